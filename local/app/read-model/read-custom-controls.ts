import { type Element, attributeOf, childAt, childrenOf } from './xml';
import type { CustomControl } from '../model';
import { toId } from './identifier';

/** Custom controls of a form, by the `uniqueid` of the control that they stand in for. */
export type CustomControls = ReadonlyMap<string, CustomControl>;

/** The web's form factor. https://learn.microsoft.com/power-apps/developer/model-driven-apps/form-xml-schema */
const WEB = '2';

/** The Power Apps grid control, which a list and a subgrid are drawn by unless something else is said. */
const PLATFORM_GRID = 'Microsoft.PowerApps.PowerAppsOneGrid';

/** Reads `<controlDescriptions>` of a form. */
export function readCustomControls(form: Element | undefined): CustomControls {
  const found = new Map<string, CustomControl>();
  for (const description of childrenOf(childAt(form, 'controlDescriptions'), 'controlDescription')) {
    const control = readForWeb(description);
    if (control) found.set(toId(attributeOf(description, 'forControl')), control);
  }
  return found;
}

/** Reads `<controlDescriptions>` of a view's `<grid>`: the control that the whole list is drawn by. */
export function readGridControl(grid: Element | undefined): CustomControl | undefined {
  return readForWeb(childAt(grid, 'controlDescriptions', 'controlDescription'));
}

export function isPlatformGrid({ name }: CustomControl): boolean {
  return name === PLATFORM_GRID;
}

/**
 * Full name of the control that draws the cells of the platform's grid.
 * https://learn.microsoft.com/power-apps/developer/component-framework/customize-editable-grid-control
 */
export function customizerOf({ parameters }: CustomControl): string | undefined {
  return parameters['GridCustomizerControlFullName']?.value;
}

function readForWeb(description: Element | undefined): CustomControl | undefined {
  const control = childrenOf(description, 'customControl').find(
    (one) => attributeOf(one, 'formFactor') === WEB && attributeOf(one, 'name') !== undefined,
  );
  if (!control) return undefined;
  const parameters = (childAt(control, 'parameters')?.children ?? []).map((element) => {
    const type = attributeOf(element, 'type');
    const value = {
      ...(element.text === '' ? {} : { value: element.text }),
      ...(type === undefined ? {} : { type }),
      static: attributeOf(element, 'static') === 'true',
    };
    return [element.name, value] as const;
  });
  return { name: attributeOf(control, 'name')!, parameters: Object.fromEntries(parameters) };
}
