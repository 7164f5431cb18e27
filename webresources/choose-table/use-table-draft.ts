import * as React from 'react';
import { type TableColumns, type TableInfo, readColumns } from '../kit/metadata';
import type { Loaded } from '../kit/use-loaded';
import type { TableChoice, TableQuestion } from './choice';
import { proposedField, proposedPhones, proposesRelated, relatedCandidates, relatedValue } from './propose';

/** What is chosen so far. */
export interface TableDraft {
  table?: string;
  /** Of the chosen table. */
  columns?: Loaded<TableColumns>;
  isRelated: boolean;
  related: string;
  phoneColumns: readonly string[];
  complianceColumn: string;
  defaultCountry: string;
}

/** Their names have to fit into the column of the Record Type. */
export const MOST_CHARACTERS = 500;

/** The draft, how it is changed, and how columns that could not be read are read again. */
export function useTableDraft(
  question: TableQuestion,
): [TableDraft, (changed: Partial<TableDraft>) => void, () => void] {
  const [draft, setDraft] = React.useState<TableDraft>({
    table: question.table,
    isRelated: false,
    related: '',
    phoneColumns: [],
    complianceColumn: '',
    defaultCountry: question.defaultCountry ?? '',
  });
  const [time, setTime] = React.useState(0);
  const change = React.useCallback(
    (changed: Partial<TableDraft>) => setDraft((before) => ({ ...before, ...changed })),
    [],
  );
  const first = React.useRef(question);
  const { table } = draft;
  React.useEffect(() => {
    if (table === undefined) return undefined;
    let gone = false;
    change({ columns: { state: 'loading' } });
    readColumns(table)
      .then((value) => {
        if (gone) return;
        const start = table === first.current.table ? kept(first.current, value) : proposed(value);
        change({ ...start, columns: { state: 'ready', value } });
      })
      .catch((error: unknown) => !gone && change({ columns: { state: 'failed', error } }));
    return () => {
      gone = true;
    };
  }, [table, time, change]);
  return [draft, change, () => setTime((count) => count + 1)];
}

function proposed(columns: TableColumns): Partial<TableDraft> {
  const isRelated = proposesRelated(columns);
  const [related] = relatedCandidates(columns.lookups);
  return {
    isRelated,
    related: isRelated && related ? relatedValue(related) : '',
    phoneColumns: proposedPhones(columns.texts),
    complianceColumn: proposedField(columns.booleans) ?? '',
  };
}

/** What the Record Type has already; columns that are gone are not taken over. */
function kept(question: TableQuestion, columns: TableColumns): Partial<TableDraft> {
  const there = (name: string) => columns.texts.some((one) => one.name === name);
  const phoneColumns = question.phoneColumns.filter(there);
  const field = columns.booleans.find(({ name }) => name === question.complianceColumn);
  if (question.relatedTable === undefined && phoneColumns.length === 0) {
    return { ...proposed(columns), ...(field && { complianceColumn: field.name }) };
  }
  return {
    isRelated: question.relatedTable !== undefined,
    related: question.relatedTable ?? '',
    phoneColumns,
    complianceColumn: field?.name ?? '',
  };
}

/** Where the draft still lacks something. */
export function lacking({
  isRelated,
  related,
  phoneColumns,
}: TableDraft): 'phone' | 'related' | 'too-many' | undefined {
  if (isRelated) return related === '' ? 'related' : undefined;
  if (phoneColumns.length === 0) return 'phone';
  return phoneColumns.join(', ').length > MOST_CHARACTERS ? 'too-many' : undefined;
}

/** What is answered; `undefined` while something is missing. */
export function toChoice(draft: TableDraft, tables: readonly TableInfo[]): TableChoice | undefined {
  const { table, columns, isRelated, related, phoneColumns, complianceColumn, defaultCountry } = draft;
  if (table === undefined || columns?.state !== 'ready' || lacking(draft) !== undefined) return undefined;
  return {
    table,
    label: tables.find(({ name }) => name === table)?.label ?? table,
    phoneColumns: isRelated ? [] : [...phoneColumns],
    relatedTable: isRelated ? related : undefined,
    complianceColumn: complianceColumn || undefined,
    defaultCountry: defaultCountry || undefined,
  };
}
