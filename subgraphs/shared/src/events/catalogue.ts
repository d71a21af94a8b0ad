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
  }),
);

/** The platform verified a professional (IDN-12). */
export const jobProfileVerified = defineEvent(
  'identity.job_profile.verified',
  1,
  z.object({ jobProfileId: uuid, verifiedAt: z.iso.datetime() }),
);
