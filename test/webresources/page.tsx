import type * as React from 'react';
import { render } from '@testing-library/react';
import axe from 'axe-core';
import { expect, vi } from 'vitest';

/** A page as its dialog opened it, with what it was asked. @returns what it has answered so far, and how often it was closed. */
export function openPage(page: React.ReactElement, asked: unknown) {
  sessionStorage.setItem('key', JSON.stringify({ asked }));
  window.history.replaceState(null, '', '/nod_/page.html?data=key');
  const close = vi.spyOn(window, 'close').mockImplementation(() => undefined);
  close.mockClear();
  const { container } = render(page);
  return {
    container,
    answer: () => (JSON.parse(sessionStorage.getItem('key') ?? '{}') as { answer?: unknown }).answer,
    closed: () => close.mock.calls.length,
  };
}

/** What axe finds wrong; colours have no meaning where nothing is laid out. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
}
