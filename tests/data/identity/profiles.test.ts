import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asSuperuser = (sql: string, parameters: unknown[] = []) =>
  withClient(world.databases.identity.superuserUrl, (client) => client.query(sql, parameters));

const PUBLIC_PAGE = `query ($slug: String!, $locale: String) { jobProfileBySlug(slug: $slug) {
  headline(locale: $locale) title(locale: $locale) bio(locale: $locale) verified
  skills { skill { slug name(locale: $locale) isApproved } verified }
  seo(locale: $locale) { title keywords status structuredData openGraph { title image } }
  reputation { overallRating professionalScore } } }`;

test.each([
  ['en', 'Full-stack engineer who teaches what she ships'],
  ['es', 'Ingeniera full-stack que enseña lo que pone en producción'],
  ['es-MX', 'Ingeniera full-stack que enseña lo que pone en producción'],
  ['fr', "Ingénieure full-stack qui enseigne ce qu'elle met en production"],
  ['de', 'Full-Stack-Entwicklerin, die lehrt, was sie selbst ausliefert'],
  ['ja', 'Full-stack engineer who teaches what she ships'],
  [null, 'Full-stack engineer who teaches what she ships'],
])(
  'the page asked in %s has its headline, search texts and markup in that language or the default',
  async (locale, headline) => {
    const { data, errors } = await world.executeIn('identity', 'anonymous', PUBLIC_PAGE, {
      slug: 'sarah-johnson',
      locale,
    });

    expect(errors).toBeUndefined();
    expect(data?.['jobProfileBySlug']).toMatchObject({
      headline,
      title: headline,
      verified: true,
      seo: {
        title: `Sarah Johnson - ${headline}`,
        keywords: ['javascript', 'react', 'node.js', 'teaching'],
        status: 'PUBLISHED',
        structuredData: { '@type': 'Person', name: 'Sarah Johnson', jobTitle: headline },
        openGraph: { title: `Sarah Johnson - ${headline}`, image: null },
      },
    });
  },
);

test('skills carry the day they were added, their confirmation and their approval', async () => {
  const { data } = await world.executeIn('identity', 'anonymous', PUBLIC_PAGE, { slug: 'sarah-johnson' });
  expect(data?.['jobProfileBySlug']).toMatchObject({
    skills: [
      { skill: { slug: 'javascript', name: 'JavaScript', isApproved: true }, verified: true },
      { skill: { slug: 'node-js', name: 'Node.js', isApproved: true }, verified: false },
      { skill: { slug: 'react', name: 'React', isApproved: true }, verified: true },
    ],
  });
  const kenji = await world.executeIn('identity', 'anonymous', PUBLIC_PAGE, { slug: 'kenji-sato', locale: 'ja' });
  expect(kenji.data?.['jobProfileBySlug']).toMatchObject({
    skills: [{ skill: { slug: 'kanji', name: '漢字', isApproved: false }, verified: false }],
  });
});

test('a page costs four statements whatever the locale, and thirty aliases of it not one more', async () => {
  await world.executeIn('identity', 'anonymous', PUBLIC_PAGE, { slug: 'sarah-johnson', locale: 'es' });
  world.statements.reset();
  await world.executeIn('identity', 'anonymous', PUBLIC_PAGE, { slug: 'sarah-johnson', locale: 'de' });
  expect(world.statements.count('identity')).toBe(4);

  const slugs = ['sarah-johnson', 'john-carter', 'mona-haddad', 'ivan-kovac', 'dora-silva', 'noor-aziz'];
  const aliases = slugs.flatMap((slug) =>
    ['en', 'es', 'fr', 'de', 'ja'].map(
      (locale, index) => `p${slug.slice(0, 2)}${index}: jobProfileBySlug(slug: "${slug}") {
        headline(locale: "${locale}") seo(locale: "${locale}") { title } skills { skill { name(locale: "${locale}") } }
        reputation { overallRating } }`,
    ),
  );
  world.statements.reset();
  const { errors } = await world.executeIn('identity', 'anonymous', `{ ${aliases.join('\n')} }`);
  expect(errors).toBeUndefined();
  expect(world.statements.count('identity')).toBe(4);
});

const PERSON = `query ($id: ID!) { user(id: $id) { id displayName email status platformRole
  mainProfile { slug type user { displayName } } profiles { slug } jobProfiles { slug } } }`;

test('a person sees the own account whole; others see the customer face and no more', async () => {
  const id = toId('User', world.world.uuidOf('sarah'));

  const own = await world.executeIn('identity', 'sarah', PERSON, { id });
  expect(own.data?.['user']).toEqual({
    id,
    displayName: 'Sarah Johnson',
    email: 'sarah@example.test',
    status: 'ACTIVE',
    platformRole: 'NONE',
    mainProfile: { slug: 'sarah', type: 'MAIN', user: { displayName: 'Sarah Johnson' } },
    profiles: [{ slug: 'sarah' }, { slug: 'sarah-johnson' }],
    jobProfiles: [{ slug: 'sarah-johnson' }],
  });

  for (const who of ['lena', 'adam', 'anonymous']) {
    const { data, errors } = await world.executeIn('identity', who, PERSON, { id });
    expect(errors).toBeUndefined();
    expect(data?.['user']).toEqual({
      id,
      displayName: 'Sarah Johnson',
      // An administrator reads the members of an organization that the person has a tie to.
      email: who === 'adam' ? 'sarah@example.test' : null,
      status: null,
      platformRole: null,
      mainProfile: { slug: 'sarah', type: 'MAIN', user: { displayName: 'Sarah Johnson' } },
      profiles: [{ slug: 'sarah' }],
      jobProfiles: [],
    });
  }
});

test('a professional page leads to the customer behind it for nobody but the person (IDN-38)', async () => {
  const document = `{ jobProfileBySlug(slug: "sarah-johnson") { profile { type slug user { mainProfile { slug } } } } }`;
  const seen = async (who: string) => (await world.executeIn('identity', who, document)).data?.['jobProfileBySlug'];

  expect(await seen('sarah')).toEqual({
    profile: { type: 'JOB', slug: 'sarah-johnson', user: { mainProfile: { slug: 'sarah' } } },
  });
  for (const who of ['olga', 'lena', 'anonymous']) {
    expect(await seen(who)).toEqual({ profile: { type: 'JOB', slug: 'sarah-johnson', user: null } });
  }
});

test('me is the verified person and null for nobody', async () => {
  const me = await world.executeIn('identity', 'lena', '{ me { id displayName email } }');
  expect(me.data?.['me']).toEqual({
    id: toId('User', world.world.uuidOf('lena')),
    displayName: 'Lena Fischer',
    email: 'lena@example.test',
  });
  expect(await world.executeIn('identity', 'anonymous', '{ me { id } }')).toEqual({ data: { me: null } });
});

test.each(['is_active = false', "visibility = 'PRIVATE'", "visibility = 'ORGS'", 'deleted_at = now()'])(
  'a profile with %s answers others exactly as one that does not exist, by slug, id and reference',
  async (change) => {
    const id = toId('JobProfile', world.world.uuidOf('dora/job-profile'));
    const absent = toId('JobProfile', '01900000-0000-7000-8000-000000000000');
    const document = `query ($id: ID!, $slug: String!, $r: [_Any!]!) {
      jobProfile(id: $id) { displayName seo { title } metrics { studentsCount } } jobProfileBySlug(slug: $slug) { id }
      _entities(representations: $r) { ... on JobProfile { slug performance { reputationScore } } } }`;
    const ask = async (who: string, jobProfileId: string, slug: string) =>
      JSON.stringify(
        await world.executeIn('identity', who, document, {
          id: jobProfileId,
          slug,
          r: [{ __typename: 'JobProfile', id: jobProfileId }],
        }),
      );
    await asSuperuser(`UPDATE user_profile SET ${change} WHERE id = $1`, [world.world.uuidOf('dora/job-profile')]);
    try {
      // Staff of an organization that the person works for see what is shown to organizations, and nobody else does.
      const others = change.includes('ORGS') ? ['anonymous', 'lena', 'bruno'] : ['anonymous', 'lena', 'adam'];
      for (const who of others) {
        expect(await ask(who, id, 'dora-silva')).toBe(await ask(who, absent, 'nobody-at-all'));
      }
      const isDeleted = change.startsWith('deleted_at');
      expect((await ask('dora', id, 'dora-silva')).includes('Dora Silva')).toBe(!isDeleted);
    } finally {
      await asSuperuser(
        `UPDATE user_profile SET is_active = true, visibility = 'PUBLIC', deleted_at = NULL WHERE id = $1`,
        [world.world.uuidOf('dora/job-profile')],
      );
    }
  },
);

test('unpublished search texts are for the person alone; others get the default version', async () => {
  const document = '{ jobProfileBySlug(slug: "sarah-johnson") { seo(locale: "fr") { title status } } }';
  await asSuperuser(`UPDATE seo_metadata SET status = 'DRAFT' WHERE title LIKE '%met en production'`);

  const own = await world.executeIn('identity', 'sarah', document);
  const other = await world.executeIn('identity', 'olga', document);

  expect(own.data?.['jobProfileBySlug']).toMatchObject({ seo: { status: 'DRAFT' } });
  expect(other.data?.['jobProfileBySlug']).toEqual({
    seo: { title: 'Sarah Johnson - Full-stack engineer who teaches what she ships', status: 'PUBLISHED' },
  });
});

test('the skill tree is walked by level, by words in any language, and page by page without gaps', async () => {
  const list = async (args: string) => {
    const { data, errors } = await world.executeIn(
      'identity',
      'anonymous',
      `{ skills(${args}) { edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    );
    if (errors?.[0]) throw errors[0];
    return (data as { skills: SkillPage }).skills;
  };
  const slugs = (page: SkillPage) => page.edges.map((edge) => edge.node.slug);
  const roots = ['community-building', 'data', 'design', 'kanji', 'web-development'];

  expect(slugs(await list('first: 100'))).toEqual(roots);
  expect(slugs(await list('text: "datos"'))).toEqual(['data', 'data-analysis']);
  expect(slugs(await list('text: "%"'))).toEqual([]);
  const parentId = toId('Skill', world.world.uuidOf('skill/data'));
  expect(slugs(await list(`parentId: "${parentId}"`))).toEqual(['data-analysis', 'sql']);

  const walked: string[] = [];
  for (let after = ''; ; ) {
    const page = await list(`first: 2${after}`);
    walked.push(...slugs(page));
    if (!page.pageInfo.hasNextPage) break;
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
  expect(walked).toEqual(roots);
  const last = await list('last: 2');
  expect([slugs(last), last.pageInfo.hasPreviousPage]).toEqual([['kanji', 'web-development'], true]);
  await expect(list('first: 0')).rejects.toThrow('1 to 100');
  await expect(list('first: 1, after: "rubbish"')).rejects.toThrow('cursor');
});

interface SkillPage {
  readonly edges: { readonly node: { readonly slug: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
}

test('reference data are served to anyone', async () => {
  const { data, errors } = await world.executeIn(
    'identity',
    'anonymous',
    '{ locales { key language { code isRtl } } currencies { code minorUnit } countries { code currency { code } } languages { code } }',
  );
  expect(errors).toBeUndefined();
  expect(data?.['locales']).toEqual(
    expect.arrayContaining(
      ['de', 'en', 'es', 'fr', 'ja'].map((code) => ({ key: code, language: { code, isRtl: false } })),
    ),
  );
  expect(data?.['currencies']).toEqual(
    expect.arrayContaining([
      { code: 'JPY', minorUnit: 0 },
      { code: 'KWD', minorUnit: 3 },
      { code: 'USD', minorUnit: 2 },
    ]),
  );
  expect(data?.['countries']).toContainEqual({ code: 'DE', currency: { code: 'EUR' } });
});
