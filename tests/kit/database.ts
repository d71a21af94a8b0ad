import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openIdentityKeys, readConfig } from '@volmify/cli';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import pg from 'pg';
import { inject } from 'vitest';
import { TEMPLATE_SUFFIX } from './database.setup.ts';

/** How one database of a test is reached, by role. */
export interface TestDatabase {
  readonly name: string;
  /** The serving role: what tests of rows and rights use. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

/** Four databases of one test file, copied from the seeded templates. */
export interface TestDatabases {
  readonly of: Readonly<Record<SubgraphName, TestDatabase>>;
  readonly appUrls: Readonly<Record<SubgraphName, string>>;
  drop(): Promise<void>;
}

/** Copies the seeded world; the copy belongs to the caller alone. */
export async function copyDatabases(): Promise<TestDatabases> {
  const server = inject('server');
  const suffix = `_${randomBytes(6).toString('hex')}`;
  const passwords = JSON.parse(readFileSync(join(server.home, 'keys', 'roles.json'), 'utf8')) as Record<string, string>;
  const urlOf = (role: string, database: string): string => {
    const url = new URL(server.superuserTemplate.replace('%7Bdatabase%7D', database).replace('{database}', database));
    if (role === 'postgres') return url.href;
    url.username = role;
    url.password = encodeURIComponent(passwords[role] ?? '');
    return url.href;
  };
  const of = Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => {
      const database = `${name}${suffix}`;
      return [
        name,
        {
          name: database,
          appUrl: urlOf(`${name}_app`, database),
          ownerUrl: urlOf(`${name}_owner`, database),
          superuserUrl: urlOf('postgres', database),
        },
      ];
    }),
  ) as Record<SubgraphName, TestDatabase>;
  const asAdministrator = async (statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: urlOf('postgres', 'postgres') });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await asAdministrator(
    SUBGRAPH_NAMES.map(
      (name) => `CREATE DATABASE ${of[name].name} TEMPLATE ${name}${TEMPLATE_SUFFIX} OWNER ${name}_owner`,
    ),
  );
  return {
    of,
    appUrls: Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, of[name].appUrl])) as Record<SubgraphName, string>,
    drop: () => asAdministrator(SUBGRAPH_NAMES.map((name) => `DROP DATABASE IF EXISTS ${of[name].name} WITH (FORCE)`)),
  };
}

/** The keys that the world of this run was sealed with. */
export const testIdentityKeys = (): ReturnType<typeof openIdentityKeys> =>
  openIdentityKeys(readConfig({ NODE_ENV: 'test', VOLMIFY_HOME: inject('server').home }));

/** Runs plain SQL as one role; for looking at rows and for trying what a role may not do. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
