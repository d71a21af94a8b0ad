#!/usr/bin/env node
// Prisma's schema engine as a script: the command line and JSON-RPC protocol of the native engine, answered by the
// engine's own WebAssembly build over the pg driver. Prisma's CLI runs it when PRISMA_SCHEMA_ENGINE_BINARY names this
// file, so authoring migrations needs nothing that is not on the npm registry.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const OID_CHAR = 18;
const OID_TEXT = 25;
const POOL_SIZE_MAX = 4;
const CONNECT_TIMEOUT_MS = 5_000;
const RPC_ERROR = 4466;
const EXIT_PANIC = 101;
/** The engine sends its own requests (`print`) in the same id space; this keeps them apart from the CLI's. */
const PRINT_ID_OFFSET = 1_000_000;

const options = readOptions(process.argv.slice(2));
const open = new Set();
let offline = false;
let panic;
const factory = createFactory(options.datasource);
/** Reads the arguments the CLI gives; ones it may add later are ignored. */
function readOptions(args) {
  const found = { datamodels: [], datasource: undefined, command: undefined, version: false };
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--version' || args[at] === '-V') found.version = true;
    else if (args[at] === '--datasource') found.datasource = JSON.parse(args[++at]);
    else if (args[at] === '--datamodels') found.datamodels.push(args[++at]);
    else if (args[at] === 'cli') found.command = args[++at];
  }
  return found;
}

/** Splits Prisma's `schema` parameter off: PostgreSQL does not know it, the adapter wants it as an option. */
function readAddress(url) {
  if (!url) throw Object.assign(new Error('No datasource URL is configured.'), { code: 'NO_URL' });
  const address = new URL(url);
  const schema = address.searchParams.get('schema') ?? 'public';
  address.searchParams.delete('schema');
  return { url: address.href, schema, database: decodeURIComponent(address.pathname.slice(1)) };
}

function withDatabase(url, database) {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The catalogue has columns of type "char", which the adapter cannot read; as text they mean the same. */
function relabelChar(result) {
  for (const one of Array.isArray(result) ? result : [result]) {
    for (const field of one?.fields ?? []) if (field.dataTypeID === OID_CHAR) field.dataTypeID = OID_TEXT;
  }
  return result;
}

function relabelQueries(target) {
  const query = target.query.bind(target);
  target.query = (...args) => {
    const answer = query(...args);
    return typeof answer?.then === 'function' ? answer.then(relabelChar) : answer;
  };
}

/** An adapter on a pool of its own; `release` runs after the pool has ended. */
async function openAdapter(url, schema, release) {
  const pool = new pg.Pool({ connectionString: url, max: POOL_SIZE_MAX, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  relabelQueries(pool);
  pool.on('connect', relabelQueries);
  const adapter = await new PrismaPg(pool, { schema }).connect();
  // The adapter splits scripts at every semicolon, function bodies included: the server parses the whole file instead.
  adapter.executeScript = (script) =>
    pool.query(script).then(
      () => undefined,
      (error) => adapter.onError(error),
    );
  // The one column of the catalogue that the engine insists on reading as a single character: kinds of constraints.
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const at = result.columnNames.indexOf('constraint_type');
    if (at >= 0) result.columnTypes[at] = ColumnTypeEnum.Character;
    return result;
  };
  let ended;
  adapter.dispose = () => {
    ended ??= pool
      .end()
      .then(() => release?.())
      .then(() => undefined);
    return ended;
  };
  open.add(adapter);
  return adapter;
}

/** Stands in for a server where two schema files are compared: the engine asks every connection for its version first. */
function createOfflineAdapter() {
  const columnTypes = [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32];
  const refuse = () => Promise.reject(new Error('This needs a database, and no datasource URL is configured.'));
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    queryRaw: async ({ sql }) =>
      sql.includes('version()')
        ? {
            columnNames: ['exists', 'version', 'numeric_version'],
            columnTypes,
            rows: [[true, 'PostgreSQL 17.0', 170000]],
          }
        : refuse(),
    executeRaw: refuse,
    executeScript: refuse,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => undefined,
  };
}

/** True for a request that compares texts only. */
function isOffline({ method, params }) {
  return (
    method === 'diff' && [params?.from, params?.to].every(({ tag }) => tag === 'empty' || tag === 'schemaDatamodel')
  );
}

function createFactory(datasource) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => {
      if (offline) return createOfflineAdapter();
      const { url, schema } = readAddress(datasource?.url);
      return openAdapter(url, schema);
    },
    connectToShadowDb: async () => {
      if (datasource?.shadowDatabaseUrl) {
        const { url, schema } = readAddress(datasource.shadowDatabaseUrl);
        return openAdapter(url, schema);
      }
      const { url } = readAddress(datasource?.url);
      const database = `prisma_migrate_shadow_db_${randomUUID()}`;
      await withClient(url, (client) => client.query(`CREATE DATABASE "${database}" TEMPLATE template0`));
      return openAdapter(withDatabase(url, database), 'public', () =>
        withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)),
      );
    },
  });
}

/** Instantiates the engine by hand: Node 20 does not import `.wasm` files. */
async function createEngine({ datamodels, datasource }) {
  // Where the engine leaves the message of a panic before it traps.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      panic = message;
    },
  };
  const glueUrl = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = await import(glueUrl);
  const bytes = await readFile(new URL('./schema_engine_bg.wasm', glueUrl));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const models = await Promise.all(datamodels.map(async (path) => [path, await readFile(path, 'utf8')]));
  const log = (line) => process.stderr.write(`${line}\n`);
  const engine = await glue.SchemaEngine.new({ datamodels: models.length > 0 ? models : undefined }, log, factory);
  return { engine, datasource };
}

/** `cli can-connect-to-database` and `cli create-database`: exit code 0, or 1 with the reason as JSON lines on stderr. */
async function runCommand(command, datasource) {
  try {
    const { url, database } = readAddress(datasource?.url);
    if (command === 'can-connect-to-database') await withClient(url, () => undefined);
    else if (command === 'create-database') await createDatabase(url, database);
    else throw new Error(`Unknown command ${command}`);
    return 0;
  } catch (error) {
    const code = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1000' }[error.code] ?? 'P1001';
    const line = (level, message) =>
      JSON.stringify({
        timestamp: new Date().toISOString(),
        level,
        fields: { message, error_code: code, is_panic: false },
        target: 'schema_engine::logger',
      });
    // Prisma drops the first line of a failed command unread.
    process.stderr.write(`${line('INFO', 'Starting schema engine')}\n${line('ERROR', messageOf(error))}\n`);
    return 1;
  }
}

function createDatabase(url, database) {
  const sql = `CREATE DATABASE ${pg.escapeIdentifier(database)}`;
  return withClient(withDatabase(url, 'postgres'), (client) => client.query(sql));
}

/** Node reports a refused connection to a name with several addresses as an error without a message. */
function messageOf(error) {
  return error.message || error.errors?.map((one) => one.message).join('; ') || String(error.code ?? error);
}

/** A panic traps outside of any call we await; the CLI knows one by this exit code and reads the reason from stderr. */
function reportPanic(error) {
  const fields = { message: panic ?? messageOf(error), is_panic: true, backtrace: error?.stack ?? null };
  process.stderr.write(`${JSON.stringify({ timestamp: new Date().toISOString(), level: 'ERROR', fields })}\n`);
  process.exit(EXIT_PANIC);
}

/** Answers requests line by line until stdin ends and the last of them is answered. */
async function serve() {
  process.on('uncaughtException', reportPanic);
  const pending = new Set();
  let engine;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line || '{}');
    if (!request.method) continue; // the CLI's acknowledgement of a `print`
    // Each run of the CLI asks one thing, so the first request decides whether a server is needed.
    if (!engine) offline = isOffline(request);
    engine ??= createEngine(options);
    const answered = answer(request, engine).finally(() => pending.delete(answered));
    pending.add(answered);
  }
  await Promise.all(pending);
  await Promise.allSettled([...open].map((adapter) => adapter.dispose()));
  process.stdout.write('', () => process.exit(0));
}

async function answer({ id, method, params }, starting) {
  try {
    const result = await call(id, method, params, starting);
    send({ jsonrpc: '2.0', id, result: result ?? null });
  } catch (error) {
    const message = explain(error);
    const data = {
      is_panic: false,
      message,
      meta: error?.meta ?? null,
      error_code: error?.code ?? null,
      backtrace: null,
    };
    send({
      jsonrpc: '2.0',
      id,
      error: { code: RPC_ERROR, message: 'An error happened. Check the data field for details.', data },
    });
  }
}

async function call(id, method, params, starting) {
  const { engine, datasource } = await starting;
  if (method === 'createDatabase') {
    const { url, database } = readAddress(params?.datasource?.url ?? datasource?.url);
    await createDatabase(url, database);
    return { databaseName: database };
  }
  const name = method === 'getDatabaseVersion' ? 'version' : method;
  if (typeof engine[name] !== 'function' || name === 'free') throw new Error(`Unknown method ${method}`);
  const result = await engine[name](params);
  if (name === 'diff' && result?.stdout) {
    send({ jsonrpc: '2.0', id: PRINT_ID_OFFSET + id, method: 'print', params: { content: result.stdout } });
  }
  return result;
}

/** The engine names errors of ours by number only; the text is fetched back from where it was kept. */
function explain(error) {
  const message = error?.message ?? String(error);
  const kept = /External error \(?(?:reported|id)?\D*(\d+)/i.exec(message);
  const original = kept && factory.errorRegistry.consumeError(Number(kept[1]))?.error;
  return original ? messageOf(original) : message;
}

const send = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

if (options.version) {
  process.stdout.write('schema-engine-cli over WebAssembly\n');
} else if (options.command) {
  process.exitCode = await runCommand(options.command, options.datasource);
} else {
  await serve();
}
