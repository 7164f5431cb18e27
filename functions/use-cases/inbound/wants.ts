import type { InboundItem, Sender } from '../../inbound/item';
import { messageId, noticeId } from '../../rows/ids';
import type { Person, Wants } from '../../workspace/load';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What has to be read before these items can be recorded. */
export function wantsOf(items: readonly InboundItem[]): Partial<Wants> {
  const phoneNumberIds = new Set<string>();
  const wabaIds = new Set<string>();
  const people: Person[] = [];
  const messageIds = new Set<string>();
  const wamids = new Set<string>();
  const noticeIds = new Set<string>();
  const metaTemplateIds = new Set<string>();

  for (const item of items) {
    if (item.kind === 'malformed') continue;
    if (item.phoneNumberId !== undefined) phoneNumberIds.add(item.phoneNumberId);
    // Only what may concern all numbers of an account needs the account.
    else if (item.wabaId !== undefined && (item.kind === 'template' || item.kind === 'preference'))
      wabaIds.add(item.wabaId);
    switch (item.kind) {
      case 'message':
        messageIds.add(messageId(item.wamid));
        wamids.add(item.wamid);
        if (item.repliesTo !== undefined) wamids.add(item.repliesTo);
        people.push(person(item.phoneNumberId, item.sender));
        break;
      case 'status':
        wamids.add(item.wamid);
        if (item.callbackData !== undefined && guid.test(item.callbackData))
          messageIds.add(item.callbackData.toLowerCase());
        people.push(person(item.phoneNumberId, item.recipient));
        break;
      case 'preference':
        noticeIds.add(noticeId(item));
        people.push(person(item.phoneNumberId, item.sender));
        break;
      case 'system':
        noticeIds.add(noticeId(item));
        people.push(person(item.phoneNumberId, item.from), person(item.phoneNumberId, item.to));
        break;
      case 'template':
        noticeIds.add(noticeId(item));
        if (item.templateId !== undefined) metaTemplateIds.add(item.templateId);
        break;
      case 'account':
      case 'echo':
      case 'history':
      case 'other':
        noticeIds.add(noticeId(item));
        break;
    }
  }
  return { phoneNumberIds, wabaIds, people, messageIds, wamids, noticeIds, metaTemplateIds };
}

function person(phoneNumberId: string | undefined, { waId, userId }: Sender): Person {
  return { phoneNumberId, waId, userId };
}
