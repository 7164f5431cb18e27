import { bind, customerLookup } from '@nod/solution/rows/lookup';
import type { Row } from '@nod/solution/rows/row';
import { textOf } from '@nod/solution/rows/text';
import { bare } from '../kit/guid';
import { findMessages, WITHOUT_RECORD } from './message';
import { phoneColumnsOf } from './registered';
import { selectedSender } from './selected';
import type { Sender } from './sender';
import { CUSTOMER_TABLES, type CustomerTable, isCustomerTable, labelOf } from './tables';
import { type Told, said, tell } from '../kit/tell';
import { type Words, say } from '../kit/words';
import { words } from './words';

/** A record that was chosen. */
interface Chosen {
  table: CustomerTable;
  id: string;
  name: string;
}

/**
 * Asks for a contact, lead or account, adds the number of the selected messages to its first empty phone column and
 * binds these messages to it. The app binds the others of that number, and keeps its canonical digits.
 * @returns whether anything was changed; all else has been told.
 */
export async function linkMessages(ids: readonly string[]): Promise<boolean> {
  const sender = await selectedSender(ids);
  if (sender === undefined) return false;
  const record = await choose();
  if (record === undefined) return false;
  if (sender.digits === undefined) return bindMessages(sender, record, words.notOneBound);

  let added: 'added' | 'there' | 'told';
  try {
    added = await addNumber(sender.digits, sender.configurationId, record);
  } catch (error) {
    await tell(words.notLinked(record.name, said(error)));
    return false;
  }
  if (added === 'told') return false;
  return bindMessages(sender, record, added === 'added' ? words.notBound : words.notOneBound);
}

async function choose(): Promise<Chosen | undefined> {
  const [chosen] = await Xrm.Utility.lookupObjects({
    allowMultiSelect: false,
    defaultEntityType: 'contact',
    entityTypes: [...CUSTOMER_TABLES],
  });
  if (chosen === undefined || !isCustomerTable(chosen.entityType)) return undefined;
  return {
    table: chosen.entityType,
    id: bare(chosen.id),
    name: chosen.name ?? say(labelOf(chosen.entityType)),
  };
}

async function addNumber(
  digits: string,
  configurationId: string,
  { table, id, name }: Chosen,
): Promise<'added' | 'there' | 'told'> {
  const columns = await phoneColumnsOf(table, configurationId);
  if (columns.length === 0) {
    await tell(words.unregistered(labelOf(table)));
    return 'told';
  }
  const canonical = ['nod_whatsappnumber', 'nod_whatsappnumber2', 'nod_whatsappnumber3'];
  const select = [...columns, ...canonical].join(',');
  const row: Row = await Xrm.WebApi.retrieveRecord(table, id, `?$select=${select}`);
  const numberIn = (column: string) => (textOf(row[column]) ?? '').replace(/\D/g, '');
  if ([...columns, ...canonical].some((column) => numberIn(column) === digits)) return 'there';
  const empty = columns.find((column) => (textOf(row[column]) ?? '').trim() === '');
  if (empty === undefined) {
    await tell(words.full(name, columns));
    return 'told';
  }
  await Xrm.WebApi.updateRecord(table, id, { [empty]: `+${digits}` });
  return 'added';
}

async function bindMessages(
  sender: Sender,
  { table, id, name }: Chosen,
  failed: (record: string, reason: Words) => Told,
): Promise<boolean> {
  try {
    const values = bind(customerLookup(table)!, table, id);
    for (const message of await toBind(sender)) await Xrm.WebApi.updateRecord('nod_message', message, values);
  } catch (error) {
    await tell(failed(name, said(error)));
  }
  return true;
}

/** Without digits the app cannot find the others of that person: they are bound here, all that wait. */
async function toBind({ messages, digits, userId, configurationId }: Sender): Promise<Set<string>> {
  const ids = messages.map((message) => message.id);
  if (digits !== undefined || userId === undefined) return new Set(ids);
  const same = `nod_userid eq '${userId.replaceAll("'", "''")}' and _nod_configurationid_value eq ${configurationId}`;
  const others = await findMessages(`${same} and ${WITHOUT_RECORD}`);
  return new Set([...ids, ...others.filter((one) => one.withoutRecord).map((one) => one.id)]);
}
