import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { roleNames } from './database.urls.ts';

/** One role of ours. */
export interface RoleSpec {
  readonly name: string;
  readonly canLogin: boolean;
  /** Owner roles do not inherit: being a member of `finance_posting` must not lend them its policies. */
  readonly inherits: boolean;
}

/** A role as the server knows it. */
export interface FoundRole {
  readonly name: string;
  readonly isSuperuser: boolean;
  readonly bypassesRls: boolean;
  readonly canLogin: boolean;
  readonly inherits: boolean;
  /** Its comment. */
  readonly stamp: string | null;
}

/** A database as the server knows it; the stamp is its comment. */
export interface FoundDatabase {
  readonly name: string;
  readonly owner: string;
  readonly stamp: string | null;
}

/** One database that has to be ready. */
export interface WantedDatabase {
  readonly subgraph: SubgraphName;
  readonly name: string;
}

/** Owns the posting function; nobody logs in as it. */
export const POSTING_ROLE = 'finance_posting';

/** Every role of a subgraph. Roles belong to the server: one installation per server. */
export function listRoles(subgraph: SubgraphName): RoleSpec[] {
  const { owner, app, jobs } = roleNames(subgraph);
  const logins = [
    { name: owner, canLogin: true, inherits: false },
    { name: app, canLogin: true, inherits: true },
    { name: jobs, canLogin: true, inherits: true },
  ];
  return subgraph === 'finance' ? [...logins, { name: POSTING_ROLE, canLogin: false, inherits: true }] : logins;
}

/** True when a role has exactly the powers it should have. */
export function isAsWanted(role: RoleSpec, found: FoundRole | undefined): boolean {
  return (
    found !== undefined &&
    !found.isSuperuser &&
    !found.bypassesRls &&
    found.canLogin === role.canLogin &&
    found.inherits === role.inherits
  );
}

/**
 * The statement that makes a role or sets it right; undefined when nothing is to do. `secret` is the password or its
 * verifier, undefined to leave it as it is.
 */
export function roleStatement(
  role: RoleSpec,
  found: FoundRole | undefined,
  secret: string | undefined,
): string | undefined {
  const password = role.canLogin && secret !== undefined ? `PASSWORD ${escapeLiteral(secret)}` : '';
  const attributes = [role.canLogin ? 'LOGIN' : 'NOLOGIN', role.inherits ? 'INHERIT' : 'NOINHERIT'];
  if (!found) {
    // CREATE gives neither SUPERUSER nor BYPASSRLS; naming them needs rights that a managed server does not give.
    return `CREATE ROLE ${escapeIdentifier(role.name)} ${[...attributes, password].join(' ').trim()}`;
  }
  if (found.isSuperuser) attributes.push('NOSUPERUSER');
  if (found.bypassesRls) attributes.push('NOBYPASSRLS');
  if (isAsWanted(role, found) && password === '') return undefined;
  return `ALTER ROLE ${escapeIdentifier(role.name)} ${[...attributes, password].join(' ').trim()}`;
}

/** Memberships: the owner hands the posting function to its role; a giver who is no superuser must belong to the owner. */
export function membershipStatements(subgraph: SubgraphName, isSuperuser: boolean): string[] {
  const owner = escapeIdentifier(roleNames(subgraph).owner);
  const statements = subgraph === 'finance' ? [`GRANT ${POSTING_ROLE} TO ${owner}`] : [];
  return isSuperuser ? statements : [...statements, `GRANT ${owner} TO CURRENT_USER`];
}

/** Creates a database or hands an existing one to its owner role. */
export function databaseStatement(wanted: WantedDatabase, found: FoundDatabase | undefined): string | undefined {
  const name = escapeIdentifier(wanted.name);
  const owner = roleNames(wanted.subgraph).owner;
  if (!found) return `CREATE DATABASE ${name} OWNER ${escapeIdentifier(owner)} TEMPLATE template0 ENCODING 'UTF8'`;
  return found.owner === owner ? undefined : `ALTER DATABASE ${name} OWNER TO ${escapeIdentifier(owner)}`;
}

/** Who may enter a database and its schema `public`; run inside that database. Table grants belong to migrations. */
export function accessStatements({ subgraph, name }: WantedDatabase): string[] {
  const roles = roleNames(subgraph);
  const [owner, app, jobs] = [roles.owner, roles.app, roles.jobs].map((role) => escapeIdentifier(role));
  const readers = subgraph === 'finance' ? `${app}, ${jobs}, ${POSTING_ROLE}` : `${app}, ${jobs}`;
  const database = escapeIdentifier(name);
  return [
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${database} TO ${app}, ${jobs}`,
    // The job queue makes and migrates a schema of its own.
    `GRANT CREATE ON DATABASE ${database} TO ${jobs}`,
    `ALTER SCHEMA public OWNER TO ${owner}`,
    'REVOKE ALL ON SCHEMA public FROM PUBLIC',
    `GRANT USAGE ON SCHEMA public TO ${readers}`,
  ];
}

/** Marks a database whose access is given, or a role with the password it was given. */
export const stampStatement = (kind: 'DATABASE' | 'ROLE', name: string, stamp: string): string =>
  `COMMENT ON ${kind} ${escapeIdentifier(name)} IS ${escapeLiteral(stamp)}`;

/** The SQL an administrator runs when the given user may not make roles; passwords are left to be filled in. */
export function administratorSql(databases: readonly WantedDatabase[]): string {
  const lines: string[] = [];
  for (const wanted of databases) {
    const roles = listRoles(wanted.subgraph).map((role) =>
      roleStatement(role, undefined, `<password of ${role.name}>`),
    );
    const create = databaseStatement(wanted, undefined);
    lines.push(...[...roles, ...membershipStatements(wanted.subgraph, true), create].map((line) => `${line};`));
    lines.push(`\\connect ${wanted.name}`, ...accessStatements(wanted).map((line) => `${line};`));
  }
  return lines.join('\n');
}

/** The databases of an installation by their usual names. */
export const usualDatabases = (): WantedDatabase[] => SUBGRAPH_NAMES.map((subgraph) => ({ subgraph, name: subgraph }));
