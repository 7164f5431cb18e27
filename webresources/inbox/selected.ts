import { readMessages } from './message';
import { type Sender, senderOf } from './sender';
import { said, tell } from '../kit/tell';
import { words } from './words';

/** The one person whose messages are selected; otherwise the reason is told, and it is `undefined`. */
export async function selectedSender(ids: readonly string[]): Promise<Sender | undefined> {
  let sender: ReturnType<typeof senderOf>;
  try {
    sender = senderOf(await readMessages(ids));
  } catch (error) {
    await tell(words.notRead(said(error)));
    return undefined;
  }
  if (sender === 'several' || sender === 'none') {
    await tell(words[sender]);
    return undefined;
  }
  return sender;
}
