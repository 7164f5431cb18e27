import { expect, it } from 'vitest';
import { notDone } from '../../webresources/kit/failed';

const failed = { action: 'Failed', code: 'whatsapp-80007', text: 'Try again later.' } as const;

it('what failed as a whole is said to have changed nothing', () => {
  expect(notDone(failed).text.en).toMatch(/^Nothing was changed by this request/);
});

it('what failed after a part of it was done is not said to have changed nothing', () => {
  const { en, de } = notDone({ ...failed, partly: true }).text;
  expect(en).toMatch(/^A part of it was done, and stays/);
  expect(en).not.toMatch(/nothing/i);
  expect(de).not.toMatch(/nichts/i);
});
