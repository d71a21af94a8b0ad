import { createServer } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { stringifyReady } from '@volmify/gateway/engine';
import { VolmifyGateway } from '@volmify/gateway/volmify-gateway';
import { createLog } from '@volmify/shared/log';
import { benchSupergraph } from './shape.ts';
import { type BenchCall, createBenchLinks } from './undici.link.ts';

/** Our engine behind Apollo Server's request lane on a plain server: every plugin hook still runs. */
const gateway = new VolmifyGateway<BenchCall>(benchSupergraph(), {
  links: createBenchLinks(),
  callOf: (context) => ({ authorization: String(context['authorization']) }),
  form: 'text',
  log: createLog({ level: 'error' }),
});
const apollo = new ApolloServer<Record<string, unknown>>({
  gateway,
  csrfPrevention: false,
  stringifyResult: (result) => stringifyReady(result),
  plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginUsageReportingDisabled()],
});
await apollo.start();

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { authorization = '' } = request.headers;
  const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([
        ['content-type', 'application/json'],
        ['accept', 'application/json'],
      ]),
      search: '',
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
    },
    context: async () => ({ authorization }),
  });
  if (body.kind !== 'complete') throw new Error('an answer in parts was made');
  const text = Buffer.from(body.string);
  response.writeHead(status ?? 200, { ...Object.fromEntries(headers), 'content-length': text.length });
  response.end(text);
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
