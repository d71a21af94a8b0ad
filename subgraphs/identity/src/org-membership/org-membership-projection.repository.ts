import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { AffiliationType } from './org-membership.repository.ts';

/** A relation ready to be opened. */
export interface OpenedMembership {
  readonly uuid: Uuid;
  readonly userUuid: Uuid;
  readonly orgUuid: Uuid;
  readonly memberUuid: Uuid;
  readonly affiliationType: AffiliationType;
  readonly approvedAt: Date | null;
  readonly at: Date;
}

/** A person as an organization may see them. */
export interface SeenUser {
  readonly orgUuid: Uuid;
  readonly userUuid: Uuid;
  readonly memberUuid: Uuid;
  readonly isEmployee: boolean;
  /** Of the member's event; an older one changes nothing. */
  readonly sequence: bigint;
  readonly at: Date;
}

/** Writes what organization's events make of people: whom an organization sees, and the history of each relation. */
export class OrgMembershipProjection {
  constructor(private readonly sql: Sql) {}

  /** Opens a relation on the person's main profile unless one of the kind is open. False for an unknown person. */
  async open(membership: OpenedMembership): Promise<boolean> {
    const at = membership.at.toISOString();
    const [profile] = await this.sql.query<{ uuid: Uuid }>(
      `SELECT id::text AS uuid FROM user_profile WHERE user_id = $1::uuid AND type = 'MAIN' AND deleted_at IS NULL`,
      [membership.userUuid],
    );
    if (!profile) return false;
    await this.sql.query(
      `INSERT INTO user_profile_org_membership (id, user_profile_id, user_id, org_member_id, org_id, affiliation_type,
                                                joined_at, approved_at, started_at, created_at, updated_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6::affiliation_type, $7::timestamptz, $8::timestamptz,
               $7::timestamptz, $7::timestamptz, $7::timestamptz)
       ON CONFLICT DO NOTHING`,
      [
        membership.uuid,
        profile.uuid,
        membership.userUuid,
        membership.memberUuid,
        membership.orgUuid,
        membership.affiliationType,
        at,
        membership.approvedAt?.toISOString() ?? null,
      ],
    );
    return true;
  }

  /** Ends the open relations of a member: all, or those of one kind. */
  async end(memberUuid: Uuid, affiliationType: AffiliationType | null, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE user_profile_org_membership
          SET ended_at = greatest(joined_at, $3::timestamptz), updated_at = $3::timestamptz, version = version + 1
        WHERE org_member_id = $1::uuid AND ended_at IS NULL AND ($2::text IS NULL OR affiliation_type::text = $2)`,
      [memberUuid, affiliationType, at.toISOString()],
    );
  }

  async show(seen: SeenUser): Promise<void> {
    await this.sql.query(
      `INSERT INTO org_user AS o (org_id, user_id, member_id, is_employee, sequence, updated_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::boolean, $5::bigint, $6::timestamptz)
       ON CONFLICT (org_id, user_id) DO UPDATE
         SET member_id = excluded.member_id, is_employee = excluded.is_employee, sequence = excluded.sequence,
             updated_at = excluded.updated_at
       WHERE o.sequence <= excluded.sequence OR o.member_id <> excluded.member_id`,
      [seen.orgUuid, seen.userUuid, seen.memberUuid, seen.isEmployee, seen.sequence.toString(), seen.at.toISOString()],
    );
  }

  async markEmployee(orgUuid: Uuid, userUuid: Uuid, isEmployee: boolean): Promise<void> {
    await this.sql.query(
      'UPDATE org_user SET is_employee = $3::boolean WHERE org_id = $1::uuid AND user_id = $2::uuid',
      [orgUuid, userUuid, isEmployee],
    );
  }

  async hide(orgUuid: Uuid, userUuid: Uuid): Promise<void> {
    await this.sql.query('DELETE FROM org_user WHERE org_id = $1::uuid AND user_id = $2::uuid', [orgUuid, userUuid]);
  }
}
