import type { Answer } from '../operation';
import type { RowEvent } from '../organization';

/** What an operation answers, and what it leaves to be announced once it is committed. */
export interface Outcome {
  readonly answer: Answer;
  readonly events: readonly RowEvent[];
}

const ODATA = { 'OData-Version': '4.0' };
export const JSON_TYPE = 'application/json; odata.metadata=minimal';

export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return { status, headers: { 'Content-Type': JSON_TYPE, ...ODATA, ...headers }, body };
}

export function emptyAnswer(headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 204, headers: { ...ODATA, ...headers } };
}

/** An outcome that changed nothing. */
export const read = (answer: Answer): Outcome => ({ answer, events: [] });
