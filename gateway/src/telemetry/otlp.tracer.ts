import { type Context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, TraceFlags, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import type { TraceSettings } from '../gateway.config.ts';
import type { Measure, MeasuredRequest } from './telemetry.ts';

type Tracer = ReturnType<BasicTracerProvider['getTracer']>;

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Spans of requests, their phases and their calls, sent to an OTLP endpoint. Values of variables are in none of them. */
export function createTracer({ endpoint, serviceName, sampleRatio }: TraceSettings): Measure {
  const provider = new BasicTracerProvider({
    resource: new Resource({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sampleRatio) }),
    spanProcessors: [
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })),
    ],
  });
  const tracer = provider.getTracer('volmify-gateway');
  return {
    begin: (startedAtMs, traceparent) => new TracedRequest(tracer, startedAtMs, parentOf(traceparent)),
    close: () => provider.shutdown(),
  };
}

/** The client's trace, where it names one. */
function parentOf(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags ?? '0', 16) & TraceFlags.SAMPLED;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

class TracedRequest implements MeasuredRequest {
  readonly isExclusive = false;
  readonly #root: Span;
  readonly #context: Context;
  #phaseAtMs: number;
  #execution: { readonly span: Span; readonly context: Context } | undefined;

  constructor(
    private readonly tracer: Tracer,
    startedAtMs: number,
    parent: Context,
  ) {
    this.#phaseAtMs = startedAtMs;
    this.#root = tracer.startSpan('gateway.request', { kind: SpanKind.SERVER, startTime: startedAtMs }, parent);
    this.#context = trace.setSpan(parent, this.#root);
  }

  get traceparent(): string {
    const { traceId, spanId, traceFlags } = (this.#execution?.span ?? this.#root).spanContext();
    return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
  }

  began(subgraph: string): ReturnType<MeasuredRequest['began']> {
    const parent = this.#execution?.context ?? this.#context;
    const span = this.tracer.startSpan(`fetch ${subgraph}`, { kind: SpanKind.CLIENT }, parent);
    return (answer) => {
      const errors = answer?.errors?.length ?? 0;
      span.setAttribute('graphql.errors', errors);
      if (answer === undefined) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  }

  ended(phase: Parameters<MeasuredRequest['ended']>[0]): void {
    const nowMs = performance.now();
    if (phase === 'execute') {
      this.#execution?.span.end();
    } else {
      this.tracer.startSpan(phase, { startTime: this.#phaseAtMs }, this.#context).end(nowMs);
      if (phase === 'plan') {
        const span = this.tracer.startSpan('execute', {}, this.#context);
        this.#execution = { span, context: trace.setSpan(this.#context, span) };
      }
    }
    this.#phaseAtMs = nowMs;
  }

  finish({ operation, code, caller, status, cost }: Parameters<MeasuredRequest['finish']>[0]): void {
    this.#root.setAttributes({
      'graphql.operation.name': operation ?? 'anonymous',
      'http.response.status_code': status,
      'volmify.code': code,
      ...(caller === undefined ? {} : { 'volmify.caller': caller }),
      ...(cost === undefined ? {} : { 'volmify.cost': cost }),
    });
    if (status >= 500) this.#root.setStatus({ code: SpanStatusCode.ERROR });
    this.#root.end();
  }
}
