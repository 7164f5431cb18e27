/** A column that was changed, with the label of a choice, for reports. It never holds a number, a name or a body. */
export interface ColumnChange {
  table: string;
  column: string;
  to: string;
}
