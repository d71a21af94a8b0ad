import { createServer } from 'node:http';
import { execute, parse } from 'graphql';
import { BENCH_SUBGRAPHS, type BenchSubgraph, benchSchema, portOf } from './shape.ts';

/** Serves the four subgraphs; with `memo` every answer is made once per request body, so that gateways alone are measured. */
const isMemoised = process.argv[2] !== 'live';

await Promise.all(BENCH_SUBGRAPHS.map(serve));
console.log('ready');

async function serve(name: BenchSubgraph): Promise<void> {
  const schema = benchSchema(name);
  const known = new Map<string, Buffer>();
  const parsed = new Map<string, ReturnType<typeof parse>>();
  const answer = async (body: string): Promise<Buffer> => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const document = parsed.get(query) ?? parse(query);
    parsed.set(query, document);
    return Buffer.from(JSON.stringify(await execute({ schema, document, variableValues: variables ?? {} })));
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const text = known.get(body) ?? (await answer(body));
    if (isMemoised) known.set(body, text);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
    response.end(text);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(portOf(name), '127.0.0.1', resolve));
}
