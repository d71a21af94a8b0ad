import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { SealedText } from '../secrecy/vault.ts';
import type { EndpointStatus } from './endpoint.ts';

/** An app as far as its endpoints need it. */
export interface HeldWebhookApp {
  readonly uuid: Uuid;
  readonly orgUuid: Uuid;
  readonly status: string;
  readonly subgraphs: readonly string[];
}

/** An endpoint as far as a write needs it. */
export interface HeldEndpoint {
  readonly uuid: Uuid;
  readonly app: HeldWebhookApp;
  readonly url: string;
  readonly selection: string;
  readonly eventTypes: readonly string[];
  readonly isOrdered: boolean;
  readonly status: EndpointStatus;
}

/** An endpoint ready to be written. */
export interface NewEndpoint {
  readonly uuid: Uuid;
  readonly app: HeldWebhookApp;
  readonly url: string;
  readonly selection: string;
  readonly eventTypes: readonly string[];
  readonly isOrdered: boolean;
  readonly secret: SealedText;
  readonly createdBy: Uuid | null;
  readonly at: Date;
}

const APP = `json_build_object('uuid', a.id, 'orgUuid', a.org_id, 'status', a.status, 'subgraphs', a.subgraphs) AS app`;

/** Writes endpoints under the scope it was given; what that scope does not show does not exist. */
export class EndpointWriter {
  constructor(private readonly sql: Sql) {}

  async findApp(uuid: Uuid): Promise<HeldWebhookApp | undefined> {
    const [row] = await this.sql.query<{ app: HeldWebhookApp }>(
      `SELECT ${APP} FROM partner_app a WHERE a.id = $1::uuid`,
      [uuid],
    );
    return row?.app;
  }

  /** The endpoint under its lock. */
  async find(uuid: Uuid): Promise<HeldEndpoint | undefined> {
    const [row] = await this.sql.query<HeldEndpoint>(
      `SELECT e.id::text AS uuid, e.url, e.selection, e.event_types::text[] AS "eventTypes", e.is_ordered AS "isOrdered",
              e.status::text, ${APP}
         FROM partner_endpoint e JOIN partner_app a ON a.id = e.app_id
        WHERE e.id = $1::uuid AND e.removed_at IS NULL FOR UPDATE OF e`,
      [uuid],
    );
    return row;
  }

  async count(appUuid: Uuid): Promise<number> {
    const [row] = await this.sql.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM partner_endpoint WHERE app_id = $1::uuid AND removed_at IS NULL',
      [appUuid],
    );
    return row?.count ?? 0;
  }

  async insert(endpoint: NewEndpoint): Promise<void> {
    const { app, secret } = endpoint;
    await this.sql.query(
      `INSERT INTO partner_endpoint (id, app_id, org_id, url, selection, event_types, is_ordered, secret_enc, master_key_id,
                                     created_by, created_at, updated_at)
       VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, $9, $10::uuid, $11::timestamptz, $11::timestamptz)`,
      [
        endpoint.uuid,
        app.uuid,
        app.orgUuid,
        endpoint.url,
        endpoint.selection,
        endpoint.eventTypes,
        endpoint.isOrdered,
        secret.sealed,
        secret.masterKeyId,
        endpoint.createdBy,
        endpoint.at.toISOString(),
      ],
    );
  }

  /** Called again, it begins anew: what failed before says nothing any more. */
  async update(endpoint: HeldEndpoint, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE partner_endpoint SET url = $2, selection = $3, event_types = $4, is_ordered = $5,
              status = $6::text::partner_endpoint_status, updated_at = $7::timestamptz,
              disabled_reason = CASE WHEN $6::text = 'DISABLED' THEN disabled_reason END,
              failing_since = CASE WHEN $6::text = status::text THEN failing_since END
        WHERE id = $1::uuid`,
      [
        endpoint.uuid,
        endpoint.url,
        endpoint.selection,
        endpoint.eventTypes,
        endpoint.isOrdered,
        endpoint.status,
        at.toISOString(),
      ],
    );
  }

  async rotate(uuid: Uuid, secret: SealedText, until: Date, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE partner_endpoint SET old_secret_enc = secret_enc, old_master_key_id = master_key_id,
              old_secret_until = $4::timestamptz, secret_enc = $2, master_key_id = $3, updated_at = $5::timestamptz
        WHERE id = $1::uuid`,
      [uuid, secret.sealed, secret.masterKeyId, until.toISOString(), at.toISOString()],
    );
  }

  async remove(uuid: Uuid, at: Date): Promise<void> {
    await this.sql.query('UPDATE partner_endpoint SET removed_at = $2::timestamptz WHERE id = $1::uuid', [
      uuid,
      at.toISOString(),
    ]);
    await this.sql.query(
      `UPDATE partner_delivery SET status = 'WITHDRAWN', next_attempt_at = NULL, leased_until = NULL
        WHERE endpoint_id = $1::uuid AND status = 'WAITING'`,
      [uuid],
    );
  }
}
