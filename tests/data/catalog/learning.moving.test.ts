import { randomUUID } from 'node:crypto';
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

const LUMEN = 'lumen-academy';
const uuid = (key: string): string => world.world.uuidOf(key);
const member = (person: string, org = LUMEN) => toId('OrgMember', uuid(`${org}/member/${person}`));
const product = (slug: string, org = LUMEN) => toId('Product', uuid(`${org}/product/${slug}`));
const course = (slug: string, org = LUMEN) => toId('Course', uuid(`${org}/product/${slug}/course`));
const lesson = (slug: string, n: number, org = LUMEN) =>
  toId('Lesson', uuid(`${org}/product/${slug}/course/lesson/${n}`));
const enrollment = (key: string, org = LUMEN) => toId('Enrollment', uuid(`${org}/enrollment/${key}`));

interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly field?: string[];
  readonly state?: string;
  readonly memberId?: string;
  readonly enrollment?: { id: string; status: string; progress: { bps: number } };
  readonly course?: { ratingAvg: number | null };
  readonly grant?: { tier: number; grantedBy: { id: string } | null };
}
const SELECTION: Record<string, string> = {
  enrollMember: 'enrollment { id status progress { bps } }',
  completeLesson: 'enrollment { id status progress { bps } }',
  grantCourseAccess: 'grant { tier grantedBy { id } }',
  rateCourse: 'course { ratingAvg }',
  joinLearningGroup: 'group { name }',
  joinCohort: 'cohort { name }',
};
async function run(name: string, who: string | Viewer, input: Record<string, unknown>) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const document = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename
    ... on ${type}Success { ${SELECTION[name]} } ... on UserError { code field }
    ... on InvalidStateError { state } ... on MemberNotActiveError { memberId } } }`.replace(
    // A union without a member that is asked for is no valid document.
    name === 'rateCourse' ? '... on InvalidStateError { state }' : '\u0000',
    '',
  );
  const result = await world.executeIn('catalog', who, document, { input });
  const answer = (result.data as Record<string, Outcome | null> | null | undefined)?.[name] ?? null;
  return { answer, code: result.errors?.[0]?.extensions['code'], error: result.errors?.[0]?.message };
}
const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(world.databases.catalog.superuserUrl, async (client) => (await client.query<Row>(text, values)).rows);
const traces = async () =>
  (
    await sql<Record<string, number>>(`SELECT
      (SELECT count(*)::int FROM org_member_product_course_enrollment) AS enrollments,
      (SELECT count(*)::int FROM org_member_lesson_progress) AS lessons,
      (SELECT count(*)::int FROM access_grant) AS grants,
      (SELECT count(*)::int FROM org_member_course_rating) AS ratings,
      (SELECT count(*)::int FROM org_member_cohort_membership) AS places,
      (SELECT count(*)::int FROM org_member_learning_group_membership) AS members,
      (SELECT count(*)::int FROM outbox_event) AS events,
      (SELECT count(*)::int FROM audit_log) AS audits`)
  )[0];
const eventsOf = (id: string) =>
  sql<{ type: string; sequence: string; payload: Record<string, unknown> }>(
    'SELECT type, sequence, payload FROM outbox_event WHERE aggregate_id = $1 ORDER BY sequence',
    [id],
  );

describe('what is refused leaves no trace', () => {
  it.each<[string, string, string, () => Record<string, unknown>, Partial<Outcome> | string]>([
    [
      'a stranger’s enrolment',
      'completeLesson',
      'nina',
      () => ({ enrollmentId: enrollment('lena/analytics-studio'), lessonId: lesson('analytics-studio', 2) }),
      { code: 'NOT_FOUND', field: ['input', 'enrollmentId'] },
    ],
    [
      'a learner’s enrolment, by staff',
      'completeLesson',
      'adam',
      () => ({ enrollmentId: enrollment('lena/analytics-studio'), lessonId: lesson('analytics-studio', 2) }),
      { code: 'NOT_FOUND', field: ['input', 'enrollmentId'] },
    ],
    [
      'a lesson of another course',
      'completeLesson',
      'lena',
      () => ({ enrollmentId: enrollment('lena/analytics-studio'), lessonId: lesson('data-basics', 2) }),
      { code: 'NOT_FOUND', field: ['input', 'lessonId'] },
    ],
    [
      'a revoked enrolment',
      'completeLesson',
      'nina',
      () => ({ enrollmentId: enrollment('nina/analytics-studio'), lessonId: lesson('analytics-studio', 2) }),
      { code: 'INVALID_STATE', state: 'REVOKED' },
    ],
    [
      'a suspended learner',
      'completeLesson',
      'sven',
      () => ({ enrollmentId: enrollment('sven/sql-in-depth'), lessonId: lesson('sql-in-depth', 2) }),
      { code: 'MEMBER_NOT_ACTIVE' },
    ],
    [
      'time that runs backwards',
      'completeLesson',
      'lena',
      () => ({
        enrollmentId: enrollment('lena/analytics-studio'),
        lessonId: lesson('analytics-studio', 2),
        secondsSpent: -1,
      }),
      { code: 'VALIDATION' },
    ],
    [
      'nobody',
      'completeLesson',
      'anonymous',
      () => ({ enrollmentId: enrollment('lena/analytics-studio'), lessonId: lesson('analytics-studio', 2) }),
      'UNAUTHENTICATED',
    ],
    [
      'a learner who enrols',
      'enrollMember',
      'lena',
      () => ({ memberId: member('lena'), courseId: course('data-basics') }),
      'FORBIDDEN',
    ],
    [
      'a creator who enrols',
      'enrollMember',
      'sarah',
      () => ({ memberId: member('nina'), courseId: course('fullstack-foundations') }),
      'FORBIDDEN',
    ],
    [
      'the staff of another organization',
      'enrollMember',
      'bruno',
      () => ({ memberId: member('nina'), courseId: course('fullstack-foundations') }),
      { code: 'FORBIDDEN' },
    ],
    [
      'a member of another organization',
      'enrollMember',
      'adam',
      () => ({ memberId: member('theo', 'atelier-nord'), courseId: course('fullstack-foundations') }),
      { code: 'NOT_FOUND', field: ['input', 'memberId'] },
    ],
    [
      'a suspended member',
      'enrollMember',
      'adam',
      () => ({ memberId: member('sven'), courseId: course('data-basics') }),
      { code: 'MEMBER_NOT_ACTIVE' },
    ],
    [
      'a member who is in already',
      'enrollMember',
      'adam',
      () => ({ memberId: member('lena'), courseId: course('analytics-studio') }),
      { code: 'CONFLICT' },
    ],
    [
      'a product that is not on sale',
      'grantCourseAccess',
      'adam',
      () => ({ memberId: member('lena'), productId: product('motion-basics') }),
      { code: 'INVALID_STATE', state: 'DRAFT' },
    ],
    [
      'access that has ended',
      'grantCourseAccess',
      'adam',
      () => ({ memberId: member('lena'), productId: product('data-basics'), expiresAt: '2026-06-30T12:00:00.000Z' }),
      { code: 'VALIDATION', field: ['input', 'expiresAt'] },
    ],
    [
      'six stars',
      'rateCourse',
      'lena',
      () => ({ courseId: course('analytics-studio'), stars: 6 }),
      { code: 'VALIDATION', field: ['input', 'stars'] },
    ],
    [
      'no opinion',
      'rateCourse',
      'lena',
      () => ({ courseId: course('analytics-studio') }),
      { code: 'VALIDATION', field: ['input'] },
    ],
    [
      'a course not learnt',
      'rateCourse',
      'lena',
      () => ({ courseId: course('sql-in-depth'), stars: 1 }),
      { code: 'FORBIDDEN' },
    ],
    [
      'a course not begun',
      'rateCourse',
      'nina',
      () => ({ courseId: course('sql-in-depth'), stars: 1 }),
      { code: 'FORBIDDEN' },
    ],
    [
      'a course taken back',
      'rateCourse',
      'nina',
      () => ({ courseId: course('analytics-studio'), stars: 1 }),
      { code: 'FORBIDDEN' },
    ],
    [
      'stars of a suspended learner',
      'rateCourse',
      'sven',
      () => ({ courseId: course('sql-in-depth'), stars: 1 }),
      { code: 'MEMBER_NOT_ACTIVE' },
    ],
    [
      'a group elsewhere',
      'joinLearningGroup',
      'theo',
      () => ({ groupId: toId('LearningGroup', uuid(`${LUMEN}/learning-group/night-owls`)) }),
      { code: 'NOT_FOUND' },
    ],
    [
      'a group, suspended',
      'joinLearningGroup',
      'sven',
      () => ({ groupId: toId('LearningGroup', uuid(`${LUMEN}/learning-group/night-owls`)) }),
      { code: 'MEMBER_NOT_ACTIVE' },
    ],
    [
      'a cohort that is over',
      'joinCohort',
      'nina',
      () => ({ cohortId: toId('Cohort', uuid(`${LUMEN}/cohort/analytics-spring`)) }),
      { code: 'INVALID_STATE', state: 'FINISHED' },
    ],
  ])('%s: %s as %s', async (_what, name, who, input, expected) => {
    const before = await traces();
    const { answer, code, error } = await run(name, who, input());

    if (typeof expected === 'string') expect([answer, code, error]).toEqual([null, expected, error]);
    else expect([error, answer]).toEqual([undefined, expect.objectContaining(expected)]);
    expect(await traces()).toEqual(before);
  });
});

describe('a learner', () => {
  it('moves on lesson by lesson to the end, once each, and the fact of every step leaves in order', async () => {
    const id = enrollment('dora/analytics-studio');
    const done = async (n: number, secondsSpent?: number) => {
      const { answer, error } = await run('completeLesson', 'dora', {
        enrollmentId: id,
        lessonId: lesson('analytics-studio', n),
        ...(secondsSpent === undefined ? {} : { secondsSpent }),
      });
      expect(error).toBeUndefined();
      return [answer?.enrollment?.status, answer?.enrollment?.progress.bps];
    };

    expect(await done(4, 600)).toEqual(['IN_PROGRESS', 8000]);
    expect(await done(4, 600)).toEqual(['IN_PROGRESS', 8000]);
    expect(await done(5, 660)).toEqual(['COMPLETED', 10_000]);

    expect(
      await sql(
        'SELECT total_courses_completed AS completed, total_learning_seconds AS seconds FROM org_member_learning_profile WHERE member_id = $1',
        [uuid(`${LUMEN}/member/dora`)],
      ),
    ).toEqual([{ completed: 1, seconds: '1260' }]);
    // The demo world told the first fact of this enrolment.
    const events = (await eventsOf(uuid(`${LUMEN}/enrollment/dora/analytics-studio`))).slice(1);
    expect(
      events.map(({ type, sequence, payload }) => [
        type,
        sequence,
        payload['status'],
        payload['previousStatus'],
        payload['progressBps'],
      ]),
    ).toEqual([
      ['catalog.enrollment.changed', '2', 'IN_PROGRESS', 'IN_PROGRESS', 8000],
      ['catalog.enrollment.changed', '3', 'COMPLETED', 'IN_PROGRESS', 10_000],
    ]);
    expect([...((events[0]?.payload['jobProfileIds'] ?? []) as string[])].sort()).toEqual(
      [uuid('ivan/job-profile'), uuid('john/job-profile')].sort(),
    );
  });

  it('stays completed when the course grows', async () => {
    await sql(
      `INSERT INTO org_lesson (id, org_id, type, title, created_at, updated_at)
      SELECT '019b0000-0000-7000-8000-0000000000aa', org_id, 'TEXT', 'More', now(), now() FROM org_product_course WHERE id = $1`,
      [uuid(`${LUMEN}/product/analytics-studio/course`)],
    );
    await sql(
      `INSERT INTO org_product_course_lesson (id, org_id, course_id, section_id, lesson_id, sort_order, created_at, updated_at)
      SELECT '019b0000-0000-7000-8000-0000000000aa', org_id, course_id, id, '019b0000-0000-7000-8000-0000000000aa', 99, now(), now()
        FROM org_product_course_section WHERE course_id = $1 LIMIT 1`,
      [uuid(`${LUMEN}/product/analytics-studio/course`)],
    );

    const { answer } = await run('completeLesson', 'dora', {
      enrollmentId: enrollment('dora/analytics-studio'),
      lessonId: toId('Lesson', '019b0000-0000-7000-8000-0000000000aa'),
    });
    expect(answer?.enrollment).toMatchObject({ status: 'COMPLETED', progress: { bps: 10_000 } });
  });

  it('finds a lesson locked until what comes before is done, and until access reaches it (CAT-35, CAT-37)', async () => {
    const [third, fourth] = [3, 4].map((n) => uuid(`kumo-school/product/frontend-craft/course/lesson/${n}`));
    await sql('UPDATE org_product_course_lesson SET prerequisite_ids = ARRAY[$2]::uuid[] WHERE id = $1', [
      fourth,
      third,
    ]);
    await sql('UPDATE org_product_course_lesson SET required_access_tier = 2 WHERE id = $1', [third]);
    const done = async (n: number) =>
      (
        await run('completeLesson', 'yuki', {
          enrollmentId: enrollment('yuki/frontend-craft', 'kumo-school'),
          lessonId: lesson('frontend-craft', n, 'kumo-school'),
        })
      ).answer;

    expect(await done(4)).toMatchObject({ code: 'LESSON_LOCKED', field: ['input', 'lessonId'] });
    expect(await done(3)).toMatchObject({ code: 'LESSON_LOCKED' });
    const { answer } = await run('grantCourseAccess', 'chika', {
      memberId: member('yuki', 'kumo-school'),
      productId: product('frontend-craft', 'kumo-school'),
      tier: 2,
    });
    expect(answer?.grant).toEqual({ tier: 2, grantedBy: null });
    expect(await done(3)).toMatchObject({ enrollment: { progress: { bps: 7500 } } });
    expect(await done(4)).toMatchObject({ enrollment: { status: 'COMPLETED' } });
  });

  it('finishing all lessons at once counts each of them', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((n) =>
        run('completeLesson', 'nina', {
          enrollmentId: enrollment('nina/sql-in-depth'),
          lessonId: lesson('sql-in-depth', n),
        }),
      ),
    );

    expect(answers.map(({ answer }) => answer?.__typename)).toEqual(
      Array.from({ length: 6 }, () => 'CompleteLessonSuccess'),
    );
    expect(
      await sql('SELECT status, progress_bps, version FROM org_member_product_course_enrollment WHERE id = $1', [
        uuid(`${LUMEN}/enrollment/nina/sql-in-depth`),
      ]),
    ).toEqual([{ status: 'COMPLETED', progress_bps: 10_000, version: 7 }]);
    expect((await eventsOf(uuid(`${LUMEN}/enrollment/nina/sql-in-depth`))).map((event) => event.sequence)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
  });

  it('rates a course, and rates it anew: one rating, the mean follows, the history keeps the first', async () => {
    const rate = async (who: string, stars: number) => {
      const { answer, error } = await run('rateCourse', who, {
        courseId: course('data-basics'),
        stars,
        feedback: 'Good.',
      });
      expect(error).toBeUndefined();
      return answer?.course?.ratingAvg;
    };

    expect(await rate('nina', 2)).toBe(2);
    expect(await rate('nina', 5)).toBe(5);
    expect(await rate('nina', 4)).toBe(4);
    expect(
      await sql(
        `SELECT h.reason, h.previous ->> 'stars' AS stars FROM org_member_course_rating_history h
      JOIN org_member_course_rating r ON r.id = h.rating_id WHERE r.course_id = $1 ORDER BY h.version`,
        [uuid(`${LUMEN}/product/data-basics/course`)],
      ),
    ).toEqual([
      { reason: 'INITIAL', stars: '2' },
      { reason: 'UPDATED', stars: '5' },
    ]);
  });

  it('rating twice at once leaves one rating and a mean that is its stars', async () => {
    await Promise.all(
      [1, 2, 3, 4, 5].map((stars) => run('rateCourse', 'lena', { courseId: course('analytics-studio'), stars })),
    );

    const [row] = await sql<{ total: string; count: number; stars: number; history: number }>(
      `SELECT c.stars_total AS total, c.stars_count AS count, r.stars,
              (SELECT count(*)::int FROM org_member_course_rating_history h WHERE h.rating_id = r.id) AS history
         FROM org_product_course c JOIN org_member_course_rating r ON r.course_id = c.id WHERE c.id = $1`,
      [uuid(`${LUMEN}/product/analytics-studio/course`)],
    );
    expect(row).toMatchObject({ count: 1, total: String(row?.stars), history: 4 });
  });
});

describe('staff', () => {
  it('enrol a member once, whoever of them is first', async () => {
    const answers = await Promise.all(
      ['adam', 'olga', 'adam'].map((who) =>
        run('enrollMember', who, { memberId: member('lena'), courseId: course('data-basics') }),
      ),
    );

    expect(answers.map(({ answer }) => answer?.__typename).sort()).toEqual([
      'ConflictError',
      'ConflictError',
      'EnrollMemberSuccess',
    ]);
    expect(answers.find(({ answer }) => answer?.enrollment)?.answer?.enrollment).toMatchObject({
      status: 'NOT_STARTED',
    });
  });

  it('bring a revoked enrolment back to life, with what was learnt', async () => {
    const { answer } = await run('enrollMember', 'adam', {
      memberId: member('nina'),
      courseId: course('analytics-studio'),
    });

    expect(answer?.enrollment).toEqual({
      id: enrollment('nina/analytics-studio'),
      status: 'IN_PROGRESS',
      progress: { bps: 2000 },
    });
  });

  it('give access to a product that is no course: a grant and no enrolment', async () => {
    const before = await traces();
    const { answer } = await run('grantCourseAccess', 'adam', {
      memberId: member('nina'),
      productId: product('community-pass'),
      expiresAt: '2026-12-31T00:00:00.000Z',
    });

    expect(answer?.grant).toEqual({ tier: 1, grantedBy: { id: toId('OrgEmployee', uuid(`${LUMEN}/employee/adam`)) } });
    expect(await traces()).toEqual({
      ...before,
      grants: (before?.['grants'] ?? 0) + 1,
      audits: (before?.['audits'] ?? 0) + 1,
    });
  });
});

describe('places', () => {
  const COHORT = '019b0000-0000-7000-8000-0000000000c0';
  const everybody = ['lena', 'nina', 'dora', 'olga', 'adam', 'mona', 'ivan', 'sarah', 'john'];

  it('of a cohort: the last three go to three of nine who want them at once', async () => {
    await sql(
      `INSERT INTO org_member_cohort (id, org_id, course_id, name, status, starts_at, capacity, created_at, updated_at)
      SELECT $1, org_id, id, 'autumn', 'OPEN', now(), 3, now(), now() FROM org_product_course WHERE id = $2`,
      [COHORT, uuid(`${LUMEN}/product/data-basics/course`)],
    );
    const answers = await Promise.all(
      everybody.map((who) => run('joinCohort', who, { cohortId: toId('Cohort', COHORT) })),
    );

    const types = answers.map(({ answer }) => answer?.__typename);
    expect(types.filter((type) => type === 'JoinCohortSuccess')).toHaveLength(3);
    expect(answers.filter(({ answer }) => answer?.state === 'FULL')).toHaveLength(6);
    expect(await sql('SELECT member_count FROM org_member_cohort WHERE id = $1', [COHORT])).toEqual([
      { member_count: 3 },
    ]);
    const winner = everybody[types.indexOf('JoinCohortSuccess')] ?? '';
    expect((await run('joinCohort', winner, { cohortId: toId('Cohort', COHORT) })).answer?.__typename).toBe(
      'JoinCohortSuccess',
    );
  });

  it('of a cohort: the last one goes to one of two hundred who want it at once', async () => {
    const LAST = '019b0000-0000-7000-8000-0000000000c1';
    await sql(
      `INSERT INTO org_member_cohort (id, org_id, course_id, name, status, starts_at, capacity, created_at, updated_at)
      SELECT $1, org_id, id, 'winter', 'OPEN', now(), 1, now(), now() FROM org_product_course WHERE id = $2`,
      [LAST, uuid(`${LUMEN}/product/data-basics/course`)],
    );
    const lena = await world.viewerOf('lena');
    const tie = lena.memberships.find(({ orgId }) => orgId === toId('Org', uuid(LUMEN)));
    if (!tie) throw new Error('lena is no member');
    let people = 200;
    const outcomes: (string | undefined)[] = [];
    // As many at once as a small server admits; who is told that it is busy asks again.
    const lane = async (): Promise<void> => {
      while (people-- > 0) {
        const memberId = toId('OrgMember', randomUUID());
        const viewer: Viewer = { ...lena, userId: toId('User', randomUUID()), memberships: [{ ...tie, memberId }] };
        for (;;) {
          const { answer, code } = await run('joinCohort', viewer, { cohortId: toId('Cohort', LAST) });
          if (code === 'OVERLOADED') continue;
          outcomes.push(answer?.state ?? answer?.__typename);
          break;
        }
      }
    };
    await Promise.all(Array.from({ length: 16 }, lane));

    expect(outcomes.filter((outcome) => outcome === 'JoinCohortSuccess')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'FULL')).toHaveLength(199);
    expect(
      await sql(
        `SELECT member_count, (SELECT count(*)::int FROM org_member_cohort_membership WHERE cohort_id = c.id) AS rows
           FROM org_member_cohort c WHERE id = $1`,
        [LAST],
      ),
    ).toEqual([{ member_count: 1, rows: 1 }]);
  });

  it('hold in the database too, whoever writes', async () => {
    await expect(
      sql(
        `INSERT INTO org_member_cohort_membership (id, org_id, cohort_id, member_id, user_id, joined_at)
        SELECT gen_random_uuid(), org_id, id, gen_random_uuid(), gen_random_uuid(), now() FROM org_member_cohort WHERE id = $1`,
        [COHORT],
      ),
    ).rejects.toThrow(/cohort_places_check/);
  });

  it('of a group: joining twice at once is one membership; a private group looks absent', async () => {
    const groupId = toId('LearningGroup', uuid(`${LUMEN}/learning-group/night-owls`));
    const answers = await Promise.all([1, 2, 3].map(() => run('joinLearningGroup', 'dora', { groupId })));

    expect(answers.map(({ answer }) => answer?.__typename)).toEqual(
      Array.from({ length: 3 }, () => 'JoinLearningGroupSuccess'),
    );
    expect(
      await sql('SELECT member_count FROM org_member_learning_group WHERE id = $1', [
        uuid(`${LUMEN}/learning-group/night-owls`),
      ]),
    ).toEqual([{ member_count: 3 }]);
    await sql('UPDATE org_member_learning_group SET is_private = true WHERE id = $1', [
      uuid(`${LUMEN}/learning-group/night-owls`),
    ]);
    expect((await run('joinLearningGroup', 'ivan', { groupId })).answer).toMatchObject({ code: 'NOT_FOUND' });
    expect((await run('joinLearningGroup', 'adam', { groupId })).answer).toMatchObject({ code: 'NOT_FOUND' });
  });
});
