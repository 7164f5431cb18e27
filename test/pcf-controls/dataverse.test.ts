import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalDigits, parsePhone } from '@nod/consent/phone';
import { formatBatch } from '../../pcf-controls/ConsentChat/dataverse/format-batch';
import { createGateway, nextPage } from '../../pcf-controls/ConsentChat/dataverse/gateway';
import { numbersOfRecord } from '../../pcf-controls/ConsentChat/dataverse/numbers-of-record';
import { outboundRow } from '../../pcf-controls/ConsentChat/dataverse/outbound-row';
import { parseMultipart } from '../../pcf-controls/ConsentChat/dataverse/parse-multipart';
import { problemOfWrite } from '../../pcf-controls/ConsentChat/dataverse/problem';
import { multipart } from './multipart';

const contentType = 'multipart/mixed; boundary=batchresponse_b1';

describe('a batch of reads', () => {
  it('has CRLF at the end of every line, and ends with its boundary', () => {
    const body = formatBatch([{ path: 'contacts(1)' }, { path: 'leads', pageSize: 50 }], {
      boundary: 'b',
      root: '/api/data/v9.2/',
    });
    expect(body.split('\r\n').join('')).not.toMatch(/[\r\n]/);
    expect(body).toContain('GET /api/data/v9.2/contacts(1) HTTP/1.1\r\n');
    expect(body).toContain(',odata.maxpagesize=50\r\n');
    expect(body.endsWith('\r\n--b--\r\n')).toBe(true);
  });

  it('is read whatever customers have written', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '\r\n--batchresponse_b1--\r\n',
        '\n--batchresponse_b1\nContent-Type: application/http\n\nHTTP/1.1 500 Oops\n\n{}',
        '--batchresponse_b1',
        '\u2028--batchresponse_b1--\u2029',
        'HTTP/1.1 401 Unauthorized',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(hostile), { maxLength: 5 }), (rows) => {
        const bodies = rows.map((texts) => ({ value: texts.map((nod_body) => ({ nod_body })) }));
        const { text } = multipart(
          bodies.map((body) => ({ status: 200, body })),
          'batchresponse_b1',
        );
        expect(parseMultipart(text, contentType)).toEqual(bodies.map((body) => ({ status: 200, body })));
      }),
    );
  });

  it('keeps the answer of each GET apart, failures too, and takes a quoted boundary', () => {
    const answers = [
      { status: 200, body: { value: [] } },
      { status: 403, body: { error: { code: '0x80040220', message: 'no' } } },
      { status: 200, body: { value: [{ a: 1 }] } },
    ];
    const { text } = multipart(answers, 'b 1');
    expect(parseMultipart(text, 'multipart/mixed;charset=utf-8; boundary="b 1"')).toEqual(answers);
  });

  it('is no answer without a boundary, or when it is no multipart text', () => {
    expect(parseMultipart('{}', 'application/json')).toBeUndefined();
    expect(parseMultipart('--b\r\nnonsense\r\n--b--', 'multipart/mixed; boundary=b')).toBeUndefined();
  });

  it('follows a next link on the origin of the page', () => {
    const link = 'https://contoso.crm.dynamics.com/api/data/v9.2/nod_messages?$skiptoken=x';
    expect(nextPage({ status: 200, body: { '@odata.nextLink': link } })).toBe('nod_messages?$skiptoken=x');
  });
});

describe('a failure', () => {
  const read = (response: () => Promise<Response>) =>
    createGateway({ baseUrl: '', newId: () => '1', fetch: response }).read([{ path: 'contacts' }]);
  const answer = (status: number, body: string, headers = {}) =>
    Promise.resolve(new Response(body, { status, headers }));

  it('to get an answer is to be offline', async () => {
    await expect(read(() => Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({
      kind: 'offline',
    });
  });

  it('for want of a privilege is told apart', async () => {
    await expect(read(() => answer(403, ''))).rejects.toMatchObject({ kind: 'no-permission' });
    const denied = JSON.stringify({ error: { code: '0x80040220', message: 'lacks prvRead' } });
    await expect(read(() => answer(400, denied))).rejects.toMatchObject({
      kind: 'no-permission',
      details: '400 0x80040220 lacks prvRead',
    });
  });

  it('of Dataverse keeps its code and words, and how long it asks to wait', async () => {
    const busy = JSON.stringify({ error: { code: '0x80072322', message: 'Number of requests exceeded' } });
    await expect(read(() => answer(429, busy, { 'Retry-After': '7' }))).rejects.toMatchObject({
      kind: 'dataverse',
      details: '429 0x80072322 Number of requests exceeded',
      waitFor: 7000,
    });
    await expect(read(() => answer(200, '{}'))).rejects.toMatchObject({ kind: 'dataverse' });
  });

  it('for want of a session is not for want of a privilege', async () => {
    const redirect = { ok: false, status: 0, headers: new Headers(), text: () => Promise.resolve('') };
    const page = answer(200, '\n<!DOCTYPE html>', { 'Content-Type': 'text/html' });
    for (const gone of [answer(401, ''), Promise.resolve(redirect as Response), page])
      await expect(read(() => gone)).rejects.toMatchObject({ kind: 'signed-out' });
  });

  it('of a write is understood as the platform gives it', () => {
    expect(problemOfWrite({ errorCode: 2147746336, message: 'no' }, true)).toMatchObject({
      kind: 'no-permission',
      details: '0x80040220 no',
    });
    expect(problemOfWrite({ errorCode: 2147746611, message: 'twice' }, true).kind).toBe('dataverse');
    expect(problemOfWrite({ errorCode: 1, message: 'x' }, false).kind).toBe('offline');
  });
});

describe('the numbers of a record', () => {
  const contact = { id: 'r1', table: 'contact', phoneColumns: ['mobilephone', 'telephone1'] };

  it('are the canonical ones that Nod keeps, named by the column in which they stand', () => {
    const row = {
      mobilephone: '+52 1 55 1234 5678',
      telephone1: '(650) 555-1234',
      nod_whatsappnumber: '525512345678',
      nod_whatsappnumber2: '16505551234',
      nod_whatsappnumber3: null,
    };
    expect(numbersOfRecord(row, contact)).toEqual([
      { key: '525512345678', digits: '525512345678', written: '+52 1 55 1234 5678', column: 'mobilephone' },
      { key: '16505551234', digits: '16505551234', written: '(650) 555-1234', column: 'telephone1' },
    ]);
  });

  it('of another table are those that are written with their country', () => {
    const type = { id: 'r2', table: 'nod_patient', phoneColumns: ['phone', 'other', 'third'] };
    const row = { phone: '+44 (0)20 7946 0018', other: '020 7946 0018', third: '00442079460018' };
    expect(numbersOfRecord(row, type).map((n) => n.digits)).toEqual(['442079460018']);
  });
});

describe('the numbers of a table whose numbers Nod does not keep', () => {
  const type = { id: 'r2', table: 'nod_patient', phoneColumns: ['phone'] };
  const inTheChat = (phone: string) => numbersOfRecord({ phone }, type).map((n) => n.digits);

  it.each([
    ['+52 1 55 1234 5678', '525512345678'],
    ['+54 11 2345-6789', '5491123456789'],
    ['+55 31 8765-4321', '5531987654321'],
    ['\u202a+49 151 23456789\u202c', '4915123456789'],
    ['(00)49 151 23456789', '4915123456789'],
    ['＋44 (0)20 7946 0018', '442079460018'],
    ['+1 650 555 1234; +1 650 555 9999', '16505551234'],
  ])('%s is %s, as for the app', (written, digits) => {
    expect(inTheChat(written)).toEqual([digits]);
    expect(parsePhone(written)).toBe(digits);
  });

  it('are those that the app would find, wherever the app finds one', () => {
    const number = fc
      .tuple(
        fc.constantFrom('+', '00'),
        fc.constantFrom('1', '49', '52', '521', '54', '549', '55', '44', '91'),
        fc.stringMatching(/^[1-9]\d{7,11}$/),
      )
      .map(([prefix, country, rest]) => ({
        written: `${prefix} ${country} ${rest.slice(0, 3)} ${rest.slice(3)}`,
      }));
    let found = 0;
    fc.assert(
      fc.property(number, ({ written }) => {
        const ofApp = parsePhone(written);
        if (ofApp === undefined) return;
        // A trunk prefix that stands behind the country (+1 1…, +44 0…) is beyond the chat: it has no number plans.
        fc.pre(ofApp.length === canonicalDigits(written)?.length);
        found++;
        expect(inTheChat(written)).toEqual([ofApp]);
      }),
    );
    expect(found).toBeGreaterThan(20);
  });

  it('are none where the country is not written', () => {
    expect(inTheChat('(650) 555-1234')).toEqual([]);
    expect(inTheChat('call +1 650 555 1234')).toEqual([]);
  });
});

describe('a request to send', () => {
  it('binds a record of a table without a lookup by its table and id, and never writes a status', () => {
    const row = outboundRow({
      draft: { session: 'Utility', text: 'Hello' },
      record: { table: 'opportunity', id: 'o1' },
      number: { key: 'US.1', userId: 'US.1', written: 'US.1' },
      configurationId: 'c1',
      now: 0,
    });
    expect(row).toMatchObject({ nod_recordtable: 'opportunity', nod_recordid: 'o1', nod_userid: 'US.1' });
    expect(Object.keys(row)).not.toContain('nod_phonenumber');
    expect(Object.keys(row).filter((c) => /status|origin|wording/.test(c))).toEqual([]);
  });
});
