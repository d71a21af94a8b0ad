import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Pool } from 'undici';

/** A process under measurement. */
export interface Subject {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a child of this folder and waits for its word that it is ready. */
export async function startChild(
  file: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<ChildProcess> {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return startCommand(process.execPath, ['--import', 'tsx', path, ...args], env);
}

async function startCommand(
  command: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<ChildProcess> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...env },
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'ready') resolve();
    });
  });
  return child;
}

/** A gateway of this folder on a port. */
export async function startSubject(name: string, file: string, port: number): Promise<Subject> {
  const child = await startChild(file, [String(port)]);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} has no process`);
  return { name, pid, url: `http://127.0.0.1:${port}`, stop: () => stopChild(child) };
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** CPU milliseconds a process has used, all its threads together. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const TICK_MS = 10;
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Resident memory at its highest, in MiB. */
export function peakMiBOf(pid: number): number {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}

/** What one burst of requests cost. */
export interface Burst {
  readonly cpuMsPerRequest: number;
  readonly requestsPerSecond: number;
  readonly p95Ms: number;
}

let token = 0;

/** Sends requests over a number of connections, each with a header of its own; every answer must be the expected one. */
export async function burst(
  subject: { readonly pid: number; readonly url: string },
  query: string,
  expected: string | undefined,
  { requests, connections }: { requests: number; connections: number },
): Promise<Burst> {
  const pool = new Pool(subject.url, { connections, pipelining: 1 });
  const body = JSON.stringify({ query });
  const tookMs: number[] = [];
  let left = requests;
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      token += 1;
      const startedAt = performance.now();
      const answer = await pool.request({
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
        body,
      });
      const text = await answer.body.text();
      tookMs.push(performance.now() - startedAt);
      // Each burst checks one answer in depth; all are checked by length.
      if (
        expected !== undefined &&
        (text.length !== expected.length || (left === 0 && canonical(text) !== canonical(expected)))
      ) {
        throw new Error(`${subject.url} answered ${text.slice(0, 300)}`);
      }
    }
  };
  const cpuBefore = cpuMsOf(subject.pid);
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuMs = cpuMsOf(subject.pid) - cpuBefore;
  await pool.close();
  tookMs.sort((a, b) => a - b);
  return {
    cpuMsPerRequest: cpuMs / requests,
    requestsPerSecond: requests / seconds,
    p95Ms: tookMs[Math.floor(tookMs.length * 0.95)] ?? 0,
  };
}

/** The data of an answer, however it is spaced. */
const canonical = (text: string): string => JSON.stringify((JSON.parse(text) as { data: unknown }).data);
