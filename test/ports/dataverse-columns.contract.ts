import { expect, it } from 'vitest';
import type { DataverseSuite } from './dataverse-suite';

export function columnsOfDataverse({ dataverse, requests }: DataverseSuite): void {
  it('tells which columns tables have and of what type, in one request, and which tables are not there', async () => {
    const before = requests();
    const [templates, none, contacts] = await dataverse.columns([
      'nod_messagetemplate',
      "no'such",
      'contact',
    ]);

    expect(requests() - before).toBe(1);
    expect(none).toBeUndefined();
    const typesOf = (columns: typeof templates) => new Map(columns?.map(({ name, type }) => [name, type]));
    expect(Object.fromEntries(typesOf(templates))).toMatchObject({
      nod_name: 'String',
      nod_components: 'Memo',
      nod_version: 'Integer',
      nod_publishedon: 'DateTime',
      nod_templatetype: 'Picklist',
      nod_recordtypeid: 'Lookup',
      nod_messagetemplateid: 'Uniqueidentifier',
      statuscode: 'Status',
    });
    expect(typesOf(contacts).get('nod_whatsappconsent')).toBe('Boolean');
    expect(typesOf(contacts).get('firstname')).toBe('String');
    expect(await dataverse.columns([])).toEqual([]);
  });
}
