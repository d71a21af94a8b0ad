import { ApolloClient, type ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { fetchExchange, subscriptionExchange, Client as UrqlClient } from '@urql/core';
import { createClient as createSocketClient, type Client as SocketClient } from 'graphql-ws';
import relay, { type ConcreteRequest, type GraphQLResponse } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type LiveGraph, openLiveGraph } from './live.graph.ts';
import { allGone, listening } from './live.reader.ts';

const { Environment, Network, Observable, RecordSource, requestSubscription, Store } = relay;

/** Catalog owns the event, the employee's role is organization's. */
const CHANGES = `subscription Changes($orgId: ID!) { attributionChanged(orgId: $orgId) {
  eventId product { id title } set { id versionNo attributions { id employee { id role } } } } }`;
const HOME = `query Home { me { id ... @defer(label: "seats") { memberships { id org { id name } } } } }`;

let graph: LiveGraph;
let token: string;
let variables: { orgId: string };
beforeAll(async () => {
  graph = await openLiveGraph();
  token = await graph.tokenOf('olga');
  variables = { orgId: graph.orgId('lumen-academy') };
});
afterAll(() => graph?.close());

const sockets = (): SocketClient =>
  createSocketClient({
    url: `${graph.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });

/** The first value somebody is told. */
function firstTold<Value>(
  subscribe: (tell: { next(value: Value): void; error(cause: unknown): void }) => void,
): Promise<Value> {
  return new Promise((next, error) => subscribe({ next, error }));
}

/** What a client is told of the change that is made once it listens. */
async function toldOfChange<Answer>(told: Promise<Answer>): Promise<{ answer: Answer; versionNo: number }> {
  await listening(graph.gateway, 1);
  const versionNo = await graph.changeShares();
  return { answer: await told, versionNo };
}

const change = (versionNo: number) => ({
  attributionChanged: {
    eventId: expect.stringMatching(/^evt_/),
    product: { title: 'Fullstack Foundations' },
    set: { versionNo, attributions: [{ employee: { role: 'CREATOR' } }] },
  },
});

describe('Apollo Client', () => {
  const clientOver = (link: ApolloLink): ApolloClient =>
    new ApolloClient({ link, cache: new InMemoryCache(), incrementalHandler: new Defer20220824Handler() });

  it('is told of an event joined across subgraphs', async () => {
    const socket = sockets();
    const client = clientOver(new GraphQLWsLink(socket));
    const { answer, versionNo } = await toldOfChange(
      firstTold<{ data?: unknown }>((tell) => client.subscribe({ query: gql(CHANGES), variables }).subscribe(tell)),
    );

    expect(answer.data).toMatchObject(change(versionNo));
    client.stop();
    await socket.dispose();
    await allGone(graph.gateway);
  });

  it('is told of an event by multipart answers over plain HTTP', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const client = clientOver(new HttpLink({ uri: `${graph.url}/graphql`, headers }));
    let leave: () => void = () => undefined;
    const { answer, versionNo } = await toldOfChange(
      firstTold<{ data?: unknown }>((tell) => {
        const reading = client.subscribe({ query: gql(CHANGES), variables }).subscribe(tell);
        leave = () => reading.unsubscribe();
      }),
    );

    expect(answer.data).toMatchObject(change(versionNo));
    leave();
    client.stop();
    await allGone(graph.gateway);
  });

  it('shows the first part of a deferred query before the rest, and the whole in the end', async () => {
    const headers = { authorization: `Bearer ${token}` };
    const client = clientOver(new HttpLink({ uri: `${graph.url}/graphql`, headers }));
    const states: { dataState: string; data: unknown }[] = [];
    await new Promise<void>((resolve, reject) => {
      client.watchQuery({ query: gql(HOME) }).subscribe({
        next({ dataState, data, loading, error }) {
          if (data) states.push({ dataState, data });
          if (error) reject(error);
          else if (!loading && dataState === 'complete') resolve();
        },
      });
    });
    const [first, last] = [states[0], states.at(-1)];

    expect(first?.dataState).toBe('streaming');
    expect(first?.data).toMatchObject({ me: { id: expect.stringMatching(/^user_/) } });
    expect(JSON.stringify(first?.data)).not.toContain('memberships');
    expect(JSON.stringify(last?.data)).toContain('Lumen Academy');
    client.stop();
  });
});

describe('urql', () => {
  it('is told of an event joined across subgraphs', async () => {
    const socket = sockets();
    const client = new UrqlClient({
      url: `${graph.url}/graphql`,
      preferGetMethod: false,
      exchanges: [
        fetchExchange,
        subscriptionExchange({
          forwardSubscription: ({ query = '', variables: values }) => ({
            subscribe: (sink) => ({
              unsubscribe: socket.subscribe({ query, variables: values as Record<string, unknown> }, sink as never),
            }),
          }),
        }),
      ],
    });
    const { answer, versionNo } = await toldOfChange(
      firstTold<{ data?: unknown }>(({ next }) => client.subscription(CHANGES, variables).subscribe(next)),
    );

    expect(answer.data).toMatchObject(change(versionNo));
    await socket.dispose();
    await allGone(graph.gateway);
  });
});

describe('Relay', () => {
  it('keeps an event joined across subgraphs in its store', async () => {
    const socket = sockets();
    const network = Network.create(
      () => Promise.reject(new Error('nothing but events is asked')),
      ({ text }, values) =>
        Observable.create<GraphQLResponse>((sink) =>
          socket.subscribe({ query: text ?? '', variables: values as Record<string, unknown> }, sink as never),
        ),
    );
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const { answer, versionNo } = await toldOfChange(
      firstTold<unknown>((tell) =>
        requestSubscription(environment, {
          subscription: CHANGES_ARTEFACT,
          variables,
          onNext: tell.next,
          onError: tell.error,
        }),
      ),
    );

    expect(answer).toMatchObject({ attributionChanged: { set: { versionNo } } });
    const kept = environment.getStore().getSource().toJSON();
    expect(Object.values(kept).map((record) => record?.['title'])).toContain('Fullstack Foundations');
    await socket.dispose();
    await allGone(graph.gateway);
  });
});

const scalar = (name: string) => ({ alias: null, args: null, kind: 'ScalarField', name, storageKey: null });
const linked = (name: string, concreteType: string, selections: object[], args: object[] | null = null) => ({
  alias: null,
  args,
  concreteType,
  kind: 'LinkedField',
  name,
  plural: false,
  selections,
  storageKey: null,
});
const SELECTIONS = [
  linked(
    'attributionChanged',
    'AttributionChanged',
    [
      scalar('eventId'),
      linked('product', 'Product', [scalar('id'), scalar('title')]),
      linked('set', 'ProductAttributionSet', [scalar('id'), scalar('versionNo')]),
    ],
    [{ kind: 'Variable', name: 'orgId', variableName: 'orgId' }],
  ),
];
const ARGUMENTS = [{ defaultValue: null, kind: 'LocalArgument', name: 'orgId' }];

/** What Relay's compiler makes of the subscription. */
const CHANGES_ARTEFACT = {
  kind: 'Request',
  fragment: {
    argumentDefinitions: ARGUMENTS,
    kind: 'Fragment',
    metadata: null,
    name: 'Changes',
    selections: SELECTIONS,
    type: 'Subscription',
    abstractKey: null,
  },
  operation: { argumentDefinitions: ARGUMENTS, kind: 'Operation', name: 'Changes', selections: SELECTIONS },
  params: { cacheID: 'changes', id: null, metadata: {}, name: 'Changes', operationKind: 'subscription', text: CHANGES },
} as unknown as ConcreteRequest;
