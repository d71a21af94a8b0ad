import type { TransactionKind } from './posting.event.ts';

/** A line of the chart of accounts (domain 4.9), the same in every organization and currency. */
export interface ChartRow {
  readonly name: string;
  readonly type: 'ASSET' | 'LIABILITY' | 'EQUITY' | 'REVENUE' | 'EXPENSE';
  readonly normalBalance: 'DEBIT' | 'CREDIT';
  /** Floor of an authorising account in minor units; null = recording account, which nobody needs to lock. */
  readonly minBalance: bigint | null;
  /** Kinds that may pass the floor: what is taken back is taken back also from an empty account. */
  readonly floorExemptKinds: readonly TransactionKind[];
}

const row = (
  name: string,
  type: ChartRow['type'],
  normalBalance: ChartRow['normalBalance'],
  floor: { readonly min: bigint; readonly exempt?: readonly TransactionKind[] } | null = null,
): ChartRow => ({ name, type, normalBalance, minBalance: floor?.min ?? null, floorExemptKinds: floor?.exempt ?? [] });

const asset = (name: string) => row(name, 'ASSET', 'DEBIT');
const liability = (name: string) => row(name, 'LIABILITY', 'CREDIT');
const revenue = (name: string) => row(name, 'REVENUE', 'CREDIT');
/** Revenue taken back: the other side of revenue. */
const contra = (name: string) => row(name, 'REVENUE', 'DEBIT');
const expense = (name: string) => row(name, 'EXPENSE', 'DEBIT');

const TAKEN_BACK: readonly TransactionKind[] = ['REFUND', 'DISPUTE_OPENED', 'DISPUTE_LOST', 'CLAWBACK', 'REVERSAL'];

export const CHART = {
  '1000': asset('Bank'),
  '1010': asset('Gateway clearing'),
  '1100': asset('Receivables'),
  '1200': asset('Creator receivable'),
  '1300': asset('Disputed funds'),
  '2000': liability('Payables'),
  '2100': liability('Sales tax payable'),
  '2110': liability('Platform fee payable'),
  '2120': liability('Withholding on sales'),
  '2125': liability('Withholding on payouts'),
  '2130': row('Creator payable', 'LIABILITY', 'CREDIT', { min: 0n, exempt: TAKEN_BACK }),
  '2135': row('Creator payable on hold', 'LIABILITY', 'CREDIT', { min: 0n }),
  '2140': liability('Payouts in transit'),
  '2150': liability('Salary payable'),
  '2200': row('Gift cards', 'LIABILITY', 'CREDIT', { min: 0n }),
  '2210': row('Promotional gift cards', 'LIABILITY', 'CREDIT', { min: 0n }),
  '2300': liability('Deferred revenue'),
  '3000': row('Retained earnings', 'EQUITY', 'CREDIT'),
  '4000': revenue('Product revenue'),
  '4010': contra('Refunds and chargebacks'),
  '4090': contra('Withheld for tax'),
  '4100': revenue('Gift card breakage'),
  '5010': expense('Platform fee'),
  '5020': expense('Processing fee'),
  '5025': expense('Dispute fee'),
  '5030': expense('Salaries'),
  '5040': expense('Creator revenue share'),
  '5050': expense('Promotional gift cards'),
  '5060': expense('Contract fees'),
  '5070': expense('Bonuses'),
  '5200': expense('Operating expenses'),
  P1000: asset('Platform bank'),
  P1110: asset('Platform fee receivable'),
  P4000: revenue('Platform fee revenue'),
  P4010: contra('Platform fee reversals'),
} as const satisfies Record<string, ChartRow>;

export type AccountCode = keyof typeof CHART;
