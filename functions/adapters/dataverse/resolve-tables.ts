import { RefusedError } from '../../errors';
import type { Row } from '../../ports/dataverse';
import { knownTableName, type TableName } from './table-names';

type ReadDefinitions = (urls: readonly string[]) => Promise<Row[][]>;

/**
 * Makes the look-up of table names. Any table may be registered as a Record Type, so those that the solution
 * does not have are asked of the environment's metadata, once.
 */
export function createTableResolver(read: ReadDefinitions) {
  const learned = new Map<string, TableName>();
  const lookUp = (table: string): TableName | undefined => knownTableName(table) ?? learned.get(table);

  /** @throws RefusedError for a table that the environment does not have. */
  return async (tables: Iterable<string>): Promise<ReadonlyMap<string, TableName>> => {
    const wanted = [...new Set(tables)];
    const unknown = wanted.filter((table) => lookUp(table) === undefined);
    if (unknown.length > 0) {
      const found = await read(unknown.map(definitionUrl));
      for (const [index, table] of unknown.entries())
        learned.set(table, toTableName(table, found[index]?.[0]));
    }
    return new Map(wanted.map((table) => [table, lookUp(table)!]));
  };
}

function definitionUrl(table: string): string {
  const filter = encodeURIComponent(`LogicalName eq '${table.replaceAll("'", "''")}'`);
  return `EntityDefinitions?$select=LogicalName,EntitySetName,PrimaryIdAttribute&$filter=${filter}`;
}

function toTableName(table: string, definition: Row | undefined): TableName {
  const { EntitySetName: set, PrimaryIdAttribute: primaryId } = definition ?? {};
  if (typeof set === 'string' && typeof primaryId === 'string') return { set, primaryId };
  throw new RefusedError('dataverse-refused', `The environment has no table ${table}.`, {
    status: 404,
    vendorCode: 'table-unknown',
  });
}
