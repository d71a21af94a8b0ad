// Plans in a thread of its own, so that no document can hold up the requests of others. Plain JavaScript: a loader that
// was registered in the main thread does not reach here.
import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

const supergraph = Supergraph.build(workerData.supergraphSdl, { validateSupergraph: false });
const schema = supergraph.apiSchema();
const planner = new QueryPlanner(supergraph, workerData.config);

parentPort.on('message', (text) => {
  try {
    const operation = operationFromDocument(schema, parse(text), { validate: false });
    parentPort.postMessage({ plan: JSON.stringify(planner.buildQueryPlan(operation)) });
  } catch (cause) {
    parentPort.postMessage({ failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  }
});
parentPort.postMessage({ ready: true });
