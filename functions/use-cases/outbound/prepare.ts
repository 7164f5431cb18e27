import {
  type Decision,
  type SendFacts,
  type SendRequest,
  type TemplateComponentDefinition,
  buttonPayload,
  decide,
  interpret,
  recordKey,
  renderTemplate,
  statusOf,
} from '@nod/consent';
import type { Row } from '../../ports/dataverse';
import type { OutboundContent, Recipient } from '../../ports/whatsapp';
import { type Configuration, type Template, keywordTemplates, templateFacts } from '../../rows/configuration';
import { textOf } from '../../rows/choice';
import type { OutboundRow } from '../../rows/outbound-message';
import { digitsOfRecord, recordTypeOf } from '../../rows/record';
import type { NumberInHand } from '../../workspace/number';
import { digitsOf } from '../../workspace/workspace';

/** Everything that is known about one message at the moment of sending. */
export interface Known {
  message: OutboundRow;
  configuration?: Configuration;
  /** The record that it is about, as just read; absent if there is none or it could not be found. */
  record?: Row;
  /** The record whose phone columns count: the record itself, or the one that it points to. */
  phoneRecord?: { row: Row; table: string };
  number?: NumberInHand;
  lastInboundOn?: number;
  now: number;
}

export interface Prepared {
  decision: Decision;
  template?: Template;
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

function factsOf(known: Known): SendFacts {
  const { message, configuration, number, record, now } = known;
  // A question is not held against itself, when it is decided about again after it was claimed.
  const state = number?.stateWithoutPrompt(message.id, message.record);
  const utility = message.record && state?.records.get(recordKey(message.record));
  const type = message.record && recordTypeOf(configuration, message.record.table);
  const column = type?.complianceColumn;
  return {
    now,
    configuration,
    reachable: message.digits !== undefined || message.userId !== undefined,
    numberOfRecord: numberOfRecord(known),
    number: state && {
      status: statusOf(state),
      blocked: state.marketing.blocked,
      stoppedAtWhatsApp: state.marketing.stoppedAtWhatsApp,
      askCount: state.marketing.askCount,
      lastAskedOn: state.marketing.lastAskedOn,
    },
    record: {
      granted: record !== undefined && column !== undefined ? record[column] === true : undefined,
      askCount: utility?.askCount ?? 0,
      lastAskedOn: utility?.lastAskedOn,
    },
    lastInboundOn: known.lastInboundOn,
  };
}

/** Whether the number is one of the record's; a question about a record that is not named is for no number. */
function numberOfRecord({ message, configuration, phoneRecord, number }: Known): boolean | undefined {
  const template = configuration?.templates.find((t) => t.id === message.templateId);
  const digits = message.digits ?? number?.digits;
  if (message.record === undefined)
    return template?.type === 'Consent' && message.session === 'Utility' ? false : undefined;
  if (digits === undefined) return undefined;
  const type = phoneRecord && recordTypeOf(configuration, phoneRecord.table);
  if (configuration === undefined || type === undefined || phoneRecord === undefined) return false;
  return digitsOfRecord(phoneRecord.row, type, configuration).includes(digits);
}

function render(template: Template, { message, configuration, record }: Known) {
  const values: Record<string, string | undefined> = {};
  for (const [name, column] of Object.entries(variableColumns(template))) {
    const value = record?.[column];
    if (value != null && value !== '') values[name] = String(value);
  }
  Object.assign(values, message.parameters);
  const templates = configuration ? keywordTemplates(configuration) : [];
  // A label means what it would mean if the person typed it: that is what its button shall send back.
  const payloadOf = (label: string) => {
    const { intent } = interpret(
      { type: 'button', buttonText: label },
      { templates, promptTemplateId: template.id },
    );
    return intent === 'none' || intent === 'review' ? undefined : buttonPayload(intent, template.id);
  };
  return renderTemplate(componentsOf(template), values, payloadOf);
}

/** Which column of the record fills which variable. */
export function variableColumns(template: Template | undefined): Record<string, string> {
  return (jsonOf(template?.variables) ?? {}) as Record<string, string>;
}

function componentsOf(template: Template): TemplateComponentDefinition[] {
  const known = jsonOf(template.components);
  if (Array.isArray(known)) return known as TemplateComponentDefinition[];
  return template.body === undefined ? [] : [{ type: 'BODY', text: template.body }];
}

/** JSON that an admin's template holds; unreadable JSON counts as none, and then its variables are missing. */
function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
