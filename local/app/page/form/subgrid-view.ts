import type { AppModel, FormControl, View } from '../../model';
import { bareGuid } from '../xrm/guid';
import type { WebApi } from '../data/types';

/** The view that a subgrid shows: the one it names, else its table's first. */
export function subgridView(model: AppModel, { parameters }: FormControl): View | undefined {
  const views = model.views[parameters.TargetEntityType ?? ''] ?? [];
  const wanted = parameters.ViewId === undefined ? undefined : bareGuid(parameters.ViewId);
  return (
    views.find(({ id }) => bareGuid(id) === wanted) ??
    model.associatedViews[parameters.TargetEntityType ?? ''] ??
    views[0]
  );
}

/** The condition that only rows of this record meet, over the lookup column of the relationship. */
export function relatedFilter(column: string, id: string): string {
  return `<filter type="and"><condition attribute="${column}" operator="eq" value="${bareGuid(id)}" /></filter>`;
}

/**
 * The lookup column behind a relationship, from the metadata of the record's own table.
 * @returns undefined where the subgrid names no relationship, and so shows all rows
 * @throws Error for a relationship that the table does not have
 */
export async function relatingColumn(
  api: WebApi,
  given: { table: string; related: string; relationship: string | undefined },
): Promise<string | undefined> {
  const { table, related, relationship } = given;
  if (relationship === undefined || relationship === '') return undefined;
  const { value } = await api.get<{ value: Relationship[] }>(
    `EntityDefinitions(LogicalName='${table}')/OneToManyRelationships?$select=SchemaName,ReferencingEntity,ReferencingAttribute`,
  );
  const found = value.find(
    (one) => one.SchemaName.toLowerCase() === relationship.toLowerCase() && one.ReferencingEntity === related,
  );
  if (!found) throw new Error(`${table} has no relationship ${relationship} to ${related}.`);
  return found.ReferencingAttribute;
}

type Relationship = { SchemaName: string; ReferencingEntity: string; ReferencingAttribute: string };
