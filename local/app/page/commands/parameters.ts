import type { CommandParameter } from '../../model';
import { bareGuid, bracedGuid } from '../xrm/guid';
import { NotImplementedHere } from '../xrm/not-implemented';

export interface SelectedRow {
  id: string;
  name: string;
  table: string;
}

/** Where a command was pressed, as its parameters say it. */
export interface CommandScope {
  table: string;
  location: 'grid' | 'form' | 'subgrid';
  selected: readonly SelectedRow[];
  /** All rows that the grid shows, where the caller knows them. */
  all?: readonly SelectedRow[];
  /** The form's context; in a grid on no form, undefined. */
  formContext?: unknown;
  /** What stands for the grid. */
  gridContext?: unknown;
  /** The record of the form. */
  recordId?: string;
  lcid: number;
  userId: string;
}

/**
 * The value of a ribbon's parameter: https://learn.microsoft.com/power-apps/developer/model-driven-apps/pass-data-page-parameter-ribbon-actions
 * @throws NotImplementedHere for a CRM parameter that the local app does not know
 */
export function parameterValue(parameter: CommandParameter, scope: CommandScope): unknown {
  if ('value' in parameter) return parameter.value;
  const { selected, all, table } = scope;
  const primary =
    scope.location === 'form' ? (scope.recordId === undefined ? [] : [scope.recordId]) : ids(selected);
  switch (parameter.crm) {
    case 'PrimaryControl':
      return scope.formContext ?? scope.gridContext;
    case 'SelectedControl':
      return scope.location === 'form' ? scope.formContext : scope.gridContext;
    case 'SelectedControlSelectedItemIds':
      return ids(selected);
    case 'SelectedControlSelectedItemReferences':
      return selected.map(toReference);
    case 'SelectedControlSelectedItemCount':
      return selected.length;
    case 'SelectedControlAllItemCount':
      return (all ?? unknownRows(parameter.crm)).length;
    case 'SelectedControlAllItemIds':
      return ids(all ?? unknownRows(parameter.crm));
    case 'SelectedControlAllItemReferences':
      return (all ?? unknownRows(parameter.crm)).map(toReference);
    case 'SelectedControlUnselectedItemIds':
      return ids(
        (all ?? unknownRows(parameter.crm)).filter(({ id }) => !selected.some((one) => one.id === id)),
      );
    case 'SelectedControlUnselectedItemCount':
      return (all ?? unknownRows(parameter.crm)).length - selected.length;
    case 'FirstSelectedItemId':
      return ids(selected)[0] ?? null;
    case 'FirstPrimaryItemId':
      return primary[0] ?? null;
    case 'PrimaryItemIds':
      return primary;
    case 'PrimaryEntityTypeName':
    case 'SelectedEntityTypeName':
      return table;
    case 'UserLcid':
      return scope.lcid;
    case 'OrgLcid':
      return 1033;
    case 'OrgName':
      return 'local';
    case 'UserId':
      return bracedGuid(scope.userId);
    case 'CommandProperties':
      return { SourceControlId: '', CommandValueId: '', MenuItemId: '' };
    default:
      throw new NotImplementedHere(`The command parameter ${parameter.crm}`);
  }
}

/** On forms and grids of today the ids come in braces. */
function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => bracedGuid(id));
}

function toReference({ id, name, table }: SelectedRow) {
  return { Id: bracedGuid(id), Name: name, TypeName: table, id: bareGuid(id), name, entityType: table };
}

function unknownRows(name: string): never {
  throw new NotImplementedHere(`The command parameter ${name} where the grid does not say its rows`);
}
