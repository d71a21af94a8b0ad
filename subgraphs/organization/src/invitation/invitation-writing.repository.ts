import type { Uuid } from '@volmify/shared/ids';
import type { Columns, RowWriter } from '../row.writer.ts';
import {
  type EmployeeInvitationRow,
  type MemberInvitationRow,
  SELECT_EMPLOYEE_INVITATION,
  SELECT_MEMBER_INVITATION,
  toEmployeeInvitation,
  toMemberInvitation,
} from './invitation.row.ts';
import type { EmployeeInvitation, MemberInvitation } from './invitation.ts';

/** Tables of the two kinds. */
export type InvitationTable = 'org_member_invitation' | 'org_employee_invitation';

/** Invitations and their mails of one organization, while a write holds its lock. */
export class InvitationWritingRepository {
  constructor(private readonly rows: RowWriter) {}

  async findOfMember(uuid: Uuid, at: Date): Promise<MemberInvitation | undefined> {
    const [row] = await this.rows.sql.query<MemberInvitationRow>(
      `${SELECT_MEMBER_INVITATION} WHERE i.org_id = $2::uuid AND i.id = $3::uuid`,
      [at, this.rows.orgUuid, uuid],
    );
    return row && toMemberInvitation(row);
  }

  async findOfEmployee(uuid: Uuid, at: Date): Promise<EmployeeInvitation | undefined> {
    const [row] = await this.rows.sql.query<EmployeeInvitationRow>(
      `${SELECT_EMPLOYEE_INVITATION} WHERE i.org_id = $2::uuid AND i.id = $3::uuid`,
      [at, this.rows.orgUuid, uuid],
    );
    return row && toEmployeeInvitation(row);
  }

  /** Marks what has lapsed for an address; true when an invitation to it is still open. */
  async hasOpen(table: InvitationTable, email: string, at: Date): Promise<boolean> {
    await this.rows.sql.query(
      `UPDATE ${table} SET status = 'EXPIRED', updated_at = $3::timestamptz, version = version + 1
        WHERE org_id = $1::uuid AND email = $2 AND status IN ('PENDING', 'APPROVED') AND expires_at <= $3::timestamptz`,
      [this.rows.orgUuid, email, at],
    );
    const open = await this.rows.sql.query(
      `SELECT 1 FROM ${table} WHERE org_id = $1::uuid AND email = $2
          AND status IN ('PENDING', 'UNDER_REVIEW', 'APPROVED')`,
      [this.rows.orgUuid, email],
    );
    return open.length > 0;
  }

  add(table: InvitationTable, columns: Columns): Promise<void> {
    return this.rows.insert(table, columns);
  }

  change(table: InvitationTable, uuid: Uuid, columns: Columns): Promise<void> {
    return this.rows.change(table, uuid, columns);
  }

  /** Queues one mail (ORG-24). */
  queueMail(mail: { uuid: Uuid; template: string; to: string; payload: object; at: Date }): Promise<void> {
    return this.rows.insert('email_queue', {
      id: mail.uuid,
      template: mail.template,
      to_email: mail.to,
      payload: JSON.stringify(mail.payload),
      created_at: mail.at,
    });
  }
}
