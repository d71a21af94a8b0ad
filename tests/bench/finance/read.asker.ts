import { createFinanceSubgraph } from '@volmify/finance';
import { systemClock } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { createIdSource, toId, type Uuid } from '@volmify/shared/ids';
import { createLog } from '@volmify/shared/log';
import { SCOPE_STATEMENT, scopeOf, scopeParameters } from '@volmify/shared/scope';
import type { Membership, Viewer } from '@volmify/shared/viewer';
import pg from 'pg';
import { explain } from '../../kit/explain.ts';
import type { SizedBooks } from './books.ts';

interface Question {
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

/** Somebody with the longest list of one kind, and what they ask. */
export interface Reader {
  readonly kind: 'user' | 'employee' | 'member' | 'org';
  readonly uuid: Uuid;
  readonly rows: number;
  readonly viewer: Viewer;
  page(size: number, after: string | undefined): Question;
  readonly sums: Question;
}

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
  readonly viewer: Viewer;
}

/** Books that are asked through the product, so that its own statements are measured. */
export interface AskedBooks {
  readerOf(kind: Reader['kind'], table: string, subject: string): Promise<Reader>;
  /** Keyset of the row at a part of a list, from its newest. */
  cursorAt(table: string, subject: string, place: { id: Uuid; part: number }): Promise<string[]>;
  /** What the product sends for a question. */
  statementsOf(reader: Reader, question: Question): Promise<Statement[]>;
  /** Pages touched, as the serving role in the reader's scope. */
  buffersOf(statement: Statement): Promise<number>;
  /** Pages touched by any statement, without walls and without planner switches. */
  plainBuffersOf(sql: string, values: readonly unknown[]): Promise<number>;
  /** Milliseconds of some runs of a statement. */
  timeOf(statement: Statement, runs: number, as: 'serving role' | 'administrator'): Promise<number>;
  close(): Promise<void>;
}

const refuse = (): Promise<never> => Promise.reject(new Error('reading asks no peer'));

export async function openAskedBooks(books: SizedBooks): Promise<AskedBooks> {
  let sent: { sql: string; values: readonly unknown[] }[] = [];
  const settings = new Set<string>();
  const finance = createFinanceSubgraph({
    databaseUrl: books.appUrl,
    bus: createMemoryBus(),
    clock: systemClock,
    ids: createIdSource(() => Date.now()),
    log: createLog({ level: 'error' }),
    peers: { quoteOrder: refuse, reserveOrder: refuse, findSpendAuthority: refuse },
    onStatement: (sql, values) => (/^SET /.test(sql) ? settings.add(sql) : sent.push({ sql, values })),
  });
  const [app, administrator] = [books.appUrl, books.superuserUrl].map(
    (url) => new pg.Client({ connectionString: url }),
  );
  if (!app || !administrator) throw new Error('no connection');
  await Promise.all([app.connect(), administrator.connect()]);
  // What the reads of the product find is what a vacuum between two busy hours leaves.
  await administrator.query('VACUUM ANALYZE');
  const within = async <Result>(client: pg.Client, viewer: Viewer, work: () => Promise<Result>): Promise<Result> => {
    for (const setting of settings) await client.query(setting);
    await client.query('BEGIN');
    await client.query(SCOPE_STATEMENT, scopeParameters(scopeOf(viewer)));
    const result = await work();
    await client.query('ROLLBACK');
    for (const setting of settings) await client.query(`RESET ${/^SET (?:SESSION )?([a-z_.]+)/i.exec(setting)?.[1]}`);
    return result;
  };
  return {
    async readerOf(kind, table, subject) {
      const { rows } = await administrator.query<{ id: Uuid; org_id: Uuid; user_id: Uuid; n: number }>(
        `SELECT ${subject} AS id, (array_agg(org_id))[1] AS org_id, count(*)::int AS n,
                ${kind === 'org' ? 'NULL::uuid' : '(array_agg(user_id))[1]'} AS user_id
           FROM ${table} GROUP BY ${subject} ORDER BY n DESC LIMIT 1`,
      );
      const [row] = rows;
      if (!row) throw new Error(`${table} is empty`);
      return makeReader(kind, row);
    },
    async cursorAt(table, subject, { id, part }) {
      const { rows } = await administrator.query<{ at: Date; transaction_id: Uuid; context_id: Uuid }>(
        `SELECT occurred_at AS at, transaction_id, context_id FROM ${table} WHERE ${subject} = $1
          ORDER BY occurred_at DESC, transaction_id DESC, context_id DESC
         OFFSET (SELECT floor(count(*) * $2::numeric) FROM ${table} WHERE ${subject} = $1) LIMIT 1`,
        [id, part],
      );
      const [row] = rows;
      return row ? [row.at.toISOString(), row.transaction_id, row.context_id] : [];
    },
    async statementsOf({ viewer }, { document, variables }) {
      sent = [];
      const answer = await finance.execute({ query: document, variables }, viewer);
      if (answer.errors?.[0]) throw answer.errors[0];
      return sent
        .filter(({ sql }) => /^\s*SELECT (?!set_config)/i.test(sql))
        .map(({ sql, values }) => ({ sql, values, viewer }));
    },
    buffersOf: ({ sql, values, viewer }) =>
      within(app, viewer, async () => {
        await app.query({ text: sql, values: [...values] });
        return (await explain(app, sql, values)).buffers;
      }),
    plainBuffersOf: async (sql, values) => (await explain(administrator, sql, values)).buffers,
    timeOf({ sql, values, viewer }, runs, as) {
      const client = as === 'administrator' ? administrator : app;
      return within(client, viewer, async () => {
        const text = { name: `timed ${sql.length}`, text: sql, values: [...values] };
        for (let run = 0; run < 20; run++) await client.query(text);
        const startedAt = performance.now();
        for (let run = 0; run < runs; run++) await client.query(text);
        return performance.now() - startedAt;
      });
    },
    async close() {
      await Promise.all([finance.stop(), app.end(), administrator.end()]);
    },
  };
}

const PAGE_FIELDS =
  '(first: $first, after: $after) { edges { cursor node { id occurredAt kind amount { amountMinor } } } }';
const TYPE = { user: 'User', employee: 'OrgEmployee', member: 'OrgMember', org: 'Org' } as const;
const SUMS = {
  user: 'finances { summary { totalEarnings { amountMinor } totalSpending { amountMinor } } }',
  employee: 'totalEarnings { amountMinor }',
  member: 'totalPurchases { amountMinor }',
  org: 'analytics { platformFees { amountMinor } }',
} as const;

function makeReader(
  kind: Reader['kind'],
  row: { readonly id: Uuid; readonly org_id: Uuid; readonly user_id: Uuid | null; readonly n: number },
): Reader {
  const own: Partial<Membership> = {
    user: {},
    employee: { employeeId: toId('OrgEmployee', row.id), employeeRole: 'CREATOR', employeeStatus: 'ACTIVE' } as const,
    member: { memberId: toId('OrgMember', row.id) },
    org: { isOwner: true },
  }[kind];
  const viewer: Viewer = {
    kind: 'person',
    userId: toId('User', row.user_id ?? row.id),
    platformAdmin: false,
    jobProfileIds: [],
    memberships: [
      {
        orgId: toId('Org', row.org_id),
        memberId: toId('OrgMember', row.id),
        memberStatus: 'ACTIVE',
        isOwner: false,
        permissions: [],
        headOf: [],
        ...own,
      },
    ],
    version: kind,
    requestId: 'req_bench',
  };
  const asked = [{ __typename: TYPE[kind], id: toId(kind === 'user' ? 'User' : TYPE[kind], row.id) }];
  const ofEntity = (fields: string, head = ''): string =>
    `query ($asked: [_Any!]!${head}) { _entities(representations: $asked) { ... on ${TYPE[kind]} { ${fields} } } }`;
  return {
    kind,
    uuid: row.id,
    rows: row.n,
    viewer,
    page: (first, after) => ({
      document: ofEntity(`transactionContexts${PAGE_FIELDS}`, ', $first: Int, $after: String'),
      variables: { asked, first, ...(after === undefined ? {} : { after }) },
    }),
    sums: { document: ofEntity(SUMS[kind]), variables: { asked } },
  };
}
