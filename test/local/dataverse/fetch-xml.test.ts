import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchText, operation, readBatchReply } from './fixture/batch-text';
import { ANNOTATED, fetchXml, rowsOf } from './fixture/fetch';
import { ADMIN_ID, startFixture, type Fixture } from './fixture/organization';
import { column, listOf, textOf } from './fixture/wire';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

describe('FetchXML', () => {
  let at: Fixture;
  beforeAll(async () => {
    at = await startFixture();
    await at.create('t_configurations', { t_configurationid: id(1), t_name: 'Main', t_phonenumberid: '1' });
    for (const [n, firstname] of ['Ada', 'Bob', 'Cy'].entries())
      await at.create('contacts', { contactid: id(10 + n), firstname, lastname: 'X' });
    for (const n of [0, 1, 2, 3])
      await at.create('t_numbers', {
        t_numberid: id(20 + n),
        t_name: `n${n}`,
        t_digits: `1650555000${n}`,
        t_status: [726000000, 726000001, 726000002, 726000001][n],
        't_configurationid@odata.bind': `/t_configurations(${id(1)})`,
        ...(n < 3 ? { 't_contactid@odata.bind': `/contacts(${id(12 - n)})` } : {}),
      });
    for (const n of [0, 1])
      await at.create('t_messages', { t_name: `m${n}`, 't_numberid@odata.bind': `/t_numbers(${id(20)})` });
    await at.create('t_messages', { t_messageid: id(40), t_name: 'mine' }, 'person');
    await at.call('PATCH', `t_messages(${id(40)})`, { body: { t_wamid: 'w' } });
  });
  afterAll(() => at.dataverse.close());

  const numbers = (inner: string, more = '') =>
    `<fetch${more}><entity name="t_number">${inner}</entity></fetch>`;
  const read = (xml: string, given: { as?: string; headers?: Record<string, string>; set?: string } = {}) =>
    rowsOf(fetchXml(at, { set: 't_numbers', xml, ...given }));
  const LINK = '<link-entity name="contact" from="contactid" to="t_contactid" alias="c"';

  describe('columns', () => {
    it('are those that are asked for, with the key and the version; a column without a value is left out', async () => {
      const rows = await read(
        numbers('<attribute name="t_name"/><attribute name="t_contactid"/><order attribute="t_name"/>'),
      );
      expect(rows[0]).toEqual({
        '@odata.etag': expect.stringMatching(/^W\/"\d+"$/) as string,
        t_name: 'n0',
        _t_contactid_value: id(12),
        t_numberid: id(20),
      });
      expect(Object.keys(rows[3] ?? {})).not.toContain('_t_contactid_value');
    });

    it('are all of them without an attribute, or with all-attributes', async () => {
      for (const inner of ['', '<all-attributes/>']) {
        const [row] = await read(numbers(inner));
        expect(Object.keys(row ?? {})).toEqual(
          expect.arrayContaining(['t_digits', 't_status', 'createdon', '_ownerid_value', 'statecode']),
        );
      }
    });

    it('carry formatted values and what lookups point at when these are asked for', async () => {
      const [row] = await read(
        numbers(
          '<attribute name="t_status"/><attribute name="t_contactid"/><attribute name="ownerid"/><order attribute="t_name"/>',
        ),
        { headers: ANNOTATED },
      );
      expect(row).toMatchObject({
        't_status@OData.Community.Display.V1.FormattedValue': 'Pending',
        '_t_contactid_value@OData.Community.Display.V1.FormattedValue': 'Cy X',
        '_t_contactid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
        '_t_contactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty': 't_contactid',
        _ownerid_value: ADMIN_ID,
        '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
        '_ownerid_value@OData.Community.Display.V1.FormattedValue': 'Admin',
      });
    });

    it('go by their aliases, and then say what they are', async () => {
      const [row] = await read(
        numbers('<attribute name="ownerid" alias="who"/><order attribute="t_name"/>'),
        {
          headers: ANNOTATED,
        },
      );
      expect(row).toMatchObject({
        who: ADMIN_ID,
        'who@OData.Community.Display.V1.AttributeName': 'ownerid',
        'who@OData.Community.Display.V1.FormattedValue': 'Admin',
        'who@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
      });
      expect(row).not.toHaveProperty('_ownerid_value');
    });
  });

  describe('links', () => {
    it('join by inner, which leaves out rows without a match, and give alias.column', async () => {
      const rows = await read(
        numbers(
          `<attribute name="t_name"/>${LINK}><attribute name="firstname"/><attribute name="ownerid"/></link-entity><order attribute="t_name"/>`,
        ),
        { headers: ANNOTATED },
      );
      expect(rows.map((row) => [row.t_name, row['c.firstname']])).toEqual([
        ['n0', 'Cy'],
        ['n1', 'Bob'],
        ['n2', 'Ada'],
      ]);
      expect(rows[0]).toMatchObject({
        'c.firstname@OData.Community.Display.V1.AttributeName': 'firstname',
        'c.ownerid': ADMIN_ID,
        'c.ownerid@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
      });
    });

    it('join by outer, which keeps rows without a match', async () => {
      const rows = await read(
        numbers(
          `<attribute name="t_name"/>${LINK} link-type="outer"><attribute name="firstname"/></link-entity><order attribute="t_name"/>`,
        ),
      );
      expect(rows.map((row) => row['c.firstname'])).toEqual(['Cy', 'Bob', 'Ada', undefined]);
    });

    it('filter what is joined: inner drops the row, outer drops the match', async () => {
      const filter =
        '<attribute name="firstname"/><filter><condition attribute="firstname" operator="eq" value="Ada"/></filter></link-entity><order attribute="t_name"/>';
      expect((await read(numbers(`${LINK}>${filter}`))).map((row) => row['c.firstname'])).toEqual(['Ada']);
      expect(
        (await read(numbers(`${LINK} link-type="outer">${filter}`))).map((row) => row['c.firstname']),
      ).toEqual([undefined, undefined, 'Ada', undefined]);
    });

    it('are filtered from the outside by entityname, so that rows without a match can be found', async () => {
      const rows = await read(
        numbers(
          `<attribute name="t_name"/>${LINK} link-type="outer"/><filter><condition entityname="c" attribute="contactid" operator="null"/></filter>`,
        ),
      );
      expect(rows.map((row) => row.t_name)).toEqual(['n3']);
    });

    it('nest, and reach rows that point here', async () => {
      const xml = `<fetch><entity name="contact"><attribute name="firstname"/>
        <link-entity name="t_number" from="t_contactid" to="contactid" alias="n"><attribute name="t_name" alias="number"/>
          <link-entity name="t_configuration" from="t_configurationid" to="t_configurationid"><attribute name="t_name"/>
            <filter><condition attribute="t_phonenumberid" operator="eq" value="1"/></filter></link-entity></link-entity>
        <order entityname="n" attribute="t_digits" descending="true"/></entity></fetch>`;
      const rows = await rowsOf(fetchXml(at, { set: 'contacts', xml }));
      expect(rows.map((row) => [row.firstname, row.number, row['t_configuration2.t_name']])).toEqual([
        ['Ada', 'n2', 'Main'],
        ['Bob', 'n1', 'Main'],
        ['Cy', 'n0', 'Main'],
      ]);
    });
  });

  describe('order', () => {
    const names = async (inner: string, more = '') =>
      (await read(numbers(`<attribute name="t_name"/>${inner}`, more))).map((row) => row.t_name);

    it('goes up and down', async () => {
      expect(await names('<order attribute="t_digits" descending="true"/>')).toEqual([
        'n3',
        'n2',
        'n1',
        'n0',
      ]);
    });
    it('of lookups is by name, rows without one first', async () => {
      expect(await names('<order attribute="t_contactid"/>')).toEqual(['n3', 'n2', 'n1', 'n0']);
    });
    it('of choices is by label, or by value when the query says so', async () => {
      const order = '<order attribute="t_status"/><order attribute="t_name"/>';
      expect(await names(order)).toEqual(['n1', 'n3', 'n2', 'n0']);
      expect(await names(order, ' useraworderby="true"')).toEqual(['n0', 'n1', 'n3', 'n2']);
    });
    it('of a link comes after that of the table', async () => {
      expect(
        await names(
          `${LINK}><order attribute="firstname"/></link-entity><order attribute="t_configurationid"/>`,
        ),
      ).toEqual(['n2', 'n1', 'n0']);
    });
    it('of owners goes by the name of the user or team', async () => {
      expect(await names('<order attribute="ownerid"/><order attribute="t_name"/>')).toEqual([
        'n0',
        'n1',
        'n2',
        'n3',
      ]);
    });
  });

  describe('pages', () => {
    const page = (given: { page: number; cookie?: string; more?: string; prefer?: string }) => {
      const cookie =
        given.cookie === undefined
          ? ''
          : ` paging-cookie="${given.cookie.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`;
      return fetchXml(at, {
        set: 't_numbers',
        xml: numbers(
          '<attribute name="t_name"/><order attribute="t_name"/>',
          ` count="3" page="${given.page}"${cookie}${given.more ?? ''}`,
        ),
        headers: { prefer: given.prefer ?? ANNOTATED.prefer },
      });
    };

    it('follow one another by the cookie that each hands on, until there are no more records', async () => {
      const first = (await page({ page: 1 })).json;
      expect(column(first.value, 't_name')).toEqual(['n0', 'n1', 'n2']);
      expect(first['@Microsoft.Dynamics.CRM.morerecords']).toBe(true);
      const outer = textOf(first['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie']);
      const cookie = decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(outer)![1]!));
      expect(cookie).toBe(
        `<cookie page="1"><t_numberid last="{${id(22).toUpperCase()}}" first="{${id(20).toUpperCase()}}" /></cookie>`,
      );
      const second = (await page({ page: 2, cookie })).json;
      expect(column(second.value, 't_name')).toEqual(['n3']);
      expect(second).not.toHaveProperty('@Microsoft.Dynamics.CRM.morerecords');
      expect(second).not.toHaveProperty('@Microsoft.Dynamics.CRM.fetchxmlpagingcookie');
    });

    it('tell the total when it is asked for, in the query or beside it', async () => {
      expect((await page({ page: 1 })).json['@Microsoft.Dynamics.CRM.totalrecordcount']).toBe(-1);
      const asked = (await page({ page: 1, more: ' returntotalrecordcount="true"' })).json;
      expect(asked).toMatchObject({
        '@odata.count': 4,
        '@Microsoft.Dynamics.CRM.totalrecordcount': 4,
        '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded': false,
      });
      const beside = await fetchXml(at, { set: 't_numbers', xml: numbers(''), more: '&$count=true' });
      expect(beside.json['@odata.count']).toBe(4);
    });

    it('carry no annotations that nobody asked for', async () => {
      const { json } = await page({
        page: 1,
        prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.morerecords"',
      });
      expect(Object.keys(json)).toEqual(['@odata.context', '@Microsoft.Dynamics.CRM.morerecords', 'value']);
    });

    it('are as long as odata.maxpagesize says when the query does not', async () => {
      const reply = await fetchXml(at, {
        set: 't_numbers',
        xml: numbers(''),
        headers: { prefer: 'odata.maxpagesize=2' },
      });
      expect(listOf(reply.json.value)).toHaveLength(2);
    });

    it('are not what top takes', async () => {
      expect(await read(numbers('', ' top="2"'))).toHaveLength(2);
      expect((await fetchXml(at, { set: 't_numbers', xml: numbers('', ' top="2" page="1"') })).status).toBe(
        400,
      );
    });
  });

  it('gives distinct rows once, without their keys', async () => {
    const rows = await read(
      numbers('<attribute name="t_status"/><order attribute="t_status"/>', ' distinct="true"'),
    );
    expect(rows).toEqual([{ t_status: 726000001 }, { t_status: 726000002 }, { t_status: 726000000 }]);
  });

  it('lists the rows of a subgrid by a condition on their lookup', async () => {
    const xml = `<fetch><entity name="t_message"><attribute name="t_name"/><order attribute="t_name"/><filter><condition attribute="t_numberid" operator="eq" value="${id(20)}"/></filter></entity></fetch>`;
    const rows = await rowsOf(fetchXml(at, { set: 't_messages', xml }));
    expect(rows.map((row) => row.t_name)).toEqual(['m0', 'm1']);
  });

  it('runs inside a batch, with the annotations of its own part', async () => {
    const query = encodeURIComponent(
      numbers('<attribute name="t_status"/><order attribute="t_name"/>', ' top="1"'),
    );
    const { body, contentType } = batchText([
      operation('GET', `t_numbers?fetchXml=${query}`, undefined, { Prefer: ANNOTATED.prefer }),
    ]);
    const reply = await at.call('POST', '$batch', { body, headers: { 'content-type': contentType } });
    const [part] = readBatchReply(reply.text, reply.headers.get('content-type')!);
    expect(part?.status).toBe(200);
    expect(listOf(part?.json.value)[0]).toMatchObject({
      't_status@OData.Community.Display.V1.FormattedValue': 'Pending',
    });
  });

  describe('rights', () => {
    it('are those of the table', async () => {
      const xml = '<fetch><entity name="t_event"/></fetch>';
      const { status, json } = await fetchXml(at, { set: 't_events', xml, as: 'person' });
      expect([status, json.error?.code]).toEqual([403, '0x80040220']);
    });

    it('are those of linked tables too', async () => {
      const xml = numbers(
        '<link-entity name="t_configuration" from="t_configurationid" to="t_configurationid" link-type="outer"/>',
      );
      const { status, text } = await fetchXml(at, { set: 't_numbers', xml, as: 'person' });
      expect([status, text]).toEqual([403, expect.stringContaining('prvReadt_configuration')]);
    });

    it('at user level show only rows of one’s own, in links as well', async () => {
      const own = await read('<fetch><entity name="t_message"><attribute name="t_name"/></entity></fetch>', {
        as: 'person',
        set: 't_messages',
      });
      expect(own.map((row) => row.t_name)).toEqual(['mine']);
      const linked = numbers(
        '<attribute name="t_name"/><link-entity name="t_message" from="t_numberid" to="t_numberid" alias="m"/>',
      );
      expect(await read(linked, { as: 'person' })).toEqual([]);
      expect(await read(linked)).toHaveLength(2);
    });

    it('leave out secured columns that are closed, wherever they are selected', async () => {
      const xml =
        '<fetch><entity name="t_message"><attribute name="t_name"/><attribute name="t_wamid"/></entity></fetch>';
      const [row] = await read(xml, { as: 'person', set: 't_messages' });
      expect(Object.keys(row ?? {})).not.toContain('t_wamid');
      const all = await read(xml, { set: 't_messages' });
      expect(all.map((one) => one.t_wamid)).toContain('w');
    });

    it.each([
      ['filtered', '<filter><condition attribute="t_status" operator="eq" value="726000000"/></filter>'],
      ['ordered', '<order attribute="t_status"/>'],
      ['joined', '<link-entity name="t_message" from="t_name" to="t_status"/>'],
    ])('keep a closed column from being %s by', async (_name, inner) => {
      const { status, json } = await fetchXml(at, { set: 't_numbers', xml: numbers(inner), as: 'stranger' });
      expect([status, json.error?.code]).toEqual([403, '0x8004f504']);
    });
  });

  it.each([
    ['what is not XML', '<fetch><entity name="t_number"></fetch>', 400],
    ['no text at all', '', 400],
    ['another element', '<query/>', 400],
    ['no entity', '<fetch/>', 400],
    ['two entities', '<fetch><entity name="t_number"/><entity name="contact"/></fetch>', 400],
    ['an element that is none', numbers('<condition/>'), 400],
    ['a table that is not there', '<fetch><entity name="nothing"/></fetch>', 400],
    ['a table of another set', '<fetch><entity name="contact"/></fetch>', 400],
    ['a column that is not there', numbers('<attribute name="nothing"/>'), 400],
    ['a link to a table that is not there', numbers('<link-entity name="nothing" from="a" to="b"/>'), 400],
    ['an alias that is used twice', numbers(`${LINK}/>${LINK}/>`), 400],
    ['an alias that is none', numbers('<attribute name="t_name" alias="a b"/>'), 400],
    ['a cookie that is none', numbers('', ' page="2" paging-cookie="x"'), 400],
    ['a page that is none', numbers('', ' page="0"'), 400],
    [
      'a document type',
      `<!DOCTYPE fetch [<!ENTITY x SYSTEM "file:///etc/passwd">]>${numbers('<filter><condition attribute="t_name" operator="eq" value="&x;"/></filter>')}`,
      400,
    ],
    ['a link of another kind', numbers(`${LINK} link-type="exists"/>`), 501],
  ])('answers %s with an error', async (_name, xml, status) => {
    const reply = await fetchXml(at, { set: 't_numbers', xml });
    expect(reply.status, reply.text).toBe(status);
    expect(reply.json.error?.code).toMatch(/^0x8/);
  });

  it('leaves saved and user queries, and options beside it, to 501', async () => {
    expect((await at.get(`t_numbers?savedQuery=${id(1)}`)).status).toBe(501);
    expect((await at.get(`t_numbers?userQuery=${id(1)}`)).status).toBe(501);
    expect((await fetchXml(at, { set: 't_numbers', xml: numbers(''), more: '&$select=t_name' })).status).toBe(
      501,
    );
  });
});
