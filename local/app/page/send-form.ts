import type { CustomerRef, TemplateView } from '../view';
import { ask } from './ask';
import { byId, el } from './dom';

const FREE_TEXT = 'free-text';
/** What is asked for before anything else may be sent stands first. */
const ORDER = ['Consent', 'Marketing', 'Utility', 'Double Opt-In'];

/** The form that writes as the business: a template, or free text, in a session. */
export function createSendForm(): { show: (customer: CustomerRef) => Promise<void> } {
  const what = byId<HTMLSelectElement>('what');
  const session = byId<HTMLSelectElement>('session');
  const text = byId<HTMLTextAreaElement>('free-text');
  const asks = byId('asks');
  const problem = byId('refused');
  let customer: CustomerRef | undefined;
  let templates: TemplateView[] = [];
  let shown: string | undefined;

  const chosen = (): TemplateView | undefined => templates.find(({ id }) => id === what.value);
  const drawChoice = (): void => {
    const template = chosen();
    problem.textContent = '';
    byId('free').hidden = template !== undefined;
    byId('preview').hidden = template === undefined;
    byId('preview').firstElementChild!.textContent = template?.text ?? '';
    byId('preview').title = template?.text ?? '';
    if (template) session.value = template.session;
    // A template belongs to one session: its words promise what the consent is for.
    session.disabled = template !== undefined;
    asks.replaceChildren(
      ...(template?.asks ?? []).map((name) =>
        el(
          'div',
          { class: 'field' },
          el('label', { for: `variable-${name}` }, `Value of {{${name}}}`),
          el('input', { id: `variable-${name}`, name, required: true, maxlength: '200' }),
        ),
      ),
    );
  };
  const order = (): Record<string, unknown> => {
    const template = chosen();
    const common = { ...customer, session: session.value };
    if (!template) return { ...common, text: text.value };
    const inputs = [...asks.querySelectorAll('input')];
    return {
      ...common,
      templateId: template.id,
      parameters: Object.fromEntries(inputs.map((input) => [input.name, input.value])),
    };
  };
  what.addEventListener('change', drawChoice);
  byId<HTMLFormElement>('send').addEventListener('submit', (event) => {
    event.preventDefault();
    problem.textContent = '';
    ask('/api/send', order()).then(
      () => (text.value = ''),
      (error: unknown) => (problem.textContent = error instanceof Error ? error.message : String(error)),
    );
  });
  return {
    show: async (next) => {
      customer = next;
      if (shown === next.table) return;
      const found = await ask<TemplateView[]>(`/api/templates?table=${next.table}`);
      // Another customer may have been chosen in the meantime.
      if (customer.table !== next.table) return;
      shown = next.table;
      templates = found;
      const types = [...new Set([...ORDER, ...templates.map(({ type }) => type)])];
      const groups = types
        .map((type) => [type, templates.filter((template) => template.type === type)] as const)
        .filter(([, members]) => members.length > 0);
      what.replaceChildren(
        ...groups.map(([type, members]) =>
          el(
            'optgroup',
            { label: `${type} templates` },
            ...members.map(({ id, name, session: of }) => el('option', { value: id }, `${name} (${of})`)),
          ),
        ),
        el('option', { value: FREE_TEXT }, 'Free text'),
      );
      drawChoice();
    },
  };
}
