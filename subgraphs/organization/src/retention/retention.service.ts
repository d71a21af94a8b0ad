import { auditOf } from '@volmify/shared/audit';
import type { Sql } from '@volmify/shared/events/sql';
import type { IdSource, Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, invalid } from '@volmify/shared/refusal';
import type { SettingOutcome } from '../setting/setting-change.service.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import { RETENTION_ACTIONS, type RetentionAction, type RetentionEntity } from './retention.ts';
import type { RetentionWritingRepository } from './retention-writing.repository.ts';

/** How long rows of one kind are to be kept. */
export interface RetentionWish {
  readonly entityType: RetentionEntity;
  readonly retentionDays: number;
  readonly action: RetentionAction;
  readonly legalBasis: string | null;
  readonly isActive: boolean;
}

const DAYS_MAX = 36_500;
const DAY_MS = 86_400_000;

/** Says how long rows of one kind are kept (ORG-44); the next round carries it out. */
export async function setRetentionPolicy(room: WriteRoom, wish: RetentionWish): Promise<SettingOutcome> {
  if (!room.author || !holds(room.viewer, room.orgId, 'org.settings.manage')) return forbidden('orgId');
  if (!RETENTION_ACTIONS[wish.entityType].includes(wish.action)) {
    return invalid('action', `These rows take ${RETENTION_ACTIONS[wish.entityType].join(' or ')}.`);
  }
  if (wish.retentionDays < 1 || wish.retentionDays > DAYS_MAX) {
    return invalid('retentionDays', `Rows are kept 1 to ${DAYS_MAX} days.`);
  }
  const columns = {
    retention_days: wish.retentionDays,
    action: wish.action,
    legal_basis: wish.legalBasis,
    is_active: wish.isActive,
    last_run_at: null,
  };
  const known = await room.settings.findPolicy(wish.entityType);
  if (known) await room.rows.change('system_data_retention_policy', known, columns);
  else {
    const row = { id: room.ids.newUuid(), entity_type: wish.entityType, ...columns };
    await room.rows.insert('system_data_retention_policy', row);
  }
  await room.audit({ action: 'retention.set', entityType: 'retention', entityUuid: room.orgUuid, after: wish });
  return { type: 'done', uuid: room.orgUuid };
}

/** What the keeper works with inside one organization. */
export interface KeepingRoom {
  readonly sql: Sql;
  readonly orgUuid: Uuid;
  readonly ids: IdSource;
  readonly at: Date;
  readonly rows: RetentionWritingRepository;
}

const auditIn = ({ sql, ids, orgUuid, at }: KeepingRoom) =>
  auditOf(sql, ids, { userUuid: null, employeeUuid: null, orgUuid, at, requestId: 'keeper' });

/** Carries out the policies of one organization that were not carried out for a day; the number of rows changed. */
export async function carryOutPolicies(room: KeepingRoom): Promise<number> {
  let total = 0;
  const notSince = new Date(room.at.getTime() - DAY_MS);
  for (let due = await room.rows.lockDue(notSince); due; due = await room.rows.lockDue(notSince)) {
    const endedBefore = new Date(room.at.getTime() - due.retentionDays * DAY_MS);
    const affected = await room.rows.carryOut(due, endedBefore, room.at);
    await room.rows.note(room.ids.newUuid(), due, { at: room.at, affected });
    const after = { entityType: due.entityType, action: due.action, affected };
    await auditIn(room)({ action: 'retention.run', entityType: 'retention', entityUuid: due.uuid, after });
    total += affected;
  }
  return total;
}

/** Ends the invitations of one organization whose time is over (5.3, 5.4); their number. */
export async function lapseInvitations(room: KeepingRoom): Promise<number> {
  const audit = auditIn(room);
  let count = 0;
  for (const kind of ['member_invitation', 'employee_invitation'] as const) {
    for (const uuid of await room.rows.lapse(`org_${kind}`, room.at)) {
      const change = { before: { status: 'PENDING' }, after: { status: 'EXPIRED' } };
      await audit({ action: `${kind}.expire`, entityType: kind, entityUuid: uuid, ...change });
      count += 1;
    }
  }
  return count;
}
