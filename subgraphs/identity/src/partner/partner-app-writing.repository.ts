import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { PartnerAppStatus } from './partner-app.ts';
import type { NewKey } from './partner-key.ts';

/** An app ready to be written. */
export interface NewPartnerApp {
  readonly uuid: Uuid;
  readonly orgUuid: Uuid;
  readonly name: string;
  readonly subgraphs: readonly string[];
  readonly scopes: readonly string[];
  readonly at: Date;
}

/** An app as far as a write needs it. */
export interface HeldApp {
  readonly uuid: Uuid;
  readonly orgUuid: Uuid;
  readonly status: PartnerAppStatus;
  readonly isApproved: boolean;
}

/** A key as far as a write needs it. */
export interface HeldKey {
  readonly uuid: Uuid;
  readonly appUuid: Uuid;
  readonly isLive: boolean;
  readonly allowedAddresses: readonly string[];
  readonly isUsable: boolean;
}

/** Writes partner apps, keys and consents in the transaction it was given. */
export class PartnerAppWriter {
  constructor(
    private readonly sql: Sql,
    private readonly userUuid: Uuid,
  ) {}

  /** The app under its lock; undefined when the scope shows none. */
  async findApp(uuid: Uuid): Promise<HeldApp | undefined> {
    const [row] = await this.sql.query<HeldApp>(
      `SELECT id::text AS uuid, org_id::text AS "orgUuid", status::text, approved_at IS NOT NULL AS "isApproved"
         FROM partner_app WHERE id = $1::uuid FOR UPDATE`,
      [uuid],
    );
    return row;
  }

  /** False when an app of the organization has the name, by whatever transaction. */
  async addApp(app: NewPartnerApp): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO partner_app (id, org_id, name, owner_user_id, subgraphs, scopes, created_at, created_by, updated_at, updated_by)
       VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5, $6, $7::timestamptz, $4::uuid, $7::timestamptz, $4::uuid)
       ON CONFLICT DO NOTHING RETURNING id`,
      [app.uuid, app.orgUuid, app.name, this.userUuid, app.subgraphs, app.scopes, app.at.toISOString()],
    );
    return rows.length > 0;
  }

  async setStatus(uuid: Uuid, status: PartnerAppStatus, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE partner_app SET status = $2::partner_app_status, updated_at = $3::timestamptz, updated_by = $4::uuid,
              version = version + 1 WHERE id = $1::uuid`,
      [uuid, status, at.toISOString(), this.userUuid],
    );
  }

  async approve(uuid: Uuid, tier: string, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE partner_app SET tier = $2, approved_at = coalesce(approved_at, $3::timestamptz),
              approved_by = coalesce(approved_by, $4::uuid), updated_at = $3::timestamptz, updated_by = $4::uuid,
              version = version + 1 WHERE id = $1::uuid`,
      [uuid, tier, at.toISOString(), this.userUuid],
    );
  }

  async countUsableKeys(appUuid: Uuid, isLive: boolean): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM partner_key
        WHERE app_id = $1::uuid AND is_live = $2 AND revoked_at IS NULL
          AND (expires_at IS NULL OR expires_at > clock_timestamp())`,
      [appUuid, isLive],
    );
    return row?.count ?? 0;
  }

  async addKey(app: HeldApp, key: NewKey, allowedAddresses: readonly string[]): Promise<void> {
    await this.sql.query(
      `INSERT INTO partner_key (id, app_id, org_id, is_live, secret_hmac, last4, allowed_addresses, created_by, created_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8::uuid, clock_timestamp())`,
      [key.uuid, app.uuid, app.orgUuid, key.isLive, key.hmac, key.last4, allowedAddresses, this.userUuid],
    );
  }

  async findKey(uuid: Uuid): Promise<HeldKey | undefined> {
    const [row] = await this.sql.query<HeldKey>(
      `SELECT id::text AS uuid, app_id::text AS "appUuid", is_live AS "isLive",
              allowed_addresses::text[] AS "allowedAddresses",
              revoked_at IS NULL AND (expires_at IS NULL OR expires_at > clock_timestamp()) AS "isUsable"
         FROM partner_key WHERE id = $1::uuid`,
      [uuid],
    );
    return row;
  }

  /** Lets a key end after some minutes, never later than it would have. */
  async endKey(uuid: Uuid, minutes: number): Promise<void> {
    await this.sql.query(
      `UPDATE partner_key SET expires_at = least(expires_at, clock_timestamp() + make_interval(mins => $2::int)) WHERE id = $1::uuid`,
      [uuid, minutes],
    );
  }

  async revokeKey(uuid: Uuid): Promise<void> {
    await this.sql.query(
      'UPDATE partner_key SET revoked_at = clock_timestamp() WHERE id = $1::uuid AND revoked_at IS NULL',
      [uuid],
    );
  }

  async revokeKeysOf(appUuid: Uuid): Promise<void> {
    await this.sql.query(
      'UPDATE partner_key SET revoked_at = clock_timestamp() WHERE app_id = $1::uuid AND revoked_at IS NULL',
      [appUuid],
    );
  }

  /** False when the consent holds already, by whatever transaction. */
  async addConsent(uuid: Uuid, app: HeldApp, orgUuid: Uuid): Promise<boolean> {
    const rows = await this.sql.query(
      `INSERT INTO partner_consent (id, app_id, app_org_id, org_id, granted_by, granted_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, clock_timestamp()) ON CONFLICT DO NOTHING RETURNING id`,
      [uuid, app.uuid, app.orgUuid, orgUuid, this.userUuid],
    );
    return rows.length > 0;
  }

  /** Id of the consent that ended; undefined when none held. */
  async revokeConsent(appUuid: Uuid, orgUuid: Uuid): Promise<Uuid | undefined> {
    const [row] = await this.sql.query<{ uuid: Uuid }>(
      `UPDATE partner_consent SET revoked_at = clock_timestamp(), revoked_by = $3::uuid
        WHERE app_id = $1::uuid AND org_id = $2::uuid AND revoked_at IS NULL RETURNING id::text AS uuid`,
      [appUuid, orgUuid, this.userUuid],
    );
    return row?.uuid;
  }
}
