import type { Uuid } from '@volmify/shared/ids';
import type { PoolOptions } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { openDatabase } from './database.ts';
import type { MoneyFact } from './import/money.fact.ts';
import { commandOf, type ImportRules } from './import/money-fact.service.ts';
import { type BatcherSettings, PostingBatcher } from './ledger/posting.batcher.ts';
import { PostingRepository } from './ledger/posting.repository.ts';
import { PostingService } from './ledger/posting.service.ts';
import { RatesRepository } from './rates/rates.repository.ts';
import { termsOfSale } from './rates/rates.ts';

/** Time part of the ids of accounts that an import opens. */
const ACCOUNTS_NAMED_AT = new Date('2024-01-01T00:00:00.000Z');
/** An import waits as long as it takes: its caller has nobody waiting. */
const DEADLINE_MS = 600_000;
const BATCH_SIZE = 100;

/** What an import is opened with. */
export interface LedgerImportOptions extends PoolOptions {
  /** Organizations whose facts come; their rates are read once. */
  readonly orgIds: readonly Uuid[];
  readonly makeUuid: ImportRules['makeUuid'];
  /** How postings are collected; a hundred events a call when left out. */
  readonly batching?: Partial<BatcherSettings>;
}

/** Puts facts of an earlier system into the books, by the same rules and the same function as any posting. */
export interface LedgerImport {
  /**
   * Posts facts of one organization in their order, a hundred events a call; a fact that is in the books already
   * changes nothing. Calls for different organizations may run at once.
   * @returns the number of transactions that are new
   * @throws when the books refuse a fact; the facts before it stay
   */
  post(facts: readonly MoneyFact[]): Promise<number>;
  close(): Promise<void>;
}

/** Opens an import; nothing is written before the first `post`. */
export async function openLedgerImport(options: LedgerImportOptions): Promise<LedgerImport> {
  const database = openDatabase(options);
  const close = async (): Promise<void> => {
    await database.close();
    await database.pool.end();
  };
  try {
    const scope = database.createScope(serviceScope('import', options.orgIds));
    const rows = await new RatesRepository(scope).findAll();
    await scope.close();
    const { makeUuid } = options;
    const rules: ImportRules = { makeUuid, termsOf: (orgId, at) => termsOfSale(rows, orgId, at) };
    const repository = new PostingRepository(database.posting());
    const batcher = new PostingBatcher((orgUuid, requests) => repository.post(orgUuid, requests), {
      sizeMax: BATCH_SIZE,
      deadlineMs: DEADLINE_MS,
      ...options.batching,
    });
    const service = new PostingService(batcher, ({ orgId, code, currency, subjectId }) =>
      makeUuid(`${orgId}/account/${code}/${currency}/${subjectId ?? ''}`, ACCOUNTS_NAMED_AT),
    );
    return { post: (facts) => postAll(service, facts, rules), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function postAll(service: PostingService, facts: readonly MoneyFact[], rules: ImportRules): Promise<number> {
  const commands = facts.map((fact) => commandOf(fact, rules));
  let posted = 0;
  for (let from = 0; from < commands.length; from += BATCH_SIZE) {
    const batch = commands.slice(from, from + BATCH_SIZE);
    const outcomes = await Promise.all(batch.map((command) => service.post(command)));
    const refused = outcomes.findIndex(({ type }) => type !== 'posted' && type !== 'replayed');
    if (refused >= 0) throw new Error(`the books refuse ${batch[refused]?.key}: ${outcomes[refused]?.type}`);
    posted += outcomes.filter(({ type }) => type === 'posted').length;
  }
  return posted;
}
