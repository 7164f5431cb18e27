import { deleteRows, type StandardCommand } from '../commands/standard-commands';
import { privilegeName } from '../data/metadata';
import type { Metadata, Place, WebApi } from '../data/types';
import type { FormController } from './open-form';
import { SAVE, SAVE_AND_CLOSE } from './open-form';
import { mayLeave } from './unsaved';
import { say } from '../words/say';

/** The standard commands of a form. What a save fails on stands on the form already. */
export function formCommands(given: {
  controller: FormController;
  api: WebApi;
  metadata: Metadata;
  go: (place: Place) => void;
  /** Ends the dialog that the form stands in. */
  close?: () => void;
}): StandardCommand[] {
  const { controller, api, metadata, go, close } = given;
  const { state, actions } = controller;
  const table = state.table.name;
  const save = (mode: number) => () => actions.save(mode).catch(() => undefined);
  const saves: StandardCommand[] = [
    { key: 'save', label: say('Save'), icon: 'Save', disabled: state.busy !== undefined, run: save(SAVE) },
    {
      key: 'save-and-close',
      label: say('Save & Close'),
      icon: 'SaveAndClose',
      disabled: state.busy !== undefined,
      run: save(SAVE_AND_CLOSE),
    },
  ];
  const others: StandardCommand[] = [
    {
      key: 'new',
      label: say('New'),
      icon: 'Add',
      privilege: privilegeName('Create', table),
      run: () => go({ pageType: 'entityrecord', table }),
    },
    {
      key: 'refresh',
      label: say('Refresh'),
      icon: 'Refresh',
      run: async () => {
        if (await mayLeave()) await actions.refresh(false).catch(() => undefined);
      },
    },
    {
      key: 'delete',
      label: say('Delete'),
      icon: 'Delete',
      privilege: privilegeName('Delete', table),
      run: async () => {
        const selected = [{ id: state.id ?? '', name: state.title, table }];
        if (!(await deleteRows({ api, metadata, selected }))) return;
        // What was typed into it is gone with it: nobody is asked about that.
        state.accept(state.id ?? '', state.row);
        (close ?? actions.close)();
      },
    },
  ];
  return [...(state.readOnly ? [] : saves), ...(state.isNew || close ? [] : others)];
}
