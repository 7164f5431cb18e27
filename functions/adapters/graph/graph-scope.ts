import { isLoopback } from '../is-loopback';

/** The scope of a token for Microsoft Graph. A Graph on this machine wants the same token as the real one. */
export function graphScope(graphUrl: string): string {
  return isLoopback(new URL(graphUrl)) ? 'https://graph.microsoft.com/.default' : `${graphUrl}/.default`;
}
