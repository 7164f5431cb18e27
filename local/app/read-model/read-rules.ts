import { type Element, attributeOf, childAt, childrenOf } from './xml';
import type { CommandParameter, CommandRule } from '../model';
import { toWebResource } from './identifier';

/** Rules by id; a rule may be made of several. */
export type Rules = ReadonlyMap<string, CommandRule[]>;

/** Rules of the platform's own ribbon that a solution may name without defining them. */
const PLATFORM_RULES: Readonly<Record<string, CommandRule>> = {
  'Mscrm.SelectionCountExactlyOne': { kind: 'selection-count', minimum: 1, maximum: 1 },
  'Mscrm.SelectionCountAtLeastOne': { kind: 'selection-count', minimum: 1 },
  'Mscrm.FormStateNotNew': { kind: 'form-state', state: 'Create', invert: true },
};

/** Reads the `<EnableRules>` or `<DisplayRules>` of `<RuleDefinitions>`. */
export function readRules(ribbon: Element, kind: 'EnableRule' | 'DisplayRule', ignored: string[]): Rules {
  const rules = new Map(Object.entries(PLATFORM_RULES).map(([id, rule]) => [id, [rule]]));
  for (const element of childrenOf(childAt(ribbon, 'RuleDefinitions', `${kind}s`), kind)) {
    const id = attributeOf(element, 'Id') ?? '';
    const known = element.children.flatMap((part) => {
      const rule = readRule(part);
      if (rule === undefined) ignored.push(`rule ${id}: ${part.name}`);
      return rule ?? [];
    });
    rules.set(id, known);
  }
  return rules;
}

/** https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules */
function readRule(part: Element): CommandRule | undefined {
  const invert = attributeOf(part, 'InvertResult') === 'true';
  switch (part.name) {
    case 'SelectionCountRule': {
      const [minimum, maximum] = [numberIn(part, 'Minimum'), numberIn(part, 'Maximum')];
      return {
        kind: 'selection-count',
        ...(minimum === undefined ? {} : { minimum }),
        ...(maximum === undefined ? {} : { maximum }),
      };
    }
    case 'EntityPrivilegeRule':
      return {
        kind: 'privilege',
        table: (attributeOf(part, 'EntityName') ?? '').toLowerCase(),
        privilege: attributeOf(part, 'PrivilegeType') ?? '',
        invert,
      };
    case 'MiscellaneousPrivilegeRule':
      return {
        kind: 'privilege',
        table: '',
        privilege: (attributeOf(part, 'PrivilegeName') ?? '').replace(/^prv/, ''),
        invert,
      };
    case 'FormStateRule': {
      const state = STATES.find((one) => one === attributeOf(part, 'State'));
      return state && { kind: 'form-state', state, invert };
    }
    case 'CustomRule':
      if (invert) return undefined;
      return {
        kind: 'custom',
        library: toWebResource(attributeOf(part, 'Library')),
        functionName: attributeOf(part, 'FunctionName') ?? '',
        parameters: readParameters(part),
        fallback: attributeOf(part, 'Default') === 'true',
      };
    default:
      return undefined;
  }
}

const STATES = ['Create', 'Existing', 'ReadOnly', 'Disabled'] as const;

/** `<CrmParameter>`, `<StringParameter>`, `<BoolParameter>`, `<IntParameter>` and `<DecimalParameter>`, in order. */
export function readParameters(element: Element): CommandParameter[] {
  return element.children.flatMap((parameter): CommandParameter[] => {
    const text = attributeOf(parameter, 'Value') ?? '';
    switch (parameter.name) {
      case 'CrmParameter':
        return [{ crm: text }];
      case 'StringParameter':
        return [{ value: text }];
      case 'BoolParameter':
        return [{ value: text === 'true' }];
      case 'IntParameter':
      case 'DecimalParameter':
        return [{ value: Number(text) }];
      default:
        return [];
    }
  });
}

function numberIn(part: Element, name: string): number | undefined {
  const text = attributeOf(part, name);
  return text === undefined ? undefined : Number(text);
}
