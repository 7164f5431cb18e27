import type { Judgement, RefusalCode, Scope, SendFacts } from '@nod/consent';
import type { Template } from '@nod/solution/rows/template';
import { ask } from './ask';

/** A template that can be chosen, and whether it may be sent once its variables are filled in. */
export interface Offered {
  template: Template;
  decision: Judgement;
}

/**
 * The templates that are offered, by the decision alone. Refusals that are about the person, whose reason stands
 * above the list, and of templates that are for something else take it off the list; the others leave it there with the
 * reason beside it.
 */
export function offeredTemplates(
  templates: readonly Template[],
  at: { table: string; session: Scope; facts: SendFacts; now: number },
): Offered[] {
  return templates.flatMap((template) => {
    const of = (one: Template) =>
      ask({ table: at.table, session: at.session, template: one }, at.facts, at.now);
    const decision = of(template);
    // A paused template is no offer either where only others may be sent: what would be decided if it were approved?
    const isOff = [decision, of({ ...template, metaStatus: 'APPROVED' })].some(
      (one) => !one.allowed && takesOff(one.code),
    );
    return isOff ? [] : [{ template, decision }];
  });
}

/** Those in whose name, wording or language all the words occur. */
export function search(offered: readonly Offered[], words: string): Offered[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return offered.filter(({ template: t }) => {
    const text = `${t.name} ${t.body ?? ''} ${t.language ?? ''} ${t.type}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

function takesOff(code: RefusalCode): boolean {
  switch (code) {
    case 'compliance-not-given':
    case 'blocked':
    case 'no-configuration':
    case 'no-number':
    case 'number-not-of-record':
    case 'facts-unreadable':
    case 'template-unpublished':
    case 'template-not-for-record':
    case 'template-not-for-session':
      return true;
    case 'unsupported-type':
    case 'template-not-approved':
    case 'parameters-missing':
    case 'marketing-disabled':
    case 'opted-out':
    case 'stopped-at-whatsapp':
    case 'pending':
    case 'not-opted-in':
    case 'asked-too-recently':
    case 'asked-too-often':
    case 'window-closed':
      return false;
  }
}
