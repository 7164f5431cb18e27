import type * as React from 'react';
import { formatValue, keyOf } from '../data/format-value';
import type { Column, Row, Table } from '../data/types';
import type { GridColumn } from '../grid/grid-columns';

/** What a grid customizer answers with, as far as it draws cells. */
export interface Customization {
  cellRendererOverrides?: Readonly<Record<string, CellRenderer | undefined>>;
}

type CellRenderer = (props: object, params: object) => React.ReactElement | null | undefined;

/** The height of a row, in pixels, as the customizer is told. */
const ROW_HEIGHT = 42;

/**
 * Draws cells as a customizer has it, by the type of their column. What it returns null or undefined for is the grid's.
 * https://learn.microsoft.com/power-apps/developer/component-framework/customize-editable-grid-control
 */
export function customizeCells(given: {
  customization: Customization;
  table: Table;
  columns: readonly GridColumn[];
  rtl: boolean;
}): (row: Row, column: GridColumn) => React.ReactElement | undefined {
  const { customization, table, columns, rtl } = given;
  const colDefs = columns.map(({ name, label, width, column }) => ({
    name,
    displayName: label,
    dataType: dataTypeOf(column) ?? '',
    isPrimary: name === table.primaryName,
    width,
  }));
  return (row, { name, column }) => {
    const columnDataType = dataTypeOf(column);
    const draw = columnDataType && customization.cellRendererOverrides?.[columnDataType];
    if (!draw) return undefined;
    const cell = {
      value: row[keyOf(column)] ?? null,
      formattedValue: formatValue(row, column),
      columnDataType,
      columnEditable: false,
      isRTLMode: rtl,
      rowHeight: ROW_HEIGHT,
    };
    const columnIndex = columns.findIndex((one) => one.name === name);
    const rowData = { __rec_id: String(row[table.primaryId]) };
    return draw(cell, { colDefs, columnIndex, rowData, allowTabKeyNavigation: true }) ?? undefined;
  };
}

/** The grid's own name for a column's type; undefined for a type that it has none for. */
export function dataTypeOf({ type, format }: Pick<Column, 'type' | 'format'>): string | undefined {
  switch (type) {
    case 'String':
      return TEXTS[format ?? ''] ?? 'Text';
    case 'Memo':
      return 'Multiple';
    case 'Integer':
      return NUMBERS[format ?? ''] ?? 'Integer';
    case 'BigInt':
      return 'Integer';
    case 'Decimal':
      return 'Decimal';
    case 'Double':
      return 'FloatingPoint';
    case 'Money':
      return 'Currency';
    case 'Boolean':
      return 'TwoOptions';
    case 'DateTime':
      return format === 'DateOnly' ? 'DateOnly' : 'DateAndTime';
    case 'Picklist':
    case 'State':
    case 'Status':
      return 'OptionSet';
    case 'Lookup':
    case 'Customer':
    case 'Owner':
      return type;
    case 'Uniqueidentifier':
    case 'Virtual':
    case 'EntityName':
      return undefined;
  }
}

const TEXTS: Readonly<Record<string, string>> = {
  Email: 'Email',
  Phone: 'Phone',
  Url: 'URL',
  TextArea: 'TextArea',
  TickerSymbol: 'Ticker',
};
const NUMBERS: Readonly<Record<string, string>> = {
  Duration: 'Duration',
  Language: 'Language',
  TimeZone: 'TimeZone',
};
