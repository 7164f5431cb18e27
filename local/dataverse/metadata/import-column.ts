import { importChoice } from './import-choice';
import type { Choice, Column, ColumnType, RequiredLevel, Target } from './model';
import { attributeOf, childAt, labelOf, labelsOf, ownText, textOf, type Element } from './xml';

const TYPES: Readonly<Record<string, ColumnType>> = {
  nvarchar: 'string',
  ntext: 'memo',
  memo: 'memo',
  bit: 'boolean',
  int: 'integer',
  bigint: 'bigint',
  timestamp: 'bigint',
  decimal: 'decimal',
  float: 'double',
  money: 'money',
  datetime: 'datetime',
  picklist: 'picklist',
  state: 'state',
  status: 'status',
  lookup: 'lookup',
  owner: 'lookup',
  customer: 'lookup',
  primarykey: 'uniqueidentifier',
  uniqueidentifier: 'uniqueidentifier',
};

const LEVELS: readonly RequiredLevel[] = ['none', 'recommended', 'required', 'systemrequired'];

/**
 * Reads one `<attribute>` of a table.
 * @returns the column, or `undefined` for a kind that holds no value of its own (a shadow name column)
 * @throws for a type that the stand-in cannot store: an import must not lose a column in silence
 */
export function importColumn(
  element: Element,
  context: { choices: ReadonlyMap<string, Choice>; targets: readonly Target[] },
): Column | undefined {
  const schemaName = attributeOf(element, 'PhysicalName') ?? '';
  const name = textOf(element, 'LogicalName') ?? schemaName.toLowerCase();
  const declared = textOf(element, 'Type') ?? '';
  if (declared === 'virtual' || declared === 'entityname') return undefined;
  const type = TYPES[declared];
  if (!type) throw new Error(`Column ${name}: the local Dataverse has no type "${declared}".`);
  const format = textOf(element, 'Format');
  const choice = choiceOf(element, context.choices);
  if ((type === 'picklist' || type === 'status' || type === 'state') && !choice)
    throw new Error(`Column ${name}: its option set is not in the solution.`);
  const level = textOf(element, 'RequiredLevel') as RequiredLevel | undefined;
  const flag = (tag: string, otherwise: boolean) => {
    const text = textOf(element, tag);
    return text === undefined ? otherwise : text === '1';
  };
  const numeric = (tag: string) => {
    const text = textOf(element, tag);
    return text === undefined ? undefined : Number(text);
  };
  return {
    name,
    schemaName,
    label: labelOf(element, 'displaynames', 'displayname') ?? schemaName,
    labels: labelsOf(element, 'displaynames', 'displayname'),
    type: type === 'datetime' && format === 'date' ? 'dateonly' : type,
    required: level && LEVELS.includes(level) ? level : 'none',
    format,
    maxLength: numeric('MaxLength') ?? (type === 'memo' ? 2000 : type === 'string' ? 100 : undefined),
    min: numeric('MinValue'),
    max: numeric('MaxValue'),
    choice,
    defaultValue: defaultOf(type, numeric('AppDefaultValue')),
    secured: flag('IsSecured', false),
    canCreate: flag('ValidForCreateApi', true),
    canUpdate: flag('ValidForUpdateApi', true) && declared !== 'primarykey',
    canRead: flag('ValidForReadApi', true),
    custom: flag('IsCustomField', true),
    targets: context.targets,
  };
}

function choiceOf(element: Element, choices: ReadonlyMap<string, Choice>): Choice | undefined {
  const own = childAt(element, 'optionset');
  if (own && !ownText(own)) return importChoice(own);
  const global = textOf(element, 'OptionSetName');
  return global ? choices.get(global.toLowerCase()) : undefined;
}

/** A Boolean always has a default, a choice may have one (-1: none); [R] Dataverse knows none for other types. */
function defaultOf(type: ColumnType, declared: number | undefined): number | undefined {
  switch (type) {
    case 'boolean':
      return declared === 1 ? 1 : 0;
    case 'picklist':
    case 'status':
      return declared === -1 ? undefined : declared;
    default:
      return undefined;
  }
}
