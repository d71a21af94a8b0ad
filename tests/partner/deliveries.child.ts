import { openDeliveries } from '@volmify/identity';
import { createLog } from '@volmify/shared/log';
import { createPool } from '@volmify/shared/postgres.pool';

/** What a worker of deliveries is told by the test that starts it. */
export interface ChildTask {
  readonly databaseUrl: string;
  readonly keyId: string;
  /** Hexadecimal digits. */
  readonly key: string;
  /** Instant at which the clock of this process begins, and how much faster than time it runs. */
  readonly fromMs: number;
  readonly speed: number;
}

const ROUND_MS = 20;
const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
const nowMs = (): number => task.fromMs + Math.trunc(performance.now() * task.speed);
const deliveries = openDeliveries({
  pool: createPool({ databaseUrl: task.databaseUrl, poolSize: 6 }),
  keys: { currentId: task.keyId, byId: new Map([[task.keyId, Buffer.from(task.key, 'hex')]]) },
  log: createLog({ level: 'error' }),
  run: async (_app, _selection, { id }) => ({ type: 'answer', data: { product: { id } } }),
  settings: {
    allowsLoopback: true,
    clock: { nowMs, now: () => new Date(nowMs()) },
    wholeMs: 400,
    limits: { total: 32, perEndpoint: 8, leaseMs: 1_000 },
  },
});
process.send?.('ready');
setInterval(() => void deliveries.round(), ROUND_MS);
