import { requireId, toId, toUuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import { notFound } from '@volmify/shared/refusal';
import { parseKey, requireText } from '../payout/payout.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf, refusalView } from '../subgraph.refusal.ts';
import { hashGiftCardCode, maskedCode, newGiftCardCode } from './gift-card.code.ts';
import { issueGiftCard, redeemGiftCard, voidGiftCard } from './gift-card.service.ts';
import { countMiss, guessing, requireGuess } from './gift-card-guess.service.ts';

interface Input<Fields> {
  readonly input: Fields & { readonly idempotencyKey: string };
}

interface IssueInput {
  readonly employeeId: string;
  readonly amount: Money;
  readonly memberId?: string | null;
  readonly expiresAt?: Date | null;
}

interface RedeemInput {
  readonly orderId: string;
  readonly code: string;
  readonly amount?: Money | null;
}

const REASON_MAX = 500;

/** Mutations of gift cards, and the look by code. */
export const giftCardChangeResolvers = {
  Query: {
    async giftCard(_root: unknown, { code }: { code: string }, context: FinanceContext) {
      const { userId } = context.viewer;
      if (!userId) return null;
      await requireGuess(context.writing, toUuid(userId));
      const card = await context.loaders.giftCardByHash.load(hashGiftCardCode(code).toString('hex'));
      if (!card) await countMiss(context.writing, toUuid(userId));
      return card;
    },
  },
  Mutation: {
    async issueGiftCard(_root: unknown, { input }: Input<IssueInput>, context: FinanceContext) {
      const code = newGiftCardCode();
      const wish = {
        ...parseKey(input),
        employeeId: requireId('OrgEmployee', input.employeeId),
        amount: input.amount,
        memberId: input.memberId ? requireId('OrgMember', input.memberId) : null,
        expiresAt: input.expiresAt ?? null,
        code,
      };
      const outcome = await context.sell((room) => issueGiftCard(room, wish));
      return answerOf('issueGiftCard', outcome, async ({ cardUuid, replayed }) => {
        const giftCard = await context.loaders.giftCard.load(toId('GiftCard', cardUuid));
        return { giftCard, code: replayed ? maskedCode(giftCard?.codeLast4 ?? '') : code, replayed };
      });
    },
    async redeemGiftCard(_root: unknown, { input }: Input<RedeemInput>, context: FinanceContext) {
      const wish = {
        ...parseKey(input),
        orderId: requireId('Order', input.orderId),
        code: input.code,
        atMost: input.amount ?? null,
      };
      const outcome = await guessing(context, 'code', () => context.sell((room) => redeemGiftCard(room, wish)));
      return answerOf('redeemGiftCard', outcome, async ({ orderUuid, usageUuid, replayed }) => ({
        usage: await context.loaders.giftCardUsage.load(toId('GiftCardUsage', usageUuid)),
        order: await context.loaders.order.load(toId('Order', orderUuid)),
        replayed,
      }));
    },
    async voidGiftCard(
      _root: unknown,
      { input }: Input<{ giftCardId: string; reason: string }>,
      context: FinanceContext,
    ) {
      const giftCardId = requireId('GiftCard', input.giftCardId);
      const card = await context.loaders.giftCard.load(giftCardId);
      if (!card) return refusalView(notFound('giftCardId'));
      const wish = { ...parseKey(input), giftCardId, orgId: card.orgId, reason: requireText(input.reason, REASON_MAX) };
      const outcome = await context.sell((room) => voidGiftCard(room, wish));
      return answerOf('voidGiftCard', outcome, async ({ cardUuid, replayed }) => ({
        giftCard: await context.loaders.giftCard.load(toId('GiftCard', cardUuid)),
        replayed,
      }));
    },
  },
};
