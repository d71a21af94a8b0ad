import { createHash } from 'node:crypto';
import type { Link } from '@volmify/shared/link/link';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { z } from 'zod';
import type { PartnerCaller } from './token.verifier.ts';
import { askOwner, type CallerFacts, idOf, readFacts } from './viewer.facts.ts';

const PARTNER_FACTS = `query GatewayPartnerFacts($appId: ID!, $keyId: ID!) {
  partnerFacts(appId: $appId, keyId: $keyId) { status isKeyAlive isLive subgraphs scopes orgIds tier version }
}`;

const factsModel = z.object({
  partnerFacts: z
    .object({
      status: z.string(),
      isKeyAlive: z.boolean(),
      isLive: z.boolean(),
      subgraphs: z.array(z.enum(SUBGRAPH_NAMES)),
      scopes: z.array(z.string()),
      orgIds: z.array(idOf('Org')),
      tier: z.enum(['STARTER', 'GROWTH', 'SCALE', 'ENTERPRISE']),
      version: z.string(),
    })
    .nullable(),
});

/**
 * Asks identity what an app may today. The token narrows: a scope it did not ask for is not the app's in this request, and a
 * subgraph it may not read is none of its world.
 * @throws LinkFault when identity cannot be asked or gives no usable answer
 */
export async function askPartnerFacts(identity: Link, caller: PartnerCaller, requestId: string): Promise<CallerFacts> {
  const { appId, keyId } = caller;
  const request = { query: PARTNER_FACTS, variables: { appId, keyId } };
  const answer = await askOwner(identity, 'partnerFacts', request, requestId);
  const facts = readFacts(factsModel, answer, 'identity').partnerFacts;
  const scopes = (facts?.scopes ?? []).filter((scope) => caller.scopes.includes(scope));
  const subgraphs = SUBGRAPH_NAMES.filter((name) => facts?.subgraphs.includes(name) && scopes.includes(`${name}:read`));
  return {
    isAlive: facts !== null && facts.status === 'ACTIVE' && facts.isKeyAlive && subgraphs.length > 0,
    platformAdmin: false,
    jobProfileIds: [],
    memberships: [],
    ...(facts
      ? { partner: { appId, keyId, subgraphs, scopes, orgIds: facts.orgIds, isLive: facts.isLive, tier: facts.tier } }
      : {}),
    version: createHash('sha256')
      .update(`${facts?.version}\n${scopes.join(' ')}`)
      .digest('base64url'),
  };
}
