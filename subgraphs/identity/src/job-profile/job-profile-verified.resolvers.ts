import type { IdentityContext } from '../subgraph.context.ts';
import { type JobProfileVerified, openVerifications } from './job-profile.streams.ts';

/** Resolvers of the stream of verifications (IDN-12). */
export const jobProfileVerifiedResolvers = {
  Subscription: {
    jobProfileVerified: {
      subscribe: openVerifications,
      resolve: async (event: JobProfileVerified, _args: unknown, { loaders }: IdentityContext) =>
        (await loaders.jobProfile.load(event.jobProfileId)) ? event : null,
    },
  },
  JobProfileVerified: {
    jobProfile: ({ jobProfileId }: JobProfileVerified, _args: unknown, { loaders }: IdentityContext) =>
      loaders.jobProfile.load(jobProfileId),
  },
};
