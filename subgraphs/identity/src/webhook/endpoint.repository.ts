import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { IdentityScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../subgraph.reader.ts';
import type { Delivery, DeliveryStatus, Endpoint, LoggedAttempt } from './endpoint.ts';

type EndpointRow = Omit<Endpoint, 'id' | 'appId'> & { readonly id: Uuid; readonly appId: Uuid };
type DeliveryRow = Omit<Delivery, 'id' | 'eventId'> & {
  readonly id: Uuid;
  readonly eventId: Uuid;
  readonly endpointUuid: Uuid;
};
type AttemptRow = Omit<LoggedAttempt, 'deliveryId'> & { readonly deliveryId: Uuid };

const LOG_MAX = 50;

/** Page of deliveries, of one state or of all. */
export interface DeliveryPage extends PageRequest {
  readonly status: DeliveryStatus | null;
}

/** Endpoints, deliveries and calls that one reader may see: of apps that are theirs to manage, or of the app that asks. */
export class EndpointRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  async findByIds(ids: readonly Id<'PartnerEndpoint'>[]): Promise<readonly Endpoint[]> {
    return this.list(Prisma.sql`e.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  async listByApps(ids: readonly Id<'PartnerApp'>[]): Promise<readonly Endpoint[]> {
    return this.list(Prisma.sql`e.app_id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** A page of every endpoint's deliveries, latest first, each with one row more than asked; one statement. */
  async listDeliveries(endpointUuids: readonly Uuid[], page: DeliveryPage): Promise<readonly OfSubject<Delivery>[]> {
    const isForward = page.direction === 'forward';
    const direction = isForward ? Prisma.sql`DESC` : Prisma.sql`ASC`;
    const [createdAt, uuid] = page.cursor ?? [];
    const beyond =
      uuid === undefined
        ? Prisma.sql`TRUE`
        : Prisma.sql`(d.created_at, d.id) ${isForward ? Prisma.sql`<` : Prisma.sql`>`} (${createdAt}::timestamptz, ${uuid}::uuid)`;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<DeliveryRow[]>`
        SELECT found.*
          FROM unnest(${[...endpointUuids]}::uuid[]) AS endpoint(id)
         CROSS JOIN LATERAL (
           SELECT d.id::text, d.endpoint_id::text AS "endpointUuid", d.event_id::text AS "eventId",
                  d.event_type AS "eventType", d.sequence, d.occurred_at AS "occurredAt", d.status::text, d.attempts,
                  d.next_attempt_at AS "nextAttemptAt", d.response_code AS "responseCode",
                  d.delivered_at AS "deliveredAt", d.created_at AS "createdAt"
             FROM partner_delivery d
            WHERE d.endpoint_id = endpoint.id AND ${beyond} AND ${this.mayRead(Prisma.sql`d`)}
              AND (${page.status}::partner_delivery_status IS NULL OR d.status = ${page.status}::partner_delivery_status)
            ORDER BY d.created_at ${direction}, d.id ${direction}
            LIMIT ${page.size + 1}::int) AS found`,
    );
    return rows.map(({ endpointUuid, ...row }) => ({
      subject: endpointUuid,
      row: { ...row, id: toId('PartnerDelivery', row.id), eventId: toId('Event', row.eventId) },
    }));
  }

  /** The first calls of each delivery, in their order; one statement. */
  async listAttempts(ids: readonly Id<'PartnerDelivery'>[]): Promise<readonly LoggedAttempt[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<AttemptRow[]>`
        SELECT found.*
          FROM unnest(${toUuids(ids)}::uuid[]) AS delivery(id)
         CROSS JOIN LATERAL (
           SELECT t.delivery_id::text AS "deliveryId", t.at, t.duration_ms AS "durationMs", t.outcome::text,
                  t.response_code AS "responseCode", t.detail
             FROM partner_attempt t
            WHERE t.delivery_id = delivery.id AND ${this.mayRead(Prisma.sql`t`)}
            ORDER BY t.at, t.id LIMIT ${LOG_MAX}::int) AS found
         ORDER BY found.at`,
    );
    return rows.map((row) => ({ ...row, deliveryId: toId('PartnerDelivery', row.deliveryId) }));
  }

  private async list(which: Prisma.Sql): Promise<readonly Endpoint[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<EndpointRow[]>`
        SELECT e.id::text, e.app_id::text AS "appId", e.url, e.event_types::text[] AS "eventTypes", e.selection,
               e.is_ordered AS "isOrdered", e.status::text, e.disabled_reason AS "disabledReason",
               e.failing_since AS "failingSince", e.created_at AS "createdAt",
               CASE WHEN e.old_secret_until > clock_timestamp() THEN e.old_secret_until END AS "oldSecretUntil"
          FROM partner_endpoint e
         WHERE ${which} AND e.removed_at IS NULL AND ${this.mayRead(Prisma.sql`e`)}
         ORDER BY e.created_at DESC, e.id DESC`,
    );
    return rows.map((row) => ({ ...row, id: toId('PartnerEndpoint', row.id), appId: toId('PartnerApp', row.appId) }));
  }

  /** Whether a row is of an app that is the reader's to look into. */
  private mayRead(row: Prisma.Sql): Prisma.Sql {
    const { partnerOrgUuids, isPlatform, partnerAppUuid } = this.reader;
    return Prisma.sql`(${isPlatform}::boolean OR ${row}.app_id = ${partnerAppUuid}::uuid
      OR ${row}.org_id = ANY (${[...partnerOrgUuids]}::uuid[]))`;
  }
}
