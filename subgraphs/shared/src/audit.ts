import type { Sql } from './events/sql.ts';
import type { IdSource, Uuid } from './ids.ts';

/** One line of the audit log: who did what to which row. */
export interface AuditEntry {
  readonly id: Uuid;
  readonly at: Date;
  readonly actorUserId: Uuid | null;
  readonly actorEmployeeId: Uuid | null;
  readonly orgId: Uuid | null;
  /** `<entity>.<verb>`, at most 64 characters. */
  readonly action: string;
  readonly entityType: string;
  readonly entityId: Uuid;
  readonly before: unknown;
  readonly after: unknown;
  readonly requestId: string;
}

/** A deed in an organization, without what the room of the write knows itself. */
export interface Deed {
  /** `<entity>.<verb>`. */
  readonly action: string;
  readonly entityType: string;
  readonly entityUuid: Uuid;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Who does deeds in a write, where and when; no user where the product itself acts. */
export interface Doer {
  readonly userUuid: Uuid | null;
  readonly employeeUuid: Uuid | null;
  readonly orgUuid: Uuid;
  readonly at: Date;
  readonly requestId: string;
}

/** The audit of one write: takes its deeds, each in the transaction of the deed. */
export const auditOf =
  (sql: Sql, ids: IdSource, doer: Doer) =>
  ({ action, entityType, entityUuid, before, after }: Deed): Promise<void> =>
    writeAudit(sql, {
      id: ids.newUuid(),
      at: doer.at,
      actorUserId: doer.userUuid,
      actorEmployeeId: doer.employeeUuid,
      orgId: doer.orgUuid,
      action,
      entityType,
      entityId: entityUuid,
      before: before ?? null,
      after: after ?? null,
      requestId: doer.requestId,
    });

/** Writes the line in the transaction of the deed. */
export async function writeAudit(sql: Sql, entry: AuditEntry): Promise<void> {
  await sql.query(
    `INSERT INTO audit_log (id, at, actor_user_id, actor_employee_id, org_id, action, entity_type, entity_id,
                            before, after, request_id)
     VALUES ($1::uuid, $2::timestamptz, $3::uuid, $4::uuid, $5::uuid, $6, $7, $8::uuid, $9::jsonb, $10::jsonb, $11)`,
    [
      entry.id,
      entry.at.toISOString(),
      entry.actorUserId,
      entry.actorEmployeeId,
      entry.orgId,
      entry.action,
      entry.entityType,
      entry.entityId,
      entry.before == null ? null : toJson(entry.before),
      entry.after == null ? null : toJson(entry.after),
      entry.requestId,
    ],
  );
}

/** Amounts are exact text. */
const toJson = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
