import type { Words } from '../kit/words';

export const words = {
  title: { en: 'Publish', de: 'Veröffentlichen' },
  published: { en: 'Published', de: 'Veröffentlicht' },
  notPublished: { en: 'Not published', de: 'Nicht veröffentlicht' },
  mend: {
    en: 'It stays in Draft; only what WhatsApp has of it was brought up to date. Mend this, save, and publish again:',
    de: 'Die Vorlage bleibt im Entwurf; nur was WhatsApp von ihr hat, wurde aktualisiert. Beheben Sie Folgendes, speichern Sie, und veröffentlichen Sie erneut:',
  },
  live: {
    en: 'Agents can send it now, or its answers count from now on.',
    de: 'Sie kann jetzt gesendet werden, oder ihre Antworten gelten ab jetzt.',
  },
  close: { en: 'Close', de: 'Schließen' },
} as const satisfies Record<string, Words>;
