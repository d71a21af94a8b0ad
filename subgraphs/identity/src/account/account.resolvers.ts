import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import { commonRefusalView } from '@volmify/shared/refusal';
import { isSelf } from '@volmify/shared/viewer';
import type { IdentityContext } from '../subgraph.context.ts';
import type { User } from '../user/user.loaders.ts';
import {
  type AccountOutcome,
  endSession,
  refreshSession,
  registerUser,
  requestPasswordReset,
  resetPassword,
  signIn,
  verifyEmail,
} from './account.service.ts';
import { sessionView, tooManyAttemptsView } from './account.view.ts';
import { changePassword, revokeOtherSessions } from './credential.service.ts';
import type { Session } from './session.repository.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string | null;
}

const done = (typename: string, outcome: AccountOutcome) =>
  outcome.type === 'done'
    ? { __typename: typename, userId: toId('User', outcome.userUuid) }
    : commonRefusalView(outcome);

/** Resolvers of sign-up, sign-in, sessions and their recovery. */
export const accountResolvers = {
  Query: {
    publicKeys: (_root: unknown, _args: unknown, { accounts }: IdentityContext) => accounts.issuer.publicKeys(),
  },
  Mutation: {
    registerUser: async (
      _root: unknown,
      { input }: { input: Credentials & { displayName: string } },
      { accounts, viewer }: IdentityContext,
    ) => done('RegisterUserSuccess', await registerUser(accounts, viewer, input)),
    signIn: async (_root: unknown, { input }: { input: Credentials }, { accounts, viewer }: IdentityContext) =>
      sessionView('SignInSuccess', await signIn(accounts, viewer, input)),
    refreshSession: async (
      _root: unknown,
      { input }: { input: { refreshToken: string } },
      { accounts, viewer }: IdentityContext,
    ) => sessionView('RefreshSessionSuccess', await refreshSession(accounts, viewer, input.refreshToken)),
    async signOut(_root: unknown, _args: unknown, context: IdentityContext) {
      const { sessionId } = context.viewer;
      if (!sessionId) return done('SignOutSuccess', { type: 'not_found', field: 'session' });
      return done('SignOutSuccess', await context.write((room) => endSession(room, toUuid(sessionId), 'session')));
    },
    async revokeSession(_root: unknown, { input }: { input: { sessionId: string } }, context: IdentityContext) {
      const uuid = toUuid(requireId('UserSession', input.sessionId));
      return done('RevokeSessionSuccess', await context.write((room) => endSession(room, uuid, 'sessionId')));
    },
    async revokeOtherSessions(_root: unknown, _args: unknown, context: IdentityContext) {
      return {
        __typename: 'RevokeOtherSessionsSuccess',
        endedCount: await context.write((room) => revokeOtherSessions(room)),
      };
    },
    async changePassword(
      _root: unknown,
      { input }: { input: { currentPassword: string; newPassword: string } },
      { accounts, viewer }: IdentityContext,
    ) {
      const outcome = await changePassword(accounts, viewer, input);
      return outcome.type === 'too_many_attempts' ? tooManyAttemptsView() : done('ChangePasswordSuccess', outcome);
    },
    async requestPasswordReset(
      _root: unknown,
      { input }: { input: { email: string } },
      { accounts, viewer }: IdentityContext,
    ) {
      await requestPasswordReset(accounts, viewer, input.email);
      return { __typename: 'RequestPasswordResetSuccess', accepted: true };
    },
    resetPassword: async (
      _root: unknown,
      { input }: { input: { token: string; password: string } },
      { accounts, viewer }: IdentityContext,
    ) => done('ResetPasswordSuccess', await resetPassword(accounts, viewer, input)),
    verifyEmail: async (
      _root: unknown,
      { input }: { input: { token: string } },
      { accounts, viewer }: IdentityContext,
    ) => done('VerifyEmailSuccess', await verifyEmail(accounts, viewer, input.token)),
  },
  User: {
    sessions: ({ id }: User, _args: unknown, { viewer, sessions }: IdentityContext) =>
      isSelf(viewer, id) ? sessions.listOwn() : null,
  },
  RegisterUserSuccess: {
    user: ({ userId }: { userId: Id<'User'> }, _args: unknown, { loaders }: IdentityContext) =>
      loaders.user.load(userId),
  },
  UserSession: {
    isCurrent: ({ id }: Session, _args: unknown, { viewer }: IdentityContext) => viewer.sessionId === id,
  },
};
