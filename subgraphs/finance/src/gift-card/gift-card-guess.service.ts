import { CodedError } from '@volmify/shared/errors';
import { toUuid, type Uuid } from '@volmify/shared/ids';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WritingParts } from '../subgraph.writing.ts';

/** Codes a person may try in vain within one hour. */
const MISSES_MAX = 10;
const HOUR_MS = 3_600_000;

const hourOf = ({ clock }: WritingParts): string =>
  new Date(Math.floor(clock.nowMs() / HOUR_MS) * HOUR_MS).toISOString();

/** @throws RATE_LIMITED while the person tried too many codes in vain */
export async function requireGuess(parts: WritingParts, userUuid: Uuid): Promise<void> {
  const [row] = await scopedSql(parts.pool, serviceScope('gift-card')).query<{ misses: number }>(
    'SELECT misses FROM gift_card_guess WHERE principal_id = $1::uuid AND hour = $2::timestamptz',
    [userUuid, hourOf(parts)],
  );
  if (row && row.misses >= MISSES_MAX) throw new CodedError('RATE_LIMITED');
}

/** Counts a code that was none; it stays counted whatever becomes of the request. */
export async function countMiss(parts: WritingParts, userUuid: Uuid): Promise<void> {
  await scopedSql(parts.pool, serviceScope('gift-card')).query(
    `INSERT INTO gift_card_guess AS g (principal_id, hour, misses) VALUES ($1::uuid, $2::timestamptz, 1)
     ON CONFLICT (principal_id, hour) DO UPDATE SET misses = g.misses + 1`,
    [userUuid, hourOf(parts)],
  );
}

/**
 * Runs a deed that names gift-card codes: a code that is none is counted against the person.
 * @param field input path that names the codes
 * @throws RATE_LIMITED while the person tried too many in vain
 */
export async function guessing<Done>(
  { viewer, writing }: { readonly viewer: Viewer; readonly writing: WritingParts },
  field: string,
  work: () => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  const userUuid = viewer.userId && toUuid(viewer.userId);
  if (userUuid) await requireGuess(writing, userUuid);
  const outcome = await work();
  if (userUuid && outcome.type === 'not_found' && 'field' in outcome && outcome.field === field) {
    await countMiss(writing, userUuid);
  }
  return outcome;
}
