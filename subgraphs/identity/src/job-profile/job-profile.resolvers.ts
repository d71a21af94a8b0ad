import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { acceptedLocales, chooseText } from '@volmify/shared/localized-text';
import { toConnection } from '@volmify/shared/page';
import { commonRefusalView } from '@volmify/shared/refusal';
import type { IdentityContext } from '../subgraph.context.ts';
import type { CreateJobProfileInput, SkillInput, UpdateJobProfileInput } from './job-profile.input.ts';
import type { JobProfile } from './job-profile.loaders.ts';
import { cursorOf, parseSearch, type SearchArguments } from './job-profile-search.input.ts';
import {
  addSkill,
  createJobProfile,
  type JobProfileOutcome,
  removeSkill,
  SlugTaken,
  updateJobProfile,
  verifyJobProfile,
} from './job-profile-writing.service.ts';
import { SECTIONS } from './sections.ts';

interface LocaleArgument {
  readonly locale?: string | null;
}

const headline = ({ texts, headline: fallback }: JobProfile, { locale }: LocaleArgument): string =>
  chooseText(texts, locale, (text) => text.headline !== null)?.headline ?? fallback;

/** Runs a write and gives the profile as it is afterwards, or the named refusal. */
async function answer(context: IdentityContext, typename: string, write: () => Promise<JobProfileOutcome>) {
  const outcome = await write();
  if (outcome.type !== 'done') return commonRefusalView(outcome);
  return { __typename: typename, jobProfile: await context.loaders.jobProfile.load(outcome.jobProfileId) };
}

/** Resolvers of `JobProfile` and its look-ups; standing and search texts stand in their own rooms. */
export const jobProfileResolvers = {
  Query: {
    jobProfile: async (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) =>
      loaders.jobProfile.load(requireId('JobProfile', id)),
    jobProfileBySlug: (_root: unknown, { slug }: { slug: string }, { loaders }: IdentityContext) =>
      loaders.jobProfileBySlug.load(slug),
    async searchJobProfiles(_root: unknown, args: SearchArguments, { jobProfileSearch, loaders }: IdentityContext) {
      const { page, ...search } = parseSearch(args);
      const found = toConnection(await jobProfileSearch.listPage(search, page), page, (hit) =>
        cursorOf(search.sort, hit),
      );
      const nodes = await loaders.jobProfile.loadMany(found.edges.map(({ node }) => node.id));
      // Found and read in one transaction; a profile hidden in between is left out like any hidden row.
      const edges = found.edges.flatMap(({ cursor }, index) => {
        const node = nodes[index];
        return node && !(node instanceof Error) ? [{ cursor, node }] : [];
      });
      return { ...found, edges };
    },
  },
  Mutation: {
    createJobProfile: (_root: unknown, { input }: { input: CreateJobProfileInput }, context: IdentityContext) =>
      answer(context, 'CreateJobProfileSuccess', async () => {
        try {
          return await context.write((room) => createJobProfile(room, input));
        } catch (cause) {
          if (cause instanceof SlugTaken) return { type: 'conflict', field: 'slug' };
          throw cause;
        }
      }),
    updateJobProfile: (_root: unknown, { input }: { input: UpdateJobProfileInput }, context: IdentityContext) =>
      answer(context, 'UpdateJobProfileSuccess', () => context.write((room) => updateJobProfile(room, input))),
    addSkill: (_root: unknown, { input }: { input: SkillInput }, context: IdentityContext) =>
      answer(context, 'AddSkillSuccess', () => context.write((room) => addSkill(room, input))),
    removeSkill: (_root: unknown, { input }: { input: SkillInput }, context: IdentityContext) =>
      answer(context, 'RemoveSkillSuccess', () => context.write((room) => removeSkill(room, input))),
    verifyJobProfile: (_root: unknown, { input }: { input: { jobProfileId: string } }, context: IdentityContext) => {
      const id = requireId('JobProfile', input.jobProfileId);
      return answer(context, 'VerifyJobProfileSuccess', () => context.write((room) => verifyJobProfile(room, id)));
    },
  },
  JobProfile: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: IdentityContext) =>
      fresh(await loaders.jobProfile.load(requireId('JobProfile', id))),
    headline,
    title: headline,
    bio: ({ texts, bio }: JobProfile, { locale }: LocaleArgument) =>
      (chooseText(texts, locale, (text) => text.bio !== null)?.bio ?? bio) || null,
    verified: ({ verifiedAt }: JobProfile) => verifiedAt !== null,
    sections: ({ sections }: JobProfile) =>
      sections && SECTIONS.map((section) => ({ section, visibility: sections[section] ?? 'PUBLIC' })),
    skills: ({ id, hidden }: JobProfile, _args: unknown, { loaders }: IdentityContext) =>
      hidden.includes('SKILLS') ? [] : loaders.skillsByJobProfile.load(id),
    async seo({ id, hidden }: JobProfile, { locale }: LocaleArgument, { loaders }: IdentityContext) {
      if (hidden.includes('SEO')) return null;
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
