import { attributionSetCommitted } from '@volmify/shared/events/catalogue';
import { type Id, type IdSource, toId, type Uuid } from '@volmify/shared/ids';
import { attributionSetFact } from './attribution.events.ts';
import type { AttributionSetRepository } from './attribution-set.repository.ts';

/** What following employments works with; all of it lies in one transaction of one organization. */
export interface EmploymentDesk {
  readonly ids: IdSource;
  readonly sets: AttributionSetRepository;
}

/**
 * An employment ended: of every product the employee has a share in, the next version moves that share to the
 * organization, the other shares stay as they are (CAT-27). What was sold before keeps the version it was sold under.
 */
export async function endShares(desk: EmploymentDesk, employeeId: Id<'OrgEmployee'>, at: Date): Promise<void> {
  for (const productId of await desk.sets.findProductsOf(employeeId)) {
    const live = await desk.sets.lockLiveSet(productId);
    if (!live?.setId) continue;
    const shares = await desk.sets.findShares(live.setId);
    const left = shares.filter((share) => share.employeeId !== employeeId);
    if (left.length === shares.length) continue;
    const freedBps = shares.reduce((sum, share) => sum + (share.employeeId === employeeId ? share.shareBps : 0), 0);
    // A set never begins before the one it ends.
    const effectiveFrom = live.effectiveFrom && live.effectiveFrom > at ? live.effectiveFrom : at;
    const set = {
      id: desk.ids.newUuid(),
      orgId: live.orgId,
      productId,
      versionNo: live.versionNo + 1,
      orgRetainedBps: live.orgRetainedBps + freedBps,
      author: { origin: 'TERMINATION' },
      authorUserId: null,
      approvedByEmployeeId: null,
      effectiveFrom,
      shares: left.map((share) => ({ ...share, id: desk.ids.newUuid(), createdAt: effectiveFrom })),
    } as const;
    await desk.sets.closeSet(live.setId, effectiveFrom);
    await desk.sets.insertSet(set);
    await desk.sets.appendEvent(attributionSetCommitted, attributionSetFact(desk.ids.newUuid(), set));
  }
}

/** An employee works under a job profile from now on: rows without one get it (domain 3.2 rule 4). */
export async function linkShares(
  desk: EmploymentDesk,
  link: { readonly employeeId: string; readonly jobProfileId: string | null },
  at: Date,
): Promise<void> {
  if (link.jobProfileId === null) return;
  const employeeId = toId('OrgEmployee', link.employeeId as Uuid);
  await desk.sets.linkJobProfile(employeeId, toId('JobProfile', link.jobProfileId as Uuid), at);
}
