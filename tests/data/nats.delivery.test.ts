import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { type NatsBus, openNatsBus } from '@volmify/shared/events/nats.bus';
import { openDeadLetters } from '@volmify/shared/events/nats.letters';
import type { Uuid } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNatsServer, hasNatsServer, type NatsServer } from '../kit/nats-server.ts';

const log = createLog({ level: 'silent' });
const TYPE = 'finance.order.paid';

describe.skipIf(!hasNatsServer())('events over NATS', () => {
  let server: NatsServer;
  const buses: NatsBus[] = [];
  beforeAll(async () => {
    server = await createNatsServer();
    await server.start();
  });
  afterAll(async () => {
    await Promise.all(buses.map((bus) => bus.close()));
    await server?.dispose();
  });

  const open = async (): Promise<NatsBus> => {
    const bus = await openNatsBus({ servers: server.url, log });
    buses.push(bus);
    return bus;
  };
  const eventOf = (sequence: number, type = TYPE): EventEnvelope => ({
    eventId: randomUUID() as Uuid,
    aggregateId: randomUUID() as Uuid,
    orgId: randomUUID() as Uuid,
    ...{ type, version: 1, aggregateType: 'order', sequence: BigInt(sequence) },
    occurredAt: new Date('2026-06-30T12:00:00.000Z'),
    payload: { n: sequence },
  });
  async function until(isTrue: () => boolean, seconds = 20): Promise<void> {
    for (let tries = seconds * 20; tries > 0 && !isTrue(); tries--) await wait(50);
    expect(isTrue()).toBe(true);
  }

  /** What a relay does with an event that it could not hand over. */
  async function sendAgain(bus: NatsBus, event: EventEnvelope): Promise<void> {
    for (let tries = 8; tries > 0; tries--) {
      const isSent = await bus.publish(event).then(
        () => true,
        () => false,
      );
      if (isSent) return;
    }
    throw new Error('the server did not come back');
  }

  it('reach every consumer of their type whole, in order, and each once', async () => {
    const [sender, reader] = [await open(), await open()];
    const seen: EventEnvelope[] = [];
    const others: EventEnvelope[] = [];
    reader.subscribe('test.order', [TYPE], async (event) => void seen.push(event));
    reader.subscribe('test.other', ['finance.order.refunded'], async (event) => void others.push(event));
    const events = [1, 2, 3, 4, 5].map((n) => eventOf(n));
    for (const event of events) await sender.publish(event);
    // What a relay sends twice, the server keeps once.
    await sender.publish(events[4] as EventEnvelope);
    await until(() => seen.length >= 5);
    expect(seen).toEqual(events);
    expect(others).toEqual([]);
  });

  it('wait for a consumer that is down, and for a server that was killed', async () => {
    const [sender, first] = [await open(), await open()];
    const seen: bigint[] = [];
    first.subscribe('test.late', [TYPE], async (event) => void seen.push(event.sequence));
    await until(() => seen.length >= 5);
    await first.close();
    buses.splice(buses.indexOf(first), 1);
    const early = eventOf(100);
    await sender.publish(early);
    await server.kill();
    await expect(sender.publish(eventOf(101))).rejects.toThrow();
    await server.start();
    const later: bigint[] = [];
    const second = await open();
    second.subscribe('test.late', [TYPE], async (event) => void later.push(event.sequence));
    await sendAgain(sender, eventOf(102));
    await until(() => later.includes(102n));
    // A crash may forget acknowledgements, never events: what was applied before is the inbox's to skip.
    expect(later.filter((n) => n === 100n || n === 102n)).toEqual([100n, 102n]);
  }, 60_000);

  it('are tried again, then move to the dead letters while the rest flows, and go to their consumer when sent again', async () => {
    const [sender, reader] = [await open(), await open()];
    const [seen, bystander]: bigint[][] = [[], []];
    let isHealed = false;
    reader.subscribe('test.poison', ['finance.payout.status_changed'], async ({ sequence }) => {
      if (sequence === 7n && !isHealed) throw new Error('poisoned');
      seen?.push(sequence);
    });
    reader.subscribe('test.bystander', ['finance.payout.status_changed'], async (event) => {
      bystander?.push(event.sequence);
    });
    const poisoned = eventOf(7, 'finance.payout.status_changed');
    await sender.publish(poisoned);
    await sender.publish(eventOf(8, 'finance.payout.status_changed'));
    await until(() => seen?.includes(8n) === true, 40);
    expect(seen).toEqual([8n]);
    const letters = await openDeadLetters(server.url);
    expect(await letters.list()).toMatchObject([
      { event: { eventId: poisoned.eventId }, consumer: 'test.poison', error: 'Error: poisoned' },
    ]);
    isHealed = true;
    expect(await letters.replay(randomUUID())).toBe(0);
    expect(await letters.replay(poisoned.eventId)).toBe(1);
    await until(() => seen?.includes(7n) === true);
    expect([seen, bystander, await letters.list()]).toEqual([[8n, 7n], [7n, 8n], []]);
    await letters.close();
  }, 60_000);
});
