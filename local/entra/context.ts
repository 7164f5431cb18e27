import type { FaultPlan } from '../http/faults';
import type { RegisteredKey } from './client-assertion';
import type { Identity } from './identities';
import type { MailMessage } from './read-mail';
import type { TokenIssuer } from './token-issuer';

export type EntraStats = {
  /** Requests to the token endpoint, refused ones included. */
  tokenRequests: number;
  managedIdentityRequests: number;
  /** Tokens issued, by the name of the identity. */
  issued: Record<string, number>;
  mails: number;
};

/** A mail that Graph accepted: the message as it was sent, and who sent it when. */
export type KeptMail = {
  id: string;
  from: string;
  sentAt: string;
  message: MailMessage;
  saveToSentItems: boolean;
};

export type DirectoryUser = { id: string; displayName: string; userPrincipalName: string; mail: string };

/** What the routes work with. */
export type EntraContext = {
  tenant: string;
  secret: string;
  identityHeader: string;
  /** Known once the server listens. */
  url: () => string;
  now: () => number;
  identities: ReadonlyMap<string, Identity>;
  users: DirectoryUser[];
  keys: Map<string, RegisteredKey[]>;
  issuer: TokenIssuer;
  faults: FaultPlan;
  stats: EntraStats;
  mails: KeptMail[];
};
