const TABLE = 'nod_optinoutnumber';

/**
 * The id of the row that the control stands on. The platform gives it to model-driven forms as `mode.contextInfo`
 * and `page`, which its types do not have; both are read, and neither is relied on.
 * @returns `undefined` on an unsaved form, in a grid that names no row, and on a form of another table (a quick view).
 */
export function rowIdOf(context: unknown): string | undefined {
  const { mode, page } = (context ?? {}) as {
    mode?: { contextInfo?: Place };
    page?: Place;
  };
  for (const place of [mode?.contextInfo, page]) {
    if (place?.entityTypeName !== TABLE || !place.entityId) continue;
    return place.entityId.replace(/[{}]/g, '').toLowerCase();
  }
  return undefined;
}

interface Place {
  entityTypeName?: string;
  entityId?: string;
}
