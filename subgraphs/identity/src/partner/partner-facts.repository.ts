import { createHash } from 'node:crypto';
import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import type { SubgraphName } from '@volmify/shared/subgraph';
import type { PartnerTier } from '@volmify/shared/viewer';
import type { IdentityScope } from '../database.ts';
import type { PartnerAppStatus } from './partner-app.ts';

/** What the rows say of one app and the key it asks with. */
export interface PartnerFacts {
  readonly status: PartnerAppStatus;
  readonly isKeyAlive: boolean;
  readonly isLive: boolean;
  readonly subgraphs: readonly SubgraphName[];
  readonly scopes: readonly string[];
  readonly orgIds: readonly Id<'Org'>[];
  readonly tier: PartnerTier;
  /** Equal for equal facts, on every machine. */
  readonly version: string;
}

type FactsRow = Omit<PartnerFacts, 'orgIds' | 'version'> & { readonly orgUuids: readonly Uuid[] };

/** Reads an app's own facts for the gateway; bound to the one app and key asked for. */
export class PartnerFactsRepository {
  constructor(private readonly scope: IdentityScope) {}

  /** One statement; undefined for an unknown app. Keys end by the database's clock. */
  async find(appId: Id<'PartnerApp'>, keyId: Id<'PartnerKey'>): Promise<PartnerFacts | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<FactsRow[]>`
        SELECT a.status::text, a.tier, a.subgraphs::text[] AS subgraphs, a.scopes::text[] AS scopes,
               coalesce(k.is_live, false) AS "isLive",
               k.id IS NOT NULL AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())
                 AS "isKeyAlive",
               ARRAY (SELECT c.org_id::text FROM partner_consent c
                       WHERE c.app_id = a.id AND c.revoked_at IS NULL ORDER BY c.org_id) AS "orgUuids"
          FROM partner_app a LEFT JOIN partner_key k ON k.app_id = a.id AND k.id = ${toUuid(keyId)}::uuid
         WHERE a.id = ${toUuid(appId)}::uuid`,
    );
    if (!row) return undefined;
    const { orgUuids, ...rest } = row;
    const facts = { ...rest, orgIds: orgUuids.map((uuid) => toId('Org', uuid)) };
    return { ...facts, version: createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22) };
  }
}
