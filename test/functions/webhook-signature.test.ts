import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../functions/webhook/verify-signature';
import { verifySubscription } from '../../functions/webhook/verify-subscription';

const secret = 'app-secret';
const sign = (body: string | Uint8Array, key = secret) =>
  `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
const verify = (body: string | Uint8Array, header: string | null | undefined, secrets = [secret]) =>
  verifySignature({ rawBody: typeof body === 'string' ? Buffer.from(body) : body, header, secrets });

describe('the signature of a webhook', () => {
  it('holds for the bytes as they came', () => {
    expect(verify('{"a":1}', sign('{"a":1}'))).toBe(true);
    expect(verify('{"a":"\\u00e4"}', sign('{"a":"\\u00e4"}'))).toBe(true);
    expect(verify('{"a":"ä"}', sign('{"a":"ä"}'))).toBe(true);
    const binary = Buffer.from([0xff, 0x00, 0x80]);
    expect(verify(binary, sign(binary))).toBe(true);
  });

  it('does not hold for other bytes, another secret, or JSON that only means the same', () => {
    expect(verify('{"a":2}', sign('{"a":1}'))).toBe(false);
    expect(verify('{"a": 1}', sign('{"a":1}'))).toBe(false);
    expect(verify('{"a":1}', sign('{"a":1}', 'other'))).toBe(false);
  });

  it('is good with any of the secrets while one is being replaced', () => {
    expect(verify('x', sign('x', 'former'), ['current', 'former'])).toBe(true);
    expect(verify('x', sign('x', 'current'), ['current', 'former'])).toBe(true);
    expect(verify('x', sign('x', 'oldest'), ['current', 'former'])).toBe(false);
    expect(verify('x', sign('x'), [])).toBe(false);
  });

  it.each([
    ['mangé des pâtes', 'mang\\u00e9 des p\\u00e2tes'],
    ['😀', '\\ud83d\\ude00'],
    ['a\u007fb', 'a\\u007fb'],
    ['STOP мне', 'STOP \\u043c\\u043d\\u0435'],
  ])('holds for %s when a proxy has decoded what Meta had escaped', (decoded, escaped) => {
    expect(verify(`{"body":"${decoded}"}`, sign(`{"body":"${escaped}"}`))).toBe(true);
  });

  it('is made from the escaped form for a body beyond ASCII only, and not from half of it', () => {
    expect(verify('{"a":"\\u0041"}', sign('{"a":"A"}'))).toBe(false);
    expect(verify(Buffer.from([0xc3, 0x28]), sign('\\u00c3('))).toBe(false);
  });

  it.each([
    null,
    undefined,
    '',
    'sha256=',
    'sha256=abc',
    `sha1=${'0'.repeat(40)}`,
    `sha256=${'0'.repeat(63)}`,
    `sha256=${'0'.repeat(65)}`,
    `sha256=${'g'.repeat(64)}`,
    `${sign('x')} `,
    `${sign('x')},${sign('x')}`,
    `a${sign('x')}`,
    'sha256=' + '\u0660'.repeat(64),
  ])('is refused when it reads %j', (header) => {
    expect(verify('x', header)).toBe(false);
  });

  it('holds for whatever Meta sends, and for nothing that is changed by one byte', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (body, at, change) => {
          const changed = Uint8Array.from(body);
          changed[at % body.length]! ^= change;
          return verify(body, sign(body)) && !verify(changed, sign(body));
        },
      ),
    );
  });
});

describe('the check of the callback address', () => {
  const query = (more: Record<string, string> = {}) =>
    new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.challenge': '1158201444',
      'hub.verify_token': 'right',
      ...more,
    });

  it('is answered with the challenge as it came', () => {
    expect(verifySubscription(query(), 'right')).toEqual({ status: 200, body: '1158201444' });
    expect(verifySubscription(query({ 'hub.challenge': '007 <b>' }), 'right')).toEqual({
      status: 200,
      body: '007 <b>',
    });
  });

  it.each(['wrong', '', 'right ', 'Right', 'rightright'])(
    'is refused with the token %j, without the challenge',
    (token) => {
      expect(verifySubscription(query({ 'hub.verify_token': token }), 'right')).toEqual({
        status: 403,
        body: '',
      });
    },
  );

  it('is refused when something is missing', () => {
    for (const name of ['hub.mode', 'hub.challenge', 'hub.verify_token']) {
      const rest = query();
      rest.delete(name);
      expect(verifySubscription(rest, 'right')).toEqual({ status: 400, body: '' });
    }
    expect(verifySubscription(query({ 'hub.mode': 'unsubscribe' }), 'right').status).toBe(400);
    expect(verifySubscription(new URLSearchParams(), 'right').status).toBe(400);
  });
});
