import * as React from 'react';
import type { AppModel, Item } from '../../model';
import type { Place } from '../data/types';
import { ItemIcon } from './icons';
import { placeUrl } from './place-url';
import { say } from '../words/say';

/** The areas, groups and sub-areas that the person may see. */
export function SiteMap({
  model,
  visible,
  place,
  go,
}: {
  model: AppModel;
  visible: ReadonlySet<Item>;
  place: Place;
  go: (place: Place) => void;
}): React.ReactElement {
  const current = currentItem(model, place);
  const isVisible = (item: Item): boolean => visible.has(item);
  return (
    <nav className="site-map" id="site-map" aria-label={say('Site map')}>
      {model.areas.map((area) =>
        area.groups
          .filter(({ items }) => items.some(isVisible))
          .map((group) => (
            <div key={group.id} role="group" aria-labelledby={group.id}>
              <h2 id={group.id}>{group.title}</h2>
              <ul>
                {group.items.filter(isVisible).map((item) => (
                  <li key={item.id}>
                    <ItemLink item={item} icons={model.icons} current={item === current} go={go} />
                  </li>
                ))}
              </ul>
            </div>
          )),
      )}
    </nav>
  );
}

function ItemLink({
  item,
  icons,
  current,
  go,
}: {
  item: Item;
  icons: AppModel['icons'];
  current: boolean;
  go: (place: Place) => void;
}): React.ReactElement {
  const target = placeOf(item);
  return (
    <a
      href={placeUrl(target)}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(target);
      }}
    >
      <ItemIcon kind={kindOf(item)} icon={item.icon ?? icons[kindOf(item)]} />
      <span>{item.title}</span>
    </a>
  );
}

/** What its picture is chosen by: its table, or what else it is. */
function kindOf({ target }: Item): string {
  return target.kind === 'list' ? target.table : target.kind;
}

/** Where a sub-area leads. */
export function placeOf({ target }: Item): Place {
  switch (target.kind) {
    case 'list': {
      const { table, viewId } = target;
      return { pageType: 'entitylist', table, ...(viewId === undefined ? {} : { viewId }) };
    }
    case 'dashboard':
      return { pageType: 'dashboard', id: target.id };
    case 'web-resource': {
      const { name, data } = target;
      return { pageType: 'webresource', name, ...(data === undefined ? {} : { data }) };
    }
  }
}

/** The sub-area that the page is in: that of the view, or else the first of the table. */
export function currentItem(model: AppModel, place: Place): Item | undefined {
  const items = itemsOf(model);
  if (place.pageType === 'dashboard' || place.pageType === 'webresource')
    return items.find((item) => placeUrl(placeOf(item)) === placeUrl(place));
  const viewId = place.pageType === 'entitylist' ? place.viewId : undefined;
  const lists = items.flatMap((item) =>
    item.target.kind === 'list' && item.target.table === place.table ? [{ item, list: item.target }] : [],
  );
  const found =
    lists.find(({ list }) => list.viewId !== undefined && list.viewId === viewId) ??
    lists.find(({ list }) => list.viewId === undefined) ??
    lists[0];
  return found?.item;
}

/** All sub-areas, from top to bottom. */
export function itemsOf(model: AppModel): Item[] {
  return model.areas.flatMap(({ groups }) => groups.flatMap(({ items }) => items));
}
