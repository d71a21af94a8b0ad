import { toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { orgIdsWith } from '@volmify/shared/policy/permission';
import { staffOrgIds, type Viewer } from '@volmify/shared/viewer';

/** Whose eyes a repository reads with: what bounds every one of its statements, in the database's own terms. */
export interface Reader {
  /** The person; null for nobody, a partner or a service. */
  readonly userUuid: Uuid | null;
  /** A platform administrator reads every row. */
  readonly isPlatform: boolean;
  /** The person's own job profiles. */
  readonly jobProfileUuids: readonly Uuid[];
  /** Organizations the person is active staff or owner of. */
  readonly staffOrgUuids: readonly Uuid[];
  /** Those among them whose people's earnings the person may read. */
  readonly earningsOrgUuids: readonly Uuid[];
  /** Those whose members the person may all read: their addresses and shared contacts come with it. */
  readonly memberOrgUuids: readonly Uuid[];
  /** Organizations whose partner apps the person administers. */
  readonly partnerOrgUuids: readonly Uuid[];
  /** The partner app that asks. */
  readonly partnerAppUuid: Uuid | null;
}

/** The bounds of one viewer. */
export function readerOf(viewer: Viewer): Reader {
  return {
    userUuid: viewer.userId ? toUuid(viewer.userId) : null,
    isPlatform: viewer.platformAdmin,
    jobProfileUuids: toUuids(viewer.jobProfileIds),
    staffOrgUuids: toUuids(staffOrgIds(viewer)),
    earningsOrgUuids: toUuids(orgIdsWith(viewer, 'context.employee.read', 'all')),
    memberOrgUuids: toUuids(orgIdsWith(viewer, 'member.read', 'all')),
    partnerOrgUuids: toUuids(orgIdsWith(viewer, 'partner.manage', 'all')),
    partnerAppUuid: viewer.partner ? toUuid(viewer.partner.appId) : null,
  };
}
