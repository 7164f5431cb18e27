import type { SetupApi } from './setup-api';

/** What the environment variables of the solution say. */
export interface Environment {
  /** Where the app runs. */
  appUrl?: string;
  /** Where there is more to read. */
  guideUrl?: string;
}

/** Reads them; one that has no value, or may not be read, is missing. Never throws. */
export async function readEnvironment(api: SetupApi): Promise<Environment> {
  const definition = 'EnvironmentVariableDefinitionId';
  const rows = await api
    .list<{ value?: string | null; [definition]?: { schemaname?: string } | null }>(
      `environmentvariablevalues?$select=value&$expand=${definition}($select=schemaname)` +
        `&$filter=${definition}/schemaname eq 'nod_FunctionsAppUrl' or ${definition}/schemaname eq 'nod_GuideUrl'`,
    )
    .catch(() => []);
  const valueOf = (name: string) => rows.find((row) => row[definition]?.schemaname === name)?.value?.trim();
  const address = (text: string | undefined) => (text !== undefined && URL.canParse(text) ? text : undefined);
  return {
    appUrl: address(valueOf('nod_FunctionsAppUrl')),
    guideUrl: httpsOnly(address(valueOf('nod_GuideUrl'))),
  };
}

/** It becomes a link: nothing else may stand there. */
function httpsOnly(url: string | undefined): string | undefined {
  return url !== undefined && ['https:', 'http:'].includes(new URL(url).protocol) ? url : undefined;
}
