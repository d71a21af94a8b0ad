import { type AuditVerification, verifyAudit } from '@volmify/shared/audit.chain';
import { createPool, scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { readConfig, readEnvironment } from '../config.ts';
import { print } from '../print/output.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { createSteps } from '../print/steps.ts';
import { openAuditHeads } from '../product/audit.heads.ts';
import { attachDatabases, openDatabases } from '../product/databases.ts';

/** A whole log is counted in one statement; nobody waits for it. */
const STATEMENT_TIMEOUT_MS = 600_000;

/**
 * Replays the audit chains of all four databases and compares them with the heads that were kept.
 * @throws Problem naming the first broken line of each chain
 */
export async function verifyAuditLogs(): Promise<void> {
  const config = readConfig(readEnvironment());
  const databases = (await attachDatabases(config)) ?? (await openDatabases(config, createSteps()));
  try {
    const heads = await openAuditHeads(config);
    const faults: string[] = [];
    for (const name of SUBGRAPH_NAMES) {
      const found = await verifyOne(databases.appUrls[name], () => heads.list(name));
      print(`${name}  ${found.chains} chains, ${found.lines} lines, ${found.waiting} not chained yet`);
      faults.push(...faultsOf(name, found));
    }
    if (faults.length > 0) {
      throw new Problem({ what: 'The audit log does not verify.', why: faults.join('\n'), exitCode: EXIT.failed });
    }
  } finally {
    await databases.close();
  }
}

async function verifyOne(
  databaseUrl: string,
  listHeads: () => ReturnType<Awaited<ReturnType<typeof openAuditHeads>>['list']>,
): Promise<AuditVerification> {
  const pool = createPool({ databaseUrl, poolSize: 1, settings: { statement_timeout: `${STATEMENT_TIMEOUT_MS}` } });
  try {
    const kept = await listHeads();
    return await scopedSql(pool, serviceScope('seal')).transaction((sql) => verifyAudit(sql, kept));
  } finally {
    await pool.end();
  }
}

const faultsOf = (name: SubgraphName, { broken }: AuditVerification): string[] =>
  broken.map(
    ({ orgUuid, seq, id, what }) =>
      `${name}, ${orgUuid === null ? 'lines of no organization' : `organization ${orgUuid}`}, line ${seq}: ${what}${id === null ? '' : ` (${id})`}`,
  );
