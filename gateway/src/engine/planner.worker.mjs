// Plans in a thread of its own, so that no document can hold up the requests of others. Plain JavaScript: a loader that
// was registered in the main thread does not reach here.
import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

/** Planners by the number the main thread gave their supergraph. */
const planners = new Map();

function makePlanner(supergraphSdl) {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: false });
  return { schema: supergraph.apiSchema(), planner: new QueryPlanner(supergraph, workerData.config) };
}

planners.set(0, makePlanner(workerData.supergraphSdl));

parentPort.on('message', ({ text, at, supergraphSdl }) => {
  try {
    if (supergraphSdl !== undefined) planners.set(at, makePlanner(supergraphSdl));
    const { schema, planner } = planners.get(at);
    const operation = operationFromDocument(schema, parse(text), { validate: false });
    parentPort.postMessage({ plan: JSON.stringify(planner.buildQueryPlan(operation)) });
  } catch (cause) {
    parentPort.postMessage({ failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
});
parentPort.postMessage({ ready: true });
