import { auditOf, type Deed } from '@volmify/shared/audit';
import type { Clock } from '@volmify/shared/clock';
import { unauthenticated } from '@volmify/shared/errors';
import type { EventType } from '@volmify/shared/events/event';
import { appendNextEvent } from '@volmify/shared/events/outbox';
import type { Sql } from '@volmify/shared/events/sql';
import { findAnswer, type KeyedRequest, keepAnswer } from '@volmify/shared/idempotency';
import { type Id, type IdSource, toUuid, type Uuid } from '@volmify/shared/ids';
import { type Author, authorIn } from '@volmify/shared/policy/author';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import type pg from 'pg';
import { MoneyOutRepository } from './compensation/money-out.repository.ts';
import { GiftCardWritingRepository } from './gift-card/gift-card-writing.repository.ts';
import type { EntryIds } from './ledger/entry.parts.ts';
import type { PostingCommand } from './ledger/posting.event.ts';
import { isTransient, type PostedTransaction, type PostingRefusal, postWithin } from './ledger/posting.repository.ts';
import { requestOf } from './ledger/posting.service.ts';
import { OrderWritingRepository } from './order/order-writing.repository.ts';
import { PaymentWritingRepository } from './payment/payment-writing.repository.ts';
import { PayoutWritingRepository } from './payout/payout-writing.repository.ts';
import { readRates } from './rates/rates.repository.ts';
import { DisputeWritingRepository } from './refund/dispute-writing.repository.ts';
import { RemainingRepository } from './refund/remaining.repository.ts';
import { WorkerRepository } from './structure/worker.repository.ts';
import type { Outcome, Refusal } from './subgraph.refusal.ts';
import { SubscriptionWritingRepository } from './subscription/subscription-writing.repository.ts';
import { TaxWritingRepository } from './tax/tax-writing.repository.ts';

/** One write of one person in one organization: its transaction, its instant, and the lines that go with it. */
export interface WriteRoom {
  readonly viewer: Viewer;
  readonly userUuid: Uuid;
  readonly orgId: Id<'Org'>;
  readonly orgUuid: Uuid;
  /** Whose name the write bears; undefined for somebody who is neither staff nor owner. */
  readonly author: Author | undefined;
  readonly at: Date;
  readonly ids: IdSource;
  readonly sql: Sql;
  readonly structure: WorkerRepository;
  readonly payouts: PayoutWritingRepository;
  readonly orders: OrderWritingRepository;
  readonly payments: PaymentWritingRepository;
  readonly giftCards: GiftCardWritingRepository;
  readonly remainders: RemainingRepository;
  /** Fees and withholding of this organization, whenever. */
  readRates(): ReturnType<typeof readRates>;
  readonly money: MoneyOutRepository;
  readonly taxes: TaxWritingRepository;
  readonly disputes: DisputeWritingRepository;
  readonly subscriptions: SubscriptionWritingRepository;
  audit(deed: Deed): Promise<void>;
  /** Puts a fact into the outbox; the aggregate's row is locked by the write, so sequences have no gaps. */
  emit<Payload>(type: EventType<Payload>, aggregate: { type: string; uuid: Uuid }, payload: Payload): Promise<void>;
  /**
   * Puts a posting into the books in the transaction of this write: rows and books can never disagree.
   * @throws ends the write with the refusal of the books as its outcome; nothing of the write stays
   */
  post(command: RoomPosting): Promise<PostedTransaction>;
}

/** What of a room does not depend on who writes: also the product has it, on news of a payment gateway. */
export type BooksRoom = Omit<WriteRoom, 'viewer' | 'userUuid' | 'orgId' | 'author'>;

/** A posting of the room's organization. */
export type RoomPosting = Omit<PostingCommand, 'orgId'> & {
  /** What the write answers when the books refuse; the refusal as it is when left out. */
  readonly refuse: (refusal: PostingRefusal) => Refusal;
};

/** What writes are made from. */
export interface WritingParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/** A deed that is done once per caller, operation and key. */
export interface KeyedWrite {
  readonly orgId: Id<'Org'>;
  readonly operation: string;
  /** 8 to 128 characters. */
  readonly key: string;
  /** Hash of everything but the key. */
  readonly requestHash: string;
}

/** Carries a refusal out of the transaction, so that it is rolled back whole. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.type);
  }
}

const ATTEMPTS = 5;

/**
 * Runs one money deed in a transaction of its own, committed before the answer is made (FIN-47). Twins under one key
 * queue, so that all get the first answer. A refusal rolls back whatever was written and is not kept: the same key may
 * be tried again.
 * @param work answers what is kept under the key: plain JSON, ids as uuids
 * @throws UNAUTHENTICATED when nobody is signed in
 */
export async function writeOnce<Done extends object>(
  parts: WritingParts,
  viewer: Viewer,
  wish: KeyedWrite,
  work: (room: WriteRoom) => Promise<Outcome<Done>>,
): Promise<Outcome<Done & { readonly replayed: boolean }>> {
  if (viewer.kind !== 'person' || !viewer.userId) throw unauthenticated();
  const request: KeyedRequest = {
    principalId: toUuid(viewer.userId),
    operation: wish.operation,
    key: wish.key,
    requestHash: wish.requestHash,
  };
  return inTransaction<Done & { readonly replayed: boolean }>(parts, toUuid(wish.orgId), async (sql) => {
    await queueUnder(sql, request);
    const known = await findAnswer<Done>(sql, request);
    if (known.type === 'mismatch') return { type: 'idempotency_mismatch' };
    if (known.type === 'answered') return { type: 'done', ...known.response, replayed: true };
    const room = roomOn(sql, parts, { viewer, userUuid: request.principalId, orgId: wish.orgId });
    const outcome = await work(room);
    if (outcome.type !== 'done') throw new Refused(outcome as Refusal);
    const { type: _type, ...done } = outcome;
    await keepAnswer(sql, request, done, room.at);
    return { ...outcome, replayed: false };
  });
}

/** Makes twins of one keyed request wait for the first; ends with the transaction. */
async function queueUnder(sql: Sql, { principalId, operation, key }: KeyedRequest): Promise<void> {
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${principalId}/${operation}/${key}`]);
}

/**
 * Runs one deed without a key in a transaction of its own.
 * @throws UNAUTHENTICATED when nobody is signed in
 */
export async function write<Done extends object>(
  parts: WritingParts,
  viewer: Viewer,
  orgId: Id<'Org'>,
  work: (room: WriteRoom) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  if (viewer.kind !== 'person' || !viewer.userId) throw unauthenticated();
  const userUuid = toUuid(viewer.userId);
  return inTransaction(parts, toUuid(orgId), async (sql) => {
    const outcome = await work(roomOn(sql, parts, { viewer, userUuid, orgId }));
    if (outcome.type !== 'done') throw new Refused(outcome as Refusal);
    return outcome;
  });
}

/** Runs a deed of the product itself in one organization: nobody's right is asked, and nobody's name stands in the audit. */
export async function writeAsProduct<Done extends object>(
  parts: WritingParts,
  orgUuid: Uuid,
  work: (room: BooksRoom) => Promise<Outcome<Done>>,
): Promise<Outcome<Done>> {
  return inTransaction(parts, orgUuid, async (sql) => {
    const outcome = await work(productRoom(sql, parts, orgUuid));
    if (outcome.type !== 'done') throw new Refused(outcome as Refusal);
    return outcome;
  });
}

/** The room of a deed of the product inside a transaction that is open already: an event's effect. */
export const productRoom = (sql: Sql, parts: WritingParts, orgUuid: Uuid): BooksRoom =>
  booksRoomOn(sql, parts, orgUuid, { userUuid: null, employeeUuid: null, requestId: 'product' });

/** The rows are written by the product inside the organization; who may do what the deed itself asks. */
async function inTransaction<Result>(
  parts: WritingParts,
  orgUuid: Uuid,
  work: (sql: Sql) => Promise<Outcome<Result>>,
): Promise<Outcome<Result>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await scopedSql(parts.pool, serviceScope('deed', [orgUuid])).transaction(work);
    } catch (cause) {
      if (cause instanceof Refused) return cause.refusal;
      if (attempt === ATTEMPTS || !isTransient(cause)) throw cause;
    }
  }
}

function roomOn(sql: Sql, parts: WritingParts, who: Pick<WriteRoom, 'viewer' | 'userUuid' | 'orgId'>): WriteRoom {
  const author = authorIn(who.viewer, who.orgId);
  const actor = {
    userUuid: who.userUuid,
    employeeUuid: author?.employeeUuid ?? null,
    requestId: who.viewer.requestId,
  };
  return { ...booksRoomOn(sql, parts, toUuid(who.orgId), actor), ...who, author };
}

function booksRoomOn(
  sql: Sql,
  { clock, ids }: WritingParts,
  orgUuid: Uuid,
  actor: { readonly userUuid: Uuid | null; readonly employeeUuid: Uuid | null; readonly requestId: string },
): BooksRoom {
  const at = clock.now();
  return {
    orgUuid,
    at,
    ids,
    sql,
    structure: new WorkerRepository(sql, orgUuid),
    payouts: new PayoutWritingRepository(sql, orgUuid, at),
    orders: new OrderWritingRepository(sql, orgUuid),
    payments: new PaymentWritingRepository(sql, orgUuid),
    giftCards: new GiftCardWritingRepository(sql, orgUuid),
    remainders: new RemainingRepository(sql, orgUuid),
    readRates: () => readRates(sql),
    money: new MoneyOutRepository(sql, orgUuid, at),
    taxes: new TaxWritingRepository(sql, orgUuid, at),
    disputes: new DisputeWritingRepository(sql, orgUuid),
    subscriptions: new SubscriptionWritingRepository(sql, orgUuid),
    audit: auditOf(sql, ids, { ...actor, orgUuid, at }),
    emit: (type, aggregate, payload) =>
      appendNextEvent(sql, type, {
        eventId: ids.newUuid(),
        aggregateType: aggregate.type,
        aggregateId: aggregate.uuid,
        orgId: orgUuid,
        occurredAt: at,
        payload,
      }),
    async post({ refuse, ...command }) {
      const request = requestOf({ ...command, orgId: orgUuid }, () => ids.newUuid());
      const outcome = await postWithin(sql, orgUuid, request);
      if ('transactionNumber' in outcome) return outcome;
      throw new Refused(refuse(outcome));
    },
  };
}

/** Ids for the rows of one posting: the same part has the same id. */
export function entryIdsFrom(ids: IdSource): EntryIds {
  const known = new Map<string, Uuid>();
  return (part) => {
    const uuid = known.get(part) ?? ids.newUuid();
    known.set(part, uuid);
    return uuid;
  };
}
