import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GatewayConfigInput, readTrustedDocuments } from '@volmify/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, type FakeGraph, makeToken, openFakeGraph } from './fake-graph.ts';
import { SARAH } from './fake-subgraphs.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const ME = 'query Me { me { id } }';
const PROFILE = 'query Profile { jobProfile(slug: "x") { id } }';
const FREE = '{ me { id name } }';
const STREAM = 'subscription Paid { paid }';

let folder: string;
let documents: Awaited<ReturnType<typeof readTrustedDocuments>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'volmify-documents-'));
  await writeFile(
    join(folder, 'apollo.json'),
    JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [{ id: sha256(ME), name: 'Me', type: 'query', body: ME }],
    }),
  );
  await writeFile(
    join(folder, 'codegen.json'),
    JSON.stringify({ [`sha256:${sha256(PROFILE)}`]: PROFILE, short: STREAM }),
  );
  await writeFile(join(folder, 'question.graphql'), '{ parties { __typename } }');
  await writeFile(join(folder, 'question.json'), '{"title":"A note beside a document"}');
  documents = await readTrustedDocuments(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let port = 20_952;
async function open(persisted: GatewayConfigInput['persisted']): Promise<Asking> {
  const graph = await openFakeGraph({ port: port++, persisted }, { documents });
  await graph.gateway.listen();
  return new Asking(graph);
}

class Asking {
  constructor(readonly graph: FakeGraph) {}

  async post(body: object, token?: string) {
    const answer = await fetch(`${this.graph.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
    });
    const read = (await answer.json()) as { data?: unknown; errors?: [] };
    return { status: answer.status, code: errorsOf(read)[0]?.code, data: read.data };
  }

  /** As a client of automatic persisted queries sends it. */
  hashed(text: string, more: object = {}, token?: string) {
    return this.post({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(text) } }, ...more }, token);
  }
}

describe('trusted documents', () => {
  it('are read from Apollo manifests, maps of code generators and documents', async () => {
    expect(documents.map(({ id }) => id).sort()).toEqual(
      ['short', sha256(ME), sha256(PROFILE), sha256('{ parties { __typename } }')].sort(),
    );
    await writeFile(join(folder, 'wrong.txt'), '[]');
    await expect(readTrustedDocuments(join(folder, 'wrong.txt'))).rejects.toThrow('wrong.txt is neither');
  });

  it('in the mode safelist are all that nobody in particular may ask; people may ask anything', async () => {
    const ask = await open({ mode: 'safelist' });
    const token = await makeToken();

    expect(await ask.hashed(ME)).toEqual({ status: 200, code: undefined, data: { me: null } });
    expect(await ask.post({ documentId: `sha256:${sha256(PROFILE)}` })).toMatchObject({
      data: { jobProfile: { id: 'p1' } },
    });
    expect(await ask.post({ query: ME })).toMatchObject({ data: { me: null } });
    ask.graph.state.seen.length = 0;
    expect(await ask.post({ query: FREE })).toEqual({ status: 400, code: 'DOCUMENT_NOT_ALLOWED', data: undefined });
    expect(await ask.hashed(FREE, { query: FREE })).toMatchObject({ code: 'DOCUMENT_NOT_ALLOWED' });
    expect(ask.graph.state.seen).toEqual([]);
    expect(await ask.post({ query: FREE }, token)).toMatchObject({ data: { me: { id: SARAH } } });
    expect(await ask.post({ documentId: 'nobody-knows' })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await ask.post({ documentId: '__proto__' })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await ask.post({ documentId: 'short' })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    await ask.graph.gateway.close();
  });

  it('in the mode log refuse nothing; the first untrusted document of nobody is noted, without its text', async () => {
    const ask = await open({ mode: 'log' });

    expect(await ask.post({ query: FREE })).toMatchObject({ status: 200, code: undefined });
    await ask.post({ query: FREE });
    await ask.post({ query: FREE }, await makeToken());

    const noted = ask.graph.log.lines.filter(({ message }) => message.includes('not trusted'));
    expect(noted.map(({ fields }) => fields)).toEqual([{ document: sha256(FREE) }]);
    await ask.graph.gateway.close();
  });

  it('switched off are no documents by id at all', async () => {
    const ask = await open({ mode: 'off' });

    expect(await ask.hashed(ME)).toEqual({ status: 200, code: 'PERSISTED_QUERY_NOT_SUPPORTED', data: undefined });
    expect(await ask.hashed(ME, { query: ME })).toMatchObject({ data: { me: null } });
    await ask.graph.gateway.close();
  });
});

describe('a document registered by its hash', () => {
  it('is found afterwards by the caller who sent it, and by nobody else', async () => {
    const ask = await open({ mode: 'log' });
    const sarah = await makeToken();

    expect(await ask.hashed(FREE, {}, sarah)).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await ask.hashed(FREE, { query: FREE }, sarah)).toMatchObject({ data: { me: { id: SARAH } } });
    expect(await ask.hashed(FREE, {}, sarah)).toMatchObject({ data: { me: { id: SARAH } } });
    expect(await ask.hashed(FREE, { query: FREE })).toMatchObject({ data: { me: null } });
    expect(await ask.hashed(FREE)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await ask.hashed(ME, { query: FREE }, sarah)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    await ask.graph.gateway.close();
  });

  it('is one of so many, and may be sent by everyone where nobody signs in', async () => {
    const ask = await open({ mode: 'log', registration: 'everyone', registeredMax: 1 });

    await ask.hashed(FREE, { query: FREE });
    expect(await ask.hashed(FREE)).toMatchObject({ status: 200, code: undefined });
    const other = '{ me { email } }';
    await ask.hashed(other, { query: other });
    expect(await ask.hashed(FREE)).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    expect(await ask.post({ extensions: { persistedQuery: { version: 2, sha256Hash: sha256(other) } } })).toMatchObject(
      { status: 400, code: 'BAD_REQUEST' },
    );
    await ask.graph.gateway.close();
  });
});
