import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { messageOf, Problem } from '../print/problem.ts';
import { childSettings } from './embedded.account.ts';
import { createCluster, lastLines } from './embedded.cluster.ts';
import { acquireLock, type FolderLock } from './embedded.lock.ts';
import { choosePlace, obtainPassword, program, readRecord, type ServerPlace, writeRecord } from './embedded.place.ts';
import { findLeftServer, readPostmaster, stopPostmaster } from './embedded.postmaster.ts';
import { describeTakenPort, isPortFree } from './port.holder.ts';

/** What {@link startEmbeddedServer} needs. */
export interface EmbeddedServerOptions {
  /** The data folder of the installation (VOLMIFY_HOME); made when missing. */
  readonly home: string;
  /** One line for a person: where things went and why, recovery after a crash. */
  readonly log: (line: string) => void;
  /** A port that must be taken; without it the last one, 15432, or the next free one below 32768. */
  readonly port?: number;
  /** Further server settings, for example `{ fsync: 'off' }` for a server whose data nobody will miss. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running PostgreSQL of our own, on 127.0.0.1 only. */
export interface EmbeddedServer {
  readonly host: string;
  readonly port: number;
  /** Folder that holds the data; not always inside the home (another account must be able to enter it). */
  readonly place: string;
  /** True when this start made an empty cluster. */
  readonly isFirstStart: boolean;
  /** URL of the superuser, password included: never print it. */
  superuserUrl(database: string): string;
  /** Tells a second start on the same folder where the product is reached. */
  announce(url: string): Promise<void>;
  /** Fast stop: clients are cut, everything committed is kept. May be called twice. */
  stop(): Promise<void>;
  /** Stops and deletes the cluster with everything in it. */
  destroy(): Promise<void>;
}

const HOST = '127.0.0.1';
const FIRST_PORT = 15432;
/** Ports from here on are handed out by the kernel to outgoing connections. */
const EPHEMERAL_PORT_MIN = 32768;
const PORT_ATTEMPTS = 5;
const POLL_MS = 10;
const START_TIMEOUT_MS = 60_000;
const SLOW_START_MS = 2_000;
const LOG_SIZE_MAX_BYTES = 1_000_000;

interface Running {
  readonly pid: number;
  readonly port: number;
}

/**
 * Starts the embedded PostgreSQL of a home folder: makes the cluster at the first start, recovers or adopts what a
 * killed process left behind, and leaves a watchdog that stops the server should this process die.
 * @throws Problem with the last log lines when the server does not come up, and when another process runs on the folder.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { log } = options;
  await mkdir(join(options.home, 'logs'), { recursive: true });
  const home = realpathSync(options.home);
  const lock = await acquireLock(home);
  let watchdog: ChildProcess | undefined;
  try {
    const place = await choosePlace(home, log);
    const password = await obtainPassword(place.folder);
    const isFirstStart = !existsSync(join(place.data, 'PG_VERSION'));
    if (isFirstStart) await createCluster(place);
    const left = await findLeftServer(place.data, password);
    if (left) log(`A PostgreSQL server of an earlier start is running (pid ${left.pid}): it is used on`);
    watchdog = startWatchdog(place.data, lock);
    const running = left ?? (await startServer({ ...options, home }, place));
    await writeRecord(home, { home, folder: place.folder, port: running.port });
    return createHandle({ place, password, isFirstStart, running, watchdog, lock });
  } catch (error) {
    watchdog?.stdin?.end('done');
    await lock.release();
    throw error;
  }
}

interface HandleParts {
  readonly place: ServerPlace;
  readonly password: string;
  readonly isFirstStart: boolean;
  readonly running: Running;
  readonly watchdog: ChildProcess;
  readonly lock: FolderLock;
}

function createHandle({ place, password, isFirstStart, running, watchdog, lock }: HandleParts): EmbeddedServer {
  let stopping: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    try {
      await stopPostmaster(running.pid);
    } finally {
      watchdog.stdin?.end('done');
      await lock.release();
    }
  };
  const stopOnce = (): Promise<void> => {
    stopping ??= stop();
    return stopping;
  };
  return {
    host: HOST,
    port: running.port,
    place: place.folder,
    isFirstStart,
    superuserUrl: (database) =>
      `postgresql://postgres:${password}@${HOST}:${running.port}/${encodeURIComponent(database)}`,
    announce: (url) => lock.announce(url),
    stop: stopOnce,
    destroy: async () => {
      await stopOnce();
      await rm(place.folder, { recursive: true, force: true });
    },
  };
}

async function startServer(options: EmbeddedServerOptions, place: ServerPlace): Promise<Running> {
  const logFile = join(options.home, 'logs', 'postgresql.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options);
    const logHandle = await openLog(logFile);
    const from = (await logHandle.stat()).size;
    const child = spawnServer(place, port, logHandle, options.settings ?? {});
    await logHandle.close();
    const failure = await waitUntilReady(child, place.data, options.log);
    if (failure === undefined) return { pid: child.pid ?? 0, port };
    const text = (await readFile(logFile)).subarray(from).toString('utf8');
    // Another start took the port in the meantime, or backends of a killed server are just leaving.
    const isPassing = /could not bind|pre-existing shared memory block/.test(text);
    if (isPassing && attempt < PORT_ATTEMPTS) {
      await wait(POLL_MS * 20);
      continue;
    }
    throw new Problem({
      what: `PostgreSQL did not start: ${failure}.`,
      why: lastLines(text) || 'It wrote nothing.',
      next: `The whole log: ${logFile}`,
    });
  }
}

function spawnServer(
  place: ServerPlace,
  port: number,
  logHandle: FileHandle,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const all = {
    listen_addresses: HOST,
    port: String(port),
    // A socket's path may not be longer than 107 bytes, which deep clones exceed.
    unix_socket_directories: '',
    max_connections: '120',
    ...settings,
  };
  const child = spawn(
    join(place.binaries, 'bin', program('postgres')),
    ['-D', place.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Detached: Ctrl-C in a terminal reaches its whole process group, and requests must drain before the server goes.
    {
      ...childSettings(place.account),
      cwd: place.folder,
      detached: true,
      stdio: ['ignore', logHandle.fd, logHandle.fd],
    },
  );
  child.unref();
  return child;
}

/** Undefined once the server accepts connections, else why it did not get there. */
async function waitUntilReady(
  child: ChildProcess,
  data: string,
  log: (line: string) => void,
): Promise<string | undefined> {
  let ended: string | undefined;
  child.once('error', (error) => {
    ended = messageOf(error);
  });
  child.once('exit', (code, signal) => {
    ended = signal ? `it was ended by ${signal}` : `it left with exit code ${code}`;
  });
  const since = Date.now();
  let hasSaidSlow = false;
  while (Date.now() - since < START_TIMEOUT_MS) {
    if (ended !== undefined) return ended;
    const postmaster = await readPostmaster(data);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return undefined;
    if (!hasSaidSlow && Date.now() - since > SLOW_START_MS) {
      hasSaidSlow = true;
      log('PostgreSQL takes its time: it recovers from an unclean stop');
    }
    await wait(POLL_MS);
  }
  child.kill('SIGINT');
  return `it was not ready after ${START_TIMEOUT_MS / 1000} s`;
}

async function choosePort(options: EmbeddedServerOptions): Promise<number> {
  if (options.port !== undefined) {
    if (await isPortFree(options.port, HOST)) return options.port;
    throw new Problem({
      what: await describeTakenPort(options.port),
      why: 'The embedded database was told to use it.',
      next: 'Free it, or leave the choice to the product.',
    });
  }
  const last = (await readRecord(options.home))?.port;
  if (last !== undefined && (await isPortFree(last, HOST))) return last;
  for (let port = FIRST_PORT; port < EPHEMERAL_PORT_MIN; port += 1) if (await isPortFree(port, HOST)) return port;
  throw new Problem({ what: `No port from ${FIRST_PORT} to ${EPHEMERAL_PORT_MIN - 1} is free for the database.` });
}

function startWatchdog(data: string, lock: FolderLock): ChildProcess {
  const script = fileURLToPath(new URL('./embedded.watchdog.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, data, lock.path, String(process.pid)], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // It must not keep this process alive, and its early end is no reason to fail: the next start recovers as well.
  child.on('error', () => undefined);
  child.stdin?.on('error', () => undefined);
  child.unref();
  (child.stdin as { unref?: () => void } | null)?.unref?.();
  return child;
}

/** Appends to the log of earlier starts until that has grown too long. */
async function openLog(path: string): Promise<FileHandle> {
  const handle = await open(path, 'a', 0o600);
  if ((await handle.stat()).size > LOG_SIZE_MAX_BYTES) await handle.truncate(0);
  return handle;
}
