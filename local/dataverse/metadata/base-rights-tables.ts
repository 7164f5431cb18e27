import type { CompactTable } from './compact-table';

/** What people may do: roles, column security profiles, and who has which. */
export const RIGHTS_TABLES: readonly CompactTable[] = [
  {
    schemaName: 'Role',
    setName: 'roles',
    label: 'Security Role',
    collectionLabel: 'Security Roles',
    primaryName: 'name',
    ownership: 'none',
    typeCode: 1036,
    stateless: true,
    columns: `
      Name string(100)! Name
      BusinessUnitId lookup(businessunit:businessunitid:business_unit_roles) Business Unit`,
  },
  {
    schemaName: 'FieldSecurityProfile',
    setName: 'fieldsecurityprofiles',
    label: 'Field Security Profile',
    collectionLabel: 'Field Security Profiles',
    primaryName: 'name',
    ownership: 'organization',
    typeCode: 1200,
    stateless: true,
    columns: `
      Name string(100)! Name
      Description memo(2000) Description`,
  },
  {
    schemaName: 'SystemUserRoles',
    setName: 'systemuserrolescollection',
    label: 'System User Role',
    collectionLabel: 'System User Roles',
    primaryId: 'systemuserroleid',
    ownership: 'none',
    typeCode: 15,
    privilegeName: 'Role',
    stateless: true,
    intersect: true,
    columns: `
      SystemUserId guid- User
      RoleId guid- Security Role`,
  },
  {
    schemaName: 'SystemUserProfiles',
    setName: 'systemuserprofilescollection',
    label: 'System User Profile',
    collectionLabel: 'System User Profiles',
    primaryId: 'systemuserprofileid',
    ownership: 'none',
    typeCode: 1202,
    privilegeName: 'FieldSecurityProfile',
    stateless: true,
    intersect: true,
    columns: `
      SystemUserId guid- User
      FieldSecurityProfileId guid- Field Security Profile`,
  },
];
