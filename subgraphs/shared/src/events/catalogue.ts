import { z } from 'zod';
import { defineEvent } from './event.ts';

const uuid = z.uuid();
const minor = z.string().regex(/^-?\d{1,19}$/);
const currency = z.string().regex(/^[A-Z]{3}$/);

/** A posting wrote or reversed revenue rows; ids are uuids, amounts minor units as text (domain 3.2, FIN-16). */
export const attributionRevenuePosted = defineEvent(
  'finance.attribution_revenue.posted',
  1,
  z.object({
    transactionId: uuid,
    kind: z.string(),
    occurredAt: z.iso.datetime(),
    currency,
    /** One entry per professional identity; a reversal has a negative amount. */
    shares: z.array(z.object({ jobProfileId: uuid, attributedMinor: minor })),
    /** Entries of payouts settled to the professional. */
    payouts: z.array(z.object({ jobProfileId: uuid, amountMinor: minor })),
  }),
);

/** A product got a new set of shares (CAT-25); basis points. */
export const attributionSetCommitted = defineEvent(
  'catalog.attribution.changed',
  1,
  z.object({
    productId: uuid,
    setId: uuid,
    versionNo: z.int(),
    orgRetainedBps: z.int(),
    shares: z.array(
      z.object({ attributionId: uuid, employeeId: uuid, jobProfileId: uuid.nullable(), shareBps: z.int() }),
    ),
  }),
);

/** Something was posted into an organization's books; sent for every posting, ids are uuids. */
export const transactionPosted = defineEvent(
  'finance.transaction.posted',
  1,
  z.object({
    transactionId: uuid,
    orgId: uuid,
    kind: z.string(),
    businessEntityType: z.string(),
    businessEntityId: uuid,
    occurredAt: z.iso.datetime(),
    currency,
    /** True when a gift card was used; missing in facts of older releases, as are the parties. */
    hasGiftCard: z.boolean().optional(),
    /** Members and employees for whom money moved, each once, signed from their side. */
    parties: z.array(z.object({ type: z.enum(['EMPLOYEE', 'MEMBER']), id: uuid, amountMinor: minor })).optional(),
  }),
);

/** The platform verified a professional (IDN-12). */
export const jobProfileVerified = defineEvent(
  'identity.job_profile.verified',
  1,
  z.object({ jobProfileId: uuid, verifiedAt: z.iso.datetime() }),
);

const memberStatus = z.enum(['INVITED', 'ACTIVE', 'SUSPENDED', 'LEFT', 'REMOVED']);
const employeeStatus = z.enum(['PENDING', 'APPROVED', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'TERMINATED']);

/** A member of an organization moved to another state (5.1); `from` is null on joining. */
export const memberStatusChanged = defineEvent(
  'organization.member.status_changed',
  1,
  z.object({
    memberId: uuid,
    orgId: uuid,
    userId: uuid,
    userProfileId: uuid,
    from: memberStatus.nullable(),
    to: memberStatus,
    /** True while the same person has an employee row that has begun and has not ended. */
    isEmployee: z.boolean(),
  }),
);

const employeeFact = z.object({
  employeeId: uuid,
  memberId: uuid,
  orgId: uuid,
  userId: uuid,
  jobProfileId: uuid.nullable(),
});

/** An employee moved to another state (5.2); `from` is null when the row is made. */
export const employeeStatusChanged = defineEvent(
  'organization.employee.status_changed',
  1,
  employeeFact.extend({ from: employeeStatus.nullable(), to: employeeStatus }),
);

/** An employee began to work: hired, or hired again. */
export const employeeActivated = defineEvent(
  'organization.employee.activated',
  1,
  employeeFact.extend({ role: z.string(), activatedAt: z.iso.datetime() }),
);

/** An employment ended; future shares end with it (ORG-46). */
export const employeeTerminated = defineEvent(
  'organization.employee.terminated',
  1,
  employeeFact.extend({ reason: z.string(), terminatedAt: z.iso.datetime() }),
);

/** An employee works under a job profile from now on (domain 3.2 rule 4). */
export const employeeJobProfileLinked = defineEvent('organization.employee.job_profile_linked', 1, employeeFact);

/** The link is gone; rows made under it keep it. `jobProfileId` is the profile that was linked. */
export const employeeJobProfileUnlinked = defineEvent('organization.employee.job_profile_unlinked', 1, employeeFact);

/** Who belongs to which department or team, or leads which team, changed; a null role ends the membership. */
export const membershipChanged = defineEvent(
  'organization.membership.changed',
  1,
  z.object({
    kind: z.enum(['DEPARTMENT', 'TEAM', 'TEAM_LEAD']),
    orgId: uuid,
    employeeId: uuid,
    departmentId: uuid.nullable(),
    teamId: uuid.nullable(),
    role: z.string().nullable(),
    isPrimary: z.boolean(),
  }),
);

/** A department was made or moved, and everything below went with it: paths are uuids from the root joined by dots. */
export const departmentMoved = defineEvent(
  'organization.department.moved',
  1,
  z.object({
    departmentId: uuid,
    orgId: uuid,
    parentDepartmentId: uuid.nullable(),
    /** Null for a new department. */
    fromPath: z.string().nullable(),
    toPath: z.string(),
  }),
);

/** A budget authority changed; the limit is minor units as text, null inherits. */
export const budgetLimitChanged = defineEvent(
  'organization.budget.limit_changed',
  1,
  z.object({
    orgId: uuid,
    departmentId: uuid.nullable(),
    path: z.string(),
    limitMinor: minor.nullable(),
    currency,
    period: z.enum(['MONTH', 'QUARTER', 'YEAR']),
    /** Stamp of the organization's authorities after the change; missing in facts of older releases (GAP-13). */
    authorityVersion: z.int().optional(),
  }),
);

/** A member came into a course, moved on in it, finished it, or lost or regained access (5.8). */
export const enrollmentChanged = defineEvent(
  'catalog.enrollment.changed',
  1,
  z.object({
    enrollmentId: uuid,
    orgId: uuid,
    memberId: uuid,
    userId: uuid,
    courseId: uuid,
    productId: uuid,
    status: z.enum(['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'REVOKED', 'EXPIRED']),
    /** Null for a new enrolment. */
    previousStatus: z.enum(['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'REVOKED', 'EXPIRED']).nullable(),
    /** Basis points, 0..10000. */
    progressBps: z.int(),
    /** Whose standing it changes: the professionals with a live share in the product. */
    jobProfileIds: z.array(uuid),
  }),
);

/** A learner rated a course, for the first time or anew (CAT-21). */
export const ratingChanged = defineEvent(
  'catalog.rating.changed',
  1,
  z.object({
    ratingId: uuid,
    orgId: uuid,
    memberId: uuid,
    courseId: uuid,
    productId: uuid,
    /** 1..5; null when only words or levels were given. */
    stars: z.int().nullable(),
    /** The stars that these replace; null before the first. */
    previousStars: z.int().nullable(),
    jobProfileIds: z.array(uuid),
  }),
);

/** A product was made or changed, went on sale or off it (5.7). */
export const productChanged = defineEvent(
  'catalog.product.changed',
  1,
  z.object({
    productId: uuid,
    orgId: uuid,
    slug: z.string(),
    status: z.enum(['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'PUBLISHED', 'REJECTED', 'ARCHIVED']),
    /** Null for a new product. */
    previousStatus: z.enum(['DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'PUBLISHED', 'REJECTED', 'ARCHIVED']).nullable(),
  }),
);

/** One line of an order as other subgraphs need it: amounts are minor units as text, shares stay in finance. */
const orderedItem = z.object({
  orderItemId: uuid,
  productId: uuid,
  variantId: uuid,
  planId: uuid,
  /** The set of shares in force at capture (GAP-49). */
  attributionSetId: uuid.nullable(),
  quantity: z.int(),
  /** After discount, with the sales tax. */
  totalMinor: minor,
  /** After discount, without exclusive sales tax: what is shared out. */
  grossMinor: minor,
});

const orderFact = z.object({
  orderId: uuid,
  orgId: uuid,
  memberId: uuid,
  userId: uuid,
  displayId: z.string(),
  kind: z.enum(['PURCHASE', 'RENEWAL', 'GIFT_CARD']),
  currency,
  totalMinor: minor,
});

/** An order was paid, or was free; access follows from it once per order item (5.5, domain 3.2). */
export const orderPaid = defineEvent(
  'finance.order.paid',
  1,
  orderFact.extend({
    paidAt: z.iso.datetime(),
    /** Null for a free order: nothing was posted. */
    transactionId: uuid.nullable(),
    /** Empty for the purchase of a gift card. */
    items: z.array(orderedItem),
  }),
);

/** An order was given back, in part or whole; access ends where a line was given back in full (4.4). */
export const orderRefunded = defineEvent(
  'finance.order.refunded',
  1,
  orderFact.extend({
    refundId: uuid,
    refundedAt: z.iso.datetime(),
    /** True when nothing of the order is left. */
    isFull: z.boolean(),
    refundedMinor: minor,
    items: z.array(
      orderedItem.extend({
        /** Given back by this refund, with its tax. */
        refundedMinor: minor,
        /** True when nothing of the line is left. */
        isFull: z.boolean(),
      }),
    ),
  }),
);

/** An order moved to another state (5.5). */
export const orderStatusChanged = defineEvent(
  'finance.order.status_changed',
  1,
  z.object({ orderId: uuid, orgId: uuid, memberId: uuid, from: z.string().nullable(), to: z.string() }),
);

const payoutStatus = z.enum([
  'DRAFT',
  'REQUESTED',
  'APPROVED',
  'PROCESSING',
  'PAID',
  'FAILED',
  'REJECTED',
  'CANCELLED',
]);

/** A payout moved to another state (5.9); `from` is null when it is asked for. */
export const payoutStatusChanged = defineEvent(
  'finance.payout.status_changed',
  1,
  z.object({
    payoutId: uuid,
    orgId: uuid,
    employeeId: uuid,
    userId: uuid,
    from: payoutStatus.nullable(),
    to: payoutStatus,
  }),
);

/**
 * A person was erased (IDN-43): every subgraph forgets what it keeps and answers with its receipt. The address travels
 * as a digest alone, so that what was sent to it is found.
 */
export const userErased = defineEvent(
  'identity.user.erased',
  1,
  z.object({
    userId: uuid,
    /** Organizations the person ever had a tie to. */
    orgIds: z.array(uuid),
    /** SHA-256 of the lower-case address, in hexadecimal digits. */
    emailDigest: z.string().regex(/^[0-9a-f]{64}$/),
    erasedAt: z.iso.datetime(),
  }),
);

const erasureReceipt = z.object({ userId: uuid, erasedAt: z.iso.datetime() });

/** Organization has forgotten a person. */
export const organizationUserErased = defineEvent('organization.user.erased', 1, erasureReceipt);

/** Catalog has forgotten a person. */
export const catalogUserErased = defineEvent('catalog.user.erased', 1, erasureReceipt);

/** Finance has forgotten a person; its books keep the person's id. */
export const financeUserErased = defineEvent('finance.user.erased', 1, erasureReceipt);

/** A subscription came to its end and with it what it gave access to (4.8); not sent while access lasts after a cancel. */
export const subscriptionEnded = defineEvent(
  'finance.subscription.ended',
  1,
  z.object({
    subscriptionId: uuid,
    orgId: uuid,
    memberId: uuid,
    userId: uuid,
    planId: uuid,
    productId: uuid,
    accessEndedAt: z.iso.datetime(),
  }),
);
