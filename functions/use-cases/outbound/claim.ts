import { type EventDraft, type Scope, day } from '@nod/consent';
import { MessageStatus } from '@nod/solution';
import { dateValue } from '@nod/solution/rows/date';
import { bind } from '@nod/solution/rows/lookup';
import { fit } from '@nod/solution/rows/text';
import type { Template } from '@nod/solution/rows/template';
import type { NumberInHand } from '../../workspace/number-in-hand';
import type { Workspace } from '../../workspace/workspace';
import { enterEvents } from '../enter-events';
import type { Known } from './known';
import type { Prepared } from './prepare';

/**
 * Claims a message for sending: `Sending`, with exactly what the person will be shown, guarded by the ETag so
 * that two workers cannot both send it. A question is entered in the ledger in the same change set, before it
 * leaves, so that no answer can come in before the question is known.
 * @param id tells a claim of this worker from that of another.
 */
export function claim(known: Known, prepared: Prepared, workspace: Workspace, id: string): void {
  const { message, now } = known;
  ask(known, prepared, workspace);
  workspace.update(
    'nod_message',
    message.id,
    {
      nod_status: MessageStatus.Sending,
      nod_claim: id,
      nod_claimedon: dateValue(now),
      nod_attempts: message.attempts + 1,
      nod_wording: fit(prepared.wording, 8000),
      nod_components:
        prepared.content.type === 'template'
          ? fit(JSON.stringify(prepared.content.components), 20_000)
          : null,
      nod_occurredon: dateValue(Math.max(now, message.notBefore ?? now)),
      nod_refusal: null,
      nod_remedy: null,
      nod_errorcode: null,
      nod_errordetails: null,
      nod_phonenumber: message.digits ?? null,
      ...bind('nod_configurationid', 'nod_configuration', known.configuration?.id),
      ...bind('nod_numberid', 'nod_optinoutnumber', known.number?.exists ? known.number.id : undefined),
    },
    message.etag,
  );
}

function ask(known: Known, { template, wording }: Prepared, workspace: Workspace): void {
  const { message, configuration, number, now } = known;
  if (template === undefined || configuration === undefined || number === undefined) return;
  if (template.type !== 'Consent' && template.type !== 'Double Opt-In') return;
  // A confirmation always concerns the number; a Consent Template asks what its session asks for.
  const scope: Scope = template.type === 'Double Opt-In' ? 'Marketing' : message.session;
  const days =
    template.type === 'Double Opt-In'
      ? configuration.doubleOptInDays
      : openForDays(configuration.askAgainAfterDays);
  const draft: EventDraft = {
    scope,
    action: 'Asked',
    source: 'Consent Template',
    occurredOn: now,
    identity: message.digits ?? message.userId,
    promptType: template.type,
    promptId: message.id,
    pendingUntil: openUntil(number, template.type) ?? now + days * day,
    record: scope === 'Utility' ? message.record : undefined,
  };
  enterEvents([draft], {
    workspace,
    configuration,
    number,
    cause: `${message.id}/${message.attempts}`,
    now,
    evidence: {
      messageId: message.id,
      wording,
      templateId: template.id,
      templateVersion: template.version,
      templateLanguage: template.language,
    },
  });
}

/** A reminder to confirm does not lengthen the time for it. */
function openUntil(number: NumberInHand, type: Template['type']): number | undefined {
  const { prompts, pendingUntil } = number.state().marketing;
  const reminds = type === 'Double Opt-In' && prompts.some((p) => p.type === type && !p.answered);
  return reminds ? pendingUntil : undefined;
}

/** A question stays open until it may be put again; if that is at any time, for a month. */
function openForDays(askAgainAfterDays: number): number {
  return askAgainAfterDays > 0 ? askAgainAfterDays : 30;
}
