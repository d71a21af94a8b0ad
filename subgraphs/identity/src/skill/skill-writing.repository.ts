import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** A skill ready to be proposed. */
export interface ProposedSkill {
  readonly uuid: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly parentUuid: Uuid | null;
  readonly at: Date;
}

/** Writes the tree of skills for one person, in the transaction it was given. */
export class SkillWriter {
  constructor(
    private readonly sql: Sql,
    private readonly userUuid: Uuid,
  ) {}

  /** Whether a skill exists, and was accepted; undefined for none. */
  async find(uuid: Uuid): Promise<{ isApproved: boolean } | undefined> {
    const [row] = await this.sql.query<{ isApproved: boolean }>(
      'SELECT approved_at IS NOT NULL AS "isApproved" FROM skill WHERE id = $1::uuid',
      [uuid],
    );
    return row;
  }

  async countOpenProposals(): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM skill WHERE created_by = $1::uuid AND approved_at IS NULL',
      [this.userUuid],
    );
    return row?.count ?? 0;
  }

  /** False when there is a skill of that slug, by whatever transaction. */
  async propose(skill: ProposedSkill): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO skill (id, slug, name, parent_skill_id, created_at, created_by, updated_at, updated_by)
       VALUES ($1::uuid, $2, $3, $4::uuid, $5::timestamptz, $6::uuid, $5::timestamptz, $6::uuid)
       ON CONFLICT DO NOTHING RETURNING id`,
      [skill.uuid, skill.slug, skill.name, skill.parentUuid, skill.at.toISOString(), this.userUuid],
    );
    return rows.length > 0;
  }

  /** False when it was accepted already. */
  async approve(uuid: Uuid, at: Date): Promise<boolean> {
    const rows = await this.sql.query(
      `UPDATE skill SET approved_at = $2::timestamptz, updated_at = $2::timestamptz, updated_by = $3::uuid, version = version + 1
        WHERE id = $1::uuid AND approved_at IS NULL RETURNING id`,
      [uuid, at.toISOString(), this.userUuid],
    );
    return rows.length > 0;
  }

  /** Whether a profile holds a skill, whose it is, and whether it was confirmed; undefined when it does not. */
  async findHeld(jobProfileUuid: Uuid, skillUuid: Uuid): Promise<{ ownerUuid: Uuid; isVerified: boolean } | undefined> {
    const [row] = await this.sql.query<{ ownerUuid: Uuid; isVerified: boolean }>(
      `SELECT p.user_id::text AS "ownerUuid", h.verified_at IS NOT NULL AS "isVerified"
         FROM user_job_profile_skill h JOIN user_profile p ON p.id = h.job_profile_id AND p.deleted_at IS NULL
        WHERE h.job_profile_id = $1::uuid AND h.skill_id = $2::uuid FOR UPDATE OF h`,
      [jobProfileUuid, skillUuid],
    );
    return row;
  }

  async confirm(jobProfileUuid: Uuid, skillUuid: Uuid, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE user_job_profile_skill SET verified_at = $3::timestamptz, verified_by = $4::uuid
        WHERE job_profile_id = $1::uuid AND skill_id = $2::uuid`,
      [jobProfileUuid, skillUuid, at.toISOString(), this.userUuid],
    );
  }
}
