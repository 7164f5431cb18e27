import { canonicalDigits } from '@nod/consent/phone';

/** One message of the run, and what it means for whoever wrote it. */
export interface ChaosMessage {
  wamid: string;
  from: string;
  /** Seconds since 1970. */
  at: number;
  text: string;
  means: 'opt-in' | 'opt-out' | 'nothing';
}

const sayings: readonly { text: string; means: ChaosMessage['means'] }[] = [
  { text: 'STOP', means: 'opt-out' },
  { text: 'please stop messaging me', means: 'opt-out' },
  { text: 'START', means: 'opt-in' },
  { text: 'Do you have it in blue?', means: 'nothing' },
];

/** A generator of numbers from 0 to below 1 that gives the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The number of the nth person: 555-01xx numbers of many area codes, which nobody has. */
export function numberOf(person: number): string {
  return `1${200 + Math.floor(person / 100)}55501${String(person % 100).padStart(2, '0')}`;
}

/** Messages of many people, in an order that has nothing to do with when they were written. */
export function chaosHistory(of: {
  messages: number;
  people: number;
  from: number;
  name: string;
  random: () => number;
}): ChaosMessage[] {
  const { random } = of;
  return Array.from({ length: of.messages }, (_, i) => {
    const saying = sayings[Math.floor(random() * sayings.length)]!;
    return {
      wamid: `wamid.${of.name}${i}`,
      from: numberOf(Math.floor(random() * of.people)),
      // Few instants, so that many are equal.
      at: of.from + Math.floor(random() * 600),
      ...saying,
    };
  });
}

/** What each number's status has to be: the last word counts, and at an equal instant the stop. No ledger, no fold. */
export function expectedStatuses(
  messages: readonly ChaosMessage[],
): Map<string, 'Opted-Out' | 'Single Opt-In'> {
  const last = new Map<string, ChaosMessage>();
  for (const message of messages) {
    if (message.means === 'nothing') continue;
    const digits = canonicalDigits(message.from)!;
    const known = last.get(digits);
    const wins = !known || message.at > known.at || (message.at === known.at && message.means === 'opt-out');
    if (wins) last.set(digits, message);
  }
  return new Map(
    [...last].map(([digits, { means }]) => [digits, means === 'opt-out' ? 'Opted-Out' : 'Single Opt-In']),
  );
}

/** A webhook of the Cloud API with these messages in it. */
export function webhookOf(
  messages: readonly ChaosMessage[],
  business: { phoneNumberId: string; wabaId: string },
): string {
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: business.wabaId,
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: business.phoneNumberId },
              messages: messages.map(({ wamid, from, at, text }) => ({
                id: wamid,
                from,
                timestamp: String(at),
                type: 'text',
                text: { body: text },
              })),
            },
          },
        ],
      },
    ],
  });
}
