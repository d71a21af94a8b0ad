import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { benchSupergraph } from './shape.ts';

/** Plain Apollo Server and gateway, as their documentation sets them up. */
interface Context {
  readonly authorization?: string;
}

class ForwardingSource extends RemoteGraphQLDataSource<Record<string, unknown>> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]): void {
    const { authorization } = context as Context;
    if (authorization !== undefined) request.http?.headers.set('authorization', authorization);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: benchSupergraph(),
  buildService: ({ url = '' }) => new ForwardingSource({ url }),
});
const server = new ApolloServer<Record<string, unknown>>({ gateway });
await startStandaloneServer(server, {
  listen: { port: Number(process.argv[2]), host: '127.0.0.1' },
  context: async ({ req }) => ({ authorization: req.headers.authorization }),
});
console.log('ready');
