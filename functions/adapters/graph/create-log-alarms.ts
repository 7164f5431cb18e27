import type { Alarms } from '../../ports/alarm';
import type { Log } from '../../ports/log';

/** Alarms that only stand in the log, where Application Insights finds them: for when no mail is configured. */
export function createLogAlarms(log: Log): Alarms {
  return {
    raise({ code, message }) {
      log.error('alarm', { code, message });
      return Promise.resolve();
    },
  };
}
