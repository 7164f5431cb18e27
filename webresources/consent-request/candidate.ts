import { type SendFacts, judge } from '@nod/consent/judge';
import type { RefusalCode } from '@nod/consent';
import { isOptedIn } from '@nod/consent/status';
import type { Row } from '@nod/solution/rows/row';
import { templateFacts } from '@nod/solution/rows/template';
import type { Chosen } from '../kit/selection';
import type { Offer } from './read-offers';

/** Somebody who may be asked, with what is known before the app looks at the facts itself. */
export interface Candidate {
  chosen: Chosen;
  /** The record that the question is about. */
  record?: { table: string; id: string };
  /** Of a number that was selected itself; a record's own is found by the app. */
  to?: { digits?: string; userId?: string };
  /** Variables that the record gives no value for. */
  missing: readonly string[];
  /** Under another configuration than the template. */
  isElsewhere: boolean;
  reachable: boolean;
  number?: SendFacts['number'];
  granted?: boolean;
}

/** What is to be expected of asking somebody. */
export type Prospect =
  { state: 'ask' } | { state: 'agreed' } | { state: 'refused'; code: RefusalCode; about?: string };

/** What the one decision says of it, on the facts that the page has; the app decides again when it sends. */
export function prospectOf(candidate: Candidate, offer: Offer, now: number): Prospect {
  const { template, configuration, session } = offer;
  const { number, granted, record, reachable, missing, isElsewhere } = candidate;
  const decision = judge(
    {
      origin: 'Chat',
      session,
      template: templateFacts(template, missing),
      recordTable: record?.table,
    },
    {
      now,
      configuration: isElsewhere ? undefined : configuration,
      reachable,
      // A question about a record's Compliance Field is for no number without a record.
      numberOfRecord: record === undefined && session === 'Utility' ? false : undefined,
      number,
      record: { granted, askCount: 0 },
    },
  );
  if (!decision.allowed) return { state: 'refused', code: decision.code, about: decision.about };
  const agreed = session === 'Marketing' ? isOptedIn(number?.status) : granted === true;
  return { state: agreed ? 'agreed' : 'ask' };
}

/** Variables of a message that a row has no value for. */
export function missingIn(
  row: Row,
  columns: Readonly<Record<string, string>>,
  names: readonly string[],
): string[] {
  return names.filter((name) => {
    const value = columns[name] === undefined ? undefined : row[columns[name]];
    return value == null || value === '';
  });
}
