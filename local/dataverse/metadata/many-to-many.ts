/** Two tables that are joined by a third, whose rows nobody sees but as the join. */
export interface ManyToMany {
  /** The name of the relationship, and of the navigation property on either side. */
  readonly name: string;
  readonly intersect: string;
  readonly ends: readonly [End, End];
}

interface End {
  readonly table: string;
  /** The column of the intersect table that holds the id of a row of this table. */
  readonly column: string;
}

/**
 * Who has which role and which column security profile.
 * https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemuser#many-to-many-relationships
 */
export const MANY_TO_MANY: readonly ManyToMany[] = [
  {
    name: 'systemuserroles_association',
    intersect: 'systemuserroles',
    ends: [
      { table: 'systemuser', column: 'systemuserid' },
      { table: 'role', column: 'roleid' },
    ],
  },
  {
    name: 'systemuserprofiles_association',
    intersect: 'systemuserprofiles',
    ends: [
      { table: 'systemuser', column: 'systemuserid' },
      { table: 'fieldsecurityprofile', column: 'fieldsecurityprofileid' },
    ],
  },
];
