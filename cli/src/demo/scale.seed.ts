import { type LedgerImport, openLedgerImport } from '@volmify/finance';
import { openRevenueImport, type RevenueImport } from '@volmify/identity';
import { createDemoClock } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createIdSource } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import type { PoolOptions } from '@volmify/shared/postgres.pool';
import { type DemoWorld, SUBGRAPH_NAMES, type Subgraph, type SubgraphName } from '@volmify/shared/subgraph';
import pg from 'pg';
import { EXIT, Problem } from '../print/problem.ts';
import type { Steps } from '../print/steps.ts';
import { createSubgraphs } from '../topology/all-in-one.topology.ts';
import { ScaleMoney } from './scale.money.ts';
import { createScalePeople, type ScalePeople } from './scale.people.ts';
import { openScaleProgress, type ScaleProgress } from './scale.progress.ts';
import { scaleUuid } from './scale.random.ts';
import { orgRows, peopleRows, productRows, rateRows, sliceWorld } from './scale.rows.ts';
import { SCALE_SHAPES, type ScaleShape } from './scale.shape.ts';

/** The four databases as far as the scale world needs them. */
export interface ScaleDatabases {
  readonly appUrls: Readonly<Record<SubgraphName, string>>;
  /** Without an owner's URL the statistics are left to the server. */
  readonly urls: Readonly<Record<SubgraphName, { readonly ownerUrl?: string }>>;
}

const PEOPLE_SLICE = 500;
const CHUNK = 10_000;
const WORKERS = 4;
/** Nobody waits for a row of a bulk load; a lost tail after a crash is loaded again. */
const BULK = { statement_timeout: '120000', lock_timeout: '60000', synchronous_commit: 'off' };

/**
 * Adds a scale world beside the demo world: organizations, people and products through the subgraphs' own seeds, money
 * through the posting function. Resumable: a slice or ten thousand transactions that stand are marked and not repeated.
 * @throws Problem when the size is unknown or the databases hold a scale world of another size
 */
export async function seedScaleWorld(parts: {
  readonly transactionCount: number;
  readonly databases: ScaleDatabases;
  readonly steps: Steps;
}): Promise<void> {
  const shape = shapeOf(parts.transactionCount);
  const people = createScalePeople(shape);
  const progress = openScaleProgress(parts.databases.appUrls.finance, shape.transactions);
  try {
    await progress.refuseOtherSize();
    await seedStructure(people, parts, progress);
    await seedMoney(people, parts, progress);
    await parts.steps.run('statistics', () => analyzeAll(parts.databases));
  } finally {
    await progress.close();
  }
}

function shapeOf(transactionCount: number): ScaleShape {
  const shape = SCALE_SHAPES.find(({ transactions }) => transactions === transactionCount);
  if (shape) return shape;
  const sizes = SCALE_SHAPES.map(({ transactions }) => transactions).join(', ');
  throw new Problem({
    what: `There is no scale world of ${transactionCount} transactions.`,
    next: `Sizes are ${sizes}.`,
    exitCode: EXIT.wrongUse,
  });
}

type Parts = { readonly databases: ScaleDatabases; readonly steps: Steps };
type Slice = readonly [name: string, subgraph: SubgraphName, world: () => DemoWorld];

async function seedStructure(people: ScalePeople, { databases, steps }: Parts, progress: ScaleProgress): Promise<void> {
  const subgraphs = createSubgraphs({
    appUrls: databases.appUrls,
    bus: createMemoryBus(),
    clock: createDemoClock(),
    log: createLog({ level: 'error' }),
    settings: BULK,
  });
  try {
    for (const [step, slices] of Object.entries(slicesOf(people))) {
      await steps.run(step, async (report) => {
        for (const [done, [name, subgraph, world]] of slices.entries()) {
          await progress.once(name, () => subgraphs[subgraph].seed(world()));
          report.note(`${done + 1} of ${slices.length}`);
        }
      });
    }
    await drain(subgraphs.catalog);
  } finally {
    await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
  }
}

function slicesOf(people: ScalePeople): Readonly<Record<string, readonly Slice[]>> {
  const { shape, orgs } = people;
  const starts = Array.from({ length: Math.ceil(shape.users / PEOPLE_SLICE) }, (_, place) => place * PEOPLE_SLICE);
  return {
    people: starts.map(
      (from): Slice => [
        `people/${from}`,
        'identity',
        () => sliceWorld('identity', peopleRows(people, from, from + PEOPLE_SLICE)),
      ],
    ),
    organizations: orgs.map(
      (org): Slice => [`${org.key}/structure`, 'organization', () => sliceWorld('organization', orgRows(org))],
    ),
    products: orgs.map(
      (org): Slice => [`${org.key}/products`, 'catalog', () => sliceWorld('catalog', productRows(org))],
    ),
    rates: [['rates', 'finance', () => sliceWorld('finance', rateRows(people))]],
  };
}

async function drain(subgraph: Subgraph): Promise<void> {
  while ((await subgraph.drainEvents()) > 0);
}

async function seedMoney(people: ScalePeople, { databases, steps }: Parts, progress: ScaleProgress): Promise<void> {
  const { shape, orgs } = people;
  const pool = (name: SubgraphName): PoolOptions => ({ databaseUrl: databases.appUrls[name], settings: BULK });
  const money = new ScaleMoney(people);
  const orgIds = orgs.map(({ id }) => id);
  const ledger = await openLedgerImport({ ...pool('finance'), orgIds, makeUuid: scaleUuid });
  const revenue = openRevenueImport({ ...pool('identity'), ids: createIdSource(() => Date.now()) });
  try {
    await steps.run('transactions', async (report) => {
      for (let from = 0; from < shape.transactions; from += CHUNK) {
        const to = Math.min(from + CHUNK, shape.transactions);
        const isNew = await progress.once(`transactions/${from}`, () => postRange(ledger, money, from, to));
        if (isNew) await follow(revenue, progress, orgIds);
        // Plans made for empty tables would scan full ones.
        if (isNew && from === 0) await analyzeAll(databases);
        report.note(`${to} of ${shape.transactions}`);
      }
      await follow(revenue, progress, orgIds);
    });
  } finally {
    await Promise.all([ledger.close(), revenue.close()]);
  }
}

/** Posts transactions [from, to): every organization in order, several organizations at once, the largest first. */
async function postRange(ledger: LedgerImport, money: ScaleMoney, from: number, to: number): Promise<void> {
  const byOrg = new Map<string, number[]>();
  for (let index = from; index < to; index++) {
    const { key } = money.orgOf(index);
    const own = byOrg.get(key);
    if (own) own.push(index);
    else byOrg.set(key, [index]);
  }
  const queue = [...byOrg.values()].sort((a, b) => b.length - a.length);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      // A hundred at a time, so that facts are made while the database posts the ones before.
      for (let at = 0; at < next.length; at += 100)
        await ledger.post(next.slice(at, at + 100).map((index) => money.factOf(index)));
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
}

/** Hands what was posted to identity and marks it as sent; events of the demo world are left to the relay. */
async function follow(revenue: RevenueImport, progress: ScaleProgress, orgIds: readonly string[]): Promise<void> {
  while ((await progress.sendWaiting(orgIds, (events) => revenue.apply(events))) > 0);
}

async function analyzeAll({ urls }: ScaleDatabases): Promise<void> {
  for (const name of SUBGRAPH_NAMES) {
    const { ownerUrl } = urls[name];
    if (ownerUrl === undefined) continue;
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    try {
      await client.query('ANALYZE');
    } finally {
      await client.end();
    }
  }
}
