import { parseBatch } from '../batch/parse-batch';
import { renderBatch } from '../batch/render-batch';
import { runBatch } from '../batch/run-batch';
import { methodNotAllowed } from '../errors';
import type { Answer, Operation } from '../operation';
import type { Call } from '../organization';
import { errorAnswer, perform } from '../routes/perform';
import { noteOperation, type Statistics } from '../statistics';
import { readPreferences } from '../wire/prefer';

/** Does what one HTTP request to the Web API asks, a batch included. */
export function handleApi(call: Call, operation: Operation, statistics: Statistics): Answer {
  if (operation.path !== '$batch') {
    noteOperation(statistics, operation.method, operation.path);
    return perform(call, operation);
  }
  statistics.batches++;
  try {
    return handleBatch(call, operation, statistics);
  } catch (error) {
    return errorAnswer(error);
  }
}

function handleBatch(call: Call, operation: Operation, statistics: Statistics): Answer {
  if (operation.method !== 'POST') throw methodNotAllowed(operation.method);
  const parts = parseBatch(operation.body, operation.headers['content-type']);
  for (const part of parts)
    for (const one of part.kind === 'changeset' ? part.operations : [part])
      noteOperation(statistics, one.operation.method, one.operation.path);
  const { continueOnError } = readPreferences(operation.headers.prefer);
  const { status, answers } = runBatch(call, parts, continueOnError);
  const { contentType, body } = renderBatch(answers, call.organization.newId);
  return { status, headers: { 'Content-Type': contentType, 'OData-Version': '4.0' }, body };
}
