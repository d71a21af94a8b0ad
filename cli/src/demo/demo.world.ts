import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Uuid } from '@volmify/shared/ids';
import { type DemoRow, type DemoWorld, SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';

const PRISMA_FOLDER = new URL('../../../prisma/', import.meta.url);
const SEED_NAME = 'volmify-demo-v1:';

/**
 * A UUIDv7 that is the same on every machine: 48 time bits from the row's creation, all other free bits from SHA-256
 * of the natural key (demo world, section 1).
 */
export function demoUuid(naturalKey: string, createdAt: Date): Uuid {
  const digest = createHash('sha256').update(`${SEED_NAME}${naturalKey}`).digest();
  const time = createdAt.getTime().toString(16).padStart(12, '0');
  const rest = [...digest.subarray(0, 10)];
  rest[0] = ((rest[0] ?? 0) & 0x0f) | 0x70;
  rest[2] = ((rest[2] ?? 0) & 0x3f) | 0x80;
  const hex = time + rest.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * Reads the demo facts of all four subgraphs.
 * @throws when two rows share a natural key
 */
export function readDemoWorld(): DemoWorld {
  const tables = new Map<string, readonly DemoRow[]>();
  const uuids = new Map<string, Uuid>();
  for (const subgraph of SUBGRAPH_NAMES) {
    for (const table of seedTables(subgraph)) {
      const rows = JSON.parse(
        readFileSync(new URL(`${subgraph}/seed/${table}.json`, PRISMA_FOLDER), 'utf8'),
      ) as DemoRow[];
      tables.set(`${subgraph}/${table}`, rows);
      for (const row of rows) {
        if (uuids.has(row.key)) throw new Error(`two demo rows are called ${row.key}`);
        uuids.set(row.key, demoUuid(row.key, new Date(row.createdAt)));
      }
    }
  }
  return {
    rows: <Row extends DemoRow>(subgraph: SubgraphName, table: string) =>
      (tables.get(`${subgraph}/${table}`) ?? []) as readonly Row[],
    uuidOf(naturalKey) {
      const uuid = uuids.get(naturalKey);
      if (uuid === undefined) throw new Error(`the demo world has no row called ${naturalKey}`);
      return uuid;
    },
    makeUuid: demoUuid,
  };
}

function seedTables(subgraph: SubgraphName): string[] {
  try {
    return readdirSync(new URL(`${subgraph}/seed/`, PRISMA_FOLDER))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => file.slice(0, -'.json'.length));
  } catch {
    return [];
  }
}
