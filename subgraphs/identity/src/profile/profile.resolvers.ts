import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { chooseText } from '@volmify/shared/localized-text';
import { commonRefusalView } from '@volmify/shared/refusal';
import type { IdentityContext } from '../subgraph.context.ts';
import type { CreateMainProfileInput, UpdateProfileInput } from './profile.input.ts';
import type { Profile, ProfileText } from './profile.loaders.ts';
import { leadsToPerson } from './profile.service.ts';
import { createMainProfile, type ProfileOutcome, updateProfile } from './profile-writing.service.ts';

async function answer(context: IdentityContext, typename: string, write: () => Promise<ProfileOutcome>) {
  const outcome = await write();
  if (outcome.type !== 'done') return commonRefusalView(outcome);
  return { __typename: typename, profile: await context.loaders.profile.load(outcome.profileId) };
}

/** Resolvers of `UserProfile`. */
export const profileResolvers = {
  Mutation: {
    createMainProfile: (_root: unknown, { input }: { input: CreateMainProfileInput }, context: IdentityContext) =>
      answer(context, 'CreateMainProfileSuccess', () => context.write((room) => createMainProfile(room, input))),
    updateProfile: (_root: unknown, { input }: { input: UpdateProfileInput }, context: IdentityContext) =>
      answer(context, 'UpdateProfileSuccess', () => context.write((room) => updateProfile(room, input))),
  },
  UserProfile: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: IdentityContext) =>
      fresh(await loaders.profile.load(requireId('UserProfile', id))),
    bio: ({ texts }: Profile, { locale }: { locale?: string | null }) =>
      chooseText(texts, locale, (text) => text.bio !== null)?.bio ?? null,
    translations: ({ texts }: Profile) => texts,
    user: (profile: Profile, _args: unknown, { viewer, loaders }: IdentityContext) =>
      leadsToPerson(viewer, profile) ? loaders.user.load(profile.userId) : null,
  },
  ProfileTranslation: {
    locale: ({ localeKey }: ProfileText, _args: unknown, { loaders }: IdentityContext) =>
      loaders.locale.load(localeKey),
  },
};
