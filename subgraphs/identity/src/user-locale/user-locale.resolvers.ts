import { commonRefusalView } from '@volmify/shared/refusal';
import { isSelf } from '@volmify/shared/viewer';
import type { IdentityContext } from '../subgraph.context.ts';
import type { User } from '../user/user.loaders.ts';
import type { UserLocale } from './user-locale.loaders.ts';
import {
  removeUserLocale,
  type SetUserLocaleInput,
  setUserLocale,
  type UserLocaleOutcome,
} from './user-locale.service.ts';

async function answer(context: IdentityContext, typename: string, write: () => Promise<UserLocaleOutcome>) {
  const outcome = await write();
  if (outcome.type !== 'done') return commonRefusalView(outcome);
  const { userId } = context.viewer;
  return { __typename: typename, user: userId ? await context.loaders.user.load(userId) : null };
}

/** Resolvers of the languages a person works in. */
export const userLocaleResolvers = {
  Mutation: {
    setUserLocale: (_root: unknown, { input }: { input: SetUserLocaleInput }, context: IdentityContext) =>
      answer(context, 'SetUserLocaleSuccess', () => context.write((room) => setUserLocale(room, input))),
    removeUserLocale: (_root: unknown, { input }: { input: { localeKey: string } }, context: IdentityContext) =>
      answer(context, 'RemoveUserLocaleSuccess', () =>
        context.write((room) => removeUserLocale(room, input.localeKey)),
      ),
  },
  User: {
    locales: ({ id }: User, _args: unknown, { viewer, loaders }: IdentityContext) =>
      isSelf(viewer, id) || viewer.platformAdmin ? loaders.localesByUser.load(id) : null,
  },
  UserLocale: {
    locale: ({ localeKey }: UserLocale, _args: unknown, { loaders }: IdentityContext) => loaders.locale.load(localeKey),
  },
};
