/* eslint-disable no-console -- The Functions host takes its log from the console. */
import type { Log } from '../ports/log';

/** Log lines as JSON on the console, which the Functions host hands to Application Insights. */
export function createConsoleLog(): Log {
  const line = (level: string, event: string, fields: object | undefined) =>
    JSON.stringify({ level, event, ...fields });
  return {
    info: (event, fields) => console.info(line('info', event, fields)),
    warn: (event, fields) => console.warn(line('warn', event, fields)),
    error: (event, fields) => console.error(line('error', event, fields)),
  };
}
