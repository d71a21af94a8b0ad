import { badUserInput } from '@volmify/shared/errors';
import { type Id, requireId } from '@volmify/shared/ids';
import { type KeysetPart, type PageArguments, requirePage } from '@volmify/shared/page';
import type { EmployeeRole, EmployeeStatus } from '@volmify/shared/viewer';
import { type BoundArgument, parseBound } from '../facts/facts.input.ts';
import { requireWords } from '../subgraph.input.ts';
import type { CompensationType, EmployeeFilter, EmployeeOrder, EmployeePage } from './employee.ts';

/** Arguments of `Org.employees` as GraphQL hands them in; enums are checked by then. */
export interface EmployeeListArguments extends PageArguments {
  readonly filter?: {
    readonly text?: string | null;
    readonly role?: EmployeeRole | null;
    readonly status?: EmployeeStatus | null;
    readonly departmentId?: string | null;
    readonly teamId?: string | null;
    readonly compensationType?: CompensationType | null;
    readonly hasJobProfile?: boolean | null;
    readonly budgetAuthorityAtLeast?: BoundArgument | null;
    readonly earningsAtLeast?: BoundArgument | null;
    readonly earningsAtMost?: BoundArgument | null;
    readonly attributionActivity?: EmployeeFilter['attributionActivity'];
  } | null;
  readonly sort?: { readonly key: EmployeeOrder['key']; readonly direction: 'ASC' | 'DESC' } | null;
}

const CHECKED_MAX = 200;
const KEYSET: Record<EmployeeOrder['key'], readonly KeysetPart[]> = {
  HIRED_AT: ['time', 'uuid'],
  NAME: ['uuid'],
  EARNINGS: ['uuid'],
};

/** @throws BAD_USER_INPUT on a page, cursor, id or text out of bounds */
export function parseEmployeeList(args: EmployeeListArguments): EmployeePage {
  const key = args.sort?.key ?? 'HIRED_AT';
  const order = { key, isAscending: (args.sort?.direction ?? 'DESC') === 'ASC' };
  return { filter: parseFilter(args.filter ?? {}), order, page: requirePage(args, KEYSET[key]) };
}

function parseFilter(filter: NonNullable<EmployeeListArguments['filter']>): EmployeeFilter {
  return {
    words: requireWords(filter.text),
    role: filter.role ?? null,
    status: filter.status ?? null,
    departmentId: filter.departmentId == null ? null : requireId('Department', filter.departmentId),
    teamId: filter.teamId == null ? null : requireId('Team', filter.teamId),
    compensationType: filter.compensationType ?? null,
    hasJobProfile: filter.hasJobProfile ?? null,
    budgetAtLeast: parseBound(filter.budgetAuthorityAtLeast),
    earningsAtLeast: parseBound(filter.earningsAtLeast),
    earningsAtMost: parseBound(filter.earningsAtMost),
    attributionActivity: filter.attributionActivity ?? null,
  };
}

/** @throws BAD_USER_INPUT on an id of another kind, or more than 200 employees */
export function parseActiveEmployees(args: { orgId: string; employeeIds: readonly string[] }): {
  orgId: Id<'Org'>;
  employeeIds: readonly Id<'OrgEmployee'>[];
} {
  if (args.employeeIds.length > CHECKED_MAX)
    throw badUserInput(`At most ${CHECKED_MAX} employees are checked at once.`);
  return {
    orgId: requireId('Org', args.orgId),
    employeeIds: args.employeeIds.map((id) => requireId('OrgEmployee', id)),
  };
}
