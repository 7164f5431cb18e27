import { publishingProblems } from '@nod/consent/publishing';
import { MessageTemplateStatusCode, TemplateChange } from '@nod/solution';
import type { Configuration } from '@nod/solution/rows/configuration';
import { dateValue } from '@nod/solution/rows/date';
import { bind } from '@nod/solution/rows/lookup';
import type { SyncFindings } from '@nod/solution/rows/setup-request';
import { isMessageAtWhatsApp } from '@nod/consent/publishing';
import type { Change, Dataverse, Query, Row } from '../../ports/dataverse';
import type { RemoteTemplate } from '../../ports/whatsapp-account';
import { problemsText } from '../../rows/setup-request';
import {
  knownTemplateColumns,
  knownTemplateFromRow,
  remoteColumns,
  whatsAppTemplateId,
} from '../../rows/whatsapp-template';
import { remoteOf, takeOver } from './take-over';
import { changeOf, isDeleted, isStale, listOf } from './tell-apart';
import { columnsOfTables, factsToPublish, toPublish } from './to-publish';

/** What is read before a synchronisation, beside the configurations. */
export function syncQueries(configurationId: string): Query[] {
  const where = [{ column: '_nod_configurationid_value', is: configurationId }];
  return [
    { table: 'nod_whatsapptemplate', select: knownTemplateColumns, where },
    { table: 'nod_messagetemplate', select: ['nod_quality', 'nod_publishedon'], where },
  ];
}

/** A synchronisation, decided and not yet written. */
export interface Synchronised {
  found: SyncFindings;
  changes: Change[];
}

/**
 * Compares what WhatsApp has now with what is known, and says what is to be written: the rows of templates that
 * changed, and of the Message Templates that are sent as them. One whose wording or category changed and that could
 * not be published as it is now becomes a draft again; one that is merely paused or gone is refused at sending, and
 * needs nobody to publish it again once it is back.
 * @param of.remote all templates of the account: what is not among them is taken for deleted.
 * @param of.rows what `syncQueries` found.
 * @param of.now milliseconds since 1970.
 * @throws as `Dataverse.columns`.
 */
export async function synchronise(
  dataverse: Dataverse,
  of: {
    configuration: Configuration;
    remote: readonly RemoteTemplate[];
    rows: readonly Row[][];
    now: number;
  },
): Promise<Synchronised> {
  const { configuration, remote, rows, now } = of;
  const found: SyncFindings = {
    templates: remote.length,
    new: [],
    changed: [],
    paused: [],
    archived: [],
    deleted: [],
    restored: [],
    withdrawn: [],
  };
  const changes = [
    ...rowsOfTemplates({ ...of, known: rows[0]! }, found),
    ...(await rowsOfMessageTemplates(dataverse, { configuration, remote, more: rows[1]!, now }, found)),
  ];
  const syncedOn: Change = {
    kind: 'update',
    table: 'nod_configuration',
    id: configuration.id,
    values: { nod_syncedon: dateValue(now) },
  };
  return { found, changes: [...changes, syncedOn] };
}

function rowsOfTemplates(
  of: { configuration: Configuration; remote: readonly RemoteTemplate[]; known: readonly Row[]; now: number },
  found: SyncFindings,
): Change[] {
  const { configuration, remote, now } = of;
  const table = 'nod_whatsapptemplate';
  const left = new Map(of.known.map(knownTemplateFromRow).map((one) => [one.id, one]));
  const changes: Change[] = [];
  for (const one of remote) {
    const id = whatsAppTemplateId(configuration.id, one.id);
    const known = left.get(id);
    left.delete(id);
    const change = changeOf(known, one);
    if (known !== undefined && !isStale(known, one)) continue;
    const values: Row = { ...remoteColumns(one), nod_seenon: dateValue(now) };
    if (change !== undefined && change !== 'Unchanged') {
      found[listOf[change]].push(nameOf(one));
      Object.assign(values, { nod_change: TemplateChange[change], nod_changedon: dateValue(now) });
    }
    changes.push(
      known === undefined
        ? {
            kind: 'create',
            table,
            id,
            values: { ...values, ...bind('nod_configurationid', 'nod_configuration', configuration.id) },
          }
        : { kind: 'update', table, id, values, etag: known.etag },
    );
  }
  for (const known of [...left.values()].filter(isDeleted)) {
    found.deleted.push(nameOf(known));
    const values = {
      nod_seenon: dateValue(now),
      nod_metastatus: 'DELETED',
      nod_change: TemplateChange.Deleted,
      nod_changedon: dateValue(now),
    };
    changes.push({ kind: 'update', table, id: known.id, values, etag: known.etag });
  }
  return changes;
}

async function rowsOfMessageTemplates(
  dataverse: Dataverse,
  of: { configuration: Configuration; remote: readonly RemoteTemplate[]; more: readonly Row[]; now: number },
  found: SyncFindings,
): Promise<Change[]> {
  const { configuration, remote, more, now } = of;
  const taken = configuration.templates.flatMap((template) => {
    if (!isMessageAtWhatsApp(template.type) || template.whatsAppName === undefined) return [];
    const row = more.find((one) => one.nod_messagetemplateid === template.id);
    const quality = typeof row?.nod_quality === 'string' ? row.nod_quality : undefined;
    const source = remoteOf(template, remote);
    const { values, wording, category } = takeOver(template, quality, source, now);
    const wasPublished = template.published || row?.nod_publishedon != null;
    if (wording && wasPublished) values.nod_version = template.version + 1;
    const doubtful = template.published && source !== undefined && (wording || category);
    return Object.keys(values).length === 0 ? [] : [{ template, source, values, doubtful }];
  });
  const columns = taken.some(({ doubtful }) => doubtful)
    ? await columnsOfTables(dataverse, configuration)
    : new Map<string, undefined>();
  const facts = factsToPublish(configuration, remote, columns);
  return taken.map(({ template, source, values, doubtful }) => {
    const problems = doubtful
      ? publishingProblems(toPublish(template, configuration, source), facts).filter(
          ({ code }) => code !== 'not-approved',
        )
      : [];
    if (problems.length > 0) {
      found.withdrawn.push(template.name);
      values.statuscode = MessageTemplateStatusCode.Draft;
      values.nod_problems = problemsText(problems);
    }
    return { kind: 'update', table: 'nod_messagetemplate', id: template.id, values, etag: template.etag };
  });
}

function nameOf({ name, language }: { name: string; language: string }): string {
  return `${name} (${language})`;
}
