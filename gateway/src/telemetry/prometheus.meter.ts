import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Gauges, Measure, MeasuredRequest, RequestEnd, Telemetry } from './telemetry.ts';

/** Seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Names of operations that get series of their own: names are the clients' choice, and series are for ever. */
const NAMES_MAX = 500;

/** Counts requests, calls and streams for Prometheus, in a registry of its own. */
export function createMeter(gauges: Gauges): {
  readonly measure: Measure;
  readonly metrics: NonNullable<Telemetry['metrics']>;
} {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const series = makeSeries(registry);
  addGauges(registry, gauges);
  const names = new Set<string>();
  const nameOf = (operation: string | undefined): string => {
    if (operation === undefined) return 'anonymous';
    if (names.size < NAMES_MAX) names.add(operation);
    return names.has(operation) ? operation : 'other';
  };
  return {
    measure: {
      begin(startedAtMs) {
        series.inFlight.inc();
        return measured(series, startedAtMs, nameOf);
      },
      close: async () => registry.clear(),
    },
    metrics: {
      contentType: registry.contentType,
      text: () => registry.metrics(),
      shed: () => series.shed.inc(),
      swapped(seconds, isDone) {
        series.swaps.inc({ outcome: isDone ? 'served' : 'refused' });
        if (isDone) series.swapSeconds.set(seconds);
      },
    },
  };
}

type Series = ReturnType<typeof makeSeries>;

function makeSeries(register: Registry) {
  const registers = [register];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name: `volmify_${name}`, help, labelNames, registers });
  const seconds = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Histogram({ name: `volmify_${name}`, help, labelNames, registers, buckets: BUCKETS });
  const gauge = (name: string, help: string) => new Gauge({ name: `volmify_${name}`, help, registers });
  return {
    requests: counter('requests_total', 'Requests by operation, first error code and kind of caller.', [
      'operation',
      'code',
      'caller',
    ]),
    requestSeconds: seconds('request_seconds', 'Time of requests, all parts included.', ['operation']),
    phaseSeconds: seconds('phase_seconds', 'Time of the phases of requests.', ['phase']),
    fetches: seconds('fetch_seconds', 'Time of calls to subgraphs.', ['subgraph', 'outcome']),
    cost: counter('cost_total', 'Cost of the documents that were admitted.', ['caller']),
    inFlight: gauge('requests_in_flight', 'Requests at work.'),
    shed: counter('requests_shed_total', 'Requests that were told to come back.', []),
    swaps: counter('supergraph_swaps_total', 'Supergraphs that were to be served.', ['outcome']),
    swapSeconds: gauge('supergraph_swap_seconds', 'Time the last change of the supergraph took, warming included.'),
  };
}

function addGauges(register: Registry, { plans, live }: Gauges): void {
  const add = (name: string, help: string, read: () => number): void => {
    new Gauge({
      name: `volmify_${name}`,
      help,
      registers: [register],
      collect() {
        this.set(read());
      },
    });
  };
  add('plan_cache_entries', 'Plans kept for the supergraph that serves.', () => plans().size);
  add('plan_cache_bytes', 'Estimated bytes of these plans.', () => plans().bytes);
  add('plan_cache_hits', 'Plans found since the supergraph serves.', () => plans().hits);
  add('plan_cache_misses', 'Plans made since the supergraph serves.', () => plans().misses);
  add('plan_cache_evictions', 'Plans that left since the supergraph serves.', () => plans().evictions);
  add('live_streams', 'Open streams to clients.', () => live().streams);
  add('live_sources', 'Open streams of subgraphs.', () => live().sources);
  add('live_sockets', 'Open sockets.', () => live().sockets);
}

function measured(
  series: Series,
  startedAtMs: number,
  nameOf: (operation: string | undefined) => string,
): MeasuredRequest {
  let phaseAtMs = startedAtMs;
  return {
    isExclusive: false,
    began(subgraph) {
      const end = series.fetches.startTimer({ subgraph });
      return (answer) => {
        end({ outcome: answer === undefined ? 'failed' : answer.errors?.length ? 'errors' : 'ok' });
      };
    },
    ended(phase) {
      const nowMs = performance.now();
      series.phaseSeconds.observe({ phase }, (nowMs - phaseAtMs) / 1_000);
      phaseAtMs = nowMs;
    },
    finish({ operation, code, caller = 'unknown', cost }: RequestEnd) {
      const name = nameOf(operation);
      series.inFlight.dec();
      series.requests.inc({ operation: name, code, caller });
      series.requestSeconds.observe({ operation: name }, (performance.now() - startedAtMs) / 1_000);
      if (cost !== undefined) series.cost.inc({ caller }, cost);
    },
  };
}
