import { requireId } from '@volmify/shared/ids';
import type { FinanceContext } from '../subgraph.context.ts';
import type { TransactionView } from './transaction.repository.ts';

export const transactionResolvers = {
  Query: {
    transaction: (_root: unknown, { id }: { id: string }, { loaders }: FinanceContext) =>
      loaders.transaction.load(requireId('Transaction', id)),
  },
  Transaction: {
    async __resolveReference({ id }: { id: string }, { loaders }: FinanceContext) {
      return loaders.transaction.load(requireId('Transaction', id));
    },
    async lines(transaction: TransactionView, _args: unknown, { loaders }: FinanceContext) {
      const lines = await loaders.linesOfTransaction.load(transaction);
      return lines.length > 0 ? lines : null;
    },
    contexts: (transaction: TransactionView, _args: unknown, { loaders }: FinanceContext) =>
      loaders.contextsOfTransaction.load(transaction),
    postedBy: ({ postedByEmployeeId }: TransactionView) => (postedByEmployeeId ? { id: postedByEmployeeId } : null),
    reverses: ({ reversesId }: TransactionView, _args: unknown, { loaders }: FinanceContext) =>
      reversesId ? loaders.transaction.load(reversesId) : null,
    org: ({ orgId }: TransactionView) => ({ id: orgId }),
  },
};
