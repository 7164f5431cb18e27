// @vitest-environment jsdom
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ConsentChat } from '../../pcf-controls/ConsentChat';
import { FakeDataverse, contactId } from './fake-dataverse';

type Context = Parameters<ConsentChat['init']>[0];

function contextOf(of: { entityId?: string; raw?: boolean | null }): Context {
  return {
    mode: {
      contextInfo: { entityTypeName: 'contact', entityId: of.entityId, entityRecordName: 'Sheena Lee' },
    },
    parameters: of.raw === undefined ? {} : { complianceField: { raw: of.raw } },
    userSettings: { userId: '{00000000-0000-4000-8000-0000000000A1}', languageId: 1033, isRTL: false },
    resources: { getString: (key: string) => key },
    webAPI: {},
    utils: {},
    navigation: {},
  } as unknown as Context;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the control', () => {
  it('stands on a new record without a value, and asks nothing', () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    const control = new ConsentChat();
    const context = contextOf({});
    control.init(context);
    render(control.updateView(context));
    expect(fetch).not.toHaveBeenCalled();
    expect(control.getOutputs()).toEqual({});
    control.destroy();
  });

  it('opens the conversation of a record, asks at once when the form has another value, and ends with destroy', async () => {
    const dataverse = new FakeDataverse();
    const fetch = vi.fn(dataverse.fetch);
    vi.stubGlobal('fetch', fetch);
    const control = new ConsentChat();
    const context = contextOf({ entityId: `{${contactId.toUpperCase()}}`, raw: null });
    control.init(context);
    const { rerender } = render(control.updateView(context));
    await act(() => vi.waitFor(() => expect(document.querySelector('[role=log]')).not.toBeNull()));
    expect(fetch).toHaveBeenCalledTimes(2);
    rerender(control.updateView(context));
    expect(fetch).toHaveBeenCalledTimes(2);
    await act(async () => {
      rerender(control.updateView(contextOf({ entityId: contactId, raw: true })));
      await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(3), { timeout: 1000 });
    });
    control.destroy();
    await new Promise((resolve) => setTimeout(resolve, 2200));
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('takes a No on the form for a No before it is saved, and not the value that it finds at first', async () => {
    const dataverse = new FakeDataverse();
    dataverse.contact = { ...dataverse.contact, nod_whatsappconsent: true };
    vi.stubGlobal('fetch', vi.fn(dataverse.fetch));
    const control = new ConsentChat();
    const at = (raw: boolean) => contextOf({ entityId: contactId, raw });
    control.init(at(false));
    const { rerender } = render(control.updateView(at(false)));
    const turns = (raw: boolean) => act(() => Promise.resolve(rerender(control.updateView(at(raw)))));
    const badge = () => document.querySelector('.nodc-badges .nodc-badge')?.className;
    await act(() => vi.waitFor(() => expect(badge()).toContain('nodc-good')));
    await turns(true);
    expect(badge()).toContain('nodc-good');
    await turns(false);
    expect(badge()).toContain('nodc-bad');
    await turns(true);
    expect(badge()).toContain('nodc-good');
    control.destroy();
  });
});
