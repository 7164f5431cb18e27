/** Whether a token's audience is Microsoft Graph: by its real name, or as the local Graph's own address. */
export function isGraph(audience: string, localUrl: string): boolean {
  return audience === 'https://graph.microsoft.com' || audience === localUrl;
}
