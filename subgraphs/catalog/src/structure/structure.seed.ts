import type { Sql } from '@volmify/shared/events/sql';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { StructureRepository } from './structure.repository.ts';

interface DepartmentFact extends DemoRow {
  readonly org: string;
  readonly parent: string | null;
}

interface DepartmentMembershipFact extends DemoRow {
  readonly department: string;
  readonly employee: string;
  readonly isPrimary: boolean;
}

interface TeamMembershipFact extends DemoRow {
  readonly team: string;
  readonly employee: string;
}

const orgOf = (key: string): string => key.slice(0, key.indexOf('/'));

/** Writes catalog's copies of the demo organizations' structure, as organization's events would have; once. */
export async function seedStructure(sql: Sql, world: DemoWorld): Promise<void> {
  const [known] = await sql.query<{ found: boolean }>('SELECT EXISTS (SELECT FROM department_scope) AS found');
  if (known?.found === true) return;
  const rows = <Fact extends DemoRow>(table: string): readonly Fact[] => world.rows<Fact>('organization', table);
  const copies = new StructureRepository(sql);
  const uuid = (key: string): string => world.uuidOf(key);
  const paths = new Map<string, string>();
  for (const { key, org, parent, createdAt } of rows<DepartmentFact>('org_department')) {
    const departmentId = uuid(key);
    const above = parent === null ? undefined : paths.get(parent);
    const path = above === undefined ? departmentId : `${above}.${departmentId}`;
    paths.set(key, path);
    await copies.putPlace({ departmentId, orgId: uuid(org), path }, null, new Date(createdAt));
  }
  for (const fact of rows<DepartmentMembershipFact>('org_employee_department_membership')) {
    if (!fact.isPrimary) continue;
    const at = new Date(fact.createdAt);
    await copies.putPrimary(uuid(orgOf(fact.key)), uuid(fact.employee), uuid(fact.department), at);
  }
  for (const fact of rows<TeamMembershipFact>('org_employee_team_membership')) {
    const at = new Date(fact.createdAt);
    await copies.putMember(uuid(orgOf(fact.key)), uuid(fact.team), uuid(fact.employee), at);
  }
}
