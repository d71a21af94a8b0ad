import { join } from 'node:path';
import { createLog, type Log } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import type { StartOptions } from '../command/start.command.ts';
import type { ProductConfig } from '../config.ts';
import { composeContract } from '../contract/contract.composer.ts';
import { readDemoWorld } from '../demo/demo.world.ts';
import { PERSONAS } from '../demo/personas.ts';
import { seedDemoWorld } from '../demo/world.seed.ts';
import { formatBanner } from '../print/banner.ts';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';
import type { Steps } from '../print/steps.ts';
import { startAllInOne } from '../topology/all-in-one.topology.ts';
import { openBusinessClock } from '../topology/business.clock.ts';
import { startDistributed } from '../topology/distributed.topology.ts';
import { startGatewayPart, startSubgraphPart } from '../topology/part.main.ts';
import type { RunningProduct } from '../topology/running.product.ts';
import { dropDatabases } from './database.reset.ts';
import { attachDatabases, type OpenDatabases, openDatabases } from './databases.ts';
import { openContextKeys, openSigningKey } from './key.store.ts';
import { runUntilSignal } from './run.life.ts';
import { removeRunRecord, writeRunRecord } from './run.record.ts';
import { askHeadline } from './self.check.ts';

/** What a run is made from. */
export interface RunParts {
  readonly config: ProductConfig;
  readonly options: StartOptions;
  readonly steps: Steps;
  /** `performance.now()` when the command began. */
  readonly startedAtMs: number;
}

/** One line of GraphQL that a visitor can paste: one person, three organizations. */
const SAMPLE = '{ me { displayName employments { role org { name } totalEarnings { decimal currency } } } }';

/** The whole product on this machine, from databases to banner; returns when a signal ended it. */
export async function runProduct(parts: RunParts): Promise<void> {
  const { config, options, steps } = parts;
  const log = createLog({ level: config.logLevel });
  const databases = await openDatabases(config, steps);
  let product: RunningProduct | undefined;
  try {
    if (options.reset) await steps.run('reset', () => dropDatabases(databases));
    if (config.mode !== 'production') await seedStep({ databases, steps, log });
    const started = await steps.run(options.topology === 'distributed' ? 'gateway and four subgraphs' : 'graph', () =>
      openProduct({ ...parts, databases, log }),
    );
    product = started;
    await writeRunRecord(config.home, {
      pid: process.pid,
      url: product.url,
      topology: options.topology,
      startedAt: new Date().toISOString(),
      pids: product.pids,
    });
    await databases.embedded?.announce(product.url);
    await announce(parts, { databases, product });
    await runUntilSignal(async () => {
      await started.stop();
      await removeRunRecord(config.home);
      await databases.close();
    });
  } catch (cause) {
    await product?.stop();
    await databases.close();
    throw cause;
  }
}

async function seedStep(parts: { databases: OpenDatabases; steps: Steps; log: Log }): Promise<void> {
  await parts.steps.run('demo world', async (report) => {
    const outcome = await seedDemoWorld({ appUrls: parts.databases.appUrls, log: parts.log });
    report.note(outcome.isSeeded ? `seeded, ${outcome.eventCount} events` : 'in place');
  });
}

async function openProduct(parts: RunParts & { databases: OpenDatabases; log: Log }): Promise<RunningProduct> {
  const { config, databases, log } = parts;
  const [contextKeys, signingKey] = [await openContextKeys(config), await openSigningKey(config)];
  if (parts.options.topology === 'distributed') {
    return startDistributed(config, databases.appUrls, (name) => {
      parts.steps.line(`${name} ended; the graph answers without it. Bring it back with: npx volmify start ${name}`);
    });
  }
  const clock = await openBusinessClock(config, databases.appUrls);
  return startAllInOne({ config, appUrls: databases.appUrls, contextKeys, signingKey, clock, log });
}

async function announce(
  parts: RunParts,
  { databases, product }: { databases: OpenDatabases; product: RunningProduct },
): Promise<void> {
  const { config, options, steps } = parts;
  const isDemo = config.mode !== 'production';
  if (isDemo) {
    await steps.run('asked itself', async (report) => {
      report.note(
        await askHeadline(product.url, { config, key: await openSigningKey(config), world: readDemoWorld() }),
      );
    });
  }
  const facts = {
    topology: options.topology,
    readyInMs: Math.round(performance.now() - parts.startedAtMs),
    database: databases.description,
    hasDemoWorld: isDemo,
    url: product.url.replace('127.0.0.1', 'localhost'),
    isSandboxOn: config.isSandboxOn,
    subgraphs: SUBGRAPH_NAMES.map((name) => ({ name, typeCount: countTypes(name) })),
    migrationCount: databases.migrationCount,
    personas: isDemo ? PERSONAS.map(({ key }) => key) : [],
    ...(isDemo
      ? { sample: { persona: 'sarah', about: 'Sarah, one person, three organizations', document: SAMPLE } }
      : {}),
  } as const;
  print(options.json ? JSON.stringify(facts) : formatBanner(facts));
}

/** Object types that a subgraph brings to clients. */
function countTypes(name: SubgraphName): number {
  const types = composeContract([name]).apiSchema.getTypeMap();
  return Object.values(types).filter(
    (type) => type.astNode?.kind !== 'ScalarTypeDefinition' && 'getInterfaces' in type && !type.name.startsWith('__'),
  ).length;
}

/** One part of a distributed installation; returns when a signal, or the end of its parent, ended it. */
export async function runPart(part: 'gateway' | SubgraphName, parts: RunParts): Promise<void> {
  const { config, options, steps } = parts;
  const log = createLog({ level: config.logLevel }).child({ part });
  const contextKeys = await openContextKeys(config);
  const product = await steps.run(part, async () => {
    if (part === 'gateway')
      return startGatewayPart({ config, contextKeys, signingKey: await openSigningKey(config), log });
    const appUrls = await servingUrls(part, config);
    const clock = await openBusinessClock(config, appUrls);
    return startSubgraphPart(
      part,
      { config, contextKeys, appUrls, clock, log },
      { host: config.host, port: config.port },
    );
  });
  print(
    options.json
      ? JSON.stringify({ part, url: product.url })
      : `  ${part} listens on ${product.url}. Stop with Ctrl-C.`,
  );
  await runUntilSignal(() => product.stop());
}

/** The serving login of one part: given by the settings, or of the product that runs on this home. */
async function servingUrls(part: SubgraphName, config: ProductConfig): Promise<Record<SubgraphName, string>> {
  const given = config.appUrls[part];
  if (given !== undefined) {
    return Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, name === part ? given : ''])) as Record<
      SubgraphName,
      string
    >;
  }
  const databases = await attachDatabases(config);
  if (!databases) {
    throw new Problem({
      what: `${part} has no database.`,
      why: `No server runs on ${join(config.home, 'pg')}, and no setting names one.`,
      next: `Start the product first (pnpm start), or set ${part.toUpperCase()}_APP_DATABASE_URL.`,
      exitCode: EXIT.unavailable,
    });
  }
  return databases.appUrls;
}
