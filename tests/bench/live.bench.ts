import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { exitCode, printFigure } from './figure.ts';
import { cpuMsOf } from './gateway/load.ts';

/**
 * Ten thousand open subscriptions of two hundred callers, each asked of its owner by itself, and one event that each of
 * them is told with what another subgraph adds: how long, at what cost, and what is left when all have gone.
 */
const PORT = 20_945;
const SOCKETS = 200;
const STREAMS_EACH = 50;
const COUNT = SOCKETS * STREAMS_EACH;
const EVENTS = 5;
const DELIVERED_MS_MAX = 5_000;
const MEMORY_MIB_MAX = 600;
/** Of the memory before: what may remain after all have gone. */
const LEFT_MAX = 1.15;
const QUERY = 'subscription ($n: Int) { paid(n: $n) { amount payer { name } } }';

const child = fork(fileURLToPath(new URL('./live/gateway.child.ts', import.meta.url)), [String(PORT)], {
  execArgv: ['--import', 'tsx', '--expose-gc'],
  env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1' },
  stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
});
const pid = child.pid ?? 0;
await new Promise((resolve) => child.stdout?.once('data', resolve));

interface Counts {
  readonly streams: number;
  readonly listening: number;
}
const tell = (message: string): Promise<Counts> =>
  new Promise((resolve) => {
    child.once('message', (counts) => resolve(counts as Counts));
    child.send(message);
  });
const settled = async (isSo: (counts: Counts) => boolean): Promise<void> => {
  while (!isSo(await tell('count'))) await wait(50);
};

try {
  // The first stream makes the plan and loads what streams need.
  const first = await openSocket(0, 1);
  await settled(({ listening }) => listening === 1);
  first.close();
  await settled(({ streams }) => streams === 0);
  await tell('collect');
  const before = residentMib();
  const sockets: WebSocket[] = [];
  for (let at = 0; at < SOCKETS; at += 1) sockets.push(await openSocket(at, STREAMS_EACH));
  await settled(({ listening }) => listening === COUNT);
  await tell('collect');
  const idle = residentMib();
  let told = 0;
  for (const socket of sockets) socket.on('message', (text) => (told += String(text).includes('"next"') ? 1 : 0));
  const cpuBefore = cpuMsOf(pid);
  let slowestMs = 0;
  for (let event = 1; event <= EVENTS; event += 1) {
    const startedAt = performance.now();
    await tell('event');
    while (told < COUNT * event && performance.now() - startedAt < 60_000) await wait(5);
    slowestMs = Math.max(slowestMs, performance.now() - startedAt);
  }
  const cpuMs = cpuMsOf(pid) - cpuBefore;
  const peak = residentMib('VmHWM');
  for (const socket of sockets) socket.terminate();
  await settled(({ streams, listening }) => streams === 0 && listening === 0);
  await tell('collect');
  await wait(500);
  await tell('collect');
  const after = residentMib();
  const lower = { better: 'lower' } as const;
  printFigure({ name: 'live.delivered', value: told / EVENTS, unit: 'streams', target: COUNT, better: 'higher' });
  printFigure({ name: 'live.delivery', value: slowestMs, unit: 'ms', target: DELIVERED_MS_MAX, ...lower });
  printFigure({ name: 'live.memory.stream', value: ((idle - before) * 1024) / COUNT, unit: 'KiB', ...lower });
  printFigure({ name: 'live.memory.peak', value: peak, unit: 'MiB', target: MEMORY_MIB_MAX, ...lower });
  printFigure({ name: 'live.memory.left', value: after / before, unit: 'x', target: LEFT_MAX, ...lower });
  printFigure({ name: 'live.cpu.event', value: (cpuMs * 1000) / (COUNT * EVENTS), unit: 'us', ...lower });
} finally {
  child.kill('SIGKILL');
}
process.exit(exitCode());

/** A socket of a caller of its own with so many streams, each asking something else. */
function openSocket(caller: number, streams: number): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${PORT}/graphql`, 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('open', () => {
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${caller}` } }));
    });
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      if (type === 'ping') socket.send('{"type":"pong"}');
      if (type !== 'connection_ack') return;
      for (let at = 0; at < streams; at += 1) {
        const payload = { query: QUERY, variables: { n: caller * STREAMS_EACH + at } };
        socket.send(JSON.stringify({ id: String(at), type: 'subscribe', payload }));
      }
      resolve(socket);
    });
  });
}

/** Resident memory of the gateway's process, now or at its highest. */
function residentMib(line: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${line}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024;
}
