import { createHash } from 'node:crypto';
import type { Clock } from './clock';
import { GraphError } from './graph-error';
import type { BusinessNumber, OutboxEntry, Phone, Template, ThreadMessage } from './model';
import { numberAliases } from './number-aliases';

const DAY_MS = 86_400_000;

/** All that the stand-in knows. It lives in memory. */
export class WhatsAppState {
  readonly numbers = new Map<string, BusinessNumber>();
  readonly phones = new Map<string, Phone>();
  readonly templates: Template[] = [];
  readonly subscribedWabas = new Set<string>();
  outbox: OutboxEntry[] = [];
  readonly #messages = new Map<string, ThreadMessage>();
  readonly #threads = new Map<string, ThreadMessage[]>();
  readonly #blocked = new Set<string>();
  readonly #lastInbound = new Map<string, number>();
  readonly #typing = new Map<string, number>();
  readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Throws GraphError 100/33 for a number that is not there, as the Graph API does. */
  number(phoneNumberId: string): BusinessNumber {
    const found = this.numbers.get(phoneNumberId);
    if (found) return found;
    throw new GraphError(100, {
      subcode: 33,
      message: `Unsupported request. Object with ID '${phoneNumberId}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    });
  }

  /** The numbers of an account. Throws GraphError 100/33 for an account that is not there. */
  numbersOf(wabaId: string): [BusinessNumber, ...BusinessNumber[]] {
    const [first, ...others] = [...this.numbers.values()].filter((number) => number.wabaId === wabaId);
    return first ? [first, ...others] : [this.number(wabaId)];
  }

  /** The phone with these digits, or with another form of them; made when nobody has it. */
  phone(digits: string): Phone {
    for (const form of numberAliases(digits)) {
      const found = this.phones.get(form);
      if (found) return found;
    }
    const phone = newPhone(digits);
    this.phones.set(digits, phone);
    return phone;
  }

  phoneOfUser(userId: string): Phone | undefined {
    return [...this.phones.values()].find(
      (phone) => phone.userId === userId || phone.parentUserId === userId,
    );
  }

  /** Keeps what a customer wrote: it opens the window of 24 hours. `at` in milliseconds. */
  noteInbound(phoneNumberId: string, digits: string, at: number): void {
    const key = pair(phoneNumberId, digits);
    this.#lastInbound.set(key, Math.max(at, this.#lastInbound.get(key) ?? 0));
    this.#typing.delete(key);
  }

  windowIsOpen(phoneNumberId: string, digits: string): boolean {
    const last = this.#lastInbound.get(pair(phoneNumberId, digits));
    return last !== undefined && this.clock.now() - last < DAY_MS;
  }

  isBlocked(phoneNumberId: string, digits: string): boolean {
    return this.#blocked.has(pair(phoneNumberId, digits));
  }

  setBlocked(phoneNumberId: string, digits: string, blocked: boolean): void {
    if (blocked) this.#blocked.add(pair(phoneNumberId, digits));
    else this.#blocked.delete(pair(phoneNumberId, digits));
  }

  blockedBy(phoneNumberId: string): string[] {
    return [...this.#blocked].flatMap((key) =>
      key.startsWith(`${phoneNumberId}/`) ? [key.split('/')[1] ?? ''] : [],
    );
  }

  /** A typing indicator shows for 25 seconds, or until the business writes. */
  noteTyping(phoneNumberId: string, digits: string, typing: boolean): void {
    if (typing) this.#typing.set(pair(phoneNumberId, digits), this.clock.now() + 25_000);
    else this.#typing.delete(pair(phoneNumberId, digits));
  }

  isTyping(phoneNumberId: string, digits: string): boolean {
    return (this.#typing.get(pair(phoneNumberId, digits)) ?? 0) > this.clock.now();
  }

  message(id: string): ThreadMessage | undefined {
    return this.#messages.get(id);
  }

  addMessage(message: ThreadMessage): void {
    this.#messages.set(message.id, message);
    const thread = this.#threads.get(message.digits) ?? [];
    thread.push(message);
    this.#threads.set(message.digits, thread);
  }

  /** The messages of a phone in order, with one business number or with all. */
  thread(digits: string, phoneNumberId?: string): ThreadMessage[] {
    const thread = this.#threads.get(digits) ?? [];
    return thread.filter((message) => phoneNumberId === undefined || message.phoneNumberId === phoneNumberId);
  }
}

function pair(phoneNumberId: string, digits: string): string {
  return `${phoneNumberId}/${digits}`;
}

function newPhone(digits: string): Phone {
  const hash = createHash('sha256').update(digits).digest();
  return {
    digits,
    userId: `US.${BigInt(`0x${hash.toString('hex', 0, 10)}`)
      .toString()
      .padStart(20, '1')
      .slice(0, 20)}`,
    parentUserId: undefined,
    name: `Customer ${digits.slice(-4)}`,
    username: undefined,
    hidesNumber: false,
    onWhatsApp: true,
    online: true,
    opensAtOnce: false,
    stoppedMarketing: new Set(),
  };
}
