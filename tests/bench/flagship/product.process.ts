import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { REPOSITORY_ROOT } from '@volmify/cli';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';

const BIN = join(REPOSITORY_ROOT, 'cli', 'bin', 'volmify.mjs');

/** A home folder of the product for one bench. */
export interface BenchHome {
  readonly path: string;
  /** Runs a command of `volmify` to its end; what it printed. */
  run(...args: readonly string[]): Promise<string>;
  /** Starts the product as a person does, and waits for its banner. */
  start(port: number, topology?: 'all-in-one' | 'distributed'): Promise<ProductProcess>;
  /** Where the databases are while the product runs, as the server's administrator. */
  databaseUrls(): Readonly<Record<SubgraphName, string>>;
  remove(): Promise<void>;
}

/** The product as processes of its own. */
export interface ProductProcess {
  readonly url: string;
  /** Milliseconds from the command to the banner. */
  readonly startedInMs: number;
  /** Process ids by part; one part named `all-in-one`, or the gateway and the four subgraphs. */
  readonly pids: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

/** A fresh home, so that nothing but the demo world is in it. */
export async function createBenchHome(): Promise<BenchHome> {
  const path = await mkdtemp(join(tmpdir(), 'volmify-bench-'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    VOLMIFY_HOME: path,
    LOG_LEVEL: 'warn',
  };
  return {
    path,
    async run(...args) {
      const { stdout } = await promisify(execFile)(process.execPath, [BIN, ...args], { env });
      return stdout.trim();
    },
    async start(port, topology = 'all-in-one') {
      const args = [BIN, 'start', '--json', '--port', String(port), '--topology', topology];
      const startedAt = performance.now();
      const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
      await bannerOf(child);
      const startedInMs = performance.now() - startedAt;
      const { pids } = JSON.parse(readFileSync(join(path, 'run.json'), 'utf8')) as Pick<ProductProcess, 'pids'>;
      return { url: `http://127.0.0.1:${port}`, startedInMs, pids, stop: () => endChild(child) };
    },
    databaseUrls() {
      const { folder, port } = JSON.parse(readFileSync(join(path, 'embedded.json'), 'utf8')) as {
        folder: string;
        port: number;
      };
      const password = readFileSync(join(folder, 'superuser.password'), 'utf8').trim();
      const urlOf = (name: SubgraphName) => `postgresql://postgres:${password}@127.0.0.1:${port}/${name}`;
      return Object.fromEntries(SUBGRAPH_NAMES.map((name) => [name, urlOf(name)])) as Record<SubgraphName, string>;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Resolves with the first line that is a JSON object: the banner. */
function bannerOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the product ended with ${code} before its banner`)));
    if (!child.stdout) throw new Error('the product has no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) resolve();
    });
  });
}

/** Asks a process to end and waits until it has. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
