import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Phones } from '../cloud/phones';
import { listen } from '../http/listen';
import { readBody } from '../http/read-body';
import { BadOrder, messageOf, redirect, sendError, sendFile, sendJson, statusOf } from './server/answer';
import { isForeign, isOwn } from './server/own-request';
import { answerPhone } from './server/phone-routes';
import { proxyDataverse } from './server/proxy-dataverse';
import { PERSONS, type Person, type PersonName, Sessions, toPerson } from './server/sessions';
import { renderSignIn, toNext } from './server/sign-in-page';
import { type Site, prepareSite } from './server/site';

export type AppOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  /** The packed solution: all that the page shows comes from it. */
  solutionZip: Uint8Array;
  /** Origin of Dataverse. */
  dataverseUrl: string;
  /** A token of a person for Dataverse. */
  token: (who: PersonName) => Promise<string>;
  phones: Phones;
};

export type LocalApp = { url: string; port: number; close: () => Promise<void> };

type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL };

/**
 * Serves the model-driven app on 127.0.0.1: the page, what the solution brings, Dataverse as whoever is signed in,
 * and the customers' phones. Tokens stay here: the page has none.
 * Rejects when the port is taken, the page does not compile, or the zip is not a solution.
 */
export async function startApp(options: AppOptions): Promise<LocalApp> {
  const site = await prepareSite(options.solutionZip);
  const sessions = new Sessions();
  return listen((request, response) => {
    if (!isOwn(request)) return sendError(response, 403, 'Only this machine’s own page may ask.');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(options, site, sessions, { request, response, url }).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendError(response, statusOf(error), messageOf(error));
    });
  }, options.port);
}

async function answer(
  options: AppOptions,
  site: Site,
  sessions: Sessions,
  exchange: Exchange,
): Promise<void> {
  const { request, response, url } = exchange;
  const person = sessions.of(request);
  if (url.pathname.startsWith('/api/data/')) {
    if (!person) return sendError(response, 401, 'Nobody is signed in.');
    const token = await options.token(person.who);
    return proxyDataverse(request, response, { dataverseUrl: options.dataverseUrl, token });
  }
  if (request.method === 'POST') return post(options, sessions, exchange);
  const file = site.files.get(url.pathname);
  if (file) return sendFile(response, file.type, file.content);
  const as = url.searchParams.get('as');
  if (as !== null && !isForeign(request.headers)) {
    url.searchParams.delete('as');
    const cookie = sessions.open(request, toPerson(as));
    return redirect(response, url.pathname + url.search, { 'set-cookie': cookie });
  }
  switch (url.pathname) {
    case '/':
      return redirect(response, person ? '/main.aspx' : '/sign-in');
    case '/main.aspx':
      if (person) return sendFile(response, 'text/html; charset=utf-8', site.app);
      return redirect(response, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
    case '/sign-in': {
      const page = renderSignIn(site.signIn, toNext(url.searchParams.get('next')));
      return sendFile(response, 'text/html; charset=utf-8', page);
    }
    case '/model.json':
      return sendJson(response, 200, site.model(Number(url.searchParams.get('lcid'))));
    case '/session.json':
      return sendJson(response, 200, {
        person: person ? withRoles(person, site) : null,
        people: PERSONS.map((one) => withRoles(one, site)),
      });
  }
  const query = url.searchParams;
  const found = await answerPhone(options.phones, { path: url.pathname, query });
  if (found === undefined) sendError(response, 404, 'There is nothing here.');
  else sendJson(response, 200, found);
}

async function post(
  options: AppOptions,
  sessions: Sessions,
  { request, response, url }: Exchange,
): Promise<void> {
  const body = await readOrder(request);
  switch (url.pathname) {
    case '/sign-in': {
      const cookie = sessions.open(request, toPerson(body.who));
      return redirect(response, toNext(body.next), { 'set-cookie': cookie });
    }
    case '/sign-out':
      return redirect(response, '/sign-in', { 'set-cookie': sessions.close(request) });
  }
  const done = await answerPhone(options.phones, { path: url.pathname, query: url.searchParams, body });
  if (done === undefined) sendError(response, 404, 'There is nothing here.');
  else sendJson(response, 200, done);
}

/** A person as the page knows them: scripts ask for the roles by id. */
function withRoles(person: Person, { roles }: Site): object {
  return { ...person, roles: person.roles.map((name) => ({ name, id: roles.get(name) ?? '' })) };
}

/** A body of JSON, or of a form. Throws BadOrder for anything else. */
async function readOrder(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request)).toString('utf8');
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  } catch {
    throw new BadOrder('the body is not JSON');
  }
}
