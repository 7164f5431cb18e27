import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Cloud, startCloud } from '../cloud';
import { OutcomeLines } from './outcome-lines';
import { type ReplayedPayload, businessNumbers, replayed } from './replay-payload';

export interface Totals {
  payloads: number;
  items: number;
  applied: number;
  recorded: number;
  ignored: number;
  lost: number;
}

/** How long the app may take over one payload before what it did not answer for counts as lost. */
const patienceMs = 60_000;

const appSecret = 'local-app-secret';

/**
 * Replays captured webhook payloads through an empty local cloud on free ports: every business number in them is
 * configured, each payload is posted signed, and what the app says of its items is handed on.
 * @throws Error with the name of the file if one cannot be read or is not JSON; nothing is started then.
 */
export async function runReplay(
  files: readonly string[],
  onPayload: (payload: ReplayedPayload) => void,
): Promise<Totals> {
  const payloads = await Promise.all(files.map(readPayload));
  const lines = new OutcomeLines();
  const cloud = await startCloud({
    ports: 'free',
    seed: false,
    app: false,
    env: { NOD_LOG_ITEMS: 'true' },
    log: (line) => lines.take(line),
  });
  try {
    await configure(
      cloud,
      payloads.map((p) => p.body),
    );
    const totals: Totals = { payloads: 0, items: 0, applied: 0, recorded: 0, ignored: 0, lost: 0 };
    for (const { file, bytes, body } of payloads) {
      const answered = lines.next(patienceMs);
      const http = await post(cloud, bytes);
      const payload = replayed({ file, http, body, lines: http === 200 ? await answered : [] });
      count(totals, payload);
      onPayload(payload);
    }
    await cloud.idle();
    return totals;
  } finally {
    await cloud.stop();
  }
}

async function readPayload(file: string) {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read.`, { cause });
  });
  try {
    return { file: basename(file), bytes, body: JSON.parse(bytes.toString('utf8')) as unknown };
  } catch (cause) {
    throw new Error(`${file} is not JSON.`, { cause });
  }
}

async function configure(cloud: Cloud, bodies: readonly unknown[]): Promise<void> {
  const numbers = new Map(bodies.flatMap(businessNumbers).map((n) => [n.phoneNumberId, n]));
  for (const { phoneNumberId, wabaId } of numbers.values()) {
    await cloud.dataverse.post('nod_configurations', {
      nod_name: `Replay ${phoneNumberId}`,
      nod_phonenumberid: phoneNumberId,
      nod_wabaid: wabaId?.slice(0, 50),
      nod_businessname: 'Replay',
      nod_marketingenabled: true,
    });
  }
}

async function post(cloud: Cloud, body: Buffer): Promise<number> {
  const signature = createHmac('sha256', appSecret).update(body).digest('hex');
  const response = await fetch(`${cloud.urls.functions}/api/whatsapp/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
    body: new Uint8Array(body),
  });
  return response.status;
}

function count(totals: Totals, { items }: ReplayedPayload): void {
  totals.payloads++;
  totals.items += items.length;
  for (const { outcome } of items) {
    if (outcome === 'applied' || outcome === 'recorded' || outcome === 'ignored') totals[outcome]++;
    else totals.lost++;
  }
}
