import type { Bus } from '@volmify/shared/events/bus';
import { transactionPosted } from '@volmify/shared/events/catalogue';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { Uuid } from '@volmify/shared/ids';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { productRoom, type WritingParts } from '../subgraph.writing.ts';
import { mirrorFee } from './platform-fee.service.ts';

const CONSUMER = 'finance.platform_fees';
const SERVICE = 'platform-fees';

/** Kinds of postings that move what a seller owes the platform. */
const MOVING: ReadonlySet<string> = new Set(['SALE', 'REFUND', 'DISPUTE_LOST', 'REVENUE_RECOGNITION', 'REVERSAL']);

/**
 * Follows the postings of sellers and mirrors the platform's fee into the platform's books (E23). Without books of the
 * platform nothing is mirrored. Returns what ends it.
 */
export function followFees(bus: Bus, writing: WritingParts): () => void {
  let platform: Uuid | undefined;
  return bus.subscribe(CONSUMER, [transactionPosted.type], async (event) => {
    const { orgId, kind, transactionId } = transactionPosted.model.parse(event.payload);
    if (!MOVING.has(kind)) return;
    platform ??= await findPlatform(writing);
    const books = platform;
    if (!books || books === orgId) return;
    const sql = scopedSql(writing.pool, serviceScope(SERVICE, [orgId, books]));
    await applyOnce({ sql, consumer: CONSUMER }, transactionPosted, event, (held) =>
      mirrorFee(productRoom(held, writing, books), { orgUuid: orgId, transactionUuid: transactionId }),
    );
  });
}

async function findPlatform({ pool }: WritingParts): Promise<Uuid | undefined> {
  const [row] = await scopedSql(pool, serviceScope(SERVICE)).query<{ org_id: Uuid }>(
    `SELECT org_id FROM account WHERE code = 'P1110' LIMIT 1`,
  );
  return row?.org_id;
}
