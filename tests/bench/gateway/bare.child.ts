import { createServer } from 'node:http';
import { createEngine, encodeReady } from '@volmify/gateway/engine';
import { createLog } from '@volmify/shared/log';
import { type DocumentNode, parse, validate } from 'graphql';
import { benchSupergraph } from './shape.ts';
import { createBenchLinks } from './undici.link.ts';

/** Our engine on a plain server, without a lane around it. */
const engine = createEngine({
  supergraphSdl: benchSupergraph(),
  links: createBenchLinks(),
  log: createLog({ level: 'error' }),
});
const documents = new Map<string, DocumentNode>();

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { query, variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const document = documents.get(query) ?? parse(query);
  if (!documents.has(query)) {
    const [error] = validate(engine.schema, document);
    if (error) throw error;
    documents.set(query, document);
  }
  const { data, errors } = await engine.execute({
    document,
    variables,
    call: { authorization: request.headers.authorization ?? '' },
    form: 'text',
  });
  const text = encodeReady({ data, errors: errors?.map((error) => error.toJSON()) });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  response.end(text);
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
