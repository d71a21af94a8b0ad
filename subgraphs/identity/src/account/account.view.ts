/** Too many tries of one thing: the same answer whether or not there is such a thing. */
export const tooManyAttemptsView = () => ({
  __typename: 'TooManyAttemptsError',
  code: 'TOO_MANY_ATTEMPTS',
  message: 'Too many attempts; wait a quarter of an hour.',
  field: null,
  retryAfterSeconds: 900,
});

/** Address and password, or whatever else was shown, open no account. */
export const signInRefusedView = () => ({
  __typename: 'SignInRefusedError',
  code: 'SIGN_IN_REFUSED',
  message: 'This does not open an account.',
  field: null,
});

/** The password was right; a code is asked for. */
export const secondFactorRequiredView = () => ({
  __typename: 'SecondFactorRequiredError',
  code: 'SECOND_FACTOR_REQUIRED',
  message: 'Give the code of your authenticator, or a recovery code.',
  field: ['input', 'code'],
});
