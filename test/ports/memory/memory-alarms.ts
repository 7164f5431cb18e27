import type { Alarm, Alarms } from '../../../functions/ports/alarm';

/** Keeps the alarms that were raised. */
export class MemoryAlarms implements Alarms {
  readonly raised: Alarm[] = [];

  raise(alarm: Alarm): Promise<void> {
    this.raised.push(alarm);
    return Promise.resolve();
  }
}
