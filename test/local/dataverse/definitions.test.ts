import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from './fixture/organization';
import { listOf, textOf, type Wire } from './fixture/wire';

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

  const shape = async (cast: string, query = '') => {
    const { json } = await at.get(
      `EntityDefinitions(LogicalName='contact')/Attributes/Microsoft.Dynamics.CRM.${cast}?$select=LogicalName${query}`,
    );
    return (logicalName: string) => listOf(json.value).find((one) => textOf(one.LogicalName) === logicalName);
  };
  const labels = (options: Wire | undefined) =>
    listOf(options).map((one) => [one.Value, one.Label?.UserLocalizedLabel?.Label]);

  it('give what a page needs of every column of a table at once', async () => {
    const { json } = await at.get(
      "EntityDefinitions(LogicalName='contact')?$select=LogicalName,DisplayName,DisplayCollectionName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute&$expand=Attributes($select=LogicalName,AttributeType,DisplayName,RequiredLevel,IsSecured,IsValidForCreate,IsValidForUpdate)",
    );
    expect(json.DisplayName?.UserLocalizedLabel?.Label).toBe('Contact');
    expect(json.DisplayCollectionName?.UserLocalizedLabel?.Label).toBe('Contacts');
    const columns = listOf(json.Attributes);
    for (const one of columns) expect(textOf(one.DisplayName?.UserLocalizedLabel?.Label)).not.toBe('');
    expect(columns.find((one) => textOf(one.LogicalName) === 'firstname')).toMatchObject({
      AttributeType: 'String',
      DisplayName: { UserLocalizedLabel: { Label: 'First Name', LanguageCode: 1033 } },
      RequiredLevel: { Value: 'None' },
      IsSecured: false,
      IsValidForCreate: true,
      IsValidForUpdate: true,
    });
    expect(columns.find((one) => textOf(one.LogicalName) === 'fullname')?.IsValidForUpdate).toBe(false);
  });

  it('give choices by a cast: of picklists, states, status reasons and Booleans', async () => {
    const states = await shape('StateAttributeMetadata', '&$expand=OptionSet,GlobalOptionSet');
    expect(states('statecode')?.OptionSet).toMatchObject({ OptionSetType: 'State' });
    expect(labels(states('statecode')?.OptionSet?.Options)).toEqual([
      [0, 'Active'],
      [1, 'Inactive'],
    ]);
    const reasons = await shape('StatusAttributeMetadata', '&$expand=OptionSet');
    expect(listOf(reasons('statuscode')?.OptionSet?.Options)[1]).toMatchObject({ Value: 2, State: 1 });
    const booleans = await shape('BooleanAttributeMetadata', '&$expand=OptionSet');
    expect(booleans('donotphone')?.OptionSet?.TrueOption?.Label?.UserLocalizedLabel?.Label).toBe(
      'Do Not Allow',
    );
    expect(booleans('t_consent')?.OptionSet?.FalseOption).toMatchObject({ Value: 0 });
    const { json } = await at.get(
      "EntityDefinitions(LogicalName='t_number')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet,GlobalOptionSet",
    );
    expect(listOf(json.value)[0]).toMatchObject({
      LogicalName: 't_status',
      OptionSet: { Name: 't_status' },
      GlobalOptionSet: { Name: 't_status', IsGlobal: true },
    });
  });

  it('give what lookups point at and how long texts may be, by a cast', async () => {
    const lookups = await shape('LookupAttributeMetadata', ',Targets,AttributeType');
    expect(lookups('parentcustomerid')).toMatchObject({
      Targets: ['account', 'contact'],
      AttributeType: 'Customer',
    });
    expect(lookups('ownerid')).toMatchObject({ Targets: ['systemuser', 'team'], AttributeType: 'Owner' });
    expect((await shape('StringAttributeMetadata', ',MaxLength'))('firstname')?.MaxLength).toBe(50);
    expect((await shape('MemoAttributeMetadata', ',MaxLength'))('description')?.MaxLength).toBe(2000);
  });

  it('name the privileges of a table, and the column that a relationship leads to', async () => {
    const { json } = await at.get(
      "EntityDefinitions(LogicalName='t_number')?$select=Privileges&$expand=ManyToOneRelationships($select=ReferencedAttribute,ReferencedEntity,ReferencingAttribute;$filter=ReferencingAttribute eq 't_contactid')",
    );
    expect(listOf(json.Privileges).map((one) => one.Name)).toContain('prvCreatet_number');
    expect(json.ManyToOneRelationships).toMatchObject([
      { ReferencedAttribute: 'contactid', ReferencedEntity: 'contact', ReferencingAttribute: 't_contactid' },
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
