import type { Row } from '../../functions/ports/dataverse';
import {
  MarketingStatus,
  MessageTemplateStatusCode,
  OptOutScope,
  SessionType,
  TemplateCategory,
  TemplateType,
} from '@nod/solution';
import { RefusedError } from '../../functions/errors';
import { createEventHandler } from '../../functions/use-cases/crm/handle-event';
import { createInboundRecorder } from '../../functions/use-cases/inbound/record-inbound';
import type { Outcome } from '../../functions/use-cases/inbound/outcome';
import { rowEvent } from '../../functions/use-cases/crm/event';
import { logOutcomes } from '../../functions/use-cases/inbound/log-outcomes';
import { createSender } from '../../functions/use-cases/outbound/send-messages';
import { createSetup } from '../../functions/use-cases/setup/create-setup';
import { sweep } from '../../functions/use-cases/upkeep/sweep';
import { takeFromQueue } from '../../functions/use-cases/take-from-queue';
import type { SetupFinding } from '@nod/solution/rows/setup-request';
import { eventFromRow } from '@nod/solution/rows/event';
import { labelOf } from '@nod/solution/rows/choice';
import { numberId } from '../../functions/rows/ids';
import { MemoryDataverse, type MemoryOptions } from '../ports/memory/memory-dataverse';
import { MemoryQueue } from '../ports/memory/memory-queue';
import { MemoryWhatsApp } from '../ports/memory/memory-whatsapp';
import { MemoryWhatsAppAccount } from '../ports/memory/memory-whatsapp-account';
import { recordingLog } from '../ports/memory/recording-log';
import { type Announced, executionContext } from './payloads';
import { customer, ids, noon, phoneNumberId, wabaId } from './scene';

export * from './payloads';
export * from './scene';

/** A business with one configuration, its templates and one contact, all in memory. */
export class World {
  readonly dataverse: MemoryDataverse;
  readonly whatsapp = new MemoryWhatsApp();
  readonly account = new MemoryWhatsAppAccount();
  readonly log = recordingLog();
  /** What the set-up check would find. */
  findings: SetupFinding[] = [];
  now = noon;
  /** Every world of this file, so that what must always hold can be checked after each scenario. */
  static readonly all: World[] = [];

  constructor(options: MemoryOptions & { configuration?: Row } = {}) {
    this.dataverse = new MemoryDataverse({ now: () => new Date(this.now), ...options });
    this.seed(options.configuration ?? {});
    World.all.push(this);
  }

  private seed(configuration: Row): void {
    this.dataverse.seed('nod_configuration', {
      nod_configurationid: ids.configuration,
      nod_name: 'Contoso',
      nod_phonenumberid: phoneNumberId,
      nod_wabaid: wabaId,
      nod_businessname: 'Contoso',
      nod_defaultcountry: 'US',
      nod_marketingenabled: true,
      nod_doubleoptin: false,
      nod_sendconfirmations: true,
      nod_askagainafterdays: 30,
      nod_maximumasks: 3,
      nod_optoutscope: OptOutScope.Marketing,
      nod_syncedon: new Date(noon).toISOString(),
      ...configuration,
    });
    this.dataverse.seed('nod_recordtype', {
      nod_recordtypeid: '00000000-0000-4000-8000-000000000201',
      nod_name: 'Contact',
      nod_tablename: 'contact',
      nod_phonecolumns: 'mobilephone,telephone1',
      nod_compliancecolumn: 'nod_whatsappconsent',
      _nod_configurationid_value: ids.configuration,
    });
    this.dataverse.seed('contact', {
      contactid: ids.contact,
      firstname: 'Sheena',
      mobilephone: `+${customer}`,
      nod_whatsappnumber: customer,
      nod_whatsappconsent: false,
    });
    this.dataverse.seed('systemuser', { systemuserid: ids.agent }, { systemuserid: ids.app });
    const quickReplies = (...labels: string[]) => ({
      type: 'BUTTONS',
      buttons: labels.map((text) => ({ type: 'QUICK_REPLY', text })),
    });
    this.template(ids.consent, 'Consent', {
      nod_whatsappname: 'consent',
      nod_components: JSON.stringify([
        { type: 'BODY', text: 'Hello {{1}}, may Contoso write to you here?' },
        quickReplies('Yes, I Agree', 'No, Thank You'),
      ]),
      nod_variables: JSON.stringify({ 1: 'firstname' }),
    });
    this.template(ids.yes, 'Opt-In', {
      nod_keywords: 'Yes, I Agree',
      nod_body: 'Thank you for agreeing.',
      _nod_consenttemplateid_value: ids.consent,
    });
    this.template(ids.no, 'Opt-Out', {
      nod_keywords: 'No, Thank You',
      nod_body: 'We will not write.',
      _nod_consenttemplateid_value: ids.consent,
    });
    this.template(ids.join, 'Opt-In', { nod_keywords: 'JOIN', nod_body: 'Welcome!' });
    this.template(ids.doubleOptIn, 'Double Opt-In', {
      nod_whatsappname: 'confirm',
      nod_components: JSON.stringify([{ type: 'BODY', text: 'Please confirm.' }, quickReplies('Confirm')]),
      nod_keywords: 'Confirm',
    });
    this.template(ids.offer, 'Marketing', {
      nod_whatsappname: 'offer',
      nod_category: TemplateCategory.MARKETING,
      nod_components: JSON.stringify([{ type: 'BODY', text: 'A new offer.' }, quickReplies('Unsubscribe')]),
    });
    this.template(ids.order, 'Utility', {
      nod_whatsappname: 'order',
      nod_whatsapptemplateid: '278077987957091',
      nod_components: JSON.stringify([{ type: 'BODY', text: 'Your order has left.' }]),
    });
  }

  private template(id: string, type: keyof typeof TemplateType, row: Row): void {
    this.dataverse.seed('nod_messagetemplate', {
      nod_messagetemplateid: id,
      nod_name: type,
      nod_templatetype: TemplateType[type],
      nod_language: 'en_US',
      nod_category: TemplateCategory.UTILITY,
      nod_metastatus: 'APPROVED',
      statuscode: MessageTemplateStatusCode.Published,
      nod_version: 1,
      _nod_configurationid_value: ids.configuration,
      ...row,
    });
  }

  /** A new worker, as after a restart: nothing in memory. */
  worker() {
    const { dataverse, whatsapp, account, log } = this;
    const now = () => this.now;
    const sender = createSender({ dataverse, whatsapp, log, now });
    const check = () => Promise.resolve(this.findings);
    const setup = createSetup({ dataverse, account, check, log, now });
    return {
      setup,
      inbound: createInboundRecorder({ dataverse, log, now }),
      sender,
      events: createEventHandler({
        dataverse,
        sender,
        whatsapp,
        setup,
        log,
        now,
        appUserId: () => Promise.resolve(ids.app),
      }),
    };
  }

  async receive(...webhooks: object[]): Promise<Outcome[]> {
    this.now = Math.max(this.now, ...webhooks.map(latestTimestamp));
    const { inbound } = this.worker();
    const outcomes = await Promise.all(webhooks.map((w) => inbound.record(Buffer.from(JSON.stringify(w)))));
    outcomes.forEach((o) => logOutcomes(this.log, o));
    return outcomes.flat();
  }

  /** Gives a webhook body as it is to a trigger's work, and says whether it had to be put aside. */
  async take(body: unknown): Promise<{ putAside: boolean }> {
    const queue = new MemoryQueue();
    const { inbound } = this.worker();
    await takeFromQueue(
      'whatsapp-inbound',
      { queue, log: this.log, message: Buffer.from(JSON.stringify(body)), delivery: 1 },
      async (bytes) => {
        logOutcomes(this.log, await inbound.record(bytes));
      },
    );
    return { putAside: (await queue.poisoned('whatsapp-inbound')) === 1 };
  }

  /** What the timer does. */
  async sweep() {
    const { sender, setup } = this.worker();
    return sweep({ dataverse: this.dataverse, sender, setup, log: this.log, now: this.now });
  }

  /** The body of a webhook of Dataverse, as it comes, to the handler of such events. */
  async announce(of: Announced): Promise<void> {
    const body: unknown = JSON.parse(JSON.stringify(executionContext({ ...of, on: of.on ?? this.now })));
    await this.worker().events.handle(rowEvent(body)!);
  }

  /** A person in CRM creates a Consent Request; Dataverse announces it. */
  async request(id: string, values: Row): Promise<Row> {
    this.dataverse.seed('nod_consentrequest', {
      nod_consentrequestid: id,
      _createdby_value: ids.agent,
      ...values,
    });
    await this.announce({ message: 'Create', table: 'nod_consentrequest', id });
    return this.dataverse.row('nod_consentrequest', id)!;
  }

  /** A person changes columns of a record on its form; Dataverse announces it. */
  async edit(
    table: string,
    id: string,
    written: Row,
    of: { on?: number; by?: string; operation?: string } = {},
  ): Promise<void> {
    await this.dataverse.write([{ kind: 'update', table, id, values: written }]);
    await this.announce({ message: 'Update', table, id, written, ...of });
  }

  /** Sends everything that waits to be sent, as the queue would have it done. */
  async sendQueued(): Promise<string[]> {
    const { sender } = this.worker();
    const ids = this.dataverse.rows('nod_message').map((row) => row.nod_messageid as string);
    return Promise.all(ids.map((id) => sender.send(id)));
  }

  /** From now on Dataverse refuses queries that name this column, as it does with one that it does not have. */
  failReadsOf(column: string): void {
    const read = this.dataverse.read.bind(this.dataverse);
    this.dataverse.read = (queries) => {
      if (!queries.some((q) => q.select.includes(column))) return read(queries);
      const detail = { status: 400, vendorCode: '0x80060888' };
      return Promise.reject(
        new RefusedError('dataverse-refused', 'Dataverse answered 400 0x80060888', detail),
      );
    };
  }

  number(digits: string = customer): Row | undefined {
    return this.dataverse.row('nod_optinoutnumber', numberId(phoneNumberId, digits));
  }

  status(digits: string = customer): string | undefined {
    return labelOf(MarketingStatus, this.number(digits)?.nod_status);
  }

  /** The ledger, oldest first, as the rules see it. */
  ledger() {
    return this.dataverse
      .rows('nod_consentevent')
      .map((row) => ({ ...eventFromRow(row), applied: row.nod_applied, row }));
  }

  contact(): Row {
    return this.dataverse.row('contact', ids.contact)!;
  }

  /** What an agent's chat does: an outbound row, on which only what people may write is set. */
  outbound(id: string, values: Row): string {
    this.dataverse.seed('nod_message', {
      nod_messageid: id,
      nod_direction: 726000001,
      nod_phonenumber: customer,
      _nod_configurationid_value: ids.configuration,
      _nod_contactid_value: ids.contact,
      nod_sessiontype: SessionType.Utility,
      ...values,
    });
    return id;
  }
}

/** When the last thing in a webhook was said, milliseconds since 1970: nobody hears of it before. */
function latestTimestamp(webhook: object): number {
  const times = [...JSON.stringify(webhook).matchAll(/"timestamp":"?(\d{9,10})"?[,}]/g)].map(
    (m) => Number(m[1]) * 1000,
  );
  return Math.max(0, ...times);
}
