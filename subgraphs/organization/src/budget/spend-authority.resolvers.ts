import { badUserInput } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import type { OrganizationContext } from '../subgraph.context.ts';
import { authorizeSpend, type Spend } from './spend-authority.service.ts';
import type { Spender } from './spend-authority.ts';

interface AuthorizeSpendArguments {
  readonly employeeId?: string | null;
  readonly teamId?: string | null;
  readonly amount: Spend;
}

/** @throws BAD_USER_INPUT unless exactly one spender is named and the amount is not negative */
function parseSpender({ employeeId, teamId, amount }: AuthorizeSpendArguments): Spender {
  if (amount.amountMinor < 0n) throw badUserInput('What is spent is not negative.');
  if (employeeId != null && teamId == null) return { kind: 'employee', id: requireId('OrgEmployee', employeeId) };
  if (teamId != null && employeeId == null) return { kind: 'team', id: requireId('Team', teamId) };
  throw badUserInput('Name the spender by `employeeId` or by `teamId`, exactly one of the two.');
}

/** The internal operation behind every expense. */
export const spendAuthorityResolvers = {
  Query: {
    authorizeSpend: (_root: unknown, args: AuthorizeSpendArguments, context: OrganizationContext) =>
      authorizeSpend(context, parseSpender(args), args.amount),
  },
};
