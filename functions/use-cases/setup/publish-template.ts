import { type PublishingProblem, isMessageAtWhatsApp, publishingProblems } from '@nod/consent/publishing';
import { problem } from '@nod/consent/publishing/problem';
import { MessageTemplateStatusCode } from '@nod/solution';
import type { Configuration } from '@nod/solution/rows/configuration';
import { dateValue } from '@nod/solution/rows/date';
import type { Template } from '@nod/solution/rows/template';
import { textOf } from '@nod/solution/rows/text';
import type { Change, Dataverse, Query, Row } from '../../ports/dataverse';
import type { WhatsAppAccount } from '../../ports/whatsapp-account';
import { problemsText } from '../../rows/setup-request';
import { remoteOf, takeOver } from './take-over';
import { columnsOfTables, factsToPublish, toPublish } from './to-publish';

/** What is read of the template itself, beside what all use cases read of templates. */
export function publishingQuery(templateId: string): Query {
  return {
    table: 'nod_messagetemplate',
    select: ['nod_templatetype', 'nod_quality', 'nod_problems', 'nod_publishedon', 'statuscode'],
    where: [{ column: 'nod_messagetemplateid', is: templateId }],
  };
}

/** A template that is to be published, or that somebody has published or changed, with what was read of it. */
export interface Candidate {
  template: Template;
  configuration: Configuration;
  /** What `publishingQuery` found. */
  row: Row;
}

/** What the rule says of a template, and the columns that its row gets for it. */
export interface Judged {
  problems: PublishingProblem[];
  /** What differs at WhatsApp, published or not. */
  taken: Row;
  /** Its wording differs at WhatsApp. */
  wording: boolean;
}

/**
 * Judges a template by the facts of this moment: the account and the metadata are read, whatever was known before.
 * Without an account nothing can be said, neither that it may be published nor that it is gone.
 * @param now when the template was read, milliseconds since 1970.
 * @throws as `WhatsAppAccount.templates` and `Dataverse.columns`.
 */
export async function judgeTemplate(
  { dataverse, account }: { dataverse: Dataverse; account: WhatsAppAccount },
  { template, configuration, row }: Candidate,
  now: number,
): Promise<Judged> {
  const isSent = isMessageAtWhatsApp(template.type) && template.whatsAppName !== undefined;
  const { wabaId } = configuration;
  if (isSent && wabaId === undefined)
    return { problems: [problem('account-missing')], taken: {}, wording: false };
  const [remote, columns] = await Promise.all([
    isSent && wabaId !== undefined ? account.templates(wabaId) : [],
    columnsOfTables(dataverse, configuration),
  ]);
  const source = remoteOf(template, remote);
  const problems = publishingProblems(
    // A row that names no type counts as Marketing everywhere else; here it is something to mend.
    {
      ...toPublish(template, configuration, source),
      type: row.nod_templatetype == null ? undefined : template.type,
    },
    factsToPublish(configuration, remote, columns),
  );
  const { values, wording } = isSent
    ? takeOver(template, textOf(row.nod_quality), source, now)
    : { values: {}, wording: false };
  return { problems, taken: values, wording };
}

/**
 * The change by which a template is published, or stays a draft with what has to be mended.
 * @param since from when on it is published as it is, milliseconds since 1970 by the clock of Dataverse.
 */
export function publicationOf(
  { template, row }: Candidate,
  { problems, taken }: Judged,
  since: number,
): Change {
  const wasPublished = template.published || row.nod_publishedon != null;
  const values: Row =
    problems.length > 0
      ? {
          ...taken,
          statuscode: MessageTemplateStatusCode.Draft,
          nod_problems: problemsText(problems),
          // Published again, it is another version.
          ...(template.published && row.nod_publishedon == null ? { nod_publishedon: dateValue(since) } : {}),
        }
      : {
          ...taken,
          statuscode: MessageTemplateStatusCode.Published,
          nod_problems: null,
          nod_publishedon: dateValue(since),
          ...(wasPublished ? { nod_version: template.version + 1 } : {}),
        };
  return { kind: 'update', table: 'nod_messagetemplate', id: template.id, values, etag: template.etag };
}
