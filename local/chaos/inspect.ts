import { Direction, MarketingStatus, MessageStatus } from '@nod/solution';
import { hashedColumns, verifyChain } from '../../functions/rows/ledger-hash';
import { messageId } from '../../functions/rows/ids';
import type { Row } from '../../functions/ports/dataverse';
import type { Cloud } from '../cloud';
import type { ChaosMessage } from './history';

interface Inspection {
  line: string;
  failures: string[];
}

/** Compares what is in Dataverse, and what was sent, with what was posted. */
export async function inspect(
  cloud: Cloud,
  messages: readonly ChaosMessage[],
  expected: ReadonlyMap<string, string>,
): Promise<Inspection> {
  const failures: string[] = [];
  const check = (holds: boolean, what: string) => {
    if (!holds) failures.push(`✗ ${what}`);
  };
  const { dataverse } = cloud;
  const inbound = await dataverse.list<Row>(
    `nod_messages?$select=nod_messageid,nod_wamid&$filter=nod_direction eq ${Direction.Inbound}`,
  );
  const replies = await dataverse.list<Row>(
    `nod_messages?$select=nod_messageid,nod_status,_nod_replytoid_value&$filter=nod_direction eq ${Direction.Outbound}`,
  );
  const numbers = await dataverse.list<Row>(
    'nod_optinoutnumbers?$select=nod_phonenumber,nod_status,nod_ledgercount,nod_ledgerhead',
  );
  const events = await dataverse.list<Row>(
    `nod_consentevents?$select=${[...hashedColumns, 'nod_hash', 'nod_previoushash'].filter((c, i, all) => all.indexOf(c) === i).join(',')}`,
  );

  const posted = new Set(messages.map((m) => messageId(m.wamid)));
  const found = new Set(inbound.map((m) => m.nod_messageid as string));
  const missing = [...posted].filter((id) => !found.has(id)).length;
  check(missing === 0, `${missing} messages are missing`);
  check(
    found.size === inbound.length && inbound.length === posted.size,
    `${inbound.length} rows for ${posted.size} messages`,
  );

  const statuses = new Map(numbers.map((n) => [n.nod_phonenumber as string, n.nod_status]));
  const wrong = [...expected].filter(
    ([digits, status]) => statuses.get(digits) !== MarketingStatus[status as keyof typeof MarketingStatus],
  );
  check(
    wrong.length === 0,
    `${wrong.length} of ${expected.size} statuses are not what the last word of the person says`,
  );
  check(
    statuses.size === expected.size,
    `${statuses.size} numbers where ${expected.size} have said something`,
  );

  const spoken = new Set(messages.filter((m) => m.means !== 'nothing').map((m) => messageId(m.wamid))).size;
  check(events.length === spoken, `${events.length} ledger entries for ${spoken} statements`);
  const chains = numbers.filter((n) => brokenChain(n, events)).length;
  check(chains === 0, `${chains} chains of the ledger are broken`);

  const answered = new Set(replies.map((r) => r._nod_replytoid_value));
  check(answered.size === replies.length, 'a message was answered twice');
  const outbox = (await (await fetch(`${cloud.urls.whatsapp}/_local/outbox`)).json()) as {
    request?: { biz_opaque_callback_data?: string };
  }[];
  const sent = outbox.map((o) => o.request?.biz_opaque_callback_data ?? JSON.stringify(o));
  check(new Set(sent).size === sent.length, `${sent.length - new Set(sent).size} messages were sent twice`);
  const inStatus = (...statuses: number[]) =>
    replies.filter((r) => statuses.includes(r.nod_status as number)).length;
  // Claimed by a worker that was killed before it could say whether it had sent: never repeated, shown as Unknown.
  const parked = inStatus(MessageStatus.Sending, MessageStatus.Unknown);
  const waiting = inStatus(MessageStatus.Queued);
  check(
    sent.length + parked >= replies.length - waiting,
    'a confirmation is neither sent, nor parked, nor waiting',
  );

  const poisoned = (await (await fetch(`${cloud.urls.functions}/api/health`)).json()) as { poisoned: number };
  check(poisoned.poisoned === 0, `${poisoned.poisoned} messages are in the poison queue`);
  return {
    line:
      `  ${inbound.length} messages of ${posted.size} posted, ${events.length} ledger entries of ${spoken} statements, ` +
      `${numbers.length} numbers, ${replies.length} confirmations of which ${outbox.length} reached WhatsApp, ${parked} are parked and ${waiting} wait, ` +
      `${poisoned.poisoned} in the poison queue`,
    failures,
  };
}

function brokenChain(number: Row, events: readonly Row[]): boolean {
  const own = events.filter((e) => e._nod_numberid_value === number.nod_optinoutnumberid);
  return (
    verifyChain(own, { head: String(number.nod_ledgerhead), count: Number(number.nod_ledgercount) }).length >
    0
  );
}
