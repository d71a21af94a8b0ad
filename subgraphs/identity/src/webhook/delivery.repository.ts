import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { SubgraphName } from '@volmify/shared/subgraph';

/** An endpoint that is to hear of an event. */
export interface Hearer {
  readonly endpointUuid: Uuid;
  readonly appUuid: Uuid;
  readonly orgUuid: Uuid;
}

/** A delivery to come. */
export interface NewDelivery extends Hearer {
  readonly uuid: Uuid;
  readonly eventUuid: Uuid;
  readonly eventType: string;
  readonly eventOrgUuid: Uuid | null;
  readonly subjectUuid: Uuid | null;
  readonly aggregateUuid: Uuid;
  readonly sequence: bigint;
  readonly occurredAt: Date;
  /** The first attempt is due at once. */
  readonly at: Date;
}

/** Writes deliveries and puts them back into the queue. */
export class DeliveryRepository {
  constructor(private readonly sql: Sql) {}

  /** Endpoints that are not disabled and whose app may hear of it; `orgUuid` is where it happened. */
  listHearers(eventType: string, subgraph: SubgraphName, orgUuid: Uuid | null): Promise<Hearer[]> {
    return this.sql.query<Hearer>(
      `SELECT e.id::text AS "endpointUuid", e.app_id::text AS "appUuid", e.org_id::text AS "orgUuid"
         FROM partner_endpoint e JOIN partner_app a ON a.id = e.app_id
        WHERE e.event_types @> ARRAY[$1]::varchar[] AND e.status <> 'DISABLED' AND e.removed_at IS NULL
          AND a.status = 'ACTIVE' AND $2 = ANY (a.subgraphs)
          AND ($3::uuid IS NULL OR EXISTS (SELECT 1 FROM partner_consent c
                WHERE c.app_id = a.id AND c.org_id = $3::uuid AND c.revoked_at IS NULL))
        ORDER BY e.id`,
      [eventType, subgraph, orgUuid],
    );
  }

  /** An endpoint that has the event already keeps what it has. */
  async insertMany(deliveries: readonly NewDelivery[]): Promise<void> {
    for (const delivery of deliveries) {
      await this.sql.query(
        `INSERT INTO partner_delivery (id, endpoint_id, app_id, org_id, event_id, event_type, event_org_id, subject_id,
                                       aggregate_id, sequence, occurred_at, next_attempt_at, created_at)
         VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::uuid, $6, $7::uuid, $8::uuid, $9::uuid, $10::bigint,
                 $11::timestamptz, $12::timestamptz, $12::timestamptz)
         ON CONFLICT (endpoint_id, event_id) DO NOTHING`,
        [
          delivery.uuid,
          delivery.endpointUuid,
          delivery.appUuid,
          delivery.orgUuid,
          delivery.eventUuid,
          delivery.eventType,
          delivery.eventOrgUuid,
          delivery.subjectUuid,
          delivery.aggregateUuid,
          delivery.sequence.toString(),
          delivery.occurredAt.toISOString(),
          delivery.at.toISOString(),
        ],
      );
    }
  }

  /** Puts deliveries of one endpoint that do not wait back into the queue, with all their retries; how many. */
  async replay(endpointUuid: Uuid, range: ReplayRange, at: Date): Promise<number> {
    const rows = await this.sql.query(
      `UPDATE partner_delivery SET status = 'WAITING', attempts = 0, next_attempt_at = $2::timestamptz
        WHERE endpoint_id = $1::uuid AND status <> 'WAITING'
          AND id IN (SELECT id FROM partner_delivery WHERE endpoint_id = $1::uuid AND status <> 'WAITING'
                        AND ($3::uuid IS NULL OR id = $3::uuid)
                        AND ($4::timestamptz IS NULL OR occurred_at >= $4::timestamptz)
                        AND ($5::timestamptz IS NULL OR occurred_at < $5::timestamptz)
                        AND (NOT $6::boolean OR status = 'DEAD')
                      ORDER BY occurred_at, id LIMIT $7::int)
       RETURNING id`,
      [
        endpointUuid,
        at.toISOString(),
        range.deliveryUuid ?? null,
        range.from?.toISOString() ?? null,
        range.until?.toISOString() ?? null,
        range.isDeadOnly ?? false,
        REPLAY_MAX,
      ],
    );
    return rows.length;
  }
}

/** Deliveries that one replay puts back at most. */
export const REPLAY_MAX = 1_000;

/** Which deliveries are sent again: one, or those of events from an instant on and before another. */
export interface ReplayRange {
  readonly deliveryUuid?: Uuid;
  readonly from?: Date;
  readonly until?: Date;
  readonly isDeadOnly?: boolean;
}
