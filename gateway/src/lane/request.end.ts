import type { Log } from '@volmify/shared/log';
import type { Viewer } from '@volmify/shared/viewer';
import type { Spending } from '../budget/cost.budget.ts';
import type { UsageRecorder } from '../budget/usage.recorder.ts';
import type { PreparedDocument } from '../document/operation.resolver.ts';
import type { ServedGraph } from '../supergraph/served.graph.ts';
import type { MeasuredRequest } from '../telemetry/telemetry.ts';

/** What is told of a request when all of its answer is made: once to the log, to whoever measures, and to what an app used. */
export function endRequest(
  request: { readonly clientName?: string; readonly variables?: Readonly<Record<string, unknown>> },
  outcome: {
    readonly viewer?: Viewer;
    readonly graph?: ServedGraph;
    readonly prepared?: PreparedDocument;
    readonly spending?: Spending | undefined;
    readonly measured: readonly MeasuredRequest[];
    readonly asked: readonly string[];
    readonly codes: readonly string[];
  },
  {
    status,
    startedAt,
    log,
    usage,
  }: { readonly status: number; readonly startedAt: number; readonly log: Log; readonly usage: UsageRecorder },
): void {
  const { codes, asked } = outcome;
  const operation = outcome.prepared?.operation.name?.value;
  const caller = outcome.viewer?.kind;
  const cost = outcome.spending?.cost.requested;
  const [code = 'OK'] = codes;
  const ms = performance.now() - startedAt;
  for (const each of outcome.measured) each.finish({ operation, code, caller, status, cost });
  const { viewer, prepared, graph } = outcome;
  usage.note({ viewer, prepared, schema: graph?.engine().schema, cost: cost ?? 0, codes, ms });
  log.info(
    {
      operation,
      client: request.clientName,
      caller,
      variables: Object.keys(request.variables ?? {}),
      cost,
      fetches: asked.length,
      codes,
      status,
      ms: Math.round(ms),
    },
    'request',
  );
}
