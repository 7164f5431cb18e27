import {
  MessageTemplateStatusCode,
  RequestStatus,
  SessionType,
  SetUpAction,
  TemplateChange,
  TemplateType,
} from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { type SetupOutcome, outcomeFrom } from '@nod/solution/rows/setup-request';
import type { Row } from '../../functions/ports/dataverse';
import type { RemoteTemplate } from '../../functions/ports/whatsapp-account';
import type { MemoryDataverse } from '../ports/memory/memory-dataverse';
import { World, ids, wabaId } from './world';

export const requestId = '00000000-0000-4000-8000-00000000f001';
export const draftId = '00000000-0000-4000-8000-00000000f002';
const recordTypeId = '00000000-0000-4000-8000-000000000201';

/** A template of the account; approved unless it says otherwise. */
export const remote = (name: string, more: Partial<RemoteTemplate> = {}): RemoteTemplate => ({
  id: `16895569${String([...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) % 1e8)}`,
  name,
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components: [{ type: 'BODY', text: `This is ${name}.` }],
  quality: 'GREEN',
  ...more,
});

export const buttons = (...labels: string[]) => ({
  type: 'BUTTONS',
  buttons: labels.map((text) => ({ type: 'QUICK_REPLY', text })),
});

/** A world whose account has these templates, in which requests can be made. */
export class SetupWorld extends World {
  constructor(
    templates: readonly RemoteTemplate[] = [],
    options: ConstructorParameters<typeof World>[0] = {},
  ) {
    super(options);
    this.has(...templates);
  }

  has(...templates: RemoteTemplate[]): void {
    this.account.accounts.set(wabaId, templates);
  }

  /** An admin asks, and Dataverse announces it. */
  async ask(
    action: keyof typeof SetUpAction,
    values: Row = {},
    id = requestId,
  ): Promise<SetupOutcome | undefined> {
    this.dataverse.seed('nod_setuprequest', {
      nod_setuprequestid: id,
      nod_action: SetUpAction[action],
      ...values,
    });
    await this.announceRequest(id);
    return this.outcome(id);
  }

  announceRequest(id = requestId): Promise<void> {
    return this.announce({ message: 'Create', table: 'nod_setuprequest', id });
  }

  outcome(id = requestId): SetupOutcome | undefined {
    return outcomeFrom(this.dataverse.row('nod_setuprequest', id)?.nod_outcome as string | undefined);
  }

  requestStatus(id = requestId): string | undefined {
    return labelOf(RequestStatus, this.dataverse.row('nod_setuprequest', id)?.nod_status);
  }

  /** By its name: status, last change. */
  known(): Record<string, string> {
    return Object.fromEntries(
      this.dataverse
        .rows('nod_whatsapptemplate')
        .map((row) => [
          row.nod_whatsappname as string,
          `${String(row.nod_metastatus)} ${labelOf(TemplateChange, row.nod_change) ?? ''}`,
        ]),
    );
  }

  /** A draft of a Consent Template that may be published, once `may_we` is in the account. */
  draft(values: Row = {}): void {
    this.dataverse.seed('nod_messagetemplate', {
      nod_messagetemplateid: draftId,
      nod_name: 'May we write to you?',
      nod_templatetype: TemplateType.Consent,
      nod_sessiontype: SessionType.Utility,
      nod_whatsappname: 'may_we',
      nod_language: 'en_US',
      nod_version: 1,
      statuscode: MessageTemplateStatusCode.Draft,
      _nod_configurationid_value: ids.configuration,
      _nod_recordtypeid_value: recordTypeId,
      ...values,
    });
  }

  templateRow(id: string): Row {
    return this.dataverse.row('nod_messagetemplate', id)!;
  }

  isPublished(id: string): boolean {
    return this.templateRow(id).statuscode === MessageTemplateStatusCode.Published;
  }

  problems(id: string): string[] {
    const text = this.templateRow(id).nod_problems as string | null | undefined;
    return ((JSON.parse(text ?? '[]') ?? []) as { code: string }[]).map(({ code }) => code);
  }
}

export const mayWe = (more: Partial<RemoteTemplate> = {}): RemoteTemplate =>
  remote('may_we', {
    components: [
      { type: 'BODY', text: 'May Contoso write to you here?' },
      buttons('Yes, I Agree', 'No, Thank You'),
    ],
    ...more,
  });

/** What the account has of the templates of the world, as they are there. */
export const asSeeded = (world: MemoryDataverse): RemoteTemplate[] =>
  world
    .rows('nod_messagetemplate')
    .filter((row) => row.nod_whatsappname != null)
    .map((row) =>
      remote(row.nod_whatsappname as string, {
        ...(row.nod_whatsapptemplateid == null ? {} : { id: row.nod_whatsapptemplateid as string }),
        category: row.nod_whatsappname === 'offer' ? 'MARKETING' : 'UTILITY',
        components: JSON.parse(row.nod_components as string) as RemoteTemplate['components'],
      }),
    );
