import type { LedgerKeeper } from '@volmify/finance';
import type { Uuid } from '@volmify/shared/ids';
import { readConfig, readEnvironment } from '../config.ts';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { createSteps } from '../print/steps.ts';
import { formatTable } from '../print/table.ts';

/** Options of the commands that keep the books. */
interface LedgerOptions {
  /** Uuid of one organization; all when left out. */
  readonly org?: string;
}

/** Opens the books of the running product, or of the databases alone, and runs one keeping over its organizations. */
async function keep(
  { org }: LedgerOptions,
  work: (keeper: LedgerKeeper, orgs: readonly Uuid[]) => Promise<void>,
): Promise<void> {
  const config = readConfig(readEnvironment());
  const { attachDatabases, openDatabases } = await import('../product/databases.ts');
  const { openLedgerKeeper } = await import('@volmify/finance');
  const databases = (await attachDatabases(config)) ?? (await openDatabases(config, createSteps()));
  const keeper = openLedgerKeeper({ databaseUrl: databases.appUrls.finance });
  try {
    await work(keeper, org === undefined ? await keeper.listOrgs() : [org]);
  } finally {
    await keeper.close();
    await databases.close();
  }
}

/** Closes blocks of postings, organization by organization. */
export const sealLedger = (options: LedgerOptions): Promise<void> =>
  keep(options, async (keeper, orgs) => {
    for (const org of orgs) print(`${org}  ${await keeper.seal(org)} postings sealed`);
  });

/** Replays the seal chain. @throws Problem naming the block and the postings that differ */
export const verifyLedger = (options: LedgerOptions): Promise<void> =>
  keep(options, async (keeper, orgs) => {
    const faults: string[] = [];
    for (const org of orgs) {
      const { blocks, transactions, unsealed, broken } = await keeper.verify(org);
      print(`${org}  ${blocks} blocks, ${transactions} postings, ${unsealed} not sealed yet`);
      faults.push(...broken.map(({ seq, what, transactions: ids }) => `${org} block ${seq}: ${what} ${ids.join(' ')}`));
    }
    refuse('The seal chain does not verify.', faults);
  });

/** Folds the journal and compares it with what is stored. @throws Problem naming the rows that differ */
export const checkLedger = (options: LedgerOptions): Promise<void> =>
  keep(options, async (keeper, orgs) => {
    const faults: string[] = [];
    for (const org of orgs) {
      const found = await keeper.check(org);
      print(`${org}  ${found.length === 0 ? 'equal' : `${found.length} rows differ`}`);
      faults.push(
        ...found.map(({ table, row, stored, folded }) => `${table} ${row}: stored ${stored}, folded ${folded}`),
      );
    }
    refuse('What is stored is not what the journal folds to.', faults);
  });

/** Prints the trial balance: debit positive, every currency sums to 0. */
export const trialBalance = (options: LedgerOptions): Promise<void> =>
  keep(options, async (keeper, orgs) => {
    for (const org of orgs) {
      print(`organization ${org}`);
      const columns = [
        { title: 'account', value: (row: { code: string }) => row.code },
        { title: 'name', value: (row: { name: string }) => row.name },
        { title: 'currency', value: (row: { currency: string }) => row.currency },
        { title: 'balance', value: (row: { balance: bigint }) => row.balance, align: 'right' as const },
      ];
      print(formatTable(columns, await keeper.trialBalance(org)));
    }
  });

/** Closes the books of one organization through a day. @throws Problem when the day is not over or closed already */
export const closeLedger = ({ org, through }: LedgerOptions & { readonly through: string }): Promise<void> =>
  keep(org === undefined ? {} : { org }, async (keeper, orgs) => {
    for (const one of orgs) {
      const outcome = await keeper.closePeriod(one, requireDay(through));
      if (outcome.type === 'closed') {
        print(`${one}  closed through ${outcome.endsOn}, ${outcome.accounts} balances kept`);
        continue;
      }
      refuse(`The books of ${one} were not closed.`, [
        outcome.type === 'not_over' ? `${through} is not over.` : `They are closed through ${outcome.closedUntil}.`,
      ]);
    }
  });

/** Prints the balances at the end of a day, as they are known now or were at an instant. */
export const ledgerBalances = (
  options: LedgerOptions & { readonly at: string; readonly known?: string },
): Promise<void> =>
  keep(options, async (keeper, orgs) => {
    const known = options.known === undefined ? undefined : new Date(options.known);
    for (const org of orgs) {
      print(`organization ${org}`);
      const columns = [
        { title: 'account', value: (row: { code: string }) => row.code },
        { title: 'owner', value: (row: { subjectId: string | null }) => row.subjectId ?? '' },
        { title: 'currency', value: (row: { currency: string }) => row.currency },
        { title: 'balance', value: (row: { balance: bigint }) => row.balance, align: 'right' as const },
      ];
      print(formatTable(columns, await keeper.balancesAt(org, requireDay(options.at), known)));
    }
  });

function requireDay(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new Problem({ what: `${text} is no day.`, next: 'A day is written like 2026-05-31.', exitCode: EXIT.wrongUse });
}

function refuse(what: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Problem({ what, why: faults.slice(0, 20).join('\n'), exitCode: EXIT.failed });
}
