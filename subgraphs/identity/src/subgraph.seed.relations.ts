import type { Sql } from '@volmify/shared/events/sql';
import type { DemoWorld } from '@volmify/shared/subgraph';
import type { EmployeeFact, LocaleFact, MemberFact, OrgFact } from './subgraph.seed.facts.ts';
import { insertRows, type Row } from './subgraph.seed.rows.ts';

/** What organization's events make of its members and employees; an owner's own member row is the owner's relation. */
export async function seedOrgMemberships(sql: Sql, world: DemoWorld, members: readonly MemberFact[]): Promise<void> {
  const owners = new Map(world.rows<OrgFact>('organization', 'org').map((org) => [org.key, org.owner]));
  const memberByKey = new Map(members.map((member) => [member.key, member]));
  const relation = (member: MemberFact, kind: 'OWNER' | 'EMPLOYEE' | 'GUEST', at: string): Row => ({
    id: world.makeUuid(`${member.key}/relation/${kind.toLowerCase()}`, new Date(at)),
    user_profile_id: world.uuidOf(`${member.user}/profile`),
    user_id: world.uuidOf(member.user),
    org_member_id: world.uuidOf(member.key),
    org_id: world.uuidOf(member.org),
    affiliation_type: kind,
    connection_method: kind === 'OWNER' ? null : 'EMAIL',
    joined_at: at,
    approved_at: kind === 'EMPLOYEE' ? at : null,
    started_at: at,
    ended_at: null,
    created_at: at,
    updated_at: at,
    version: 1,
  });
  const joined = members.map((member) =>
    relation(member, owners.get(member.org) === member.user ? 'OWNER' : 'GUEST', member.createdAt),
  );
  const hired = world.rows<EmployeeFact>('organization', 'org_employee').flatMap((employee) => {
    const member = memberByKey.get(employee.key.replace('/employee/', '/member/'));
    return member && employee.status === 'ACTIVE' ? [relation(member, 'EMPLOYEE', employee.hiredAt)] : [];
  });
  await insertRows(sql, 'user_profile_org_membership', [...joined, ...hired]);
}

/** Languages that people work in. */
export async function seedLocales(sql: Sql, world: DemoWorld): Promise<void> {
  const rows = world.rows<LocaleFact>('identity', 'user_locale').map((locale) => ({
    id: world.uuidOf(locale.key),
    user_id: world.uuidOf(locale.user),
    locale_key: locale.localeKey,
    proficiency: locale.proficiency,
    is_default: locale.isDefault ?? false,
    is_active: true,
    created_at: locale.createdAt,
    updated_at: locale.createdAt,
    version: 1,
  }));
  await insertRows(sql, 'user_locale', rows);
}
