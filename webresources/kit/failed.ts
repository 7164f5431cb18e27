import type { SetupOutcome } from '@nod/solution/rows/setup-request';
import { failureWords } from './failure-words';
import { type Told, said } from './tell';
import { type Words, joined } from './words';

/** The app has not answered; what was asked for is kept and will be done. */
export const late: Told = {
  title: { en: 'Nod has not answered yet', de: 'Nod hat noch nicht geantwortet' },
  text: {
    en: 'What you asked for is kept and is done as soon as Nod gets to it. If nothing has happened after some minutes, run the set-up check: it says which part does not answer.',
    de: 'Ihr Auftrag ist gespeichert und wird erledigt, sobald Nod dazu kommt. Ist nach einigen Minuten nichts geschehen, führen Sie die Einrichtungsprüfung aus: Sie sagt, welcher Teil nicht antwortet.',
  },
};

/** The request itself could not be saved. */
export function notAsked(error: unknown): Told {
  return {
    title: { en: 'Nod could not be asked', de: 'Nod konnte nicht beauftragt werden' },
    text: joined(
      {
        en: 'Nothing was changed. You may lack the right to create set-up requests, or the connection failed: try again, or ask an administrator for the role Nod Admin.',
        de: 'Es wurde nichts geändert. Vielleicht fehlt Ihnen das Recht, Einrichtungsaufträge anzulegen, oder die Verbindung ist ausgefallen: Versuchen Sie es erneut, oder bitten Sie einen Administrator um die Rolle „Nod Admin“.',
      },
      said(error),
    ),
  };
}

/** The app could not do it, and says why. */
export function notDone(outcome: SetupOutcome | undefined): Told {
  return {
    title: { en: 'Nod could not do it', de: 'Nod konnte das nicht ausführen' },
    text: joined(
      outcome?.action === 'Failed' && outcome.partly === true
        ? {
            en: 'A part of it was done, and stays.',
            de: 'Ein Teil davon wurde ausgeführt und bleibt bestehen.',
          }
        : {
            en: 'Nothing was changed by this request.',
            de: 'Durch diesen Auftrag wurde nichts geändert.',
          },
      reasonIn(outcome),
    ),
  };
}

function reasonIn(outcome: SetupOutcome | undefined): Words {
  if (outcome?.action !== 'Failed') {
    return {
      en: 'It gave no reason. Run the set-up check: it says what to mend.',
      de: 'Einen Grund nannte Nod nicht. Führen Sie die Einrichtungsprüfung aus: Sie sagt, was zu beheben ist.',
    };
  }
  return failureWords(outcome.code, outcome.text);
}
