import { announceTemplate } from './announce-template';
import type { WhatsAppContext } from './context';
import type { Template } from './model';

/** Takes templates off the account; each is told by a webhook. */
export async function removeTemplates(context: WhatsAppContext, gone: readonly Template[]): Promise<void> {
  const { templates } = context.state;
  templates.splice(0, Infinity, ...templates.filter((one) => !gone.includes(one)));
  for (const template of gone) {
    await announceTemplate(context, template, { ...template, status: 'DELETED' }, 'NONE');
  }
}
