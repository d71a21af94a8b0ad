import type { Uuid } from '@volmify/shared/ids';
import type { Permission } from '@volmify/shared/policy/permission';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { FinanceReader } from '../subgraph.reader.ts';

/** Whole months, each named by its first day (`yyyy-mm-dd`); both ends count. */
export interface MonthRange {
  readonly first: string;
  readonly last: string;
}

/** No bound at all: sums of all time are kept beside those of months and are one row each, however old the books are. */
export const ALL_TIME: MonthRange = { first: '0001-01-01', last: '9999-12-01' };

/** Whose sums over which months. */
export interface SumRequest extends MonthRange {
  readonly uuid: Uuid;
}

/** The sum of one metric in one currency; amounts in minor units. */
export interface MetricSum {
  readonly metric: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly count: number;
}

/** A sum and the place of its request in the batch, from 0. */
export interface AskedSum extends MetricSum {
  readonly index: number;
  /** Set where sums are kept apart by organization. */
  readonly orgUuid: Uuid | null;
}

/** Subjects that an organization keeps sums of. */
export type BookSubject = 'EMPLOYEE' | 'MEMBER' | 'ORG' | 'PRODUCT' | 'ATTRIBUTION';

interface SumRow {
  readonly n: bigint;
  readonly org_id: Uuid | null;
  readonly metric: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly count: bigint;
}

const PERMISSION: Readonly<Record<BookSubject, Permission>> = {
  EMPLOYEE: 'context.employee.read',
  MEMBER: 'context.member.read',
  ORG: 'context.org.read',
  PRODUCT: 'context.org.read',
  ATTRIBUTION: 'attribution.read',
};

/** Sums kept by the posting function, as far as one reader may see them; one statement a batch, no journal row is read. */
export class RollupRepository {
  constructor(
    private readonly scope: FinanceScope,
    private readonly reader: FinanceReader,
  ) {}

  /** Sums of employees, members, organizations, products or shares in the books of their organization. */
  sumOfSubjects(subject: BookSubject, requests: readonly SumRequest[]): Promise<AskedSum[]> {
    const condition = Prisma.sql`${this.#orgCondition(subject)} AND subject_type = ${subject} AND subject_id = s.id`;
    const sums = Prisma.sql`SELECT metric, currency, sum(amount)::bigint AS amount, sum(count)::bigint AS count`;
    return this.#sums(Prisma.sql`SELECT s.n, NULL::uuid AS org_id, r.* FROM ${asked(requests)}
      CROSS JOIN LATERAL (
        ${sums} FROM context_total WHERE s.is_all AND ${condition} GROUP BY metric, currency
         UNION ALL
        ${sums} FROM context_rollup WHERE NOT s.is_all AND ${condition} AND month BETWEEN s.first AND s.last
         GROUP BY metric, currency) AS r`);
  }

  /** Sums of persons over all organizations, kept apart by organization; the person's own only. */
  sumOfUsers(requests: readonly SumRequest[]): Promise<AskedSum[]> {
    return this.#sumOfPersons(requests, Prisma.sql`user_id = s.id AND ${this.#ownPerson()}`);
  }

  /** Sums of job profiles over all organizations; the professional's own only. */
  sumOfJobProfiles(requests: readonly SumRequest[]): Promise<AskedSum[]> {
    return this.#sumOfPersons(requests, Prisma.sql`job_profile_id = s.id AND ${this.#ownPerson()}`);
  }

  #ownPerson(): Prisma.Sql {
    return this.reader.isPlatform ? Prisma.sql`TRUE` : Prisma.sql`user_id = ${this.reader.userUuid}::uuid`;
  }

  /** Which organizations' sums of subject `s.id` are read. The key begins with the organization, so each is named. */
  #orgCondition(subject: BookSubject): Prisma.Sql {
    const { reader } = this;
    if (subject === 'ORG') return Prisma.sql`org_id = s.id AND ${this.#permitted(subject)}`;
    if (reader.isPlatform) return Prisma.sql`org_id = ANY (ARRAY(SELECT DISTINCT a.org_id FROM account a))`;
    const permitted = this.#permitted(subject);
    const own = {
      EMPLOYEE: { orgs: reader.employments.values(), is: among(reader.employments.keys()) },
      MEMBER: { orgs: reader.memberships.values(), is: among(reader.memberships.keys()) },
      PRODUCT: { orgs: [], is: Prisma.sql`FALSE` },
      // A share belongs to one person for good: any of its rows tells whose it is.
      ATTRIBUTION: {
        orgs: reader.employments.values(),
        is: Prisma.sql`(SELECT user_id FROM org_employee_product_attribution_revenue own
          WHERE own.attribution_id = s.id LIMIT 1) = ${reader.userUuid}::uuid`,
      },
    }[subject];
    const orgs = [...new Set([...reader.orgUuidsWith(PERMISSION[subject]), ...own.orgs])];
    return Prisma.sql`org_id = ANY (${orgs}::uuid[]) AND (${permitted} OR ${own.is})`;
  }

  #permitted(subject: BookSubject): Prisma.Sql {
    if (this.reader.isPlatform) return Prisma.sql`TRUE`;
    return Prisma.sql`org_id = ANY (${[...this.reader.orgUuidsWith(PERMISSION[subject])]}::uuid[])`;
  }

  #sumOfPersons(requests: readonly SumRequest[], condition: Prisma.Sql): Promise<AskedSum[]> {
    const sums = Prisma.sql`SELECT org_id, metric, currency, sum(amount)::bigint AS amount, sum(count)::bigint AS count`;
    return this.#sums(Prisma.sql`SELECT s.n, r.* FROM ${asked(requests)}
      CROSS JOIN LATERAL (
        ${sums} FROM user_total WHERE s.is_all AND ${condition} GROUP BY org_id, metric, currency
         UNION ALL
        ${sums} FROM user_rollup WHERE NOT s.is_all AND ${condition} AND month BETWEEN s.first AND s.last
         GROUP BY org_id, metric, currency) AS r ORDER BY r.org_id`);
  }

  async #sums(statement: Prisma.Sql): Promise<AskedSum[]> {
    const rows = await this.scope.query((tx) => tx.$queryRaw<SumRow[]>(statement));
    return rows.map((row) => ({
      index: Number(row.n) - 1,
      orgUuid: row.org_id,
      metric: row.metric,
      currency: row.currency,
      amountMinor: row.amount,
      count: Number(row.count),
    }));
  }
}

const among = (uuids: Iterable<Uuid>): Prisma.Sql => Prisma.sql`s.id = ANY (${[...uuids]}::uuid[])`;

const isAllTime = ({ first, last }: MonthRange): boolean => first === ALL_TIME.first && last === ALL_TIME.last;

/** The batch as rows `s(id, first, last, is_all, n)`. */
function asked(requests: readonly SumRequest[]): Prisma.Sql {
  return Prisma.sql`unnest(${requests.map(({ uuid }) => uuid)}::uuid[], ${requests.map(({ first }) => first)}::date[],
    ${requests.map(({ last }) => last)}::date[], ${requests.map(isAllTime)}::boolean[])
    WITH ORDINALITY AS s(id, first, last, is_all, n)`;
}
