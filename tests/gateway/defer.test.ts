import { createHash } from 'node:crypto';
import { LinkFault } from '@volmify/shared/link/link';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, type FakeGraph, makeToken, openFakeGraph } from './fake-graph.ts';

const PORT = 20_930;
const IN_PARTS = 'multipart/mixed;deferSpec=20220824, application/json';
const STAFF = `query Staff($later: Boolean! = true) {
  jobProfile(slug: "x") { displayName ...Money @defer(if: $later, label: "money") }
}
fragment Money on JobProfile { employments { role ... @defer(label: "pay") { earnings } } }`;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const DOCUMENTS = [{ id: sha256(STAFF), text: STAFF }];

interface Part {
  readonly data?: unknown;
  readonly errors?: readonly object[];
  readonly extensions?: object;
  readonly incremental?: readonly {
    readonly path: readonly (string | number)[];
    readonly label?: string;
    readonly data: unknown;
    readonly errors?: readonly { readonly path: unknown; readonly extensions: object }[];
  }[];
  readonly hasNext?: boolean;
}

let graph: FakeGraph;
let token: string;
beforeAll(async () => {
  const config = { port: PORT, budget: { mode: 'measure' as const }, persisted: { mode: 'safelist' as const } };
  graph = await openFakeGraph(config, { documents: DOCUMENTS });
  await graph.gateway.listen();
  token = await makeToken();
});
afterAll(() => graph.gateway.close());
afterEach(() => {
  graph.links.finance.answer = undefined;
});

function ask(body: object, accept = IN_PARTS, signal?: AbortSignal): Promise<Response> {
  return fetch(`${graph.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
}

/** The parts as they came, the times of their coming apart. */
async function partsOf(answer: Response): Promise<Part[]> {
  expect(answer.headers.get('content-type')).toBe('multipart/mixed; boundary="-"; deferSpec=20220824');
  const text = await answer.text();
  expect(text).toMatch(/^\r\n---\r\ncontent-type: application\/json; charset=utf-8\r\n\r\n\{/);
  expect(text.endsWith('\r\n-----\r\n')).toBe(true);
  const bodies = text.slice(0, -'\r\n-----\r\n'.length).split('\r\n---\r\n');
  return bodies.slice(1).map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n'))));
}

describe('a query with deferred parts', () => {
  it('is answered with its first part before the others are known, and each of them names its place and label', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    graph.links.finance.answer = async (request, call, real) => {
      await held;
      return real(request, call);
    };
    const answer = await ask({ query: STAFF });
    const reader = answer.clone().body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);

    expect(first).toContain('"displayName":"Sarah J."');
    expect(first).not.toContain('earnings');
    // The boundary behind a part is what tells a reader that the part is whole.
    expect(first.endsWith('\r\n---\r\n')).toBe(true);
    release();
    const [start, ...later] = await partsOf(answer);
    expect(start).toMatchObject({
      data: { jobProfile: { displayName: 'Sarah J.' } },
      extensions: { cost: { requested: 11 } },
      hasNext: true,
    });
    expect(later.flatMap(({ incremental }) => incremental)).toEqual([
      { label: 'money', path: ['jobProfile'], data: { employments: Array(3).fill({ role: 'STAFF' }) } },
      ...[0, 1, 2].map((at) => ({
        label: 'pay',
        path: ['jobProfile', 'employments', at],
        data: { earnings: 100 * (at + 1) },
      })),
    ]);
    expect(later.map(({ hasNext }) => hasNext)).toEqual([...Array(later.length - 1).fill(true), false]);
  });

  it('is answered whole to whoever takes no parts, asks for none, or asks in another way', async () => {
    const whole = { employments: [100, 200, 300].map((earnings) => ({ role: 'STAFF', earnings })) };
    const data = { jobProfile: { displayName: 'Sarah J.', ...whole } };
    const plain = await ask({ query: STAFF }, 'application/json');
    const notLater = await ask({ query: STAFF, variables: { later: false } }, 'application/json');
    const inProcess = await graph.gateway.execute({ query: STAFF, token });

    for (const answer of [plain, notLater]) {
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await answer.json()).toMatchObject({ data });
    }
    expect(inProcess.body.data).toEqual(data);
    const nested = await partsOf(await ask({ query: STAFF, variables: { later: false } }));
    expect(nested[0]).toMatchObject({ data: { jobProfile: { employments: Array(3).fill({ role: 'STAFF' }) } } });
    const nothingLater = await ask({ query: 'query { me { id } }' });
    expect(nothingLater.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('loses with a subgraph what that subgraph knows, and says so in the part and at the place', async () => {
    graph.links.finance.answer = async () => {
      throw new LinkFault('finance', 'unreachable', 'connect ECONNREFUSED 10.0.0.5');
    };
    const [start, ...later] = await partsOf(await ask({ query: STAFF }));
    const parts = later.flatMap(({ incremental = [] }) => incremental).filter(({ label }) => label === 'pay');

    expect(start?.errors).toBeUndefined();
    expect(parts).toHaveLength(3);
    for (const [at, part] of parts.entries()) {
      expect(part.data).toEqual({ earnings: null });
      expect(part.errors?.[0]).toMatchObject({
        path: ['jobProfile', 'employments', at, 'earnings'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'finance', retryable: true },
      });
    }
    expect(JSON.stringify(later)).not.toContain('10.0.0.5');
  });

  it('is trusted by its hash like any other, whoever asks', async () => {
    token = '';
    const asked = await fetch(`${graph.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: IN_PARTS },
      body: JSON.stringify({ documentId: sha256(STAFF) }),
    });
    token = await makeToken();

    expect((await partsOf(asked)).length).toBeGreaterThan(1);
  });

  it('asks nobody any more when its reader has left', async () => {
    const ended = new Promise<boolean>((resolve) => {
      graph.links.finance.answer = (_request, call) =>
        new Promise((_, reject) => {
          call.signal?.addEventListener('abort', () => {
            resolve(true);
            reject(new LinkFault('finance', 'timeout', 'ended'));
          });
        });
    });
    const reading = new AbortController();
    const answer = await ask({ query: STAFF }, IN_PARTS, reading.signal);
    await answer.body?.getReader().read();
    reading.abort();

    expect(await ended).toBe(true);
  });

  it.each([
    [
      'labels that are the same',
      '{ me { ... @defer(label: "a") { id } ... @defer(label: "a") { name } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a label in a variable',
      'query ($l: String) { me { ... @defer(label: $l) { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a deferred mutation', 'mutation { ... @defer { pay(amount: 1) { amount } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['more parts than ten', `{ me { ${'... @defer { id } '.repeat(11)} } }`, 'DOCUMENT_TOO_COMPLEX'],
    [
      'more parts than ten in fragments',
      `{ me { ${'...F '.repeat(6)} } } fragment F on User { ... @defer { id } ... @defer { name } }`,
      'DOCUMENT_TOO_COMPLEX',
    ],
  ])('is refused with %s', async (_what, query, code) => {
    const answer = await ask({ query }, `application/graphql-response+json, ${IN_PARTS}`);

    expect(answer.status).toBe(400);
    expect(errorsOf((await answer.json()) as object)[0]?.code).toBe(code);
  });

  it('that changes something defers what the change answers, which is given whole', async () => {
    const answer = await ask({ query: 'mutation { pay(amount: 3) { amount ... @defer { payer { id } } } }' });

    expect(await answer.json()).toMatchObject({ data: { pay: { amount: 3, payer: { id: expect.any(String) } } } });
  });
});
