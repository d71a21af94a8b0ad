import { type Id, type IdKind, toId, toUuid } from '@volmify/shared/ids';
import { formatMinor } from '@volmify/shared/money';
import { toPercentage } from '@volmify/shared/percentage';
import type { SubgraphName } from '@volmify/shared/subgraph';
import type pg from 'pg';
import { ATTRIBUTIONS, CONTEXTS, EMPLOYMENTS, ORGS, PROFILE, SUMS } from './hand.queries.ts';

type Pools = Readonly<Record<SubgraphName, pg.Pool>>;

interface ContextRow {
  readonly list: 'work' | 'mine';
  readonly context_id: string;
  readonly occurred_at: Date;
  readonly kind: string;
  readonly direction: string;
  readonly role: string;
  readonly access_level: string;
  readonly share_bps: number | null;
  readonly amount: string;
  readonly currency: string;
  readonly org_id: string;
  readonly transaction_id: string;
  readonly transaction_number: string;
  readonly reference: string;
  readonly business_entity_type: string;
}

interface ProfileRow {
  readonly id: string;
  readonly slug: string;
  readonly display_name: string;
  readonly headline: string;
  readonly verified: boolean;
  readonly counters: { readonly studentsCount: number; readonly ratingAvg: number | null };
  readonly revenue: readonly Omit<SumRow, 'subject_id'>[];
  readonly my_name: string;
}

interface EmploymentRow {
  readonly id: string;
  readonly role: string;
  readonly status: string;
  readonly professional_display_name: string;
  readonly hired_at: Date;
  readonly org_id: string;
  readonly org_slug: string;
  readonly org_name: string;
  readonly departments: readonly (OrgRow & { readonly isPrimary: boolean })[];
}

interface AttributionRow {
  readonly id: string;
  readonly bps: number;
  readonly compensation_type: string;
  readonly employee_id: string;
  readonly product_id: string;
  readonly slug: string;
  readonly title: string;
  readonly type: string;
}

interface OrgRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

interface SumRow {
  readonly subject_id: string;
  readonly currency: string;
  readonly amount: string;
}

const money = (amount: string, currency: string) => ({
  amountMinor: amount,
  currency,
  decimal: formatMinor(BigInt(amount), currency),
});
const orgOf = ({ id, slug, name }: OrgRow) => ({ id: toId('Org', id), slug, name });
const id = (kind: IdKind, uuid: string): string => toId(kind, uuid);

/** A page of a list that was read one row beyond it. */
function page<Row>(rows: readonly Row[], size: number, cursorOf: (row: Row) => unknown[], node: (row: Row) => object) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const endCursor = last === undefined ? null : Buffer.from(JSON.stringify(cursorOf(last))).toString('base64url');
  return {
    edges: shown.map((row) => ({ node: node(row) })),
    pageInfo: { hasNextPage: rows.length > size, endCursor },
  };
}

/** The answer to the flagship question, of the professional's own reader. */
export async function answerByHand(pools: Pools, slug: string, reader: Id<'User'>, first: number): Promise<object> {
  const userUuid = toUuid(reader);
  const [profile] = (await pools.identity.query<ProfileRow>({ ...PROFILE, values: [slug, userUuid] })).rows;
  if (!profile) return { jobProfileBySlug: null };
  const [employments, attributions, contexts] = await Promise.all([
    pools.organization.query<EmploymentRow>({ ...EMPLOYMENTS, values: [profile.id] }),
    pools.catalog.query<AttributionRow>({ ...ATTRIBUTIONS, values: [profile.id, first + 1] }),
    pools.finance.query<ContextRow>({ ...CONTEXTS, values: [profile.id, userUuid, first + 1] }),
  ]);
  const [sums, orgs] = await Promise.all([
    pools.finance.query<SumRow>({
      ...SUMS,
      values: [employments.rows.map((row) => row.id), attributions.rows.map((row) => row.id)],
    }),
    pools.organization.query<OrgRow>({ ...ORGS, values: [[...new Set(contexts.rows.map((row) => row.org_id))]] }),
  ]);
  const sumsOf = (subject: string) =>
    sums.rows.filter((row) => row.subject_id === subject).map((row) => money(row.amount, row.currency));
  const orgById = new Map(orgs.rows.map((row) => [row.id, row]));
  const employmentById = new Map(employments.rows.map((row) => [row.id, row]));
  const orgOfEmployment = (row: EmploymentRow | undefined) =>
    row && orgOf({ id: row.org_id, slug: row.org_slug, name: row.org_name });
  const orgNamed = (uuid: string) => orgOf(orgById.get(uuid) ?? { id: uuid, slug: '', name: '' });
  const cursorOf = (row: ContextRow) => [row.occurred_at, row.transaction_id, row.context_id];
  const listed = (list: ContextRow['list']) => contexts.rows.filter((row) => row.list === list);
  return {
    jobProfileBySlug: {
      id: id('JobProfile', profile.id),
      slug: profile.slug,
      displayName: profile.display_name,
      headline: profile.headline,
      verified: profile.verified,
      metrics: {
        ...profile.counters,
        revenueGeneratedTotal: profile.revenue.map((row) => money(row.amount, row.currency)),
      },
      employments: employments.rows.map((row) => ({
        id: id('OrgEmployee', row.id),
        role: row.role,
        status: row.status,
        professionalDisplayName: row.professional_display_name,
        hiredAt: row.hired_at,
        org: orgOfEmployment(row),
        departmentMemberships: row.departments.map((department) => ({
          isPrimary: department.isPrimary,
          department: { id: id('Department', department.id), slug: department.slug, name: department.name },
        })),
        totalEarnings: sumsOf(row.id),
      })),
      attributions: page(
        attributions.rows,
        first,
        (row) => [row.id],
        (row) => ({
          id: id('Attribution', row.id),
          sharePercentage: toPercentage(row.bps),
          compensationType: row.compensation_type,
          employee: {
            id: id('OrgEmployee', row.employee_id),
            org: orgOfEmployment(employmentById.get(row.employee_id)),
          },
          product: { id: id('Product', row.product_id), slug: row.slug, title: row.title, type: row.type },
          totalAttributed: sumsOf(row.id),
        }),
      ),
      transactionContexts: page(listed('work'), first, cursorOf, (row) => ({
        id: id('TransactionContext', row.context_id),
        occurredAt: row.occurred_at,
        kind: row.kind,
        direction: row.direction,
        employeeRole: row.role,
        attributionPercentage: row.share_bps === null ? null : toPercentage(row.share_bps),
        amount: money(row.amount, row.currency),
        transaction: {
          id: id('Transaction', row.transaction_id),
          transactionNumber: row.transaction_number,
          reference: row.reference,
          businessEntityType: row.business_entity_type,
        },
      })),
    },
    me: {
      id: reader,
      displayName: profile.my_name,
      transactionContexts: page(listed('mine'), first, cursorOf, (row) => ({
        id: id('TransactionContext', row.context_id),
        occurredAt: row.occurred_at,
        kind: row.kind,
        direction: row.direction,
        accessLevel: row.access_level,
        amount: money(row.amount, row.currency),
        org: orgNamed(row.org_id),
      })),
    },
  };
}
