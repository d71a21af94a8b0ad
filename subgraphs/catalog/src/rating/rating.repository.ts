import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { beyondId, type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { visibleLearning } from '../enrollment/enrollment.repository.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

export type RatingHistoryReason = 'INITIAL' | 'UPDATED' | 'CORRECTED';

/** A learner's rating of a course. */
export interface Rating {
  readonly id: Id<'Rating'>;
  readonly memberId: Id<'OrgMember'>;
  readonly courseId: Id<'Course'>;
  /** 1..5. */
  readonly stars: number | null;
  readonly feedback: string | null;
}

/** What a rating said before, without the words. */
export interface RatingHistory {
  readonly ratingId: Id<'Rating'>;
  readonly reason: RatingHistoryReason;
  readonly at: Date;
}

interface RatingRow {
  readonly id: Uuid;
  readonly member_id: Uuid;
  readonly course_id: Uuid;
  readonly stars: number | null;
  readonly feedback: string | null;
}

/** The ratings one reader may see: the own ones, and those of learners the reader sees. */
export class RatingRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** One page of the ratings of each member, newest first. One statement however many members. */
  async listByMembers(memberIds: readonly string[], page: PageRequest): Promise<OfSubject<Rating>[]> {
    const isUpwards = readsUpwards('descending', page);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<RatingRow[]>`
        SELECT r.*
          FROM unnest(${toUuids(memberIds as Id<'OrgMember'>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT r.id, r.member_id, r.course_id, r.stars, r.feedback FROM org_member_course_rating r
            WHERE r.member_id = k.subject AND ${visibleLearning(this.reader, 'r')}
              AND ${beyondId(Prisma.sql`r.member_id`, Prisma.sql`r.id`, isUpwards, page)}
            ORDER BY r.id ${directionOf(isUpwards)} ${pageLimit(page)}) AS r`,
    );
    rows.sort((a, b) => (a.id < b.id === isUpwards ? -1 : 1));
    return rows.map((row) => ({
      subject: toId('OrgMember', row.member_id),
      row: {
        id: toId('Rating', row.id),
        memberId: toId('OrgMember', row.member_id),
        courseId: toId('Course', row.course_id),
        stars: row.stars,
        feedback: row.feedback,
      },
    }));
  }

  /** What many ratings said before, newest first. One statement. */
  async findHistory(ids: readonly Id<'Rating'>[]): Promise<RatingHistory[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ rating_id: Uuid; reason: RatingHistoryReason; replaced_at: Date }[]>`
        SELECT h.rating_id, h.reason, h.replaced_at
          FROM org_member_course_rating_history h JOIN org_member_course_rating r ON r.id = h.rating_id
         WHERE h.rating_id = ANY (${toUuids(ids)}::uuid[]) AND ${visibleLearning(this.reader, 'r')}
         ORDER BY h.rating_id, h.version DESC`,
    );
    return rows.map((row) => ({ ratingId: toId('Rating', row.rating_id), reason: row.reason, at: row.replaced_at }));
  }
}
