import type { Clock } from '@volmify/shared/clock';
import type { Id, IdSource } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader, type PagedLoader } from '@volmify/shared/page.loader';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { scopeOf, serviceScope } from '@volmify/shared/scope';
import type { RequestContext } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import { BudgetChangeRepository } from './budget/budget-change.repository.ts';
import type { BudgetChangeEntry } from './budget/budget-change.ts';
import { SpendAuthorityRepository } from './budget/spend-authority.repository.ts';
import { type OrganizationDatabase, type OrganizationScope, sqlOf } from './database.ts';
import { createDepartmentLoaders, type DepartmentLoaders } from './department/department.loaders.ts';
import { DepartmentRepository } from './department/department.repository.ts';
import { DepartmentMembershipRepository } from './department/department-membership.repository.ts';
import { createEmployeeLoaders, type EmployeeLoaders } from './employee/employee.loaders.ts';
import { EmployeeRepository } from './employee/employee.repository.ts';
import { createFactsAsOfLoader } from './facts/facts-as-of.loaders.ts';
import { FactsAsOfRepository } from './facts/facts-as-of.repository.ts';
import { createInvitationLoaders, type InvitationLoaders } from './invitation/invitation.loaders.ts';
import { InvitationRepository } from './invitation/invitation.repository.ts';
import { InvitationTokenRepository } from './invitation/invitation-token.repository.ts';
import { createJournalLoaders, type JournalLoaders } from './journal/journal.loaders.ts';
import { JournalRepository } from './journal/journal.repository.ts';
import { createMemberLoaders, type MemberLoaders } from './member/member.loaders.ts';
import { MemberRepository } from './member/member.repository.ts';
import { MemberStandingRepository } from './membership-facts/member-standing.repository.ts';
import { MembershipFactsRepository } from './membership-facts/membership-facts.repository.ts';
import { createOrgLoaders, type OrgLoaders } from './org/org.loaders.ts';
import { OrgRepository } from './org/org.repository.ts';
import { createRetentionLoaders, type RetentionLoaders } from './retention/retention.loaders.ts';
import { RetentionRepository } from './retention/retention.repository.ts';
import { createSettingLoaders, type SettingLoaders } from './setting/setting.loaders.ts';
import { SettingRepository } from './setting/setting.repository.ts';
import type { OrganizationPeers } from './subgraph.peers.ts';
import { createOrganizationReader, type OrganizationReader } from './subgraph.reader.ts';
import { type WriteRoom, writeAsStaff, writeForSelf } from './subgraph.writing.ts';
import { createTeamLoaders, type TeamLoaders } from './team/team.loaders.ts';
import { TeamRepository } from './team/team.repository.ts';
import { createWorkflowLoaders, type WorkflowLoaders } from './workflow/workflow.loaders.ts';
import { WorkflowRepository } from './workflow/workflow.repository.ts';

type Loaders = OrgLoaders &
  MemberLoaders &
  EmployeeLoaders &
  DepartmentLoaders &
  TeamLoaders &
  InvitationLoaders &
  JournalLoaders &
  SettingLoaders &
  RetentionLoaders &
  WorkflowLoaders & {
    readonly factsAsOf: ReturnType<typeof createFactsAsOfLoader>;
    /** Subjects are uuids of organizations, departments and employees. */
    readonly budgetChangesOfSubject: PagedLoader<PageRequest, BudgetChangeEntry>;
  };

/** One write in one organization; undefined when the organization is not the writer's to see. */
export type Writing = <Result>(
  orgId: Id<'Org'>,
  work: (room: WriteRoom) => Promise<Result>,
) => Promise<Result | undefined>;

/** What the resolvers of one request share; born with the request and never used again. */
export interface OrganizationContext extends RequestContext {
  /** Replaced after every write, so that what follows reads what was written. */
  readonly loaders: Loaders;
  /** What services ask beside the loaders. */
  readonly repositories: {
    readonly employees: EmployeeRepository;
    readonly membershipFacts: MembershipFactsRepository;
    readonly memberStandings: MemberStandingRepository;
    readonly spendAuthority: SpendAuthorityRepository;
    /** Under the scope of the service that answers token holders. */
    readonly tokens: InvitationTokenRepository;
  };
  readonly peers: OrganizationPeers;
  /** A write of staff, under their own scope. */
  readonly writeAsStaff: Writing;
  /** A write of a person to the own rows. */
  readonly writeForSelf: Writing;
}

/** What contexts are made from. */
export interface ContextParts {
  readonly database: OrganizationDatabase;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly peers: OrganizationPeers;
}

/** A fresh context: one lazily opened database transaction that sees what the viewer may see. */
export function createOrganizationContext(parts: ContextParts, viewer: Viewer): OrganizationContext {
  const { database, clock, ids, peers } = parts;
  const scope = database.createScope(scopeOf(viewer));
  const reader = createOrganizationReader(viewer);
  const at = clock.now();
  const employees = new EmployeeRepository(scope, reader, at);
  const writing = { pool: database.pool, clock, ids };
  let loaders = createLoaders(scope, reader, at);
  const then = async <Result>(written: Promise<Result>): Promise<Result> => {
    const result = await written;
    loaders = createLoaders(scope, reader, at);
    return result;
  };
  return {
    viewer,
    get loaders() {
      return loaders;
    },
    repositories: {
      employees,
      membershipFacts: new MembershipFactsRepository(scope),
      memberStandings: new MemberStandingRepository(sqlOf(scope)),
      spendAuthority: new SpendAuthorityRepository(sqlOf(scope)),
      tokens: new InvitationTokenRepository(scopedSql(database.pool, serviceScope('invitation'))),
    },
    peers,
    writeAsStaff: (orgId, work) => then(writeAsStaff(writing, viewer, orgId, work)),
    writeForSelf: (orgId, work) => then(writeForSelf(writing, viewer, orgId, work)),
    close: (error) => scope.close(error),
  };
}

const createLoaders = (scope: OrganizationScope, reader: OrganizationReader, at: Date): Loaders => ({
  ...createOrgLoaders(new OrgRepository(scope, reader)),
  ...createMemberLoaders(new MemberRepository(scope, reader, at)),
  ...createEmployeeLoaders(new EmployeeRepository(scope, reader, at)),
  ...createDepartmentLoaders(
    new DepartmentRepository(scope, reader),
    new DepartmentMembershipRepository(scope, reader),
  ),
  ...createTeamLoaders(new TeamRepository(scope, reader, at)),
  ...createInvitationLoaders(new InvitationRepository(sqlOf(scope), reader, at)),
  budgetChangesOfSubject: createPagedLoader<PageRequest, BudgetChangeEntry>((uuids, page) =>
    new BudgetChangeRepository(sqlOf(scope), reader).listBySubjects(uuids, page),
  ),
  factsAsOf: createFactsAsOfLoader(new FactsAsOfRepository(sqlOf(scope), reader)),
  ...createSettingLoaders(new SettingRepository(sqlOf(scope), reader)),
  ...createRetentionLoaders(new RetentionRepository(sqlOf(scope), reader)),
  ...createWorkflowLoaders(new WorkflowRepository(sqlOf(scope), reader)),
  ...createJournalLoaders(new JournalRepository(sqlOf(scope), reader)),
});
