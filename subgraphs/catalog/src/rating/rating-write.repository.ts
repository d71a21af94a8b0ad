import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';

/** What a learner says of a course. */
export interface Opinion {
  readonly stars: number | null;
  readonly level: number | null;
  readonly difficulty: number | null;
  readonly feedback: string | null;
}

/** A rating as it stood before. */
export interface StoredRating extends Opinion {
  readonly id: Uuid;
  readonly version: number;
}

/** Writes ratings of one organization; the caller holds the learner's enrolment. */
export class RatingWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** The rating a member gave to a course; undefined before the first. */
  async find(memberId: Id<'OrgMember'>, courseId: Id<'Course'>): Promise<StoredRating | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<StoredRating[]>`
        SELECT id, stars, level_rating AS level, difficulty_rating AS difficulty, feedback, version
          FROM org_member_course_rating
         WHERE member_id = ${toUuid(memberId)}::uuid AND course_id = ${toUuid(courseId)}::uuid
           AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
    return row;
  }

  async insert(
    rating: Opinion & {
      readonly id: Uuid;
      readonly memberId: Id<'OrgMember'>;
      readonly userId: Id<'User'>;
      readonly courseId: Id<'Course'>;
      readonly at: Date;
    },
  ): Promise<void> {
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_member_course_rating (id, org_id, member_id, user_id, course_id, stars, level_rating,
          difficulty_rating, feedback, created_at, updated_at)
        VALUES (${rating.id}::uuid, ${toUuid(this.orgId)}::uuid, ${toUuid(rating.memberId)}::uuid,
          ${toUuid(rating.userId)}::uuid, ${toUuid(rating.courseId)}::uuid, ${rating.stars}::int, ${rating.level}::int,
          ${rating.difficulty}::int, ${rating.feedback}::text, ${rating.at}::timestamptz, ${rating.at}::timestamptz)`,
    );
  }

  /** Replaces a rating and keeps what it said (CAT-21). */
  async replace(before: StoredRating, opinion: Opinion, at: Date): Promise<void> {
    const { id, version, ...previous } = before;
    await this.scope.query(
      (tx) => tx.$executeRaw`
        INSERT INTO org_member_course_rating_history (rating_id, version, org_id, user_id, previous, reason, replaced_at)
        SELECT id, version, org_id, user_id, ${JSON.stringify(previous)}::jsonb,
               ${version === 1 ? 'INITIAL' : 'UPDATED'}, ${at}::timestamptz
          FROM org_member_course_rating WHERE id = ${id}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
    await this.scope.query(
      (tx) => tx.$executeRaw`
        UPDATE org_member_course_rating
           SET stars = ${opinion.stars}::int, level_rating = ${opinion.level}::int,
               difficulty_rating = ${opinion.difficulty}::int, feedback = ${opinion.feedback}::text,
               updated_at = ${at}::timestamptz, version = version + 1
         WHERE id = ${id}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
  }
}
