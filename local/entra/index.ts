export type { EntraStats, KeptMail } from './context';
export { ADMINISTRATOR, INTEGRATION, PEOPLE, objectIdOf } from './identities';
export { type EntraOptions, type LocalEntra, startEntra } from './start-entra';
export { InvalidToken, type TokenClaims } from './token-issuer';
