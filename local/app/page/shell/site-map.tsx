import * as React from 'react';
import type { AppModel, Group } from '../../model';
import type { Place } from '../data/types';
import { ItemIcon } from './icons';
import { placeUrl } from './place-url';

type Item = Group['items'][number];

/** The areas, groups and sub-areas that the person may see. */
export function SiteMap({
  model,
  readable,
  place,
  go,
}: {
  model: AppModel;
  readable: ReadonlySet<string>;
  place: Place;
  go: (place: Place) => void;
}): React.ReactElement {
  const current = currentItem(model, place);
  const mayRead = ({ table }: Item): boolean => table === undefined || readable.has(table);
  return (
    <nav className="site-map" id="site-map" aria-label="Site map">
      {model.areas.map((area) =>
        area.groups
          .filter(({ items }) => items.some(mayRead))
          .map((group) => (
            <div key={group.id} role="group" aria-labelledby={group.id}>
              <h2 id={group.id}>{group.title}</h2>
              <ul>
                {group.items.filter(mayRead).map((item) => (
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
      <ItemIcon table={item.table ?? ''} icon={item.icon ?? icons[item.table ?? '']} />
      <span>{item.title}</span>
    </a>
  );
}

/** Where a sub-area leads. */
export function placeOf({ table = '', viewId }: Item): Place {
  return { pageType: 'entitylist', table, ...(viewId === undefined ? {} : { viewId }) };
}

/** The sub-area that the page is in: that of the view, or else the first of the table. */
function currentItem(model: AppModel, place: Place): Item | undefined {
  const items = model.areas
    .flatMap(({ groups }) => groups.flatMap((group) => group.items))
    .filter(({ table }) => table === place.table);
  const viewId = place.pageType === 'entitylist' ? place.viewId : undefined;
  return (
    items.find((item) => item.viewId !== undefined && item.viewId === viewId) ??
    items.find((item) => item.viewId === undefined) ??
    items[0]
  );
}
