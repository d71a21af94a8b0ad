import { join } from 'node:path';
import type { SubgraphName } from '@volmify/shared/subgraph';
import { type ProductConfig, REPOSITORY_ROOT } from '../config.ts';
import {
  type DatabaseNaming,
  type DatabaseUrls,
  describeUrl,
  isEmbedded,
  mapSubgraphs,
  type PerSubgraph,
  resolveSources,
  resolveUrls,
  roleNames,
  type UrlSource,
} from '../database/database.urls.ts';
import { findLockHolder } from '../database/embedded.lock.ts';
import { obtainPassword, readRecord } from '../database/embedded.place.ts';
import { type EmbeddedServer, startEmbeddedServer } from '../database/embedded.server.ts';
import { applyMigrations } from '../database/migration.applier.ts';
import { provisionRoles } from '../database/role.provisioner.ts';
import { type Steps, silentSteps } from '../print/steps.ts';

/** Four databases, migrated, and how they are reached. */
export interface OpenDatabases {
  readonly urls: PerSubgraph<DatabaseUrls>;
  readonly appUrls: PerSubgraph<string>;
  /** For a person, without secrets: `embedded PostgreSQL 17` or `PostgreSQL at host:port`. */
  readonly description: string;
  readonly migrationCount: number;
  /** The server this process started; undefined for servers of others. */
  readonly embedded: EmbeddedServer | undefined;
  close(): Promise<void>;
}

const migrationsFolder = (name: SubgraphName): string => join(REPOSITORY_ROOT, 'prisma', name, 'migrations');

/**
 * Starts the embedded server unless the settings name servers, then makes databases and roles and migrates.
 * @throws Problem that says which database, why, and what to type next; nothing keeps running then
 */
export async function openDatabases(config: ProductConfig, steps: Steps = silentSteps): Promise<OpenDatabases> {
  const embedded = isEmbedded(config)
    ? await steps.run('PostgreSQL', async (report) => {
        const server = await startEmbeddedServer({ home: config.home, log: report.line });
        report.note(`embedded, port ${server.port}${server.isFirstStart ? ', new cluster' : ''}`);
        return server;
      })
    : undefined;
  try {
    const urls = await steps.run('databases and roles', () => provision(config, embedded));
    const migrationCount = await steps.run('migrations', async (report) => {
      const outcome = await migrateAll(urls);
      report.note(
        outcome.applied === 0 ? `${outcome.total} in step` : `${outcome.applied} of ${outcome.total} applied`,
      );
      return outcome.total;
    });
    return toOpen(urls, { embedded, migrationCount });
  } catch (cause) {
    await embedded?.stop();
    throw cause;
  }
}

/**
 * The databases of a product that runs already on this machine, or of the servers that the settings name; starts and
 * migrates nothing. Undefined when the settings mean the embedded server and it does not run.
 */
export async function attachDatabases(config: ProductConfig): Promise<OpenDatabases | undefined> {
  if (!isEmbedded(config))
    return toOpen(await provision(config, undefined), { embedded: undefined, migrationCount: 0 });
  const record = (await findLockHolder(config.home)) && (await readRecord(config.home));
  if (!record) return undefined;
  const password = await obtainPassword(record.folder);
  const server: UrlSource = {
    superuserUrl: (database) =>
      `postgresql://postgres:${password}@127.0.0.1:${record.port}/${encodeURIComponent(database)}`,
  };
  return toOpen(await provision(config, server), { embedded: undefined, migrationCount: 0 });
}

/** Makes databases and roles on a server where they are missing; answers how to reach them. */
export async function provision(
  config: Pick<ProductConfig, 'home' | 'databaseUrl' | 'ownerUrls' | 'appUrls'>,
  server: UrlSource | undefined,
  naming: DatabaseNaming = {},
): Promise<PerSubgraph<DatabaseUrls>> {
  const sources = resolveSources(config, server, naming);
  const passwords = await provisionRoles({ sources, home: config.home, log: () => undefined });
  return resolveUrls(sources, passwords);
}

/** Applies what is missing in all four databases; databases of which only the serving login is known are left alone. */
export async function migrateAll(urls: PerSubgraph<DatabaseUrls>): Promise<{ applied: number; total: number }> {
  const outcomes = await Promise.all(
    Object.entries(urls).map(async ([name, { ownerUrl }]) => {
      if (!ownerUrl) return { applied: [], total: 0 };
      const subgraph = name as SubgraphName;
      return applyMigrations({
        ownerUrl,
        folder: migrationsFolder(subgraph),
        log: () => undefined,
        readerRole: roleNames(subgraph).app,
      });
    }),
  );
  return {
    applied: outcomes.reduce((sum, { applied }) => sum + applied.length, 0),
    total: outcomes.reduce((sum, { total }) => sum + total, 0),
  };
}

function toOpen(
  urls: PerSubgraph<DatabaseUrls>,
  parts: { embedded: EmbeddedServer | undefined; migrationCount: number },
): OpenDatabases {
  const isLocal = urls.identity.appUrl.includes('@127.0.0.1:');
  return {
    urls,
    appUrls: mapSubgraphs((name) => urls[name].appUrl),
    description:
      parts.embedded || isLocal ? 'embedded PostgreSQL 17' : `PostgreSQL, ${describeUrl(urls.identity.appUrl)}`,
    migrationCount: parts.migrationCount,
    embedded: parts.embedded,
    close: async () => {
      await parts.embedded?.stop();
    },
  };
}
