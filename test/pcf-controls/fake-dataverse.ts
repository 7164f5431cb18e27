import {
  Direction,
  MessageStatus,
  MessageTemplateStatusCode,
  MessageType,
  TemplateCategory,
  TemplateType,
} from '@nod/solution';
import type { Row } from '@nod/solution/rows/row';
import { multipart } from './multipart';

export const configurationId = '00000000-0000-4000-8000-000000000001';
export const contactId = '00000000-0000-4000-8000-0000000000c1';
export const digits = '16505551234';

/**
 * What a batch of GETs would find: rows of few tables, chosen by what the paths ask for. It understands just the
 * questions of the chat; that they are right is shown against the local Dataverse.
 */
export class FakeDataverse {
  contact: Row = {
    contactid: contactId,
    fullname: 'Sheena Lee',
    firstname: 'Sheena',
    mobilephone: '+1 650 555 1234',
    nod_whatsappnumber: digits,
    nod_whatsappnumber2: null,
    nod_whatsappnumber3: null,
    nod_whatsappconsent: false,
  };
  recordTypes: Row[] = [
    {
      '@odata.etag': 'W/"rt1"',
      nod_tablename: 'contact',
      nod_phonecolumns: 'mobilephone',
      nod_compliancecolumn: 'nod_whatsappconsent',
      _nod_configurationid_value: configurationId,
    },
  ];
  templates: Row[] = [
    {
      nod_messagetemplateid: 't1',
      nod_name: 'Consent',
      nod_templatetype: TemplateType.Consent,
      nod_category: TemplateCategory.UTILITY,
      nod_metastatus: 'APPROVED',
      nod_body: 'Hello {{1}}, may we write to you?',
      nod_variables: '{"1":"firstname"}',
      statuscode: MessageTemplateStatusCode.Published,
      _nod_configurationid_value: configurationId,
    },
  ];
  configurations: Row[] = [
    {
      '@odata.etag': 'W/"c1"',
      nod_configurationid: configurationId,
      nod_phonenumberid: '1',
      nod_marketingenabled: true,
    },
  ];
  messages: Row[] = [];
  numbers: Row[] = [];
  events: Row[] = [];
  requests: Row[] = [];
  others: Row[] = [];
  /** Privileges that the person has not. */
  lacks = /Export/;
  /** The contact is gone. */
  isDeleted = false;
  /** An answer instead of all others. */
  whole?: () => Response;
  /** Answers of this kind instead of rows, by what stands in the path. */
  failures = new Map<string, { status: number; code: string }>();
  private version = 1;

  /** A message of the thread, `on` in milliseconds since 1970. */
  message(id: string, on: number, values: Row = {}): Row {
    const row: Row = {
      nod_messageid: id,
      nod_direction: Direction.Inbound,
      nod_status: MessageStatus.Received,
      nod_type: MessageType.Text,
      nod_phonenumber: digits,
      nod_body: `message ${id}`,
      nod_occurredon: new Date(on).toISOString(),
      ...values,
    };
    this.messages.push(row);
    this.touch(row, on);
    return row;
  }

  /** The row has another version, made at this instant. */
  touch(row: Row, on: number, values: Row = {}): void {
    Object.assign(row, values, {
      modifiedon: new Date(on).toISOString(),
      '@odata.etag': `W/"${this.version++}"`,
    });
  }

  readonly fetch = (_url: string, init: RequestInit): Promise<Response> => {
    if (this.whole !== undefined) return Promise.resolve(this.whole());
    const gets = [
      ...(init.body as string).matchAll(/^GET \/api\/data\/v9\.2\/(\S+) HTTP\/1\.1\r\n[^]*?Prefer: (.*)\r/gm),
    ];
    const answers = gets.map(([, path, prefer]) => this.answer(decodeURIComponent(path!), prefer!));
    const { text, contentType } = multipart(answers);
    const headers = { 'Content-Type': contentType, Date: new Date(this.serverTime()).toUTCString() };
    // Nothing of it waits for more than a microtask, so that a test knows when all is done.
    const response = {
      ok: true,
      status: 200,
      headers: new Headers(headers),
      text: () => Promise.resolve(text),
    };
    return Promise.resolve(response as Response);
  };

  serverTime = () => Date.UTC(2026, 5, 1, 12);

  private answer(path: string, prefer: string): { status: number; body: unknown } {
    for (const [part, { status, code }] of this.failures)
      if (path.includes(part)) return { status, body: { error: { code, message: 'A failure.' } } };
    const rows = (value: Row[]) => ({ status: 200, body: { value } });
    if (path.startsWith('nod_configurations'))
      return rows(under(path, 'nod_configurationid', this.configurations));
    if (path.startsWith('nod_messagetemplates'))
      return rows(under(path, '_nod_configurationid_value', this.templates));
    if (path.startsWith('nod_recordtypes'))
      return rows(under(path, '_nod_configurationid_value', this.recordTypes));
    if (path.startsWith('systemusers'))
      return { status: 200, body: { RolePrivileges: this.lacks.test(path) ? [] : [{}] } };
    if (path.startsWith('contacts(') && this.isDeleted)
      return { status: 404, body: { error: { code: '0x80040217', message: 'It does not exist.' } } };
    if (path.startsWith('contacts(')) return { status: 200, body: this.contact };
    if (path.startsWith('opportunities('))
      return { status: 200, body: { _parentcontactid_value: contactId, nod_agreed: true } };
    if (/^(contacts|leads|accounts)\?/.test(path))
      return rows(path.startsWith('contacts') ? this.others : []);
    if (path.startsWith('nod_optinoutnumbers')) return rows(this.numbers);
    if (path.startsWith('nod_consentevents')) return rows(this.events);
    if (path.startsWith('nod_consentrequests')) return rows(this.requests);
    if (path.startsWith('nod_messages')) return this.messagesFor(path, prefer);
    throw new Error(`Nobody knows ${path}.`);
  }

  private messagesFor(path: string, prefer: string): { status: number; body: unknown } {
    if (path.includes('nod_phonenumber eq null and nod_userid ne null'))
      return {
        status: 200,
        body: { value: this.messages.filter((m) => m.nod_userid && !m.nod_phonenumber && isReceived(m)) },
      };
    if (path.includes('nod_waid ne null'))
      return { status: 200, body: { value: this.messages.filter((m) => m.nod_userid && m.nod_waid) } };
    if (path.includes('$select=_nod_configurationid_value&'))
      return { status: 200, body: { value: newestFirst(this.messages.filter(isGenuine)).slice(0, 10) } };
    const under = /_nod_configurationid_value eq ([^ &]+)/.exec(path)?.[1];
    const number = /nod_phonenumber eq '(\d+)'/.exec(path)?.[1];
    const user = /nod_userid eq '([^']+)'/.exec(path)?.[1];
    const all = this.messages
      .filter((m) =>
        number || user ? m.nod_phonenumber === number || (user && m.nod_userid === user) : true,
      )
      .filter((m) => (m._nod_configurationid_value ?? configurationId) === under);
    if (path.includes('$select=nod_occurredon')) {
      if (!path.includes(`nod_direction eq ${Direction.Inbound} and nod_status eq`))
        throw new Error('Anybody could open the window.');
      return { status: 200, body: { value: newestFirst(all.filter(isReceived)).slice(0, 1) } };
    }
    if (!path.includes(`(nod_direction eq ${Direction.Outbound} or nod_status eq ${MessageStatus.Received})`))
      throw new Error('Anybody could put words into the customer’s mouth.');
    const own = all.filter(isGenuine);
    const since = /modifiedon ge ([^&]+)/.exec(path)?.[1];
    if (path.includes('$orderby=modifiedon')) {
      const changed = own.filter(
        (m) => since === undefined || Date.parse(String(m.modifiedon)) >= Date.parse(since),
      );
      const inOrder = changed.sort(
        (a, b) => Date.parse(String(b.modifiedon)) - Date.parse(String(a.modifiedon)),
      );
      return { status: 200, body: { value: inOrder.slice(0, 100) } };
    }
    const size = Number(/maxpagesize=(\d+)/.exec(prefer)?.[1] ?? 5000);
    const from = Number(/\$skiptoken=(\d+)/.exec(path)?.[1] ?? 0);
    const link = `https://other.host/api/data/v9.2/${encodeURI(path.replace(/&\$skiptoken=\d+/, ''))}&$skiptoken=${from + size}`;
    const sorted = newestFirst(own);
    const body = {
      value: sorted.slice(from, from + size),
      ...(sorted.length > from + size ? { '@odata.nextLink': link } : {}),
    };
    return { status: 200, body };
  }
}

const isReceived = (m: Row) =>
  m.nod_direction === Direction.Inbound && m.nod_status === MessageStatus.Received;

const isGenuine = (m: Row) => m.nod_direction === Direction.Outbound || isReceived(m);

/** Those of one configuration, if the path asks for one. */
function under(path: string, column: string, rows: Row[]): Row[] {
  const id = new RegExp(`${column} eq ([^ &]+)`).exec(path)?.[1];
  return id === undefined ? rows : rows.filter((row) => row[column] === id);
}

function newestFirst(rows: Row[]): Row[] {
  return [...rows].sort(
    (a, b) => Date.parse(String(b.nod_occurredon)) - Date.parse(String(a.nod_occurredon)),
  );
}
