import type { Configuration } from '@nod/solution/rows/configuration';
import { NodError, RefusedError } from '../../errors';
import { allConfigurations, configurationsFrom } from '../../workspace/configurations';
import { againOnConflict } from '../again-on-conflict';
import type { SetupTools } from './do-setup-request';
import { synchronise, syncQueries } from './sync-templates';
import { writeInOrder } from './write-in-order';

/**
 * Synchronises the templates of every configuration that has an account, or of those named. An account is asked once
 * for all its numbers. One that fails is logged and left for the next time; the others are done all the same.
 * @param now milliseconds since 1970.
 * @returns how many configurations were synchronised.
 * @throws as `Dataverse.read`.
 */
export async function syncAll(
  { dataverse, account, log }: Pick<SetupTools, 'dataverse' | 'account' | 'log'>,
  now: number,
  only?: ReadonlySet<string>,
): Promise<number> {
  const configurations = configurationsFrom(await dataverse.read(allConfigurations));
  const wanted = configurations.filter(({ id, wabaId }) => wabaId !== undefined && (only?.has(id) ?? true));
  const accounts = new Set(wanted.map(({ wabaId }) => wabaId!));
  let done = 0;
  for (const wabaId of accounts) {
    try {
      const remote = await account.templates(wabaId);
      for (const { id } of wanted.filter((one) => one.wabaId === wabaId)) {
        await againOnConflict(async () => {
          const [configuration, rows] = await read(id);
          if (configuration === undefined) return;
          const { changes } = await synchronise(dataverse, { configuration, remote, rows, now });
          await writeInOrder(dataverse, changes);
        });
        done += 1;
      }
    } catch (error) {
      const code = error instanceof NodError ? error.code : 'unexpected';
      log.error('sync-failed', { code, vendorCode: error instanceof RefusedError ? error.vendorCode : '' });
    }
  }
  return done;

  /** On fresh facts each time: somebody may have changed a template in the meantime. */
  async function read(
    id: string,
  ): Promise<[Configuration | undefined, Awaited<ReturnType<typeof dataverse.read>>]> {
    const all = await dataverse.read([...allConfigurations, ...syncQueries(id)]);
    const found = configurationsFrom(all.slice(0, allConfigurations.length));
    return [found.find((one) => one.id === id), all.slice(allConfigurations.length)];
  }
}
