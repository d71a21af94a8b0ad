import { requireId, toUuid } from '@volmify/shared/ids';
import type { FinanceContext } from '../subgraph.context.ts';
import type { AccountView } from './account.repository.ts';

interface Entity {
  readonly id: string;
}

export const accountResolvers = {
  Account: {
    async __resolveReference({ id }: Entity, { loaders }: FinanceContext) {
      return loaders.account.load(requireId('Account', id));
    },
    balance: (account: AccountView, _args: unknown, { loaders }: FinanceContext) => loaders.balance.load(account),
    managedBy: ({ managedByEmployeeId }: AccountView) => (managedByEmployeeId ? { id: managedByEmployeeId } : null),
  },
  Org: {
    accounts: ({ id }: Entity, _args: unknown, { loaders }: FinanceContext) =>
      loaders.accountsOfOrg.load(toUuid(requireId('Org', id))),
  },
  OrgEmployee: {
    accountsManaged: ({ id }: Entity, _args: unknown, { loaders }: FinanceContext) =>
      loaders.accountsOfManager.load(toUuid(requireId('OrgEmployee', id))),
  },
};
