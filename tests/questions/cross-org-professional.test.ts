import { readQuestions } from '@volmify/cli';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GraphAnswer, openGraph, type TestGraph } from '../kit/graph.ts';

const QUESTION = readQuestions().find(({ id }) => id === 'Q01-cross-org-professional');
const DOCUMENT = QUESTION?.document ?? '';
const VARIABLES = { slug: 'sarah-johnson' };

interface Money {
  readonly amountMinor: string;
  readonly currency: string;
}
interface Answer {
  readonly jobProfileBySlug: {
    readonly displayName: string;
    readonly verified: boolean;
    readonly metrics: { studentsCount: number; ratingAvg: number; revenueGeneratedTotal: Money[] | null };
    readonly employments:
      | {
          role: string;
          org: { slug: string };
          totalEarnings: Money[] | null;
          departmentMemberships: { department: { slug: string } }[];
        }[]
      | null;
    readonly attributions: {
      edges: {
        node: {
          sharePercentage: { bps: number };
          product: { slug: string };
          employee: { org: { slug: string } } | null;
          totalAttributed: Money[] | null;
        };
      }[];
    } | null;
    readonly transactionContexts: {
      edges: {
        node: {
          kind: string;
          attributionPercentage: { bps: number } | null;
          amount: Money;
          transaction: { transactionNumber: string };
        };
      }[];
    } | null;
  };
  readonly me: {
    displayName: string;
    transactionContexts: { edges: { node: { kind: string; org: { slug: string } | null } }[] } | null;
  } | null;
}

const dataOf = (answer: GraphAnswer): Answer => answer.body.data as unknown as Answer;
const usd = (amountMinor: number): Money[] =>
  [expect.objectContaining({ amountMinor: String(amountMinor), currency: 'USD' })] as unknown as Money[];
const errorsOf = (answer: GraphAnswer): string[] =>
  (answer.body.errors ?? []).map((error) => `${error.extensions.code} ${error.path?.join('.')}`).sort();

describe.each(['all-in-one', 'distributed'] as const)('one professional across organizations, %s', (topology) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openGraph(topology);
  });
  afterAll(() => graph?.close());

  it('shows sarah her three organizations, shares, earnings and transactions (GW-01, IDN-37, FIN-42)', async () => {
    const answer = await graph.ask('sarah', DOCUMENT, VARIABLES);
    const { jobProfileBySlug: profile, me } = dataOf(answer);

    expect(answer.body.errors).toBeUndefined();
    expect(profile.metrics).toEqual({ studentsCount: 401, ratingAvg: 3.75, revenueGeneratedTotal: usd(17_640) });
    expect(Object.fromEntries((profile.employments ?? []).map((row) => [row.org.slug, row.totalEarnings]))).toEqual({
      'lumen-academy': usd(5_880),
      'atelier-nord': usd(6_720),
      'kumo-school': usd(5_040),
    });
    const shares = (profile.attributions?.edges ?? []).map(({ node }) => [
      node.employee?.org.slug,
      node.sharePercentage.bps,
      node.totalAttributed,
    ]);
    expect(shares).toHaveLength(3);
    expect(shares).toEqual(
      expect.arrayContaining([
        ['lumen-academy', 7000, usd(5_880)],
        ['atelier-nord', 8000, usd(6_720)],
        ['kumo-school', 6000, usd(5_040)],
      ]),
    );
    const contexts = (profile.transactionContexts?.edges ?? []).map(({ node }) => node);
    expect(contexts).toHaveLength(5);
    expect(
      contexts
        .filter((context) => context.kind === 'SALE')
        .map((context) => context.attributionPercentage?.bps)
        .sort(),
    ).toEqual([6000, 7000, 8000]);
    expect(
      contexts
        .map((context) => context.kind)
        .filter((kind) => kind !== 'SALE')
        .sort(),
    ).toEqual(['PAYOUT_APPROVED', 'PAYOUT_SETTLED']);
    expect(me?.displayName).toBe('Sarah Johnson');
    expect(me?.transactionContexts?.edges).toHaveLength(5);
  });

  it('shows the owner of one organization her part and nothing of the others (SEC-05)', async () => {
    const answer = await graph.ask('olga', DOCUMENT, VARIABLES);
    const { jobProfileBySlug: profile, me } = dataOf(answer);

    expect((profile.employments ?? []).map((row) => [row.org.slug, row.totalEarnings])).toEqual([
      ['lumen-academy', usd(5_880)],
    ]);
    expect((profile.attributions?.edges ?? []).map(({ node }) => node.totalAttributed)).toEqual([usd(5_880)]);
    expect(profile.transactionContexts?.edges).toHaveLength(3);
    expect(profile.metrics.revenueGeneratedTotal).toBeNull();
    expect(me?.transactionContexts?.edges).toEqual([]);
    expect(errorsOf(answer)).toEqual(['FORBIDDEN jobProfileBySlug.metrics.revenueGeneratedTotal']);
    expect(answer.text).not.toContain('atelier-nord');
    expect(answer.text).not.toContain('kumo-school');
  });

  it.each([
    ['lena', 'FORBIDDEN'],
    ['anonymous', 'UNAUTHENTICATED'],
  ])('shows %s the public fields and says %s once for each of the others', async (persona, code) => {
    const answer = await graph.ask(persona, DOCUMENT, VARIABLES);
    const { jobProfileBySlug: profile } = dataOf(answer);

    expect(profile).toMatchObject({
      displayName: 'Sarah Johnson',
      verified: true,
      metrics: { studentsCount: 401, ratingAvg: 3.75, revenueGeneratedTotal: null },
      employments: null,
      attributions: null,
      transactionContexts: null,
    });
    expect(errorsOf(answer)).toEqual([
      `${code} jobProfileBySlug.attributions`,
      `${code} jobProfileBySlug.employments`,
      `${code} jobProfileBySlug.metrics.revenueGeneratedTotal`,
      `${code} jobProfileBySlug.transactionContexts`,
    ]);
    expect(answer.text).not.toMatch(/5880|6720|5040|17640/);
  });

  it('is not answered to a forged, an expired or a foreign token', async () => {
    const { token } = { token: await graph.tokenOf('sarah') };
    const [header = '', payload = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
    const forge = (changes: object): string =>
      `${header}.${Buffer.from(JSON.stringify({ ...claims, ...changes })).toString('base64url')}.${signature}`;

    for (const bad of [
      `${token.slice(0, -4)}AAAA`,
      forge({ sub: 'user_01h455vb4pex5vsknk084sn02q' }),
      forge({ exp: 1 }),
      'not.a.token',
    ]) {
      const answer = await graph.ask({ token: bad }, DOCUMENT, VARIABLES);
      expect(answer.body.data ?? null).toBeNull();
      expect(answer.body.errors?.map((error) => error.extensions.code)).toEqual(['UNAUTHENTICATED']);
    }
  });

  it('sends at most 16 statements on rows, one per batch', async () => {
    await graph.ask('sarah', DOCUMENT, VARIABLES);
    graph.statements.reset();
    await graph.ask('sarah', DOCUMENT, VARIABLES);
    const sent = graph.statements.list();

    expect(
      sent.length,
      sent.map(({ subgraph, sql }) => `${subgraph}: ${sql.slice(0, 200)}`).join('\n'),
    ).toBeLessThanOrEqual(16);
  });
});

describe('one professional across organizations, with finance down', () => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openGraph('distributed');
  });
  afterAll(() => graph?.close());

  it('answers the other three whole, one coded error for each lost field, and recovers without a restart (GW-12)', async () => {
    const whole = dataOf(await graph.ask('sarah', DOCUMENT, VARIABLES));
    await graph.stopPart('finance');

    const partial = await graph.ask('sarah', DOCUMENT, VARIABLES);
    const { jobProfileBySlug: profile } = dataOf(partial);

    expect(profile.metrics).toEqual(whole.jobProfileBySlug.metrics);
    expect((profile.employments ?? []).map((row) => [row.role, row.totalEarnings])).toEqual([
      ['CREATOR', null],
      ['CREATOR', null],
      ['CREATOR', null],
    ]);
    expect(profile.attributions?.edges.map(({ node }) => [node.product.slug, node.totalAttributed])).toEqual(
      whole.jobProfileBySlug.attributions?.edges.map(({ node }) => [node.product.slug, null]),
    );
    expect(profile.transactionContexts).toBeNull();
    expect(
      new Set(partial.body.errors?.map((error) => `${error.extensions.code} ${error.extensions.subgraph}`)),
    ).toEqual(new Set(['SUBGRAPH_UNAVAILABLE finance']));
    const at = (partial.body.errors ?? []).map((error) => error.path?.join('.')).sort();
    expect(at).toEqual(
      [
        ...[0, 1, 2].map((index) => `jobProfileBySlug.attributions.edges.${index}.node.totalAttributed`),
        ...[0, 1, 2].map((index) => `jobProfileBySlug.employments.${index}.totalEarnings`),
        'jobProfileBySlug.transactionContexts',
        ...at.filter((path) => path?.startsWith('me')),
      ].sort(),
    );
    expect(partial.text).not.toMatch(/127\.0\.0\.1|ECONN|undici|SELECT/);

    await graph.startPart('finance');
    const again = await graph.ask('sarah', DOCUMENT, VARIABLES);

    expect(dataOf(again)).toEqual(whole);
    expect(again.body.errors).toBeUndefined();
  });
});
