import type { ChoiceSchema } from './schema';

/** The identifier of a choice: its label without anything but letters and digits, each word capitalised. */
export function choiceIdentifier({ label }: ChoiceSchema): string {
  return label
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** A const object from label to value, with the types of its labels and of its values. */
export function renderChoice(choice: ChoiceSchema): string {
  const name = choiceIdentifier(choice);
  const options = choice.options.map(({ label, value }) => `  ${propertyName(label)}: ${value},`);
  return [
    `/** ${choice.name} */`,
    `export const ${name} = {`,
    ...options,
    '} as const;',
    `export type ${name}Label = keyof typeof ${name};`,
    `export type ${name}Value = (typeof ${name})[${name}Label];`,
  ].join('\n');
}

/** A property name as TypeScript writes it: quoted only where it must be. */
export function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name.replaceAll("'", "\\'")}'`;
}
