/** A text as it stands in an attribute of XML, between double quotes. */
export function xmlAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
