import type { Id, Uuid } from '@volmify/shared/ids';
import { conflict, notFound } from '@volmify/shared/refusal';
import type { CatalogPeers } from '../subgraph.peers.ts';
import { brokenRule, type Outcome } from '../subgraph.refusal.ts';
import { asStaff, type StaffRoom } from '../subgraph.writing.ts';
import type { ApprovalDesk } from './approval.service.ts';
import type { ApprovalStep } from './approval-chain.repository.ts';

export type ChainOutcome = Outcome<{ readonly chainUuid: Uuid | null }>;

const STEPS_MAX = 10;

/**
 * Says which steps submitted content goes through from now on (CAT-14); without steps one review by anybody who may is
 * enough. Submissions under way keep the steps they began with.
 */
export function setApprovalChain(
  room: StaffRoom<ApprovalDesk> & { readonly peers: CatalogPeers },
  orgId: Id<'Org'>,
  wish: { readonly name: string; readonly steps: readonly Omit<ApprovalStep, 'stepOrder'>[] },
): Promise<ChainOutcome> {
  return asStaff(room, { orgId, permission: 'product.publish', field: 'orgId' }, async (deed) => {
    const kinds = wish.steps.map(
      (step) => [step.approverId, step.departmentId, step.requiredRole].filter(Boolean).length,
    );
    const broken = brokenRule([
      [wish.name.trim().length === 0 || wish.name.length > 100, 'name', 'A name has 1 to 100 characters.'],
      [wish.steps.length > STEPS_MAX, 'steps', `A chain has at most ${STEPS_MAX} steps.`],
      [kinds.some((count) => count > 1), 'steps', 'A step is for an employee, a department or a role.'],
    ]);
    if (broken) return broken;
    const approvers = [...new Set(wish.steps.flatMap(({ approverId }) => approverId ?? []))];
    const active = await room.peers.findActiveEmployees(orgId, approvers, room.viewer.requestId);
    if (active.length < approvers.length) return notFound('steps');
    const steps = wish.steps.map((step, index) => ({ ...step, stepOrder: index + 1 }));
    const before = await deed.desk.chains.find(null);
    await deed.desk.chains.end();
    const chain = { uuid: deed.ids.newUuid(), name: wish.name, steps };
    const by = { userId: deed.author.userId, at: deed.at };
    if (steps.length > 0 && !(await deed.desk.chains.insert(chain, by))) return conflict('orgId');
    await deed.audit({
      action: 'approval_chain.set',
      entityUuid: chain.uuid,
      before: before ? { name: before.name, steps: before.steps } : null,
      after: { name: wish.name, steps },
    });
    return { type: 'done', chainUuid: steps.length > 0 ? chain.uuid : null };
  });
}
