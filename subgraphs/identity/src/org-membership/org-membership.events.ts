import type { Bus } from '@volmify/shared/events/bus';
import { employeeActivated, employeeTerminated, memberStatusChanged } from '@volmify/shared/events/catalogue';
import type { EventEnvelope, EventType } from '@volmify/shared/events/event';
import { applyOnce } from '@volmify/shared/events/inbox';
import type { TransactionalSql } from '@volmify/shared/events/sql';
import type { IdSource, Uuid } from '@volmify/shared/ids';
import type { Log } from '@volmify/shared/log';
import { OrgMembershipProjection } from './org-membership-projection.repository.ts';

/** Name under which identity marks the relations it has followed. */
export const MEMBERSHIP_CONSUMER = 'identity.org_membership';

interface ConsumerParts {
  readonly bus: Bus;
  readonly ids: IdSource;
  readonly log: Log;
  /** SQL of the projector inside one organization. */
  readonly sqlIn: (orgUuid: Uuid) => TransactionalSql;
}

const LIVE = ['ACTIVE', 'SUSPENDED'];

type Effect<Payload> = (
  projection: OrgMembershipProjection,
  payload: Payload,
  event: EventEnvelope,
) => Promise<boolean>;

/**
 * Follows who belongs to which organization (IDN-29, IDN-32): a member is a guest from joining to leaving, an employee
 * from being hired to the end of the employment.
 * @returns what ends the subscriptions
 */
export function consumeMemberships({ bus, ids, log, sqlIn }: ConsumerParts): () => void {
  const follow = <Payload>(type: EventType<Payload>, effect: Effect<Payload>): (() => void) =>
    bus.subscribe(MEMBERSHIP_CONSUMER, [type.type], async (event) => {
      if (event.orgId === null) throw new Error(`${event.type} ${event.eventId} names no organization`);
      await applyOnce({ sql: sqlIn(event.orgId), consumer: MEMBERSHIP_CONSUMER }, type, event, async (sql, payload) => {
        const isKnown = await effect(new OrgMembershipProjection(sql), payload, event);
        if (!isKnown) log.warn({ eventId: event.eventId, type: event.type }, 'a member whom identity does not know');
      });
    });

  const ends = [
    follow(memberStatusChanged, async (projection, { userId, orgId, memberId, to, isEmployee }, event) => {
      const at = event.occurredAt;
      if (!LIVE.includes(to)) {
        await projection.hide(orgId, userId);
        await projection.end(memberId, null, at);
        return true;
      }
      const person = { orgUuid: orgId, userUuid: userId, memberUuid: memberId };
      await projection.show({ ...person, isEmployee, sequence: event.sequence, at });
      return projection.open({ ...person, uuid: ids.newUuid(), affiliationType: 'GUEST', approvedAt: null, at });
    }),
    follow(employeeActivated, async (projection, { userId, orgId, memberId, activatedAt }) => {
      await projection.markEmployee(orgId, userId, true);
      const at = new Date(activatedAt);
      const person = { orgUuid: orgId, userUuid: userId, memberUuid: memberId };
      return projection.open({ ...person, uuid: ids.newUuid(), affiliationType: 'EMPLOYEE', approvedAt: at, at });
    }),
    follow(employeeTerminated, async (projection, { userId, orgId, memberId, terminatedAt }) => {
      await projection.markEmployee(orgId, userId, false);
      await projection.end(memberId, 'EMPLOYEE', new Date(terminatedAt));
      return true;
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
