import { randomUUID } from 'node:crypto';
import { writeAudit } from '@volmify/shared/audit';
import { type AuditHead, chainAudit, verifyAudit } from '@volmify/shared/audit.chain';
import type { Uuid } from '@volmify/shared/ids';
import { createPool, scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../kit/database.ts';
import { openWorld, type TestWorld } from '../kit/world.ts';

let world: TestWorld;
let lumen: Uuid;
const pools = new Map<SubgraphName, pg.Pool>();
beforeAll(async () => {
  world = await openWorld();
  lumen = world.world.uuidOf('lumen-academy');
  for (const name of SUBGRAPH_NAMES) pools.set(name, createPool({ databaseUrl: world.databases[name].appUrl }));
});
afterAll(async () => {
  await Promise.all([...pools.values()].map((pool) => pool.end()));
  await world?.close();
});

const sqlOf = (name: SubgraphName, service: string, orgs: readonly string[] = []) =>
  scopedSql(pools.get(name) as pg.Pool, serviceScope(service, orgs));
const chain = (name: SubgraphName) => chainAudit(sqlOf(name, 'seal'));
const verify = (name: SubgraphName, kept: readonly AuditHead[] = []) => verifyAudit(sqlOf(name, 'seal'), kept);
const append = (name: SubgraphName, action: string, orgId: Uuid | null = lumen) =>
  writeAudit(sqlOf(name, 'deed', [lumen]), {
    ...{ id: randomUUID() as Uuid, at: new Date(1_790_000_000_000), actorUserId: null, actorEmployeeId: null, orgId },
    ...{ action, entityType: 'thing', entityId: lumen, before: null, after: { action }, requestId: 'req_test' },
  });
/** Past triggers and policies, like somebody who owns the server. */
const asSuperuser = (name: SubgraphName, sql: string, values: unknown[] = []) =>
  withClient(world.databases[name].superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica');
    return (await client.query<Record<string, string>>(sql, values)).rows;
  });

describe('the audit log of every subgraph', () => {
  it.each(SUBGRAPH_NAMES)('of %s is chained once, also by two chainers, and verifies', async (name) => {
    const orgUuid = name === 'identity' ? null : lumen;
    for (const action of ['a.one', 'a.two', 'a.three']) await append(name, action, orgUuid);
    expect(await verify(name)).toMatchObject({ waiting: expect.toSatisfy((count: number) => count >= 3), broken: [] });

    const both = await Promise.all([chain(name), chain(name)]);
    expect(both.flat().filter((head) => head.orgUuid === orgUuid)).toHaveLength(1);
    const { lines, waiting, broken } = await verify(name, both.flat());
    expect({ waiting, broken }).toEqual({ waiting: 0, broken: [] });
    expect(lines).toBeGreaterThanOrEqual(3);
  });

  it.each(SUBGRAPH_NAMES)('of %s is read and chained by nobody else', async (name) => {
    const pool = pools.get(name) as pg.Pool;
    const staff = scopedSql(pool, { ...serviceScope('', [lumen]), 'app.platform': 'on' });
    await append(name, 'a.wait', name === 'identity' ? null : lumen);
    if (name !== 'organization') expect(await staff.query('SELECT * FROM audit_log')).toEqual([]);
    const seize = `UPDATE audit_log SET seq = 1000, hash = '\\x01' RETURNING id`;
    for (const sql of [staff, sqlOf(name, 'deed', [lumen])]) expect(await sql.query(seize)).toEqual([]);
    await expect(sqlOf(name, 'seal').query(`UPDATE audit_log SET action = 'b'`)).rejects.toThrow(/permission denied/);
    await withClient(world.databases[name].ownerUrl, (client) =>
      expect(client.query('TRUNCATE audit_log')).rejects.toThrow(/append-only/),
    );
    await chain(name);
  });
});

describe('whoever owns the server is found out, and the line is named', () => {
  const name = 'organization';
  let heads: AuditHead[];
  const lineAt = async (seq: number) =>
    (await asSuperuser(name, 'SELECT id FROM audit_log WHERE org_id = $1 AND seq = $2', [lumen, seq]))[0]?.['id'];
  beforeAll(async () => {
    for (let count = 0; count < 4; count++) await append(name, `late.${count}`);
    heads = await chain(name);
    await asSuperuser(name, 'CREATE TABLE kept AS SELECT * FROM audit_log');
  });
  const restore = () =>
    asSuperuser(name, 'DELETE FROM audit_log').then(() =>
      asSuperuser(name, 'INSERT INTO audit_log SELECT * FROM kept'),
    );

  it.each<[string, string, number, string]>([
    [
      'changes a line',
      `UPDATE audit_log SET after = '{"action":"nothing"}' WHERE org_id = $1 AND seq = 2`,
      2,
      'changed',
    ],
    ['takes a line away', 'DELETE FROM audit_log WHERE org_id = $1 AND seq = 3', 3, 'missing'],
    [
      'changes the order of two lines',
      'UPDATE audit_log SET seq = CASE seq WHEN 1 THEN 2 ELSE 1 END * -1 WHERE org_id = $1 AND seq IN (1, 2)',
      1,
      'changed',
    ],
    ['puts a line between', 'UPDATE audit_log SET seq = (seq + 1) * -1 WHERE org_id = $1 AND seq >= 2', 2, 'changed'],
    ['cuts the log short', `DELETE FROM audit_log WHERE org_id = $1 AND seq >= 4`, 4, 'cut'],
  ])('who %s', async (_deed, statement, seq, what) => {
    await asSuperuser(name, statement, [lumen]);
    // Numbers are unique: those that change places go by way of their negatives.
    await asSuperuser(name, 'UPDATE audit_log SET seq = -seq WHERE seq < 0');
    if (what === 'changed' && !(await lineAt(2))) {
      await asSuperuser(
        name,
        `INSERT INTO audit_log (id, at, org_id, action, entity_type, entity_id, request_id, seq, hash, prev_hash)
         SELECT gen_random_uuid(), at, org_id, 'forged', entity_type, entity_id, request_id, 2, hash, hash
           FROM audit_log WHERE org_id = $1 AND seq = 1`,
        [lumen],
      );
    }

    const { broken } = await verify(name, heads);

    const id = what === 'changed' ? await lineAt(seq) : null;
    expect(broken).toEqual([{ orgUuid: lumen, seq, id, what }]);
    await restore();
    expect((await verify(name, heads)).broken).toEqual([]);
  });
});
