import type { SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import type { Words } from '../kit/words';

/** The lines by what they belong to, in the order of the chain from WhatsApp to the record. */
export const chain: readonly { title: Words; lines: readonly SetupLine[] }[] = [
  {
    title: { en: 'WhatsApp', de: 'WhatsApp' },
    lines: ['token', 'number', 'account', 'secret', 'webhook'],
  },
  { title: { en: 'Dataverse', de: 'Dataverse' }, lines: ['user', 'steps', 'columns'] },
  { title: { en: 'Functions app', de: 'Functions-App' }, lines: ['app', 'queues', 'clock'] },
  { title: { en: 'Templates', de: 'Vorlagen' }, lines: ['templates', 'answers'] },
];

/** All lines, in that order. */
export const allLines: readonly SetupLine[] = chain.flatMap(({ lines }) => lines);

/** Those that the app looks at. */
export const linesOfApp: readonly SetupLine[] = allLines.filter(
  (line) => !['app', 'user', 'steps', 'columns'].includes(line),
);

/** What is known so far: a line that is missing is being looked at. */
export type Findings = ReadonlyMap<SetupLine, SetupFinding>;
