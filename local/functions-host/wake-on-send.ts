import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';
import type { QueueListener } from './queue-listener';

const CHANNEL = 'http.client.response.finish';
const PUT_MESSAGE = /\/([^/?]+)\/messages(?:\?|$)/;

/**
 * Wakes a queue's listener as soon as the app itself, in this same process, has put a message into the
 * queue: picked up in milliseconds, with slow and cheap polls otherwise. Nothing of the app is changed; Node
 * tells of every HTTP request. Returns what ends it.
 */
export function wakeOnSend(listeners: readonly QueueListener[]): () => void {
  const onFinish = (message: unknown): void => {
    const { request } = message as { request: ClientRequest };
    if (request.method !== 'POST') return;
    const queueName = PUT_MESSAGE.exec(request.path)?.[1];
    for (const listener of listeners) if (listener.queueName === queueName) listener.wake();
  };
  subscribe(CHANNEL, onFinish);
  return () => {
    unsubscribe(CHANNEL, onFinish);
  };
}
