import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import pg from 'pg';
import { EXIT, messageOf, Problem } from '../print/problem.ts';

/** One migration as it lies in its folder. */
export interface MigrationFile {
  /** Name of its folder; they are applied in this order. */
  readonly name: string;
  readonly path: string;
  readonly sql: string;
  /** SHA-256 of the file, hexadecimal, as Prisma writes it. */
  readonly checksum: string;
}

/** A row of `_prisma_migrations`. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly isFinished: boolean;
}

/** What {@link applyMigrations} needs. */
export interface ApplyOptions {
  /** Login that owns the objects. */
  readonly ownerUrl: string;
  /** A folder in Prisma's layout: `<time>_<name>/migration.sql`. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** A role that may read which migrations ran, so that a serving process can tell whether it fits. */
  readonly readerRole?: string;
}

/** Prisma's own advisory lock: its commands and this applier exclude each other. */
const LOCK_KEY = 72707369;
const LOCK_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 5_000;
const NOT_IN_TRANSACTION = '25001';
const NO_SUCH_TABLE = '42P01';

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * Applies what is missing, one transaction per file under an advisory lock, and writes the rows Prisma would write, so
 * that `prisma migrate status` and `deploy` agree. One query when nothing is to do. Migrations the folder does not know
 * are left alone: a newer release may have run already.
 * @throws Problem when a file was changed after it ran, when one was left unfinished, and when SQL fails (then nothing
 * of that file remains).
 */
export async function applyMigrations(options: ApplyOptions): Promise<{ applied: string[]; total: number }> {
  const files = await readMigrations(options.folder);
  return withClient(options.ownerUrl, async (client) => {
    const applied: string[] = [];
    const pending = findPending(files, await readApplied(client));
    if (pending.length > 0) await prepareTable(client, options.readerRole);
    for (const file of pending) if (await applyFile(client, file)) applied.push(file.name);
    if (applied.length > 0) options.log(`${applied.length} of ${files.length} migrations applied`);
    return { applied, total: files.length };
  });
}

/** Names of the migrations a database lacks, read with any login that may; changed or unfinished ones throw a Problem. */
export async function findPendingMigrations(options: { url: string; folder: string }): Promise<string[]> {
  const files = await readMigrations(options.folder);
  const applied = await withClient(options.url, readApplied);
  return findPending(files, applied).map((file) => file.name);
}

/** The migrations of a folder in the order of their names. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const path = join(folder, name, 'migration.sql');
      const sql = await readFile(path, 'utf8');
      return { name, path, sql, checksum: checksumOf(sql) };
    }),
  );
}

/**
 * The files that have not run.
 * @throws Problem for a file that differs from what ran, and for one that was started and never finished.
 */
export function findPending(files: readonly MigrationFile[], applied: readonly AppliedMigration[]): MigrationFile[] {
  const rows = new Map(applied.map((row) => [row.name, row]));
  for (const file of files) {
    const row = rows.get(file.name);
    if (row && !row.isFinished) throw describeUnfinished(file);
    if (row && !isSameText(file, row.checksum)) throw describeChanged(file, row.checksum);
  }
  return files.filter((file) => !rows.has(file.name));
}

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex');

/** Git may have turned line ends around; Prisma accepts either as well. */
function isSameText(file: MigrationFile, checksum: string): boolean {
  const unix = file.sql.replaceAll('\r\n', '\n');
  return [file.checksum, checksumOf(unix), checksumOf(unix.replaceAll('\n', '\r\n'))].includes(checksum);
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  try {
    const { rows } = await client.query<AppliedMigration>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    );
    return rows;
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_TABLE) return [];
    throw error;
  }
}

async function prepareTable(client: pg.Client, readerRole: string | undefined): Promise<void> {
  const grant = readerRole ? `GRANT SELECT ON public._prisma_migrations TO ${pg.escapeIdentifier(readerRole)};` : '';
  // Two starts that both find no table would both try to make it.
  await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LOCK_KEY}); ${CREATE_TABLE}; ${grant} COMMIT`);
}

/** False when another process applied the file while this one waited. */
async function applyFile(client: pg.Client, file: MigrationFile): Promise<boolean> {
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}; SELECT pg_advisory_xact_lock(${LOCK_KEY})`);
    if (findPending([file], await readApplied(client)).length === 0) {
      await client.query('ROLLBACK');
      return false;
    }
    const { rows } = await client.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id, clock_timestamp()');
    const since = new Date();
    await client.query(file.sql);
    await recordApplied(client, file, { transactionId: rows[0]?.id ?? '', since });
    // What a file set for its session must not reach the next one.
    await client.query('COMMIT; RESET ROLE; RESET ALL');
    return true;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error instanceof Problem ? error : describeFailure(file, error);
  }
}

async function recordApplied(
  client: pg.Client,
  file: MigrationFile,
  run: { readonly transactionId: string; readonly since: Date },
): Promise<void> {
  await client.query('RESET ROLE');
  const { rowCount } = await client.query(
    `INSERT INTO public._prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     SELECT $1, $2, clock_timestamp(), $3, $4, 1 WHERE pg_current_xact_id()::text = $5`,
    [randomUUID(), file.checksum, file.name, run.since, run.transactionId],
  );
  if (rowCount === 1) return;
  throw new Problem({
    what: `The migration ${file.name} ends its own transaction, so part of it may have been kept.`,
    why: 'A file is applied whole or not at all; COMMIT and ROLLBACK do not belong in it.',
    next: `Take them out of ${file.path}, and undo by hand what was kept.`,
  });
}

/** The folder of a migration's subgraph, as `prisma/<subgraph>`. */
const subgraphFolder = (file: MigrationFile): string => `prisma/${basename(dirname(dirname(dirname(file.path))))}`;

function describeChanged(file: MigrationFile, expected: string): Problem {
  return new Problem({
    what: `The migration ${file.name} was changed after it was applied.`,
    why: `${file.path}\napplied with checksum ${expected}\nnow has checksum     ${file.checksum}`,
    next: 'Restore the file (git checkout -- <file>); changed SQL belongs in a new migration.',
  });
}

function describeUnfinished(file: MigrationFile): Problem {
  const config = `${subgraphFolder(file)}/prisma.config.ts`;
  return new Problem({
    what: `The migration ${file.name} was started and never finished.`,
    why: 'Its row in _prisma_migrations has no finish time: another tool stopped in the middle of it.',
    next: [
      'Undo what it left, and say so; it runs again at the next start:',
      `  npx prisma migrate resolve --rolled-back ${file.name} --config ${config}`,
      'Or, if everything in it is done:',
      `  npx prisma migrate resolve --applied ${file.name} --config ${config}`,
    ].join('\n'),
  });
}

function describeFailure(file: MigrationFile, error: unknown): Problem {
  const { code, position, detail } = error as { code?: string; position?: string; detail?: string };
  const line = position ? `:${file.sql.slice(0, Number(position)).split('\n').length}` : '';
  const why = [`${file.path}${line}`, messageOf(error), ...(detail ? [detail] : [])].join('\n');
  const next =
    code === NOT_IN_TRANSACTION
      ? 'This statement cannot run in a transaction: take it out of the migration and run it by hand as a separate step.'
      : 'Nothing of this file was kept. Correct it and start again.';
  return new Problem({ what: `The migration ${file.name} failed.`, why, next, exitCode: EXIT.failed, cause: error });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
