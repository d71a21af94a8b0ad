import { budgetLimitChanged } from '@volmify/shared/events/catalogue';
import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { liesWithin, reachOfMembership, subtreePaths } from '@volmify/shared/policy/permission';
import { forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import { membershipIn } from '@volmify/shared/viewer';
import type { Department } from '../department/department.ts';
import { tellLimit } from '../department/department-change.service.ts';
import type { BudgetPeriod, Org } from '../org/org.ts';
import type { Refusal } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { type KeyedWish, type OnceOutcome, once } from './budget-once.service.ts';
import { checkLimits } from './budget-validation.service.ts';

/** What every change of an authority says. */
interface LimitWish extends KeyedWish {
  /** Null inherits, or is none. */
  readonly limit: { readonly amountMinor: bigint; readonly currency: string } | null;
  readonly reason: string | null;
}

/** A new authority of a department, once per key. */
export interface SetBudget extends LimitWish {
  readonly departmentId: Id<'Department'>;
  readonly period: BudgetPeriod | null;
}

/** A new limit of the organization itself; what is null stays. */
export interface SetOrgBudget extends LimitWish {
  readonly period: BudgetPeriod | null;
  readonly strictSum: boolean | null;
}

/** An amount for an employee in person. */
export interface SetDelegated extends LimitWish {
  readonly employeeId: Id<'OrgEmployee'>;
}

/** The tree as it stands under the lock. */
export interface BudgetTree {
  readonly org: Org;
  readonly departments: readonly Department[];
}

/**
 * Sets an authority inside the one above and above those below (API-48, ORG-33): administration anywhere, a head for the
 * units below the own one. The change is kept with its author (ORG-38) and told to finance.
 * @param readTree reads the tree when the lock is held, so that a parent cannot be lowered while a child is raised
 */
export async function setDepartmentBudget(
  room: WriteRoom,
  wish: SetBudget,
  readTree: () => Promise<BudgetTree | null>,
): Promise<OnceOutcome> {
  const uuid = toUuid(wish.departmentId);
  const unit = await room.departments.find(uuid);
  if (!unit) return notFound('departmentId');
  if (!room.author || !maySet(room, unit.path)) return forbidden('departmentId');
  return once(room, { operation: 'setDepartmentBudget', wish, uuid }, async () => {
    const limitMinor = wish.limit?.amountMinor ?? null;
    const tree = await readTree();
    if (!tree) return notFound('departmentId');
    const changes = [{ departmentId: wish.departmentId, limitMinor }];
    const refused = refuseLimit(room, wish) ?? refuseHierarchy(tree, changes);
    if (refused) return refused;
    return async () => {
      await room.departments.change(uuid, {
        budget_authority: limitMinor,
        ...(wish.period === null ? {} : { budget_period: wish.period }),
      });
      await keepHistory(room, { type: 'DEPARTMENT', uuid, before: unit.limitMinor, wish });
      await room.audit({
        action: 'department.set_budget',
        entityType: 'department',
        entityUuid: uuid,
        before: { limitMinor: unit.limitMinor, period: unit.period },
        after: { limitMinor: limitMinor === null ? null : limitMinor.toString(), period: wish.period ?? unit.period },
      });
      const now = await room.departments.find(uuid);
      if (now) await tellLimit(room, now);
    };
  });
}

/** Sets the ceiling of all departments, and whether limits are added up against the one above (ORG-37, GAP-15). */
export async function setOrgBudget(
  room: WriteRoom,
  wish: SetOrgBudget,
  readTree: () => Promise<BudgetTree | null>,
): Promise<OnceOutcome> {
  const tie = membershipIn(room.viewer, room.orgId);
  if (!room.author || !tie || reachOfMembership(tie, 'budget.org.set') !== 'all') return forbidden('orgId');
  return once(room, { operation: 'setOrgBudget', wish, uuid: room.orgUuid }, async () => {
    const tree = await readTree();
    if (!tree) return notFound('orgId');
    const { limitMinor: before, budgetPeriod, strictBudgetSum } = tree.org;
    const limitMinor = wish.limit?.amountMinor ?? null;
    const org = { ...tree.org, limitMinor, strictBudgetSum: wish.strictSum ?? strictBudgetSum };
    // Every department is looked at, as though each were proposed as it is.
    const changes = tree.departments.map((unit) => ({ departmentId: unit.id, limitMinor: unit.limitMinor }));
    const refused = refuseLimit(room, wish) ?? refuseHierarchy({ ...tree, org }, changes);
    if (refused) return refused;
    return async () => {
      const period = wish.period ?? budgetPeriod;
      const columns = { budget_authority: limitMinor, budget_period: period, strict_budget_sum: org.strictBudgetSum };
      await room.rows.changeOrg(columns);
      const former = before === null ? null : before.toString();
      await keepHistory(room, { type: 'ORG', uuid: room.orgUuid, before: former, wish });
      await room.audit({
        action: 'org.set_budget',
        entityType: 'org',
        entityUuid: room.orgUuid,
        before: { limitMinor: former, period: budgetPeriod, strictSum: strictBudgetSum },
        after: { limitMinor: limitMinor?.toString() ?? null, period, strictSum: org.strictBudgetSum },
      });
      await room.emit(
        budgetLimitChanged,
        { type: 'org', uuid: room.orgUuid },
        {
          orgId: room.orgUuid,
          departmentId: null,
          path: '',
          limitMinor: limitMinor?.toString() ?? null,
          currency: room.org.defaultCurrency,
          period,
          authorityVersion: await room.rows.authorityVersion(),
        },
      );
    };
  });
}

/** Delegates an amount within what the employee inherits (ORG-40); never to oneself. */
export async function setDelegatedBudget(room: WriteRoom, wish: SetDelegated): Promise<OnceOutcome> {
  const uuid = toUuid(wish.employeeId);
  const employee = await room.employees.find(uuid);
  if (!employee) return notFound('employeeId');
  if (!room.author || !maySetOf(room, employee.path)) return forbidden('employeeId');
  if (employee.userUuid === room.userUuid) return { type: 'self_approval', field: 'employeeId' };
  if (employee.status === 'TERMINATED') return invalidState('employeeId', employee.status);
  return once(room, { operation: 'setDelegatedBudget', wish, uuid }, async () => {
    const { delegated, inherited } = await room.employees.findBudget(uuid);
    const limitMinor = wish.limit?.amountMinor ?? null;
    const refused = refuseLimit(room, wish);
    if (refused) return refused;
    if (limitMinor !== null && inherited !== null && limitMinor > BigInt(inherited)) {
      return invalid('limit', 'More would be delegated than the employee inherits.');
    }
    return async () => {
      await room.employees.change(uuid, { delegated_budget: limitMinor });
      await keepHistory(room, { type: 'EMPLOYEE', uuid, before: delegated, wish });
      await room.audit({
        action: 'employee.set_delegated_budget',
        entityType: 'employee',
        entityUuid: uuid,
        before: { limitMinor: delegated },
        after: { limitMinor: limitMinor?.toString() ?? null },
      });
    };
  });
}

/** A head sets what lies below the own unit, never the own authority (domain 6, "S(children)"). */
function maySet(room: WriteRoom, path: string): boolean {
  const tie = membershipIn(room.viewer, room.orgId);
  if (!tie) return false;
  const reach = reachOfMembership(tie, 'budget.set');
  if (reach !== 'subtree') return reach === 'all';
  return subtreePaths(room.viewer, room.orgId, 'budget.set').some((unit) => unit !== path && liesWithin(path, unit));
}

/** Who works in the own unit is below its head. */
function maySetOf(room: WriteRoom, path: string | null): boolean {
  const tie = membershipIn(room.viewer, room.orgId);
  if (!tie) return false;
  const reach = reachOfMembership(tie, 'budget.set');
  if (reach !== 'subtree') return reach === 'all';
  return path !== null && subtreePaths(room.viewer, room.orgId, 'budget.set').some((unit) => liesWithin(path, unit));
}

function refuseLimit(room: WriteRoom, { limit }: LimitWish): Refusal | undefined {
  if (limit && limit.currency !== room.org.defaultCurrency) {
    return invalid('limit', `Limits of this organization are in ${room.org.defaultCurrency}.`);
  }
  return limit && limit.amountMinor < 0n ? invalid('limit', 'A limit is not negative.') : undefined;
}

function refuseHierarchy(
  tree: BudgetTree,
  changes: readonly { readonly departmentId: Id<'Department'>; readonly limitMinor: bigint | null }[],
): Refusal | undefined {
  const { violations } = checkLimits(tree.org, tree.departments, changes);
  return violations.length > 0 ? { type: 'budget_hierarchy', field: 'limit', violations } : undefined;
}

interface Step {
  readonly type: 'ORG' | 'DEPARTMENT' | 'EMPLOYEE';
  readonly uuid: Uuid;
  /** Minor units as text. */
  readonly before: string | null;
  readonly wish: LimitWish;
}

/** Keeps who changed an authority, when, from what to what (ORG-38). */
const keepHistory = (room: WriteRoom, { type, uuid, before, wish }: Step): Promise<void> =>
  room.departments.addBudgetChange({
    id: room.ids.newUuid(),
    subject_type: type,
    subject_id: uuid,
    old_amount: before,
    new_amount: wish.limit?.amountMinor ?? null,
    currency: room.org.defaultCurrency,
    by_employee_id: room.author?.employeeUuid ?? null,
    by_owner_user_id: room.author?.ownerUserUuid ?? null,
    reason: wish.reason,
    at: room.at,
  });
