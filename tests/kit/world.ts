import { setTimeout } from 'node:timers/promises';
import { createSubgraphs, readDemoWorld } from '@volmify/cli';
import { createFakeClock, DEMO_WORLD_INSTANT } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import type { Id } from '@volmify/shared/ids';
import { toId } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import { type DemoWorld, SUBGRAPH_NAMES, type Subgraph, type SubgraphName } from '@volmify/shared/subgraph';
import { anonymousViewer, type Membership, serviceViewer, type Viewer } from '@volmify/shared/viewer';
import type { ExecutionResult } from 'graphql';
import { copyDatabases, type TestDatabases, testIdentityKeys, withClient } from './database.ts';
import { createQueryCounter, type QueryCounter } from './query-counter.ts';

/** The demo world in databases of the test's own, with the four subgraphs open in this process. */
export interface TestWorld {
  readonly subgraphs: Readonly<Record<SubgraphName, Subgraph>>;
  readonly databases: TestDatabases['of'];
  readonly world: DemoWorld;
  readonly clock: ReturnType<typeof createFakeClock>;
  /** Counts the SQL statements of the subgraphs. */
  readonly statements: QueryCounter;
  /** A person of the world with the facts the subgraphs tell; `anonymous` is nobody. */
  viewerOf(persona: string): Promise<Viewer>;
  /** Asks one subgraph in process, as a person or a viewer made by hand. */
  executeIn(
    name: SubgraphName,
    who: string | Viewer,
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<ExecutionResult>;
  /** Delivers every event that waits, until none does. */
  drainEvents(): Promise<number>;
  close(): Promise<void>;
}

/** Opens a copy of the seeded world; `close` drops it. */
export async function openWorld(): Promise<TestWorld> {
  const databases = await copyDatabases();
  const world = readDemoWorld();
  const clock = createFakeClock(DEMO_WORLD_INSTANT.getTime());
  const statements = createQueryCounter();
  const subgraphs = createSubgraphs({
    appUrls: databases.appUrls,
    bus: createMemoryBus(),
    clock,
    log: createLog({ level: 'error' }),
    identityKeys: await testIdentityKeys(),
    poolSize: 4,
    onStatement: statements.record,
  });
  const viewerOf = (persona: string): Promise<Viewer> => readViewer(persona, { subgraphs, world });
  return {
    subgraphs,
    databases: databases.of,
    world,
    clock,
    statements,
    viewerOf,
    async executeIn(name, who, query, variables) {
      const viewer = typeof who === 'string' ? await viewerOf(who) : who;
      return subgraphs[name].execute({ query, ...(variables === undefined ? {} : { variables }) }, viewer);
    },
    async drainEvents() {
      let total = 0;
      const until = performance.now() + HELD_BACK_MS;
      for (;;) {
        for (let round = -1; round !== 0; total += round) {
          round = 0;
          for (const subgraph of Object.values(subgraphs)) round += await subgraph.drainEvents();
        }
        if (performance.now() > until || !(await hasUntried(databases))) return total;
        await setTimeout(20);
      }
    },
    async close() {
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
      await databases.drop();
    },
  };
}

/** How long events may wait for transactions of other tests. */
const HELD_BACK_MS = 10_000;

/**
 * True while an event was not tried though nothing of its own holds it back: the relay waits for every transaction that
 * began before, on the whole server, and the tests share one.
 */
async function hasUntried(databases: TestDatabases): Promise<boolean> {
  const waiting = await Promise.all(
    SUBGRAPH_NAMES.map((name) =>
      withClient(databases.of[name].superuserUrl, async (client) => {
        const { rows } = await client.query<{ held: boolean }>(
          `SELECT EXISTS (SELECT FROM outbox_event e
            WHERE e.published_at IS NULL AND e.parked_at IS NULL AND e.attempts = 0
              AND NOT EXISTS (SELECT FROM outbox_event b
                WHERE b.aggregate_type = e.aggregate_type AND b.aggregate_id = e.aggregate_id
                  AND b.sequence < e.sequence AND b.published_at IS NULL AND b.attempts > 0)) AS held`,
        );
        return rows[0]?.held === true;
      }),
    ),
  );
  return waiting.includes(true);
}

interface Facts {
  readonly callerFacts?: { platformRole: string; jobProfileIds: Id<'JobProfile'>[] } | null;
  readonly membershipFacts?: { memberships: (Membership & Record<string, unknown>)[] } | null;
}

async function readViewer(
  persona: string,
  parts: { subgraphs: Readonly<Record<SubgraphName, Subgraph>>; world: DemoWorld },
): Promise<Viewer> {
  if (persona === 'anonymous') return anonymousViewer('req_test');
  const userId = toId('User', parts.world.uuidOf(persona));
  const ask = async (name: SubgraphName, operation: string, query: string): Promise<Facts> => {
    const answer = await parts.subgraphs[name].execute(
      { query, variables: { userId } },
      serviceViewer('gateway', [operation], 'req_test'),
    );
    if (answer.errors?.[0]) throw answer.errors[0];
    return answer.data as Facts;
  };
  const person = await ask(
    'identity',
    'callerFacts',
    'query ($userId: ID!) { callerFacts(userId: $userId) { platformRole jobProfileIds } }',
  );
  const ties = await ask(
    'organization',
    'membershipFacts',
    `query ($userId: ID!) { membershipFacts(userId: $userId) { memberships {
      orgId memberId memberStatus isOwner employeeId employeeRole employeeStatus permissions featuresOff
      headOf { departmentId path } primaryDepartment { departmentId path } } } }`,
  );
  return {
    kind: 'person',
    userId,
    platformAdmin: person.callerFacts?.platformRole === 'ADMIN',
    jobProfileIds: person.callerFacts?.jobProfileIds ?? [],
    memberships: (ties.membershipFacts?.memberships ?? []).map(withoutNulls),
    version: persona,
    requestId: 'req_test',
  };
}

const withoutNulls = (row: Membership & Record<string, unknown>): Membership =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as unknown as Membership;
