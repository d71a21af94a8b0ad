import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { Course, CourseModule, CourseRepository, CourseSection } from './course.repository.ts';

/** Loaders of courses and their outline; missing and hidden are both null. */
export function createCourseLoaders(courses: CourseRepository) {
  return {
    course: new DataLoader<Id<'Course'>, Course | null>((ids) =>
      orderByKey(ids, courses.findByIds(ids), (row) => row.id),
    ),
    courseByProduct: new DataLoader<Id<'Product'>, Course | null>((ids) =>
      orderByKey(ids, courses.findByProducts(ids), (row) => row.productId),
    ),
    coursesByOrg: createPagedLoader<PageRequest, Course>((ids, page) => courses.listByOrgs(ids, page)),
    modulesByCourse: new DataLoader<Id<'Course'>, CourseModule[]>((ids) =>
      groupByKey(ids, courses.findModules(ids), (row) => row.courseId),
    ),
    sectionsByModule: new DataLoader<Id<'CourseModule'>, CourseSection[]>((ids) =>
      groupByKey(ids, courses.findSections(ids), (row) => row.moduleId),
    ),
  };
}
