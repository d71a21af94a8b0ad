import { type Id, toId, toIdOrNull, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { EmployeeStatus, MemberStatus } from '@volmify/shared/viewer';
import {
  containsWords,
  every,
  happened,
  isAmong,
  type ListOrder,
  listEach,
  type OrganizationScope,
  pageOf,
} from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { ORG_COLUMNS, type OrgRow, toOrg } from '../org/org.repository.ts';
import type { OrganizationReader, SubtreeReach } from '../subgraph.reader.ts';
import type { CustomerType, Member, MemberFilter, MemberOrder, MemberPage } from './member.ts';

interface MemberRow extends OrgRow {
  readonly member_id: Uuid;
  readonly slug: string;
  readonly user_id: Uuid;
  readonly user_profile_id: Uuid;
  readonly display_name: string;
  readonly status: MemberStatus;
  readonly customer_type: CustomerType;
  readonly customer_since: Date | null;
  readonly joined_at: Date;
  readonly left_at: Date | null;
  readonly suspended_reason: string | null;
  readonly last_active_at: Date | null;
  readonly employee_id: Uuid | null;
  readonly employee_status: EmployeeStatus | null;
}

const SELECT_MEMBER = Prisma.sql`
  SELECT m.id AS member_id, m.slug, m.user_id, m.user_profile_id, m.display_name, m.status, m.customer_type,
         m.customer_since, m.joined_at, m.left_at, m.suspended_reason, m.last_active_at,
         e.id AS employee_id, e.status AS employee_status, ${ORG_COLUMNS}
    FROM org_member m
    JOIN org o ON o.id = m.org_id AND o.deleted_at IS NULL
    LEFT JOIN org_employee e ON e.org_id = m.org_id AND e.member_id = m.id AND e.deleted_at IS NULL`;

/** CASE and not coalesce: past row-level security an index answers only what the planner knows to leak nothing. */
const ORDER_VALUE: Record<MemberOrder['key'], Prisma.Sql> = {
  JOINED_AT: Prisma.sql`m.joined_at`,
  DISPLAY_NAME: Prisma.sql`m.display_name`,
  TOTAL_PURCHASES: Prisma.sql`f.purchased`,
  LAST_ACTIVE_AT: Prisma.sql`CASE WHEN m.last_active_at IS NULL THEN m.joined_at ELSE m.last_active_at END`,
};

/** Members one reader may see: the own rows, and those of organizations or subtrees whose members the reader reads. */
export class MemberRepository {
  readonly #visible: Prisma.Sql;

  constructor(
    private readonly scope: OrganizationScope,
    private readonly reader: OrganizationReader,
    private readonly at: Date,
  ) {
    this.#visible = Prisma.sql`m.deleted_at IS NULL AND (${reader.isPlatform} OR m.user_id = ${reader.userUuid}::uuid
      OR m.org_id = ANY (${[...reader.memberOrgs]}::uuid[])${worksWithin(reader.memberSubtrees)})`;
  }

  /** Many members by id, one statement. */
  findByIds(ids: readonly Id<'OrgMember'>[]): Promise<readonly Member[]> {
    return this.#find(isAmong(Prisma.sql`m.id`, toUuids(ids)));
  }

  /** Members by organization and slug, one statement however many pairs. */
  findBySlugs(pairs: readonly { orgId: Id<'Org'>; slug: string }[]): Promise<readonly Member[]> {
    const orgs = pairs.map((pair) => toUuid(pair.orgId));
    const slugs = pairs.map((pair) => pair.slug);
    return this.#find(Prisma.sql`(m.org_id, m.slug) IN (SELECT * FROM unnest(${orgs}::uuid[], ${slugs}::text[]))`);
  }

  /** Memberships of many users, oldest first; one statement. */
  findByUsers(userIds: readonly Id<'User'>[]): Promise<readonly Member[]> {
    return this.#find(isAmong(Prisma.sql`m.user_id`, toUuids(userIds)));
  }

  /** The member rows of profiles in organizations, one statement however many pairs. */
  findByProfiles(pairs: readonly { orgId: Id<'Org'>; userProfileId: Id<'UserProfile'> }[]): Promise<readonly Member[]> {
    const orgs = pairs.map((pair) => toUuid(pair.orgId));
    const profiles = pairs.map((pair) => toUuid(pair.userProfileId));
    return this.#find(
      Prisma.sql`(m.org_id, m.user_profile_id) IN (SELECT * FROM unnest(${orgs}::uuid[], ${profiles}::uuid[]))`,
    );
  }

  /** One page of the members of each organization, one statement; each organization's rows in list order. */
  async listByOrgs(orgUuids: readonly Uuid[], { filter, order, page }: MemberPage): Promise<OfSubject<Member>[]> {
    const { beyond, tail } = pageOf(listOrder(order), page);
    const rows = await this.scope.query((tx) =>
      tx.$queryRaw<MemberRow[]>(
        listEach(
          orgUuids,
          (asked) => Prisma.sql`${SELECT_MEMBER} ${joinFacts(filter, order)}
           WHERE m.org_id = ${asked} AND ${this.#seenAmong(orgUuids)} AND ${wanted(filter, this.at)} AND ${beyond} ${tail}`,
        ),
      ),
    );
    return rows.map((row) => ({ subject: row.org_id, row: toMember(row) }));
  }

  /** Number of members behind a filter for each organization, one statement; organizations without any are left out. */
  async countByOrgs(orgUuids: readonly Uuid[], filter: MemberFilter): Promise<OfSubject<number>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ org_id: Uuid; total: bigint }[]>`
        SELECT m.org_id, count(*) AS total
          FROM org_member m
          LEFT JOIN org_employee e ON e.org_id = m.org_id AND e.member_id = m.id AND e.deleted_at IS NULL
          ${joinFacts(filter)}
         WHERE ${isAmong(Prisma.sql`m.org_id`, orgUuids)} AND ${this.#seenAmong(orgUuids)} AND ${wanted(filter, this.at)}
         GROUP BY m.org_id`,
    );
    return rows.map((row) => ({ subject: row.org_id, row: Number(row.total) }));
  }

  /**
   * Where the reader reads every member of the organizations asked for, naming them is the whole filter: saying it twice
   * makes the planner expect few rows and sort them all.
   */
  #seenAmong(orgUuids: readonly Uuid[]): Prisma.Sql {
    const readsAll = this.reader.isPlatform || orgUuids.every((uuid) => this.reader.memberOrgs.includes(uuid));
    return readsAll ? Prisma.sql`m.deleted_at IS NULL` : this.#visible;
  }

  async #find(condition: Prisma.Sql): Promise<readonly Member[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<MemberRow[]>`
        ${SELECT_MEMBER} WHERE ${condition} AND ${this.#visible}`,
    );
    return rows.map(toMember).sort(byJoining);
  }
}

/**
 * Plain customers lie in no department, so a reach over a subtree never includes them. An array, read once: members are
 * then found by their keys instead of asking each member of the organization.
 */
function worksWithin(subtrees: readonly SubtreeReach[]): Prisma.Sql {
  if (subtrees.length === 0) return Prisma.empty;
  const orgs = subtrees.map((reach) => reach.orgUuid);
  const lows = subtrees.map((reach) => reach.path);
  const highs = lows.map((path) => `${path}/`);
  return Prisma.sql` OR m.id = ANY (ARRAY(
    SELECT w.member_id
      FROM unnest(${orgs}::uuid[], ${lows}::text[], ${highs}::text[]) AS reach (org_id, low, high)
      JOIN org_department d ON d.org_id = reach.org_id AND d.path >= reach.low AND d.path < reach.high
      JOIN org_employee_department_membership p ON p.department_id = d.id AND p.is_primary AND p.removed_at IS NULL
      JOIN org_employee w ON w.id = p.employee_id AND w.deleted_at IS NULL))`;
}

const listOrder = (order: MemberOrder): ListOrder => ({
  value: ORDER_VALUE[order.key],
  id: order.key === 'TOTAL_PURCHASES' ? Prisma.sql`f.member_id` : Prisma.sql`m.id`,
  isAscending: order.isAscending,
  valueAt: (cursor) => valueAt(order.key, cursor[0]),
});

/** What may change under a reader's feet is read from the row that the cursor names. */
function valueAt(key: MemberOrder['key'], cursor: string | undefined): Prisma.Sql {
  if (key === 'DISPLAY_NAME') {
    return Prisma.sql`(SELECT c.display_name FROM org_member c WHERE c.id = ${cursor}::uuid)`;
  }
  return key === 'TOTAL_PURCHASES'
    ? Prisma.sql`(SELECT c.purchased FROM member_facts c WHERE c.member_id = ${cursor}::uuid)`
    : Prisma.sql`${cursor}::timestamptz`;
}

/** The facts of others, where a list rests on them. */
function joinFacts(filter: MemberFilter, order?: MemberOrder): Prisma.Sql {
  const { enrollmentStatus, purchaseActivity, learningActivity, giftCardActivity } = filter;
  const rests = enrollmentStatus ?? purchaseActivity ?? learningActivity ?? giftCardActivity;
  return rests === null && order?.key !== 'TOTAL_PURCHASES'
    ? Prisma.empty
    : Prisma.sql`JOIN member_facts f ON f.org_id = m.org_id AND f.member_id = m.id`;
}

function wanted(filter: MemberFilter, at: Date): Prisma.Sql {
  const conditions: Prisma.Sql[] = [containsWords(Prisma.sql`m.display_name`, filter.words)];
  if (filter.status !== null) conditions.push(Prisma.sql`m.status = ${filter.status}`);
  if (filter.customerType !== null) conditions.push(Prisma.sql`m.customer_type = ${filter.customerType}`);
  if (filter.isEmployee !== null) {
    const isLive = Prisma.sql`coalesce(e.status IN ('ACTIVE', 'ON_LEAVE', 'SUSPENDED'), false)`;
    conditions.push(Prisma.sql`${isLive} = ${filter.isEmployee}`);
  }
  if (filter.enrollmentStatus !== null) {
    conditions.push(Prisma.sql`f.enrollment_state = ${filter.enrollmentStatus}`);
  }
  for (const [column, activity] of [
    [Prisma.sql`f.last_purchase_at`, filter.purchaseActivity],
    [Prisma.sql`f.last_learning_at`, filter.learningActivity],
    [Prisma.sql`f.last_gift_card_at`, filter.giftCardActivity],
  ] as const) {
    if (activity !== null) conditions.push(happened(column, activity, at));
  }
  return every(conditions);
}

/** A handful of rows per person: sorted here, so that the statement stays a walk along an index. */
const byJoining = (a: Member, b: Member): number =>
  a.joinedAt.getTime() - b.joinedAt.getTime() || (a.id < b.id ? -1 : 1);

const toMember = (row: MemberRow): Member => ({
  id: toId('OrgMember', row.member_id),
  org: toOrg(row),
  orgId: toId('Org', row.org_id),
  slug: row.slug,
  userId: toId('User', row.user_id),
  userProfileId: toId('UserProfile', row.user_profile_id),
  displayName: row.display_name,
  status: row.status,
  customerType: row.customer_type,
  customerSince: row.customer_since,
  joinedAt: row.joined_at,
  leftAt: row.left_at,
  suspendedReason: row.suspended_reason,
  lastActiveAt: row.last_active_at,
  employeeId: toIdOrNull('OrgEmployee', row.employee_id),
  employeeStatus: row.employee_status,
});
