import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeGraph, makeToken, openFakeGraph } from '../gateway/fake-graph.ts';
import { sendRaw } from './raw.socket.ts';

const PORT = 20_565;
const PRODUCTION_PORT = 20_567;

let folder: string;
let graph: FakeGraph;
let production: FakeGraph;

const demo = {
  mintToken: async (persona: string) =>
    persona === 'sarah'
      ? { token: await makeToken({ audience: 'sandbox' }), expiresAt: '2030-01-01T00:00:00.000Z' }
      : undefined,
  listPersonas: async () => [{ key: 'sarah', name: 'Sarah' }],
  listQuestions: async () => [{ id: 'Q01', document: '{ me { displayName } }', personas: [] }],
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'volmify-pages-'));
  await mkdir(join(folder, 'sub'));
  await writeFile(join(folder, 'app-abc123.js'), 'run()');
  await writeFile(join(folder, '.hidden'), 'secret');
  const pages = { sandboxFolder: folder };
  graph = await openFakeGraph({ port: PORT }, { pages, demo });
  production = await openFakeGraph({ mode: 'production', port: PRODUCTION_PORT }, { demo });
  await Promise.all([graph.gateway.listen(), production.gateway.listen()]);
});
afterAll(async () => {
  await Promise.all([graph.gateway.close(), production.gateway.close()]);
  await rm(folder, { recursive: true });
});

const url = (path: string, port = PORT) => `http://127.0.0.1:${port}${path}`;

describe('the page', () => {
  it('says how to get it while it is not built', async () => {
    const response = await fetch(url('/'));

    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(await response.text()).toBe('The sandbox page is not built yet; `pnpm start` builds it.\n');
  });

  it.each(['/', '/explore', '/explore?question=Q01', '/map', '/partners'])(
    'stands at %s and lets nothing in from elsewhere',
    async (path) => {
      await writeFile(join(folder, 'index.html'), '<!doctype html>');

      const response = await fetch(url(path));

      expect([response.status, await response.text()]).toEqual([200, '<!doctype html>']);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
      });
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toMatch(/https?:|\*/);
    },
  );

  it('loads its files from beside it, and they may be kept', async () => {
    const response = await fetch(url('/assets-sandbox/app-abc123.js'));

    expect([response.status, await response.text()]).toEqual([200, 'run()']);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it.each([
    'nothing.js',
    '',
    'sub',
    '.hidden',
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/x',
    'sub/../app-abc123.js',
  ])('loads nothing named "%s"', async (name) => {
    const { status, text } = await sendRaw(PORT, [
      `GET /assets-sandbox/${name} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`,
    ]);

    expect(status).toBe(404);
    expect(text).not.toContain('secret');
  });

  it('is where a browser that opens the graph itself is sent', async () => {
    const response = await fetch(url('/graphql'), { headers: { accept: 'text/html,*/*;q=0.8' }, redirect: 'manual' });

    expect([response.status, response.headers.get('location')]).toEqual([303, '/explore']);
  });
});

describe('the demo paths', () => {
  const askToken = (body: unknown, headers: Record<string, string> = {}, port = PORT) =>
    fetch(url('/dev/token', port), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('give a token that works', async () => {
    const response = await askToken({ persona: 'sarah' });
    const { token, expiresAt } = (await response.json()) as { token: string; expiresAt: string };

    expect([response.status, expiresAt]).toEqual([200, '2030-01-01T00:00:00.000Z']);
    expect((await graph.gateway.execute({ query: '{ me { name } }', token })).body).toEqual({
      data: { me: { name: 'Sarah' } },
    });
  });

  it('give personas, and questions with what they cost', async () => {
    expect(await (await fetch(url('/dev/personas'))).json()).toEqual([{ key: 'sarah', name: 'Sarah' }]);
    expect(await (await fetch(url('/dev/questions'))).json()).toMatchObject([{ id: 'Q01', cost: expect.any(Number) }]);
  });

  it('know no other persona, method or body', async () => {
    expect((await askToken({ persona: 'nobody' })).status).toBe(404);
    expect((await askToken({ persona: 7 })).status).toBe(400);
    expect((await askToken({ persona: 'x'.repeat(2_000) })).status).toBe(413);
    expect((await askToken({ persona: 'sarah' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await fetch(url('/dev/token'))).status).toBe(404);
    expect((await fetch(url('/dev/personas'), { method: 'DELETE' })).status).toBe(404);
  });

  it('are closed to pages of other origins, under other names of this machine too', async () => {
    const byOrigin = await askToken({ persona: 'sarah' }, { origin: 'https://evil.test' });
    const body = '{"persona":"sarah"}';
    const byName = await sendRaw(PORT, [
      `POST /dev/token HTTP/1.1\r\nhost: evil.test:${PORT}\r\nconnection: close\r\ncontent-type: application/json\r\n`,
      `content-length: ${body.length}\r\n\r\n${body}`,
    ]);
    const own = await askToken({ persona: 'sarah' }, { origin: `http://127.0.0.1:${PORT}` });

    expect([byOrigin.status, byName.status, own.status]).toEqual([404, 404, 200]);
  });

  it('do not exist in production, whatever the composition handed in', async () => {
    expect((await askToken({ persona: 'sarah' }, {}, PRODUCTION_PORT)).status).toBe(404);
    expect((await fetch(url('/dev/personas', PRODUCTION_PORT))).status).toBe(404);
    expect((await fetch(url('/', PRODUCTION_PORT))).status).toBe(404);
  });
});

describe('an explained answer', () => {
  const ask = async (port: number, headers: Record<string, string>) => {
    const response = await fetch(url('/graphql', port), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ jobProfile(slug: "x") { employments { id } } }' }),
    });
    return (await response.json()) as { extensions?: { explain?: { fetches: { subgraph: string }[] } } };
  };
  const EXPLAIN = { 'volmify-explain': '1' };

  it('names the subgraphs that were asked, to whoever asks for it while developing', async () => {
    expect((await ask(PORT, EXPLAIN)).extensions?.explain?.fetches.map(({ subgraph }) => subgraph)).toContain(
      'identity',
    );
    expect((await ask(PORT, {})).extensions?.explain).toBeUndefined();
  });

  it('is not given to strangers in production, but to an analyst', async () => {
    const token = await makeToken({ audience: 'sandbox' });

    expect((await ask(PRODUCTION_PORT, EXPLAIN)).extensions?.explain).toBeUndefined();
    expect(
      (await ask(PRODUCTION_PORT, { ...EXPLAIN, authorization: `Bearer ${token}` })).extensions?.explain,
    ).toBeDefined();
  });
});

describe('the map of the graph', () => {
  it('is drawn for everyone where the schema is shown to everyone, and is nowhere to be found without pages', async () => {
    const map = (await (await fetch(url('/map/graph.json'))).json()) as { types: { name: string }[] };

    expect(map.types.map(({ name }) => name)).toContain('Query');
    expect((await fetch(url('/map/graph.json', PRODUCTION_PORT))).status).toBe(404);
  });
});
