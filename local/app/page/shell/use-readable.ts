import * as React from 'react';
import type { AppModel } from '../../model';
import { privilegeName } from '../data/metadata';
import type { Metadata } from '../data/types';

/** Tables of the site map that whoever is signed in may read; undefined until that is known. */
export function useReadable(model: AppModel, metadata: Metadata): ReadonlySet<string> | undefined {
  const [readable, setReadable] = React.useState<ReadonlySet<string>>();
  React.useEffect(() => {
    let gone = false;
    const items = model.areas.flatMap(({ groups }) => groups.flatMap((group) => group.items));
    const tables = [...new Set(items.flatMap(({ table }) => table ?? []))];
    const asked = tables.map(async (table) =>
      (await metadata.may(privilegeName('Read', table))) ? [table] : [],
    );
    Promise.all(asked).then(
      (found) => !gone && setReadable(new Set(found.flat())),
      // What cannot be asked is not hidden: the list itself will say what is wrong.
      () => !gone && setReadable(new Set(tables)),
    );
    return () => {
      gone = true;
    };
  }, [model, metadata]);
  return readable;
}
