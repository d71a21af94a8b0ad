import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { reachOfMembership } from '@volmify/shared/policy/permission';
import { forbidden, invalidState, notFound } from '@volmify/shared/refusal';
import { isActiveEmployee, membershipIn, type Viewer } from '@volmify/shared/viewer';
import type { Product, ProductStatus } from '../product/product.repository.ts';
import { latestVersion, moveProduct, noteRule, onLocked, type ProductDesk } from '../product/product.service.ts';
import type { LockedProduct } from '../product/product-write.repository.ts';
import { brokenRule, type Outcome } from '../subgraph.refusal.ts';
import { asEmployee, type Deed, type StaffRoom } from '../subgraph.writing.ts';
import type { Approval } from './approval.repository.ts';
import type { ApprovalChain, ApprovalChainWriteRepository, ApprovalStep } from './approval-chain.repository.ts';
import type { ApprovalWriteRepository, LockedApproval } from './approval-write.repository.ts';

/** What writes submissions and decisions. */
export interface ApprovalDesk extends ProductDesk {
  readonly approvals: ApprovalWriteRepository;
  readonly chains: ApprovalChainWriteRepository;
}
type Room = StaffRoom<ApprovalDesk>;
type ApprovalDeed = Deed<ApprovalDesk>;

export type SubmissionOutcome = Outcome<{ readonly productId: Id<'Product'> }>;
export type ReviewOutcome = Outcome<{ readonly approvalId: Id<'ProductApproval'>; readonly productId: Id<'Product'> }>;

/** What a reviewer decides, and in which words. */
export interface Review {
  readonly decision: 'APPROVE' | 'REJECT' | 'REQUEST_CHANGES';
  readonly notes: string | null;
}

const STATUS_OF = { APPROVE: 'APPROVED', REJECT: 'REJECTED', REQUEST_CHANGES: 'CHANGES_REQUESTED' } as const;
/** Without a chain there is one step, for whoever may review. */
const ANY_REVIEWER: ApprovalStep = { stepOrder: 1, requiredRole: null, approverId: null, departmentId: null };
const NOTES_MAX = 4_000;

/** Freezes the newest version and puts it before the first reviewer (5.7); a product on sale stays as it is meanwhile. */
export function submitContentForApproval(
  room: Room,
  seen: Product | null,
  note: string | null,
): Promise<SubmissionOutcome> {
  return onLocked(room, { seen, permission: 'product.write' }, async (deed, product) => {
    const broken = brokenRule([noteRule('note', note)]);
    if (broken) return broken;
    const submittedById = deed.author.employeeId;
    if (!submittedById) return forbidden('productId');
    if (product.hasPendingApproval) return invalidState('productId', 'PENDING_APPROVAL');
    const version = await latestVersion(deed, product);
    const isNews = ![product.publishedVersionUuid, product.approvedVersionUuid].includes(version.id);
    const isRenewal = product.status === 'PUBLISHED' && isNews && differs(version, product);
    if (product.status !== 'DRAFT' && !isRenewal) return invalidState('productId', product.status);
    const chain = await deed.desk.chains.find(null);
    await deed.desk.approvals.insert({
      ...{ id: deed.ids.newUuid(), productId: product.id, versionUuid: version.id, chainUuid: chain?.uuid ?? null },
      ...{ stepOrder: 1, submittedById, submissionNote: note, at: deed.at },
    });
    return move(deed, product, isRenewal ? 'PUBLISHED' : 'PENDING_APPROVAL', { hasPendingApproval: true });
  });
}

/** The author takes back what waits; nothing that was decided goes away. */
export function withdrawSubmission(room: Room, seen: Product | null): Promise<SubmissionOutcome> {
  return onLocked(room, { seen, permission: 'product.write' }, async (deed, product) => {
    if (!isWaiting(product)) return invalidState('productId', product.status);
    const submitter = await deed.desk.approvals.findSubmitter(product.id);
    if (submitter !== deed.author.employeeId) return forbidden('productId');
    await deed.desk.approvals.withdraw(product.id);
    return move(deed, product, backTo(product, 'DRAFT'), { hasPendingApproval: false });
  });
}

/**
 * Decides one step (API-36): employees alone, never on what they submitted, and only whom the step is for. The last
 * approval makes the version ready to be published.
 */
export function reviewContent(room: Room, seen: Approval | null, review: Review): Promise<ReviewOutcome> {
  return asEmployee(room, { orgId: seen?.orgId, field: 'approvalId' }, async (deed) => {
    const broken = brokenRule([
      [review.decision !== 'APPROVE' && !review.notes?.trim(), 'notes', 'Say why.'],
      [(review.notes?.length ?? 0) > NOTES_MAX, 'notes', `Notes have at most ${NOTES_MAX} characters.`],
    ]);
    if (broken) return broken;
    const product = seen && (await deed.desk.products.lock(seen.productId));
    const step = product && (await deed.desk.approvals.find(toUuid(seen.id)));
    if (!product || !step) return notFound('approvalId');
    if (step.submittedById === deed.author.employeeId) return { type: 'self_approval', field: 'approvalId' };
    const chain = step.chainUuid ? await deed.desk.chains.find(step.chainUuid) : undefined;
    if (!mayDecide(room.viewer, deed.orgId, stepOf(chain, step.stepOrder))) return forbidden('approvalId');
    if (step.status !== 'PENDING' || !isWaiting(product)) return invalidState('approvalId', step.status);
    return decide(deed, product, { step, chain, review });
  });
}

const stepOf = (chain: ApprovalChain | undefined, stepOrder: number): ApprovalStep =>
  chain?.steps.find((step) => step.stepOrder === stepOrder) ?? ANY_REVIEWER;

async function decide(
  deed: Deed<ApprovalDesk>,
  product: LockedProduct,
  { step, chain, review }: { step: LockedApproval; chain: ApprovalChain | undefined; review: Review },
): Promise<ReviewOutcome> {
  const { employeeId } = deed.author;
  if (!employeeId) return forbidden('approvalId');
  const status = STATUS_OF[review.decision];
  await deed.desk.approvals.decide(step.id, { status, notes: review.notes, reviewedById: employeeId, at: deed.at });
  const isLast = step.stepOrder >= (chain?.steps.length ?? 1);
  if (status === 'APPROVED' && !isLast && step.versionUuid) {
    await deed.desk.approvals.insert({
      ...{ ...step, id: deed.ids.newUuid(), versionUuid: step.versionUuid },
      ...{ stepOrder: step.stepOrder + 1, at: deed.at },
    });
  }
  await deed.audit({
    action: 'approval.decide',
    entityUuid: step.id,
    before: { status: step.status },
    after: { status, stepOrder: step.stepOrder },
  });
  if (status === 'APPROVED' && isLast) {
    await move(deed, product, backTo(product, 'APPROVED'), {
      hasPendingApproval: false,
      approvedVersionUuid: step.versionUuid,
    });
  }
  if (status !== 'APPROVED') {
    await move(deed, product, backTo(product, status === 'REJECTED' ? 'REJECTED' : 'DRAFT'), {
      hasPendingApproval: false,
    });
  }
  return { type: 'done', approvalId: toId('ProductApproval', step.id), productId: product.id };
}

/** True when the step is for the viewer: by name, as head of the department, by role, or as somebody who may review. */
function mayDecide(viewer: Viewer, orgId: Id<'Org'>, step: ApprovalStep): boolean {
  const tie = membershipIn(viewer, orgId);
  if (!tie || !isActiveEmployee(tie)) return false;
  if (step.approverId) return tie.employeeId === step.approverId;
  if (step.departmentId) return tie.headOf.some(({ departmentId }) => departmentId === step.departmentId);
  if (step.requiredRole) return tie.employeeRole === step.requiredRole;
  return reachOfMembership(tie, 'content.review') === 'all';
}

const isWaiting = (product: LockedProduct): boolean =>
  product.hasPendingApproval || product.status === 'PENDING_APPROVAL';
/** What is on sale stays on sale, whatever becomes of its next version. */
const backTo = (product: LockedProduct, status: ProductStatus): ProductStatus =>
  product.status === 'PUBLISHED' ? 'PUBLISHED' : status;
const differs = (
  version: { readonly title: string; readonly description: string | null },
  product: LockedProduct,
): boolean => version.title !== product.title || version.description !== product.description;

async function move(
  deed: ApprovalDeed,
  product: LockedProduct,
  status: ProductStatus,
  marks: Partial<Pick<LockedProduct, 'hasPendingApproval' | 'approvedVersionUuid'>>,
): Promise<SubmissionOutcome> {
  await moveProduct(deed, product, { ...marks, status });
  return { type: 'done', productId: product.id };
}
