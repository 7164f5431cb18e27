import { asked } from '../kit/ask';
import type { SetupApi } from './setup-api';

/** A WhatsApp Configuration that can be checked. */
export interface ConfigurationChoice {
  id: string;
  name: string;
}

/** Those that there are, by name. @throws as `SetupApi.get` */
export async function readConfigurations(api: SetupApi): Promise<ConfigurationChoice[]> {
  const rows = await api.list<{ nod_configurationid: string; nod_name?: string | null }>(
    'nod_configurations?$select=nod_name&$filter=statecode eq 0&$orderby=nod_name',
  );
  return rows.map((row) => ({
    id: row.nod_configurationid.toLowerCase(),
    name: row.nod_name || row.nod_configurationid,
  }));
}

/** The configuration that the page was opened for: by a command, or by its id in the address. */
export function configurationOfPage(): string | undefined {
  const given =
    asked<{ configurationId?: string }>()?.configurationId ??
    new URLSearchParams(window.location.search).get('data');
  return /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(given ?? '')?.[0].toLowerCase();
}
