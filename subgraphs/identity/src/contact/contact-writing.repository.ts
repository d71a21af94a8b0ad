import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { ContactType } from './contact.ts';

/** A contact ready to be written, sealed. */
export interface NewContact {
  readonly uuid: Uuid;
  readonly type: ContactType;
  readonly sealed: Buffer;
  readonly hash: Buffer;
  readonly label: string | null;
  readonly region: string | null;
  readonly at: Date;
}

/** An own contact under its lock. */
export interface LockedContact {
  readonly type: ContactType;
  readonly profileUuid: Uuid;
  readonly sealed: Buffer;
  readonly region: string | null;
  readonly isVerified: boolean;
}

/** A code under its lock. */
export interface LockedCode {
  readonly uuid: Uuid;
  readonly hash: Buffer;
  readonly attempts: number;
  readonly isExpired: boolean;
}

/** Writes the contacts of one person, in the transaction it was given. */
export class ContactWriter {
  constructor(
    private readonly sql: Sql,
    private readonly userUuid: Uuid,
  ) {}

  /** Dialling code of a country; null for an unknown one. */
  async phoneCodeOf(region: string): Promise<string | null> {
    const [row] = await this.sql.query<{ code: string }>(
      'SELECT phone_code AS code FROM system_country WHERE code = $1',
      [region],
    );
    return row?.code ?? null;
  }

  async countLive(): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM contact_info WHERE user_id = $1::uuid AND deleted_at IS NULL',
      [this.userUuid],
    );
    return row?.count ?? 0;
  }

  /** False when the person has the same contact already. */
  async insert(contact: NewContact): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO contact_info (id, user_id, type, value_enc, value_hash, label, region, created_at, created_by, updated_at, updated_by)
       VALUES ($1::uuid, $2::uuid, $3::contact_type, $4, $5, $6, $7, $8::timestamptz, $2::uuid, $8::timestamptz, $2::uuid)
       ON CONFLICT DO NOTHING RETURNING id`,
      [
        contact.uuid,
        this.userUuid,
        contact.type,
        contact.sealed,
        contact.hash,
        contact.label,
        contact.region,
        contact.at.toISOString(),
      ],
    );
    return rows.length > 0;
  }

  /** Hangs a contact on a profile that is locked; the first of a profile is its default. */
  async link(ids: { link: Uuid; profile: Uuid; contact: Uuid }, isShared: boolean, at: Date): Promise<void> {
    await this.sql.query(
      `INSERT INTO user_profile_contact_info (id, user_profile_id, contact_info_id, is_default, shared_with_orgs, created_at, updated_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid,
               NOT EXISTS (SELECT 1 FROM user_profile_contact_info l
                            WHERE l.user_profile_id = $2::uuid AND l.is_default AND l.deleted_at IS NULL),
               $4::boolean, $5::timestamptz, $5::timestamptz)`,
      [ids.link, ids.profile, ids.contact, isShared, at.toISOString()],
    );
  }

  /** Holds an own live contact until the transaction ends; undefined for anybody else's. */
  async lock(uuid: Uuid): Promise<LockedContact | undefined> {
    const [row] = await this.sql.query<LockedContact>(
      `SELECT c.type::text, l.user_profile_id::text AS "profileUuid", c.value_enc AS sealed, c.region,
              c.is_verified AS "isVerified"
         FROM contact_info c
         JOIN user_profile_contact_info l ON l.contact_info_id = c.id AND l.deleted_at IS NULL
        WHERE c.id = $1::uuid AND c.user_id = $2::uuid AND c.deleted_at IS NULL FOR UPDATE OF c`,
      [uuid, this.userUuid],
    );
    return row;
  }

  /** Clears the old default and sets the new one; the profile is locked by the caller. False when it has no such contact. */
  async setDefault(profileUuid: Uuid, contactUuid: Uuid, at: Date): Promise<boolean> {
    const instant = at.toISOString();
    const known = await this.sql.query(
      `SELECT 1 FROM user_profile_contact_info
        WHERE user_profile_id = $1::uuid AND contact_info_id = $2::uuid AND deleted_at IS NULL`,
      [profileUuid, contactUuid],
    );
    if (known.length === 0) return false;
    await this.sql.query(
      `UPDATE user_profile_contact_info SET is_default = false, updated_at = $3::timestamptz
        WHERE user_profile_id = $1::uuid AND is_default AND contact_info_id <> $2::uuid`,
      [profileUuid, contactUuid, instant],
    );
    await this.sql.query(
      `UPDATE user_profile_contact_info SET is_default = true, updated_at = $3::timestamptz
        WHERE user_profile_id = $1::uuid AND contact_info_id = $2::uuid AND NOT is_default`,
      [profileUuid, contactUuid, instant],
    );
    return true;
  }

  async share(contactUuid: Uuid, isShared: boolean, at: Date): Promise<void> {
    await this.sql.query(
      'UPDATE user_profile_contact_info SET shared_with_orgs = $2::boolean, updated_at = $3::timestamptz WHERE contact_info_id = $1::uuid',
      [contactUuid, isShared, at.toISOString()],
    );
  }

  /** A new value is not verified (IDN-27). False when the person has the same contact already. */
  async changeValue(
    uuid: Uuid,
    value: { sealed: Buffer; hash: Buffer; region: string | null },
    at: Date,
  ): Promise<boolean> {
    const rows = await this.sql.query(
      `UPDATE contact_info c
          SET value_enc = $3, value_hash = $4, region = $5, is_verified = false, verified_at = NULL,
              updated_at = $6::timestamptz, updated_by = $2::uuid, version = version + 1
        WHERE c.id = $1::uuid AND c.user_id = $2::uuid
          AND NOT EXISTS (SELECT 1 FROM contact_info o
                           WHERE o.user_id = $2::uuid AND o.type = c.type AND o.value_hash = $4
                             AND o.id <> c.id AND o.deleted_at IS NULL)
      RETURNING id`,
      [uuid, this.userUuid, value.sealed, value.hash, value.region, at.toISOString()],
    );
    await this.sql.query(
      'UPDATE contact_verification SET used_at = $2::timestamptz WHERE contact_info_id = $1::uuid AND used_at IS NULL',
      [uuid, at.toISOString()],
    );
    return rows.length > 0;
  }

  async relabel(uuid: Uuid, label: string, at: Date): Promise<void> {
    await this.sql.query('UPDATE contact_info SET label = $2, updated_at = $3::timestamptz WHERE id = $1::uuid', [
      uuid,
      label,
      at.toISOString(),
    ]);
  }

  async remove(uuid: Uuid, at: Date): Promise<void> {
    const instant = at.toISOString();
    await this.sql.query(
      `UPDATE user_profile_contact_info SET is_default = false, deleted_at = $2::timestamptz, updated_at = $2::timestamptz
        WHERE contact_info_id = $1::uuid AND deleted_at IS NULL`,
      [uuid, instant],
    );
    // The sealed value goes at once; the row stays for what names it.
    await this.sql.query(
      `UPDATE contact_info SET value_enc = '\\x', value_hash = '\\x', label = NULL, deleted_at = $2::timestamptz,
              deleted_by = $3::uuid WHERE id = $1::uuid`,
      [uuid, instant, this.userUuid],
    );
  }

  async verify(uuid: Uuid, at: Date): Promise<void> {
    await this.sql.query(
      'UPDATE contact_info SET is_verified = true, verified_at = $2::timestamptz, updated_at = $2::timestamptz WHERE id = $1::uuid',
      [uuid, at.toISOString()],
    );
  }

  /** How many codes were sent to a contact since an instant. */
  async countCodes(contactUuid: Uuid, since: Date): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM contact_verification WHERE contact_info_id = $1::uuid AND created_at > $2::timestamptz',
      [contactUuid, since.toISOString()],
    );
    return row?.count ?? 0;
  }

  /** The new code replaces those before it. */
  async insertCode(code: { uuid: Uuid; contactUuid: Uuid; hash: Buffer; at: Date; expiresAt: Date }): Promise<void> {
    await this.sql.query(
      'UPDATE contact_verification SET used_at = $2::timestamptz WHERE contact_info_id = $1::uuid AND used_at IS NULL',
      [code.contactUuid, code.at.toISOString()],
    );
    await this.sql.query(
      `INSERT INTO contact_verification (id, contact_info_id, code_hash, expires_at, created_at)
       VALUES ($1::uuid, $2::uuid, $3, $4::timestamptz, $5::timestamptz)`,
      [code.uuid, code.contactUuid, code.hash, code.expiresAt.toISOString(), code.at.toISOString()],
    );
  }

  /** The code that waits for a contact; the contact is locked by the caller. */
  async findCode(contactUuid: Uuid, at: Date): Promise<LockedCode | undefined> {
    const [row] = await this.sql.query<LockedCode>(
      `SELECT id::text AS uuid, code_hash AS hash, attempts, expires_at <= $2::timestamptz AS "isExpired"
         FROM contact_verification WHERE contact_info_id = $1::uuid AND used_at IS NULL
        ORDER BY created_at DESC LIMIT 1`,
      [contactUuid, at.toISOString()],
    );
    return row;
  }

  async countAttempt(codeUuid: Uuid): Promise<void> {
    await this.sql.query('UPDATE contact_verification SET attempts = attempts + 1 WHERE id = $1::uuid', [codeUuid]);
  }

  async useCode(codeUuid: Uuid, at: Date): Promise<void> {
    await this.sql.query('UPDATE contact_verification SET used_at = $2::timestamptz WHERE id = $1::uuid', [
      codeUuid,
      at.toISOString(),
    ]);
  }
}
