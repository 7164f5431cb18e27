/** A line to print, in which no secret stands whatever an error quotes. */
export function withoutSecrets(line: string, secrets: readonly string[]): string {
  return secrets.filter(Boolean).reduce((text, secret) => text.replaceAll(secret, '…'), line);
}
