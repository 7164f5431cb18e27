import { said, tell } from './tell';
import { joined } from './words';

/** Does what a button asks for. A failure that nobody foresaw is told; the platform would only log it. */
export async function orTell(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await tell({
      title: { en: 'It could not be done', de: 'Das ging nicht' },
      text: joined(
        {
          en: 'What was done before is kept. Check your connection and try again.',
          de: 'Was vorher getan war, bleibt. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
        },
        said(error),
      ),
    });
  }
}
