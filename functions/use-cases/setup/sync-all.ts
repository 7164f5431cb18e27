import { NodError, RefusedError } from '../../errors';
import { allConfigurations, configurationsFrom } from '../../workspace/configurations';
import { againOnConflict } from '../again-on-conflict';
import type { SetupTools } from './do-setup-request';
import { synchronise, syncQueries } from './sync-templates';
import { writeInOrder } from './write-in-order';

/**
 * Synchronises the templates of every configuration that has an account, or of those named. One that fails is logged
 * and left for the next time; the others are done all the same.
 * @param of.now milliseconds since 1970.
 * @returns how many configurations were synchronised.
 * @throws as `Dataverse.read`.
 */
export async function syncAll(
  of: Pick<SetupTools, 'dataverse' | 'account' | 'log'> & { now: () => number },
  only?: ReadonlySet<string>,
): Promise<number> {
  const { dataverse, log } = of;
  const configurations = configurationsFrom(await dataverse.read(allConfigurations));
  const wanted = configurations.filter(({ id, wabaId }) => wabaId !== undefined && (only?.has(id) ?? true));
  let done = 0;
  for (const { id } of wanted) {
    try {
      await againOnConflict(() => syncOne(of, id));
      done += 1;
    } catch (error) {
      const code = error instanceof NodError ? error.code : error instanceof Error ? error.name : 'unknown';
      const vendorCode = error instanceof RefusedError ? error.vendorCode : '';
      log.error('sync-failed', { configuration: id, code, vendorCode });
    }
  }
  return done;
}

/**
 * The rows are read first and WhatsApp is asked after that, at each try: so whatever a webhook writes later than what
 * WhatsApp answers shows as a conflict. The price is one list for each number of an account.
 */
async function syncOne(
  { dataverse, account, now }: Parameters<typeof syncAll>[0],
  id: string,
): Promise<void> {
  const startedOn = now();
  const all = await dataverse.read([...allConfigurations, ...syncQueries(id)]);
  const tables = all.slice(0, allConfigurations.length);
  const configuration = configurationsFrom(tables).find((one) => one.id === id);
  if (configuration?.wabaId === undefined) return;
  const rows = all.slice(allConfigurations.length);
  const remote = await account.templates(configuration.wabaId);
  const { changes } = await synchronise(dataverse, { configuration, remote, rows, now: startedOn });
  await writeInOrder(dataverse, changes);
}
