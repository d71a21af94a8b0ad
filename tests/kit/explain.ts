import type pg from 'pg';

/** One node of an executed plan, as EXPLAIN (FORMAT JSON) prints it; counts are per loop. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly PlanNode[];
}

/** What a statement cost. */
export interface PlanCost {
  /** All nodes, the root first. */
  readonly nodes: readonly PlanNode[];
  /** Pages touched. */
  readonly buffers: number;
  /** Rows that scans of tables gave or threw away, by table. */
  readonly rowsRead: ReadonlyMap<string, number>;
}

const flat = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flat)];

/** Runs a statement and tells its plan; the caller has begun a transaction and set the scope. */
export async function explain(client: pg.Client, sql: string, values: readonly unknown[]): Promise<PlanCost> {
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>({
    text: `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`,
    values: [...values],
  });
  const root = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (!root) throw new Error('the server explained nothing');
  const nodes = flat(root);
  const rowsRead = new Map<string, number>();
  for (const node of nodes) {
    const table = node['Relation Name'];
    if (table === undefined) continue;
    const read = (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
    rowsRead.set(table, (rowsRead.get(table) ?? 0) + read);
  }
  return { nodes, buffers: root['Shared Hit Blocks'] + root['Shared Read Blocks'], rowsRead };
}
