import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import type { Reader } from '../subgraph.reader.ts';

/** A person; what of it others may read is decided by the policy rows of `User`. */
export interface User {
  readonly id: Id<'User'>;
  readonly displayName: string;
  readonly email: string;
  readonly image: string | null;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'ERASED';
  readonly platformRole: 'NONE' | 'ADMIN';
  readonly createdAt: Date;
}

interface UserRow extends Omit<User, 'id'> {
  readonly id: Uuid;
}

/** Persons one reader may see: the reader in person, and those whose customer-side profile is public. */
export class UserRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** One statement however many ids. */
  async findByIds(ids: readonly Id<'User'>[]): Promise<readonly User[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<UserRow[]>`
        SELECT u.id::text, u.display_name AS "displayName", u.email, u.image, u.status::text,
               u.platform_role::text AS "platformRole", u.created_at AS "createdAt"
          FROM "user" u
         WHERE u.id = ANY (${toUuids(ids)}::uuid[])
           AND u.deleted_at IS NULL
           AND (u.id = ${this.reader.userUuid}::uuid
                OR ${this.reader.isPlatform}::boolean
                OR (u.status = 'ACTIVE' AND EXISTS (
                     SELECT 1 FROM user_profile p
                      WHERE p.user_id = u.id AND p.type = 'MAIN' AND p.is_active AND p.visibility = 'PUBLIC'
                        AND p.deleted_at IS NULL)))`,
    );
    return rows.map((row) => ({ ...row, id: toId('User', row.id) }));
  }
}
