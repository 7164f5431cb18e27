import { derivedId } from '../derived-id';
import { DataverseError } from '../errors';
import type { AccessLevel, Column, Profile, Role, Table } from '../metadata/model';
import type { Schema } from '../metadata/schema';
import { mergePrivileges, SYSTEM_ADMINISTRATOR, type Verb } from './privileges';

/** Who a bearer token stands for, as the token verifier says. */
export interface Identity {
  /** Id of the systemuser row; an application is known by its applicationId instead, if its rights are rows. */
  readonly userId: string;
  /** Names of roles. Without them the user's rows say which, and there must be a user. */
  readonly roles?: readonly string[];
  /** Names of column security profiles. */
  readonly profiles?: readonly string[];
  readonly applicationId?: string;
  readonly name?: string;
}

/** A user of the organization, with the names of what was given to them. */
export interface Member {
  readonly userId: string;
  readonly roles: readonly string[];
  readonly profiles: readonly string[];
  /** The language of their pages. */
  readonly language: number;
}

type ColumnAction = 'read' | 'create' | 'update';

/** A caller with what its roles and profiles allow. */
export class Principal {
  readonly userId: string;
  readonly isAdministrator: boolean;
  /** Language code of what is formatted for this caller. */
  readonly language: number;
  private readonly privileges: ReadonlyMap<string, AccessLevel>;
  private readonly columnPermissions: ReadonlySet<string>;
  private readonly checked = new Map<string, AccessLevel | undefined>();

  constructor(
    readonly member: Member,
    schema: Pick<Schema, 'roles' | 'profiles'>,
  ) {
    this.userId = member.userId.toLowerCase();
    this.language = member.language;
    this.isAdministrator = member.roles.includes(SYSTEM_ADMINISTRATOR);
    this.privileges = mergePrivileges(named<Role>(schema.roles, member.roles));
    this.columnPermissions = new Set(
      named<Profile>(schema.profiles, member.profiles).flatMap((profile) =>
        profile.permissions.flatMap((given) =>
          (['read', 'create', 'update'] as const)
            .filter((action) => given[action])
            .map((action) => `${action} ${given.table}.${given.column}`),
        ),
      ),
    );
  }

  /** How far a privilege reaches, `undefined` without it. */
  level(verb: Verb, table: Table): AccessLevel | undefined {
    if (this.isAdministrator) return 'Global';
    const key = `${verb} ${table.name}`;
    if (!this.checked.has(key))
      this.checked.set(key, this.privileges.get(`prv${verb}${table.privilegeName}`.toLowerCase()));
    return this.checked.get(key);
  }

  /** How far any privilege reaches, by its name: those that belong to no table too. */
  privilegeLevel(name: string): AccessLevel | undefined {
    return this.isAdministrator ? 'Global' : this.privileges.get(name.toLowerCase());
  }

  /** @throws DataverseError 403 without a privilege that belongs to no table, or does not reach everywhere */
  requirePrivilege(name: string): void {
    if (this.privilegeLevel(name) === 'Global') return;
    throw new DataverseError(
      403,
      '0x80040220',
      `Principal user (Id=${this.userId}, type=8, roleCount=${this.member.roles.length}) is missing ${name} privilege (Id=${derivedId('privilege', name)}).`,
    );
  }

  /** @throws DataverseError 403 that names the missing privilege */
  requireTable(verb: Verb, table: Table): AccessLevel {
    const level = this.level(verb, table);
    if (!level) throw this.missing(verb, table);
    return level;
  }

  /**
   * A level below Global reaches the caller's own rows only: one business unit, no sharing.
   * @throws DataverseError 403 without the privilege, or when the row is somebody else's
   */
  requireRow(verb: Verb, table: Table, row: { id: string; ownerId: string | null }): void {
    const level = this.requireTable(verb, table);
    if (level === 'Global' || table.ownership !== 'user' || row.ownerId === this.userId) return;
    throw new DataverseError(
      403,
      '0x80048306',
      `SecLib::AccessCheckEx failed. User ${this.userId} has ${level} access for prv${verb}${table.privilegeName} and does not own ${table.name} ${row.id}.`,
    );
  }

  canReadColumn(table: Table, column: Column): boolean {
    return !column.secured || this.may('read', table, column);
  }

  /** [V] codes and HTTP 403; [P] wording. @throws DataverseError 403 */
  requireColumn(action: 'create' | 'update', table: Table, column: Column): void {
    if (!column.secured || this.may(action, table, column)) return;
    throw new DataverseError(
      403,
      action === 'create' ? '0x8004f502' : '0x8004f507',
      `User with ID ${this.userId} does not have ${action === 'create' ? 'Create' : 'Update'} permissions for the ${column.name} attribute in the ${table.name} entity.`,
    );
  }

  /** [V] code; that a filter over a closed column is refused is [U]. @throws DataverseError 403 */
  requireFilterable(table: Table, column: Column): void {
    if (this.canReadColumn(table, column)) return;
    throw new DataverseError(
      403,
      '0x8004f504',
      `User with ID ${this.userId} does not have Read permissions for the ${column.name} attribute in the ${table.name} entity.`,
    );
  }

  private may(action: ColumnAction, table: Table, column: Column): boolean {
    return this.isAdministrator || this.columnPermissions.has(`${action} ${table.name}.${column.name}`);
  }

  private missing(verb: Verb, table: Table): DataverseError {
    const privilege = `prv${verb}${table.privilegeName}`;
    return new DataverseError(
      403,
      '0x80040220',
      `Principal user (Id=${this.userId}, type=8, roleCount=${this.member.roles.length}), is missing ${privilege} privilege (Id=${derivedId('privilege', privilege)}) on OTC=${table.typeCode} for entity '${table.name}' (LocalizedName='${table.label}'). context.Caller=${this.userId}. Consider adding missed privilege to one of the principal (user/team) roles.`,
    );
  }
}

function named<T extends { readonly name: string }>(all: readonly T[], names: readonly string[]): T[] {
  return all.filter((one) => names.includes(one.name));
}
