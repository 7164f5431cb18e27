import type { Dataverse } from '../../ports/dataverse';
import type { Log } from '../../ports/log';
import type { WhatsApp } from '../../ports/whatsapp';
import { recordTypeOf } from '../../rows/record';
import type { RecordType } from '@nod/solution/rows/record-type';
import { allConfigurations, configurationsFrom } from '../../workspace/configurations';
import { againOnConflict } from '../again-on-conflict';
import type { Setup } from '../setup/create-setup';
import type { Sender } from '../outbound/send-messages';
import { claimMessages } from './claim-messages';
import { enterFieldChange } from './enter-field-change';
import { enterRequest } from './enter-request';
import { type RowEvent, rowEvent } from './event';
import { keepNumber } from './keep-number';
import { markSeen } from './mark-seen';

/** Does what a change in Dataverse asks for. Repeating it does nothing more. */
export interface EventHandler {
  /** @throws NodError if it could not be done; then it is to be tried again. */
  handle(event: RowEvent): Promise<void>;
  /**
   * Handles the body of a webhook of Dataverse; one that names no row is left alone.
   * @throws SyntaxError if it is not JSON, and as `handle`.
   */
  handleBody(body: Uint8Array): Promise<void>;
}

/**
 * The handler: sends messages, marks them as read, does requests, looks at templates that were created or changed, keeps numbers
 * true, and enters fields that were changed by hand.
 */
export function createEventHandler(of: {
  dataverse: Dataverse;
  sender: Sender;
  whatsapp: WhatsApp;
  setup: Setup;
  log: Log;
  now: () => number;
  /** The systemuser of the app itself, whose writes are no news. */
  appUserId: () => Promise<string | undefined>;
}): EventHandler {
  const { dataverse, sender, whatsapp, setup, log, now } = of;
  const underWay = new Map<string, Promise<void>>();
  return {
    handle,
    async handleBody(body) {
      const event = rowEvent(JSON.parse(Buffer.from(body).toString('utf8')));
      if (event !== undefined) await handle(event);
    },
  };

  async function handle(event: RowEvent): Promise<void> {
    switch (event.table) {
      case 'nod_message':
        if (event.message === 'Create') await sender.send(event.id);
        if (event.message === 'Update' && event.written.has('nod_seenon')) await seen(event.id);
        return;
      case 'nod_consentrequest':
        if (event.message === 'Create') {
          const outcome = await againOnConflict(() => enterRequest(dataverse, event.id, now()));
          log.info('consent-request', { request: event.id, outcome });
        }
        return;
      case 'nod_setuprequest':
        if (event.message === 'Create') await setup.doRequest({ id: event.id, announced: true });
        return;
      case 'nod_messagetemplate':
        // What the app wrote itself was judged before it was written.
        if ((event.message === 'Create' || event.message === 'Update') && !(await isOwn(event)))
          await setup.verify(event);
        return;
      default:
        if (event.message === 'Create' || event.message === 'Update') await recordChanged(event);
    }
  }

  /** Many may open a thread at once: those that are in hand together are one. */
  function seen(id: string): Promise<void> {
    const marking = underWay.get(id) ?? mark(id).finally(() => underWay.delete(id));
    underWay.set(id, marking);
    return marking;
  }

  async function mark(id: string): Promise<void> {
    const outcome = await againOnConflict(() => markSeen({ dataverse, whatsapp, log }, id, now()));
    if (outcome !== 'nothing to do') log.info('message-seen', { message: id, outcome });
  }

  async function isOwn({ actorId }: RowEvent): Promise<boolean> {
    return actorId !== undefined && actorId === (await of.appUserId());
  }

  async function recordChanged(event: RowEvent): Promise<void> {
    // What the app wrote on a record follows from the ledger: there is nothing in it to enter or to keep.
    if (await isOwn(event)) return;
    const appUserId = await of.appUserId();
    const tables = await dataverse.read(allConfigurations);
    const configurations = configurationsFrom(tables);
    for (const configuration of configurations) {
      const type = recordTypeOf(configuration, event.table);
      if (type === undefined) continue;
      const { id } = event;
      if (mayConcernNumber(event, type)) {
        const numbers = await againOnConflict(() =>
          keepNumber(dataverse, { configuration, type, id, now: now() }),
        );
        // After the numbers are there. What was read before that, and is written after this, the sweep binds.
        const record = { table: type.table, id };
        const messages = await claimMessages(dataverse, { configuration, record, numbers });
        if (messages > 0) log.info('messages-claimed', { table: type.table, record: id, messages });
      }
      if (type.complianceColumn !== undefined && event.written.has(type.complianceColumn)) {
        const outcome = await againOnConflict(() =>
          enterFieldChange(dataverse, { configuration, type, change: event, appUserId, now: now() }),
        );
        log.info('compliance-field-change', { table: event.table, record: id, outcome });
      }
    }
  }
}

/** Dataverse leaves out what was written when that is large: then it may have been a number. */
function mayConcernNumber(event: RowEvent, type: RecordType): boolean {
  if (event.message === 'Create' || event.written.size === 0) return true;
  return type.phoneColumns.some((column) => event.written.has(column));
}
