import { packSolution } from '@nod/solution/pack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from './fixture/organization';
import { column, listOf, textOf, type Wire } from './fixture/wire';

const TABLE = "EntityDefinitions(LogicalName='nod_optinoutnumber')";
const FORMATTED = { prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"' };

/** The texts of a label by language. */
const texts = (label: Wire | undefined) =>
  Object.fromEntries(listOf(label?.LocalizedLabels).map((one) => [Number(one.LanguageCode), one.Label]));

describe('what the solution calls its parts', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture({ solutionZip: packSolution({ managed: false }) });
    await at.call('GET', 'WhoAmI', { as: 'stranger' });
  });
  afterAll(() => at.dataverse.close());

  const speak = async (lcid: number) => {
    const { json } = await at.get('WhoAmI');
    await at.call('PATCH', `usersettingscollection(${textOf(json.UserId)})`, {
      body: { uilanguageid: lcid },
    });
  };

  it('is told in every language that it has it in, and in that of the user', async () => {
    for (const [lcid, other] of [
      [1031, 1033],
      [1033, 1031],
    ] as const) {
      await speak(lcid);
      const { json } = await at.get(`${TABLE}?$select=DisplayName`);
      const all = texts(json.DisplayName);
      expect(Object.keys(all).map(Number).sort()).toEqual([1031, 1033]);
      expect(json.DisplayName?.UserLocalizedLabel).toMatchObject({ Label: all[lcid], LanguageCode: lcid });
      expect(all[lcid]).not.toBe(undefined);
      expect(all[other]).not.toBe(undefined);
    }
  });

  it('is English for a user whose language the solution does not have', async () => {
    await speak(1036);
    const { json } = await at.get(`${TABLE}?$select=DisplayName`);
    expect(json.DisplayName?.UserLocalizedLabel).toMatchObject({ LanguageCode: 1033 });
  });

  it('covers columns, and choices with their options', async () => {
    const { json } = await at.get(
      `${TABLE}/Attributes(LogicalName='nod_status')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=DisplayName&$expand=OptionSet`,
    );
    expect(Object.keys(texts(json.DisplayName))).toEqual(['1031', '1033']);
    const options = listOf(json.OptionSet?.Options);
    expect(options.length).toBeGreaterThan(3);
    for (const { Label } of options) expect(Object.keys(texts(Label))).toEqual(['1031', '1033']);
  });

  it('is told in German of the platform’s own tables, too', async () => {
    const german = async (path: string) =>
      texts((await at.get(`${path}?$select=DisplayName`)).json.DisplayName)[1031];
    const table = (name: string) => `EntityDefinitions(LogicalName='${name}')`;
    const columnOf = (name: string) => `${table('contact')}/Attributes(LogicalName='${name}')`;
    expect(
      await Promise.all(['contact', 'account', 'lead', 'systemuser'].map((t) => german(table(t)))),
    ).toEqual(['Kontakt', 'Firma', 'Lead', 'Benutzer']);
    const columns = [
      'fullname',
      'lastname',
      'mobilephone',
      'telephone1',
      'ownerid',
      'createdon',
      'statecode',
    ];
    expect(await Promise.all(columns.map((name) => german(columnOf(name))))).toEqual([
      'Vollständiger Name',
      'Nachname',
      'Mobiltelefon',
      'Telefon (geschäftlich)',
      'Besitzer',
      'Erstellt am',
      'Status',
    ]);
    // No column that people work with is left out.
    const untold = ['contact', 'account', 'lead', 'opportunity', 'list'].flatMap((name) =>
      [...at.dataverse.schema.table(name).columns.values()]
        .filter((one) => !one.custom && one.labels?.[1031] === undefined)
        .map((one) => `${name}.${one.name}`),
    );
    expect(untold).toEqual([]);
  });

  it('can be asked for in one language alone', async () => {
    const { json } = await at.get(`${TABLE}?$select=DisplayName&LabelLanguages=1031`);
    expect(Object.keys(texts(json.DisplayName))).toEqual(['1031']);
  });

  it('stands in the formatted values of a user in their language', async () => {
    const configuration = await at.create('nod_configurations', { nod_name: 'C', nod_phonenumberid: '1' });
    await at.create('nod_optinoutnumbers', {
      nod_name: 'N',
      nod_phonenumber: '12065550101',
      nod_status: 726000003,
      'nod_configurationid@odata.bind': `/nod_configurations(${configuration})`,
    });
    const shown = async () => {
      const { json } = await at.get('nod_optinoutnumbers?$select=nod_status', FORMATTED);
      return column(json.value, 'nod_status@OData.Community.Display.V1.FormattedValue')[0];
    };
    await speak(1033);
    const english = await shown();
    await speak(1031);
    const german = await shown();
    const choice = at.dataverse.schema.table('nod_optinoutnumber').columns.get('nod_status')?.choice;
    const option = choice?.options.find(({ value }) => value === 726000003);
    expect([english, german]).toEqual([option?.labels?.[1033], option?.labels?.[1031]]);
  });
});

describe('environment variables', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture({ solutionZip: packSolution({ managed: false }) });
  });
  afterAll(() => at.dataverse.close());

  it('come with the solution, and take a value of the environment', async () => {
    const path =
      'environmentvariabledefinitions?$select=schemaname,type&$orderby=schemaname&$expand=environmentvariabledefinition_environmentvariablevalue($select=value)';
    const [first, ...rest] = listOf((await at.get(path)).json.value);
    expect(rest).not.toEqual([]);
    expect(first).toMatchObject({
      schemaname: 'nod_FunctionsAppUrl',
      type: 100000000,
      environmentvariabledefinition_environmentvariablevalue: [],
    });
    await at.create('environmentvariablevalues', {
      schemaname: 'nod_FunctionsAppUrl',
      value: 'https://nod.example',
      'EnvironmentVariableDefinitionId@odata.bind': `/environmentvariabledefinitions(${textOf(first?.environmentvariabledefinitionid)})`,
    });
    const again = listOf((await at.get(path)).json.value)[0];
    expect(column(again?.environmentvariabledefinition_environmentvariablevalue, 'value')).toEqual([
      'https://nod.example',
    ]);
  });
});
