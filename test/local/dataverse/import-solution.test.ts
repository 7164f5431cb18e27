import { describe, expect, it } from 'vitest';
import { importSolution } from '@nod/local/dataverse/metadata/import-solution';
import { FIXTURE_ZIP } from './fixture/organization';
import { attributeXml, choice, entityXml, extendXml, lookup, solutionZip } from './fixture/solution-zip';

describe('importing a solution', () => {
  const organization = importSolution(FIXTURE_ZIP);

  it('takes tables, columns, lengths and ranges from customizations.xml', () => {
    const table = organization.tables.get('t_configuration');
    expect(table).toMatchObject({
      setName: 't_configurations',
      primaryId: 't_configurationid',
      primaryName: 't_name',
      ownership: 'organization',
    });
    expect(table?.columns.get('t_phonenumberid')).toMatchObject({
      type: 'string',
      maxLength: 50,
      required: 'required',
    });
    expect(table?.columns.get('t_days')).toMatchObject({ type: 'integer', min: 1, max: 365 });
  });

  it('gives a user-owned table its owner, and every table its authors, times and state', () => {
    const columns = organization.tables.get('t_number')?.columns;
    expect([...(columns?.keys() ?? [])]).toEqual(
      expect.arrayContaining([
        'ownerid',
        'owninguser',
        'createdon',
        'modifiedby',
        'statecode',
        'statuscode',
        'versionnumber',
      ]),
    );
    expect(organization.tables.get('t_configuration')?.columns.has('ownerid')).toBe(false);
  });

  it('adds columns to a table that exists already and keeps what it has', () => {
    const contact = organization.tables.get('contact');
    expect(contact?.columns.get('t_whatsapp')).toMatchObject({ type: 'string', maxLength: 20, custom: true });
    expect(contact?.columns.get('telephone1')).toMatchObject({
      type: 'string',
      format: 'Phone',
      custom: false,
    });
  });

  it('reads keys, choices, navigation properties and delete rules', () => {
    const number = organization.tables.get('t_number');
    expect(number?.keys).toEqual([
      { name: 't_number_key', label: 'The key', columns: ['t_configurationid', 't_digits'] },
    ]);
    expect(number?.columns.get('t_status')?.choice?.options.map((option) => option.label)).toEqual([
      'Pending',
      'Opted-In',
      'Opted-Out',
    ]);
    expect(organization.tables.get('t_event')?.columns.get('t_numberid')?.targets).toEqual([
      {
        table: 't_number',
        navigation: 't_numberid',
        collection: 't_event_t_numberid_t_number',
        relationship: 't_event_t_numberid_t_number',
        onDelete: 'Restrict',
      },
    ]);
  });

  it('reads roles with their levels and column security profiles with their permissions', () => {
    expect(
      organization.roles.find((role) => role.name === 'Person')?.privileges.get('prvcreatet_message'),
    ).toBe('Basic');
    expect(organization.profiles.find((profile) => profile.name === 'Readers')?.permissions).toEqual([
      { table: 't_number', column: 't_status', read: true, create: false, update: false },
    ]);
    expect(organization.solution).toEqual({ uniqueName: 'fixture', version: '1.2.3.4' });
  });

  it('refuses a lookup without a relationship', () => {
    const zip = solutionZip({
      entities: [entityXml({ name: 't_a', owned: 'OrgOwned', columns: [lookup('t_bid')] })],
    });
    expect(() => importSolution(zip)).toThrow('Lookup t_a.t_bid has no relationship');
  });

  it('refuses a choice whose option set is missing', () => {
    const zip = solutionZip({
      entities: [entityXml({ name: 't_a', owned: 'OrgOwned', columns: [choice('t_c', 't_gone')] })],
    });
    expect(() => importSolution(zip)).toThrow('Column t_c: its option set is not in the solution.');
  });

  it('refuses a column type that it cannot store', () => {
    const column = attributeXml({ name: 't_x', type: 'hologram' });
    const zip = solutionZip({ entities: [entityXml({ name: 't_a', owned: 'OrgOwned', columns: [column] })] });
    expect(() => importSolution(zip)).toThrow('no type "hologram"');
  });

  it('refuses to extend a table that is not there', () => {
    expect(() => importSolution(solutionZip({ entities: [extendXml('Invoice', [])] }))).toThrow(
      'extends invoice',
    );
  });
});
