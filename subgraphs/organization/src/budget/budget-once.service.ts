import { findAnswer, type KeyedRequest, keepAnswer } from '@volmify/shared/idempotency';
import type { Uuid } from '@volmify/shared/ids';
import type { Outcome, Refusal } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';

/** A wish that is granted once per key. */
export interface KeyedWish {
  readonly idempotencyKey: string;
  readonly requestHash: string;
}

/** The row that was written, now or when the key was first used. */
export type OnceOutcome = Outcome<{ readonly uuid: Uuid; readonly replayed: boolean }>;

interface Once {
  readonly operation: string;
  readonly wish: KeyedWish;
  /** The row that is written. */
  readonly uuid: Uuid;
}

/**
 * Writes once per key: a repeated request gets the first answer, and decides nothing anew.
 * @param decide a refusal, or what writes
 */
export async function once(
  room: WriteRoom,
  { operation, wish, uuid }: Once,
  decide: () => Promise<Refusal | (() => Promise<void>)>,
): Promise<OnceOutcome> {
  const request: KeyedRequest = {
    principalId: room.userUuid,
    operation,
    key: wish.idempotencyKey,
    requestHash: wish.requestHash,
  };
  const state = await findAnswer<{ uuid: Uuid }>(room.sql, request);
  if (state.type === 'mismatch') return { type: 'idempotency_mismatch' };
  if (state.type === 'answered') return { type: 'done', uuid: state.response.uuid, replayed: true };
  const decided = await decide();
  if (typeof decided !== 'function') return decided;
  if (!(await keepAnswer(room.sql, request, { uuid }, room.at))) return { type: 'idempotency_mismatch' };
  await decided();
  return { type: 'done', uuid, replayed: false };
}
