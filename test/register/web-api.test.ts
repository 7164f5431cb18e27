import { createWebApi } from '@nod/functions/register/web-api';
import { withoutSecrets } from '@nod/functions/register/without-secrets';
import { describe, expect, it } from 'vitest';

const url = 'https://org.crm.example';

/** Dataverse with two pages, the second at an address of one's choice; and where the token went. */
function paged(nextLink: string) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = (input) => {
    const to = input as string;
    asked.push(to);
    const page =
      asked.length === 1 ? { value: [{ at: 1 }], '@odata.nextLink': nextLink } : { value: [{ at: 2 }] };
    return Promise.resolve(Response.json(page));
  };
  const api = createWebApi({ url, token: () => 'token-of-an-administrator', timeoutMs: 1000, fetch });
  return { asked, list: () => api.list('rows') };
}

describe('a collection in pages', () => {
  it('is read to its end', async () => {
    const { list, asked } = paged(`${url}/api/data/v9.2/rows?$skiptoken=2`);
    expect(await list()).toEqual([{ at: 1 }, { at: 2 }]);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ['another host', 'https://elsewhere.example/api/data/v9.2/rows?$skiptoken=2'],
    ['a host whose name begins alike', 'https://org.crm.example.elsewhere.example/rows'],
    ['a person before another host', 'https://org.crm.example@elsewhere.example/rows'],
    ['the same host without encryption', 'http://org.crm.example/rows'],
    ['another port', 'https://org.crm.example:8443/rows'],
  ])('never takes the token to %s', async (_, nextLink) => {
    const { list, asked } = paged(nextLink);
    await expect(list()).rejects.toThrow('further page');
    expect(asked).toEqual([`${url}/api/data/v9.2/rows`]);
  });
});

describe('what is printed', () => {
  it.each([
    ['as it is', 'the-key-&-"more"<'],
    ['as it is written into the endpoint', 'the-key-&amp;-&quot;more&quot;&lt;'],
    ['as others write XML', 'the-key-&amp;-"more"&lt;'],
    ['as JSON', 'the-key-&-\\"more\\"<'],
  ])('holds no secret, even %s', (_, quoted) => {
    expect(withoutSecrets(`no: ${quoted}.`, ['the-key-&-"more"<', 'the-key'])).toBe('no: ….');
  });
});
