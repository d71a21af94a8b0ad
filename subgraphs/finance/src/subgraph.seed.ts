import { DEMO_WORLD_INSTANT } from '@volmify/shared/clock';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type { DemoWorld } from '@volmify/shared/subgraph';
import type { FinanceDatabase } from './database.ts';
import { demoDisputes, demoGiftCards, demoPlatformFees, demoRefunds } from './demo/demo.after-sale.ts';
import { seedMoneyIn } from './demo/demo.money-in.ts';
import { seedMoneyOut } from './demo/demo.out.ts';
import { createDemoParties, type DemoParties } from './demo/demo.parties.ts';
import { demoAdjustments, demoExpenses, demoPay, demoPayouts } from './demo/demo.pay.ts';
import type { FeePolicyRow, WithholdingRuleRow } from './demo/demo.rows.ts';
import { demoGiftCardSales, demoSales } from './demo/demo.sales.ts';
import { seedStructure } from './demo/demo.structure.ts';
import { seedTaxes } from './demo/demo.tax.ts';
import { LedgerClockRepository } from './ledger/ledger-clock.repository.ts';
import { PostingBatcher } from './ledger/posting.batcher.ts';
import type { PostingCommand } from './ledger/posting.event.ts';
import { PostingRepository } from './ledger/posting.repository.ts';
import { PostingService } from './ledger/posting.service.ts';
import { RatesRepository } from './rates/rates.repository.ts';
import { type SaleTerms, termsOfSale } from './rates/rates.ts';

/** Commands posted at once; below the batcher's size, so that their order is the order of the books. */
const CHUNK = 100;

/**
 * Writes the demo world's rates and posts its money facts through the posting service, in order of business time, under
 * keys `seed:` + natural key. A second run is answered from the books and changes nothing.
 * @throws when the books refuse a fact
 */
export async function seedFinance(database: FinanceDatabase, world: DemoWorld): Promise<void> {
  const parties = createDemoParties(world);
  const terms = await seedRates(database, world, parties);
  const sales = demoSales(world, parties, terms);
  const sold = [...sales.values()].map(({ command }) => command);
  const refunds = demoRefunds(world, parties, sales);
  const commands = [
    ...demoAdjustments(world, parties),
    ...demoGiftCardSales(world, parties, terms),
    ...demoGiftCards(world, parties),
    ...sold,
    ...refunds,
    ...demoDisputes(world, parties, sales),
    ...demoPayouts(world, parties, sales),
    ...demoPay(world, parties),
    ...demoExpenses(world, parties),
    ...demoPlatformFees(parties, [...sold, ...refunds]),
  ];
  const repository = new PostingRepository(database.posting());
  const batcher = new PostingBatcher((orgUuid, requests) => repository.post(orgUuid, requests));
  await postInOrder(new PostingService(batcher, parties.accountIds), commands);
  await seedMoneyIn(database, world, parties, { sales, terms });
  const orgIds = world.rows('organization', 'org').map(({ key }) => parties.orgId(key));
  await scopedSql(database.pool, serviceScope('seed', orgIds)).transaction(async (sql) => {
    await seedStructure(sql, world, parties);
    await seedTaxes(sql, world, parties);
    await seedMoneyOut(sql, { world, parties, sales });
  });
}

/** The rates of the world, and what they say at an instant. */
async function seedRates(
  database: FinanceDatabase,
  world: DemoWorld,
  parties: DemoParties,
): Promise<(org: string, at: Date) => SaleTerms> {
  const orgIds = world.rows('organization', 'org').map(({ key }) => parties.orgId(key));
  const scope = database.createScope(serviceScope('seed', orgIds));
  const rates = new RatesRepository(scope);
  const shared = (row: FeePolicyRow | WithholdingRuleRow) => ({
    id: parties.uuid(row.key),
    orgId: row.org === null ? null : parties.orgId(row.org),
    effectiveFrom: new Date(row.effectiveFrom),
    effectiveTo: null,
  });
  try {
    await new LedgerClockRepository(scope).fix(DEMO_WORLD_INSTANT);
    await rates.insertMissing(
      world.rows<FeePolicyRow>('finance', 'fee_policy').map((row) => ({
        ...shared(row),
        platformFeeBps: row.platformFeeBps,
        processingFeeBps: row.processingFeeBps,
        refundPlatformFee: row.refundPlatformFee,
        refundProcessingFee: row.refundProcessingFee,
        payoutHoldDays: row.payoutHoldDays,
        minPayout: BigInt(row.minPayout),
      })),
      world.rows<WithholdingRuleRow>('finance', 'tax_withholding_rule').map((row) => ({
        ...shared(row),
        appliesTo: row.appliesTo,
        rateBps: row.rateBps,
        base: row.base,
      })),
    );
    const rows = await rates.findAll();
    await scope.close();
    return (org, at) => termsOfSale(rows, parties.orgId(org), at);
  } catch (cause) {
    await scope.close(cause);
    throw cause;
  }
}

async function postInOrder(service: PostingService, commands: readonly PostingCommand[]): Promise<void> {
  const byTime = (a: PostingCommand, b: PostingCommand) => a.event.occurredAt.getTime() - b.event.occurredAt.getTime();
  const byOrg = new Map<string, PostingCommand[]>();
  for (const command of [...commands].sort(byTime)) {
    byOrg.set(command.orgId, [...(byOrg.get(command.orgId) ?? []), command]);
  }
  const refused: string[] = [];
  await Promise.all(
    [...byOrg.values()].map(async (ordered) => {
      for (let from = 0; from < ordered.length; from += CHUNK) {
        const chunk = ordered.slice(from, from + CHUNK);
        const outcomes = await Promise.all(chunk.map((command) => service.post(command)));
        outcomes.forEach(({ type }, index) => {
          if (type !== 'posted' && type !== 'replayed') refused.push(`${chunk[index]?.key}: ${type}`);
        });
      }
    }),
  );
  if (refused.length > 0) throw new Error(`the books refused facts of the demo world: ${refused.join(', ')}`);
}
