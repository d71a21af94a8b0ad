import type { Sql } from './events/sql.ts';
import type { Uuid } from './ids.ts';

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
