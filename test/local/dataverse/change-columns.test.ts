import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from './fixture/organization';
import { column } from './fixture/wire';

const attributes = (table: string) => `EntityDefinitions(LogicalName='${table}')/Attributes`;
const labelOf = (text: string, lcid = 1033) => ({ LocalizedLabels: [{ Label: text, LanguageCode: lcid }] });

describe('an administrator', () => {
  let at: Fixture;
  beforeEach(async () => void (at = await startFixture()));
  afterEach(() => at.dataverse.close());

  const drop = (table: string, name: string, as = 'admin') =>
    at.call('DELETE', `${attributes(table)}(LogicalName='${name}')`, { as });
  const namesOf = async (table: string) =>
    column((await at.get(`${attributes(table)}?$select=LogicalName`)).json.value, 'LogicalName');

  it('drops a custom column with what stood in it, and the rest of the rows stays', async () => {
    const contact = await at.create('contacts', { lastname: 'X', t_consent: true, t_whatsapp: '1' });
    // It has an index by now: a column that was searched by.
    await at.get("contacts?$filter=t_whatsapp eq '1'");
    expect((await drop('contact', 't_whatsapp')).status).toBe(204);
    expect(await namesOf('contact')).not.toContain('t_whatsapp');
    const row = (await at.get(`contacts(${contact})`)).json;
    expect(row).toMatchObject({ lastname: 'X', t_consent: true });
    expect(row).not.toHaveProperty('t_whatsapp');
    expect((await at.get('contacts?$select=t_whatsapp')).status).toBe(400);
    expect((await at.call('PATCH', `contacts(${contact})`, { body: { t_whatsapp: '2' } })).status).toBe(400);
    expect((await at.create('contacts', { lastname: 'Y' })).length).toBe(36);
  });

  it('makes a text or a Boolean column, with labels, that holds values at once', async () => {
    const made = await at.call('POST', attributes('contact'), {
      body: {
        '@odata.type': 'Microsoft.Dynamics.CRM.BooleanAttributeMetadata',
        SchemaName: 't_Agreed',
        DisplayName: {
          LocalizedLabels: [
            { Label: 'Agreed', LanguageCode: 1033 },
            { Label: 'Zugestimmt', LanguageCode: 1031 },
          ],
        },
      },
    });
    expect(made.status).toBe(204);
    await at.call('POST', attributes('contact'), {
      body: {
        '@odata.type': '#Microsoft.Dynamics.CRM.StringAttributeMetadata',
        SchemaName: 't_Mobile2',
        DisplayName: labelOf('Second mobile'),
        MaxLength: 5,
      },
    });
    const id = await at.create('contacts', { lastname: 'X', t_agreed: true, t_mobile2: '12345' });
    expect((await at.get(`contacts(${id})`)).json).toMatchObject({ t_agreed: true, t_mobile2: '12345' });
    expect((await at.call('POST', 'contacts', { body: { t_mobile2: '123456' } })).status).toBe(400);
    const definition = (await at.get(`${attributes('contact')}(LogicalName='t_agreed')`)).json;
    expect(definition.AttributeType).toBe('Boolean');
    expect(definition.DisplayName?.LocalizedLabels).toMatchObject([
      { Label: 'Agreed', LanguageCode: 1033 },
      { Label: 'Zugestimmt', LanguageCode: 1031 },
    ]);
  });

  it.each([
    ['a column of the platform', 'contact', 'lastname', 400],
    ['the primary name', 't_number', 't_name', 400],
    ['a column of a key', 't_number', 't_digits', 400],
    ['a column that is not there', 'contact', 't_nothing', 404],
  ])('cannot drop %s', async (_what, table, name, status) => {
    expect((await drop(table, name)).status).toBe(status);
    expect((await at.get(attributes(table))).status).toBe(200);
  });

  it('is the only one who may', async () => {
    expect((await drop('contact', 't_consent', 'app')).status).toBe(403);
    expect((await drop('contact', 't_consent', 'person')).status).toBe(403);
    expect(await namesOf('contact')).toContain('t_consent');
  });

  it('has the column again after a reset, as after the import', async () => {
    await drop('contact', 't_consent');
    at.dataverse.reset();
    expect(await namesOf('contact')).toContain('t_consent');
    await at.create('contacts', { lastname: 'X', t_consent: true });
  });

  it('leaves other changes to 501', async () => {
    const body = { '@odata.type': 'Microsoft.Dynamics.CRM.MoneyAttributeMetadata', SchemaName: 't_Money' };
    expect((await at.call('POST', attributes('contact'), { body })).status).toBe(501);
    expect((await at.call('DELETE', "EntityDefinitions(LogicalName='contact')")).status).toBe(501);
  });
});
