import type { Sql } from '@volmify/shared/events/sql';
import { toId, toUuid, type Uuid } from '@volmify/shared/ids';
import type { BudgetPeriod } from '../org/org.ts';
import type { SpendChain, Spender } from './spend-authority.ts';

interface LinkRow {
  readonly id: Uuid;
  /** Minor units as text, exact beyond what JSON numbers hold. */
  readonly limit: string | null;
  readonly period: BudgetPeriod;
}

interface ChainRow {
  readonly org_id: Uuid;
  readonly employee_id: Uuid;
  readonly authority_version: number;
  readonly org_limit: string | null;
  readonly org_period: BudgetPeriod;
  readonly delegated: string | null;
  readonly currency: string;
  readonly is_active: boolean;
  readonly links: readonly LinkRow[] | null;
}

const SPENDER: Record<Spender['kind'], string> = {
  employee: 'SELECT $1::uuid AS employee_id, true AS is_active',
  team: 'SELECT t.lead_employee_id, t.is_active FROM org_team t WHERE t.id = $1::uuid AND t.deleted_at IS NULL',
};

const minorOrNull = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** Chains of limits; for services, whose scope reads across organizations. */
export class SpendAuthorityRepository {
  constructor(private readonly sql: Sql) {}

  /** The chain over one spender with its stamp, read by one statement and so of one moment. */
  async find(spender: Spender): Promise<SpendChain | null> {
    const [row] = await this.sql.query<ChainRow>(
      `SELECT o.id AS org_id, e.id AS employee_id, o.authority_version, o.budget_authority::text AS org_limit,
              o.budget_period AS org_period, o.default_currency::text AS currency,
              e.delegated_budget::text AS delegated,
              (s.is_active AND e.status = 'ACTIVE' AND m.status = 'ACTIVE' AND o.is_active) AS is_active, chain.links
         FROM (${SPENDER[spender.kind]}) AS s (employee_id, is_active)
         JOIN org_employee e ON e.id = s.employee_id AND e.deleted_at IS NULL
         JOIN org_member m ON m.org_id = e.org_id AND m.id = e.member_id
         JOIN org o ON o.id = e.org_id AND o.deleted_at IS NULL
         LEFT JOIN LATERAL (
           SELECT jsonb_agg(jsonb_build_object('id', up.id, 'limit', up.budget_authority::text,
                    'period', up.budget_period) ORDER BY up.depth DESC) AS links
             FROM org_employee_department_membership x
             JOIN org_department d ON d.id = x.department_id AND d.deleted_at IS NULL
             JOIN org_department up ON up.id = ANY (string_to_array(d.path, '.')::uuid[]) AND up.org_id = d.org_id
            WHERE x.employee_id = e.id AND x.is_primary AND x.removed_at IS NULL) AS chain ON true`,
      [toUuid(spender.id)],
    );
    return row ? toChain(row, spender) : null;
  }
}

const toChain = (row: ChainRow, spender: Spender): SpendChain => {
  const links = row.links ?? [];
  return {
    orgId: toId('Org', row.org_id),
    employeeId: toId('OrgEmployee', row.employee_id),
    version: row.authority_version,
    departmentIds: links.map((link) => toId('Department', link.id)),
    limitsMinor: links.map((link) => minorOrNull(link.limit)),
    periods: links.map((link) => link.period),
    orgLimitMinor: minorOrNull(row.org_limit),
    orgPeriod: row.org_period,
    // A team spends what the department of its lead may, not what was delegated to the lead in person.
    delegatedMinor: spender.kind === 'team' ? null : minorOrNull(row.delegated),
    currency: row.currency,
    isActive: row.is_active,
  };
};
