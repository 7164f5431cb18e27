import { probe, valueOf } from './probe';
import type { SetupFacts } from './setup-facts';

/**
 * The addresses of this app: those that it was given, and what the environment variable of the solution says, which
 * may be another one in front of it. Not being allowed to read that is no fault.
 */
export async function ownUrlsOf({ dataverse, ownUrls }: SetupFacts, ms: number): Promise<readonly string[]> {
  const variable = 'EnvironmentVariableDefinitionId/schemaname';
  const rows = await probe(ms, () =>
    dataverse.read([
      {
        table: 'environmentvariablevalue',
        select: ['value'],
        where: [{ column: variable, is: 'nod_FunctionsAppUrl' }],
      },
    ]),
  );
  const given = (valueOf(rows)?.[0] ?? []).flatMap(({ value }) =>
    typeof value === 'string' && URL.canParse(value) ? [new URL(value).origin] : [],
  );
  return [...new Set([...ownUrls, ...given])];
}
