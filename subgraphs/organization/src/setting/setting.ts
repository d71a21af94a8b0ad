import type { Id, Uuid } from '@volmify/shared/ids';
import type { LocalizedText } from '@volmify/shared/localized-text';

/** A name in one language. */
export interface Name extends LocalizedText {
  readonly name: string;
  /** Of brands alone. */
  readonly description?: string | null;
}

/** A language an organization publishes in (ORG-03). */
export interface OrgLocale {
  readonly orgUuid: Uuid;
  readonly locale: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

/** A currency an organization sells in (ORG-51). */
export interface OrgCurrency {
  readonly orgUuid: Uuid;
  readonly currency: string;
  readonly isDefault: boolean;
  readonly displayFormat: string | null;
  readonly roundingMode: string;
  /** Minor units; null rounds to one. */
  readonly roundingIncrement: bigint | null;
}

/** A brand of an organization (ORG-02). */
export interface Brand {
  readonly id: Id<'OrgBrand'>;
  readonly orgId: Id<'Org'>;
  readonly orgUuid: Uuid;
  readonly slug: string;
  readonly logoUrl: string | null;
  readonly names: readonly Name[];
}

/** A market with its currency (ORG-04). */
export interface Region {
  readonly id: Id<'OrgRegion'>;
  readonly orgId: Id<'Org'>;
  readonly orgUuid: Uuid;
  readonly currency: string;
  readonly includesTax: boolean;
  readonly jurisdiction: string | null;
  readonly countryCode: string | null;
  readonly names: readonly Name[];
}

/** A host name that leads to a store front. */
export interface FunnelDomain {
  readonly domain: string;
  readonly isCanonical: boolean;
  readonly isVerified: boolean;
  readonly verificationToken: string;
}

/** A store front (ORG-45). */
export interface Funnel {
  readonly id: Id<'Funnel'>;
  readonly orgUuid: Uuid;
  readonly slug: string;
  readonly names: readonly Name[];
  readonly regionUuids: readonly Uuid[];
  readonly domains: readonly FunnelDomain[];
}

/** A switch of one organization (ORG-41). */
export interface FeatureFlag {
  readonly orgUuid: Uuid;
  readonly key: string;
  readonly enabled: boolean;
}
