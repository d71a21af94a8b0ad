import { toId } from '@volmify/shared/ids';
import type { Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
  await world.drainEvents();
});
afterAll(() => world.close());

type Answer = { data: Record<string, Record<string, unknown>> | null; errors?: { extensions: { code: string } }[] };
const ask = async (who: string | Viewer, document: string, variables?: Record<string, unknown>): Promise<Answer> =>
  JSON.parse(JSON.stringify(await world.executeIn('identity', who, document, variables))) as Answer;
const rows = async <Row extends object>(sql: string, parameters: unknown[] = []) =>
  (await withClient(world.databases.identity.superuserUrl, (client) => client.query<Row>(sql, parameters))).rows;
const uuidOf = (key: string) => world.world.uuidOf(key);
const jobId = (person: string) => toId('JobProfile', uuidOf(`${person}/job-profile`));
const skillId = (slug: string) => toId('Skill', uuidOf(`skill/${slug}`));

const REFUSED = '... on UserError { code field }';
const CREATE_MAIN = `mutation ($input: CreateMainProfileInput!) { createMainProfile(input: $input) {
  __typename ... on CreateMainProfileSuccess { profile { id slug displayName type visibility } } ${REFUSED} } }`;
const CREATE_JOB = `mutation ($input: CreateJobProfileInput!) { createJobProfile(input: $input) {
  __typename ${REFUSED} ... on CreateJobProfileSuccess { jobProfile { id slug displayName headline bio verified version
    skills { skill { slug } verified } metrics { studentsCount ratingAvg } seo { title structuredData }
    profile { slug type } } } } }`;
const UPDATE_JOB = `mutation ($input: UpdateJobProfileInput!) { updateJobProfile(input: $input) {
  __typename ${REFUSED} ... on UpdateJobProfileSuccess { jobProfile { id version headline es: headline(locale: "es") bio
    sections { section visibility } seo(locale: "es") { title } } } } }`;
const UPDATE_PROFILE = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
  __typename ${REFUSED} ... on UpdateProfileSuccess { profile { displayName pictureUrl visibility isActive version } } } }`;
const VERIFY = `mutation ($input: VerifyJobProfileInput!) { verifyJobProfile(input: $input) {
  __typename ${REFUSED} ... on InvalidStateError { state } ... on VerifyJobProfileSuccess { jobProfile { verified verifiedAt } } } }`;
const PAGE = `query ($id: ID!) { jobProfile(id: $id) { displayName bio experienceLevel skills { skill { slug } }
  seo { title } sections { section } profile { visibility } } }`;

/** A person with no profile at all. */
async function newcomer(name: string): Promise<Viewer> {
  const [row] = await rows<{ id: string }>(
    `INSERT INTO "user" (id, name, display_name, email, created_at, updated_at)
     VALUES (gen_random_uuid(), $1::text, $1::text, $1::text || '@example.test', now(), now()) RETURNING id::text`,
    [name],
  );
  const lena = await world.viewerOf('lena');
  return { ...lena, userId: toId('User', row?.id ?? ''), memberships: [], jobProfileIds: [] };
}

describe('main profiles', () => {
  test('a newcomer gets one; slugs that are taken get a suffix, wished ones are refused', async () => {
    const ada = await newcomer('ada');
    const wished = await ask(ada, CREATE_MAIN, { input: { displayName: 'Ada', slug: 'sarah' } });
    expect(wished.data?.['createMainProfile']).toEqual({
      __typename: 'ConflictError',
      code: 'CONFLICT',
      field: ['input', 'slug'],
    });
    const made = await ask(ada, CREATE_MAIN, { input: { displayName: 'Sarah' } });
    expect(made.data?.['createMainProfile']).toMatchObject({
      profile: { slug: 'sarah-2', displayName: 'Sarah', type: 'MAIN', visibility: 'PUBLIC' },
    });
    const second = await ask(ada, CREATE_MAIN, { input: { displayName: 'Ada again' } });
    expect(second.data?.['createMainProfile']).toMatchObject({ __typename: 'ConflictError' });
  });

  test('of twelve at once one is made, and so are twelve people of one name, each under a slug of its own', async () => {
    const one = await newcomer('eve');
    const many = await Promise.all(
      Array.from({ length: 12 }, () => ask(one, CREATE_MAIN, { input: { displayName: 'Eve' } })),
    );
    const kinds = many.map((answer) => answer.data?.['createMainProfile']?.['__typename']);
    expect(kinds.filter((kind) => kind === 'CreateMainProfileSuccess')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'ConflictError')).toHaveLength(11);
    const people = await Promise.all(Array.from({ length: 12 }, (_, index) => newcomer(`twin-${index}`)));
    await Promise.all(people.map((person) => ask(person, CREATE_MAIN, { input: { displayName: 'Twin' } })));
    const slugs = await rows<{ slug: string }>(`SELECT slug FROM user_profile WHERE slug LIKE 'twin%'`);
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(12);
  });

  test('nobody signed in makes none, and broken values are named', async () => {
    const anonymous = await ask('anonymous', CREATE_MAIN, { input: { displayName: 'Ada' } });
    expect(anonymous.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const bad = [{ displayName: ' ' }, { displayName: 'x'.repeat(257) }, { displayName: 'Ada', slug: 'No Slug' }];
    for (const input of bad) {
      const { data } = await ask('lena', CREATE_MAIN, { input });
      expect(data?.['createMainProfile']).toMatchObject({ __typename: 'ValidationError' });
    }
  });
});

describe('changing a profile', () => {
  test('the own one changes; another’s, an absent one and an old version are refused alike or named', async () => {
    const profileId = toId('UserProfile', uuidOf('nina/profile'));
    const picture = 'https://pictures.example.test/nina.png';
    const done = await ask('nina', UPDATE_PROFILE, {
      input: { profileId, displayName: 'Nina A.', pictureUrl: picture, expectedVersion: 1 },
    });
    expect(done.data?.['updateProfile']).toMatchObject({
      profile: { displayName: 'Nina A.', pictureUrl: picture, visibility: 'PUBLIC', isActive: true, version: 2 },
    });
    const stale = await ask('nina', UPDATE_PROFILE, { input: { profileId, isActive: false, expectedVersion: 1 } });
    expect(stale.data?.['updateProfile']).toMatchObject({ __typename: 'ConflictError' });
    const foreign = await ask('lena', UPDATE_PROFILE, { input: { profileId, displayName: 'Mine' } });
    const absent = await ask('lena', UPDATE_PROFILE, {
      input: { profileId: toId('UserProfile', '01890000-0000-7000-8000-000000000000'), displayName: 'Mine' },
    });
    expect(JSON.stringify(foreign)).toBe(JSON.stringify(absent));
    expect(foreign.data?.['updateProfile']).toMatchObject({ __typename: 'NotFoundError' });
    const picked = await ask('nina', UPDATE_PROFILE, { input: { profileId, pictureUrl: 'javascript:alert(1)' } });
    expect(picked.data?.['updateProfile']).toMatchObject({ __typename: 'ValidationError' });
  });

  test('a profile shown to organizations is seen by their staff and by nobody else', async () => {
    const profileId = toId('UserProfile', uuidOf('ivan/job-profile'));
    await ask('ivan', UPDATE_PROFILE, { input: { profileId, visibility: 'ORGS' } });
    const seen = await Promise.all(
      ['ivan', 'adam', 'petra', 'lena', 'bruno', 'anonymous'].map(
        async (who) => (await ask(who, PAGE, { id: jobId('ivan') })).data?.['jobProfile'] != null,
      ),
    );
    expect(seen).toEqual([true, true, true, false, false, false]);
    await ask('ivan', UPDATE_PROFILE, { input: { profileId, visibility: 'PUBLIC' } });
  });
});

describe('job profiles', () => {
  test('all parts are made together: slug, texts, metrics at zero, skills, search texts, history, audit', async () => {
    const input = {
      displayName: 'Sarah Johnson',
      headline: 'Écrit des cours',
      bio: 'Des cours qui restent.',
      locale: 'fr',
      skillIds: [skillId('react'), skillId('javascript')],
    };
    const { data, errors } = await ask('theo', CREATE_JOB, { input });
    expect(errors).toBeUndefined();
    expect(data?.['createJobProfile']).toMatchObject({
      jobProfile: {
        slug: 'sarah-johnson-2',
        headline: 'Écrit des cours',
        bio: 'Des cours qui restent.',
        verified: false,
        skills: [
          { skill: { slug: 'javascript' }, verified: false },
          { skill: { slug: 'react' }, verified: false },
        ],
        metrics: { studentsCount: 0, ratingAvg: null },
        seo: { title: 'Sarah Johnson - Écrit des cours', structuredData: { knowsAbout: ['javascript', 'react'] } },
        profile: { slug: 'sarah-johnson-2', type: 'JOB' },
      },
    });
    const history = await rows(
      `SELECT d.headline, d.skills, d.is_current FROM dim_job_profile d JOIN user_job_profile j ON j.user_profile_id = d.job_profile_id
        WHERE j.slug = 'sarah-johnson-2'`,
    );
    expect(history).toEqual([{ headline: 'Écrit des cours', skills: ['javascript', 'react'], is_current: true }]);
    const audit = await rows(`SELECT after FROM audit_log WHERE action = 'user_job_profile.create'`);
    expect(audit.length).toBe(1);
  });

  test('a refusal leaves nothing behind, not even the base profile', async () => {
    const count = async () =>
      (await rows('SELECT (SELECT count(*) FROM user_profile) AS a, (SELECT count(*) FROM user_profile_i18n) AS b'))[0];
    const before = await count();
    const attempts = [
      { displayName: 'X', headline: 'x', slug: 'john-carter' },
      { displayName: 'X', headline: 'x', skillIds: [toId('Skill', uuidOf('lena'))] },
      { displayName: 'X', headline: 'x', locale: 'xx-XX' },
      { displayName: 'X', headline: ' ' },
    ];
    const kinds = [];
    for (const input of attempts) {
      kinds.push((await ask('theo', CREATE_JOB, { input })).data?.['createJobProfile']?.['__typename']);
    }
    expect(kinds).toEqual(['ConflictError', 'ValidationError', 'ValidationError', 'ValidationError']);
    expect(await count()).toEqual(before);
  });

  test('texts of one language change, the others stay, and history turns with the default headline', async () => {
    const id = jobId('sarah');
    const spanish = await ask('sarah', UPDATE_JOB, { input: { jobProfileId: id, locale: 'es', headline: 'Enseña' } });
    expect(spanish.data?.['updateJobProfile']).toMatchObject({
      jobProfile: {
        headline: 'Full-stack engineer who teaches what she ships',
        es: 'Enseña',
        seo: { title: 'Sarah Johnson - Enseña' },
      },
    });
    const turns = () => rows('SELECT 1 FROM dim_job_profile WHERE job_profile_id = $1', [uuidOf('sarah/job-profile')]);
    expect(await turns()).toHaveLength(1);
    await ask('sarah', UPDATE_JOB, { input: { jobProfileId: id, headline: 'Teaches' } });
    await ask('sarah', UPDATE_JOB, { input: { jobProfileId: id, headline: 'Teaches well' } });
    const history = await rows<{ valid_from: Date; valid_to: Date | null; headline: string }>(
      'SELECT headline, valid_from, valid_to FROM dim_job_profile WHERE job_profile_id = $1 ORDER BY sk',
      [uuidOf('sarah/job-profile')],
    );
    expect(history.map((row) => row.headline)).toEqual([
      'Full-stack engineer who teaches what she ships',
      'Teaches',
      'Teaches well',
    ]);
    expect(history.map((row) => row.valid_to)).toEqual([history[1]?.valid_from, history[2]?.valid_from, null]);
    const stale = await ask('sarah', UPDATE_JOB, { input: { jobProfileId: id, headline: 'Old', expectedVersion: 1 } });
    expect(stale.data?.['updateJobProfile']).toMatchObject({ __typename: 'ConflictError' });
    for (const who of ['john', 'petra', 'adam']) {
      const other = await ask(who, UPDATE_JOB, { input: { jobProfileId: id, headline: 'Defaced' } });
      expect(other.data?.['updateJobProfile']).toMatchObject({ __typename: 'NotFoundError' });
    }
  });

  test('sections are kept from the public, shown to organizations or to nobody, and never found by search', async () => {
    const sections = [
      { section: 'BIO', visibility: 'PRIVATE' },
      { section: 'SKILLS', visibility: 'ORGS' },
      { section: 'SEO', visibility: 'ORGS' },
      { section: 'EXPERIENCE_LEVEL', visibility: 'PRIVATE' },
    ];
    const word = 'zanzibarite';
    const find = async () =>
      (await ask('anonymous', `{ searchJobProfiles(filter: { text: "${word}" }) { edges { node { slug } } } }`)).data?.[
        'searchJobProfiles'
      ]?.['edges'];
    await ask('dora', UPDATE_JOB, { input: { jobProfileId: jobId('dora'), bio: `Knows ${word}.` } });
    expect(await find()).toEqual([{ node: { slug: 'dora-silva' } }]);
    await ask('dora', UPDATE_JOB, { input: { jobProfileId: jobId('dora'), sections } });
    const seen = async (who: string) => (await ask(who, PAGE, { id: jobId('dora') })).data?.['jobProfile'];
    expect(await seen('anonymous')).toMatchObject({
      bio: null,
      skills: [],
      seo: null,
      experienceLevel: null,
      sections: null,
    });
    expect(await seen('bruno')).toMatchObject({ bio: null, skills: [], seo: null });
    expect(await seen('adam')).toMatchObject({
      bio: null,
      skills: [{}],
      seo: {},
      experienceLevel: null,
      sections: null,
    });
    expect(await seen('dora')).toMatchObject({ bio: `Knows ${word}.`, skills: [{}], sections: [{}, {}, {}, {}] });
    expect(await find()).toEqual([]);
    const search = `query ($ids: [ID!]) { searchJobProfiles(filter: { skillIds: $ids }) { edges { node { slug } } } }`;
    const [held] = await rows<{ skill_id: string }>(
      'SELECT skill_id::text FROM user_job_profile_skill WHERE job_profile_id = $1',
      [uuidOf('dora/job-profile')],
    );
    const bySkill = await ask('anonymous', search, { ids: [toId('Skill', held?.skill_id ?? '')] });
    expect(JSON.stringify(bySkill)).not.toContain('dora-silva');
    const published = await rows(`SELECT 1 FROM seo_metadata WHERE description LIKE '%${word}%'`);
    expect(published).toEqual([]);
  });
});

describe('skills and verification', () => {
  const ADD = `mutation ($input: AddSkillInput!) { addSkill(input: $input) { __typename ${REFUSED}
    ... on AddSkillSuccess { jobProfile { skills { skill { slug } verified } } } } }`;
  const REMOVE = `mutation ($input: RemoveSkillInput!) { removeSkill(input: $input) { __typename ${REFUSED}
    ... on RemoveSkillSuccess { jobProfile { skills { skill { slug } } } } } }`;

  test('a skill is added once, unconfirmed, by the person alone, and taken off again', async () => {
    const input = { jobProfileId: jobId('john'), skillId: skillId('kanji') };
    const twice = await Promise.all([ask('john', ADD, { input }), ask('john', ADD, { input })]);
    const kinds = twice.map((answer) => answer.data?.['addSkill']?.['__typename']).sort();
    expect(kinds).toEqual(['AddSkillSuccess', 'ConflictError']);
    expect((await ask('sarah', ADD, { input })).data?.['addSkill']).toMatchObject({ __typename: 'NotFoundError' });
    expect((await ask('sarah', REMOVE, { input })).data?.['removeSkill']).toMatchObject({
      __typename: 'NotFoundError',
    });
    expect((await ask('john', REMOVE, { input })).data?.['removeSkill']).toMatchObject({
      __typename: 'RemoveSkillSuccess',
    });
    expect((await ask('john', REMOVE, { input })).data?.['removeSkill']).toMatchObject({ field: ['input', 'skillId'] });
  });

  test('the platform verifies once; the person, staff and everybody else are refused; the fact is in the outbox', async () => {
    const input = { jobProfileId: jobId('john') };
    for (const who of ['john', 'adam', 'olga', 'lena']) {
      const { data, errors } = await ask(who, VERIFY, { input });
      expect([data?.['verifyJobProfile'], errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
    }
    expect((await ask('anonymous', VERIFY, { input })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const both = await Promise.all([ask('petra', VERIFY, { input }), ask('petra', VERIFY, { input })]);
    const kinds = both.map((answer) => answer.data?.['verifyJobProfile']?.['__typename']).sort();
    expect(kinds).toEqual(['InvalidStateError', 'VerifyJobProfileSuccess']);
    const events = await rows(
      `SELECT sequence::int, payload FROM outbox_event WHERE type = 'identity.job_profile.verified'`,
    );
    expect(events).toMatchObject([{ sequence: 1, payload: { jobProfileId: uuidOf('john/job-profile') } }]);
  });

  test('nobody verifies the own profile, neither by the platform’s right nor past the service', async () => {
    const made = await ask('petra', CREATE_JOB, { input: { displayName: 'Petra', headline: 'Runs the platform' } });
    const job = (made.data?.['createJobProfile']?.['jobProfile'] ?? {}) as { id: string };
    const own = await ask('petra', VERIFY, { input: { jobProfileId: job.id } });
    expect(own.data?.['verifyJobProfile']).toMatchObject({ __typename: 'ForbiddenError' });
    const past = withClient(world.databases.identity.appUrl, async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.user_id', $1, true)`, [uuidOf('lena')]);
      await client.query(`SELECT set_config('app.user_id', $1, true)`, [uuidOf('ivan')]);
      return client.query(`UPDATE user_job_profile SET verified_at = now() WHERE user_profile_id = $1`, [
        uuidOf('ivan/job-profile'),
      ]);
    });
    await expect(past).rejects.toMatchObject({ constraint: 'user_job_profile_verified_by_platform' });
  });

  test('the platform’s scope changes no text, and a person’s no other person’s row', async () => {
    const asApp = (settings: Record<string, string>, sql: string) =>
      withClient(world.databases.identity.appUrl, async (client) => {
        await client.query('BEGIN');
        for (const [name, value] of Object.entries({ public_rows: 'on', ...settings })) {
          await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value]);
        }
        return client.query(sql, [uuidOf('mona/job-profile')]);
      });
    const deface = `UPDATE user_job_profile SET headline = 'x' WHERE user_profile_id = $1`;
    await expect(asApp({ platform: 'on', user_id: uuidOf('petra') }, deface)).rejects.toMatchObject({
      constraint: 'user_job_profile_own_words',
    });
    expect((await asApp({ user_id: uuidOf('lena') }, deface)).rowCount).toBe(0);
    expect(
      (await asApp({ user_id: uuidOf('lena') }, `UPDATE user_profile SET display_name = 'x' WHERE id = $1`)).rowCount,
    ).toBe(0);
    expect(
      (await asApp({ user_id: uuidOf('lena') }, 'DELETE FROM user_job_profile_skill WHERE job_profile_id = $1'))
        .rowCount,
    ).toBe(0);
    const metrics = `UPDATE user_job_profile_metrics SET students_count = 9 WHERE job_profile_id = $1`;
    expect((await asApp({ user_id: uuidOf('mona') }, metrics)).rowCount).toBe(0);
  });
});

describe('search', () => {
  const SEARCH = `query ($filter: JobProfileFilter, $sort: JobProfileSort, $first: Int, $after: String, $last: Int, $before: String) {
    searchJobProfiles(filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
      edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
  type Page = {
    edges: { node: { slug: string } }[];
    pageInfo: { hasNextPage: boolean; startCursor: string; endCursor: string };
  };
  const search = async (variables: Record<string, unknown>) =>
    (await ask('anonymous', SEARCH, variables)).data?.['searchJobProfiles'] as unknown as Page;
  const slugs = (page: Page) => page.edges.map(({ node }) => node.slug);

  test.each(['RELEVANCE', 'RATING', 'STUDENTS', 'NAME'])(
    'pages by %s walk the whole list once, both ways',
    async (sort) => {
      const all = slugs(await search({ sort, first: 100 }));
      expect(all.length).toBeGreaterThanOrEqual(8);
      const walked: string[] = [];
      let after: string | undefined;
      do {
        const page = await search({ sort, first: 3, after });
        walked.push(...slugs(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
      } while (after !== undefined);
      expect(walked).toEqual(all);
      const end = await search({ sort, last: 3 });
      expect(slugs(end)).toEqual(all.slice(-3));
      const before = await search({ sort, last: 3, before: end.pageInfo.startCursor });
      expect(slugs(before)).toEqual(all.slice(-6, -3));
    },
  );

  test('words, skills, verification and stars narrow it together; accents and case do not matter to names', async () => {
    expect(slugs(await search({ filter: { text: 'SARAH john' } }))).toContain('sarah-johnson');
    expect(slugs(await search({ filter: { text: 'sarah xyzzy' } }))).toEqual([]);
    const skilled = slugs(await search({ filter: { skillIds: [skillId('react'), skillId('node-js')] } }));
    expect(skilled).toEqual(['sarah-johnson']);
    expect(slugs(await search({ filter: { verified: true, text: 'sarah' } }))).toEqual(['sarah-johnson']);
    expect(slugs(await search({ filter: { minRating: 5 } }))).toEqual([]);
    expect(slugs(await search({ filter: { minRating: 3.5 }, sort: 'RATING' }))).toContain('sarah-johnson');
  });

  test('hidden profiles are not found, and a cursor of another sort is refused', async () => {
    const profileId = toId('UserProfile', uuidOf('noor/job-profile'));
    await ask('noor', UPDATE_PROFILE, { input: { profileId, visibility: 'PRIVATE' } });
    expect(slugs(await search({ filter: { text: 'noor' } }))).toEqual([]);
    const page = await search({ sort: 'NAME', first: 1 });
    const mixed = await ask('anonymous', SEARCH, { sort: 'RATING', after: page.pageInfo.endCursor });
    expect(mixed.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
