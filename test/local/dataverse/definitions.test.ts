import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from './fixture/organization';
import { listOf, textOf } from './fixture/wire';

describe('definitions', () => {
  let at: Fixture;
  beforeAll(async () => void (at = await startFixture()));
  afterAll(() => at.dataverse.close());
  const value = async (path: string) => listOf((await at.call('GET', path, { as: 'person' })).json.value);

  it('list the tables with their sets and labels', async () => {
    const tables = await value(
      'EntityDefinitions?$select=LogicalName,EntitySetName,DisplayName,PrimaryNameAttribute',
    );
    const contact = tables.find((table) => textOf(table.LogicalName) === 'contact');
    expect(contact).toMatchObject({ EntitySetName: 'contacts', PrimaryNameAttribute: 'fullname' });
    expect(contact?.DisplayName?.UserLocalizedLabel?.Label).toBe('Contact');
    expect(Object.keys(contact ?? {}).sort()).toEqual([
      'DisplayName',
      'EntitySetName',
      'LogicalName',
      'MetadataId',
      'PrimaryNameAttribute',
    ]);
  });

  it('filter tables, by managed properties too', async () => {
    expect(
      (
        await value(
          "EntityDefinitions?$select=LogicalName&$filter=LogicalName eq 't_number' or LogicalName eq 'lead'",
        )
      ).map((one) => one.LogicalName),
    ).toEqual(['lead', 't_number']);
    expect(
      (
        await value(
          'EntityDefinitions?$select=LogicalName&$filter=IsCustomEntity eq true and IsCustomizable/Value eq true',
        )
      ).map((one) => one.LogicalName),
    ).toEqual(['t_configuration', 't_number', 't_message', 't_event']);
  });

  it('give a table by name with its columns and keys', async () => {
    const { status, json } = await at.get(
      "EntityDefinitions(LogicalName='t_number')?$select=EntitySetName,IsOptimisticConcurrencyEnabled&$expand=Keys($select=KeyAttributes),Attributes($select=LogicalName,AttributeType)",
    );
    expect(status).toBe(200);
    expect(json).toMatchObject({ EntitySetName: 't_numbers', IsOptimisticConcurrencyEnabled: true });
    expect(listOf(json.Keys)[0]?.KeyAttributes).toEqual(['t_configurationid', 't_digits']);
    expect(json.Attributes).toContainEqual(
      expect.objectContaining({ LogicalName: 't_contactid', AttributeType: 'Lookup' }),
    );
  });

  it('tell phone columns and Boolean columns apart from the rest', async () => {
    const phones = await value(
      "EntityDefinitions(LogicalName='contact')/Attributes/Microsoft.Dynamics.CRM.StringAttributeMetadata?$select=LogicalName,FormatName&$filter=FormatName/Value eq 'Phone'",
    );
    expect(phones.map((one) => one.LogicalName)).toEqual(
      expect.arrayContaining(['telephone1', 'mobilephone', 'fax']),
    );
    expect(phones.map((one) => one.LogicalName)).not.toContain('emailaddress1');
    const booleans = await value(
      "EntityDefinitions(LogicalName='contact')/Attributes?$select=LogicalName&$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Boolean'",
    );
    expect(booleans.map((one) => one.LogicalName)).toContain('t_consent');
    expect(booleans.map((one) => one.LogicalName)).not.toContain('t_whatsapp');
  });

  it('give one column with its choice', async () => {
    const { json } = await at.get(
      "EntityDefinitions(LogicalName='t_number')/Attributes(LogicalName='t_status')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options,Name)",
    );
    expect(
      listOf(json.OptionSet?.Options).map((one) => [one.Value, one.Label?.UserLocalizedLabel?.Label]),
    ).toEqual([
      [726000000, 'Pending'],
      [726000001, 'Opted-In'],
      [726000002, 'Opted-Out'],
    ]);
  });

  it('give global choices, all and by name', async () => {
    expect((await value('GlobalOptionSetDefinitions?$select=Name')).map((one) => one.Name)).toEqual([
      't_status',
    ]);
    expect((await at.get("GlobalOptionSetDefinitions(Name='t_status')")).json).toMatchObject({
      IsGlobal: true,
      Name: 't_status',
    });
  });

  it('give relationships by both ends', async () => {
    const many = await value(
      "EntityDefinitions(LogicalName='t_event')/ManyToOneRelationships?$select=ReferencedEntity,ReferencingEntityNavigationPropertyName&$filter=ReferencingAttribute eq 't_numberid'",
    );
    expect(many).toEqual([
      expect.objectContaining({
        ReferencedEntity: 't_number',
        ReferencingEntityNavigationPropertyName: 't_numberid',
      }),
    ]);
    const one = await value(
      "EntityDefinitions(LogicalName='t_number')/OneToManyRelationships?$select=ReferencingEntity",
    );
    expect(one.map((relation) => relation.ReferencingEntity)).toEqual(['t_message', 't_event']);
  });

  it.each([
    ["EntityDefinitions(LogicalName='nothing')", 404],
    ["EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='nothing')", 404],
    ["GlobalOptionSetDefinitions(Name='nothing')", 404],
    ['EntityDefinitions?$select=Nothing', 400],
    ["EntityDefinitions(LogicalName='contact')/Nothing", 404],
  ])('answer %s with %i', async (path, status) => {
    expect((await at.get(path)).status).toBe(status);
  });

  it('cannot be changed', async () => {
    expect((await at.call('POST', 'EntityDefinitions', { body: {} })).status).toBe(501);
  });
});
