import type { PhoneName, PhoneView } from './types';

/** The customers' phones, through the page's own server. All reject with what the server says is wrong. */
export const phoneApi = {
  list: () => ask<PhoneName[]>('list'),
  thread: (digits: string) => ask<PhoneView>(`thread?digits=${digits}`),
  say: (digits: string, text: string) => ask('say', { digits, text }),
  tap: (digits: string, messageId: string, label: string) => ask('tap', { digits, messageId, label }),
  open: (digits: string) => ask('open', { digits }),
  offers: (digits: string, stop: boolean) => ask('offers', { digits, stop }),
};

async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/phone/${path}`, {
    ...(body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('The local cloud does not answer.');
  });
  const answer = (await response.json()) as T & { error?: { message: string } };
  if (!response.ok) throw new Error(answer.error?.message ?? `The phone answered with ${response.status}.`);
  return answer;
}
