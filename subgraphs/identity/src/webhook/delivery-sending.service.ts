import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import { invalid, invalidState } from '@volmify/shared/refusal';
import type { Viewer } from '@volmify/shared/viewer';
import { type EndpointParts, writeEndpoints } from './endpoint.room.ts';
import { type EndpointOutcome, endpointUuid, held } from './endpoint.service.ts';
import { TEST_EVENT } from './webhook.event.ts';

/** Which deliveries are sent again. */
export interface ReplayWish {
  readonly endpointId: string;
  readonly deliveryId?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
  readonly deadOnly?: boolean | null;
}

/** Sends an event of which nothing happened, also to a paused endpoint once it is called again. */
export async function sendTestEvent(
  parts: EndpointParts,
  viewer: Viewer,
  endpointId: string,
): Promise<EndpointOutcome<{ readonly eventId: Id<'Event'> }>> {
  const outcome = await writeEndpoints(parts, viewer, async (room) => {
    const endpoint = await held(room, endpointUuid(endpointId));
    if ('type' in endpoint) return endpoint;
    if (endpoint.status === 'DISABLED') return invalidState('endpointId', endpoint.status);
    const eventUuid = room.ids.newUuid();
    await room.deliveries.insertMany([
      {
        uuid: room.ids.newUuid(),
        endpointUuid: endpoint.uuid,
        appUuid: endpoint.app.uuid,
        orgUuid: endpoint.app.orgUuid,
        eventUuid,
        eventType: TEST_EVENT,
        eventOrgUuid: null,
        subjectUuid: null,
        aggregateUuid: endpoint.uuid,
        sequence: 0n,
        occurredAt: room.at,
        at: room.at,
      },
    ]);
    await room.audit('partner_endpoint.test', endpoint);
    return {
      type: 'done',
      endpointId: toId('PartnerEndpoint', endpoint.uuid),
      eventId: toId('Event', eventUuid),
    } as const;
  });
  if (outcome.type === 'done') parts.told();
  return outcome;
}

/** Puts deliveries back into the queue, with all their retries; receivers know them by their id. */
export async function replayDeliveries(
  parts: EndpointParts,
  viewer: Viewer,
  wish: ReplayWish,
): Promise<EndpointOutcome<{ readonly count: number }>> {
  const { from, until } = wish;
  if (wish.deliveryId != null && (from != null || until != null)) {
    return invalid('deliveryId', 'Name one delivery or a range of time, not both.');
  }
  const deliveryUuid = wish.deliveryId == null ? undefined : toUuid(requireId('PartnerDelivery', wish.deliveryId));
  const outcome = await writeEndpoints(parts, viewer, async (room) => {
    const endpoint = await held(room, endpointUuid(wish.endpointId));
    if ('type' in endpoint) return endpoint;
    if (endpoint.status === 'DISABLED') return invalidState('endpointId', endpoint.status);
    const count = await room.deliveries.replay(
      endpoint.uuid,
      {
        ...(deliveryUuid ? { deliveryUuid } : {}),
        ...(from ? { from } : {}),
        ...(until ? { until } : {}),
        isDeadOnly: wish.deadOnly ?? false,
      },
      room.at,
    );
    await room.audit('partner_endpoint.replay', endpoint);
    return { type: 'done', endpointId: toId('PartnerEndpoint', endpoint.uuid), count } as const;
  });
  if (outcome.type === 'done' && outcome.count > 0) parts.told();
  return outcome;
}
