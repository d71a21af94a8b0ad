import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionArgs, execute, GraphQLError, type GraphQLSchema, parse, subscribe } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/http';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** Two subgraphs as somebody else would write them. */
export const FOREIGN_SDL = {
  accounts: `${LINK}
    type Query { me: Account secret: String who(constructor: String): String }
    type Account @key(fields: "id") { id: ID! name: String constructor: String }`,
  reviews: `${LINK}
    type Query { latest: Review }
    type Mutation { review(body: String!): Review }
    type Subscription { reviewed: Review }
    type Review @key(fields: "id") { id: ID! body: String author: Account }
    type Account @key(fields: "id") { id: ID! reviews: [Review!] }`,
} as const;

/** Headers each subgraph was sent, newest last. */
export type SeenHeaders = Record<keyof typeof FOREIGN_SDL, IncomingHttpHeaders[]>;

export interface ForeignSubgraphs {
  readonly urls: Readonly<Record<keyof typeof FOREIGN_SDL, string>>;
  readonly seen: SeenHeaders;
  readonly openStreams: () => number;
  close(): Promise<void>;
}

const REVIEW = { id: 'r1', body: 'fine', author: { id: 'a1' } };

let openStreams = 0;
async function* reviews(): AsyncGenerator<{ reviewed: typeof REVIEW }> {
  openStreams += 1;
  try {
    for (let at = 1; at <= 2; at += 1) {
      yield { reviewed: { ...REVIEW, body: `event ${at}` } };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    openStreams -= 1;
  }
}

const RESOLVERS = {
  accounts: {
    Query: {
      me: () => ({ id: 'a1', name: 'Ada' }),
      who: () => 'nobody',
      secret: () => {
        throw new GraphQLError('Not yours.', { extensions: { code: 'TEAPOT', hint: 7 } });
      },
    },
    Account: {
      __resolveReference: async ({ id }: { id: string }) => ({ id, name: id === 'a1' ? 'Ada' : null }),
      constructor: () => 'a name like any other',
    },
  },
  reviews: {
    Query: { latest: () => REVIEW },
    Mutation: { review: (_: unknown, { body }: { body: string }) => ({ ...REVIEW, body }) },
    Subscription: { reviewed: { subscribe: reviews } },
    Review: { __resolveReference: async ({ id }: { id: string }) => ({ ...REVIEW, id }) },
    Account: { __resolveReference: async ({ id }: { id: string }) => ({ id }), reviews: () => [REVIEW] },
  },
};

function schemaOf(name: keyof typeof FOREIGN_SDL): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(FOREIGN_SDL[name]), resolvers: RESOLVERS[name] as never }]);
}

/** Serves both over plain HTTP; streams over server-sent events at the same address, and over sockets. */
export async function openForeignSubgraphs(ports: SeenPorts): Promise<ForeignSubgraphs> {
  const seen: SeenHeaders = { accounts: [], reviews: [] };
  const servers: Server[] = [];
  for (const name of ['accounts', 'reviews'] as const) {
    const schema = schemaOf(name);
    const stream = createHandler({ schema, execute: run, subscribe });
    const server = createServer((request, response) => {
      seen[name].push(request.headers);
      if (request.headers.accept === 'text/event-stream') return void stream(request, response);
      let body = '';
      request.on('data', (chunk) => {
        body += String(chunk);
      });
      request.on('end', async () => {
        const { query, variables } = JSON.parse(body);
        const result = await execute({ schema, document: parse(query), variableValues: variables });
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
      });
    });
    useServer(
      {
        schema,
        execute: run,
        subscribe,
        onConnect: ({ connectionParams }) => void seen[name].push(connectionParams as never),
      },
      new WebSocketServer({ server }),
    );
    await new Promise<void>((resolve) => {
      server.listen(ports[name], '127.0.0.1', resolve);
    });
    servers.push(server);
  }
  return {
    urls: {
      accounts: `http://127.0.0.1:${ports.accounts}/graphql`,
      reviews: `http://127.0.0.1:${ports.reviews}/graphql`,
    },
    seen,
    openStreams: () => openStreams,
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

type SeenPorts = Readonly<Record<keyof typeof FOREIGN_SDL, number>>;

const run = (args: ExecutionArgs) => execute(args);
