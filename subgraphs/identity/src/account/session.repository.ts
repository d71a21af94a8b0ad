import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import type { Reader } from '../subgraph.reader.ts';

/** A sign-in that has not ended. */
export interface Session {
  readonly id: Id<'UserSession'>;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date;
  /** How the person was proven: `password`, `oidc`, `demo`. */
  readonly strategy: string;
  readonly hasSecondFactor: boolean;
}

/** The reader's own sessions. */
export class SessionRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** Live ones, latest first, at most 100. */
  async listOwn(): Promise<readonly Session[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<(Omit<Session, 'id'> & { readonly uuid: Uuid })[]>`
        SELECT s.id::text AS uuid, s.created_at AS "createdAt", s.last_used_at AS "lastUsedAt", s.expires_at AS "expiresAt",
               s.auth_strategy AS strategy, s.two_factor_verified_at IS NOT NULL AS "hasSecondFactor"
          FROM user_session s
         WHERE s.user_id = ${this.reader.userUuid}::uuid AND s.revoked_at IS NULL AND s.expires_at > clock_timestamp()
         ORDER BY s.created_at DESC, s.id DESC LIMIT 100`,
    );
    return rows.map(({ uuid, ...row }) => ({ ...row, id: toId('UserSession', uuid) }));
  }
}
