import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** An account of another issuer that opens this one. */
export interface ExternalAccount {
  readonly id: Uuid;
  readonly issuer: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Accounts of other issuers, under the scope of the service of accounts. */
export class ExternalAccountRepository {
  constructor(private readonly sql: Sql) {}

  /** Uses a token up: of two at once one does. Forgets those that have expired. */
  async useToken(hash: Buffer, expiresAt: Date): Promise<boolean> {
    await this.sql.query("DELETE FROM external_token_use WHERE expires_at < clock_timestamp() - interval '1 minute'");
    const rows = await this.sql.query(
      `INSERT INTO external_token_use (token_hash, expires_at) VALUES ($1, $2::timestamptz)
       ON CONFLICT DO NOTHING RETURNING token_hash`,
      [hash, expiresAt.toISOString()],
    );
    return rows.length > 0;
  }

  /** The live person behind an issuer's account, marked as used now. */
  async findUser(issuer: string, subject: string): Promise<Uuid | undefined> {
    const [row] = await this.sql.query<{ uuid: Uuid }>(
      `UPDATE user_external_account e SET last_used_at = clock_timestamp() FROM "user" u
        WHERE e.issuer = $1 AND e.subject = $2 AND u.id = e.user_id AND u.status = 'ACTIVE' AND u.deleted_at IS NULL
      RETURNING u.id::text AS uuid`,
      [issuer, subject],
    );
    return row?.uuid;
  }

  /** Whether an issuer's account is anybody's, living or not. */
  async isLinked(issuer: string, subject: string): Promise<boolean> {
    const rows = await this.sql.query('SELECT 1 FROM user_external_account WHERE issuer = $1 AND subject = $2', [
      issuer,
      subject,
    ]);
    return rows.length > 0;
  }

  /** False when the issuer's account is somebody's, or the person has another one of that issuer. */
  async link(account: { uuid: Uuid; userUuid: Uuid; issuer: string; subject: string }): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO user_external_account (id, user_id, issuer, subject) VALUES ($1::uuid, $2::uuid, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id`,
      [account.uuid, account.userUuid, account.issuer, account.subject],
    );
    return rows.length > 0;
  }

  list(userUuid: Uuid): Promise<readonly ExternalAccount[]> {
    return this.sql.query<ExternalAccount>(
      `SELECT id::text, issuer, linked_at AS "linkedAt", last_used_at AS "lastUsedAt" FROM user_external_account
        WHERE user_id = $1::uuid ORDER BY linked_at, id FOR UPDATE`,
      [userUuid],
    );
  }

  async unlink(userUuid: Uuid, uuid: Uuid): Promise<void> {
    await this.sql.query('DELETE FROM user_external_account WHERE user_id = $1::uuid AND id = $2::uuid', [
      userUuid,
      uuid,
    ]);
  }
}
