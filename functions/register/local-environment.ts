/** The ports of a local cloud that are registered or asked. */
export interface LocalPorts {
  readonly functions: number;
  readonly dataverse: number;
  readonly whatsapp: number;
  readonly entra: number;
}

/** The ports of `npm start -- --port-base N`. */
export const portsFrom = (base: number): LocalPorts => ({
  functions: base + 1,
  dataverse: base + 2,
  whatsapp: base + 3,
  entra: base + 4,
});

/**
 * The settings for a local cloud. Its credentials are the same everywhere, stand in local/README.md, and are no secrets.
 */
export function localEnvironment(ports: LocalPorts): Record<string, string> {
  const at = (port: number) => `http://127.0.0.1:${port}`;
  return {
    NOD_FUNCTIONS_URL: at(ports.functions),
    NOD_APPLICATION_ID: '5d3c2f10-0000-4000-9000-000000000001',
    DATAVERSE_URL: at(ports.dataverse),
    DATAVERSE_WEBHOOK_KEY: 'local-webhook-key',
    WHATSAPP_API_URL: `${at(ports.whatsapp)}/v25.0`,
    WHATSAPP_ACCESS_TOKEN: 'local-access-token',
    WHATSAPP_APP_ID: '1000000000000000',
    WHATSAPP_APP_SECRETS: 'local-app-secret',
    WHATSAPP_VERIFY_TOKEN: 'local-verify-token',
    ENTRA_TENANT_ID: 'local',
    ENTRA_CLIENT_ID: 'sysadmin',
    ENTRA_CLIENT_SECRET: 'local-secret',
    ENTRA_TOKEN_ENDPOINT: `${at(ports.entra)}/local/oauth2/v2.0/token`,
  };
}
