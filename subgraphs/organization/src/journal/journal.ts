import type { Id, Uuid } from '@volmify/shared/ids';

/** One line of the audit log. */
export interface JournalEntry {
  readonly uuid: Uuid;
  readonly id: Id<'AuditLog'>;
  readonly at: Date;
  readonly action: string;
  readonly entityUuid: Uuid;
  readonly actorId: Id<'User'> | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
