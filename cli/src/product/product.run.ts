import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { createDemoClock, systemClock } from '@volmify/shared/clock';
import type { Log } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import type { StartOptions } from '../command/start.command.ts';
import type { ProductConfig } from '../config.ts';
import { countOwnTypes } from '../contract/contract.inventory.ts';
import { describeTakenPort, isPortFree } from '../database/port.holder.ts';
import { readDemoWorld } from '../demo/demo.world.ts';
import { PERSONAS } from '../demo/personas.ts';
import { type SeedOutcome, seedDemoWorld, seedSubgraphs } from '../demo/world.seed.ts';
import { formatBanner } from '../print/banner.ts';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';
import type { Steps } from '../print/steps.ts';
import { startAllInOne, subgraphsOf } from '../topology/all-in-one.topology.ts';
import { openBusinessClock, runDemoClock } from '../topology/business.clock.ts';
import { startDistributed } from '../topology/distributed.topology.ts';
import { startGatewayPart, startSubgraphPart } from '../topology/part.main.ts';
import type { RunningProduct } from '../topology/running.product.ts';
import { openAuditHeads } from './audit.heads.ts';
import { dropDatabases } from './database.reset.ts';
import { attachDatabases, type OpenDatabases, openDatabases } from './databases.ts';
import { openContextKeys, openIdentityKeys, openSigningKey } from './key.store.ts';
import { openDelivery } from './mail.delivery.ts';
import { openLog } from './product.log.ts';
import { runUntilSignal } from './run.life.ts';
import { readRunRecord, removeRunRecord, writeRunRecord } from './run.record.ts';
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
  await requireFreePorts(config, options.topology);
  const log = await openLog(config);
  const databases = await openDatabases(config, steps);
  let product: RunningProduct | undefined;
  try {
    if (options.reset) await steps.run('reset', () => dropDatabases(databases));
    const started = await openProduct({ ...parts, databases, log });
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
    await releaseStartMemory();
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

/**
 * Looked at before anything is started, so that a taken port costs a moment and not a seeding.
 * @throws Problem that says where the product of this home runs, or who holds the port
 */
async function requireFreePorts(config: ProductConfig, topology: StartOptions['topology']): Promise<void> {
  const run = await readRunRecord(config.home);
  if (run) {
    throw new Problem({
      what: `Volmify Graph already runs on this home folder, at ${run.url} (pid ${run.pid}).`,
      why: config.home,
      next: 'Stop it, or start another with a home of its own: VOLMIFY_HOME=<folder> npx volmify start --port <number>',
    });
  }
  const ports = topology === 'distributed' ? [0, 1, 2, 3, 4].map((offset) => config.port + offset) : [config.port];
  for (const port of ports) {
    if (await isPortFree(port, config.host)) continue;
    throw new Problem({
      what: await describeTakenPort(port),
      next: `Free it or: npx volmify start --port ${config.port + 10}`,
    });
  }
}

async function openProduct(parts: RunParts & { databases: OpenDatabases; log: Log }): Promise<RunningProduct> {
  const { config, databases, log, steps } = parts;
  const { appUrls } = databases;
  const identityKeys = await openIdentityKeys(config);
  const { keep: keepAuditHeads } = await openAuditHeads(config);
  const messages = openDelivery(config);
  const keys = { contextKeys: await openContextKeys(config), signingKey: await openSigningKey(config), identityKeys };
  if (parts.options.topology === 'distributed') {
    if (config.mode !== 'production') await seedStep(steps, () => seedDemoWorld({ appUrls, log, identityKeys }));
    return steps.run('gateway and four subgraphs', () =>
      startDistributed(config, appUrls, (name) => {
        steps.line(`${name} ended; the graph answers without it. Bring it back with: npx volmify start ${name}`);
      }),
    );
  }
  if (config.mode === 'production') {
    return steps.run('graph', () =>
      startAllInOne({ config, appUrls, ...keys, clock: systemClock, log, keepAuditHeads, ...messages }),
    );
  }
  const clock = createDemoClock();
  const subgraphs = subgraphsOf({ config, appUrls, clock, log, identityKeys, keepAuditHeads, ...messages });
  try {
    await seedStep(steps, () => seedSubgraphs(subgraphs));
    await runDemoClock(clock, appUrls);
  } catch (cause) {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
    throw cause;
  }
  return steps.run('graph', () => startAllInOne({ config, appUrls, ...keys, clock, log }, subgraphs));
}

const seedStep = (steps: Steps, seed: () => Promise<SeedOutcome>): Promise<void> =>
  steps.run('demo world', async (report) => {
    const outcome = await seed();
    report.note(outcome.isSeeded ? `seeded, ${outcome.eventCount} events` : 'in place');
  });

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
    subgraphs: SUBGRAPH_NAMES.map((name) => ({ name, typeCount: countOwnTypes(name) })),
    migrationCount: databases.migrationCount,
    personas: isDemo ? PERSONAS.map(({ key }) => key) : [],
    ...(isDemo
      ? { sample: { persona: 'sarah', about: 'Sarah, one person, three organizations', document: SAMPLE } }
      : {}),
  } as const;
  print(options.json ? JSON.stringify(facts) : formatBanner(facts));
}

/**
 * Gives back what starting left behind: schemas half built, seeds, modules read. The pages of it would stay until the heap
 * fills; of Node's own ways only this collection returns them.
 */
async function releaseStartMemory(): Promise<void> {
  const session = new Session();
  session.connect();
  await session.post('HeapProfiler.collectGarbage');
  session.disconnect();
}

/** One part of a distributed installation; returns when a signal, or the end of its parent, ended it. */
export async function runPart(part: 'gateway' | SubgraphName, parts: RunParts): Promise<void> {
  const { config, options, steps } = parts;
  const log = (await openLog(config)).child({ part });
  const contextKeys = await openContextKeys(config);
  const product = await steps.run(part, async () => {
    if (part === 'gateway')
      return startGatewayPart({ config, contextKeys, signingKey: await openSigningKey(config), log });
    const appUrls = await servingUrls(part, config);
    const clock = await openBusinessClock(config, appUrls);
    const secrets = part === 'identity' ? { identityKeys: await openIdentityKeys(config) } : {};
    const { keep: keepAuditHeads } = await openAuditHeads(config);
    return startSubgraphPart(
      part,
      { config, contextKeys, appUrls, clock, log, keepAuditHeads, ...openDelivery(config), ...secrets },
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
