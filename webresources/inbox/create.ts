import { phoneColumnsOf } from './registered';
import { selectedSender } from './selected';
import { splitName } from './split-name';
import { labelOf } from './tables';
import { said, tell } from '../kit/tell';
import { say } from '../kit/words';
import { topic, words } from './words';

/**
 * Opens the form of a new contact or lead with the number and the name of the person who wrote. It is saved by hand;
 * the app then finds the number and binds the messages.
 */
export async function createFrom(ids: readonly string[], table: 'contact' | 'lead'): Promise<void> {
  const sender = await selectedSender(ids);
  if (sender === undefined) return;
  try {
    const phone =
      sender.digits === undefined ? {} : await phoneOf(table, sender.digits, sender.configurationId);
    if (phone === undefined) return await tell(words.unregistered(labelOf(table)));
    if (sender.digits === undefined) await tell(words.withheld(labelOf(table)));
    await Xrm.Navigation.openForm(
      { entityName: table },
      {
        ...splitName(sender.profileName),
        // A lead must have a topic.
        ...(table === 'lead' && { subject: say(topic) }),
        ...phone,
      },
    );
  } catch (error) {
    await tell(words.notOpened(labelOf(table), said(error)));
  }
}

async function phoneOf(
  table: 'contact' | 'lead',
  digits: string,
  configurationId: string,
): Promise<Record<string, string> | undefined> {
  const [column] = await phoneColumnsOf(table, configurationId);
  return column === undefined ? undefined : { [column]: `+${digits}` };
}
