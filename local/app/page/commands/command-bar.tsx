import * as React from 'react';
import { CommandBar as FluentCommandBar, type ICommandBarItemProps } from '@fluentui/react';
import type { AppModel, Command } from '../../model';
import type { Metadata, Place, WebApi } from '../data/types';
import { errorText } from '../form/error-text';
import { functionNamed, loadLibrary, webResourceUrl } from '../xrm/libraries';
import { errorDialog } from '../xrm/message-dialogs';
import { session } from '../xrm/session';
import { createGridContext } from './grid-context';
import { parameterValue, type CommandScope, type SelectedRow } from './parameters';
import { commandState } from './rules';
import { gridCommands, type StandardCommand } from './standard-commands';
import { say } from '../words/say';

export interface CommandBarProps {
  model: AppModel;
  metadata: Metadata;
  api: WebApi;
  table: string;
  location: 'grid' | 'form' | 'subgrid';
  selected?: readonly SelectedRow[];
  /** All rows that the grid shows. */
  all?: readonly SelectedRow[];
  formContext?: unknown;
  /** Of the form that the bar belongs to; `version` tells the bar to ask its rules again. */
  form?: { id?: string; isNew: boolean; readOnly: boolean; version: number };
  /** Another number tells the bar of a list to ask its rules again. */
  version?: number;
  refresh: () => void;
  go(place: Place): void;
  /** Opens a new row of a subgrid. */
  create?(): void;
  /** Standard commands that the caller offers besides; on a form, all of them. */
  extra?: readonly StandardCommand[];
}

/** The standard commands that privileges allow and the solution's own, as its rules say; what has no room is in a menu. */
export function CommandBar(props: CommandBarProps): React.ReactElement {
  const [items, setItems] = React.useState<ICommandBarItemProps[]>([]);
  const { model, table, location, selected, all, form, formContext, extra } = props;
  const latest = React.useRef(props);
  latest.current = props;
  const running = React.useRef(new Set<string>());
  const asked = JSON.stringify([
    table,
    location,
    selected?.map(({ id }) => id),
    all?.length,
    props.version,
    form,
    extra?.map(({ key, disabled }) => [key, disabled]),
  ]);
  React.useEffect(() => {
    let wanted = true;
    itemsOf(withLatest(latest), running.current).then(
      (found) => wanted && setItems(found),
      (error: unknown) => void errorDialog(errorText(error)),
    );
    return () => {
      wanted = false;
    };
  }, [asked, model, formContext]);
  const where = {
    grid: say('Commands of the list'),
    form: say('Commands'),
    subgrid: say('Commands of the subgrid'),
  };
  return (
    <FluentCommandBar
      items={items}
      ariaLabel={where[location]}
      overflowButtonProps={{ ariaLabel: say('More commands') }}
      styles={{ root: { padding: 0, height: 40, background: 'transparent' } }}
    />
  );
}

/** Items outlive the drawing that made them: what they call is what the bar was given last. */
function withLatest(latest: React.MutableRefObject<CommandBarProps>): CommandBarProps {
  const props = latest.current;
  return {
    ...props,
    refresh: () => latest.current.refresh(),
    ...(props.create ? { create: () => latest.current.create?.() } : {}),
    extra: (props.extra ?? []).map((command) => ({
      ...command,
      run: () => (latest.current.extra ?? []).find(({ key }) => key === command.key)?.run(),
    })),
  };
}

/** @param running keys of the commands that are at work */
async function itemsOf(props: CommandBarProps, running: Set<string>): Promise<ICommandBarItemProps[]> {
  const { model, metadata, table, location, selected = [], extra = [] } = props;
  const { label } = await metadata.table(table);
  const standard = [...(location === 'form' ? [] : gridCommands({ ...props, label, selected })), ...extra];
  const scope = scopeOf(props);
  const facts = {
    scope,
    may: (privilege: string) => metadata.may(privilege),
    form: props.form,
    script: async (library: string, name: string) => {
      await loadLibrary(library);
      return functionNamed(name);
    },
  };
  const shown: ICommandBarItemProps[] = [];
  for (const command of standard)
    if (command.privilege === undefined || (await metadata.may(command.privilege)))
      shown.push(item(command, running));
  const own = (model.commands[table] ?? []).filter((command) => command.location === location);
  for (const command of [...own].sort((one, other) => one.sequence - other.sequence))
    if ((await stateOf(command, facts)) === 'enabled')
      shown.push(
        item(
          {
            key: command.id,
            label: command.label,
            icon: 'LightningBolt',
            run: () => runCommand(command, scope),
            ...(command.icon === undefined ? {} : { picture: command.icon }),
            ...(command.tooltip === undefined ? {} : { tooltip: command.tooltip }),
          },
          running,
        ),
      );
  return shown;
}

/** A rule that throws hides its command, as on the platform, and says so to whoever develops it. */
async function stateOf(command: Command, facts: Parameters<typeof commandState>[1]) {
  try {
    return await commandState(command, facts);
  } catch (error) {
    console.error(`A rule of the command ${command.id} failed.`, error);
    return 'hidden';
  }
}

function scopeOf(props: CommandBarProps): CommandScope {
  const { table, location, selected = [], all, formContext, form, refresh } = props;
  const { lcid, user } = session();
  const gridContext =
    location === 'form'
      ? undefined
      : createGridContext({ table, selected, refresh, ...(all ? { all } : {}) });
  return {
    table,
    location,
    selected,
    formContext,
    gridContext,
    lcid,
    userId: user.id,
    ...(all ? { all } : {}),
    ...(form?.id === undefined ? {} : { recordId: form.id }),
  };
}

/** @throws what the command's function throws or rejects with */
export async function runCommand(command: Command, scope: CommandScope): Promise<void> {
  for (const { library, functionName, parameters } of command.actions) {
    await loadLibrary(library);
    await functionNamed(functionName)(...parameters.map((one) => parameterValue(one, scope)));
  }
}

/** A command that is at work is not begun a second time; what it fails on is said. */
async function runOnce({ key, run }: StandardCommand, running: Set<string>): Promise<void> {
  if (running.has(key)) return;
  running.add(key);
  try {
    await run();
  } catch (error) {
    await errorDialog(errorText(error));
  } finally {
    running.delete(key);
  }
}

function item(
  command: StandardCommand & { picture?: string; tooltip?: string },
  running: Set<string>,
): ICommandBarItemProps {
  return {
    key: command.key,
    text: command.label,
    disabled: command.disabled === true,
    ...(command.tooltip === undefined ? {} : { title: command.tooltip }),
    iconProps:
      command.picture === undefined
        ? { iconName: command.icon }
        : { imageProps: { src: webResourceUrl(command.picture), width: 16, height: 16, alt: '' } },
    onClick: () => void runOnce(command, running),
  };
}
