import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../print/problem.ts';

/** Who holds a data folder. */
export interface LockHolder {
  readonly pid: number;
  /** Start of the process in clock ticks since boot (Linux): a pid that was given to another process does not match. */
  readonly startTicks: string;
  readonly since: string;
  /** Where the holder is reached, once it has said so. */
  readonly url?: string;
}

/** The right to run the server of one data folder. */
export interface FolderLock {
  readonly path: string;
  /** Adds where the holder is reached, for the message of a second start. */
  announce(url: string): Promise<void>;
  release(): Promise<void>;
}

const LOCK_FILE = 'embedded.lock';

/**
 * Takes the lock of a home folder. A lock whose process is gone is taken over.
 * @throws Problem naming pid, start and URL of the process that runs here already.
 */
export async function acquireLock(home: string): Promise<FolderLock> {
  const path = join(home, LOCK_FILE);
  const own: LockHolder = {
    pid: process.pid,
    startTicks: await readStartTicks(process.pid),
    since: new Date().toISOString(),
  };
  while (!(await tryCreate(path, own))) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const holder = parseHolder(text);
    if (holder && (await isAlive(holder))) throw describeHolder(home, holder);
    await removeStale(path, text);
  }
  return {
    path,
    announce: (url) => writeFile(path, JSON.stringify({ ...own, url })),
    release: () => rm(path, { force: true }),
  };
}

/** The live process that runs on a home folder, if any. */
export async function findLockHolder(home: string): Promise<LockHolder | undefined> {
  const holder = parseHolder(await readFile(join(home, LOCK_FILE), 'utf8').catch(() => ''));
  return holder && (await isAlive(holder)) ? holder : undefined;
}

/** True when the system knows this process id, whoever owns it, zombies included. */
export function isPidTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** True when a process with this id runs. One that has ended but was not collected by its parent does not count. */
export function isProcessAlive(pid: number): boolean {
  return isPidTaken(pid) && !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

async function tryCreate(path: string, holder: LockHolder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the stale file aside first: if another start was faster, what was moved is its fresh lock, and goes back. */
async function removeStale(path: string, staleText: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8').catch(() => staleText)) === staleText) await rm(aside, { force: true });
  else await rename(aside, path);
}

async function isAlive(holder: LockHolder): Promise<boolean> {
  return isProcessAlive(holder.pid) && (await readStartTicks(holder.pid)) === holder.startTicks;
}

/** Field 22 of `/proc/<pid>/stat`; empty where there is no such file. */
async function readStartTicks(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets, and may hold spaces and brackets itself.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const { pid, startTicks, since, url } = JSON.parse(text) as Partial<LockHolder>;
    if (pid === undefined || startTicks === undefined || since === undefined) return undefined;
    return { pid, startTicks, since, ...(url === undefined ? {} : { url }) };
  } catch {
    return undefined;
  }
}

function describeHolder(home: string, holder: LockHolder): Problem {
  const where = holder.url ? ` at ${holder.url}` : '';
  return new Problem({
    what: `Volmify Graph runs on this data folder already: pid ${holder.pid}${where}, since ${holder.since}.`,
    why: `One data folder (${home}) serves one process.`,
    next: `Use the running one, stop it (kill ${holder.pid}), or start beside it: VOLMIFY_HOME=<other folder> npx volmify start --port <port>`,
  });
}
