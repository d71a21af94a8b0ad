import { type Id, requireId } from '@volmify/shared/ids';
import type { EmployeeRole } from '@volmify/shared/viewer';
import type { Product } from '../product/product.repository.ts';
import type { CatalogContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import { type Review, reviewContent, submitContentForApproval, withdrawSubmission } from './approval.service.ts';
import type { ApprovalChain, ApprovalStep } from './approval-chain.repository.ts';
import { setApprovalChain } from './approval-chain.service.ts';

interface StepInput {
  readonly approverEmployeeId?: string | null;
  readonly departmentId?: string | null;
  readonly requiredRole?: EmployeeRole | null;
}

const findProduct = (id: string, context: CatalogContext): Promise<Product | null> =>
  context.look((loaders) => loaders.product.load(requireId('Product', id)));
const withProduct =
  (context: CatalogContext) =>
  async ({ productId }: { readonly productId: Id<'Product'> }): Promise<object> => ({
    product: await context.loaders.product.load(productId),
  });

/** Resolvers of submissions, decisions and chains. */
export const approvalLifeResolvers = {
  Org: {
    approvalChains: (org: { id: Id<'Org'> }, _args: unknown, { loaders }: CatalogContext) =>
      loaders.chainsByOrg.load(org.id),
  },
  ApprovalChain: {
    id: (chain: ApprovalChain) => chain.uuid,
    contentType: () => 'PRODUCT',
  },
  ApprovalStep: {
    approver: (step: ApprovalStep) => step.approverId && { id: step.approverId },
    department: (step: ApprovalStep) => step.departmentId && { id: step.departmentId },
  },
  Mutation: {
    async submitContentForApproval(
      _root: unknown,
      { input }: { input: { productId: string; note?: string | null } },
      context: CatalogContext,
    ) {
      const seen = await findProduct(input.productId, context);
      const outcome = await submitContentForApproval(context.content, seen, input.note ?? null);
      return answerOf('submitContentForApproval', outcome, withProduct(context));
    },
    async withdrawSubmission(_root: unknown, { input }: { input: { productId: string } }, context: CatalogContext) {
      const outcome = await withdrawSubmission(context.content, await findProduct(input.productId, context));
      return answerOf('withdrawSubmission', outcome, withProduct(context));
    },
    async reviewContent(
      _root: unknown,
      { input }: { input: { approvalId: string; decision: Review['decision']; notes?: string | null } },
      context: CatalogContext,
    ) {
      const seen = await context.look((loaders) =>
        loaders.approval.load(requireId('ProductApproval', input.approvalId)),
      );
      const review = { decision: input.decision, notes: input.notes ?? null };
      const outcome = await reviewContent(context.content, seen, review);
      return answerOf('reviewContent', outcome, async ({ approvalId, productId }) => ({
        approval: await context.loaders.approval.load(approvalId),
        product: await context.loaders.product.load(productId),
      }));
    },
    async setApprovalChain(
      _root: unknown,
      { input }: { input: { orgId: string; name: string; steps: readonly StepInput[] } },
      context: CatalogContext,
    ) {
      const orgId = requireId('Org', input.orgId);
      const steps = input.steps.map(({ approverEmployeeId, departmentId, requiredRole }) => ({
        approverId: approverEmployeeId == null ? null : requireId('OrgEmployee', approverEmployeeId),
        departmentId: departmentId == null ? null : requireId('Department', departmentId),
        requiredRole: requiredRole ?? null,
      }));
      const outcome = await setApprovalChain(context.content, orgId, { name: input.name, steps });
      return answerOf('setApprovalChain', outcome, async () => ({
        chain: (await context.loaders.chainsByOrg.load(orgId))[0] ?? null,
      }));
    },
  },
} as const;
