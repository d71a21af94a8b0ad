import { badUserInput } from '@volmify/shared/errors';
import type { OrganizationContext } from '../subgraph.context.ts';
import { parseBudgetChanges, type ValidateBudgetArguments } from './budget.input.ts';
import { validateBudgetChanges } from './budget-validation.service.ts';

/** The dry run of new authorities. */
export const budgetResolvers = {
  Query: {
    async validateBudgetChanges(_root: unknown, args: ValidateBudgetArguments, context: OrganizationContext) {
      const { orgId, changes } = parseBudgetChanges(args);
      const outcome = await validateBudgetChanges(context, orgId, changes);
      switch (outcome.type) {
        case 'validated':
          return outcome.validation;
        case 'hidden':
          return null;
        case 'unknown_department':
          throw badUserInput('One of these departments is not in this organization.');
        case 'foreign_currency':
          throw badUserInput(`Limits of this organization are in ${outcome.currency}.`);
      }
    },
  },
};
