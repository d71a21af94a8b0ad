import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';

/** A person as the other parts may know them on joining an organization. */
export interface PersonFacts {
  readonly userId: Id<'User'>;
  readonly mainProfileId: Id<'UserProfile'>;
  readonly displayName: string;
  readonly email: string;
}

/** Whose a job profile is. */
export interface Ownership {
  readonly owned: boolean;
  readonly version: number;
}

/** Reads what another part must know synchronously; for services alone, whose scope reads any person. */
export class PersonFactsRepository {
  constructor(private readonly scope: IdentityScope) {}

  /** One statement; undefined for an account that is not ACTIVE, or has no live main profile. */
  async find(userId: Id<'User'>): Promise<PersonFacts | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ profile_id: Uuid; display_name: string; email: string }[]>`
        SELECT p.id::text AS profile_id, p.display_name, u.email
          FROM "user" u JOIN user_profile p ON p.user_id = u.id AND p.type = 'MAIN' AND p.deleted_at IS NULL
         WHERE u.id = ${toUuid(userId)}::uuid AND u.status = 'ACTIVE' AND u.deleted_at IS NULL`,
    );
    if (!row) return undefined;
    const mainProfileId = toId('UserProfile', row.profile_id);
    return { userId, mainProfileId, displayName: row.display_name, email: row.email };
  }

  /** One statement; a profile that is gone is nobody's. */
  async findOwnership(jobProfileId: Id<'JobProfile'>, userId: Id<'User'>): Promise<Ownership> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ version: number }[]>`
        SELECT j.version FROM user_job_profile j JOIN user_profile p ON p.id = j.user_profile_id
         WHERE j.user_profile_id = ${toUuid(jobProfileId)}::uuid AND p.user_id = ${toUuid(userId)}::uuid
           AND j.deleted_at IS NULL AND p.deleted_at IS NULL`,
    );
    return { owned: row !== undefined, version: row?.version ?? 0 };
  }
}
