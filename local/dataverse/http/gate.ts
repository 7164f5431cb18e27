import type { Faults } from '../faults';
import type { OrganizationState } from '../organization';
import { ensureUser } from '../seed';
import { Principal, type Identity } from '../security/principal';
import type { ServiceProtection } from '../security/service-protection';
import type { Statistics } from '../statistics';

export type VerifyToken = (bearer: string) => Identity | undefined;

/** What a request passes before it reaches the organization. */
export class Gate {
  private readonly principals = new Map<string, Principal>();

  constructor(
    readonly organization: OrganizationState,
    private readonly verifyToken: VerifyToken,
    readonly faults: Faults,
    readonly protection: ServiceProtection,
    readonly statistics: () => Statistics,
  ) {}

  /** Who calls, `undefined` without a token that is accepted. */
  principalOf(bearer: string | undefined): Principal | undefined {
    const identity = bearer === undefined ? undefined : this.verifyToken(bearer);
    if (!identity) return undefined;
    const key = JSON.stringify(identity);
    let principal = this.principals.get(key);
    if (!principal) {
      ensureUser(this.organization, identity);
      this.principals.set(key, (principal = new Principal(identity, this.organization.schema)));
    }
    return principal;
  }

  /** Counts an answer. */
  note(status: string): void {
    const { statuses } = this.statistics();
    statuses[status] = (statuses[status] ?? 0) + 1;
  }

  reset(): void {
    this.principals.clear();
  }
}
