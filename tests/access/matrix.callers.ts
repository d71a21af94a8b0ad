import { toId } from '@volmify/shared/ids';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { anonymousViewer, type Membership, partnerScopes, serviceViewer, type Viewer } from '@volmify/shared/viewer';
import type { TestWorld } from '../kit/world.ts';

/** The eleven kinds of callers of the authorization matrix, in its order, and a part of the product (domain 6). */
export const CALLERS = [
  'anonymous',
  'user',
  'member',
  'instructor',
  'creator',
  'manager',
  'head',
  'administrator',
  'owner',
  'platform',
  'partner',
  'service',
] as const;
export type Caller = (typeof CALLERS)[number];

/** One viewer of each kind, as seen from Lumen Academy. */
export async function viewersOf(world: TestWorld): Promise<Readonly<Record<Caller, Viewer>>> {
  const mona = await world.viewerOf('mona');
  return {
    anonymous: anonymousViewer('req_matrix'),
    // Works and buys elsewhere alone.
    user: await world.viewerOf('yuki'),
    member: await world.viewerOf('lena'),
    instructor: await world.viewerOf('ivan'),
    creator: await world.viewerOf('dora'),
    manager: { ...mona, memberships: mona.memberships.map(headless) },
    head: { ...mona, memberships: mona.memberships.map(plain) },
    administrator: await world.viewerOf('adam'),
    owner: await world.viewerOf('olga'),
    platform: await world.viewerOf('petra'),
    partner: partnerOf(world),
    service: serviceViewer('catalog', [], 'req_matrix'),
  };
}

/** An app with everything an app can have: all subgraphs, all scopes, the consent of Lumen Academy. */
const partnerOf = ({ world }: TestWorld): Viewer => ({
  ...anonymousViewer('req_matrix'),
  kind: 'partner',
  partner: {
    appId: toId('PartnerApp', world.uuidOf('acme')),
    keyId: toId('PartnerKey', world.uuidOf('acme/key')),
    subgraphs: SUBGRAPH_NAMES,
    scopes: partnerScopes(SUBGRAPH_NAMES),
    orgIds: [toId('Org', world.uuidOf('lumen-academy'))],
    isLive: true,
    tier: 'GROWTH',
  },
  version: 'partner',
});

/** A manager who heads nothing. */
const headless = (tie: Membership): Membership => ({ ...tie, headOf: [] });
/** A head without the role of a manager. */
const plain = (tie: Membership): Membership => ({ ...tie, employeeRole: 'CREATOR' });
