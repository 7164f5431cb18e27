import { getJson } from './web-api';

/** A table that may be registered. */
export interface TableInfo {
  name: string;
  label: string;
  plural: string;
  /** Made by the organisation or a vendor, and open to changes: its rows may well be customers. */
  own: boolean;
}

export interface ColumnInfo {
  name: string;
  label: string;
  /** Made by a solution or an admin, not by the platform. */
  custom: boolean;
}

/** A text column; `isPhone` where its format says so. */
export interface TextColumn extends ColumnInfo {
  isPhone: boolean;
}

/** A lookup to one table. */
export interface LookupColumn extends ColumnInfo {
  target: string;
}

/** What a Record Type is chosen from. */
export interface TableColumns {
  texts: TextColumn[];
  booleans: ColumnInfo[];
  lookups: LookupColumn[];
}

interface Label {
  UserLocalizedLabel?: { Label?: string } | null;
}
interface Attribute {
  LogicalName: string;
  DisplayName?: Label;
  AttributeOf?: string | null;
  AttributeType?: string;
  IsCustomAttribute?: boolean;
  IsValidForRead?: boolean;
  IsValidForUpdate?: boolean;
  FormatName?: { Value?: string } | null;
  Targets?: string[];
}
interface Definition {
  LogicalName: string;
  DisplayName?: Label;
  DisplayCollectionName?: Label;
  OwnershipType?: string;
  IsValidForAdvancedFind?: boolean;
  IsActivity?: boolean;
  IsCustomEntity?: boolean;
  IsCustomizable?: { Value?: boolean };
}

/**
 * The tables whose rows may be customers, by their display names in the person's language.
 * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
 * @throws WebApiFault
 */
export async function readTables(): Promise<TableInfo[]> {
  const select =
    'LogicalName,DisplayName,DisplayCollectionName,OwnershipType,IsValidForAdvancedFind,IsActivity,IsCustomEntity,IsCustomizable';
  const filter = 'IsIntersect eq false and IsPrivate eq false';
  const { value } = await getJson<{ value: Definition[] }>(
    `EntityDefinitions?$select=${select}&$filter=${encodeURIComponent(filter)}`,
  );
  return value
    .filter((one) => one.OwnershipType !== 'None' && one.IsValidForAdvancedFind !== false && !one.IsActivity)
    .flatMap((one) => {
      const label = textOf(one.DisplayName);
      if (label === undefined || one.LogicalName.startsWith('nod_')) return [];
      return [
        { name: one.LogicalName, label, plural: textOf(one.DisplayCollectionName) ?? label, own: isOwn(one) },
      ];
    })
    .sort(byLabel);
}

/** Microsoft's own solutions bring tables that count as custom too; none of them holds customers. */
const OF_MICROSOFT = /^(msdyn[a-z]*|msfp|mspp|mspcat|adx)_/;

function isOwn({ LogicalName, IsCustomEntity, IsCustomizable }: Definition): boolean {
  return IsCustomEntity === true && IsCustomizable?.Value !== false && !OF_MICROSOFT.test(LogicalName);
}

/** The display name of a table. @throws WebApiFault; its status is 404 where there is no such table. */
export async function readLabel(table: string): Promise<string> {
  const path = `EntityDefinitions(LogicalName='${encodeURIComponent(table)}')?$select=LogicalName,DisplayName`;
  return textOf((await getJson<Definition>(path)).DisplayName) ?? table;
}

/**
 * The text, Boolean and lookup columns of a table that can be read and written, by their display names.
 * @throws WebApiFault; its status is 404 where there is no such table.
 */
export async function readColumns(table: string): Promise<TableColumns> {
  // A format or a target belongs to a derived type: it comes only through a cast.
  const [texts, booleans, lookups] = await Promise.all([
    attributes(table, 'StringAttributeMetadata', 'FormatName'),
    attributes(table, 'BooleanAttributeMetadata'),
    attributes(table, 'LookupAttributeMetadata', 'Targets'),
  ]);
  return {
    texts: texts.map((one) => ({ ...infoOf(one), isPhone: one.FormatName?.Value === 'Phone' })).sort(byLabel),
    booleans: booleans.map(infoOf).sort(byLabel),
    lookups: lookups
      .filter((one) => one.Targets?.length === 1 && one.AttributeType !== 'Owner')
      .map((one) => ({ ...infoOf(one), target: one.Targets![0]! }))
      .sort(byLabel),
  };
}

/**
 * All columns of a table whose value can stand in a message, by their display names.
 * @throws WebApiFault
 */
export async function readShownColumns(table: string): Promise<ColumnInfo[]> {
  const all = await attributes(table, undefined, 'AttributeType,IsValidForRead');
  return all
    .filter((one) => one.IsValidForRead !== false && SHOWN.has(one.AttributeType ?? ''))
    .map(infoOf)
    .sort(byLabel);
}

/** Types whose value the Web API gives as a text or number that a customer can read. */
const SHOWN = new Set(['String', 'Memo', 'Integer', 'BigInt', 'Decimal', 'Double', 'Money', 'DateTime']);

async function attributes(table: string, type: string | undefined, more = ''): Promise<Attribute[]> {
  const select = ['LogicalName', 'DisplayName', 'AttributeOf', 'IsCustomAttribute', 'IsValidForUpdate', more]
    .filter(Boolean)
    .join();
  const cast = type === undefined ? '' : `/Microsoft.Dynamics.CRM.${type}`;
  const path = `EntityDefinitions(LogicalName='${encodeURIComponent(table)}')/Attributes${cast}?$select=${select}`;
  const { value } = await getJson<{ value: Attribute[] }>(path);
  return value.filter(
    (one) =>
      !one.AttributeOf &&
      textOf(one.DisplayName) !== undefined &&
      (type === undefined || one.IsValidForUpdate !== false),
  );
}

function infoOf({ LogicalName: name, DisplayName, IsCustomAttribute }: Attribute): ColumnInfo {
  return { name, label: textOf(DisplayName) ?? name, custom: IsCustomAttribute === true };
}

function byLabel(a: { label: string }, b: { label: string }): number {
  return a.label.localeCompare(b.label);
}

function textOf(label: Label | undefined): string | undefined {
  return label?.UserLocalizedLabel?.Label || undefined;
}
