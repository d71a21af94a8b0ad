import { requireFeature } from '@volmify/shared/feature';
import { type Id, toUuid } from '@volmify/shared/ids';
import { type LearningDesk, type LearningRoom, learnerTie } from '../enrollment/learning.room.ts';
import type { Joinable, LockedPlace } from './place.repository.ts';

export type JoinOutcome =
  | { readonly type: 'joined' }
  | { readonly type: 'not_found' }
  | { readonly type: 'invalid_state'; readonly state: string }
  | { readonly type: 'member_not_active'; readonly memberId: Id<'OrgMember'> };

/**
 * The viewer joins a study group or a class section while places last (CAT-22, CAT-23). The place is locked, so of those
 * who want the last one, one gets it and the others find it full; who is in already stays in.
 * @throws FEATURE_DISABLED where the organization switched them off
 */
export async function join(room: LearningRoom, joinable: Joinable): Promise<JoinOutcome> {
  const orgId = await findOrg(room, joinable);
  if (!orgId) return { type: 'not_found' };
  const tie = learnerTie(room.viewer, orgId);
  if (tie.type === 'none') return { type: 'not_found' };
  requireFeature(room.viewer, orgId, joinable.kind === 'group' ? 'learning_groups' : 'cohorts');
  return room.write(orgId, async (desk) => {
    const place = await desk.places.lock(joinable, tie.memberId);
    if (!place || (place.state === 'PRIVATE' && !place.isMember)) return { type: 'not_found' };
    if (tie.type === 'member_not_active') return tie;
    if (place.isMember) return { type: 'joined' };
    const refusal = refusalOf(joinable, place);
    if (refusal) return refusal;
    const at = room.clock.now();
    await desk.places.insert(joinable, { id: room.ids.newUuid(), memberId: tie.memberId, userId: tie.userId, at });
    await audit(room, desk, { joinable, orgId, at });
    return { type: 'joined' };
  });
}

function refusalOf(joinable: Joinable, place: LockedPlace): JoinOutcome | undefined {
  // A class section is joined before it runs; a study group whenever.
  const isOpen = place.state === 'OPEN';
  if (joinable.kind === 'cohort' && !isOpen) return { type: 'invalid_state', state: place.state };
  return place.isFull ? { type: 'invalid_state', state: 'FULL' } : undefined;
}

/**
 * The organization of what is to be joined. Who belongs to an organization without being active sees none of its groups,
 * but is told why joining fails: such ties are looked through by the product.
 */
async function findOrg(room: LearningRoom, joinable: Joinable): Promise<Id<'Org'> | undefined> {
  const seen = joinable.kind === 'group' ? await room.findGroup(joinable.id) : await room.findCohort(joinable.id);
  if (seen) return seen.orgId;
  for (const { orgId } of room.viewer.memberships) {
    const tie = learnerTie(room.viewer, orgId);
    if (tie.type !== 'member_not_active') continue;
    const place = await room.write(orgId, (desk) => desk.places.lock(joinable, tie.memberId));
    if (place) return orgId;
  }
  return undefined;
}

function audit(
  room: LearningRoom,
  desk: LearningDesk,
  joined: { readonly joinable: Joinable; readonly orgId: Id<'Org'>; readonly at: Date },
): Promise<void> {
  const { joinable, orgId, at } = joined;
  return desk.enrollments.writeAudit({
    id: room.ids.newUuid(),
    at,
    actorUserId: room.viewer.userId ? toUuid(room.viewer.userId) : null,
    actorEmployeeId: null,
    orgId: toUuid(orgId),
    action: joinable.kind === 'group' ? 'learning_group.join' : 'cohort.join',
    entityType: joinable.kind === 'group' ? 'learning_group' : 'cohort',
    entityId: toUuid(joinable.id),
    before: null,
    after: null,
    requestId: room.viewer.requestId,
  });
}
