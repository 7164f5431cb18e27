import { strFromU8 } from 'fflate';
import type { Variable } from './model';
import { attributeOf, childAt, labelOf, parseXml, textOf, type Element } from './xml';

const TEXT = 100_000_000;

/** Reads the environment variables of a solution, each of which has a file of its own. */
export function importVariables(files: Readonly<Record<string, Uint8Array>>): Variable[] {
  return Object.entries(files)
    .filter(([path]) => /environmentvariabledefinition\.xml$/i.test(path))
    .map(([, bytes]) => {
      const element = parseXml(strFromU8(bytes), 'environmentvariabledefinition');
      const schemaName = attributeOf(element, 'schemaname') ?? '';
      return {
        schemaName,
        label: textIn(element, 'displayname') ?? schemaName,
        description: textIn(element, 'description'),
        type: Number(textOf(element, 'type') ?? TEXT),
        defaultValue: textOf(element, 'defaultvalue'),
      };
    });
}

/** `<name default="text"><label description= languagecode=/></name>` */
function textIn(element: Element, name: string): string | undefined {
  return attributeOf(childAt(element, name), 'default') ?? labelOf(element, name, 'label');
}
