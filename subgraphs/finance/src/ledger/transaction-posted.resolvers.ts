import type { FinanceContext } from '../subgraph.context.ts';
import type { TransactionContextView } from './context.repository.ts';
import { openPostings, type TransactionPosted } from './transaction.streams.ts';

/** The contexts of an event's transaction by which its stream is about it. */
async function contextOf(
  event: TransactionPosted,
  { loaders }: FinanceContext,
): Promise<TransactionContextView | null> {
  const transaction = await loaders.transaction.load(event.transactionId);
  if (!transaction) return null;
  const contexts = await loaders.contextsOfTransaction.load(transaction);
  return (
    contexts.find((context) =>
      'userId' in event ? context.userId === event.userId : context.__typename === 'OrgContext',
    ) ?? null
  );
}

/** Resolvers of the stream of postings. */
export const transactionPostedResolvers = {
  Subscription: {
    transactionPosted: {
      subscribe: openPostings,
      async resolve(event: TransactionPosted, _args: unknown, context: FinanceContext) {
        const isSeen =
          'userId' in event
            ? await contextOf(event, context)
            : await context.loaders.transaction.load(event.transactionId);
        return isSeen ? event : null;
      },
    },
  },
  TransactionPosted: {
    transaction: ({ transactionId }: TransactionPosted, _args: unknown, { loaders }: FinanceContext) =>
      loaders.transaction.load(transactionId),
    context: (event: TransactionPosted, _args: unknown, context: FinanceContext) => contextOf(event, context),
  },
};
