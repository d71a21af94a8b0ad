import type { Bus } from '@volmify/shared/events/bus';
import {
  budgetLimitChanged,
  departmentMoved,
  employeeJobProfileLinked,
  employeeJobProfileUnlinked,
  employeeStatusChanged,
  membershipChanged,
} from '@volmify/shared/events/catalogue';
import type { EventEnvelope, EventType } from '@volmify/shared/events/event';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { TransactionalSql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { StructureRepository } from './structure.repository.ts';

const CONSUMER = 'finance.structure';

/** A database under the scope of one organization. */
export type SqlOfOrg = (orgUuid: Uuid) => TransactionalSql;

type Effect<Payload> = (copies: StructureRepository, payload: Payload) => Promise<void>;

interface Rule {
  readonly type: string;
  apply(sqlOf: SqlOfOrg, event: EventEnvelope): Promise<void>;
}

function rule<Payload extends { readonly orgId: Uuid }>(type: EventType<Payload>, effect: Effect<Payload>): Rule {
  return {
    type: type.type,
    apply: (sqlOf, event) =>
      applyOnce(
        { sql: sqlOf(type.model.parse(event.payload).orgId), consumer: CONSUMER },
        type,
        event,
        (sql, payload) => effect(new StructureRepository(sql, event.occurredAt), payload),
      ),
  };
}

/** What each fact of organization changes in finance's copies. */
const RULES: readonly Rule[] = [
  rule(employeeStatusChanged, async (copies, { to, ...fact }) => {
    await copies.putEmployee(fact, to);
    if (to === 'TERMINATED') await copies.endEmployee(fact.employeeId);
  }),
  rule(employeeJobProfileLinked, (copies, fact) => copies.putEmployee(fact, null)),
  rule(employeeJobProfileUnlinked, (copies, fact) => copies.putEmployee({ ...fact, jobProfileId: null }, null)),
  rule(membershipChanged, async (copies, { kind, orgId, employeeId, departmentId, teamId, role, isPrimary }) => {
    if (kind === 'DEPARTMENT' && departmentId !== null) {
      if (role !== null && isPrimary) await copies.putPrimary(orgId, employeeId, departmentId);
      else await copies.dropPrimary(employeeId, departmentId);
    }
    if (teamId === null) return;
    if (kind === 'TEAM') await copies.putTeamPlace(orgId, { teamId, employeeId, isMember: role !== null });
    if (kind !== 'TEAM_LEAD') return;
    if (role === null) await copies.putTeamPlace(orgId, { teamId, employeeId, isLead: false });
    else await copies.putLead(orgId, teamId, employeeId);
  }),
  rule(departmentMoved, (copies, { departmentId, orgId, parentDepartmentId, fromPath, toPath }) =>
    copies.putPlace({ departmentId, orgId, parentId: parentDepartmentId, path: toPath }, fromPath),
  ),
  rule(budgetLimitChanged, (copies, { departmentId, orgId, path, limitMinor, currency, period }) =>
    copies.putLimit({
      departmentId: departmentId ?? orgId,
      orgId,
      path: departmentId === null ? '' : path,
      limit: limitMinor === null ? null : BigInt(limitMinor),
      currency,
      period,
    }),
  ),
];

/** Follows organization's structure; returns what ends it. */
export function followStructure(bus: Bus, sqlOf: SqlOfOrg): () => void {
  return bus.subscribe(
    CONSUMER,
    RULES.map(({ type }) => type),
    async (event) => {
      await RULES.find(({ type }) => type === event.type)?.apply(sqlOf, event);
    },
  );
}
