import { type Id, toId, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../subgraph.reader.ts';
import type { PartnerApp, PartnerConsent, PartnerKey } from './partner-app.ts';

type AppRow = Omit<PartnerApp, 'id' | 'orgId'> & { readonly id: Uuid; readonly orgId: Uuid };
type KeyRow = Omit<PartnerKey, 'id' | 'appId'> & { readonly id: Uuid; readonly appId: Uuid };
type ConsentRow = Omit<PartnerConsent, 'appId' | 'orgId'> & { readonly appId: Uuid; readonly orgId: Uuid };

const LISTED_MAX = 100;
const APP = Prisma.sql`a.id::text, a.org_id::text AS "orgId", a.name, a.status::text, a.tier,
  a.approved_at IS NOT NULL AS "isApproved", a.subgraphs::text[] AS "grantedSubgraphs", a.scopes::text[] AS scopes,
  a.created_at AS "createdAt"`;

/** Partner apps one reader may see: those of organizations administered, those consented to, and the one that asks. */
export class PartnerAppRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** One statement however many ids. */
  async findByIds(ids: readonly Id<'PartnerApp'>[]): Promise<readonly PartnerApp[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<AppRow[]>`
        SELECT ${APP} FROM partner_app a
         WHERE a.id = ANY (${toUuids(ids)}::uuid[])
           AND (${this.mayRead()} OR EXISTS (
                 SELECT 1 FROM partner_consent c
                  WHERE c.app_id = a.id AND c.org_id = ANY (${[...this.reader.partnerOrgUuids]}::uuid[])))`,
    );
    return rows.map(toApp);
  }

  async listOfOrg(orgId: Id<'Org'>): Promise<readonly PartnerApp[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<AppRow[]>`
        SELECT ${APP} FROM partner_app a WHERE a.org_id = ${toUuid(orgId)}::uuid AND ${this.mayRead()}
         ORDER BY a.created_at DESC, a.id DESC LIMIT ${LISTED_MAX}`,
    );
    return rows.map(toApp);
  }

  /** Keys of apps that are the reader's to manage, or that ask; the latest first. */
  async keysOfApps(ids: readonly Id<'PartnerApp'>[]): Promise<readonly PartnerKey[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<KeyRow[]>`
        SELECT k.id::text, k.app_id::text AS "appId", k.is_live AS "isLive", k.last4,
               k.allowed_addresses::text[] AS "allowedAddresses", k.created_at AS "createdAt",
               k.last_used_at AS "lastUsedAt", k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt",
               a.status = 'ACTIVE' AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())
                 AS "isUsable"
          FROM partner_key k JOIN partner_app a ON a.id = k.app_id
         WHERE k.app_id = ANY (${toUuids(ids)}::uuid[]) AND ${this.mayRead()}
         ORDER BY k.created_at DESC, k.id DESC`,
    );
    return rows.map((row) => ({ ...row, id: toId('PartnerKey', row.id), appId: toId('PartnerApp', row.appId) }));
  }

  /** Consents to apps: all of them for who manages the app, else those of the reader's own organizations. */
  async consentsOfApps(ids: readonly Id<'PartnerApp'>[]): Promise<readonly PartnerConsent[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ConsentRow[]>`
        SELECT c.app_id::text AS "appId", c.org_id::text AS "orgId", c.granted_at AS "grantedAt", c.revoked_at AS "revokedAt"
          FROM partner_consent c JOIN partner_app a ON a.id = c.app_id
         WHERE c.app_id = ANY (${toUuids(ids)}::uuid[])
           AND (${this.mayRead()} OR c.org_id = ANY (${[...this.reader.partnerOrgUuids]}::uuid[]))
         ORDER BY c.granted_at DESC, c.id DESC`,
    );
    return rows.map(toConsent);
  }

  async consentsOfOrg(orgId: Id<'Org'>): Promise<readonly PartnerConsent[]> {
    const { partnerOrgUuids, isPlatform } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ConsentRow[]>`
        SELECT c.app_id::text AS "appId", c.org_id::text AS "orgId", c.granted_at AS "grantedAt", c.revoked_at AS "revokedAt"
          FROM partner_consent c
         WHERE c.org_id = ${toUuid(orgId)}::uuid
           AND (${isPlatform}::boolean OR c.org_id = ANY (${[...partnerOrgUuids]}::uuid[]))
         ORDER BY c.granted_at DESC, c.id DESC LIMIT ${LISTED_MAX}`,
    );
    return rows.map(toConsent);
  }

  /** Whether app `a` is the reader's to look into. */
  private mayRead(): Prisma.Sql {
    const { partnerOrgUuids, isPlatform, partnerAppUuid } = this.reader;
    return Prisma.sql`(${isPlatform}::boolean OR a.id = ${partnerAppUuid}::uuid
      OR a.org_id = ANY (${[...partnerOrgUuids]}::uuid[]))`;
  }
}

const toApp = (row: AppRow): PartnerApp => ({
  ...row,
  id: toId('PartnerApp', row.id),
  orgId: toId('Org', row.orgId),
});

const toConsent = (row: ConsentRow): PartnerConsent => ({
  ...row,
  appId: toId('PartnerApp', row.appId),
  orgId: toId('Org', row.orgId),
});
