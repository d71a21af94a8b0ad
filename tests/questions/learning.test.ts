import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type TestGraph } from '../kit/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openGraph();
});
afterAll(() => graph?.close());

const PAGE = `query ($org: String!, $slug: String!) { org(slug: $org) { product(slug: $slug) { slug title(locale: "en")
  variants { paymentPlans { price { amountMinor currency } } }
  course { level instructors { professionalDisplayName jobProfile { slug } }
    modules { title sections { title lessons { title requiredAccessTier } } } }
  attributions { sharePercentage { bps } employee { professionalDisplayName } } revenuePool { totalAllocated { bps } } } } }`;

interface Page {
  readonly course: {
    readonly instructors: { jobProfile: { slug: string } | null }[];
    readonly modules: { sections: { lessons: unknown[] }[] }[];
  };
  readonly attributions: unknown[] | null;
  readonly revenuePool: unknown;
}
const page = async (who: string) => {
  const { body } = await graph.ask(who, PAGE, { org: 'lumen-academy', slug: 'fullstack-foundations' });
  const org = body.data?.['org'] as { product: Page } | undefined;
  if (!org) throw new Error(JSON.stringify(body.errors));
  return { product: org.product, errors: body.errors ?? [] };
};

describe('the page of fullstack-foundations', () => {
  it('shows anyone the outline and who teaches, and refuses the money', async () => {
    const { product, errors } = await page('anonymous');

    expect(product.course.modules).toHaveLength(2);
    expect(product.course.modules.flatMap((m) => m.sections.flatMap((s) => s.lessons))).toHaveLength(8);
    expect(product.course.instructors.map((instructor) => instructor.jobProfile?.slug)).toEqual(['sarah-johnson']);
    expect([product.attributions, product.revenuePool]).toEqual([null, null]);
    expect(errors.map((error) => [error.path?.at(-1), error.extensions.code]).sort()).toEqual([
      ['attributions', 'UNAUTHENTICATED'],
      ['revenuePool', 'UNAUTHENTICATED'],
    ]);
  });

  it('shows adam the shares and the pool beside it', async () => {
    const { product, errors } = await page('adam');

    expect(errors).toEqual([]);
    expect(product).toMatchObject({
      attributions: [{ sharePercentage: { bps: 7000 } }],
      revenuePool: { totalAllocated: { bps: 10_000 } },
    });
  });
});

describe('the member list of lumen-academy', () => {
  const LIST = `query { org(slug: "lumen-academy") { members(first: 25) { edges { node { slug activeEnrollmentCount
    learningProgress { bps } } } } learningMetrics { activeEnrollments completionRate { bps } } } }`;

  it('has the learning of each member beside the name', async () => {
    const { body } = await graph.ask('adam', LIST);

    expect(body.errors).toBeUndefined();
    const org = body.data?.['org'] as {
      members: {
        edges: { node: { slug: string; activeEnrollmentCount: number; learningProgress: { bps: number } | null } }[];
      };
      learningMetrics: unknown;
    };
    const learning = Object.fromEntries(
      org.members.edges.map(({ node }) => [
        node.slug,
        [node.activeEnrollmentCount, node.learningProgress?.bps ?? null],
      ]),
    );
    expect(learning).toEqual({
      ...Object.fromEntries(['olga', 'adam', 'mona', 'ivan', 'sarah', 'john'].map((slug) => [slug, [0, null]])),
      lena: [1, 6000],
      nina: [2, 2500],
      dora: [1, 6000],
      sven: [1, 1667],
    });
    expect(org.learningMetrics).toEqual({ activeEnrollments: 5, completionRate: { bps: 1667 } });
  });

  it('reads catalog in two statements, however many members it has', async () => {
    graph.statements.reset();
    await graph.ask('adam', LIST);

    expect(graph.statements.count('catalog')).toBe(2);
  });
});

it('the customer life of lena spans organizations', async () => {
  const { body } = await graph.ask(
    'lena',
    `query { me { memberships { org { slug } enrollments(first: 5) { edges { node { status progress { bps }
       course { product { slug title } } } } } } } }`,
  );

  expect(body.errors).toBeUndefined();
  const me = body.data?.['me'] as
    | {
        memberships: {
          org: { slug: string };
          enrollments: { edges: { node: { progress: { bps: number }; course: { product: { slug: string } } } }[] };
        }[];
      }
    | undefined;
  const memberships = me?.memberships ?? [];
  expect(
    Object.fromEntries(
      memberships.map((membership) => [
        membership.org.slug,
        membership.enrollments.edges.map(({ node }) => [node.course.product.slug, node.progress.bps]),
      ]),
    ),
  ).toEqual({
    'lumen-academy': [
      ['analytics-studio', 2000],
      ['fullstack-foundations', 10_000],
    ],
    'atelier-nord': [['design-systems', 7500]],
  });
});
