import { attributeOf, childrenOf, parseXml } from '../metadata/xml';
import type { Step } from './steps';

const WEBHOOK_KEY = 4;
const HTTP_HEADER = 5;
const QUERY_STRING = 6;

/** The URL and headers of a delivery, with the endpoint's secret where its authentication type puts it. */
export function authenticate(
  endpoint: Step['endpoint'],
  origin: string | undefined,
): { url: string; headers: Record<string, string> } {
  const url = new URL(endpoint.url, origin);
  if (origin !== undefined) {
    const { protocol, host } = new URL(origin);
    url.protocol = protocol;
    url.host = host;
  }
  const value = endpoint.authValue;
  const headers: Record<string, string> = {};
  if (value === undefined) return { url: url.href, headers };
  switch (endpoint.authType) {
    case WEBHOOK_KEY:
      url.searchParams.set('code', value);
      break;
    case HTTP_HEADER:
      for (const [name, secret] of readSettings(value)) headers[name] = secret;
      break;
    case QUERY_STRING:
      for (const [name, secret] of readSettings(value)) url.searchParams.set(name, secret);
      break;
  }
  return { url: url.href, headers };
}

/** [R] `<settings><setting name="x" value="y"/></settings>` */
function readSettings(text: string): [string, string][] {
  return childrenOf(parseXml(text, 'settings'), 'setting').map((setting) => [
    attributeOf(setting, 'name') ?? '',
    attributeOf(setting, 'value') ?? '',
  ]);
}
