import * as React from 'react';
import { MessageBar, MessageBarType, Pivot, PivotItem, Spinner } from '@fluentui/react';
import type { AppModel } from '../../model';
import { CommandBar } from '../commands/command-bar';
import type { Metadata, Place, Row, WebApi } from '../data/types';
import { say } from '../words/say';
import { bareGuid, bracedGuid } from '../xrm/guid';
import type { RecordReference } from '../xrm/records';
import { errorText } from './error-text';
import { formCommands } from './form-commands';
import { FormHeader } from './form-header';
import { FormNotices } from './form-notices';
import { FormSection } from './form-section';
import { formStyles } from './form-styles';
import { openForm, type FormController } from './open-form';
import { standInForm } from './stand-in-form';
import { hasUnsaved, watchUnsaved } from './unsaved';
import { useOpenForm } from './use-open-form';

export interface FormPageProps {
  model: AppModel;
  api: WebApi;
  metadata: Metadata;
  table: string;
  /** Undefined for a new record. */
  id?: string;
  formId?: string;
  defaults?: Row;
  go: (place: Place) => void;
  /** In a dialog: what has been saved, and that it is done. */
  onSaved?: (record: RecordReference) => void;
  onClose?: () => void;
}

/** The main form of a table over one record, or over a new one. */
export function FormPage(props: FormPageProps): React.ReactElement {
  const { table, id, formId } = props;
  // Another record is another form: nothing of the last one may stay.
  return <OpenFormPage key={[table, id, formId].join()} {...props} />;
}

function OpenFormPage(props: FormPageProps): React.ReactElement {
  const [refreshes, setRefreshes] = React.useState<ReadonlyMap<string, number>>(new Map());
  const { controller, fault } = useOpenForm(
    () =>
      open(props, (controlId) =>
        setRefreshes((last) => new Map(last).set(controlId, (last.get(controlId) ?? 0) + 1)),
      ),
    ({ state }) => watchUnsaved(() => state.isDirty),
  );
  useUnloadGuard();
  if (fault !== undefined) return <CannotOpen fault={fault} />;
  if (!controller) return <Spinner label={say('Loading…')} style={{ margin: 48 }} />;
  return <DrawnForm {...props} controller={controller} refreshes={refreshes} />;
}

async function open(
  props: FormPageProps,
  onRefreshSubgrid: (controlId: string) => void,
): Promise<FormController> {
  const { model, api, metadata, table: name, id, formId, defaults, go } = props;
  const table = await metadata.table(name);
  const forms = model.forms[name] ?? [];
  const form =
    forms.find((one) => formId !== undefined && bareGuid(one.id) === bareGuid(formId)) ??
    forms[0] ??
    standInForm(table);
  return openForm({
    form,
    table,
    id: id === undefined ? undefined : bareGuid(id),
    defaults,
    api,
    metadata,
    onRefreshSubgrid,
    onSaved: ({ id: saved, created, closing }) => {
      props.onSaved?.({ id: bracedGuid(saved), entityType: name });
      if (created && !closing && !props.onClose)
        go({ pageType: 'entityrecord', table: name, id: saved, ...(formId ? { formId } : {}) });
    },
    onClose: () => (props.onClose ? props.onClose() : go({ pageType: 'entitylist', table: name })),
  });
}

/** The browser asks by itself before the page is closed or loaded anew. */
function useUnloadGuard(): void {
  React.useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}

function CannotOpen({ fault }: { fault: unknown }): React.ReactElement {
  const { message, details } = errorText(fault);
  return (
    <div className={formStyles.page}>
      <h1 className={formStyles.title}>{say('This record cannot be opened')}</h1>
      <MessageBar messageBarType={MessageBarType.error} isMultiline>
        {message}
        {details ? <div className={formStyles.hint}>{details}</div> : null}
      </MessageBar>
    </div>
  );
}

type DrawnProps = FormPageProps & { controller: FormController; refreshes: ReadonlyMap<string, number> };

function DrawnForm(props: DrawnProps): React.ReactElement {
  const { controller, model, api, metadata, table, go, refreshes } = props;
  const { state, context } = controller;
  const tabs = state.form.tabs.filter((tab) => state.tabs.get(tab.id)?.visible);
  const tab = tabs.find(({ id }) => id === state.openTab) ?? tabs[0];
  const surroundings = { controller, api, metadata, go, refreshes };
  return (
    <div className={formStyles.page} aria-busy={state.busy !== undefined}>
      <div className={formStyles.bar}>
        <CommandBar
          model={model}
          metadata={metadata}
          api={api}
          table={table}
          location="form"
          selected={state.id === undefined ? [] : [{ id: state.id, name: state.title, table }]}
          formContext={context.formContext}
          form={{ id: state.id, isNew: state.isNew, readOnly: state.readOnly, version: state.version }}
          refresh={() => void controller.actions.refresh(false).catch(() => undefined)}
          go={go}
          extra={formCommands({ controller, api, metadata, go, close: props.onClose })}
        />
      </div>
      <div className={formStyles.head}>
        <header className={formStyles.header}>
          <h1 className={formStyles.title}>{state.title}</h1>
          <span className={formStyles.unsaved} role="status">
            {state.busy ?? (state.isDirty ? say('- Unsaved') : state.isNew ? '' : say('- Saved'))}
          </span>
          <span className={formStyles.subtitle}>
            {state.table.label} · {state.form.name}
          </span>
          <FormHeader state={state} />
        </header>
        <Tabs {...{ tabs, state, open: tab?.id }} />
      </div>
      <FormNotices state={state} />
      <div className={formStyles.body}>
        {tab?.columns.map((column, at) => (
          <div
            key={at}
            className={formStyles.column}
            style={{ flex: `1 1 calc(${column.width || '100%'} - 12px)` }}
          >
            {column.sections.map((section) => (
              <FormSection key={section.id} section={section} {...surroundings} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Tabs(props: {
  tabs: FormController['state']['form']['tabs'];
  state: FormController['state'];
  open: string | undefined;
}): React.ReactElement | null {
  const { tabs, state, open } = props;
  if (tabs.length < 2) return null;
  return (
    <div className={formStyles.tabs}>
      <Pivot
        aria-label={say('Tabs of the form')}
        selectedKey={open ?? null}
        headersOnly
        overflowBehavior="menu"
        overflowAriaLabel={say('More tabs')}
        onLinkClick={(item) => {
          state.openTab = item?.props.itemKey ?? state.openTab;
          state.changed();
        }}
      >
        {tabs.map(({ id }) => (
          <PivotItem key={id} itemKey={id} headerText={state.tabs.get(id)?.label ?? ''} />
        ))}
      </Pivot>
    </div>
  );
}
