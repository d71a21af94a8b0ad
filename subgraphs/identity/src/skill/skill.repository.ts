import { type Id, toId, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { IdentityScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleProfile } from '../profile/profile.repository.ts';
import type { Reader } from '../subgraph.reader.ts';

/** A name in one language. */
export interface SkillName {
  readonly localeKey: string;
  readonly name: string;
}

/** A node of the platform-wide tree of skills. */
export interface Skill {
  readonly id: Id<'Skill'>;
  readonly slug: string;
  /** Name in the platform's default language. */
  readonly defaultName: string;
  readonly names: readonly SkillName[];
  readonly parentId: Id<'Skill'> | null;
  readonly isApproved: boolean;
}

/** A skill as one job profile holds it. */
export interface HeldSkill {
  readonly jobProfileId: Id<'JobProfile'>;
  readonly skill: Skill;
  readonly addedAt: Date;
  readonly verified: boolean;
}

/** Which skills to list: by words on every level, else the children of one skill, else the roots. */
export interface SkillFilter {
  readonly words: readonly string[];
  readonly parentId: Id<'Skill'> | null;
}

interface SkillRow extends Omit<Skill, 'id' | 'parentId'> {
  readonly id: Uuid;
  readonly parentUuid: Uuid | null;
}

interface HeldSkillRow extends SkillRow {
  readonly jobProfileUuid: Uuid;
  readonly addedAt: Date;
  readonly verified: boolean;
}

const COLUMNS = Prisma.sql`
  s.id::text, s.slug, s.name AS "defaultName", s.parent_skill_id::text AS "parentUuid",
  s.approved_at IS NOT NULL AS "isApproved",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('localeKey', t.locale_key, 'name', t.name)), '[]')
     FROM skill_i18n t WHERE t.skill_id = s.id) AS names`;

/** Skills, which anyone may read, and those of the profiles that one reader may see. */
export class SkillRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** With their names, in one statement however many ids. */
  async findByIds(ids: readonly Id<'Skill'>[]): Promise<readonly Skill[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<SkillRow[]>`SELECT ${COLUMNS} FROM skill s WHERE s.id = ANY (${toUuids(ids)}::uuid[])`,
    );
    return rows.map(toSkill);
  }

  /** In slug order within each profile; one statement however many profiles. */
  async findByJobProfiles(ids: readonly Id<'JobProfile'>[]): Promise<readonly HeldSkill[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<HeldSkillRow[]>`
        SELECT ${COLUMNS}, h.job_profile_id::text AS "jobProfileUuid", h.created_at AS "addedAt",
               h.verified_at IS NOT NULL AS verified
          FROM user_job_profile_skill h
          JOIN user_profile p ON p.id = h.job_profile_id
          JOIN skill s ON s.id = h.skill_id
         WHERE h.job_profile_id = ANY (${toUuids(ids)}::uuid[]) AND ${visibleProfile(this.reader)}
         ORDER BY s.slug`,
    );
    return rows.map(({ jobProfileUuid, addedAt, verified, ...row }) => ({
      jobProfileId: toId('JobProfile', jobProfileUuid),
      skill: toSkill(row),
      addedAt,
      verified,
    }));
  }

  /** One page in slug order, read backwards where the page says so, with one row more than asked. */
  async listPage(filter: SkillFilter, page: PageRequest): Promise<readonly Skill[]> {
    const isForward = page.direction === 'forward';
    const [slug] = page.cursor ?? [];
    const beyond =
      slug === undefined ? Prisma.sql`TRUE` : isForward ? Prisma.sql`s.slug > ${slug}` : Prisma.sql`s.slug < ${slug}`;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<SkillRow[]>`
        SELECT ${COLUMNS} FROM skill s
         WHERE ${conditionOf(filter)} AND ${beyond}
         ORDER BY s.slug ${isForward ? Prisma.sql`ASC` : Prisma.sql`DESC`}
         LIMIT ${page.size + 1}::int`,
    );
    return rows.map(toSkill);
  }
}

function conditionOf({ words, parentId }: SkillFilter): Prisma.Sql {
  const conditions = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return Prisma.sql`(s.slug ILIKE ${pattern} OR s.name ILIKE ${pattern}
      OR EXISTS (SELECT 1 FROM skill_i18n w WHERE w.skill_id = s.id AND w.name ILIKE ${pattern}))`;
  });
  if (parentId !== null) conditions.push(Prisma.sql`s.parent_skill_id = ${toUuid(parentId)}::uuid`);
  if (conditions.length === 0) conditions.push(Prisma.sql`s.parent_skill_id IS NULL`);
  return Prisma.join(conditions, ' AND ');
}

const toSkill = ({ id, parentUuid, ...row }: SkillRow): Skill => ({
  ...row,
  id: toId('Skill', id),
  parentId: parentUuid === null ? null : toId('Skill', parentUuid),
});
