import type { EntraSettings } from '../adapters/entra';
import { isSafeForSecrets } from '../adapters/is-loopback';
import type { Wanted } from './wanted';

/** Something is missing or makes no sense; the message names it, never its value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export interface RegisterSettings {
  /** Origin of Dataverse. */
  readonly dataverseUrl: string;
  /** How an administrator signs in. */
  readonly signIn: { readonly token: string } | EntraSettings;
  /** The Graph API with its version, and a token for it. */
  readonly whatsapp?: { readonly apiUrl: string; readonly accessToken: string };
  readonly wanted: Wanted;
  /** What must never be printed. */
  readonly secrets: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads what a registration needs from the environment; README.md of this folder lists it. An empty one counts as missing.
 * @throws SettingsError that names all that is missing or wrong
 */
export function readRegisterSettings(
  environment: Environment,
  options: { writeKey?: boolean } = {},
): RegisterSettings {
  const problems: string[] = [];
  const get = (name: string) => environment[name]?.trim() || undefined;
  const need = (name: string, why: string) => {
    const value = get(name);
    if (value === undefined) problems.push(`${name} is missing: ${why}`);
    return value ?? '';
  };
  const url = (name: string, why: string) => {
    const value = need(name, why).replace(/\/+$/, '');
    if (value === '' || (URL.canParse(value) && isSafeForSecrets(new URL(value)))) return value;
    problems.push(`${name} must be an https address (http on this machine only)`);
    return '';
  };
  const dataverseUrl = url('DATAVERSE_URL', 'the address of the organization');
  const functionsUrl = url('NOD_FUNCTIONS_URL', 'where the Functions app runs');
  const webhookKey = need('DATAVERSE_WEBHOOK_KEY', 'the key that the Functions app has under this name');
  const applicationId = need('NOD_APPLICATION_ID', 'the application id by which the Functions app signs in');
  if (applicationId !== '' && !guid.test(applicationId)) problems.push('NOD_APPLICATION_ID must be a GUID');
  const signIn = readSignIn(get, problems);
  const whatsapp = readWhatsApp(get, url, problems);
  if (problems.length > 0) throw new SettingsError(problems.join('\n'));
  const { metaApp } = whatsapp;
  const secretOfSignIn =
    'token' in signIn
      ? signIn.token
      : signIn.kind === 'client'
        ? Object.values(signIn.credential)[0]
        : undefined;
  return {
    dataverseUrl,
    signIn,
    ...(whatsapp.api && { whatsapp: whatsapp.api }),
    wanted: {
      functionsUrl,
      webhookKey,
      applicationId: applicationId.toLowerCase(),
      ...(metaApp && { metaApp }),
      ...(options.writeKey === true && { writeKey: true }),
    },
    secrets: [
      webhookKey,
      secretOfSignIn,
      whatsapp.api?.accessToken,
      metaApp?.secret,
      metaApp?.verifyToken,
    ].filter((secret) => secret !== undefined),
  };
}

type Get = (name: string) => string | undefined;

function readSignIn(get: Get, problems: string[]): RegisterSettings['signIn'] {
  const token = get('DATAVERSE_ACCESS_TOKEN');
  if (token !== undefined) return { token };
  const [tenantId = '', clientId = ''] = [get('ENTRA_TENANT_ID'), get('ENTRA_CLIENT_ID')];
  const [secret, certificate] = [get('ENTRA_CLIENT_SECRET'), get('ENTRA_CLIENT_CERTIFICATE')];
  const tokenEndpoint = get('ENTRA_TOKEN_ENDPOINT');
  if (tenantId === '' || clientId === '' || (secret === undefined) === (certificate === undefined))
    problems.push(
      "an administrator's sign-in is missing: DATAVERSE_ACCESS_TOKEN, or ENTRA_TENANT_ID, ENTRA_CLIENT_ID and one of ENTRA_CLIENT_SECRET and ENTRA_CLIENT_CERTIFICATE",
    );
  return {
    kind: 'client',
    tenantId,
    clientId,
    credential: certificate === undefined ? { secret: secret ?? '' } : { certificate },
    ...(tokenEndpoint === undefined ? {} : { tokenEndpoint }),
  };
}

function readWhatsApp(
  get: Get,
  url: (name: string, why: string) => string,
  problems: string[],
): { api?: { apiUrl: string; accessToken: string }; metaApp?: Wanted['metaApp'] } {
  const accessToken = get('WHATSAPP_ACCESS_TOKEN');
  const id = get('WHATSAPP_APP_ID');
  if (accessToken === undefined) {
    if (id !== undefined) problems.push('WHATSAPP_ACCESS_TOKEN is missing: WHATSAPP_APP_ID is set');
    return {};
  }
  const apiUrl =
    get('WHATSAPP_API_URL') === undefined
      ? 'https://graph.facebook.com/v25.0'
      : url('WHATSAPP_API_URL', 'the Graph API with its version');
  if (id === undefined) return { api: { apiUrl, accessToken } };
  // While a secret is being changed there are two: the first is the one to sign in with.
  const secret = get('WHATSAPP_APP_SECRETS')?.split(',')[0]?.trim();
  const verifyToken = get('WHATSAPP_VERIFY_TOKEN');
  if (!secret || verifyToken === undefined) {
    problems.push('with WHATSAPP_APP_ID, WHATSAPP_APP_SECRETS and WHATSAPP_VERIFY_TOKEN are needed too');
    return {};
  }
  return { api: { apiUrl, accessToken }, metaApp: { id, secret, verifyToken } };
}
