import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { REPOSITORY_ROOT, readConfig, readEnvironment } from '../config.ts';
import {
  brokenOperations,
  type ContractChange,
  contractChanges,
  type UsedOperation,
} from '../contract/contract.changes.ts';
import { subgraphSubsets } from '../contract/contract.composer.ts';
import { composePartnerContract } from '../contract/partner.contract.ts';
import { print } from '../print/output.ts';
import { Problem } from '../print/problem.ts';
import { attachDatabases } from '../product/databases.ts';

const USED = `
  SELECT a.name AS app, array_to_string(a.subgraphs, '-') AS contract, d.operation, d.document
    FROM partner_document d JOIN partner_app a ON a.id = d.app_id AND a.status <> 'REVOKED'
   WHERE d.last_used_at > now() - make_interval(days => $1::int) ORDER BY 1, 3`;

/**
 * Compares every contract as it is served with what the files in schema/ make of it, and with the operations that apps
 * sent of late.
 * @throws Problem when a contract breaks: exit code 1
 */
export async function checkContracts(options: { against: string; days: string }): Promise<void> {
  const next = new Map(subgraphSubsets().map((names) => [names.join('-'), composePartnerContract(names).apiSdl]));
  const changes: ContractChange[] = [];
  for (const [contract, sdl] of next) {
    const file = join(REPOSITORY_ROOT, options.against, `${contract}.graphql`);
    const served = await readFile(file, 'utf8').catch(() => undefined);
    if (served !== undefined) changes.push(...contractChanges(contract, served, sdl));
  }
  for (const { contract, kind, what } of changes) print(`${kind.padEnd(9)}  ${contract}: ${what}`);
  const used = await usedOperations(Number(options.days));
  const broken = brokenOperations(used ?? [], (contract) => next.get(contract));
  for (const { app, operation, reason } of broken) print(`in use     ${app}: ${operation}: ${reason}`);
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const asked = used
    ? `${used.length} operations in use, ${broken.length} of them break`
    : 'no database to ask what is in use';
  print(
    `15 contracts: ${count('breaking')} breaking, ${count('dangerous')} dangerous, ${count('safe')} safe; ${asked}`,
  );
  if (count('breaking') + broken.length > 0) {
    throw new Problem({
      what: 'Contracts of partner applications break.',
      next: 'Deprecate first, and take away what nobody asks any more.',
    });
  }
}

/** Documents that apps sent within some days; undefined where no database is reached. */
async function usedOperations(days: number): Promise<readonly UsedOperation[] | undefined> {
  const attached = await attachDatabases(readConfig(readEnvironment())).catch(() => undefined);
  if (!attached) return undefined;
  const client = new pg.Client({ connectionString: attached.urls.identity.appUrl });
  try {
    await client.connect();
    // Rows of apps are shown to the service of partners alone.
    await client.query(`SELECT set_config('app.service', 'partners', false)`);
    return (await client.query<UsedOperation>(USED, [days])).rows;
  } finally {
    await client.end().catch(() => undefined);
    await attached.close();
  }
}
