import { type Id, requireId, toId } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import { notFound } from '@volmify/shared/refusal';
import { type MoneyInput, requireAmount } from '../expense/expense.input.ts';
import { requirePeriod } from '../ledger/context.input.ts';
import { parseKey } from '../payout/payout.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf, type Outcome, refusalView } from '../subgraph.refusal.ts';
import { type PostedPay, postSalary } from './compensation.service.ts';
import type { CompensationKind } from './money-out.repository.ts';

interface PostSalaryInput {
  readonly employeeId: string;
  readonly kind: CompensationKind;
  readonly amount: MoneyInput;
  readonly period?: { readonly from: Date; readonly to: Date } | null;
  readonly attributionId?: string | null;
  readonly idempotencyKey: string;
}

/** @throws BAD_USER_INPUT */
const parsePostSalary = (input: PostSalaryInput) => ({
  ...parseKey(input),
  ...requireAmount(input.amount),
  employeeId: requireId('OrgEmployee', input.employeeId),
  kind: input.kind,
  period: input.period == null ? null : requirePeriod(input.period),
  attributionId: input.attributionId == null ? null : requireId('Attribution', input.attributionId),
});

async function pay(
  input: ReturnType<typeof parsePostSalary>,
  context: FinanceContext,
  isLast: boolean,
): Promise<Outcome<PostedPay & { readonly replayed: boolean }>> {
  const { key, requestHash, employeeId, ...wish } = input;
  const { amountMinor, currency } = wish;
  const authority = await context.peers.findSpendAuthority(
    { employeeId },
    { amountMinor, currency },
    context.viewer.requestId,
  );
  const employment = await context.loaders.employment.load(employeeId);
  if (!authority || !employment || authority.orgId !== employment.orgId) return notFound('employeeId');
  const keyed = { orgId: employment.orgId, operation: 'postSalary', key, requestHash };
  const outcome = await context.writeOnce(keyed, (room) => postSalary(room, { ...wish, authority }));
  // Limits that changed meanwhile are asked for once more.
  return outcome.type === 'conflict' && !isLast ? pay(input, context, true) : outcome;
}

export const compensationResolvers = {
  Mutation: {
    async postSalary(_root: unknown, { input }: { readonly input: PostSalaryInput }, context: FinanceContext) {
      const wish = parsePostSalary(input);
      const outcome = await pay(wish, context, false);
      if (outcome.type !== 'done') return refusalView(outcome);
      return answerOf('postSalary', outcome, async ({ paymentUuid, transactionUuid, replayed }) => ({
        payment: {
          id: toId('CompensationPayment', paymentUuid),
          kind: wish.kind,
          amount: toMoney(wish.amountMinor, wish.currency),
          employeeId: wish.employeeId,
        },
        transaction: await context.loaders.transaction.load(toId('Transaction', transactionUuid)),
        replayed,
      }));
    },
  },
  CompensationPayment: {
    employee: ({ employeeId }: { readonly employeeId: Id<'OrgEmployee'> }) => ({ id: employeeId }),
  },
};
