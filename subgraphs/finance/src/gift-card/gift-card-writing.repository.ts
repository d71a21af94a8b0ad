import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { GiftCardStatus } from './gift-card.view.ts';

/** A gift card as a write holds it; amounts in minor units. */
export interface LockedCard {
  readonly uuid: Uuid;
  readonly displayId: string;
  readonly funding: 'SOLD' | 'PROMOTIONAL';
  readonly status: GiftCardStatus;
  readonly currency: string;
  readonly balance: bigint;
  readonly expiresAt: Date | null;
  readonly holder: { readonly memberId: Uuid; readonly userId: Uuid } | null;
}

/** What a card pays of one order. */
export interface HeldUsage {
  readonly uuid: Uuid;
  readonly card: LockedCard;
  readonly amount: bigint;
  readonly refunded: bigint;
}

interface CardRow {
  readonly id: Uuid;
  readonly display_id: string;
  readonly funding: LockedCard['funding'];
  readonly status: GiftCardStatus;
  readonly currency: string;
  readonly balance: string;
  readonly expires_at: Date | null;
  readonly issued_to_member_id: Uuid | null;
  readonly issued_to_user_id: Uuid | null;
}

const CARD = `c.id, c.display_id, c.funding, c.status, c.currency, c.balance, c.expires_at, c.issued_to_member_id,
  c.issued_to_user_id`;

/** Gift cards of one organization as a write holds and changes them. */
export class GiftCardWritingRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  /** Holds the cards of these codes, in one order whoever asks, so that two buyers never wait for each other in a circle. */
  async lockByHashes(hashes: readonly Buffer[]): Promise<(LockedCard & { readonly hash: string })[]> {
    const rows = await this.sql.query<CardRow & { hash: string }>(
      `SELECT ${CARD}, encode(c.code_hash, 'hex') AS hash FROM org_gift_card c
        WHERE c.org_id = $1::uuid AND encode(c.code_hash, 'hex') = ANY ($2::text[])
          AND c.code_hash = ANY (SELECT decode(h, 'hex') FROM unnest($2::text[]) h) ORDER BY c.id FOR NO KEY UPDATE`,
      [this.orgUuid, hashes.map((hash) => hash.toString('hex'))],
    );
    return rows.map((row) => ({ ...toLocked(row), hash: row.hash }));
  }

  async lock(uuid: Uuid): Promise<LockedCard | undefined> {
    const [row] = await this.sql.query<CardRow>(
      `SELECT ${CARD} FROM org_gift_card c WHERE c.org_id = $1::uuid AND c.id = $2::uuid FOR NO KEY UPDATE`,
      [this.orgUuid, uuid],
    );
    return row && toLocked(row);
  }

  /** Uses of a held order that were not given back whole, with their cards held too. */
  async lockUsages(orderUuid: Uuid): Promise<HeldUsage[]> {
    const rows = await this.sql.query<CardRow & { usage_id: Uuid; amount_used: string; refunded: string }>(
      `SELECT u.id AS usage_id, u.amount_used, u.refunded, ${CARD}
         FROM org_member_gift_card_usage u JOIN org_gift_card c ON c.org_id = u.org_id AND c.id = u.gift_card_id
        WHERE u.org_id = $1::uuid AND u.order_id = $2::uuid AND u.refunded < u.amount_used
        ORDER BY c.id, u.id FOR NO KEY UPDATE`,
      [this.orgUuid, orderUuid],
    );
    return rows.map((row) => ({
      uuid: row.usage_id,
      card: toLocked(row),
      amount: BigInt(row.amount_used),
      refunded: BigInt(row.refunded),
    }));
  }

  /** Moves the balance of a held card; the table refuses what would pass nothing or the amount at issue. */
  async move(card: LockedCard, delta: bigint, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE org_gift_card SET balance = balance + $3::bigint, version = version + 1, updated_at = $4::timestamptz
        WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, card.uuid, delta.toString(), at.toISOString()],
    );
  }

  /** Ends a held card: what is left of it is gone. */
  async end(card: LockedCard, status: 'EXPIRED' | 'VOIDED', at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE org_gift_card SET status = $3, balance = 0, version = version + 1, updated_at = $4::timestamptz
        WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, card.uuid, status, at.toISOString()],
    );
  }

  /** Gives part of a use back; a use of nothing more is reversed. */
  async giveBack(usage: HeldUsage, amount: bigint, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE org_member_gift_card_usage SET refunded = refunded + $3::bigint, reversed_at = $4::timestamptz
        WHERE org_id = $1::uuid AND id = $2::uuid`,
      [this.orgUuid, usage.uuid, amount.toString(), at.toISOString()],
    );
  }

  /** Ties the uses of an order to the posting that spent them. */
  async spend(orderUuid: Uuid, transactionUuid: Uuid): Promise<void> {
    await this.sql.query(
      `UPDATE org_member_gift_card_usage SET transaction_id = $3::uuid
        WHERE org_id = $1::uuid AND order_id = $2::uuid AND refunded < amount_used`,
      [this.orgUuid, orderUuid, transactionUuid],
    );
  }
}

const toLocked = (row: CardRow): LockedCard => ({
  uuid: row.id,
  displayId: row.display_id,
  funding: row.funding,
  status: row.status,
  currency: row.currency,
  balance: BigInt(row.balance),
  expiresAt: row.expires_at,
  holder:
    row.issued_to_member_id && row.issued_to_user_id
      ? { memberId: row.issued_to_member_id, userId: row.issued_to_user_id }
      : null,
});
