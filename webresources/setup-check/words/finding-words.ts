import type { SetupFinding } from '@nod/solution/rows/setup-request';
import { type Words, same } from '../../kit/words';
import { lineWords } from './index';
import type { Detail, Say } from './line-words';

/** What is said of a finding: what was found or is wrong, and what to do about it. */
export interface Said {
  found: Words;
  mend?: Words;
}

/** The words for a finding. One that a newer app sends is said by its code, rather than not at all. */
export function saidOf(finding: SetupFinding): Said {
  const detail: Detail = (name) => String(finding.about?.[name] ?? '');
  const known = lineWords[finding.line];
  switch (finding.state) {
    case 'ok': {
      const say = (known.ok as Partial<Record<string, Say>>)[finding.code];
      return { found: say?.(detail) ?? same(finding.code) };
    }
    case 'broken': {
      const say = (known.broken as Partial<Record<string, { wrong: Say; mend: Say }>>)[finding.code];
      return say ? { found: say.wrong(detail), mend: say.mend(detail) } : { found: same(finding.code) };
    }
    case 'unchecked':
      return { found: notLookedAt(finding.code, detail) };
  }
}

function notLookedAt(code: Extract<SetupFinding, { state: 'unchecked' }>['code'], about: Detail): Words {
  switch (code) {
    case 'silent':
      return {
        en: 'There was no answer in time, so nothing is known of it. Run the check again.',
        de: 'Es kam nicht rechtzeitig eine Antwort; darüber ist nichts bekannt. Prüfen Sie erneut.',
      };
    case 'unclear':
      return about('apps')
        ? {
            en: `The account tells several apps what happens: ${about('apps')}. Which of them is that of Nod is not known: put its id into the setting WHATSAPP_APP_ID of the Functions app.`,
            de: `Das Konto meldet mehreren Apps, was geschieht: ${about('apps')}. Welche davon die von Nod ist, ist nicht bekannt: Tragen Sie ihre ID in die Einstellung WHATSAPP_APP_ID der Functions-App ein.`,
          }
        : {
            en: 'There was an answer, but it decides nothing. Run the check again; if it stays so, compare the setting WHATSAPP_APP_ID with the id of your app at developers.facebook.com.',
            de: 'Es kam eine Antwort, doch sie entscheidet nichts. Prüfen Sie erneut; bleibt es dabei, vergleichen Sie die Einstellung WHATSAPP_APP_ID mit der ID Ihrer App auf developers.facebook.com.',
          };
    case 'forbidden':
      return {
        en: 'You may not look at this. Run the check as somebody with the role “Nod Admin” or “System Administrator”.',
        de: 'Das dürfen Sie nicht einsehen. Lassen Sie jemanden mit der Rolle „Nod Admin“ oder „Systemadministrator“ prüfen.',
      };
    default: {
      const title = lineWords[code]?.title ?? same(code);
      return {
        en: `Can be checked once “${title.en}” is mended.`,
        de: `Lässt sich prüfen, sobald „${title.de}“ behoben ist.`,
      };
    }
  }
}
