import { enrollmentChanged } from '@volmify/shared/events/catalogue';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { type CoursePlaces, readPlaces } from '../course/course.seed.ts';
import type { EnrollmentStatus } from './enrollment.repository.ts';
import type { LearningFactRepository } from './learning-fact.repository.ts';
import { standingOf } from './progress.ts';

interface EnrollmentRow extends DemoRow {
  readonly member: string;
  readonly user: string;
  readonly course: string;
  readonly source: string;
  readonly order: string;
  readonly orderItem: string;
  readonly status: EnrollmentStatus;
  readonly lessonsDone: readonly string[];
  readonly lastAccessedAt: string | null;
  readonly completedAt?: string;
  readonly revokedAt?: string;
  readonly secondsPerLesson?: number;
}

interface ProfileRow extends DemoRow {
  readonly org: string;
  readonly member: string;
  readonly user: string;
  readonly preferences: unknown;
}

interface RatingRow extends DemoRow {
  readonly enrollment: string;
  readonly stars: number;
  readonly feedback: string | null;
}

interface GroupRow extends DemoRow {
  readonly org: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly maxMembers: number;
  readonly createdBy: string;
}

interface CohortRow extends DemoRow {
  readonly course: string;
  readonly name: string;
  readonly status: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly capacity: number;
  readonly instructor: string;
}

interface PlaceRow extends DemoRow {
  readonly member: string;
  readonly user: string;
}

/** Writes who learns what in the demo world: progress and totals follow from the lessons done. */
export async function seedLearning(facts: LearningFactRepository, world: DemoWorld): Promise<void> {
  const places = readPlaces(world);
  await seedEnrollments(facts, world, places);
  await seedProfiles(facts, world);
  await seedRatings(facts, world, places);
  await seedGroups(facts, world);
  await seedCohorts(facts, world, places);
}

const enrollmentsOf = (world: DemoWorld) =>
  world.rows<EnrollmentRow>('catalog', 'org_member_product_course_enrollment');
const secondsOf = (row: EnrollmentRow): number => row.lessonsDone.length * (row.secondsPerLesson ?? 0);

async function seedEnrollments(facts: LearningFactRepository, world: DemoWorld, places: CoursePlaces): Promise<void> {
  const ids = (row: EnrollmentRow) => {
    const { org, product } = places.courseOf(row.course);
    return { org_id: world.uuidOf(org), course_id: world.uuidOf(row.course), product_id: world.uuidOf(product) };
  };
  await facts.insert(
    'org_member_product_course_enrollment',
    enrollmentsOf(world).map((row) => {
      const done = row.lessonsDone.length;
      return {
        id: world.uuidOf(row.key),
        ...ids(row),
        member_id: world.uuidOf(row.member),
        user_id: world.uuidOf(row.user),
        status: row.status,
        source: row.source,
        order_id: world.uuidOf(row.order),
        order_item_id: world.uuidOf(row.orderItem),
        access_tier: 1,
        progress_bps: standingOf(done, places.lessonCount(row.course), done > 0).progressBps,
        enrolled_at: row.createdAt,
        first_access_at: done > 0 ? row.createdAt : null,
        last_accessed_at: row.lastAccessedAt,
        completed_at: row.completedAt ?? null,
        revoked_at: row.revokedAt ?? null,
        total_time_spent_seconds: secondsOf(row),
        created_at: row.createdAt,
        updated_at: row.revokedAt ?? row.lastAccessedAt ?? row.createdAt,
        version: 1,
      };
    }),
  );
  await facts.insert(
    'outbox_event',
    enrollmentsOf(world).map((row) => enrollmentNote(world, row, places, ids(row))),
  );
  await facts.insert(
    'org_member_lesson_progress',
    enrollmentsOf(world).flatMap((row) =>
      row.lessonsDone.map((lesson) => {
        const { product_id: _product, ...place } = ids(row);
        return {
          enrollment_id: world.uuidOf(row.key),
          course_lesson_id: world.uuidOf(lesson),
          ...place,
          user_id: world.uuidOf(row.user),
          seconds_spent: row.secondsPerLesson ?? 0,
          completed_at: row.completedAt ?? row.lastAccessedAt ?? row.createdAt,
        };
      }),
    ),
  );
}

/**
 * The word that lists of members elsewhere wait for. It names no professional: their counters over all they ever taught
 * stand in the demo facts of identity already.
 */
function enrollmentNote(
  world: DemoWorld,
  row: EnrollmentRow,
  places: CoursePlaces,
  ids: { readonly org_id: string; readonly course_id: string; readonly product_id: string },
): Readonly<Record<string, unknown>> {
  const { type, version, model } = enrollmentChanged;
  const at = row.revokedAt ?? row.completedAt ?? row.lastAccessedAt ?? row.createdAt;
  const enrollmentId = world.uuidOf(row.key);
  const done = row.lessonsDone.length;
  const payload = model.parse({
    enrollmentId,
    orgId: ids.org_id,
    memberId: world.uuidOf(row.member),
    userId: world.uuidOf(row.user),
    courseId: ids.course_id,
    productId: ids.product_id,
    status: row.status,
    previousStatus: null,
    progressBps: standingOf(done, places.lessonCount(row.course), done > 0).progressBps,
    jobProfileIds: [],
  });
  return {
    event_id: world.makeUuid(`${row.key}/event`, new Date(at)),
    type,
    version,
    aggregate_type: 'enrollment',
    aggregate_id: enrollmentId,
    sequence: 1,
    org_id: ids.org_id,
    occurred_at: at,
    payload,
  };
}

async function seedProfiles(facts: LearningFactRepository, world: DemoWorld): Promise<void> {
  const enrollments = enrollmentsOf(world);
  await facts.insert(
    'org_member_learning_profile',
    world.rows<ProfileRow>('catalog', 'org_member_learning_profile').map((row) => {
      const own = enrollments.filter((enrollment) => enrollment.member === row.member);
      return {
        member_id: world.uuidOf(row.member),
        org_id: world.uuidOf(row.org),
        user_id: world.uuidOf(row.user),
        total_courses_completed: own.filter((enrollment) => enrollment.status === 'COMPLETED').length,
        total_learning_seconds: own.reduce((sum, enrollment) => sum + secondsOf(enrollment), 0),
        total_certificates: 0,
        preferences: row.preferences,
        created_at: row.createdAt,
        updated_at: row.createdAt,
        version: 1,
      };
    }),
  );
}

async function seedRatings(facts: LearningFactRepository, world: DemoWorld, places: CoursePlaces): Promise<void> {
  const byKey = new Map(enrollmentsOf(world).map((row) => [row.key, row]));
  await facts.insert(
    'org_member_course_rating',
    world.rows<RatingRow>('catalog', 'org_member_course_rating').map((row) => {
      const enrollment = byKey.get(row.enrollment);
      if (!enrollment) throw new Error(`the demo world has no row called ${row.enrollment}`);
      return {
        id: world.uuidOf(row.key),
        org_id: world.uuidOf(places.courseOf(enrollment.course).org),
        member_id: world.uuidOf(enrollment.member),
        user_id: world.uuidOf(enrollment.user),
        course_id: world.uuidOf(enrollment.course),
        stars: row.stars,
        feedback: row.feedback,
        created_at: row.createdAt,
        updated_at: row.createdAt,
        version: 1,
      };
    }),
  );
}

async function seedGroups(facts: LearningFactRepository, world: DemoWorld): Promise<void> {
  const groups = world.rows<GroupRow>('catalog', 'org_member_learning_group');
  const orgs = new Map(groups.map((row) => [row.key, row.org]));
  await facts.insert(
    'org_member_learning_group',
    groups.map((row) => ({
      id: world.uuidOf(row.key),
      org_id: world.uuidOf(row.org),
      name: row.name,
      is_private: row.isPrivate,
      max_members: row.maxMembers,
      member_count: 0,
      created_by_member_id: world.uuidOf(row.createdBy),
      created_at: row.createdAt,
      updated_at: row.createdAt,
    })),
  );
  const members = world.rows<PlaceRow & { group: string; role: string }>(
    'catalog',
    'org_member_learning_group_membership',
  );
  await facts.insert(
    'org_member_learning_group_membership',
    members.map((row) => ({
      id: world.uuidOf(row.key),
      org_id: world.uuidOf(orgs.get(row.group) ?? row.group),
      group_id: world.uuidOf(row.group),
      member_id: world.uuidOf(row.member),
      user_id: world.uuidOf(row.user),
      role: row.role,
      joined_at: row.createdAt,
    })),
  );
}

async function seedCohorts(facts: LearningFactRepository, world: DemoWorld, places: CoursePlaces): Promise<void> {
  const cohorts = world.rows<CohortRow>('catalog', 'org_member_cohort');
  const orgs = new Map(cohorts.map((row) => [row.key, places.courseOf(row.course).org]));
  await facts.insert(
    'org_member_cohort',
    cohorts.map((row) => ({
      id: world.uuidOf(row.key),
      org_id: world.uuidOf(places.courseOf(row.course).org),
      course_id: world.uuidOf(row.course),
      name: row.name,
      status: row.status,
      starts_at: row.startsAt,
      ends_at: row.endsAt,
      capacity: row.capacity,
      member_count: 0,
      instructor_employee_id: world.uuidOf(row.instructor),
      created_at: row.createdAt,
      updated_at: row.createdAt,
    })),
  );
  const members = world.rows<PlaceRow & { cohort: string }>('catalog', 'org_member_cohort_membership');
  await facts.insert(
    'org_member_cohort_membership',
    members.map((row) => ({
      id: world.uuidOf(row.key),
      org_id: world.uuidOf(orgs.get(row.cohort) ?? row.cohort),
      cohort_id: world.uuidOf(row.cohort),
      member_id: world.uuidOf(row.member),
      user_id: world.uuidOf(row.user),
      joined_at: row.createdAt,
    })),
  );
}
