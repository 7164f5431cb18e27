import { type Element, attributeOf, childAt, childrenOf, labelOf } from './xml';
import type { Command, CommandRule } from '../model';
import { toWebResource } from './identifier';
import type { Reading } from './reading';
import { type Rules, readParameters, readRules } from './read-rules';

/** Where a button stands: `Mscrm.HomepageGrid.contact.MainTab.Management.Controls._children`. */
const LOCATION = /^Mscrm\.(HomepageGrid|Form|SubGrid)\.([^.]+)\./;
const LOCATIONS = { HomepageGrid: 'grid', Form: 'form', SubGrid: 'subgrid' } as const;

/** Commands by the table whose bar they stand in. */
export type TableCommands = Record<string, Command[]>;

/** Reads `<RibbonDiffXml>`: buttons with JavaScript commands and the rules that show and enable them. */
export function readCommands(ribbon: Element | undefined, reading: Reading): TableCommands {
  const { ignored } = reading;
  const found: TableCommands = {};
  if (ribbon === undefined) return found;
  const context: Context = {
    definitions: byId(childrenOf(childAt(ribbon, 'CommandDefinitions'), 'CommandDefinition')),
    labels: byId(childrenOf(childAt(ribbon, 'LocLabels'), 'LocLabel')),
    enable: readRules(ribbon, 'EnableRule', ignored),
    display: readRules(ribbon, 'DisplayRule', ignored),
    ...reading,
  };
  for (const action of childrenOf(childAt(ribbon, 'CustomActions'), 'CustomAction')) {
    const place = LOCATION.exec(attributeOf(action, 'Location') ?? '');
    const button = childAt(action, 'CommandUIDefinition', 'Button');
    const definition = context.definitions.get(attributeOf(button, 'Command') ?? '');
    if (!place || !button || !definition) {
      ignored.push(`custom action ${attributeOf(action, 'Id') ?? ''}`);
      continue;
    }
    const location = LOCATIONS[place[1] as keyof typeof LOCATIONS];
    const sequence = Number(attributeOf(button, 'Sequence') ?? attributeOf(action, 'Sequence') ?? 100);
    (found[place[2]!.toLowerCase()] ??= []).push({
      location,
      sequence,
      ...readButton(button, definition, context),
    });
  }
  for (const commands of Object.values(found)) commands.sort((a, b) => a.sequence - b.sequence);
  return found;
}

type Context = Reading & {
  definitions: ReadonlyMap<string, Element>;
  labels: ReadonlyMap<string, Element>;
  enable: Rules;
  display: Rules;
};

function readButton(
  button: Element,
  definition: Element,
  context: Context,
): Omit<Command, 'location' | 'sequence'> {
  const id = attributeOf(button, 'Id') ?? '';
  const label = (name: string): string => textOf(attributeOf(button, name), context);
  const tooltip = label('ToolTipDescription') || label('ToolTipTitle');
  const picture = ['ModernImage', 'Image16by16', 'Image32by32']
    .map((name) => attributeOf(button, name))
    .find((value) => value?.startsWith('$webresource:'));
  const rules = (kind: 'EnableRule' | 'DisplayRule'): CommandRule[] =>
    childrenOf(childAt(definition, `${kind}s`), kind).flatMap((rule) => {
      const ruleId = attributeOf(rule, 'Id') ?? '';
      const known = (kind === 'EnableRule' ? context.enable : context.display).get(ruleId);
      if (known === undefined) context.ignored.push(`rule ${ruleId} of ${id}`);
      return known ?? [];
    });
  return {
    id,
    label: label('LabelText') || id,
    ...(tooltip === '' ? {} : { tooltip }),
    ...(picture === undefined ? {} : { icon: toWebResource(picture) }),
    actions: childrenOf(childAt(definition, 'Actions'), 'JavaScriptFunction').map((call) => ({
      library: toWebResource(attributeOf(call, 'Library')),
      functionName: attributeOf(call, 'FunctionName') ?? '',
      parameters: readParameters(call),
    })),
    enableRules: rules('EnableRule'),
    displayRules: rules('DisplayRule'),
  };
}

/** A text of a button: as it is, or the label that `$LocLabels:id` names. */
function textOf(value: string | undefined, { labels, lcid }: Context): string {
  const id = /^\$LocLabels:(.+)$/.exec(value ?? '')?.[1];
  if (id === undefined) return value ?? '';
  return labelOf(labels.get(id), 'Titles', 'Title', { lcid }) ?? '';
}

function byId(elements: readonly Element[]): ReadonlyMap<string, Element> {
  return new Map(elements.map((element) => [attributeOf(element, 'Id') ?? '', element]));
}
