import {
  type Conversation,
  createConversation,
} from '../../pcf-controls/ConsentChat/conversation/create-conversation';
import type { ConversationState } from '../../pcf-controls/ConsentChat/conversation/conversation';
import type { Surroundings } from '../../pcf-controls/ConsentChat/conversation/surroundings';
import { createGateway } from '../../pcf-controls/ConsentChat/dataverse/gateway';
import type { Row } from '@nod/solution/rows/row';

export const heads = {
  time: 'Time',
  direction: 'Direction',
  type: 'Type',
  text: 'Text',
  status: 'Status',
  refusal: 'Refusal',
  template: 'Template',
  by: 'By',
} as const;

/** A conversation on a stage: its clock stands still until it is moved, and everything that it does is kept. */
export class Stage {
  now = Date.UTC(2026, 5, 1, 12);
  hidden = false;
  online = true;
  readonly requests: string[] = [];
  readonly writes: { kind: 'create' | 'update'; table: string; id: string; values: Row }[] = [];
  readonly files: { name: string; text: string }[] = [];
  readonly opened: { table: string; id: string }[] = [];
  private timers: { at: number; call: () => void }[] = [];
  private readonly listeners = new Set<() => void>();
  readonly conversation: Conversation;

  constructor(
    of: {
      fetch: (url: string, init: RequestInit) => Promise<Response>;
      userId?: string;
    } & Partial<Pick<Surroundings, 'createRow' | 'updateRow'>>,
  ) {
    const around: Surroundings = {
      gateway: createGateway({
        baseUrl: '',
        newId: () => String(this.requests.length),
        fetch: (url, init) => {
          this.requests.push(init?.body as string);
          return this.online
            ? of.fetch(url as string, init!)
            : Promise.reject(new TypeError('Failed to fetch'));
        },
      }),
      createRow: async (table, values) => {
        await of.createRow?.(table, values);
        const id = values[`${table}id`] as string;
        this.writes.push({ kind: 'create', table, id, values });
      },
      updateRow: async (table, id, values) => {
        await of.updateRow?.(table, id, values);
        this.writes.push({ kind: 'update', table, id, values });
      },
      entitySetOf: (table) => Promise.resolve(table === 'opportunity' ? 'opportunities' : `${table}s`),
      labelsOf: (table, columns) =>
        Promise.resolve(Object.fromEntries(columns.map((column) => [column, `${table} ${column}`]))),
      now: () => this.now,
      after: (milliseconds, call) => {
        const timer = { at: this.now + milliseconds, call };
        this.timers.push(timer);
        return () => void (this.timers = this.timers.filter((t) => t !== timer));
      },
      isHidden: () => this.hidden,
      isOnline: () => this.online,
      onChange: (call) => {
        this.listeners.add(call);
        return () => this.listeners.delete(call);
      },
      openRecord: (record) => void this.opened.push(record),
      download: (name, text) => void this.files.push({ name, text }),
    };
    this.conversation = createConversation({ around, userId: of.userId ?? 'the-agent', heads });
  }

  get state(): ConversationState {
    return this.conversation.getState();
  }

  /** Lets time pass, with all that falls due in it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      await settle();
      const due = this.timers.filter((t) => t.at <= end).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.timers = this.timers.filter((t) => t !== due);
      this.now = Math.max(this.now, due.at);
      due.call();
      await settle();
    }
    this.now = end;
  }

  /** The page is shown or hidden, or the network comes back. */
  async change(to: { hidden?: boolean; online?: boolean }): Promise<void> {
    Object.assign(this, to);
    this.listeners.forEach((listener) => listener());
    await this.pass(0);
  }

  /** How many requests something takes. */
  async counted(work: () => unknown): Promise<number> {
    const before = this.requests.length;
    await work();
    return this.requests.length - before;
  }
}

/** Lets everything that waits for no clock happen. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 30; i++) await new Promise((resolve) => setImmediate(resolve));
}
