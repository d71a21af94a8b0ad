import { findAnswer, type KeyedRequest, keepAnswer } from '@volmify/shared/idempotency';
import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { liesWithin, reachOfMembership, subtreePaths } from '@volmify/shared/policy/permission';
import { membershipIn } from '@volmify/shared/viewer';
import type { Department } from '../department/department.ts';
import { tellLimit } from '../department/department-change.service.ts';
import type { BudgetPeriod, Org } from '../org/org.ts';
import { forbidden, invalid, notFound, type Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { checkLimits } from './budget-validation.service.ts';

/** A new authority, once per key. */
export interface SetBudget {
  readonly departmentId: Id<'Department'>;
  /** Null inherits. */
  readonly limit: { readonly amountMinor: bigint; readonly currency: string } | null;
  readonly period: BudgetPeriod | null;
  readonly reason: string | null;
  readonly idempotencyKey: string;
  readonly requestHash: string;
}

/** The tree as it stands under the lock. */
export interface BudgetTree {
  readonly org: Org;
  readonly departments: readonly Department[];
}

type Done = Outcome<{ readonly departmentUuid: Uuid; readonly replayed: boolean }>;

/**
 * Sets an authority inside the one above and above those below (API-48, ORG-33): administration anywhere, a head for the
 * units below the own one. The change is kept with its author (ORG-38) and told to finance.
 * @param readTree reads the tree when the lock is held, so that a parent cannot be lowered while a child is raised
 */
export async function setDepartmentBudget(
  room: WriteRoom,
  wish: SetBudget,
  readTree: () => Promise<BudgetTree | null>,
): Promise<Done> {
  const uuid = toUuid(wish.departmentId);
  const unit = await room.departments.find(uuid);
  if (!unit) return notFound('departmentId');
  if (!room.author || !maySet(room, unit.path)) return forbidden('departmentId');
  const request = keyed(room, wish);
  const state = await findAnswer<{ departmentUuid: Uuid }>(room.sql, request);
  if (state.type === 'mismatch') return { type: 'idempotency_mismatch' };
  if (state.type === 'answered') return { type: 'done', departmentUuid: state.response.departmentUuid, replayed: true };
  if (wish.limit && wish.limit.currency !== room.org.defaultCurrency) {
    return invalid('limit', `Limits of this organization are in ${room.org.defaultCurrency}.`);
  }
  if (wish.limit && wish.limit.amountMinor < 0n) return invalid('limit', 'A limit is not negative.');
  const tree = await readTree();
  if (!tree) return notFound('departmentId');
  const limitMinor = wish.limit?.amountMinor ?? null;
  const { violations } = checkLimits(tree.org, tree.departments, [{ departmentId: wish.departmentId, limitMinor }]);
  if (violations.length > 0) return { type: 'budget_hierarchy', field: 'limit', violations };
  const kept = await keepAnswer(room.sql, request, { departmentUuid: uuid }, room.at);
  if (!kept) return { type: 'idempotency_mismatch' };
  await room.departments.change(uuid, {
    budget_authority: limitMinor,
    ...(wish.period === null ? {} : { budget_period: wish.period }),
  });
  await room.departments.addBudgetChange({
    id: room.ids.newUuid(),
    subject_type: 'DEPARTMENT',
    subject_id: uuid,
    old_amount: unit.limitMinor,
    new_amount: limitMinor,
    currency: unit.currency,
    by_employee_id: room.author.employeeUuid,
    by_owner_user_id: room.author.ownerUserUuid,
    reason: wish.reason,
    at: room.at,
  });
  await room.audit({
    action: 'department.set_budget',
    entityType: 'department',
    entityUuid: uuid,
    before: { limitMinor: unit.limitMinor, period: unit.period },
    after: { limitMinor: limitMinor === null ? null : limitMinor.toString(), period: wish.period ?? unit.period },
  });
  const now = await room.departments.find(uuid);
  if (now) await tellLimit(room, now);
  return { type: 'done', departmentUuid: uuid, replayed: false };
}

/** A head sets what lies below the own unit, never the own authority (domain 6, "S(children)"). */
function maySet(room: WriteRoom, path: string): boolean {
  const tie = membershipIn(room.viewer, room.orgId);
  if (!tie) return false;
  const reach = reachOfMembership(tie, 'budget.set');
  if (reach !== 'subtree') return reach === 'all';
  return subtreePaths(room.viewer, room.orgId, 'budget.set').some((unit) => unit !== path && liesWithin(path, unit));
}

const keyed = (room: WriteRoom, wish: SetBudget): KeyedRequest => ({
  principalId: room.userUuid,
  operation: 'setDepartmentBudget',
  key: wish.idempotencyKey,
  requestHash: wish.requestHash,
});
