import type { Bus } from '@volmify/shared/events/bus';
import type { EventType } from '@volmify/shared/events/event';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { Sql, TransactionalSql } from '@volmify/shared/events/sql';
import { type Id, toId } from '@volmify/shared/ids';
import { serviceScope } from '@volmify/shared/scope';
import { type CatalogDatabase, type CatalogScope, sqlOf } from './database.ts';

/**
 * Subscribes a consumer to one type of event; returns what ends the subscription. The effect runs once per event, in the
 * transaction that marks it, inside the organization of the event.
 */
export type Follow<Desk> = <Payload>(
  consumer: string,
  type: EventType<Payload>,
  effect: (desk: Desk, payload: Payload, at: Date) => Promise<void>,
) => () => void;

/** A {@link Follow} whose desks are opened in scoped transactions of this database. */
export function createFollow<Desk>(
  parts: { readonly bus: Bus; readonly database: CatalogDatabase },
  deskIn: (scope: CatalogScope, orgId: Id<'Org'>) => Desk,
): Follow<Desk> {
  return (consumer, type, effect) =>
    parts.bus.subscribe(consumer, [type.type], async (event) => {
      const { orgId } = event;
      if (orgId === null) throw new Error(`${event.type} ${event.eventId} names no organization`);
      const scope = parts.database.createScope(serviceScope(consumer, [orgId]));
      try {
        await applyOnce({ sql: insideOf(scope), consumer }, type, event, (_sql, payload) =>
          effect(deskIn(scope, toId('Org', orgId)), payload, event.occurredAt),
        );
        await scope.close();
      } catch (cause) {
        await scope.close(cause);
        throw cause;
      }
    });
}

/** The scope is the transaction: it is opened by the first statement and ended by whoever made it. */
function insideOf(scope: CatalogScope): TransactionalSql {
  const sql = sqlOf(scope);
  return { ...sql, transaction: <Result>(work: (inside: Sql) => Promise<Result>) => work(sql) };
}
