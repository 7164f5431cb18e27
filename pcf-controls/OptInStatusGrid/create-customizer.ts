import * as React from 'react';
import { MarketingStatus } from '@nod/solution';
import { labelOf } from '@nod/solution/rows/choice';
import { createAsk } from '../shared/opt-in-status/ask';
import { coloursOf, type Look } from '../shared/opt-in-status/look';
import { mayAsk } from '../shared/opt-in-status/may-ask';
import { createTexts } from '../shared/opt-in-status/texts';
import { themeOf } from '../shared/theme-of';
import { EmptyCell } from './empty-cell';
import type { GridCustomizer } from './grid-customizer';
import { mayRead } from './may-read';
import { createRowRequests } from './row-requests';
import { StatusCell } from './status-cell';

const COLUMN = 'nod_status';

/**
 * Draws the marketing status in a grid of Opt-In / Opt-Out Numbers. Every other column is left to the grid.
 * @returns the customizer, and what ends it
 */
export function createCustomizer(context: ComponentFramework.Context<unknown>): {
  customizer: GridCustomizer;
  stop: () => void;
} {
  const requests = createRowRequests((rowId) => createAsk(context.webAPI, rowId));
  const texts = createTexts((key) => context.resources.getString(key));
  const looks = new Map<boolean, Look>();
  const lookFor = (rtl: boolean): Look => {
    const look = looks.get(rtl) ?? { texts, rtl, ...coloursOf(themeOf(context.fluentDesignLanguage), rtl) };
    looks.set(rtl, look);
    return look;
  };
  const may = mayAsk(context);
  // Asked once for a grid, and only where a cell is empty.
  let readable: Promise<boolean> | undefined;
  return {
    customizer: {
      cellRendererOverrides: {
        OptionSet: ({ value, formattedValue = '', isRTLMode }, { colDefs, columnIndex, rowData }) => {
          // A column of a linked table is named `alias.nod_status`, and its row is another one.
          if (colDefs[columnIndex]?.name !== COLUMN) return null;
          const status = labelOf(MarketingStatus, typeof value === 'string' ? Number(value) : value);
          const isEmpty = value === null || value === undefined || value === '';
          if (status === undefined && !isEmpty) return null;
          const rowId = rowData?.__rec_id?.replace(/[{}]/g, '').toLowerCase();
          // Grids reuse cells: what was typed for one row must not be sent for another.
          const key = rowId ?? '';
          const cell = React.createElement(StatusCell, {
            key,
            status,
            rowId,
            requests: may ? requests : undefined,
            look: lookFor(isRTLMode ?? context.userSettings?.isRTL === true),
          });
          if (!isEmpty) return cell;
          readable ??= mayRead(context.webAPI);
          return React.createElement(EmptyCell, { key, text: formattedValue, readable, children: cell });
        },
      },
    },
    stop: () => requests.stop(),
  };
}
