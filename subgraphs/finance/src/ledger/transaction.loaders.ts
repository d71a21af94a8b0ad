import { type Id, toUuid, toUuids } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { TransactionLineView, TransactionRepository, TransactionView } from './transaction.repository.ts';

/** Postings and their lines; every batch is one statement. */
export function createTransactionLoaders(transactions: TransactionRepository) {
  return {
    transaction: new DataLoader<Id<'Transaction'>, TransactionView | null>((ids) =>
      orderByKey(ids, transactions.findByIds(toUuids(ids)), (transaction) => transaction.id),
    ),
    linesOfTransaction: new DataLoader<TransactionView, TransactionLineView[], string>(
      (asked) =>
        groupByKey(
          asked.map(({ id }) => id),
          transactions.findLines(asked.map(({ id, orgId }) => ({ orgUuid: toUuid(orgId), uuid: toUuid(id) }))),
          (line) => line.transactionId,
        ),
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}

export type TransactionLoaders = ReturnType<typeof createTransactionLoaders>;
