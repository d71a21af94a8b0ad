import type { Id } from '@volmify/shared/ids';
import DataLoader from 'dataloader';
import { acceptedLocales, chooseText } from '../text/text.service.ts';
import type { Seo, SeoRepository } from './seo.repository.ts';

/** Whose texts, in which language. */
export interface SeoKey {
  readonly profileId: Id<'JobProfile'>;
  readonly locale: string | null;
}

/** Search texts by profile and asked locale, with fallback; all locales of a batch share one statement. */
export const createSeoLoaders = (seo: SeoRepository) => ({
  seo: new DataLoader<SeoKey, Seo | null, string>(
    async (keys) => {
      const locales = keys.flatMap(({ locale }) => (locale === null ? [] : acceptedLocales(locale)));
      const found = await seo.findByProfiles([...new Set(keys.map((key) => key.profileId))], [...new Set(locales)]);
      return keys.map(
        ({ profileId, locale }) =>
          chooseText(
            found.filter((one) => one.profileId === profileId),
            locale,
          ) ?? null,
      );
    },
    { cacheKeyFn: ({ profileId, locale }) => `${profileId} ${locale ?? ''}` },
  ),
});
