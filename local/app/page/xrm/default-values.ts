import type { Row } from '../data/types';
import { bareGuid } from './guid';
import { NotImplementedHere } from './not-implemented';
import type { RecordReference } from './records';
import type { Session } from './session';

/**
 * Values that a new record begins with, as a row of the Web API, from `openForm`'s parameters: a column by its name; a
 * lookup by its name with `…name` and `…type` beside it, or as an array of one.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/set-field-values-using-parameters-passed-form
 */
export async function defaultsOf(
  { metadata }: Pick<Session, 'metadata'>,
  entityName: string,
  parameters: Record<string, unknown>,
): Promise<Row> {
  const table = await metadata.table(entityName);
  const row: Row = {};
  for (const [key, value] of Object.entries(parameters)) {
    const column = table.columns.get(key);
    if (!column) continue;
    if (column.targets.length === 0) {
      row[key] = column.options.length > 0 && typeof value === 'string' ? Number(value) : value;
      continue;
    }
    const [given] = Array.isArray(value) ? (value as RecordReference[]) : [];
    const id = given?.id ?? value;
    if (typeof id !== 'string') continue;
    row[`_${key}_value`] = bareGuid(id);
    row[`_${key}_value@OData.Community.Display.V1.FormattedValue`] = given?.name ?? parameters[`${key}name`];
    row[`_${key}_value@Microsoft.Dynamics.CRM.lookuplogicalname`] =
      given?.entityType ?? parameters[`${key}type`] ?? column.targets[0];
  }
  return row;
}

/**
 * The lookup to the record that a new one is created from, `createFromEntity`: the platform fills it, and what the
 * relationship maps besides, which no table of this app has.
 * @throws NotImplementedHere where several lookups, or none, lead there: which of them the platform takes is not known
 */
export async function parentOf(
  { metadata }: Pick<Session, 'metadata'>,
  entityName: string,
  parent: RecordReference,
): Promise<Row> {
  const table = await metadata.table(entityName);
  const lookups = [...table.columns.values()].filter(
    ({ targets, validForCreate }) => validForCreate && targets.includes(parent.entityType),
  );
  const [only, ...others] = lookups;
  if (!only || others.length > 0)
    throw new NotImplementedHere(`createFromEntity from ${parent.entityType} to ${entityName}`);
  return defaultsOf({ metadata }, entityName, { [only.name]: [parent] });
}
