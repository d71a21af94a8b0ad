import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask, copyClone, postmasterPid, runServer, type ServerProcess, watchdogPid } from './embedded.driver.ts';

const isRoot = process.getuid?.() === 0;
/** The account `nobody` of every Linux: PostgreSQL wants a user id that has a name. */
const SCRATCH_UID = 65_534;
const NAMELESS_UID = 4_711;
const running: ServerProcess[] = [];
let folder = '';

/** Starts a server that is cleaned up after the test, whatever happens in it. */
async function start(settings: Parameters<typeof runServer>[0]): Promise<ServerProcess> {
  const server = await runServer(settings);
  running.push(server);
  return server;
}

async function waitUntil(isTrue: () => boolean, timeoutMs = 15_000): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (isTrue()) return true;
    await wait(20);
  }
  return isTrue();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'volmify first run '));
  chmodSync(folder, 0o755);
});

afterEach(async () => {
  for (const server of running.splice(0)) {
    if (server.child.exitCode === null && server.child.signalCode === null) await server.end('destroy');
    else rmSync(server.up.place, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded server', () => {
  test('starts in a path with spaces, listens on the loopback alone, and keeps what was written', async () => {
    const home = join(folder, 'data folder');
    const first = await start({ home });
    await ask(first.up.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (42)');
    const [settings] = await ask(
      first.up.url,
      `SELECT current_setting('listen_addresses') AS host, current_setting('unix_socket_directories') AS sockets,
         current_setting('max_connections') AS connections, pg_encoding_to_char(encoding) AS encoding, datlocale AS locale
       FROM pg_database WHERE datname = 'postgres'`,
    );
    await first.end('stop');

    const second = await start({ home });

    expect(settings).toEqual({
      host: '127.0.0.1',
      sockets: '',
      connections: '120',
      encoding: 'UTF8',
      locale: 'C.UTF-8',
    });
    expect([first.up.isFirstStart, second.up.isFirstStart]).toEqual([true, false]);
    expect(second.up.port).toBe(first.up.port);
    expect(await ask(second.up.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  test('stops by itself after kill -9 of its process', async () => {
    const server = await start({ home: folder });

    await server.kill();

    expect(await waitUntil(() => postmasterPid(server.up.place) === undefined)).toBe(true);
  });

  test('starts again at once after kill -9, with everything that was committed', async () => {
    const first = await start({ home: folder });
    await ask(first.up.url, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1), (2)');
    await first.kill();

    const second = await start({ home: folder });

    expect(await ask(second.up.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 2 }]);
    await wait(1_000);
    expect(await ask(second.up.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  test('is taken over, running, when its watchdog was killed too', async () => {
    const first = await start({ home: folder });
    const pid = postmasterPid(first.up.place);
    process.kill(watchdogPid(first.child.pid ?? 0) ?? 0, 'SIGKILL');
    await first.kill();

    const second = await start({ home: folder });

    expect(postmasterPid(second.up.place)).toBe(pid);
    expect(second.log.join()).toContain(`pid ${pid}`);
    await second.end('stop');
    expect(postmasterPid(second.up.place)).toBeUndefined();
  });

  test('refuses a second start on the same folder, naming process and URL, and serves on', async () => {
    const first = await start({ home: folder });

    const second = runServer({ home: folder });

    await expect(second).rejects.toThrow(`pid ${first.child.pid} at http://localhost:4321`);
    expect(await ask(first.up.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  test('refuses data of another major version and leaves it as it is', async () => {
    const first = await start({ home: folder });
    await first.end('stop');
    const versionFile = join(first.up.place, 'data', 'PG_VERSION');
    writeFileSync(versionFile, '16\n');

    await expect(runServer({ home: folder })).rejects.toThrow(/made by PostgreSQL 16; .*\n.*\n.*\n.*pg_dumpall/);
    expect(existsSync(versionFile)).toBe(true);
  });

  test('shows the last log lines when it does not come up', async () => {
    const first = await start({ home: folder });
    await first.end('stop');
    writeFileSync(join(first.up.place, 'data', 'postgresql.conf'), 'no_such_setting = 1\n');

    await expect(runServer({ home: folder })).rejects.toThrow(/did not start[\s\S]*no_such_setting/);
  });
});

describe('a taken port', () => {
  const PORT = 20_041;
  let holder: Server;
  beforeAll(() => {
    holder = createServer();
    return new Promise<void>((resolve) => void holder.listen(PORT, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise<void>((resolve) => void holder.close(() => resolve())));

  test('is refused with the name and pid of who holds it', async () => {
    await expect(runServer({ home: folder, port: PORT })).rejects.toThrow(
      new RegExp(`Port ${PORT} is taken by \\S.* \\(pid ${process.pid}\\)`),
    );
  });

  test('of the last start is left to its new holder', async () => {
    writeFileSync(
      join(folder, 'embedded.json'),
      JSON.stringify({ home: folder, folder: join(folder, 'pg'), port: PORT }),
    );

    const server = await start({ home: folder });

    expect(server.up.port).not.toBe(PORT);
    expect(server.up.port).toBeLessThan(32_768);
  });
});

describe.skipIf(!isRoot)('another account (these need root)', () => {
  test('root starts it under a closed home: binaries and data move where the unprivileged account can enter', async () => {
    const closed = join(folder, 'root home');
    mkdirSync(closed, { mode: 0o700 });
    const clone = join(closed, 'my clone');
    copyClone(clone);

    const server = await start({ home: join(clone, '.volmify'), clone });

    expect(server.up.place).toMatch(/^\/var\/lib\/volmify\/[0-9a-f]{16}$/);
    expect(server.log.join('\n')).toContain(`its data is kept in ${server.up.place}`);
    expect(await ask(server.up.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    await server.end('stop');
    const again = await start({ home: join(clone, '.volmify'), clone });
    expect([again.up.place, again.up.isFirstStart]).toEqual([server.up.place, false]);
  });

  test('an ordinary user starts it from a clone of their own', async () => {
    const clone = join(folder, 'clone');
    copyClone(clone);
    for (const path of [folder, clone, join(clone, 'tmp')]) chownSync(path, SCRATCH_UID, SCRATCH_UID);

    const server = await start({ home: join(clone, '.volmify'), clone, uid: SCRATCH_UID });

    expect(server.up.place).toBe(join(clone, '.volmify', 'pg'));
    expect(await ask(server.up.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  test('a user id without a name is told why PostgreSQL refuses it', async () => {
    const clone = join(folder, 'clone');
    copyClone(clone);
    for (const path of [folder, clone]) chownSync(path, NAMELESS_UID, NAMELESS_UID);

    const starting = runServer({ home: join(clone, '.volmify'), clone, uid: NAMELESS_UID });

    await expect(starting).rejects.toThrow(`user id ${NAMELESS_UID} has no name`);
  });

  test('an ordinary user is told whose data they cannot start', async () => {
    const server = await start({ home: folder });
    await server.end('stop');
    for (const name of ['', 'logs', 'pg']) chownSync(join(folder, name), SCRATCH_UID, SCRATCH_UID);
    const clone = join(folder, 'clone');
    copyClone(clone);

    await expect(runServer({ home: folder, clone, uid: SCRATCH_UID })).rejects.toThrow(
      'belongs to another system account',
    );
  });
});
