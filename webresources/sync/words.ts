import type { SyncFindings } from '@nod/solution/rows/setup-request';
import type { Told } from '../kit/tell';
import type { Words } from '../kit/words';

type Kind = Exclude<keyof SyncFindings, 'templates'>;

const KINDS: Readonly<Record<Kind, Words>> = {
  new: { en: 'New', de: 'Neu' },
  changed: { en: 'Changed', de: 'Geändert' },
  restored: { en: 'Can be sent again', de: 'Wieder verwendbar' },
  paused: { en: 'Paused', de: 'Angehalten' },
  archived: { en: 'Archived', de: 'Archiviert' },
  deleted: { en: 'Deleted at WhatsApp', de: 'Bei WhatsApp gelöscht' },
  withdrawn: {
    en: 'Message Templates taken back to Draft: publish them again when they are mended',
    de: 'Auf Entwurf zurückgesetzte Nachrichtenvorlagen: Veröffentlichen Sie sie nach der Behebung erneut',
  },
};

/** Names beyond these are counted: a dialog has no room for hundreds. */
const MOST_NAMES = 10;

/** What a synchronisation found, by kind and name. */
export function found(findings: SyncFindings): Told {
  return {
    title: { en: 'Templates synchronised', de: 'Vorlagen synchronisiert' },
    text: { en: textOf(findings, 'en'), de: textOf(findings, 'de') },
  };
}

/** The reports of several configurations in one. */
export function several(reports: readonly { name: string; told: Told }[]): Told {
  const text = (language: keyof Words) =>
    reports.map(({ name, told }) => `${name}: ${told.title[language]}. ${told.text[language]}`).join('\n\n');
  return {
    title: { en: 'Templates of several configurations', de: 'Vorlagen mehrerer Konfigurationen' },
    text: { en: text('en'), de: text('de') },
  };
}

function textOf(findings: SyncFindings, language: keyof Words): string {
  const total: Words = {
    en: findings.templates === 1 ? '1 template at WhatsApp.' : `${findings.templates} templates at WhatsApp.`,
    de: findings.templates === 1 ? '1 Vorlage bei WhatsApp.' : `${findings.templates} Vorlagen bei WhatsApp.`,
  };
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => findings[kind].length > 0);
  const none: Words = {
    en: 'Nothing has changed since the last time.',
    de: 'Seit dem letzten Mal hat sich nichts geändert.',
  };
  const lines = kinds.map(
    (kind) => `${KINDS[kind][language]} (${findings[kind].length}): ${names(findings[kind], language)}.`,
  );
  return [total[language], ...(lines.length === 0 ? [none[language]] : lines)].join('\n');
}

function names(all: readonly string[], language: keyof Words): string {
  const shown = all.slice(0, MOST_NAMES).join(', ');
  const more = all.length - MOST_NAMES;
  if (more <= 0) return shown;
  return `${shown} ${language === 'de' ? `und ${more} weitere` : `and ${more} more`}`;
}
