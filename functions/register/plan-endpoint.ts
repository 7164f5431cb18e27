import { endpointName } from '@nod/solution/webhook-steps';
import type { Finding, Made } from './change';
import { describeKey } from './key-fingerprint';
import { eventsUrl, type Wanted } from './wanted';
import type { Row, WebApi } from './web-api';
import { xmlAttribute } from './xml-attribute';

/** contract 8 is a webhook, authtype 5 sends headers. Path and namespace are required and mean nothing to a webhook. */
const fixed = {
  contract: 8,
  authtype: 5,
  connectionmode: 1,
  userclaim: 1,
  messageformat: 2,
  path: '',
  solutionnamespace: '',
};
const compared = ['contract', 'authtype', 'messageformat'] as const;

interface Endpoint {
  serviceendpointid: string;
  url?: string;
  description?: string | null;
  isauthvalueset?: boolean;
  [column: string]: unknown;
}

/**
 * The service endpoint that Dataverse posts to, with the key that it sends.
 * https://learn.microsoft.com/power-apps/developer/data-platform/register-web-hook
 * @param made gets the id of the endpoint that is there
 */
export async function planEndpoint(dataverse: WebApi, wanted: Wanted, made: Made): Promise<Finding[]> {
  const url = eventsUrl(wanted);
  const found = await dataverse.list<Endpoint>(
    `serviceendpoints?$select=name,url,contract,authtype,messageformat,isauthvalueset,description&$filter=name eq '${endpointName}'`,
  );
  const [endpoint, ...others] = found;
  const what = `Service endpoint ${endpointName}`;
  const findings: Finding[] = others.map(() => ({
    kind: 'warning',
    what,
    note: 'There is more than one of this name. The first is used; remove the others by hand.',
  }));
  if (!endpoint) {
    const apply = async (into: Made) => {
      into.endpointId = await dataverse.create('serviceendpoints', {
        name: endpointName,
        ...fixed,
        ...addressed(wanted),
      });
    };
    return [{ kind: 'create', what, note: `posts to ${url}, with the key as x-nod-key`, apply }, ...findings];
  }
  made.endpointId = endpoint.serviceendpointid;
  const wrong = differences(endpoint, wanted);
  if (wrong.length === 0) {
    const note = `${url}; its key is the one written last (--write-key writes it again)`;
    return [{ kind: 'ok', what, note }, ...findings];
  }
  const apply = async () =>
    dataverse.update(`serviceendpoints(${endpoint.serviceendpointid})`, { ...fixed, ...addressed(wanted) });
  return [{ kind: 'correct', what, note: wrong.join('; '), apply }, ...findings];
}

function differences(endpoint: Endpoint, wanted: Wanted): string[] {
  const url = eventsUrl(wanted);
  const wrong: string[] = [];
  if (endpoint.url !== url) wrong.push(`posts to ${endpoint.url ?? 'nowhere'}, not to ${url}`);
  if (compared.some((column) => endpoint[column] !== fixed[column]))
    wrong.push('is no webhook that sends its key as a header');
  if (endpoint.isauthvalueset !== true) wrong.push('has no key');
  else if (endpoint.description !== describeKey(wanted.webhookKey, url))
    wrong.push('its key is another one, or was not written from here');
  else if (wanted.writeKey === true) wrong.push('its key is written again');
  return wrong;
}

function addressed(wanted: Wanted): Row {
  const url = eventsUrl(wanted);
  return {
    url,
    description: describeKey(wanted.webhookKey, url),
    authvalue: `<settings><setting name="x-nod-key" value="${xmlAttribute(wanted.webhookKey)}" /></settings>`,
  };
}
