import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateAll, provision, seedScaleWorld, silentSteps, startEmbeddedServer } from '@volmify/cli';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';

/** Books with a scale world of a known size, and how they are reached by role. */
export interface SizedBooks {
  readonly transactions: number;
  readonly appUrl: string;
  readonly superuserUrl: string;
}

/** A PostgreSQL of the bench's own, with durable settings, and the books in it. */
export interface BenchBooks {
  /** From small to large. */
  readonly sizes: readonly SizedBooks[];
  remove(): Promise<void>;
}

/** Starts the server and loads one scale world per size; ten thousand transactions take about half a minute. */
export async function openBenchBooks(sizes: readonly number[], port: number): Promise<BenchBooks> {
  const home = await mkdtemp(join(tmpdir(), 'volmify-bench-'));
  // Started by root, the server runs as another account, which must be able to enter.
  await chmod(home, 0o755);
  const server = await startEmbeddedServer({ home, log: () => undefined, port });
  const loaded: SizedBooks[] = [];
  for (const transactions of sizes) {
    const suffix = `_${transactions}`;
    const urls = await provision({ home, ownerUrls: {}, appUrls: {} }, server, { suffix });
    await migrateAll(urls);
    const appUrls = Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, urls[name].appUrl])) as Record<
      SubgraphName,
      string
    >;
    await seedScaleWorld({ transactionCount: transactions, databases: { appUrls, urls }, steps: silentSteps });
    loaded.push({ transactions, appUrl: appUrls.finance, superuserUrl: server.superuserUrl(`finance${suffix}`) });
  }
  return {
    sizes: loaded,
    async remove() {
      await server.destroy();
      await rm(home, { recursive: true, force: true });
    },
  };
}
