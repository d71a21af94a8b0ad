import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import getPort, { portNumbers } from 'get-port';

const BIN = fileURLToPath(new URL('../../cli/bin/volmify.mjs', import.meta.url));
const READY_TIMEOUT_MS = 120_000;

/** A free port for a gateway whose four subgraphs, in a distributed start, take the next four. */
export const freePort = (): Promise<number> => getPort({ port: portNumbers(22_000, 29_990), host: '127.0.0.1' });

/** Environment of a command: nothing of the caller's settings leaks in. */
function environmentOf(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  return { PATH, HOME, TMPDIR, LANG, CI: '1', LOG_LEVEL: 'silent', ...settings };
}

/** Runs a command of `volmify` to its end. */
export function runVolmify(args: readonly string[], settings: Readonly<Record<string, string>>) {
  const done = spawnSync(process.execPath, [BIN, ...args], {
    env: environmentOf(settings),
    encoding: 'utf8',
    timeout: READY_TIMEOUT_MS,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** A started product in a process of its own. */
export interface StartedProduct {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Ends it and waits; answers the exit code, null after SIGKILL. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the product, or a part of it, and waits for the line that says it is ready. */
export async function startVolmify(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<StartedProduct> {
  const child = spawn(process.execPath, [BIN, 'start', ...args], {
    env: environmentOf(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  const until = Date.now() + READY_TIMEOUT_MS;
  while (!output.includes('Stop with Ctrl-C')) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`start did not get ready:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    child,
    output: () => output,
    end: (signal) => {
      child.kill(signal);
      return exited;
    },
  };
}
