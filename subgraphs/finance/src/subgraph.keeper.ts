import { randomUUID } from 'node:crypto';
import { writeAudit } from '@volmify/shared/audit';
import type { Uuid } from '@volmify/shared/ids';
import { createPool, type PoolOptions, scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { BEFORE_ALL, type Difference, KeepingRepository, type TrialRow } from './keeping/keeping.repository.ts';
import { sealNext, type Verification, verify } from './keeping/keeping.service.ts';
import { type DayBalance, PeriodRepository } from './keeping/period.repository.ts';
import { type ClosingOutcome, closeThrough } from './keeping/period.service.ts';

/** A whole organization's journal is folded in one statement; nobody waits for it. */
const STATEMENT_TIMEOUT_MS = 600_000;

/** Keeps the books of all organizations: seals, verifies, folds. */
export interface LedgerKeeper {
  /** Organizations that have books. */
  listOrgs(): Promise<Uuid[]>;
  /** Closes blocks until nothing is left to seal; the number of postings sealed. */
  seal(orgUuid: Uuid): Promise<number>;
  /** Replays the seal chain over the postings as they are. */
  verify(orgUuid: Uuid): Promise<Verification>;
  /** Where stored sums, balances and copies differ from the fold of the journal; empty when they are equal. */
  check(orgUuid: Uuid): Promise<Difference[]>;
  /** Sums of all lines by account and currency; they make zero per currency. */
  trialBalance(orgUuid: Uuid): Promise<TrialRow[]>;
  /** Closes the books through a day (`yyyy-mm-dd`, UTC) and keeps the balances at its end; audited. */
  closePeriod(orgUuid: Uuid, through: string, closedBy?: Uuid): Promise<ClosingOutcome>;
  /**
   * Balances of all accounts at the end of a day by business time; with an instant, as the books knew them then.
   */
  balancesAt(orgUuid: Uuid, day: string, knownAt?: Date): Promise<DayBalance[]>;
  close(): Promise<void>;
}

export type { Difference, TrialRow } from './keeping/keeping.repository.ts';
export type { BrokenBlock, Verification } from './keeping/keeping.service.ts';
export type { DayBalance } from './keeping/period.repository.ts';
export type { ClosingOutcome } from './keeping/period.service.ts';

/** Opens a keeper over the serving role's connection; it writes nothing but seals. */
export function openLedgerKeeper(options: PoolOptions): LedgerKeeper {
  const pool = createPool({ ...options, poolSize: 2, settings: { statement_timeout: `${STATEMENT_TIMEOUT_MS}` } });
  const within = <Result>(orgUuid: Uuid, work: (books: KeepingRepository) => Promise<Result>): Promise<Result> =>
    scopedSql(pool, serviceScope('seal', [orgUuid])).transaction((sql) => work(new KeepingRepository(sql, orgUuid)));
  return {
    async listOrgs() {
      const platform = { ...serviceScope('seal'), 'app.platform': 'on' };
      const rows = await scopedSql(pool, platform).query<{ org_id: Uuid }>(
        'SELECT DISTINCT org_id FROM account ORDER BY org_id',
      );
      return rows.map(({ org_id }) => org_id);
    },
    async seal(orgUuid) {
      let total = 0;
      for (let sealed = -1; sealed !== 0; total += sealed) {
        sealed = await within(orgUuid, (books) => sealNext(books, orgUuid, BEFORE_ALL));
      }
      return total;
    },
    verify: (orgUuid) => within(orgUuid, (books) => verify(books, orgUuid, BEFORE_ALL)),
    check: (orgUuid) => within(orgUuid, (books) => books.findDifferences()),
    trialBalance: (orgUuid) => within(orgUuid, (books) => books.trialBalance()),
    closePeriod: (orgUuid, through, closedBy) =>
      scopedSql(pool, serviceScope('close', [orgUuid])).transaction(async (sql) => {
        const id = randomUUID();
        const outcome = await closeThrough(new PeriodRepository(sql, orgUuid), {
          id,
          through,
          closedBy: closedBy ?? null,
        });
        if (outcome.type === 'closed') {
          await writeAudit(sql, {
            id: randomUUID(),
            at: new Date(),
            actorUserId: closedBy ?? null,
            actorEmployeeId: null,
            orgId: orgUuid,
            action: 'accounting_period.close',
            entityType: 'accounting_period',
            entityId: id,
            before: null,
            after: outcome,
            requestId: 'keeper',
          });
        }
        return outcome;
      }),
    balancesAt: (orgUuid, day, knownAt) =>
      scopedSql(pool, serviceScope('seal', [orgUuid])).transaction((sql) => {
        const periods = new PeriodRepository(sql, orgUuid);
        return knownAt ? periods.findBalancesAsKnown(day, knownAt) : periods.findBalances(day);
      }),
    close: () => pool.end(),
  };
}
