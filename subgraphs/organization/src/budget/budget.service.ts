import { type Id, toId } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { Department } from '../department/department.ts';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';

/** Which link sets an employee's limit. */
export type AuthoritySource = 'DELEGATED' | 'PRIMARY_DEPARTMENT' | 'ANCESTOR_DEPARTMENT' | 'ORGANIZATION' | 'NONE';

/** One limit on the way up. */
export interface LimitLink {
  /** Null for the organization itself. */
  readonly department: Department | null;
  /** Minor units of the organization's default currency. */
  readonly limitMinor: bigint;
  /** True for the department one started from. */
  readonly isStart: boolean;
}

/** How much may be spent, and why. */
export interface BudgetAuthorityView {
  readonly limit: MoneyView | null;
  readonly source: AuthoritySource;
  readonly chain: readonly { readonly department: Department | null; readonly limit: MoneyView }[];
}

/** A unit's authority against the one above. */
export interface ParentRelationView {
  readonly parentLimit: MoneyView | null;
  readonly withinParent: boolean;
}

/**
 * Limits from a department up to the organization, nearest first; units without a limit inherit and are left out.
 * At most one statement, shared by everybody who asks in the same request.
 * @param path null for somebody without a primary department: only the organization's limit counts
 */
export async function findLimitsAbove(
  context: OrganizationContext,
  org: Org,
  path: string | null,
): Promise<readonly LimitLink[]> {
  const uuids = path === null ? [] : path.split('.').reverse();
  const found = await Promise.all(uuids.map((uuid) => context.loaders.department.load(toId('Department', uuid))));
  const links = found.flatMap((department) =>
    department === null || department.limitMinor === null
      ? []
      : [{ department, limitMinor: department.limitMinor, isStart: department.path === path }],
  );
  return org.limitMinor === null ? links : [...links, { department: null, limitMinor: org.limitMinor, isStart: false }];
}

/** The smallest limit of a chain and of a delegated amount; at equal amounts the nearer one is named (4.11). */
export function resolveAuthority(
  links: readonly LimitLink[],
  delegatedMinor: bigint | null,
  currency: string,
): BudgetAuthorityView {
  const chain = links.map(({ department, limitMinor }) => ({ department, limit: toMoney(limitMinor, currency) }));
  const nearest = links.reduce<LimitLink | undefined>(
    (best, link) => (best === undefined || link.limitMinor < best.limitMinor ? link : best),
    undefined,
  );
  if (delegatedMinor !== null && (nearest === undefined || delegatedMinor <= nearest.limitMinor)) {
    return { limit: toMoney(delegatedMinor, currency), source: 'DELEGATED', chain };
  }
  if (nearest === undefined) return { limit: null, source: 'NONE', chain };
  return { limit: toMoney(nearest.limitMinor, currency), source: sourceOf(nearest), chain };
}

function sourceOf(link: LimitLink): AuthoritySource {
  if (link.department === null) return 'ORGANIZATION';
  return link.isStart ? 'PRIMARY_DEPARTMENT' : 'ANCESTOR_DEPARTMENT';
}

/** How a department stands to the nearest limit above it (ORG-33), the organization's at the root (ORG-37). */
export async function findParentRelation(
  context: OrganizationContext,
  department: Department,
): Promise<ParentRelationView> {
  const links = await findLimitsAbove(context, department.org, department.path);
  const above = links.find((link) => !link.isStart);
  return {
    parentLimit: above ? toMoney(above.limitMinor, department.org.defaultCurrency) : null,
    withinParent: !above || department.limitMinor === null || department.limitMinor <= above.limitMinor,
  };
}

/** One proposed authority. */
export interface BudgetChange {
  readonly departmentId: Id<'Department'>;
  /** Minor units of the organization's default currency; null inherits. */
  readonly limitMinor: bigint | null;
}
