import { toId } from '@volmify/shared/ids';
import type { Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

interface Outline {
  readonly id: string;
  readonly level: string;
  readonly difficulty: number;
  readonly ratingAvg: number | null;
  readonly instructors: { id: string }[];
  readonly modules: {
    title: string;
    sections: {
      title: string;
      lessons: { id: string; title: string; requiredAccessTier: number; content: unknown }[];
    }[];
  }[];
}
const PAGE = `query ($id: ID!) { product(id: $id) { course { id level difficulty ratingAvg instructors { id }
  modules { title sections { title lessons { id title requiredAccessTier content } } } } } }`;
const outline = async (who: string | Viewer, product: string): Promise<Outline | null | undefined> => {
  const answer = await world.executeIn('catalog', who, PAGE, { id: toId('Product', world.world.uuidOf(product)) });
  expect(answer.errors).toBeUndefined();
  return (answer.data as { product: { course: Outline | null } | null }).product?.course;
};
const lessonsOf = (course: Outline | null | undefined) =>
  (course?.modules ?? []).flatMap((module) => module.sections.flatMap((section) => section.lessons));

describe('the outline of a course', () => {
  it.each([
    ['lumen-academy/product/fullstack-foundations', 2, 4, 8],
    ['lumen-academy/product/data-basics', 1, 2, 4],
    ['lumen-academy/product/sql-in-depth', 2, 3, 6],
    ['lumen-academy/product/analytics-studio', 1, 2, 5],
    ['atelier-nord/product/design-systems', 1, 2, 4],
    ['kumo-school/product/frontend-craft', 1, 2, 4],
    ['kumo-school/product/kanji-for-coders', 1, 1, 3],
  ])(
    'of %s has %i modules, %i sections, %i lessons, the first of them free',
    async (product, modules, sections, lessons) => {
      const course = await outline('anonymous', product);

      expect(course?.modules).toHaveLength(modules);
      expect(course?.modules.flatMap((module) => module.sections)).toHaveLength(sections);
      expect(lessonsOf(course).map((lesson) => lesson.requiredAccessTier)).toEqual([
        0,
        ...Array.from({ length: lessons - 1 }, () => 1),
      ]);
    },
  );

  it('names who teaches it and the mean of its stars', async () => {
    expect(await outline('anonymous', 'lumen-academy/product/fullstack-foundations')).toMatchObject({
      level: 'BEGINNER',
      difficulty: 4,
      ratingAvg: 5,
      instructors: [{ id: toId('OrgEmployee', world.world.uuidOf('lumen-academy/employee/sarah')) }],
    });
    expect(await outline('anonymous', 'lumen-academy/product/data-basics')).toMatchObject({ ratingAvg: null });
  });

  it('is absent where there is none', async () => {
    expect(await outline('anonymous', 'lumen-academy/product/community-pass')).toBeNull();
    expect(await outline('adam', 'lumen-academy/product/motion-basics')).toBeNull();
    expect(await outline('anonymous', 'lumen-academy/product/motion-basics')).toBeUndefined();
  });

  it('takes the same six statements with 2,000 lessons as with three', async () => {
    const counted = async () => {
      world.statements.reset();
      const course = await outline('anonymous', 'kumo-school/product/kanji-for-coders');
      return [lessonsOf(course).length, world.statements.count('catalog')];
    };
    expect(await counted()).toEqual([3, 6]);
    await withClient(world.databases.catalog.superuserUrl, (client) =>
      client.query(`
        INSERT INTO org_lesson (id, org_id, type, title, created_at, updated_at)
        SELECT ('019b0000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, c.org_id, 'TEXT', 'Sign ' || i, now(), now()
          FROM org_product_course c JOIN org_product p ON p.id = c.product_id, generate_series(4, 2000) i
         WHERE p.slug = 'kanji-for-coders';
        INSERT INTO org_product_course_lesson (id, org_id, course_id, section_id, lesson_id, sort_order, created_at, updated_at)
        SELECT n.id, s.org_id, s.course_id, s.id, n.id, substr(n.title, 6)::int, now(), now()
          FROM org_lesson n, org_product_course_section s JOIN org_product_course c ON c.id = s.course_id
          JOIN org_product p ON p.id = c.product_id WHERE p.slug = 'kanji-for-coders' AND n.title LIKE 'Sign %'`),
    );

    expect(await counted()).toEqual([2000, 6]);
  });

  it('lists the courses of an organization, newest first, page by page', async () => {
    const LIST = `query ($of: [_Any!]!, $first: Int, $after: String) { _entities(representations: $of) { ... on Org {
      courses(first: $first, after: $after) { edges { cursor node { product { slug } } } pageInfo { hasNextPage } } } } }`;
    const of = [{ __typename: 'Org', id: toId('Org', world.world.uuidOf('lumen-academy')) }];
    const page = async (variables: object) => {
      const answer = await world.executeIn('catalog', 'anonymous', LIST, { of, ...variables });
      return (
        answer.data as {
          _entities: [
            {
              courses: {
                edges: { cursor: string; node: { product: { slug: string } } }[];
                pageInfo: { hasNextPage: boolean };
              };
            },
          ];
        }
      )._entities[0].courses;
    };
    const all = await page({});
    expect(all.edges.map((edge) => edge.node.product.slug)).toEqual([
      'analytics-studio',
      'sql-in-depth',
      'data-basics',
      'fullstack-foundations',
    ]);
    const rest = await page({ first: 2, after: all.edges[1]?.cursor });
    expect(rest.edges.map((edge) => edge.node.product.slug)).toEqual(['data-basics', 'fullstack-foundations']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});

describe('the content of a lesson', () => {
  it.each([
    ['anonymous', 'lumen-academy/product/fullstack-foundations', 1],
    ['lena', 'lumen-academy/product/fullstack-foundations', 8],
    ['lena', 'lumen-academy/product/data-basics', 1],
    ['nina', 'lumen-academy/product/data-basics', 4],
    ['adam', 'lumen-academy/product/data-basics', 4],
    ['sarah', 'lumen-academy/product/fullstack-foundations', 8],
    ['sarah', 'lumen-academy/product/data-basics', 1],
    ['ivan', 'lumen-academy/product/analytics-studio', 5],
    ['bruno', 'lumen-academy/product/data-basics', 1],
  ])('opens for %s in %s: %i lessons', async (persona, product, open) => {
    const lessons = lessonsOf(await outline(persona, product));

    expect(lessons.filter((lesson) => lesson.content !== null)).toHaveLength(open);
  });

  it.each([
    ['revoked', 'nina', 'lumen-academy/product/analytics-studio'],
    ['of a suspended member', 'sven', 'lumen-academy/product/sql-in-depth'],
  ])('stays closed to an enrolment that is %s, but for the free lesson', async (_why, persona, product) => {
    const lessons = lessonsOf(await outline(persona, product));

    expect(lessons.filter((lesson) => lesson.content !== null)).toHaveLength(1);
  });

  it('closes when access ends', async () => {
    const enrollment = world.world.uuidOf('kumo-school/enrollment/yuki/frontend-craft');
    await withClient(world.databases.catalog.superuserUrl, (client) =>
      client.query(
        `UPDATE org_member_product_course_enrollment SET access_expires_at = '2026-06-30T11:59:59Z' WHERE id = $1`,
        [enrollment],
      ),
    );

    const lessons = lessonsOf(await outline('yuki', 'kumo-school/product/frontend-craft'));
    expect(lessons.filter((lesson) => lesson.content !== null)).toHaveLength(1);
  });
});
