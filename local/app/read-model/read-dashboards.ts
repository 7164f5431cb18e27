import { type Element, childAt, childrenOf, labelOf, textOf } from './xml';
import type { Dashboard } from '../model';
import { toId } from './identifier';
import { readCustomControls } from './read-custom-controls';
import { readTabs } from './read-tabs';
import type { Reading } from './reading';

/**
 * Reads `<Dashboards>`: forms of charts and lists.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/understand-dashboards-dashboard-components-formxml
 */
export function readDashboards(root: Element, reading: Reading): Dashboard[] {
  return childrenOf(childAt(root, 'Dashboards'), 'Dashboard').map((dashboard) => {
    const form = childAt(dashboard, 'FormXml', 'forms', 'form');
    return {
      id: toId(textOf(dashboard, 'FormId')),
      name: labelOf(dashboard, 'LocalizedNames', 'LocalizedName', reading) ?? '',
      tabs: readTabs(form, { ...reading, custom: readCustomControls(form) }),
    };
  });
}
