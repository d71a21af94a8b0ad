import type { Clock } from '@volmify/shared/clock';
import type { KeyedRequest } from '@volmify/shared/idempotency';
import { type Id, type IdSource, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { WHOLE_BPS } from '@volmify/shared/percentage';
import { reachOfMembership } from '@volmify/shared/policy/permission';
import { isActiveEmployee, membershipIn, type Viewer } from '@volmify/shared/viewer';
import type { Product } from '../product/product.repository.ts';
import type { ActiveEmployee } from '../subgraph.peers.ts';
import type { LiveSet, NewSet, SetAuthor } from './attribution-set.repository.ts';
import {
  brokenRule,
  commitSet,
  findEmployees,
  nextSet,
  type ProposedSet,
  type SetCircumstances,
  type SetRefusal,
  type SetRoom,
} from './attribution-set.service.ts';
import { ownRise, type ProposedShare, SHARES_MAX, shareProblems, totalBps } from './shares.ts';

/** What the service needs of a request. */
export interface AttributionRoom extends SetRoom {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The product as the viewer sees it; null when hidden or absent. */
  findProduct(id: Id<'Product'>): Promise<Product | null>;
}

/** A set to commit, once per key. */
export interface SetAttributions extends ProposedSet {
  /** Refuse when another version is in force; 0 means none. */
  readonly expectedSetVersion: number | null;
  readonly idempotencyKey: string;
  /** Hash of the whole input but the key. */
  readonly requestHash: string;
}

export type SetAttributionsOutcome =
  | {
      readonly type: 'set';
      readonly productId: Id<'Product'>;
      readonly setId: Id<'AttributionSet'>;
      readonly isReplayed: boolean;
    }
  | SetRefusal;

/** What is kept under a key. */
interface FirstAnswer {
  readonly setId: Uuid;
}

/**
 * Replaces a product's shares: the whole set or nothing. Employees' shares and the organization's part always make
 * 10000 basis points (CAT-25); only ACTIVE employees of the product's organization have shares (CAT-27); nobody raises
 * the own share (domain 6); the author is noted (CAT-32); the fact leaves with the same transaction.
 */
export async function setProductAttributions(
  room: AttributionRoom,
  command: SetAttributions,
): Promise<SetAttributionsOutcome> {
  const product = await room.findProduct(command.productId);
  if (!product) return { type: 'not_found' };
  const author = authorIn(room.viewer, product.orgId);
  if (!author || !room.viewer.userId) return { type: 'forbidden' };
  const request = keyedRequest(room.viewer.userId, command);
  const early = await replay(room, request, command.productId);
  if (early) return early;
  const broken = brokenRule(command);
  if (broken) return broken;
  // Asked before the lock: nobody waits for another subgraph while holding the product.
  const found = await findEmployees(room, product.orgId, command.shares, room.viewer.requestId);
  if (found.type !== 'active') return found;

  const live = await room.sets.lockLiveSet(command.productId);
  if (!live) return { type: 'forbidden' };
  const late = await replay(room, request, command.productId);
  if (late) return late;
  const refusal = refusalUnderLock(room.viewer, live, found.employees, command);
  if (refusal) return refusal;
  const circumstances = circumstancesOf(room, live, author, command.shares.length);
  const set = nextSet(command, live, found.employees, circumstances);
  const isFirst = await room.sets.keepAnswer(request, { setId: set.id } satisfies FirstAnswer, set.effectiveFrom);
  if (!isFirst) return { type: 'idempotency_mismatch' };
  await commitSet(room, live, set, circumstances.ids.event);
  await auditSet(room, live, set);
  return { type: 'set', productId: command.productId, setId: toId('AttributionSet', set.id), isReplayed: false };
}

/** Dry run of a set: what it makes together and a sentence per broken rule; undefined when the product is hidden. */
export async function validateProductAttributions(
  room: AttributionRoom,
  proposal: ProposedSet,
): Promise<{ readonly totalBps: number; readonly problems: readonly string[] } | undefined> {
  const product = await room.findProduct(proposal.productId);
  if (!product) return undefined;
  const made = totalBps(proposal.shares, proposal.orgRetainedBps);
  if (!authorIn(room.viewer, product.orgId)) {
    return { totalBps: made, problems: ['You may not set the shares of this product.'] };
  }
  const problems = shareProblems(proposal.shares, proposal.orgRetainedBps).map(({ message, position }) =>
    position === null ? message : sentenceOn(position, message),
  );
  if (made !== WHOLE_BPS) problems.push(`Shares and retained part make ${made} instead of ${WHOLE_BPS} basis points.`);
  if (proposal.shares.length <= SHARES_MAX) problems.push(...(await personProblems(room, product, proposal.shares)));
  return { totalBps: made, problems };
}

const sentenceOn = (position: number, message: string): string => `Share ${position + 1}: ${message}`;

/** Rules about the people behind the shares: active in the organization, and nobody raises the own part. */
async function personProblems(
  room: AttributionRoom,
  product: Product,
  shares: readonly ProposedShare[],
): Promise<string[]> {
  const ids = shares.map((share) => share.employeeId);
  const active =
    ids.length === 0 ? [] : await room.peers.findActiveEmployees(product.orgId, ids, room.viewer.requestId);
  const known = new Set<string>(active.map((employee) => employee.employeeId));
  const problems = ids.flatMap((id, position) =>
    known.has(id) ? [] : [sentenceOn(position, 'Not an active employee of the organization.')],
  );
  const rise = riseOf(room.viewer, await room.sets.findLiveSet(product.id), active, shares);
  if (rise !== undefined) problems.push(sentenceOn(rise, 'Nobody raises the own share.'));
  return problems;
}

/** Who sets shares in that organization: the viewer's employee row, else the owner right; undefined without the right. */
function authorIn(viewer: Viewer, orgId: Id<'Org'>): SetAuthor | undefined {
  const tie = membershipIn(viewer, orgId);
  if (!tie || reachOfMembership(tie, 'attribution.set') !== 'all') return undefined;
  if (isActiveEmployee(tie) && tie.employeeId) return { employeeId: tie.employeeId };
  return tie.isOwner && viewer.userId ? { ownerUserId: viewer.userId } : undefined;
}

const keyedRequest = (userId: Id<'User'>, command: SetAttributions): KeyedRequest => ({
  principalId: toUuid(userId),
  operation: 'setProductAttributions',
  key: command.idempotencyKey,
  requestHash: command.requestHash,
});

async function replay(
  room: AttributionRoom,
  request: KeyedRequest,
  productId: Id<'Product'>,
): Promise<SetAttributionsOutcome | undefined> {
  const state = await room.sets.findAnswer<FirstAnswer>(request);
  if (state.type === 'unused') return undefined;
  if (state.type === 'mismatch') return { type: 'idempotency_mismatch' };
  return { type: 'set', productId, setId: toId('AttributionSet', state.response.setId), isReplayed: true };
}

function refusalUnderLock(
  viewer: Viewer,
  live: LiveSet,
  employees: readonly ActiveEmployee[],
  command: SetAttributions,
): SetRefusal | undefined {
  const inForce = live.setId === null ? 0 : live.versionNo;
  if (command.expectedSetVersion !== null && command.expectedSetVersion !== inForce) return { type: 'conflict' };
  const position = riseOf(viewer, live, employees, command.shares);
  return position === undefined ? undefined : { type: 'self_approval', position };
}

function riseOf(
  viewer: Viewer,
  live: LiveSet | undefined,
  employees: readonly ActiveEmployee[],
  shares: readonly ProposedShare[],
): number | undefined {
  const own = new Set<string>(employees.filter((one) => one.userId === viewer.userId).map((one) => one.employeeId));
  const before = live?.shares.find((share) => share.userId === viewer.userId)?.shareBps ?? 0;
  return ownRise(shares, own, before);
}

function circumstancesOf(room: AttributionRoom, live: LiveSet, author: SetAuthor, count: number): SetCircumstances {
  const now = room.clock.now();
  return {
    author,
    authorUserId: room.viewer.userId ?? null,
    approvedByEmployeeId: null,
    // A set cannot end before it began, even when the clock was set back meanwhile.
    at: live.effectiveFrom && live.effectiveFrom > now ? live.effectiveFrom : now,
    ids: {
      set: room.ids.newUuid(),
      event: room.ids.newUuid(),
      // Ids of one millisecond are unordered; the order of the shares decides who gets the last cent, so they are sorted.
      shares: Array.from({ length: count }, () => room.ids.newUuid()).sort(),
    },
  };
}

function auditSet(room: AttributionRoom, live: LiveSet, set: NewSet): Promise<void> {
  const sharesOf = (shares: readonly { employeeId: Id<'OrgEmployee'>; shareBps: number }[]) =>
    shares.map((share) => ({ employeeId: toUuid(share.employeeId), shareBps: share.shareBps }));
  return room.sets.writeAudit({
    id: room.ids.newUuid(),
    at: set.effectiveFrom,
    actorUserId: room.viewer.userId ? toUuid(room.viewer.userId) : null,
    actorEmployeeId: 'employeeId' in set.author ? toUuid(set.author.employeeId) : null,
    orgId: toUuid(set.orgId),
    action: 'product.set_attributions',
    entityType: 'attribution_set',
    entityId: set.id,
    before: live.setId && {
      versionNo: live.versionNo,
      orgRetainedBps: live.orgRetainedBps,
      shares: sharesOf(live.shares),
    },
    after: { versionNo: set.versionNo, orgRetainedBps: set.orgRetainedBps, shares: sharesOf(set.shares) },
    requestId: room.viewer.requestId,
  });
}
