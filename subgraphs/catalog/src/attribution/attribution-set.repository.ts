import { type AuditEntry, writeAudit } from '@volmify/shared/audit';
import type { EventType } from '@volmify/shared/events/event';
import { appendEvent, type NewEvent } from '@volmify/shared/events/outbox';
import { findAnswer, type KeyedRequest, type KeyState, keepAnswer } from '@volmify/shared/idempotency';
import { type Id, toId, toIdOrNull, toUuid, type Uuid } from '@volmify/shared/ids';
import { type CatalogScope, sqlOf } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';
import type { ProposedShare } from './shares.ts';

/** The live set of a product as a writer reads it under the lock; version 0 while there is none. */
export interface LiveSet {
  readonly orgId: Id<'Org'>;
  readonly setId: Id<'AttributionSet'> | null;
  readonly versionNo: number;
  readonly orgRetainedBps: number;
  readonly effectiveFrom: Date | null;
  readonly shares: readonly {
    readonly employeeId: Id<'OrgEmployee'>;
    readonly userId: Id<'User'>;
    readonly shareBps: number;
  }[];
}

/** One share ready to be written. */
export interface NewShare extends ProposedShare {
  readonly id: Uuid;
  readonly userId: Id<'User'>;
  readonly jobProfileId: Id<'JobProfile'> | null;
  readonly createdAt: Date;
}

/** Who sets shares: an active employee, the owner without an employee row, or the product when somebody left. */
export type SetAuthor =
  | { readonly employeeId: Id<'OrgEmployee'> }
  | { readonly ownerUserId: Id<'User'> }
  | { readonly origin: 'TERMINATION' };

/** A set ready to be written. */
export interface NewSet {
  readonly id: Uuid;
  readonly orgId: Id<'Org'>;
  readonly productId: Id<'Product'>;
  readonly versionNo: number;
  readonly orgRetainedBps: number;
  readonly author: SetAuthor;
  readonly authorUserId: Id<'User'> | null;
  readonly approvedByEmployeeId: Id<'OrgEmployee'> | null;
  readonly effectiveFrom: Date;
  /** Ids ascend in this order. */
  readonly shares: readonly NewShare[];
}

interface ShareRow {
  readonly employee_id: Uuid;
  readonly user_id: Uuid;
  readonly job_profile_id: Uuid | null;
  readonly compensation_type: NewShare['compensationType'];
  readonly attribution_type: NewShare['attributionType'];
  readonly revenue_share_bps: number;
  readonly compensation_amount: bigint | null;
  readonly currency: string | null;
}

interface LiveRow {
  readonly org_id: Uuid;
  readonly set_id: Uuid | null;
  readonly version_no: number;
  readonly org_retained_bps: number | null;
  readonly effective_from: Date | null;
  readonly shares: readonly { employee_id: Uuid; user_id: Uuid; share_bps: number }[];
}

/** Writes sets of shares in organizations where the writer may; what a set means is the service's business. */
export class AttributionSetRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly writer: CatalogReader,
  ) {}

  /**
   * Holds the product's pool until the transaction ends, so that two writers cannot both close the same set; then
   * reads what is in force. Undefined when the product is not one whose shares the writer sets.
   */
  async lockLiveSet(productId: Id<'Product'>): Promise<LiveSet | undefined> {
    const held = await this.scope.query(
      (tx) => tx.$queryRaw<unknown[]>`
        SELECT 1 FROM org_product_revenue_pool
         WHERE product_id = ${toUuid(productId)}::uuid AND org_id = ANY (${this.writer.settableOrgs}::uuid[]) FOR UPDATE`,
    );
    // Two statements: the second must see what another writer committed while this one waited for the lock.
    return held.length === 0 ? undefined : this.findLiveSet(productId);
  }

  /** What is in force, without the lock; undefined when the product is not one whose shares the writer sets. */
  async findLiveSet(productId: Id<'Product'>): Promise<LiveSet | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<LiveRow[]>`
        SELECT p.org_id, s.id AS set_id, s.org_retained_bps, s.effective_from,
               coalesce((SELECT max(version_no) FROM attribution_set h
                          WHERE h.org_id = p.org_id AND h.product_id = p.product_id), 0) AS version_no,
               coalesce((SELECT jsonb_agg(jsonb_build_object('employee_id', a.employee_id, 'user_id', a.user_id,
                                                             'share_bps', a.revenue_share_bps) ORDER BY a.id)
                           FROM org_employee_product_attribution a WHERE a.set_id = s.id), '[]') AS shares
          FROM org_product_revenue_pool p
          LEFT JOIN attribution_set s ON s.org_id = p.org_id AND s.product_id = p.product_id AND s.effective_to IS NULL
         WHERE p.product_id = ${toUuid(productId)}::uuid AND p.org_id = ANY (${this.writer.settableOrgs}::uuid[])`,
    );
    return row && toLiveSet(row);
  }

  /** Of these employees, those who ever had a share in the organization: its people, known without asking anybody. */
  async findKnownEmployees(orgId: Id<'Org'>, ids: readonly Id<'OrgEmployee'>[]): Promise<Id<'OrgEmployee'>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ employee_id: Uuid }[]>`
        SELECT DISTINCT employee_id FROM org_employee_product_attribution
         WHERE employee_id = ANY (${ids.map(toUuid)}::uuid[]) AND org_id = ${toUuid(orgId)}::uuid
           AND org_id = ANY (${this.writer.settableOrgs}::uuid[])`,
    );
    return rows.map((row) => toId('OrgEmployee', row.employee_id));
  }

  /** Products in whose live set an employee has a share, in one order for everybody. */
  async findProductsOf(employeeId: Id<'OrgEmployee'>): Promise<Id<'Product'>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ product_id: Uuid }[]>`
        SELECT product_id FROM org_employee_product_attribution
         WHERE employee_id = ${toUuid(employeeId)}::uuid AND effective_to IS NULL
           AND org_id = ANY (${this.writer.settableOrgs}::uuid[]) ORDER BY product_id`,
    );
    return rows.map((row) => toId('Product', row.product_id));
  }

  /** Everything about the shares of a set, in the order that breaks ties; to be carried over into the next one. */
  async findShares(setId: Id<'AttributionSet'>): Promise<Omit<NewShare, 'id' | 'createdAt'>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ShareRow[]>`
        SELECT employee_id, user_id, job_profile_id, compensation_type, attribution_type, revenue_share_bps,
               compensation_amount, currency::text
          FROM org_employee_product_attribution
         WHERE set_id = ${toUuid(setId)}::uuid AND org_id = ANY (${this.writer.settableOrgs}::uuid[]) ORDER BY id`,
    );
    return rows.map((row) => ({
      employeeId: toId('OrgEmployee', row.employee_id),
      userId: toId('User', row.user_id),
      jobProfileId: toIdOrNull('JobProfile', row.job_profile_id),
      shareBps: row.revenue_share_bps,
      compensationType: row.compensation_type,
      attributionType: row.attribution_type,
      compensation:
        row.compensation_amount === null || row.currency === null
          ? null
          : { amountMinor: row.compensation_amount, currency: row.currency },
    }));
  }

  /** Names the professional identity on every row of an employee that has none yet (domain 3.2 rule 4). */
  async linkJobProfile(employeeId: Id<'OrgEmployee'>, jobProfileId: Id<'JobProfile'>, at: Date): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_employee_product_attribution
           SET job_profile_id = ${toUuid(jobProfileId)}::uuid, updated_at = ${at}::timestamptz, version = version + 1
         WHERE employee_id = ${toUuid(employeeId)}::uuid AND job_profile_id IS NULL
           AND org_id = ANY (${this.writer.settableOrgs}::uuid[])`,
    );
  }

  /** True when a set of that id stands already. */
  async hasSet(id: Uuid): Promise<boolean> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<unknown[]>`SELECT 1 FROM attribution_set WHERE id = ${id}::uuid`,
    );
    return rows.length > 0;
  }

  /** Ends the set in force, with its shares. */
  async closeSet(setId: Id<'AttributionSet'>, at: Date): Promise<void> {
    const set = toUuid(setId);
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_employee_product_attribution
           SET effective_to = ${at}::timestamptz, updated_at = ${at}::timestamptz, version = version + 1
         WHERE set_id = ${set}::uuid AND org_id = ANY (${this.writer.settableOrgs}::uuid[])`,
    );
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE attribution_set SET effective_to = ${at}::timestamptz
         WHERE id = ${set}::uuid AND org_id = ANY (${this.writer.settableOrgs}::uuid[])`,
    );
  }

  /** Writes a set with all its shares: two statements however many shares. */
  async insertSet(set: NewSet): Promise<void> {
    const byEmployee = 'employeeId' in set.author ? toUuid(set.author.employeeId) : null;
    const byOwner = 'ownerUserId' in set.author ? toUuid(set.author.ownerUserId) : null;
    const origin = 'origin' in set.author ? set.author.origin : 'STAFF';
    const approver = set.approvedByEmployeeId ? toUuid(set.approvedByEmployeeId) : null;
    const [org, product] = [toUuid(set.orgId), toUuid(set.productId)];
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO attribution_set (id, org_id, product_id, version_no, org_retained_bps, share_count,
                                     created_by_employee_id, created_by_owner_user_id, approved_by_employee_id, origin,
                                     effective_from, created_at)
        VALUES (${set.id}::uuid, ${org}::uuid, ${product}::uuid, ${set.versionNo}::int, ${set.orgRetainedBps}::int,
                ${set.shares.length}::int, ${byEmployee}::uuid, ${byOwner}::uuid, ${approver}::uuid, ${origin},
                ${set.effectiveFrom}::timestamptz, ${set.effectiveFrom}::timestamptz)`,
    );
    if (set.shares.length === 0) return;
    const author = set.authorUserId ? toUuid(set.authorUserId) : null;
    const rows = set.shares.map(
      (share) => Prisma.sql`(${share.id}::uuid, ${org}::uuid, ${toUuid(share.employeeId)}::uuid,
        ${toUuid(share.userId)}::uuid, ${share.jobProfileId ? toUuid(share.jobProfileId) : null}::uuid,
        ${product}::uuid, ${set.id}::uuid, ${share.compensationType}, ${share.attributionType}::text,
        ${share.shareBps}::int, ${share.compensation?.amountMinor ?? null}::bigint,
        ${share.compensation?.currency ?? null}::text, ${set.effectiveFrom}::timestamptz,
        ${share.createdAt}::timestamptz, ${author}::uuid, ${share.createdAt}::timestamptz)`,
    );
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_employee_product_attribution (id, org_id, employee_id, user_id, job_profile_id, product_id,
          set_id, compensation_type, attribution_type, revenue_share_bps, compensation_amount, currency,
          effective_from, created_at, created_by, updated_at)
        VALUES ${Prisma.join(rows)}`,
    );
  }

  appendEvent<Payload>(type: EventType<Payload>, event: NewEvent<Payload>): Promise<void> {
    return appendEvent(sqlOf(this.scope), type, event);
  }

  writeAudit(entry: AuditEntry): Promise<void> {
    return writeAudit(sqlOf(this.scope), entry);
  }

  findAnswer<Response>(request: KeyedRequest): Promise<KeyState<Response>> {
    return findAnswer(sqlOf(this.scope), request);
  }

  keepAnswer(request: KeyedRequest, response: unknown, at: Date): Promise<boolean> {
    return keepAnswer(sqlOf(this.scope), request, response, at);
  }
}

const toLiveSet = (row: LiveRow): LiveSet => ({
  orgId: toId('Org', row.org_id),
  setId: row.set_id ? toId('AttributionSet', row.set_id) : null,
  versionNo: row.version_no,
  orgRetainedBps: row.org_retained_bps ?? 0,
  effectiveFrom: row.effective_from,
  shares: row.shares.map((share) => ({
    employeeId: toId('OrgEmployee', share.employee_id),
    userId: toId('User', share.user_id),
    shareBps: share.share_bps,
  })),
});
