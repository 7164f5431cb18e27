import { scryptSync } from 'node:crypto';

/**
 * Dataverse never tells the key of an endpoint again, so a print of it is left in the endpoint's description: slow to
 * make, so that a key cannot be guessed from it, and different for each address.
 */
export function keyFingerprint(key: string, url: string): string {
  return scryptSync(key, `nod:${url}`, 12).toString('base64url');
}

const intro = 'Made by npm run register. Key print: ';

/** What stands in the description of the endpoint. No more than 100 characters. */
export const describeKey = (key: string, url: string) => `${intro}${keyFingerprint(key, url)}`;
