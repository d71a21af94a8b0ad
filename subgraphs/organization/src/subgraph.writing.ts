import { auditOf, type Deed } from '@volmify/shared/audit';
import type { Clock } from '@volmify/shared/clock';
import { unauthenticated } from '@volmify/shared/errors';
import type { EventType } from '@volmify/shared/events/event';
import { appendNextEvent } from '@volmify/shared/events/outbox';
import type { Sql } from '@volmify/shared/events/sql';
import { type Id, type IdSource, toUuid, type Uuid } from '@volmify/shared/ids';
import { type Author, authorIn } from '@volmify/shared/policy/author';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { type ScopeSettings, scopeOf, serviceScope } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import type pg from 'pg';
import { DepartmentWritingRepository } from './department/department-writing.repository.ts';
import { EmployeeWritingRepository } from './employee/employee-writing.repository.ts';
import { InvitationWritingRepository } from './invitation/invitation-writing.repository.ts';
import { MemberWritingRepository } from './member/member-writing.repository.ts';
import { RowWriter } from './row.writer.ts';
import { SettingWritingRepository } from './setting/setting-writing.repository.ts';
import { TeamWritingRepository } from './team/team-writing.repository.ts';
import { WorkflowWritingRepository } from './workflow/workflow-writing.repository.ts';

/** The organization as it stands while its writes queue. */
export interface LockedOrg {
  readonly ownerUserUuid: Uuid;
  readonly defaultCurrency: string;
}

/** One write of one person in one organization: its transaction, its instant, and the lines that go with it. */
export interface WriteRoom {
  readonly viewer: Viewer;
  readonly userUuid: Uuid;
  readonly orgId: Id<'Org'>;
  readonly orgUuid: Uuid;
  readonly org: LockedOrg;
  /** Whose name the write bears; undefined for somebody who is neither staff nor owner. */
  readonly author: Author | undefined;
  readonly at: Date;
  readonly ids: IdSource;
  readonly sql: Sql;
  readonly rows: RowWriter;
  readonly members: MemberWritingRepository;
  readonly employees: EmployeeWritingRepository;
  readonly departments: DepartmentWritingRepository;
  readonly teams: TeamWritingRepository;
  readonly invitations: InvitationWritingRepository;
  readonly settings: SettingWritingRepository;
  readonly workflows: WorkflowWritingRepository;
  audit(deed: Deed): Promise<void>;
  /** Puts a fact into the outbox; writes of one organization queue, so sequences have no gaps. */
  emit<Payload>(type: EventType<Payload>, aggregate: { type: string; uuid: Uuid }, payload: Payload): Promise<void>;
}

/** What writes are made from. */
export interface WritingParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly ids: IdSource;
}

/**
 * Runs one write in a transaction of its own, committed before the answer is made; a fault rolls it back whole. Writes of
 * one organization queue at its row, so what a rule reads stays true until the end: two acceptances, two primaries, two
 * moves that would close a circle, a parent lowered while a child is raised come one after the other.
 * @returns undefined when the organization is not the writer's to see
 * @throws UNAUTHENTICATED when nobody is signed in
 */
export function writeAsStaff<Result>(
  parts: WritingParts,
  viewer: Viewer,
  orgId: Id<'Org'>,
  work: (room: WriteRoom) => Promise<Result>,
): Promise<Result | undefined> {
  return write(parts, { viewer, orgId, settings: scopeOf(viewer) }, work);
}

/** The same for what a person does to the own rows in an organization, as invitee or as member: a service writes. */
export function writeForSelf<Result>(
  parts: WritingParts,
  viewer: Viewer,
  orgId: Id<'Org'>,
  work: (room: WriteRoom) => Promise<Result>,
): Promise<Result | undefined> {
  return write(parts, { viewer, orgId, settings: serviceScope('invitation', [toUuid(orgId)]) }, work);
}

async function write<Result>(
  parts: WritingParts,
  who: { readonly viewer: Viewer; readonly orgId: Id<'Org'>; readonly settings: ScopeSettings },
  work: (room: WriteRoom) => Promise<Result>,
): Promise<Result | undefined> {
  const { viewer, orgId } = who;
  if (viewer.kind !== 'person' || !viewer.userId) throw unauthenticated();
  const userUuid = toUuid(viewer.userId);
  return scopedSql(parts.pool, who.settings).transaction(async (sql) => {
    const [row] = await sql.query<{ owner_user_id: Uuid; default_currency: string }>(
      `SELECT owner_user_id, default_currency FROM org
        WHERE id = $1::uuid AND deleted_at IS NULL FOR NO KEY UPDATE`,
      [toUuid(orgId)],
    );
    if (!row) return undefined;
    const org = { ownerUserUuid: row.owner_user_id, defaultCurrency: row.default_currency };
    return work(roomOn(sql, parts, { viewer, userUuid, orgId, org }));
  });
}

function roomOn(
  sql: Sql,
  { clock, ids }: WritingParts,
  who: Pick<WriteRoom, 'viewer' | 'userUuid' | 'orgId' | 'org'>,
): WriteRoom {
  const at = clock.now();
  const orgUuid = toUuid(who.orgId);
  const author = authorIn(who.viewer, who.orgId);
  const rows = new RowWriter(sql, orgUuid, { at, userUuid: who.userUuid });
  return {
    ...who,
    orgUuid,
    author,
    at,
    ids,
    sql,
    rows,
    members: new MemberWritingRepository(rows),
    employees: new EmployeeWritingRepository(rows),
    departments: new DepartmentWritingRepository(rows),
    teams: new TeamWritingRepository(rows),
    invitations: new InvitationWritingRepository(rows),
    settings: new SettingWritingRepository(rows),
    workflows: new WorkflowWritingRepository(sql, orgUuid),
    audit: auditOf(sql, ids, {
      userUuid: who.userUuid,
      employeeUuid: author?.employeeUuid ?? null,
      orgUuid,
      at,
      requestId: who.viewer.requestId,
    }),
    emit: (type, aggregate, payload) =>
      appendNextEvent(sql, type, {
        eventId: ids.newUuid(),
        aggregateType: aggregate.type,
        aggregateId: aggregate.uuid,
        orgId: orgUuid,
        occurredAt: at,
        payload,
      }),
  };
}
