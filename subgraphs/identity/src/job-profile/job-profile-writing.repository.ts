import { NO_CURRENCY } from '@volmify/shared/currency';
import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { ExperienceLevel } from './job-profile.input.ts';

/** A professional identity ready to be written; its base profile stands already. */
export interface NewJobProfile {
  readonly uuid: Uuid;
  readonly metricsUuid: Uuid;
  readonly displayName: string;
  readonly headline: string;
  readonly bio: string;
  readonly experienceLevel: ExperienceLevel | null;
  readonly at: Date;
}

/** Texts in one language; null leaves a text as it is. */
export interface WrittenTexts {
  readonly localeKey: string;
  readonly isDefault: boolean;
  readonly headline: string | null;
  readonly bio: string | null;
}

/** A job profile under its lock. */
export interface LockedJobProfile {
  readonly userUuid: Uuid;
  readonly version: number;
  readonly isVerified: boolean;
  readonly defaultLocale: string | null;
}

const LOCK = `
  SELECT p.user_id::text AS "userUuid", j.version, j.verified_at IS NOT NULL AS "isVerified",
         (SELECT t.locale_key FROM user_profile_i18n t
           WHERE t.user_profile_id = j.user_profile_id AND t.is_default) AS "defaultLocale"
    FROM user_job_profile j JOIN user_profile p ON p.id = j.user_profile_id
   WHERE j.user_profile_id = $1::uuid AND j.deleted_at IS NULL AND p.deleted_at IS NULL`;

/** Writes professional identities of one person, in the transaction it was given. */
export class JobProfileWriter {
  constructor(
    private readonly sql: Sql,
    private readonly userUuid: Uuid,
  ) {}

  /** Writes the extension under the first free professional slug, and its metrics at zero (IDN-15). False when none was free. */
  async insert(job: NewJobProfile, slugs: Iterable<string>): Promise<boolean> {
    const at = job.at.toISOString();
    for (const slug of slugs) {
      const written = await this.sql.query(
        `INSERT INTO user_job_profile (user_profile_id, slug, display_name, headline, bio, experience_level,
                                       created_at, created_by, updated_at, updated_by)
         VALUES ($1::uuid, $2, $3, $4, $5, $6::experience_level, $7::timestamptz, $8::uuid, $7::timestamptz, $8::uuid)
         ON CONFLICT DO NOTHING RETURNING user_profile_id`,
        [job.uuid, slug, job.displayName, job.headline, job.bio, job.experienceLevel, at, this.userUuid],
      );
      if (written.length === 0) continue;
      await this.sql.query(
        `INSERT INTO user_job_profile_metrics (id, job_profile_id, currency, created_at, updated_at)
         VALUES ($1::uuid, $2::uuid, $4, $3::timestamptz, $3::timestamptz)`,
        [job.metricsUuid, job.uuid, at, NO_CURRENCY],
      );
      return true;
    }
    return false;
  }

  /** Holds an own live job profile until the transaction ends; undefined for anybody else's. */
  async lockOwn(uuid: Uuid): Promise<LockedJobProfile | undefined> {
    const [row] = await this.sql.query<LockedJobProfile>(`${LOCK} AND p.user_id = $2::uuid FOR UPDATE OF j`, [
      uuid,
      this.userUuid,
    ]);
    return row;
  }

  /** Holds anybody's live job profile; the wall lets platform administrators alone do so. */
  async lockAny(uuid: Uuid): Promise<LockedJobProfile | undefined> {
    const [row] = await this.sql.query<LockedJobProfile>(`${LOCK} FOR UPDATE OF j`, [uuid]);
    return row;
  }

  async hasLocale(localeKey: string): Promise<boolean> {
    return (await this.sql.query('SELECT 1 FROM locale WHERE key = $1 AND is_active', [localeKey])).length > 0;
  }

  /** Texts in one language: written anew, or changed where given. The default ones stand on the profile as well. */
  async writeTexts(uuid: Uuid, texts: WrittenTexts, at: Date): Promise<void> {
    const { localeKey, isDefault, headline, bio } = texts;
    const instant = at.toISOString();
    if (isDefault) {
      await this.sql.query(
        'UPDATE user_job_profile SET headline = coalesce($2, headline), bio = coalesce($3, bio) WHERE user_profile_id = $1::uuid',
        [uuid, headline, bio],
      );
    }
    await this.sql.query(
      `INSERT INTO user_profile_i18n AS t (user_profile_id, locale_key, headline, bio, is_default, created_at, created_by,
                                           updated_at, updated_by)
       VALUES ($1::uuid, $2, $3, $4, $5::boolean, $6::timestamptz, $7::uuid, $6::timestamptz, $7::uuid)
       ON CONFLICT (user_profile_id, locale_key) DO UPDATE
         SET headline = coalesce(excluded.headline, t.headline), bio = coalesce(excluded.bio, t.bio),
             updated_at = excluded.updated_at, updated_by = excluded.updated_by, version = t.version + 1`,
      [uuid, localeKey, headline, bio, isDefault, instant, this.userUuid],
    );
  }

  /** Level and sections, and the version that every change raises. */
  async touch(
    uuid: Uuid,
    change: { experienceLevel: ExperienceLevel | null; sections: Readonly<Record<string, string>> },
    at: Date,
  ): Promise<void> {
    await this.sql.query(
      `UPDATE user_job_profile
          SET experience_level = coalesce($2::experience_level, experience_level), visibility = visibility || $3::jsonb,
              updated_at = $4::timestamptz, updated_by = $5::uuid, version = version + 1
        WHERE user_profile_id = $1::uuid`,
      [uuid, change.experienceLevel, JSON.stringify(change.sections), at.toISOString(), this.userUuid],
    );
  }

  async rename(uuid: Uuid, displayName: string, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE user_job_profile SET display_name = $2, updated_at = $3::timestamptz, updated_by = $4::uuid, version = version + 1
        WHERE user_profile_id = $1::uuid`,
      [uuid, displayName, at.toISOString(), this.userUuid],
    );
  }

  async verify(uuid: Uuid, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE user_job_profile SET verified_at = $2::timestamptz, verified_by = $3::uuid, updated_at = $2::timestamptz,
              updated_by = $3::uuid, version = version + 1
        WHERE user_profile_id = $1::uuid`,
      [uuid, at.toISOString(), this.userUuid],
    );
  }

  /** Of these skills, how many exist. */
  async countSkills(skillUuids: readonly Uuid[]): Promise<number> {
    if (skillUuids.length === 0) return 0;
    return (await this.sql.query('SELECT 1 FROM skill WHERE id = ANY ($1::uuid[])', [[...skillUuids]])).length;
  }

  /** Puts a skill on the profile; false when it is there already (IDN-13). */
  async addSkill(uuid: Uuid, skillUuid: Uuid, held: { readonly uuid: Uuid; readonly at: Date }): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO user_job_profile_skill (id, job_profile_id, skill_id, created_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::timestamptz) ON CONFLICT DO NOTHING RETURNING id`,
      [held.uuid, uuid, skillUuid, held.at.toISOString()],
    );
    return rows.length > 0;
  }

  /** Takes a skill off the profile; false when it was not there. */
  async removeSkill(uuid: Uuid, skillUuid: Uuid): Promise<boolean> {
    const rows = await this.sql.query(
      'DELETE FROM user_job_profile_skill WHERE job_profile_id = $1::uuid AND skill_id = $2::uuid RETURNING id',
      [uuid, skillUuid],
    );
    return rows.length > 0;
  }

  /**
   * Closes the current row of history when headline, mark, skills or level differ from it, and opens the next (IDN-41).
   * Two changes of one millisecond lie one millisecond apart.
   */
  async turnHistory(uuid: Uuid, at: Date): Promise<void> {
    const [opened] = await this.sql.query<{ from: Date }>(
      `UPDATE dim_job_profile d
          SET is_current = false, valid_to = greatest($2::timestamptz, d.valid_from + interval '1 millisecond')
         FROM (${NOW_OF_PROFILE}) n
        WHERE d.job_profile_id = $1::uuid AND d.is_current
          AND NOT ((d.headline, d.verified) = (n.headline, n.verified) AND d.skills::text[] @> n.skills
                   AND d.skills::text[] <@ n.skills AND d.experience_level IS NOT DISTINCT FROM n.experience_level)
      RETURNING d.valid_to AS "from"`,
      [uuid, at.toISOString()],
    );
    await this.sql.query(
      `INSERT INTO dim_job_profile (job_profile_id, headline, verified, skills, experience_level, valid_from)
       SELECT $1::uuid, n.headline, n.verified, n.skills, n.experience_level, $2::timestamptz FROM (${NOW_OF_PROFILE}) n
        WHERE NOT EXISTS (SELECT 1 FROM dim_job_profile d WHERE d.job_profile_id = $1::uuid AND d.is_current)`,
      [uuid, (opened?.from ?? at).toISOString()],
    );
  }
}

const NOW_OF_PROFILE = `
  SELECT j.headline, j.verified_at IS NOT NULL AS verified, j.experience_level,
         ARRAY (SELECT s.slug::text FROM user_job_profile_skill h JOIN skill s ON s.id = h.skill_id
                 WHERE h.job_profile_id = j.user_profile_id ORDER BY s.slug) AS skills
    FROM user_job_profile j WHERE j.user_profile_id = $1::uuid`;
