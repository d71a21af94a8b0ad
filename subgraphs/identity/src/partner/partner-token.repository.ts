import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** A key and its app as far as an exchange for a token needs them. */
export interface ExchangedKey {
  readonly appUuid: Uuid;
  readonly isLive: boolean;
  readonly hmac: Buffer;
  readonly allowedAddresses: readonly string[];
  readonly scopes: readonly string[];
  /** False for a key that ended and for an app that is not active. */
  readonly isUsable: boolean;
}

/** Keys under the scope of the service of partners; they end by the database's clock. */
export class PartnerTokenRepository {
  constructor(private readonly sql: Sql) {}

  async findKey(keyUuid: Uuid): Promise<ExchangedKey | undefined> {
    const [row] = await this.sql.query<ExchangedKey>(
      `SELECT k.app_id::text AS "appUuid", k.is_live AS "isLive", k.secret_hmac AS hmac,
              k.allowed_addresses::text[] AS "allowedAddresses", a.scopes::text[] AS scopes,
              a.status = 'ACTIVE' AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock_timestamp())
                AS "isUsable"
         FROM partner_key k JOIN partner_app a ON a.id = k.app_id WHERE k.id = $1::uuid`,
      [keyUuid],
    );
    return row;
  }

  /** Notes the use, once a minute at most. */
  async noteUse(keyUuid: Uuid): Promise<void> {
    await this.sql.query(
      `UPDATE partner_key SET last_used_at = clock_timestamp()
        WHERE id = $1::uuid AND (last_used_at IS NULL OR last_used_at < clock_timestamp() - interval '1 minute')`,
      [keyUuid],
    );
  }
}
