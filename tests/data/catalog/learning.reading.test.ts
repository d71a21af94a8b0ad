import { type Id, toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const MEMBER = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrgMember {
  activeEnrollmentCount learningProgress { bps }
  enrollments { edges { node { status progress { bps } source course { product { slug } } order { id } member { id } } } }
  learningProfile { totalCoursesCompleted totalLearningMinutes totalCertificates preferences }
  learningGroups { name members { edges { node { member { id } role } } } }
  cohorts { name status instructor { id } course { product { slug } } }
  ratings { edges { node { stars course { product { slug } } history { reason } } } }
  accessGrants { tier } } } }`;
const FIELDS = [
  'activeEnrollmentCount',
  'learningProgress',
  'enrollments',
  'learningProfile',
  'learningGroups',
  'cohorts',
  'ratings',
  'accessGrants',
];
interface Member {
  readonly activeEnrollmentCount: number | null;
  readonly learningProgress: { bps: number } | null;
  readonly enrollments: {
    edges: { node: { status: string; progress: { bps: number }; course: { product: { slug: string } } } }[];
  } | null;
  readonly [field: string]: unknown;
}
const memberId = (key: string): Id<'OrgMember'> => {
  const [org, person] = key.split('/');
  return toId('OrgMember', world.world.uuidOf(`${org}/member/${person}`));
};
async function member(who: string, key: string) {
  const answer = await world.executeIn('catalog', who, MEMBER, {
    of: [{ __typename: 'OrgMember', id: memberId(key) }],
  });
  const [row] = (answer.data as { _entities: [Member] })._entities;
  return { row, errors: answer.errors?.map((error) => [error.path?.at(-1), error.extensions['code']]) };
}

describe('the learning of the members of lumen-academy, as adam', () => {
  it.each([
    ['lena', 1, 6000],
    ['nina', 2, 2500],
    ['dora', 1, 6000],
    ['sven', 1, 1667],
    ['olga', 0, null],
    ['adam', 0, null],
    ['mona', 0, null],
    ['ivan', 0, null],
    ['sarah', 0, null],
    ['john', 0, null],
  ])('%s: %i active, %s bps', async (person, active, bps) => {
    const { row, errors } = await member('adam', `lumen-academy/${person}`);

    expect(errors).toBeUndefined();
    expect([row.activeEnrollmentCount, row.learningProgress?.bps ?? null]).toEqual([active, bps]);
  });

  it('makes 5 active enrolments and 1667 bps completed', async () => {
    const METRICS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Org {
      learningMetrics { activeEnrollments completionRate { bps decimal } } } } }`;
    const of = [{ __typename: 'Org', id: toId('Org', world.world.uuidOf('lumen-academy')) }];

    const answer = await world.executeIn('catalog', 'adam', METRICS, { of });
    expect(answer).toMatchObject({
      data: {
        _entities: [{ learningMetrics: { activeEnrollments: 5, completionRate: { bps: 1667, decimal: '16.67' } } }],
      },
    });
    for (const [persona, code] of [
      ['lena', 'FORBIDDEN'],
      ['sarah', 'FORBIDDEN'],
      ['bruno', 'FORBIDDEN'],
      ['anonymous', 'UNAUTHENTICATED'],
    ] as const) {
      const refused = await world.executeIn('catalog', persona, METRICS, { of });
      expect(refused.data).toEqual({ _entities: [{ learningMetrics: null }] });
      expect(refused.errors?.map((error) => error.extensions['code'])).toEqual([code]);
    }
  });
});

describe('the profile of lena', () => {
  it.each(['adam', 'lena', 'olga', 'mona', 'petra'])('is whole for %s', async (who) => {
    const { row, errors } = await member(who, 'lumen-academy/lena');

    expect(errors).toBeUndefined();
    expect(row).toMatchObject({
      learningProfile: {
        totalCoursesCompleted: 1,
        totalLearningMinutes: 640,
        totalCertificates: 0,
        preferences: { weeklyHours: 4, language: 'en' },
      },
      learningGroups: [{ name: 'night-owls' }],
      cohorts: [
        {
          name: 'analytics-spring',
          status: 'FINISHED',
          instructor: { id: toId('OrgEmployee', world.world.uuidOf('lumen-academy/employee/ivan')) },
          course: { product: { slug: 'analytics-studio' } },
        },
      ],
      ratings: { edges: [{ node: { stars: 5, course: { product: { slug: 'fullstack-foundations' } }, history: [] } }] },
      accessGrants: [],
    });
    expect(row.enrollments?.edges.map(({ node }) => node)).toEqual([
      expect.objectContaining({
        status: 'IN_PROGRESS',
        progress: { bps: 2000 },
        source: 'PURCHASE',
        course: { product: { slug: 'analytics-studio' } },
        order: { id: toId('Order', world.world.uuidOf('lumen-academy/order/LA-O6')) },
        member: { id: memberId('lumen-academy/lena') },
      }),
      expect.objectContaining({
        status: 'COMPLETED',
        progress: { bps: 10_000 },
        course: { product: { slug: 'fullstack-foundations' } },
      }),
    ]);
  });

  it.each(['nina', 'sven', 'theo', 'anonymous'])('is refused to %s, field by field', async (who) => {
    const { row, errors } = await member(who, 'lumen-academy/lena');

    const code = who === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(errors?.sort()).toEqual(FIELDS.map((field) => [field, code]).sort());
    expect(FIELDS.every((field) => row[field] === null)).toBe(true);
  });

  it('shows the teachers of a course what she learns there, and no more', async () => {
    const slugs = async (who: string) =>
      (await member(who, 'lumen-academy/lena')).row.enrollments?.edges.map((edge) => edge.node.course.product.slug);

    expect(await slugs('ivan')).toEqual(['analytics-studio']);
    expect(await slugs('john')).toEqual(['analytics-studio']);
    expect(await slugs('sarah')).toEqual(['fullstack-foundations']);
    expect(await slugs('dora')).toEqual([]);
  });

  it('shows the staff of another organization nothing', async () => {
    const { row } = await member('bruno', 'lumen-academy/lena');

    expect(row).toMatchObject({ activeEnrollmentCount: 0, learningProgress: null, learningProfile: null });
    expect(row.enrollments?.edges).toEqual([]);
    expect(row['learningGroups']).toEqual([]);
    expect(row['cohorts']).toEqual([]);
  });

  it('shows a learner the own membership of a group alone, staff everybody', async () => {
    const names = async (who: string) => {
      const groups = (await member(who, 'lumen-academy/lena')).row['learningGroups'] as {
        members: { edges: { node: { member: { id: string }; role: string } }[] };
      }[];
      return groups.flatMap((group) => group.members.edges.map((edge) => edge.node.member.id));
    };

    expect(await names('lena')).toEqual([memberId('lumen-academy/lena')]);
    expect(await names('adam')).toEqual([memberId('lumen-academy/lena'), memberId('lumen-academy/nina')]);
  });
});

describe('enrolments', () => {
  it('are filtered by state', async () => {
    const LIST = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on OrgMember {
      enrollments(status: REVOKED) { edges { node { course { product { slug } } } } } } } }`;
    const of = [{ __typename: 'OrgMember', id: memberId('lumen-academy/nina') }];

    expect((await world.executeIn('catalog', 'nina', LIST, { of })).data).toEqual({
      _entities: [{ enrollments: { edges: [{ node: { course: { product: { slug: 'analytics-studio' } } } }] } }],
    });
  });

  it('of a person span organizations, newest first; others see those of their organization', async () => {
    const LIST = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User {
      enrollments { edges { node { course { product { slug } } } } } } } }`;
    const of = [{ __typename: 'User', id: toId('User', world.world.uuidOf('lena')) }];
    const slugs = async (who: string) =>
      (
        (await world.executeIn('catalog', who, LIST, { of })).data as {
          _entities: [{ enrollments: { edges: { node: { course: { product: { slug: string } } } }[] } }];
        }
      )._entities[0].enrollments.edges.map((edge) => edge.node.course.product.slug);

    expect(await slugs('lena')).toEqual(['analytics-studio', 'design-systems', 'fullstack-foundations']);
    expect(await slugs('adam')).toEqual(['analytics-studio', 'fullstack-foundations']);
    expect(await slugs('bruno')).toEqual(['design-systems']);
    expect(await slugs('nina')).toEqual([]);
  });

  it('are found by id by the learner and by staff; for others they are absent', async () => {
    const id = toId('Enrollment', world.world.uuidOf('lumen-academy/enrollment/lena/analytics-studio'));
    const ONE = 'query ($id: ID!) { enrollment(id: $id) { progress { bps } } }';
    const found = async (who: string) =>
      ((await world.executeIn('catalog', who, ONE, { id })).data as { enrollment: object | null }).enrollment !== null;

    for (const who of ['lena', 'adam', 'ivan', 'petra']) expect([who, await found(who)]).toEqual([who, true]);
    for (const who of ['nina', 'sarah', 'bruno', 'anonymous']) expect([who, await found(who)]).toEqual([who, false]);
  });
});
