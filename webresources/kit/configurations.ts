import { type RecordType, recordTypeColumns, recordTypeFromRow } from '@nod/solution/rows/record-type';
import { textOf } from '@nod/solution/rows/text';
import { readAll } from './read-rows';

/** A configuration with the tables that are registered under it. */
export interface ConfigurationInfo {
  id: string;
  name: string;
  marketingEnabled: boolean;
  askAgainAfterDays: number;
  maximumAsks: number;
  recordTypes: RecordType[];
}

/** The Opt-In / Opt-Out Numbers themselves may be selected: each has its configuration. */
export const NUMBER_TABLE = 'nod_optinoutnumber';

/** All active configurations, by name. @throws as Xrm.WebApi. */
export async function readConfigurations(): Promise<ConfigurationInfo[]> {
  const columns = ['nod_name', 'nod_marketingenabled', 'nod_askagainafterdays', 'nod_maximumasks'];
  const [rows, types] = await Promise.all([
    readAll('nod_configuration', columns, 'statecode eq 0'),
    readAll('nod_recordtype', recordTypeColumns, 'statecode eq 0'),
  ]);
  return rows
    .map((row) => ({
      id: row['nod_configurationid'] as string,
      name: textOf(row['nod_name']) ?? '',
      marketingEnabled: row['nod_marketingenabled'] === true,
      askAgainAfterDays: numberOr(row['nod_askagainafterdays'], 30),
      maximumAsks: numberOr(row['nod_maximumasks'], 3),
      recordTypes: types
        .filter((type) => type['_nod_configurationid_value'] === row['nod_configurationid'])
        .map(recordTypeFromRow),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The Record Type of a table under a configuration. */
export function recordTypeOf(
  configuration: ConfigurationInfo | undefined,
  table: string,
): RecordType | undefined {
  return configuration?.recordTypes.find((type) => type.table === table);
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}
