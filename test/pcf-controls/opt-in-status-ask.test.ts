import { RequestStatus } from '@nod/solution';
import { describe, expect, it } from 'vitest';
import { createAsk } from '../../pcf-controls/shared/opt-in-status/ask';
import { createHost, NUMBER_ID } from './opt-in-status-host';

const wish = { action: 'Opt-Out', reason: 'Called.' } as const;

function ask(host: ReturnType<typeof createHost>, onPause: (time: number) => void) {
  let time = 0;
  const pause = () => Promise.resolve(onPause((time += 1)));
  return createAsk(host.context.webAPI, NUMBER_ID, pause);
}

describe('waiting for the answer to a request', () => {
  it('ends after a while, with the request kept', async () => {
    const host = createHost();
    let pauses = 0;
    const answer = await ask(host, () => (pauses += 1))(wish, { stopped: false }, () => undefined);
    expect(answer).toEqual({ kind: 'late' });
    expect(pauses).toBe(20);
    expect(host.created).toHaveLength(1);
  });

  it('outlives a reading that fails', async () => {
    let failing = true;
    const host = createHost({ readFails: () => failing });
    host.answer = { nod_status: RequestStatus.Refused, nod_outcome: 'No.' };
    const asking = ask(host, (time) => (failing = time < 3));
    expect(await asking(wish, { stopped: false }, () => undefined)).toEqual({ kind: 'refused', text: 'No.' });
  });

  it('ends when the form is left', async () => {
    const host = createHost();
    const signal = { stopped: false };
    let pauses = 0;
    const asking = ask(host, () => {
      pauses += 1;
      signal.stopped = true;
    });
    await asking(wish, signal, () => undefined);
    expect(pauses).toBe(1);
  });

  it('enters nothing twice: a request that could not be saved is thrown', async () => {
    const host = createHost({ createFails: new Error('refused') });
    let saved = false;
    const asking = ask(host, () => undefined)(wish, { stopped: false }, () => (saved = true));
    await expect(asking).rejects.toThrow('refused');
    expect(saved).toBe(false);
  });
});
