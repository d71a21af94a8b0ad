import type { FinanceScope } from '../database.ts';
import type { FeePolicy, WithholdingRule } from './rates.ts';

/** Fee policies and withholding rules, as far as the scope reaches. */
export class RatesRepository {
  constructor(private readonly scope: FinanceScope) {}

  /** Adds rows that are not there yet; one statement a table. */
  async insertMissing(policies: readonly FeePolicy[], rules: readonly WithholdingRule[]): Promise<void> {
    await this.scope.query(async (tx) => {
      await tx.feePolicy.createMany({ data: [...policies], skipDuplicates: true });
      await tx.taxWithholdingRule.createMany({ data: [...rules], skipDuplicates: true });
    });
  }

  /** All rows that the scope shows: the defaults and the organizations' own. */
  async findAll(): Promise<{ policies: FeePolicy[]; rules: WithholdingRule[] }> {
    return this.scope.query(async (tx) => ({
      policies: await tx.feePolicy.findMany(),
      rules: (await tx.taxWithholdingRule.findMany()).map((row) => ({
        ...row,
        appliesTo: row.appliesTo as WithholdingRule['appliesTo'],
        base: row.base as WithholdingRule['base'],
      })),
    }));
  }
}
