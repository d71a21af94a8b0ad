import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Question } from './dev.client.ts';
import type { EditorPort } from './editor.desk.ts';
import { createSandboxStore, type SandboxStore } from './sandbox.store.ts';
import { WELCOME_DOCUMENT } from './welcome.document.ts';

const person = (key: string) => ({ key, name: key, about: '', roles: [], cannotSee: [] });
const flagship: Question = {
  id: 'Q01',
  title: 'Flagship',
  about: '',
  subgraphs: [],
  cost: undefined,
  chart: undefined,
  document: 'query Flagship { a }',
  personas: [
    { key: 'sarah', variables: { slug: 's' } },
    { key: 'olga', variables: { slug: 'o' } },
  ],
};
const openPage: Question = {
  ...flagship,
  id: 'Q02',
  document: 'query Open { b }',
  personas: [{ key: 'anonymous', variables: {} }],
};

/** An editor that holds text and sends what it holds through the store's fetcher. */
function createFakeEditor(store: SandboxStore) {
  const held = { document: WELCOME_DOCUMENT, variables: '', tabs: 1 };
  const port: EditorPort = {
    document: () => held.document,
    variables: () => held.variables,
    open({ document, variables, inNewTab }) {
      if (inNewTab) held.tabs += 1;
      Object.assign(held, { document, variables });
      store.noteDocument(document);
    },
    setVariables(variables) {
      held.variables = variables;
    },
    run: () => void store.fetcher({ query: held.document, variables: JSON.parse(held.variables || '{}') }),
    introspect: () => void store.fetcher({ query: '{ __schema }', operationName: 'IntrospectionQuery' }),
  };
  return { held, port };
}

/** Requests that reached the graph: who asked (from the token), and what; introspection left out. */
const sent: { reader: string; variables: unknown }[] = [];
let refuseTokens: readonly string[] = [];

beforeEach(() => {
  sent.length = 0;
  refuseTokens = [];
  vi.stubGlobal('fetch', async (_url: string, request: RequestInit) => {
    const body = JSON.parse(String(request.body));
    const reader = new Headers(request.headers).get('authorization') ?? 'nobody';
    if (body.operationName === 'IntrospectionQuery') return Response.json({ data: {} });
    sent.push({ reader, variables: body.variables });
    if (refuseTokens.includes(reader)) return Response.json({ errors: [] }, { status: 401 });
    return Response.json({ errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }], data: { a: null } });
  });
});
afterEach(() => vi.unstubAllGlobals());

async function setUp() {
  let count = 0;
  const store = createSandboxStore({
    fetchPersonas: async () => ['sarah', 'olga', 'lena'].map(person),
    fetchQuestions: async () => [flagship, openPage],
    requestToken: async (persona) => ({ token: `${persona}-${++count}`, expiresAtMs: 900_000 }),
    socketUrl: 'ws://localhost/graphql',
    nowMs: () => 0,
  });
  await store.load();
  const editor = createFakeEditor(store);
  return { store, ...editor };
}

const answered = (store: SandboxStore) => vi.waitFor(() => expect(store.read().run.phase).toBe('answered'));

test('a question asked by a reader it was not written for is asked as its first persona, with that one’s variables', async () => {
  const { store, port } = await setUp();
  store.attachEditor(port);

  store.ask('Q01');
  await answered(store);

  expect(store.read()).toMatchObject({ personaKey: 'sarah', questionId: 'Q01' });
  expect(sent).toEqual([{ reader: 'Bearer sarah-1', variables: { slug: 's' } }]);
});

test('a question keeps the selected reader when it was written for that one too', async () => {
  const { store, port } = await setUp();
  store.attachEditor(port);
  store.selectPersona('olga');

  store.ask('Q01');
  await answered(store);

  expect(sent).toEqual([{ reader: expect.stringMatching(/^Bearer olga-/), variables: { slug: 'o' } }]);
});

test('a question for anonymous readers is sent without a token', async () => {
  const { store, port } = await setUp();
  store.attachEditor(port);
  store.selectPersona('lena');

  store.ask('Q02');
  await answered(store);

  expect(sent).toEqual([{ reader: 'nobody', variables: {} }]);
});

test('another reader asks the current question again once one has been run, and nothing is asked before', async () => {
  const { store, port } = await setUp();
  store.attachEditor(port);
  store.selectPersona('sarah');
  expect(sent).toEqual([]);

  store.ask('Q01');
  await answered(store);
  store.selectPersona('olga');
  await vi.waitFor(() => expect(store.read().run).toMatchObject({ phase: 'answered', personaKey: 'olga' }));

  expect(sent.map((request) => request.variables)).toEqual([{ slug: 's' }, { slug: 'o' }]);
});

test('variables changed by hand are kept when the reader changes', async () => {
  const { store, port, held } = await setUp();
  store.attachEditor(port);
  store.ask('Q01');
  await answered(store);

  held.variables = '{"slug":"mine"}';
  store.selectPersona('olga');
  await vi.waitFor(() => expect(sent).toHaveLength(2));

  expect(sent[1]?.variables).toEqual({ slug: 'mine' });
});

test('a question chosen before the editor is there is opened and run as soon as it is', async () => {
  const { store, port, held } = await setUp();
  store.ask('Q01');
  expect(sent).toEqual([]);

  store.attachEditor(port);
  await answered(store);

  expect(held.document).toBe(flagship.document);
});

test('a question left in the editor by an earlier visit is recognised when the questions arrive', async () => {
  const { store, port, held } = await setUp();
  held.document = openPage.document;
  store.attachEditor(port);
  store.noteDocument('');

  await store.load();

  expect(store.read().questionId).toBe('Q02');
});

test('own work in the editor is never overwritten: the question opens in a new tab', async () => {
  const { store, port, held } = await setUp();
  store.attachEditor(port);
  store.ask('Q01');
  store.ask('Q02');
  expect(held.tabs).toBe(1);

  held.document = 'query Mine { a }';
  store.ask('Q01');

  expect(held.tabs).toBe(2);
});

test('a token the server refuses is replaced once', async () => {
  const { store, port } = await setUp();
  store.attachEditor(port);
  refuseTokens = ['Bearer sarah-1'];

  store.ask('Q01');
  await answered(store);

  expect(sent.map((request) => request.reader)).toEqual(['Bearer sarah-1', 'Bearer sarah-2']);
});

test('an overtaken answer says nothing about the reader who asked later', async () => {
  const { store } = await setUp();
  const gates: (() => void)[] = [];
  vi.stubGlobal('fetch', async () => {
    await new Promise<void>((open) => gates.push(open));
    return Response.json({ data: {} });
  });

  const first = store.fetcher({ query: '{ a }' });
  const second = store.fetcher({ query: '{ b }' });
  await vi.waitFor(() => expect(gates).toHaveLength(2));
  gates[0]?.();
  await first;
  expect(store.read().run.phase).toBe('running');
  gates[1]?.();
  await second;

  expect(store.read().run.phase).toBe('answered');
});

test('without personas and questions the page still asks as nobody', async () => {
  const refuse = async () => {
    throw new Error('off');
  };
  const store = createSandboxStore({
    fetchPersonas: refuse,
    fetchQuestions: refuse,
    requestToken: refuse,
    socketUrl: 'ws://localhost/graphql',
    nowMs: () => 0,
  });
  await store.load();

  await store.fetcher({ query: '{ a }' });

  expect(store.read()).toMatchObject({ gallery: 'closed', run: { phase: 'answered', personaKey: 'nobody' } });
  expect(sent).toEqual([{ reader: 'nobody', variables: undefined }]);
});
