import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SetupFinding, SetupLine } from '@nod/solution/rows/setup-request';
import { type Cloud, WebApiError } from '../../local/cloud';
import { localRegistration, registerWithDataverse, registerWithWhatsApp } from '../../local/cloud/register';
import { BUSINESS } from '../../local/seed';
import { runCheck } from '../../webresources/setup-check/run-check';
import type { SetupApi } from '../../webresources/setup-check/setup-api';

/** What the page uses, as the person whose rights these are. */
export function apiAs(cloud: Cloud, who: 'admin' | 'agent'): SetupApi {
  const webApi = cloud.as(who);
  return {
    get: <T>(path: string) => webApi.get<T>(path),
    list: <T>(path: string) => webApi.list<T>(path),
    create: (table, values) => webApi.post(`${table}s`, values),
    update: (table, id, values) => webApi.patch(`${table}s(${id})`, values),
  };
}

/** How the page's waiting passes: until the app has done all that it can do now, or without it. */
export type Waiting = 'for the app' | 'in vain' | 'for the sweep';

/** Runs the check as the page does, both halves of it, and gives what does not hold, as `line state code`. */
export async function check(
  cloud: Cloud,
  { waiting = 'for the app', who = 'admin' }: { waiting?: Waiting; who?: 'admin' | 'agent' } = {},
): Promise<Map<SetupLine, SetupFinding>> {
  const findings = new Map<SetupLine, SetupFinding>();
  const { clock } = cloud.parts.dataverse;
  // The sweep looks for requests that were made a while ago; less than the clocks may differ.
  if (waiting === 'for the sweep') clock.advance(-30_000);
  await runCheck(apiAs(cloud, who), {
    configurationId: BUSINESS.id,
    wait: async () => {
      switch (waiting) {
        case 'for the app':
          return cloud.idle();
        case 'for the sweep':
          return runTimer(cloud, 'sweep');
        case 'in vain':
          return new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    onFinding: (finding) => findings.set(finding.line, finding),
  });
  if (waiting === 'for the sweep') clock.advance(30_000);
  return findings;
}

export function notOk(findings: ReadonlyMap<SetupLine, SetupFinding>): string[] {
  return [...findings.values()]
    .filter(({ state }) => state !== 'ok')
    .map((one) => `${one.line} ${one.state} ${one.code}`)
    .sort();
}

export async function runTimer(cloud: Cloud, name: string): Promise<void> {
  const { status } = await fetch(`${cloud.urls.functions}/_local/functions/${name}/run`, { method: 'POST' });
  if (status !== 200) throw new Error(`The timer ${name} failed.`);
}

/** What `npm run register -- --apply` does, and with `--write-key`. */
export async function register(cloud: Cloud, { writeKey = false } = {}): Promise<void> {
  const { wanted, ...local } = localRegistration(cloud.ports, await cloud.token('sysadmin'));
  const registration = { ...local, wanted: { ...wanted, writeKey } };
  await registerWithDataverse(registration);
  await registerWithWhatsApp(registration);
}

/** A control route of the local WhatsApp. */
export async function atWhatsApp(cloud: Cloud, method: string, path: string, body?: unknown): Promise<void> {
  const response = await fetch(`${cloud.urls.whatsapp}/${path}`, {
    method,
    headers: { authorization: 'Bearer local-access-token', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}

/** A request to Dataverse that the small client has no word for, as a System Administrator. */
export async function atDataverse(cloud: Cloud, method: string, path: string, body?: unknown): Promise<void> {
  const response = await fetch(`${cloud.urls.dataverse}/api/data/v9.2/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await cloud.token('sysadmin')}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new WebApiError(response.status, '', `${method} ${path}: ${await response.text()}`);
}

/** Another app, to which Meta may be told to post: it knows the verify token, and takes what it is sent. */
export async function anotherApp(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    response.end(searchParams.get('hub.challenge') ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/whatsapp/webhook`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
