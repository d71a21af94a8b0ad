import { spawn } from 'node:child_process';
import { chown, readFile, stat } from 'node:fs/promises';
import { Problem } from '../print/problem.ts';

/** The system account the server runs as; undefined fields mean the account that runs this process. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const ACCOUNT_NAME = 'postgres';
const LAST_RESORT_NAME = 'nobody';

/** True when this process is root, which PostgreSQL refuses to run as. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account the server has to run as. For root that is the owner of existing data, else `postgres`, made when the
 * system has none, else `nobody`; for everybody else it is the caller, who must own existing data.
 */
export async function requireAccount(dataFolder: string): Promise<Account> {
  const owner = await stat(dataFolder).catch(() => undefined);
  const uid = process.getuid?.();
  if (uid !== undefined && uid !== 0 && owner && owner.uid !== uid) {
    throw new Problem({
      what: `The database in ${dataFolder} belongs to another system account (uid ${owner.uid}; this is ${uid}).`,
      why: 'It was made by another user, or by root, who hands it to an unprivileged account.',
      next: 'Start as that user again, or choose another data folder: VOLMIFY_HOME=<folder> npx volmify start',
    });
  }
  if (uid !== 0) return {};
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = (await findAccount(ACCOUNT_NAME)) ?? (await createAccount()) ?? (await findAccount(LAST_RESORT_NAME));
  if (found) return found;
  throw new Problem({
    what: 'PostgreSQL does not run as root, and no unprivileged account was found or could be made.',
    next: `Make one (useradd --system ${ACCOUNT_NAME}) or start as an ordinary user.`,
  });
}

/** Gives a file or folder to the account; nothing to do when it is the caller's own. */
export async function handOver(path: string, account: Account): Promise<void> {
  if (account.uid !== undefined) await chown(path, account.uid, account.gid ?? account.uid);
}

/** Runs a program as the account and answers its exit code and output; a program that cannot start answers code -1. */
export function runAs(account: Account, program: string, args: readonly string[], folder = '/'): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...childSettings(account), cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += String(chunk);
    });
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, output }));
  });
}

/** How a program ended; `output` holds both of its streams. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

/**
 * What a child of ours is started with: the account, and a bare environment so that neither PG* variables nor secrets
 * of the caller reach the server. (Windows programs need theirs, so there the environment is inherited.)
 */
export function childSettings(account: Account): { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' };
  return { ...account, ...(process.platform === 'win32' ? {} : { env }) };
}

async function findAccount(name: string): Promise<Account | undefined> {
  const table = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const cells = table
    .split('\n')
    .map((line) => line.split(':'))
    .find((line) => line[0] === name);
  if (cells) return { uid: Number(cells[2]), gid: Number(cells[3]) };
  // Directory services list accounts that the file does not.
  const [uid, gid] = await Promise.all([runAs({}, 'id', ['-u', name]), runAs({}, 'id', ['-g', name])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : undefined;
}

async function createAccount(): Promise<Account | undefined> {
  const { code } = await runAs({}, 'useradd', ['--system', '--user-group', '--no-create-home', ACCOUNT_NAME]);
  return code === 0 ? findAccount(ACCOUNT_NAME) : undefined;
}
