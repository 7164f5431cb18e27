import type { Faults } from '../faults';
import type { OrganizationState } from '../organization';
import { ensureUser } from '../seed';
import { languageOf, memberFromRows, memberOf } from '../security/assignments';
import { Principal, type Identity, type Member } from '../security/principal';
import type { ServiceProtection } from '../security/service-protection';
import type { Statistics } from '../statistics';

export type VerifyToken = (bearer: string) => Identity | undefined;

/** What a request passes before it reaches the organization. */
export class Gate {
  private principals = new Map<string, Principal>();
  /** Users whose rights a token tells. */
  private told = new Map<string, Member>();
  private version = -1;

  constructor(
    readonly organization: OrganizationState,
    private readonly verifyToken: VerifyToken,
    readonly faults: Faults,
    readonly protection: ServiceProtection,
    readonly statistics: () => Statistics,
  ) {}

  /**
   * Who calls, `undefined` without a token that is accepted.
   * @throws DataverseError 403 for whom the organization does not know, or has disabled
   */
  principalOf(bearer: string | undefined): Principal | undefined {
    const identity = bearer === undefined ? undefined : this.verifyToken(bearer);
    if (!identity) return undefined;
    this.forgetOutdated();
    const key = JSON.stringify(identity);
    let principal = this.principals.get(key);
    if (!principal)
      this.principals.set(
        key,
        (principal = new Principal(this.memberOf(identity), this.organization.schema)),
      );
    return principal;
  }

  /** What a user may do: as their token told, or as the rows say. */
  rightsOf(userId: string): Principal {
    const member = this.told.get(userId) ?? memberFromRows(this.organization, userId);
    return new Principal(member, this.organization.schema);
  }

  /** Counts an answer. */
  note(status: string): void {
    const { statuses } = this.statistics();
    statuses[status] = (statuses[status] ?? 0) + 1;
  }

  reset(): void {
    this.principals.clear();
    this.told.clear();
  }

  private memberOf(identity: Identity): Member {
    if (identity.roles === undefined) return memberOf(this.organization, identity);
    ensureUser(this.organization, identity);
    const userId = identity.userId.toLowerCase();
    const member = {
      userId,
      roles: identity.roles,
      profiles: identity.profiles ?? [],
      language: languageOf(this.organization, userId),
    };
    this.told.set(userId, member);
    return member;
  }

  private forgetOutdated(): void {
    if (this.version === this.organization.rights.version) return;
    this.version = this.organization.rights.version;
    this.principals.clear();
  }
}
