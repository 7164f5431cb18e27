// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { WebApiError } from '../../local/app/page/data/types';
import { errorText } from '../../local/app/page/form/error-text';
import { payloadOf, valueIn } from '../../local/app/page/form/field-value';
import { openForm } from '../../local/app/page/form/open-form';
import { searchFetch } from '../../local/app/page/lookup/search-rows';
import { ID, form, oneRow, table } from './scene';

const row = {
  contactid: ID,
  fullname: 'Elena Novak',
  lastname: 'Novak',
  jobtitle: 'Buyer',
  nod_whatsappnumber: '16505550100',
};

async function opened(which: 'existing' | 'new' = 'existing') {
  const id = which === 'new' ? undefined : ID;
  const given: Record<string, unknown> = which === 'new' ? {} : row;
  const { api, metadata, told } = oneRow(given);
  const created: string[] = [];
  let closed = 0;
  const controller = await openForm({
    form,
    table,
    id,
    api,
    metadata,
    onSaved: ({ id: saved, created: made }) => made && created.push(saved),
    onClose: () => (closed += 1),
    onRefreshSubgrid: () => undefined,
  });
  const set = (name: string, value: string | null) => controller.state.attributes.get(name)!.set(value);
  return { controller, told, created, set, closes: () => closed };
}

describe('a form', () => {
  it('sends only the columns that have changed, and shows what the server made of them', async () => {
    const { controller, told, set } = await opened();
    set('jobtitle', 'Buyer of tea');
    await controller.actions.save();
    expect(told.filter(({ method }) => method === 'PATCH')).toEqual([
      { method: 'PATCH', path: `contacts(${ID})`, row: { jobtitle: 'Buyer of tea' } },
    ]);
    expect(controller.state.attributes.get('jobtitle')!.value).toBe('as the server has it');
    expect(controller.state.isDirty).toBe(false);
  });

  it('is not dirty when a value is typed and taken back', async () => {
    const { controller, set } = await opened();
    set('jobtitle', 'Other');
    expect(controller.state.isDirty).toBe(true);
    set('jobtitle', 'Buyer');
    expect(controller.state.isDirty).toBe(false);
  });

  it('refuses to save while a required column is empty, and says so at the field', async () => {
    const { controller, told, set } = await opened();
    set('lastname', '');
    await expect(controller.actions.save()).rejects.toThrow('lastname');
    expect(controller.state.controls.get('lastname')!.notifications).toHaveLength(1);
    expect(told.some(({ method }) => method === 'PATCH')).toBe(false);
  });

  it('does not save when an onsave handler prevents it', async () => {
    const { controller, told, set } = await opened();
    controller.state.onSave.add((context) =>
      (context as { getEventArgs(): { preventDefault(): void } }).getEventArgs().preventDefault(),
    );
    set('jobtitle', 'X');
    await expect(controller.actions.save()).rejects.toThrow('prevented');
    expect(told.some(({ method }) => method === 'PATCH')).toBe(false);
    expect(controller.state.isDirty).toBe(true);
  });

  it('creates a new record once, however often Save is pressed', async () => {
    const { controller, told, created, set } = await opened('new');
    set('lastname', 'Novak');
    await Promise.all([controller.actions.save(), controller.actions.save()]);
    expect(told.filter(({ method }) => method === 'POST')).toHaveLength(1);
    expect(created).toEqual([ID]);
  });

  it('closes after Save & Close, and stays when the save fails', async () => {
    const { controller, closes, set } = await opened();
    set('lastname', null);
    await expect(controller.actions.save(2)).rejects.toThrow();
    expect(closes()).toBe(0);
    set('lastname', 'N');
    await controller.actions.save(2);
    expect(closes()).toBe(1);
  });

  it('lets nobody type into a secured column', async () => {
    const { controller } = await opened();
    const { state } = controller;
    expect(state.canWrite(state.controls.get('nod_whatsappnumber')!)).toBe(false);
    expect(state.canWrite(state.controls.get('jobtitle')!)).toBe(true);
  });

  it('tells scripts of a change, and throws for what formContext does not have here', async () => {
    const { controller } = await opened();
    const context = controller.context.formContext;
    const seen: unknown[] = [];
    const attribute = context.getAttribute('jobtitle') as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    attribute.addOnChange!(() => seen.push(attribute.getValue!()));
    attribute.setValue!('Chef');
    controller.changed('jobtitle');
    expect(seen).toEqual(['Chef']);
    expect(() => (context as unknown as { data: { process: unknown } }).data.process).toThrow(
      'formContext.data.process is not implemented in the local app.',
    );
  });
});

describe('a lookup', () => {
  it('hears of scripts before every search, whose conditions hold for that one search', async () => {
    const { controller } = await opened();
    const { context, state } = controller;
    const lookup = context.formContext.getControl('parentcustomerid') as unknown as {
      getControlType(): string;
      addPreSearch(handler: (context: unknown) => void): void;
      addCustomFilter(filterXml: string, table?: string): void;
    };
    expect(lookup.getControlType()).toBe('lookup');
    const only = '<filter><condition attribute="name" operator="eq" value="A"/></filter>';
    let searches = 0;
    lookup.addPreSearch((given) => {
      searches += 1;
      const source = (given as { getEventSource(): typeof lookup }).getEventSource();
      if (searches === 1) source.addCustomFilter(only, 'account');
    });
    const control = state.controls.get('parentcustomerid')!;
    const first = context.beforeSearch(control);
    expect(first).toEqual([{ filterXml: only, table: 'account' }]);
    expect(context.beforeSearch(control)).toEqual([]);
    const asked = (name: string) =>
      searchFetch({ ...table, name }, { tables: [name], text: '50% [x]', limit: 10, filters: first });
    expect(asked('account')).toContain('attribute="name" operator="eq" value="A"');
    expect(asked('contact')).not.toContain('value="A"');
    expect(asked('contact')).toContain('operator="like" value="%50[%] [[]x]%"');
  });
});

describe('after a save', () => {
  it('tells of what was created and whether the form closes, once the handlers that come after it are done', async () => {
    const { controller, created, closes, set } = await opened('new');
    const order: string[] = [];
    controller.state.onPostSave.add(async () => {
      await Promise.resolve();
      order.push(`${created.length} ${closes()}`);
    });
    set('lastname', 'Novak');
    await controller.actions.save(2);
    expect(order).toEqual(['0 0']);
    expect([created, closes()]).toEqual([[ID], 1]);
  });
});

describe('values', () => {
  it('bind a lookup by the navigation property of its target, and clear it by null', () => {
    const customer = table.columns.get('parentcustomerid')!;
    const setOf = (name: string) => `${name}s`;
    expect(payloadOf(customer, [{ id: `{${ID.toUpperCase()}}`, entityType: 'contact' }], setOf)).toEqual({
      'parentcustomerid_contact@odata.bind': `/contacts(${ID})`,
    });
    expect(payloadOf(customer, null, setOf)).toEqual({ 'parentcustomerid_account@odata.bind': null });
  });

  it('keep a day the same day in every time zone', () => {
    const birth = table.columns.get('birthdate')!;
    const value = valueIn({ birthdate: '1990-03-31' }, birth);
    expect(payloadOf(birth, value, String)).toEqual({ birthdate: '1990-03-31' });
  });
});

describe('errors in words', () => {
  it.each([
    [412, '0x80060882', 'Somebody else has changed'],
    [412, '0x80040237', 'There is such a record already'],
    [409, '', 'Refresh'],
    [0, '', 'could not be reached'],
    [403, '0x80040220', 'security roles'],
  ])('%i %s', (status, code, words) => {
    expect(errorText(new WebApiError(status, code, 'raw')).message).toContain(words);
  });
});
