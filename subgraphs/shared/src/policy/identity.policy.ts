import type { PolicyRow } from './policy.row.ts';
import { row } from './policy.row.ts';
import { allow, need } from './policy.rules.ts';

const whole = (type: string, reason: string): PolicyRow => row(`${type}.*`, allow.whoSeesParent, reason);

const PUBLIC = 'public profiles are for anyone, others are absent; the loader decides (domain 6)';
const REFERENCE_DATA = 'reference data are for anyone (IDN-34)';
const OWN = 'people write their own rows; the service finds those of nobody else (domain 6)';
const WRITTEN = 'what the writer wrote';
const IN_LIST = 'parts of a list are as visible as the list';
const VALUE = 'a value, visible with what holds it';

/** What a person does to the own rows; each answers a success type of its own. */
const OWN_MUTATIONS = [
  'createMainProfile',
  'updateProfile',
  'createJobProfile',
  'updateJobProfile',
  'addSkill',
  'removeSkill',
  'addProfileContact',
  'updateProfileContact',
  'removeProfileContact',
  'setDefaultContact',
  'resendContactCode',
  'verifyContact',
  'signOut',
  'revokeSession',
  'setUserLocale',
  'removeUserLocale',
  'revokeOtherSessions',
  'changePassword',
  'startTotp',
  'confirmTotp',
  'renewRecoveryCodes',
  'disableTotp',
  'exportMyData',
  'eraseMyAccount',
  'linkExternalAccount',
  'unlinkExternalAccount',
  'proposeSkill',
] as const;

/** What somebody does who is not signed in: a person does not sign up or in once more (domain 6). */
const ACCOUNT_MUTATIONS = [
  'registerUser',
  'signIn',
  'signInWithIssuer',
  'requestPasswordReset',
  'resetPassword',
] as const;
/** What a secret that was mailed or given proves by itself, whoever asks. */
const SECRET_MUTATIONS = ['refreshSession', 'verifyEmail'] as const;

/** What administrators of an organization do to its partner apps; the service asks in which organization. */
const PARTNER_MUTATIONS = [
  'createPartnerApp',
  'revokePartnerApp',
  'createPartnerKey',
  'rotatePartnerKey',
  'revokePartnerKey',
] as const;
const PARTNER_CONSENTS = ['grantPartnerConsent', 'revokePartnerConsent'] as const;
/** What apps and their administrators do to endpoints; the service asks whose app it is. */
const ENDPOINT_MUTATIONS = [
  'subscribePartnerEvent',
  'updatePartnerEndpoint',
  'rotatePartnerEndpointSecret',
  'removePartnerEndpoint',
  'sendPartnerTestEvent',
  'replayPartnerDeliveries',
] as const;
/** What the platform decides about partner apps. */
const PARTNER_DECISIONS = ['approvePartnerApp', 'suspendPartnerApp'] as const;
const APPS =
  'apps are for who administers their organization, who consented, the platform and themselves; the loader decides';

/** Rights of the identity subgraph, one row a field. */
export const identityPolicy: readonly PolicyRow[] = [
  row(
    'Query._entities',
    allow.anyone,
    'references arrive only inside a verified context; each loader is bound to its tenant',
  ),
  row('Query._service', allow.anyone, 'the SDL is public; the port answers nobody without a verified context'),
  row('Query.me', allow.anyone, 'the verified person, null for nobody'),
  row('Query.user', allow.anyone, PUBLIC),
  row('Query.jobProfile', allow.anyone, PUBLIC),
  row('Query.jobProfileBySlug', allow.anyone, PUBLIC),
  row(
    'Subscription.jobProfileVerified',
    allow.anyone,
    'public profiles are for anyone; an event of a hidden one is left out',
  ),
  whole('JobProfileVerified', 'whoever is told of the verification may read it'),
  row('Query.skills', allow.anyone, REFERENCE_DATA),
  row('Query.languages', allow.anyone, REFERENCE_DATA),
  row('Query.countries', allow.anyone, REFERENCE_DATA),
  row('Query.locales', allow.anyone, REFERENCE_DATA),
  row('Query.currencies', allow.anyone, REFERENCE_DATA),
  row('Query.searchJobProfiles', allow.anyone, 'public profiles are for anyone (IDN-49)'),
  ...OWN_MUTATIONS.map((name) => row(`Mutation.${name}`, need.signedIn, OWN)),
  ...ACCOUNT_MUTATIONS.map((name) => row(`Mutation.${name}`, need.nobody, 'for who is not signed in (domain 6)')),
  ...SECRET_MUTATIONS.map((name) => row(`Mutation.${name}`, allow.anyone, 'the secret in the input is the proof')),
  row('Mutation.approveSkill', need.platformAdmin, 'the platform accepts skills (IDN-14)'),
  row('Mutation.verifyProfileSkill', need.platformAdmin, 'the platform confirms skills (IDN-46)'),
  row('Mutation.verifyJobProfile', need.platformAdmin, 'the platform verifies professionals (IDN-12)'),
  row('Query.personFacts', need.service('personFacts'), 'organization lets people in by what identity knows of them'),
  whole('PersonFacts', 'the field that leads here decides'),
  row(
    'Query.assertProfileOwnership',
    need.service('assertProfileOwnership'),
    'organization links own profiles only (IDN-07)',
  ),
  whole('ProfileOwnership', 'the field that leads here decides'),
  row('Query.publicKeys', need.service('publicKeys'), 'the gateway checks tokens by them and shows them (security 5)'),
  row('Query.partner', allow.anyone, 'the app that asks, null for people (GW-07)'),
  row('Query.partnerApp', allow.anyone, APPS),
  row('Query.partnerApps', need.permissionAnywhere('partner.manage', 'all'), APPS),
  row('Query.partnerConsents', need.permissionAnywhere('partner.manage', 'all'), APPS),
  row('Query.partnerFacts', need.service('partnerFacts'), 'the gateway alone asks what an app may (security 5.1)'),
  whole('PartnerFacts', 'the field that leads here decides'),
  row(
    'Mutation.issuePartnerToken',
    need.service('issuePartnerToken'),
    'the gateway exchanges keys; identity is the only issuer (security 5)',
  ),
  whole('PartnerTokenIssue', 'the field that leads here decides'),
  row('Mutation.recordUsage', need.service('recordUsage'), 'the gateway alone counts what apps ask'),
  ...PARTNER_MUTATIONS.map((name) =>
    row(
      `Mutation.${name}`,
      need.permissionAnywhere('partner.manage', 'all'),
      'administrators, owners and the platform',
    ),
  ),
  ...PARTNER_CONSENTS.map((name) =>
    row(`Mutation.${name}`, need.heldAnywhere('partner.consent'), 'the owner of the organization consents'),
  ),
  ...PARTNER_DECISIONS.map((name) => row(`Mutation.${name}`, need.platformAdmin, 'the platform approves (domain 6)')),
  row('Query.partnerEndpoint', allow.anyone, APPS),
  ...ENDPOINT_MUTATIONS.map((name) =>
    row(`Mutation.${name}`, need.partnerOr('partner.manage'), 'the app itself, and who administers it (GW-07)'),
  ),
  ...['PartnerEndpoint', 'PartnerDelivery', 'PartnerAttempt', 'PartnerEventType'].map((type) => whole(type, APPS)),
  ...['PartnerDeliveryConnection', 'PartnerDeliveryEdge'].map((type) => whole(type, IN_LIST)),
  ...['PartnerApp', 'PartnerKey', 'PartnerConsent'].map((type) => whole(type, APPS)),
  ...['PartnerUsage', 'PartnerOperationUsage', 'PartnerUsageDay', 'PartnerErrorCount'].map((type) =>
    whole(type, VALUE),
  ),
  row('Query.callerFacts', need.service('callerFacts'), 'the gateway alone asks what a caller is (security 5.1)'),
  whole('CallerFacts', 'the field that leads here decides'),

  row(
    'User.email',
    allow.whoSeesParent,
    'the loader gives it to the person, the platform, and who reads the members of an organization of the person (Q03)',
  ),
  row('User.status', need.self('id'), 'the state of an account is the person’s own', 'null'),
  row('User.platformRole', need.self('id'), 'the role on the platform is the person’s own', 'null'),
  row('User.locales', need.self('id'), 'languages are the person’s own (IDN-33)', 'null'),
  whole('UserLocale', VALUE),
  whole(
    'ProfileOrgMembership',
    'the loader gives a person all, staff with member.read those to their organization (SEC-05)',
  ),
  ...['Org', 'OrgMember'].map((type) => whole(type, 'a reference; its owner decides what it shows')),
  whole('ProfileOrgMembershipConnection', IN_LIST),
  whole('ProfileOrgMembershipEdge', IN_LIST),
  row('User.secondFactor', need.self('id'), 'the second factor is the person’s own', 'null'),
  row('User.externalAccounts', need.self('id'), 'ways in are the person’s own', 'null'),
  whole('ExternalAccount', VALUE),
  row('User.sessions', need.self('id'), 'sign-ins are the person’s own', 'null'),
  ...['UserSession', 'SecondFactor', 'SignInRefusedError', 'SecondFactorRequiredError', 'TooManyAttemptsError'].map(
    (type) => whole(type, VALUE),
  ),
  whole('User', 'the loader finds the person in person, and whoever has a public customer profile'),

  whole('UserProfile', 'found where public; the resolver of `user` keeps job profiles apart from the person (IDN-38)'),
  whole('ProfileTranslation', VALUE),
  whole('JobProfile', 'found where public; nothing of the customer side is part of it (IDN-38)'),
  whole('JobProfileSkill', VALUE),
  row(
    'JobProfileMetrics.revenueGeneratedTotal',
    need.ownJobProfile('jobProfileId'),
    'sums over organizations are the professional’s own (IDN-16, SEC-05)',
  ),
  row(
    'JobProfileMetrics.payoutsTotal',
    need.ownJobProfile('jobProfileId'),
    'sums over organizations are the professional’s own (SEC-05)',
  ),
  whole('JobProfileMetrics', 'counters are as public as the profile (IDN-19)'),
  whole('Reputation', 'counters are as public as the profile (IDN-19)'),
  whole('JobProfilePerformance', 'the score is as public as the profile; months are filtered by organization (SEC-05)'),
  whole('JobProfileMonth', 'filtered by organization; money is null where earnings may not be read'),
  whole('Seo', 'published texts are public, others are found by the person alone'),
  whole('OpenGraph', VALUE),
  whole('Skill', REFERENCE_DATA),
  ...['Skill', 'JobProfile'].flatMap((type) => [whole(`${type}Connection`, IN_LIST), whole(`${type}Edge`, IN_LIST)]),
  whole('SectionVisibility', 'the loader gives settings to the person alone'),
  ...[
    ...OWN_MUTATIONS,
    ...ACCOUNT_MUTATIONS,
    ...SECRET_MUTATIONS,
    'verifyJobProfile',
    'approveSkill',
    'verifyProfileSkill',
    ...PARTNER_MUTATIONS,
    ...PARTNER_CONSENTS,
    ...PARTNER_DECISIONS,
    ...ENDPOINT_MUTATIONS,
  ].map((name) => whole(`${name.charAt(0).toUpperCase()}${name.slice(1)}Success`, WRITTEN)),
  whole('Contact', 'the loader finds own ones, and shared ones for who reads the members of an organization (IDN-48)'),
  whole('Language', REFERENCE_DATA),
  whole('Country', REFERENCE_DATA),
  whole('Locale', REFERENCE_DATA),
  whole('Currency', REFERENCE_DATA),
];
