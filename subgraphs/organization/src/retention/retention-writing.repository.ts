import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { RetentionAction, RetentionEntity } from './retention.ts';

/** A policy whose day has come. */
export interface DuePolicy {
  readonly uuid: Uuid;
  readonly entityType: RetentionEntity;
  readonly action: RetentionAction;
  readonly retentionDays: number;
}

const ROWS_MAX = 1_000;
const GONE = `coalesce(left_at, removed_at)`;
const ERASED = `'deleted-' || right(id::text, 12) || '@erased.invalid'`;
/** Answered or over: an open invitation is kept whatever its age. */
const OVER = (table: string): string => `SELECT id FROM ${table}
  WHERE org_id = $1::uuid AND status NOT IN ('PENDING', 'UNDER_REVIEW', 'APPROVED') AND updated_at < $2::timestamptz`;

/** What is done to at most 1,000 rows whose time is over; `$2` is the instant before which it is. Done twice, it does nothing. */
const DEEDS: Readonly<Partial<Record<`${RetentionEntity} ${RetentionAction}`, string>>> = {
  'MEMBER ANONYMISE': `
    UPDATE org_member SET display_name = 'Former member', suspended_reason = CASE WHEN suspended_reason IS NOT NULL
           THEN 'kept long enough' END, version = version + 1
     WHERE org_id = $1::uuid AND id IN (SELECT id FROM org_member WHERE org_id = $1::uuid
       AND status IN ('LEFT', 'REMOVED') AND ${GONE} < $2::timestamptz AND display_name <> 'Former member' LIMIT ${ROWS_MAX})
    RETURNING id`,
  'MEMBER SOFT_DELETE': `
    UPDATE org_member SET deleted_at = $3::timestamptz, version = version + 1
     WHERE org_id = $1::uuid AND id IN (SELECT id FROM org_member WHERE org_id = $1::uuid
       AND status IN ('LEFT', 'REMOVED') AND ${GONE} < $2::timestamptz AND deleted_at IS NULL LIMIT ${ROWS_MAX})
    RETURNING id`,
  'MEMBER_INVITATION ANONYMISE': `
    UPDATE org_member_invitation SET email = ${ERASED}, display_name = NULL, welcome_message = NULL
     WHERE org_id = $1::uuid AND id IN (${OVER('org_member_invitation')}
       AND email NOT LIKE '%@erased.invalid' LIMIT ${ROWS_MAX}) RETURNING id`,
  'MEMBER_INVITATION HARD_DELETE': `
    DELETE FROM org_member_invitation
     WHERE org_id = $1::uuid AND id IN (${OVER('org_member_invitation')} LIMIT ${ROWS_MAX}) RETURNING id`,
  'EMPLOYEE_INVITATION ANONYMISE': `
    UPDATE org_employee_invitation
       SET email = ${ERASED}, accepted_name = CASE WHEN accepted_name IS NOT NULL THEN 'Former invitee' END
     WHERE org_id = $1::uuid AND id IN (${OVER('org_employee_invitation')}
       AND email NOT LIKE '%@erased.invalid' LIMIT ${ROWS_MAX}) RETURNING id`,
  'EMAIL HARD_DELETE': `
    DELETE FROM email_queue WHERE org_id = $1::uuid AND id IN (SELECT id FROM email_queue
      WHERE org_id = $1::uuid AND status <> 'QUEUED' AND created_at < $2::timestamptz LIMIT ${ROWS_MAX}) RETURNING id`,
};

/** Keeping of one organization's rows, under the scope of the keeper. */
export class RetentionWritingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  /** The next policy that was not carried out since an instant, held until the transaction ends; none when others hold it. */
  async lockDue(notSince: Date): Promise<DuePolicy | undefined> {
    const [row] = await this.sql.query<DuePolicy>(
      `SELECT id AS uuid, entity_type AS "entityType", action, retention_days AS "retentionDays"
         FROM system_data_retention_policy
        WHERE org_id = $1::uuid AND is_active AND (last_run_at IS NULL OR last_run_at < $2::timestamptz)
        ORDER BY entity_type LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [this.orgUuid, notSince],
    );
    return row;
  }

  /** Carries a policy out on rows that ended before an instant; the number of rows changed. */
  async carryOut(policy: DuePolicy, endedBefore: Date, at: Date): Promise<number> {
    const deed = DEEDS[`${policy.entityType} ${policy.action}`];
    if (!deed) throw new Error(`no policy does ${policy.action} to ${policy.entityType}`);
    let affected = 0;
    for (let count = ROWS_MAX; count === ROWS_MAX; affected += count) {
      const parameters = deed.includes('$3') ? [this.orgUuid, endedBefore, at] : [this.orgUuid, endedBefore];
      count = (await this.sql.query(deed, parameters)).length;
    }
    return affected;
  }

  /** Notes that a policy was carried out. */
  async note(uuid: Uuid, policy: DuePolicy, run: { readonly at: Date; readonly affected: number }): Promise<void> {
    await this.sql.query(
      `INSERT INTO retention_run (id, org_id, policy_id, started_at, finished_at, affected)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::timestamptz, $4::timestamptz, $5::int)`,
      [uuid, this.orgUuid, policy.uuid, run.at, run.affected],
    );
    await this.sql.query(
      `UPDATE system_data_retention_policy SET last_run_at = $3::timestamptz WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, policy.uuid, run.at],
    );
  }

  /** Ends invitations whose time is over; their ids. */
  async lapse(table: 'org_member_invitation' | 'org_employee_invitation', at: Date): Promise<readonly Uuid[]> {
    const rows = await this.sql.query<{ id: Uuid }>(
      `UPDATE ${table} SET status = 'EXPIRED', updated_at = $2::timestamptz, version = version + 1
        WHERE org_id = $1::uuid AND id IN (SELECT id FROM ${table}
          WHERE org_id = $1::uuid AND status IN ('PENDING', 'APPROVED') AND expires_at <= $2::timestamptz
          LIMIT ${ROWS_MAX} FOR UPDATE SKIP LOCKED) RETURNING id`,
      [this.orgUuid, at],
    );
    return rows.map(({ id }) => id);
  }
}

/** Organizations in which something is due, for the keeper, who looks across them. */
export async function findDueOrgs(
  sql: Sql,
  now: Date,
  notSince: Date,
): Promise<{ readonly lapsing: readonly Uuid[]; readonly keeping: readonly Uuid[] }> {
  const lapsing = await sql.query<{ id: Uuid }>(
    `SELECT org_id AS id FROM org_member_invitation WHERE status = 'PENDING' AND expires_at <= $1::timestamptz
      UNION SELECT org_id FROM org_employee_invitation
      WHERE status IN ('PENDING', 'APPROVED') AND expires_at <= $1::timestamptz LIMIT 100`,
    [now],
  );
  const keeping = await sql.query<{ id: Uuid }>(
    `SELECT DISTINCT org_id AS id FROM system_data_retention_policy
      WHERE is_active AND (last_run_at IS NULL OR last_run_at < $1::timestamptz) LIMIT 100`,
    [notSince],
  );
  return { lapsing: lapsing.map(({ id }) => id), keeping: keeping.map(({ id }) => id) };
}
