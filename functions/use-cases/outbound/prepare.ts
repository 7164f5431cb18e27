import { type Decision, type SendRequest, decide } from '@nod/consent';
import type { OutboundContent, Recipient } from '../../ports/whatsapp';
import { type Template, templateFacts } from '@nod/solution/rows/template';
import { textOf } from '@nod/solution/rows/text';
import { digitsOf } from '../../workspace/digits-of';
import { factsOf } from './facts-of';
import type { Known } from './known';
import { render } from './render';

/** What would be sent, and whether it may be. */
export interface Prepared {
  decision: Decision;
  template?: Template;
  /** Exactly what the person will be shown. */
  wording: string;
  content: OutboundContent;
  recipient: Recipient;
}

/** Decides about one message, and makes ready what would be sent. It performs nothing. */
export function prepare(known: Known): Prepared {
  const { message, configuration } = known;
  const template = configuration?.templates.find((t) => t.id === message.templateId);
  const isTemplate = message.type === 'Template';
  const rendered = isTemplate && template ? render(template, known) : undefined;
  const request: SendRequest = {
    origin: message.origin,
    session: message.session,
    template: isTemplate ? templateFacts(template ?? missingTemplate, rendered?.missing ?? []) : undefined,
    recordTable: message.record?.table,
    unsupported: message.type !== 'Text' && !isTemplate,
  };
  const content: OutboundContent =
    isTemplate && template
      ? {
          type: 'template',
          name: template.whatsAppName ?? '',
          language: template.language ?? '',
          components: rendered!.components,
        }
      : { type: 'text', body: message.body ?? '' };
  return {
    decision: decide(request, factsOf(known)),
    template: isTemplate ? template : undefined,
    wording: rendered?.wording ?? message.body ?? '',
    content,
    recipient: { waId: waIdOf(known), userId: message.userId },
  };
}

/**
 * Reply to the id as received; canonical digits are for knowing who it is. An id that is not of these digits is
 * somebody else's, whom nobody has decided about: people can write that column.
 */
function waIdOf({ message, number }: Known): string | undefined {
  const digits = message.digits ?? number?.digits;
  if (digits === undefined) return undefined;
  const received = [message.waId, textOf(number?.row?.nod_waid)];
  return received.find((waId) => digitsOf(waId) === digits) ?? digits;
}

/** What stands for a template that is gone, or belongs to another configuration: nothing may be sent with it. */
const missingTemplate: Template = {
  id: '',
  name: '',
  type: 'Marketing',
  published: false,
  keywords: [],
  version: 0,
};
