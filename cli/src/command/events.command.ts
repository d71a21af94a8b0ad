import { openDeadLetters } from '@volmify/shared/events/nats.letters';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import pg from 'pg';
import { readConfig, readEnvironment } from '../config.ts';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { formatTable } from '../print/table.ts';
import { attachDatabases } from '../product/databases.ts';

/** An event that was refused too often, or waits after a refusal. */
interface RefusedEvent {
  /** Whose outbox it waits in, or which consumer refused it. */
  readonly subgraph: string;
  readonly eventId: string;
  readonly type: string;
  readonly attempts: number;
  readonly state: 'parked' | 'waiting';
  readonly error: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHOWN_MAX = 100;

const REFUSED = `
  SELECT event_id::text AS "eventId", type, attempts, CASE WHEN parked_at IS NULL THEN 'waiting' ELSE 'parked' END AS state,
         coalesce(last_error, '') AS error
    FROM outbox_event WHERE attempts > 0 AND published_at IS NULL ORDER BY id LIMIT ${SHOWN_MAX}`;
const REPLAY = `
  UPDATE outbox_event SET attempts = 0, next_attempt_at = NULL, parked_at = NULL, last_error = NULL
   WHERE parked_at IS NOT NULL AND ($1::uuid IS NULL OR event_id = $1::uuid)`;

/** Lists events that consumers refused. @throws Problem with exit code 69 when there are no databases */
export async function listEvents(options: { json?: boolean }): Promise<void> {
  const found = await inEachDatabase(async (client, subgraph) =>
    (await client.query<Omit<RefusedEvent, 'subgraph'>>(REFUSED)).rows.map((row) => ({ subgraph, ...row })),
  );
  const letters = await withLetters((dead) => dead.list());
  const events = [
    ...found.flat(),
    ...(letters ?? []).map(({ event, consumer, error }) => ({
      ...{ subgraph: consumer, eventId: event.eventId, type: event.type, attempts: 0, state: 'parked' as const, error },
    })),
  ];
  if (options.json) return print(JSON.stringify(events));
  if (events.length === 0) return print('No event was refused.');
  print(
    formatTable<RefusedEvent>(
      [
        { title: 'subgraph', value: (row) => row.subgraph },
        { title: 'event', value: (row) => row.eventId },
        { title: 'type', value: (row) => row.type },
        { title: 'state', value: (row) => row.state },
        { title: 'attempts', value: (row) => row.attempts, align: 'right' },
        { title: 'last error', value: (row) => row.error },
      ],
      events,
    ),
  );
}

/**
 * Sends parked events again: one, or all of them; the running product delivers them within a second.
 * @throws Problem with exit code 2 when the id is none, 1 when no such event is parked
 */
export async function replayEvents(eventId: string | undefined): Promise<void> {
  if (eventId !== undefined && !UUID.test(eventId)) {
    throw new Problem({
      what: `This is not the id of an event: ${eventId}`,
      next: 'volmify events',
      exitCode: EXIT.wrongUse,
    });
  }
  const counts = await inEachDatabase(async (client) => (await client.query(REPLAY, [eventId ?? null])).rowCount ?? 0);
  const letters = (await withLetters((dead) => dead.replay(eventId))) ?? 0;
  const sent = counts.reduce((sum, count) => sum + count, letters);
  if (sent === 0 && eventId !== undefined) {
    throw new Problem({ what: `No parked event has the id ${eventId}.`, next: 'volmify events' });
  }
  print(`${sent} ${sent === 1 ? 'event is' : 'events are'} sent again.`);
}

/** Works with the dead letters of NATS; undefined where events do not go over it. */
async function withLetters<Result>(
  work: (letters: Awaited<ReturnType<typeof openDeadLetters>>) => Promise<Result>,
): Promise<Result | undefined> {
  const { natsUrl } = readConfig(readEnvironment());
  if (natsUrl === undefined) return undefined;
  const letters = await openDeadLetters(natsUrl);
  try {
    return await work(letters);
  } finally {
    await letters.close();
  }
}

async function inEachDatabase<Result>(
  work: (client: pg.Client, subgraph: string) => Promise<Result>,
): Promise<Result[]> {
  const attached = await attachDatabases(readConfig(readEnvironment()));
  if (!attached) {
    throw new Problem({ what: 'No databases can be reached.', next: 'pnpm start', exitCode: EXIT.unavailable });
  }
  try {
    const results: Result[] = [];
    for (const name of SUBGRAPH_NAMES) {
      const { ownerUrl, appUrl } = attached.urls[name];
      const client = new pg.Client({ connectionString: ownerUrl ?? appUrl });
      await client.connect();
      try {
        results.push(await work(client, name));
      } finally {
        await client.end();
      }
    }
    return results;
  } finally {
    await attached.close();
  }
}
