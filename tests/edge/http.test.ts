import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { errorsOf, type FakeGraph, makeToken, openFakeGraph, unreachable } from '../gateway/fake-graph.ts';
import { LUMEN, SARAH } from '../gateway/fake-subgraphs.ts';
import { sendRaw } from './raw.socket.ts';

const PORT = 20_561;
const BOTH = 'application/graphql-response+json, application/json;q=0.9';
const ORIGIN = 'https://app.example.test';

let graph: FakeGraph;
let token: string;

beforeAll(async () => {
  graph = await openFakeGraph({
    port: PORT,
    corsOrigins: [`${ORIGIN}/`],
    http: { inFlightMax: 4, headersTimeoutMs: 700, requestTimeoutMs: 900 },
  });
  await graph.gateway.listen();
  token = await makeToken();
});
afterAll(() => graph.gateway.close());
beforeEach(() => {
  for (const link of Object.values(graph.links)) link.answer = undefined;
  graph.state.seen.length = 0;
});

const url = (path = '/graphql') => `http://127.0.0.1:${PORT}${path}`;
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(url(`/graphql${query}`), { headers, redirect: 'manual' });
const codeOf = async (response: Response) => errorsOf((await response.json()) as never)[0]?.code;

describe('an answer over HTTP', () => {
  it('names its request, is kept by nobody and not taken for anything else', async () => {
    const response = await post({ query: '{ me { id } }' }, { authorization: `Bearer ${token}` });

    expect(await response.json()).toEqual({ data: { me: { id: SARAH } } });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.stringMatching(/^req_[0-9a-z]{26}$/),
    });
    expect(response.headers.get('server')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('keeps a well-formed request id of the caller, in the header, in errors and for the subgraphs', async () => {
    const response = await post({ query: '{ nothing }' }, { 'x-request-id': 'my-request-1' });
    await post({ query: '{ me { id } jobProfile(slug: "x") { id } }' }, { 'x-request-id': 'my-request-2' });
    const odd = await post({ query: '{ me { id } }' }, { 'x-request-id': 'a b<script>' });

    expect(response.headers.get('x-request-id')).toBe('my-request-1');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { requestId: 'my-request-1' } }] });
    expect(graph.state.seen.some(({ viewer }) => viewer.requestId === 'my-request-2')).toBe(true);
    expect(odd.headers.get('x-request-id')).toMatch(/^req_/);
  });

  it.each([
    [undefined, 'application/json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    [BOTH, 'application/graphql-response+json; charset=utf-8'],
    ['application/json, multipart/mixed', 'application/json; charset=utf-8'],
    ['application/graphql-response+json;q=0.1, */*;q=0.2', 'application/json; charset=utf-8'],
  ])('to a client that accepts %s comes as %s', async (accept, contentType) => {
    const response = await post({ query: '{ __typename }' }, accept === undefined ? {} : { accept });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(contentType);
  });

  it.each(['text/html', 'application/xml', 'application/json;q=0'])(
    'to a client that accepts %s is 406',
    async (accept) => {
      const response = await post({ query: '{ __typename }' }, { accept });

      expect(response.status).toBe(406);
      expect(await codeOf(response)).toBe('BAD_REQUEST');
    },
  );

  it.each([
    ['{ me { id', 200, 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 200, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($s: String!) { jobProfile(slug: $s) { id } }', 200, 400, 'BAD_USER_INPUT'],
    ['query A { me { id } } query B { me { id } }', 400, 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['subscription { paid }', 400, 400, 'BAD_REQUEST'],
  ])('to the mistake %s is %i as plain JSON and %i in its own media type', async (query, plain, own, code) => {
    const answers = [await post({ query }), await post({ query }, { accept: BOTH })];

    expect(answers.map(({ status }) => status)).toEqual([plain, own]);
    for (const answer of answers) expect(await codeOf(answer)).toBe(code);
  });

  it('to a wrong token is 401 whatever is accepted, and nothing runs', async () => {
    const response = await post({ query: '{ me { id } }' }, { authorization: 'Bearer a.b.c' });

    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(graph.state.seen).toEqual([]);
  });

  it('to two tokens is 401, and a token anywhere else is no token', async () => {
    const twice = await sendRaw(PORT, [
      'POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\n',
      `authorization: Bearer ${token}\r\nauthorization: Bearer ${token}\r\ncontent-length: 25\r\n\r\n{"query":"{ me { id } }"}`,
    ]);
    const elsewhere = await fetch(url(`/graphql?access_token=${token}`), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `token=${token}`,
        'x-user-id': SARAH,
        'x-volmify-context': 'x',
      },
      body: JSON.stringify({ query: '{ me { id } }', token }),
    });

    expect(twice.status).toBe(401);
    expect(await elsewhere.json()).toEqual({ data: { me: null } });
  });

  it('to a side the caller does not have is 403', async () => {
    const headers = { authorization: `Bearer ${token}`, 'volmify-acting-as': `employee:${LUMEN}` };

    const response = await post({ query: '{ me { id } }' }, headers);

    expect([response.status, await codeOf(response)]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('a request', () => {
  it.each([
    ['text/plain', '{"query":"{ __typename }"}'],
    ['application/json; charset=latin1', '{"query":"{ __typename }"}'],
    ['application/x-www-form-urlencoded', 'query={__typename}'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/json5', '{}'],
  ])('of media type %s is 415', async (contentType, body) => {
    const response = await post(body, { 'content-type': contentType });

    expect([response.status, await codeOf(response)]).toEqual([415, 'BAD_REQUEST']);
  });

  it('that is compressed is 415', async () => {
    expect((await post({ query: '{ __typename }' }, { 'content-encoding': 'gzip' })).status).toBe(415);
  });

  it.each([
    'application/json',
    'application/json;charset=utf-8',
    'application/json; charset="UTF-8"',
    'Application/JSON',
  ])('of media type %s is read', async (contentType) => {
    expect((await post({ query: '{ __typename }' }, { 'content-type': contentType })).status).toBe(200);
  });

  it.each([
    ['no JSON', '{"query":'],
    ['nothing', ''],
    ['no UTF-8', Buffer.from('{"query":"{ __typename } # \xff"}', 'latin1')],
    ['a list', [{ query: '{ __typename }' }]],
    ['a text', '"{ __typename }"'],
    ['null', 'null'],
    ['no query', { operationName: 'A' }],
    ['an empty query', { query: '' }],
    ['a query that is no text', { query: { kind: 'Document' } }],
    ['variables that are no object', { query: '{ __typename }', variables: '{}' }],
    ['variables that are a list', { query: '{ __typename }', variables: [] }],
    ['extensions that are no object', { query: '{ __typename }', extensions: 1 }],
    ['a name that is no text', { query: '{ __typename }', operationName: 1 }],
  ])('with %s is 400', async (_what, body) => {
    const response = await post(body);

    expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('with null where something may be left out is read', async () => {
    const body = { query: '{ __typename }', variables: null, operationName: null, extensions: null };

    expect((await post(body)).status).toBe(200);
  });

  it('by hash alone is told to send the text', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const response = await post({ extensions });

    expect([response.status, await codeOf(response)]).toEqual([200, 'PERSISTED_QUERY_NOT_SUPPORTED']);
    expect((await post({ query: '{ __typename }', extensions })).status).toBe(200);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('by %s is 405 and says what is allowed', async (method) => {
    const response = await fetch(url(), { method });

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS']);
  });

  it('may be one byte short of too large', async () => {
    const text = (bytes: number) => `{"query":"{ __typename }"${' '.repeat(bytes - 26)}}`;

    expect((await post(text(102_400))).status).toBe(200);
    expect((await post(text(102_401))).status).toBe(413);
  });

  it('that is too large is answered even while it is still being sent', async () => {
    const response = await post(`{"query":"${'x'.repeat(600_000)}"}`);

    expect([response.status, await codeOf(response)]).toEqual([413, 'BAD_REQUEST']);
  });

  it('that is too large is answered to a client that reads only when all is sent', async () => {
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 900000\r\n\r\n`;
    const text = await new Promise<string>((resolve) => {
      const socket = connect(PORT, '127.0.0.1');
      let answer = '';
      socket.on('error', () => {}).on('close', () => resolve(answer));
      socket.pause();
      socket.write(head);
      let left = 9;
      const timer = setInterval(() => {
        socket.write('x'.repeat(100_000));
        left -= 1;
        if (left > 0) return;
        clearInterval(timer);
        socket.on('data', (chunk) => {
          answer += chunk.toString();
        });
        socket.resume();
      }, 10);
    });

    expect(text).toContain('HTTP/1.1 413');
  });

  it('that never ends is cut', async () => {
    const chunk = `${(16_384).toString(16)}\r\n${'x'.repeat(16_384)}\r\n`;
    const head =
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n';

    const { status, text } = await sendRaw(PORT, [head, ...Array.from({ length: 20 }, () => chunk)]);

    expect(status).toBe(413);
    expect(text.toLowerCase()).toContain('connection: close');
  });

  it('that speaks two lengths, none of HTTP or too many headers is refused by the parser', async () => {
    const two = await sendRaw(PORT, [
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 2\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ]);
    const noise = await sendRaw(PORT, ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n']);
    const headers = await sendRaw(PORT, [
      `GET /health/live HTTP/1.1\r\nhost: x\r\nx-long: ${'x'.repeat(17_000)}\r\n\r\n`,
    ]);
    const address = await fetch(url(`/graphql?query=${'x'.repeat(8_200)}`));

    expect([two.status, noise.status, headers.status, address.status]).toEqual([400, 400, 431, 414]);
  });

  it('that is sent too slowly is closed', async () => {
    const headers = await sendRaw(PORT, ['POST /graphql HTTP/1.1\r\nhost: x\r\n'], 5_000);
    const body = await sendRaw(
      PORT,
      ['POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{'],
      5_000,
    );

    expect(headers.status).toBe(408);
    expect(body.ms).toBeLessThan(4_000);
    expect(body.text).not.toContain('200 OK');
  });

  it('above the cap is shed and told to come back, while health answers', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    graph.links.identity.answer = async (request, call, real) => {
      await held;
      return real(request, call);
    };
    graph.links.identity.calls = 0;
    const running = Array.from({ length: 4 }, () => post({ query: '{ jobProfile(slug: "x") { id } }' }));
    await vi.waitFor(() => expect(graph.links.identity.calls).toBe(4), 10_000);

    const shed = await post({ query: '{ __typename }' });
    const health = await fetch(url('/health/live'));
    release();

    expect([shed.status, shed.headers.get('retry-after'), await codeOf(shed)]).toEqual([503, '1', 'OVERLOADED']);
    expect(health.status).toBe(200);
    expect((await Promise.all(running)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});

describe('GET', () => {
  const PREFLIGHT = { 'apollo-require-preflight': '1' };

  it('needs a header that no foreign page can send', async () => {
    const response = await get('?query=%7B__typename%7D');

    expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('answers queries with all parameters', async () => {
    const query = encodeURIComponent('query A($s: String!) { jobProfile(slug: $s) { id } } query B { __typename }');
    const response = await get(`?query=${query}&operationName=A&variables=%7B%22s%22:%22x%22%7D`, PREFLIGHT);

    expect(await response.json()).toEqual({ data: { jobProfile: { id: 'p1' } } });
  });

  it('never runs a mutation', async () => {
    const response = await get(`?query=${encodeURIComponent('mutation { pay(amount: 1) { amount } }')}`, PREFLIGHT);

    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(graph.state.paid).toEqual([]);
  });

  it.each([
    '',
    '?query=',
    '?query=a&query=b',
    '?query=%7B__typename%7D&variables=x',
    '?query=%7B__typename%7D&variables=1',
  ])('with the parameters "%s" is 400', async (parameters) => {
    expect((await get(parameters, PREFLIGHT)).status).toBe(400);
  });
});

describe('browsers of other origins', () => {
  it('may ask from the listed ones', async () => {
    const preflight = await fetch(url(), {
      method: 'OPTIONS',
      headers: { origin: ORIGIN, 'access-control-request-method': 'POST' },
    });
    const response = await post({ query: '{ __typename }' }, { origin: ORIGIN });

    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(response.headers.get('vary')).toBe('Origin');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('get no leave from any other', async () => {
    for (const origin of ['https://evil.test', 'null', `${ORIGIN}.evil.test`]) {
      const preflight = await fetch(url(), {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });

      expect(preflight.status).toBe(204);
      expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('health', () => {
  it('is ready while every subgraph is', async () => {
    const response = await fetch(url('/health/ready'));

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ready',
      subgraphs: { identity: 'ready', organization: 'ready', catalog: 'ready', finance: 'ready' },
    });
  });

  it('names the one that is not, and lives on', async () => {
    graph.links.finance.answer = unreachable('finance');

    const ready = await fetch(url('/health/ready'));
    const live = await fetch(url('/health/live'));

    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      status: 'not ready',
      subgraphs: { finance: 'unreachable', catalog: 'ready' },
    });
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
  });
});

describe('any other path', () => {
  it.each([
    '/',
    '/explore',
    '/assets-sandbox/index.js',
    '/dev/token',
    '/dev/personas',
    '/<script>',
    '/%ff%fe',
    '/graphql/',
    '/GraphQL',
    '/../etc/passwd',
  ])('%s is 404 without an echo', async (path) => {
    const { status, text } = await sendRaw(PORT, [`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`]);

    expect(status).toBe(404);
    expect(text.slice(text.indexOf('\r\n\r\n') + 4)).toBe('Not found.\n');
  });
});
