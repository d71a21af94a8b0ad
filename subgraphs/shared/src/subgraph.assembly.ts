import type pg from 'pg';
import { chainAudit } from './audit.chain.ts';
import { createOutboxRelay } from './events/outbox.relay.ts';
import { type PeriodicJob, startJob } from './periodic.job.ts';
import { scopedSql } from './postgres.pool.ts';
import { joinResolvers, type ResolverMap } from './resolver.map.ts';
import { serviceScope } from './scope.ts';
import { createSubgraphExecutor, type RequestContext } from './subgraph.executor.ts';
import { createSubgraphSchema } from './subgraph.schema.ts';
import { createSubgraphSubscriber } from './subgraph.subscriber.ts';
import type { DemoWorld, Subgraph, SubgraphDependencies, SubgraphName } from './subgraph.ts';
import type { SubjectSteward } from './subject.ts';
import type { Viewer } from './viewer.ts';

/** The parts that make one subgraph; everything else is the same in all four. */
export interface SubgraphParts<Context extends RequestContext> {
  readonly name: SubgraphName;
  readonly dependencies: SubgraphDependencies;
  /** Pool of the serving role; closed by `stop`. */
  readonly pool: pg.Pool;
  /** Resolvers of its nouns, without the shared scalars. */
  readonly resolvers: readonly ResolverMap[];
  readonly createContext: (viewer: Viewer) => Context;
  readonly seed: (world: DemoWorld) => Promise<void>;
  /** `SELECT EXISTS (...) AS filled`, asked under the service scope of the seed. */
  readonly filledStatement: string;
  /** Subscribes the subgraph's event handlers; returns what ends them. */
  readonly consume?: () => () => void;
  /** Forgets whom identity erased. */
  readonly steward?: Pick<SubjectSteward, 'consume'>;
  /** What the subgraph does by itself again and again while it runs. */
  readonly jobs?: readonly PeriodicJob[];
  /** Ends what the parts opened besides the pool. */
  readonly close?: () => Promise<void>;
}

/** One subgraph, ready to answer; nothing runs before `start`. */
export function assembleSubgraph<Context extends RequestContext>(parts: SubgraphParts<Context>): Subgraph {
  const { name, pool, dependencies } = parts;
  const schema = createSubgraphSchema(name, joinResolvers(parts.resolvers));
  const execute = createSubgraphExecutor({ name, schema, createContext: parts.createContext, log: dependencies.log });
  const subscribe = createSubgraphSubscriber({
    name,
    schema,
    createContext: parts.createContext,
    log: dependencies.log,
  });
  const sql = scopedSql(pool, serviceScope('relay'));
  const relay = createOutboxRelay({ sql, bus: dependencies.bus, log: dependencies.log });
  const jobs = [...(parts.jobs ?? []), auditJob(parts)];
  let running: readonly ReturnType<typeof startJob>[] = [];
  const endConsuming = parts.consume?.();
  const endForgetting = parts.steward?.consume();

  return {
    name,
    schema,
    execute,
    subscribe,
    seed: parts.seed,
    async isEmpty() {
      const [row] = await scopedSql(pool, serviceScope('seed')).query<{ filled: boolean }>(parts.filledStatement);
      return row?.filled !== true;
    },
    async checkHealth() {
      await pool.query('SELECT 1');
    },
    drainEvents: () => relay.drain(),
    async runJobs() {
      for (const job of jobs) await job.round();
    },
    async start() {
      relay.start();
      running = jobs.map((job) => startJob(job, dependencies.log));
    },
    async stop() {
      endConsuming?.();
      endForgetting?.();
      await Promise.all(running.map((job) => job.stop()));
      await relay.stop();
      await parts.close?.();
      await pool.end();
    },
  };
}

/** Chains what was audited since the last round, and lets the new heads be kept outside the database. */
function auditJob({
  name,
  pool,
  dependencies,
}: Pick<SubgraphParts<never>, 'name' | 'pool' | 'dependencies'>): PeriodicJob {
  return {
    everyMs: 15_000,
    failure: 'the audit log could not be chained',
    async round() {
      const heads = await chainAudit(scopedSql(pool, serviceScope('seal')));
      if (heads.length === 0) return;
      dependencies.log.info({ heads }, 'audit log chained');
      await dependencies.keepAuditHeads?.(name, heads);
    },
  };
}
