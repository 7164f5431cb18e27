import { type Element, ENGLISH, childAt, childrenOf, labelOf, parseXml, textOf } from './xml';
import type { Assets } from '../server/assets';
import type { AppModel } from '../model';
import { toWebResource } from './identifier';
import { readCharts } from './read-charts';
import { readCommands } from './read-commands';
import { readControl } from './read-controls';
import { readDashboards } from './read-dashboards';
import { readForms } from './read-forms';
import { readSiteMap } from './read-site-map';
import { readViews } from './read-views';
import type { Reading } from './reading';

/**
 * The app as a solution describes it.
 * @param customizations the text of customizations.xml
 * @param lcid of the labels; what has none in that language is English
 * @throws when that is not a solution's
 */
export function readModel(customizations: string, assets: Assets, lcid: number = ENGLISH): AppModel {
  const root = parseXml(customizations, 'ImportExportXml');
  const reading: Reading = { lcid, ignored: [] };
  const model: AppModel = {
    name: labelOf(childAt(root, 'AppModules', 'AppModule'), 'LocalizedNames', 'LocalizedName', reading) ?? '',
    languages: childrenOf(childAt(root, 'Languages'), 'Language').map(({ text }) => Number(text)),
    areas: readSiteMap(root, reading),
    views: {},
    quickFind: {},
    lookupViews: {},
    associatedViews: {},
    forms: {},
    quickCreate: {},
    charts: {},
    dashboards: readDashboards(root, reading),
    commands: {},
    icons: {},
    controls: Object.fromEntries(
      [...assets.manifests].map(([name, text]) => [name, readControl(text, `/controls/${name}`)]),
    ),
    webResources: [...assets.webResources.keys()],
    ignored: reading.ignored,
  };
  for (const entity of childrenOf(childAt(root, 'Entities'), 'Entity')) readEntity(entity, model, reading);
  return model;
}

/** Exports have what a table is in `<entity>` below `<EntityInfo>`, or beside that. */
function factOf(entity: Element, name: string): string | undefined {
  return textOf(entity, name) ?? textOf(childAt(entity, 'EntityInfo', 'entity'), name);
}

function readEntity(entity: Element, model: AppModel, reading: Reading): void {
  const table = (textOf(entity, 'Name') ?? '').toLowerCase();
  for (const { name } of childrenOf(entity, 'CustomControlDefaultConfigs'))
    model.ignored.push(`${name} of ${table}`);
  const views = readViews(entity, table, reading);
  model.views[table] = views.public;
  const icon = toWebResource(factOf(entity, 'IconVectorName'));
  if (icon !== '') model.icons[table] = icon;
  if (views.quickFind) model.quickFind[table] = views.quickFind;
  if (views.lookup) model.lookupViews[table] = views.lookup;
  if (views.associated) model.associatedViews[table] = views.associated;
  const forms = readForms(entity, table, reading);
  model.forms[table] = forms.main;
  const [quickCreate] = forms.quickCreate;
  // The platform opens none while the table's switch for it is off.
  if (quickCreate && factOf(entity, 'IsQuickCreateEnabled') !== '0') model.quickCreate[table] = quickCreate;
  model.charts[table] = readCharts(entity, table, reading);
  const commands = readCommands(childAt(entity, 'RibbonDiffXml'), reading);
  for (const [owner, found] of Object.entries(commands))
    model.commands[owner] = [...(model.commands[owner] ?? []), ...found];
}
