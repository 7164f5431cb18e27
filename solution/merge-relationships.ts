import { textOf, type SourceFile } from './source';

/**
 * The relationships in the order of their index, Other/Relationships.xml. Their bodies stand in
 * Other/Relationships/, one file for each referenced table.
 *
 * @throws Error if the index and the bodies do not name the same relationships
 */
export function mergeRelationships(parts: SourceFile[]): string[] {
  const isIndex = ({ path }: SourceFile) => path === 'Other/Relationships.xml';
  const listed = parts
    .filter(isIndex)
    .flatMap((part) => [...textOf(part).matchAll(/<EntityRelationship Name="([^"]+)" \/>/g)]);
  const bodies = new Map(
    parts
      .filter((part) => !isIndex(part))
      .flatMap((part) => [
        ...textOf(part).matchAll(/<EntityRelationship Name="([^"]+)">[\s\S]*?<\/EntityRelationship>/g),
      ])
      .map(([body, name]) => [name, body] as const),
  );
  const names = listed.map(([, name]) => name);
  const unlisted = [...bodies.keys()].filter((name) => !names.includes(name));
  if (unlisted.length > 0) throw new Error(`Not in Other/Relationships.xml: ${unlisted.join(', ')}.`);
  return names.map((name) => {
    const body = bodies.get(name);
    if (body === undefined) throw new Error(`No file under Other/Relationships/ describes ${name}.`);
    return body;
  });
}
