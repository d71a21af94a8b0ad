import { isIP } from 'node:net';
import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { Vault } from '../secrecy/vault.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { type AppOutcome, managesApps } from './partner-app.service.ts';
import type { HeldApp, HeldKey } from './partner-app-writing.repository.ts';
import { makeKey } from './partner-key.ts';

const ADDRESSES_MAX = 20;
const GRACE_MINUTES_MAX = 10_080;
const USABLE_MAX = 2;

/** Makes another key of an app; a live one for an approved app only. */
export async function createPartnerKey(
  room: WriteRoom,
  vault: Vault,
  input: {
    readonly partnerAppId: string;
    readonly isLive: boolean;
    readonly allowedAddresses?: readonly string[] | null;
  },
): Promise<AppOutcome> {
  const addresses = [...new Set(input.allowedAddresses ?? [])];
  const app = await room.partnerApps.findApp(toUuid(requireId('PartnerApp', input.partnerAppId)));
  if (!app) return notFound('partnerAppId');
  if (!managesApps(room.viewer, toId('Org', app.orgUuid))) return forbidden('partnerAppId');
  if (addresses.length > ADDRESSES_MAX || addresses.some((address) => isIP(address) === 0)) {
    return invalid('allowedAddresses', `Give up to ${ADDRESSES_MAX} IPv4 or IPv6 addresses.`);
  }
  if (input.isLive && !app.isApproved) return invalidState('isLive', 'NOT_APPROVED');
  return addKey(room, vault, app, { isLive: input.isLive, addresses, field: 'partnerAppId' });
}

/** Makes a key in the place of another one, which stays good for some minutes; addresses and kind go over. */
export async function rotatePartnerKey(
  room: WriteRoom,
  vault: Vault,
  input: { readonly partnerKeyId: string; readonly graceMinutes?: number | null },
): Promise<AppOutcome> {
  const grace = input.graceMinutes ?? 0;
  if (grace < 0 || grace > GRACE_MINUTES_MAX) {
    return invalid('graceMinutes', `A key stays good for 0 to ${GRACE_MINUTES_MAX} minutes.`);
  }
  const held = await holdKey(room, input.partnerKeyId);
  if ('type' in held) return held;
  const { app, key } = held;
  if (!key.isUsable) return invalidState('partnerKeyId', 'ENDED');
  // Without a grace the old key makes room at once.
  if (grace === 0) await room.partnerApps.revokeKey(key.uuid);
  const made = await addKey(room, vault, app, {
    isLive: key.isLive,
    addresses: key.allowedAddresses,
    field: 'partnerKeyId',
  });
  if (made.type === 'done' && grace > 0) await room.partnerApps.endKey(key.uuid, grace);
  return made;
}

/** Ends a key at once; tokens made from it end with it. */
export async function revokePartnerKey(room: WriteRoom, partnerKeyId: string): Promise<AppOutcome> {
  const held = await holdKey(room, partnerKeyId);
  if ('type' in held) return held;
  const { app, key } = held;
  if (!key.isUsable) return invalidState('partnerKeyId', 'ENDED');
  await room.partnerApps.revokeKey(key.uuid);
  await room.audit({
    action: 'partner_key.revoke',
    entityType: 'partner_key',
    entityUuid: key.uuid,
    orgUuid: app.orgUuid,
  });
  return { type: 'done', appId: toId('PartnerApp', app.uuid) };
}

async function holdKey(room: WriteRoom, partnerKeyId: string) {
  const uuid = toUuid(requireId('PartnerKey', partnerKeyId));
  const known = await room.partnerApps.findKey(uuid);
  const app = known && (await room.partnerApps.findApp(known.appUuid));
  if (!app) return notFound('partnerKeyId');
  if (!managesApps(room.viewer, toId('Org', app.orgUuid))) return forbidden('partnerKeyId');
  // Read again under the lock of the app: of two rotations at once the second sees the first.
  const key = (await room.partnerApps.findKey(uuid)) as HeldKey;
  return { app, key };
}

async function addKey(
  room: WriteRoom,
  vault: Vault,
  app: HeldApp,
  kind: { readonly isLive: boolean; readonly addresses: readonly string[]; readonly field: string },
): Promise<AppOutcome> {
  if (app.status !== 'ACTIVE') return invalidState(kind.field, app.status);
  if ((await room.partnerApps.countUsableKeys(app.uuid, kind.isLive)) >= USABLE_MAX) {
    return invalidState(kind.field, 'TWO_KEYS');
  }
  const key = makeKey(vault, room.ids.newUuid(), kind.isLive);
  await room.partnerApps.addKey(app, key, kind.addresses);
  await room.audit({
    action: 'partner_key.create',
    entityType: 'partner_key',
    entityUuid: key.uuid,
    orgUuid: app.orgUuid,
  });
  return { type: 'done', appId: toId('PartnerApp', app.uuid), apiKey: key.text };
}
