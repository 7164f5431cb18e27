import { problem } from '@nod/consent/publishing/problem';
import { MessageTemplateStatusCode } from '@nod/solution';
import { dateValue, instantOf, wholeSecond } from '@nod/solution/rows/date';
import { templateColumnsOfNote } from '@nod/solution/webhook-steps';
import { RefusedError, UnreachableError } from '../../errors';
import type { Dataverse, Row } from '../../ports/dataverse';
import type { WhatsAppAccount } from '../../ports/whatsapp-account';
import { problemsText } from '../../rows/setup-request';
import { allConfigurations, configurationsFrom } from '../../workspace/configurations';
import type { RowEvent } from '../crm/event';
import { type Candidate, type Judged, judgeTemplate, publishingQuery } from './publish-template';

interface Tools {
  dataverse: Dataverse;
  account: WhatsAppAccount;
}

/** What was written, and the time of looking at it, milliseconds since 1970. */
interface Occasion {
  event: RowEvent;
  now: number;
}

/**
 * So long a template stays as it is while WhatsApp gives no answer; the queue gives up after some 47 minutes.
 * Milliseconds.
 */
const patience = 1_800_000;

/**
 * Looks at a template that somebody published without asking, created as published, or changed while it was
 * published: it stays published if it may, as a new version, and is a draft again with what has to be mended if it may
 * not, or if that cannot be found out. Repeating it does nothing more: the date since which it is published tells what
 * was looked at.
 * @param now milliseconds since 1970.
 * @throws UnreachableError while it may be found out later, and as `Dataverse.write`; a conflict means that all is to
 * be read and decided again.
 */
export async function verifyPublication(
  tools: Tools,
  event: RowEvent,
  now: number,
): Promise<'published' | 'withdrawn' | 'nothing to do'> {
  if (!isOfNote(event)) return 'nothing to do';
  const { dataverse } = tools;
  const [rows, ...tables] = await dataverse.read([publishingQuery(event.id), ...allConfigurations]);
  const row = rows?.[0];
  if (row?.statuscode !== MessageTemplateStatusCode.Published) return 'nothing to do';
  const configuration = configurationsFrom(tables).find((c) => c.templates.some(({ id }) => id === event.id));
  const template = configuration?.templates.find(({ id }) => id === event.id);
  if (configuration === undefined || template === undefined) return 'nothing to do';

  const candidate = { template, configuration, row };
  const judged = await judge(tools, candidate, { event, now });
  const values = { ...judged.taken, ...outcomeFor(candidate, judged, { event, now }) };
  if (Object.keys(values).length > 0) {
    const { id, etag } = template;
    await dataverse.write([{ kind: 'update', table: 'nod_messagetemplate', id, values, etag }]);
  }
  return judged.problems.length > 0 ? 'withdrawn' : 'published';
}

/** Dataverse leaves out what was written when that is large. */
function isOfNote({ message, written }: RowEvent): boolean {
  if (message === 'Create' || written.size === 0) return true;
  return templateColumnsOfNote.some((column) => written.has(column));
}

/** What nobody could look at does not stay published. */
async function judge(tools: Tools, candidate: Candidate, { event, now }: Occasion): Promise<Judged> {
  try {
    return await judgeTemplate(tools, candidate, now);
  } catch (error) {
    const code = whyNot(error, now - (event.occurredOn ?? now));
    if (code === undefined) throw error;
    return { problems: [problem('not-checked', code)], taken: {}, wording: false };
  }
}

/** The code of an error that waiting does not mend, or has not. */
function whyNot(error: unknown, age: number): string | undefined {
  if (error instanceof RefusedError) return error.vendorCode || String(error.status);
  const isOver = age > patience;
  return isOver && error instanceof UnreachableError && error.code === 'whatsapp-unreachable'
    ? error.code
    : undefined;
}

function outcomeFor(
  { row, template }: Candidate,
  { problems, wording }: Judged,
  { event, now }: Occasion,
): Row {
  const since = instantOf(row.nod_publishedon);
  const changedOn = wholeSecond(event.occurredOn ?? now);
  const isNews = since === undefined || changedOn > since;
  if (problems.length > 0)
    return {
      statuscode: MessageTemplateStatusCode.Draft,
      nod_problems: problemsText(problems),
      // It was published, if for a moment: published again, it is another version.
      ...(since === undefined ? { nod_publishedon: dateValue(changedOn) } : {}),
    };
  // Without a date it is published for the first time only if that is what was written: some were before there were dates.
  const isFirst = since === undefined && (event.message === 'Create' || event.written.has('statuscode'));
  const said = template.components ?? template.body;
  const isOtherVersion = (isNews && !isFirst) || (wording && said !== undefined);
  return {
    ...(row.nod_problems == null ? {} : { nod_problems: null }),
    ...(isNews ? { nod_publishedon: dateValue(changedOn) } : {}),
    ...(isOtherVersion ? { nod_version: template.version + 1 } : {}),
  };
}
