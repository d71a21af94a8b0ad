import { attributionSetCommitted } from '@volmify/shared/events/catalogue';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import type { StreamCall } from '@volmify/shared/live/stream.call';
import type { LiveEvent } from '@volmify/shared/subgraph.subscriber';
import type { CatalogContext } from '../subgraph.context.ts';

/** `attributionChanged` as its resolvers pass it on. */
export interface AttributionChanged extends LiveEvent {
  readonly eventId: Id<'Event'>;
  readonly occurredAt: Date;
  readonly orgId: Id<'Org'>;
  readonly productId: Id<'Product'>;
  readonly setId: Id<'AttributionSet'>;
}

/** Arguments of `attributionChanged`. */
export interface ChangeArguments {
  readonly orgId: string;
  readonly productId?: string | null;
}

/** New sets of one organization, as they come; whether one may be seen is asked per event. */
export async function openAttributionChanges(
  call: StreamCall,
  args: ChangeArguments,
  { feed }: CatalogContext,
): Promise<AsyncGenerator<AttributionChanged, void, void>> {
  const orgId = requireId('Org', args.orgId);
  const productId = args.productId == null ? null : requireId('Product', args.productId);
  const question = { type: attributionSetCommitted.type, orgUuids: [toUuid(orgId)] };
  return changesOf(await feed.open(question, call), orgId, productId);
}

async function* changesOf(
  events: AsyncGenerator<EventEnvelope, void, void>,
  orgId: Id<'Org'>,
  productId: Id<'Product'> | null,
): AsyncGenerator<AttributionChanged, void, void> {
  for await (const event of events) {
    const fact = attributionSetCommitted.model.parse(event.payload);
    const eventId = toId('Event', event.eventId);
    const change = {
      cursor: eventId,
      eventId,
      occurredAt: event.occurredAt,
      orgId,
      productId: toId('Product', fact.productId),
      setId: toId('AttributionSet', fact.setId),
    };
    if (productId === null || change.productId === productId) yield change;
  }
}
