import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** An account as far as signing in needs it. */
export interface Account {
  readonly userUuid: Uuid;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly isActive: boolean;
}

/** An account ready to be written. */
export interface NewAccount {
  readonly userUuid: Uuid;
  readonly name: string;
  readonly displayName: string;
  readonly email: string;
  readonly at: Date;
}

/** A session ready to be written. */
export interface NewSession {
  readonly uuid: Uuid;
  readonly userUuid: Uuid;
  readonly tokenHash: Buffer;
  /** How the person was proven. */
  readonly strategy: 'password' | 'oidc';
  /** Whether a code was shown besides. */
  readonly hasSecondFactor: boolean;
  readonly at: Date;
}

export type TokenPurpose = 'EMAIL_VERIFICATION' | 'PASSWORD_RESET';

/** Accounts, credentials and sessions under the scope of the service; sessions and tokens end by the database's clock. */
export class AccountRepository {
  constructor(private readonly sql: Sql) {}

  /** Counts an attempt before it is answered; how many there were within a quarter of an hour, this one included. */
  async countAttempt(subject: Buffer): Promise<number> {
    const [row] = await this.sql.query<{ attempts: number }>(
      `INSERT INTO account_attempt AS a (subject, attempts, window_started_at) VALUES ($1, 1, clock_timestamp())
       ON CONFLICT (subject) DO UPDATE
         SET attempts = CASE WHEN a.window_started_at < clock_timestamp() - interval '15 minutes' THEN 1 ELSE a.attempts + 1 END,
             window_started_at = CASE WHEN a.window_started_at < clock_timestamp() - interval '15 minutes'
                                      THEN clock_timestamp() ELSE a.window_started_at END
       RETURNING attempts`,
      [subject],
    );
    return row?.attempts ?? 1;
  }

  async forgetAttempts(subject: Buffer): Promise<void> {
    await this.sql.query('DELETE FROM account_attempt WHERE subject = $1', [subject]);
  }

  async findByEmail(email: string): Promise<Account | undefined> {
    const [row] = await this.sql.query<Account>(
      `SELECT u.id::text AS "userUuid", u.email, c.password_hash AS "passwordHash", u.status = 'ACTIVE' AS "isActive"
         FROM "user" u LEFT JOIN user_credential c ON c.user_id = u.id
        WHERE lower(u.email) = lower($1) AND u.deleted_at IS NULL`,
      [email],
    );
    return row;
  }

  async findByUuid(userUuid: Uuid): Promise<Account | undefined> {
    const [row] = await this.sql.query<Account>(
      `SELECT u.id::text AS "userUuid", u.email, c.password_hash AS "passwordHash", u.status = 'ACTIVE' AS "isActive"
         FROM "user" u LEFT JOIN user_credential c ON c.user_id = u.id
        WHERE u.id = $1::uuid AND u.deleted_at IS NULL`,
      [userUuid],
    );
    return row;
  }

  /** False when the address or the name is taken meanwhile. */
  async insertUser(account: NewAccount): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO "user" (id, name, display_name, email, created_at, created_by, updated_at, updated_by)
       VALUES ($1::uuid, $2, $3, $4, $5::timestamptz, $1::uuid, $5::timestamptz, $1::uuid)
       ON CONFLICT DO NOTHING RETURNING id`,
      [account.userUuid, account.name, account.displayName, account.email, account.at.toISOString()],
    );
    return rows.length > 0;
  }

  async setPassword(userUuid: Uuid, passwordHash: string): Promise<void> {
    await this.sql.query(
      `INSERT INTO user_credential (user_id, password_hash) VALUES ($1::uuid, $2)
       ON CONFLICT (user_id) DO UPDATE SET password_hash = excluded.password_hash, updated_at = clock_timestamp()`,
      [userUuid, passwordHash],
    );
  }

  /** False when the password is not the one that was looked at. */
  async replacePassword(userUuid: Uuid, known: string | null, passwordHash: string): Promise<boolean> {
    const rows = await this.sql.query(
      `UPDATE user_credential SET password_hash = $3, updated_at = clock_timestamp()
        WHERE user_id = $1::uuid AND password_hash = $2 RETURNING user_id`,
      [userUuid, known, passwordHash],
    );
    return rows.length > 0;
  }

  async insertSession(session: NewSession): Promise<void> {
    await this.sql.query(
      `INSERT INTO user_session (id, user_id, token_hash, expires_at, last_verified_at, auth_strategy, two_factor_verified_at,
                                 created_at)
       VALUES ($1::uuid, $2::uuid, $3, clock_timestamp() + interval '30 days', clock_timestamp(), $4,
               CASE WHEN $5::boolean THEN clock_timestamp() END, clock_timestamp())`,
      [session.uuid, session.userUuid, session.tokenHash.toString('hex'), session.strategy, session.hasSecondFactor],
    );
    await this.sql.query('UPDATE "user" SET last_login_at = $2::timestamptz WHERE id = $1::uuid', [
      session.userUuid,
      session.at.toISOString(),
    ]);
  }

  /** Gives a live session a new secret; the old one is void from then on. Undefined for a session that ended. */
  async renewSession(oldHash: Buffer, newHash: Buffer): Promise<{ uuid: Uuid; userUuid: Uuid } | undefined> {
    const [row] = await this.sql.query<{ uuid: Uuid; userUuid: Uuid }>(
      `UPDATE user_session s SET token_hash = $2, last_used_at = clock_timestamp()
         FROM "user" u
        WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp()
          AND u.id = s.user_id AND u.status = 'ACTIVE' AND u.deleted_at IS NULL
      RETURNING s.id::text AS uuid, s.user_id::text AS "userUuid"`,
      [oldHash.toString('hex'), newHash.toString('hex')],
    );
    return row;
  }

  /** Ends the live sessions of a person: all, or the one named. How many were ended. */
  async endSessions(userUuid: Uuid, sessionUuid: Uuid | null): Promise<number> {
    const rows = await this.sql.query(
      `UPDATE user_session SET revoked_at = clock_timestamp()
        WHERE user_id = $1::uuid AND revoked_at IS NULL AND ($2::uuid IS NULL OR id = $2::uuid) RETURNING id`,
      [userUuid, sessionUuid],
    );
    return rows.length;
  }

  /** Ends the live sessions of a person but one. How many were ended. */
  async endOtherSessions(userUuid: Uuid, keptUuid: Uuid | null): Promise<number> {
    const rows = await this.sql.query(
      `UPDATE user_session SET revoked_at = clock_timestamp()
        WHERE user_id = $1::uuid AND revoked_at IS NULL AND expires_at > clock_timestamp() AND id IS DISTINCT FROM $2::uuid
      RETURNING id`,
      [userUuid, keptUuid],
    );
    return rows.length;
  }

  /** Writes a token; those of the same purpose before it are void. */
  async insertToken(token: { uuid: Uuid; userUuid: Uuid; purpose: TokenPurpose; hash: Buffer }): Promise<void> {
    await this.sql.query(
      `UPDATE account_token SET used_at = clock_timestamp()
        WHERE user_id = $1::uuid AND purpose = $2::account_token_purpose AND used_at IS NULL`,
      [token.userUuid, token.purpose],
    );
    await this.sql.query(
      `INSERT INTO account_token (id, user_id, purpose, token_hash, expires_at)
       VALUES ($1::uuid, $2::uuid, $3::account_token_purpose, $4,
               clock_timestamp() + CASE $3 WHEN 'PASSWORD_RESET' THEN interval '1 hour' ELSE interval '3 days' END)`,
      [token.uuid, token.userUuid, token.purpose, token.hash],
    );
  }

  /** Uses a token up: of two at once one gets the person, the other nobody. */
  async useToken(hash: Buffer, purpose: TokenPurpose): Promise<Uuid | undefined> {
    const [row] = await this.sql.query<{ userUuid: Uuid }>(
      `UPDATE account_token SET used_at = clock_timestamp()
        WHERE token_hash = $1 AND purpose = $2::account_token_purpose AND used_at IS NULL AND expires_at > clock_timestamp()
      RETURNING user_id::text AS "userUuid"`,
      [hash, purpose],
    );
    return row?.userUuid;
  }

  async verifyEmail(userUuid: Uuid, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE "user" SET email_verified_at = coalesce(email_verified_at, $2::timestamptz), updated_at = $2::timestamptz,
              version = version + 1 WHERE id = $1::uuid`,
      [userUuid, at.toISOString()],
    );
  }
}
