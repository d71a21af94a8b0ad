import { setTimeout as wait } from 'node:timers/promises';
import { readDemoWorld } from '@volmify/cli';
import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasNatsServer } from '../kit/nats-server.ts';
import { findFaults } from './bank/bank.check.ts';
import { type BankProduct, startBank, VICTIMS, type Victim } from './bank/bank.product.ts';
import { newLedger, work } from './bank/bank.worker.ts';

/** A run takes minutes and both processors: only when it is asked for. */
const IS_ASKED = process.env['STRESS'] === '1' && hasNatsServer();
const RUN_MS = 1_000 * Number(process.env['STRESS_SECONDS'] ?? 150);
const PORT = 20_840;
const WORKERS = ['lena', 'lena', 'john', 'john', 'sarah', 'sarah', 'mona', 'olga'];
const FIRST_SUCCESS_MS_MAX = 6_000;
/** After a kill and the first success that follows it: time to work a little. */
const PAUSE_MS = { least: 5_000, more: 8_000 };

let product: BankProduct | undefined;

beforeAll(async () => {
  if (IS_ASKED) product = await startBank(PORT);
}, 300_000);
afterAll(() => product?.stop(), 60_000);

/** Kills one after another until shortly before the end, so that the last one comes back in time. */
async function killAtRandom(
  bank: BankProduct,
  until: number,
  hasSucceededSince: (at: number) => boolean,
): Promise<{ victim: Victim; at: number }[]> {
  const kills: { victim: Victim; at: number }[] = [];
  for (;;) {
    while (!hasSucceededSince(kills.at(-1)?.at ?? 0) && performance.now() < until) await wait(100);
    await wait(PAUSE_MS.least + Math.random() * PAUSE_MS.more);
    if (performance.now() > until - 15_000) return kills;
    const victim = VICTIMS[kills.length % VICTIMS.length] ?? 'database';
    kills.push({ victim, at: await bank.kill(victim) });
  }
}

it.skipIf(!IS_ASKED)(
  'eight workers buy, give back and issue while finance, PostgreSQL and the bus are killed: nothing twice, nothing lost',
  { timeout: RUN_MS + 300_000 },
  async () => {
    const bank = product as BankProduct;
    const world = readDemoWorld();
    const shop = {
      url: bank.url,
      orgId: toId('Org', world.uuidOf('lumen-academy')),
      planId: toId('PaymentPlan', world.uuidOf('lumen-academy/product/data-basics/plan/one-time')),
      employeeId: toId('OrgEmployee', world.uuidOf('lumen-academy/employee/adam')),
      staffToken: await bank.tokenOf('adam'),
    };
    const tokens = await Promise.all(WORKERS.map((persona) => bank.tokenOf(persona)));
    const until = performance.now() + RUN_MS;

    const ledgers = tokens.map(newLedger);
    const [kills] = await Promise.all([
      killAtRandom(bank, until, (at) => ledgers.some((ledger) => ledger.done.some(({ askedAt }) => askedAt > at))),
      ...tokens.map((token, place) => work(shop, token, until, ledgers[place] ?? newLedger())),
    ]);

    const done = ledgers.flatMap((ledger) => ledger.done);
    const faults = await findFaults(bank, done);
    const firstSuccess = kills
      .filter(({ victim }) => victim === 'database')
      .map(({ at }) =>
        Math.min(...done.filter(({ askedAt }) => askedAt > at).map(({ answeredAt }) => answeredAt - at)),
      );
    const sum = (pick: (ledger: (typeof ledgers)[number]) => number): number =>
      ledgers.reduce((total, ledger) => total + pick(ledger), 0);
    process.stdout.write(
      `${JSON.stringify({
        acknowledged: done.length,
        unknown: sum(({ unknown }) => unknown),
        dropped: sum(({ dropped }) => dropped),
        kills: Object.fromEntries(VICTIMS.map((name) => [name, kills.filter(({ victim }) => victim === name).length])),
        firstSuccessMs: firstSuccess.map(Math.round),
        faults,
      })}\n`,
    );
    expect(ledgers.flatMap(({ contradictions }) => contradictions)).toEqual([]);
    expect(done.length).toBeGreaterThan(0);
    expect(faults).toEqual({
      lost: 0,
      twice: 0,
      halfDone: 0,
      unbalanced: 0,
      differences: [],
      brokenSeals: [],
      stuckEvents: 0,
      missingAccess: 0,
    });
    for (const time of firstSuccess) expect(time).toBeLessThanOrEqual(FIRST_SUCCESS_MS_MAX);
  },
);
