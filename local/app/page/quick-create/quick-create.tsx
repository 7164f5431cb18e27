import * as React from 'react';
import type { Row } from '../data/types';
import { openDialog } from '../xrm/dialog-host';
import { refreshGrids } from '../xrm/refresh-grids';
import type { RecordReference } from '../xrm/records';
import { type Session, session } from '../xrm/session';
import { QuickCreatePanel } from './quick-create-panel';

/** Whether the table has a form to be made with beside what is open. */
export function hasQuickCreate(table: string, { model }: Pick<Session, 'model'> = session()): boolean {
  return model.quickCreate[table] !== undefined;
}

/**
 * Opens the quick create form of a table.
 * @returns what has been created in it, nothing when it was cancelled
 * @throws Error when the table has no such form
 */
export function quickCreate(table: string, defaults: Row = {}): Promise<RecordReference[]> {
  const current = session();
  const form = current.model.quickCreate[table];
  if (!form) return Promise.reject(new Error(`${table} has no quick create form.`));
  const saved: RecordReference[] = [];
  return openDialog<RecordReference[]>((close) => (
    <QuickCreatePanel
      session={current}
      form={form}
      defaults={defaults}
      onSaved={(record) => {
        saved.push(record);
        refreshGrids(table);
      }}
      onClose={() => close(saved)}
    />
  ));
}
