import type { SessionOutcome } from './account.service.ts';

/** Too many tries of one thing: the same answer whether or not there is such a thing. */
export const tooManyAttemptsView = () => ({
  __typename: 'TooManyAttemptsError',
  code: 'TOO_MANY_ATTEMPTS',
  message: 'Too many attempts; wait a quarter of an hour.',
  field: null,
  retryAfterSeconds: 900,
});

/** Address and password, or whatever else was shown, open no account. */
const signInRefusedView = () => ({
  __typename: 'SignInRefusedError',
  code: 'SIGN_IN_REFUSED',
  message: 'This does not open an account.',
  field: null,
});

/** The password was right; a code is asked for. */
const secondFactorRequiredView = () => ({
  __typename: 'SecondFactorRequiredError',
  code: 'SECOND_FACTOR_REQUIRED',
  message: 'Give the code of your authenticator, or a recovery code.',
  field: ['input', 'code'],
});

/** The session with its tokens, or one of the refusals, which say nothing of whether there is an account. */
export function sessionView(typename: string, outcome: SessionOutcome) {
  if (outcome.type === 'opened') {
    const { access, refreshToken, userId, sessionId } = outcome;
    return {
      __typename: typename,
      accessToken: access.token,
      expiresAt: access.expiresAt,
      refreshToken,
      userId,
      sessionId,
    };
  }
  if (outcome.type === 'too_many_attempts') return tooManyAttemptsView();
  return outcome.type === 'refused' ? signInRefusedView() : secondFactorRequiredView();
}
