import type { Clock } from '@volmify/shared/clock';
import type { Id, IdSource } from '@volmify/shared/ids';
import type { EventFeed } from '@volmify/shared/live/event.feed';
import { scopeOf } from '@volmify/shared/scope';
import type { RequestContext } from '@volmify/shared/subgraph.executor';
import type { Viewer } from '@volmify/shared/viewer';
import type { FinanceDatabase } from './database.ts';
import type { SellingRoom } from './order/order.room.ts';
import type { PaymentProvider } from './payment/payment.provider.ts';
import { createFinanceLoaders, type FinanceLoaders } from './subgraph.loaders.ts';
import type { FinancePeers } from './subgraph.peers.ts';
import { createFinanceReader } from './subgraph.reader.ts';
import type { Outcome } from './subgraph.refusal.ts';
import { createSellingRoom } from './subgraph.selling.ts';
import { type KeyedWrite, type WriteRoom, type WritingParts, write, writeOnce } from './subgraph.writing.ts';

/** What the resolvers of one request share; born with the request and never used again. */
export interface FinanceContext extends RequestContext {
  /** Replaced after every write, so that what follows reads what was written. */
  readonly loaders: FinanceLoaders;
  /** Facts of this subgraph as they are committed. */
  readonly feed: EventFeed;
  readonly peers: FinancePeers;
  /** Business time of the request. */
  readonly at: Date;
  /** One deed under the caller's key, committed before the answer is made. */
  writeOnce<Done extends object>(
    wish: KeyedWrite,
    work: (room: WriteRoom) => Promise<Outcome<Done>>,
  ): Promise<Outcome<Done & { readonly replayed: boolean }>>;
  /** Buying and giving back: several looks and writes, each committed before the next. */
  sell<Result>(work: (room: SellingRoom) => Promise<Result>): Promise<Result>;
  /** What transactions beside the request's own are made from. */
  readonly writing: WritingParts;
  /** One deed without a key. */
  write<Done extends object>(
    orgId: Id<'Org'>,
    work: (room: WriteRoom) => Promise<Outcome<Done>>,
  ): Promise<Outcome<Done>>;
}

/** What contexts are made from. */
export interface ContextParts {
  readonly database: FinanceDatabase;
  readonly feed: EventFeed;
  readonly peers: FinancePeers;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly provider: PaymentProvider;
}

/** A fresh context: one lazily opened database transaction that sees what the viewer may see. */
export function createFinanceContext(parts: ContextParts, viewer: Viewer): FinanceContext {
  const { database, feed, peers, clock, ids, provider } = parts;
  const settings = scopeOf(viewer);
  const reader = createFinanceReader(viewer);
  const writing = { pool: database.pool, clock, ids };
  let scope = database.createScope(settings);
  let loaders = createFinanceLoaders(scope, reader, clock.now());
  // What was read so far ends before a write begins: a request that held one connection while it waited for another
  // would, with enough of its kind, wait for ever. Fields of a mutation run one after the other, so nobody reads now.
  const between = async <Result>(writeNow: () => Promise<Result>): Promise<Result> => {
    await scope.close();
    try {
      return await writeNow();
    } finally {
      scope = database.createScope(settings);
      loaders = createFinanceLoaders(scope, reader, clock.now());
    }
  };
  return {
    viewer,
    feed,
    peers,
    at: clock.now(),
    get loaders() {
      return loaders;
    },
    writing,
    sell: (work) => between(() => work(createSellingRoom({ writing, peers, provider }, viewer))),
    writeOnce: (wish, work) => between(() => writeOnce(writing, viewer, wish, work)),
    write: (orgId, work) => between(() => write(writing, viewer, orgId, work)),
    close: (error) => scope.close(error),
  };
}
