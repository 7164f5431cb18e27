import type { NotificationKind } from '../rows/notification';
import type { EnteredEvent } from './enter-events';

/** What the owner of a record is told. It never repeats what was said: the owner may not be allowed to read that. */
export interface News {
  kind: NotificationKind;
  /** What follows the name of the customer. */
  happened: string;
  /** What it means for whoever writes to them. */
  means: string;
}

/** What is told of a message that changed no consent. */
export const wrote: News = {
  kind: 'message',
  happened: 'wrote on WhatsApp',
  means: 'Open the record to read the message and to answer it.',
};

/**
 * What is told of events that were entered, the weightiest of those that changed anything: a stop before a no, and
 * both before a yes.
 * @returns `undefined` if none changed anything that an owner is told.
 */
export function newsOf(entered: readonly EnteredEvent[]): News | undefined {
  const changed = entered.filter((e) => e.applied && e.next !== e.previous);
  const of = (action: EnteredEvent['event']['action']) =>
    changed.find(({ event }) => event.action === action);
  const refused = of('Deny') !== undefined;
  const joined = of('Opt-In') ?? of('Confirm');
  if (of('Opt-Out') !== undefined) {
    return {
      kind: 'no',
      happened: `opted out of marketing${refused ? ' and of messages' : ''} on WhatsApp`,
      means: refused
        ? 'No marketing message is sent any more, and from this record only Consent Templates can be sent.'
        : 'No marketing message is sent any more. Answers and service messages still are.',
    };
  }
  if (refused) {
    return {
      kind: 'no',
      happened: 'refused messages on WhatsApp',
      means: 'From this record only Consent Templates can be sent until they agree.',
    };
  }
  if (of('Grant') !== undefined) {
    return { kind: 'yes', happened: 'agreed to messages on WhatsApp', means: 'You can write to them now.' };
  }
  if (joined === undefined) return undefined;
  return joined.state.marketing.awaitsConfirmation
    ? {
        kind: 'yes',
        happened: 'asked for marketing on WhatsApp',
        means: 'They have been asked to confirm it. Until then no marketing message is sent.',
      }
    : {
        kind: 'yes',
        happened: 'opted in to marketing on WhatsApp',
        means: 'Marketing messages can be sent now.',
      };
}
