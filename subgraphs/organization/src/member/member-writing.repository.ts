import type { Uuid } from '@volmify/shared/ids';
import type { EmployeeStatus, MemberStatus } from '@volmify/shared/viewer';
import type { Columns, RowWriter } from '../row.writer.ts';
import type { CustomerType } from './member.ts';

/** A member row as a write finds it. */
export interface MemberState {
  readonly uuid: Uuid;
  readonly userUuid: Uuid;
  readonly profileUuid: Uuid;
  readonly displayName: string;
  readonly status: MemberStatus;
  readonly customerType: CustomerType;
  readonly version: number;
  readonly employeeUuid: Uuid | null;
  readonly employeeStatus: EmployeeStatus | null;
}

const SELECT_STATE = `
  SELECT m.id AS uuid, m.user_id AS "userUuid", m.user_profile_id AS "profileUuid", m.display_name AS "displayName",
         m.status, m.customer_type AS "customerType", m.version, e.id AS "employeeUuid", e.status AS "employeeStatus"
    FROM org_member m
    LEFT JOIN org_employee e ON e.org_id = m.org_id AND e.member_id = m.id AND e.deleted_at IS NULL
   WHERE m.org_id = $1::uuid AND m.deleted_at IS NULL`;

/** Member rows of one organization while a write holds its lock. */
export class MemberWritingRepository {
  constructor(private readonly rows: RowWriter) {}

  find(uuid: Uuid): Promise<MemberState | undefined> {
    return this.#first(`${SELECT_STATE} AND m.id = $2::uuid`, uuid);
  }

  findByUser(userUuid: Uuid): Promise<MemberState | undefined> {
    return this.#first(`${SELECT_STATE} AND m.user_id = $2::uuid`, userUuid);
  }

  /** Adds an ACTIVE member with a slug of the own name. */
  async add(member: { uuid: Uuid; userUuid: Uuid; profileUuid: Uuid; displayName: string; at: Date }): Promise<void> {
    await this.rows.insert('org_member', {
      id: member.uuid,
      slug: await this.rows.freeSlug('org_member', member.displayName),
      user_id: member.userUuid,
      user_profile_id: member.profileUuid,
      display_name: member.displayName,
      status: 'ACTIVE',
      joined_at: member.at,
    });
  }

  change(uuid: Uuid, columns: Columns): Promise<void> {
    return this.rows.change('org_member', uuid, columns);
  }

  async #first(statement: string, uuid: Uuid): Promise<MemberState | undefined> {
    const [row] = await this.rows.sql.query<MemberState>(statement, [this.rows.orgUuid, uuid]);
    return row;
  }
}
