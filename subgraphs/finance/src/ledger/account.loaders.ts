import { type Id, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { MoneyView } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { AccountRepository, AccountView } from './account.repository.ts';

/** Accounts, charts and balances; every batch is one statement. */
export function createAccountLoaders(accounts: AccountRepository) {
  const lists = (read: (subjects: readonly Uuid[]) => Promise<OfSubject<AccountView>[]>) =>
    new DataLoader<Uuid, AccountView[]>(async (subjects) => {
      const groups = await groupByKey(subjects, read(subjects), ({ subject }) => subject);
      return groups.map((group) => group.map(({ row }) => row));
    });
  return {
    account: new DataLoader<Id<'Account'>, AccountView | null>((ids) =>
      orderByKey(ids, accounts.findByIds(toUuids(ids)), (account) => account.id),
    ),
    accountsOfOrg: lists((orgs) => accounts.findOfOrgs(orgs)),
    accountsOfManager: lists((employees) => accounts.findOfManagers(employees)),
    balance: new DataLoader<AccountView, MoneyView, string>(
      (asked) =>
        accounts.findBalances(
          asked,
          asked.map(({ id, orgId }) => ({ orgUuid: toUuid(orgId), uuid: toUuid(id) })),
        ),
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}

export type AccountLoaders = ReturnType<typeof createAccountLoaders>;
