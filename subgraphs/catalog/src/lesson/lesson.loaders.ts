import type { Clock } from '@volmify/shared/clock';
import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { Lesson, LessonContent, LessonRepository } from './lesson.repository.ts';

/** Loaders of lessons; missing, hidden and locked are all null. */
export function createLessonLoaders(lessons: LessonRepository, clock: Clock) {
  return {
    lesson: new DataLoader<Id<'Lesson'>, Lesson | null>((ids) =>
      orderByKey(ids, lessons.findByIds(ids), (row) => row.id),
    ),
    lessonsBySection: new DataLoader<Id<'CourseSection'>, Lesson[]>((ids) =>
      groupByKey(ids, lessons.findBySections(ids), (row) => row.sectionId),
    ),
    contentByLesson: new DataLoader<Id<'Lesson'>, LessonContent | null>((ids) =>
      orderByKey(ids, lessons.findContents(ids, clock.now()), (row) => row.lessonId),
    ),
  };
}
