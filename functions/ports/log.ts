/** Structured log lines. Never a body, a number or a name: ids of rows, counts, codes and reasons only. */
export interface Log {
  info(event: string, fields?: Record<string, string | number | boolean | undefined>): void;
  warn(event: string, fields?: Record<string, string | number | boolean | undefined>): void;
  error(event: string, fields?: Record<string, string | number | boolean | undefined>): void;
}
