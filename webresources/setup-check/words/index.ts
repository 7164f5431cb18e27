import type { SetupLine } from '@nod/solution/rows/setup-request';
import { appWords } from './app-words';
import { dataverseWords } from './dataverse-words';
import type { WordsOf } from './line-words';
import { templateWords } from './template-words';
import { webhookWords } from './webhook-words';
import { whatsappWords } from './whatsapp-words';

/** What the page says of every line. */
export const lineWords: WordsOf<SetupLine> = {
  ...whatsappWords,
  ...webhookWords,
  ...dataverseWords,
  ...appWords,
  ...templateWords,
};
