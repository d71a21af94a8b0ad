import type { Id } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { User, UserRepository } from './user.repository.ts';

export type { User } from './user.repository.ts';

/** Persons by id; hidden and absent are both null. */
export const createUserLoaders = (users: UserRepository) => ({
  user: new DataLoader<Id<'User'>, User | null>((ids) => orderByKey(ids, users.findByIds(ids), (user) => user.id)),
});
