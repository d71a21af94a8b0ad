import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import type { IdentityContext } from '../subgraph.context.ts';
import { chooseText } from '../text/text.service.ts';
import type { Profile, ProfileText } from './profile.loaders.ts';
import { leadsToPerson } from './profile.service.ts';

/** Resolvers of `UserProfile`. */
export const profileResolvers = {
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
