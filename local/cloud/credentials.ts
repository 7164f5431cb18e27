/** The credentials of the local cloud. They are the same everywhere, documented, and no secrets. */
export const CREDENTIALS = {
  tenant: 'local',
  /** Client secret of the app and of the people. */
  clientSecret: 'local-secret',
  appSecret: 'local-app-secret',
  verifyToken: 'local-verify-token',
  accessToken: 'local-access-token',
  webhookKey: 'local-webhook-key',
} as const;
