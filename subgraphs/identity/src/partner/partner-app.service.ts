import { type Id, requireId, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import type { CommonRefusal, OutcomeOf } from '@volmify/shared/refusal';
import { conflict, forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { type PartnerTier, partnerScopes, type Viewer } from '@volmify/shared/viewer';
import type { Vault } from '../secrecy/vault.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { HeldApp } from './partner-app-writing.repository.ts';
import { makeKey } from './partner-key.ts';

/** The app that was written, and its key where one was made. */
export type AppOutcome = OutcomeOf<{ readonly appId: Id<'PartnerApp'>; readonly apiKey?: string }, CommonRefusal>;

const NAME_LENGTH_MAX = 100;

/** True for who administers the apps of an organization: its administrators, its owner, the platform's staff. */
export const managesApps = (viewer: Viewer, orgId: Id<'Org'>): boolean =>
  viewer.kind === 'person' && (viewer.platformAdmin || holds(viewer, orgId, 'partner.manage'));

/**
 * Registers an app with a first test key. Its subgraphs stay as they are: a consent covers what it was given for. Who owns
 * the organization consents by registering.
 */
export async function createPartnerApp(
  room: WriteRoom,
  vault: Vault,
  input: {
    readonly orgId: string;
    readonly name: string;
    readonly subgraphs: readonly string[];
    readonly scopes?: readonly string[] | null;
  },
): Promise<AppOutcome> {
  const orgId = requireId('Org', input.orgId);
  const name = input.name.trim();
  const subgraphs = SUBGRAPH_NAMES.filter((known) => input.subgraphs.includes(known));
  const scopes = scopesFor(subgraphs, input.scopes);
  if (!managesApps(room.viewer, orgId)) return forbidden('orgId');
  if (name === '' || name.length > NAME_LENGTH_MAX) {
    return invalid('name', `An application's name has 1 to ${NAME_LENGTH_MAX} characters.`);
  }
  if (subgraphs.length === 0 || input.subgraphs.some((asked) => !SUBGRAPH_NAMES.some((known) => known === asked))) {
    return invalid('subgraphs', `Subgraphs are ${SUBGRAPH_NAMES.join(', ')}.`);
  }
  if (!scopes) return invalid('scopes', 'Scopes are <subgraph>:read and <subgraph>:events of the subgraphs asked for.');
  const [uuid, orgUuid] = [room.ids.newUuid(), toUuid(orgId)];
  const isNew = await room.partnerApps.addApp({ uuid, orgUuid, name, subgraphs, scopes, at: room.at });
  if (!isNew) return conflict('name');
  const app: HeldApp = { uuid, orgUuid, status: 'ACTIVE', isApproved: false };
  const key = makeKey(vault, room.ids.newUuid(), false);
  await room.partnerApps.addKey(app, key, []);
  if (holds(room.viewer, orgId, 'partner.consent')) await room.partnerApps.addConsent(room.ids.newUuid(), app, orgUuid);
  await tell(room, 'partner_app.create', app);
  return { type: 'done', appId: toId('PartnerApp', uuid), apiKey: key.text };
}

/** Approves an app for live keys, or moves it to another tier; for the platform. */
export async function approvePartnerApp(room: WriteRoom, appId: string, tier: PartnerTier): Promise<AppOutcome> {
  const app = await room.partnerApps.findApp(uuidOf(appId));
  if (!app) return notFound('partnerAppId');
  if (app.status === 'REVOKED') return invalidState('partnerAppId', app.status);
  await room.partnerApps.approve(app.uuid, tier, room.at);
  await tell(room, 'partner_app.approve', app);
  return done(app);
}

/** Keeps an app out, or lets it in again; for the platform. */
export async function suspendPartnerApp(room: WriteRoom, appId: string, isSuspended: boolean): Promise<AppOutcome> {
  const app = await room.partnerApps.findApp(uuidOf(appId));
  if (!app) return notFound('partnerAppId');
  const wanted = isSuspended ? 'SUSPENDED' : 'ACTIVE';
  if (app.status === 'REVOKED' || app.status === wanted) return invalidState('partnerAppId', app.status);
  await room.partnerApps.setStatus(app.uuid, wanted, room.at);
  await tell(room, isSuspended ? 'partner_app.suspend' : 'partner_app.resume', app);
  return done(app);
}

/** Ends an app for ever, with its keys; consents to it are void from then on. */
export async function revokePartnerApp(room: WriteRoom, appId: string): Promise<AppOutcome> {
  const app = await room.partnerApps.findApp(uuidOf(appId));
  if (!app) return notFound('partnerAppId');
  if (!managesApps(room.viewer, toId('Org', app.orgUuid))) return forbidden('partnerAppId');
  if (app.status === 'REVOKED') return invalidState('partnerAppId', app.status);
  await room.partnerApps.revokeKeysOf(app.uuid);
  await room.partnerApps.setStatus(app.uuid, 'REVOKED', room.at);
  await tell(room, 'partner_app.revoke', app);
  return done(app);
}

const done = ({ uuid }: HeldApp): AppOutcome => ({ type: 'done', appId: toId('PartnerApp', uuid) });

const uuidOf = (appId: string): Uuid => toUuid(requireId('PartnerApp', appId));

const tell = (room: WriteRoom, action: string, { uuid, orgUuid }: HeldApp): Promise<void> =>
  room.audit({ action, entityType: 'partner_app', entityUuid: uuid, orgUuid });

/** All scopes of the subgraphs, or those asked for; undefined when one is of no subgraph asked for. */
function scopesFor(subgraphs: readonly SubgraphName[], asked: readonly string[] | null | undefined) {
  const all = partnerScopes(subgraphs);
  if (asked == null) return all;
  return asked.length > 0 && asked.every((scope) => all.includes(scope))
    ? all.filter((scope) => asked.includes(scope))
    : undefined;
}
