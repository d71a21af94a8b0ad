import { anonymousViewer, type Membership, serviceViewer, type Viewer } from '@volmify/shared/viewer';
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
    partner: { ...anonymousViewer('req_matrix'), kind: 'partner', version: 'partner' },
    service: serviceViewer('catalog', [], 'req_matrix'),
  };
}

/** A manager who heads nothing. */
const headless = (tie: Membership): Membership => ({ ...tie, headOf: [] });
/** A head without the role of a manager. */
const plain = (tie: Membership): Membership => ({ ...tie, employeeRole: 'CREATOR' });
