import { jobProfileVerified } from '@volmify/shared/events/catalogue';
import { type Id, requireId, toId, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import { refreshSeo } from '../seo/seo-writing.service.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { slugOf, slugsToTry } from '../text/slug.service.ts';
import {
  type CreateJobProfileInput,
  creationProblem,
  DEFAULT_LOCALE,
  parseSkillIds,
  type SkillInput,
  textProblem,
  type UpdateJobProfileInput,
} from './job-profile.input.ts';

export type JobProfileOutcome = { readonly type: 'done'; readonly jobProfileId: Id<'JobProfile'> } | CommonRefusal;

const done = (uuid: Uuid): JobProfileOutcome => ({ type: 'done', jobProfileId: toId('JobProfile', uuid) });
const UNKNOWN_LOCALE = 'This locale is none of the platform’s.';

/** Makes base profile, professional extension, texts, metrics at zero and history: all or nothing (IDN-36). */
export async function createJobProfile(room: WriteRoom, input: CreateJobProfileInput): Promise<JobProfileOutcome> {
  const problem = creationProblem(input);
  if (problem) return problem;
  const jobs = room.jobProfiles;
  const skillUuids = toUuids(parseSkillIds(input.skillIds));
  const localeKey = input.locale ?? DEFAULT_LOCALE;
  // Whatever may be refused is asked before the first row is written: a refusal commits nothing.
  if (!(await jobs.hasLocale(localeKey))) return invalid('locale', UNKNOWN_LOCALE);
  if ((await jobs.countSkills(skillUuids)) !== skillUuids.length) return invalid('skillIds', 'There is no such skill.');
  const written = await insertBoth(room, input);
  if (written === undefined) throw new SlugTaken();
  await jobs.writeTexts(
    written,
    { localeKey, isDefault: true, headline: input.headline.trim(), bio: input.bio ?? null },
    room.at,
  );
  for (const skillUuid of skillUuids) {
    await jobs.addSkill(written, skillUuid, { uuid: room.ids.newUuid(), at: room.at });
  }
  await settle(room, written);
  await room.audit({ action: 'user_job_profile.create', entityType: 'user_job_profile', entityUuid: written });
  return done(written);
}

/** Thrown inside the transaction, so that the base profile goes with the refused extension. */
export class SlugTaken extends Error {}

async function insertBoth(room: WriteRoom, input: CreateJobProfileInput): Promise<Uuid | undefined> {
  const uuid = room.ids.newUuid();
  const displayName = input.displayName.trim();
  const base = slugOf(displayName);
  const profile = { uuid, type: 'JOB', displayName, at: room.at } as const;
  const slugsOf = () => slugsToTry(input.slug, base, uuid);
  if (!(await room.profiles.insert(profile, slugsOf()))) return undefined;
  const job = {
    ...profile,
    metricsUuid: room.ids.newUuid(),
    headline: input.headline.trim(),
    bio: input.bio ?? '',
    experienceLevel: input.experienceLevel ?? null,
  };
  return (await room.jobProfiles.insert(job, slugsOf())) ? uuid : undefined;
}

/** Changes an own job profile: texts in one language, seniority, and who may see which section (IDN-20, IDN-39). */
export async function updateJobProfile(room: WriteRoom, input: UpdateJobProfileInput): Promise<JobProfileOutcome> {
  const uuid = toUuid(requireId('JobProfile', input.jobProfileId));
  const problem = textProblem(input);
  if (problem) return problem;
  const jobs = room.jobProfiles;
  const locked = await jobs.lockOwn(uuid);
  if (!locked) return { type: 'not_found', field: 'jobProfileId' };
  if (input.expectedVersion != null && input.expectedVersion !== locked.version) {
    return { type: 'conflict', field: 'expectedVersion' };
  }
  const defaultLocale = locked.defaultLocale ?? DEFAULT_LOCALE;
  const localeKey = input.locale ?? defaultLocale;
  if (!(await jobs.hasLocale(localeKey))) return invalid('locale', UNKNOWN_LOCALE);
  const sections = Object.fromEntries((input.sections ?? []).map(({ section, visibility }) => [section, visibility]));
  await jobs.touch(uuid, { experienceLevel: input.experienceLevel ?? null, sections }, room.at);
  if (input.headline != null || input.bio != null) {
    const texts = { headline: input.headline?.trim() ?? null, bio: input.bio ?? null };
    await jobs.writeTexts(uuid, { localeKey, isDefault: localeKey === defaultLocale, ...texts }, room.at);
  }
  await settle(room, uuid);
  const changed = (['headline', 'bio', 'experienceLevel', 'sections'] as const).filter((name) => input[name] != null);
  await room.audit({ action: 'user_job_profile.update', entityType: 'user_job_profile', entityUuid: uuid, changed });
  return done(uuid);
}

/** Puts a skill on an own job profile (IDN-13). */
export async function addSkill(room: WriteRoom, input: SkillInput): Promise<JobProfileOutcome> {
  const [uuid, skillUuid] = uuidsOf(input);
  const jobs = room.jobProfiles;
  if (!(await jobs.lockOwn(uuid))) return { type: 'not_found', field: 'jobProfileId' };
  if ((await jobs.countSkills([skillUuid])) === 0) return { type: 'not_found', field: 'skillId' };
  const isNew = await jobs.addSkill(uuid, skillUuid, { uuid: room.ids.newUuid(), at: room.at });
  if (!isNew) return { type: 'conflict', field: 'skillId' };
  await settle(room, uuid);
  await room.audit({ action: 'user_job_profile.add_skill', entityType: 'user_job_profile', entityUuid: uuid });
  return done(uuid);
}

/** Takes a skill off an own job profile, with whatever confirmed it. */
export async function removeSkill(room: WriteRoom, input: SkillInput): Promise<JobProfileOutcome> {
  const [uuid, skillUuid] = uuidsOf(input);
  const jobs = room.jobProfiles;
  if (!(await jobs.lockOwn(uuid))) return { type: 'not_found', field: 'jobProfileId' };
  if (!(await jobs.removeSkill(uuid, skillUuid))) return { type: 'not_found', field: 'skillId' };
  await settle(room, uuid);
  await room.audit({ action: 'user_job_profile.remove_skill', entityType: 'user_job_profile', entityUuid: uuid });
  return done(uuid);
}

/** The platform marks a professional as verified, once and never oneself (IDN-12); the fact leaves with the mark. */
export async function verifyJobProfile(room: WriteRoom, jobProfileId: Id<'JobProfile'>): Promise<JobProfileOutcome> {
  const uuid = toUuid(jobProfileId);
  const jobs = room.jobProfiles;
  const locked = await jobs.lockAny(uuid);
  if (!locked) return { type: 'not_found', field: 'jobProfileId' };
  if (locked.userUuid === room.userUuid) return { type: 'forbidden', field: 'jobProfileId' };
  if (locked.isVerified) return { type: 'invalid_state', field: 'jobProfileId', state: 'VERIFIED' };
  await jobs.verify(uuid, room.at);
  await jobs.turnHistory(uuid, room.at);
  const payload = { jobProfileId: uuid, verifiedAt: room.at.toISOString() };
  await room.emit(jobProfileVerified, { type: 'user_job_profile', uuid }, payload);
  await room.audit({ action: 'user_job_profile.verify', entityType: 'user_job_profile', entityUuid: uuid });
  return done(uuid);
}

const uuidsOf = (input: SkillInput): [Uuid, Uuid] => [
  toUuid(requireId('JobProfile', input.jobProfileId)),
  toUuid(requireId('Skill', input.skillId)),
];

/** What follows from every change of a professional's page: history and search texts. */
async function settle(room: WriteRoom, uuid: Uuid): Promise<void> {
  await room.jobProfiles.turnHistory(uuid, room.at);
  await refreshSeo(room, uuid);
}
