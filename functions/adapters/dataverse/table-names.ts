import { schema } from '@nod/solution';

/** What the Web API calls a table, and its primary id. */
export interface TableName {
  /** Entity set name: the segment of the URL. */
  set: string;
  primaryId: string;
}

/** Tables of Dataverse itself that Nod reads or binds to. */
const standard: Record<string, TableName> = {
  account: { set: 'accounts', primaryId: 'accountid' },
  contact: { set: 'contacts', primaryId: 'contactid' },
  lead: { set: 'leads', primaryId: 'leadid' },
  opportunity: { set: 'opportunities', primaryId: 'opportunityid' },
  list: { set: 'lists', primaryId: 'listid' },
  listmember: { set: 'listmembers', primaryId: 'listmemberid' },
  systemuser: { set: 'systemusers', primaryId: 'systemuserid' },
  team: { set: 'teams', primaryId: 'teamid' },
  businessunit: { set: 'businessunits', primaryId: 'businessunitid' },
  appnotification: { set: 'appnotifications', primaryId: 'appnotificationid' },
};

const known = new Map<string, TableName>(Object.entries(standard));
for (const table of Object.values(schema)) {
  known.set(table.logicalName, { set: table.entitySetName, primaryId: table.primaryId });
}

const primaryIds = new Set([...known.values()].map((name) => name.primaryId));

/** The names of a table that the solution has or that every environment has; undefined for any other. */
export function knownTableName(table: string): TableName | undefined {
  return known.get(table);
}

/**
 * Whether a column, or the end of a path, holds ids: a primary id or a lookup. Such values stand unquoted
 * in a filter; a GUID in a column of text is quoted like any text.
 */
export function isIdColumn(column: string, ownPrimaryId: string): boolean {
  const last = column.slice(column.lastIndexOf('/') + 1);
  return /^_\w+_value$/.test(last) || last === ownPrimaryId || (last !== column && primaryIds.has(last));
}
