import { memberStatusChanged } from '@volmify/shared/events/catalogue';
import type { EventEnvelope } from '@volmify/shared/events/event';
import { appendNextEvent } from '@volmify/shared/events/outbox';
import type { Sql } from '@volmify/shared/events/sql';
import type { IdSource, Uuid } from '@volmify/shared/ids';

interface Left {
  readonly memberId: Uuid;
  readonly orgId: Uuid;
  readonly userProfileId: Uuid;
  readonly from: 'ACTIVE' | 'SUSPENDED';
}

/** Ends the live memberships of a person who is being erased, and tells each end like any other. */
export async function leaveAll(sql: Sql, ids: IdSource, userUuid: Uuid, event: EventEnvelope): Promise<void> {
  const left = await sql.query<Left>(
    `UPDATE org_member m SET status = 'LEFT', left_at = $2::timestamptz, suspended_at = NULL, suspended_reason = NULL
       FROM org_member former
      WHERE former.id = m.id AND m.user_id = $1::uuid AND m.status IN ('ACTIVE', 'SUSPENDED')
    RETURNING m.id::text AS "memberId", m.org_id::text AS "orgId", m.user_profile_id::text AS "userProfileId",
              former.status AS "from"`,
    [userUuid, event.occurredAt.toISOString()],
  );
  for (const { memberId, orgId, userProfileId, from } of left) {
    await appendNextEvent(sql, memberStatusChanged, {
      eventId: ids.newUuid(),
      aggregateType: 'member',
      aggregateId: memberId,
      orgId,
      occurredAt: event.occurredAt,
      payload: { memberId, orgId, userId: userUuid, userProfileId, from, to: 'LEFT', isEmployee: false },
    });
  }
}
