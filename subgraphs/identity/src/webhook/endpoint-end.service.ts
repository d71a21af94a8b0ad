import { type IdSource, toId, type Uuid } from '@volmify/shared/ids';
import { placeOfMessage } from '../message/message.ts';
import { seal } from '../secrecy/cipher.ts';
import type { DeliveryRoom } from './delivery.room.ts';

/** Tells the owner of an app by mail that an endpoint is called no more, and the audit log. */
export async function tellOwner(
  room: DeliveryRoom,
  ids: IdSource,
  endpoint: { readonly endpointUuid: Uuid; readonly orgUuid: Uuid; readonly url: string },
  end: { readonly ownerUuid: Uuid; readonly email: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  const uuid = ids.newUuid();
  const key = await room.subjects.keyOf(end.ownerUuid, end.at);
  const values = { endpointId: toId('PartnerEndpoint', endpoint.endpointUuid), url: endpoint.url, reason: end.reason };
  const message = JSON.stringify({ channel: 'EMAIL', recipient: end.email, values });
  const sealed = seal(key, Buffer.from(message), placeOfMessage(uuid));
  await room.messages.insert({
    uuid,
    userUuid: end.ownerUuid,
    template: 'webhook_disabled',
    sealed,
    at: end.at,
  });
  await room.audit({
    id: ids.newUuid(),
    at: end.at,
    actorUserId: null,
    actorEmployeeId: null,
    orgId: endpoint.orgUuid,
    action: 'partner_endpoint.disable',
    entityType: 'partner_endpoint',
    entityId: endpoint.endpointUuid,
    before: null,
    after: { reason: end.reason },
    requestId: `deliveries/${uuid}`,
  });
}
