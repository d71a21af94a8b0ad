import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Visibility } from './profile.input.ts';

/** A face ready to be written. */
export interface NewProfile {
  readonly uuid: Uuid;
  readonly type: 'MAIN' | 'JOB';
  readonly displayName: string;
  readonly at: Date;
}

/** An own profile under its lock. */
export interface LockedProfile {
  readonly type: 'MAIN' | 'JOB';
  readonly version: number;
}

/** What of a profile changes; undefined stays as it is. */
export interface ProfileChange {
  readonly displayName?: string | undefined;
  readonly pictureUrl?: string | undefined;
  readonly visibility?: Visibility | undefined;
  readonly isActive?: boolean | undefined;
}

/** Writes the profiles of one person, in the transaction it was given. */
export class ProfileWriter {
  constructor(
    private readonly sql: Sql,
    private readonly userUuid: Uuid,
  ) {}

  /**
   * Writes a profile under the first free slug; a slug that is taken meanwhile counts as taken. False when none was
   * free, or when the person has a main profile already, by whatever transaction.
   */
  async insert(profile: NewProfile, slugs: Iterable<string>): Promise<boolean> {
    for (const slug of slugs) {
      const written = await this.sql.query(
        `INSERT INTO user_profile (id, user_id, slug, display_name, type, created_at, created_by, updated_at, updated_by)
         VALUES ($1::uuid, $2::uuid, $3, $4, $5::profile_type, $6::timestamptz, $2::uuid, $6::timestamptz, $2::uuid)
         ON CONFLICT DO NOTHING RETURNING id`,
        [profile.uuid, this.userUuid, slug, profile.displayName, profile.type, profile.at.toISOString()],
      );
      if (written.length > 0) return true;
      if (profile.type === 'MAIN' && (await this.hasMain())) return false;
    }
    return false;
  }

  async hasMain(): Promise<boolean> {
    const rows = await this.sql.query(
      `SELECT 1 FROM user_profile WHERE user_id = $1::uuid AND type = 'MAIN' AND deleted_at IS NULL`,
      [this.userUuid],
    );
    return rows.length > 0;
  }

  /** Holds an own live profile until the transaction ends; undefined for anybody else's. */
  async lock(profileUuid: Uuid): Promise<LockedProfile | undefined> {
    const [row] = await this.sql.query<LockedProfile>(
      `SELECT type::text, version FROM user_profile
        WHERE id = $1::uuid AND user_id = $2::uuid AND deleted_at IS NULL FOR UPDATE`,
      [profileUuid, this.userUuid],
    );
    return row;
  }

  async update(profileUuid: Uuid, change: ProfileChange, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE user_profile
          SET display_name = coalesce($3, display_name), profile_picture_url = coalesce($4, profile_picture_url),
              visibility = coalesce($5::visibility, visibility), is_active = coalesce($6::boolean, is_active),
              updated_at = $7::timestamptz, updated_by = $2::uuid, version = version + 1
        WHERE id = $1::uuid AND user_id = $2::uuid`,
      [
        profileUuid,
        this.userUuid,
        change.displayName ?? null,
        change.pictureUrl ?? null,
        change.visibility ?? null,
        change.isActive ?? null,
        at.toISOString(),
      ],
    );
  }
}
