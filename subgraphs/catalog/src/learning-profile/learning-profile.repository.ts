import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

/** A member's learning as a whole. */
export interface LearningProfile {
  readonly memberId: Id<'OrgMember'>;
  readonly totalCoursesCompleted: number;
  readonly totalLearningMinutes: number;
  readonly totalCertificates: number;
  readonly preferences: unknown;
}

interface ProfileRow {
  readonly member_id: Uuid;
  readonly total_courses_completed: number;
  readonly total_learning_seconds: bigint;
  readonly total_certificates: number;
  readonly preferences: unknown;
}

/** The learning profiles one reader may see: the own ones, and all of organizations whose learners the reader sees. */
export class LearningProfileRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** The profiles of many members. One statement. */
  async findByMembers(memberIds: readonly Id<'OrgMember'>[]): Promise<LearningProfile[]> {
    const { isPlatform, userUuid, learnerOrgs } = this.reader;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ProfileRow[]>`
        SELECT member_id, total_courses_completed, total_learning_seconds, total_certificates, preferences
          FROM org_member_learning_profile
         WHERE member_id = ANY (${toUuids(memberIds)}::uuid[])
           AND (${isPlatform} OR user_id = ${userUuid}::uuid OR org_id = ANY (${learnerOrgs}::uuid[]))`,
    );
    return rows.map((row) => ({
      memberId: toId('OrgMember', row.member_id),
      totalCoursesCompleted: row.total_courses_completed,
      totalLearningMinutes: Number(row.total_learning_seconds / 60n),
      totalCertificates: row.total_certificates,
      preferences: row.preferences,
    }));
  }
}
