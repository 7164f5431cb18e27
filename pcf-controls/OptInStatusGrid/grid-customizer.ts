import type * as React from 'react';

/**
 * What a grid customizer gives to the Power Apps grid control, as far as this control does.
 * https://learn.microsoft.com/power-apps/developer/component-framework/customize-editable-grid-control
 */
export interface GridCustomizer {
  cellRendererOverrides: { OptionSet: CellRenderer };
}

/** Draws a cell that is not being edited; null leaves it to the grid. */
export type CellRenderer = (props: CellProps, params: CellParams) => React.ReactElement | null;

export interface CellProps {
  readonly value: unknown;
  readonly formattedValue?: string;
  readonly isRTLMode?: boolean;
}

export interface CellParams {
  readonly colDefs: readonly { readonly name: string }[];
  readonly columnIndex: number;
  /** The grid says of the row which one it is, and nothing else. */
  readonly rowData?: { readonly __rec_id?: string };
}
