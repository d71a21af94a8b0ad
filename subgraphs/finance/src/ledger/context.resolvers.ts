import { requireId, toUuid, type Uuid } from '@volmify/shared/ids';
import { type Connection, toConnection } from '@volmify/shared/page';
import type { PagedLoader } from '@volmify/shared/page.loader';
import { toPercentage } from '@volmify/shared/percentage';
import type { FinanceContext } from '../subgraph.context.ts';
import { type ContextListArguments, type ContextRequest, parseContextList } from './context.input.ts';
import type { ContextTypename, TransactionContextView } from './context.repository.ts';

interface Entity {
  readonly id: string;
}
type IdKind = 'User' | 'JobProfile' | 'OrgEmployee' | 'OrgMember' | 'Org';
type ContextList = (context: FinanceContext) => PagedLoader<ContextRequest, TransactionContextView>;

const cursorOf = (context: TransactionContextView): Uuid[] => [
  context.occurredAt.toISOString(),
  toUuid(context.transactionId),
  toUuid(context.id),
];

/** A field that lists the contexts of its parent. */
const listOf =
  (kind: IdKind, loaderOf: ContextList) =>
  async (
    parent: Entity,
    args: ContextListArguments,
    context: FinanceContext,
  ): Promise<Connection<TransactionContextView>> => {
    const request = parseContextList(args);
    const rows = await loaderOf(context).load(toUuid(requireId(kind, parent.id)), request);
    return toConnection(rows, request.page, cursorOf);
  };

const reference = (id: string | null) => (id === null ? null : { id });

/** Fields that every kind of context has besides its own columns. */
const shared = (typename: ContextTypename) => ({
  async __resolveReference({ id }: Entity, { loaders }: FinanceContext) {
    return loaders.context[typename].load(requireId('TransactionContext', id));
  },
  transaction: ({ transactionId }: TransactionContextView, _args: unknown, { loaders }: FinanceContext) =>
    loaders.transaction.load(transactionId),
  org: ({ orgId }: TransactionContextView) => reference(orgId),
});

export const contextResolvers = {
  TransactionContext: { __resolveType: ({ __typename }: TransactionContextView) => __typename },
  UserContext: { ...shared('UserContext'), user: ({ userId }: TransactionContextView) => reference(userId) },
  EmployeeContext: {
    ...shared('EmployeeContext'),
    employeeRole: ({ role }: TransactionContextView) => role,
    attributionPercentage: ({ shareBps }: TransactionContextView) =>
      shareBps === null ? null : toPercentage(shareBps),
    employee: ({ employeeId }: TransactionContextView) => reference(employeeId),
    jobProfile: ({ jobProfileId }: TransactionContextView) => reference(jobProfileId),
  },
  MemberContext: {
    ...shared('MemberContext'),
    memberRole: ({ role }: TransactionContextView) => role,
    member: ({ memberId }: TransactionContextView) => reference(memberId),
  },
  OrgContext: {
    ...shared('OrgContext'),
    orgRole: ({ role }: TransactionContextView) => role,
    department: ({ departmentId }: TransactionContextView) => reference(departmentId),
  },
  User: {
    transactionContexts: listOf('User', ({ loaders }) => loaders.contextsOfUser),
    customerActivity: listOf('User', ({ loaders }) => loaders.contextsOfCustomer),
  },
  JobProfile: { transactionContexts: listOf('JobProfile', ({ loaders }) => loaders.contextsOfJobProfile) },
  OrgEmployee: { transactionContexts: listOf('OrgEmployee', ({ loaders }) => loaders.contextsOfEmployee) },
  OrgMember: { transactionContexts: listOf('OrgMember', ({ loaders }) => loaders.contextsOfMember) },
  Org: { transactionContexts: listOf('Org', ({ loaders }) => loaders.contextsOfOrg) },
};
