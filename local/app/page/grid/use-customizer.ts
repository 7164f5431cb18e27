import * as React from 'react';
import { type Customization, customizeCells } from '../controls/customize-cells';
import type { Row } from '../data/types';
import { session } from '../xrm/session';
import { createUserSettings } from '../controls/user-settings';
import type { GridColumn } from './grid-columns';
import type { RowsState } from './use-rows';

/**
 * What draws the cells of a grid once its customizer has answered.
 * @param name of the customizer; without one the grid draws all itself
 */
export function useCustomizer(
  name: string | undefined,
  { table, columns }: Pick<RowsState, 'table' | 'columns'>,
): {
  cellRenderer: ((row: Row, column: GridColumn) => React.ReactNode) | undefined;
  customize: (customization: Customization) => void;
} {
  const [answer, setAnswer] = React.useState<{ name: string; customization: Customization }>();
  const customization = answer !== undefined && answer.name === name ? answer.customization : undefined;
  const cellRenderer = React.useMemo(() => {
    if (!customization || !table || !columns) return undefined;
    const { user, lcid } = session();
    return customizeCells({ customization, table, columns, rtl: createUserSettings(user, lcid).isRTL });
  }, [customization, table, columns]);
  const customize = (given: Customization): void => {
    if (name !== undefined) setAnswer({ name, customization: given });
  };
  return { cellRenderer, customize };
}
