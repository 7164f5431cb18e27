import type { RecordRef } from '@nod/consent';
import type { Row } from '@nod/solution/rows/row';
import type { Answers, Get } from '../dataverse/gateway';
import { DataverseProblem, problemOfWrite } from '../dataverse/problem';
import type { Place } from '../dataverse/setup-queries';
import type { ConversationState } from './conversation';
import { grantedOf } from './facts';
import { Pace } from './pace';
import { Poller } from './poller';
import { ServerClock } from './server-clock';
import type { Setup } from './setup';
import { emptyState, stateOf } from './state-of';
import type { Surroundings } from './surroundings';
import type { ThreadData } from './thread-data';
import { wordingOfRow } from './wording';

/** What all parts of one conversation work on. */
export class Desk {
  readonly clock: ServerClock;
  readonly pace: Pace;
  readonly poller: Poller;
  readonly listeners = new Set<() => void>();
  /** What is to be called off in the end. */
  readonly ends: (() => void)[] = [];
  state: ConversationState;
  place?: Place;
  setup?: Setup;
  thread?: ThreadData;
  /** The form says that the Compliance Field is No, and Dataverse has not said so yet. */
  withdrawnOnForm = false;
  /** What the phone columns are called. */
  labels: Readonly<Record<string, string>> = {};
  /** When the record was first read, by the server. */
  openedOn?: number;
  /** Another record or number is another generation: answers for an earlier one are late, and are dropped. */
  generation = 0;

  /** @param poll never rejects. */
  constructor(
    readonly around: Surroundings,
    /** Of the person who is signed in. */
    readonly userId: string,
    poll: () => Promise<void>,
  ) {
    this.clock = new ServerClock(() => around.now());
    this.pace = new Pace(() => around.now());
    this.poller = new Poller(around, poll, {
      interval: () => this.pace.interval(this.state),
      notBefore: () => this.pace.notBefore,
    });
    this.state = emptyState({ table: '', id: '' }, around.now());
  }

  /** Forgets all that was known of another record. */
  clear(record: RecordRef & { name?: string }): void {
    this.setup = this.thread = this.place = this.openedOn = undefined;
    this.withdrawnOnForm = false;
    this.labels = {};
    this.state = emptyState(record, this.clock.now());
  }

  /** What was read to set the conversation up. From here on Dataverse says what the form said, if it says No too. */
  know(setup: Setup): void {
    this.setup = setup;
    // Dataverse tells of rows in whole seconds.
    this.openedOn ??= Math.floor(this.clock.now() / 1000) * 1000;
    if (grantedOf(setup) === false) this.withdrawnOnForm = false;
  }

  /** @throws DataverseProblem */
  async read(gets: readonly Get[]): Promise<Answers> {
    const asked = this.around.now();
    const answers = await this.around.gateway.read(gets);
    if (answers.serverTime !== undefined) this.clock.heard(answers.serverTime, asked);
    return answers;
  }

  /**
   * @throws DataverseProblem, whatever the platform rejects with. `isUnknown` unless it is certain that nothing was
   * written: a time-out or a cut connection may come after the work.
   */
  async write<T>(write: () => Promise<T>): Promise<T> {
    const wasOnline = this.around.isOnline();
    try {
      return await write();
    } catch (error) {
      const problem = problemOfWrite(error, this.around.isOnline());
      // What the platform rejects with does not say that the session has ended; the reading did.
      if (problem.kind === 'dataverse' && this.state.problem?.kind === 'signed-out')
        throw new DataverseProblem('signed-out', problem.details);
      // The next reading finds out when the network is back.
      if (problem.kind === 'offline') this.publish({ problem });
      if (problem.kind === 'no-permission' || problem.kind === 'signed-out' || !wasOnline) throw problem;
      throw new DataverseProblem(problem.kind, problem.details, undefined, true);
    }
  }

  /** What the customer was shown, or would be, of a template that a row asks to be sent. */
  readonly wording = (row: Row): string | undefined =>
    wordingOfRow(row, this.setup?.configuration?.templates ?? [], this.setup?.row ?? {});

  /** Lays more over what is known of the thread, and tells it. */
  lay(more: Partial<ThreadData>): void {
    if (this.thread !== undefined) this.thread = { ...this.thread, ...more };
    this.publish({});
  }

  /** Replaces the state by what is known now. */
  publish(more: Partial<ConversationState>): void {
    const { setup, thread, withdrawnOnForm, labels, openedOn } = this;
    const known = { setup, thread, withdrawnOnForm, labels, openedOn, now: this.clock.now() };
    this.state = { ...stateOf(this.state, known), ...more };
    for (const listener of this.listeners) listener();
  }
}

/** An error as what is said about it. */
export function asProblem(error: unknown): DataverseProblem {
  if (error instanceof DataverseProblem) return error;
  return new DataverseProblem('dataverse', error instanceof Error ? error.message : undefined);
}
