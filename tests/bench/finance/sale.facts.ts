import { randomBytes, randomUUID } from 'node:crypto';
import type { MoneyFact } from '@volmify/finance';
import type { Uuid } from '@volmify/shared/ids';
import pg from 'pg';

interface Party {
  readonly org_id: Uuid;
  readonly buyer_id: Uuid;
  readonly member_id: Uuid;
  readonly product_id: Uuid;
  readonly attribution_id: Uuid;
  readonly attribution_set_id: Uuid;
  readonly employee_id: Uuid;
  readonly user_id: Uuid;
  readonly job_profile_id: Uuid;
  readonly share_bps: number;
}

/** Sales that were never made before, of people and products that the books know. */
export interface SaleFacts {
  readonly orgIds: readonly Uuid[];
  /** The next sale; one after the other in every organization. */
  next(): MoneyFact;
  /** The next sales of one organization. */
  ofOneOrg(count: number): MoneyFact[];
}

/** Id with the time of the sale in front, as the product makes them: rows of one time lie side by side. */
export const newUuid = (at: Date = new Date()): Uuid => {
  const time = at.getTime().toString(16).padStart(12, '0');
  const rest = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
};

/** Reads two hundred past sales; new ones are made by the same people. */
export async function openSaleFacts(superuserUrl: string): Promise<SaleFacts> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows } = await client.query<Party>(
    `SELECT DISTINCT ON (r.product_id) r.org_id, m.user_id AS buyer_id, m.member_id, r.product_id, r.attribution_id,
            r.attribution_set_id, r.employee_id, r.user_id, r.job_profile_id, r.share_bps
       FROM org_employee_product_attribution_revenue r
       JOIN account_transaction_member_context m ON m.org_id = r.org_id AND m.transaction_id = r.transaction_id
      WHERE r.recipient_type = 'JOB' AND r.currency = 'USD' AND r.job_profile_id IS NOT NULL AND m.role = 'PURCHASER'
      ORDER BY r.product_id LIMIT 200`,
  );
  await client.end();
  let turn = 0;
  const saleOf = (party: Party | undefined): MoneyFact => {
    if (!party) throw new Error('the books hold no sale to copy');
    return toFact(party, turn++);
  };
  const [first] = rows;
  const ofFirst = rows.filter(({ org_id }) => org_id === first?.org_id);
  return {
    orgIds: [...new Set(rows.map(({ org_id }) => org_id))],
    next: () => saleOf(rows[turn % rows.length]),
    ofOneOrg: (count) => Array.from({ length: count }, () => saleOf(ofFirst[turn % ofFirst.length])),
  };
}

function toFact(party: Party, turn: number): MoneyFact {
  const orderId = newUuid();
  return {
    type: 'sale',
    sale: {
      orgId: party.org_id,
      orderId,
      key: randomUUID(),
      reference: `bench ${turn}`,
      occurredAt: new Date(Date.UTC(2026, 4, 1) + turn * 60_000),
      currency: 'USD',
      buyer: { userId: party.buyer_id, memberId: party.member_id },
      giftCard: null,
      items: [
        {
          orderItemId: newUuid(),
          productId: party.product_id,
          attributionSetId: party.attribution_set_id,
          shares: [
            {
              employeeId: party.employee_id,
              userId: party.user_id,
              jobProfileId: party.job_profile_id,
              attributionId: party.attribution_id,
              shareBps: party.share_bps,
            },
          ],
          retainedBps: 10_000 - party.share_bps,
          gross: 10_000n,
          tax: 0n,
        },
      ],
    },
  };
}
