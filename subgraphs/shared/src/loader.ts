/** Rows in the order of their keys; null where there is none or it is hidden. For DataLoader batches of single rows. */
export async function orderByKey<Key, Row>(
  keys: readonly Key[],
  rows: Promise<readonly Row[]> | readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<(Row | null)[]> {
  const byKey = new Map<Key, Row>();
  for (const row of await rows) byKey.set(keyOf(row), row);
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Rows grouped under their keys, each group in the order the rows came; empty groups are []. For batches of lists. */
export async function groupByKey<Key, Row>(
  keys: readonly Key[],
  rows: Promise<readonly Row[]> | readonly Row[],
  keyOf: (row: Row) => Key,
): Promise<Row[][]> {
  const groups = new Map<Key, Row[]>();
  for (const key of keys) groups.set(key, []);
  for (const row of await rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** A copy for a reference resolver: the federation library writes the type's name on what it is given. */
export const fresh = <Row extends object>(row: Row | null): Row | null => row && { ...row };
