import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A NATS server of a test's own: it keeps its files through restarts. */
export interface NatsServer {
  readonly url: string;
  start(): Promise<void>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
  dispose(): Promise<void>;
}

/** True when the server's binary is there; else says so once. */
export function hasNatsServer(): boolean {
  try {
    execFileSync('nats-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('skipped: there is no nats-server on this machine\n');
    return false;
  }
}

/** A server on a free port below the kernel's ephemeral range; `start` it. */
export async function createNatsServer(): Promise<NatsServer> {
  const folder = mkdtempSync(join(tmpdir(), 'volmify-nats-'));
  const port = await freePort();
  let child: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  };
  return {
    url: `nats://127.0.0.1:${port}`,
    async start() {
      child = spawn('nats-server', ['-js', '-a', '127.0.0.1', '-p', String(port), '-sd', folder], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const log = child.stderr;
      await new Promise<void>((resolve, reject) => {
        child?.once('exit', (code) => reject(new Error(`nats-server ended with ${code}`)));
        log?.on('data', (text: Buffer) => /Server is ready/.test(String(text)) && resolve());
      });
    },
    kill,
    async dispose() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  for (let port = 20_870 + (process.pid % 500); port < 32_000; port++) {
    const isFree = await new Promise<boolean>((resolve) => {
      const probe = createServer()
        .once('error', () => resolve(false))
        .listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
  throw new Error('no port is free');
}
