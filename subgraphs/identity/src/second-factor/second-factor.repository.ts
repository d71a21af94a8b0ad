import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** A person's second factor as it lies in the database; `enabledAt` is null until a first code proved it. */
export interface StoredFactor {
  readonly sealed: Buffer;
  readonly enabledAt: Date | null;
  readonly recoveryCodesLeft: number;
}

/** Second factors under the scope of the service of accounts. */
export class SecondFactorRepository {
  constructor(private readonly sql: Sql) {}

  async find(userUuid: Uuid): Promise<StoredFactor | undefined> {
    const [row] = await this.sql.query<StoredFactor>(
      `SELECT f.secret_enc AS sealed, f.enabled_at AS "enabledAt",
              (SELECT count(*)::int FROM user_recovery_code c WHERE c.user_id = f.user_id AND c.used_at IS NULL) AS "recoveryCodesLeft"
         FROM user_second_factor f WHERE f.user_id = $1::uuid`,
      [userUuid],
    );
    return row;
  }

  /** Writes a secret that is not proven yet. False when a proven one is there. */
  async start(userUuid: Uuid, sealed: Buffer): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO user_second_factor AS f (user_id, secret_enc) VALUES ($1::uuid, $2)
       ON CONFLICT (user_id) DO UPDATE SET secret_enc = excluded.secret_enc, last_step = NULL
         WHERE f.enabled_at IS NULL RETURNING user_id`,
      [userUuid, sealed],
    );
    return rows.length > 0;
  }

  /** False when it was proven already, by whatever transaction. */
  async enable(userUuid: Uuid): Promise<boolean> {
    const rows = await this.sql.query(
      `UPDATE user_second_factor SET enabled_at = clock_timestamp() WHERE user_id = $1::uuid AND enabled_at IS NULL
       RETURNING user_id`,
      [userUuid],
    );
    return rows.length > 0;
  }

  /** Takes a step of time: of two at once one gets it, and none gets an older one. */
  async takeStep(userUuid: Uuid, step: bigint): Promise<boolean> {
    const rows = await this.sql.query(
      `UPDATE user_second_factor SET last_step = $2::bigint
        WHERE user_id = $1::uuid AND (last_step IS NULL OR last_step < $2::bigint) RETURNING user_id`,
      [userUuid, step.toString()],
    );
    return rows.length > 0;
  }

  /** Uses a recovery code up: of two at once one does. */
  async useRecoveryCode(userUuid: Uuid, hash: Buffer): Promise<boolean> {
    const rows = await this.sql.query(
      `UPDATE user_recovery_code SET used_at = clock_timestamp()
        WHERE user_id = $1::uuid AND code_hash = $2 AND used_at IS NULL RETURNING id`,
      [userUuid, hash],
    );
    return rows.length > 0;
  }

  /** Puts fresh codes in the place of all older ones. */
  async replaceRecoveryCodes(userUuid: Uuid, codes: readonly { uuid: Uuid; hash: Buffer }[]): Promise<void> {
    await this.sql.query('DELETE FROM user_recovery_code WHERE user_id = $1::uuid', [userUuid]);
    await this.sql.query(
      `INSERT INTO user_recovery_code (id, user_id, code_hash)
       SELECT id, $1::uuid, hash FROM unnest($2::uuid[], $3::bytea[]) AS code(id, hash)`,
      [userUuid, codes.map(({ uuid }) => uuid), codes.map(({ hash }) => hash)],
    );
  }

  /** Takes the factor away with its codes. */
  async remove(userUuid: Uuid): Promise<void> {
    await this.sql.query('DELETE FROM user_second_factor WHERE user_id = $1::uuid', [userUuid]);
  }
}
