import { organizationUserErased } from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import { scopedSql } from '@volmify/shared/postgres.pool';
import type { ResolversOf } from '@volmify/shared/resolver.map';
import { serviceScope } from '@volmify/shared/scope';
import type { Subgraph, SubgraphDependencies } from '@volmify/shared/subgraph';
import { assembleSubgraph } from '@volmify/shared/subgraph.assembly';
import { createSubjectSteward } from '@volmify/shared/subject';
import { budgetResolvers } from './budget/budget.resolvers.ts';
import { budgetChangeResolvers } from './budget/budget-change.resolvers.ts';
import { spendAuthorityResolvers } from './budget/spend-authority.resolvers.ts';
import { openDatabase } from './database.ts';
import { departmentResolvers } from './department/department.resolvers.ts';
import { departmentChangeResolvers } from './department/department-change.resolvers.ts';
import { employeeResolvers } from './employee/employee.resolvers.ts';
import { employeeChangeResolvers } from './employee/employee-change.resolvers.ts';
import { consumeFacts } from './facts/facts.events.ts';
import { FactsRepository } from './facts/facts.repository.ts';
import type { Resolvers } from './generated/graphql.ts';
import { invitationResolvers } from './invitation/invitation.resolvers.ts';
import { invitationChangeResolvers } from './invitation/invitation-change.resolvers.ts';
import { journalResolvers } from './journal/journal.resolvers.ts';
import { mailJob } from './mail/mail.jobs.ts';
import { memberResolvers } from './member/member.resolvers.ts';
import { memberChangeResolvers } from './member/member-change.resolvers.ts';
import { membershipFactsResolvers } from './membership-facts/membership-facts.resolvers.ts';
import { orgResolvers } from './org/org.resolvers.ts';
import { keeperJob } from './retention/retention.jobs.ts';
import { retentionResolvers } from './retention/retention.resolvers.ts';
import { settingResolvers } from './setting/setting.resolvers.ts';
import { settingChangeResolvers } from './setting/setting-change.resolvers.ts';
import { createOrganizationContext } from './subgraph.context.ts';
import type { OrganizationPeers } from './subgraph.peers.ts';
import { seedOrganization } from './subgraph.seed.ts';
import { SUBJECT_STATEMENTS } from './subject/subject.repository.ts';
import { leaveAll } from './subject/subject-leaving.repository.ts';
import { teamResolvers } from './team/team.resolvers.ts';
import { teamChangeResolvers } from './team/team-change.resolvers.ts';
import { consumeForWorkflows } from './workflow/workflow.events.ts';
import { workflowResolvers } from './workflow/workflow.resolvers.ts';

export { deliverMails } from './mail/mail.jobs.ts';
export { type KeeperParts, keepHouse } from './retention/retention.jobs.ts';
export type { OrganizationPeers, Person } from './subgraph.peers.ts';

/** The organization subgraph: organizations, their people and their structure, on a database of its own. */
export function createOrganizationSubgraph(
  dependencies: SubgraphDependencies & { readonly peers: OrganizationPeers },
): Subgraph {
  const database = openDatabase(dependencies);
  const { bus, ids } = dependencies;
  const steward = createSubjectSteward({
    subgraph: 'organization',
    pool: database.pool,
    bus,
    ids,
    statements: SUBJECT_STATEMENTS,
    receipt: organizationUserErased,
    beforeErasure: (sql, userUuid, event) => leaveAll(sql, ids, userUuid, event),
  });
  return assembleSubgraph({
    name: 'organization',
    dependencies,
    pool: database.pool,
    resolvers: [
      orgResolvers,
      memberResolvers,
      employeeResolvers,
      departmentResolvers,
      teamResolvers,
      budgetResolvers,
      membershipFactsResolvers,
      invitationResolvers,
      invitationChangeResolvers,
      journalResolvers,
      memberChangeResolvers,
      employeeChangeResolvers,
      departmentChangeResolvers,
      teamChangeResolvers,
      budgetChangeResolvers,
      spendAuthorityResolvers,
      settingResolvers,
      settingChangeResolvers,
      retentionResolvers,
      workflowResolvers,
      { Query: { organizationRecords: steward.resolve } },
    ] satisfies readonly ResolversOf<Resolvers>[],
    createContext: (viewer) => createOrganizationContext({ database, ...dependencies }, viewer),
    seed: (world) => seedOrganization(database, world),
    filledStatement: 'SELECT EXISTS (SELECT FROM org) AS filled',
    consume() {
      const sqlIn = (orgUuid: Uuid) => scopedSql(database.pool, serviceScope('projector', [orgUuid]));
      const endFacts = consumeFacts({ bus, sqlIn, factsOn: (sql, orgUuid) => new FactsRepository(sql, orgUuid) });
      const endWorkflows = consumeForWorkflows({ bus, ids, sqlIn });
      return () => {
        endFacts();
        endWorkflows();
      };
    },
    jobs: [
      keeperJob({ ...dependencies, pool: database.pool }),
      ...(dependencies.deliver ? [mailJob({ ...dependencies, pool: database.pool }, dependencies.deliver)] : []),
    ],
    steward,
    close: () => database.close(),
  });
}
