import { Direction, HowReceived, MessageType, RequestAction, SessionType } from '@nod/solution';
import type { Phones } from '../cloud/phones';
import type { Row, WebApi } from '../cloud/web-api';
import { BUSINESS } from './configuration';
import { CUSTOMERS, type SeedCustomer, whatsappNumbersOf } from './customers';
import { TEMPLATES, type TemplateKey } from './templates';

/** Somebody whom no record has: what they write waits in the inbox. */
export const STRANGER = '12065550147';

const HOUR = 3600;

/**
 * Plays what some of the customers wrote and were written, on their phones and as the agent, so that whoever opens the
 * app for the first time finds conversations in it. It goes the way of all messages; a customer's consent is what they
 * answered. Robin Alvarez is left alone: theirs is the story that everybody tries first.
 *
 * It takes about four seconds.
 *
 * @param at.idle resolves once nothing is under way any more
 */
export async function playHistory(at: {
  agent: WebApi;
  phones: Phones;
  idle: () => Promise<void>;
}): Promise<void> {
  const { agent, phones, idle } = at;
  const [priya, tom, aisha, gareth, yara] = ['Raman', 'Whitfield', 'Bello', 'Pugh', 'Haddad'].map(named);

  // Yesterday, and still within the 24 hours in which it may be answered freely.
  await phones.moveClock(-22 * HOUR);
  await phones.say(priya!.digits, 'Hi, do you also repair grinders?');
  await phones.say(gareth!.digits, 'Send me your whole stock or I will find out where you live.');
  for (const message of ofAllKinds) await phones.send(yara!.digits, message);
  await phones.moveClock(22 * HOUR);

  await Promise.all([
    phones.say(STRANGER, 'Hello, are you open on Saturdays?'),
    phones.say(aisha!.digits, 'JOIN'),
    phones.say(yara!.others[0]!, 'This is my number at the office. Mornings are best.'),
    agent.post('nod_messages', outbound(priya!, template('serviceConsent', 'Utility'))),
    agent.post('nod_messages', outbound(tom!, template('offersConsent', 'Marketing'))),
    agent.post('nod_consentrequests', {
      nod_action: RequestAction.Block,
      nod_reason: 'Threatens the staff.',
      nod_howreceived: HowReceived.Chat,
      ...about(gareth!),
    }),
  ]);
  await idle();
  await nextSecond();
  await Promise.all([
    phones.tap(priya!.digits, 'Yes, I Agree'),
    phones.say(aisha!.digits, 'STOP'),
    phones.open(tom!.digits),
  ]);
  await idle();
  // After the reply to the yes, which stands a second after it.
  await nextSecond();
  await nextSecond();
  const answer =
    'Hello Priya, yes, we do. Please bring it to our shop in Bellevue: looking at it costs nothing.';
  await agent.post('nod_messages', outbound(priya!, { nod_type: MessageType.Text, nod_body: answer }));
  await idle();
  await phones.open(priya!.digits);
  await nextSecond();
  await phones.say(priya!.digits, 'Great, I will come by on Friday.');
  await idle();
}

/** Dataverse keeps dates to the second: what follows within one has no order. */
const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1000 - (Date.now() % 1000)));

/** What Yara Haddad sends, who likes to show what she means. */
const ofAllKinds: readonly Row[] = [
  { text: 'Hello! My coffee machine makes a strange sound.' },
  { audio: { voice: true } },
  { image: { caption: 'This is where it drips.' } },
  { video: { caption: 'And this is how it sounds.' } },
  { document: { filename: 'invoice-2041.pdf', caption: 'The invoice' } },
  { location: { latitude: 42.3601, longitude: -71.0589, name: 'Home', address: 'Beacon Street, Boston' } },
  { sticker: { animated: false } },
];

type Played = { customer: SeedCustomer; digits: string; others: string[] };

function named(last: string): Played {
  const customer = CUSTOMERS.find(({ row }) => row.lastname === last);
  const [digits, ...others] = customer === undefined ? [] : whatsappNumbersOf(customer);
  if (customer === undefined || digits === undefined) throw new Error(`The seed has no number of ${last}.`);
  return { customer, digits, others };
}

/** The record, its number and the configuration, as a row of Nod's is bound to them. */
function about({ customer, digits }: Played): Row {
  return {
    nod_phonenumber: `+${digits}`,
    'nod_configurationid@odata.bind': `/nod_configurations(${BUSINESS.id})`,
    'nod_contactid@odata.bind': `/contacts(${customer.id})`,
  };
}

function template(key: TemplateKey, session: keyof typeof SessionType): Row {
  return {
    nod_type: MessageType.Template,
    nod_sessiontype: SessionType[session],
    'nod_templateid@odata.bind': `/nod_messagetemplates(${TEMPLATES[key].id})`,
  };
}

/** The row by which an agent sends. */
function outbound(to: Played, content: Row): Row {
  return {
    nod_direction: Direction.Outbound,
    nod_sessiontype: SessionType.Utility,
    ...about(to),
    nod_phonenumber: to.digits,
    ...content,
  };
}
