import * as React from 'react';
import type { Cell, Section } from '../../model';
import { Field, type FormSurroundings } from './field';
import { fieldKind } from './field-kind';
import { formStyles } from './form-styles';

/** A section as a card: its cells in as many columns as it has, in one on a narrow page. */
export function FormSection({
  section,
  ...given
}: FormSurroundings & { section: Section }): React.ReactElement | null {
  const { state } = given.controller;
  const part = state.sections.get(section.id);
  if (!part?.visible) return null;
  const cells = section.rows
    .flat()
    .filter(({ control }) => control && state.controls.get(control.id)?.visible);
  if (cells.length === 0) return null;
  const headingId = `section-${section.id.replace(/\W/g, '')}`;
  return (
    <div
      role="group"
      className={formStyles.section}
      {...(section.showLabel ? { 'aria-labelledby': headingId } : { 'aria-label': part.label })}
    >
      {section.showLabel ? (
        <h2 id={headingId} className={formStyles.sectionTitle}>
          {part.label}
        </h2>
      ) : null}
      <div className={formStyles.cells} style={{ gridTemplateColumns: columnsOf(section.columns) }}>
        {cells.map((cell) => (
          <FormCell key={cell.control?.id} cell={cell} columns={section.columns} {...given} />
        ))}
      </div>
    </div>
  );
}

/** Columns that become fewer by themselves where there is no room for them. */
function columnsOf(columns: number): string {
  if (columns <= 1) return 'minmax(0, 1fr)';
  return `repeat(auto-fit, minmax(min(100%, max(260px, ${Math.floor(100 / columns) - 4}%)), 1fr))`;
}

function FormCell({
  cell,
  columns,
  ...given
}: FormSurroundings & { cell: Cell; columns: number }): React.ReactElement | null {
  const { controller } = given;
  const { control } = cell;
  const state = control ? controller.state.controls.get(control.id) : undefined;
  if (!control || !state) return null;
  const attribute =
    control.column === undefined ? undefined : controller.state.attributes.get(control.column);
  const kind = fieldKind(control, attribute?.column);
  const wide = kind === 'subgrid' || kind === 'custom' || kind === 'web-resource' || cell.colSpan >= columns;
  const fieldId = `field-${control.id}`;
  const error = state.notifications.map(({ message }) => message).join(' ');
  const errorId = error === '' ? undefined : `error-${control.id}`;
  const labelled = cell.showLabel && kind !== 'subgrid' && kind !== 'custom' && kind !== 'web-resource';
  const required = attribute?.requiredLevel === 'required';
  const field = (
    <div style={{ minWidth: 0 }}>
      <Field
        {...given}
        control={control}
        state={state}
        rows={cell.rowSpan}
        fieldId={fieldId}
        errorId={errorId}
      />
      {errorId === undefined ? null : (
        <p id={errorId} className={formStyles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
  return (
    <div
      className={formStyles.cell}
      style={wide ? { gridColumn: '1 / -1' } : {}}
      data-column={control.column}
    >
      {labelled ? (
        <div className={formStyles.labelled}>
          <label htmlFor={fieldId} className={formStyles.label}>
            {state.label}
            {required ? (
              <span className={formStyles.required} aria-hidden="true">
                *
              </span>
            ) : null}
          </label>
          {field}
        </div>
      ) : (
        field
      )}
    </div>
  );
}
