import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFixture, type Fixture } from './fixture/organization';
import { column, listOf, textOf } from './fixture/wire';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('queries', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture();
    await at.create('t_configurations', { t_configurationid: id(1), t_name: 'Main', t_phonenumberid: '1' });
    const people = [
      {
        firstname: 'Ada',
        lastname: "O'Hara",
        t_whatsapp: '16505550001',
        t_consent: true,
        birthdate: '1990-05-01T00:00:00Z',
      },
      { firstname: 'Bob', lastname: 'Müller', t_whatsapp: '16505550002', numberof: undefined },
      { firstname: 'Cy', lastname: '100%_sure' },
    ];
    for (const [n, { numberof: _, ...person }] of people.entries())
      await at.create('contacts', { contactid: id(10 + n), ...person });
    for (const n of [0, 1, 2])
      await at.create('t_numbers', {
        t_numberid: id(20 + n),
        t_name: `n${n}`,
        t_digits: `1650555000${n + 1}`,
        t_status: 726000000 + n,
        't_configurationid@odata.bind': `/t_configurations(${id(1)})`,
        ...(n < 2 ? { 't_contactid@odata.bind': `/contacts(${id(10 + n)})` } : {}),
      });
  });
  afterAll(() => at.dataverse.close());

  const names = async (filter: string, set = 'contacts', name = 'firstname') => {
    const { status, json, text } = await at.get(
      `${set}?$select=${name}&$orderby=${name}&$filter=${encodeURIComponent(filter)}`,
    );
    expect(status, text).toBe(200);
    return column(json.value, name);
  };

  it.each<[string, string[]]>([
    ["firstname eq 'ada'", ['Ada']],
    ["lastname eq 'o''HARA'", ['Ada']],
    ["lastname eq 'MÜLLER'", ['Bob']],
    ["contains(lastname,'ÜLL')", ['Bob']],
    ["firstname ne 'Ada'", ['Bob', 'Cy']],
    ["t_whatsapp ne '16505550001'", ['Bob', 'Cy']],
    ['t_whatsapp eq null', ['Cy']],
    ['t_whatsapp ne null', ['Ada', 'Bob']],
    ['t_consent eq true', ['Ada']],
    ['t_consent ne true', ['Bob', 'Cy']],
    ["contains(lastname,'%_')", ['Cy']],
    ["startswith(lastname,'mü')", ['Bob']],
    ["endswith(lastname,'SURE')", ['Cy']],
    ["not contains(lastname,'Hara') and firstname ne 'Cy'", ['Bob']],
    ["not (firstname eq 'Ada' or firstname eq 'Bob')", ['Cy']],
    ["firstname eq 'Ada' or firstname eq 'Bob' and lastname eq 'nobody'", ['Ada']],
    ["(firstname eq 'Ada' or firstname eq 'Bob') and lastname eq 'nobody'", []],
    [`contactid eq ${id(11)}`, ['Bob']],
    ['birthdate lt 2000-01-01T00:00:00Z', ['Ada']],
    ['birthdate ge 2000-01-01', []],
    ["Microsoft.Dynamics.CRM.In(PropertyName='firstname',PropertyValues=['ADA','cy'])", ['Ada', 'Cy']],
    [`Microsoft.Dynamics.CRM.In(PropertyName='contactid',PropertyValues=['${id(10)}'])`, ['Ada']],
    ["Microsoft.Dynamics.CRM.NotIn(PropertyName='t_whatsapp',PropertyValues=['16505550001'])", ['Bob', 'Cy']],
    ["t_number_t_contactid_Contact/any(n:n/t_digits eq '16505550002')", ['Bob']],
    ['t_number_t_contactid_Contact/any()', ['Ada', 'Bob']],
    ["t_number_t_contactid_Contact/all(n:n/t_digits eq '16505550002')", ['Bob', 'Cy']],
  ])('filters by %s', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ["t_contactid/t_whatsapp eq '16505550001'", ['n0']],
    ['t_contactid/t_whatsapp eq null', ['n2']],
    [`_t_contactid_value eq ${id(11)}`, ['n1']],
    [`t_configurationid/t_phonenumberid eq '1' and t_status ge 726000001`, ['n1', 'n2']],
    ["contains(t_contactid/lastname,'müll')", ['n1']],
  ])('filters across a lookup by %s', async (filter, expected) => {
    expect(await names(filter, 't_numbers', 't_name')).toEqual(expected);
  });

  it.each([
    ["nothing eq 'x'", 400],
    ["firstname eq 'x", 400],
    ['firstname eq 5', 400],
    ["contactid eq 'x'", 400],
    ["firstname eq 'a' and", 400],
    ["firstname is 'a'", 400],
    ['(firstname eq null', 400],
    ['t_contactid eq null', 400],
    ["Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=3)", 501],
    ["tolower(firstname) eq 'a'", 501],
  ])('refuses the filter %s with %i', async (filter, status) => {
    expect((await at.get(`contacts?$filter=${encodeURIComponent(filter)}`)).status).toBe(status);
  });

  it('selects columns, and always gives the id and the ETag', async () => {
    const { json } = await at.get(`contacts(${id(10)})?$select=lastname,t_consent`);
    expect(Object.keys(json).sort()).toEqual([
      '@odata.context',
      '@odata.etag',
      'contactid',
      'lastname',
      't_consent',
    ]);
    expect(json['@odata.context']).toBe(`${at.api}$metadata#contacts(lastname,t_consent)/$entity`);
  });

  it('refuses to select what is not there', async () => {
    const { status, json } = await at.get('contacts?$select=lastname,nothing');
    expect([status, json.error?.code]).toEqual([400, '0x80060888']);
    expect(json.error?.message).toContain("'nothing'");
  });

  it('orders by several columns, across lookups too', async () => {
    const { json } = await at.get('t_numbers?$select=t_name&$orderby=t_contactid/firstname desc,t_name');
    expect(column(json.value, 't_name')).toEqual(['n1', 'n0', 'n2']);
  });

  it('expands a lookup, and gives null where there is none', async () => {
    const { json } = await at.get(
      't_numbers?$select=t_name&$orderby=t_name&$expand=t_contactid($select=fullname)',
    );
    expect(listOf(json.value)[0]?.t_contactid).toMatchObject({ fullname: "Ada O'Hara", contactid: id(10) });
    expect(listOf(json.value)[0]?.t_contactid).not.toHaveProperty('lastname');
    expect(listOf(json.value)[2]?.t_contactid).toBeNull();
  });

  it('expands a collection with its own filter, order and top', async () => {
    const { json } = await at.get(
      `t_configurations(${id(1)})?$select=t_name&$expand=t_number_t_configurationid_t_configuration($select=t_name;$filter=t_status ge 726000001;$orderby=t_name desc;$top=1)`,
    );
    expect(column(json.t_number_t_configurationid_t_configuration, 't_name')).toEqual(['n2']);
  });

  it('reads the collection and the lookup of a row by path', async () => {
    expect(
      (await at.get(`t_configurations(${id(1)})/t_number_t_configurationid_t_configuration?$select=t_name`))
        .json.value,
    ).toHaveLength(3);
    expect((await at.get(`t_numbers(${id(20)})/t_contactid?$select=firstname`)).json.firstname).toBe('Ada');
    expect((await at.get(`contacts(${id(10)})/firstname`)).json.value).toBe('Ada');
  });

  it('pages with next links that together give every row once', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = `${at.api}t_numbers?$select=t_name&$count=true`;
    let pages = 0;
    while (next !== undefined) {
      const { json } = await at.get(next, { prefer: 'odata.maxpagesize=2' });
      if (pages++ === 0) expect(json['@odata.count']).toBe(3);
      seen.push(...column(json.value, 't_name'));
      next = json['@odata.nextLink'] && textOf(json['@odata.nextLink']);
    }
    expect(pages).toBe(2);
    expect(seen.sort()).toEqual(['n0', 'n1', 'n2']);
  });

  it('gives no next link with $top', async () => {
    const { json } = await at.get('t_numbers?$top=2');
    expect(json.value).toHaveLength(2);
    expect(json).not.toHaveProperty('@odata.nextLink');
  });

  it('counts rows as plain text', async () => {
    const { text, headers } = await at.get('t_numbers/$count');
    expect([text, headers.get('content-type')]).toEqual(['3', 'text/plain']);
  });

  it('annotates formatted values and lookups when asked to', async () => {
    const prefer =
      'odata.include-annotations="OData.Community.Display.V1.FormattedValue,Microsoft.Dynamics.CRM.lookuplogicalname"';
    const { json } = await at.get(`t_numbers(${id(20)})?$select=t_status,_t_contactid_value,_ownerid_value`, {
      prefer,
    });
    expect(json).toMatchObject({
      't_status@OData.Community.Display.V1.FormattedValue': 'Pending',
      '_t_contactid_value@OData.Community.Display.V1.FormattedValue': "Ada O'Hara",
      '_t_contactid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
      '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
    });
    expect(json).not.toHaveProperty('_t_contactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty');
    const plain = await at.get(`t_numbers(${id(20)})?$select=t_status`);
    expect(Object.keys(plain.json).filter((name) => name.includes('@') && !name.startsWith('@'))).toEqual([]);
  });

  it('formats times and Booleans as an en-US user sees them', async () => {
    const { json } = await at.get(`contacts(${id(10)})?$select=birthdate,t_consent`, {
      prefer: 'odata.include-annotations="*"',
    });
    expect(json['birthdate@OData.Community.Display.V1.FormattedValue']).toBe('5/1/1990 12:00 AM');
    expect(json['t_consent@OData.Community.Display.V1.FormattedValue']).toBe('Yes');
  });
});
