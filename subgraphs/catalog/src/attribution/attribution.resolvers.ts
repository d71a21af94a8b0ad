import {
  conflictError,
  forbiddenError,
  idempotencyMismatchError,
  notFoundError,
  selfApprovalError,
  validationError,
} from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import { toPercentage } from '@volmify/shared/percentage';
import type { CatalogContext } from '../subgraph.context.ts';
import { parseProposal, parseSetAttributions, type SetInput, type ValidateArguments } from './attribution.input.ts';
import type { Attribution, AttributionSet } from './attribution.repository.ts';
import { setProductAttributions, validateProductAttributions } from './attribution.service.ts';
import { type AttributionChanged, openAttributionChanges } from './attribution.streams.ts';
import type { SetRefusal } from './attribution-set.service.ts';

/** The named refusal of a set as the contract's union holds it. */
function refusal(outcome: SetRefusal): object {
  switch (outcome.type) {
    case 'not_found':
      return notFoundError('input', 'productId');
    case 'forbidden':
      return forbiddenError('input', 'productId');
    case 'invalid':
      return outcome.position === null
        ? validationError(outcome.message, 'input')
        : validationError(outcome.message, ...pathOf(outcome.position));
    case 'attribution_total':
      return {
        __typename: 'AttributionTotalError',
        code: 'ATTRIBUTION_TOTAL',
        message: 'Shares and retained part must make exactly 10000 basis points.',
        field: ['input', 'shares'],
        totalBps: outcome.totalBps,
      };
    case 'employee_not_found':
      return notFoundError(...pathOf(outcome.position), 'employeeId');
    case 'employee_not_active':
      return {
        __typename: 'EmployeeNotActiveError',
        code: 'EMPLOYEE_NOT_ACTIVE',
        message: 'Only active employees of the organization have shares.',
        field: [...pathOf(outcome.position), 'employeeId'],
        employeeId: outcome.employeeId,
      };
    case 'self_approval':
      return selfApprovalError(...pathOf(outcome.position), 'shareBps');
    case 'conflict':
      return conflictError('input', 'expectedSetVersion');
    case 'idempotency_mismatch':
      return idempotencyMismatchError('input', 'idempotencyKey');
  }
}

const pathOf = (position: number): string[] => ['input', 'shares', String(position)];

/** Resolvers of shares and their sets. */
export const attributionResolvers = {
  Query: {
    attribution: (_root: unknown, { id }: { id: string }, { loaders }: CatalogContext) =>
      loaders.attribution.load(requireId('Attribution', id)),
    async validateProductAttributions(_root: unknown, args: ValidateArguments, context: CatalogContext) {
      const verdict = await validateProductAttributions(context.room, parseProposal(args));
      return verdict && { ...verdict, valid: verdict.problems.length === 0 };
    },
  },
  Mutation: {
    async setProductAttributions(_root: unknown, { input }: { input: SetInput }, context: CatalogContext) {
      const command = parseSetAttributions(input);
      const outcome = await context.transaction((room) => setProductAttributions(room, command));
      if (outcome.type !== 'set') return refusal(outcome);
      return {
        __typename: 'SetProductAttributionsSuccess',
        product: await context.loaders.product.load(outcome.productId),
        set: await context.loaders.attributionSet.load(outcome.setId),
        replayed: outcome.isReplayed,
      };
    },
  },
  Subscription: {
    attributionChanged: {
      subscribe: openAttributionChanges,
      resolve: async (change: AttributionChanged, _args: unknown, { loaders }: CatalogContext) =>
        (await loaders.attributionSet.load(change.setId)) && change,
    },
  },
  AttributionChanged: {
    product: ({ productId }: AttributionChanged, _args: unknown, { loaders }: CatalogContext) =>
      loaders.product.load(productId),
    set: ({ setId }: AttributionChanged, _args: unknown, { loaders }: CatalogContext) =>
      loaders.attributionSet.load(setId),
  },
  Attribution: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.attribution.load(requireId('Attribution', id))),
    sharePercentage: (share: Attribution) => toPercentage(share.shareBps),
    product: (share: Attribution, _args: unknown, { loaders }: CatalogContext) => loaders.product.load(share.productId),
    employee: (share: Attribution) => ({ id: share.employeeId }),
    jobProfile: (share: Attribution) => share.jobProfileId && { id: share.jobProfileId },
    set: (share: Attribution, _args: unknown, { loaders }: CatalogContext) => loaders.attributionSet.load(share.setId),
  },
  AttributionSet: {
    orgRetained: (set: AttributionSet) => toPercentage(set.orgRetainedBps),
    createdBy: (set: AttributionSet) => set.createdByEmployeeId && { id: set.createdByEmployeeId },
    attributions: (set: AttributionSet, _args: unknown, { loaders }: CatalogContext) =>
      loaders.attributionsBySet.load(set.id),
  },
} as const;

/** Federation marks what a reference resolver returns, so each reference gets an object of its own. */
const fresh = (share: Attribution | null): Attribution | null => share && { ...share };
