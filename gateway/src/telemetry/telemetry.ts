import type { RequestWatch } from '../explain/request.watch.ts';
import type { TelemetrySettings } from '../gateway.config.ts';

/** What is known of a request at its end. */
export interface RequestEnd {
  /** Name of the operation; undefined for one without, or before it was read. */
  readonly operation: string | undefined;
  /** Code of the first error; `OK` without any. */
  readonly code: string;
  /** Kind of the caller; undefined when nobody was made out. */
  readonly caller: string | undefined;
  readonly status: number;
  readonly cost: number | undefined;
}

/** One request as it is measured. */
export interface MeasuredRequest extends RequestWatch {
  /** W3C trace context for calls that belong to the request; absent without traces. */
  readonly traceparent?: string | undefined;
  /** The request is over, all its parts included. */
  finish(end: RequestEnd): void;
}

/** Measures requests. */
export interface Measure {
  /**
   * @param startedAtMs by `performance.now()`
   * @param traceparent of the client
   */
  begin(startedAtMs: number, traceparent: string | undefined): MeasuredRequest;
  close(): Promise<void>;
}

/** Figures of the gateway that are read when they are asked for. */
export interface Gauges {
  readonly plans: () => { hits: number; misses: number; evictions: number; size: number; bytes: number };
  readonly live: () => { streams: number; sources: number; sockets: number };
}

/** Everything about the gateway that can be watched from outside. */
export interface Telemetry {
  readonly measures: readonly Measure[];
  /** Prometheus text; absent where nobody may read figures. */
  readonly metrics?: {
    readonly contentType: string;
    text(): Promise<string>;
    /** A request was told to come back. */
    shed(): void;
    /** The supergraph was replaced, or was to be. */
    swapped(seconds: number, isDone: boolean): void;
  };
}

/** Begins what is configured. The libraries behind it are loaded here, and only for what is. */
export async function openTelemetry(
  { metricsToken, traces }: TelemetrySettings,
  gauges: Gauges,
): Promise<Telemetry | undefined> {
  const meter = metricsToken === undefined ? undefined : (await import('./prometheus.meter.ts')).createMeter(gauges);
  const tracer = traces && (await import('./otlp.tracer.ts')).createTracer(traces);
  const measures = [meter?.measure, tracer].filter((each) => each !== undefined);
  if (measures.length === 0) return undefined;
  return { measures, ...(meter ? { metrics: meter.metrics } : {}) };
}
