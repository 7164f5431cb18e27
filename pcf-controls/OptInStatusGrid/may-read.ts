/**
 * Whether the person sees marketing statuses at all. A grid does not say it: a column that security hides is as empty
 * as one without a value. One row that has a status answers it.
 * @returns false too where nothing tells
 */
export async function mayRead(webApi: ComponentFramework.WebApi): Promise<boolean> {
  try {
    const options = '?$select=nod_status&$filter=nod_status ne null&$top=1';
    const { entities } = await webApi.retrieveMultipleRecords('nod_optinoutnumber', options);
    return typeof entities[0]?.['nod_status'] === 'number';
  } catch {
    // Then the cell stays as the grid has it: it must not say "never asked" of what it could not read.
    return false;
  }
}
