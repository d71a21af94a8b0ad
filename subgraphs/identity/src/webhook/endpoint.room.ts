import { writeAudit } from '@volmify/shared/audit';
import type { Clock } from '@volmify/shared/clock';
import { forbidden, unauthenticated } from '@volmify/shared/errors';
import { type IdSource, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import type { TargetRules } from '@volmify/shared/outgoing/target.url';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { scopeOf } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import type pg from 'pg';
import { managesApps } from '../partner/partner-app.service.ts';
import type { Vault } from '../secrecy/vault.ts';
import { DeliveryRepository } from './delivery.repository.ts';
import { EndpointWriter, type HeldWebhookApp } from './endpoint-writing.repository.ts';

/** What writes of endpoints are made from. */
export interface EndpointParts extends TargetRules {
  readonly pool: pg.Pool;
  readonly ids: IdSource;
  readonly vault: Vault;
  /** Real time: deliveries are due by it. */
  readonly clock: Clock;
  /** Why the app's contract does not hold a selection; undefined when it does. Nothing runs. */
  readonly check: (app: { readonly appUuid: Uuid }, selection: string) => Promise<string | undefined>;
  /** Something waits that did not before. */
  readonly told: () => void;
}

/** One write to endpoints: its transaction, its instant, and who writes. */
export interface EndpointRoom extends EndpointParts {
  readonly viewer: Viewer;
  readonly at: Date;
  readonly endpoints: EndpointWriter;
  readonly deliveries: DeliveryRepository;
  audit(action: string, endpoint: { uuid: Uuid; app: HeldWebhookApp }, changed?: readonly string[]): Promise<void>;
}

/**
 * Runs one write of a person or an app in a transaction of its own, under the scope of the request.
 * @throws UNAUTHENTICATED for nobody, FORBIDDEN for a service
 */
export function writeEndpoints<Result>(
  parts: EndpointParts,
  viewer: Viewer,
  work: (room: EndpointRoom) => Promise<Result>,
): Promise<Result> {
  if (viewer.kind === 'anonymous') throw unauthenticated();
  if (viewer.kind === 'service') throw forbidden();
  return scopedSql(parts.pool, scopeOf(viewer)).transaction((sql) => {
    const at = parts.clock.now();
    return work({
      ...parts,
      viewer,
      at,
      endpoints: new EndpointWriter(sql),
      deliveries: new DeliveryRepository(sql),
      audit: (action, { uuid, app }, changed) =>
        writeAudit(sql, {
          id: parts.ids.newUuid(),
          at,
          actorUserId: viewer.userId ? toUuid(viewer.userId) : null,
          actorEmployeeId: null,
          orgId: app.orgUuid,
          action,
          entityType: 'partner_endpoint',
          entityId: uuid,
          before: null,
          after: { appId: toId('PartnerApp', app.uuid), ...(changed ? { changed } : {}) },
          requestId: viewer.requestId,
        }),
    });
  });
}

/** True for the app itself and for who administers the apps of its organization. */
export const managesEndpoints = (viewer: Viewer, app: HeldWebhookApp): boolean =>
  viewer.partner ? toUuid(viewer.partner.appId) === app.uuid : managesApps(viewer, toId('Org', app.orgUuid));
