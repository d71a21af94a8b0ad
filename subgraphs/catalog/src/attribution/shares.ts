import type { Id } from '@volmify/shared/ids';
import { WHOLE_BPS } from '@volmify/shared/percentage';

export type CompensationType = 'REVENUE_SHARE' | 'FLAT_FEE' | 'HOURLY' | 'SALARY' | 'PER_COURSE' | 'NONE';
export type AttributionType = 'CREATOR' | 'COLLABORATOR' | 'MANAGER' | 'REVIEWER';

/** One share of a proposed set. */
export interface ProposedShare {
  readonly employeeId: Id<'OrgEmployee'>;
  /** Basis points. */
  readonly shareBps: number;
  readonly compensationType: CompensationType;
  readonly attributionType: AttributionType | null;
  /** Minor units and ISO code, for other kinds of pay than a share. */
  readonly compensation: { readonly amountMinor: bigint; readonly currency: string } | null;
}

/** A rule that a proposed set breaks by itself: a sentence, and the share it is about (none: the retained part). */
export interface ShareProblem {
  readonly message: string;
  readonly position: number | null;
}

/** Shares a set may hold at most: each is a line of every sale. */
export const SHARES_MAX = 100;

/** What shares and retained part make together, in basis points; exactly 10000 is right (CAT-25). */
export function totalBps(shares: readonly ProposedShare[], orgRetainedBps: number): number {
  return shares.reduce((sum, share) => sum + share.shareBps, orgRetainedBps);
}

/** Rules that need nothing but the set itself: bounds, one share a person, pay that fits its kind (CAT-24, 29, 30). */
export function shareProblems(shares: readonly ProposedShare[], orgRetainedBps: number): ShareProblem[] {
  const problems: ShareProblem[] = [];
  if (shares.length > SHARES_MAX) {
    problems.push({ message: `A set holds at most ${SHARES_MAX} shares.`, position: null });
  }
  if (!isShare(orgRetainedBps)) {
    problems.push({ message: 'The retained part is 0 to 10000 basis points.', position: null });
  }
  const seen = new Set<string>();
  shares.forEach((share, position) => {
    const message = problemOf(share, seen.has(share.employeeId));
    if (message) problems.push({ message, position });
    seen.add(share.employeeId);
  });
  return problems;
}

function problemOf(share: ProposedShare, isRepeated: boolean): string | undefined {
  if (isRepeated) return 'A person has one share in a product.';
  if (!isShare(share.shareBps)) return 'A share is 0 to 10000 basis points.';
  const isRevenueShare = share.compensationType === 'REVENUE_SHARE';
  if (!isRevenueShare && share.shareBps !== 0) return 'Only a revenue share has basis points; other pay has 0.';
  const needsAmount = !isRevenueShare && share.compensationType !== 'NONE';
  if (needsAmount && !share.compensation) return 'This kind of pay needs an amount.';
  if (!needsAmount && share.compensation) return 'This kind of pay has no amount.';
  if (share.compensation && share.compensation.amountMinor < 0n) return 'An amount is not negative.';
  return undefined;
}

const isShare = (bps: number): boolean => Number.isInteger(bps) && bps >= 0 && bps <= WHOLE_BPS;

/**
 * Position of the share by which a person would raise the own part, if any: nobody does so without somebody else.
 * @param ownBefore the person's live share in the product, 0 when there is none
 */
export function ownRise(
  shares: readonly ProposedShare[],
  ownEmployeeIds: ReadonlySet<string>,
  ownBefore: number,
): number | undefined {
  const position = shares.findIndex((share) => ownEmployeeIds.has(share.employeeId) && share.shareBps > ownBefore);
  return position === -1 ? undefined : position;
}
