import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import type { CatalogContext } from '../subgraph.context.ts';
import type { Lesson } from './lesson.repository.ts';

/** Resolvers of lessons. */
export const lessonResolvers = {
  Lesson: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: CatalogContext) =>
      fresh(await loaders.lesson.load(requireId('Lesson', id))),
    content: async (lesson: Lesson, _args: unknown, { loaders }: CatalogContext) =>
      (await loaders.contentByLesson.load(lesson.id))?.content ?? null,
  },
} as const;
