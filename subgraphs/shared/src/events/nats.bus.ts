import {
  AckPolicy,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
  type JsMsg,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Log } from '../log.ts';
import type { Bus, EventHandler } from './bus.ts';
import { EVENT_STREAM, eventSubject, openStreams, retryTarget } from './nats.streams.ts';
import { fromWire, toWire } from './nats.wire.ts';

/** A bus over NATS JetStream; `close` finishes what runs and leaves. */
export interface NatsBus extends Bus {
  close(): Promise<void>;
}

/** How long a consumer may work on one event before it is delivered again, in milliseconds. */
const ACK_WAIT_MS = 30_000;
/** After so many refusals an event goes to the dead letters. */
const ATTEMPTS_MAX = 6;
const CONNECT_MS = 5_000;
const RESUBSCRIBE_MS = 1_000;
const NANOSECONDS = 1_000_000;

type Handlers = Map<string, Set<EventHandler>>;

/**
 * Opens a bus over NATS. `publish` resolves when the server keeps the event; each consumer then gets every event of the
 * stream in order, one at a time, and picks its own: a server of 2.9 filters by no more than one subject. An event that a
 * consumer refuses is delivered again after a growing pause and moves to the dead letters after the last attempt.
 * @throws when the server cannot be reached
 */
export async function openNatsBus(options: { readonly servers: string; readonly log: Log }): Promise<NatsBus> {
  const connection = await connect({
    servers: options.servers.split(','),
    timeout: CONNECT_MS,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
  });
  const manager = await jetstreamManager(connection);
  await openStreams(manager);
  const parts = { connection, manager, client: jetstream(connection), log: options.log };
  const consumers = new Map<string, { handlers: Handlers; stop: () => Promise<void> }>();
  return {
    async publish(event) {
      const body = JSON.stringify(toWire(event));
      await parts.client.publish(eventSubject(event.type), body, { msgID: event.eventId, timeout: CONNECT_MS });
    },
    subscribe(consumer, types, handler) {
      let known = consumers.get(consumer);
      if (!known) {
        const handlers: Handlers = new Map();
        known = { handlers, stop: consumeAlways(parts, consumer, handlers) };
        consumers.set(consumer, known);
      }
      const { handlers } = known;
      for (const type of types) handlers.set(type, (handlers.get(type) ?? new Set()).add(handler));
      return () => {
        for (const type of types) handlers.get(type)?.delete(handler);
      };
    },
    async close() {
      await Promise.all([...consumers.values()].map(({ stop }) => stop()));
      await connection.drain();
    },
  };
}

interface Parts {
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
  readonly client: JetStreamClient;
  readonly log: Log;
}

/** Keeps one durable consumer reading until it is stopped, through restarts of the server. */
function consumeAlways(parts: Parts, consumer: string, handlers: Handlers): () => Promise<void> {
  const durable = consumer.replaceAll('.', '_');
  let isStopped = false;
  let close: () => Promise<unknown> = async () => undefined;
  const read = async (): Promise<void> => {
    await parts.manager.consumers.add(EVENT_STREAM, {
      durable_name: durable,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: ACK_WAIT_MS * NANOSECONDS,
      // One at a time: the order of an aggregate holds through refusals.
      max_ack_pending: 1,
    });
    const messages = await (await parts.client.consumers.get(EVENT_STREAM, durable)).consume({ max_messages: 1 });
    close = () => messages.close();
    if (isStopped) await close();
    for await (const message of messages) await handle(parts, { consumer, durable, handlers }, message);
  };
  const running = (async () => {
    while (!isStopped) {
      await read().catch((cause: unknown) => {
        if (!isStopped) parts.log.warn({ consumer, cause: String(cause) }, 'events cannot be read; trying again');
      });
      if (!isStopped) await new Promise((resolve) => setTimeout(resolve, RESUBSCRIBE_MS));
    }
  })();
  return async () => {
    isStopped = true;
    await close();
    await running;
  };
}

async function handle(
  parts: Parts,
  reader: { readonly consumer: string; readonly durable: string; readonly handlers: Handlers },
  message: JsMsg,
): Promise<void> {
  const target = retryTarget(message.subject);
  const event = fromWire(message.json());
  const mine = target === undefined || target === reader.durable ? reader.handlers.get(event.type) : undefined;
  if (!mine || mine.size === 0) return message.ack();
  try {
    for (const handler of mine) await handler(event);
    message.ack();
  } catch (cause) {
    const attempt = message.info.deliveryCount;
    const told = { eventId: event.eventId, type: event.type, consumer: reader.consumer, attempt, cause: String(cause) };
    if (attempt < ATTEMPTS_MAX) {
      parts.log.warn(told, 'event was not applied; it comes again');
      message.nak(Math.min(100 * 2 ** attempt, 30_000));
      return;
    }
    parts.log.error(told, 'event was refused too often; it is among the dead letters');
    const letter = JSON.stringify({ event: toWire(event), consumer: reader.consumer, error: told.cause.slice(0, 500) });
    await parts.client.publish(`volmify.dead.${reader.durable}`, letter);
    message.ack();
  }
}
