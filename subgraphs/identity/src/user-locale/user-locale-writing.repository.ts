import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { LocaleProficiency } from './user-locale.repository.ts';

/** A language ready to be written. */
export interface WrittenLocale {
  readonly uuid: Uuid;
  readonly localeKey: string;
  readonly proficiency: LocaleProficiency;
  readonly isDefault: boolean;
  readonly at: Date;
}

/** Writes the languages of one person, in the transaction it was given. */
export class UserLocaleWriter {
  constructor(
    private readonly sql: Sql,
    private readonly userUuid: Uuid,
  ) {}

  /** One writer of a person's languages at a time, so that a default is cleared before the next is set. */
  async lock(): Promise<void> {
    await this.sql.query(`SELECT pg_advisory_xact_lock(hashtextextended('user_locale/' || $1, 0))`, [this.userUuid]);
  }

  async isLocale(localeKey: string): Promise<boolean> {
    return (await this.sql.query('SELECT 1 FROM locale WHERE key = $1 AND is_active', [localeKey])).length > 0;
  }

  list(): Promise<{ localeKey: string; isDefault: boolean }[]> {
    return this.sql.query(
      'SELECT locale_key AS "localeKey", is_default AS "isDefault" FROM user_locale WHERE user_id = $1::uuid',
      [this.userUuid],
    );
  }

  /** Adds or changes a language; a new default takes the place of the old one. */
  async put(locale: WrittenLocale): Promise<void> {
    const at = locale.at.toISOString();
    if (locale.isDefault) {
      await this.sql.query(
        `UPDATE user_locale SET is_default = false, updated_at = $3::timestamptz, updated_by = $1::uuid, version = version + 1
          WHERE user_id = $1::uuid AND is_default AND locale_key <> $2`,
        [this.userUuid, locale.localeKey, at],
      );
    }
    await this.sql.query(
      `INSERT INTO user_locale AS l (id, user_id, locale_key, proficiency, is_default, created_at, created_by, updated_at, updated_by)
       VALUES ($1::uuid, $2::uuid, $3, $4::locale_proficiency, $5::boolean, $6::timestamptz, $2::uuid, $6::timestamptz, $2::uuid)
       ON CONFLICT (user_id, locale_key) DO UPDATE
         SET proficiency = excluded.proficiency, is_default = excluded.is_default, updated_at = excluded.updated_at,
             updated_by = excluded.updated_by, version = l.version + 1`,
      [locale.uuid, this.userUuid, locale.localeKey, locale.proficiency, locale.isDefault, at],
    );
  }

  async remove(localeKey: string): Promise<void> {
    await this.sql.query('DELETE FROM user_locale WHERE user_id = $1::uuid AND locale_key = $2', [
      this.userUuid,
      localeKey,
    ]);
  }
}
