import { setTimeout as wait } from 'node:timers/promises';
import { requireId } from '@volmify/shared/ids';
import { anonymousViewer, type Viewer } from '@volmify/shared/viewer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const STREAM = `subscription ($id: ID) { jobProfileVerified(jobProfileId: $id) { eventId jobProfile { id verified } } }`;
interface Told {
  readonly jobProfileVerified: { readonly eventId: string; readonly jobProfile: { readonly id: string } };
}

async function professional(person: string): Promise<string> {
  const document = `mutation { createJobProfile(input: { displayName: "${person}", headline: "Worker" }) {
    ... on CreateJobProfileSuccess { jobProfile { id } } } }`;
  const { data } = await world.executeIn('identity', person, document);
  const made = data?.['createJobProfile'] as { jobProfile: { id: string } } | undefined;
  return made?.jobProfile.id ?? '';
}
const verify = async (id: string) =>
  world.executeIn(
    'identity',
    'petra',
    'mutation ($id: ID!) { verifyJobProfile(input: { jobProfileId: $id }) { __typename } }',
    { id },
  );
/** Listens until the test ends; what was told so far. */
function listen(viewer: Viewer, variables: object = {}, from?: { cursor: string; isInclusive: boolean }) {
  const end = new AbortController();
  const told: Told[] = [];
  const done = (async () => {
    const call = { signal: end.signal, ...(from ? { from } : {}) };
    for await (const { data } of world.subgraphs.identity.subscribe(
      { query: STREAM, variables: { ...variables } },
      viewer,
      call,
    )) {
      if (data) told.push(data as unknown as Told);
    }
  })();
  const stop = (): Promise<void> => {
    end.abort();
    return done;
  };
  return { told, stop };
}

test('a verification is told to everybody who may see the professional, alone or among all, and again after a pause', async () => {
  const [nina, theo, yuki] = [await professional('nina'), await professional('theo'), await professional('yuki')];
  const hide = `mutation ($id: ID!) { updateProfile(input: { profileId: $id, visibility: PRIVATE }) { __typename } }`;
  await world.executeIn('identity', 'yuki', hide, { id: yuki.replace('job_', 'prof_') });
  const nobody = anonymousViewer('req_test');
  const [all, one, own] = [
    listen(nobody),
    listen(nobody, { id: theo }),
    listen(await world.viewerOf('yuki'), { id: yuki }),
  ];
  // A stream is open once its source was made; nothing outside tells when.
  await wait(300);
  for (const id of [nina, theo, yuki]) expect((await verify(id)).errors).toBeUndefined();

  const ids = ({ told }: { told: readonly Told[] }) => told.map((event) => event.jobProfileVerified.jobProfile.id);
  await expect
    .poll(
      async () => {
        await world.drainEvents();
        return [ids(all), ids(one), ids(own)];
      },
      { timeout: 10_000 },
    )
    .toEqual([[nina, theo], [theo], [yuki]]);
  const cursor = all.told[0]?.jobProfileVerified.eventId ?? '';
  const later = listen(nobody, {}, { cursor: requireId('Event', cursor), isInclusive: false });
  await expect.poll(() => ids(later), { timeout: 10_000 }).toEqual([theo]);
  await Promise.all([all, one, own, later].map((stream) => stream.stop()));
});

test('a skill is proposed by anybody, accepted and confirmed by the platform, and by nobody for themselves', async () => {
  const act = async (who: string, name: string, input: object, fields: string) => {
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    const document = `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) { __typename
      ... on UserError { code ... on InvalidStateError { state } } ... on ${type}Success { ${fields} } } }`;
    const { data, errors } = await world.executeIn('identity', who, document, { input });
    return (errors ? { code: errors[0]?.extensions['code'] } : data?.['answer']) as Record<string, unknown>;
  };
  const propose = (who: string, name: string) => act(who, 'proposeSkill', { name }, 'skill { id slug isApproved }');
  const both = await Promise.all([propose('lena', 'Glass Blowing'), propose('john', 'glass blowing')]);
  expect(both.map((answer) => answer['__typename']).sort()).toEqual(['ConflictError', 'ProposeSkillSuccess']);
  const skill = both.find((answer) => answer['skill'])?.['skill'] as { id: string };
  expect(skill).toMatchObject({ slug: 'glass-blowing', isApproved: false });
  expect(await propose('lena', ' ')).toMatchObject({ code: 'VALIDATION' });
  expect(await propose('anonymous', 'Weaving')).toEqual({ code: 'UNAUTHENTICATED' });

  const approve = (who: string) => act(who, 'approveSkill', { skillId: skill.id }, 'skill { isApproved }');
  expect(await approve('olga')).toEqual({ code: 'FORBIDDEN' });
  expect(await approve('petra')).toMatchObject({ skill: { isApproved: true } });
  expect(await approve('petra')).toMatchObject({ state: 'APPROVED' });

  const confirm = (who: string, jobProfileId: string) =>
    act(who, 'verifyProfileSkill', { jobProfileId, skillId: skill.id }, 'jobProfile { skills { verified } }');
  const [lena, petra] = [await professional('lena'), await professional('petra')];
  for (const [who, jobProfileId] of [
    ['lena', lena],
    ['petra', petra],
  ] as const) {
    expect(await confirm('petra', jobProfileId)).toMatchObject({ code: 'NOT_FOUND' });
    await act(who, 'addSkill', { jobProfileId, skillId: skill.id }, '__typename');
  }
  expect(await confirm('lena', lena)).toEqual({ code: 'FORBIDDEN' });
  expect(await confirm('petra', petra)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await confirm('petra', lena)).toMatchObject({ jobProfile: { skills: [{ verified: true }] } });
  expect(await confirm('petra', lena)).toMatchObject({ state: 'VERIFIED' });
});
