import type { Tree } from './tree';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An element as text again: FetchXML has no text beside elements. */
export function renderFetch({ name, attributes, text, children }: Tree): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = children.length > 0 ? children.map(renderFetch).join('') : escaped(text.trim());
  return `<${name}${given.join('')}>${inside}</${name}>`;
}
