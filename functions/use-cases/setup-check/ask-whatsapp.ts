import type { BusinessNumber, RemoteTemplate, SubscribedApp } from '../../ports/whatsapp-account';
import { type Probe, probe } from './probe';
import type { SetupFacts } from './setup-facts';

/** What WhatsApp says of the number and the account of a configuration; what needs the account is missing without its id. */
export interface WhatsAppAnswers {
  number: Probe<BusinessNumber>;
  numbers?: Probe<BusinessNumber[]>;
  apps?: Probe<SubscribedApp[]>;
  templates?: Probe<RemoteTemplate[]>;
  /** Milliseconds by which WhatsApp's clock is ahead of ours; missing if it did not answer just now. */
  ahead?: number;
}

/** Asks WhatsApp everything that the access token opens, all at once. Never throws. */
export async function askWhatsApp(facts: SetupFacts, ms: number): Promise<WhatsAppAnswers> {
  const { account, configuration, now } = facts;
  const { phoneNumberId, wabaId } = configuration;
  const askNumber = async () => {
    const number = await probe(ms, () => account.number(phoneNumberId));
    // The time is that of the last answer, which without one to this question may have come long ago.
    const isAnswered = !('failure' in number) || number.failure !== 'silent';
    const time = isAnswered ? account.serverTime() : undefined;
    return { number, ahead: time === undefined ? undefined : time - now() };
  };
  if (wabaId === undefined) return askNumber();
  const [first, numbers, apps, templates] = await Promise.all([
    askNumber(),
    probe(ms, () => account.numbers(wabaId)),
    probe(ms, () => account.subscribedApps(wabaId)),
    // There may be several pages of them.
    probe(2 * ms, () => account.templates(wabaId)),
  ]);
  return { ...first, numbers, apps, templates };
}
