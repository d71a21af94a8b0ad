import type { Sql } from '@volmify/shared/events/sql';
import { type Id, toId, toIdOrNull, toUuid, type Uuid } from '@volmify/shared/ids';
import type { MemberStatus } from '@volmify/shared/viewer';
import type { AskedMembers, MemberStanding } from './membership-facts.ts';

interface StandingRow {
  readonly id: Uuid;
  readonly user_id: Uuid;
  readonly status: MemberStatus;
  readonly display_name: string;
  readonly employee_id: Uuid | null;
}

const COLUMN: Record<AskedMembers['by'], string> = { memberId: 'm.id', userId: 'm.user_id' };

/** Members by name; for services, whose scope reads across organizations. */
export class MemberStandingRepository {
  constructor(private readonly sql: Sql) {}

  /** How the named people stand in one organization; one statement. */
  async find(orgId: Id<'Org'>, asked: AskedMembers): Promise<readonly MemberStanding[]> {
    const rows = await this.sql.query<StandingRow>(
      `SELECT m.id, m.user_id, m.status, m.display_name, e.id AS employee_id
         FROM org_member m
         LEFT JOIN org_employee e ON e.org_id = m.org_id AND e.member_id = m.id AND e.deleted_at IS NULL
          AND e.status IN ('ACTIVE', 'ON_LEAVE', 'SUSPENDED')
        WHERE m.org_id = $1::uuid AND ${COLUMN[asked.by]} = ANY ($2::uuid[]) AND m.deleted_at IS NULL
        ORDER BY m.id`,
      [toUuid(orgId), asked.ids.map(toUuid)],
    );
    return rows.map((row) => ({
      memberId: toId('OrgMember', row.id),
      userId: toId('User', row.user_id),
      status: row.status,
      displayName: row.display_name,
      employeeId: toIdOrNull('OrgEmployee', row.employee_id),
    }));
  }
}
