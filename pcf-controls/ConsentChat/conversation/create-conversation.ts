import type { RecordRef } from '@nod/consent';
import type { Row } from '@nod/solution/rows/row';
import { type Answers, type Get, rowOf, rowsOf } from '../dataverse/gateway';
import { ledgerFrom, numberRowOf } from '../dataverse/ledger';
import { outboundRow } from '../dataverse/outbound-row';
import { DataverseProblem, problemOfWrite } from '../dataverse/problem';
import { requestToRow } from '../dataverse/request-row';
import type { Place } from '../dataverse/setup-queries';
import { ledgerGet, numberGet, requestsGet } from '../dataverse/thread-queries';
import type { ConversationActions, ConversationState, Draft, RecordNumber } from './conversation';
import type { CsvColumn } from './csv';
import { exportThread } from './export-thread';
import { isUnsettled } from './merge-messages';
import { foundBy, getsOf, planOf } from './poll-thread';
import { Poller, pace } from './poller';
import { queuedMessage } from './queued-message';
import { ServerClock } from './server-clock';
import { type Setup, numbersOf, relatedGet, relatedRecord, setupFrom, setupGets } from './setup';
import { emptyState, stateOf } from './state-of';
import type { Surroundings } from './surroundings';
import { type ThreadData, pageSize, requestsFrom, threadFrom, threadGets, withOlder } from './thread-data';
import { wordingOfRow } from './wording';

/** One conversation with what it knows; the screen listens to it. */
export interface Conversation {
  getState(): ConversationState;
  /** @returns what ends it. */
  subscribe(listener: () => void): () => void;
  actions: ConversationActions;
  /** Shows another record, or the same once it is saved. */
  show(record: RecordRef & { name?: string }): void;
  /** The person touches the control, or its form has another value: what is shown is brought up to date at once. */
  touched(isNews?: boolean): void;
  /** Ends all that goes on. */
  destroy(): void;
}

/** While something is under way, it is asked for often; longer than this it is none of the usual. Milliseconds. */
const patience = 30_000;

/** How often one poll in so many asks also whether a configuration or a template has changed. */
const setupEvery = 15;

/**
 * @param of.userId of the person who is signed in.
 * @param of.heads what the columns of an exported conversation are called.
 */
export function createConversation(of: {
  around: Surroundings;
  userId: string;
  heads: Readonly<Record<CsvColumn, string>>;
}): Conversation {
  return new Engine(of.around, of.userId, of.heads);
}

class Engine implements Conversation {
  readonly actions: ConversationActions;
  private readonly clock: ServerClock;
  private readonly poller: Poller;
  private readonly listeners = new Set<() => void>();
  private state: ConversationState = emptyState({ table: '', id: '' }, Date.now());
  private place: Place | undefined;
  private setup: Setup | undefined;
  private thread: ThreadData | undefined;
  /** Another record or number is another generation: answers for an earlier one are late, and are dropped. */
  private generation = 0;
  private polls = 0;
  private failures = 0;
  private waitFor = 0;
  private fastUntil = 0;
  private lastNews = 0;
  private isLedgerStale = false;
  private setupVersions: string | undefined;
  private readonly seenWritten = new Set<string>();

  constructor(
    private readonly around: Surroundings,
    private readonly userId: string,
    private readonly heads: Readonly<Record<CsvColumn, string>>,
  ) {
    this.clock = new ServerClock(() => around.now());
    this.poller = new Poller(
      around,
      () => this.poll(),
      () => this.interval(),
    );
    this.actions = {
      now: () => this.clock.now(),
      selectNumber: (key) => this.selectNumber(key),
      loadOlder: () => this.loadOlder(),
      send: (draft) => this.send(draft),
      request: (request) => this.request(request),
      seen: () => this.seen(),
      refresh: () => this.open(),
      openRecord: (record) => around.openRecord(record),
      exportConversation: () => this.exportConversation(),
    };
  }

  getState(): ConversationState {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  show(record: RecordRef & { name?: string }): void {
    const shown = this.state.record;
    if (this.generation > 0 && shown.table === record.table && shown.id === record.id) return;
    this.poller.stop();
    this.setup = this.thread = this.place = undefined;
    this.state = emptyState(record, this.clock.now());
    if (record.id === '') {
      this.generation++;
      return this.publish({ phase: 'unsaved' });
    }
    this.publish({});
    void this.open().catch(() => undefined);
  }

  touched(isNews = false): void {
    const rested = this.interval() >= pace.slow && this.failures === 0;
    this.lastNews = this.around.now();
    if (rested || isNews) this.poller.wake();
  }

  destroy(): void {
    this.generation++;
    this.poller.destroy();
    this.listeners.clear();
  }

  // --- reading ---

  /** Reads everything anew; what is shown stays until then. @throws DataverseProblem, which is shown as well. */
  private async open(): Promise<void> {
    const generation = ++this.generation;
    const { record } = this.state;
    if (record.id === '') return;
    try {
      const place = { record, entitySet: await this.around.entitySetOf(record.table) };
      const setup = setupFrom(await this.read(setupGets(place, this.userId)), place);
      await this.findPhone(setup);
      if (generation !== this.generation) return;
      this.place = place;
      this.setup = setup;
      this.lastNews = this.around.now();
      if (setup.configuration === undefined || setup.recordType === undefined) {
        this.thread = undefined;
        return this.publish({ phase: 'unregistered', problem: undefined });
      }
      if (setup.row === undefined) throw new DataverseProblem('dataverse', '404');
      const numbers = numbersOf(setup);
      const selected = numbers.find((n) => n.key === this.state.selected?.key) ?? numbers[0];
      await this.openThread(selected, generation);
    } catch (error) {
      if (generation === this.generation) this.failed(asProblem(error));
      throw asProblem(error);
    } finally {
      if (generation === this.generation) this.poller.start();
    }
  }

  /** Where a record has no number of its own, that which it points to has. */
  private async findPhone(setup: Setup): Promise<void> {
    const related = relatedRecord(setup);
    if (related === undefined) return;
    const { type, record } = related;
    const place = { record, entitySet: await this.around.entitySetOf(record.table) };
    const { answers } = await this.read([relatedGet(type, place)]);
    const row = rowOf(answers[0]);
    if (row !== undefined) setup.phone = { type, row, place };
  }

  private async openThread(number: RecordNumber | undefined, generation: number): Promise<void> {
    const { setup } = this;
    if (setup?.configuration === undefined) return;
    const key = { configurationId: setup.configuration.id, record: this.state.record, number };
    const { answers } = await this.read(threadGets(key));
    if (generation !== this.generation) return;
    this.thread = threadFrom(answers, key, this.wording);
    this.isLedgerStale = false;
    this.failures = 0;
    this.publish({ phase: number === undefined ? 'no-number' : 'ready', problem: undefined });
  }

  private async read(gets: readonly Get[]): Promise<Answers> {
    const asked = this.around.now();
    const answers = await this.around.gateway.read(gets);
    if (answers.serverTime !== undefined) this.clock.heard(answers.serverTime, asked);
    return answers;
  }

  private readonly wording = (row: Row) =>
    wordingOfRow(row, this.setup?.configuration?.templates ?? [], this.setup?.row ?? {});

  private async selectNumber(key: string): Promise<void> {
    const number = this.state.numbers.find((n) => n.key === key);
    if (number === undefined || number.key === this.state.selected?.key) return;
    const generation = ++this.generation;
    try {
      await this.openThread(number, generation);
    } catch (error) {
      if (generation === this.generation) this.publish({ problem: asProblem(error) });
      throw asProblem(error);
    }
  }

  private async loadOlder(): Promise<void> {
    const { thread, generation } = this;
    if (thread?.older === undefined || this.state.loadingOlder) return;
    this.publish({ loadingOlder: true });
    try {
      const { answers } = await this.read([{ path: thread.older, pageSize }]);
      if (generation !== this.generation || this.thread === undefined) return;
      this.thread = withOlder(this.thread, answers[0], this.wording);
      this.publish({ loadingOlder: false, problem: undefined });
    } catch (error) {
      if (generation === this.generation) this.publish({ loadingOlder: false, problem: asProblem(error) });
      throw asProblem(error);
    } finally {
      if (this.state.loadingOlder && generation !== this.generation) this.publish({ loadingOlder: false });
    }
  }

  // --- polling ---

  private interval(): number {
    const now = this.around.now();
    if (this.failures > 0) {
      const wait = Math.min(pace.retry * 2 ** (this.failures - 1), pace.longestRetry);
      return Math.max(wait, this.waitFor);
    }
    const underWay =
      this.state.requests.some((r) => r.outcome === 'waiting') || this.state.messages.some(isUnsettled);
    if (underWay && now < this.fastUntil) return pace.fast;
    return now - this.lastNews >= pace.restAfter ? pace.slow : pace.usual;
  }

  private async poll(): Promise<void> {
    // Of a conversation that could not be opened there is nothing to ask for but all.
    if (this.thread === undefined || this.state.phase === 'failed') {
      if (this.state.phase === 'failed') await this.open().catch(() => undefined);
      else this.poller.stop();
      return;
    }
    const { generation } = this;
    try {
      await this.pollThread(generation);
      if (generation !== this.generation) return;
      this.failures = 0;
      this.waitFor = 0;
      if (this.state.problem !== undefined) this.publish({ problem: undefined });
    } catch (error) {
      if (generation !== this.generation) return;
      const problem = asProblem(error);
      this.failures++;
      this.waitFor = problem.waitFor ?? 0;
      this.publish({ problem });
    }
  }

  /** One request if nothing has happened; one more for the ledger if something has. */
  private async pollThread(generation: number): Promise<void> {
    const { thread, setup, place } = this;
    if (thread === undefined || setup === undefined || place === undefined) return;
    const plan = planOf({ thread, setup, place }, ++this.polls % setupEvery === 0);
    const { answers } = await this.read(getsOf(plan));
    if (generation !== this.generation || this.thread === undefined) return;
    const found = foundBy({ ...plan, thread: this.thread }, answers, this.wording);
    this.isLedgerStale ||= found.isLedgerStale;
    if (found.isNew) {
      this.setup = found.setup;
      this.thread = found.thread;
      this.lastNews = this.around.now();
      this.publish({});
    }
    const versions = found.setupVersions ?? this.setupVersions;
    const isSetupNew = this.setupVersions !== undefined && versions !== this.setupVersions;
    this.setupVersions = versions;
    if (isSetupNew || found.isRelatedNew || found.isStuck) return this.open();
    const first = numbersOf(this.setup ?? setup)[0];
    if (thread.key.number === undefined && first !== undefined) {
      return this.openThread(first, ++this.generation);
    }
    if (this.isLedgerStale) await this.readLedger(generation);
    if (found.hasMore) this.poller.wake();
  }

  private async readLedger(generation: number): Promise<void> {
    const key = this.thread?.key;
    if (key === undefined) return;
    const { answers } = await this.read([ledgerGet(key), numberGet(key), requestsGet(key)]);
    if (generation !== this.generation || this.thread === undefined) return;
    const numberRows = rowsOf(answers[1]);
    const ledger = ledgerFrom(rowsOf(answers[0]), key, numberRows);
    this.thread = { ...this.thread, ...ledger, numberRows, requests: requestsFrom(answers[2]) };
    this.isLedgerStale = false;
    this.publish({});
  }

  // --- writing ---

  private async send(draft: Draft): Promise<void> {
    const { thread, setup } = this;
    const configurationId = setup?.configuration?.id;
    if (configurationId === undefined || thread === undefined) throw new DataverseProblem('dataverse');
    const { record, number } = thread.key;
    const now = this.clock.now();
    const row = outboundRow({ draft, record, number, configurationId, now });
    const id = await this.write(() => this.around.createRow('nod_message', row));
    if (this.thread?.key === thread.key) {
      const message = queuedMessage({ id, draft, on: now, record: setup?.row ?? {} });
      const known = this.thread.messages.some((m) => m.id === id);
      if (!known) this.thread = { ...this.thread, messages: [...this.thread.messages, message] };
    }
    this.expect();
  }

  private async request(of: Parameters<ConversationActions['request']>[0]): Promise<void> {
    const { thread } = this;
    if (thread === undefined) throw new DataverseProblem('dataverse');
    const { record, number, configurationId } = thread.key;
    const numberId = numberRowOf(thread.numberRows)?.nod_optinoutnumberid as string | undefined;
    const row = requestToRow({ ...of, record, number, numberId, configurationId });
    const id = await this.write(() => this.around.createRow('nod_consentrequest', row));
    if (this.thread?.key === thread.key) {
      const pending = { id, action: of.action, outcome: 'waiting' as const };
      this.thread = {
        ...this.thread,
        requests: [pending, ...this.thread.requests.filter((r) => r.id !== id)],
      };
    }
    this.expect();
  }

  /** Something was asked for: its outcome is looked for often. */
  private expect(): void {
    this.lastNews = this.around.now();
    this.fastUntil = this.lastNews + patience;
    this.publish({});
    this.poller.wake();
  }

  private async write<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      throw problemOfWrite(error, this.around.isOnline());
    }
  }

  /** Written once a message: what came before it counts as seen with it. */
  private async seen(): Promise<void> {
    const { thread } = this;
    const newest = thread?.messages.filter((m) => m.inbound && m.status === 'Received').at(-1);
    if (newest === undefined || newest.seen || !this.state.may.send) return;
    if (this.seenWritten.has(newest.id) || this.around.isHidden()) return;
    this.seenWritten.add(newest.id);
    const values = { nod_seenon: new Date(this.clock.now()).toISOString() };
    await this.write(() => this.around.updateRow('nod_message', newest.id, values)).catch(
      (error: unknown) => {
        // It is tried again when the next message is seen, or this one by a later visit.
        if (asProblem(error).kind === 'offline') this.seenWritten.delete(newest.id);
        throw error;
      },
    );
    if (this.thread === undefined) return;
    const messages = this.thread.messages.map((m) => (m.id === newest.id ? { ...m, seen: true } : m));
    this.thread = { ...this.thread, messages };
    this.publish({});
  }

  private async exportConversation(): Promise<void> {
    const { thread, state } = this;
    if (thread === undefined || !state.may.export) throw new DataverseProblem('no-permission');
    await exportThread({
      key: thread.key,
      read: (gets) => this.read(gets),
      wording: this.wording,
      heads: this.heads,
      download: (text) => this.around.download(this.fileName(), text),
    });
  }

  private fileName(): string {
    const day = new Date(this.clock.now()).toISOString().slice(0, 10);
    return `whatsapp-${this.thread?.key.number?.digits ?? this.state.record.id}-${day}.csv`;
  }

  // --- telling ---

  private failed(problem: DataverseProblem): void {
    this.failures++;
    this.waitFor = problem.waitFor ?? 0;
    // What is on the screen already stays there.
    const failed = problem.kind === 'no-permission' ? 'no-permission' : 'failed';
    const phase = this.thread !== undefined ? this.state.phase : failed;
    this.publish({ phase, problem });
  }

  /** Replaces the state by what is known now. */
  private publish(more: Partial<ConversationState>): void {
    const known = { setup: this.setup, thread: this.thread, now: this.clock.now() };
    this.state = { ...stateOf(this.state, known), ...more };
    for (const listener of this.listeners) listener();
  }
}

function asProblem(error: unknown): DataverseProblem {
  if (error instanceof DataverseProblem) return error;
  return new DataverseProblem('dataverse', error instanceof Error ? error.message : undefined);
}
