import type { Uuid } from '@volmify/shared/ids';
import type { Permission } from '@volmify/shared/policy/permission';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { SumRequest } from '../ledger/rollup.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import type { DepartmentUse } from './budget.ts';
import type { TeamPlace } from './team-performance.ts';

interface UseRow {
  readonly department_id: Uuid;
  readonly org_id: Uuid;
  readonly path: string;
  readonly used: bigint;
  readonly reserved: bigint;
  readonly limit_amount: bigint | null;
  readonly currency: string;
  readonly period_key: string;
}

/** What an employee spent, against the smallest limit above. */
export interface EmployeeUse extends Omit<DepartmentUse, 'departmentUuid' | 'path'> {
  readonly employeeUuid: Uuid;
}

/** A sum over a department's subtree and the place of its request in the batch, from 0. */
export interface SubtreeSum {
  readonly index: number;
  readonly kind: 'REVENUE' | 'EXPENSE';
  readonly currency: string;
  readonly amountMinor: bigint;
}

/** The period of row `l` in which `at` lies. */
const periodKey = (at: Prisma.Sql): Prisma.Sql => Prisma.sql`CASE l.period WHEN 'YEAR' THEN to_char(${at}, 'YYYY')
  WHEN 'QUARTER' THEN to_char(${at}, 'YYYY"-Q"Q') ELSE to_char(${at}, 'YYYY-MM') END`;

/** Budgets and what was spent of them, and sums over subtrees and teams, as far as one reader may see them. */
export class BudgetRepository {
  readonly #at: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    private readonly reader: FinanceReader,
    at: Date,
  ) {
    this.#at = Prisma.sql`(${at}::timestamptz AT TIME ZONE 'UTC')`;
  }

  /** Use of the current period of departments; an organization's own id stands for all of it. */
  findDepartmentUses(departments: readonly Uuid[]): Promise<DepartmentUse[]> {
    return this.#uses(Prisma.sql`l.department_id = ANY (${[...departments]}::uuid[])`);
  }

  /** The same of every department of organizations, in the order of the tree. */
  findUsesOfOrgs(orgs: readonly Uuid[]): Promise<DepartmentUse[]> {
    return this.#uses(Prisma.sql`l.org_id = ANY (${[...orgs]}::uuid[]) AND l.path <> ''`);
  }

  async #uses(which: Prisma.Sql): Promise<DepartmentUse[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<UseRow[]>`
        SELECT l.department_id, l.org_id, l.path, coalesce(u.used, 0)::bigint AS used,
               coalesce(u.reserved, 0)::bigint AS reserved, l.limit_amount, l.currency, k.period_key
          FROM budget_limit_cache l CROSS JOIN LATERAL (SELECT ${periodKey(this.#at)} AS period_key) k
          LEFT JOIN budget_usage u ON u.org_id = l.org_id AND u.department_id = l.department_id
           AND u.currency = l.currency AND u.period_key = k.period_key
         WHERE ${which} AND l.currency IS NOT NULL AND ${this.#within('budget.read')} ORDER BY l.org_id, l.path`,
    );
    return rows.map((row) => ({ ...toUse(row), departmentUuid: row.department_id, path: row.path }));
  }

  /** What employees posted in the year, against the smallest limit from their primary department up. */
  async findEmployeeUses(employees: readonly Uuid[]): Promise<EmployeeUse[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(Omit<UseRow, 'department_id' | 'path'> & { employee_id: Uuid })[]>`
        SELECT e.employee_id, e.org_id, root.currency, to_char(${this.#at}, 'YYYY') AS period_key, 0::bigint AS reserved,
               (SELECT coalesce(sum(r.amount), 0)::bigint FROM context_rollup r
                 WHERE r.org_id = e.org_id AND r.subject_type = 'EMPLOYEE' AND r.subject_id = e.employee_id
                   AND r.currency = root.currency AND r.metric = 'EXPENSES_POSTED'
                   AND r.month BETWEEN date_trunc('year', ${this.#at})::date AND ${this.#at}::date) AS used,
               (SELECT min(above.limit_amount) FROM budget_limit_cache above
                 WHERE above.org_id = e.org_id
                   AND (above.path = '' OR above.path = l.path OR starts_with(l.path, above.path || '.'))) AS limit_amount
          FROM employee_scope e
          JOIN budget_limit_cache root ON root.department_id = e.org_id
          LEFT JOIN budget_limit_cache l ON l.department_id = e.department_id
         WHERE e.employee_id = ANY (${[...employees]}::uuid[]) AND root.currency IS NOT NULL
           AND (e.user_id = ${this.reader.userUuid}::uuid OR ${this.#within('budget.read', Prisma.sql`e.org_id`)})`,
    );
    return rows.map((row) => ({ ...toUse(row), employeeUuid: row.employee_id }));
  }

  /** Attributed revenue of everybody whose primary department lies in the subtree, and what was spent there. */
  async sumOfSubtrees(requests: readonly SumRequest[]): Promise<SubtreeSum[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ n: bigint; kind: SubtreeSum['kind']; currency: string; amount: bigint }[]>`
        SELECT s.n, part.kind, part.currency, sum(part.amount)::bigint AS amount
          FROM unnest(${requests.map(({ uuid }) => uuid)}::uuid[], ${requests.map(({ first }) => first)}::date[],
                 ${requests.map(({ last }) => last)}::date[]) WITH ORDINALITY AS s(id, first, last, n)
          JOIN budget_limit_cache l ON l.department_id = s.id
          JOIN budget_limit_cache sub ON sub.org_id = l.org_id
           AND (sub.path = l.path OR starts_with(sub.path, l.path || '.'))
         CROSS JOIN LATERAL (
           SELECT 'REVENUE' AS kind, r.currency, r.amount FROM employee_scope e JOIN context_rollup r
               ON r.org_id = e.org_id AND r.subject_type = 'EMPLOYEE' AND r.subject_id = e.employee_id
            WHERE e.org_id = sub.org_id AND e.department_id = sub.department_id AND r.metric = 'ATTRIBUTION_REVENUE'
              AND r.month BETWEEN s.first AND s.last
           UNION ALL
           SELECT 'EXPENSE', r.currency, r.amount FROM context_rollup r
            WHERE r.org_id = sub.org_id AND r.subject_type = 'DEPARTMENT' AND r.subject_id = sub.department_id
              AND r.metric IN ('OPERATIONAL_EXPENSES', 'CONTRACT_FEES') AND r.month BETWEEN s.first AND s.last) part
         WHERE ${this.#within('context.org.read')} GROUP BY s.n, part.kind, part.currency`,
    );
    return rows.map(({ n, kind, currency, amount }) => ({ index: Number(n) - 1, kind, currency, amountMinor: amount }));
  }

  /** Which of the departments the reader may see the money of. */
  async findSeen(departments: readonly Uuid[], permission: Permission): Promise<Set<Uuid>> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ department_id: Uuid }[]>`SELECT l.department_id FROM budget_limit_cache l
        WHERE l.department_id = ANY (${[...departments]}::uuid[]) AND ${this.#within(permission)}`,
    );
    return new Set(rows.map(({ department_id }) => department_id));
  }

  /** Everybody in every team of the organizations of some teams, with their revenue: what a ranking is made from. */
  async findTeamPlaces(teams: readonly Uuid[]): Promise<TeamPlace[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<TeamRow[]>`
        SELECT t.team_id, t.org_id, t.employee_id, t.is_lead, t.is_member, e.department_id, root.currency AS main,
               (${this.#within('context.org.read')}) AS is_seen, r.currency, r.amount
          FROM team_scope t
          JOIN employee_scope e ON e.employee_id = t.employee_id
          LEFT JOIN budget_limit_cache l ON l.department_id = e.department_id
          LEFT JOIN budget_limit_cache root ON root.department_id = t.org_id
          LEFT JOIN LATERAL (SELECT currency, amount FROM context_total
             WHERE org_id = t.org_id AND subject_type = 'EMPLOYEE' AND subject_id = t.employee_id
               AND metric = 'ATTRIBUTION_REVENUE') r ON true
         WHERE t.org_id IN (SELECT org_id FROM team_scope WHERE team_id = ANY (${[...teams]}::uuid[]))`,
    );
    return rows.map((row) => ({
      teamUuid: row.team_id,
      orgUuid: row.org_id,
      employeeUuid: row.employee_id,
      departmentUuid: row.department_id,
      isLead: row.is_lead,
      isMember: row.is_member,
      isSeen: row.is_seen === true,
      mainCurrency: row.main,
      revenue:
        row.currency === null || row.amount === null ? null : { currency: row.currency, amountMinor: row.amount },
    }));
  }

  /** ACTIVE employees of organizations. */
  async countActive(orgs: readonly Uuid[]): Promise<ReadonlyMap<Uuid, number>> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ org_id: Uuid; count: bigint }[]>`SELECT org_id, count(*) AS count FROM employee_scope
        WHERE org_id = ANY (${[...orgs]}::uuid[]) AND status = 'ACTIVE' GROUP BY org_id`,
    );
    return new Map(rows.map(({ org_id, count }) => [org_id, Number(count)]));
  }

  /** True for row `l` when the permission covers its organization, or a subtree in which it lies. */
  #within(permission: Permission, org: Prisma.Sql = Prisma.sql`l.org_id`): Prisma.Sql {
    const { reader } = this;
    if (reader.isPlatform) return Prisma.sql`TRUE`;
    return Prisma.sql`(${org} = ANY (${[...reader.orgUuidsWith(permission)]}::uuid[])
      OR EXISTS (SELECT FROM unnest(${[...reader.unitPaths(permission)]}::text[]) AS unit (path)
                  WHERE l.path = unit.path OR starts_with(l.path, unit.path || '.')))`;
  }
}

interface TeamRow {
  readonly team_id: Uuid;
  readonly org_id: Uuid;
  readonly employee_id: Uuid;
  readonly is_lead: boolean;
  readonly is_member: boolean;
  readonly department_id: Uuid | null;
  readonly main: string | null;
  readonly is_seen: boolean | null;
  readonly currency: string | null;
  readonly amount: bigint | null;
}

const toUse = (row: Omit<UseRow, 'department_id' | 'path'>) => ({
  orgUuid: row.org_id,
  used: row.used,
  reserved: row.reserved,
  limit: row.limit_amount,
  currency: row.currency,
  periodKey: row.period_key,
});
