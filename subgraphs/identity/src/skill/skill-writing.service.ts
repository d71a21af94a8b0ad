import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import type { WriteRoom } from '../subgraph.writing.ts';
import { slugOf } from '../text/slug.service.ts';

export type SkillOutcome = { readonly type: 'done'; readonly skillId: Id<'Skill'> } | CommonRefusal;
export type ConfirmOutcome = { readonly type: 'done'; readonly jobProfileId: Id<'JobProfile'> } | CommonRefusal;

const NAME_LENGTH_MAX = 100;
const OPEN_PROPOSALS_MAX = 20;

/** Proposes a skill for the platform's tree; it may be worn at once, flagged until the platform accepts it (IDN-14). */
export async function proposeSkill(
  room: WriteRoom,
  input: { readonly name: string; readonly parentId?: string | null },
): Promise<SkillOutcome> {
  const name = input.name.trim();
  const parentUuid = input.parentId == null ? null : toUuid(requireId('Skill', input.parentId));
  if (name === '' || name.length > NAME_LENGTH_MAX) {
    return invalid('name', `A skill's name has 1 to ${NAME_LENGTH_MAX} characters.`);
  }
  if (parentUuid !== null && !(await room.skills.find(parentUuid))) return { type: 'not_found', field: 'parentId' };
  if ((await room.skills.countOpenProposals()) >= OPEN_PROPOSALS_MAX) {
    return { type: 'invalid_state', field: 'name', state: 'TOO_MANY_PROPOSALS' };
  }
  const uuid = room.ids.newUuid();
  const isNew = await room.skills.propose({ uuid, slug: slugOf(name), name, parentUuid, at: room.at });
  if (!isNew) return { type: 'conflict', field: 'name' };
  await room.audit({ action: 'skill.propose', entityType: 'skill', entityUuid: uuid });
  return { type: 'done', skillId: toId('Skill', uuid) };
}

/** Accepts a proposed skill; for the platform's administrators. */
export async function approveSkill(room: WriteRoom, skillId: Id<'Skill'>): Promise<SkillOutcome> {
  const uuid = toUuid(skillId);
  if (!(await room.skills.find(uuid))) return { type: 'not_found', field: 'skillId' };
  if (!(await room.skills.approve(uuid, room.at)))
    return { type: 'invalid_state', field: 'skillId', state: 'APPROVED' };
  await room.audit({ action: 'skill.approve', entityType: 'skill', entityUuid: uuid });
  return { type: 'done', skillId };
}

/** Confirms a skill of a professional (IDN-46); administrators confirm none of their own. */
export async function verifyProfileSkill(
  room: WriteRoom,
  input: { readonly jobProfileId: string; readonly skillId: string },
): Promise<ConfirmOutcome> {
  const jobProfileId = requireId('JobProfile', input.jobProfileId);
  const [profileUuid, skillUuid] = [toUuid(jobProfileId), toUuid(requireId('Skill', input.skillId))];
  const held = await room.skills.findHeld(profileUuid, skillUuid);
  if (!held) return { type: 'not_found', field: 'skillId' };
  if (held.ownerUuid === room.userUuid) return { type: 'forbidden', field: 'jobProfileId' };
  if (held.isVerified) return { type: 'invalid_state', field: 'skillId', state: 'VERIFIED' };
  await room.skills.confirm(profileUuid, skillUuid, room.at);
  await room.audit({
    action: 'user_job_profile_skill.verify',
    entityType: 'user_job_profile',
    entityUuid: profileUuid,
  });
  return { type: 'done', jobProfileId };
}
