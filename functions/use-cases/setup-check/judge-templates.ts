import { languageKey } from '@nod/consent/language';
import type { FindingOf } from '@nod/solution/rows/setup-request';
import { type Template, componentsOf } from '@nod/solution/rows/template';
import type { RemoteTemplate } from '../../ports/whatsapp-account';
import { sameComponents } from './same-components';

/**
 * Whether every published template that goes out as a template of WhatsApp is there, can be sent now, and says what
 * we think that it says.
 */
export function judgeTemplates(
  templates: readonly Template[],
  remote: readonly RemoteTemplate[],
): FindingOf<'templates'> {
  const there = new Map(remote.map((one) => [keyOf(one.name, one.language), one]));
  const published = templates.filter((one) => one.published && one.whatsAppName !== undefined);
  const unfit: Record<'missing' | 'notApproved' | 'changed', string[]> = {
    missing: [],
    notApproved: [],
    changed: [],
  };
  for (const template of published) {
    const found = there.get(keyOf(template.whatsAppName!, template.language ?? ''));
    if (found === undefined) unfit.missing.push(template.name);
    else if (found.status !== 'APPROVED') unfit.notApproved.push(`${template.name} (${found.status})`);
    else if (template.components !== undefined && !sameComponents(componentsOf(template), found.components))
      unfit.changed.push(template.name);
  }
  const count = unfit.missing.length + unfit.notApproved.length + unfit.changed.length;
  if (count === 0)
    return { line: 'templates', state: 'ok', code: 'templates-ready', about: { count: published.length } };
  const about = Object.entries(unfit).flatMap(([what, names]) =>
    names.length === 0 ? [] : [[what, names.join(', ')]],
  );
  return {
    line: 'templates',
    state: 'broken',
    code: 'templates-unfit',
    about: { count, ...(Object.fromEntries(about) as Record<string, string>) },
  };
}

function keyOf(name: string, language: string): string {
  return `${name} ${languageKey(language)}`;
}
