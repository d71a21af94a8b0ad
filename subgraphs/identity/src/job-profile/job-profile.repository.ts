import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type ProfileText, seenByOrgs, TEXTS_OF_PROFILE, visibleProfile } from '../profile/profile.repository.ts';
import type { Reader } from '../subgraph.reader.ts';
import { type ProfileSection, SECTIONS, type SectionVisibility } from './sections.ts';

/** A professional identity. The person behind it is not part of it (IDN-38). */
export interface JobProfile {
  readonly id: Id<'JobProfile'>;
  readonly slug: string;
  readonly displayName: string;
  /** Used where no language version has one. */
  readonly headline: string;
  readonly bio: string;
  readonly verifiedAt: Date | null;
  readonly experienceLevel: 'JUNIOR' | 'MID' | 'SENIOR' | 'LEAD' | 'PRINCIPAL' | null;
  /** All language versions, the default first. */
  readonly texts: readonly ProfileText[];
  /** Raised by every change. */
  readonly version: number;
  /** Sections that the reader may not see; what they hold is left out already. */
  readonly hidden: readonly ProfileSection[];
  /** The person's own settings; null for anybody else. */
  readonly sections: SectionVisibility | null;
}

interface JobProfileRow extends Omit<JobProfile, 'id' | 'hidden' | 'sections'> {
  readonly id: Uuid;
  readonly userUuid: Uuid;
  readonly visibility: SectionVisibility;
  readonly isSeenByOrgs: boolean;
}

/** Job profiles one reader may see: the own ones, and public ones that are active. */
export class JobProfileRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** With their texts, in one statement however many ids. */
  async findByIds(ids: readonly Id<'JobProfile'>[]): Promise<readonly JobProfile[]> {
    return (await this.read(Prisma.sql`j.user_profile_id = ANY (${toUuids(ids)}::uuid[])`)).map(this.shown);
  }

  /** With their texts, in one statement however many slugs. */
  async findBySlugs(slugs: readonly string[]): Promise<readonly JobProfile[]> {
    return (await this.read(Prisma.sql`j.slug = ANY (${[...slugs]}::text[])`)).map(this.shown);
  }

  /** The reader's own identities, oldest first; of other persons none, whoever asks (IDN-38). */
  async findByUsers(
    ids: readonly Id<'User'>[],
  ): Promise<readonly { readonly userId: Id<'User'>; readonly jobProfile: JobProfile }[]> {
    const rows = await this.read(Prisma.sql`p.user_id = ANY (${toUuids(ids)}::uuid[])
      AND (p.user_id = ${this.reader.userUuid}::uuid OR ${this.reader.isPlatform}::boolean)`);
    return rows.map((row) => ({ userId: toId('User', row.userUuid), jobProfile: this.shown(row) }));
  }

  private read(condition: Prisma.Sql): Promise<JobProfileRow[]> {
    return this.scope.query(
      (tx) => tx.$queryRaw<JobProfileRow[]>`
        SELECT j.user_profile_id::text AS id, p.user_id::text AS "userUuid", j.slug, j.display_name AS "displayName",
               j.headline, j.bio, j.verified_at AS "verifiedAt", j.experience_level::text AS "experienceLevel",
               j.version, j.visibility, ${seenByOrgs(this.reader)} AS "isSeenByOrgs", ${TEXTS_OF_PROFILE} AS texts
          FROM user_job_profile j
          JOIN user_profile p ON p.id = j.user_profile_id
         WHERE ${condition} AND j.deleted_at IS NULL AND ${visibleProfile(this.reader)}
         ORDER BY j.user_profile_id`,
    );
  }

  /** The row as this reader may see it: hidden sections are taken out here, before anything else can read them. */
  private readonly shown = ({ userUuid, visibility, isSeenByOrgs, ...row }: JobProfileRow): JobProfile => {
    const isOwn = userUuid === this.reader.userUuid || this.reader.isPlatform;
    const hidden = SECTIONS.filter((section) => {
      const seenBy = visibility[section] ?? 'PUBLIC';
      return !(isOwn || seenBy === 'PUBLIC' || (seenBy === 'ORGS' && isSeenByOrgs));
    });
    const isBioHidden = hidden.includes('BIO');
    return {
      ...row,
      id: toId('JobProfile', row.id),
      bio: isBioHidden ? '' : row.bio,
      texts: isBioHidden ? row.texts.map((text) => ({ ...text, bio: null })) : row.texts,
      experienceLevel: hidden.includes('EXPERIENCE_LEVEL') ? null : row.experienceLevel,
      hidden,
      sections: isOwn ? visibility : null,
    };
  };
}
