import { type Element, childAt, childrenOf, labelOf, parseXml, textOf } from './xml';
import type { Assets } from '../server/assets';
import type { AppModel } from '../model';
import { toWebResource } from './identifier';
import { readCommands } from './read-commands';
import { readControl } from './read-controls';
import { readForms } from './read-forms';
import { readSiteMap } from './read-site-map';
import { readViews } from './read-views';

/**
 * The app as a solution describes it.
 * @param customizations the text of customizations.xml
 * @throws when that is not a solution's
 */
export function readModel(customizations: string, assets: Assets): AppModel {
  const root = parseXml(customizations, 'ImportExportXml');
  const ignored: string[] = [];
  const model: AppModel = {
    name: labelOf(childAt(root, 'AppModules', 'AppModule'), 'LocalizedNames', 'LocalizedName') ?? '',
    areas: readSiteMap(root, ignored),
    views: {},
    quickFind: {},
    lookupViews: {},
    associatedViews: {},
    forms: {},
    commands: {},
    icons: {},
    controls: Object.fromEntries(
      [...assets.manifests].map(([name, text]) => [name, readControl(text, `/controls/${name}`)]),
    ),
    webResources: [...assets.webResources.keys()],
    ignored,
  };
  for (const entity of childrenOf(childAt(root, 'Entities'), 'Entity')) readEntity(entity, model);
  return model;
}

/** Exports have it in `<entity>` below `<EntityInfo>`, or beside that. */
function iconOf(entity: Element): string | undefined {
  return textOf(childAt(entity, 'EntityInfo', 'entity'), 'IconVectorName');
}

function readEntity(entity: Element, model: AppModel): void {
  const table = (textOf(entity, 'Name') ?? '').toLowerCase();
  for (const { name } of childrenOf(entity, 'CustomControlDefaultConfigs'))
    model.ignored.push(`${name} of ${table}`);
  const views = readViews(entity, table, model.ignored);
  model.views[table] = views.public;
  const icon = toWebResource(textOf(entity, 'IconVectorName') ?? iconOf(entity));
  if (icon !== '') model.icons[table] = icon;
  if (views.quickFind) model.quickFind[table] = views.quickFind;
  if (views.lookup) model.lookupViews[table] = views.lookup;
  if (views.associated) model.associatedViews[table] = views.associated;
  model.forms[table] = readForms(entity, table, model.ignored);
  const commands = readCommands(childAt(entity, 'RibbonDiffXml'), model.ignored);
  for (const [owner, found] of Object.entries(commands))
    model.commands[owner] = [...(model.commands[owner] ?? []), ...found];
}
