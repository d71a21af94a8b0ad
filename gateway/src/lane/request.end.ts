import type { Log } from '@volmify/shared/log';
import type { Viewer } from '@volmify/shared/viewer';
import type { Spending } from '../budget/cost.budget.ts';
import type { PreparedDocument } from '../document/operation.resolver.ts';
import type { MeasuredRequest } from '../telemetry/telemetry.ts';

/** What is told of a request when all of its answer is made: once to the log, and to whoever measures. */
export function endRequest(
  request: { readonly clientName?: string; readonly variables?: Readonly<Record<string, unknown>> },
  outcome: {
    readonly viewer?: Viewer;
    readonly prepared?: PreparedDocument;
    readonly spending?: Spending | undefined;
    readonly measured: readonly MeasuredRequest[];
    readonly asked: readonly string[];
    readonly codes: readonly string[];
  },
  { status, startedAt, log }: { readonly status: number; readonly startedAt: number; readonly log: Log },
): void {
  const { codes, asked } = outcome;
  const operation = outcome.prepared?.operation.name?.value;
  const caller = outcome.viewer?.kind;
  const cost = outcome.spending?.cost.requested;
  const [code = 'OK'] = codes;
  for (const each of outcome.measured) each.finish({ operation, code, caller, status, cost });
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
      ms: Math.round(performance.now() - startedAt),
    },
    'request',
  );
}
