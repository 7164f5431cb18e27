import type { EventDraft } from '@nod/consent';
import type { Dataverse, Row } from '../../ports/dataverse';
import { instantOf } from '@nod/solution/rows/date';
import { loadWorkspace } from '../../workspace/load';
import { enterEvents } from '../enter-events';

/**
 * Enters for each of these numbers that the time is over for which it was pending.
 * @param now milliseconds since 1970.
 * @throws as `Dataverse.read` and `Dataverse.write`; a conflict means that all is to be read and decided again.
 */
export async function expire(dataverse: Dataverse, rows: readonly Row[], now: number): Promise<void> {
  const { workspace } = await loadWorkspace(dataverse, {
    configurationIds: new Set(rows.map((row) => row._nod_configurationid_value as string)),
    numberIds: new Set(rows.map((row) => row.nod_optinoutnumberid as string)),
  });
  for (const row of rows) {
    const number = workspace.numberById(row.nod_optinoutnumberid as string);
    const configuration = number && workspace.configurationOf(number);
    const until = instantOf(row.nod_pendinguntil);
    if (number === undefined || configuration === undefined || until === undefined) continue;
    const draft: EventDraft = {
      scope: 'Marketing',
      action: 'Expire',
      source: 'System',
      occurredOn: until,
      identity: number.digits ?? number.userId,
      promptId: number.state().marketing.prompts.at(-1)?.id,
    };
    const cause = `${number.id}/${until}`;
    enterEvents([draft], { workspace, configuration, number, cause, now, evidence: {} });
  }
  await workspace.write(dataverse);
}
