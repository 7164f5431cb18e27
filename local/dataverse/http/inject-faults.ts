import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataverseError } from '../errors';
import type { FaultSpec } from '../faults';
import { errorAnswer } from '../routes/perform';
import type { Answer } from '../operation';

/** What becomes of a request whose faults came before the work: go on, an answer instead, or no answer at all. */
export type Before =
  | { readonly kind: 'go' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'destroy' };

/** Plays the faults that come before the work. */
export async function playBefore(faults: readonly FaultSpec[]): Promise<Before> {
  for (const fault of faults) {
    switch (fault.kind) {
      case 'slow':
        await sleep(fault.milliseconds ?? 0);
        break;
      case '429':
        return { kind: 'answer', answer: throttled(fault) };
      case '503':
        return { kind: 'answer', answer: unavailable(fault) };
      case 'timeout-before':
        await sleep(fault.milliseconds ?? 0);
        return { kind: 'destroy' };
      case 'timeout-after':
        break;
    }
  }
  return { kind: 'go' };
}

/**
 * Whether the answer is to be lost after the work is committed; waits as long as the fault says, or until the caller
 * has left.
 */
export async function playAfter(faults: readonly FaultSpec[], socket: Socket): Promise<boolean> {
  const lost = faults.find((fault) => fault.kind === 'timeout-after');
  if (lost) await connectedFor(socket, lost.milliseconds ?? 0);
  return lost !== undefined;
}

function connectedFor(socket: Socket, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (socket.destroyed) return resolve();
    const done = () => {
      clearTimeout(timer);
      socket.off('close', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    socket.once('close', done);
  });
}

function throttled(fault: FaultSpec): Answer {
  const code = fault.code ?? '0x80072322';
  const headers = { 'Retry-After': String(fault.retryAfterSeconds ?? 1) };
  return errorAnswer(
    new DataverseError(
      429,
      code,
      'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
      headers,
    ),
  );
}

/** A gateway in front of Dataverse answers HTML, not OData. */
function unavailable(fault: FaultSpec): Answer {
  return {
    status: 503,
    headers: {
      'Content-Type': 'text/html',
      ...(fault.retryAfterSeconds === undefined ? {} : { 'Retry-After': String(fault.retryAfterSeconds) }),
    },
    body: '<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body><h2>Service Unavailable</h2><hr><p>HTTP Error 503. The service is unavailable.</p></body></html>',
  };
}
