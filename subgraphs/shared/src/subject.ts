import type pg from 'pg';
import type { Bus } from './events/bus.ts';
import { userErased } from './events/catalogue.ts';
import type { EventEnvelope, EventType } from './events/event.ts';
import { applyOnce } from './events/inbox.ts';
import { appendEvent } from './events/outbox.ts';
import type { Sql } from './events/sql.ts';
import { type IdSource, requireId, toUuid, type Uuid } from './ids.ts';
import { scopedSql } from './postgres.pool.ts';
import { serviceScope } from './scope.ts';

/** What a subgraph keeps of a person, and how it forgets (security 18). In every statement `$1` is the person. */
export interface SubjectStatements {
  /** By kind: a statement that gives one column `record`, an object without other people's data. */
  readonly records: Readonly<Record<string, string>>;
  /** In order, in one transaction; `$2`, where a statement is `byAddress`, is the SHA-256 of the lower-case address. */
  readonly erasures: readonly { readonly sql: string; readonly byAddress?: boolean }[];
}

/** What one subgraph keeps of a person, by kind. */
export type SubjectRecords = Readonly<Record<string, readonly unknown[]>>;

/** Says that a subgraph has forgotten a person. */
export type ErasureReceipt = EventType<{ userId: Uuid; erasedAt: string }>;

/** Answers a person's wish to read, or to be forgotten, in one subgraph. */
export interface SubjectSteward {
  /** Resolver: everything kept of the person in these organizations, by kind. For identity alone (policy table). */
  resolve(root: unknown, args: { userId: string; orgIds: readonly string[] }): Promise<SubjectRecords>;
  /** Forgets whom identity erased, once each, and answers with a receipt; returns what ends the subscription. */
  consume(): () => void;
}

interface StewardParts {
  /** Name under which the subgraph marks what it has done. */
  readonly subgraph: string;
  readonly pool: pg.Pool;
  readonly bus: Bus;
  readonly ids: IdSource;
  readonly statements: SubjectStatements;
  readonly receipt: ErasureReceipt;
  /** What else follows, before the names are gone, in the same transaction. */
  readonly beforeErasure?: (sql: Sql, userUuid: Uuid, event: EventEnvelope) => Promise<void>;
}

/** The steward of one subgraph: the same rules everywhere, the statements its own. */
export function createSubjectSteward(parts: StewardParts): SubjectSteward {
  const { subgraph, pool, bus, ids, statements, receipt, beforeErasure } = parts;
  const sqlFor = (userUuid: Uuid, orgUuids: readonly Uuid[]) =>
    scopedSql(pool, { ...serviceScope('subject', orgUuids), 'app.user_id': userUuid });

  return {
    async resolve(_root, { userId, orgIds }) {
      const userUuid = toUuid(requireId('User', userId));
      const orgUuids = orgIds.map((id) => toUuid(requireId('Org', id)));
      return sqlFor(userUuid, orgUuids).transaction(async (sql) => {
        const found: Record<string, unknown[]> = {};
        for (const [kind, statement] of Object.entries(statements.records)) {
          const rows = await sql.query<{ record: unknown }>(statement, [userUuid]);
          found[kind] = rows.map(({ record }) => record);
        }
        return found;
      });
    },
    consume: () =>
      bus.subscribe(`${subgraph}.subject`, [userErased.type], async (event) => {
        const { userId, orgIds } = userErased.model.parse(event.payload);
        const door = { sql: sqlFor(userId, orgIds), consumer: `${subgraph}.subject` };
        await applyOnce(door, userErased, event, async (sql, { emailDigest }) => {
          await beforeErasure?.(sql, userId, event);
          const digest = Buffer.from(emailDigest, 'hex');
          for (const { sql: text, byAddress } of statements.erasures) {
            await sql.query(text, byAddress ? [userId, digest] : [userId]);
          }
          await appendEvent(sql, receipt, {
            eventId: ids.newUuid(),
            aggregateType: 'user',
            aggregateId: userId,
            sequence: 1,
            orgId: null,
            occurredAt: event.occurredAt,
            payload: { userId, erasedAt: event.occurredAt.toISOString() },
          });
        });
      }),
  };
}
