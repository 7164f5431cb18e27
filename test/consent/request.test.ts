import { fold } from '@nod/consent/fold';
import { type RequestedAction, objectionTo, refuseRequest } from '@nod/consent/request';
import { describe, expect, it } from 'vitest';

const nothingSaid = fold([]);
const stopped = {
  ...nothingSaid,
  marketing: { ...nothingSaid.marketing, stoppedAtWhatsApp: true },
};
const actions: RequestedAction[] = ['Opt-In', 'Opt-Out', 'Grant', 'Deny', 'Block', 'Unblock'];

describe('What a person in CRM asks to have entered', () => {
  it.each(actions)('%s is refused when nobody is named, whatever the reason', (action) => {
    expect(refuseRequest({ action, reason: 'Called' }, nothingSaid)?.code).toBe('nobody-named');
  });

  it.each(['Opt-In', 'Grant', 'Unblock'] as const)('%s needs a reason, and blanks are none', (action) => {
    for (const reason of [undefined, '', '  \n'])
      expect(refuseRequest({ action, reason, actorId: 'a' }, nothingSaid)?.code).toBe('no-reason');
    const request = { action, reason: 'Called', howReceived: 'Phone', actorId: 'a' };
    expect(refuseRequest(request, nothingSaid)).toBeUndefined();
  });

  it.each(['Opt-In', 'Grant'] as const)('%s needs to say how it was received', (action) => {
    for (const howReceived of [undefined, '']) {
      const request = { action, reason: 'Called', howReceived, actorId: 'a' };
      expect(refuseRequest(request, nothingSaid)?.code).toBe('how-not-said');
      // What no way of receiving it can mend is told first.
      expect(refuseRequest({ ...request, reason: '' }, nothingSaid)?.code).toBe('no-reason');
      expect(refuseRequest({ ...request, actorId: undefined }, nothingSaid)?.code).toBe('nobody-named');
    }
  });

  it("a number is unblocked on nobody's word: only the reason is needed", () => {
    expect(
      refuseRequest({ action: 'Unblock', reason: 'A mistake', actorId: 'a' }, nothingSaid),
    ).toBeUndefined();
  });

  it.each(['Opt-Out', 'Deny', 'Block'] as const)('%s is never kept waiting for a reason', (action) => {
    expect(refuseRequest({ action, actorId: 'a' }, stopped)).toBeUndefined();
  });

  it('is no opt-in of whoever has stopped in WhatsApp itself, with or without a reason given', () => {
    const code = (action: RequestedAction, reason: string) =>
      objectionTo({ action, reason, actorId: 'a' }, stopped);
    expect(code('Opt-In', 'Called')).toBe('stopped-at-whatsapp');
    expect(code('Opt-In', '')).toBe('no-reason');
    expect(code('Grant', 'Called')).toBeUndefined();
  });

  it('is refused in a sentence, of the same judgement', () => {
    for (const action of actions)
      for (const reason of ['', 'Called'])
        for (const state of [nothingSaid, stopped])
          for (const actorId of ['a', undefined]) {
            const refusal = refuseRequest({ action, reason, howReceived: 'Phone', actorId }, state);
            expect(refusal?.code).toBe(objectionTo({ action, reason, actorId }, state));
            const without = refuseRequest({ action, reason, actorId }, state);
            for (const each of [refusal, without]) if (each) expect(each.message).toMatch(/^[A-Z].*\.$/);
          }
  });
});
