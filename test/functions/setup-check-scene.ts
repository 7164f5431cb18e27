import { createHmac } from 'node:crypto';
import type { Template } from '@nod/solution/rows/template';
import type { Configuration } from '@nod/solution/rows/configuration';
import type { SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import { RefusedError, UnreachableError } from '../../functions/errors';
import type { WhatsAppAccount } from '../../functions/ports/whatsapp-account';
import { checkSetup } from '../../functions/use-cases/setup-check/check-setup';
import { neededFields } from '../../functions/ports/whatsapp-fields';
import type { SetupFacts } from '../../functions/use-cases/setup-check/setup-facts';
import { MemoryQueue } from '../ports/memory/memory-queue';

export const noon = Date.UTC(2026, 5, 1, 12);
export const appUrl = 'https://nod.example';
export const secret = 'the secret of the app';

/** Labels that mean nothing by themselves, so that the answers below are needed. */
export const components = [
  { type: 'BODY', text: 'May we write to you?' },
  {
    type: 'BUTTONS',
    buttons: [
      { type: 'QUICK_REPLY', text: 'The blue one' },
      { type: 'QUICK_REPLY', text: 'The red one' },
    ],
  },
];
export const consentTemplate: Template = {
  id: 't1',
  name: 'Ask for consent',
  type: 'Consent',
  published: true,
  whatsAppName: 'ask_for_consent',
  language: 'en_US',
  components: JSON.stringify(components),
  keywords: [],
  version: 1,
};
export const answerTemplate: Template = {
  id: 't2',
  name: 'Yes',
  type: 'Opt-In',
  published: true,
  keywords: ['The blue one'],
  consentTemplateId: 't1',
  version: 1,
};
const refusalTemplate: Template = {
  ...answerTemplate,
  id: 't3',
  name: 'No',
  type: 'Opt-Out',
  keywords: ['The red one'],
};
export const remoteTemplate = {
  id: '900',
  name: 'ask_for_consent',
  language: 'en_US',
  status: 'APPROVED',
  category: 'UTILITY',
  components,
};

const configuration = {
  id: 'c1',
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  templates: [consentTemplate, answerTemplate, refusalTemplate],
  recordTypes: [],
} as unknown as Configuration;

/** What a chain without a fault consists of; a test changes one thing of it. */
export interface Scene {
  account: WhatsAppAccount;
  configuration: Configuration;
  facts: Partial<SetupFacts>;
  queue: MemoryQueue;
  now: { ms: number };
  /** Milliseconds by which WhatsApp is ahead. */
  ahead: number;
  /** What Dataverse has as the address of the app. */
  variable: string | undefined;
  /** What is at the callback address; signed rightly, or not. */
  callback: (isSigned: boolean, url: string) => Promise<number> | number;
}

export function scene(): Scene {
  const now = { ms: noon };
  const made: Scene = {
    now,
    ahead: 0,
    variable: undefined,
    queue: new MemoryQueue(() => now.ms),
    configuration,
    facts: {},
    callback: (isSigned) => (isSigned ? 200 : 401),
    account: {
      number: () =>
        Promise.resolve({
          id: '106540352242922',
          displayNumber: '+1 555-078-3881',
          verifiedName: 'Contoso',
          status: 'CONNECTED',
          platform: 'CLOUD_API',
        }),
      numbers: () => Promise.resolve([{ id: '106540352242922' }]),
      subscribedApps: () => Promise.resolve([{ id: '1000', name: 'Nod' }]),
      templates: () => Promise.resolve([remoteTemplate]),
      webhooks: (app) => (app.secret === secret ? Promise.resolve(subscription()) : refusing(190)()),
      subscribe: () => Promise.reject(new Error('A check changes nothing.')),
      setWebhook: () => Promise.reject(new Error('A check changes nothing.')),
      serverTime: () => now.ms + made.ahead,
    },
  };
  return made;
}

export function subscription(more: { url?: string; active?: boolean; fields?: readonly string[] } = {}) {
  const { url = `${appUrl}/api/whatsapp/webhook`, active = true, fields = neededFields } = more;
  return [{ object: 'whatsapp_business_account', callbackUrl: url, active, fields }];
}

/** As the adapter says it when Meta answers with an error. */
export const refusing = (code: number) => (): Promise<never> =>
  Promise.reject(
    new RefusedError('whatsapp-refused', `WhatsApp refused with status 400, code ${code}.`, {
      status: 400,
      vendorCode: String(code),
    }),
  );
export const silent = (): Promise<never> =>
  Promise.reject(new UnreachableError('whatsapp-unreachable', 'No answer came from WhatsApp.'));
/** No answer at all, for as long as the test lasts. */
export const hanging = (): Promise<never> => new Promise(() => undefined);

/** Milliseconds that one question may take. */
export const patienceMs = 40;

/** Runs the check in a scene. */
export async function check(made: Scene): Promise<SetupFinding[]> {
  const findings = await checkSetup({
    account: made.account,
    configuration: made.configuration,
    queue: made.queue,
    appSecrets: [secret],
    ownUrls: [appUrl],
    dataverse: {
      read: () => Promise.resolve([made.variable === undefined ? [] : [{ value: made.variable }]]),
    },
    dataverseTime: () => Promise.resolve(made.now.ms),
    now: () => made.now.ms,
    fetch: async (url, init) => {
      const { body, headers } = init as unknown as { body: string; headers: Record<string, string> };
      const right = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
      const status = await made.callback(headers['x-hub-signature-256'] === right, url as string);
      return new Response(null, { status });
    },
    patienceMs,
    ...made.facts,
  });
  // Wherever it goes, it is read by people.
  if (JSON.stringify(findings).includes(secret)) throw new Error('A secret stands in the findings.');
  return findings;
}

/** The lines that do not hold, as `line state code`. */
export function notOk(findings: readonly SetupFinding[]): string[] {
  return findings.filter(({ state }) => state !== 'ok').map((one) => `${one.line} ${one.state} ${one.code}`);
}

export function findingOf(findings: readonly SetupFinding[], line: SetupLine): SetupFinding {
  return findings.find((one) => one.line === line)!;
}
