import { toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { pagesStatement } from '../ledger/keyset.repository.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import { visibleRows } from '../visible.repository.ts';
import type { GiftCardRequest } from './gift-card.input.ts';
import type { GiftCardStatus, GiftCardUsageView, GiftCardView } from './gift-card.view.ts';

interface CardRow {
  readonly subject_id: Uuid;
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly code_last4: string;
  readonly initial_amount: bigint;
  readonly balance: bigint;
  readonly currency: string;
  readonly funding: string;
  readonly status: GiftCardStatus;
  readonly issued_at: Date;
  readonly expires_at: Date | null;
  readonly issued_by_employee_id: Uuid;
  readonly issued_to_member_id: Uuid | null;
}

interface UsageRow {
  readonly subject_id: Uuid;
  readonly id: Uuid;
  readonly gift_card_id: Uuid;
  readonly order_id: Uuid;
  readonly amount_used: bigint;
  readonly currency: string;
  readonly used_at: Date;
  readonly reversed_at: Date | null;
}

const CARDS = {
  keyset: [
    { column: 'issued_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const USAGES = {
  keyset: [
    { column: 'used_at', type: 'timestamptz' },
    { column: 'id', type: 'uuid' },
  ],
} as const;
const CARD_COLUMNS = Prisma.raw(
  'id, org_id, code_last4, initial_amount, balance, currency, funding, status, issued_at, expires_at, issued_by_employee_id, issued_to_member_id',
);
const USAGE_COLUMNS = Prisma.raw('id, gift_card_id, order_id, amount_used, currency, used_at, reversed_at');

/**
 * Gift cards as far as one reader may see them: those given to, issued by or used by the reader, and an organization's by
 * `gift_card.issue`; uses: the own ones, and an organization's by `context.member.read`.
 */
export class GiftCardRepository {
  readonly #visible: Prisma.Sql;
  readonly #visibleUsage: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    reader: FinanceReader,
  ) {
    const user = Prisma.sql`${reader.userUuid}::uuid`;
    this.#visibleUsage = visibleRows(reader, ['context.member.read']);
    this.#visible = reader.isPlatform
      ? Prisma.sql`TRUE`
      : Prisma.sql`(org_id = ANY (${[...reader.orgUuidsWith('gift_card.issue')]}::uuid[])
          OR issued_by_employee_id = ANY (${[...reader.employments.keys()]}::uuid[]) OR issued_to_user_id = ${user}
          OR EXISTS (SELECT FROM org_member_gift_card_usage u WHERE u.org_id = org_gift_card.org_id
               AND u.gift_card_id = org_gift_card.id AND (u.user_id = ${user}
                 OR u.org_id = ANY (${[...reader.orgUuidsWith('context.member.read')]}::uuid[]))))`;
  }

  async findByIds(ids: readonly Uuid[]): Promise<GiftCardView[]> {
    const rows = await this.#cards(Prisma.sql`SELECT id AS subject_id, ${CARD_COLUMNS} FROM org_gift_card
      WHERE id = ANY (${[...ids]}::uuid[]) AND ${this.#visible}`);
    return rows.map(toCard);
  }

  /** The card of a code, whoever asks: its hash is the right to see it. */
  async findByHash(hex: string): Promise<GiftCardView | null> {
    const rows = await this.#cards(Prisma.sql`
      WITH bearer AS MATERIALIZED (SELECT set_config('app.gift_card_hash', ${hex}, true) AS hash)
      SELECT id AS subject_id, ${CARD_COLUMNS} FROM bearer, org_gift_card WHERE code_hash = decode(hash, 'hex')`);
    return rows[0] ? toCard(rows[0]) : null;
  }

  /** Cards of many organizations or issuers, newest first; one statement. */
  async list(
    subject: 'org' | 'issued_by_employee',
    subjects: readonly Uuid[],
    { page, status }: GiftCardRequest,
  ): Promise<OfSubject<GiftCardView>[]> {
    const where = [Prisma.sql`${Prisma.raw(`${subject}_id`)} = s.id`, this.#visible];
    if (status) where.push(Prisma.sql`status = ${status}`);
    const rows = await this.#cards(
      pagesStatement(CARDS, subjects, [{ columns: CARD_COLUMNS, table: Prisma.sql`org_gift_card`, where }], page),
    );
    return rows.map((row) => ({ subject: row.subject_id, row: toCard(row) }));
  }

  /** How many cards employees issued. */
  async countOfIssuers(employees: readonly Uuid[]): Promise<{ employee: Uuid; count: number }[]> {
    return this.scope.query(
      (tx) => tx.$queryRaw<{ employee: Uuid; count: number }[]>`
        SELECT issued_by_employee_id AS employee, count(*)::int AS count FROM org_gift_card
         WHERE issued_by_employee_id = ANY (${[...employees]}::uuid[]) AND ${this.#visible} GROUP BY 1`,
    );
  }

  async findUsagesByIds(ids: readonly Uuid[]): Promise<GiftCardUsageView[]> {
    const rows = await this.#usages(Prisma.sql`SELECT id AS subject_id, ${USAGE_COLUMNS}
      FROM org_member_gift_card_usage WHERE id = ANY (${[...ids]}::uuid[]) AND ${this.#visibleUsage}`);
    return rows.map(toUsage);
  }

  /** Uses of many cards, oldest first. */
  async findUsagesOfCards(cards: readonly Uuid[]): Promise<GiftCardUsageView[]> {
    const rows = await this.#usages(Prisma.sql`SELECT gift_card_id AS subject_id, ${USAGE_COLUMNS}
      FROM org_member_gift_card_usage WHERE gift_card_id = ANY (${[...cards]}::uuid[]) AND ${this.#visibleUsage}
      ORDER BY used_at, id`);
    return rows.map(toUsage);
  }

  /** Uses of many members, newest first; one statement. */
  async listUsagesOfMembers(
    members: readonly Uuid[],
    { page }: GiftCardRequest,
  ): Promise<OfSubject<GiftCardUsageView>[]> {
    const where = [Prisma.sql`member_id = s.id`, this.#visibleUsage];
    const table = Prisma.sql`org_member_gift_card_usage`;
    const rows = await this.#usages(pagesStatement(USAGES, members, [{ columns: USAGE_COLUMNS, table, where }], page));
    return rows.map((row) => ({ subject: row.subject_id, row: toUsage(row) }));
  }

  #cards(statement: Prisma.Sql): Promise<CardRow[]> {
    return this.scope.query((tx) => tx.$queryRaw<CardRow[]>(statement));
  }

  #usages(statement: Prisma.Sql): Promise<UsageRow[]> {
    return this.scope.query((tx) => tx.$queryRaw<UsageRow[]>(statement));
  }
}

const toCard = (row: CardRow): GiftCardView => ({
  id: toId('GiftCard', row.id),
  orgId: toId('Org', row.org_id),
  codeLast4: row.code_last4,
  initialAmount: toMoney(row.initial_amount, row.currency),
  balance: toMoney(row.balance, row.currency),
  funding: row.funding,
  status: row.status,
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  issuedByEmployeeId: toId('OrgEmployee', row.issued_by_employee_id),
  issuedToMemberId: toIdOrNull('OrgMember', row.issued_to_member_id),
});

const toUsage = (row: UsageRow): GiftCardUsageView => ({
  id: toId('GiftCardUsage', row.id),
  giftCardId: toId('GiftCard', row.gift_card_id),
  orderId: toId('Order', row.order_id),
  amountUsed: toMoney(row.amount_used, row.currency),
  usedAt: row.used_at,
  reversedAt: row.reversed_at,
});
