import type { Finding } from './change';
import type { Wanted } from './wanted';
import type { WebApi } from './web-api';

const schemaName = 'nod_FunctionsAppUrl';

interface Definition {
  environmentvariabledefinitionid: string;
  defaultvalue?: string | null;
  environmentvariabledefinition_environmentvariablevalue: {
    environmentvariablevalueid: string;
    value?: string | null;
  }[];
}

/** The environment variable that tells the pages where the app runs. */
export async function planVariable(dataverse: WebApi, { functionsUrl }: Wanted): Promise<Finding[]> {
  const what = `Environment variable ${schemaName}`;
  const [definition] = await dataverse.list<Definition>(
    `environmentvariabledefinitions?$select=defaultvalue&$filter=schemaname eq '${schemaName}'` +
      '&$expand=environmentvariabledefinition_environmentvariablevalue($select=value)',
  );
  if (!definition) return [{ kind: 'blocked', what, note: 'is not there. Import the solution first.' }];
  const [value] = definition.environmentvariabledefinition_environmentvariablevalue;
  if (value?.value === functionsUrl) return [{ kind: 'ok', what, note: functionsUrl }];
  if (value)
    return [
      {
        kind: 'correct',
        what,
        note: `is ${value.value ?? 'empty'}, not ${functionsUrl}`,
        apply: () =>
          dataverse.update(`environmentvariablevalues(${value.environmentvariablevalueid})`, {
            value: functionsUrl,
          }),
      },
    ];
  return [
    {
      kind: 'create',
      what,
      note: functionsUrl,
      apply: async () =>
        void (await dataverse.create('environmentvariablevalues', {
          schemaname: schemaName,
          value: functionsUrl,
          'EnvironmentVariableDefinitionId@odata.bind': `/environmentvariabledefinitions(${definition.environmentvariabledefinitionid})`,
        })),
    },
  ];
}
