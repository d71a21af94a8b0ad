import { type Id, requireId, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { checkTargetUrl } from '@volmify/shared/outgoing/target.url';
import {
  type CommonRefusal,
  forbidden,
  invalid,
  invalidState,
  notFound,
  type OutcomeOf,
} from '@volmify/shared/refusal';
import type { Viewer } from '@volmify/shared/viewer';
import { type EndpointParts, type EndpointRoom, managesEndpoints, writeEndpoints } from './endpoint.room.ts';
import type { HeldEndpoint, HeldWebhookApp } from './endpoint-writing.repository.ts';
import { placeOfSecret } from './secret.place.ts';
import { readSelection } from './selection.reader.ts';
import { newWebhookSecret } from './signature.ts';
import { WEBHOOK_EVENTS } from './webhook.event.ts';

export type EndpointOutcome<Done = object> = OutcomeOf<
  { readonly endpointId: Id<'PartnerEndpoint'> } & Done,
  CommonRefusal
>;
export type SecretOutcome = EndpointOutcome<{ readonly secret: string }>;

const ENDPOINTS_MAX = 20;
const EVENT_TYPES_MAX = 32;
const MINUTE_MS = 60_000;
const GRACE_MINUTES_MAX = 10_080;

/** What is called, when and with what. */
interface Wish {
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly selection: string;
}

/** Registers an endpoint; the selection is planned against the app's contract before anything is written. */
export async function subscribePartnerEvent(
  parts: EndpointParts,
  viewer: Viewer,
  input: Wish & { readonly partnerAppId: string; readonly isOrdered?: boolean | null },
): Promise<SecretOutcome> {
  const appUuid = toUuid(requireId('PartnerApp', input.partnerAppId));
  const app = await writeEndpoints(parts, viewer, (room) => room.endpoints.findApp(appUuid));
  if (!app) return notFound('partnerAppId');
  if (!managesEndpoints(viewer, app)) return forbidden('partnerAppId');
  if (app.status !== 'ACTIVE') return invalidState('partnerAppId', app.status);
  const refusal = await problemOf(parts, app, input);
  if (refusal) return refusal;
  const written = writeEndpoints(parts, viewer, async (room): Promise<SecretOutcome> => {
    if ((await room.endpoints.count(app.uuid)) >= ENDPOINTS_MAX)
      return invalidState('partnerAppId', 'TWENTY_ENDPOINTS');
    const uuid = room.ids.newUuid();
    const secret = newWebhookSecret();
    await room.endpoints.insert({
      uuid,
      app,
      url: input.url,
      selection: input.selection,
      eventTypes: [...new Set(input.eventTypes)],
      isOrdered: input.isOrdered ?? false,
      secret: room.vault.sealText(placeOfSecret(uuid), secret),
      createdBy: viewer.userId ? toUuid(viewer.userId) : null,
      at: room.at,
    });
    await room.audit('partner_endpoint.create', { uuid, app });
    return { type: 'done', endpointId: toId('PartnerEndpoint', uuid), secret };
  });
  return written.catch((cause: unknown) => {
    // Another one was registered in between: the database counts once more.
    if ((cause as { constraint?: unknown } | null)?.constraint !== 'partner_endpoint_twenty_at_most') throw cause;
    return invalidState('partnerAppId', 'TWENTY_ENDPOINTS');
  });
}

/** Changes an endpoint, pauses it, or lets it be called again. */
export async function updatePartnerEndpoint(
  parts: EndpointParts,
  viewer: Viewer,
  input: Partial<Nullable<Wish>> & {
    readonly endpointId: string;
    readonly isOrdered?: boolean | null;
    readonly isPaused?: boolean | null;
  },
): Promise<EndpointOutcome> {
  const uuid = endpointUuid(input.endpointId);
  const seen = await writeEndpoints(parts, viewer, (room) => held(room, uuid));
  if ('type' in seen) return seen;
  const wish = {
    url: input.url ?? seen.url,
    eventTypes: input.eventTypes ? [...new Set(input.eventTypes)] : seen.eventTypes,
    selection: input.selection ?? seen.selection,
  };
  const refusal = await problemOf(parts, seen.app, wish);
  if (refusal) return refusal;
  const outcome = await writeEndpoints(parts, viewer, async (room): Promise<EndpointOutcome> => {
    const now = await held(room, uuid);
    if ('type' in now) return now;
    const isPaused = input.isPaused ?? undefined;
    const status = isPaused === undefined ? now.status : isPaused ? 'PAUSED' : 'ACTIVE';
    await room.endpoints.update({ ...now, ...wish, isOrdered: input.isOrdered ?? now.isOrdered, status }, room.at);
    const changed = Object.keys(input).filter((name) => name !== 'endpointId');
    await room.audit('partner_endpoint.update', now, changed);
    return done(uuid);
  });
  parts.told();
  return outcome;
}

/** Makes another secret; the one before signs as well for a while. */
export async function rotateEndpointSecret(
  parts: EndpointParts,
  viewer: Viewer,
  input: { readonly endpointId: string; readonly graceMinutes?: number | null },
): Promise<SecretOutcome> {
  const uuid = endpointUuid(input.endpointId);
  const graceMinutes = input.graceMinutes ?? 1_440;
  if (graceMinutes < 0 || graceMinutes > GRACE_MINUTES_MAX) {
    return invalid('graceMinutes', `The old secret signs for 0 to ${GRACE_MINUTES_MAX} minutes more.`);
  }
  return writeEndpoints(parts, viewer, async (room): Promise<SecretOutcome> => {
    const endpoint = await held(room, uuid);
    if ('type' in endpoint) return endpoint;
    const secret = newWebhookSecret();
    const until = new Date(room.at.getTime() + graceMinutes * MINUTE_MS);
    await room.endpoints.rotate(uuid, room.vault.sealText(placeOfSecret(uuid), secret), until, room.at);
    await room.audit('partner_endpoint.rotate', endpoint);
    return { type: 'done', endpointId: toId('PartnerEndpoint', uuid), secret };
  });
}

/** Ends an endpoint for ever. */
export function removePartnerEndpoint(
  parts: EndpointParts,
  viewer: Viewer,
  endpointId: string,
): Promise<EndpointOutcome<{ readonly appId: Id<'PartnerApp'> }>> {
  return writeEndpoints(parts, viewer, async (room) => {
    const endpoint = await held(room, endpointUuid(endpointId));
    if ('type' in endpoint) return endpoint;
    await room.endpoints.remove(endpoint.uuid, room.at);
    await room.audit('partner_endpoint.remove', endpoint);
    return { ...done(endpoint.uuid), appId: toId('PartnerApp', endpoint.app.uuid) };
  });
}

/** The endpoint under its lock, if it is the viewer's to manage; hidden and absent are the same. */
export async function held(room: EndpointRoom, uuid: Uuid): Promise<HeldEndpoint | CommonRefusal> {
  const endpoint = await room.endpoints.find(uuid);
  if (!endpoint) return notFound('endpointId');
  return managesEndpoints(room.viewer, endpoint.app) ? endpoint : forbidden('endpointId');
}

export const endpointUuid = (id: string): Uuid => toUuid(requireId('PartnerEndpoint', id));

const done = (uuid: Uuid) => ({ type: 'done', endpointId: toId('PartnerEndpoint', uuid) }) as const;

type Nullable<Of> = { readonly [Name in keyof Of]: Of[Name] | null };

/** What is wrong with a wish. Types of subgraphs that were not granted do not exist for the app. */
async function problemOf(parts: EndpointParts, app: HeldWebhookApp, wish: Wish): Promise<CommonRefusal | undefined> {
  const target = checkTargetUrl(wish.url, parts);
  if ('refused' in target) return invalid('url', target.refused);
  if (wish.eventTypes.length === 0 || wish.eventTypes.length > EVENT_TYPES_MAX) {
    return invalid('eventTypes', `An endpoint names 1 to ${EVENT_TYPES_MAX} types of events.`);
  }
  const unknown = wish.eventTypes.find((type) => {
    const event = WEBHOOK_EVENTS.get(type);
    return !event || !app.subgraphs.includes(event.subgraph);
  });
  if (unknown !== undefined) return invalid('eventTypes', 'There is no such type of event for this application.');
  const read = readSelection(wish.selection);
  if (read.type === 'wrong') return invalid('selection', read.message);
  const message = await parts.check({ appUuid: app.uuid }, wish.selection);
  return message === undefined ? undefined : invalid('selection', message);
}
