import * as React from 'react';
import type { FormControl } from '../../model';
import type { Metadata, Place, WebApi } from '../data/types';
import { HostedControl } from '../controls/hosted-control';
import type { BoundColumn } from '../controls/property';
import { LookupInput } from '../lookup/lookup-field';
import type { FormAttribute } from './attribute';
import { fieldKind, webResourceOf } from './field-kind';
import { BooleanInput, ChoiceInput } from './fields/choice-field';
import { DateInput } from './fields/date-field';
import type { FieldProps } from './fields/field-props';
import { NumberInput } from './fields/number-field';
import { ReadOnlyField } from './fields/read-only-field';
import { TextInput } from './fields/text-field';
import type { ControlState } from './form-state';
import { formStyles } from './form-styles';
import type { FormController } from './open-form';
import { Subgrid } from './subgrid';
import { webResourcePage } from '../web-resource/web-resource-url';
import { say } from '../words/say';

export interface FormSurroundings {
  controller: FormController;
  api: WebApi;
  metadata: Metadata;
  go: (place: Place) => void;
  /** Counts per control how often its subgrid was to be drawn anew. */
  refreshes: ReadonlyMap<string, number>;
}

type Props = FormSurroundings & {
  control: FormControl;
  state: ControlState;
  rows: number;
  fieldId: string;
  errorId: string | undefined;
};

/** What stands in a cell of the form. */
export function Field(props: Props): React.ReactElement {
  const { controller, control, state, api, metadata, go, fieldId, errorId } = props;
  const { state: form } = controller;
  const attribute = control.column === undefined ? undefined : form.attributes.get(control.column);
  const kind = fieldKind(control, attribute?.column);
  if (kind === 'custom') return <Custom {...props} />;
  if (kind === 'subgrid') return <Subgrid {...props} />;
  if (kind === 'web-resource')
    return (
      <iframe
        id={fieldId}
        className={formStyles.frame}
        style={{ height: Math.max(4, props.rows) * 36 }}
        title={state.label}
        src={webResourcePage(webResourceOf(control), {
          ...(control.parameters.Data === undefined ? {} : { data: control.parameters.Data }),
          ...(control.parameters.PassParameters === 'true'
            ? { record: { table: form.table.name, ...(form.id === undefined ? {} : { id: form.id }) } }
            : {}),
        })}
      />
    );
  if (!attribute || kind === 'unknown')
    return (
      <p id={fieldId} tabIndex={-1}>
        {say('The local app does not draw this control ({control}).', { control: control.id })}
      </p>
    );
  if (!form.canWrite(state) || !attribute.access.readable)
    return (
      <ReadOnlyField
        id={fieldId}
        label={state.label}
        attribute={attribute}
        locked={!form.readOnly && attribute.column.secured}
        go={go}
      />
    );
  const field: FieldProps = {
    id: fieldId,
    label: state.label,
    attribute,
    invalid: state.notifications.length > 0,
    ...(errorId === undefined ? {} : { describedBy: errorId }),
    set: (value) => setValue(controller, attribute, value),
  };
  switch (kind) {
    case 'text':
      return <TextInput {...field} />;
    case 'memo':
      return <TextInput {...field} lines={Math.max(3, props.rows * 2)} />;
    case 'number':
      return <NumberInput {...field} />;
    case 'choice':
      return <ChoiceInput {...field} />;
    case 'boolean':
      return <BooleanInput {...field} />;
    case 'date':
      return <DateInput {...field} />;
    case 'lookup':
      return (
        <LookupInput
          {...field}
          api={api}
          metadata={metadata}
          go={go}
          filters={() => controller.context.beforeSearch(state)}
        />
      );
  }
}

function setValue(
  controller: FormController,
  attribute: FormAttribute,
  value: Parameters<FormAttribute['set']>[0],
) {
  const { column } = attribute;
  for (const control of controller.state.controls.values())
    if (control.column === column.name)
      control.notifications = control.notifications.filter(({ id }) => id !== 'nod-required');
  attribute.set(value);
  controller.changed(column.name);
}

function Custom({ controller, control, state }: Props): React.ReactElement | null {
  const { state: form } = controller;
  const { custom } = control;
  if (!custom) return null;
  const bound = (column: string): BoundColumn | undefined => {
    const attribute = form.attributes.get(column);
    if (!attribute) return undefined;
    const editable = form.canWrite({ column, disabled: state.disabled });
    return {
      column: attribute.column,
      access: { readable: attribute.access.readable, editable },
      value: attribute.value,
      ...(state.notifications[0] ? { error: state.notifications[0].message } : {}),
      set: (value) => {
        // A control that gives back what is there has changed nothing.
        if (editable) setValue(controller, attribute, value);
      },
    };
  };
  return (
    <HostedControl
      name={custom.name}
      bindings={custom.parameters}
      column={control.column}
      label={state.label}
      disabled={form.readOnly || state.disabled}
      visible={state.visible}
      record={{
        table: form.table.name,
        ...(form.id === undefined ? {} : { id: form.id }),
        name: form.isNew ? '' : form.title,
      }}
      bound={bound}
    />
  );
}
