import type { Id } from '@volmify/shared/ids';
import type { SubgraphName } from '@volmify/shared/subgraph';
import type { PartnerTier } from '@volmify/shared/viewer';

export type PartnerAppStatus = 'ACTIVE' | 'SUSPENDED' | 'REVOKED';

/** An application of a partner (GW-07). */
export interface PartnerApp {
  readonly id: Id<'PartnerApp'>;
  readonly orgId: Id<'Org'>;
  readonly name: string;
  readonly status: PartnerAppStatus;
  readonly tier: PartnerTier;
  readonly isApproved: boolean;
  readonly grantedSubgraphs: readonly SubgraphName[];
  readonly scopes: readonly string[];
  readonly createdAt: Date;
}

/** A key as it is shown: never its secret. */
export interface PartnerKey {
  readonly id: Id<'PartnerKey'>;
  readonly appId: Id<'PartnerApp'>;
  readonly isLive: boolean;
  readonly last4: string;
  readonly allowedAddresses: readonly string[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly isUsable: boolean;
}

/** An organization lets an app read its rows, or did. */
export interface PartnerConsent {
  readonly appId: Id<'PartnerApp'>;
  readonly orgId: Id<'Org'>;
  readonly grantedAt: Date;
  readonly revokedAt: Date | null;
}
