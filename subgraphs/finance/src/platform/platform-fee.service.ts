import type { Uuid } from '@volmify/shared/ids';
import { conflict } from '@volmify/shared/refusal';
import { platformFeeEntry } from '../ledger/platform.entries.ts';
import type { PostingLine } from '../ledger/posting.event.ts';
import { type BooksRoom, entryIdsFrom } from '../subgraph.writing.ts';

interface FeeRow {
  readonly occurred_at: Date;
  readonly currency: string;
  readonly reference: string;
  readonly side: PostingLine['side'];
  readonly amount: string;
}

/** Posts the platform's side of one seller's posting, once: nothing where no fee moved, or where it stands already. */
export async function mirrorFee(
  platform: BooksRoom,
  source: { readonly orgUuid: Uuid; readonly transactionUuid: Uuid },
): Promise<void> {
  const { sql } = platform;
  const [standing] = await sql.query<{ id: Uuid }>(
    `SELECT id FROM account_transaction WHERE org_id = $1::uuid AND correlation_id = $2::uuid AND kind = 'PLATFORM_FEE'`,
    [platform.orgUuid, source.transactionUuid],
  );
  if (standing) return;
  const rows = await sql.query<FeeRow>(
    `SELECT t.occurred_at, l.currency, t.reference, l.side, l.amount
       FROM account_transaction t
       JOIN account_transaction_line l ON l.org_id = t.org_id AND l.transaction_id = t.id
       JOIN account a ON a.org_id = l.org_id AND a.id = l.account_id AND a.code = '2110'
      WHERE t.org_id = $1::uuid AND t.id = $2::uuid ORDER BY l.line_no`,
    [source.orgUuid, source.transactionUuid],
  );
  const [first] = rows;
  if (!first) return;
  const sold = {
    id: source.transactionUuid,
    occurredAt: first.occurred_at,
    currency: first.currency,
    reference: first.reference,
    lines: rows.map(({ side, amount }) => ({
      account: '2110' as const,
      side,
      amount: BigInt(amount),
      subjectId: null,
    })),
  };
  const event = platformFeeEntry(sold, platform.ids.newUuid(), entryIdsFrom(platform.ids));
  if (!event) return;
  await platform.post({
    operation: 'platform-fee',
    key: source.transactionUuid,
    request: { transactionId: source.transactionUuid },
    event,
    refuse: () => conflict('transactionId'),
  });
}
