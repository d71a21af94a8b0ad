import type { Bus } from '@volmify/shared/events/bus';
import { catalogUserErased, financeUserErased, organizationUserErased } from '@volmify/shared/events/catalogue';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { TransactionalSql } from '@volmify/shared/events/sql';
import { ErasureRepository } from './erasure.repository.ts';

const CONSUMER = 'identity.erasure';
const RECEIPTS = { organization: organizationUserErased, catalog: catalogUserErased, finance: financeUserErased };

/** Keeps the receipts of the other subgraphs. @returns what ends the subscriptions */
export function consumeReceipts({ bus, sql }: { readonly bus: Bus; readonly sql: TransactionalSql }): () => void {
  const ends = Object.entries(RECEIPTS).map(([subgraph, type]) =>
    bus.subscribe(CONSUMER, [type.type], (event) =>
      applyOnce({ sql, consumer: CONSUMER }, type, event, (held, { userId }) =>
        new ErasureRepository(held).insertReceipt(userId, subgraph),
      ),
    ),
  );
  return () => {
    for (const end of ends) end();
  };
}
