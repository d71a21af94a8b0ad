import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSubgraphs, readDemoWorld } from '@volmify/cli';
import { createGateway, type Gateway, type GatewayConfigInput } from '@volmify/gateway';
import { createFakeClock, DEMO_WORLD_INSTANT } from '@volmify/shared/clock';
import { createMemoryBus } from '@volmify/shared/events/memory.bus';
import { toId, type Uuid } from '@volmify/shared/ids';
import { createHttpLink } from '@volmify/shared/link/http.link';
import type { Link } from '@volmify/shared/link/link';
import { createLocalLink } from '@volmify/shared/link/local.link';
import { createLog } from '@volmify/shared/log';
import type { ContextKey } from '@volmify/shared/signed-context';
import { SUBGRAPH_NAMES, type Subgraph, type SubgraphName } from '@volmify/shared/subgraph';
import { type SubgraphServer, serveSubgraph } from '@volmify/shared/subgraph.server';
import { exportJWK, SignJWT } from 'jose';
import { OPENINGS, post, type RawEvent, rawEvent } from '../data/finance/posting.call.ts';
import { copyDatabases, type TestDatabases, withClient } from '../kit/database.ts';
import { allGone } from './live.reader.ts';

process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

/** The product in one process over a copy of the demo world, with hands on what makes events. */
export interface LiveGraph {
  readonly gateway: Gateway;
  readonly url: string;
  readonly databases: TestDatabases['of'];
  readonly subgraphs: Record<SubgraphName, Subgraph>;
  /** A token of a persona that ends after so many seconds. */
  tokenOf(persona: string, seconds?: number): Promise<string>;
  uuidOf(key: string): Uuid;
  orgId(slug: string): string;
  /** Sets the shares of Lumen Academy's first course anew, as its administrator; the new set's number. */
  changeShares(): Promise<number>;
  /** Posts into the books of an organization; the transaction's id. */
  postInto(slug: string, more?: Partial<RawEvent>): Promise<string>;
  close(): Promise<void>;
}

const ISSUER = 'https://identity.test';
const COURSE = 'lumen-academy/product/fullstack-foundations';
const SET = `mutation ($input: SetProductAttributionsInput!) { setProductAttributions(input: $input) {
  __typename ... on SetProductAttributionsSuccess { set { versionNo } } ... on UserError { code message } } }`;
const supergraphSdl = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const publicKeys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] };

/** How the gateway reaches its subgraphs. */
export type LinkKind = 'local' | 'http';

export async function openLiveGraph(config: GatewayConfigInput = {}, linkKind: LinkKind = 'local'): Promise<LiveGraph> {
  const databases = await copyDatabases();
  const world = readDemoWorld();
  const log = createLog({ level: 'silent' });
  const subgraphs = createSubgraphs({
    appUrls: databases.appUrls,
    bus: createMemoryBus(),
    clock: createFakeClock(DEMO_WORLD_INSTANT.getTime()),
    log,
  });
  const servers: SubgraphServer[] = [];
  const links: Link[] = [];
  for (const name of SUBGRAPH_NAMES) links.push(await linkTo(subgraphs[name], linkKind, servers));
  await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].start()));
  const gateway = await createGateway({
    config: { mode: 'test', port: 0, ...config },
    links,
    supergraphSdl,
    tokens: { issuer: ISSUER, audiences: ['api'], keys: { kind: 'jwks', jwks: publicKeys } },
    log,
  });
  await gateway.listen();

  async function tokenOf(persona: string, seconds = 300): Promise<string> {
    return new SignJWT({ sid: toId('UserSession', world.uuidOf(`${persona}/session`)) })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'k1' })
      .setSubject(toId('User', world.uuidOf(persona)))
      .setIssuer(ISSUER)
      .setAudience('api')
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(privateKey);
  }

  await warmUp(gateway, { orgId: toId('Org', world.uuidOf('lumen-academy')), token: await tokenOf('olga') });
  return {
    gateway,
    url: gateway.url,
    databases: databases.of,
    subgraphs,
    tokenOf,
    uuidOf: world.uuidOf,
    orgId: (slug) => toId('Org', world.uuidOf(slug)),
    async changeShares() {
      const employeeId = toId('OrgEmployee', world.uuidOf('lumen-academy/employee/sarah'));
      const share = { employeeId, shareBps: 7000, compensationType: 'REVENUE_SHARE', attributionType: 'CREATOR' };
      const productId = toId('Product', world.uuidOf(COURSE));
      const input = { productId, shares: [share], orgRetainedBps: 3000, idempotencyKey: randomUUID() };
      const answer = await gateway.execute({ query: SET, variables: { input }, token: await tokenOf('adam') });
      const outcome = answer.body.data?.['setProductAttributions'] as { set?: { versionNo: number } } | undefined;
      if (!outcome?.set) throw new Error(JSON.stringify(answer.body));
      return outcome.set.versionNo;
    },
    postInto: (slug, more = {}) =>
      withClient(databases.of.finance.appUrl, async (client) => {
        const event = rawEvent({ accounts: [OPENINGS.cash(), OPENINGS.revenue()], ...more });
        await post(client, world.uuidOf(slug), [event]);
        return toId('Transaction', event.id);
      }),
    async close() {
      await gateway.close();
      await Promise.all(links.map((link) => link.close()));
      await Promise.all(servers.map((server) => server.close()));
      await Promise.all(SUBGRAPH_NAMES.map((name) => subgraphs[name].stop()));
      await databases.drop();
    },
  };
}

/** The first stream waits for a planner to start, which is nothing a test wants to measure. */
async function warmUp(gateway: Gateway, { orgId, token }: { orgId: string; token: string }): Promise<void> {
  const leaving = new AbortController();
  const query = `subscription { attributionChanged(orgId: "${orgId}") { eventId } }`;
  await fetch(`${gateway.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
    signal: leaving.signal,
  });
  leaving.abort();
  await allGone(gateway);
}

async function linkTo(subgraph: Subgraph, kind: LinkKind, servers: SubgraphServer[]): Promise<Link> {
  if (kind === 'local') return createLocalLink(subgraph);
  const key: ContextKey = { id: subgraph.name, issuer: 'gateway', audience: subgraph.name, secret: randomBytes(32) };
  const server = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0, keys: new Map([[key.id, key]]) });
  servers.push(server);
  return createHttpLink({ subgraph: subgraph.name, url: `http://127.0.0.1:${server.port}`, key });
}
