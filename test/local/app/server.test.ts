import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalApp, startApp } from '../../../local/app/start-app';
import type { Phones } from '../../../local/cloud/phones';
import { packSmallSolution } from './small-solution';

type Seen = { method: string; url: string; headers: Record<string, unknown>; body: Buffer };

/** Stands for Dataverse: keeps what it was asked, and answers with its own addresses. */
const seen: Seen[] = [];
const upstream = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, body: Buffer.concat(chunks) });
    const id = `${dataverseUrl}/api/data/v9.2/contacts(1)`;
    response.writeHead(200, { 'odata-entityid': id, etag: 'W/"1"', 'x-secret': 'not for the page' });
    response.end(JSON.stringify({ '@odata.nextLink': id }));
  });
});
const said: string[][] = [];
const phones = {
  say: (...args: string[]) => Promise.resolve(void said.push(args)),
  list: () => Promise.resolve([{ digits: '12065550101', name: 'Robin' }]),
} as unknown as Phones;

let dataverseUrl = '';
let app: LocalApp;
beforeAll(async () => {
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  dataverseUrl = `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`;
  const token = (who: string): Promise<string> => Promise.resolve(`token-of-${who}`);
  app = await startApp({ solutionZip: packSmallSolution(), dataverseUrl, token, phones });
});
afterAll(async () => {
  await app?.close();
  upstream.close();
});
beforeEach(() => {
  seen.length = 0;
  said.length = 0;
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(app.url + path, { headers, redirect: 'manual' });
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(app.url + path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
    redirect: 'manual',
  });
const signIn = async (who: string): Promise<string> => {
  const response = await post('/sign-in', { who });
  return response.headers.get('set-cookie')!.split(';')[0]!;
};

describe('signing in', () => {
  it('leads to the sign-in page, and from there to what was wanted', async () => {
    expect((await get('/')).headers.get('location')).toBe('/sign-in');
    const wanted = '/main.aspx?pagetype=entitylist&etn=contact';
    const asked = await get(wanted);
    expect(asked.headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(wanted)}`);
    const page = await (await get(asked.headers.get('location')!)).text();
    for (const name of ['Ada Admin', 'Agnes Agent', 'Mark Marketer', 'Audrey Auditor'])
      expect(page).toContain(name);
    expect(page).toContain('value="/main.aspx?pagetype=entitylist&amp;etn=contact"');
    const done = await post('/sign-in', { who: 'agent', next: wanted });
    expect(done.headers.get('location')).toBe(wanted);
  });

  it('never leads to another server', async () => {
    for (const next of ['https://example.com/', '//example.com/main.aspx', '/\\example.com'])
      expect((await post('/sign-in', { who: 'agent', next })).headers.get('location')).toBe('/main.aspx');
  });

  it('keeps the session in a cookie that no script can read and no other site sends', async () => {
    const cookie = (await post('/sign-in', { who: 'agent' })).headers.get('set-cookie');
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    const session = await get('/session.json', { cookie: cookie!.split(';')[0]! });
    expect(await session.json()).toMatchObject({
      person: {
        who: 'agent',
        name: 'Agnes Agent',
        roles: [{ name: 'Nod Agent', id: 'abcdef00-0000-0000-0000-000000000001' }],
      },
    });
  });

  it('signs in at once by ?as=, but not when another site leads there', async () => {
    const response = await get('/?as=admin');
    expect(response.status).toBe(303);
    expect(response.headers.get('set-cookie')).toContain('nod_session_');
    const foreign = await get('/?as=admin', { 'sec-fetch-site': 'cross-site' });
    expect(foreign.headers.get('set-cookie')).toBeNull();
    expect((await get('/?as=nobody')).status).toBe(400);
  });

  it('ends the session when the person signs out', async () => {
    const cookie = await signIn('agent');
    await post('/sign-out', {}, { cookie });
    expect((await get('/api/data/v9.2/contacts', { cookie })).status).toBe(401);
  });
});

describe('the way to Dataverse', () => {
  it('is closed to nobody in particular, in the shape of a Web API error', async () => {
    const response = await get('/api/data/v9.2/contacts');
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: { code: '', message: 'Nobody is signed in.' } });
    expect(seen).toEqual([]);
  });

  it('takes the query, the body and the headers that matter, with the person’s own token', async () => {
    const cookie = await signIn('marketer');
    const body = Buffer.from([0, 255, 13, 10, 200]);
    await fetch(`${app.url}/api/data/v9.2/$batch?x=%27a%27`, {
      method: 'POST',
      body,
      headers: {
        cookie,
        'content-type': 'multipart/mixed; boundary=b',
        prefer: 'a',
        'if-match': '*',
        'x-own': '1',
      },
    });
    const [asked] = seen;
    expect(asked).toMatchObject({ method: 'POST', url: '/api/data/v9.2/$batch?x=%27a%27' });
    expect(asked!.body.equals(body)).toBe(true);
    expect(asked!.headers).toMatchObject({
      authorization: 'Bearer token-of-marketer',
      'content-type': 'multipart/mixed; boundary=b',
      prefer: 'a',
      'if-match': '*',
    });
    expect(asked!.headers).not.toHaveProperty('cookie');
    expect(asked!.headers).not.toHaveProperty('x-own');
  });

  it('shows the page one origin: Dataverse’s addresses become its own, both ways', async () => {
    const cookie = await signIn('agent');
    const response = await get('/api/data/v9.2/contacts', { cookie });
    const own = `${app.url}/api/data/v9.2/contacts(1)`;
    expect(await response.json()).toEqual({ '@odata.nextLink': own });
    expect(response.headers.get('odata-entityid')).toBe(own);
    expect(response.headers.get('etag')).toBe('W/"1"');
    expect(response.headers.get('x-secret')).toBeNull();
    await post('/api/data/v9.2/$batch', `GET ${own}`, { cookie });
    expect(seen[1]!.body.toString()).toBe(JSON.stringify(`GET ${dataverseUrl}/api/data/v9.2/contacts(1)`));
  });

  it('answers 502 when Dataverse cannot be reached', async () => {
    const other = await startApp({
      solutionZip: packSmallSolution(),
      dataverseUrl: 'http://127.0.0.1:1',
      token: () => Promise.resolve(''),
      phones,
    });
    try {
      const entered = await fetch(`${other.url}/?as=agent`, { redirect: 'manual' });
      const cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
      const response = await fetch(`${other.url}/api/data/v9.2/contacts`, { headers: { cookie } });
      expect(response.status).toBe(502);
    } finally {
      await other.close();
    }
  });
});

describe('other pages', () => {
  it('cannot write: not by their origin, not by a form, not by a name that leads here', async () => {
    const cookie = await signIn('agent');
    const order = { digits: '12065550101', text: 'JOIN' };
    const foreign: Record<string, string>[] = [
      { origin: 'http://127.0.0.1:9999' },
      { origin: 'null' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      expect((await post('/phone/say', order, headers)).status).toBe(403);
      expect((await post('/api/data/v9.2/contacts', {}, { cookie, ...headers })).status).toBe(403);
      expect((await post('/sign-in', { who: 'admin' }, headers)).status).toBe(403);
    }
    expect(await statusFor('evil.example')).toBe(403);
    expect(said).toEqual([]);
    expect(seen).toEqual([]);
    expect((await post('/phone/say', order, { origin: app.url })).status).toBe(200);
    expect(said).toEqual([['12065550101', 'JOIN']]);
  });

  it('cannot frame it, and its own scripts come from nowhere else', async () => {
    const cookie = await signIn('agent');
    const policy = (await get('/main.aspx', { cookie })).headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'self'");
  });
});

describe('what it serves', () => {
  it('is the page, the platform’s builds, and the solution’s controls and scripts', async () => {
    const text = async (path: string): Promise<string> => (await get(path)).text();
    expect(await text('/controls/nod_Nod.ConsentChat/bundle.js')).toBe('/* the bundle */');
    expect(await text('/WebResources/nod_/commands.js')).toBe('/* the commands */');
    expect(await text('/platform/react_16_14_0.js')).toContain('Reactv16');
    expect(await text('/platform/fluent_8_121_1.js')).toContain('FluentUIReactv81211');
    expect(await text('/platform/globals.js')).toContain('window.React = window.Reactv16');
    expect((await (await get('/model.json')).json()) as object).toMatchObject({ name: 'Nod' });
    expect((await get('/controls/nod_Nod.ConsentChat/../../package.json')).status).toBe(404);
  });

  it('has React and Fluent once: the page takes the platform’s', async () => {
    const script = await (await get('/main.js')).text();
    expect(script).toContain('window.Reactv16');
    expect(script).not.toContain('react.production.min');
    expect(script.length).toBeLessThan(400_000);
  });

  it('says what is wrong with an order to a phone', async () => {
    expect((await post('/phone/say', { digits: 'x', text: 'JOIN' })).status).toBe(400);
    expect((await post('/phone/say', { digits: '12065550101', text: ' ' })).status).toBe(400);
    expect((await post('/phone/dance', {})).status).toBe(404);
    expect(await (await get('/phone/list')).json()).toEqual([{ digits: '12065550101', name: 'Robin' }]);
  });
});

/** fetch sets the host itself. */
function statusFor(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(`${app.url}/model.json`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
