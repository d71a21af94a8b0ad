import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { SealedText } from '../secrecy/vault.ts';

/** A delivery that a worker holds, with all it takes to make the call. */
export interface DueDelivery {
  readonly uuid: Uuid;
  readonly endpointUuid: Uuid;
  readonly appUuid: Uuid;
  readonly orgUuid: Uuid;
  readonly eventUuid: Uuid;
  readonly eventType: string;
  readonly subjectUuid: Uuid | null;
  readonly sequence: string;
  readonly occurredAt: Date;
  readonly failures: number;
  readonly url: string;
  readonly selection: string;
  readonly secrets: readonly SealedText[];
  /** False once the app, its grant of the subgraph or the consent of the event's organization was taken back. */
  readonly isGranted: boolean;
}

interface DueRow extends Omit<DueDelivery, 'secrets'> {
  readonly sealed: Buffer;
  readonly masterKeyId: string;
  readonly oldSealed: Buffer | null;
  readonly oldMasterKeyId: string | null;
}

export type AttemptOutcome = 'DELIVERED' | 'ANSWERED' | 'FAILED' | 'REFUSED' | 'NO_PAYLOAD';
export type SettledStatus = 'WAITING' | 'DELIVERED' | 'DEAD' | 'WITHDRAWN';

/** One call and what came of it. */
export interface Attempt {
  readonly uuid: Uuid;
  readonly at: Date;
  readonly durationMs: number;
  readonly outcome: AttemptOutcome;
  readonly responseCode: number | null;
  readonly detail: string;
}

/** What a delivery has become. */
export interface Settlement {
  readonly status: SettledStatus;
  readonly at: Date;
  /** Of a delivery that waits again. */
  readonly nextAttemptAt: Date | null;
  readonly responseCode: number | null;
  /** False where nothing was tried. */
  readonly isAttempt: boolean;
}

/**
 * Per endpoint so many due deliveries, oldest first, that nobody holds; of an ordered endpoint only the first of each
 * thing. The lease is told by the database's clock, which every worker shares; what is due, by the caller's.
 */
const CLAIM = `
  UPDATE partner_delivery d SET leased_until = clock_timestamp() + $3::int * interval '1 millisecond'
    FROM (SELECT due.id FROM partner_endpoint e CROSS JOIN LATERAL (
            SELECT w.id, w.next_attempt_at FROM partner_delivery w
             WHERE w.endpoint_id = e.id AND w.status = 'WAITING' AND w.next_attempt_at <= $1::timestamptz
               AND (w.leased_until IS NULL OR w.leased_until < clock_timestamp())
               AND (NOT e.is_ordered OR NOT EXISTS (
                     SELECT 1 FROM partner_delivery b WHERE b.endpoint_id = e.id AND b.aggregate_id = w.aggregate_id
                        AND b.status = 'WAITING' AND b.sequence < w.sequence))
             ORDER BY w.next_attempt_at, w.id
             LIMIT greatest(0, $4::int - (SELECT count(*) FROM partner_delivery h WHERE h.endpoint_id = e.id
                                             AND h.status = 'WAITING' AND h.leased_until >= clock_timestamp()))
               FOR UPDATE SKIP LOCKED) due
           WHERE e.status = 'ACTIVE' AND e.removed_at IS NULL
           ORDER BY due.next_attempt_at, due.id LIMIT $2::int) due,
         partner_endpoint e, partner_app a
   WHERE d.id = due.id AND e.id = d.endpoint_id AND a.id = d.app_id
  RETURNING d.id::text AS uuid, d.endpoint_id::text AS "endpointUuid", d.app_id::text AS "appUuid", d.org_id::text AS "orgUuid",
            d.event_id::text AS "eventUuid", d.event_type AS "eventType", d.subject_id::text AS "subjectUuid",
            d.sequence::text, d.occurred_at AS "occurredAt", d.attempts AS failures, e.url, e.selection,
            e.secret_enc AS sealed, e.master_key_id AS "masterKeyId",
            CASE WHEN e.old_secret_until > $1::timestamptz THEN e.old_secret_enc END AS "oldSealed",
            e.old_master_key_id AS "oldMasterKeyId",
            a.status = 'ACTIVE' AND (d.subject_id IS NULL OR split_part(d.event_type, '.', 1) = ANY (a.subgraphs))
              AND (d.event_org_id IS NULL OR EXISTS (SELECT 1 FROM partner_consent c
                    WHERE c.app_id = a.id AND c.org_id = d.event_org_id AND c.revoked_at IS NULL)) AS "isGranted"`;

const INSERT_ATTEMPT = `
  INSERT INTO partner_attempt (id, delivery_id, app_id, org_id, at, duration_ms, outcome, response_code, detail)
  VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::timestamptz, $6::int, $7::partner_attempt_outcome, $8::int, $9)`;

const SETTLE = `
  UPDATE partner_delivery
     SET status = $2::partner_delivery_status, attempts = attempts + $6::int, next_attempt_at = $3::timestamptz,
         leased_until = NULL, response_code = $4::int,
         delivered_at = CASE WHEN $2 = 'DELIVERED' THEN $5::timestamptz ELSE delivered_at END
   WHERE id = $1::uuid AND status = 'WAITING'`;

/** The queue of deliveries as its workers use it, under the scope of the job of deliveries. */
export class DueDeliveryRepository {
  constructor(private readonly sql: Sql) {}

  /** Takes deliveries that are due; nobody else gets them until the lease ends. */
  async claim(now: Date, limits: { total: number; perEndpoint: number; leaseMs: number }): Promise<DueDelivery[]> {
    const { total, perEndpoint, leaseMs } = limits;
    const rows = await this.sql.query<DueRow>(CLAIM, [now.toISOString(), total, leaseMs, perEndpoint]);
    return rows.map(({ sealed, masterKeyId, oldSealed, oldMasterKeyId, ...row }) => ({
      ...row,
      secrets: [
        { sealed, masterKeyId },
        ...(oldSealed && oldMasterKeyId ? [{ sealed: oldSealed, masterKeyId: oldMasterKeyId }] : []),
      ],
    }));
  }

  async insertAttempt(delivery: DueDelivery, attempt: Attempt): Promise<void> {
    await this.sql.query(INSERT_ATTEMPT, [
      attempt.uuid,
      delivery.uuid,
      delivery.appUuid,
      delivery.orgUuid,
      attempt.at.toISOString(),
      attempt.durationMs,
      attempt.outcome,
      attempt.responseCode,
      attempt.detail,
    ]);
  }

  async settle(uuid: Uuid, settlement: Settlement): Promise<void> {
    const { status, at, nextAttemptAt, responseCode, isAttempt } = settlement;
    await this.sql.query(SETTLE, [
      uuid,
      status,
      nextAttemptAt?.toISOString() ?? null,
      responseCode,
      at.toISOString(),
      isAttempt ? 1 : 0,
    ]);
  }

  async markWell(endpointUuid: Uuid): Promise<void> {
    await this.sql.query(
      'UPDATE partner_endpoint SET failing_since = NULL WHERE id = $1::uuid AND failing_since IS NOT NULL',
      [endpointUuid],
    );
  }

  /** Since when the endpoint fails, this failure included. */
  async markFailing(endpointUuid: Uuid, at: Date): Promise<Date | undefined> {
    const [row] = await this.sql.query<{ since: Date }>(
      `UPDATE partner_endpoint SET failing_since = coalesce(failing_since, $2::timestamptz) WHERE id = $1::uuid
       RETURNING failing_since AS since`,
      [endpointUuid, at.toISOString()],
    );
    return row?.since;
  }

  /** Calls the endpoint no more; whose app it is, or undefined when it was not called any more already. */
  async disable(endpointUuid: Uuid, reason: string, at: Date): Promise<{ ownerUuid: Uuid; email: string } | undefined> {
    const [row] = await this.sql.query<{ ownerUuid: Uuid; email: string }>(
      `UPDATE partner_endpoint e SET status = 'DISABLED', disabled_reason = $2, updated_at = $3::timestamptz
         FROM partner_app a JOIN "user" u ON u.id = a.owner_user_id
        WHERE e.id = $1::uuid AND e.status = 'ACTIVE' AND a.id = e.app_id
       RETURNING u.id::text AS "ownerUuid", u.email::text AS email`,
      [endpointUuid, reason, at.toISOString()],
    );
    return row;
  }
}
