import { type Id, toId, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import { createPagedLoader, type OfSubject, type PagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { ContextRequest } from './context.input.ts';
import type { ContextRepository, ContextTypename, TransactionContextView } from './context.repository.ts';

type ContextList = PagedLoader<ContextRequest, TransactionContextView>;
type ListReader = (subjects: readonly Uuid[], request: ContextRequest) => Promise<OfSubject<TransactionContextView>[]>;

/** Context lists and contexts by id; every batch is one statement. */
export function createContextLoaders(contexts: ContextRepository) {
  const list = (read: ListReader): ContextList => createPagedLoader(read);
  const byId = (typename: ContextTypename) =>
    new DataLoader<Id<'TransactionContext'>, TransactionContextView | null>((ids) =>
      orderByKey(ids, contexts.findByIds(typename, toUuids(ids)), (context) => context.id),
    );
  return {
    contextsOfUser: list((users, request) => contexts.listOfUsers(users, request)),
    contextsOfCustomer: list((users, request) => contexts.listOfCustomers(users, request)),
    contextsOfJobProfile: list((profiles, request) => contexts.listOfJobProfiles(profiles, request)),
    contextsOfEmployee: list((employees, request) => contexts.listOfEmployees(employees, request)),
    contextsOfMember: list((members, request) => contexts.listOfMembers(members, request)),
    contextsOfOrg: list((orgs, request) => contexts.listOfOrgs(orgs, request)),
    context: {
      UserContext: byId('UserContext'),
      EmployeeContext: byId('EmployeeContext'),
      MemberContext: byId('MemberContext'),
      OrgContext: byId('OrgContext'),
    },
    contextsOfTransaction: new DataLoader<
      { readonly id: Id<'Transaction'>; readonly orgId: Id<'Org'> },
      readonly TransactionContextView[],
      string
    >(
      async (transactions) => {
        const found = await contexts.findOfTransactions(
          transactions.map(({ id, orgId }) => ({ orgUuid: toUuid(orgId), uuid: toUuid(id) })),
        );
        const rows = new Map<string, TransactionContextView[]>();
        for (const { subject, row } of found) {
          const id = toId('Transaction', subject);
          rows.set(id, [...(rows.get(id) ?? []), row]);
        }
        return transactions.map(({ id }) => rows.get(id) ?? []);
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}

export type ContextLoaders = ReturnType<typeof createContextLoaders>;
