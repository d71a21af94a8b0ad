import type { PolicyRow, PolicyRule } from './policy.row.ts';
import { row } from './policy.row.ts';
import { allow, need } from './policy.rules.ts';
import { settingPolicy } from './setting.policy.ts';

const BY_LOADER = 'rows are filtered by the loader; hidden and absent answer alike';
const BY_OBJECT = 'the visibility of the object decides';

/** The employee row itself: whose organization, under which primary department, of which person. */
const EMPLOYEE = { orgId: 'orgId', path: 'departmentPath', userId: 'userId' } as const;

/** The same without the person: nobody reads the own audit log. */
const EMPLOYEE_ROW = { orgId: 'orgId', path: 'departmentPath' } as const;

const SERVICE = 'the service asks in which organization, over what, and in which state';
const OWN = 'whoever holds the token, or the person in person; the service asks';

/** Who may start which mutation at all; what it then may do is the service's to say. */
const mutationRows: readonly (readonly [name: string, rule: PolicyRule, reason: string])[] = [
  ['inviteMember', need.heldAnywhere('member.invite', 'all'), SERVICE],
  ['cancelMemberInvitation', need.heldAnywhere('member.invite', 'all'), SERVICE],
  ['revokeMemberInvitation', need.heldAnywhere('member.invite', 'all'), SERVICE],
  ['acceptMemberInvitation', need.signedIn, OWN],
  ['declineMemberInvitation', need.signedIn, OWN],
  ['inviteEmployee', need.heldAnywhere('employee.invite', 'subtree'), SERVICE],
  ['promoteMember', need.heldAnywhere('employee.invite', 'subtree'), SERVICE],
  ['approveEmployeeInvitation', need.heldAnywhere('employee.invite', 'subtree'), SERVICE],
  ['rejectEmployeeInvitation', need.heldAnywhere('employee.invite', 'subtree'), SERVICE],
  ['cancelEmployeeInvitation', need.heldAnywhere('employee.invite', 'subtree'), SERVICE],
  ['revokeEmployeeInvitation', need.heldAnywhere('employee.invite', 'subtree'), SERVICE],
  ['acceptEmployeeInvitation', need.signedIn, OWN],
  ['declineEmployeeInvitation', need.signedIn, OWN],
  ['updateMember', need.signedIn, 'staff who manage members, and a member the own name; the service asks'],
  ['suspendMember', need.heldAnywhere('member.manage', 'all'), SERVICE],
  ['reactivateMember', need.heldAnywhere('member.manage', 'all'), SERVICE],
  ['removeMember', need.heldAnywhere('member.manage', 'all'), SERVICE],
  ['leaveOrganization', need.signedIn, OWN],
  ['updateEmployee', need.heldAnywhere('employee.read', 'all'), 'staff, an employee the own name; the service asks'],
  ['terminateEmployee', need.heldAnywhere('employee.read', 'all'), 'staff, an employee by resigning; the service asks'],
  ['linkEmployeeJobProfile', need.heldAnywhere('employee.read', 'all'), OWN],
  ['unlinkEmployeeJobProfile', need.heldAnywhere('employee.read', 'all'), OWN],
  ['createDepartment', need.heldAnywhere('structure.manage', 'subtree'), SERVICE],
  ['updateDepartment', need.heldAnywhere('structure.manage', 'subtree'), SERVICE],
  ['archiveDepartment', need.heldAnywhere('structure.manage', 'subtree'), SERVICE],
  ['assignEmployeeToDepartment', need.heldAnywhere('structure.manage', 'subtree'), SERVICE],
  ['removeEmployeeFromDepartment', need.heldAnywhere('structure.manage', 'subtree'), SERVICE],
  ['setOrgBudget', need.heldAnywhere('budget.org.set', 'all'), SERVICE],
  ['setDelegatedBudget', need.heldAnywhere('budget.set', 'subtree'), SERVICE],
  ['setDepartmentBudget', need.heldAnywhere('budget.set', 'subtree'), SERVICE],
  ['createTeam', need.heldAnywhere('structure.manage', 'subtree'), SERVICE],
  ...(['updateTeam', 'archiveTeam', 'addEmployeeToTeam', 'updateTeamRole', 'removeEmployeeFromTeam'] as const).map(
    (name) =>
      [
        name,
        need.heldAnywhere('structure.read', 'all'),
        'a team has administrators of its own; the service asks',
      ] as const,
  ),
];

const mutations: readonly PolicyRow[] = mutationRows.flatMap(([name, rule, reason]) => [
  row(`Mutation.${name}`, rule, reason),
  row(`${name[0]?.toUpperCase()}${name.slice(1)}Success.*`, allow.whoSeesParent, BY_OBJECT),
]);

/** Rights of the organization subgraph, one row a field. */
export const organizationPolicy: readonly PolicyRow[] = [
  row(
    'Query._entities',
    allow.anyone,
    'references arrive only inside a verified context; each loader is bound to its tenant',
  ),
  row(
    'Query.organizationRecords',
    need.service('organizationRecords'),
    'identity gathers what a person asks for (IDN-43)',
  ),
  row('Query._service', allow.anyone, 'the SDL is public; the port answers nobody without a verified context'),

  row('Query.me', allow.anyone, 'null for nobody'),
  row('Query.org', allow.anyone, 'live organizations are public, private ones are filtered by the loader'),
  row('Query.orgMember', allow.anyone, BY_LOADER),
  row('Query.orgEmployee', allow.anyone, `${BY_LOADER}; active professionals are public`),
  row('Query.department', allow.anyone, BY_LOADER),
  row('Query.team', allow.anyone, BY_LOADER),
  row(
    'Query.validateBudgetChanges',
    need.permissionAnywhere('budget.read', 'subtree'),
    'whoever may read budgets may try changes out; foreign organizations look absent (ORG-39)',
  ),
  row('Query.membershipFacts', need.service('membershipFacts'), 'the gateway alone builds viewers'),
  row('Query.assertActiveEmployees', need.service('assertActiveEmployees'), 'catalog checks shares before it commits'),
  row('Query.authorizeSpend', need.service('authorizeSpend'), 'finance asks for limits before it posts'),
  row('Query.memberStandings', need.service('memberStandings'), 'catalog asks before it enrols somebody by name'),

  row('Org.*', allow.whoSeesParent, 'name, slug and the like of a live organization are public'),
  row(
    'Org.owner',
    need.permissionIn('id', 'org.settings.read', 'all'),
    'who owns an organization is known to its staff',
    'null',
  ),
  row('Org.budget', need.permissionIn('id', 'budget.read', 'all'), 'the ceiling belongs to administration'),
  row(
    'Org.strictBudgetSum',
    need.permissionIn('id', 'budget.read', 'all'),
    'how the ceiling binds belongs to administration',
  ),
  row('Org.budgetChanges', need.permissionIn('id', 'budget.read', 'all'), 'the ceiling belongs to administration'),
  row(
    'Org.budgetHierarchy',
    need.permissionIn('id', 'budget.read', 'subtree'),
    'heads and managers see the authorities of their subtree; the service filters',
  ),
  row('Org.members', need.somebody, `${BY_LOADER}: a member without staff rights finds only the own row (N9)`),
  row('Org.employees', need.permissionIn('id', 'employee.read', 'all'), 'the staff list is for staff'),
  row('Org.departments', need.permissionIn('id', 'structure.read', 'all'), 'the structure is for staff'),
  row('Org.departmentTree', need.permissionIn('id', 'structure.read', 'all'), 'the structure is for staff'),
  row('Org.teams', need.permissionIn('id', 'structure.read', 'all'), 'the structure is for staff'),

  row('User.id', allow.whoSeesParent, 'an id given by the caller'),
  row('User.memberships', need.signedIn, `${BY_LOADER}: own rows, and those of organizations one reads members of`),
  row('User.employments', need.signedIn, `${BY_LOADER}: own rows, and those of organizations one works in`),
  row('UserProfile.id', allow.whoSeesParent, 'an id given by the caller'),
  row('UserProfile.member', need.signedIn, BY_LOADER),
  row('JobProfile.id', allow.whoSeesParent, 'an id given by the caller'),
  row(
    'JobProfile.employments',
    need.ownJobProfileOr('id', 'employee.read', 'all'),
    'the professional sees all, staff only the rows of their organizations (SEC-05); a plain member is not staff',
  ),
  row('JobProfile.orgs', allow.whoSeesParent, 'where a professional is active in the open is public'),

  row('OrgMember.*', allow.whoSeesParent, 'only the member and staff who may read members get the object'),

  row('OrgEmployee.*', allow.whoSeesParent, `${BY_OBJECT}: the open part of an active professional is public`),
  row(
    'OrgEmployee.compensationType',
    need.selfOr('userId', 'orgId', 'employee.read', 'all'),
    'kind of pay is for the person and for staff',
    'null',
  ),
  row(
    'OrgEmployee.terminatedAt',
    need.selfOr('userId', 'orgId', 'employee.read', 'all'),
    'the end of an employment is for the person and for staff',
    'null',
  ),
  row(
    'OrgEmployee.terminationReason',
    need.selfOr('userId', 'orgId', 'employee.read', 'all'),
    'the end of an employment is for the person and for staff',
    'null',
  ),
  row('OrgEmployee.compensation', need.permissionOver('compensation.read', EMPLOYEE), 'pay: own, subtree of a head'),
  row('OrgEmployee.capabilities', need.permissionOver('compensation.read', EMPLOYEE), 'rights are as close as pay'),
  row('OrgEmployee.budgetChanges', need.permissionOver('budget.read', EMPLOYEE), 'own, subtree, administration'),
  row('OrgEmployee.budgetAuthority', need.permissionOver('budget.read', EMPLOYEE), 'own, subtree, administration'),

  row('Department.*', allow.whoSeesParent, BY_OBJECT),
  row(
    'Department.budget',
    need.permissionOver('budget.read', { orgId: 'orgId', path: 'path' }),
    'authorities are for administration and for heads and managers of the subtree',
  ),
  row(
    'Department.parentBudgetRelation',
    need.permissionOver('budget.read', { orgId: 'orgId', path: 'path' }),
    'authorities are for administration and for heads and managers of the subtree',
  ),

  row(
    'Department.budgetChanges',
    need.permissionOver('budget.read', { orgId: 'orgId', path: 'path' }),
    'authorities are for administration and for heads and managers of the subtree',
  ),
  row('BudgetChange.*', allow.whoSeesParent, BY_OBJECT),
  row('BudgetChangeConnection.*', allow.whoSeesParent, BY_OBJECT),
  row('BudgetChangeEdge.*', allow.whoSeesParent, BY_OBJECT),
  row('Team.*', allow.whoSeesParent, BY_OBJECT),
  row(
    'Team.budgetSource',
    need.permissionOver('budget.read', { orgId: 'orgId', path: 'leadPath', userId: 'leadUserId' }),
    "a team spends its lead's authority: the lead, the subtree, administration",
  ),

  row('Compensation.*', allow.whoSeesParent, BY_OBJECT),
  row('DepartmentMembership.*', allow.whoSeesParent, BY_OBJECT),
  row('TeamMembership.*', allow.whoSeesParent, BY_OBJECT),
  row('Budget.*', allow.whoSeesParent, BY_OBJECT),
  row('ParentBudgetRelation.*', allow.whoSeesParent, BY_OBJECT),
  row('BudgetAuthority.*', allow.whoSeesParent, BY_OBJECT),
  row('BudgetChainLink.*', allow.whoSeesParent, BY_OBJECT),
  row('BudgetSource.*', allow.whoSeesParent, BY_OBJECT),
  row('BudgetValidation.*', allow.whoSeesParent, BY_OBJECT),
  row('BudgetViolation.*', allow.whoSeesParent, BY_OBJECT),

  row('OrgMemberConnection.*', allow.whoSeesParent, BY_OBJECT),
  row('OrgMemberEdge.*', allow.whoSeesParent, BY_OBJECT),
  row('OrgEmployeeConnection.*', allow.whoSeesParent, BY_OBJECT),
  row('OrgEmployeeEdge.*', allow.whoSeesParent, BY_OBJECT),
  row('DepartmentConnection.*', allow.whoSeesParent, BY_OBJECT),
  row('DepartmentEdge.*', allow.whoSeesParent, BY_OBJECT),
  row('TeamConnection.*', allow.whoSeesParent, BY_OBJECT),
  row('TeamEdge.*', allow.whoSeesParent, BY_OBJECT),
  row('DepartmentMembershipConnection.*', allow.whoSeesParent, BY_OBJECT),
  row('DepartmentMembershipEdge.*', allow.whoSeesParent, BY_OBJECT),

  row('MembershipFacts.*', allow.whoSeesParent, 'whoever may ask the operation'),
  row('MembershipFact.*', allow.whoSeesParent, 'whoever may ask the operation'),
  row('DepartmentReachFact.*', allow.whoSeesParent, 'whoever may ask the operation'),
  row('ActiveEmployee.*', allow.whoSeesParent, 'whoever may ask the operation'),
  row('SpendAuthority.*', allow.whoSeesParent, 'whoever may ask the operation'),
  row('MemberStanding.*', allow.whoSeesParent, 'whoever may ask the operation'),
  row('Org.memberInvitations', need.permissionIn('id', 'member.invite', 'all'), 'invitations are for whoever invites'),
  row(
    'Org.employeeInvitations',
    need.permissionIn('id', 'employee.invite', 'subtree'),
    'invitations are for whoever invites; a head finds those for the own subtree',
  ),
  row('Org.auditLog', need.permissionIn('id', 'audit.read', 'all'), 'the whole log is for administration'),
  row('MemberInvitation.*', allow.whoSeesParent, 'whoever invites members, and the invitee in the answer'),
  row('EmployeeInvitation.*', allow.whoSeesParent, 'whoever invites or approves, and the invitee in the answer'),
  row(
    'EmployeeInvitation.proposedSalary',
    need.permissionOver('compensation.read', { orgId: 'orgId', path: 'departmentPath', userId: 'acceptedByUserId' }),
    'pay that is offered is as close as pay',
  ),
  row(
    'OrgMember.timeline',
    need.selfOr('userId', 'orgId', 'member.read', 'subtree'),
    'the member and whoever reads members',
  ),
  row(
    'OrgMember.auditLog',
    need.permissionIn('orgId', 'audit.read', 'all'),
    'old and new values are for administration',
  ),
  row(
    'OrgEmployee.timeline',
    need.selfOr('userId', 'orgId', 'audit.read', 'subtree'),
    'the employee and administration',
  ),
  row(
    'OrgEmployee.auditLog',
    need.permissionOver('audit.read', EMPLOYEE_ROW),
    'old and new values: administration, a head for the subtree',
  ),
  row('TimelineEntry.*', allow.whoSeesParent, BY_OBJECT),
  row('AuditEntry.*', allow.whoSeesParent, BY_OBJECT),
  ...['MemberInvitation', 'EmployeeInvitation', 'TimelineEntry', 'AuditEntry'].flatMap((type) => [
    row(`${type}Connection.*`, allow.whoSeesParent, BY_OBJECT),
    row(`${type}Edge.*`, allow.whoSeesParent, BY_OBJECT),
  ]),
  ...['ProfileNotOwnedError', 'LastAdminError', 'BudgetHierarchyError'].map((type) =>
    row(`${type}.*`, allow.whoSeesParent, 'a refusal is for whoever asked'),
  ),
  ...settingPolicy,
  ...mutations,
];
