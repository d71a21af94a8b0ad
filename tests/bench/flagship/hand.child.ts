import { createServer } from 'node:http';
import { openSigningKey, readConfig } from '@volmify/cli';
import { requireId } from '@volmify/shared/ids';
import type { SubgraphName } from '@volmify/shared/subgraph';
import { importJWK, jwtVerify } from 'jose';
import pg from 'pg';
import { answerByHand } from './hand.answer.ts';

/**
 * One process, no graph: the token is verified, the six statements run, the answer is written. It knows one question,
 * asks as the server's administrator (no row-level security) and is the practical limit of that question.
 */
const [port = '', home = '', urls = '{}'] = process.argv.slice(2);
const databaseUrls = JSON.parse(urls) as Record<SubgraphName, string>;
const config = readConfig({ VOLMIFY_HOME: home });
const signing = await openSigningKey(config);
const { d: _private, ...publicJwk } = signing.privateJwk;
const key = await importJWK(publicJwk, 'ES256');
const pools = Object.fromEntries(
  Object.entries(databaseUrls).map(([name, connectionString]) => [name, new pg.Pool({ connectionString, max: 10 })]),
) as Record<SubgraphName, pg.Pool>;

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    variables: { slug: string; first?: number };
  };
  const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
  const { payload } = await jwtVerify(token, key, { issuer: config.tokenIssuer, audience: config.tokenAudience });
  const reader = requireId('User', payload.sub ?? '');
  const data = await answerByHand(pools, variables.slug, reader, variables.first ?? 20);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data }));
});
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
