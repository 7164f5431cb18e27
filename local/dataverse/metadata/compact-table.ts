import { platformLabels } from './german-labels';
import type { Choice, Column, ColumnType, Key, Option, Ownership, Table, Target } from './model';
import {
  ACTIVE_STATES,
  ACTIVE_STATUSES,
  platformChoice,
  standardColumns,
  stateColumns,
  systemTarget,
} from './standard-columns';

/** A base table in short: see `base-tables.ts`. */
export interface CompactTable {
  readonly schemaName: string;
  readonly setName: string;
  readonly label: string;
  readonly collectionLabel: string;
  readonly primaryId?: string;
  readonly primaryName?: string;
  readonly ownership: Ownership;
  readonly typeCode: number;
  readonly privilegeName?: string;
  readonly states?: readonly Option[];
  readonly statuses?: readonly Option[];
  readonly stateless?: boolean;
  readonly elastic?: boolean;
  readonly intersect?: boolean;
  readonly plainPrivileges?: boolean;
  readonly keys?: readonly Key[];
  /**
   * One column a line: `SchemaName type Display name`. Types: `string(N)`, `phone(N)`, `email(N)`, `memo(N)`,
   * `bool`, `bool(yes)`, `bool(no;True label;False label)`, `int(min,max)`, `bigint`, `double`, `money`, `datetime`, `guid`,
   * `choice(1=Label;2=Label)`, `lookup(table:navigation,…)`. `!` after the type: SystemRequired; `-` not writable;
   * `#` write-only.
   */
  readonly columns: string;
}

const LINE = /^(\w+) (\w+)(?:\(([^)]*)\))?([!#-]?) (.+)$/;

/** Expands a compact definition to a whole table. @throws for a line that does not follow the form */
export function expandTable(compact: CompactTable): Table {
  const name = compact.schemaName.toLowerCase();
  const primaryId = compact.primaryId ?? `${name}id`;
  const columns = new Map<string, Column>();
  const add = (column: Column) => columns.set(column.name, column);
  add(primaryColumn(primaryId, compact));
  for (const line of compact.columns.split('\n').map((text) => text.trim()))
    if (line !== '') add(expandColumn(line, name));
  for (const column of standardColumns(name, compact.ownership)) if (!columns.has(column.name)) add(column);
  if (!compact.stateless)
    stateColumns(name, compact.states ?? ACTIVE_STATES, compact.statuses ?? ACTIVE_STATUSES).forEach(add);
  return {
    name,
    schemaName: compact.schemaName,
    label: compact.label,
    labels: platformLabels(compact.label),
    collectionLabel: compact.collectionLabel,
    collectionLabels: platformLabels(compact.collectionLabel),
    setName: compact.setName,
    primaryId,
    primaryName: compact.primaryName,
    ownership: compact.ownership,
    typeCode: compact.typeCode,
    elastic: compact.elastic ?? false,
    intersect: compact.intersect ?? false,
    plainPrivileges: compact.plainPrivileges ?? compact.intersect ?? false,
    custom: false,
    privilegeName: compact.privilegeName ?? compact.schemaName,
    columns,
    keys: [...(compact.keys ?? [])],
  };
}

function primaryColumn(name: string, compact: CompactTable): Column {
  return {
    ...plain(name, `${compact.schemaName}Id`, compact.label, 'uniqueidentifier'),
    required: 'systemrequired',
    canUpdate: false,
  };
}

function plain(name: string, schemaName: string, label: string, type: ColumnType): Column {
  return {
    name,
    schemaName,
    label,
    labels: platformLabels(label),
    type,
    required: 'none',
    secured: false,
    canCreate: true,
    canUpdate: true,
    canRead: true,
    custom: false,
    targets: [],
  };
}

function expandColumn(line: string, table: string): Column {
  const [, schemaName = '', kind = '', argument = '', mark = '', label = ''] = LINE.exec(line) ?? [];
  if (schemaName === '') throw new Error(`Base table ${table}: cannot read "${line}".`);
  const name = schemaName.toLowerCase();
  const writable = mark !== '-';
  return {
    ...plain(name, schemaName, label, 'string'),
    canCreate: writable,
    canUpdate: writable,
    canRead: mark !== '#',
    required: mark === '!' ? 'systemrequired' : 'none',
    ...shapeOf(kind, argument, { table, name, label }),
  };
}

type Place = { readonly table: string; readonly name: string; readonly label: string };

function shapeOf(kind: string, argument: string, place: Place): Partial<Column> & { type: ColumnType } {
  const [low, high] = argument.split(',').map(Number);
  switch (kind) {
    case 'string':
      return { type: 'string', maxLength: low, format: 'Text' };
    case 'phone':
      return { type: 'string', maxLength: low, format: 'Phone' };
    case 'email':
      return { type: 'string', maxLength: low, format: 'Email' };
    case 'memo':
      return { type: 'memo', maxLength: low };
    case 'bool':
      return { type: 'boolean', ...inlineBoolean(argument, place) };
    case 'int':
      return { type: 'integer', min: argument ? low : undefined, max: argument ? high : undefined };
    case 'bigint':
    case 'double':
    case 'money':
    case 'datetime':
      return { type: kind };
    case 'guid':
      return { type: 'uniqueidentifier' };
    case 'choice':
      return { type: 'picklist', choice: inlineChoice(argument, place) };
    case 'lookup':
      return { type: 'lookup', targets: inlineTargets(argument, place) };
    default:
      throw new Error(`Base table ${place.table}: unknown type "${kind}".`);
  }
}

/** `yes` or `no` for the default, then the labels of true and false. */
function inlineBoolean(argument: string, place: Place): Partial<Column> {
  const [initial, yes = 'Yes', no = 'No'] = argument.split(';');
  const options = [
    { value: 1, label: yes },
    { value: 0, label: no },
  ];
  return { defaultValue: initial === 'yes' ? 1 : 0, choice: choiceOf(place, options) };
}

function inlineChoice(argument: string, place: Place): Choice {
  const options = argument.split(';').map((pair) => {
    const [value, label = ''] = pair.split('=');
    return { value: Number(value), label };
  });
  return choiceOf(place, options);
}

const choiceOf = ({ table, name, label }: Place, options: readonly Option[]) =>
  platformChoice({ table, column: name, label, options });

function inlineTargets(argument: string, place: Place): Target[] {
  return argument.split(',').map((text) => {
    const [target = '', navigation = place.name, collection] = text.split(':');
    const system = systemTarget(place.table, place.name, target);
    return {
      ...system,
      navigation,
      collection: collection ?? system.collection,
      onDelete: 'RemoveLink' as const,
    };
  });
}
