import type { attributionSetCommitted } from '@volmify/shared/events/catalogue';
import type { NewEvent } from '@volmify/shared/events/outbox';
import { toUuid, type Uuid } from '@volmify/shared/ids';
import type { z } from 'zod';
import type { NewSet } from './attribution-set.repository.ts';

/** What `catalog.attribution.changed` says. */
export type AttributionSetFact = z.infer<typeof attributionSetCommitted.model>;

/** The fact that a product got a new set of shares; one per version, so the version is the sequence. */
export function attributionSetFact(eventId: Uuid, set: NewSet): NewEvent<AttributionSetFact> {
  const productId = toUuid(set.productId);
  return {
    eventId,
    aggregateType: 'product_attribution',
    aggregateId: productId,
    sequence: set.versionNo,
    orgId: toUuid(set.orgId),
    occurredAt: set.effectiveFrom,
    payload: {
      productId,
      setId: set.id,
      versionNo: set.versionNo,
      orgRetainedBps: set.orgRetainedBps,
      shares: set.shares.map((share) => ({
        attributionId: share.id,
        employeeId: toUuid(share.employeeId),
        jobProfileId: share.jobProfileId ? toUuid(share.jobProfileId) : null,
        shareBps: share.shareBps,
      })),
    },
  };
}
