import type { Column, Metadata, Row } from '../data/types';
import { isLookup } from '../data/format-value';
import { formatParts } from '../data/formats';
import { parseFetch } from '../grid/build-fetch';
import { say } from '../words/say';
import { partAlias } from './chart-fetch';

/** What rows are grouped by: a column, or a part of its dates. */
export type Grouping = {
  alias: string;
  column: Column;
  dates?: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** A column of the view's own table, and not of one that is joined. */
  own: boolean;
};

/** One of the groups: what people read, what it is sorted by, and the condition that its rows meet. */
export type Group = { key: string; label: string; rank: number | string; filterXml?: string };

const DATES = ['day', 'week', 'month', 'quarter', 'year'] as const;
const FORMATTED = 'OData.Community.Display.V1.FormattedValue';

/**
 * The grouping of an alias in a chart's FetchXML.
 * @throws Error when there is none, or its table has no such column
 */
export async function groupingOf(fetchXml: string, alias: string, metadata: Metadata): Promise<Grouping> {
  const attribute = parseFetch(fetchXml).querySelector(`attribute[alias="${CSS.escape(alias)}"]`);
  const owner = attribute?.parentElement;
  const name = attribute?.getAttribute('name') ?? '';
  const table = await metadata.table(owner?.getAttribute('name') ?? '');
  const column = table.columns.get(name);
  if (!column) throw new Error(`${table.name} has no column ${name}.`);
  const dates = DATES.find((part) => part === attribute?.getAttribute('dategrouping'));
  return { alias, column, own: owner?.nodeName === 'entity', ...(dates ? { dates } : {}) };
}

/** The group that a row of the answer is. */
export function groupIn(row: Row, grouping: Grouping): Group {
  const { alias, column, dates, own } = grouping;
  const value = row[alias];
  const name = column.name;
  if (value === null || value === undefined)
    return {
      key: '',
      label: say('(none)'),
      // Behind all that is said.
      rank: dates ? Number.MAX_SAFE_INTEGER : '\uffff',
      ...(own ? { filterXml: filter([condition(name, 'null')]) } : {}),
    };
  if (dates) return datesIn(row, grouping, dates);
  const key = typeof value === 'string' ? value : JSON.stringify(value);
  const at = column.options.findIndex((option) => option.value === Number(value));
  const formatted = row[`${alias}@${FORMATTED}`];
  const label = column.options[at]?.label ?? (typeof formatted === 'string' ? formatted : key);
  const wanted = typeof value === 'boolean' ? String(Number(value)) : key;
  const ranked = at >= 0 ? at : isLookup(column) ? label : key;
  return {
    key,
    label,
    rank: ranked,
    ...(own ? { filterXml: filter([condition(name, 'eq', wanted)]) } : {}),
  };
}

/** A part of the calendar, from its first day to its last. */
function datesIn(row: Row, { alias, column, own }: Grouping, dates: (typeof DATES)[number]): Group {
  const part = (which: string): number => Number(row[which]);
  const at = part(alias);
  const year = dates === 'year' ? at : part(partAlias(alias, 'year'));
  const [first, last, label] = spanOf(dates, { at, year, month: part(partAlias(alias, 'month')) });
  const day = (date: Date): string => date.toISOString().slice(0, 10);
  const conditions =
    dates === 'day'
      ? [condition(column.name, 'on', day(first))]
      : [
          condition(column.name, 'on-or-after', day(first)),
          condition(column.name, 'on-or-before', day(last)),
        ];
  return {
    key: `${dates} ${day(first)}`,
    label,
    rank: first.getTime(),
    ...(own ? { filterXml: filter(conditions) } : {}),
  };
}

function spanOf(
  dates: (typeof DATES)[number],
  { at, year, month }: { at: number; year: number; month: number },
): [Date, Date, string] {
  const utc = (monthIndex: number, day: number): Date => new Date(Date.UTC(year, monthIndex, day));
  switch (dates) {
    case 'day': {
      const date = utc(month - 1, at);
      return [date, date, formatParts(date, { day: 'numeric', month: 'short' })];
    }
    case 'week': {
      // Weeks begin on Sunday, the first of a year on its first day, as FetchXML numbers them.
      const sunday = 1 - utc(0, 1).getUTCDay() + (at - 1) * 7;
      const first = utc(0, Math.max(1, sunday));
      return [first, utc(0, sunday + 6), say('Week {week}, {year}', { week: at, year })];
    }
    case 'month':
      return [utc(at - 1, 1), utc(at, 0), formatParts(utc(at - 1, 1), { month: 'short', year: 'numeric' })];
    case 'quarter':
      return [utc((at - 1) * 3, 1), utc(at * 3, 0), `${year} Q${at}`];
    case 'year':
      return [utc(0, 1), utc(12, 0), String(year)];
  }
}

function condition(column: string, operator: string, value?: string): string {
  const given = value === undefined ? '' : ` value="${escape(value)}"`;
  return `<condition attribute="${column}" operator="${operator}"${given} />`;
}

function filter(conditions: readonly string[]): string {
  return `<filter type="and">${conditions.join('')}</filter>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
