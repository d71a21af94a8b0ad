import { holds } from '@volmify/shared/policy/author';
import type { Viewer } from '@volmify/shared/viewer';
import type { Employee } from './employee.ts';

/** An act on an employee that the viewer may start. */
export type EmployeeAction =
  | 'UPDATE'
  | 'TERMINATE'
  | 'ASSIGN_TO_DEPARTMENT'
  | 'ASSIGN_TO_TEAM'
  | 'MANAGE_COMPENSATION'
  | 'LINK_JOB_PROFILE'
  | 'SET_BUDGET_AUTHORITY';

/** What the viewer may do with an employee row, by the same rights and states that the mutations ask (SEC-03). */
export function employeeActionsOf(viewer: Viewer, employee: Employee): EmployeeAction[] {
  if (employee.status === 'TERMINATED') return [];
  const isSelf = viewer.kind === 'person' && employee.userId === viewer.userId;
  const path = employee.role === 'ADMIN' ? null : employee.departmentPath;
  const over = (name: Parameters<typeof holds>[2], at: string | null): boolean =>
    holds(viewer, employee.orgId, name, at);
  const isAtWork = employee.status === 'ACTIVE' || employee.status === 'ON_LEAVE';
  const acts: readonly (readonly [EmployeeAction, boolean])[] = [
    ['UPDATE', isSelf || over('employee.manage', path)],
    ['TERMINATE', employee.status !== 'PENDING' && (isSelf || over('compensation.manage', path))],
    ['ASSIGN_TO_DEPARTMENT', isAtWork && over('structure.manage', employee.departmentPath)],
    ['ASSIGN_TO_TEAM', isAtWork && over('structure.manage', employee.departmentPath)],
    ['MANAGE_COMPENSATION', !isSelf && over('compensation.manage', path)],
    ['LINK_JOB_PROFILE', isSelf],
    ['SET_BUDGET_AUTHORITY', !isSelf && over('budget.set', employee.departmentPath)],
  ];
  return acts.filter(([, may]) => may).map(([act]) => act);
}
