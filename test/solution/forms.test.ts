import { readSchema } from '@nod/solution/read-schema';
import { all, type Element, first, textAt } from '@nod/solution/xml-tree';
import { describe, expect, test } from 'vitest';
import { documents } from './solution-files';

const { tables } = readSchema();
const relationships = documents(/^Other\/Relationships\//).flatMap(({ root }) =>
  all(root, 'EntityRelationship'),
);
const forms = documents(/\/FormXml\/main\//).map(({ path, root }) => ({
  path,
  table: (path.split('/')[1] ?? '').toLowerCase(),
  form: first(root, 'systemform/form'),
}));
const sectionsOf = (form: Element) => all(form, 'tabs/tab/columns/column/sections/section');
const cellsOf = (form: Element) => sectionsOf(form).flatMap((section) => all(section, 'rows/row/cell'));
const controlsOf = (form: Element) => cellsOf(form).flatMap((cell) => all(cell, 'control'));

describe.each(forms)('$path', ({ table, form }) => {
  test('has one control of each id, and names for its tabs and sections', () => {
    const ids = controlsOf(form).map(({ attributes }) => attributes['id']);
    expect(ids.filter((id, index) => !id || ids.indexOf(id) !== index)).toEqual([]);
    const tabs = all(form, 'tabs/tab').map(({ attributes }) => attributes['name']);
    const sections = all(form, 'tabs/tab').map((tab) =>
      all(tab, 'columns/column/sections/section').map(({ attributes }) => attributes['name']),
    );
    for (const names of [tabs, ...sections])
      expect(names.filter((name, index) => !name || names.indexOf(name) !== index)).toEqual([]);
  });

  test('fits its cells into the columns of their section, and leaves rows for what spans several', () => {
    for (const section of sectionsOf(form)) {
      const columns = section.attributes['columns']?.length ?? 0;
      const rows = all(section, 'rows/row').map((row) => all(row, 'cell'));
      rows.forEach((cells, index) => {
        const width = cells.reduce((sum, { attributes }) => sum + Number(attributes['colspan'] ?? 1), 0);
        expect(width).toBeLessThanOrEqual(columns);
        const height = Math.max(1, ...cells.map(({ attributes }) => Number(attributes['rowspan'] ?? 1)));
        const below = rows.slice(index + 1, index + height);
        expect(below).toHaveLength(height - 1);
        for (const row of below) expect(row).toEqual([]);
      });
    }
  });

  test('shows related rows by a relationship and a view that the solution has', () => {
    for (const control of controlsOf(form).filter(({ attributes }) => attributes['indicationOfSubgrid'])) {
      const parameter = (name: string) => textAt(control, `parameters/${name}`) ?? '';
      const target = parameter('TargetEntityType');
      const relationship = relationships.find(
        ({ attributes }) => attributes['Name'] === parameter('RelationshipName'),
      );
      expect(relationship && textAt(relationship, 'ReferencingEntityName')).toBe(target);
      expect(relationship && textAt(relationship, 'ReferencedEntityName')?.toLowerCase()).toBe(table);
      const view = documents(new RegExp(`^Entities/${target}/SavedQueries/`)).find(
        ({ root }) => textAt(root, 'savedquery/savedqueryid')?.toUpperCase() === parameter('ViewId'),
      );
      expect(view && textAt(view.root, 'savedquery/querytype')).toBe('0');
    }
  });

  test('puts controls of the solution in the place of columns that it shows, on every form factor', () => {
    const unique = controlsOf(form).filter(({ attributes }) => attributes['uniqueid']);
    const descriptions = all(form, 'controlDescriptions/controlDescription');
    expect(descriptions.map(({ attributes }) => attributes['forControl'])).toEqual(
      unique.map(({ attributes }) => attributes['uniqueid']),
    );
    const known = documents(/^Controls\//).map(({ root }) => first(root, 'Name').text);
    descriptions.forEach((description, index) => {
      // What stands in the place of a grid is looked at by grids.test.ts.
      if (unique[index]!.attributes['indicationOfSubgrid']) return;
      const column = unique[index]!.attributes['datafieldname'];
      const [standard, ...custom] = all(description, 'customControl');
      expect(standard && textAt(standard, 'parameters/datafieldname')).toBe(column);
      expect(custom.map(({ attributes }) => attributes['formFactor'])).toEqual(['0', '1', '2']);
      for (const control of custom) {
        expect(known).toContain(control.attributes['name']);
        expect([...first(control, 'parameters').children.values()].flat().map(({ text }) => text)).toEqual([
          column,
        ]);
      }
    });
  });
});

describe('what people cannot write', () => {
  test('is read-only on the form: what a message was, the ledger, a number', () => {
    const writable = (table: string) =>
      forms
        .filter((form) => form.table === table)
        .flatMap(({ form }) => controlsOf(form))
        .filter(({ attributes }) => attributes['datafieldname'] && attributes['disabled'] !== 'true')
        .map(({ attributes }) => attributes['datafieldname']);
    expect(writable('nod_consentevent')).toEqual([]);
    expect(writable('nod_notice')).toEqual([]);
    // The control on it only asks; it never writes the column.
    expect(writable('nod_optinoutnumber')).toEqual(['nod_status']);
    expect(writable('nod_message')).toEqual([
      ...['nod_contactid', 'nod_leadid', 'nod_accountid', 'nod_reviewstatus', 'ownerid', 'nod_seenon'],
    ]);
    const secured = tables.flatMap(({ logicalName, columns }) =>
      columns.filter((column) => column.secured).map((column) => `${logicalName}.${column.logicalName}`),
    );
    for (const table of ['contact', 'lead', 'account', 'nod_consentrequest'])
      expect(writable(table).filter((column) => secured.includes(`${table}.${column}`))).toEqual([]);
  });
});

describe('the form of a customer', () => {
  test.each(['contact', 'lead', 'account'])(
    '%s has the conversation at full width, and the consent',
    (table) => {
      const { form } = forms.find((one) => one.table === table)!;
      expect(all(form, 'tabs/tab').map(({ attributes }) => attributes['name'])).toEqual([
        'tab_summary',
        'tab_whatsapp',
        'tab_consent',
      ]);
      const [, chat, consent] = all(form, 'tabs/tab');
      expect(all(chat!, 'columns/column').map(({ attributes }) => attributes['width'])).toEqual(['100%']);
      const [cell] = all(chat!, 'columns/column/sections/section/rows/row/cell');
      expect(cell?.attributes).toMatchObject({ rowspan: '20', showlabel: 'false' });
      expect(
        first(form, 'controlDescriptions/controlDescription').children.get('customControl')?.[1]?.attributes,
      ).toMatchObject({ name: 'nod_Nod.ConsentChat' });
      const grids = all(
        consent!,
        'columns/column/sections/section/rows/row/cell/control/parameters/TargetEntityType',
      );
      expect(grids.map(({ text }) => text)).toEqual([
        'nod_optinoutnumber',
        'nod_consentevent',
        'nod_consentrequest',
      ]);
    },
  );

  test.each(['contact', 'lead', 'account'])('%s opens in the app', (table) => {
    const app = documents(/^AppModules\//)[0]!.root;
    const inApp = all(app, 'AppModuleComponents/AppModuleComponent')
      .filter(({ attributes }) => attributes['type'] === '60')
      .map(({ attributes }) => attributes['id'] ?? '');
    const { path } = forms.find((one) => one.table === table)!;
    expect(inApp).toContain(/(\{.+\})\.xml$/.exec(path)?.[1]);
  });
});
