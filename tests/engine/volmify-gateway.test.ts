import { ApolloGateway, type GatewayConfig, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { EngineLink } from '@volmify/gateway/engine';
import { stringifyReady } from '@volmify/gateway/engine';
import { VolmifyGateway } from '@volmify/gateway/volmify-gateway';
import { execute, parse } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CALM, composeSdl, SILENT, subgraphSchema } from './gateways.ts';
import { shop } from './supergraphs/shop.supergraph.ts';
import { type HostileGraph, sdlOf } from './supergraphs/supergraph.ts';
import { World } from './world.ts';

interface Context extends Record<string, unknown> {
  readonly caller: string;
}

const servers: ApolloServer<Context>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

/** A gateway over the shop's subgraphs, its server, and who called. */
async function start(executor: 'own' | 'apollo', hold?: Promise<void>) {
  const callers: string[] = [];
  const world = new World(shop.rules, { ...CALM, seed: 2 }, false);
  const links = new Map(
    Object.entries(shop.subgraphs).map(([name, sdl]): [string, EngineLink<string>] => {
      const schema = subgraphSchema(sdlOf(shop, sdl), world);
      return [
        name,
        {
          async fetch({ query, variables }, caller) {
            callers.push(caller);
            await hold;
            const variableValues = JSON.parse(JSON.stringify(variables ?? {}));
            const { resolve: fieldResolver, resolveType: typeResolver } = world;
            return execute({ schema, document: parse(query), variableValues, fieldResolver, typeResolver });
          },
        },
      ];
    }),
  );
  const buildService = ({ name }: { name: string }): GraphQLDataSource => ({
    async process({ request }) {
      const answer = await links
        .get(name)
        ?.fetch({ query: request.query ?? '', variables: request.variables ?? {} }, 'stock');
      return JSON.parse(JSON.stringify(answer));
    },
  });
  const config: GatewayConfig = {
    supergraphSdl: composeSdl(shop),
    buildService,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  };
  const callOf = (context: Record<string, unknown>) => String(context['caller']);
  const gateway =
    executor === 'own'
      ? new VolmifyGateway<string>(composeSdl(shop), { links, callOf, form: 'text', log: SILENT })
      : new ApolloGateway(config);
  const server = new ApolloServer<Context>({
    gateway,
    stringifyResult: (result) => stringifyReady(result),
    stopOnTerminationSignals: false,
  });
  servers.push(server);
  await server.start();
  return {
    server,
    callers,
    gateway,
    swap: async (graph: HostileGraph) => {
      if (gateway instanceof VolmifyGateway) await gateway.swap(composeSdl(graph));
    },
  };
}

async function ask(server: ApolloServer<Context>, query: string): Promise<unknown> {
  const { body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new Map([['content-type', 'application/json']]) as never,
      search: '',
      body: { query },
    },
    context: async () => ({ caller: 'somebody' }),
  });
  return body.kind === 'complete' ? JSON.parse(body.string) : undefined;
}

const QUESTION = '{ topProducts(first: 2) { upc name inStock reviews { stars author { name } } } }';

describe("Apollo's gateway with our engine", () => {
  it('answers what it answers with its own executor, and hands every call its caller', async () => {
    const [own, stock] = [await start('own'), await start('apollo')];

    const answer = await ask(own.server, QUESTION);

    expect(answer).toEqual(await ask(stock.server, QUESTION));
    expect(new Set(own.callers)).toEqual(new Set(['somebody']));
    expect(new Set(stock.callers)).toEqual(new Set(['stock']));
  });

  it('names mistakes of the caller as the server does', async () => {
    const { server } = await start('own');

    expect(await ask(server, '{ nobody }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(await ask(server, 'query ($upc: String!) { product(upc: $upc) { name } }')).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('serves a changed supergraph from the next request on, while those under way finish on theirs', async () => {
    let release: () => void = () => {};
    const { server, callers, swap } = await start(
      'own',
      new Promise((resolve) => {
        release = resolve;
      }),
    );
    const underWay = ask(server, '{ users { id birthday } }');
    await vi.waitFor(() => expect(callers).toEqual(['somebody']), 10_000);

    const accounts = shop.subgraphs['accounts']?.replace(' birthday(format: String = "iso"): String', '') ?? '';
    await swap({ ...shop, subgraphs: { ...shop.subgraphs, accounts } });
    release();

    expect(await underWay).toMatchObject({
      data: { users: expect.arrayContaining([{ id: 'u1', birthday: expect.any(String) }]) },
    });
    expect(await ask(server, '{ users { birthday } }')).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    expect(await ask(server, '{ users { id } }')).toMatchObject({
      data: { users: expect.arrayContaining([{ id: 'u1' }]) },
    });
  });
});
