import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ContractText, createGateway, type Gateway, readTrustedDocuments } from '@volmify/gateway';
import type { Link } from '@volmify/shared/link/link';
import type { SessionDesk } from '@volmify/shared/request.session';
import type { SubgraphName } from '@volmify/shared/subgraph';
import { REPOSITORY_ROOT, silenceTelemetry } from '../config.ts';
import { readDemoWorld } from '../demo/demo.world.ts';
import { mintPersonaToken, PERSONAS } from '../demo/personas.ts';
import { readQuestions } from '../demo/questions.ts';
import { findSigningKey } from '../product/key.store.ts';
import type { ProductParts } from './product.parts.ts';

/** Audience of the tokens that the sandbox page holds: the same rights, a budget of its own. */
const SANDBOX_AUDIENCE = 'sandbox';

/** Opens the gateway over the given links and listens. @throws EADDRINUSE with the port, untouched */
export async function openGateway(
  parts: Pick<ProductParts, 'config' | 'signingKey' | 'log'>,
  links: Readonly<Record<SubgraphName, Link>>,
  sessions?: SessionDesk,
): Promise<Gateway> {
  silenceTelemetry();
  const { config } = parts;
  const gateway = await createGateway({
    config: {
      mode: config.mode,
      host: config.host,
      port: config.port,
      corsOrigins: [...config.corsOrigins],
      budget: { mode: config.rateLimits, replicas: config.gatewayReplicas, sandboxAudience: SANDBOX_AUDIENCE },
      persisted: { mode: config.persistedDocuments },
      executor: config.engine,
      introspection: config.mode === 'production' ? 'signed-in' : 'everyone',
      telemetry: config.telemetry,
    },
    links: Object.values(links),
    supergraphSdl: readFileSync(join(REPOSITORY_ROOT, 'schema', 'supergraph.graphql'), 'utf8'),
    tokens: {
      issuer: config.tokenIssuer,
      audiences: [config.tokenAudience, SANDBOX_AUDIENCE],
      keys: { kind: 'identity', known: { keys: [parts.signingKey.publicJwk] } },
    },
    contracts: readContract,
    documents: config.persistedDocuments === 'off' ? [] : await readTrustedDocuments(config.persistedDocumentsPath),
    log: parts.log,
    ...(sessions ? { sessions } : {}),
    ...(config.isSandboxOn ? { pages: { sandboxFolder: join(REPOSITORY_ROOT, 'gateway', 'sandbox', 'dist') } } : {}),
    ...(config.isSandboxOn && config.mode !== 'production' ? { demo: demoHooks(parts) } : {}),
  });
  await gateway.listen();
  return gateway;
}

/** A contract as it was generated; what is served is what was checked. */
async function readContract(subgraphs: readonly SubgraphName[]): Promise<ContractText> {
  const file = join(REPOSITORY_ROOT, 'schema', 'contracts', subgraphs.join('-'));
  const [apiSdl, supergraphSdl] = await Promise.all(
    ['graphql', 'supergraph.graphql'].map((ending) => readFile(`${file}.${ending}`, 'utf8')),
  );
  return { apiSdl: apiSdl ?? '', supergraphSdl: supergraphSdl ?? '' };
}

function demoHooks({ config, signingKey }: Pick<ProductParts, 'config' | 'signingKey'>) {
  const world = readDemoWorld();
  return {
    mintToken: async (persona: string) =>
      PERSONAS.some(({ key }) => key === persona)
        ? mintPersonaToken(persona, {
            world,
            key: (await findSigningKey(config)) ?? signingKey,
            issuer: config.tokenIssuer,
            audience: SANDBOX_AUDIENCE,
          })
        : undefined,
    listPersonas: async () => PERSONAS,
    listQuestions: async () => readQuestions(),
  };
}
