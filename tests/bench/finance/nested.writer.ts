import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { REPOSITORY_ROOT } from '@volmify/cli';
import pg from 'pg';
import { newUuid } from './sale.facts.ts';

type Row = Record<string, unknown>;

interface Model {
  create(args: { data: Row }): Promise<Row>;
  findMany(args: { where: Row }): Promise<Row[]>;
  upsert(args: { where: Row; create: Row; update: Row }): Promise<Row>;
}
type Models = Record<
  | 'accountTransaction'
  | 'accountTransactionLine'
  | 'accountTransactionContext'
  | 'accountTransactionUserContext'
  | 'accountTransactionEmployeeContext'
  | 'accountTransactionMemberContext'
  | 'accountTransactionOrgContext'
  | 'orgEmployeeProductAttributionRevenue'
  | 'orderItemRemainder'
  | 'postingKey'
  | 'outboxEvent'
  | 'accountBalance'
  | 'contextRollup'
  | 'contextTotal',
  Model
>;
interface Client extends Models {
  $transaction<Result>(work: (tx: Models) => Promise<Result>, options: { timeout: number }): Promise<Result>;
  $disconnect(): Promise<void>;
}

/** Writes the rows of a sale the way an application without the posting function would. */
export interface NestedWriter {
  /** One sale in one interactive transaction. */
  write(): Promise<void>;
  close(): Promise<void>;
}

const FOLDER = fileURLToPath(new URL('../.peers/finance/', import.meta.url));
const CHILDREN = [
  'accountTransactionUserContext',
  'accountTransactionEmployeeContext',
  'accountTransactionMemberContext',
  'accountTransactionOrgContext',
] as const;

/**
 * A Prisma client over the same tables, as the server's administrator: neither grants nor policies slow it down.
 * Sums of persons have no client model and are left out, which is in its favour.
 */
export async function openNestedWriter(superuserUrl: string, saleId: string): Promise<NestedWriter> {
  const PrismaClient = await generateClient();
  await asAdministrator(
    superuserUrl,
    'ALTER TABLE account_transaction ALTER sealed_xid SET DEFAULT pg_current_xact_id()',
  );
  const pool = new pg.Pool({ connectionString: superuserUrl, max: 10 });
  const client = new PrismaClient({ adapter: new PrismaPg(pool) });
  const sale = await readSale(client, saleId);
  return {
    write: () => client.$transaction((tx) => writeSale(tx, sale), { timeout: 60_000 }),
    async close() {
      await client.$disconnect();
      await pool.end();
    },
  };
}

async function generateClient(): Promise<new (options: object) => Client> {
  await mkdir(FOLDER, { recursive: true });
  const schema = await readFile(`${REPOSITORY_ROOT}/prisma/finance/schema.prisma`, 'utf8');
  await writeFile(
    `${FOLDER}schema.prisma`,
    schema
      .replace(/output\s+= ".*"/, 'output = "client"')
      // A client creates no row whose column it can neither set nor leave to the database.
      .replace('Unsupported("xid8") @map("sealed_xid")', 'Unsupported("xid8")? @map("sealed_xid")'),
  );
  await promisify(execFile)(
    `${REPOSITORY_ROOT}/node_modules/.bin/prisma`,
    ['generate', '--schema', `${FOLDER}schema.prisma`],
    // Any file will do: generating asks no engine.
    { env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: `${REPOSITORY_ROOT}/prisma/engine/schema-engine.mjs` } },
  );
  const module = (await import(pathToFileURL(`${FOLDER}client/client.ts`).href)) as {
    PrismaClient: new (options: object) => Client;
  };
  return module.PrismaClient;
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

type Sale = Readonly<Record<keyof Models, readonly Row[]>>;

/** Everything that one posted sale left in the books. */
async function readSale(client: Client, saleId: string): Promise<Sale> {
  const ofSale = (model: keyof Models, where: Row = { transactionId: saleId }) =>
    client[model].findMany({ where }).then((rows) => rows.map(withoutNulls));
  const [header] = await ofSale('accountTransaction', { id: saleId });
  const orgId = header?.['orgId'];
  const lines = await ofSale('accountTransactionLine');
  const contexts = await ofSale('accountTransactionContext');
  const revenues = await ofSale('orgEmployeeProductAttributionRevenue');
  const subjects = [...contexts, ...revenues.map((row) => ({ subjectId: row['attributionId'] ?? row['productId'] }))];
  const sums = {
    orgId,
    currency: header?.['currency'],
    subjectId: { in: subjects.map((row) => row['subjectId']) },
    metric: { notIn: ['PAYOUTS', 'REFUNDS_RECEIVED', 'BONUSES', 'SALARIES', 'EMPLOYEE_PAYOUTS', 'GIFT_CARD_USAGE'] },
  };
  return {
    accountTransaction: header ? [header] : [],
    accountTransactionLine: lines,
    accountTransactionContext: contexts,
    orgEmployeeProductAttributionRevenue: revenues,
    accountTransactionUserContext: await ofSale('accountTransactionUserContext'),
    accountTransactionEmployeeContext: await ofSale('accountTransactionEmployeeContext'),
    accountTransactionMemberContext: await ofSale('accountTransactionMemberContext'),
    accountTransactionOrgContext: await ofSale('accountTransactionOrgContext'),
    orderItemRemainder: await ofSale('orderItemRemainder', { orgId, orderItemId: revenues[0]?.['orderItemId'] }),
    postingKey: await ofSale('postingKey'),
    outboxEvent: await ofSale('outboxEvent', { aggregateId: saleId }),
    accountBalance: await ofSale('accountBalance', { orgId, accountId: { in: lines.map((row) => row['accountId']) } }),
    contextRollup: await ofSale('contextRollup', { ...sums, month: firstOfMonth(header?.['occurredAt'] as Date) }),
    contextTotal: await ofSale('contextTotal', sums),
  };
}

const firstOfMonth = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
const withoutNulls = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
const without = (row: Row, ...names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

async function writeSale(tx: Models, sale: Sale): Promise<void> {
  const transactionId = newUuid();
  const [orderId, orderItemId] = [newUuid(), newUuid()];
  const contextIds = new Map(sale.accountTransactionContext.map((row) => [row['id'], newUuid()]));
  for (const row of sale.postingKey) await tx.postingKey.create({ data: { ...row, key: randomUUID(), transactionId } });
  await tx.accountTransaction.create({
    data: {
      ...without(sale.accountTransaction[0] ?? {}, 'correlationId'),
      id: transactionId,
      transactionNumber: transactionId.slice(-30),
      businessEntityId: orderId,
      // In one statement: line by line the balance trigger would refuse the first.
      lines: {
        createMany: { data: sale.accountTransactionLine.map((row) => without(row, 'orgId', 'transactionId')) },
      },
      contexts: {
        create: sale.accountTransactionContext.map((row) => ({
          ...without(row, 'orgId', 'transactionId'),
          id: contextIds.get(row['id']),
        })),
      },
      revenues: {
        create: sale.orgEmployeeProductAttributionRevenue.map((row) => ({
          ...without(row, 'orgId', 'transactionId', 'payoutId'),
          id: newUuid(),
          orderId,
          orderItemId,
        })),
      },
    },
  });
  for (const model of CHILDREN) {
    for (const row of sale[model]) {
      await tx[model].create({ data: { ...row, transactionId, contextId: contextIds.get(row['contextId']) } });
    }
  }
  for (const row of sale.orderItemRemainder) await tx.orderItemRemainder.create({ data: { ...row, orderItemId } });
  await addToSums(tx, sale);
  for (const row of sale.outboxEvent) {
    const event = without(row, 'id', 'xid', 'publishedAt');
    await tx.outboxEvent.create({ data: { ...event, eventId: randomUUID(), aggregateId: transactionId } });
  }
}

async function addToSums(tx: Models, sale: Sale): Promise<void> {
  const more = { amount: { increment: 1 }, count: { increment: 1 } };
  const key = (row: Row, names: readonly string[]) => ({
    [names.join('_')]: Object.fromEntries(names.map((name) => [name, row[name]])),
  });
  const total = ['orgId', 'subjectType', 'subjectId', 'currency', 'metric'];
  const month = ['orgId', 'subjectType', 'subjectId', 'currency', 'month', 'metric'];
  for (const row of sale.contextRollup) {
    await tx.contextRollup.upsert({ where: key(row, month), create: row, update: more });
  }
  for (const row of sale.contextTotal) {
    await tx.contextTotal.upsert({ where: key(row, total), create: row, update: more });
  }
  for (const row of sale.accountBalance) {
    const where = key(row, ['orgId', 'accountId', 'shard']);
    await tx.accountBalance.upsert({ where, create: row, update: { version: { increment: 1 } } });
  }
}
