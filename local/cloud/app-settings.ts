import { INTEGRATION } from '../entra';
import { CREDENTIALS } from './credentials';

/** The settings of the Functions app against the local cloud, as an Azure Functions app would have them. */
export function appSettings(parts: {
  storageConnection: string;
  dataverseUrl: string;
  whatsappUrl: string;
  tokenEndpoint: string;
}): Record<string, string> {
  return {
    Storage: parts.storageConnection,
    DATAVERSE_URL: parts.dataverseUrl,
    DATAVERSE_WEBHOOK_KEY: CREDENTIALS.webhookKey,
    WHATSAPP_API_URL: `${parts.whatsappUrl}/v25.0`,
    WHATSAPP_ACCESS_TOKEN: CREDENTIALS.accessToken,
    WHATSAPP_APP_SECRETS: CREDENTIALS.appSecret,
    WHATSAPP_VERIFY_TOKEN: CREDENTIALS.verifyToken,
    ENTRA_TENANT_ID: CREDENTIALS.tenant,
    ENTRA_CLIENT_ID: INTEGRATION,
    ENTRA_CLIENT_SECRET: CREDENTIALS.clientSecret,
    ENTRA_TOKEN_ENDPOINT: parts.tokenEndpoint,
  };
}
