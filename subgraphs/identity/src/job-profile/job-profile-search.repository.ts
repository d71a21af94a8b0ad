import { NO_CURRENCY } from '@volmify/shared/currency';
import { toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { IdentityScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from '../subgraph.reader.ts';
import type { JobProfileSearch, JobProfileSort, SearchHit } from './job-profile-search.input.ts';

/** What each sort compares; numbers run downwards, names upwards. Relevance: verified first, then mean stars. */
const SORT_KEY: Record<JobProfileSort, Prisma.Sql> = {
  RELEVANCE: Prisma.sql`(CASE WHEN j.verified_at IS NULL THEN 0 ELSE 10 END + coalesce(m.rating_avg, 0))::numeric(6, 2)`,
  RATING: Prisma.sql`coalesce(m.rating_avg, 0)::numeric(6, 2)`,
  STUDENTS: Prisma.sql`coalesce(m.students_count, 0)::int`,
  NAME: Prisma.sql`lower(j.display_name)`,
};
const KEY_TYPE: Record<JobProfileSort, Prisma.Sql> = {
  RELEVANCE: Prisma.sql`numeric`,
  RATING: Prisma.sql`numeric`,
  STUDENTS: Prisma.sql`int`,
  NAME: Prisma.sql`text`,
};

/** Finds public professionals (IDN-49): by what anyone may read of them, whoever asks. */
export class JobProfileSearchRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** One page with one row more than asked, in one statement. */
  async listPage(search: JobProfileSearch, page: PageRequest): Promise<readonly SearchHit[]> {
    const key = SORT_KEY[search.sort];
    const isUpwards = (search.sort === 'NAME') === (page.direction === 'forward');
    const [, cursorKey, cursorUuid] = page.cursor ?? [];
    const beyond =
      cursorUuid === undefined
        ? Prisma.sql`TRUE`
        : Prisma.sql`(${key}, j.user_profile_id) ${isUpwards ? Prisma.sql`>` : Prisma.sql`<`}
                     (${cursorKey}::${KEY_TYPE[search.sort]}, ${cursorUuid}::uuid)`;
    const direction = isUpwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ uuid: Uuid; sortKey: string }[]>`
        SELECT j.user_profile_id::text AS uuid, (${key})::text AS "sortKey"
          FROM user_job_profile j
          JOIN user_profile p ON p.id = j.user_profile_id
          LEFT JOIN user_job_profile_metrics m ON m.job_profile_id = j.user_profile_id AND m.currency = ${NO_CURRENCY}
         WHERE j.deleted_at IS NULL AND p.deleted_at IS NULL AND p.is_active
           AND (p.visibility = 'PUBLIC' OR ${this.reader.isPlatform}::boolean)
           AND ${conditionOf(search)} AND ${beyond}
         ORDER BY ${key} ${direction}, j.user_profile_id ${direction}
         LIMIT ${page.size + 1}::int`,
    );
    return rows.map(({ uuid, sortKey }) => ({ id: toId('JobProfile', uuid), sortKey }));
  }
}

/** All that is asked at once. A hidden section answers no question, not even by being found. */
function conditionOf(search: JobProfileSearch): Prisma.Sql {
  const conditions = [Prisma.sql`TRUE`];
  if (search.text !== null) {
    // Every word must begin one of the professional's words.
    conditions.push(Prisma.sql`NOT EXISTS (
      SELECT 1 FROM unnest(words_of(${search.text})) AS asked
       WHERE NOT EXISTS (SELECT 1 FROM job_profile_word w
                          WHERE w.job_profile_id = j.user_profile_id AND starts_with(w.word, asked)))`);
  }
  if (search.skillIds.length > 0) {
    conditions.push(Prisma.sql`coalesce(j.visibility->>'SKILLS', 'PUBLIC') = 'PUBLIC'
      AND (SELECT count(*) FROM user_job_profile_skill h
            WHERE h.job_profile_id = j.user_profile_id AND h.skill_id = ANY (${toUuids(search.skillIds)}::uuid[]))
          = ${search.skillIds.length}::int`);
  }
  if (search.isVerified !== null)
    conditions.push(Prisma.sql`(j.verified_at IS NOT NULL) = ${search.isVerified}::boolean`);
  if (search.minRating !== null) conditions.push(Prisma.sql`m.rating_avg >= ${search.minRating}::float8`);
  if (search.experienceLevel !== null) {
    conditions.push(Prisma.sql`coalesce(j.visibility->>'EXPERIENCE_LEVEL', 'PUBLIC') = 'PUBLIC'
      AND j.experience_level = ${search.experienceLevel}::experience_level`);
  }
  return Prisma.join(conditions, ' AND ');
}
