import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';

/** What the rows say of one caller. */
export interface CallerRow {
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'ERASED';
  readonly platformRole: 'NONE' | 'ADMIN';
  readonly isSessionAlive: boolean;
  readonly jobProfileIds: readonly Id<'JobProfile'>[];
}

/** Reads a caller's own facts for a service; bound to the one person and session asked for. */
export class CallerFactsRepository {
  constructor(private readonly scope: IdentityScope) {}

  /** One statement; undefined for an unknown or deleted user. Sessions end by the database's clock, not by business time. */
  async find(userId: Id<'User'>, sessionId: Id<'UserSession'> | null): Promise<CallerRow | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<(Omit<CallerRow, 'jobProfileIds'> & { readonly jobProfileUuids: Uuid[] })[]>`
        SELECT u.status::text, u.platform_role::text AS "platformRole",
               EXISTS (SELECT 1 FROM user_session s
                        WHERE s.id = ${sessionId === null ? null : toUuid(sessionId)}::uuid AND s.user_id = u.id
                          AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp()) AS "isSessionAlive",
               ARRAY (SELECT j.user_profile_id::text
                        FROM user_profile p JOIN user_job_profile j ON j.user_profile_id = p.id
                       WHERE p.user_id = u.id AND p.deleted_at IS NULL AND j.deleted_at IS NULL
                       ORDER BY j.user_profile_id) AS "jobProfileUuids"
          FROM "user" u
         WHERE u.id = ${toUuid(userId)}::uuid AND u.deleted_at IS NULL`,
    );
    if (!row) return undefined;
    const { jobProfileUuids, ...facts } = row;
    return { ...facts, jobProfileIds: jobProfileUuids.map((uuid) => toId('JobProfile', uuid)) };
  }
}
