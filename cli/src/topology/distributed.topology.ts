import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { type ProductConfig, REPOSITORY_ROOT, readEnvironment, SUBGRAPH_PORTS } from '../config.ts';
import { Problem } from '../print/problem.ts';
import { ownGatewayUrl } from './graph.asker.ts';
import type { RunningProduct } from './running.product.ts';

const BIN = join(REPOSITORY_ROOT, 'cli', 'bin', 'volmify.mjs');
/** Five processes that start at once on a busy machine of two cores take half a minute. */
const START_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 12_000;
const POLL_MS = 50;

interface Part {
  readonly name: SubgraphName | 'gateway';
  readonly url: string;
  readonly child: ChildProcess;
}

/**
 * One process per subgraph and a gateway, all on this machine; the database and its migrations are the caller's.
 * A part that ends is told, not restarted: the graph answers without it, and `volmify start <part>` brings it back.
 * @throws Problem that names the part that did not come up; nothing keeps running then
 */
export async function startDistributed(
  config: ProductConfig,
  appUrls: Readonly<Record<SubgraphName, string>>,
  onPartEnded: (name: string) => void,
): Promise<RunningProduct> {
  const urls = Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => [name, `http://127.0.0.1:${SUBGRAPH_PORTS[name] - 4000 + config.port}`]),
  );
  const shared = {
    VOLMIFY_HOME: config.home,
    GATEWAY_URL: ownGatewayUrl(config),
    ...Object.fromEntries(SUBGRAPH_NAMES.map((name) => [`${name.toUpperCase()}_URL`, urls[name]])),
  };
  const parts: Part[] = [];
  let isStopping = false;
  const open = (name: Part['name'], url: string, environment: Record<string, string | undefined>): void => {
    const child = spawn(process.execPath, [BIN, 'start', name, '--port', new URL(url).port, '--json'], {
      env: { ...readEnvironment(), ...shared, ...environment },
      // The channel closes when this process dies; the part then ends too.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', () => {
      if (!isStopping) onPartEnded(name);
    });
    parts.push({ name, url, child });
  };
  const stop = async (): Promise<void> => {
    isStopping = true;
    await Promise.all([...parts].reverse().map(({ child }) => endChild(child)));
  };
  try {
    for (const name of SUBGRAPH_NAMES) {
      open(name, String(urls[name]), { [`${name.toUpperCase()}_APP_DATABASE_URL`]: appUrls[name], HOST: '127.0.0.1' });
    }
    await Promise.all(parts.map(waitUntilReady));
    const url = `http://${config.host}:${config.port}`;
    open('gateway', url, { HOST: config.host });
    await waitUntilReady(parts.at(-1) as Part);
    return {
      url,
      subgraphs: {},
      pids: Object.fromEntries(parts.map(({ name, child }) => [name, child.pid ?? 0])),
      stop,
    };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function waitUntilReady({ name, url, child }: Part): Promise<void> {
  const until = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) {
      throw new Problem({
        what: `${name} ended while starting.`,
        why: 'Its own message stands above.',
        next: `Alone: volmify start ${name}`,
      });
    }
    const isReady = await fetch(`${url}/health/ready`).then(
      (answer) => answer.status === 200,
      () => false,
    );
    if (isReady) return;
    await wait(POLL_MS);
  }
  throw new Problem({
    what: `${name} was not ready after ${START_TIMEOUT_MS / 1000} s.`,
    next: `Alone: volmify start ${name}`,
  });
}

async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const isInTime = await Promise.race([ended.then(() => true), wait(STOP_TIMEOUT_MS, false, { ref: false })]);
  if (!isInTime) child.kill('SIGKILL');
  await ended;
}
