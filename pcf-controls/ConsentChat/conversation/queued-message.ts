import type { Row } from '@nod/solution/rows/row';
import type { Draft, Message } from './conversation';
import { wordingOf } from './wording';

/** A message as it is shown from the moment in which Dataverse has taken it, until its row is read. */
export function queuedMessage(of: { id: string; draft: Draft; on: number; record: Row }): Message {
  const { id, draft, on } = of;
  const isTemplate = 'template' in draft;
  return {
    id,
    inbound: false,
    type: isTemplate ? 'Template' : 'Text',
    session: draft.session,
    text: isTemplate ? wordingOf(draft.template, of.record, draft.parameters).wording : draft.text,
    on,
    status: 'Queued',
    templateName: isTemplate ? draft.template.name : undefined,
    quotes: isTemplate ? undefined : draft.replyTo?.text.slice(0, 140),
    seen: true,
    etag: '',
  };
}
