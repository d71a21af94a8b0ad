import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import type { LearningFactRepository } from '../enrollment/learning-fact.repository.ts';

interface CourseRow extends DemoRow {
  readonly product: string;
  readonly level: string;
  readonly difficulty: number;
  readonly estimatedDurationMinutes: number;
  readonly instructors: readonly string[];
}

interface ModuleRow extends DemoRow {
  readonly course: string;
  readonly title: string;
  readonly sortOrder: number;
}

interface SectionRow extends DemoRow {
  readonly module: string;
  readonly title: string;
  readonly sortOrder: number;
}

interface LessonRow extends DemoRow {
  readonly section: string;
  readonly title: string;
  readonly type: string;
  readonly sortOrder: number;
  readonly requiredAccessTier: number;
  readonly durationSeconds: number;
  readonly content: unknown;
}

/** Where the parts of the demo courses stand, by natural key. */
export interface CoursePlaces {
  /** @throws when there is no such course */
  courseOf(course: string): { readonly org: string; readonly product: string };
  /** Number of lessons of a course. */
  lessonCount(course: string): number;
}

const must = <Row>(row: Row | undefined, key: string): Row => {
  if (row === undefined) throw new Error(`the demo world has no row called ${key}`);
  return row;
};

/** Reads how courses, modules, sections and lessons hang together. */
export function readPlaces(world: DemoWorld): CoursePlaces & {
  readonly moduleCourse: (module: string) => string;
  readonly sectionModule: (section: string) => string;
} {
  const orgs = new Map(
    world.rows<DemoRow & { org: string }>('catalog', 'org_product').map((row) => [row.key, row.org]),
  );
  const courses = new Map(world.rows<CourseRow>('catalog', 'org_product_course').map((row) => [row.key, row]));
  const modules = new Map(world.rows<ModuleRow>('catalog', 'org_product_course_module').map((row) => [row.key, row]));
  const sections = new Map(
    world.rows<SectionRow>('catalog', 'org_product_course_section').map((row) => [row.key, row]),
  );
  const moduleCourse = (key: string): string => must(modules.get(key), key).course;
  const sectionModule = (key: string): string => must(sections.get(key), key).module;
  const lessons = new Map<string, number>();
  for (const row of world.rows<LessonRow>('catalog', 'org_product_course_lesson')) {
    const course = moduleCourse(sectionModule(row.section));
    lessons.set(course, (lessons.get(course) ?? 0) + 1);
  }
  return {
    moduleCourse,
    sectionModule,
    lessonCount: (key) => lessons.get(key) ?? 0,
    courseOf(key) {
      const row = must(courses.get(key), key);
      return { product: row.product, org: must(orgs.get(row.product), row.product) };
    },
  };
}

/** Writes the demo courses with their outlines and contents. */
export async function seedCourses(facts: LearningFactRepository, world: DemoWorld): Promise<void> {
  const places = readPlaces(world);
  const at = (row: DemoRow) => ({ created_at: row.createdAt, updated_at: row.createdAt });
  const inCourse = (course: string) => ({
    org_id: world.uuidOf(places.courseOf(course).org),
    course_id: world.uuidOf(course),
  });
  await facts.insert(
    'org_product_course',
    world.rows<CourseRow>('catalog', 'org_product_course').map((row) => ({
      id: world.uuidOf(row.key),
      org_id: world.uuidOf(places.courseOf(row.key).org),
      product_id: world.uuidOf(row.product),
      level: row.level,
      difficulty: row.difficulty,
      estimated_duration_minutes: row.estimatedDurationMinutes,
      instructor_employee_ids: row.instructors.map((key) => world.uuidOf(key)),
      stars_total: 0,
      stars_count: 0,
      ...at(row),
      version: 1,
    })),
  );
  await facts.insert(
    'org_product_course_module',
    world.rows<ModuleRow>('catalog', 'org_product_course_module').map((row) => ({
      id: world.uuidOf(row.key),
      ...inCourse(row.course),
      title: row.title,
      sort_order: row.sortOrder,
      is_required: true,
      ...at(row),
      version: 1,
    })),
  );
  await facts.insert(
    'org_product_course_section',
    world.rows<SectionRow>('catalog', 'org_product_course_section').map((row) => ({
      id: world.uuidOf(row.key),
      ...inCourse(places.moduleCourse(row.module)),
      module_id: world.uuidOf(row.module),
      title: row.title,
      sort_order: row.sortOrder,
      ...at(row),
      version: 1,
    })),
  );
  await seedLessons(facts, world);
}

async function seedLessons(facts: LearningFactRepository, world: DemoWorld): Promise<void> {
  const places = readPlaces(world);
  const lessons = world.rows<LessonRow>('catalog', 'org_product_course_lesson').map((row) => {
    const course = places.moduleCourse(places.sectionModule(row.section));
    const taught = world.makeUuid(`${row.key}/taught`, new Date(row.createdAt));
    return { row, course, taught, org: world.uuidOf(places.courseOf(course).org) };
  });
  await facts.insert(
    'org_lesson',
    lessons.map(({ row, taught, org }) => ({
      id: taught,
      org_id: org,
      type: row.type,
      title: row.title,
      duration_seconds: row.durationSeconds,
      created_at: row.createdAt,
      updated_at: row.createdAt,
      version: 1,
    })),
  );
  await facts.insert(
    'org_lesson_content',
    lessons.map(({ row, taught, org }) => ({
      lesson_id: taught,
      org_id: org,
      content: row.content,
      updated_at: row.createdAt,
    })),
  );
  await facts.insert(
    'org_product_course_lesson',
    lessons.map(({ row, course, taught, org }) => ({
      id: world.uuidOf(row.key),
      org_id: org,
      course_id: world.uuidOf(course),
      section_id: world.uuidOf(row.section),
      lesson_id: taught,
      sort_order: row.sortOrder,
      required_access_tier: row.requiredAccessTier,
      prerequisite_ids: [],
      created_at: row.createdAt,
      updated_at: row.createdAt,
      version: 1,
    })),
  );
}
