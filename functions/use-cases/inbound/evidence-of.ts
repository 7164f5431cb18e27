import type { Statement } from '@nod/consent';
import type { MessageItem } from '../../inbound/item';
import type { LedgerEvent } from '@nod/solution/rows/event';
import type { Evidence } from '../../rows/ledger-entry';
import type { Template } from '@nod/solution/rows/template';

/**
 * What the ledger keeps as proof of a statement: what the person was shown, and what they said to it.
 * @param of.events of the number's ledger, with what was shown when the question was put.
 */
export function evidenceOf(
  item: MessageItem,
  of: {
    statement: Statement;
    events: readonly LedgerEvent[];
    templates: readonly Template[];
    messageId: string;
  },
): Evidence {
  const { statement, events, templates, messageId } = of;
  const { content } = item;
  const asked = events.find((e) => e.action === 'Asked' && e.promptId === statement.prompt?.id);
  const { language, matched, via } = statement.interpretation;
  const templateId = statement.prompt?.templateId ?? statement.interpretation.templateId;
  const template = templates.find((t) => t.id === templateId);
  return {
    messageId,
    wording: statement.prompt && asked?.wording,
    response:
      content.buttonText ??
      content.text ??
      (content.flow ? JSON.stringify(content.flow) : undefined) ??
      content.buttonPayload,
    templateId,
    templateVersion: template?.version,
    templateLanguage: template?.language ?? language,
    details: {
      via,
      ...(matched === undefined ? {} : { matched }),
      ...(item.referral ? { referral: item.referral } : {}),
    },
  };
}
