/** The texts of a resx by key. */
export function readResx(xml: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [, name, value] of xml.matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([\s\S]*?)<\/value>/g)) {
    texts.set(name!, value!.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));
  }
  return texts;
}
