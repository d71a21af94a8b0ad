import type { z } from 'zod';
import type { Uuid } from '../ids.ts';

/** A fact that another part of the product may follow: named `<subgraph>.<entity>.<past verb>`, versioned, typed. */
export interface EventType<Payload> {
  readonly type: string;
  readonly version: number;
  readonly model: z.ZodType<Payload>;
}

/** One event as it leaves an outbox. */
export interface EventEnvelope {
  /** Names the event everywhere: inbox, webhooks, cursors. */
  readonly eventId: Uuid;
  readonly type: string;
  readonly version: number;
  readonly aggregateType: string;
  readonly aggregateId: Uuid;
  /** Per aggregate, from 1, without gaps. */
  readonly sequence: bigint;
  readonly orgId: Uuid | null;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

/** Declares an event type; the catalogue is the only caller. */
export function defineEvent<Payload>(type: string, version: number, model: z.ZodType<Payload>): EventType<Payload> {
  return { type, version, model };
}
