import { attributionSetCommitted } from '@volmify/shared/events/catalogue';
import type { Id, Uuid } from '@volmify/shared/ids';
import { WHOLE_BPS } from '@volmify/shared/percentage';
import type { ActiveEmployee, CatalogPeers } from '../subgraph.peers.ts';
import { attributionSetFact } from './attribution.events.ts';
import type { AttributionSetRepository, LiveSet, NewSet, SetAuthor } from './attribution-set.repository.ts';
import { type ProposedShare, shareProblems, totalBps } from './shares.ts';

/** A proposed set for a product. */
export interface ProposedSet {
  readonly productId: Id<'Product'>;
  readonly shares: readonly ProposedShare[];
  readonly orgRetainedBps: number;
}

/** Why a set is refused; `position` is the share's place in the proposal. */
export type SetRefusal =
  | { readonly type: 'not_found' }
  | { readonly type: 'forbidden' }
  | { readonly type: 'invalid'; readonly message: string; readonly position: number | null }
  | { readonly type: 'attribution_total'; readonly totalBps: number }
  | { readonly type: 'employee_not_found'; readonly position: number }
  | { readonly type: 'employee_not_active'; readonly position: number; readonly employeeId: Id<'OrgEmployee'> }
  | { readonly type: 'self_approval'; readonly position: number }
  | { readonly type: 'conflict' }
  | { readonly type: 'idempotency_mismatch' };

/** What writing a set needs. */
export interface SetRoom {
  readonly sets: AttributionSetRepository;
  readonly peers: CatalogPeers;
}

/** Everything about a new set that its proposal does not say. */
export interface SetCircumstances {
  readonly author: SetAuthor;
  readonly authorUserId: Id<'User'> | null;
  readonly approvedByEmployeeId: Id<'OrgEmployee'> | null;
  readonly at: Date;
  readonly ids: { readonly set: Uuid; readonly event: Uuid; readonly shares: readonly Uuid[] };
  /** When each share was written; all at once when left out. */
  readonly shareTimes?: readonly Date[];
}

/** The first rule of sets that the proposal breaks by itself. */
export function brokenRule(proposal: ProposedSet): SetRefusal | undefined {
  const [problem] = shareProblems(proposal.shares, proposal.orgRetainedBps);
  if (problem) return { type: 'invalid', ...problem };
  const made = totalBps(proposal.shares, proposal.orgRetainedBps);
  return made === WHOLE_BPS ? undefined : { type: 'attribution_total', totalBps: made };
}

/**
 * The employees behind the shares (CAT-27). One who is not active looks absent unless the organization's own rows know
 * the person: an employee of another organization must not be told from nobody (demo world N8).
 */
export async function findEmployees(
  room: SetRoom,
  orgId: Id<'Org'>,
  shares: readonly ProposedShare[],
  requestId: string,
): Promise<{ readonly type: 'active'; readonly employees: readonly ActiveEmployee[] } | SetRefusal> {
  const ids = shares.map((share) => share.employeeId);
  const employees = ids.length === 0 ? [] : await room.peers.findActiveEmployees(orgId, ids, requestId);
  const isActive = new Set<string>(employees.map((employee) => employee.employeeId));
  const position = ids.findIndex((id) => !isActive.has(id));
  const employeeId = ids[position];
  if (employeeId === undefined) return { type: 'active', employees };
  const isKnown = (await room.sets.findKnownEmployees(orgId, [employeeId])).length > 0;
  return isKnown ? { type: 'employee_not_active', position, employeeId } : { type: 'employee_not_found', position };
}

/** The next set of a product, ready to be written. */
export function nextSet(
  proposal: ProposedSet,
  live: LiveSet,
  employees: readonly ActiveEmployee[],
  circumstances: SetCircumstances,
): NewSet {
  const { author, authorUserId, approvedByEmployeeId, at, ids, shareTimes } = circumstances;
  const byId = new Map(employees.map((employee) => [employee.employeeId, employee]));
  return {
    id: ids.set,
    orgId: live.orgId,
    productId: proposal.productId,
    versionNo: live.versionNo + 1,
    orgRetainedBps: proposal.orgRetainedBps,
    author,
    authorUserId,
    approvedByEmployeeId,
    effectiveFrom: at,
    shares: proposal.shares.map((share, position) => {
      const employee = byId.get(share.employeeId);
      const id = ids.shares[position];
      if (!employee || id === undefined) throw new Error('a share lacks its employee or its id');
      const createdAt = shareTimes?.[position] ?? at;
      return { ...share, id, userId: employee.userId, jobProfileId: employee.jobProfileId, createdAt };
    }),
  };
}

/** Closes what is in force and writes the next set with its fact; the product is locked by the caller. */
export async function commitSet(room: SetRoom, live: LiveSet, set: NewSet, eventId: Uuid): Promise<void> {
  if (live.setId) await room.sets.closeSet(live.setId, set.effectiveFrom);
  await room.sets.insertSet(set);
  await room.sets.appendEvent(attributionSetCommitted, attributionSetFact(eventId, set));
}

/**
 * Writes a set whose circumstances are facts already (seed, import), under the same rules as a set by hand except that
 * nobody's rights are asked.
 */
export async function establishSet(
  room: SetRoom,
  proposal: ProposedSet,
  circumstances: SetCircumstances,
  requestId: string,
): Promise<{ readonly type: 'set' } | SetRefusal> {
  const broken = brokenRule(proposal);
  if (broken) return broken;
  const live = await room.sets.lockLiveSet(proposal.productId);
  if (!live) return { type: 'not_found' };
  const found = await findEmployees(room, live.orgId, proposal.shares, requestId);
  if (found.type !== 'active') return found;
  await commitSet(room, live, nextSet(proposal, live, found.employees, circumstances), circumstances.ids.event);
  return { type: 'set' };
}
