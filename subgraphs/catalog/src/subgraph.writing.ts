import { auditOf } from '@volmify/shared/audit';
import type { Clock } from '@volmify/shared/clock';
import type { Sql } from '@volmify/shared/events/sql';
import { type Id, type IdSource, toUuid, type Uuid } from '@volmify/shared/ids';
import type { Permission } from '@volmify/shared/policy/permission';
import { type CommonRefusal, forbidden, notFound } from '@volmify/shared/refusal';
import { isActiveEmployee, membershipIn, type Viewer } from '@volmify/shared/viewer';
import { type Author, authorIn } from './subgraph.rights.ts';

/** What writes of staff need of a request; `Desk` is what they write with. */
export interface StaffRoom<Desk> {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Writes as the viewer, in a transaction of its own that is committed before the answer. */
  write<Result>(orgId: Id<'Org'>, work: (desk: Desk & SqlDesk) => Promise<Result>): Promise<Result>;
}

/** The transaction of the write, for what shared code keeps in it: log, events, keys. */
export interface SqlDesk {
  readonly sql: Sql;
}

/** One deed of one author in one organization, inside its transaction. */
export interface Deed<Desk> {
  readonly desk: Desk & SqlDesk;
  readonly author: Author;
  readonly orgId: Id<'Org'>;
  readonly at: Date;
  readonly ids: IdSource;
  /** Writes the line of the log that belongs to the deed. */
  audit(line: DeedLine): Promise<void>;
}

/** What a deed did to which row. */
export interface DeedLine {
  /** `<entity>.<verb>`. */
  readonly action: string;
  readonly entityUuid: Uuid;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where something is written, by which right, and which input field names the place. */
export interface DeedPlace {
  /** Null when what the input names is absent or hidden. */
  readonly orgId: Id<'Org'> | null | undefined;
  readonly permission: Permission;
  readonly field: string;
  /** True where a right over what the viewer made is enough; the work then asks whether they made it. */
  readonly isOwnEnough?: boolean;
}

/**
 * Runs a deed of staff where the viewer holds the right over everything, or says why not: who has no tie to the place
 * learns no more than that there is no such thing.
 */
export async function asStaff<Desk, Done>(
  room: StaffRoom<Desk>,
  { orgId, permission, field, isOwnEnough = false }: DeedPlace,
  work: (deed: Deed<Desk>) => Promise<Done>,
): Promise<Done | CommonRefusal> {
  if (orgId == null) return notFound(field);
  const author = authorIn(room.viewer, orgId, permission);
  if (!author || !(author.isEverywhere || isOwnEnough))
    return membershipIn(room.viewer, orgId) ? forbidden(field) : notFound(field);
  return inDeed(room, orgId, author, work);
}

/** Runs a deed of any employee at work; whether this one may is the work's business. */
export async function asEmployee<Desk, Done>(
  room: StaffRoom<Desk>,
  { orgId, field }: Pick<DeedPlace, 'orgId' | 'field'>,
  work: (deed: Deed<Desk>) => Promise<Done>,
): Promise<Done | CommonRefusal> {
  const tie = orgId == null ? undefined : membershipIn(room.viewer, orgId);
  if (orgId == null || !tie || !room.viewer.userId) return notFound(field);
  if (!isActiveEmployee(tie) || !tie.employeeId) return forbidden(field);
  return inDeed(room, orgId, { userId: room.viewer.userId, employeeId: tie.employeeId, isEverywhere: false }, work);
}

function inDeed<Desk, Done>(
  room: StaffRoom<Desk>,
  orgId: Id<'Org'>,
  author: Author,
  work: (deed: Deed<Desk>) => Promise<Done>,
): Promise<Done> {
  const at = room.clock.now();
  return room.write(orgId, (desk) => {
    const audit = auditOf(desk.sql, room.ids, {
      userUuid: toUuid(author.userId),
      employeeUuid: author.employeeId ? toUuid(author.employeeId) : null,
      ...{ orgUuid: toUuid(orgId), at, requestId: room.viewer.requestId },
    });
    return work({
      ...{ desk, author, orgId, at, ids: room.ids },
      audit: (line) => audit({ ...line, entityType: line.action.slice(0, line.action.indexOf('.')) }),
    });
  });
}
