import type { SetupFinding } from '@nod/solution/rows/setup-request';
import type { SignKind } from '../kit/sign';
import type { Words } from '../kit/words';
import { type Findings, allLines } from './chain';

/** The whole in one sentence. */
export function verdictOf(findings: Findings): { kind: SignKind; words: Words } {
  const count = (state: SetupFinding['state']) =>
    allLines.filter((line) => findings.get(line)?.state === state).length;
  const holds = {
    en: `${count('ok')} of ${allLines.length} checks passed.`,
    de: `${count('ok')} von ${allLines.length} Prüfungen bestanden.`,
  };
  const broken = count('broken');
  if (broken === 0 && count('ok') === allLines.length)
    return {
      kind: 'success',
      words: {
        en: `${holds.en} Messages can be sent and answered.`,
        de: `${holds.de} Nachrichten können gesendet und beantwortet werden.`,
      },
    };
  if (broken === 0)
    return {
      kind: 'warning',
      words: {
        en: `${holds.en} Nothing is known to be broken, but not everything could be checked.`,
        de: `${holds.de} Nichts ist nachweislich defekt, doch nicht alles ließ sich prüfen.`,
      },
    };
  return {
    kind: 'error',
    words: {
      en: `${holds.en} ${broken === 1 ? 'Mend the red one' : `Mend the ${broken} red ones, from the top`}, then check again.`,
      de: `${holds.de} ${broken === 1 ? 'Beheben Sie das rote' : `Beheben Sie die ${broken} roten von oben nach unten`} und prüfen Sie dann erneut.`,
    },
  };
}
