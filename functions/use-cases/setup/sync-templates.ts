import { isMessageAtWhatsApp, publishingProblems } from '@nod/consent/publishing';
import { MessageTemplateStatusCode, TemplateChange } from '@nod/solution';
import type { Configuration } from '@nod/solution/rows/configuration';
import { dateValue, instantOf } from '@nod/solution/rows/date';
import { bind } from '@nod/solution/rows/lookup';
import type { SyncFindings } from '@nod/solution/rows/setup-request';
import { textOf } from '@nod/solution/rows/text';
import type { Template } from '@nod/solution/rows/template';
import type { Change, Dataverse, Query, Row } from '../../ports/dataverse';
import type { RemoteTemplate } from '../../ports/whatsapp-account';
import { problemsText } from '../../rows/setup-request';
import {
  type KnownTemplate,
  knownTemplateColumns,
  knownTemplateFromRow,
  remoteColumns,
  whatsAppTemplateId,
} from '../../rows/whatsapp-template';
import { remoteOf, takeOver } from './take-over';
import { changeOf, isNewlyGone, isStale, listOf } from './tell-apart';
import { columnsOfTables, factsToPublish, toPublish } from './to-publish';

/** What is read before a synchronisation, beside the configurations. */
export function syncQueries(configurationId: string): Query[] {
  const where = [{ column: '_nod_configurationid_value', is: configurationId }];
  return [
    { table: 'nod_whatsapptemplate', select: knownTemplateColumns, where },
    {
      table: 'nod_messagetemplate',
      select: ['nod_quality', 'nod_publishedon', 'createdon', '_nod_sourceid_value'],
      where,
    },
    // By its ETag it is known whether somebody asks for another synchronisation while this one is under way.
    {
      table: 'nod_configuration',
      select: ['nod_syncedon'],
      where: [{ column: 'nod_configurationid', is: configurationId }],
    },
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
 * needs nobody to publish it again once it is back. What is dated later than the reading is left as it is.
 * @param of.rows what `syncQueries` found, read before WhatsApp was asked: only then do ETags tell of a later word.
 * @param of.remote all templates of the account: what is not among them is taken for deleted.
 * @param of.now when the reading began, milliseconds since 1970.
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
    etag: textOf(rows[2]![0]?.['@odata.etag']),
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
    if (known !== undefined && (isLater(known, now) || !isStale(known, one))) continue;
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
  for (const known of left.values()) {
    if (known.status === 'DELETED' || isLater(known, now)) continue;
    const values: Row = { nod_seenon: dateValue(now), nod_metastatus: 'DELETED' };
    if (isNewlyGone(known)) {
      found.deleted.push(nameOf(known));
      Object.assign(values, { nod_change: TemplateChange.Deleted, nod_changedon: dateValue(now) });
    }
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
  const rows = new Map(more.map((row) => [row.nod_messagetemplateid, row]));
  const taken = configuration.templates.flatMap((template) => {
    const row = rows.get(template.id);
    const first = firstSeen(template, row, now);
    if (!isMessageAtWhatsApp(template.type) || template.whatsAppName === undefined)
      return Object.keys(first).length === 0
        ? []
        : [{ template, source: undefined, values: first, doubtful: false }];
    const quality = textOf(row?.nod_quality);
    const source = remoteOf(template, remote);
    const { values: news, wording, category } = takeOver(template, quality, source, now);
    const values: Row = { ...first, ...news, ...linked(configuration, row, source) };
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

/**
 * Since when a template is published that was before there was anybody to write it down: that it was, is what a later
 * version is known by. The day of its creation is before every change that is still to be looked at.
 */
function firstSeen(template: Template, row: Row | undefined, now: number): Row {
  if (!template.published || row === undefined || row.nod_publishedon != null) return {};
  return { nod_publishedon: dateValue(instantOf(row.createdon) ?? now) };
}

/** The template of WhatsApp that it is sent as, where none is linked. */
function linked({ id }: Configuration, row: Row | undefined, source: RemoteTemplate | undefined): Row {
  if (source === undefined || row === undefined || row._nod_sourceid_value != null) return {};
  return bind('nod_sourceid', 'nod_whatsapptemplate', whatsAppTemplateId(id, source.id));
}

/** WhatsApp has said something of it since it was asked. */
function isLater({ seenOn = 0 }: KnownTemplate, now: number): boolean {
  return seenOn > now;
}

function nameOf({ name, language }: { name: string; language: string }): string {
  return `${name} (${language})`;
}
