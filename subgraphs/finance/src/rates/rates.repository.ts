import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
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

/** The rows in force for one organization's sales as a write of that organization reads them. */
export async function readRates(sql: Sql): Promise<{ policies: FeePolicy[]; rules: WithholdingRule[] }> {
  const policies = await sql.query<PolicyRow>(
    `SELECT id, org_id, platform_fee_bps, processing_fee_bps, refund_platform_fee, refund_processing_fee,
            payout_hold_days, min_payout, effective_from, effective_to FROM fee_policy`,
  );
  const rules = await sql.query<RuleRow>(
    'SELECT id, org_id, applies_to, rate_bps, base, effective_from, effective_to FROM tax_withholding_rule',
  );
  return {
    policies: policies.map((row) => ({
      ...span(row),
      platformFeeBps: row.platform_fee_bps,
      processingFeeBps: row.processing_fee_bps,
      refundPlatformFee: row.refund_platform_fee,
      refundProcessingFee: row.refund_processing_fee,
      payoutHoldDays: row.payout_hold_days,
      minPayout: BigInt(row.min_payout),
    })),
    rules: rules.map((row) => ({ ...span(row), appliesTo: row.applies_to, rateBps: row.rate_bps, base: row.base })),
  };
}

interface SpanRow {
  readonly id: Uuid;
  readonly org_id: Uuid | null;
  readonly effective_from: Date;
  readonly effective_to: Date | null;
}

interface PolicyRow extends SpanRow {
  readonly platform_fee_bps: number;
  readonly processing_fee_bps: number;
  readonly refund_platform_fee: boolean;
  readonly refund_processing_fee: boolean;
  readonly payout_hold_days: number;
  readonly min_payout: string;
}

interface RuleRow extends SpanRow {
  readonly applies_to: WithholdingRule['appliesTo'];
  readonly rate_bps: number;
  readonly base: WithholdingRule['base'];
}

const span = (row: SpanRow) => ({
  id: row.id,
  orgId: row.org_id,
  effectiveFrom: row.effective_from,
  effectiveTo: row.effective_to,
});
