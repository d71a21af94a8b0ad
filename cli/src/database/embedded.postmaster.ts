import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { messageOf, Problem } from '../print/problem.ts';
import { isPidTaken, isProcessAlive } from './embedded.lock.ts';

/** What a running server writes into `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly data: string;
  readonly port: number;
  /** `starting`, `stopping`, `ready` or `standby`; empty before the server has written it. */
  readonly status: string;
}

const POLL_MS = 10;
const LEAVE_TIMEOUT_MS = 15_000;
const FAST_STOP_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 1_000;

/** The server that says it runs in a data folder, dead or alive. */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, data: lines[1] ?? '', port: Number(lines[3]) || 0, status: (lines[7] ?? '').trim() };
}

/**
 * Looks for a server that a killed process left behind: the running one if it answers with our password, undefined
 * when the folder is free to start in. A server that is on its way out is waited for.
 * @throws Problem when a server runs in the folder that does not let us in.
 */
export async function findLeftServer(data: string, password: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + LEAVE_TIMEOUT_MS;
  let refusal = '';
  while (Date.now() < deadline) {
    const left = await readPostmaster(data);
    // The server itself clears the file of a dead predecessor, after checking that no backend of it is left.
    if (!left || !isPidTaken(left.pid)) return undefined;
    if (!isProcessAlive(left.pid) || !(await isServerOf(left, data))) {
      await rm(join(data, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (left.status === 'ready') {
      const answer = await askDataFolder(left.port, password);
      if ('data' in answer && (await samePath(answer.data, data))) return left;
      refusal = 'error' in answer ? answer.error : `it serves ${answer.data}`;
      if (refusal.includes('password authentication failed')) break;
    }
    await wait(POLL_MS * 5);
  }
  const left = await readPostmaster(data);
  throw new Problem({
    what: `A PostgreSQL server (pid ${left?.pid ?? 'unknown'}) runs in ${data} and does not answer: ${refusal || 'it is not ready'}.`,
    next: `Stop it and start again: kill -INT ${left?.pid ?? '<pid>'}`,
  });
}

/** Stops a server fast (clients are cut, everything committed is kept), or at once if that takes too long. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitForEnd(pid, FAST_STOP_TIMEOUT_MS)) return;
  }
  throw new Problem({
    what: `The database server (pid ${pid}) does not stop.`,
    next: `End it by hand: kill -9 ${pid}`,
  });
}

async function waitForEnd(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (!isProcessAlive(pid)) return true;
    await wait(POLL_MS);
  }
  return false;
}

/** A pid may have been given to a stranger since, and a copied folder names the server of the original. */
async function isServerOf(left: Postmaster, data: string): Promise<boolean> {
  if (!(await samePath(left.data, data))) return false;
  const command = await readFile(`/proc/${left.pid}/cmdline`, 'utf8').catch(() => undefined);
  return command === undefined || command.includes('postgres');
}

async function samePath(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return first === second;
}

async function askDataFolder(port: number, password: string): Promise<{ data: string } | { error: string }> {
  const address = { host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' };
  const client = new pg.Client({ ...address, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    return { data: rows[0]?.data_directory ?? '' };
  } catch (error) {
    return { error: messageOf(error) };
  } finally {
    await client.end().catch(() => undefined);
  }
}
