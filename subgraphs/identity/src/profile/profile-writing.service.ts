import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import type { CommonRefusal } from '@volmify/shared/refusal';
import { refreshSeo } from '../seo/seo-writing.service.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { slugOf, slugsToTry } from '../text/slug.service.ts';
import {
  type CreateMainProfileInput,
  nameProblem,
  pictureProblem,
  slugProblem,
  type UpdateProfileInput,
} from './profile.input.ts';
import type { ProfileChange } from './profile-writing.repository.ts';

export type ProfileOutcome = { readonly type: 'done'; readonly profileId: Id<'UserProfile'> } | CommonRefusal;

/** Makes the person's main profile; there is one, also under concurrency (IDN-03, IDN-35). */
export async function createMainProfile(room: WriteRoom, input: CreateMainProfileInput): Promise<ProfileOutcome> {
  const problem = nameProblem(input.displayName) ?? slugProblem(input.slug);
  if (problem) return problem;
  const displayName = input.displayName.trim();
  const { profiles } = room;
  const uuid = room.ids.newUuid();
  const slugs = slugsToTry(input.slug, slugOf(displayName), uuid);
  if (!(await profiles.insert({ uuid, type: 'MAIN', displayName, at: room.at }, slugs))) {
    return { type: 'conflict', field: (await profiles.hasMain()) ? 'displayName' : 'slug' };
  }
  await room.audit({ action: 'user_profile.create', entityType: 'user_profile', entityUuid: uuid });
  return { type: 'done', profileId: toId('UserProfile', uuid) };
}

/** Changes an own profile; the name of a professional profile stands on its page and in its search texts as well. */
export async function updateProfile(room: WriteRoom, input: UpdateProfileInput): Promise<ProfileOutcome> {
  const profileId = requireId('UserProfile', input.profileId);
  const problem =
    (input.displayName == null ? undefined : nameProblem(input.displayName)) ?? pictureProblem(input.pictureUrl);
  if (problem) return problem;
  const uuid = toUuid(profileId);
  const { profiles } = room;
  const locked = await profiles.lock(uuid);
  if (!locked) return { type: 'not_found', field: 'profileId' };
  if (input.expectedVersion != null && input.expectedVersion !== locked.version) {
    return { type: 'conflict', field: 'expectedVersion' };
  }
  const change: ProfileChange = {
    displayName: input.displayName?.trim(),
    pictureUrl: input.pictureUrl ?? undefined,
    visibility: input.visibility ?? undefined,
    isActive: input.isActive ?? undefined,
  };
  await profiles.update(uuid, change, room.at);
  if (locked.type === 'JOB' && change.displayName !== undefined) {
    await room.jobProfiles.rename(uuid, change.displayName, room.at);
    await refreshSeo(room, uuid);
  }
  const changed = Object.entries(change).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  await room.audit({ action: 'user_profile.update', entityType: 'user_profile', entityUuid: uuid, changed });
  return { type: 'done', profileId };
}
