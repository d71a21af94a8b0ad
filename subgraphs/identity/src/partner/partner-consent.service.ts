import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalidState, notFound } from '@volmify/shared/refusal';
import { scopeOf, serviceScope } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import { type WriteRoom, type WritingParts, writeFor } from '../subgraph.writing.ts';
import type { AppOutcome } from './partner-app.service.ts';

interface ConsentInput {
  readonly partnerAppId: string;
  readonly orgId: string;
}

/**
 * Lets an app read the rows of an organization. The owner knows the app by its client id alone, so it is looked up under
 * the scope of the service, after the right was proven.
 */
export async function grantPartnerConsent(
  parts: WritingParts,
  viewer: Viewer,
  input: ConsentInput,
): Promise<AppOutcome> {
  const orgId = requireId('Org', input.orgId);
  const appUuid = toUuid(requireId('PartnerApp', input.partnerAppId));
  if (!viewer.userId || !holds(viewer, orgId, 'partner.consent')) return forbidden('orgId');
  const userUuid = toUuid(viewer.userId);
  const settings = { ...serviceScope('partners'), 'app.user_id': scopeOf(viewer)['app.user_id'] };
  return writeFor(parts, { viewer, userUuid, settings }, async (room) => {
    const app = await room.partnerApps.findApp(appUuid);
    if (!app || app.status === 'REVOKED') return notFound('partnerAppId');
    if (app.status === 'SUSPENDED') return invalidState('partnerAppId', app.status);
    const [uuid, orgUuid] = [room.ids.newUuid(), toUuid(orgId)];
    if (!(await room.partnerApps.addConsent(uuid, app, orgUuid))) return conflict('partnerAppId');
    await room.audit({
      action: 'partner_consent.grant',
      entityType: 'partner_consent',
      entityUuid: uuid,
      orgUuid,
    });
    return { type: 'done', appId: toId('PartnerApp', appUuid) };
  });
}

/** Takes a consent back. */
export async function revokePartnerConsent(room: WriteRoom, input: ConsentInput): Promise<AppOutcome> {
  const orgId = requireId('Org', input.orgId);
  const appId = requireId('PartnerApp', input.partnerAppId);
  if (!holds(room.viewer, orgId, 'partner.consent')) return forbidden('orgId');
  const ended = await room.partnerApps.revokeConsent(toUuid(appId), toUuid(orgId));
  if (ended === undefined) return notFound('partnerAppId');
  await room.audit({
    action: 'partner_consent.revoke',
    entityType: 'partner_consent',
    entityUuid: ended,
    orgUuid: toUuid(orgId),
  });
  return { type: 'done', appId };
}
