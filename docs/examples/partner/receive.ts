// Receives webhooks: verifies every call before it believes it, and does each event once.
//   npx tsx docs/examples/partner/receive.ts http://localhost:4000 vk_test_... 4010
import { createServer } from 'node:http';
import { Webhook } from 'standardwebhooks';

const [graphUrl = 'http://localhost:4000', apiKey = '', port = '4010'] = process.argv.slice(2);

/** Asks the graph as the application. */
async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const answer = await fetch(`${graphUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: { message: string }[] };
  if (!data || errors) throw new Error(errors?.[0]?.message ?? `answered ${answer.status}`);
  return data;
}

const { partner } = await ask<{ partner: { id: string } }>('query Who { partner { id } }');

// The payload is the answer to this query, asked with the rights of the application.
const selection = `query SharesChanged($id: ID!) {
  product(id: $id) { slug attributions { sharePercentage { bps } } }
}`;
const { subscribePartnerEvent: made } = await ask<{ subscribePartnerEvent: { secret?: string; message?: string } }>(
  `mutation Subscribe($input: SubscribePartnerEventInput!) {
    subscribePartnerEvent(input: $input) {
      ... on SubscribePartnerEventSuccess { secret }
      ... on UserError { message }
    }
  }`,
  {
    input: {
      partnerAppId: partner.id,
      url: `http://127.0.0.1:${port}/`,
      eventTypes: ['catalog.attribution.changed'],
      selection,
    },
  },
);
if (!made.secret) throw new Error(made.message);

const webhook = new Webhook(made.secret);
/** Deliveries come at least once: the id says which were here already. Keep it in your database. */
const seen = new Set<string>();

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  // The signature is of the very bytes: verify first, parse afterwards.
  const body = Buffer.concat(chunks).toString('utf8');
  try {
    const event = webhook.verify(body, request.headers as Record<string, string>);
    const id = String(request.headers['webhook-id']);
    if (!seen.has(id)) process.stdout.write(`verified ${id} ${JSON.stringify(event)}\n`);
    seen.add(id);
    response.writeHead(204).end();
  } catch {
    response.writeHead(401).end();
  }
}).listen(Number(port), '127.0.0.1', () => process.stdout.write(`listening for ${partner.id}\n`));
