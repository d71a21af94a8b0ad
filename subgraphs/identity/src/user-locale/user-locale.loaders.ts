import type { Id } from '@volmify/shared/ids';
import { groupByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { UserLocale, UserLocaleRepository } from './user-locale.repository.ts';

export type { UserLocale } from './user-locale.repository.ts';

/** Languages by person. */
export const createUserLocaleLoaders = (locales: UserLocaleRepository) => ({
  localesByUser: new DataLoader<Id<'User'>, UserLocale[]>((ids) =>
    groupByKey(ids, locales.findByUsers(ids), (row) => row.userId),
  ),
});
