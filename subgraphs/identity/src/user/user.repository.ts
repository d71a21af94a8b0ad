import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../subgraph.reader.ts';

/** A person; what of it others may read is decided by the policy rows of `User`. */
export interface User {
  readonly id: Id<'User'>;
  readonly displayName: string;
  /** Null for others than the person, the platform, and who reads the members of an organization of the person. */
  readonly email: string | null;
  readonly image: string | null;
  readonly status: 'ACTIVE' | 'SUSPENDED' | 'ERASED';
  readonly platformRole: 'NONE' | 'ADMIN';
  readonly createdAt: Date;
}

interface UserRow extends Omit<User, 'id'> {
  readonly id: Uuid;
}

/** Whether person `u` has a tie to one of the organizations. */
const inOrgs = (orgUuids: readonly Uuid[]): Prisma.Sql =>
  orgUuids.length === 0
    ? Prisma.sql`FALSE`
    : Prisma.sql`EXISTS (SELECT 1 FROM org_user o WHERE o.user_id = u.id AND o.org_id = ANY (${[...orgUuids]}::uuid[]))`;

/** Persons one reader may see: the reader, the people of the reader's organizations, whose customer side is public. */
export class UserRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** One statement however many ids. */
  async findByIds(ids: readonly Id<'User'>[]): Promise<readonly User[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<UserRow[]>`
        SELECT u.id::text, u.display_name AS "displayName", u.image,
               CASE WHEN u.id = ${this.reader.userUuid}::uuid OR ${this.reader.isPlatform}::boolean
                         OR ${inOrgs(this.reader.memberOrgUuids)} THEN u.email END AS email,
               u.status::text,
               u.platform_role::text AS "platformRole", u.created_at AS "createdAt"
          FROM "user" u
         WHERE u.id = ANY (${toUuids(ids)}::uuid[])
           AND u.deleted_at IS NULL
           AND (u.id = ${this.reader.userUuid}::uuid
                OR ${this.reader.isPlatform}::boolean
                OR ${inOrgs(this.reader.staffOrgUuids)}
                OR (u.status = 'ACTIVE' AND EXISTS (
                     SELECT 1 FROM user_profile p
                      WHERE p.user_id = u.id AND p.type = 'MAIN' AND p.is_active AND p.visibility = 'PUBLIC'
                        AND p.deleted_at IS NULL)))`,
    );
    return rows.map((row) => ({ ...row, id: toId('User', row.id) }));
  }
}
