import { ID_PREFIX, type IdKind, toId } from '@volmify/shared/ids';
import type { SubgraphName } from '@volmify/shared/subgraph';
import { type GraphQLObjectType, getNamedType, isLeafType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../kit/database.ts';
import { openWorld, type TestWorld } from '../kit/world.ts';

/** Whose rows carry the canaries, and the people of another organization who look for them. */
const PLANTED = 'lumen-academy';
const IS_LONG = process.env['STRESS'] === '1';
const LOOKERS = IS_LONG ? ['noor', 'bruno', 'theo', 'chika', 'kenji', 'yuki'] : ['noor', 'theo', 'yuki'];
/** Ids of rows that each looker asks by, spread over all tables; the long form asks by every uuid there is. */
const IDS_MAX = IS_LONG ? Number.POSITIVE_INFINITY : 50;
const SUBGRAPHS = ['organization', 'catalog', 'finance'] as const;
const CANARY = /canary-[a-z]+-\d+/g;
/** Ids asked by one request. */
const BATCH = 25;

let world: TestWorld;
const planted: Record<string, number> = {};
const idsOf: Record<string, readonly string[]> = {};
beforeAll(async () => {
  world = await openWorld();
  for (const name of SUBGRAPHS) {
    await withClient(world.databases[name].superuserUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      planted[name] = await plant(client, name);
      idsOf[name] = await collectIds(client);
    });
  }
});
afterAll(() => world?.close());

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const columnsOf = async (client: pg.Client, types: readonly string[]): Promise<Column[]> =>
  (
    await client.query<Column>(
      `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.data_type = ANY ($1)
          AND EXISTS (SELECT FROM information_schema.columns o WHERE o.table_name = c.table_name
                       AND o.table_schema = 'public' AND o.column_name = 'org_id')
        ORDER BY 1, 2`,
      [types],
    )
  ).rows;

/** Writes a text of its own into every text column of the organization's rows that takes one; how many took it. */
async function plant(client: pg.Client, name: SubgraphName): Promise<number> {
  let count = 0;
  for (const { table, column } of await columnsOf(client, ['text', 'character varying'])) {
    if (column === 'path') continue;
    const text = `canary-${name}-${count + 1}`;
    const done = await client
      .query(
        `UPDATE "${table}" t SET "${column}" = $1 || '-' || n.place
           FROM (SELECT ctid, row_number() OVER () AS place FROM "${table}"
                  WHERE org_id = $2 AND "${column}" IS NOT NULL) n
          WHERE t.ctid = n.ctid`,
        [text, world.world.uuidOf(PLANTED)],
      )
      // A column of known words or of another form refuses.
      .catch(() => ({ rowCount: 0 }));
    if (done.rowCount) count += 1;
  }
  return count;
}

/** Uuids that stand in rows of the organization. */
async function collectIds(client: pg.Client): Promise<string[]> {
  const found = new Set<string>([world.world.uuidOf(PLANTED)]);
  for (const { table, column } of await columnsOf(client, ['uuid'])) {
    if (!IS_LONG && !['id', 'member_id', 'product_id'].includes(column)) continue;
    const { rows } = await client.query<{ id: string }>(
      `SELECT DISTINCT "${column}"::text AS id FROM "${table}" WHERE org_id = $1 AND "${column}" IS NOT NULL`,
      [world.world.uuidOf(PLANTED)],
    );
    for (const { id } of rows) found.add(id);
  }
  const all = [...found].sort();
  const step = Math.max(1, all.length / IDS_MAX);
  return Array.from({ length: Math.min(all.length, IDS_MAX) }, (_, at) => all[Math.floor(at * step)] ?? '');
}

/** Everything of a type that wants no argument, so many levels deep. */
function selectionOf(type: GraphQLObjectType, depth: number): string {
  const parts: string[] = ['__typename'];
  for (const field of Object.values(type.getFields())) {
    if (field.args.some((arg) => isNonNullType(arg.type))) continue;
    const named = getNamedType(field.type);
    if (isLeafType(named)) parts.push(field.name);
    else if (isObjectType(named) && depth > 0) parts.push(`${field.name} { ${selectionOf(named, depth - 1)} }`);
  }
  return parts.join(' ');
}

/** Entities by every id of the organization, whatever kind it may be; the looker is told nothing else. */
async function seenBy(name: SubgraphName, who: string): Promise<{ canaries: Set<string>; count: number }> {
  const viewer = await world.viewerOf(who);
  const { schema, execute } = world.subgraphs[name];
  const union = schema.getType('_Entity');
  const types = isUnionType(union) ? union.getTypes() : [];
  const canaries = new Set<string>();
  let count = 0;
  for (const type of types) {
    if (!(type.name in ID_PREFIX)) continue;
    const query = `query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on ${type.name} { ${selectionOf(type, 1)} } } }`;
    const ids = idsOf[name] ?? [];
    for (let at = 0; at < ids.length; at += BATCH) {
      const asked = ids
        .slice(at, at + BATCH)
        .map((uuid) => ({ __typename: type.name, id: toId(type.name as IdKind, uuid) }));
      const answer = await execute({ query, variables: { asked } }, viewer);
      for (const [canary] of JSON.stringify(answer).matchAll(CANARY)) canaries.add(canary);
      count += asked.length;
    }
  }
  return { canaries, count };
}

it.each(SUBGRAPHS)(
  '%s: nobody of another organization sees more of one than anybody does',
  async (name) => {
    expect(planted[name]).toBeGreaterThan(5);
    const open = await seenBy(name, 'anonymous');
    let asked = 0;
    for (const who of LOOKERS) {
      const { canaries, count } = await seenBy(name, who);
      asked += count;
      expect(`${who}: ${[...canaries].filter((canary) => !open.canaries.has(canary)).join(', ')}`).toBe(`${who}: `);
    }
    expect(asked).toBeGreaterThan(1_000);
    // The canaries are there to be seen: their own administrator sees more than anybody.
    const own = await seenBy(name, 'adam');
    expect([...own.canaries].filter((canary) => !open.canaries.has(canary)).length).toBeGreaterThan(0);
  },
  600_000,
);

it('errors and cursors tell nothing either', async () => {
  const orgId = toId('Org', world.world.uuidOf(PLANTED));
  const lists = [
    'members',
    'employees',
    'departments',
    'teams',
    'memberInvitations',
    'employeeInvitations',
    'auditLog',
  ];
  const edges = 'edges { cursor node { __typename } } pageInfo { endCursor }';
  for (const list of lists) {
    const ask = (who: string, org: string, args: string) =>
      world.executeIn('organization', who, `{ org(${org}) { ${list}${args} { ${edges} } } }`);
    const own = await ask('adam', `id: "${orgId}"`, '(first: 1)');
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(own))?.[1];
    for (const who of LOOKERS) {
      expect(JSON.stringify(await ask(who, `id: "${orgId}"`, ''))).not.toMatch(/canary|"cursor"/);
      if (cursor === undefined) continue;
      const across = await ask(who, 'slug: "atelier-nord"', `(after: "${cursor}")`);
      expect(JSON.stringify(across)).not.toMatch(/canary/);
    }
  }
});
