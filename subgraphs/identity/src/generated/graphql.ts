// Made by "pnpm generate" from the files in schema/; never edited by hand.
import type { CurrencyCode } from '@volmify/shared/currency';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type ResolverFn<TResult, TParent, TContext, TArgs> = (parent: never, args: TArgs, context: never, info: never) => unknown
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Instant in UTC, ISO 8601 with milliseconds. */
  DateTime: { input: Date; output: unknown; }
  /** Calendar day without time, `yyyy-mm-dd`. */
  Date: { input: Date; output: unknown; }
  /** Whole number of up to 63 bits, written as a JSON string so that no client loses digits. */
  BigInt: { input: bigint; output: bigint; }
  /** ISO 4217 code in capitals, for example `USD`; the number of minor units comes from the currency table. */
  CurrencyCode: { input: CurrencyCode; output: CurrencyCode; }
  /** Structured value whose shape belongs to its owner; never used where a typed field is possible. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An expected refusal of a mutation; unexpected faults are top-level errors instead. */
export type UserError = {
  /** Code from the closed catalogue, for machines. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Path inside the input that caused the refusal; null when it is the whole input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The thing named in the input does not exist or is hidden from the caller; both answer alike. */
export type NotFoundError = UserError & {
  /** `NOT_FOUND`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the id that was not found. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The caller may know that the thing exists but may not do this to it. */
export type ForbiddenError = UserError & {
  /** `FORBIDDEN`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path that was refused, if any. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A value of the input breaks a rule of the domain. */
export type ValidationError = UserError & {
  /** `VALIDATION`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the offending value. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The row changed since the caller read it, or a unique name is taken. */
export type ConflictError = UserError & {
  /** `CONFLICT`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the clash, if any. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The row is in a state from which this move does not exist (domain section 5). */
export type InvalidStateError = UserError & {
  /** `INVALID_STATE`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the row. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** State the row is in now. */
  readonly state: Scalars['String']['output'];
};

/** The key was used before with another input. */
export type IdempotencyMismatchError = UserError & {
  /** `IDEMPOTENCY_MISMATCH`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Always the key. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The member is suspended or has left, and only an active one may do this (ORG-48). */
export type MemberNotActiveError = UserError & {
  /** `MEMBER_NOT_ACTIVE`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path that leads to the member. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The member. */
  readonly memberId: Scalars['ID']['output'];
};

/** Nobody approves what is their own: invitation, content, payout, refund, adjustment, rise of a share (domain section 6). */
export type SelfApprovalError = UserError & {
  /** `SELF_APPROVAL`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of what was to be approved. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** An exact amount in one currency; amounts of different currencies are never added. */
export type Money = {
  /** Amount in minor units (cents for USD); negative means money going out on signed fields. */
  readonly amountMinor: Scalars['BigInt']['output'];
  /** Currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The same amount as a decimal text with the currency's number of digits, for display. */
  readonly decimal: Scalars['String']['output'];
};

/** A share or ratio in basis points, so that 100 % is exactly 10000. */
export type Percentage = {
  /** Basis points, 0..10000 for shares; ratios such as budget use may exceed 10000. */
  readonly bps: Scalars['Int']['output'];
  /** The same figure in percent with two digits, for display. */
  readonly decimal: Scalars['String']['output'];
};

/** An exact amount given by the caller. */
export type MoneyInput = {
  /** Amount in minor units of the currency, as a string. */
  readonly amountMinor: Scalars['BigInt']['input'];
  /** Currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** A closed range of calendar days in the organization's time. */
export type PeriodInput = {
  /** First day that counts. */
  readonly from: Scalars['Date']['input'];
  /** Last day that counts; not before `from`. */
  readonly to: Scalars['Date']['input'];
};

/** Anything that can be fetched again by its global id. */
export type Node = {
  /** Global id: a prefix that names the type and 26 characters of a time-ordered UUID. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page lies in its list. */
export type PageInfo = {
  /** True when rows follow the last one of this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when rows precede the first one of this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** A sign-in that has not ended (IDN-44). */
export type UserSession = {
  /** Row id, prefix `login`. */
  readonly id: Scalars['ID']['output'];
  /** When it was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last renewed; null when never. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends by itself. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** How the person was proven: `password`, `oidc` or, in the demo world, `demo`. */
  readonly strategy: Scalars['String']['output'];
  /** True when a code was shown besides the password. */
  readonly hasSecondFactor: Scalars['Boolean']['output'];
  /** True for the session of this very request. */
  readonly isCurrent: Scalars['Boolean']['output'];
};

/** The address and password do not open an account: unknown, wrong or suspended answer alike. */
export type SignInRefusedError = UserError & {
  /** `SIGN_IN_REFUSED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Always null: which value was wrong is not told. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The password was right; the account asks for a code besides. */
export type SecondFactorRequiredError = UserError & {
  /** `SECOND_FACTOR_REQUIRED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the code. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Too many attempts with this address, whether or not there is such an account. */
export type TooManyAttemptsError = UserError & {
  /** `TOO_MANY_ATTEMPTS`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Always null. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Seconds after which attempts are counted anew. */
  readonly retryAfterSeconds: Scalars['Int']['output'];
};

export type Mutation = {
  /** Opens an account with its main profile, and mails the proof of its address (IDN-35, IDN-44). */
  readonly registerUser?: Maybe<RegisterUserResult>;
  /** Opens a session by address and password; ten attempts in a quarter of an hour. */
  readonly signIn?: Maybe<SignInResult>;
  /** Renews a session by its refresh token, which is void from then on. */
  readonly refreshSession?: Maybe<RefreshSessionResult>;
  /** Ends the session of this request. */
  readonly signOut?: Maybe<SignOutResult>;
  /** Ends one of the own sessions; its tokens are refused within a second. */
  readonly revokeSession?: Maybe<RevokeSessionResult>;
  /** Ends every own session but the one that asks; their tokens are refused within a second. */
  readonly revokeOtherSessions?: Maybe<RevokeOtherSessionsResult>;
  /** Sets a new password by the old one, ends every other session and tells the person by mail. */
  readonly changePassword?: Maybe<ChangePasswordResult>;
  /** Mails a token for a new password, if there is such an account; the answer is the same either way. */
  readonly requestPasswordReset?: Maybe<RequestPasswordResetResult>;
  /** Sets a new password by a mailed token and ends every session of the person. */
  readonly resetPassword?: Maybe<ResetPasswordResult>;
  /** Proves the address of the account by a mailed token. */
  readonly verifyEmail?: Maybe<VerifyEmailResult>;
  /** Adds a contact to the caller's own profile; the first is its default. Addresses and numbers are sent a code. */
  readonly addProfileContact?: Maybe<AddProfileContactResult>;
  /** Changes an own contact; a new value has to be verified anew. */
  readonly updateProfileContact?: Maybe<UpdateProfileContactResult>;
  /** Takes an own contact off; what it said is gone at once. */
  readonly removeProfileContact?: Maybe<RemoveProfileContactResult>;
  /** Makes one contact the default and clears the old default in the same step (IDN-25). */
  readonly setDefaultContact?: Maybe<SetDefaultContactResult>;
  /** Sends another code to an own contact that is not verified, five an hour at most; the one before is void. */
  readonly resendContactCode?: Maybe<ResendContactCodeResult>;
  /** Proves control of a contact by the code that was sent; five wrong ones void it. */
  readonly verifyContact?: Maybe<VerifyContactResult>;
  /** Opens a session by an identity token of a configured OpenID Connect issuer; a token is good once. */
  readonly signInWithIssuer?: Maybe<SignInWithIssuerResult>;
  /** Links an issuer's account to the caller's: from then on it opens it. */
  readonly linkExternalAccount?: Maybe<LinkExternalAccountResult>;
  /** Takes an issuer's account away; the last way in stays. */
  readonly unlinkExternalAccount?: Maybe<UnlinkExternalAccountResult>;
  /** Makes a job profile with its base profile, texts and zeroed metrics, all or nothing (IDN-36). */
  readonly createJobProfile?: Maybe<CreateJobProfileResult>;
  /** Changes the caller's own job profile, its texts in one locale; what is left out stays. */
  readonly updateJobProfile?: Maybe<UpdateJobProfileResult>;
  /** Platform administrators mark a professional as verified (IDN-12); nobody marks the own profile. */
  readonly verifyJobProfile?: Maybe<VerifyJobProfileResult>;
  /** Registers a partner application, with a first test key. An owner consents for the own organization by registering; administrators and the platform register without consent. */
  readonly createPartnerApp?: Maybe<CreatePartnerAppResult>;
  /** Approves an application: live keys can be made. For the platform's administrators. */
  readonly approvePartnerApp?: Maybe<ApprovePartnerAppResult>;
  /** Keeps an application out, or lets it in again. For the platform's administrators. */
  readonly suspendPartnerApp?: Maybe<SuspendPartnerAppResult>;
  /** Ends an application for ever, with its keys; consents to it are void from then on. */
  readonly revokePartnerApp?: Maybe<RevokePartnerAppResult>;
  /** Makes another key. Two of a kind are good at once, so that one can take the other's place. */
  readonly createPartnerKey?: Maybe<CreatePartnerKeyResult>;
  /** Makes a key in the place of another one, which stays good for a while. */
  readonly rotatePartnerKey?: Maybe<RotatePartnerKeyResult>;
  /** Ends a key at once, with every token made from it. */
  readonly revokePartnerKey?: Maybe<RevokePartnerKeyResult>;
  /** Lets an application read the rows of an organization. For its owner. */
  readonly grantPartnerConsent?: Maybe<GrantPartnerConsentResult>;
  /** Takes a consent back; it is heeded within a second. For the organization's owner. */
  readonly revokePartnerConsent?: Maybe<RevokePartnerConsentResult>;
  /** Exchanges the key of an application for a token; guesses are counted. Null for a key that is not good, whatever the reason. */
  readonly issuePartnerToken?: Maybe<PartnerTokenIssue>;
  /** Adds to the figures of applications. */
  readonly recordUsage?: Maybe<Scalars['Int']['output']>;
  /** Registers an endpoint to be called; for the application itself and the administrators of its organization. */
  readonly subscribePartnerEvent?: Maybe<SubscribePartnerEventResult>;
  /** Changes an endpoint, pauses it or lets it be called again; what is left out stays. */
  readonly updatePartnerEndpoint?: Maybe<UpdatePartnerEndpointResult>;
  /** Makes another signing secret; the one before signs as well for a while, so that receivers can change in peace. */
  readonly rotatePartnerEndpointSecret?: Maybe<RotatePartnerEndpointSecretResult>;
  /** Ends an endpoint for ever; what waits is not sent. */
  readonly removePartnerEndpoint?: Maybe<RemovePartnerEndpointResult>;
  /** Sends an event of type `webhook.test`, of which nothing happened. */
  readonly sendPartnerTestEvent?: Maybe<SendPartnerTestEventResult>;
  /** Sends deliveries again, with all their retries: one, or those of a range of time. */
  readonly replayPartnerDeliveries?: Maybe<ReplayPartnerDeliveriesResult>;
  /** Makes the caller's main profile; a second one is refused (IDN-03, IDN-35). */
  readonly createMainProfile?: Maybe<CreateMainProfileResult>;
  /** Changes the caller's own profile, main or base of a job profile; what is left out stays. */
  readonly updateProfile?: Maybe<UpdateProfileResult>;
  /** Makes a secret for an authenticator; sign-in asks for no code before a first one proved it. */
  readonly startTotp?: Maybe<StartTotpResult>;
  /** Proves the secret by a first code: from then on sign-in asks for one. */
  readonly confirmTotp?: Maybe<ConfirmTotpResult>;
  /** Puts ten fresh recovery codes in the place of all older ones. */
  readonly renewRecoveryCodes?: Maybe<RenewRecoveryCodesResult>;
  /** Takes the second factor away, by password and code together. */
  readonly disableTotp?: Maybe<DisableTotpResult>;
  /** Puts a skill on the caller's own job profile (IDN-13). */
  readonly addSkill?: Maybe<AddSkillResult>;
  /** Takes a skill off the caller's own job profile. */
  readonly removeSkill?: Maybe<RemoveSkillResult>;
  /** Proposes a skill for the platform's tree; it may be worn at once and is flagged until the platform accepts it (IDN-14). */
  readonly proposeSkill?: Maybe<ProposeSkillResult>;
  /** Platform administrators accept a proposed skill (IDN-14). */
  readonly approveSkill?: Maybe<ApproveSkillResult>;
  /** Platform administrators confirm a skill of a professional, never one of their own (IDN-46). */
  readonly verifyProfileSkill?: Maybe<VerifyProfileSkillResult>;
  /** Gives the caller everything that is kept of them, from all parts of the platform, as one signed bundle (IDN-43). */
  readonly exportMyData?: Maybe<ExportMyDataResult>;
  /** Erases the caller's personal data; financial rows stay under a pseudonym (IDN-43, GAP-34). Ownerships and employments are ended first. */
  readonly eraseMyAccount?: Maybe<EraseMyAccountResult>;
  /** Adds a language to the caller's own, or changes one; the first is the default, and a new default takes the place of the old (IDN-33). */
  readonly setUserLocale?: Maybe<SetUserLocaleResult>;
  /** Takes a language away; the default one goes last. */
  readonly removeUserLocale?: Maybe<RemoveUserLocaleResult>;
};


export type MutationRegisterUserArgs = {
  input: RegisterUserInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};


export type MutationAddProfileContactArgs = {
  input: AddProfileContactInput;
};


export type MutationUpdateProfileContactArgs = {
  input: UpdateProfileContactInput;
};


export type MutationRemoveProfileContactArgs = {
  input: RemoveProfileContactInput;
};


export type MutationSetDefaultContactArgs = {
  input: SetDefaultContactInput;
};


export type MutationResendContactCodeArgs = {
  input: ResendContactCodeInput;
};


export type MutationVerifyContactArgs = {
  input: VerifyContactInput;
};


export type MutationSignInWithIssuerArgs = {
  input: SignInWithIssuerInput;
};


export type MutationLinkExternalAccountArgs = {
  input: LinkExternalAccountInput;
};


export type MutationUnlinkExternalAccountArgs = {
  input: UnlinkExternalAccountInput;
};


export type MutationCreateJobProfileArgs = {
  input: CreateJobProfileInput;
};


export type MutationUpdateJobProfileArgs = {
  input: UpdateJobProfileInput;
};


export type MutationVerifyJobProfileArgs = {
  input: VerifyJobProfileInput;
};


export type MutationCreatePartnerAppArgs = {
  input: CreatePartnerAppInput;
};


export type MutationApprovePartnerAppArgs = {
  input: ApprovePartnerAppInput;
};


export type MutationSuspendPartnerAppArgs = {
  input: SuspendPartnerAppInput;
};


export type MutationRevokePartnerAppArgs = {
  input: RevokePartnerAppInput;
};


export type MutationCreatePartnerKeyArgs = {
  input: CreatePartnerKeyInput;
};


export type MutationRotatePartnerKeyArgs = {
  input: RotatePartnerKeyInput;
};


export type MutationRevokePartnerKeyArgs = {
  input: RevokePartnerKeyInput;
};


export type MutationGrantPartnerConsentArgs = {
  input: GrantPartnerConsentInput;
};


export type MutationRevokePartnerConsentArgs = {
  input: RevokePartnerConsentInput;
};


export type MutationIssuePartnerTokenArgs = {
  input: IssuePartnerTokenInput;
};


export type MutationRecordUsageArgs = {
  batch: ReadonlyArray<PartnerUsageInput>;
};


export type MutationSubscribePartnerEventArgs = {
  input: SubscribePartnerEventInput;
};


export type MutationUpdatePartnerEndpointArgs = {
  input: UpdatePartnerEndpointInput;
};


export type MutationRotatePartnerEndpointSecretArgs = {
  input: RotatePartnerEndpointSecretInput;
};


export type MutationRemovePartnerEndpointArgs = {
  input: RemovePartnerEndpointInput;
};


export type MutationSendPartnerTestEventArgs = {
  input: SendPartnerTestEventInput;
};


export type MutationReplayPartnerDeliveriesArgs = {
  input: ReplayPartnerDeliveriesInput;
};


export type MutationCreateMainProfileArgs = {
  input: CreateMainProfileInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationStartTotpArgs = {
  input: StartTotpInput;
};


export type MutationConfirmTotpArgs = {
  input: ConfirmTotpInput;
};


export type MutationRenewRecoveryCodesArgs = {
  input: RenewRecoveryCodesInput;
};


export type MutationDisableTotpArgs = {
  input: DisableTotpInput;
};


export type MutationAddSkillArgs = {
  input: AddSkillInput;
};


export type MutationRemoveSkillArgs = {
  input: RemoveSkillInput;
};


export type MutationProposeSkillArgs = {
  input: ProposeSkillInput;
};


export type MutationApproveSkillArgs = {
  input: ApproveSkillInput;
};


export type MutationVerifyProfileSkillArgs = {
  input: VerifyProfileSkillInput;
};


export type MutationEraseMyAccountArgs = {
  input: EraseMyAccountInput;
};


export type MutationSetUserLocaleArgs = {
  input: SetUserLocaleInput;
};


export type MutationRemoveUserLocaleArgs = {
  input: RemoveUserLocaleInput;
};

/** Input of registerUser. */
export type RegisterUserInput = {
  /** Address to sign in with; unique without regard to case. */
  readonly email: Scalars['String']['input'];
  /** Name shown to others. */
  readonly displayName: Scalars['String']['input'];
  /** 12 to 256 characters. */
  readonly password: Scalars['String']['input'];
};

/** What registerUser answers: done, or one named refusal. */
export type RegisterUserResult = RegisterUserSuccess | ValidationError | ConflictError;

/** registerUser was done. */
export type RegisterUserSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
  /** The new user as anyone sees it. */
  readonly user?: Maybe<User>;
};

/** Input of signIn. */
export type SignInInput = {
  /** Address of the account, in any case. */
  readonly email: Scalars['String']['input'];
  /** Password of the account. */
  readonly password: Scalars['String']['input'];
  /** Six digits of the authenticator or a recovery code; asked for where the person has a second factor. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

/** What signIn answers: done, or one named refusal. */
export type SignInResult = SignInSuccess | SignInRefusedError | SecondFactorRequiredError | TooManyAttemptsError;

/** signIn was done. */
export type SignInSuccess = {
  /** Bearer token for the graph; it lives a quarter of an hour. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Renews the session once; every renewal gives the next one. */
  readonly refreshToken: Scalars['String']['output'];
  /** The person. */
  readonly userId: Scalars['ID']['output'];
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
};

/** Input of refreshSession. */
export type RefreshSessionInput = {
  /** The latest refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** What refreshSession answers: done, or one named refusal. */
export type RefreshSessionResult = RefreshSessionSuccess | SignInRefusedError | TooManyAttemptsError;

/** refreshSession was done. */
export type RefreshSessionSuccess = {
  /** Bearer token for the graph; it lives a quarter of an hour. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Renews the session once; every renewal gives the next one. */
  readonly refreshToken: Scalars['String']['output'];
  /** The person. */
  readonly userId: Scalars['ID']['output'];
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
};

/** What signOut answers: done, or one named refusal. */
export type SignOutResult = SignOutSuccess | NotFoundError;

/** signOut was done. */
export type SignOutSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
};

/** Input of revokeSession. */
export type RevokeSessionInput = {
  /** The session. */
  readonly sessionId: Scalars['ID']['input'];
};

/** What revokeSession answers: done, or one named refusal. */
export type RevokeSessionResult = RevokeSessionSuccess | NotFoundError;

/** revokeSession was done. */
export type RevokeSessionSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
};

/** What revokeOtherSessions answers: done. */
export type RevokeOtherSessionsResult = RevokeOtherSessionsSuccess;

/** revokeOtherSessions was done. */
export type RevokeOtherSessionsSuccess = {
  /** How many sessions were ended. */
  readonly endedCount: Scalars['Int']['output'];
};

/** Input of changePassword. */
export type ChangePasswordInput = {
  /** The password of today. */
  readonly currentPassword: Scalars['String']['input'];
  /** 12 to 256 characters. */
  readonly newPassword: Scalars['String']['input'];
};

/** What changePassword answers: done, or one named refusal. */
export type ChangePasswordResult = ChangePasswordSuccess | ValidationError | TooManyAttemptsError;

/** changePassword was done. */
export type ChangePasswordSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
};

/** Input of requestPasswordReset. */
export type RequestPasswordResetInput = {
  /** Address of the account. */
  readonly email: Scalars['String']['input'];
};

/** What requestPasswordReset answers: done, or one named refusal. */
export type RequestPasswordResetResult = RequestPasswordResetSuccess;

/** requestPasswordReset was done. */
export type RequestPasswordResetSuccess = {
  /** Always true. */
  readonly accepted: Scalars['Boolean']['output'];
};

/** Input of resetPassword. */
export type ResetPasswordInput = {
  /** Token from the mail; it lives an hour. */
  readonly token: Scalars['String']['input'];
  /** 12 to 256 characters. */
  readonly password: Scalars['String']['input'];
};

/** What resetPassword answers: done, or one named refusal. */
export type ResetPasswordResult = ResetPasswordSuccess | ValidationError;

/** resetPassword was done. */
export type ResetPasswordSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
};

/** Input of verifyEmail. */
export type VerifyEmailInput = {
  /** Token from the mail; it lives three days. */
  readonly token: Scalars['String']['input'];
};

/** What verifyEmail answers: done, or one named refusal. */
export type VerifyEmailResult = VerifyEmailSuccess | ValidationError;

/** verifyEmail was done. */
export type VerifyEmailSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
};

export type Query = {
  /** The gateway asks for the public keys of tokens: a JSON Web Key Set. */
  readonly publicKeys?: Maybe<Scalars['JSON']['output']>;
  /** One job profile by id. */
  readonly jobProfile?: Maybe<JobProfile>;
  /** One job profile by the slug of its public page. */
  readonly jobProfileBySlug?: Maybe<JobProfile>;
  /** Public job profiles that match: by what anyone may read of them (IDN-49). */
  readonly searchJobProfiles?: Maybe<JobProfileConnection>;
  /** The application that asks; null for everybody else. */
  readonly partner?: Maybe<PartnerApp>;
  /** One partner application, for the administrators of its organization, for owners who consented to it, for the platform and for itself. */
  readonly partnerApp?: Maybe<PartnerApp>;
  /** Applications of one organization, for its administrators and the platform, the latest first, 100 at most. */
  readonly partnerApps?: Maybe<ReadonlyArray<PartnerApp>>;
  /** Consents that one organization gave, for its owner, its administrators and the platform, the latest first, 100 at most. */
  readonly partnerConsents?: Maybe<ReadonlyArray<PartnerConsent>>;
  /** What the gateway must know of an application before anything else. Null for an unknown one. */
  readonly partnerFacts?: Maybe<PartnerFacts>;
  /** One endpoint, for the application itself and the administrators of its organization. */
  readonly partnerEndpoint?: Maybe<PartnerEndpoint>;
  /** Organization asks who a person is that joins it; null for an unknown account or one without a main profile. */
  readonly personFacts?: Maybe<PersonFacts>;
  /** Organization asks whether a job profile belongs to a user before it links it (IDN-07). */
  readonly assertProfileOwnership?: Maybe<ProfileOwnership>;
  /** All active languages. */
  readonly languages?: Maybe<ReadonlyArray<Language>>;
  /** All active countries. */
  readonly countries?: Maybe<ReadonlyArray<Country>>;
  /** All active locales. */
  readonly locales?: Maybe<ReadonlyArray<Locale>>;
  /** All active currencies. */
  readonly currencies?: Maybe<ReadonlyArray<Currency>>;
  /** The skill tree, one level or by words: the roots when neither is given. Sorted by slug. */
  readonly skills?: Maybe<SkillConnection>;
  /** The signed-in user; null for an anonymous caller or a partner app. Every subgraph answers it alike from the verified context, so the planner may start in any of them. */
  readonly me?: Maybe<User>;
  /** One user by id, as far as the viewer may see. */
  readonly user?: Maybe<User>;
  /** What the gateway must know of a caller before anything else: account, session, own professional identities. Null for an unknown user. */
  readonly callerFacts?: Maybe<CallerFacts>;
};


export type QueryJobProfileArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJobProfileBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QuerySearchJobProfilesArgs = {
  filter?: InputMaybe<JobProfileFilter>;
  sort?: InputMaybe<JobProfileSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPartnerAppArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPartnerAppsArgs = {
  orgId: Scalars['ID']['input'];
};


export type QueryPartnerConsentsArgs = {
  orgId: Scalars['ID']['input'];
};


export type QueryPartnerFactsArgs = {
  appId: Scalars['ID']['input'];
  keyId: Scalars['ID']['input'];
};


export type QueryPartnerEndpointArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonFactsArgs = {
  userId: Scalars['ID']['input'];
};


export type QueryAssertProfileOwnershipArgs = {
  jobProfileId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};


export type QuerySkillsArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCallerFactsArgs = {
  userId: Scalars['ID']['input'];
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** A way to reach a person: e-mail, phone, social account or address (IDN-23). Stored encrypted. */
export type Contact = {
  /** Row id, prefix `cont`. */
  readonly id: Scalars['ID']['output'];
  /** Kind of contact. */
  readonly type: ContactType;
  /** The owner's name for it. */
  readonly label?: Maybe<Scalars['String']['output']>;
  /** The contact in its normal form: lower-case address, E.164 number, handle or page, one-line address (IDN-28). */
  readonly value: Scalars['String']['output'];
  /** Degrees north, of an address. */
  readonly latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east, of an address. */
  readonly longitude?: Maybe<Scalars['Float']['output']>;
  /** True after the owner proved control (IDN-27). */
  readonly isVerified: Scalars['Boolean']['output'];
  /** True for the one default of the profile. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** False keeps it inside identity (IDN-48). */
  readonly isSharedWithOrgs: Scalars['Boolean']['output'];
};

/** Kind of a contact. */
export type ContactType =
  /** E-mail address. */
  | 'EMAIL'
  /** Phone number. */
  | 'PHONE'
  /** Handle or page in a social network. */
  | 'SOCIAL'
  /** Postal address. */
  | 'ADDRESS';

/** Input of addProfileContact. */
export type AddProfileContactInput = {
  /** The profile. */
  readonly profileId: Scalars['ID']['input'];
  /** Kind of contact. */
  readonly type: ContactType;
  /** The contact as typed; it is brought to normal form. */
  readonly value: Scalars['String']['input'];
  /** The owner's name for it, at most 128 characters. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** ISO country for national numbers. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Degrees north, of an address. */
  readonly latitude?: InputMaybe<Scalars['Float']['input']>;
  /** Degrees east, of an address. */
  readonly longitude?: InputMaybe<Scalars['Float']['input']>;
  /** Share with the caller's organizations; false when left out. */
  readonly isSharedWithOrgs?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What addProfileContact answers: done, or one named refusal. */
export type AddProfileContactResult = AddProfileContactSuccess | NotFoundError | ValidationError | ConflictError;

/** addProfileContact was done. */
export type AddProfileContactSuccess = {
  /** The contact after the change. */
  readonly contact?: Maybe<Contact>;
  /** Its profile. */
  readonly profile: UserProfile;
};

/** Input of updateProfileContact. */
export type UpdateProfileContactInput = {
  /** The contact. */
  readonly contactId: Scalars['ID']['input'];
  /** New value as typed. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
  /** ISO country for national numbers; the former one when left out. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** New name for it, at most 128 characters. */
  readonly label?: InputMaybe<Scalars['String']['input']>;
  /** Share with the caller's organizations, or no longer. */
  readonly isSharedWithOrgs?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What updateProfileContact answers: done, or one named refusal. */
export type UpdateProfileContactResult = UpdateProfileContactSuccess | NotFoundError | ValidationError | ConflictError;

/** updateProfileContact was done. */
export type UpdateProfileContactSuccess = {
  /** The contact after the change. */
  readonly contact?: Maybe<Contact>;
  /** Its profile. */
  readonly profile: UserProfile;
};

/** Input of removeProfileContact. */
export type RemoveProfileContactInput = {
  /** The contact. */
  readonly contactId: Scalars['ID']['input'];
};

/** What removeProfileContact answers: done, or one named refusal. */
export type RemoveProfileContactResult = RemoveProfileContactSuccess | NotFoundError;

/** removeProfileContact was done. */
export type RemoveProfileContactSuccess = {
  /** Its profile. */
  readonly profile: UserProfile;
};

/** Input of setDefaultContact. */
export type SetDefaultContactInput = {
  /** The profile. */
  readonly profileId: Scalars['ID']['input'];
  /** The contact. */
  readonly contactId: Scalars['ID']['input'];
};

/** What setDefaultContact answers: done, or one named refusal. */
export type SetDefaultContactResult = SetDefaultContactSuccess | NotFoundError;

/** setDefaultContact was done. */
export type SetDefaultContactSuccess = {
  /** The contact after the change. */
  readonly contact?: Maybe<Contact>;
  /** Its profile. */
  readonly profile: UserProfile;
};

/** Input of resendContactCode. */
export type ResendContactCodeInput = {
  /** The contact. */
  readonly contactId: Scalars['ID']['input'];
};

/** What resendContactCode answers: done, or one named refusal. */
export type ResendContactCodeResult = ResendContactCodeSuccess | NotFoundError | ValidationError | InvalidStateError;

/** resendContactCode was done. */
export type ResendContactCodeSuccess = {
  /** The contact after the change. */
  readonly contact?: Maybe<Contact>;
  /** Its profile. */
  readonly profile: UserProfile;
};

/** Input of verifyContact. */
export type VerifyContactInput = {
  /** The contact. */
  readonly contactId: Scalars['ID']['input'];
  /** Code received: six digits. */
  readonly code: Scalars['String']['input'];
};

/** What verifyContact answers: done, or one named refusal. */
export type VerifyContactResult = VerifyContactSuccess | NotFoundError | ValidationError | InvalidStateError;

/** verifyContact was done. */
export type VerifyContactSuccess = {
  /** The contact after the change. */
  readonly contact?: Maybe<Contact>;
  /** Its profile. */
  readonly profile: UserProfile;
};

/** An account of an OpenID Connect issuer that opens this account (IDN-44). */
export type ExternalAccount = {
  /** Row id. */
  readonly id: Scalars['ID']['output'];
  /** The issuer, as its tokens name it. */
  readonly issuer: Scalars['String']['output'];
  /** When it was linked. */
  readonly linkedAt: Scalars['DateTime']['output'];
  /** When it last opened the account; null when never. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Input of signInWithIssuer. */
export type SignInWithIssuerInput = {
  /** The issuer's identity token, signed. */
  readonly idToken: Scalars['String']['input'];
  /** The nonce that was sent to the issuer. */
  readonly nonce: Scalars['String']['input'];
  /** Six digits of the authenticator or a recovery code; asked for where the person has a second factor. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

/** What signInWithIssuer answers: done, or one named refusal; a conflict says that the address has an account, to which the issuer is linked after signing in. */
export type SignInWithIssuerResult = SignInWithIssuerSuccess | SignInRefusedError | SecondFactorRequiredError | ConflictError;

/** signInWithIssuer was done. */
export type SignInWithIssuerSuccess = {
  /** Bearer token for the graph; it lives a quarter of an hour. */
  readonly accessToken: Scalars['String']['output'];
  /** When the access token ends. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Renews the session once; every renewal gives the next one. */
  readonly refreshToken: Scalars['String']['output'];
  /** The person. */
  readonly userId: Scalars['ID']['output'];
  /** The session. */
  readonly sessionId: Scalars['ID']['output'];
};

/** Input of linkExternalAccount. */
export type LinkExternalAccountInput = {
  /** The issuer's identity token, signed. */
  readonly idToken: Scalars['String']['input'];
  /** The nonce that was sent to the issuer. */
  readonly nonce: Scalars['String']['input'];
};

/** What linkExternalAccount answers: done, or one named refusal. */
export type LinkExternalAccountResult = LinkExternalAccountSuccess | ValidationError | ConflictError;

/** linkExternalAccount was done. */
export type LinkExternalAccountSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
};

/** Input of unlinkExternalAccount. */
export type UnlinkExternalAccountInput = {
  /** Row id of the issuer's account. */
  readonly externalAccountId: Scalars['ID']['input'];
};

/** What unlinkExternalAccount answers: done, or one named refusal. */
export type UnlinkExternalAccountResult = UnlinkExternalAccountSuccess | NotFoundError | InvalidStateError;

/** unlinkExternalAccount was done. */
export type UnlinkExternalAccountSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
};

/** A professional identity that one person carries across all organizations (IDN-05, IDN-37). */
export type JobProfile = Node & {
  /** Global id, prefix `job`. */
  readonly id: Scalars['ID']['output'];
  /** Slug of the public page, unique among live job profiles (IDN-09). */
  readonly slug: Scalars['String']['output'];
  /** Professional name. */
  readonly displayName: Scalars['String']['output'];
  /** One line about the profession in the asked locale, else in the default one. */
  readonly headline: Scalars['String']['output'];
  /** Same value as headline (GAP-11). */
  readonly title: Scalars['String']['output'];
  /** Text about the work. */
  readonly bio?: Maybe<Scalars['String']['output']>;
  /** True once the platform verified the person (IDN-12). */
  readonly verified: Scalars['Boolean']['output'];
  /** When it was verified. */
  readonly verifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Seniority; null when not stated (GAP-17). */
  readonly experienceLevel?: Maybe<ExperienceLevel>;
  /** Skills with the day each was added (IDN-13). */
  readonly skills: ReadonlyArray<JobProfileSkill>;
  /** Counters over all organizations; written by events only (IDN-15, IDN-45). */
  readonly metrics: JobProfileMetrics;
  /** Public standing (IDN-19). */
  readonly reputation: Reputation;
  /** Standing as shown to an employer. */
  readonly performance: JobProfilePerformance;
  /** Search and share texts of the public page (IDN-22), in the asked locale, else in the default one. */
  readonly seo?: Maybe<Seo>;
  /** The base profile that this extends; null where it is not public. */
  readonly profile?: Maybe<UserProfile>;
  /** Who may see which section (IDN-39); null for others than the person. */
  readonly sections?: Maybe<ReadonlyArray<SectionVisibility>>;
  /** Raised by every change; what `expectedVersion` is compared with. */
  readonly version: Scalars['Int']['output'];
};


/** A professional identity that one person carries across all organizations (IDN-05, IDN-37). */
export type JobProfileHeadlineArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};


/** A professional identity that one person carries across all organizations (IDN-05, IDN-37). */
export type JobProfileTitleArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};


/** A professional identity that one person carries across all organizations (IDN-05, IDN-37). */
export type JobProfileBioArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};


/** A professional identity that one person carries across all organizations (IDN-05, IDN-37). */
export type JobProfileSeoArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** A part of a professional's page that the person may keep from others. */
export type ProfileSection =
  /** The text about the work; hidden, it is null and no search finds its words. */
  | 'BIO'
  /** Seniority; hidden, it is null and no search asks it. */
  | 'EXPERIENCE_LEVEL'
  /** Skills; hidden, the list is empty and no search asks it. */
  | 'SKILLS'
  /** Texts for search engines and share cards; hidden, they are null. */
  | 'SEO';

/** Who may see one section. */
export type SectionVisibility = {
  /** The section. */
  readonly section: ProfileSection;
  /** Who may see it, among those who may see the profile. */
  readonly visibility: Visibility;
};

/** Seniority, 1 (JUNIOR) to 5 (PRINCIPAL) in averages. */
export type ExperienceLevel =
  /** Learns the trade; counts 1. */
  | 'JUNIOR'
  /** Works alone on usual tasks; counts 2. */
  | 'MID'
  /** Solves the hard ones; counts 3. */
  | 'SENIOR'
  /** Leads others; counts 4. */
  | 'LEAD'
  /** Sets the direction of a field; counts 5. */
  | 'PRINCIPAL';

/** A skill on a job profile. */
export type JobProfileSkill = {
  /** The skill. */
  readonly skill: Skill;
  /** When the owner added it. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** True when someone entitled confirmed it (IDN-46). */
  readonly verified: Scalars['Boolean']['output'];
};

/** Counters of one job profile over all organizations. */
export type JobProfileMetrics = {
  /** Learners taught. */
  readonly studentsCount: Scalars['Int']['output'];
  /** Learners who completed. */
  readonly completedByStudentsCount: Scalars['Int']['output'];
  /** Courses taken part in. */
  readonly coursesTotal: Scalars['Int']['output'];
  /** Student-weighted mean of 1..5 stars over the organizations that have ratings; null without ratings (IDN-17). */
  readonly ratingAvg?: Maybe<Scalars['Float']['output']>;
  /** Number of ratings. */
  readonly ratingCount: Scalars['Int']['output'];
  /** Attributed revenue over all organizations, one entry per currency; null unless the viewer is the person (IDN-16). */
  readonly revenueGeneratedTotal?: Maybe<ReadonlyArray<Money>>;
  /** Paid out so far, one entry per currency; null unless the viewer is the person. */
  readonly payoutsTotal?: Maybe<ReadonlyArray<Money>>;
};

/** Public standing of a professional. */
export type Reputation = {
  /** Student-weighted mean of 1..5 stars; null without ratings. */
  readonly overallRating?: Maybe<Scalars['Float']['output']>;
  /** Learners taught. */
  readonly totalStudents: Scalars['Int']['output'];
  /** Courses taken part in. */
  readonly totalCourses: Scalars['Int']['output'];
  /** Completed over taught; null without students (IDN-18). */
  readonly completionRate?: Maybe<Percentage>;
  /** 0..100 by the formula of GAP-21, two digits; null without ratings. */
  readonly professionalScore?: Maybe<Scalars['Float']['output']>;
};

/** Standing as an employer sees it. */
export type JobProfilePerformance = {
  /** 0..100 by the formula of GAP-21 from the facts of the last 365 days, two digits; null when nobody rated in them. */
  readonly reputationScore?: Maybe<Scalars['Float']['output']>;
  /** Month by month from the fact table, newest last (IDN-42): months with facts among the latest ones, this month included. */
  readonly byMonth: ReadonlyArray<JobProfileMonth>;
};


/** Standing as an employer sees it. */
export type JobProfilePerformanceByMonthArgs = {
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** One month of a professional's work over the organizations the viewer may see: all for the person, for others those they are staff of. */
export type JobProfileMonth = {
  /** First day of the month. */
  readonly month: Scalars['Date']['output'];
  /** Learners who began. */
  readonly newStudents: Scalars['Int']['output'];
  /** Learners who completed. */
  readonly completions: Scalars['Int']['output'];
  /** Attributed revenue per currency; null when hidden. */
  readonly attributedRevenue?: Maybe<ReadonlyArray<Money>>;
};

/** Which public job profiles to find; all that is asked holds at once. */
export type JobProfileFilter = {
  /** Words in name, headline or bio, in any language; each may be the beginning of a longer one. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** All of these skills. */
  readonly skillIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only verified or only not verified. */
  readonly verified?: InputMaybe<Scalars['Boolean']['input']>;
  /** Mean stars at least this, 0 to 5. */
  readonly minRating?: InputMaybe<Scalars['Float']['input']>;
  /** Seniority. */
  readonly experienceLevel?: InputMaybe<ExperienceLevel>;
};

/** Sort key of the search. */
export type JobProfileSort =
  /** Verified professionals first, then by mean stars. */
  | 'RELEVANCE'
  /** Highest mean stars first; without ratings last. */
  | 'RATING'
  /** Most learners first. */
  | 'STUDENTS'
  /** By name, upwards. */
  | 'NAME';

/** One page of JobProfile. */
export type JobProfileConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<JobProfileEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One JobProfile and its place in the list. */
export type JobProfileEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: JobProfile;
};

/** Input of createJobProfile. */
export type CreateJobProfileInput = {
  /** Professional name, 1 to 256 characters. */
  readonly displayName: Scalars['String']['input'];
  /** One line about the profession, 1 to 384 characters. */
  readonly headline: Scalars['String']['input'];
  /** Text about the work, at most 1536 characters. */
  readonly bio?: InputMaybe<Scalars['String']['input']>;
  /** Wished slug, refused when it is taken; made from the name, with a suffix where needed, when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Seniority. */
  readonly experienceLevel?: InputMaybe<ExperienceLevel>;
  /** First skills, at most 50. */
  readonly skillIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Locale of the texts, which becomes the default one; `en` when left out. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
};

/** What createJobProfile answers: done, or one named refusal. */
export type CreateJobProfileResult = CreateJobProfileSuccess | ValidationError | ConflictError;

/** createJobProfile was done. */
export type CreateJobProfileSuccess = {
  /** The new job profile. */
  readonly jobProfile: JobProfile;
};

/** Input of updateJobProfile. */
export type UpdateJobProfileInput = {
  /** The job profile. */
  readonly jobProfileId: Scalars['ID']['input'];
  /** Locale of the texts; the default one when left out. */
  readonly locale?: InputMaybe<Scalars['String']['input']>;
  /** New headline in that locale. */
  readonly headline?: InputMaybe<Scalars['String']['input']>;
  /** New text in that locale. */
  readonly bio?: InputMaybe<Scalars['String']['input']>;
  /** New seniority. */
  readonly experienceLevel?: InputMaybe<ExperienceLevel>;
  /** Who may see which section from now on; sections left out stay as they are. */
  readonly sections?: InputMaybe<ReadonlyArray<SectionVisibilityInput>>;
  /** Refuse when the job profile has another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Who may see one section from now on. */
export type SectionVisibilityInput = {
  /** The section. */
  readonly section: ProfileSection;
  /** Who may see it. */
  readonly visibility: Visibility;
};

/** What updateJobProfile answers: done, or one named refusal. */
export type UpdateJobProfileResult = UpdateJobProfileSuccess | NotFoundError | ValidationError | ConflictError;

/** updateJobProfile was done. */
export type UpdateJobProfileSuccess = {
  /** The job profile after the change. */
  readonly jobProfile: JobProfile;
};

/** Input of verifyJobProfile. */
export type VerifyJobProfileInput = {
  /** The job profile. */
  readonly jobProfileId: Scalars['ID']['input'];
};

/** What verifyJobProfile answers: done, or one named refusal. */
export type VerifyJobProfileResult = VerifyJobProfileSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** verifyJobProfile was done. */
export type VerifyJobProfileSuccess = {
  /** The verified job profile. */
  readonly jobProfile: JobProfile;
};

export type Subscription = {
  /** The platform verified a professional: one named, or any whom the viewer may see; an event is left out when the profile is hidden. */
  readonly jobProfileVerified?: Maybe<JobProfileVerified>;
};


export type SubscriptionJobProfileVerifiedArgs = {
  jobProfileId?: InputMaybe<Scalars['ID']['input']>;
};

/** Event: the platform verified a professional (IDN-12). */
export type JobProfileVerified = {
  /** Id of the event, prefix `evt`; the same for everybody who is told. */
  readonly eventId: Scalars['ID']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The profile; null when the viewer may no longer see it. */
  readonly jobProfile?: Maybe<JobProfile>;
};

/** One relation of a person to an organization, kept after its end (IDN-29, IDN-32). */
export type ProfileOrgMembership = {
  /** Row id. */
  readonly id: Scalars['ID']['output'];
  /** Kind of relation. */
  readonly affiliationType: AffiliationType;
  /** How the relation came about; null when it was not told. */
  readonly connectionMethod?: Maybe<ConnectionMethod>;
  /** When it began. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** When it was approved; null where nobody approves. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When work or membership began. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while live. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The organization. */
  readonly org?: Maybe<Org>;
  /** The member row behind it. */
  readonly member?: Maybe<OrgMember>;
};

/** Kind of a relation to an organization (IDN-30). */
export type AffiliationType =
  /** Owns the organization. */
  | 'OWNER'
  /** Works for it. */
  | 'EMPLOYEE'
  /** Works for it without being employed. */
  | 'CONTRACTOR'
  /** Member or customer without further ties. */
  | 'GUEST'
  /** Works beside it. */
  | 'PARTNER'
  /** Helps without pay. */
  | 'VOLUNTEER';

/** How a relation came about (IDN-31). */
export type ConnectionMethod =
  /** By mail. */
  | 'EMAIL'
  /** By telephone. */
  | 'PHONE'
  /** Face to face. */
  | 'IN_PERSON'
  /** In any other way. */
  | 'OTHER';

/** One page of relations to organizations. */
export type ProfileOrgMembershipConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ProfileOrgMembershipEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One relation and its place in the list. */
export type ProfileOrgMembershipEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ProfileOrgMembership;
};

export type Org = {
  readonly id: Scalars['ID']['output'];
};

export type OrgMember = {
  readonly id: Scalars['ID']['output'];
};

/** Input of createPartnerApp. */
export type CreatePartnerAppInput = {
  /** Organization it hangs on. */
  readonly orgId: Scalars['ID']['input'];
  /** Name of the application, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Subgraphs asked for: `identity`, `organization`, `catalog`, `finance`. */
  readonly subgraphs: ReadonlyArray<Scalars['String']['input']>;
  /** What it may do in them; `<subgraph>:read` and `<subgraph>:events` for each of them when left out. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What createPartnerApp answers: done, or one named refusal. */
export type CreatePartnerAppResult = CreatePartnerAppSuccess | ValidationError | ForbiddenError | ConflictError;

/** createPartnerApp was done. */
export type CreatePartnerAppSuccess = {
  /** The new application. */
  readonly partnerApp: PartnerApp;
  /** Id to ask tokens with, equal to the id of the application. */
  readonly clientId: Scalars['ID']['output'];
  /** The test key, shown this once. */
  readonly apiKey: Scalars['String']['output'];
};

/** Input of approvePartnerApp. */
export type ApprovePartnerAppInput = {
  /** The application. */
  readonly partnerAppId: Scalars['ID']['input'];
  /** How much it may spend with live keys. */
  readonly tier: PartnerTier;
};

/** What approvePartnerApp answers: done, or one named refusal. */
export type ApprovePartnerAppResult = ApprovePartnerAppSuccess | NotFoundError | InvalidStateError;

/** approvePartnerApp was done. */
export type ApprovePartnerAppSuccess = {
  /** The application. */
  readonly partnerApp: PartnerApp;
};

/** Input of suspendPartnerApp. */
export type SuspendPartnerAppInput = {
  /** The application. */
  readonly partnerAppId: Scalars['ID']['input'];
  /** False lets it in again. */
  readonly suspended: Scalars['Boolean']['input'];
};

/** What suspendPartnerApp answers: done, or one named refusal. */
export type SuspendPartnerAppResult = SuspendPartnerAppSuccess | NotFoundError | InvalidStateError;

/** suspendPartnerApp was done. */
export type SuspendPartnerAppSuccess = {
  /** The application. */
  readonly partnerApp: PartnerApp;
};

/** Input of revokePartnerApp. */
export type RevokePartnerAppInput = {
  /** The application. */
  readonly partnerAppId: Scalars['ID']['input'];
};

/** What revokePartnerApp answers: done, or one named refusal. */
export type RevokePartnerAppResult = RevokePartnerAppSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** revokePartnerApp was done. */
export type RevokePartnerAppSuccess = {
  /** The application. */
  readonly partnerApp: PartnerApp;
};

/** Input of createPartnerKey. */
export type CreatePartnerKeyInput = {
  /** The application. */
  readonly partnerAppId: Scalars['ID']['input'];
  /** True for a live key, which an approved application gets. */
  readonly isLive: Scalars['Boolean']['input'];
  /** IPv4 or IPv6 addresses it may be used from, 20 at most; any when empty or left out. */
  readonly allowedAddresses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What createPartnerKey answers: done, or one named refusal; the state is `NOT_APPROVED`, `TWO_KEYS` or that of the application. */
export type CreatePartnerKeyResult = CreatePartnerKeySuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError;

/** createPartnerKey was done. */
export type CreatePartnerKeySuccess = {
  /** The application. */
  readonly partnerApp: PartnerApp;
  /** The key, shown this once. */
  readonly apiKey: Scalars['String']['output'];
};

/** Input of rotatePartnerKey. */
export type RotatePartnerKeyInput = {
  /** The key to be replaced. */
  readonly partnerKeyId: Scalars['ID']['input'];
  /** Minutes for which the old key stays good, 0 to 10,080; a day when left out. */
  readonly graceMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** What rotatePartnerKey answers: done, or one named refusal; the state is `TWO_KEYS`, `ENDED` or that of the application. */
export type RotatePartnerKeyResult = RotatePartnerKeySuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError;

/** rotatePartnerKey was done. */
export type RotatePartnerKeySuccess = {
  /** The application. */
  readonly partnerApp: PartnerApp;
  /** The new key, shown this once. */
  readonly apiKey: Scalars['String']['output'];
};

/** Input of revokePartnerKey. */
export type RevokePartnerKeyInput = {
  /** The key. */
  readonly partnerKeyId: Scalars['ID']['input'];
};

/** What revokePartnerKey answers: done, or one named refusal. */
export type RevokePartnerKeyResult = RevokePartnerKeySuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** revokePartnerKey was done. */
export type RevokePartnerKeySuccess = {
  /** The application. */
  readonly partnerApp: PartnerApp;
};

/** Input of grantPartnerConsent. */
export type GrantPartnerConsentInput = {
  /** The application, by its client id. */
  readonly partnerAppId: Scalars['ID']['input'];
  /** The organization whose rows it may read. */
  readonly orgId: Scalars['ID']['input'];
};

/** What grantPartnerConsent answers: done, or one named refusal. */
export type GrantPartnerConsentResult = GrantPartnerConsentSuccess | NotFoundError | ForbiddenError | ConflictError | InvalidStateError;

/** grantPartnerConsent was done. */
export type GrantPartnerConsentSuccess = {
  /** The application. */
  readonly partnerApp: PartnerApp;
};

/** Input of revokePartnerConsent. */
export type RevokePartnerConsentInput = {
  /** The application. */
  readonly partnerAppId: Scalars['ID']['input'];
  /** The organization whose rows it may no longer read. */
  readonly orgId: Scalars['ID']['input'];
};

/** What revokePartnerConsent answers: done, or one named refusal. */
export type RevokePartnerConsentResult = RevokePartnerConsentSuccess | NotFoundError | ForbiddenError;

/** revokePartnerConsent was done. */
export type RevokePartnerConsentSuccess = {
  /** The application; null when nothing of it may be seen any more. */
  readonly partnerApp?: Maybe<PartnerApp>;
};

/** An application of a partner: it asks in the name of a product, never of a person, and sees the contract of the subgraphs granted to it and the rows of the organizations that consented (GW-07). */
export type PartnerApp = Node & {
  /** Global id, prefix `app`; it is the client id as well. */
  readonly id: Scalars['ID']['output'];
  /** Name of the application, unique within its organization. */
  readonly name: Scalars['String']['output'];
  /** State of the application. */
  readonly status: PartnerAppStatus;
  /** How much it may spend with live keys; a test key spends as STARTER. */
  readonly tier: PartnerTier;
  /** Whether the platform approved it: live keys are made for approved applications only. */
  readonly isApproved: Scalars['Boolean']['output'];
  /** Subgraphs it may ask; fixed when it was registered, so that a consent covers what it was given for. */
  readonly grantedSubgraphs: ReadonlyArray<Scalars['String']['output']>;
  /** What it may do in them: `<subgraph>:read` and `<subgraph>:events`. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Keys that were made for it, the latest first; without their secrets. */
  readonly keys: ReadonlyArray<PartnerKey>;
  /** Consents it was given, ended ones included, the latest first. */
  readonly consents: ReadonlyArray<PartnerConsent>;
  /** What it asked of late; figures are at most ten seconds behind. */
  readonly usage?: Maybe<PartnerUsage>;
  /** The organization it hangs on. */
  readonly org?: Maybe<Org>;
  /** When it was registered. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Where it is called, and for which events, the latest first. */
  readonly endpoints: ReadonlyArray<PartnerEndpoint>;
  /** Types of events that an endpoint of it may name. */
  readonly eventTypes: ReadonlyArray<PartnerEventType>;
};


/** An application of a partner: it asks in the name of a product, never of a person, and sees the contract of the subgraphs granted to it and the rows of the organizations that consented (GW-07). */
export type PartnerAppUsageArgs = {
  last?: InputMaybe<Scalars['String']['input']>;
};

/** State of a partner application. */
export type PartnerAppStatus =
  /** Works. */
  | 'ACTIVE'
  /** Kept out by the platform; every key and token is refused meanwhile. */
  | 'SUSPENDED'
  /** Ended for ever. */
  | 'REVOKED';

/** How much a partner application may spend. */
export type PartnerTier =
  /** Bucket of 2,000, restored by 100 a second. */
  | 'STARTER'
  /** Bucket of 5,000, restored by 200 a second. */
  | 'GROWTH'
  /** Bucket of 20,000, restored by 1,000 a second. */
  | 'SCALE'
  /** Bucket of 40,000, restored by 2,000 a second. */
  | 'ENTERPRISE';

/** A key of a partner application, without its secret. */
export type PartnerKey = {
  /** Row id, prefix `key`. */
  readonly id: Scalars['ID']['output'];
  /** False for a test key. */
  readonly isLive: Scalars['Boolean']['output'];
  /** The last four characters of the secret, to tell keys apart. */
  readonly last4: Scalars['String']['output'];
  /** Addresses it may be used from; any when empty. */
  readonly allowedAddresses: ReadonlyArray<Scalars['String']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last exchanged for a token, to the minute. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends by itself: set when another key takes its place. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is good now. */
  readonly isUsable: Scalars['Boolean']['output'];
};

/** An organization lets a partner application read its rows. */
export type PartnerConsent = {
  /** The organization that consented. */
  readonly org?: Maybe<Org>;
  /** The application. */
  readonly partnerApp?: Maybe<PartnerApp>;
  /** When the owner consented. */
  readonly grantedAt: Scalars['DateTime']['output'];
  /** When the consent was taken back; null while it holds. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a partner application asked within some days. */
export type PartnerUsage = {
  /** Requests answered, refused ones included. */
  readonly requests: Scalars['BigInt']['output'];
  /** Cost of all documents together. */
  readonly cost: Scalars['BigInt']['output'];
  /** Requests whose answer had an error. */
  readonly errors: Scalars['BigInt']['output'];
  /** Milliseconds within which 95 of 100 requests were answered, rounded up to the bound of their class; null without requests. */
  readonly p95Ms?: Maybe<Scalars['Int']['output']>;
  /** Operations by name, those with the most requests first, 20 at most. */
  readonly topOperations: ReadonlyArray<PartnerOperationUsage>;
  /** One entry for every day with requests, the latest first. */
  readonly days: ReadonlyArray<PartnerUsageDay>;
  /** How often each error code was answered, the most frequent first. */
  readonly errorCodes: ReadonlyArray<PartnerErrorCount>;
  /** Deprecated fields that were asked, as `Type.field`. */
  readonly deprecatedFieldsUsed: ReadonlyArray<Scalars['String']['output']>;
};

/** Requests of one operation. */
export type PartnerOperationUsage = {
  /** Name of the operation; `anonymous` for documents without one. */
  readonly operation: Scalars['String']['output'];
  /** Requests answered. */
  readonly requests: Scalars['BigInt']['output'];
  /** Cost of all of them together. */
  readonly cost: Scalars['BigInt']['output'];
  /** Requests whose answer had an error. */
  readonly errors: Scalars['BigInt']['output'];
  /** Milliseconds within which 95 of 100 requests were answered, rounded up to the bound of their class. */
  readonly p95Ms?: Maybe<Scalars['Int']['output']>;
};

/** Requests of one day. */
export type PartnerUsageDay = {
  /** The day in UTC. */
  readonly day: Scalars['Date']['output'];
  /** Requests answered. */
  readonly requests: Scalars['BigInt']['output'];
  /** Cost of all of them together. */
  readonly cost: Scalars['BigInt']['output'];
  /** Requests whose answer had an error. */
  readonly errors: Scalars['BigInt']['output'];
};

/** How often an error was answered. */
export type PartnerErrorCount = {
  /** Code of the error. */
  readonly code: Scalars['String']['output'];
  /** Requests whose answer had it. */
  readonly count: Scalars['BigInt']['output'];
};

/** Facts about one application, read per request and never carried in a token. */
export type PartnerFacts = {
  /** State of the application. */
  readonly status: PartnerAppStatus;
  /** True while the key is of the application, is not revoked and has not ended. */
  readonly isKeyAlive: Scalars['Boolean']['output'];
  /** False for a test key. */
  readonly isLive: Scalars['Boolean']['output'];
  /** Subgraphs granted. */
  readonly subgraphs: ReadonlyArray<Scalars['String']['output']>;
  /** Scopes granted. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Organizations whose consent holds, sorted. */
  readonly orgIds: ReadonlyArray<Scalars['ID']['output']>;
  /** How much it may spend. */
  readonly tier: PartnerTier;
  /** Hash of the facts; changes when any of them changed. */
  readonly version: Scalars['String']['output'];
};

/** Input of issuePartnerToken. */
export type IssuePartnerTokenInput = {
  /** The whole key. */
  readonly apiKey: Scalars['String']['input'];
  /** Client id, where one was shown beside the key. */
  readonly clientId?: InputMaybe<Scalars['String']['input']>;
  /** Scopes asked for, separated by blanks; all of the application when left out. */
  readonly scope?: InputMaybe<Scalars['String']['input']>;
  /** Address of the client; absent for a request made in the product itself. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
};

/** What became of an exchange. */
export type PartnerTokenIssue = {
  /** The access token; null when it was refused. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** Scopes of the token, separated by blanks. */
  readonly scope?: Maybe<Scalars['String']['output']>;
  /** Seconds for which it is good. */
  readonly expiresIn?: Maybe<Scalars['Int']['output']>;
  /** Why there is none: `invalid_client`, `invalid_scope` or `too_many_attempts`. */
  readonly refusal?: Maybe<Scalars['String']['output']>;
};

/** Figures of one operation of one application. */
export type PartnerUsageInput = {
  /** The application. */
  readonly appId: Scalars['ID']['input'];
  /** The day in UTC. */
  readonly day: Scalars['Date']['input'];
  /** Name of the operation; `anonymous` for documents without one. */
  readonly operation: Scalars['String']['input'];
  /** Requests answered. */
  readonly requests: Scalars['Int']['input'];
  /** Cost of all of them together. */
  readonly cost: Scalars['Int']['input'];
  /** Requests whose answer had an error. */
  readonly errors: Scalars['Int']['input'];
  /** Requests by the time they took: ten classes. */
  readonly latencyBuckets: ReadonlyArray<Scalars['Int']['input']>;
  /** How often each error code was answered, by code. */
  readonly errorCodes: Scalars['JSON']['input'];
  /** Deprecated fields asked, as `Type.field`. */
  readonly deprecatedFields: ReadonlyArray<Scalars['String']['input']>;
  /** The document; absent when it was recorded before. */
  readonly document?: InputMaybe<Scalars['String']['input']>;
};

/** A type of event that endpoints are called for. */
export type PartnerEventType = {
  /** For example `catalog.attribution.changed`. */
  readonly name: Scalars['String']['output'];
  /** Type of the graph that the variable `$id` of a selection is an id of. */
  readonly subject: Scalars['String']['output'];
};

/** A URL of a partner application that is called when something happens, signed by the Standard Webhooks specification (GW-07). */
export type PartnerEndpoint = {
  /** Row id, prefix `hook`. */
  readonly id: Scalars['ID']['output'];
  /** Where the calls go. */
  readonly url: Scalars['String']['output'];
  /** For example `catalog.attribution.changed`. */
  readonly eventTypes: ReadonlyArray<Scalars['String']['output']>;
  /** The application's own query; its answer is the payload. */
  readonly selection: Scalars['String']['output'];
  /** True when events of one thing are sent one after the other, in their order: one that fails holds up the next. */
  readonly isOrdered: Scalars['Boolean']['output'];
  /** State of the endpoint. */
  readonly status: PartnerEndpointStatus;
  /** Why it is called no more: `GONE` (it answered 410) or `FAILING` (for five days). */
  readonly disabledReason?: Maybe<Scalars['String']['output']>;
  /** Since when every call failed; null while it is well. */
  readonly failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Until when the secret before the last rotation signs as well. */
  readonly oldSecretUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When it was registered. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What was sent or waits, the latest first. */
  readonly deliveries: PartnerDeliveryConnection;
};


/** A URL of a partner application that is called when something happens, signed by the Standard Webhooks specification (GW-07). */
export type PartnerEndpointDeliveriesArgs = {
  status?: InputMaybe<PartnerDeliveryStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** State of an endpoint. */
export type PartnerEndpointStatus =
  /** Is called. */
  | 'ACTIVE'
  /** Events wait until it is called again. */
  | 'PAUSED'
  /** Is called no more, and nothing new waits for it. */
  | 'DISABLED';

/** One event on its way to one endpoint. */
export type PartnerDelivery = {
  /** Row id, prefix `delivery`. */
  readonly id: Scalars['ID']['output'];
  /** The event; `webhook-id` of every call, repeated ones too. */
  readonly eventId: Scalars['ID']['output'];
  /** For example `catalog.attribution.changed`; `webhook.test` for a test event. */
  readonly eventType: Scalars['String']['output'];
  /** Place of the event among those of the same thing, from 1; 0 for a test event. */
  readonly sequence: Scalars['BigInt']['output'];
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** What has become of it. */
  readonly status: PartnerDeliveryStatus;
  /** Calls since it was written or last replayed. */
  readonly attempts: Scalars['Int']['output'];
  /** When it is tried next; null when it waits no more. */
  readonly nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  /** Status of the last answer. */
  readonly responseCode?: Maybe<Scalars['Int']['output']>;
  /** When it was taken. */
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Every call, the first first, 50 at most. */
  readonly log: ReadonlyArray<PartnerAttempt>;
};

/** What has become of a delivery. */
export type PartnerDeliveryStatus =
  /** Waits for its first or next attempt. */
  | 'WAITING'
  /** The endpoint answered with 2xx. */
  | 'DELIVERED'
  /** Every attempt failed; it can be replayed. */
  | 'DEAD'
  /** The grant or the consent it needed was taken back. */
  | 'WITHDRAWN';

/** One call and what came of it. */
export type PartnerAttempt = {
  /** When it was made. */
  readonly at: Scalars['DateTime']['output'];
  /** Milliseconds it took, the making of its payload included. */
  readonly durationMs: Scalars['Int']['output'];
  /** What came of it. */
  readonly outcome: PartnerAttemptOutcome;
  /** Status of the answer, where there was one. */
  readonly responseCode?: Maybe<Scalars['Int']['output']>;
  /** The first 1,024 characters of the answer, or why there was none. */
  readonly detail: Scalars['String']['output'];
};

/** What came of a call. */
export type PartnerAttemptOutcome =
  /** Answered with 2xx. */
  | 'DELIVERED'
  /** Answered with anything else. */
  | 'ANSWERED'
  /** No answer in time, or none that ended well. */
  | 'FAILED'
  /** Not made: the target is not on the public internet. */
  | 'REFUSED'
  /** Not made: the selection could not be answered. */
  | 'NO_PAYLOAD';

/** A page of deliveries. */
export type PartnerDeliveryConnection = {
  /** Rows with their cursors. */
  readonly edges: ReadonlyArray<PartnerDeliveryEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One delivery and its place in the list. */
export type PartnerDeliveryEdge = {
  /** Opaque place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The delivery. */
  readonly node: PartnerDelivery;
};

/** Input of subscribePartnerEvent. */
export type SubscribePartnerEventInput = {
  /** The application. */
  readonly partnerAppId: Scalars['ID']['input'];
  /** Where to call: https, a public address; private and local ones are refused. */
  readonly url: Scalars['String']['input'];
  /** For example `catalog.attribution.changed`; 1 to 32. */
  readonly eventTypes: ReadonlyArray<Scalars['String']['input']>;
  /** A query of the application's contract, run as the application at each delivery; may declare `$id: ID!`, what the event is about, and `$eventId: ID!`. */
  readonly selection: Scalars['String']['input'];
  /** Whether events of one thing are sent in their order. */
  readonly isOrdered?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What subscribePartnerEvent answers: done, or one named refusal; the state is `TWENTY_ENDPOINTS` or that of the application. */
export type SubscribePartnerEventResult = SubscribePartnerEventSuccess | NotFoundError | ForbiddenError | ValidationError | InvalidStateError;

/** subscribePartnerEvent was done. */
export type SubscribePartnerEventSuccess = {
  /** The new endpoint. */
  readonly endpoint: PartnerEndpoint;
  /** The signing secret, shown this once. */
  readonly secret: Scalars['String']['output'];
};

/** Input of updatePartnerEndpoint. */
export type UpdatePartnerEndpointInput = {
  /** The endpoint. */
  readonly endpointId: Scalars['ID']['input'];
  /** Where to call. */
  readonly url?: InputMaybe<Scalars['String']['input']>;
  /** For which events. */
  readonly eventTypes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The query whose answer is sent. */
  readonly selection?: InputMaybe<Scalars['String']['input']>;
  /** Whether events of one thing are sent in their order. */
  readonly isOrdered?: InputMaybe<Scalars['Boolean']['input']>;
  /** True pauses it; false lets it be called again, also after it was disabled. */
  readonly isPaused?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What updatePartnerEndpoint answers: done, or one named refusal. */
export type UpdatePartnerEndpointResult = UpdatePartnerEndpointSuccess | NotFoundError | ForbiddenError | ValidationError | InvalidStateError;

/** updatePartnerEndpoint was done. */
export type UpdatePartnerEndpointSuccess = {
  /** The endpoint. */
  readonly endpoint: PartnerEndpoint;
};

/** Input of rotatePartnerEndpointSecret. */
export type RotatePartnerEndpointSecretInput = {
  /** The endpoint. */
  readonly endpointId: Scalars['ID']['input'];
  /** Minutes for which the old secret signs as well, 0 to 10,080; a day when left out. */
  readonly graceMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** What rotatePartnerEndpointSecret answers: done, or one named refusal. */
export type RotatePartnerEndpointSecretResult = RotatePartnerEndpointSecretSuccess | NotFoundError | ForbiddenError | ValidationError;

/** rotatePartnerEndpointSecret was done. */
export type RotatePartnerEndpointSecretSuccess = {
  /** The endpoint. */
  readonly endpoint: PartnerEndpoint;
  /** The new signing secret, shown this once. */
  readonly secret: Scalars['String']['output'];
};

/** Input of removePartnerEndpoint. */
export type RemovePartnerEndpointInput = {
  /** The endpoint. */
  readonly endpointId: Scalars['ID']['input'];
};

/** What removePartnerEndpoint answers: done, or one named refusal. */
export type RemovePartnerEndpointResult = RemovePartnerEndpointSuccess | NotFoundError | ForbiddenError;

/** removePartnerEndpoint was done. */
export type RemovePartnerEndpointSuccess = {
  /** The application. */
  readonly partnerApp?: Maybe<PartnerApp>;
};

/** Input of sendPartnerTestEvent. */
export type SendPartnerTestEventInput = {
  /** The endpoint. */
  readonly endpointId: Scalars['ID']['input'];
};

/** What sendPartnerTestEvent answers: done, or one named refusal. */
export type SendPartnerTestEventResult = SendPartnerTestEventSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** sendPartnerTestEvent was done. */
export type SendPartnerTestEventSuccess = {
  /** The endpoint. */
  readonly endpoint: PartnerEndpoint;
  /** The event on its way. */
  readonly eventId: Scalars['ID']['output'];
};

/** Input of replayPartnerDeliveries: one delivery, or a range of time. */
export type ReplayPartnerDeliveriesInput = {
  /** The endpoint. */
  readonly endpointId: Scalars['ID']['input'];
  /** One delivery; no range of time then. */
  readonly deliveryId?: InputMaybe<Scalars['ID']['input']>;
  /** Events from this instant on. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Events before this instant. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether only those are sent again of which every attempt failed. */
  readonly deadOnly?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What replayPartnerDeliveries answers: done, or one named refusal. */
export type ReplayPartnerDeliveriesResult = ReplayPartnerDeliveriesSuccess | NotFoundError | ForbiddenError | ValidationError | InvalidStateError;

/** replayPartnerDeliveries was done. */
export type ReplayPartnerDeliveriesSuccess = {
  /** The endpoint. */
  readonly endpoint: PartnerEndpoint;
  /** Deliveries that wait again, 1,000 at most; ask again for more. */
  readonly count: Scalars['Int']['output'];
};

/** A person as an organization knows them on joining. */
export type PersonFacts = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
  /** The main profile. */
  readonly mainProfileId: Scalars['ID']['output'];
  /** Name on it. */
  readonly displayName: Scalars['String']['output'];
  /** Address of the account. */
  readonly email: Scalars['String']['output'];
};

/** Answer to an ownership check. */
export type ProfileOwnership = {
  /** True when the job profile is live and of that user. */
  readonly owned: Scalars['Boolean']['output'];
  /** Version of the row that was checked; 0 when there is none. */
  readonly version: Scalars['Int']['output'];
};

/** A face of a user: the main (customer) profile or the base of a job profile (IDN-02). */
export type UserProfile = Node & {
  /** Global id, prefix `prof`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique among live profiles (IDN-08). */
  readonly slug: Scalars['String']['output'];
  /** Name on this profile. */
  readonly displayName: Scalars['String']['output'];
  /** Picture of this profile. */
  readonly pictureUrl?: Maybe<Scalars['String']['output']>;
  /** Main or job. */
  readonly type: ProfileType;
  /** False hides the profile from public look-ups (IDN-10). */
  readonly isActive: Scalars['Boolean']['output'];
  /** Who may see the profile. */
  readonly visibility: Visibility;
  /** Contacts of the profile that the viewer may see: all for the person, shared ones for who reads the members of an organization of the person (IDN-24, IDN-48); the default first. */
  readonly contacts?: Maybe<ReadonlyArray<Contact>>;
  /** The default contact, if it is of the type asked; null if none (IDN-26). */
  readonly defaultContact?: Maybe<Contact>;
  /** Raised by every change; what `expectedVersion` is compared with. */
  readonly version: Scalars['Int']['output'];
  /** Text in the asked locale, else in the default one (IDN-20). */
  readonly bio?: Maybe<Scalars['String']['output']>;
  /** Every stored language version, the default first. */
  readonly translations: ReadonlyArray<ProfileTranslation>;
  /** The person behind the profile; null where that is not public: a job profile does not lead to the customer (IDN-38). */
  readonly user?: Maybe<User>;
};


/** A face of a user: the main (customer) profile or the base of a job profile (IDN-02). */
export type UserProfileDefaultContactArgs = {
  type?: InputMaybe<ContactType>;
};


/** A face of a user: the main (customer) profile or the base of a job profile (IDN-02). */
export type UserProfileBioArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of a profile. */
export type ProfileType =
  /** The customer side; one per user. */
  | 'MAIN'
  /** The base of a professional identity; any number per user. */
  | 'JOB';

/** Who may see a section. */
export type Visibility =
  /** Anyone. */
  | 'PUBLIC'
  /** The organizations the person has a tie to. */
  | 'ORGS'
  /** The person alone. */
  | 'PRIVATE';

/** One language version of a profile's texts. */
export type ProfileTranslation = {
  /** Language of the version. */
  readonly locale: Locale;
  /** Text about the person. */
  readonly bio?: Maybe<Scalars['String']['output']>;
  /** One line about the profession. */
  readonly headline?: Maybe<Scalars['String']['output']>;
  /** True for the fallback version. */
  readonly isDefault: Scalars['Boolean']['output'];
};

/** Input of createMainProfile. */
export type CreateMainProfileInput = {
  /** Name on the profile, 1 to 256 characters. */
  readonly displayName: Scalars['String']['input'];
  /** Wished slug, refused when it is taken; made from the name, with a suffix where needed, when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
};

/** What createMainProfile answers: done, or one named refusal. */
export type CreateMainProfileResult = CreateMainProfileSuccess | ValidationError | ConflictError;

/** createMainProfile was done. */
export type CreateMainProfileSuccess = {
  /** The new profile. */
  readonly profile: UserProfile;
};

/** Input of updateProfile. */
export type UpdateProfileInput = {
  /** The profile. */
  readonly profileId: Scalars['ID']['input'];
  /** New name; on a professional profile it stands on the page as well. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** New picture: an http or https address (IDN-11). */
  readonly pictureUrl?: InputMaybe<Scalars['String']['input']>;
  /** New visibility. */
  readonly visibility?: InputMaybe<Visibility>;
  /** Show or hide (IDN-10). */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse when the profile has another version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateProfile answers: done, or one named refusal. */
export type UpdateProfileResult = UpdateProfileSuccess | NotFoundError | ValidationError | ConflictError;

/** updateProfile was done. */
export type UpdateProfileSuccess = {
  /** The profile after the change. */
  readonly profile: UserProfile;
};

/** A language of the platform (IDN-34). */
export type Language = Node & {
  /** Natural key of the row. */
  readonly id: Scalars['ID']['output'];
  /** ISO code. */
  readonly code: Scalars['String']['output'];
  /** English name. */
  readonly name: Scalars['String']['output'];
  /** Name in itself. */
  readonly nativeName: Scalars['String']['output'];
  /** Written from right to left. */
  readonly isRtl: Scalars['Boolean']['output'];
};

/** A country (IDN-34). */
export type Country = Node & {
  /** Natural key of the row. */
  readonly id: Scalars['ID']['output'];
  /** ISO 3166 code of two letters. */
  readonly code: Scalars['String']['output'];
  /** English name. */
  readonly name: Scalars['String']['output'];
  /** Its currency. */
  readonly currency: Currency;
  /** International dialling code. */
  readonly phoneCode: Scalars['String']['output'];
};

/** A language as used in a place. */
export type Locale = Node & {
  /** Natural key of the row. */
  readonly id: Scalars['ID']['output'];
  /** For example `es-MX`. */
  readonly key: Scalars['String']['output'];
  /** English name. */
  readonly name: Scalars['String']['output'];
  /** Its language. */
  readonly language: Language;
};

/** A currency and its number of minor digits. */
export type Currency = Node & {
  /** Natural key of the row. */
  readonly id: Scalars['ID']['output'];
  /** ISO 4217 code. */
  readonly code: Scalars['CurrencyCode']['output'];
  /** English name. */
  readonly name: Scalars['String']['output'];
  /** Sign used in texts. */
  readonly symbol: Scalars['String']['output'];
  /** Digits after the point: 0, 2 or 3. */
  readonly minorUnit: Scalars['Int']['output'];
};

/** The second factor of an account: codes of an authenticator (RFC 6238). */
export type SecondFactor = {
  /** Since when sign-in asks for a code. */
  readonly enabledAt: Scalars['DateTime']['output'];
  /** Recovery codes that were not used. */
  readonly recoveryCodesLeft: Scalars['Int']['output'];
};

/** Input of startTotp. */
export type StartTotpInput = {
  /** Password of the account. */
  readonly password: Scalars['String']['input'];
};

/** What startTotp answers: done, or one named refusal. */
export type StartTotpResult = StartTotpSuccess | ValidationError | InvalidStateError | TooManyAttemptsError;

/** startTotp was done. */
export type StartTotpSuccess = {
  /** The secret for typing, in base 32; shown this once. */
  readonly secret: Scalars['String']['output'];
  /** The same for scanning: `otpauth://totp/...`. */
  readonly uri: Scalars['String']['output'];
};

/** Input of confirmTotp. */
export type ConfirmTotpInput = {
  /** Six digits of the authenticator. */
  readonly code: Scalars['String']['input'];
};

/** What confirmTotp answers: done, or one named refusal. */
export type ConfirmTotpResult = ConfirmTotpSuccess | ValidationError | InvalidStateError | TooManyAttemptsError;

/** confirmTotp was done. */
export type ConfirmTotpSuccess = {
  /** Ten codes for who lost the device, each good once; shown this once. */
  readonly recoveryCodes: ReadonlyArray<Scalars['String']['output']>;
};

/** Input of renewRecoveryCodes. */
export type RenewRecoveryCodesInput = {
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: Scalars['String']['input'];
};

/** What renewRecoveryCodes answers: done, or one named refusal. */
export type RenewRecoveryCodesResult = RenewRecoveryCodesSuccess | ValidationError | InvalidStateError | TooManyAttemptsError;

/** renewRecoveryCodes was done. */
export type RenewRecoveryCodesSuccess = {
  /** Ten codes, each good once; shown this once. */
  readonly recoveryCodes: ReadonlyArray<Scalars['String']['output']>;
};

/** Input of disableTotp. */
export type DisableTotpInput = {
  /** Password of the account. */
  readonly password: Scalars['String']['input'];
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: Scalars['String']['input'];
};

/** What disableTotp answers: done, or one named refusal. */
export type DisableTotpResult = DisableTotpSuccess | ValidationError | InvalidStateError | TooManyAttemptsError;

/** disableTotp was done. */
export type DisableTotpSuccess = {
  /** The person. */
  readonly userId: Scalars['ID']['output'];
};

/** Texts for search engines and share cards in one locale. */
export type Seo = {
  /** Page title. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Page description. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Search words. */
  readonly keywords: ReadonlyArray<Scalars['String']['output']>;
  /** The one address of the page. */
  readonly canonicalUrl?: Maybe<Scalars['String']['output']>;
  /** Editorial state; others than the person see published texts only. */
  readonly status: SeoStatus;
  /** How often the page changes. */
  readonly changeFrequency?: Maybe<ChangeFreq>;
  /** Share card. */
  readonly openGraph?: Maybe<OpenGraph>;
  /** Markup of the professional portfolio for search engines (schema.org). */
  readonly structuredData?: Maybe<Scalars['JSON']['output']>;
};

/** Share card of a page. */
export type OpenGraph = {
  /** Title on the card. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** Text on the card. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Picture on the card. */
  readonly image?: Maybe<Scalars['String']['output']>;
};

/** Editorial state of search texts. */
export type SeoStatus =
  /** Being written. */
  | 'DRAFT'
  /** Waiting for review. */
  | 'REVIEW'
  /** Accepted, not yet shown. */
  | 'APPROVED'
  /** Shown. */
  | 'PUBLISHED'
  /** Shown, though the page has changed since. */
  | 'NEEDS_UPDATE';

/** How often a page changes, as told to crawlers. */
export type ChangeFreq =
  /** At every access. */
  | 'ALWAYS'
  /** About every hour. */
  | 'HOURLY'
  /** About every day. */
  | 'DAILY'
  /** About every week. */
  | 'WEEKLY'
  /** About every month. */
  | 'MONTHLY'
  /** About every year. */
  | 'YEARLY'
  /** An archived page. */
  | 'NEVER';

/** A skill of the platform-wide tree (IDN-14). */
export type Skill = Node & {
  /** Global id, prefix `skill`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique on the platform. */
  readonly slug: Scalars['String']['output'];
  /** Name in the asked locale, else in the default one. */
  readonly name: Scalars['String']['output'];
  /** The wider skill; null at the root. */
  readonly parent?: Maybe<Skill>;
  /** False until the platform accepted it. */
  readonly isApproved: Scalars['Boolean']['output'];
};


/** A skill of the platform-wide tree (IDN-14). */
export type SkillNameArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** One page of Skill. */
export type SkillConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<SkillEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Skill and its place in the list. */
export type SkillEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Skill;
};

/** Input of addSkill. */
export type AddSkillInput = {
  /** The job profile. */
  readonly jobProfileId: Scalars['ID']['input'];
  /** The skill; one already present is a conflict. */
  readonly skillId: Scalars['ID']['input'];
};

/** What addSkill answers: done, or one named refusal. */
export type AddSkillResult = AddSkillSuccess | NotFoundError | ConflictError;

/** addSkill was done. */
export type AddSkillSuccess = {
  /** The job profile. */
  readonly jobProfile: JobProfile;
};

/** Input of removeSkill. */
export type RemoveSkillInput = {
  /** The job profile. */
  readonly jobProfileId: Scalars['ID']['input'];
  /** The skill. */
  readonly skillId: Scalars['ID']['input'];
};

/** What removeSkill answers: done, or one named refusal. */
export type RemoveSkillResult = RemoveSkillSuccess | NotFoundError;

/** removeSkill was done. */
export type RemoveSkillSuccess = {
  /** The job profile. */
  readonly jobProfile: JobProfile;
};

/** Input of proposeSkill. */
export type ProposeSkillInput = {
  /** Name in the platform's default language, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The wider skill; a root when left out. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What proposeSkill answers: done, or one named refusal. */
export type ProposeSkillResult = ProposeSkillSuccess | NotFoundError | ValidationError | ConflictError | InvalidStateError;

/** proposeSkill was done. */
export type ProposeSkillSuccess = {
  /** The proposed skill. */
  readonly skill?: Maybe<Skill>;
};

/** Input of approveSkill. */
export type ApproveSkillInput = {
  /** The skill. */
  readonly skillId: Scalars['ID']['input'];
};

/** What approveSkill answers: done, or one named refusal. */
export type ApproveSkillResult = ApproveSkillSuccess | NotFoundError | InvalidStateError;

/** approveSkill was done. */
export type ApproveSkillSuccess = {
  /** The accepted skill. */
  readonly skill?: Maybe<Skill>;
};

/** Input of verifyProfileSkill. */
export type VerifyProfileSkillInput = {
  /** The job profile. */
  readonly jobProfileId: Scalars['ID']['input'];
  /** The skill on it. */
  readonly skillId: Scalars['ID']['input'];
};

/** What verifyProfileSkill answers: done, or one named refusal. */
export type VerifyProfileSkillResult = VerifyProfileSkillSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** verifyProfileSkill was done. */
export type VerifyProfileSkillSuccess = {
  /** The job profile. */
  readonly jobProfile?: Maybe<JobProfile>;
};

/** What exportMyData answers: done, or one named refusal. */
export type ExportMyDataResult = ExportMyDataSuccess | TooManyAttemptsError;

/** exportMyData was done. */
export type ExportMyDataSuccess = {
  /** The records as JSON text, by part and kind. */
  readonly bundle: Scalars['String']['output'];
  /** JWS of the platform that names the bundle by the SHA-256 of its UTF-8 text. */
  readonly signature: Scalars['String']['output'];
  /** When the records were read. */
  readonly exportedAt: Scalars['DateTime']['output'];
};

/** Input of eraseMyAccount. */
export type EraseMyAccountInput = {
  /** The caller's own address, typed again. */
  readonly confirmEmail: Scalars['String']['input'];
};

/** What eraseMyAccount answers: done, or one named refusal; the state is `OWNER` or `EMPLOYEE`. */
export type EraseMyAccountResult = EraseMyAccountSuccess | ValidationError | ForbiddenError | InvalidStateError;

/** eraseMyAccount was done. */
export type EraseMyAccountSuccess = {
  /** When the erasure was carried out here; the other parts follow within the minute. */
  readonly erasedAt: Scalars['DateTime']['output'];
};

/** One language a user works in (IDN-33). */
export type UserLocale = {
  /** The locale. */
  readonly locale: Locale;
  /** How well it is spoken. */
  readonly proficiency: LocaleProficiency;
  /** True for the one preferred locale. */
  readonly isDefault: Scalars['Boolean']['output'];
};

/** Command of a language. */
export type LocaleProficiency =
  /** Spoken from childhood. */
  | 'NATIVE'
  /** Works in it without effort. */
  | 'FLUENT'
  /** Talks in it. */
  | 'CONVERSATIONAL'
  /** Reads simple texts. */
  | 'BASIC';

/** Input of setUserLocale. */
export type SetUserLocaleInput = {
  /** Key of the locale, for example `es-MX`. */
  readonly localeKey: Scalars['String']['input'];
  /** Command of it. */
  readonly proficiency: LocaleProficiency;
  /** True to prefer it from now on; the default stays one when left out. */
  readonly isDefault?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What setUserLocale answers: done, or one named refusal. */
export type SetUserLocaleResult = SetUserLocaleSuccess | NotFoundError | ValidationError;

/** setUserLocale was done. */
export type SetUserLocaleSuccess = {
  /** The person. */
  readonly user?: Maybe<User>;
};

/** Input of removeUserLocale. */
export type RemoveUserLocaleInput = {
  /** Key of the locale. */
  readonly localeKey: Scalars['String']['input'];
};

/** What removeUserLocale answers: done, or one named refusal. */
export type RemoveUserLocaleResult = RemoveUserLocaleSuccess | NotFoundError | InvalidStateError;

/** removeUserLocale was done. */
export type RemoveUserLocaleSuccess = {
  /** The person. */
  readonly user?: Maybe<User>;
};

/** One global person who can sign in; the same user in every organization (IDN-01). */
export type User = Node & {
  /** Global id, prefix `user`. */
  readonly id: Scalars['ID']['output'];
  /** Name shown to others. */
  readonly displayName: Scalars['String']['output'];
  /** Sign-in address; null unless the viewer is the user or may see it. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Address of the account picture. */
  readonly image?: Maybe<Scalars['String']['output']>;
  /** State of the account; null for others than the user and platform administrators. */
  readonly status?: Maybe<UserStatus>;
  /** Role on the platform; null for others than the user and platform administrators. */
  readonly platformRole?: Maybe<PlatformRole>;
  /** The one customer-side profile (IDN-03); null when hidden from the viewer. */
  readonly mainProfile?: Maybe<UserProfile>;
  /** All profiles the viewer may see: for others than the user the customer-side one alone (IDN-38). */
  readonly profiles: ReadonlyArray<UserProfile>;
  /** The user's professional profiles (IDN-04); empty for others, who find them by slug and not by person (IDN-38). */
  readonly jobProfiles: ReadonlyArray<JobProfile>;
  /** Languages the user works in, default first; own data only (IDN-33). */
  readonly locales?: Maybe<ReadonlyArray<UserLocale>>;
  /** Relations to organizations, ended ones included, latest first (IDN-29, IDN-32): all of them for the user, to an organization's staff those to it. */
  readonly orgMemberships?: Maybe<ProfileOrgMembershipConnection>;
  /** Sign-ins that have not ended, latest first, 100 at most; own ones only. */
  readonly sessions?: Maybe<ReadonlyArray<UserSession>>;
  /** The second factor of the account; null while there is none, and for others. */
  readonly secondFactor?: Maybe<SecondFactor>;
  /** Accounts of other issuers that open this one; own ones only. */
  readonly externalAccounts?: Maybe<ReadonlyArray<ExternalAccount>>;
  /** When the account was made. */
  readonly createdAt: Scalars['DateTime']['output'];
};


/** One global person who can sign in; the same user in every organization (IDN-01). */
export type UserOrgMembershipsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** State of an account. */
export type UserStatus =
  /** May sign in. */
  | 'ACTIVE'
  /** Kept out by the platform; every token is refused. */
  | 'SUSPENDED'
  /** Personal data were erased; only the pseudonymous row is left (IDN-43). */
  | 'ERASED';

/** Role on the platform itself, apart from any organization. */
export type PlatformRole =
  /** None: what nearly everybody has. */
  | 'NONE'
  /** Administrator of the platform. */
  | 'ADMIN';

/** Facts about one caller, read per request and never carried in a token. */
export type CallerFacts = {
  /** State of the account. */
  readonly status: UserStatus;
  /** Role on the platform. */
  readonly platformRole: PlatformRole;
  /** True while the session named exists for this user, is not revoked and has not expired; false when none was named. */
  readonly isSessionAlive: Scalars['Boolean']['output'];
  /** The user's own live job profiles, oldest first. */
  readonly jobProfileIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Hash of the facts; changes when any of them changed. */
  readonly version: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  JobProfile: JobProfile;
  PartnerApp: PartnerApp;
  UserProfile: UserProfile;
  Language: Language;
  Country: Country;
  Locale: Locale;
  Currency: Currency;
  Skill: Skill;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  JobProfile:
    ( { __typename: 'JobProfile' }
    & GraphQLRecursivePick<FederationTypes['JobProfile'], {"id":true}> );
  PartnerApp:
    ( { __typename: 'PartnerApp' }
    & GraphQLRecursivePick<FederationTypes['PartnerApp'], {"id":true}> );
  UserProfile:
    ( { __typename: 'UserProfile' }
    & GraphQLRecursivePick<FederationTypes['UserProfile'], {"id":true}> );
  Language:
    ( { __typename: 'Language' }
    & GraphQLRecursivePick<FederationTypes['Language'], {"id":true}> );
  Country:
    ( { __typename: 'Country' }
    & GraphQLRecursivePick<FederationTypes['Country'], {"id":true}> );
  Locale:
    ( { __typename: 'Locale' }
    & GraphQLRecursivePick<FederationTypes['Locale'], {"id":true}> );
  Currency:
    ( { __typename: 'Currency' }
    & GraphQLRecursivePick<FederationTypes['Currency'], {"id":true}> );
  Skill:
    ( { __typename: 'Skill' }
    & GraphQLRecursivePick<FederationTypes['Skill'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  RegisterUserResult:
    | ( RegisterUserSuccess )
    | ( ValidationError )
    | ( ConflictError )
  ;
  SignInResult:
    | ( SignInSuccess )
    | ( SignInRefusedError )
    | ( SecondFactorRequiredError )
    | ( TooManyAttemptsError )
  ;
  RefreshSessionResult:
    | ( RefreshSessionSuccess )
    | ( SignInRefusedError )
    | ( TooManyAttemptsError )
  ;
  SignOutResult:
    | ( SignOutSuccess )
    | ( NotFoundError )
  ;
  RevokeSessionResult:
    | ( RevokeSessionSuccess )
    | ( NotFoundError )
  ;
  RevokeOtherSessionsResult: ( RevokeOtherSessionsSuccess );
  ChangePasswordResult:
    | ( ChangePasswordSuccess )
    | ( ValidationError )
    | ( TooManyAttemptsError )
  ;
  RequestPasswordResetResult: ( RequestPasswordResetSuccess );
  ResetPasswordResult:
    | ( ResetPasswordSuccess )
    | ( ValidationError )
  ;
  VerifyEmailResult:
    | ( VerifyEmailSuccess )
    | ( ValidationError )
  ;
  AddProfileContactResult:
    | ( AddProfileContactSuccess )
    | ( NotFoundError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateProfileContactResult:
    | ( UpdateProfileContactSuccess )
    | ( NotFoundError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  RemoveProfileContactResult:
    | ( RemoveProfileContactSuccess )
    | ( NotFoundError )
  ;
  SetDefaultContactResult:
    | ( SetDefaultContactSuccess )
    | ( NotFoundError )
  ;
  ResendContactCodeResult:
    | ( ResendContactCodeSuccess )
    | ( NotFoundError )
    | ( ValidationError )
    | ( InvalidStateError )
  ;
  VerifyContactResult:
    | ( VerifyContactSuccess )
    | ( NotFoundError )
    | ( ValidationError )
    | ( InvalidStateError )
  ;
  SignInWithIssuerResult:
    | ( SignInWithIssuerSuccess )
    | ( SignInRefusedError )
    | ( SecondFactorRequiredError )
    | ( ConflictError )
  ;
  LinkExternalAccountResult:
    | ( LinkExternalAccountSuccess )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UnlinkExternalAccountResult:
    | ( UnlinkExternalAccountSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
  ;
  CreateJobProfileResult:
    | ( CreateJobProfileSuccess )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateJobProfileResult:
    | ( UpdateJobProfileSuccess )
    | ( NotFoundError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  VerifyJobProfileResult:
    | ( VerifyJobProfileSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  CreatePartnerAppResult:
    | ( CreatePartnerAppSuccess )
    | ( ValidationError )
    | ( ForbiddenError )
    | ( ConflictError )
  ;
  ApprovePartnerAppResult:
    | ( ApprovePartnerAppSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
  ;
  SuspendPartnerAppResult:
    | ( SuspendPartnerAppSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
  ;
  RevokePartnerAppResult:
    | ( RevokePartnerAppSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  CreatePartnerKeyResult:
    | ( CreatePartnerKeySuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
  ;
  RotatePartnerKeyResult:
    | ( RotatePartnerKeySuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
  ;
  RevokePartnerKeyResult:
    | ( RevokePartnerKeySuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  GrantPartnerConsentResult:
    | ( GrantPartnerConsentSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ConflictError )
    | ( InvalidStateError )
  ;
  RevokePartnerConsentResult:
    | ( RevokePartnerConsentSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
  ;
  SubscribePartnerEventResult:
    | ( SubscribePartnerEventSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( InvalidStateError )
  ;
  UpdatePartnerEndpointResult:
    | ( UpdatePartnerEndpointSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( InvalidStateError )
  ;
  RotatePartnerEndpointSecretResult:
    | ( RotatePartnerEndpointSecretSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  RemovePartnerEndpointResult:
    | ( RemovePartnerEndpointSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
  ;
  SendPartnerTestEventResult:
    | ( SendPartnerTestEventSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  ReplayPartnerDeliveriesResult:
    | ( ReplayPartnerDeliveriesSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( InvalidStateError )
  ;
  CreateMainProfileResult:
    | ( CreateMainProfileSuccess )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateProfileResult:
    | ( UpdateProfileSuccess )
    | ( NotFoundError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  StartTotpResult:
    | ( StartTotpSuccess )
    | ( ValidationError )
    | ( InvalidStateError )
    | ( TooManyAttemptsError )
  ;
  ConfirmTotpResult:
    | ( ConfirmTotpSuccess )
    | ( ValidationError )
    | ( InvalidStateError )
    | ( TooManyAttemptsError )
  ;
  RenewRecoveryCodesResult:
    | ( RenewRecoveryCodesSuccess )
    | ( ValidationError )
    | ( InvalidStateError )
    | ( TooManyAttemptsError )
  ;
  DisableTotpResult:
    | ( DisableTotpSuccess )
    | ( ValidationError )
    | ( InvalidStateError )
    | ( TooManyAttemptsError )
  ;
  AddSkillResult:
    | ( AddSkillSuccess )
    | ( NotFoundError )
    | ( ConflictError )
  ;
  RemoveSkillResult:
    | ( RemoveSkillSuccess )
    | ( NotFoundError )
  ;
  ProposeSkillResult:
    | ( ProposeSkillSuccess )
    | ( NotFoundError )
    | ( ValidationError )
    | ( ConflictError )
    | ( InvalidStateError )
  ;
  ApproveSkillResult:
    | ( ApproveSkillSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
  ;
  VerifyProfileSkillResult:
    | ( VerifyProfileSkillSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  ExportMyDataResult:
    | ( ExportMyDataSuccess )
    | ( TooManyAttemptsError )
  ;
  EraseMyAccountResult:
    | ( EraseMyAccountSuccess )
    | ( ValidationError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  SetUserLocaleResult:
    | ( SetUserLocaleSuccess )
    | ( NotFoundError )
    | ( ValidationError )
  ;
  RemoveUserLocaleResult:
    | ( RemoveUserLocaleSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
    | ( InvalidStateError )
    | ( IdempotencyMismatchError )
    | ( MemberNotActiveError )
    | ( SelfApprovalError )
    | ( SignInRefusedError )
    | ( SecondFactorRequiredError )
    | ( TooManyAttemptsError )
  ;
  Node:
    | ( JobProfile )
    | ( PartnerApp )
    | ( UserProfile )
    | ( Language )
    | ( Country )
    | ( Locale )
    | ( Currency )
    | ( Skill )
    | ( User )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  ForbiddenError: ResolverTypeWrapper<ForbiddenError>;
  ValidationError: ResolverTypeWrapper<ValidationError>;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  InvalidStateError: ResolverTypeWrapper<InvalidStateError>;
  IdempotencyMismatchError: ResolverTypeWrapper<IdempotencyMismatchError>;
  MemberNotActiveError: ResolverTypeWrapper<MemberNotActiveError>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SelfApprovalError: ResolverTypeWrapper<SelfApprovalError>;
  Money: ResolverTypeWrapper<Money>;
  Percentage: ResolverTypeWrapper<Percentage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MoneyInput: MoneyInput;
  PeriodInput: PeriodInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  UserSession: ResolverTypeWrapper<UserSession>;
  SignInRefusedError: ResolverTypeWrapper<SignInRefusedError>;
  SecondFactorRequiredError: ResolverTypeWrapper<SecondFactorRequiredError>;
  TooManyAttemptsError: ResolverTypeWrapper<TooManyAttemptsError>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RegisterUserInput: RegisterUserInput;
  RegisterUserResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RegisterUserResult']>;
  RegisterUserSuccess: ResolverTypeWrapper<RegisterUserSuccess>;
  SignInInput: SignInInput;
  SignInResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInResult']>;
  SignInSuccess: ResolverTypeWrapper<SignInSuccess>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefreshSessionResult']>;
  RefreshSessionSuccess: ResolverTypeWrapper<RefreshSessionSuccess>;
  SignOutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignOutResult']>;
  SignOutSuccess: ResolverTypeWrapper<SignOutSuccess>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeSessionResult']>;
  RevokeSessionSuccess: ResolverTypeWrapper<RevokeSessionSuccess>;
  RevokeOtherSessionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeOtherSessionsResult']>;
  RevokeOtherSessionsSuccess: ResolverTypeWrapper<RevokeOtherSessionsSuccess>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChangePasswordResult']>;
  ChangePasswordSuccess: ResolverTypeWrapper<ChangePasswordSuccess>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPasswordResetResult']>;
  RequestPasswordResetSuccess: ResolverTypeWrapper<RequestPasswordResetSuccess>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResetPasswordResult']>;
  ResetPasswordSuccess: ResolverTypeWrapper<ResetPasswordSuccess>;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyEmailResult']>;
  VerifyEmailSuccess: ResolverTypeWrapper<VerifyEmailSuccess>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Contact: ResolverTypeWrapper<Contact>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ContactType: ContactType;
  AddProfileContactInput: AddProfileContactInput;
  AddProfileContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddProfileContactResult']>;
  AddProfileContactSuccess: ResolverTypeWrapper<AddProfileContactSuccess>;
  UpdateProfileContactInput: UpdateProfileContactInput;
  UpdateProfileContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileContactResult']>;
  UpdateProfileContactSuccess: ResolverTypeWrapper<UpdateProfileContactSuccess>;
  RemoveProfileContactInput: RemoveProfileContactInput;
  RemoveProfileContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveProfileContactResult']>;
  RemoveProfileContactSuccess: ResolverTypeWrapper<RemoveProfileContactSuccess>;
  SetDefaultContactInput: SetDefaultContactInput;
  SetDefaultContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetDefaultContactResult']>;
  SetDefaultContactSuccess: ResolverTypeWrapper<SetDefaultContactSuccess>;
  ResendContactCodeInput: ResendContactCodeInput;
  ResendContactCodeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResendContactCodeResult']>;
  ResendContactCodeSuccess: ResolverTypeWrapper<ResendContactCodeSuccess>;
  VerifyContactInput: VerifyContactInput;
  VerifyContactResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyContactResult']>;
  VerifyContactSuccess: ResolverTypeWrapper<VerifyContactSuccess>;
  ExternalAccount: ResolverTypeWrapper<ExternalAccount>;
  SignInWithIssuerInput: SignInWithIssuerInput;
  SignInWithIssuerResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SignInWithIssuerResult']>;
  SignInWithIssuerSuccess: ResolverTypeWrapper<SignInWithIssuerSuccess>;
  LinkExternalAccountInput: LinkExternalAccountInput;
  LinkExternalAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkExternalAccountResult']>;
  LinkExternalAccountSuccess: ResolverTypeWrapper<LinkExternalAccountSuccess>;
  UnlinkExternalAccountInput: UnlinkExternalAccountInput;
  UnlinkExternalAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlinkExternalAccountResult']>;
  UnlinkExternalAccountSuccess: ResolverTypeWrapper<UnlinkExternalAccountSuccess>;
  JobProfile: ResolverTypeWrapper<JobProfile>;
  ProfileSection: ProfileSection;
  SectionVisibility: ResolverTypeWrapper<SectionVisibility>;
  ExperienceLevel: ExperienceLevel;
  JobProfileSkill: ResolverTypeWrapper<JobProfileSkill>;
  JobProfileMetrics: ResolverTypeWrapper<JobProfileMetrics>;
  Reputation: ResolverTypeWrapper<Reputation>;
  JobProfilePerformance: ResolverTypeWrapper<JobProfilePerformance>;
  JobProfileMonth: ResolverTypeWrapper<JobProfileMonth>;
  JobProfileFilter: JobProfileFilter;
  JobProfileSort: JobProfileSort;
  JobProfileConnection: ResolverTypeWrapper<JobProfileConnection>;
  JobProfileEdge: ResolverTypeWrapper<JobProfileEdge>;
  CreateJobProfileInput: CreateJobProfileInput;
  CreateJobProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateJobProfileResult']>;
  CreateJobProfileSuccess: ResolverTypeWrapper<CreateJobProfileSuccess>;
  UpdateJobProfileInput: UpdateJobProfileInput;
  SectionVisibilityInput: SectionVisibilityInput;
  UpdateJobProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateJobProfileResult']>;
  UpdateJobProfileSuccess: ResolverTypeWrapper<UpdateJobProfileSuccess>;
  VerifyJobProfileInput: VerifyJobProfileInput;
  VerifyJobProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyJobProfileResult']>;
  VerifyJobProfileSuccess: ResolverTypeWrapper<VerifyJobProfileSuccess>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  JobProfileVerified: ResolverTypeWrapper<JobProfileVerified>;
  ProfileOrgMembership: ResolverTypeWrapper<ProfileOrgMembership>;
  AffiliationType: AffiliationType;
  ConnectionMethod: ConnectionMethod;
  ProfileOrgMembershipConnection: ResolverTypeWrapper<ProfileOrgMembershipConnection>;
  ProfileOrgMembershipEdge: ResolverTypeWrapper<ProfileOrgMembershipEdge>;
  Org: ResolverTypeWrapper<Org>;
  OrgMember: ResolverTypeWrapper<OrgMember>;
  CreatePartnerAppInput: CreatePartnerAppInput;
  CreatePartnerAppResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePartnerAppResult']>;
  CreatePartnerAppSuccess: ResolverTypeWrapper<CreatePartnerAppSuccess>;
  ApprovePartnerAppInput: ApprovePartnerAppInput;
  ApprovePartnerAppResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApprovePartnerAppResult']>;
  ApprovePartnerAppSuccess: ResolverTypeWrapper<ApprovePartnerAppSuccess>;
  SuspendPartnerAppInput: SuspendPartnerAppInput;
  SuspendPartnerAppResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuspendPartnerAppResult']>;
  SuspendPartnerAppSuccess: ResolverTypeWrapper<SuspendPartnerAppSuccess>;
  RevokePartnerAppInput: RevokePartnerAppInput;
  RevokePartnerAppResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokePartnerAppResult']>;
  RevokePartnerAppSuccess: ResolverTypeWrapper<RevokePartnerAppSuccess>;
  CreatePartnerKeyInput: CreatePartnerKeyInput;
  CreatePartnerKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePartnerKeyResult']>;
  CreatePartnerKeySuccess: ResolverTypeWrapper<CreatePartnerKeySuccess>;
  RotatePartnerKeyInput: RotatePartnerKeyInput;
  RotatePartnerKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotatePartnerKeyResult']>;
  RotatePartnerKeySuccess: ResolverTypeWrapper<RotatePartnerKeySuccess>;
  RevokePartnerKeyInput: RevokePartnerKeyInput;
  RevokePartnerKeyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokePartnerKeyResult']>;
  RevokePartnerKeySuccess: ResolverTypeWrapper<RevokePartnerKeySuccess>;
  GrantPartnerConsentInput: GrantPartnerConsentInput;
  GrantPartnerConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantPartnerConsentResult']>;
  GrantPartnerConsentSuccess: ResolverTypeWrapper<GrantPartnerConsentSuccess>;
  RevokePartnerConsentInput: RevokePartnerConsentInput;
  RevokePartnerConsentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokePartnerConsentResult']>;
  RevokePartnerConsentSuccess: ResolverTypeWrapper<RevokePartnerConsentSuccess>;
  PartnerApp: ResolverTypeWrapper<PartnerApp>;
  PartnerAppStatus: PartnerAppStatus;
  PartnerTier: PartnerTier;
  PartnerKey: ResolverTypeWrapper<PartnerKey>;
  PartnerConsent: ResolverTypeWrapper<PartnerConsent>;
  PartnerUsage: ResolverTypeWrapper<PartnerUsage>;
  PartnerOperationUsage: ResolverTypeWrapper<PartnerOperationUsage>;
  PartnerUsageDay: ResolverTypeWrapper<PartnerUsageDay>;
  PartnerErrorCount: ResolverTypeWrapper<PartnerErrorCount>;
  PartnerFacts: ResolverTypeWrapper<PartnerFacts>;
  IssuePartnerTokenInput: IssuePartnerTokenInput;
  PartnerTokenIssue: ResolverTypeWrapper<PartnerTokenIssue>;
  PartnerUsageInput: PartnerUsageInput;
  PartnerEventType: ResolverTypeWrapper<PartnerEventType>;
  PartnerEndpoint: ResolverTypeWrapper<PartnerEndpoint>;
  PartnerEndpointStatus: PartnerEndpointStatus;
  PartnerDelivery: ResolverTypeWrapper<PartnerDelivery>;
  PartnerDeliveryStatus: PartnerDeliveryStatus;
  PartnerAttempt: ResolverTypeWrapper<PartnerAttempt>;
  PartnerAttemptOutcome: PartnerAttemptOutcome;
  PartnerDeliveryConnection: ResolverTypeWrapper<PartnerDeliveryConnection>;
  PartnerDeliveryEdge: ResolverTypeWrapper<PartnerDeliveryEdge>;
  SubscribePartnerEventInput: SubscribePartnerEventInput;
  SubscribePartnerEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubscribePartnerEventResult']>;
  SubscribePartnerEventSuccess: ResolverTypeWrapper<SubscribePartnerEventSuccess>;
  UpdatePartnerEndpointInput: UpdatePartnerEndpointInput;
  UpdatePartnerEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdatePartnerEndpointResult']>;
  UpdatePartnerEndpointSuccess: ResolverTypeWrapper<UpdatePartnerEndpointSuccess>;
  RotatePartnerEndpointSecretInput: RotatePartnerEndpointSecretInput;
  RotatePartnerEndpointSecretResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RotatePartnerEndpointSecretResult']>;
  RotatePartnerEndpointSecretSuccess: ResolverTypeWrapper<RotatePartnerEndpointSecretSuccess>;
  RemovePartnerEndpointInput: RemovePartnerEndpointInput;
  RemovePartnerEndpointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemovePartnerEndpointResult']>;
  RemovePartnerEndpointSuccess: ResolverTypeWrapper<RemovePartnerEndpointSuccess>;
  SendPartnerTestEventInput: SendPartnerTestEventInput;
  SendPartnerTestEventResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SendPartnerTestEventResult']>;
  SendPartnerTestEventSuccess: ResolverTypeWrapper<SendPartnerTestEventSuccess>;
  ReplayPartnerDeliveriesInput: ReplayPartnerDeliveriesInput;
  ReplayPartnerDeliveriesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReplayPartnerDeliveriesResult']>;
  ReplayPartnerDeliveriesSuccess: ResolverTypeWrapper<ReplayPartnerDeliveriesSuccess>;
  PersonFacts: ResolverTypeWrapper<PersonFacts>;
  ProfileOwnership: ResolverTypeWrapper<ProfileOwnership>;
  UserProfile: ResolverTypeWrapper<UserProfile>;
  ProfileType: ProfileType;
  Visibility: Visibility;
  ProfileTranslation: ResolverTypeWrapper<ProfileTranslation>;
  CreateMainProfileInput: CreateMainProfileInput;
  CreateMainProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateMainProfileResult']>;
  CreateMainProfileSuccess: ResolverTypeWrapper<CreateMainProfileSuccess>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProfileResult']>;
  UpdateProfileSuccess: ResolverTypeWrapper<UpdateProfileSuccess>;
  Language: ResolverTypeWrapper<Language>;
  Country: ResolverTypeWrapper<Country>;
  Locale: ResolverTypeWrapper<Locale>;
  Currency: ResolverTypeWrapper<Currency>;
  SecondFactor: ResolverTypeWrapper<SecondFactor>;
  StartTotpInput: StartTotpInput;
  StartTotpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartTotpResult']>;
  StartTotpSuccess: ResolverTypeWrapper<StartTotpSuccess>;
  ConfirmTotpInput: ConfirmTotpInput;
  ConfirmTotpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmTotpResult']>;
  ConfirmTotpSuccess: ResolverTypeWrapper<ConfirmTotpSuccess>;
  RenewRecoveryCodesInput: RenewRecoveryCodesInput;
  RenewRecoveryCodesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RenewRecoveryCodesResult']>;
  RenewRecoveryCodesSuccess: ResolverTypeWrapper<RenewRecoveryCodesSuccess>;
  DisableTotpInput: DisableTotpInput;
  DisableTotpResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DisableTotpResult']>;
  DisableTotpSuccess: ResolverTypeWrapper<DisableTotpSuccess>;
  Seo: ResolverTypeWrapper<Seo>;
  OpenGraph: ResolverTypeWrapper<OpenGraph>;
  SeoStatus: SeoStatus;
  ChangeFreq: ChangeFreq;
  Skill: ResolverTypeWrapper<Skill>;
  SkillConnection: ResolverTypeWrapper<SkillConnection>;
  SkillEdge: ResolverTypeWrapper<SkillEdge>;
  AddSkillInput: AddSkillInput;
  AddSkillResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddSkillResult']>;
  AddSkillSuccess: ResolverTypeWrapper<AddSkillSuccess>;
  RemoveSkillInput: RemoveSkillInput;
  RemoveSkillResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveSkillResult']>;
  RemoveSkillSuccess: ResolverTypeWrapper<RemoveSkillSuccess>;
  ProposeSkillInput: ProposeSkillInput;
  ProposeSkillResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ProposeSkillResult']>;
  ProposeSkillSuccess: ResolverTypeWrapper<ProposeSkillSuccess>;
  ApproveSkillInput: ApproveSkillInput;
  ApproveSkillResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveSkillResult']>;
  ApproveSkillSuccess: ResolverTypeWrapper<ApproveSkillSuccess>;
  VerifyProfileSkillInput: VerifyProfileSkillInput;
  VerifyProfileSkillResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VerifyProfileSkillResult']>;
  VerifyProfileSkillSuccess: ResolverTypeWrapper<VerifyProfileSkillSuccess>;
  ExportMyDataResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ExportMyDataResult']>;
  ExportMyDataSuccess: ResolverTypeWrapper<ExportMyDataSuccess>;
  EraseMyAccountInput: EraseMyAccountInput;
  EraseMyAccountResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EraseMyAccountResult']>;
  EraseMyAccountSuccess: ResolverTypeWrapper<EraseMyAccountSuccess>;
  UserLocale: ResolverTypeWrapper<UserLocale>;
  LocaleProficiency: LocaleProficiency;
  SetUserLocaleInput: SetUserLocaleInput;
  SetUserLocaleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetUserLocaleResult']>;
  SetUserLocaleSuccess: ResolverTypeWrapper<SetUserLocaleSuccess>;
  RemoveUserLocaleInput: RemoveUserLocaleInput;
  RemoveUserLocaleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveUserLocaleResult']>;
  RemoveUserLocaleSuccess: ResolverTypeWrapper<RemoveUserLocaleSuccess>;
  User: ResolverTypeWrapper<User>;
  UserStatus: UserStatus;
  PlatformRole: PlatformRole;
  CallerFacts: ResolverTypeWrapper<CallerFacts>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  NotFoundError: NotFoundError;
  ForbiddenError: ForbiddenError;
  ValidationError: ValidationError;
  ConflictError: ConflictError;
  InvalidStateError: InvalidStateError;
  IdempotencyMismatchError: IdempotencyMismatchError;
  MemberNotActiveError: MemberNotActiveError;
  ID: Scalars['ID']['output'];
  SelfApprovalError: SelfApprovalError;
  Money: Money;
  Percentage: Percentage;
  Int: Scalars['Int']['output'];
  MoneyInput: MoneyInput;
  PeriodInput: PeriodInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  BigInt: Scalars['BigInt']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  JSON: Scalars['JSON']['output'];
  UserSession: UserSession;
  SignInRefusedError: SignInRefusedError;
  SecondFactorRequiredError: SecondFactorRequiredError;
  TooManyAttemptsError: TooManyAttemptsError;
  Mutation: Record<PropertyKey, never>;
  RegisterUserInput: RegisterUserInput;
  RegisterUserResult: ResolversUnionTypes<ResolversParentTypes>['RegisterUserResult'];
  RegisterUserSuccess: RegisterUserSuccess;
  SignInInput: SignInInput;
  SignInResult: ResolversUnionTypes<ResolversParentTypes>['SignInResult'];
  SignInSuccess: SignInSuccess;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionResult: ResolversUnionTypes<ResolversParentTypes>['RefreshSessionResult'];
  RefreshSessionSuccess: RefreshSessionSuccess;
  SignOutResult: ResolversUnionTypes<ResolversParentTypes>['SignOutResult'];
  SignOutSuccess: SignOutSuccess;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionResult: ResolversUnionTypes<ResolversParentTypes>['RevokeSessionResult'];
  RevokeSessionSuccess: RevokeSessionSuccess;
  RevokeOtherSessionsResult: ResolversUnionTypes<ResolversParentTypes>['RevokeOtherSessionsResult'];
  RevokeOtherSessionsSuccess: RevokeOtherSessionsSuccess;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordResult: ResolversUnionTypes<ResolversParentTypes>['ChangePasswordResult'];
  ChangePasswordSuccess: ChangePasswordSuccess;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetResult: ResolversUnionTypes<ResolversParentTypes>['RequestPasswordResetResult'];
  RequestPasswordResetSuccess: RequestPasswordResetSuccess;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordResult: ResolversUnionTypes<ResolversParentTypes>['ResetPasswordResult'];
  ResetPasswordSuccess: ResetPasswordSuccess;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailResult: ResolversUnionTypes<ResolversParentTypes>['VerifyEmailResult'];
  VerifyEmailSuccess: VerifyEmailSuccess;
  Query: Record<PropertyKey, never>;
  Contact: Contact;
  Float: Scalars['Float']['output'];
  AddProfileContactInput: AddProfileContactInput;
  AddProfileContactResult: ResolversUnionTypes<ResolversParentTypes>['AddProfileContactResult'];
  AddProfileContactSuccess: AddProfileContactSuccess;
  UpdateProfileContactInput: UpdateProfileContactInput;
  UpdateProfileContactResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileContactResult'];
  UpdateProfileContactSuccess: UpdateProfileContactSuccess;
  RemoveProfileContactInput: RemoveProfileContactInput;
  RemoveProfileContactResult: ResolversUnionTypes<ResolversParentTypes>['RemoveProfileContactResult'];
  RemoveProfileContactSuccess: RemoveProfileContactSuccess;
  SetDefaultContactInput: SetDefaultContactInput;
  SetDefaultContactResult: ResolversUnionTypes<ResolversParentTypes>['SetDefaultContactResult'];
  SetDefaultContactSuccess: SetDefaultContactSuccess;
  ResendContactCodeInput: ResendContactCodeInput;
  ResendContactCodeResult: ResolversUnionTypes<ResolversParentTypes>['ResendContactCodeResult'];
  ResendContactCodeSuccess: ResendContactCodeSuccess;
  VerifyContactInput: VerifyContactInput;
  VerifyContactResult: ResolversUnionTypes<ResolversParentTypes>['VerifyContactResult'];
  VerifyContactSuccess: VerifyContactSuccess;
  ExternalAccount: ExternalAccount;
  SignInWithIssuerInput: SignInWithIssuerInput;
  SignInWithIssuerResult: ResolversUnionTypes<ResolversParentTypes>['SignInWithIssuerResult'];
  SignInWithIssuerSuccess: SignInWithIssuerSuccess;
  LinkExternalAccountInput: LinkExternalAccountInput;
  LinkExternalAccountResult: ResolversUnionTypes<ResolversParentTypes>['LinkExternalAccountResult'];
  LinkExternalAccountSuccess: LinkExternalAccountSuccess;
  UnlinkExternalAccountInput: UnlinkExternalAccountInput;
  UnlinkExternalAccountResult: ResolversUnionTypes<ResolversParentTypes>['UnlinkExternalAccountResult'];
  UnlinkExternalAccountSuccess: UnlinkExternalAccountSuccess;
  JobProfile: JobProfile | FederationReferenceTypes['JobProfile'];
  SectionVisibility: SectionVisibility;
  JobProfileSkill: JobProfileSkill;
  JobProfileMetrics: JobProfileMetrics;
  Reputation: Reputation;
  JobProfilePerformance: JobProfilePerformance;
  JobProfileMonth: JobProfileMonth;
  JobProfileFilter: JobProfileFilter;
  JobProfileConnection: JobProfileConnection;
  JobProfileEdge: JobProfileEdge;
  CreateJobProfileInput: CreateJobProfileInput;
  CreateJobProfileResult: ResolversUnionTypes<ResolversParentTypes>['CreateJobProfileResult'];
  CreateJobProfileSuccess: CreateJobProfileSuccess;
  UpdateJobProfileInput: UpdateJobProfileInput;
  SectionVisibilityInput: SectionVisibilityInput;
  UpdateJobProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateJobProfileResult'];
  UpdateJobProfileSuccess: UpdateJobProfileSuccess;
  VerifyJobProfileInput: VerifyJobProfileInput;
  VerifyJobProfileResult: ResolversUnionTypes<ResolversParentTypes>['VerifyJobProfileResult'];
  VerifyJobProfileSuccess: VerifyJobProfileSuccess;
  Subscription: Record<PropertyKey, never>;
  JobProfileVerified: JobProfileVerified;
  ProfileOrgMembership: ProfileOrgMembership;
  ProfileOrgMembershipConnection: ProfileOrgMembershipConnection;
  ProfileOrgMembershipEdge: ProfileOrgMembershipEdge;
  Org: Org;
  OrgMember: OrgMember;
  CreatePartnerAppInput: CreatePartnerAppInput;
  CreatePartnerAppResult: ResolversUnionTypes<ResolversParentTypes>['CreatePartnerAppResult'];
  CreatePartnerAppSuccess: CreatePartnerAppSuccess;
  ApprovePartnerAppInput: ApprovePartnerAppInput;
  ApprovePartnerAppResult: ResolversUnionTypes<ResolversParentTypes>['ApprovePartnerAppResult'];
  ApprovePartnerAppSuccess: ApprovePartnerAppSuccess;
  SuspendPartnerAppInput: SuspendPartnerAppInput;
  SuspendPartnerAppResult: ResolversUnionTypes<ResolversParentTypes>['SuspendPartnerAppResult'];
  SuspendPartnerAppSuccess: SuspendPartnerAppSuccess;
  RevokePartnerAppInput: RevokePartnerAppInput;
  RevokePartnerAppResult: ResolversUnionTypes<ResolversParentTypes>['RevokePartnerAppResult'];
  RevokePartnerAppSuccess: RevokePartnerAppSuccess;
  CreatePartnerKeyInput: CreatePartnerKeyInput;
  CreatePartnerKeyResult: ResolversUnionTypes<ResolversParentTypes>['CreatePartnerKeyResult'];
  CreatePartnerKeySuccess: CreatePartnerKeySuccess;
  RotatePartnerKeyInput: RotatePartnerKeyInput;
  RotatePartnerKeyResult: ResolversUnionTypes<ResolversParentTypes>['RotatePartnerKeyResult'];
  RotatePartnerKeySuccess: RotatePartnerKeySuccess;
  RevokePartnerKeyInput: RevokePartnerKeyInput;
  RevokePartnerKeyResult: ResolversUnionTypes<ResolversParentTypes>['RevokePartnerKeyResult'];
  RevokePartnerKeySuccess: RevokePartnerKeySuccess;
  GrantPartnerConsentInput: GrantPartnerConsentInput;
  GrantPartnerConsentResult: ResolversUnionTypes<ResolversParentTypes>['GrantPartnerConsentResult'];
  GrantPartnerConsentSuccess: GrantPartnerConsentSuccess;
  RevokePartnerConsentInput: RevokePartnerConsentInput;
  RevokePartnerConsentResult: ResolversUnionTypes<ResolversParentTypes>['RevokePartnerConsentResult'];
  RevokePartnerConsentSuccess: RevokePartnerConsentSuccess;
  PartnerApp: PartnerApp | FederationReferenceTypes['PartnerApp'];
  PartnerKey: PartnerKey;
  PartnerConsent: PartnerConsent;
  PartnerUsage: PartnerUsage;
  PartnerOperationUsage: PartnerOperationUsage;
  PartnerUsageDay: PartnerUsageDay;
  PartnerErrorCount: PartnerErrorCount;
  PartnerFacts: PartnerFacts;
  IssuePartnerTokenInput: IssuePartnerTokenInput;
  PartnerTokenIssue: PartnerTokenIssue;
  PartnerUsageInput: PartnerUsageInput;
  PartnerEventType: PartnerEventType;
  PartnerEndpoint: PartnerEndpoint;
  PartnerDelivery: PartnerDelivery;
  PartnerAttempt: PartnerAttempt;
  PartnerDeliveryConnection: PartnerDeliveryConnection;
  PartnerDeliveryEdge: PartnerDeliveryEdge;
  SubscribePartnerEventInput: SubscribePartnerEventInput;
  SubscribePartnerEventResult: ResolversUnionTypes<ResolversParentTypes>['SubscribePartnerEventResult'];
  SubscribePartnerEventSuccess: SubscribePartnerEventSuccess;
  UpdatePartnerEndpointInput: UpdatePartnerEndpointInput;
  UpdatePartnerEndpointResult: ResolversUnionTypes<ResolversParentTypes>['UpdatePartnerEndpointResult'];
  UpdatePartnerEndpointSuccess: UpdatePartnerEndpointSuccess;
  RotatePartnerEndpointSecretInput: RotatePartnerEndpointSecretInput;
  RotatePartnerEndpointSecretResult: ResolversUnionTypes<ResolversParentTypes>['RotatePartnerEndpointSecretResult'];
  RotatePartnerEndpointSecretSuccess: RotatePartnerEndpointSecretSuccess;
  RemovePartnerEndpointInput: RemovePartnerEndpointInput;
  RemovePartnerEndpointResult: ResolversUnionTypes<ResolversParentTypes>['RemovePartnerEndpointResult'];
  RemovePartnerEndpointSuccess: RemovePartnerEndpointSuccess;
  SendPartnerTestEventInput: SendPartnerTestEventInput;
  SendPartnerTestEventResult: ResolversUnionTypes<ResolversParentTypes>['SendPartnerTestEventResult'];
  SendPartnerTestEventSuccess: SendPartnerTestEventSuccess;
  ReplayPartnerDeliveriesInput: ReplayPartnerDeliveriesInput;
  ReplayPartnerDeliveriesResult: ResolversUnionTypes<ResolversParentTypes>['ReplayPartnerDeliveriesResult'];
  ReplayPartnerDeliveriesSuccess: ReplayPartnerDeliveriesSuccess;
  PersonFacts: PersonFacts;
  ProfileOwnership: ProfileOwnership;
  UserProfile: UserProfile | FederationReferenceTypes['UserProfile'];
  ProfileTranslation: ProfileTranslation;
  CreateMainProfileInput: CreateMainProfileInput;
  CreateMainProfileResult: ResolversUnionTypes<ResolversParentTypes>['CreateMainProfileResult'];
  CreateMainProfileSuccess: CreateMainProfileSuccess;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfileResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProfileResult'];
  UpdateProfileSuccess: UpdateProfileSuccess;
  Language: Language | FederationReferenceTypes['Language'];
  Country: Country | FederationReferenceTypes['Country'];
  Locale: Locale | FederationReferenceTypes['Locale'];
  Currency: Currency | FederationReferenceTypes['Currency'];
  SecondFactor: SecondFactor;
  StartTotpInput: StartTotpInput;
  StartTotpResult: ResolversUnionTypes<ResolversParentTypes>['StartTotpResult'];
  StartTotpSuccess: StartTotpSuccess;
  ConfirmTotpInput: ConfirmTotpInput;
  ConfirmTotpResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmTotpResult'];
  ConfirmTotpSuccess: ConfirmTotpSuccess;
  RenewRecoveryCodesInput: RenewRecoveryCodesInput;
  RenewRecoveryCodesResult: ResolversUnionTypes<ResolversParentTypes>['RenewRecoveryCodesResult'];
  RenewRecoveryCodesSuccess: RenewRecoveryCodesSuccess;
  DisableTotpInput: DisableTotpInput;
  DisableTotpResult: ResolversUnionTypes<ResolversParentTypes>['DisableTotpResult'];
  DisableTotpSuccess: DisableTotpSuccess;
  Seo: Seo;
  OpenGraph: OpenGraph;
  Skill: Skill | FederationReferenceTypes['Skill'];
  SkillConnection: SkillConnection;
  SkillEdge: SkillEdge;
  AddSkillInput: AddSkillInput;
  AddSkillResult: ResolversUnionTypes<ResolversParentTypes>['AddSkillResult'];
  AddSkillSuccess: AddSkillSuccess;
  RemoveSkillInput: RemoveSkillInput;
  RemoveSkillResult: ResolversUnionTypes<ResolversParentTypes>['RemoveSkillResult'];
  RemoveSkillSuccess: RemoveSkillSuccess;
  ProposeSkillInput: ProposeSkillInput;
  ProposeSkillResult: ResolversUnionTypes<ResolversParentTypes>['ProposeSkillResult'];
  ProposeSkillSuccess: ProposeSkillSuccess;
  ApproveSkillInput: ApproveSkillInput;
  ApproveSkillResult: ResolversUnionTypes<ResolversParentTypes>['ApproveSkillResult'];
  ApproveSkillSuccess: ApproveSkillSuccess;
  VerifyProfileSkillInput: VerifyProfileSkillInput;
  VerifyProfileSkillResult: ResolversUnionTypes<ResolversParentTypes>['VerifyProfileSkillResult'];
  VerifyProfileSkillSuccess: VerifyProfileSkillSuccess;
  ExportMyDataResult: ResolversUnionTypes<ResolversParentTypes>['ExportMyDataResult'];
  ExportMyDataSuccess: ExportMyDataSuccess;
  EraseMyAccountInput: EraseMyAccountInput;
  EraseMyAccountResult: ResolversUnionTypes<ResolversParentTypes>['EraseMyAccountResult'];
  EraseMyAccountSuccess: EraseMyAccountSuccess;
  UserLocale: UserLocale;
  SetUserLocaleInput: SetUserLocaleInput;
  SetUserLocaleResult: ResolversUnionTypes<ResolversParentTypes>['SetUserLocaleResult'];
  SetUserLocaleSuccess: SetUserLocaleSuccess;
  RemoveUserLocaleInput: RemoveUserLocaleInput;
  RemoveUserLocaleResult: ResolversUnionTypes<ResolversParentTypes>['RemoveUserLocaleResult'];
  RemoveUserLocaleSuccess: RemoveUserLocaleSuccess;
  User: User | FederationReferenceTypes['User'];
  CallerFacts: CallerFacts;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError' | 'IdempotencyMismatchError' | 'MemberNotActiveError' | 'SelfApprovalError' | 'SignInRefusedError' | 'SecondFactorRequiredError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type NotFoundErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForbiddenErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ForbiddenError'] = ResolversParentTypes['ForbiddenError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidationErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ValidationError'] = ResolversParentTypes['ValidationError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidStateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvalidStateError'] = ResolversParentTypes['InvalidStateError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyMismatchErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['IdempotencyMismatchError'] = ResolversParentTypes['IdempotencyMismatchError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberNotActiveErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberNotActiveError'] = ResolversParentTypes['MemberNotActiveError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SelfApprovalErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SelfApprovalError'] = ResolversParentTypes['SelfApprovalError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PercentageResolvers<ContextType = any, ParentType extends ResolversParentTypes['Percentage'] = ResolversParentTypes['Percentage']> = {
  bps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'JobProfile' | 'PartnerApp' | 'UserProfile' | 'Language' | 'Country' | 'Locale' | 'Currency' | 'Skill' | 'User', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type UserSessionResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserSession'] = ResolversParentTypes['UserSession']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  strategy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasSecondFactor?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SignInRefusedErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SignInRefusedError'] = ResolversParentTypes['SignInRefusedError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorRequiredErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SecondFactorRequiredError'] = ResolversParentTypes['SecondFactorRequiredError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TooManyAttemptsErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['TooManyAttemptsError'] = ResolversParentTypes['TooManyAttemptsError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerUser?: Resolver<Maybe<ResolversTypes['RegisterUserResult']>, ParentType, ContextType, RequireFields<MutationRegisterUserArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInResult']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['RefreshSessionResult']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutResult']>, ParentType, ContextType>;
  revokeSession?: Resolver<Maybe<ResolversTypes['RevokeSessionResult']>, ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  revokeOtherSessions?: Resolver<Maybe<ResolversTypes['RevokeOtherSessionsResult']>, ParentType, ContextType>;
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordResult']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['RequestPasswordResetResult']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['ResetPasswordResult']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  verifyEmail?: Resolver<Maybe<ResolversTypes['VerifyEmailResult']>, ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
  addProfileContact?: Resolver<Maybe<ResolversTypes['AddProfileContactResult']>, ParentType, ContextType, RequireFields<MutationAddProfileContactArgs, 'input'>>;
  updateProfileContact?: Resolver<Maybe<ResolversTypes['UpdateProfileContactResult']>, ParentType, ContextType, RequireFields<MutationUpdateProfileContactArgs, 'input'>>;
  removeProfileContact?: Resolver<Maybe<ResolversTypes['RemoveProfileContactResult']>, ParentType, ContextType, RequireFields<MutationRemoveProfileContactArgs, 'input'>>;
  setDefaultContact?: Resolver<Maybe<ResolversTypes['SetDefaultContactResult']>, ParentType, ContextType, RequireFields<MutationSetDefaultContactArgs, 'input'>>;
  resendContactCode?: Resolver<Maybe<ResolversTypes['ResendContactCodeResult']>, ParentType, ContextType, RequireFields<MutationResendContactCodeArgs, 'input'>>;
  verifyContact?: Resolver<Maybe<ResolversTypes['VerifyContactResult']>, ParentType, ContextType, RequireFields<MutationVerifyContactArgs, 'input'>>;
  signInWithIssuer?: Resolver<Maybe<ResolversTypes['SignInWithIssuerResult']>, ParentType, ContextType, RequireFields<MutationSignInWithIssuerArgs, 'input'>>;
  linkExternalAccount?: Resolver<Maybe<ResolversTypes['LinkExternalAccountResult']>, ParentType, ContextType, RequireFields<MutationLinkExternalAccountArgs, 'input'>>;
  unlinkExternalAccount?: Resolver<Maybe<ResolversTypes['UnlinkExternalAccountResult']>, ParentType, ContextType, RequireFields<MutationUnlinkExternalAccountArgs, 'input'>>;
  createJobProfile?: Resolver<Maybe<ResolversTypes['CreateJobProfileResult']>, ParentType, ContextType, RequireFields<MutationCreateJobProfileArgs, 'input'>>;
  updateJobProfile?: Resolver<Maybe<ResolversTypes['UpdateJobProfileResult']>, ParentType, ContextType, RequireFields<MutationUpdateJobProfileArgs, 'input'>>;
  verifyJobProfile?: Resolver<Maybe<ResolversTypes['VerifyJobProfileResult']>, ParentType, ContextType, RequireFields<MutationVerifyJobProfileArgs, 'input'>>;
  createPartnerApp?: Resolver<Maybe<ResolversTypes['CreatePartnerAppResult']>, ParentType, ContextType, RequireFields<MutationCreatePartnerAppArgs, 'input'>>;
  approvePartnerApp?: Resolver<Maybe<ResolversTypes['ApprovePartnerAppResult']>, ParentType, ContextType, RequireFields<MutationApprovePartnerAppArgs, 'input'>>;
  suspendPartnerApp?: Resolver<Maybe<ResolversTypes['SuspendPartnerAppResult']>, ParentType, ContextType, RequireFields<MutationSuspendPartnerAppArgs, 'input'>>;
  revokePartnerApp?: Resolver<Maybe<ResolversTypes['RevokePartnerAppResult']>, ParentType, ContextType, RequireFields<MutationRevokePartnerAppArgs, 'input'>>;
  createPartnerKey?: Resolver<Maybe<ResolversTypes['CreatePartnerKeyResult']>, ParentType, ContextType, RequireFields<MutationCreatePartnerKeyArgs, 'input'>>;
  rotatePartnerKey?: Resolver<Maybe<ResolversTypes['RotatePartnerKeyResult']>, ParentType, ContextType, RequireFields<MutationRotatePartnerKeyArgs, 'input'>>;
  revokePartnerKey?: Resolver<Maybe<ResolversTypes['RevokePartnerKeyResult']>, ParentType, ContextType, RequireFields<MutationRevokePartnerKeyArgs, 'input'>>;
  grantPartnerConsent?: Resolver<Maybe<ResolversTypes['GrantPartnerConsentResult']>, ParentType, ContextType, RequireFields<MutationGrantPartnerConsentArgs, 'input'>>;
  revokePartnerConsent?: Resolver<Maybe<ResolversTypes['RevokePartnerConsentResult']>, ParentType, ContextType, RequireFields<MutationRevokePartnerConsentArgs, 'input'>>;
  issuePartnerToken?: Resolver<Maybe<ResolversTypes['PartnerTokenIssue']>, ParentType, ContextType, RequireFields<MutationIssuePartnerTokenArgs, 'input'>>;
  recordUsage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<MutationRecordUsageArgs, 'batch'>>;
  subscribePartnerEvent?: Resolver<Maybe<ResolversTypes['SubscribePartnerEventResult']>, ParentType, ContextType, RequireFields<MutationSubscribePartnerEventArgs, 'input'>>;
  updatePartnerEndpoint?: Resolver<Maybe<ResolversTypes['UpdatePartnerEndpointResult']>, ParentType, ContextType, RequireFields<MutationUpdatePartnerEndpointArgs, 'input'>>;
  rotatePartnerEndpointSecret?: Resolver<Maybe<ResolversTypes['RotatePartnerEndpointSecretResult']>, ParentType, ContextType, RequireFields<MutationRotatePartnerEndpointSecretArgs, 'input'>>;
  removePartnerEndpoint?: Resolver<Maybe<ResolversTypes['RemovePartnerEndpointResult']>, ParentType, ContextType, RequireFields<MutationRemovePartnerEndpointArgs, 'input'>>;
  sendPartnerTestEvent?: Resolver<Maybe<ResolversTypes['SendPartnerTestEventResult']>, ParentType, ContextType, RequireFields<MutationSendPartnerTestEventArgs, 'input'>>;
  replayPartnerDeliveries?: Resolver<Maybe<ResolversTypes['ReplayPartnerDeliveriesResult']>, ParentType, ContextType, RequireFields<MutationReplayPartnerDeliveriesArgs, 'input'>>;
  createMainProfile?: Resolver<Maybe<ResolversTypes['CreateMainProfileResult']>, ParentType, ContextType, RequireFields<MutationCreateMainProfileArgs, 'input'>>;
  updateProfile?: Resolver<Maybe<ResolversTypes['UpdateProfileResult']>, ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  startTotp?: Resolver<Maybe<ResolversTypes['StartTotpResult']>, ParentType, ContextType, RequireFields<MutationStartTotpArgs, 'input'>>;
  confirmTotp?: Resolver<Maybe<ResolversTypes['ConfirmTotpResult']>, ParentType, ContextType, RequireFields<MutationConfirmTotpArgs, 'input'>>;
  renewRecoveryCodes?: Resolver<Maybe<ResolversTypes['RenewRecoveryCodesResult']>, ParentType, ContextType, RequireFields<MutationRenewRecoveryCodesArgs, 'input'>>;
  disableTotp?: Resolver<Maybe<ResolversTypes['DisableTotpResult']>, ParentType, ContextType, RequireFields<MutationDisableTotpArgs, 'input'>>;
  addSkill?: Resolver<Maybe<ResolversTypes['AddSkillResult']>, ParentType, ContextType, RequireFields<MutationAddSkillArgs, 'input'>>;
  removeSkill?: Resolver<Maybe<ResolversTypes['RemoveSkillResult']>, ParentType, ContextType, RequireFields<MutationRemoveSkillArgs, 'input'>>;
  proposeSkill?: Resolver<Maybe<ResolversTypes['ProposeSkillResult']>, ParentType, ContextType, RequireFields<MutationProposeSkillArgs, 'input'>>;
  approveSkill?: Resolver<Maybe<ResolversTypes['ApproveSkillResult']>, ParentType, ContextType, RequireFields<MutationApproveSkillArgs, 'input'>>;
  verifyProfileSkill?: Resolver<Maybe<ResolversTypes['VerifyProfileSkillResult']>, ParentType, ContextType, RequireFields<MutationVerifyProfileSkillArgs, 'input'>>;
  exportMyData?: Resolver<Maybe<ResolversTypes['ExportMyDataResult']>, ParentType, ContextType>;
  eraseMyAccount?: Resolver<Maybe<ResolversTypes['EraseMyAccountResult']>, ParentType, ContextType, RequireFields<MutationEraseMyAccountArgs, 'input'>>;
  setUserLocale?: Resolver<Maybe<ResolversTypes['SetUserLocaleResult']>, ParentType, ContextType, RequireFields<MutationSetUserLocaleArgs, 'input'>>;
  removeUserLocale?: Resolver<Maybe<ResolversTypes['RemoveUserLocaleResult']>, ParentType, ContextType, RequireFields<MutationRemoveUserLocaleArgs, 'input'>>;
};

export type RegisterUserResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisterUserResult'] = ResolversParentTypes['RegisterUserResult']> = {
  __resolveType: TypeResolveFn<'RegisterUserSuccess' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type RegisterUserSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RegisterUserSuccess'] = ResolversParentTypes['RegisterUserSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignInResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SignInResult'] = ResolversParentTypes['SignInResult']> = {
  __resolveType: TypeResolveFn<'SignInSuccess' | 'SignInRefusedError' | 'SecondFactorRequiredError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type SignInSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SignInSuccess'] = ResolversParentTypes['SignInSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshSessionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshSessionResult'] = ResolversParentTypes['RefreshSessionResult']> = {
  __resolveType: TypeResolveFn<'RefreshSessionSuccess' | 'SignInRefusedError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type RefreshSessionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefreshSessionSuccess'] = ResolversParentTypes['RefreshSessionSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SignOutResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SignOutResult'] = ResolversParentTypes['SignOutResult']> = {
  __resolveType: TypeResolveFn<'SignOutSuccess' | 'NotFoundError', ParentType, ContextType>;
};

export type SignOutSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SignOutSuccess'] = ResolversParentTypes['SignOutSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSessionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeSessionResult'] = ResolversParentTypes['RevokeSessionResult']> = {
  __resolveType: TypeResolveFn<'RevokeSessionSuccess' | 'NotFoundError', ParentType, ContextType>;
};

export type RevokeSessionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeSessionSuccess'] = ResolversParentTypes['RevokeSessionSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeOtherSessionsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeOtherSessionsResult'] = ResolversParentTypes['RevokeOtherSessionsResult']> = {
  __resolveType: TypeResolveFn<'RevokeOtherSessionsSuccess', ParentType, ContextType>;
};

export type RevokeOtherSessionsSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeOtherSessionsSuccess'] = ResolversParentTypes['RevokeOtherSessionsSuccess']> = {
  endedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangePasswordResult'] = ResolversParentTypes['ChangePasswordResult']> = {
  __resolveType: TypeResolveFn<'ChangePasswordSuccess' | 'ValidationError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ChangePasswordSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ChangePasswordSuccess'] = ResolversParentTypes['ChangePasswordSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestPasswordResetResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestPasswordResetResult'] = ResolversParentTypes['RequestPasswordResetResult']> = {
  __resolveType: TypeResolveFn<'RequestPasswordResetSuccess', ParentType, ContextType>;
};

export type RequestPasswordResetSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestPasswordResetSuccess'] = ResolversParentTypes['RequestPasswordResetSuccess']> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetPasswordResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResetPasswordResult'] = ResolversParentTypes['ResetPasswordResult']> = {
  __resolveType: TypeResolveFn<'ResetPasswordSuccess' | 'ValidationError', ParentType, ContextType>;
};

export type ResetPasswordSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResetPasswordSuccess'] = ResolversParentTypes['ResetPasswordSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyEmailResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyEmailResult'] = ResolversParentTypes['VerifyEmailResult']> = {
  __resolveType: TypeResolveFn<'VerifyEmailSuccess' | 'ValidationError', ParentType, ContextType>;
};

export type VerifyEmailSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyEmailSuccess'] = ResolversParentTypes['VerifyEmailSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  publicKeys?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  jobProfile?: Resolver<Maybe<ResolversTypes['JobProfile']>, ParentType, ContextType, RequireFields<QueryJobProfileArgs, 'id'>>;
  jobProfileBySlug?: Resolver<Maybe<ResolversTypes['JobProfile']>, ParentType, ContextType, RequireFields<QueryJobProfileBySlugArgs, 'slug'>>;
  searchJobProfiles?: Resolver<Maybe<ResolversTypes['JobProfileConnection']>, ParentType, ContextType, RequireFields<QuerySearchJobProfilesArgs, 'sort'>>;
  partner?: Resolver<Maybe<ResolversTypes['PartnerApp']>, ParentType, ContextType>;
  partnerApp?: Resolver<Maybe<ResolversTypes['PartnerApp']>, ParentType, ContextType, RequireFields<QueryPartnerAppArgs, 'id'>>;
  partnerApps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PartnerApp']>>, ParentType, ContextType, RequireFields<QueryPartnerAppsArgs, 'orgId'>>;
  partnerConsents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PartnerConsent']>>, ParentType, ContextType, RequireFields<QueryPartnerConsentsArgs, 'orgId'>>;
  partnerFacts?: Resolver<Maybe<ResolversTypes['PartnerFacts']>, ParentType, ContextType, RequireFields<QueryPartnerFactsArgs, 'appId' | 'keyId'>>;
  partnerEndpoint?: Resolver<Maybe<ResolversTypes['PartnerEndpoint']>, ParentType, ContextType, RequireFields<QueryPartnerEndpointArgs, 'id'>>;
  personFacts?: Resolver<Maybe<ResolversTypes['PersonFacts']>, ParentType, ContextType, RequireFields<QueryPersonFactsArgs, 'userId'>>;
  assertProfileOwnership?: Resolver<Maybe<ResolversTypes['ProfileOwnership']>, ParentType, ContextType, RequireFields<QueryAssertProfileOwnershipArgs, 'jobProfileId' | 'userId'>>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Language']>>, ParentType, ContextType>;
  countries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Country']>>, ParentType, ContextType>;
  locales?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Locale']>>, ParentType, ContextType>;
  currencies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Currency']>>, ParentType, ContextType>;
  skills?: Resolver<Maybe<ResolversTypes['SkillConnection']>, ParentType, ContextType, Partial<QuerySkillsArgs>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  callerFacts?: Resolver<Maybe<ResolversTypes['CallerFacts']>, ParentType, ContextType, RequireFields<QueryCallerFactsArgs, 'userId'>>;
};

export type ContactResolvers<ContextType = any, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ContactType'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isSharedWithOrgs?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AddProfileContactResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddProfileContactResult'] = ResolversParentTypes['AddProfileContactResult']> = {
  __resolveType: TypeResolveFn<'AddProfileContactSuccess' | 'NotFoundError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type AddProfileContactSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddProfileContactSuccess'] = ResolversParentTypes['AddProfileContactSuccess']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['UserProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileContactResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateProfileContactResult'] = ResolversParentTypes['UpdateProfileContactResult']> = {
  __resolveType: TypeResolveFn<'UpdateProfileContactSuccess' | 'NotFoundError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type UpdateProfileContactSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateProfileContactSuccess'] = ResolversParentTypes['UpdateProfileContactSuccess']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['UserProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveProfileContactResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveProfileContactResult'] = ResolversParentTypes['RemoveProfileContactResult']> = {
  __resolveType: TypeResolveFn<'RemoveProfileContactSuccess' | 'NotFoundError', ParentType, ContextType>;
};

export type RemoveProfileContactSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveProfileContactSuccess'] = ResolversParentTypes['RemoveProfileContactSuccess']> = {
  profile?: Resolver<ResolversTypes['UserProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetDefaultContactResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetDefaultContactResult'] = ResolversParentTypes['SetDefaultContactResult']> = {
  __resolveType: TypeResolveFn<'SetDefaultContactSuccess' | 'NotFoundError', ParentType, ContextType>;
};

export type SetDefaultContactSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetDefaultContactSuccess'] = ResolversParentTypes['SetDefaultContactSuccess']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['UserProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResendContactCodeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResendContactCodeResult'] = ResolversParentTypes['ResendContactCodeResult']> = {
  __resolveType: TypeResolveFn<'ResendContactCodeSuccess' | 'NotFoundError' | 'ValidationError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ResendContactCodeSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResendContactCodeSuccess'] = ResolversParentTypes['ResendContactCodeSuccess']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['UserProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyContactResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyContactResult'] = ResolversParentTypes['VerifyContactResult']> = {
  __resolveType: TypeResolveFn<'VerifyContactSuccess' | 'NotFoundError' | 'ValidationError' | 'InvalidStateError', ParentType, ContextType>;
};

export type VerifyContactSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyContactSuccess'] = ResolversParentTypes['VerifyContactSuccess']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  profile?: Resolver<ResolversTypes['UserProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExternalAccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['ExternalAccount'] = ResolversParentTypes['ExternalAccount']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SignInWithIssuerResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SignInWithIssuerResult'] = ResolversParentTypes['SignInWithIssuerResult']> = {
  __resolveType: TypeResolveFn<'SignInWithIssuerSuccess' | 'SignInRefusedError' | 'SecondFactorRequiredError' | 'ConflictError', ParentType, ContextType>;
};

export type SignInWithIssuerSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SignInWithIssuerSuccess'] = ResolversParentTypes['SignInWithIssuerSuccess']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkExternalAccountResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkExternalAccountResult'] = ResolversParentTypes['LinkExternalAccountResult']> = {
  __resolveType: TypeResolveFn<'LinkExternalAccountSuccess' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type LinkExternalAccountSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkExternalAccountSuccess'] = ResolversParentTypes['LinkExternalAccountSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkExternalAccountResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnlinkExternalAccountResult'] = ResolversParentTypes['UnlinkExternalAccountResult']> = {
  __resolveType: TypeResolveFn<'UnlinkExternalAccountSuccess' | 'NotFoundError' | 'InvalidStateError', ParentType, ContextType>;
};

export type UnlinkExternalAccountSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnlinkExternalAccountSuccess'] = ResolversParentTypes['UnlinkExternalAccountSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JobProfileResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfile'] = ResolversParentTypes['JobProfile'], FederationReferenceType extends FederationReferenceTypes['JobProfile'] = FederationReferenceTypes['JobProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<JobProfileHeadlineArgs>>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<JobProfileTitleArgs>>;
  bio?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<JobProfileBioArgs>>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  experienceLevel?: Resolver<Maybe<ResolversTypes['ExperienceLevel']>, ParentType, ContextType>;
  skills?: Resolver<ReadonlyArray<ResolversTypes['JobProfileSkill']>, ParentType, ContextType>;
  metrics?: Resolver<ResolversTypes['JobProfileMetrics'], ParentType, ContextType>;
  reputation?: Resolver<ResolversTypes['Reputation'], ParentType, ContextType>;
  performance?: Resolver<ResolversTypes['JobProfilePerformance'], ParentType, ContextType>;
  seo?: Resolver<Maybe<ResolversTypes['Seo']>, ParentType, ContextType, Partial<JobProfileSeoArgs>>;
  profile?: Resolver<Maybe<ResolversTypes['UserProfile']>, ParentType, ContextType>;
  sections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SectionVisibility']>>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SectionVisibilityResolvers<ContextType = any, ParentType extends ResolversParentTypes['SectionVisibility'] = ResolversParentTypes['SectionVisibility']> = {
  section?: Resolver<ResolversTypes['ProfileSection'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
};

export type JobProfileSkillResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfileSkill'] = ResolversParentTypes['JobProfileSkill']> = {
  skill?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JobProfileMetricsResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfileMetrics'] = ResolversParentTypes['JobProfileMetrics']> = {
  studentsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedByStudentsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coursesTotal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratingAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ratingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenueGeneratedTotal?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  payoutsTotal?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
};

export type ReputationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Reputation'] = ResolversParentTypes['Reputation']> = {
  overallRating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalStudents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCourses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completionRate?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
  professionalScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type JobProfilePerformanceResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfilePerformance'] = ResolversParentTypes['JobProfilePerformance']> = {
  reputationScore?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  byMonth?: Resolver<ReadonlyArray<ResolversTypes['JobProfileMonth']>, ParentType, ContextType, RequireFields<JobProfilePerformanceByMonthArgs, 'last'>>;
};

export type JobProfileMonthResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfileMonth'] = ResolversParentTypes['JobProfileMonth']> = {
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  newStudents?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  attributedRevenue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
};

export type JobProfileConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfileConnection'] = ResolversParentTypes['JobProfileConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JobProfileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JobProfileEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfileEdge'] = ResolversParentTypes['JobProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JobProfile'], ParentType, ContextType>;
};

export type CreateJobProfileResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateJobProfileResult'] = ResolversParentTypes['CreateJobProfileResult']> = {
  __resolveType: TypeResolveFn<'CreateJobProfileSuccess' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateJobProfileSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateJobProfileSuccess'] = ResolversParentTypes['CreateJobProfileSuccess']> = {
  jobProfile?: Resolver<ResolversTypes['JobProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateJobProfileResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateJobProfileResult'] = ResolversParentTypes['UpdateJobProfileResult']> = {
  __resolveType: TypeResolveFn<'UpdateJobProfileSuccess' | 'NotFoundError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type UpdateJobProfileSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateJobProfileSuccess'] = ResolversParentTypes['UpdateJobProfileSuccess']> = {
  jobProfile?: Resolver<ResolversTypes['JobProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyJobProfileResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyJobProfileResult'] = ResolversParentTypes['VerifyJobProfileResult']> = {
  __resolveType: TypeResolveFn<'VerifyJobProfileSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type VerifyJobProfileSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyJobProfileSuccess'] = ResolversParentTypes['VerifyJobProfileSuccess']> = {
  jobProfile?: Resolver<ResolversTypes['JobProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  jobProfileVerified?: SubscriptionResolver<Maybe<ResolversTypes['JobProfileVerified']>, "jobProfileVerified", ParentType, ContextType, Partial<SubscriptionJobProfileVerifiedArgs>>;
};

export type JobProfileVerifiedResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfileVerified'] = ResolversParentTypes['JobProfileVerified']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  jobProfile?: Resolver<Maybe<ResolversTypes['JobProfile']>, ParentType, ContextType>;
};

export type ProfileOrgMembershipResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfileOrgMembership'] = ResolversParentTypes['ProfileOrgMembership']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  affiliationType?: Resolver<ResolversTypes['AffiliationType'], ParentType, ContextType>;
  connectionMethod?: Resolver<Maybe<ResolversTypes['ConnectionMethod']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
};

export type ProfileOrgMembershipConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfileOrgMembershipConnection'] = ResolversParentTypes['ProfileOrgMembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProfileOrgMembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProfileOrgMembershipEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfileOrgMembershipEdge'] = ResolversParentTypes['ProfileOrgMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProfileOrgMembership'], ParentType, ContextType>;
};

export type OrgResolvers<ContextType = any, ParentType extends ResolversParentTypes['Org'] = ResolversParentTypes['Org']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrgMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgMember'] = ResolversParentTypes['OrgMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CreatePartnerAppResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePartnerAppResult'] = ResolversParentTypes['CreatePartnerAppResult']> = {
  __resolveType: TypeResolveFn<'CreatePartnerAppSuccess' | 'ValidationError' | 'ForbiddenError' | 'ConflictError', ParentType, ContextType>;
};

export type CreatePartnerAppSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePartnerAppSuccess'] = ResolversParentTypes['CreatePartnerAppSuccess']> = {
  partnerApp?: Resolver<ResolversTypes['PartnerApp'], ParentType, ContextType>;
  clientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  apiKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovePartnerAppResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovePartnerAppResult'] = ResolversParentTypes['ApprovePartnerAppResult']> = {
  __resolveType: TypeResolveFn<'ApprovePartnerAppSuccess' | 'NotFoundError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ApprovePartnerAppSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovePartnerAppSuccess'] = ResolversParentTypes['ApprovePartnerAppSuccess']> = {
  partnerApp?: Resolver<ResolversTypes['PartnerApp'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SuspendPartnerAppResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SuspendPartnerAppResult'] = ResolversParentTypes['SuspendPartnerAppResult']> = {
  __resolveType: TypeResolveFn<'SuspendPartnerAppSuccess' | 'NotFoundError' | 'InvalidStateError', ParentType, ContextType>;
};

export type SuspendPartnerAppSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SuspendPartnerAppSuccess'] = ResolversParentTypes['SuspendPartnerAppSuccess']> = {
  partnerApp?: Resolver<ResolversTypes['PartnerApp'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokePartnerAppResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokePartnerAppResult'] = ResolversParentTypes['RevokePartnerAppResult']> = {
  __resolveType: TypeResolveFn<'RevokePartnerAppSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RevokePartnerAppSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokePartnerAppSuccess'] = ResolversParentTypes['RevokePartnerAppSuccess']> = {
  partnerApp?: Resolver<ResolversTypes['PartnerApp'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePartnerKeyResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePartnerKeyResult'] = ResolversParentTypes['CreatePartnerKeyResult']> = {
  __resolveType: TypeResolveFn<'CreatePartnerKeySuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError', ParentType, ContextType>;
};

export type CreatePartnerKeySuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePartnerKeySuccess'] = ResolversParentTypes['CreatePartnerKeySuccess']> = {
  partnerApp?: Resolver<ResolversTypes['PartnerApp'], ParentType, ContextType>;
  apiKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotatePartnerKeyResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RotatePartnerKeyResult'] = ResolversParentTypes['RotatePartnerKeyResult']> = {
  __resolveType: TypeResolveFn<'RotatePartnerKeySuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError', ParentType, ContextType>;
};

export type RotatePartnerKeySuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RotatePartnerKeySuccess'] = ResolversParentTypes['RotatePartnerKeySuccess']> = {
  partnerApp?: Resolver<ResolversTypes['PartnerApp'], ParentType, ContextType>;
  apiKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokePartnerKeyResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokePartnerKeyResult'] = ResolversParentTypes['RevokePartnerKeyResult']> = {
  __resolveType: TypeResolveFn<'RevokePartnerKeySuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RevokePartnerKeySuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokePartnerKeySuccess'] = ResolversParentTypes['RevokePartnerKeySuccess']> = {
  partnerApp?: Resolver<ResolversTypes['PartnerApp'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantPartnerConsentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['GrantPartnerConsentResult'] = ResolversParentTypes['GrantPartnerConsentResult']> = {
  __resolveType: TypeResolveFn<'GrantPartnerConsentSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ConflictError' | 'InvalidStateError', ParentType, ContextType>;
};

export type GrantPartnerConsentSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['GrantPartnerConsentSuccess'] = ResolversParentTypes['GrantPartnerConsentSuccess']> = {
  partnerApp?: Resolver<ResolversTypes['PartnerApp'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokePartnerConsentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokePartnerConsentResult'] = ResolversParentTypes['RevokePartnerConsentResult']> = {
  __resolveType: TypeResolveFn<'RevokePartnerConsentSuccess' | 'NotFoundError' | 'ForbiddenError', ParentType, ContextType>;
};

export type RevokePartnerConsentSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokePartnerConsentSuccess'] = ResolversParentTypes['RevokePartnerConsentSuccess']> = {
  partnerApp?: Resolver<Maybe<ResolversTypes['PartnerApp']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartnerAppResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerApp'] = ResolversParentTypes['PartnerApp'], FederationReferenceType extends FederationReferenceTypes['PartnerApp'] = FederationReferenceTypes['PartnerApp']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PartnerApp']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PartnerAppStatus'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['PartnerTier'], ParentType, ContextType>;
  isApproved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grantedSubgraphs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  keys?: Resolver<ReadonlyArray<ResolversTypes['PartnerKey']>, ParentType, ContextType>;
  consents?: Resolver<ReadonlyArray<ResolversTypes['PartnerConsent']>, ParentType, ContextType>;
  usage?: Resolver<Maybe<ResolversTypes['PartnerUsage']>, ParentType, ContextType, RequireFields<PartnerAppUsageArgs, 'last'>>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endpoints?: Resolver<ReadonlyArray<ResolversTypes['PartnerEndpoint']>, ParentType, ContextType>;
  eventTypes?: Resolver<ReadonlyArray<ResolversTypes['PartnerEventType']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PartnerKeyResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerKey'] = ResolversParentTypes['PartnerKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  last4?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  allowedAddresses?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isUsable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PartnerConsentResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerConsent'] = ResolversParentTypes['PartnerConsent']> = {
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  partnerApp?: Resolver<Maybe<ResolversTypes['PartnerApp']>, ParentType, ContextType>;
  grantedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PartnerUsageResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerUsage'] = ResolversParentTypes['PartnerUsage']> = {
  requests?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  p95Ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  topOperations?: Resolver<ReadonlyArray<ResolversTypes['PartnerOperationUsage']>, ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['PartnerUsageDay']>, ParentType, ContextType>;
  errorCodes?: Resolver<ReadonlyArray<ResolversTypes['PartnerErrorCount']>, ParentType, ContextType>;
  deprecatedFieldsUsed?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnerOperationUsageResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerOperationUsage'] = ResolversParentTypes['PartnerOperationUsage']> = {
  operation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  p95Ms?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PartnerUsageDayResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerUsageDay'] = ResolversParentTypes['PartnerUsageDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  requests?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type PartnerErrorCountResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerErrorCount'] = ResolversParentTypes['PartnerErrorCount']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type PartnerFactsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerFacts'] = ResolversParentTypes['PartnerFacts']> = {
  status?: Resolver<ResolversTypes['PartnerAppStatus'], ParentType, ContextType>;
  isKeyAlive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isLive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subgraphs?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  orgIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['PartnerTier'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartnerTokenIssueResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerTokenIssue'] = ResolversParentTypes['PartnerTokenIssue']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartnerEventTypeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerEventType'] = ResolversParentTypes['PartnerEventType']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartnerEndpointResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerEndpoint'] = ResolversParentTypes['PartnerEndpoint']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  selection?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isOrdered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PartnerEndpointStatus'], ParentType, ContextType>;
  disabledReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  oldSecretUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['PartnerDeliveryConnection'], ParentType, ContextType, RequireFields<PartnerEndpointDeliveriesArgs, 'first'>>;
};

export type PartnerDeliveryResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerDelivery'] = ResolversParentTypes['PartnerDelivery']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PartnerDeliveryStatus'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  responseCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  log?: Resolver<ReadonlyArray<ResolversTypes['PartnerAttempt']>, ParentType, ContextType>;
};

export type PartnerAttemptResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerAttempt'] = ResolversParentTypes['PartnerAttempt']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['PartnerAttemptOutcome'], ParentType, ContextType>;
  responseCode?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PartnerDeliveryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerDeliveryConnection'] = ResolversParentTypes['PartnerDeliveryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartnerDeliveryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PartnerDeliveryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PartnerDeliveryEdge'] = ResolversParentTypes['PartnerDeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PartnerDelivery'], ParentType, ContextType>;
};

export type SubscribePartnerEventResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubscribePartnerEventResult'] = ResolversParentTypes['SubscribePartnerEventResult']> = {
  __resolveType: TypeResolveFn<'SubscribePartnerEventSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'InvalidStateError', ParentType, ContextType>;
};

export type SubscribePartnerEventSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubscribePartnerEventSuccess'] = ResolversParentTypes['SubscribePartnerEventSuccess']> = {
  endpoint?: Resolver<ResolversTypes['PartnerEndpoint'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdatePartnerEndpointResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdatePartnerEndpointResult'] = ResolversParentTypes['UpdatePartnerEndpointResult']> = {
  __resolveType: TypeResolveFn<'UpdatePartnerEndpointSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'InvalidStateError', ParentType, ContextType>;
};

export type UpdatePartnerEndpointSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdatePartnerEndpointSuccess'] = ResolversParentTypes['UpdatePartnerEndpointSuccess']> = {
  endpoint?: Resolver<ResolversTypes['PartnerEndpoint'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RotatePartnerEndpointSecretResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RotatePartnerEndpointSecretResult'] = ResolversParentTypes['RotatePartnerEndpointSecretResult']> = {
  __resolveType: TypeResolveFn<'RotatePartnerEndpointSecretSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type RotatePartnerEndpointSecretSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RotatePartnerEndpointSecretSuccess'] = ResolversParentTypes['RotatePartnerEndpointSecretSuccess']> = {
  endpoint?: Resolver<ResolversTypes['PartnerEndpoint'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemovePartnerEndpointResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemovePartnerEndpointResult'] = ResolversParentTypes['RemovePartnerEndpointResult']> = {
  __resolveType: TypeResolveFn<'RemovePartnerEndpointSuccess' | 'NotFoundError' | 'ForbiddenError', ParentType, ContextType>;
};

export type RemovePartnerEndpointSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemovePartnerEndpointSuccess'] = ResolversParentTypes['RemovePartnerEndpointSuccess']> = {
  partnerApp?: Resolver<Maybe<ResolversTypes['PartnerApp']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendPartnerTestEventResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendPartnerTestEventResult'] = ResolversParentTypes['SendPartnerTestEventResult']> = {
  __resolveType: TypeResolveFn<'SendPartnerTestEventSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type SendPartnerTestEventSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SendPartnerTestEventSuccess'] = ResolversParentTypes['SendPartnerTestEventSuccess']> = {
  endpoint?: Resolver<ResolversTypes['PartnerEndpoint'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplayPartnerDeliveriesResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReplayPartnerDeliveriesResult'] = ResolversParentTypes['ReplayPartnerDeliveriesResult']> = {
  __resolveType: TypeResolveFn<'ReplayPartnerDeliveriesSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ReplayPartnerDeliveriesSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReplayPartnerDeliveriesSuccess'] = ResolversParentTypes['ReplayPartnerDeliveriesSuccess']> = {
  endpoint?: Resolver<ResolversTypes['PartnerEndpoint'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonFactsResolvers<ContextType = any, ParentType extends ResolversParentTypes['PersonFacts'] = ResolversParentTypes['PersonFacts']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mainProfileId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProfileOwnershipResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfileOwnership'] = ResolversParentTypes['ProfileOwnership']> = {
  owned?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserProfileResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserProfile'] = ResolversParentTypes['UserProfile'], FederationReferenceType extends FederationReferenceTypes['UserProfile'] = FederationReferenceTypes['UserProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pictureUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ProfileType'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['Visibility'], ParentType, ContextType>;
  contacts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contact']>>, ParentType, ContextType>;
  defaultContact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType, Partial<UserProfileDefaultContactArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bio?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<UserProfileBioArgs>>;
  translations?: Resolver<ReadonlyArray<ResolversTypes['ProfileTranslation']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProfileTranslationResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfileTranslation'] = ResolversParentTypes['ProfileTranslation']> = {
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  bio?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  headline?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CreateMainProfileResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateMainProfileResult'] = ResolversParentTypes['CreateMainProfileResult']> = {
  __resolveType: TypeResolveFn<'CreateMainProfileSuccess' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateMainProfileSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateMainProfileSuccess'] = ResolversParentTypes['CreateMainProfileSuccess']> = {
  profile?: Resolver<ResolversTypes['UserProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfileResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateProfileResult'] = ResolversParentTypes['UpdateProfileResult']> = {
  __resolveType: TypeResolveFn<'UpdateProfileSuccess' | 'NotFoundError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type UpdateProfileSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateProfileSuccess'] = ResolversParentTypes['UpdateProfileSuccess']> = {
  profile?: Resolver<ResolversTypes['UserProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LanguageResolvers<ContextType = any, ParentType extends ResolversParentTypes['Language'] = ResolversParentTypes['Language'], FederationReferenceType extends FederationReferenceTypes['Language'] = FederationReferenceTypes['Language']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Language']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nativeName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isRtl?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Country'] = ResolversParentTypes['Country'], FederationReferenceType extends FederationReferenceTypes['Country'] = FederationReferenceTypes['Country']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Country']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['Currency'], ParentType, ContextType>;
  phoneCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocaleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Locale'] = ResolversParentTypes['Locale'], FederationReferenceType extends FederationReferenceTypes['Locale'] = FederationReferenceTypes['Locale']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Locale']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CurrencyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Currency'] = ResolversParentTypes['Currency'], FederationReferenceType extends FederationReferenceTypes['Currency'] = FederationReferenceTypes['Currency']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Currency']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  symbol?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minorUnit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SecondFactorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SecondFactor'] = ResolversParentTypes['SecondFactor']> = {
  enabledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recoveryCodesLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StartTotpResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['StartTotpResult'] = ResolversParentTypes['StartTotpResult']> = {
  __resolveType: TypeResolveFn<'StartTotpSuccess' | 'ValidationError' | 'InvalidStateError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type StartTotpSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['StartTotpSuccess'] = ResolversParentTypes['StartTotpSuccess']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uri?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmTotpResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConfirmTotpResult'] = ResolversParentTypes['ConfirmTotpResult']> = {
  __resolveType: TypeResolveFn<'ConfirmTotpSuccess' | 'ValidationError' | 'InvalidStateError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ConfirmTotpSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConfirmTotpSuccess'] = ResolversParentTypes['ConfirmTotpSuccess']> = {
  recoveryCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RenewRecoveryCodesResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RenewRecoveryCodesResult'] = ResolversParentTypes['RenewRecoveryCodesResult']> = {
  __resolveType: TypeResolveFn<'RenewRecoveryCodesSuccess' | 'ValidationError' | 'InvalidStateError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type RenewRecoveryCodesSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RenewRecoveryCodesSuccess'] = ResolversParentTypes['RenewRecoveryCodesSuccess']> = {
  recoveryCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisableTotpResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisableTotpResult'] = ResolversParentTypes['DisableTotpResult']> = {
  __resolveType: TypeResolveFn<'DisableTotpSuccess' | 'ValidationError' | 'InvalidStateError' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type DisableTotpSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisableTotpSuccess'] = ResolversParentTypes['DisableTotpSuccess']> = {
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeoResolvers<ContextType = any, ParentType extends ResolversParentTypes['Seo'] = ResolversParentTypes['Seo']> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keywords?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  canonicalUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SeoStatus'], ParentType, ContextType>;
  changeFrequency?: Resolver<Maybe<ResolversTypes['ChangeFreq']>, ParentType, ContextType>;
  openGraph?: Resolver<Maybe<ResolversTypes['OpenGraph']>, ParentType, ContextType>;
  structuredData?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type OpenGraphResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenGraph'] = ResolversParentTypes['OpenGraph']> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SkillResolvers<ContextType = any, ParentType extends ResolversParentTypes['Skill'] = ResolversParentTypes['Skill'], FederationReferenceType extends FederationReferenceTypes['Skill'] = FederationReferenceTypes['Skill']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Skill']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<SkillNameArgs>>;
  parent?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  isApproved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SkillConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['SkillConnection'] = ResolversParentTypes['SkillConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SkillEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SkillEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['SkillEdge'] = ResolversParentTypes['SkillEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
};

export type AddSkillResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddSkillResult'] = ResolversParentTypes['AddSkillResult']> = {
  __resolveType: TypeResolveFn<'AddSkillSuccess' | 'NotFoundError' | 'ConflictError', ParentType, ContextType>;
};

export type AddSkillSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddSkillSuccess'] = ResolversParentTypes['AddSkillSuccess']> = {
  jobProfile?: Resolver<ResolversTypes['JobProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveSkillResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveSkillResult'] = ResolversParentTypes['RemoveSkillResult']> = {
  __resolveType: TypeResolveFn<'RemoveSkillSuccess' | 'NotFoundError', ParentType, ContextType>;
};

export type RemoveSkillSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveSkillSuccess'] = ResolversParentTypes['RemoveSkillSuccess']> = {
  jobProfile?: Resolver<ResolversTypes['JobProfile'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProposeSkillResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProposeSkillResult'] = ResolversParentTypes['ProposeSkillResult']> = {
  __resolveType: TypeResolveFn<'ProposeSkillSuccess' | 'NotFoundError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ProposeSkillSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProposeSkillSuccess'] = ResolversParentTypes['ProposeSkillSuccess']> = {
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveSkillResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveSkillResult'] = ResolversParentTypes['ApproveSkillResult']> = {
  __resolveType: TypeResolveFn<'ApproveSkillSuccess' | 'NotFoundError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ApproveSkillSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveSkillSuccess'] = ResolversParentTypes['ApproveSkillSuccess']> = {
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VerifyProfileSkillResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyProfileSkillResult'] = ResolversParentTypes['VerifyProfileSkillResult']> = {
  __resolveType: TypeResolveFn<'VerifyProfileSkillSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type VerifyProfileSkillSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['VerifyProfileSkillSuccess'] = ResolversParentTypes['VerifyProfileSkillSuccess']> = {
  jobProfile?: Resolver<Maybe<ResolversTypes['JobProfile']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExportMyDataResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ExportMyDataResult'] = ResolversParentTypes['ExportMyDataResult']> = {
  __resolveType: TypeResolveFn<'ExportMyDataSuccess' | 'TooManyAttemptsError', ParentType, ContextType>;
};

export type ExportMyDataSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ExportMyDataSuccess'] = ResolversParentTypes['ExportMyDataSuccess']> = {
  bundle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  exportedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EraseMyAccountResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['EraseMyAccountResult'] = ResolversParentTypes['EraseMyAccountResult']> = {
  __resolveType: TypeResolveFn<'EraseMyAccountSuccess' | 'ValidationError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type EraseMyAccountSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['EraseMyAccountSuccess'] = ResolversParentTypes['EraseMyAccountSuccess']> = {
  erasedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserLocaleResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserLocale'] = ResolversParentTypes['UserLocale']> = {
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  proficiency?: Resolver<ResolversTypes['LocaleProficiency'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SetUserLocaleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetUserLocaleResult'] = ResolversParentTypes['SetUserLocaleResult']> = {
  __resolveType: TypeResolveFn<'SetUserLocaleSuccess' | 'NotFoundError' | 'ValidationError', ParentType, ContextType>;
};

export type SetUserLocaleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetUserLocaleSuccess'] = ResolversParentTypes['SetUserLocaleSuccess']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveUserLocaleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveUserLocaleResult'] = ResolversParentTypes['RemoveUserLocaleResult']> = {
  __resolveType: TypeResolveFn<'RemoveUserLocaleSuccess' | 'NotFoundError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RemoveUserLocaleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveUserLocaleSuccess'] = ResolversParentTypes['RemoveUserLocaleSuccess']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserStatus']>, ParentType, ContextType>;
  platformRole?: Resolver<Maybe<ResolversTypes['PlatformRole']>, ParentType, ContextType>;
  mainProfile?: Resolver<Maybe<ResolversTypes['UserProfile']>, ParentType, ContextType>;
  profiles?: Resolver<ReadonlyArray<ResolversTypes['UserProfile']>, ParentType, ContextType>;
  jobProfiles?: Resolver<ReadonlyArray<ResolversTypes['JobProfile']>, ParentType, ContextType>;
  locales?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserLocale']>>, ParentType, ContextType>;
  orgMemberships?: Resolver<Maybe<ResolversTypes['ProfileOrgMembershipConnection']>, ParentType, ContextType, Partial<UserOrgMembershipsArgs>>;
  sessions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['UserSession']>>, ParentType, ContextType>;
  secondFactor?: Resolver<Maybe<ResolversTypes['SecondFactor']>, ParentType, ContextType>;
  externalAccounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ExternalAccount']>>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CallerFactsResolvers<ContextType = any, ParentType extends ResolversParentTypes['CallerFacts'] = ResolversParentTypes['CallerFacts']> = {
  status?: Resolver<ResolversTypes['UserStatus'], ParentType, ContextType>;
  platformRole?: Resolver<ResolversTypes['PlatformRole'], ParentType, ContextType>;
  isSessionAlive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jobProfileIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  UserError?: UserErrorResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  ForbiddenError?: ForbiddenErrorResolvers<ContextType>;
  ValidationError?: ValidationErrorResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  InvalidStateError?: InvalidStateErrorResolvers<ContextType>;
  IdempotencyMismatchError?: IdempotencyMismatchErrorResolvers<ContextType>;
  MemberNotActiveError?: MemberNotActiveErrorResolvers<ContextType>;
  SelfApprovalError?: SelfApprovalErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Percentage?: PercentageResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  BigInt?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  UserSession?: UserSessionResolvers<ContextType>;
  SignInRefusedError?: SignInRefusedErrorResolvers<ContextType>;
  SecondFactorRequiredError?: SecondFactorRequiredErrorResolvers<ContextType>;
  TooManyAttemptsError?: TooManyAttemptsErrorResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RegisterUserResult?: RegisterUserResultResolvers<ContextType>;
  RegisterUserSuccess?: RegisterUserSuccessResolvers<ContextType>;
  SignInResult?: SignInResultResolvers<ContextType>;
  SignInSuccess?: SignInSuccessResolvers<ContextType>;
  RefreshSessionResult?: RefreshSessionResultResolvers<ContextType>;
  RefreshSessionSuccess?: RefreshSessionSuccessResolvers<ContextType>;
  SignOutResult?: SignOutResultResolvers<ContextType>;
  SignOutSuccess?: SignOutSuccessResolvers<ContextType>;
  RevokeSessionResult?: RevokeSessionResultResolvers<ContextType>;
  RevokeSessionSuccess?: RevokeSessionSuccessResolvers<ContextType>;
  RevokeOtherSessionsResult?: RevokeOtherSessionsResultResolvers<ContextType>;
  RevokeOtherSessionsSuccess?: RevokeOtherSessionsSuccessResolvers<ContextType>;
  ChangePasswordResult?: ChangePasswordResultResolvers<ContextType>;
  ChangePasswordSuccess?: ChangePasswordSuccessResolvers<ContextType>;
  RequestPasswordResetResult?: RequestPasswordResetResultResolvers<ContextType>;
  RequestPasswordResetSuccess?: RequestPasswordResetSuccessResolvers<ContextType>;
  ResetPasswordResult?: ResetPasswordResultResolvers<ContextType>;
  ResetPasswordSuccess?: ResetPasswordSuccessResolvers<ContextType>;
  VerifyEmailResult?: VerifyEmailResultResolvers<ContextType>;
  VerifyEmailSuccess?: VerifyEmailSuccessResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  AddProfileContactResult?: AddProfileContactResultResolvers<ContextType>;
  AddProfileContactSuccess?: AddProfileContactSuccessResolvers<ContextType>;
  UpdateProfileContactResult?: UpdateProfileContactResultResolvers<ContextType>;
  UpdateProfileContactSuccess?: UpdateProfileContactSuccessResolvers<ContextType>;
  RemoveProfileContactResult?: RemoveProfileContactResultResolvers<ContextType>;
  RemoveProfileContactSuccess?: RemoveProfileContactSuccessResolvers<ContextType>;
  SetDefaultContactResult?: SetDefaultContactResultResolvers<ContextType>;
  SetDefaultContactSuccess?: SetDefaultContactSuccessResolvers<ContextType>;
  ResendContactCodeResult?: ResendContactCodeResultResolvers<ContextType>;
  ResendContactCodeSuccess?: ResendContactCodeSuccessResolvers<ContextType>;
  VerifyContactResult?: VerifyContactResultResolvers<ContextType>;
  VerifyContactSuccess?: VerifyContactSuccessResolvers<ContextType>;
  ExternalAccount?: ExternalAccountResolvers<ContextType>;
  SignInWithIssuerResult?: SignInWithIssuerResultResolvers<ContextType>;
  SignInWithIssuerSuccess?: SignInWithIssuerSuccessResolvers<ContextType>;
  LinkExternalAccountResult?: LinkExternalAccountResultResolvers<ContextType>;
  LinkExternalAccountSuccess?: LinkExternalAccountSuccessResolvers<ContextType>;
  UnlinkExternalAccountResult?: UnlinkExternalAccountResultResolvers<ContextType>;
  UnlinkExternalAccountSuccess?: UnlinkExternalAccountSuccessResolvers<ContextType>;
  JobProfile?: JobProfileResolvers<ContextType>;
  SectionVisibility?: SectionVisibilityResolvers<ContextType>;
  JobProfileSkill?: JobProfileSkillResolvers<ContextType>;
  JobProfileMetrics?: JobProfileMetricsResolvers<ContextType>;
  Reputation?: ReputationResolvers<ContextType>;
  JobProfilePerformance?: JobProfilePerformanceResolvers<ContextType>;
  JobProfileMonth?: JobProfileMonthResolvers<ContextType>;
  JobProfileConnection?: JobProfileConnectionResolvers<ContextType>;
  JobProfileEdge?: JobProfileEdgeResolvers<ContextType>;
  CreateJobProfileResult?: CreateJobProfileResultResolvers<ContextType>;
  CreateJobProfileSuccess?: CreateJobProfileSuccessResolvers<ContextType>;
  UpdateJobProfileResult?: UpdateJobProfileResultResolvers<ContextType>;
  UpdateJobProfileSuccess?: UpdateJobProfileSuccessResolvers<ContextType>;
  VerifyJobProfileResult?: VerifyJobProfileResultResolvers<ContextType>;
  VerifyJobProfileSuccess?: VerifyJobProfileSuccessResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  JobProfileVerified?: JobProfileVerifiedResolvers<ContextType>;
  ProfileOrgMembership?: ProfileOrgMembershipResolvers<ContextType>;
  ProfileOrgMembershipConnection?: ProfileOrgMembershipConnectionResolvers<ContextType>;
  ProfileOrgMembershipEdge?: ProfileOrgMembershipEdgeResolvers<ContextType>;
  Org?: OrgResolvers<ContextType>;
  OrgMember?: OrgMemberResolvers<ContextType>;
  CreatePartnerAppResult?: CreatePartnerAppResultResolvers<ContextType>;
  CreatePartnerAppSuccess?: CreatePartnerAppSuccessResolvers<ContextType>;
  ApprovePartnerAppResult?: ApprovePartnerAppResultResolvers<ContextType>;
  ApprovePartnerAppSuccess?: ApprovePartnerAppSuccessResolvers<ContextType>;
  SuspendPartnerAppResult?: SuspendPartnerAppResultResolvers<ContextType>;
  SuspendPartnerAppSuccess?: SuspendPartnerAppSuccessResolvers<ContextType>;
  RevokePartnerAppResult?: RevokePartnerAppResultResolvers<ContextType>;
  RevokePartnerAppSuccess?: RevokePartnerAppSuccessResolvers<ContextType>;
  CreatePartnerKeyResult?: CreatePartnerKeyResultResolvers<ContextType>;
  CreatePartnerKeySuccess?: CreatePartnerKeySuccessResolvers<ContextType>;
  RotatePartnerKeyResult?: RotatePartnerKeyResultResolvers<ContextType>;
  RotatePartnerKeySuccess?: RotatePartnerKeySuccessResolvers<ContextType>;
  RevokePartnerKeyResult?: RevokePartnerKeyResultResolvers<ContextType>;
  RevokePartnerKeySuccess?: RevokePartnerKeySuccessResolvers<ContextType>;
  GrantPartnerConsentResult?: GrantPartnerConsentResultResolvers<ContextType>;
  GrantPartnerConsentSuccess?: GrantPartnerConsentSuccessResolvers<ContextType>;
  RevokePartnerConsentResult?: RevokePartnerConsentResultResolvers<ContextType>;
  RevokePartnerConsentSuccess?: RevokePartnerConsentSuccessResolvers<ContextType>;
  PartnerApp?: PartnerAppResolvers<ContextType>;
  PartnerKey?: PartnerKeyResolvers<ContextType>;
  PartnerConsent?: PartnerConsentResolvers<ContextType>;
  PartnerUsage?: PartnerUsageResolvers<ContextType>;
  PartnerOperationUsage?: PartnerOperationUsageResolvers<ContextType>;
  PartnerUsageDay?: PartnerUsageDayResolvers<ContextType>;
  PartnerErrorCount?: PartnerErrorCountResolvers<ContextType>;
  PartnerFacts?: PartnerFactsResolvers<ContextType>;
  PartnerTokenIssue?: PartnerTokenIssueResolvers<ContextType>;
  PartnerEventType?: PartnerEventTypeResolvers<ContextType>;
  PartnerEndpoint?: PartnerEndpointResolvers<ContextType>;
  PartnerDelivery?: PartnerDeliveryResolvers<ContextType>;
  PartnerAttempt?: PartnerAttemptResolvers<ContextType>;
  PartnerDeliveryConnection?: PartnerDeliveryConnectionResolvers<ContextType>;
  PartnerDeliveryEdge?: PartnerDeliveryEdgeResolvers<ContextType>;
  SubscribePartnerEventResult?: SubscribePartnerEventResultResolvers<ContextType>;
  SubscribePartnerEventSuccess?: SubscribePartnerEventSuccessResolvers<ContextType>;
  UpdatePartnerEndpointResult?: UpdatePartnerEndpointResultResolvers<ContextType>;
  UpdatePartnerEndpointSuccess?: UpdatePartnerEndpointSuccessResolvers<ContextType>;
  RotatePartnerEndpointSecretResult?: RotatePartnerEndpointSecretResultResolvers<ContextType>;
  RotatePartnerEndpointSecretSuccess?: RotatePartnerEndpointSecretSuccessResolvers<ContextType>;
  RemovePartnerEndpointResult?: RemovePartnerEndpointResultResolvers<ContextType>;
  RemovePartnerEndpointSuccess?: RemovePartnerEndpointSuccessResolvers<ContextType>;
  SendPartnerTestEventResult?: SendPartnerTestEventResultResolvers<ContextType>;
  SendPartnerTestEventSuccess?: SendPartnerTestEventSuccessResolvers<ContextType>;
  ReplayPartnerDeliveriesResult?: ReplayPartnerDeliveriesResultResolvers<ContextType>;
  ReplayPartnerDeliveriesSuccess?: ReplayPartnerDeliveriesSuccessResolvers<ContextType>;
  PersonFacts?: PersonFactsResolvers<ContextType>;
  ProfileOwnership?: ProfileOwnershipResolvers<ContextType>;
  UserProfile?: UserProfileResolvers<ContextType>;
  ProfileTranslation?: ProfileTranslationResolvers<ContextType>;
  CreateMainProfileResult?: CreateMainProfileResultResolvers<ContextType>;
  CreateMainProfileSuccess?: CreateMainProfileSuccessResolvers<ContextType>;
  UpdateProfileResult?: UpdateProfileResultResolvers<ContextType>;
  UpdateProfileSuccess?: UpdateProfileSuccessResolvers<ContextType>;
  Language?: LanguageResolvers<ContextType>;
  Country?: CountryResolvers<ContextType>;
  Locale?: LocaleResolvers<ContextType>;
  Currency?: CurrencyResolvers<ContextType>;
  SecondFactor?: SecondFactorResolvers<ContextType>;
  StartTotpResult?: StartTotpResultResolvers<ContextType>;
  StartTotpSuccess?: StartTotpSuccessResolvers<ContextType>;
  ConfirmTotpResult?: ConfirmTotpResultResolvers<ContextType>;
  ConfirmTotpSuccess?: ConfirmTotpSuccessResolvers<ContextType>;
  RenewRecoveryCodesResult?: RenewRecoveryCodesResultResolvers<ContextType>;
  RenewRecoveryCodesSuccess?: RenewRecoveryCodesSuccessResolvers<ContextType>;
  DisableTotpResult?: DisableTotpResultResolvers<ContextType>;
  DisableTotpSuccess?: DisableTotpSuccessResolvers<ContextType>;
  Seo?: SeoResolvers<ContextType>;
  OpenGraph?: OpenGraphResolvers<ContextType>;
  Skill?: SkillResolvers<ContextType>;
  SkillConnection?: SkillConnectionResolvers<ContextType>;
  SkillEdge?: SkillEdgeResolvers<ContextType>;
  AddSkillResult?: AddSkillResultResolvers<ContextType>;
  AddSkillSuccess?: AddSkillSuccessResolvers<ContextType>;
  RemoveSkillResult?: RemoveSkillResultResolvers<ContextType>;
  RemoveSkillSuccess?: RemoveSkillSuccessResolvers<ContextType>;
  ProposeSkillResult?: ProposeSkillResultResolvers<ContextType>;
  ProposeSkillSuccess?: ProposeSkillSuccessResolvers<ContextType>;
  ApproveSkillResult?: ApproveSkillResultResolvers<ContextType>;
  ApproveSkillSuccess?: ApproveSkillSuccessResolvers<ContextType>;
  VerifyProfileSkillResult?: VerifyProfileSkillResultResolvers<ContextType>;
  VerifyProfileSkillSuccess?: VerifyProfileSkillSuccessResolvers<ContextType>;
  ExportMyDataResult?: ExportMyDataResultResolvers<ContextType>;
  ExportMyDataSuccess?: ExportMyDataSuccessResolvers<ContextType>;
  EraseMyAccountResult?: EraseMyAccountResultResolvers<ContextType>;
  EraseMyAccountSuccess?: EraseMyAccountSuccessResolvers<ContextType>;
  UserLocale?: UserLocaleResolvers<ContextType>;
  SetUserLocaleResult?: SetUserLocaleResultResolvers<ContextType>;
  SetUserLocaleSuccess?: SetUserLocaleSuccessResolvers<ContextType>;
  RemoveUserLocaleResult?: RemoveUserLocaleResultResolvers<ContextType>;
  RemoveUserLocaleSuccess?: RemoveUserLocaleSuccessResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  CallerFacts?: CallerFactsResolvers<ContextType>;
};

