import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { DEAD_STREAM, openStreams, retrySubject } from './nats.streams.ts';
import type { WireEvent } from './nats.wire.ts';

/** An event that a consumer refused too often. */
export interface DeadLetter {
  readonly event: WireEvent;
  readonly consumer: string;
  readonly error: string;
}

/** What consumers refused, where events go over NATS. */
export interface DeadLetters {
  list(): Promise<DeadLetter[]>;
  /** Sends one, or every one, again to the consumer that refused it; the number sent. */
  replay(eventId?: string): Promise<number>;
  close(): Promise<void>;
}

/** @throws when the server cannot be reached */
export async function openDeadLetters(servers: string): Promise<DeadLetters> {
  const connection = await connect({ servers: servers.split(','), timeout: 5_000 });
  const manager = await jetstreamManager(connection);
  await openStreams(manager);
  const client = jetstream(connection);
  const read = async (): Promise<{ seq: number; letter: DeadLetter }[]> => {
    const { state } = await manager.streams.info(DEAD_STREAM);
    const found: { seq: number; letter: DeadLetter }[] = [];
    for (let seq = state.first_seq; state.messages > 0 && seq <= state.last_seq; seq++) {
      // Letters that were sent again are gone.
      const message = await manager.streams.getMessage(DEAD_STREAM, { seq }).catch(() => null);
      if (message) found.push({ seq, letter: message.json<DeadLetter>() });
    }
    return found;
  };
  return {
    list: async () => (await read()).map(({ letter }) => letter),
    async replay(eventId) {
      const chosen = (await read()).filter(({ letter }) => eventId === undefined || letter.event.eventId === eventId);
      for (const { seq, letter } of chosen) {
        await client.publish(retrySubject(letter.consumer.replaceAll('.', '_')), JSON.stringify(letter.event));
        await manager.streams.deleteMessage(DEAD_STREAM, seq);
      }
      return chosen.length;
    },
    close: () => connection.drain(),
  };
}
