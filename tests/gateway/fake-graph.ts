import { generateKeyPairSync } from 'node:crypto';
import { createGateway, type Gateway, type GatewayConfigInput } from '@volmify/gateway';
import { type CallContext, type Link, LinkFault } from '@volmify/shared/link/link';
import { createLocalLink } from '@volmify/shared/link/local.link';
import type { Log } from '@volmify/shared/log';
import { SUBGRAPH_NAMES, type Subgraph, type SubgraphName, type SubgraphRequest } from '@volmify/shared/subgraph';
import type { ExecutionResult } from 'graphql';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { composeFake, createFakeSubgraphs, type FakeState, SARAH, SARAH_SESSION } from './fake-subgraphs.ts';

// The gateway library reports to its maker unless this is set before it is made.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

export const ISSUER = 'https://identity.test';

/** Lines a log was given, newest last. */
export interface LogLine {
  readonly level: string;
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

export function createFakeLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const say = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields: { ...fields }, message });
  };
  const log = {
    lines,
    debug: say('debug'),
    info: say('info'),
    warn: say('warn'),
    error: say('error'),
    child: () => log,
  };
  return log;
}

type Answer = (request: SubgraphRequest, call: CallContext) => Promise<ExecutionResult>;

/** A link a test can break: `answer` replaces the real one while it is set. */
export interface BreakableLink extends Link {
  answer: ((request: SubgraphRequest, call: CallContext, real: Answer) => Promise<ExecutionResult>) | undefined;
  calls: number;
}

export function breakable(link: Link): BreakableLink {
  const self: BreakableLink = {
    subgraph: link.subgraph,
    answer: undefined,
    calls: 0,
    fetch(request, call) {
      self.calls += 1;
      return self.answer ? self.answer(request, call, link.fetch) : link.fetch(request, call);
    },
    open: (request, stream) => link.open(request, stream),
    checkHealth: async () => {
      if (self.answer) throw new LinkFault(link.subgraph, 'unreachable', 'broken by the test');
      await link.checkHealth();
    },
    close: () => link.close(),
  };
  return self;
}

/** Answers nothing: as a process that was killed. */
export const unreachable = (subgraph: SubgraphName) => async (): Promise<never> => {
  throw new LinkFault(subgraph, 'unreachable', 'connect ECONNREFUSED 10.0.0.5:4004');
};

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const PUBLIC_KEYS = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] };

/** How a token differs from a good one. */
export interface TokenDifference {
  readonly payload?: JWTPayload;
  readonly header?: Record<string, unknown>;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now. */
  readonly issuedInS?: number;
  readonly expiresInS?: number;
  readonly key?: Parameters<SignJWT['sign']>[0];
}

export async function makeToken(difference: TokenDifference = {}): Promise<string> {
  const nowS = Math.floor(Date.now() / 1000);
  return new SignJWT({ sid: SARAH_SESSION, ...difference.payload })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1', ...difference.header })
    .setSubject(typeof difference.payload?.sub === 'string' ? difference.payload.sub : SARAH)
    .setIssuer(difference.issuer ?? ISSUER)
    .setAudience(difference.audience ?? 'api')
    .setIssuedAt(nowS + (difference.issuedInS ?? 0))
    .setExpirationTime(nowS + (difference.expiresInS ?? 300))
    .sign(difference.key ?? privateKey);
}

/** A gateway over the fake graph with links that can be broken. */
export interface FakeGraph {
  readonly gateway: Gateway;
  readonly state: FakeState;
  readonly subgraphs: Record<SubgraphName, Subgraph>;
  readonly links: Record<SubgraphName, BreakableLink>;
  readonly log: ReturnType<typeof createFakeLog>;
}

export const TOKENS = {
  issuer: ISSUER,
  audiences: ['api', 'sandbox'],
  keys: { kind: 'jwks' as const, jwks: PUBLIC_KEYS },
};

export async function openFakeGraph(
  config: GatewayConfigInput = {},
  more: Partial<Parameters<typeof createGateway>[0]> = {},
): Promise<FakeGraph> {
  const log = createFakeLog();
  const { state, subgraphs } = createFakeSubgraphs(log);
  const links = Object.fromEntries(
    SUBGRAPH_NAMES.map((name) => [name, breakable(createLocalLink(subgraphs[name]))]),
  ) as Record<SubgraphName, BreakableLink>;
  const gateway = await createGateway({
    config: { mode: 'test', ...config },
    links: Object.values(links),
    supergraphSdl: composeFake(),
    tokens: TOKENS,
    log,
    ...more,
  });
  return { gateway, state, subgraphs, links, log };
}

/** Code and place of each error, in the order of the answer. */
export const errorsOf = (body: {
  errors?: readonly { path?: readonly unknown[]; extensions?: Record<string, unknown> }[];
}) =>
  (body.errors ?? []).map((error) => ({
    code: error.extensions?.['code'],
    path: error.path?.join('.'),
    ...(error.extensions?.['subgraph'] === undefined ? {} : { subgraph: error.extensions['subgraph'] }),
  }));
