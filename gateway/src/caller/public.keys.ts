import { type Link, LinkFault } from '@volmify/shared/link/link';
import { serviceViewer } from '@volmify/shared/viewer';
import type { JSONWebKeySet } from 'jose';

const QUESTION_MS = 2_000;

/**
 * The public keys that identity's tokens are checked with.
 * @throws LinkFault when identity cannot be asked or gives no usable answer
 */
export async function askPublicKeys(identity: Link, requestId: string): Promise<JSONWebKeySet> {
  const viewer = serviceViewer('gateway', ['publicKeys'], requestId);
  const answer = await identity.fetch(
    { query: '{ publicKeys }' },
    { viewer, isQuery: true, signal: AbortSignal.timeout(QUESTION_MS) },
  );
  const set = (answer.data as { publicKeys?: JSONWebKeySet | null } | null | undefined)?.publicKeys;
  if (!set) throw new LinkFault(identity.subgraph, 'malformed', answer.errors?.[0]?.message ?? 'no public keys');
  return set;
}
