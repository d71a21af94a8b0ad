import { type LedgerImport, type LedgerImportOptions, openLedgerImport } from '@volmify/finance';
import pg from 'pg';
import { printFigure } from '../figure.ts';
import type { SizedBooks } from './books.ts';
import { openNestedWriter } from './nested.writer.ts';
import { newUuid, openSaleFacts, type SaleFacts } from './sale.facts.ts';

const ROUNDS = 3;
const CALLERS = 32;
/** Long enough for a rate, short enough for neighbours in one minute. */
const ROUND_MS = 3_000;

/** What posting a sale costs by each way, in turns in one run: the ratios are the figures to read. */
export async function measurePosting(books: SizedBooks): Promise<void> {
  const facts = await openSaleFacts(books.superuserUrl);
  const open = (batching: LedgerImportOptions['batching']) =>
    openLedgerImport({
      databaseUrl: books.appUrl,
      orgIds: facts.orgIds,
      makeUuid: (_name, at) => newUuid(at),
      ...(batching ? { batching } : {}),
    });
  const [single, batched] = [await open({ sizeMax: 1 }), await open(undefined)];
  const administrator = new pg.Client({ connectionString: books.superuserUrl });
  await administrator.connect();
  const nested = await openNestedWriter(books.superuserUrl, await postTemplate(single, facts, administrator));
  try {
    const one = (ledger: LedgerImport) => async () => ledger.post([facts.next()]);
    const inOneOrg = (ledger: LedgerImport) => async () => ledger.post(facts.ofOneOrg(1));
    const hundred = async () => batched.post(facts.ofOneOrg(100));
    const rates = await inTurns({
      nested: () => rateOf(async () => nested.write(), { callers: 8, each: 1 }),
      single: () => rateOf(one(single), { callers: 8, each: 1 }),
      hundred: () => rateOf(hundred, { callers: 4, each: 100 }),
      alone: () => rateOf(inOneOrg(single), { callers: CALLERS, each: 1 }),
      together: () => rateOf(inOneOrg(batched), { callers: CALLERS, each: 1 }),
      apart: () => rateOf(one(batched), { callers: CALLERS, each: 1 }),
      withoutTrigger: () => withoutTrigger(administrator, () => rateOf(hundred, { callers: 4, each: 100 })),
    });
    report(rates);
  } finally {
    await Promise.all([single.close(), batched.close(), nested.close(), administrator.end()]);
  }
}

/** A sale in the books, whose rows the nested writer repeats. */
async function postTemplate(ledger: LedgerImport, facts: SaleFacts, administrator: pg.Client): Promise<string> {
  const fact = facts.next();
  await ledger.post([fact]);
  const orderId = fact.type === 'sale' ? fact.sale.orderId : '';
  const { rows } = await administrator.query<{ id: string }>(
    'SELECT id FROM account_transaction WHERE business_entity_id = $1',
    [orderId],
  );
  return rows[0]?.id ?? '';
}

/** Sales per second of concurrent callers. */
async function rateOf(work: () => Promise<unknown>, load: { callers: number; each: number }): Promise<number> {
  const startedAt = performance.now();
  const counts = await Promise.all(
    Array.from({ length: load.callers }, async () => {
      let own = 0;
      while (performance.now() - startedAt < ROUND_MS) {
        await work();
        own += load.each;
      }
      return own;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / ((performance.now() - startedAt) / 1000);
}

async function withoutTrigger(administrator: pg.Client, work: () => Promise<number>): Promise<number> {
  await administrator.query('ALTER TABLE account_transaction_line DISABLE TRIGGER line_balance');
  try {
    return await work();
  } finally {
    await administrator.query('ALTER TABLE account_transaction_line ENABLE TRIGGER line_balance');
  }
}

type Ways = 'nested' | 'single' | 'hundred' | 'alone' | 'together' | 'apart' | 'withoutTrigger';

/** Every way in every round, after one round that warms them up; the best of each, which neighbours disturbed least. */
async function inTurns(ways: Record<Ways, () => Promise<number>>): Promise<Record<Ways, number>> {
  const found = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]])) as Record<Ways, number[]>;
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, way] of Object.entries(ways) as [Ways, () => Promise<number>][]) {
      const rate = await way();
      if (round > 0) found[name].push(rate);
    }
  }
  return Object.fromEntries(Object.entries(found).map(([name, rates]) => [name, Math.max(...rates)])) as Record<
    Ways,
    number
  >;
}

function report(rate: Record<Ways, number>): void {
  for (const [name, value] of Object.entries(rate)) {
    printFigure({ name: `finance.posting.${name}`, value, unit: 'sales/s', better: 'higher' });
  }
  const ratio = (name: string, value: number, target: number, better: 'higher' | 'lower' = 'higher') =>
    printFigure({ name: `finance.posting.${name}`, value, unit: 'ratio', target, better });
  ratio('function-against-nested', rate.single / rate.nested, 10);
  ratio('batch-of-100-against-nested', rate.hundred / rate.nested, 40);
  ratio('micro-batched-against-single-at-32', rate.together / rate.alone, 2);
  ratio('balance-trigger', rate.withoutTrigger / rate.hundred, 1.05, 'lower');
}
