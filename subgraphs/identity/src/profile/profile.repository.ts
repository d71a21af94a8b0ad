import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../subgraph.reader.ts';

/** One language version of a profile's texts. */
export interface ProfileText {
  readonly localeKey: string;
  readonly headline: string | null;
  readonly bio: string | null;
  readonly isDefault: boolean;
}

/** A face of a person. */
export interface Profile {
  readonly id: Id<'UserProfile'>;
  /** The person behind it; shown only where the profile may lead to the person. */
  readonly userId: Id<'User'>;
  readonly slug: string;
  readonly displayName: string;
  readonly pictureUrl: string | null;
  readonly type: 'MAIN' | 'JOB';
  readonly isActive: boolean;
  readonly visibility: 'PUBLIC' | 'ORGS' | 'PRIVATE';
  /** Raised by every change. */
  readonly version: number;
  /** All language versions, the default first. */
  readonly texts: readonly ProfileText[];
}

interface ProfileRow extends Omit<Profile, 'id' | 'userId'> {
  readonly id: Uuid;
  readonly userId: Uuid;
}

/** Whether the reader is staff of an organization that the person behind row `p` of user_profile has a tie to. */
export const seenByOrgs = (reader: Reader): Prisma.Sql =>
  reader.staffOrgUuids.length === 0
    ? Prisma.sql`FALSE`
    : Prisma.sql`EXISTS (SELECT 1 FROM org_user o
                          WHERE o.user_id = p.user_id AND o.org_id = ANY (${[...reader.staffOrgUuids]}::uuid[]))`;

/**
 * The condition under which a reader may see row `p` of user_profile: the own one, an active one that is public, and an
 * active one shown to the organizations of the person when the reader is staff of one.
 */
export const visibleProfile = (reader: Reader): Prisma.Sql => Prisma.sql`
  p.deleted_at IS NULL
  AND (p.user_id = ${reader.userUuid}::uuid
       OR ${reader.isPlatform}::boolean
       OR (p.is_active AND (p.visibility = 'PUBLIC' OR (p.visibility = 'ORGS' AND ${seenByOrgs(reader)}))))`;

/** All language versions of row `p` of user_profile as one JSON value, the default first. */
export const TEXTS_OF_PROFILE = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('localeKey', t.locale_key, 'headline', t.headline, 'bio', t.bio,
                                                'isDefault', t.is_default) ORDER BY t.is_default DESC, t.locale_key), '[]')
     FROM user_profile_i18n t WHERE t.user_profile_id = p.id)`;

/** Profiles one reader may see. */
export class ProfileRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** With their texts, in one statement however many ids. */
  async findByIds(ids: readonly Id<'UserProfile'>[]): Promise<readonly Profile[]> {
    return this.read(Prisma.sql`p.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /**
   * Profiles of many persons, the main one first; of others than the reader the main one alone, because a person's
   * customer side does not lead to the professional one (IDN-38).
   */
  async findByUsers(ids: readonly Id<'User'>[]): Promise<readonly Profile[]> {
    return this.read(Prisma.sql`p.user_id = ANY (${toUuids(ids)}::uuid[])
      AND (p.type = 'MAIN' OR p.user_id = ${this.reader.userUuid}::uuid OR ${this.reader.isPlatform}::boolean)`);
  }

  private async read(condition: Prisma.Sql): Promise<readonly Profile[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ProfileRow[]>`
        SELECT p.id::text, p.user_id::text AS "userId", p.slug, p.display_name AS "displayName",
               p.profile_picture_url AS "pictureUrl", p.type::text, p.is_active AS "isActive", p.visibility::text,
               p.version,
               ${TEXTS_OF_PROFILE} AS texts
          FROM user_profile p
         WHERE ${condition} AND ${visibleProfile(this.reader)}
         ORDER BY p.type, p.id`,
    );
    return rows.map((row) => ({ ...row, id: toId('UserProfile', row.id), userId: toId('User', row.userId) }));
  }
}
