import type { Id } from '@volmify/shared/ids';
import DataLoader from 'dataloader';
import type { Seo, SeoRepository } from './seo.repository.ts';

/** Whose texts, in which languages besides the default one. */
export interface SeoKey {
  readonly profileId: Id<'JobProfile'>;
  readonly locales: readonly string[];
}

/** Language versions of search texts by profile; all locales of a batch share one statement. */
export const createSeoLoaders = (seo: SeoRepository) => ({
  seo: new DataLoader<SeoKey, readonly Seo[], string>(
    async (keys) => {
      const profileIds = [...new Set(keys.map((key) => key.profileId))];
      const found = await seo.findByProfiles(profileIds, [...new Set(keys.flatMap((key) => key.locales))]);
      return keys.map(({ profileId }) => found.filter((one) => one.profileId === profileId));
    },
    { cacheKeyFn: ({ profileId, locales }) => [profileId, ...locales].join(' ') },
  ),
});
