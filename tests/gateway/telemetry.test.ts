import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { LinkFault } from '@volmify/shared/link/link';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeGraph, openFakeGraph } from './fake-graph.ts';
import { composeFake } from './fake-subgraphs.ts';

const PORT = 20_932;
const COLLECTOR = 20_933;
const TOKEN = 'a-token-for-figures';
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const STAFF = 'query Staff { jobProfile(slug: "x") { displayName employments { earnings } } }';
const REQUEST = { method: 'POST', headers: { 'content-type': 'application/json' } };

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string }[];
}

/** Libraries of figures and spans that this process has loaded. */
const loaded = (): string[] =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) =>
    /prom-client|opentelemetry.(sdk-trace|exporter)/.test(file),
  );

let collector: Server;
const spans: Span[] = [];
beforeAll(async () => {
  collector = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as {
      resourceSpans: { scopeSpans: { spans: Span[] }[] }[];
    };
    spans.push(...body.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)));
    response.end('{}');
  });
  await new Promise<void>((resolve) => collector.listen(COLLECTOR, '127.0.0.1', resolve));
});
afterAll(() => collector.close());

describe('a gateway that nobody watches', () => {
  it('has no figures, and loads none of the libraries behind them', async () => {
    const graph = await openFakeGraph({ port: PORT });
    await graph.gateway.listen();
    await fetch(`${graph.gateway.url}/graphql`, { ...REQUEST, body: JSON.stringify({ query: STAFF }) });
    const { status } = await fetch(`${graph.gateway.url}/metrics`);
    await graph.gateway.close();

    expect(status).toBe(404);
    expect(loaded()).toEqual([]);
  });
});

describe('a watched gateway', () => {
  let graph: FakeGraph;
  beforeAll(async () => {
    const traces = { endpoint: `http://127.0.0.1:${COLLECTOR}` };
    graph = await openFakeGraph({
      port: PORT,
      budget: { mode: 'measure' },
      telemetry: { metricsToken: TOKEN, traces },
    });
    await graph.gateway.listen();
  });

  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${graph.gateway.url}/graphql`, {
      method: 'POST',
      headers: { ...REQUEST.headers, ...headers },
      body: JSON.stringify({ query }),
    });
  const figures = (token: string, of = graph) =>
    fetch(`${of.gateway.url}/metrics`, { headers: { authorization: `Bearer ${token}` } });

  it('gives its figures to whoever holds the token, and to nobody else', async () => {
    await ask(STAFF);
    graph.links.finance.answer = async () => {
      throw new LinkFault('finance', 'unreachable', 'broken by the test');
    };
    await ask(STAFF);
    graph.links.finance.answer = undefined;
    await ask('{ nothing }');
    await graph.gateway.swap(composeFake());
    await expect(graph.gateway.swap('type Query { a: Int }')).rejects.toThrow();

    expect((await figures('')).status).toBe(401);
    expect((await figures(`${TOKEN}x`)).status).toBe(401);
    const answer = await figures(TOKEN);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/plain');
    for (const line of [
      'volmify_requests_total{operation="Staff",code="OK",caller="anonymous"} 1',
      'volmify_requests_total{operation="Staff",code="SUBGRAPH_UNAVAILABLE",caller="anonymous"} 1',
      'volmify_requests_total{operation="anonymous",code="GRAPHQL_VALIDATION_FAILED",caller="anonymous"} 1',
      'volmify_request_seconds_count{operation="Staff"} 2',
      'volmify_phase_seconds_count{phase="plan"} 2',
      'volmify_fetch_seconds_count{subgraph="finance",outcome="ok"} 1',
      'volmify_fetch_seconds_count{subgraph="finance",outcome="failed"} 1',
      'volmify_cost_total{caller="anonymous"} 22',
      'volmify_requests_in_flight 0',
      'volmify_plan_cache_entries 1',
      'volmify_live_streams 0',
      'volmify_supergraph_swaps_total{outcome="served"} 1',
      'volmify_supergraph_swaps_total{outcome="refused"} 1',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('gives names of series to five hundred operations at most: the rest share one', async () => {
    // Without spans: a tracer drops what comes faster than it sends.
    const named = await openFakeGraph({ port: PORT + 2, telemetry: { metricsToken: TOKEN } });
    await named.gateway.listen();
    for (let at = 0; at < 520; at += 1) await named.gateway.execute({ query: `query Q${at} { __typename }` });
    const text = await (await figures(TOKEN, named)).text();
    await named.gateway.close();

    expect(text).toContain('operation="Q400"');
    expect(text).not.toContain('operation="Q519"');
    expect(text).toMatch(/volmify_requests_total\{operation="other".*\} 2\d/);
  });

  it('sends a span for the request, each phase and each call, in the trace of its client', async () => {
    let carried: string | undefined;
    graph.links.finance.answer = (request, call, real) => {
      carried = call.observer?.traceparent;
      return real(request, call);
    };
    await ask(STAFF, { traceparent: `00-${TRACE}-b7ad6b7169203331-01` });
    await graph.gateway.close();
    const own = spans.filter(({ traceId }) => traceId === TRACE);
    const [root] = own.filter(({ name }) => name === 'gateway.request');
    const [execute] = own.filter(({ name }) => name === 'execute');

    expect(root?.parentSpanId).toBe('b7ad6b7169203331');
    expect(own.filter(({ parentSpanId }) => parentSpanId === root?.spanId).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['caller', 'document', 'plan', 'execute']),
    );
    expect(
      own
        .filter(({ parentSpanId }) => parentSpanId === execute?.spanId)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['fetch finance', 'fetch identity', 'fetch organization']);
    expect(carried).toBe(`00-${TRACE}-${execute?.spanId}-01`);
    expect(JSON.stringify(own)).not.toContain('displayName');
  });
});
