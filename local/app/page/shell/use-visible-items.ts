import * as React from 'react';
import type { AppModel, Item } from '../../model';
import { privilegeName } from '../data/metadata';
import type { Metadata } from '../data/types';
import { itemsOf } from './site-map';

/** The sub-areas that whoever is signed in may see; undefined until that is known. */
export function useVisibleItems(model: AppModel, metadata: Metadata): ReadonlySet<Item> | undefined {
  const [visible, setVisible] = React.useState<ReadonlySet<Item>>();
  React.useEffect(() => {
    let gone = false;
    const items = itemsOf(model);
    const asked = items.map(async (item) => ((await mayAll(privilegesOf(item), metadata)) ? [item] : []));
    Promise.all(asked).then(
      (found) => !gone && setVisible(new Set(found.flat())),
      // What cannot be asked is not hidden: the list itself will say what is wrong.
      () => !gone && setVisible(new Set(items)),
    );
    return () => {
      gone = true;
    };
  }, [model, metadata]);
  return visible;
}

/** A table's list is for those who may read it; the site map may ask for more. */
function privilegesOf({ target, privileges }: Item): string[] {
  const own = target.kind === 'list' ? [privilegeName('Read', target.table)] : [];
  return [...own, ...privileges.map(({ table, action }) => privilegeName(action, table))];
}

async function mayAll(privileges: readonly string[], metadata: Metadata): Promise<boolean> {
  const held = await Promise.all(privileges.map((privilege) => metadata.may(privilege)));
  return held.every(Boolean);
}
