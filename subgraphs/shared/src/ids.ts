import { v7 } from 'uuid';
import { badUserInput } from './errors.ts';

/** TypeID prefix of every kind that has an id (domain 0.3). A 1:1 extension shares the uuid of its base row. */
export const ID_PREFIX = {
  User: 'user',
  UserProfile: 'prof',
  JobProfile: 'job',
  Skill: 'skill',
  ContactInfo: 'cont',
  PartnerApp: 'app',
  PartnerEndpoint: 'hook',
  UserSession: 'login',
  PartnerKey: 'key',
  PartnerDelivery: 'delivery',
  Org: 'org',
  OrgMember: 'mem',
  OrgEmployee: 'emp',
  Department: 'dept',
  Team: 'team',
  MemberInvitation: 'minv',
  EmployeeInvitation: 'einv',
  OrgBrand: 'brand',
  OrgRegion: 'region',
  Funnel: 'funnel',
  WorkflowInstance: 'flow',
  FeatureFlag: 'flag',
  RetentionPolicy: 'retention',
  Product: 'prod',
  ProductVariant: 'pvar',
  PaymentPlan: 'plan',
  Offer: 'offer',
  Coupon: 'coupon',
  PriceBook: 'book',
  Bundle: 'bundle',
  Collection: 'coll',
  Course: 'course',
  CourseModule: 'module',
  CourseSection: 'section',
  Lesson: 'lesson',
  Challenge: 'chal',
  Attribution: 'attr',
  AttributionSet: 'aset',
  Enrollment: 'enr',
  AccessGrant: 'grant',
  ContentVersion: 'ver',
  ProductApproval: 'appr',
  LearningGroup: 'group',
  Cohort: 'cohort',
  Rating: 'rating',
  Account: 'acct',
  Transaction: 'txn',
  TransactionContext: 'ctx',
  Order: 'order',
  OrderItem: 'item',
  Payment: 'pay',
  Refund: 'refund',
  Dispute: 'disp',
  MemberSubscription: 'sub',
  GiftCard: 'gift',
  GiftCardUsage: 'guse',
  TaxRate: 'tax',
  TaxRateSnapshot: 'tsnap',
  AttributionRevenue: 'arev',
  Payout: 'payout',
  CompensationPayment: 'comp',
  ExpenseClaim: 'exp',
  LedgerSeal: 'block',
  Event: 'evt',
  AuditLog: 'audit',
  Request: 'req',
} as const satisfies Record<string, string>;

export type IdKind = keyof typeof ID_PREFIX;
/** An id as it stands at the API: prefix, underscore, 26 characters; branded, so kinds cannot be mixed up. */
export type Id<Kind extends IdKind> = string & { readonly __kind: Kind };
/** An id as the database holds it: lower-case hyphenated uuid text. */
export type Uuid = string;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const HEX = '0123456789abcdef';
const HYPHEN = '-'.charCodeAt(0);
const SUFFIX = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SUFFIX_LENGTH = 26;
const UUID_LENGTH = 36;

/** The value of a digit by its character code. */
const valuesOf = (digits: string): Uint8Array => {
  const values = new Uint8Array(128);
  for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;
  return values;
};
const VALUE_OF_DIGIT = valuesOf(ALPHABET);
const VALUE_OF_HEX = valuesOf(HEX);
const CODE_OF_DIGIT = Buffer.from(ALPHABET, 'latin1');
const CODE_OF_HEX = Buffer.from(HEX, 'latin1');
/** Where a text is put together; every answer holds hundreds of ids, so no big number is made of any. */
const scratch = Buffer.alloc(UUID_LENGTH);

/** 26 base32 characters of a uuid, 130 bits with two leading zero bits (TypeID specification 0.3). */
function encodeUuid(uuid: Uuid): string {
  let rest = 0;
  let bits = 2;
  let at = 0;
  for (let index = 0; index < UUID_LENGTH; index++) {
    const code = uuid.charCodeAt(index);
    if (code === HYPHEN) continue;
    rest = (rest << 4) | (VALUE_OF_HEX[code] ?? 0);
    bits += 4;
    if (bits < 5) continue;
    bits -= 5;
    scratch[at++] = CODE_OF_DIGIT[(rest >> bits) & 31] ?? 0;
    rest &= (1 << bits) - 1;
  }
  return scratch.toString('latin1', 0, SUFFIX_LENGTH);
}

function decodeUuid(suffix: string): Uuid {
  let rest = 0;
  let bits = -2;
  let at = 0;
  for (let index = 0; index < SUFFIX_LENGTH; index++) {
    rest = (rest << 5) | (VALUE_OF_DIGIT[suffix.charCodeAt(index)] ?? 0);
    bits += 5;
    while (bits >= 4) {
      bits -= 4;
      if (at === 8 || at === 13 || at === 18 || at === 23) scratch[at++] = HYPHEN;
      scratch[at++] = CODE_OF_HEX[(rest >> bits) & 15] ?? 0;
    }
    rest &= (1 << bits) - 1;
  }
  return scratch.toString('latin1', 0, UUID_LENGTH);
}

/** The API id of a row. `uuid` must be a uuid as PostgreSQL prints it. */
export function toId<Kind extends IdKind>(kind: Kind, uuid: Uuid): Id<Kind> {
  return `${ID_PREFIX[kind]}_${encodeUuid(uuid)}` as Id<Kind>;
}

/** Like {@link toId}, keeping null and undefined as null. */
export function toIdOrNull<Kind extends IdKind>(kind: Kind, uuid: Uuid | null | undefined): Id<Kind> | null {
  return uuid == null ? null : toId(kind, uuid);
}

/** The uuid inside an API id that was checked before. */
export function toUuid(id: Id<IdKind>): Uuid {
  return decodeUuid(id.slice(id.lastIndexOf('_') + 1));
}

/** The uuids of many ids, in order. */
export function toUuids(ids: readonly Id<IdKind>[]): Uuid[] {
  return ids.map(toUuid);
}

/** True when the text is a well-formed id of that kind. */
export function isId<Kind extends IdKind>(kind: Kind, text: unknown): text is Id<Kind> {
  const prefix = `${ID_PREFIX[kind]}_`;
  return typeof text === 'string' && text.startsWith(prefix) && SUFFIX.test(text.slice(prefix.length));
}

/**
 * The one door from text to id.
 * @throws BAD_USER_INPUT when the text is no id of that kind; nothing was looked up then.
 */
export function requireId<Kind extends IdKind>(kind: Kind, text: unknown): Id<Kind> {
  if (isId(kind, text)) return text;
  throw badUserInput(`This is not the id of a ${kind}: expected ${ID_PREFIX[kind]}_ and 26 characters.`);
}

/** True for uuid text in PostgreSQL's own form. */
export function isUuid(text: unknown): text is Uuid {
  return typeof text === 'string' && UUID.test(text);
}

/** Makes ids of new rows: UUIDv7, so that they sort by time. Handed in, so tests and the seed can fix them. */
export interface IdSource {
  newUuid(): Uuid;
}

/** Ids whose time bits follow the given clock (milliseconds since 1970). */
export function createIdSource(nowMs: () => number): IdSource {
  return { newUuid: () => v7({ msecs: nowMs() }) };
}
