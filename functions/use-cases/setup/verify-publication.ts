import { wholeSecond } from '@nod/solution/rows/date';
import { instantOf, dateValue } from '@nod/solution/rows/date';
import { MessageTemplateStatusCode } from '@nod/solution';
import { templateColumnsOfNote } from '@nod/solution/webhook-steps';
import type { Dataverse, Row } from '../../ports/dataverse';
import type { WhatsAppAccount } from '../../ports/whatsapp-account';
import { problemsText } from '../../rows/setup-request';
import { allConfigurations, configurationsFrom } from '../../workspace/configurations';
import type { RowEvent } from '../crm/event';
import { judgeTemplate, publishingQuery } from './publish-template';

/**
 * Looks at a template that somebody published without asking, or changed while it was published: it stays published
 * if it may, as a new version, and is a draft again with what has to be mended if it may not. Repeating it does
 * nothing more: the date since which it is published tells what was looked at.
 * @param now milliseconds since 1970.
 * @throws as `judgeTemplate` and `Dataverse.write`; a conflict means that all is to be read and decided again.
 */
export async function verifyPublication(
  { dataverse, account }: { dataverse: Dataverse; account: WhatsAppAccount },
  event: RowEvent,
  now: number,
): Promise<'published' | 'withdrawn' | 'nothing to do'> {
  if (event.written.size > 0 && !templateColumnsOfNote.some((column) => event.written.has(column)))
    return 'nothing to do';
  const [rows, ...tables] = await dataverse.read([publishingQuery(event.id), ...allConfigurations]);
  const row = rows?.[0];
  if (row?.statuscode !== MessageTemplateStatusCode.Published) return 'nothing to do';
  const configuration = configurationsFrom(tables).find((c) => c.templates.some(({ id }) => id === event.id));
  const template = configuration?.templates.find(({ id }) => id === event.id);
  if (configuration === undefined || template === undefined) return 'nothing to do';

  const { problems, taken } = await judgeTemplate(
    { dataverse, account },
    { template, configuration, row },
    now,
  );
  const values = { ...taken, ...outcomeFor(row, { problems, version: template.version, event, now }) };
  if (Object.keys(values).length > 0) {
    const { id, etag } = template;
    await dataverse.write([{ kind: 'update', table: 'nod_messagetemplate', id, values, etag }]);
  }
  return problems.length > 0 ? 'withdrawn' : 'published';
}

function outcomeFor(
  row: Row,
  {
    problems,
    version,
    event,
    now,
  }: { problems: Parameters<typeof problemsText>[0]; version: number; event: RowEvent; now: number },
): Row {
  if (problems.length > 0)
    return { statuscode: MessageTemplateStatusCode.Draft, nod_problems: problemsText(problems) };
  const since = instantOf(row.nod_publishedon);
  const changedOn = wholeSecond(event.occurredOn ?? now);
  return {
    ...(row.nod_problems == null ? {} : { nod_problems: null }),
    ...(since !== undefined && changedOn <= since ? {} : { nod_publishedon: dateValue(changedOn) }),
    ...(since !== undefined && changedOn > since ? { nod_version: version + 1 } : {}),
  };
}
