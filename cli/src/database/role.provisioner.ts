import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import pg from 'pg';
import { EXIT, messageOf, Problem } from '../print/problem.ts';
import {
  type DatabaseSource,
  describeUrl,
  type PerSubgraph,
  type RolePasswords,
  withDatabase,
} from './database.urls.ts';
import { createScramVerifier, obtainPasswords, passwordStamp } from './role.passwords.ts';
import {
  accessStatements,
  administratorSql,
  databaseStatement,
  type FoundDatabase,
  type FoundRole,
  isAsWanted,
  listRoles,
  membershipStatements,
  type RoleSpec,
  roleStatement,
  stampStatement,
  type WantedDatabase,
} from './role.statements.ts';

/** What {@link provisionRoles} needs. */
export interface ProvisionOptions {
  readonly sources: PerSubgraph<DatabaseSource>;
  /** VOLMIFY_HOME: passwords are kept in `keys/roles.json` there. */
  readonly home: string;
  readonly log: (line: string) => void;
}

interface Target extends WantedDatabase {
  readonly adminUrl: string;
  readonly hasOwnLogins: boolean;
}

interface ServerState {
  readonly isSuperuser: boolean;
  readonly canMakeRoles: boolean;
  readonly roles: readonly FoundRole[];
  readonly databases: readonly FoundDatabase[];
}

const CONNECT_TIMEOUT_MS = 5_000;
const NO_RIGHT = '42501';
/** Two starts on one server take turns; the number is this product's own. */
const LOCK_KEY = 7_305_112_001;
/** Comment of a database whose access is given; the number is raised when other rights are given. */
const DATABASE_STAMP = 'volmify access 1';

/**
 * Makes the databases and roles of the four subgraphs where they are missing, and sets right what differs. One query
 * per server when nothing is to do. Answers the passwords of the roles that hold on their servers; a subgraph whose
 * serving login the settings give is only checked, and has none.
 * @throws Problem when a server cannot be reached, or rights are missing: then with the SQL for its administrator.
 */
export async function provisionRoles(options: ProvisionOptions): Promise<RolePasswords> {
  const targets = SUBGRAPH_NAMES.flatMap((subgraph) => listTargets(subgraph, options.sources[subgraph]));
  if (targets.length === 0) return {};
  const logins = targets.flatMap(({ subgraph }) => listRoles(subgraph)).filter((role) => role.canLogin);
  const passwords = await obtainPasswords(
    options.home,
    logins.map((role) => role.name),
  );
  const groups = groupByServer(targets);
  const results = await Promise.allSettled(groups.map((group) => provisionServer(group, passwords, options.log)));
  const failures = results.flatMap((result, at) =>
    result.status === 'rejected' ? [{ group: groups[at] ?? [], reason: result.reason as unknown }] : [],
  );
  const [first] = failures;
  if (first?.reason instanceof Problem) throw first.reason;
  if (first) throw describeUnreachable(failures, groups);
  const own = new Set(targets.filter((target) => !target.hasOwnLogins).map((target) => target.subgraph));
  const held = [...own].flatMap((subgraph) => listRoles(subgraph)).map((role) => [role.name, passwords[role.name]]);
  return Object.fromEntries(held.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function listTargets(subgraph: SubgraphName, source: DatabaseSource): Target[] {
  if (!source.adminUrl) return [];
  return [{ subgraph, name: source.database, adminUrl: source.adminUrl, hasOwnLogins: source.appUrl !== undefined }];
}

function groupByServer(targets: readonly Target[]): Target[][] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const server = withDatabase(target.adminUrl, 'postgres');
    groups.set(server, [...(groups.get(server) ?? []), target]);
  }
  return [...groups.values()];
}

async function provisionServer(
  targets: readonly Target[],
  passwords: RolePasswords,
  log: (line: string) => void,
): Promise<void> {
  const client = await connectControl(targets);
  try {
    if (isFinished(targets, await readState(client, targets), passwords)) return;
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    const state = await readState(client, targets);
    requireRights(targets, state);
    for (const target of targets.filter((one) => !one.hasOwnLogins)) {
      if (isFinished([target], state, passwords)) continue;
      await provisionTarget(client, target, { state, passwords });
      log(`Database ${target.name} and its roles are ready`);
    }
  } finally {
    await client.end();
  }
}

interface TargetContext {
  readonly state: ServerState;
  readonly passwords: RolePasswords;
}

async function provisionTarget(client: pg.Client, target: Target, context: TargetContext): Promise<void> {
  const { state, passwords } = context;
  const found = state.databases.find((database) => database.name === target.name);
  for (const role of listRoles(target.subgraph)) {
    const existing = state.roles.find((one) => one.name === role.name);
    const password = hasPassword(role, existing, passwords) ? undefined : passwords[role.name];
    await run(
      client,
      roleStatement(role, existing, password === undefined ? undefined : createScramVerifier(password)),
    );
    if (password !== undefined) await run(client, stampStatement('ROLE', role.name, passwordStamp(password)));
  }
  for (const statement of membershipStatements(target.subgraph, state.isSuperuser)) await run(client, statement);
  await run(client, databaseStatement(target, found));
  await withClient(target.adminUrl, async (inside) => {
    for (const statement of accessStatements(target)) await run(inside, statement);
  });
  await run(client, stampStatement('DATABASE', target.name, DATABASE_STAMP));
}

/** True when the server was last given the password we hold; a role without login needs none. */
function hasPassword(role: RoleSpec, found: FoundRole | undefined, passwords: RolePasswords): boolean {
  const password = role.canLogin ? passwords[role.name] : undefined;
  return password === undefined || found?.stamp === passwordStamp(password);
}

/** Everything there is to know, in one query. */
async function readState(client: pg.Client, targets: readonly Target[]): Promise<ServerState> {
  const roles = targets.flatMap(({ subgraph }) => listRoles(subgraph).map((role) => role.name));
  const { rows } = await client.query<{ state: ServerState }>(
    `SELECT json_build_object(
       'isSuperuser', me.rolsuper,
       'canMakeRoles', me.rolsuper OR (me.rolcreaterole AND me.rolcreatedb),
       'roles', (SELECT coalesce(json_agg(json_build_object('name', rolname, 'isSuperuser', rolsuper,
           'bypassesRls', rolbypassrls, 'canLogin', rolcanlogin, 'inherits', rolinherit,
           'stamp', shobj_description(oid, 'pg_authid'))), '[]')
         FROM pg_roles WHERE rolname = ANY ($1)),
       'databases', (SELECT coalesce(json_agg(json_build_object('name', datname, 'owner', pg_get_userbyid(datdba),
           'stamp', shobj_description(oid, 'pg_database'))), '[]')
         FROM pg_database WHERE datname = ANY ($2))
     ) AS state
     FROM pg_roles AS me WHERE me.rolname = current_user`,
    [roles, targets.map((target) => target.name)],
  );
  const state = rows[0]?.state;
  if (!state) throw new Error('The server did not describe itself.');
  return state;
}

function isFinished(targets: readonly Target[], state: ServerState, passwords: RolePasswords): boolean {
  return targets.every((target) => {
    if (target.hasOwnLogins) return isThere(target, state);
    const hasRoles = listRoles(target.subgraph).every((role) => {
      const found = state.roles.find((one) => one.name === role.name);
      return isAsWanted(role, found) && hasPassword(role, found, passwords);
    });
    return hasRoles && state.databases.some(({ name, stamp }) => name === target.name && stamp === DATABASE_STAMP);
  });
}

/** True when somebody has made database and roles, with whatever passwords. */
function isThere(target: Target, state: ServerState): boolean {
  const hasRoles = listRoles(target.subgraph).every((role) => state.roles.some((one) => one.name === role.name));
  return hasRoles && state.databases.some((one) => one.name === target.name);
}

/** What this user may not do, with the SQL that an administrator runs instead. */
function requireRights(targets: readonly Target[], state: ServerState): void {
  const unfinished = targets.filter((target) => (target.hasOwnLogins ? !isThere(target, state) : !state.canMakeRoles));
  if (unfinished.length === 0) return;
  const names = unfinished.map(({ adminUrl }) => describeUrl(adminUrl)).join(', ');
  throw new Problem({
    what: `Databases or roles are missing, and the given user may not make them: ${names}.`,
    why: 'It needs CREATEDB and CREATEROLE, or somebody with these rights prepares the server.',
    next: [
      'An administrator runs this (with passwords filled in):',
      administratorSql(unfinished),
      'Then give the serving logins: IDENTITY_APP_DATABASE_URL=... and so on for each subgraph.',
    ].join('\n'),
    exitCode: EXIT.badConfiguration,
  });
}

/** Connects to the database every server has; where that one is missing, to the first of ours. */
async function connectControl(targets: readonly Target[]): Promise<pg.Client> {
  const url = targets[0]?.adminUrl ?? '';
  try {
    return await connect(withDatabase(url, 'postgres'));
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    return connect(url);
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await connect(url);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function run(client: pg.Client, statement: string | undefined): Promise<void> {
  if (statement === undefined) return;
  try {
    await client.query(statement);
  } catch (error) {
    if ((error as { code?: string }).code !== NO_RIGHT) throw error;
    throw new Problem({
      what: `The given database user (${client.user ?? 'unknown'}) lacks a right: ${messageOf(error)}.`,
      next: `An administrator runs this, then start again:\n${statement.replace(/PASSWORD '.*'$/, "PASSWORD '<password>'")};`,
      exitCode: EXIT.badConfiguration,
      cause: error,
    });
  }
}

interface Failure {
  readonly group: readonly Target[];
  readonly reason: unknown;
}

function describeUnreachable(failures: readonly Failure[], groups: readonly (readonly Target[])[]): Problem {
  const lost = failures.flatMap(({ group }) => group);
  const upCount = groups.flat().length - lost.length;
  const lines = failures.map(
    ({ group, reason }) => `${group.map(({ adminUrl }) => describeUrl(adminUrl)).join(', ')}: ${messageOf(reason)}`,
  );
  return new Problem({
    what: `The database of ${lost.map(({ subgraph }) => subgraph).join(', ')} cannot be used${upCount > 0 ? `; the other ${upCount} are up` : ''}.`,
    why: lines.join('\n'),
    next: 'Check DATABASE_URL and its siblings, and that the server runs; without any of them the embedded one is used.',
    exitCode: EXIT.unavailable,
    cause: failures[0]?.reason,
  });
}
