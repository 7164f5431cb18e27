import * as React from 'react';
import type { AppModel, FormControl, View } from '../../model';
import { CommandBar } from '../commands/command-bar';
import { privilegeName } from '../data/metadata';
import type { Metadata, Row, Table, WebApi } from '../data/types';
import { Grid } from '../grid/grid';
import { useGridState } from '../grid/use-grid-state';
import { hasQuickCreate, quickCreate } from '../quick-create/quick-create';
import { say } from '../words/say';
import { session } from '../xrm/session';
import { errorText } from './error-text';
import type { FormSurroundings } from './field';
import type { ControlState } from './form-state';
import { relatedFilter, relatingColumn, subgridView } from './subgrid-view';

type Props = FormSurroundings & { control: FormControl; state: ControlState; fieldId: string };

interface Related {
  view: View;
  column: string | undefined;
  table: Table;
}

/** The rows of another table that belong to this record, with their commands. */
export function Subgrid(props: Props): React.ReactElement {
  const { controller, control, state, api, metadata, go, refreshes, fieldId } = props;
  const { state: form, context } = controller;
  const { model } = session();
  const [related, setRelated] = React.useState<Related | string>();
  const target = control.parameters.TargetEntityType ?? '';
  const grid = useGridState(target);

  React.useEffect(() => {
    let wanted = true;
    readRelated({ api, metadata, model, control, table: form.table.name }).then(
      (found) => wanted && setRelated(found),
      (error: unknown) => wanted && setRelated(errorText(error).message),
    );
    return () => {
      wanted = false;
    };
  }, [api, metadata, model, control, form]);

  if (form.id === undefined)
    return (
      <p id={fieldId} tabIndex={-1}>
        {say('Save this record first; then its related records are shown here.')}
      </p>
    );
  if (related === undefined || typeof related === 'string')
    return (
      <p id={fieldId} tabIndex={-1} role="status">
        {related ?? say('Loading…')}
      </p>
    );
  const { view, column, table } = related;
  const id = form.id;
  const version = grid.version + (refreshes.get(control.id) ?? 0);
  return (
    <div id={fieldId} tabIndex={-1} role="group" aria-label={state.label} style={{ minWidth: 0 }}>
      <CommandBar
        model={model}
        metadata={metadata}
        api={api}
        table={target}
        location="subgrid"
        selected={grid.selected}
        all={grid.all}
        version={version}
        formContext={context.formContext}
        refresh={grid.reload}
        go={go}
        create={() => {
          const defaults =
            column === undefined
              ? {}
              : defaultsFor(table, column, { id, name: form.title, table: form.table.name });
          if (hasQuickCreate(target)) void quickCreate(target, defaults);
          else go({ pageType: 'entityrecord', table: target, defaults });
        }}
      />
      <Grid
        model={model}
        api={api}
        metadata={metadata}
        view={view}
        {...(column === undefined ? {} : { filterXml: relatedFilter(column, id) })}
        pageSize={Number(control.parameters.RecordsPerPage ?? 10) || 10}
        version={version}
        {...(control.customizer === undefined ? {} : { customizer: control.customizer })}
        onOpen={(row) => go({ pageType: 'entityrecord', table: row.table, id: row.id })}
        onSelect={grid.setSelected}
        onRows={grid.setAll}
      />
    </div>
  );
}

async function readRelated(given: {
  api: WebApi;
  metadata: Metadata;
  model: AppModel;
  control: FormControl;
  table: string;
}): Promise<Related | string> {
  const { api, metadata, model, control, table } = given;
  const related = control.parameters.TargetEntityType ?? '';
  const view = subgridView(model, control);
  if (!view) return say('The app has no view of {table}.', { table: related });
  if (!(await metadata.may(privilegeName('Read', related))))
    return say('Your security roles do not let you read these records.');
  const relationship = control.parameters.RelationshipName;
  const column = await relatingColumn(api, { table, related, relationship });
  return { view, column, table: await metadata.table(related) };
}

/** A new row of the subgrid points to the record that it was made on. */
function defaultsFor(table: Table, column: string, record: { id: string; name: string; table: string }): Row {
  if (!table.columns.has(column)) return {};
  const key = `_${column}_value`;
  return {
    [key]: record.id,
    [`${key}@OData.Community.Display.V1.FormattedValue`]: record.name,
    [`${key}@Microsoft.Dynamics.CRM.lookuplogicalname`]: record.table,
  };
}
