import type { CompactTable } from './compact-table';

/** Settings of people, and of the environment: those that a solution defines and the values that an environment gives. */
export const ENVIRONMENT_TABLES: readonly CompactTable[] = [
  {
    schemaName: 'UserSettings',
    setName: 'usersettingscollection',
    label: 'User Settings',
    collectionLabel: 'User Settings',
    primaryId: 'systemuserid',
    ownership: 'none',
    typeCode: 150,
    stateless: true,
    plainPrivileges: true,
    columns: `
      UILanguageId int(0,2147483647) UI Language
      HelpLanguageId int(0,2147483647) Help Language
      LocaleId int(0,2147483647) Locale`,
  },
  {
    schemaName: 'EnvironmentVariableDefinition',
    setName: 'environmentvariabledefinitions',
    label: 'Environment Variable Definition',
    collectionLabel: 'Environment Variable Definitions',
    primaryName: 'schemaname',
    ownership: 'user',
    typeCode: 380,
    columns: `
      SchemaName string(100)! Schema Name
      DisplayName string(100) Display Name
      Description string(2000) Description
      DefaultValue memo(1048576) Default Value
      Type choice(100000000=String;100000001=Number;100000002=Boolean;100000003=JSON;100000004=Data Source;100000005=Secret) Type`,
  },
  {
    schemaName: 'EnvironmentVariableValue',
    setName: 'environmentvariablevalues',
    label: 'Environment Variable Value',
    collectionLabel: 'Environment Variable Values',
    primaryName: 'schemaname',
    ownership: 'none',
    typeCode: 381,
    // [P] It has no privileges of its own.
    privilegeName: 'EnvironmentVariableDefinition',
    columns: `
      SchemaName string(100) Schema Name
      Value memo(1048576) Value
      EnvironmentVariableDefinitionId lookup(environmentvariabledefinition:EnvironmentVariableDefinitionId:environmentvariabledefinition_environmentvariablevalue) Environment Variable Definition`,
  },
];
