export {
  createTokenSource,
  type AccessToken,
  type EntraSettings,
  type TokenSource,
} from './create-token-source';
export { toTokenCredential } from './to-token-credential';
