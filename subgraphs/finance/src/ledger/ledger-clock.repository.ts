import type { FinanceScope } from '../database.ts';

/** The clock that stamps postings. */
export class LedgerClockRepository {
  constructor(private readonly scope: FinanceScope) {}

  /**
   * Stops the clock of a demo database at an instant, so that its books are the same on any day; again with the same
   * instant does nothing. @throws when anything was posted before: the clock of books in use is never moved
   */
  async fix(instant: Date): Promise<void> {
    await this.scope.query((tx) => tx.$executeRaw`SELECT fix_ledger_clock(${instant}::timestamptz)`);
  }
}
