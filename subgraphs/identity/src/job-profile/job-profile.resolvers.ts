import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import type { IdentityContext } from '../subgraph.context.ts';
import { acceptedLocales, chooseText } from '../text/text.service.ts';
import type { JobProfile } from './job-profile.loaders.ts';

interface LocaleArgument {
  readonly locale?: string | null;
}

const headline = ({ texts, headline: fallback }: JobProfile, { locale }: LocaleArgument): string =>
  chooseText(texts, locale, (text) => text.headline !== null)?.headline ?? fallback;

/** Resolvers of `JobProfile` and its look-ups; standing and search texts stand in their own rooms. */
export const jobProfileResolvers = {
  Query: {
    jobProfile: async (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) =>
      loaders.jobProfile.load(requireId('JobProfile', id)),
    jobProfileBySlug: (_root: unknown, { slug }: { slug: string }, { loaders }: IdentityContext) =>
      loaders.jobProfileBySlug.load(slug),
  },
  JobProfile: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: IdentityContext) =>
      fresh(await loaders.jobProfile.load(requireId('JobProfile', id))),
    headline,
    title: headline,
    bio: ({ texts, bio }: JobProfile, { locale }: LocaleArgument) =>
      chooseText(texts, locale, (text) => text.bio !== null)?.bio ?? bio,
    verified: ({ verifiedAt }: JobProfile) => verifiedAt !== null,
    skills: ({ id }: JobProfile, _args: unknown, { loaders }: IdentityContext) => loaders.skillsByJobProfile.load(id),
    async seo({ id }: JobProfile, { locale }: LocaleArgument, { loaders }: IdentityContext) {
      const locales = locale == null ? [] : acceptedLocales(locale);
      return chooseText(await loaders.seo.load({ profileId: id, locales }), locale) ?? null;
    },
    profile: ({ id }: JobProfile, _args: unknown, { loaders }: IdentityContext) =>
      loaders.profile.load(toId('UserProfile', toUuid(id))),
    metrics: ({ id }: JobProfile, _args: unknown, { loaders }: IdentityContext) => loaders.metrics.load(id),
    reputation: (jobProfile: JobProfile) => jobProfile,
    performance: (jobProfile: JobProfile) => jobProfile,
  },
};
