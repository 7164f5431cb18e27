import { notImplemented } from '../errors';
import type { Answer, RowReference } from '../operation';
import type { Call } from '../organization';
import { execute } from '../routes/execute';
import { errorAnswer, perform, performAll } from '../routes/perform';
import type { BatchOperation, BatchPart } from './parse-batch';
import type { BatchAnswer } from './render-batch';

/**
 * Runs the parts in order. [V] Without odata.continue-on-error it stops at the first failure, and the batch as a
 * whole answers that failure's status; with it, the batch answers 200.
 */
export function runBatch(
  call: Call,
  parts: readonly BatchPart[],
  continueOnError: boolean,
): { status: number; answers: BatchAnswer[] } {
  const answers: BatchAnswer[] = [];
  for (const part of parts) {
    const answer = part.kind === 'changeset' ? runChangeSet(call, part.operations) : runOne(call, part);
    answers.push(answer);
    const failure = failureOf(answer);
    if (failure !== undefined && !continueOnError) return { status: failure, answers };
  }
  return { status: 200, answers };
}

function runOne(call: Call, part: BatchOperation): BatchAnswer {
  return { kind: 'operation', answer: perform(call, part.operation), contentId: part.contentId };
}

class Failed extends Error {
  constructor(
    readonly contentId: string | undefined,
    readonly reason: unknown,
  ) {
    super('A change set failed.');
  }
}

/** All operations or none; a failure is answered alone, under the Content-ID of the operation that failed. */
function runChangeSet(call: Call, operations: readonly BatchOperation[]): BatchAnswer {
  try {
    const answers = performAll(call, (note) => {
      const references = new Map<string, RowReference>();
      return operations.map(({ operation, contentId }) => {
        try {
          if (operation.path === '$batch') throw notImplemented('a batch inside a batch');
          const outcome = execute(call, { ...operation, references });
          note(outcome.events);
          if (contentId !== undefined && outcome.answer.row) references.set(contentId, outcome.answer.row);
          return { answer: outcome.answer, contentId };
        } catch (error) {
          throw new Failed(contentId, error);
        }
      });
    });
    return { kind: 'changeset', answers };
  } catch (error) {
    const failed = error instanceof Failed ? error : new Failed(undefined, error);
    const answer = errorAnswer(failed.reason, operations[0]?.operation.headers.prefer);
    return { kind: 'changeset', answers: [{ answer, contentId: failed.contentId }] };
  }
}

function failureOf(answer: BatchAnswer): number | undefined {
  const all: readonly Answer[] =
    answer.kind === 'operation' ? [answer.answer] : answer.answers.map((one) => one.answer);
  return all.find((one) => one.status >= 400)?.status;
}
