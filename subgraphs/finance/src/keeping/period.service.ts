import type { Uuid } from '@volmify/shared/ids';
import type { PeriodRepository } from './period.repository.ts';

/** What became of a closing. */
export type ClosingOutcome =
  | { readonly type: 'closed'; readonly startsOn: string; readonly endsOn: string; readonly accounts: number }
  /** The day is not over by the ledger's clock. */
  | { readonly type: 'not_over' }
  | { readonly type: 'already_closed'; readonly closedUntil: string };

/**
 * Closes the books through a day: nothing more is posted up to it, and every balance at its end is kept. Nothing reopens
 * a closed period: what came late is posted into the open one, with a reference.
 * @param through last day, `yyyy-mm-dd` in UTC
 */
export async function closeThrough(
  periods: PeriodRepository,
  { id, through, closedBy }: { readonly id: Uuid; readonly through: string; readonly closedBy: Uuid | null },
): Promise<ClosingOutcome> {
  await periods.holdPostings();
  const { closedUntil, isOver } = await periods.findStanding(through);
  if (closedUntil !== null && closedUntil >= through) return { type: 'already_closed', closedUntil };
  if (!isOver) return { type: 'not_over' };
  // Sums first: they read the balances kept before.
  const accounts = await periods.insertSnapshots(through);
  const startsOn = await periods.insertClosed(id, through, closedBy);
  return { type: 'closed', startsOn, endsOn: through, accounts };
}
