import { RULES, type Child, type Rule, type Value } from './ribbon-rules';
import type { Tree } from './tree';

/**
 * Where a ribbon breaks the rules of `ribbon-rules.ts`: the path of the element, with its id, and the rule.
 * @param element the RibbonDiffXml
 */
export function ribbonFaults(element: Tree, type = 'RibbonDiffXml', above = ''): string[] {
  const id = element.attributes['Id'];
  const here = `${above}/${element.name}${id === undefined ? '' : `[${id}]`}`;
  const rule = RULES[type];
  if (rule === undefined) return [`${here} is not described`];
  return [
    ...attributeFaults(element, rule),
    ...(element.text.trim() === '' ? [] : ['holds text']),
    ...(rule.inOrder ? orderFaults(element, rule.inOrder) : mixFaults(element, rule)),
  ]
    .map((fault) => `${here} ${fault}`)
    .concat(
      element.children.flatMap((child) => {
        const known = (rule.inOrder ?? rule.either)?.[child.name];
        return known === undefined ? [] : ribbonFaults(child, known.type, here);
      }),
    );
}

function attributeFaults({ attributes }: Tree, { required = {}, optional = {} }: Rule): string[] {
  const values: Record<string, Value> = { ...required, ...optional };
  return [
    ...Object.keys(required)
      .filter((name) => attributes[name] === undefined)
      .map((name) => `lacks ${name}`),
    ...Object.entries(attributes)
      // Exports declare the namespace on the root of each file.
      .filter(([name]) => !name.startsWith('xmlns'))
      .flatMap(([name, value]) => {
        const expected = values[name];
        if (expected === undefined) return [`has ${name}, which it may not have`];
        return fits(value, expected) ? [] : [`has ${name} “${value}”, which is not ${said(expected)}`];
      }),
  ];
}

function fits(value: string, expected: Value): boolean {
  if (expected instanceof RegExp) return expected.test(value);
  if (typeof expected !== 'string') return expected.includes(value);
  switch (expected) {
    case 'text':
      return true;
    case 'boolean':
      return /^(true|false|0|1)$/.test(value);
    case 'integer':
      return /^[+-]?\d+$/.test(value);
    case 'decimal':
      return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value);
    case 'address':
      return !/\s/.test(value);
  }
}

function said(expected: Value): string {
  if (expected instanceof RegExp) return String(expected);
  return typeof expected === 'string' ? expected : `one of ${expected.join(', ')}`;
}

function orderFaults(element: Tree, children: Record<string, Child>): string[] {
  const names = Object.keys(children);
  const known = element.children.filter(({ name }) => names.includes(name));
  const late = known.find(
    ({ name }, index) => index > 0 && names.indexOf(name) < names.indexOf(known[index - 1]!.name),
  );
  return [
    ...strangers(element, names),
    ...(late === undefined ? [] : [`has ${late.name} too late: the order is ${names.join(', ')}`]),
    ...names.flatMap((name) => {
      const { min = 0, max = Infinity } = children[name]!;
      const count = known.filter((child) => child.name === name).length;
      if (count < min) return [`has ${count} ${name}, at least ${min} must be there`];
      return count > max ? [`has ${count} ${name}, at most ${max} may be there`] : [];
    }),
  ];
}

function mixFaults(element: Tree, { either = {}, atLeast = 0, atMost = Infinity }: Rule): string[] {
  const names = Object.keys(either);
  const count = element.children.length;
  return [
    ...strangers(element, names),
    ...(count < atLeast ? [`holds ${count} elements, at least ${atLeast} must be there`] : []),
    ...(count > atMost ? [`holds ${count} elements, at most ${atMost} may be there`] : []),
  ];
}

function strangers(element: Tree, names: string[]): string[] {
  return element.children
    .filter(({ name }) => !names.includes(name))
    .map(({ name }) => `holds ${name}, which it may not hold or which is not described`);
}
