import { createHmac } from 'node:crypto';
import { type ConsentEvent, decide, fold, interpret } from '@nod/consent';
import { canonicalDigits, parsePhone } from '@nod/consent/phone';
import { receiveWebhook } from '../../functions/webhook/receive';
import { World, message, webhook } from '../functions/world';
import { MemoryQueue } from '../ports/memory/memory-queue';
import { recordingLog } from '../ports/memory/recording-log';
import { measure, print } from './measure';

const secret = 'local-app-secret';
const body = Buffer.from(JSON.stringify(message({ id: 'bench', at: 0, text: 'Do you have it in blue?' })));
const signatureHeader = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

function ledger(length: number): ConsentEvent[] {
  return Array.from({ length }, (_, i) => ({
    id: String(i),
    scope: 'Marketing',
    action: i % 2 ? 'Opt-Out' : 'Opt-In',
    source: 'Keyword',
    occurredOn: i * 1000,
  }));
}

/** Records messages of different people that are in hand at the same time, in an empty Dataverse in memory. */
async function record(count: number): Promise<void> {
  const messages = Array.from({ length: count }, (_, i) => ({
    id: `wamid.${i}`,
    from: `1650555${String(i).padStart(4, '0')}`,
    timestamp: '1780315300',
    type: 'text',
    text: { body: 'STOP' },
  }));
  await new World().receive(webhook({ messages }));
}

print(
  'The webhook, up to the queue',
  await measure([
    {
      name: 'bare: HMAC over the body, JSON.parse',
      run: () => (
        createHmac('sha256', secret).update(body).digest('hex'),
        JSON.parse(body.toString()) as unknown
      ),
    },
    {
      name: 'receiveWebhook, queue in memory',
      run: () =>
        receiveWebhook(
          { rawBody: body, signatureHeader },
          { secrets: [secret], queue: new MemoryQueue(), log: recordingLog() },
        ),
    },
  ]),
);

const words = (text: string) => ({
  name: `interpret: ${text.length} characters`,
  run: () => interpret({ type: 'text', text }, { templates: [] }),
});
print(
  'What a message means',
  await measure([
    words('STOP'),
    words('please stop messaging me'),
    words('We have got to STOP this bill, and soon.'),
    words('Where is my order? '.repeat(215)),
  ]),
);

const folding = (length: number) => {
  const events = ledger(length);
  return { name: `fold: ${length} entries`, run: () => fold(events) };
};
print('A status from its ledger', await measure([folding(1), folding(10), folding(100), folding(1000)]));

const facts = {
  now: 1,
  configuration: { marketingEnabled: true, askAgainAfterDays: 30, maximumAsks: 3 },
  reachable: true,
  record: { granted: true, askCount: 0 },
  lastInboundOn: 0,
};
print(
  'The decision, and numbers',
  await measure([
    { name: 'canonicalDigits', run: () => canonicalDigits('16505551234') },
    { name: 'decide', run: () => decide({ origin: 'Chat', session: 'Utility' }, facts) },
    { name: 'parsePhone, as written in CRM', run: () => parsePhone('(650) 555-1234', 'US') },
  ]),
);

print(
  'Recording STOPs that are in hand together (Dataverse in memory, an empty one each time)',
  (
    await measure([
      { name: '1 message', run: () => record(1) },
      { name: '100 messages', run: () => record(100) },
    ])
  ).map((m) =>
    m.name === '100 messages'
      ? { ...m, name: '100 messages, each', micros: m.micros / 100, ratio: m.ratio / 100 }
      : m,
  ),
);
