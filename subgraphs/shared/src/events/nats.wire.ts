import { z } from 'zod';
import type { Uuid } from '../ids.ts';
import type { EventEnvelope } from './event.ts';

const wire = z.object({
  eventId: z.uuid(),
  type: z.string(),
  version: z.int(),
  aggregateType: z.string(),
  aggregateId: z.uuid(),
  sequence: z.string().regex(/^\d{1,19}$/),
  orgId: z.uuid().nullable(),
  occurredAt: z.iso.datetime(),
  payload: z.unknown(),
});

/** An event as JSON carries it. */
export type WireEvent = z.infer<typeof wire>;

/** An event ready for JSON: exact numbers and times as text. */
export const toWire = (event: EventEnvelope): WireEvent => ({
  ...event,
  sequence: event.sequence.toString(),
  occurredAt: event.occurredAt.toISOString(),
});

/** @throws when it is no event */
export function fromWire(value: unknown): EventEnvelope {
  const event = wire.parse(value);
  return {
    ...event,
    eventId: event.eventId as Uuid,
    aggregateId: event.aggregateId as Uuid,
    orgId: event.orgId as Uuid | null,
    sequence: BigInt(event.sequence),
    occurredAt: new Date(event.occurredAt),
  };
}
