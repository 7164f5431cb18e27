import { type Element, attributeOf, childAt, childrenOf, parseXml } from './xml';
import type { ControlManifest } from '../model';

const USAGES = ['bound', 'input', 'output'] as const;

/**
 * Reads a control's ControlManifest.xml.
 * @param base where the page's server serves the control's files
 * @throws when it is not a manifest
 */
export function readControl(text: string, base: string): ControlManifest {
  const control = childAt(parseXml(text, 'manifest'), 'control');
  if (!control) throw new Error('A control manifest has no <control>.');
  const constructorName = attributeOf(control, 'constructor') ?? '';
  const pathOf = (element: Element | undefined): string => `${base}/${attributeOf(element, 'path') ?? ''}`;
  const resources = childAt(control, 'resources');
  const properties = childrenOf(control, 'property').map((property) => ({
    name: attributeOf(property, 'name') ?? '',
    type: attributeOf(property, 'of-type') ?? attributeOf(property, 'of-type-group') ?? '',
    usage: USAGES.find((usage) => usage === attributeOf(property, 'usage')) ?? 'input',
    required: attributeOf(property, 'required') === 'true',
  }));
  return {
    registeredAs: `${attributeOf(control, 'namespace') ?? ''}.${constructorName}`,
    constructorName,
    bundle: pathOf(childAt(resources, 'code')),
    css: childrenOf(resources, 'css').map(pathOf),
    strings: Object.fromEntries(
      childrenOf(resources, 'resx').map((resx) => [
        Number(/\.(\d+)\.resx$/.exec(pathOf(resx))?.[1]),
        pathOf(resx),
      ]),
    ),
    properties,
    features: childrenOf(childAt(control, 'feature-usage'), 'uses-feature').map(
      (feature) => attributeOf(feature, 'name') ?? '',
    ),
  };
}
