// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import * as React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NumberPicker } from '../../pcf-controls/ConsentChat/components/number-picker';
import { RequestNotices } from '../../pcf-controls/ConsentChat/components/request-notices';
import { WordsProvider, createWords } from '../../pcf-controls/ConsentChat/components/words';
import type { PendingRequest } from '../../pcf-controls/ConsentChat/conversation/conversation';
import { surroundingsOf } from '../../pcf-controls/ConsentChat/platform/surroundings-of';
import { hour, now, stringsOf } from './chat-fixtures';

const words = createWords(stringsOf(1033), 'en-US', false);
const renderIn = (element: React.ReactElement) =>
  render(<WordsProvider value={words}>{element}</WordsProvider>);

afterEach(cleanup);

describe('what has become of a request', () => {
  const shown = (outcome: PendingRequest['outcome'], on?: number) => {
    const requests = [{ id: 'r1', action: 'Block', outcome, on }] as const;
    const { container, unmount } = renderIn(
      <RequestNotices requests={requests} openedOn={now - hour} now={now} />,
    );
    const is = container.textContent !== '';
    unmount();
    return is;
  };

  it('is told of one that was entered only if it was made since the record was opened', () => {
    expect(shown('done', now - 2 * hour)).toBe(false);
    expect(shown('done', now - hour / 2)).toBe(true);
    expect(shown('done')).toBe(true);
  });

  it.each(['waiting', 'refused'] as const)('is told of one that is %s for a day', (outcome) => {
    expect(shown(outcome, now - 2 * hour)).toBe(true);
    expect(shown(outcome)).toBe(true);
    expect(shown(outcome, now - 25 * hour)).toBe(false);
  });
});

describe('the choice of numbers', () => {
  it('says what their columns are called, and their names where that is not known', () => {
    const number = { key: '1', digits: '1', written: '+1', column: 'mobilephone' };
    const { container } = renderIn(
      <NumberPicker
        numbers={[
          { ...number, label: 'Mobiltelefon' },
          { ...number, key: '2', column: 'telephone1' },
        ]}
        selected={number}
        onSelect={() => undefined}
      />,
    );
    expect([...container.querySelectorAll('option')].map((o) => o.textContent)).toEqual([
      '\u2068+1\u2069 · Mobiltelefon',
      '\u2068+1\u2069 · telephone1',
    ]);
  });

  it('takes the labels from the metadata that the platform has', async () => {
    const getEntityMetadata = vi.fn(() =>
      Promise.resolve({
        Attributes: {
          get: (name: string) => (name === 'mobilephone' ? { DisplayName: 'Mobiltelefon' } : null),
        },
      }),
    );
    const context = { utils: { getEntityMetadata } } as unknown as Parameters<typeof surroundingsOf>[0];
    const around = surroundingsOf((() => context) as unknown as Parameters<typeof surroundingsOf>[0]);
    await expect(around.labelsOf('contact', ['mobilephone', 'other'])).resolves.toEqual({
      mobilephone: 'Mobiltelefon',
    });
    expect(getEntityMetadata).toHaveBeenCalledWith('contact', ['mobilephone', 'other']);
  });
});
