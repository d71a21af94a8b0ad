import { orderStatusChanged, payoutStatusChanged } from '@volmify/shared/events/catalogue';
import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import type { StreamCall } from '@volmify/shared/live/stream.call';
import type { LiveEvent } from '@volmify/shared/subgraph.subscriber';
import type { FinanceContext } from '../subgraph.context.ts';

/** A change of state as its resolvers pass it on; it carries the organization, which the policy row is asked about. */
export interface StatusChange<Kind extends 'Order' | 'Payout'> extends LiveEvent {
  readonly orgId: Id<'Org'>;
  readonly eventId: Id<'Event'>;
  readonly occurredAt: Date;
  readonly changedId: Id<Kind>;
}

interface OfOrg {
  readonly orgId: string;
}

/** Orders of one organization that change state, as they do. */
export async function openOrders(call: StreamCall, args: OfOrg, context: FinanceContext) {
  return changesOf(call, requireId('Org', args.orgId), context, {
    type: orderStatusChanged.type,
    idOf: (payload) => toId('Order', orderStatusChanged.model.parse(payload).orderId),
  });
}

/** Payouts of one organization that change state, as they do. */
export async function openPayouts(call: StreamCall, args: OfOrg, context: FinanceContext) {
  return changesOf(call, requireId('Org', args.orgId), context, {
    type: payoutStatusChanged.type,
    idOf: (payload) => toId('Payout', payoutStatusChanged.model.parse(payload).payoutId),
  });
}

async function changesOf<Kind extends 'Order' | 'Payout'>(
  call: StreamCall,
  orgId: Id<'Org'>,
  { feed }: FinanceContext,
  fact: { readonly type: string; idOf(payload: unknown): Id<Kind> },
): Promise<AsyncGenerator<StatusChange<Kind>, void, void>> {
  const events = await feed.open({ type: fact.type, orgUuids: [toUuid(orgId)] }, call);
  return (async function* () {
    for await (const event of events) {
      const eventId = toId('Event', event.eventId);
      const { occurredAt } = event;
      yield { orgId, cursor: eventId, eventId, occurredAt, changedId: fact.idOf(event.payload) };
    }
  })();
}
