import { randomUUID } from 'node:crypto';
import { type LedgerKeeper, openLedgerKeeper } from '@volmify/finance';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyDatabases, type TestDatabases } from '../../kit/database.ts';
import { LedgerRig } from './model/ledger.rig.ts';
import { install, MUTANTS, type Mutant } from './model/mutants.ts';
import { schedulesOf } from './model/schedule.ts';

const IS_LONG = process.env['STRESS'] === '1';
const SCHEDULES = IS_LONG ? 2_000 : 10;
/** A schedule catches every mutant sooner or later; these many are more than any needed. */
const CATCHING_MAX = 150;
const SEED = 20_261_121;

let databases: TestDatabases;
let pool: pg.Pool;
let superuser: pg.Client;
let keeper: LedgerKeeper;

beforeAll(async () => {
  databases = await copyDatabases();
  const { appUrl, superuserUrl } = databases.of.finance;
  pool = new pg.Pool({ connectionString: appUrl, max: 6 });
  pool.on('error', () => undefined);
  superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  keeper = openLedgerKeeper({ databaseUrl: appUrl });
});
afterAll(async () => {
  await Promise.all([pool?.end(), superuser?.end(), keeper?.close()]);
  await databases?.drop();
});

/** Every schedule in the books of an organization of its own. */
const agrees = ({ wiring, focus }: Pick<Mutant, 'wiring' | 'focus'>) =>
  fc.asyncProperty(schedulesOf(focus), async (steps) => {
    const rig = new LedgerRig(randomUUID(), { pool, superuser, keeper, wiring });
    for (const step of steps) await rig.play(step);
  });

it('whatever is asked, together, twice or killed in between, the books do what their model does', {
  timeout: IS_LONG ? 3_600_000 : 120_000,
}, async () => {
  await fc.assert(agrees({ wiring: {} }), { numRuns: SCHEDULES, seed: IS_LONG ? Date.now() : SEED });
});

it.each(MUTANTS)('$name: caught', { timeout: 120_000 }, async (mutant) => {
  const restore = await install(superuser, mutant);
  try {
    const found = await fc.check(agrees(mutant), { numRuns: CATCHING_MAX, seed: SEED, endOnFailure: true });

    expect(found.failed).toBe(true);
    expect(String(found.errorInstance)).toMatch(/the books say/);
  } finally {
    await superuser.query('ROLLBACK');
    await restore();
  }
});
