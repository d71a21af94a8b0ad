import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** Values by column; column names stand in code, never in requests. */
export type Columns = Readonly<Record<string, unknown>>;

/** Tables whose rows this subgraph changes. */
export type WrittenTable =
  | 'org_member'
  | 'org_employee'
  | 'org_department'
  | 'org_team'
  | 'org_employee_department_membership'
  | 'org_employee_team_membership'
  | 'org_member_invitation'
  | 'org_employee_invitation'
  | 'email_queue'
  | 'budget_authority_change'
  | 'org_feature_flag'
  | 'org_locale'
  | 'org_brand'
  | 'org_brand_i18n'
  | 'org_region'
  | 'org_region_i18n'
  | 'org_funnel'
  | 'org_funnel_i18n'
  | 'org_funnel_region'
  | 'org_funnel_domain'
  | 'system_data_retention_policy';

/** Who writes, and when. */
export interface Stamp {
  readonly at: Date;
  readonly userUuid: Uuid;
}

const UNSTAMPED: readonly WrittenTable[] = [
  'email_queue',
  'budget_authority_change',
  'org_brand_i18n',
  'org_region_i18n',
  'org_funnel_i18n',
  'org_funnel_region',
];

/** Rows of one organization, written one at a time: the organization stands in the constructor and in every statement. */
export class RowWriter {
  constructor(
    readonly sql: Sql,
    readonly orgUuid: Uuid,
    private readonly stamp: Stamp,
  ) {}

  /** Adds a row; the columns of its making are filled in. */
  async insert(table: WrittenTable, columns: Columns): Promise<void> {
    const { at, userUuid } = this.stamp;
    const made = UNSTAMPED.includes(table)
      ? {}
      : { created_at: at, created_by: userUuid, updated_at: at, updated_by: userUuid };
    const entries = Object.entries({ org_id: this.orgUuid, ...columns, ...made });
    const names = entries.map(([name]) => name).join(', ');
    const places = entries.map((_entry, index) => `$${index + 1}`).join(', ');
    await this.sql.query(
      `INSERT INTO ${table} (${names}) VALUES (${places})`,
      entries.map(([, value]) => value),
    );
  }

  /** Changes the named columns of one row, and its version. */
  async change(table: WrittenTable, uuid: Uuid, columns: Columns): Promise<void> {
    const entries = Object.entries({ ...columns, updated_at: this.stamp.at, updated_by: this.stamp.userUuid });
    const sets = entries.map(([name], index) => `${name} = $${index + 3}`).join(', ');
    await this.sql.query(
      `UPDATE ${table} SET ${sets}, version = version + 1 WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, uuid, ...entries.map(([, value]) => value)],
    );
  }

  /** Changes the named columns of the organization itself, and its version. */
  async changeOrg(columns: Columns): Promise<void> {
    const entries = Object.entries({ ...columns, updated_at: this.stamp.at, updated_by: this.stamp.userUuid });
    const sets = entries.map(([name], index) => `${name} = $${index + 2}`).join(', ');
    await this.sql.query(`UPDATE org SET ${sets}, version = version + 1 WHERE id = $1::uuid`, [
      this.orgUuid,
      ...entries.map(([, value]) => value),
    ]);
  }

  /** Stamp of the organization's authorities as it stands now (GAP-13). */
  async authorityVersion(): Promise<number> {
    const [row] = await this.sql.query<{ version: number }>(
      'SELECT authority_version AS version FROM org WHERE id = $1::uuid',
      [this.orgUuid],
    );
    return row?.version ?? 0;
  }

  /** A slug made of a name that no live row of the table bears in this organization. */
  async freeSlug(table: 'org_member' | 'org_department' | 'org_team', name: string): Promise<string> {
    const base = slugOf(name);
    const rows = await this.sql.query<{ slug: string }>(
      `SELECT slug FROM ${table} WHERE org_id = $1::uuid AND (slug = $2 OR slug LIKE $2 || '-%')`,
      [this.orgUuid, base],
    );
    const taken = new Set(rows.map((row) => row.slug));
    if (!taken.has(base)) return base;
    let suffix = 2;
    while (taken.has(`${base}-${suffix}`)) suffix += 1;
    return `${base}-${suffix}`;
  }
}

const SLUG_MAX = 96;

/** Lower-case words of a name joined by hyphens; `unit` when nothing of it can stand in a slug. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/g, '');
  return words === '' ? 'unit' : words;
}
