import * as catalogue from '@volmify/shared/events/catalogue';
import type { EventType } from '@volmify/shared/events/event';
import { z } from 'zod';

/** Every type of event, by name. */
function eventTypes(): EventType<unknown>[] {
  return (Object.values(catalogue) as EventType<unknown>[]).sort((a, b) => (a.type < b.type ? -1 : 1));
}

/**
 * The catalogue of events as an AsyncAPI 3 document: one channel per type, its address the type itself, its payload as
 * JSON Schema. What is common to all (id, aggregate, sequence, times) is the header.
 */
export function eventDocument(): object {
  const types = eventTypes();
  const named = <Part>(make: (event: EventType<unknown>) => Part): Record<string, Part> =>
    Object.fromEntries(types.map((event) => [event.type, make(event)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Volmify Graph events',
      version: '1.0.0',
      description:
        'Facts that the subgraphs tell each other, at least once, in order per aggregate. Ids are uuids, amounts minor units as text.',
    },
    channels: named((event) => ({
      address: event.type,
      messages: { fact: { $ref: `#/components/messages/${event.type}` } },
    })),
    operations: named((event) => ({
      action: 'send',
      channel: { $ref: `#/channels/${event.type}` },
      tags: [{ name: event.type.split('.')[0] }],
    })),
    components: {
      messages: named((event) => ({
        name: event.type,
        headers: { $ref: '#/components/schemas/Header' },
        payload: { 'x-version': event.version, ...z.toJSONSchema(event.model) },
      })),
      schemas: {
        Header: {
          type: 'object',
          required: ['eventId', 'type', 'version', 'aggregateType', 'aggregateId', 'sequence', 'orgId', 'occurredAt'],
          properties: {
            eventId: { type: 'string', format: 'uuid' },
            type: { type: 'string' },
            version: { type: 'integer' },
            aggregateType: { type: 'string' },
            aggregateId: { type: 'string', format: 'uuid' },
            sequence: { type: 'string', description: 'Per aggregate, from 1, without gaps.' },
            orgId: { type: ['string', 'null'], format: 'uuid' },
            occurredAt: { type: 'string', format: 'date-time' },
          },
        },
      },
    },
  };
}
