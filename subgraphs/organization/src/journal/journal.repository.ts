import type { Sql } from '@volmify/shared/events/sql';
import { toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type { JournalEntry } from './journal.ts';

interface JournalRow {
  readonly subject: Uuid;
  readonly id: Uuid;
  readonly at: Date;
  readonly action: string;
  readonly entity_id: Uuid;
  readonly actor_user_id: Uuid | null;
  readonly before: JournalEntry['before'];
  readonly after: JournalEntry['after'];
}

/** The audit log of the organizations one reader may look into, and what happened to the reader's own rows. */
export class JournalRepository {
  constructor(
    private readonly sql: Sql,
    private readonly reader: OrganizationReader,
  ) {}

  /** One page of what happened to each of the things named, newest first; one statement. */
  listOfEntities(uuids: readonly Uuid[], page: PageRequest): Promise<OfSubject<JournalEntry>[]> {
    return this.#list('entity_id', uuids, page);
  }

  /** One page of what happened in each organization, newest first; one statement. */
  listOfOrgs(uuids: readonly Uuid[], page: PageRequest): Promise<OfSubject<JournalEntry>[]> {
    return this.#list('org_id', uuids, page);
  }

  async #list(
    subject: 'entity_id' | 'org_id',
    uuids: readonly Uuid[],
    page: PageRequest,
  ): Promise<OfSubject<JournalEntry>[]> {
    const isForward = page.direction === 'forward';
    const direction = isForward ? 'DESC' : 'ASC';
    const [at, uuid] = page.cursor ?? [];
    const beyond = at === undefined ? 'TRUE' : `(a.at, a.id) ${isForward ? '<' : '>'} ($6::timestamptz, $7::uuid)`;
    const rows = await this.sql.query<JournalRow>(
      `SELECT listed.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT asked.id AS subject, a.id, a.at, a.action, a.entity_id, a.actor_user_id, a.before, a.after
           FROM audit_log a
          WHERE a.${subject} = asked.id AND ${beyond}
            AND ($2::boolean OR a.org_id = ANY ($3::uuid[]) OR a.entity_id = ANY (ARRAY(
                  SELECT m.id FROM org_member m WHERE m.user_id = $4::uuid
                  UNION ALL SELECT e.id FROM org_employee e WHERE e.user_id = $4::uuid)))
          ORDER BY a.at ${direction}, a.id ${direction} LIMIT $5::int) AS listed`,
      [
        uuids,
        this.reader.isPlatform,
        this.reader.auditOrgs,
        this.reader.userUuid,
        page.size + 1,
        ...(at === undefined ? [] : [at, uuid]),
      ],
    );
    return rows.map((row) => ({
      subject: row.subject,
      row: {
        uuid: row.id,
        id: toId('AuditLog', row.id),
        at: row.at,
        action: row.action,
        entityUuid: row.entity_id,
        actorId: toIdOrNull('User', row.actor_user_id),
        before: row.before,
        after: row.after,
      },
    }));
  }
}
