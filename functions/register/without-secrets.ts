import { xmlAttribute } from './xml-attribute';

/** A line to print, in which no secret stands whatever an error quotes, and however it is written there. */
export function withoutSecrets(line: string, secrets: readonly string[]): string {
  const forms = secrets
    .filter(Boolean)
    .flatMap((secret) => [secret, ...asXml(secret), JSON.stringify(secret).slice(1, -1)]);
  // One may begin another: of the longer one nothing may be left.
  return [...new Set(forms)]
    .sort((a, b) => b.length - a.length)
    .reduce((text, form) => text.replaceAll(form, '…'), line);
}

/** As it is written into the endpoint, and as others write XML: not everything must be escaped. */
function asXml(secret: string): string[] {
  const text = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const strict = text.replaceAll('>', '&gt;');
  const quoted = strict.replaceAll('"', '&quot;');
  return [
    xmlAttribute(secret),
    text,
    strict,
    quoted,
    quoted.replaceAll("'", '&apos;'),
    quoted.replaceAll("'", '&#39;'),
  ];
}
