import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateAll, openIdentityKeys, provision, readConfig, seedDemoWorld, startEmbeddedServer } from '@volmify/cli';
import { createLog } from '@volmify/shared/log';
import type { SubgraphName } from '@volmify/shared/subgraph';
import type { TestProject } from 'vitest/node';

/** What every test file of the run needs to make databases of its own. */
export interface TestServer {
  readonly port: number;
  /** URL of the superuser with `{database}` where the name goes. */
  readonly superuserTemplate: string;
  /** Folder with the role passwords of the run. */
  readonly home: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer;
  }
}

/** Suffix of the seeded databases that test files are copied from. */
export const TEMPLATE_SUFFIX = '_template';

/**
 * One PostgreSQL for the run, on a free port of its own, migrated and seeded once by the same code as `start`.
 * Its data is thrown away, so nothing waits for the disk.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'volmify-test-'));
  // Started by root, the server runs as another account, which must be able to enter.
  await chmod(home, 0o755);
  const server = await startEmbeddedServer({
    home,
    log: () => undefined,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  const urls = await provision({ home, ownerUrls: {}, appUrls: {} }, server, { suffix: TEMPLATE_SUFFIX });
  await migrateAll(urls);
  const appUrls = Object.fromEntries(Object.entries(urls).map(([name, { appUrl }]) => [name, appUrl])) as Record<
    SubgraphName,
    string
  >;
  const identityKeys = await openIdentityKeys(readConfig({ NODE_ENV: 'test', VOLMIFY_HOME: home }));
  await seedDemoWorld({ appUrls, log: createLog({ level: 'error' }), identityKeys });
  project.provide('server', { port: server.port, superuserTemplate: server.superuserUrl('{database}'), home });
  return async () => {
    await server.destroy();
    await rm(home, { recursive: true, force: true });
  };
}
