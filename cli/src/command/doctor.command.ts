import { statfs } from 'node:fs/promises';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import pg from 'pg';
import { type ProductConfig, REPOSITORY_ROOT, readConfig, readEnvironment, SUBGRAPH_PORTS } from '../config.ts';
import { lintContract } from '../contract/contract.lint.ts';
import { findPendingMigrations } from '../database/migration.applier.ts';
import { describeTakenPort, isPortFree } from '../database/port.holder.ts';
import { print } from '../print/output.ts';
import { Problem } from '../print/problem.ts';
import { attachDatabases } from '../product/databases.ts';
import { findSigningKey } from '../product/key.store.ts';
import { readRunRecord } from '../product/run.record.ts';

/** One thing that was looked at: fine, or what to do about it. */
interface Finding {
  readonly subject: string;
  readonly isOk: boolean;
  readonly words: string;
}

const FREE_BYTES_MIN = 500 * 1024 * 1024;
const CLOCK_SKEW_MS_MAX = 5_000;

const ok = (subject: string, words: string): Finding => ({ subject, isOk: true, words });
const bad = (subject: string, words: string): Finding => ({ subject, isOk: false, words });

/** Looks at everything a start depends on. @throws Problem (1) when something is not right */
export async function doctor(): Promise<void> {
  const config = readConfig(readEnvironment());
  const findings = [
    ok('node', process.version),
    ...(await portFindings(config)),
    ...(await databaseFindings(config)),
    contractFinding(),
    await keyFinding(config),
    await diskFinding(config),
  ];
  for (const { subject, isOk, words } of findings)
    print(`${isOk ? 'OK     ' : 'LOOK AT'}  ${subject.padEnd(22)} ${words}`);
  const wrong = findings.filter((finding) => !finding.isOk);
  if (wrong.length > 0) throw new Problem({ what: `${wrong.length} of ${findings.length} checks need a look.` });
}

async function portFindings(config: ProductConfig): Promise<Finding[]> {
  const run = await readRunRecord(config.home);
  if (run) return [ok('product', `runs at ${run.url} (pid ${run.pid})`)];
  const ports = [config.port, ...Object.values(SUBGRAPH_PORTS)];
  return Promise.all(
    ports.map(async (port) =>
      (await isPortFree(port, config.host))
        ? ok(`port ${port}`, 'free')
        : bad(`port ${port}`, `${await describeTakenPort(port)} Choose another: npx volmify start --port ${port + 10}`),
    ),
  );
}

async function databaseFindings(config: ProductConfig): Promise<Finding[]> {
  const attached = await attachDatabases(config).catch((cause: unknown) => String(cause));
  if (attached === undefined) return [ok('databases', 'the embedded server is not running; start brings it up')];
  if (typeof attached === 'string') return [bad('databases', attached)];
  try {
    return await Promise.all(
      SUBGRAPH_NAMES.map(async (name) => {
        const { appUrl, ownerUrl } = attached.urls[name];
        return inspect(name, appUrl, ownerUrl).catch((cause: unknown) => bad(`database ${name}`, String(cause)));
      }),
    );
  } finally {
    await attached.close();
  }
}

async function inspect(
  name: (typeof SUBGRAPH_NAMES)[number],
  appUrl: string,
  ownerUrl: string | undefined,
): Promise<Finding> {
  const subject = `database ${name}`;
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 3_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ strong: boolean; now: Date }>(
      'SELECT rolsuper OR rolbypassrls AS strong, clock_timestamp() AS now FROM pg_roles WHERE rolname = current_user',
    );
    if (rows[0]?.strong) return bad(subject, 'the serving role passes row-level security; use <subgraph>_app');
    const skewMs = Math.abs((rows[0]?.now.getTime() ?? 0) - Date.now());
    if (skewMs > CLOCK_SKEW_MS_MAX) return bad(subject, `its clock differs by ${Math.round(skewMs / 1000)} s`);
  } finally {
    await client.end();
  }
  const pending = await findPendingMigrations({
    url: ownerUrl ?? appUrl,
    folder: `${REPOSITORY_ROOT}/prisma/${name}/migrations`,
  });
  return pending.length === 0
    ? ok(subject, 'reachable, serving role bound, migrations in step')
    : bad(subject, `${pending.length} migrations wait (${pending.join(', ')}); start applies them`);
}

function contractFinding(): Finding {
  const findings = lintContract();
  return findings.length === 0
    ? ok('contract', 'holds its rules')
    : bad('contract', `${findings.length} rules broken; see: volmify compose`);
}

async function keyFinding(config: ProductConfig): Promise<Finding> {
  const key = await findSigningKey(config);
  if (key) return ok('signing key', `kid ${key.publicJwk.kid}`);
  return config.signingKeyFile
    ? bad('signing key', `SIGNING_KEY_FILE cannot be read: ${config.signingKeyFile}`)
    : ok('signing key', 'made at the first start');
}

async function diskFinding(config: ProductConfig): Promise<Finding> {
  const disk = await statfs(REPOSITORY_ROOT);
  const free = disk.bavail * disk.bsize;
  const words = `${Math.round(free / 1024 / 1024)} MB free for ${config.home}`;
  return free >= FREE_BYTES_MIN ? ok('disk', words) : bad('disk', `${words}; the database needs about 500 MB`);
}
