import type { Sql } from '@volmify/shared/events/sql';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { StructureRepository } from '../structure/structure.repository.ts';
import type { DemoParties } from './demo.parties.ts';

interface OrgFact extends DemoRow {
  readonly defaultCurrency: string;
  /** Minor units, as text. */
  readonly budgetMinor: string | null;
}

interface DepartmentFact extends DemoRow {
  readonly org: string;
  readonly parent: string | null;
  readonly limitMinor: string | null;
  readonly currency: string;
}

interface EmployeeFact extends DemoRow {
  readonly member: string;
  readonly status: string;
}

interface DepartmentMembershipFact extends DemoRow {
  readonly department: string;
  readonly employee: string;
  readonly isPrimary: boolean;
}

interface TeamFact extends DemoRow {
  readonly lead: string;
}

interface TeamMembershipFact extends DemoRow {
  readonly team: string;
  readonly employee: string;
}

const orgOf = (key: string): string => key.slice(0, key.indexOf('/'));
const minorOrNull = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** Writes finance's copies of the demo organizations' structure, as organization's events would have. */
export async function seedStructure(sql: Sql, world: DemoWorld, parties: DemoParties): Promise<void> {
  const rows = <Fact extends DemoRow>(table: string): readonly Fact[] => world.rows<Fact>('organization', table);
  const [known] = await sql.query<{ found: boolean }>('SELECT EXISTS (SELECT FROM employee_scope) AS found');
  if (known?.found === true) return;
  const copiesAt = (fact: DemoRow) => new StructureRepository(sql, new Date(fact.createdAt));
  await seedLimits(rows<OrgFact>('org'), rows<DepartmentFact>('org_department'), { copiesAt, parties });
  for (const fact of rows<EmployeeFact>('org_employee')) {
    const { employeeId, userId, jobProfileId } = parties.workerOf(fact.key);
    const orgId = parties.orgId(orgOf(fact.key));
    const memberId = parties.uuid(fact.member);
    await copiesAt(fact).putEmployee({ employeeId, orgId, memberId, userId, jobProfileId }, fact.status);
  }
  for (const fact of rows<DepartmentMembershipFact>('org_employee_department_membership')) {
    if (!fact.isPrimary) continue;
    const orgId = parties.orgId(orgOf(fact.key));
    await copiesAt(fact).putPrimary(orgId, parties.uuid(fact.employee), parties.uuid(fact.department));
  }
  for (const fact of rows<TeamMembershipFact>('org_employee_team_membership')) {
    const place = { teamId: parties.uuid(fact.team), employeeId: parties.uuid(fact.employee), isMember: true };
    await copiesAt(fact).putTeamPlace(parties.orgId(orgOf(fact.key)), place);
  }
  for (const fact of rows<TeamFact>('org_team')) {
    await copiesAt(fact).putLead(parties.orgId(orgOf(fact.key)), parties.uuid(fact.key), parties.uuid(fact.lead));
  }
}

async function seedLimits(
  orgs: readonly OrgFact[],
  departments: readonly DepartmentFact[],
  how: { readonly copiesAt: (fact: DemoRow) => StructureRepository; readonly parties: DemoParties },
): Promise<void> {
  const { copiesAt, parties } = how;
  for (const fact of orgs) {
    const orgId = parties.orgId(fact.key);
    const limit = minorOrNull(fact.budgetMinor);
    const own = { departmentId: orgId, orgId, path: '', limit, currency: fact.defaultCurrency, period: 'YEAR' };
    await copiesAt(fact).putLimit(own);
  }
  const paths = new Map<string, string>();
  for (const fact of departments) {
    const departmentId = parties.uuid(fact.key);
    const orgId = parties.orgId(fact.org);
    const above = fact.parent === null ? undefined : paths.get(fact.parent);
    const path = above === undefined ? departmentId : `${above}.${departmentId}`;
    paths.set(fact.key, path);
    const parentId = fact.parent === null ? null : parties.uuid(fact.parent);
    await copiesAt(fact).putPlace({ departmentId, orgId, parentId, path }, null);
    const limit = minorOrNull(fact.limitMinor);
    await copiesAt(fact).putLimit({ departmentId, orgId, path, limit, currency: fact.currency, period: 'YEAR' });
  }
}
