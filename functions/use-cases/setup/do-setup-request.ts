import type { Configuration } from '@nod/solution/rows/configuration';
import type { SetupFinding, SetupOutcome } from '@nod/solution/rows/setup-request';
import { ConflictError, NodError, RefusedError } from '../../errors';
import type { Change, Dataverse, Row } from '../../ports/dataverse';
import type { Log } from '../../ports/log';
import type { WhatsAppAccount } from '../../ports/whatsapp-account';
import {
  type SetupRequest,
  closedColumns,
  isWaiting,
  setupRequestColumns,
  setupRequestFromRow,
} from '../../rows/setup-request';
import { allConfigurations, configurationsFrom } from '../../workspace/configurations';
import { failed, failedBy } from './failed-outcome';
import { type SoFar, together } from './found-so-far';
import { judgeTemplate, publicationOf, publishingQuery } from './publish-template';
import { synchronise, syncQueries } from './sync-templates';
import { writeInOrder } from './write-in-order';

/** With what set-up requests are done. */
export interface SetupTools {
  dataverse: Dataverse;
  account: WhatsAppAccount;
  /** Walks the chain for a configuration; never throws. */
  check: (configuration: Configuration) => Promise<SetupFinding[]>;
  log: Log;
}

/** So long a request is tried again when something could not be reached; then whoever waits is told. Milliseconds. */
const patience = 120_000;

/**
 * Does what an admin asks for in a Set-up Request, and writes on it what came of it, in the change set of what was
 * done. One that is not waiting any more is left alone.
 * @param request.announced whether a webhook told of it; else it was found by looking.
 * @param now milliseconds since 1970, anew at each try.
 * @param soFar what this try adds to, and the next builds upon.
 * @throws ConflictError, after which all is to be read and decided again; and while the request is young, whatever may
 * succeed later. What is final is an outcome.
 */
export async function doSetupRequest(
  tools: SetupTools,
  { id, announced }: { id: string; announced: boolean },
  now: number,
  soFar: SoFar = {},
): Promise<SetupOutcome['action'] | 'nothing to do'> {
  const { dataverse, log } = tools;
  const [rows, ...tables] = await dataverse.read([
    {
      table: 'nod_setuprequest',
      select: setupRequestColumns,
      where: [{ column: 'nod_setuprequestid', is: id }],
    },
    ...allConfigurations,
  ]);
  const row = rows?.[0];
  if (row === undefined || !isWaiting(row)) return 'nothing to do';
  const request = setupRequestFromRow(row, now);
  let done: Done;
  try {
    done = await outcomeOf(tools, { ...request, announced }, configurationsFrom(tables), now);
    const { outcome } = done;
    if (outcome.action === 'Sync Templates') outcome.found = together(soFar.found, outcome.found);
    await close(dataverse, { request, now }, done, () => {
      if (outcome.action === 'Sync Templates') soFar.found = outcome.found;
    });
  } catch (error) {
    const isFinal = error instanceof RefusedError || now - request.createdOn > patience;
    if (error instanceof ConflictError || !isFinal) throw error;
    log.warn('setup-request-failed', {
      request: id,
      code: error instanceof NodError ? error.code : error instanceof Error ? error.name : 'unknown',
      vendorCode: error instanceof RefusedError ? error.vendorCode : '',
    });
    const outcome = failedBy(error);
    done = nothing(soFar.found === undefined ? outcome : { ...outcome, partly: true });
    await close(dataverse, { request, now }, done);
  }
  return done.outcome.action;
}

interface Done {
  outcome: SetupOutcome;
  changes: Change[];
}

async function outcomeOf(
  tools: SetupTools,
  request: SetupRequest & { announced: boolean },
  configurations: readonly Configuration[],
  now: number,
): Promise<Done> {
  if (request.action === undefined)
    return nothing(
      failed('action-missing', 'The request does not say what is to be done. Use the buttons of the form.'),
    );
  if (request.action === 'Publish') return publish(tools, request, configurations, now);
  const configuration = configurationOf(request, configurations);
  if (configuration === undefined)
    return nothing(
      failed('configuration-missing', 'Choose the WhatsApp Configuration that is meant, and save it before.'),
    );
  switch (request.action) {
    case 'Check':
      return nothing({
        action: 'Check',
        findings: await tools.check(configuration),
        announced: request.announced,
      });
    case 'Sync Templates':
      return sync(tools, configuration, now);
  }
}

async function sync(
  { dataverse, account }: SetupTools,
  configuration: Configuration,
  now: number,
): Promise<Done> {
  if (configuration.wabaId === undefined) return nothing(withoutAccount);
  // The rows first: what a webhook writes later than WhatsApp's answer then shows as a conflict.
  const rows = await dataverse.read(syncQueries(configuration.id));
  // All pages: one that fails, and nothing is taken for deleted.
  const remote = await account.templates(configuration.wabaId);
  const { found, changes } = await synchronise(dataverse, { configuration, remote, rows, now });
  return { outcome: { action: 'Sync Templates', found }, changes };
}

async function publish(
  tools: SetupTools,
  request: SetupRequest,
  configurations: readonly Configuration[],
  now: number,
): Promise<Done> {
  const { templateId } = request;
  const configuration = configurations.find((c) => c.templates.some(({ id }) => id === templateId));
  const template = configuration?.templates.find(({ id }) => id === templateId);
  const row = templateId && (await tools.dataverse.read([publishingQuery(templateId)]))[0]?.[0];
  if (configuration === undefined || template === undefined || !row)
    return nothing(
      failed(
        'template-missing',
        'The Message Template is not there, or under no configuration. Save it first.',
      ),
    );
  const isSent = template.whatsAppName !== undefined;
  if (isSent && configuration.wabaId === undefined) return nothing(withoutAccount);
  const judged = await judgeTemplate(tools, { template, configuration, row }, now);
  return {
    outcome: { action: 'Publish', problems: judged.problems },
    changes: [publicationOf({ template, configuration, row }, judged, request.createdOn)],
  };
}

const withoutAccount = failed(
  'account-missing',
  'The configuration has no WhatsApp Business Account ID. Enter it from WhatsApp Manager.',
);

function nothing(outcome: SetupOutcome): Done {
  return { outcome, changes: [] };
}

/** The one that is named; without a name, the only one. */
function configurationOf(
  { configurationId }: SetupRequest,
  configurations: readonly Configuration[],
): Configuration | undefined {
  if (configurationId !== undefined) return configurations.find(({ id }) => id === configurationId);
  return configurations.length === 1 ? configurations[0] : undefined;
}

function close(
  dataverse: Dataverse,
  { request, now }: { request: SetupRequest; now: number },
  { outcome, changes }: Done,
  onWritten?: () => void,
): Promise<void> {
  const values: Row = closedColumns(outcome, now);
  const closing: Change = {
    kind: 'update',
    table: 'nod_setuprequest',
    id: request.id,
    values,
    etag: request.etag,
  };
  return writeInOrder(dataverse, [...changes, closing], onWritten);
}
