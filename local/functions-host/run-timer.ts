import type { Invoke } from './invoke';
import type { LocalFunction, TimerTrigger } from './local-function';
import { nextOccurrence } from './ncrontab';

export type RunningTimer = {
  functionName: string;
  /** Runs the function now, apart from its schedule. Rejects when it fails. */
  fire: () => Promise<void>;
  stop: () => Promise<void>;
};

// setTimeout holds at most 2^31 - 1 ms.
const LONGEST_WAIT_MS = 2_000_000_000;

/**
 * Runs a timer's function at its times, one run after another: the next time is reckoned when a run has
 * ended, as on the platform.
 * @param scheduled false: only `fire` runs it
 */
export function startTimer(options: {
  fn: LocalFunction<TimerTrigger>;
  invoke: Invoke;
  scheduled: boolean;
}): RunningTimer {
  const { fn, invoke, scheduled } = options;
  const running = new Set<Promise<void>>();
  let last = new Date(0);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const fire = (): Promise<void> => {
    const schedule = { AdjustForDST: true };
    const now = new Date();
    const next = nextOccurrence(fn.trigger.schedule, now) ?? now;
    const status = { Last: last.toISOString(), Next: next.toISOString(), LastUpdated: last.toISOString() };
    last = now;
    const json = JSON.stringify({ Schedule: schedule, ScheduleStatus: status, IsPastDue: false });
    const run = invoke(fn, { bindingName: fn.bindingName, data: { json } }).then(() => undefined);
    running.add(run);
    return run.finally(() => running.delete(run));
  };
  const wait = (): void => {
    if (stopped || !scheduled) return;
    const next = nextOccurrence(fn.trigger.schedule, new Date());
    if (!next) return;
    const ms = next.getTime() - Date.now();
    timer = setTimeout(
      () => {
        if (ms > LONGEST_WAIT_MS) wait();
        // A failure is logged by the invocation; the schedule goes on.
        else
          void fire()
            .catch(() => undefined)
            .finally(wait);
      },
      Math.min(ms, LONGEST_WAIT_MS),
    );
  };
  if (scheduled && fn.trigger.runOnStartup)
    void fire()
      .catch(() => undefined)
      .finally(wait);
  else wait();
  return {
    functionName: fn.name,
    fire,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await Promise.allSettled(running);
    },
  };
}
