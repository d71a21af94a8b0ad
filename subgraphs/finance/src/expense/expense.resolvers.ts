import { requireId, toId } from '@volmify/shared/ids';
import { toMoney } from '@volmify/shared/money';
import { notFound } from '@volmify/shared/refusal';
import { usageView } from '../budget/budget.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf, type Outcome } from '../subgraph.refusal.ts';
import {
  type ExpenseWish,
  type MoneyInput,
  type PostExpenseInput,
  parsePostExpense,
  requireAmount,
} from './expense.input.ts';
import { type PostedExpense, postExpense } from './expense.service.ts';
import { validateSpend } from './spend-validation.service.ts';

interface Arguments {
  readonly input: PostExpenseInput;
}

/** Asks for the limits, then posts; limits that changed meanwhile are asked for once more. */
async function post(
  wish: ExpenseWish,
  context: FinanceContext,
  isLast: boolean,
): Promise<Outcome<PostedExpense & { readonly replayed: boolean }>> {
  const { key, requestHash, employeeId, teamId, ...spend } = wish;
  const spender = teamId === null ? { employeeId } : { teamId };
  const { amountMinor, currency } = spend;
  const authority = await context.peers.findSpendAuthority(
    spender,
    { amountMinor, currency },
    context.viewer.requestId,
  );
  const employment = await context.loaders.employment.load(employeeId);
  if (!employment) return notFound('employeeId');
  if (!authority || authority.orgId !== employment.orgId) return notFound(teamId === null ? 'employeeId' : 'teamId');
  const outcome = await context.writeOnce(
    { orgId: employment.orgId, operation: 'postExpense', key, requestHash },
    (room) => postExpense(room, { ...spend, teamId, authority }),
  );
  return outcome.type === 'conflict' && !isLast ? post(wish, context, true) : outcome;
}

export const expenseResolvers = {
  Query: {
    async validateEmployeeExpense(
      _root: unknown,
      args: { readonly employeeId: string; readonly amount: MoneyInput },
      context: FinanceContext,
    ) {
      return validateSpend(context, requireId('OrgEmployee', args.employeeId), requireAmount(args.amount));
    },
  },
  Mutation: {
    async postExpense(_root: unknown, { input }: Arguments, context: FinanceContext) {
      const wish = parsePostExpense(input);
      const outcome = await post(wish, context, false);
      return answerOf('postExpense', outcome, async ({ transactionUuid, budgetUuid, replayed }) => {
        const use = await context.loaders.departmentUse.load(budgetUuid);
        return {
          transaction: await context.loaders.transaction.load(toId('Transaction', transactionUuid)),
          usage: use && usageView(use),
          replayed,
        };
      });
    },
  },
  ExpenseValidation: {
    limitedBy: ({ limitedBy }: { readonly limitedBy: string | null }) =>
      limitedBy === null ? null : { id: toId('Department', limitedBy) },
    remaining: ({ remaining }: { readonly remaining: MoneyInput | null }) =>
      remaining && toMoney(remaining.amountMinor, remaining.currency),
  },
};
