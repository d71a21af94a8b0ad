import { type Id, requireId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import type { Product } from '../product/product.repository.ts';
import type { CatalogContext } from '../subgraph.context.ts';
import type { Course, CourseModule, CourseSection } from './course.repository.ts';

/** Resolvers of courses and their outline. */
export const courseResolvers = {
  Query: {
    course: (_root: unknown, { id }: { id: string }, { loaders }: CatalogContext) =>
      loaders.course.load(requireId('Course', id)),
  },
  Org: {
    async courses(org: { id: Id<'Org'> }, args: PageArguments, { loaders }: CatalogContext) {
      const page = requirePage(args, ['uuid']);
      const rows = await loaders.coursesByOrg.load(org.id, page);
      return toConnection(rows, page, (row) => [toUuid(row.productId)]);
    },
  },
  Product: {
    course: (product: Product, _args: unknown, { loaders }: CatalogContext) => loaders.courseByProduct.load(product.id),
  },
  Course: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.course.load(requireId('Course', id))),
    product: (course: Course, _args: unknown, { loaders }: CatalogContext) => loaders.product.load(course.productId),
    instructors: (course: Course) => course.instructorIds.map((id) => ({ id })),
    modules: (course: Course, _args: unknown, { loaders }: CatalogContext) => loaders.modulesByCourse.load(course.id),
    ratingAvg: (course: Course) =>
      course.starsCount === 0 ? null : Math.round((Number(course.starsTotal) * 100) / course.starsCount) / 100,
  },
  CourseModule: {
    sections: (module: CourseModule, _args: unknown, { loaders }: CatalogContext) =>
      loaders.sectionsByModule.load(module.id),
  },
  CourseSection: {
    lessons: (section: CourseSection, _args: unknown, { loaders }: CatalogContext) =>
      loaders.lessonsBySection.load(section.id),
  },
} as const;
