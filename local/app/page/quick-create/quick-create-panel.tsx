import * as React from 'react';
import { DefaultButton, Panel, PanelType, PrimaryButton, Spinner } from '@fluentui/react';
import type { Form } from '../../model';
import type { Row } from '../data/types';
import { errorText } from '../form/error-text';
import { FormNotices } from '../form/form-notices';
import { FormSection } from '../form/form-section';
import { formStyles } from '../form/form-styles';
import { type FormController, SAVE, SAVE_AND_CLOSE, openForm } from '../form/open-form';
import { useOpenForm } from '../form/use-open-form';
import { say } from '../words/say';
import { bracedGuid } from '../xrm/guid';
import { confirmDialog } from '../xrm/message-dialogs';
import type { RecordReference } from '../xrm/records';
import type { Session } from '../xrm/session';

type Given = {
  session: Session;
  form: Form;
  /** Values that the new row begins with. */
  defaults: Row;
  onSaved: (record: RecordReference) => void;
  onClose: () => void;
};

/** A quick create form at the side of the page; what is open stays open below it. */
export function QuickCreatePanel(props: Given): React.ReactElement {
  const [again, setAgain] = React.useState(0);
  return <OnePanel key={again} {...props} onAgain={() => setAgain(again + 1)} />;
}

function OnePanel(props: Given & { onAgain: () => void }): React.ReactElement {
  const { controller, fault } = useOpenForm(() => open(props));
  const close = async (): Promise<void> => {
    if (!controller?.state.isDirty) return props.onClose();
    const { confirmed } = await confirmDialog({
      title: say('Unsaved changes'),
      text: say('Your changes have not been saved. Leave without them?'),
      confirmButtonLabel: say('Discard changes'),
      cancelButtonLabel: say('Stay here'),
    });
    if (confirmed) props.onClose();
  };
  return (
    <Panel
      isOpen
      isBlocking
      type={PanelType.custom}
      customWidth="min(540px, 100vw)"
      headerText={
        controller ? say('Quick create: {table}', { table: controller.state.table.label }) : say('Loading…')
      }
      closeButtonAriaLabel={say('Close')}
      onDismiss={() => void close()}
      isFooterAtBottom
      onRenderFooterContent={() => <Buttons {...props} controller={controller} cancel={() => void close()} />}
    >
      {fault !== undefined ? <p role="alert">{errorText(fault).message}</p> : null}
      {controller ? <Fields controller={controller} session={props.session} /> : null}
      {controller || fault !== undefined ? null : <Spinner label={say('Loading…')} />}
    </Panel>
  );
}

async function open({ session, form, defaults, onSaved, onClose }: Given): Promise<FormController> {
  const { api, metadata } = session;
  const controller: FormController = await openForm({
    form,
    table: await metadata.table(form.table),
    defaults,
    api,
    metadata,
    onSaved: ({ id }) =>
      onSaved({ id: bracedGuid(id), name: controller.state.title, entityType: form.table }),
    onClose,
    onRefreshSubgrid: () => undefined,
  });
  return controller;
}

function Fields({
  controller,
  session,
}: {
  controller: FormController;
  session: Session;
}): React.ReactElement {
  const { state } = controller;
  const { api, metadata, go } = session;
  const sections = state.form.tabs.flatMap(({ columns }) => columns.flatMap((column) => column.sections));
  return (
    <div className={formStyles.quickCreate} aria-busy={state.busy !== undefined}>
      <FormNotices state={state} />
      {sections.map((section) => (
        <FormSection
          key={section.id}
          section={section}
          {...{ controller, api, metadata, go }}
          refreshes={NONE}
        />
      ))}
    </div>
  );
}

const NONE: ReadonlyMap<string, number> = new Map();

function Buttons({
  controller,
  cancel,
  onAgain,
}: {
  controller: FormController | undefined;
  cancel: () => void;
  onAgain: () => void;
}): React.ReactElement {
  const busy = !controller || controller.state.busy !== undefined || controller.state.readOnly;
  // What a save fails on stands on the form already.
  const save = (mode: number): Promise<boolean> =>
    (controller?.actions.save(mode) ?? Promise.reject(new Error('No form is open.'))).then(
      () => true,
      () => false,
    );
  return (
    <div className={formStyles.quickCreateButtons}>
      <PrimaryButton text={say('Save and close')} disabled={busy} onClick={() => void save(SAVE_AND_CLOSE)} />
      <DefaultButton
        text={say('Save and create new')}
        disabled={busy}
        onClick={() => void save(SAVE).then((saved) => saved && onAgain())}
      />
      <DefaultButton text={say('Cancel')} onClick={cancel} />
    </div>
  );
}
