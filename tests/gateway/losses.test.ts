import { CodedError } from '@volmify/shared/errors';
import { LinkFault } from '@volmify/shared/link/link';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { errorsOf, type FakeGraph, makeToken, openFakeGraph, unreachable } from './fake-graph.ts';
import { SARAH } from './fake-subgraphs.ts';

const FLAGSHIP = `query Flagship {
  jobProfile(slug: "sarah") {
    id
    displayName
    employments { id role earnings paid: payouts }
    attributions { shareBps revenue employee { id } }
  }
  me { id name balance }
}`;

let graph: FakeGraph;
let token: string;

beforeAll(async () => {
  graph = await openFakeGraph();
  token = await makeToken();
});
afterAll(() => graph.gateway.close());
beforeEach(() => {
  for (const link of Object.values(graph.links)) link.answer = undefined;
  graph.state.earningsFault = undefined;
  graph.state.referenceFault = undefined;
  graph.log.lines.length = 0;
});

const ask = (query: string, variables: Record<string, unknown> = {}) =>
  graph.gateway.execute({ query, variables, token });

describe('an answer', () => {
  it('joins four subgraphs', async () => {
    const { status, body } = await ask(FLAGSHIP);

    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        jobProfile: {
          id: 'p1',
          displayName: 'Sarah J.',
          employments: ['e1', 'e2', 'e3'].map((id, at) => ({
            id,
            role: 'STAFF',
            earnings: 100 * (at + 1),
            paid: [1, 2],
          })),
          attributions: [
            { shareBps: 7000, revenue: 42, employee: { id: 'e1' } },
            { shareBps: 8000, revenue: 42, employee: { id: 'hidden' } },
          ],
        },
        me: { id: SARAH, name: 'Sarah', balance: 17640 },
      },
    });
  });
});

describe('a subgraph that is down', () => {
  it('loses exactly its own fields, one coded error at each place', async () => {
    graph.links.finance.answer = unreachable('finance');

    const { status, body } = await ask(FLAGSHIP);

    expect(status).toBe(200);
    expect(body.data).toEqual({
      jobProfile: {
        id: 'p1',
        displayName: 'Sarah J.',
        employments: ['e1', 'e2', 'e3'].map((id) => ({ id, role: 'STAFF', earnings: null, paid: null })),
        attributions: [
          { shareBps: 7000, revenue: null, employee: { id: 'e1' } },
          { shareBps: 8000, revenue: null, employee: { id: 'hidden' } },
        ],
      },
      me: { id: SARAH, name: 'Sarah', balance: null },
    });
    const lost = [
      ...[0, 1, 2].flatMap((at) => [`jobProfile.employments.${at}.earnings`, `jobProfile.employments.${at}.paid`]),
      'jobProfile.attributions.0.revenue',
      'jobProfile.attributions.1.revenue',
      'me.balance',
    ];
    expect(
      errorsOf(body)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(lost.sort());
    expect(new Set(errorsOf(body).map(({ code, subgraph }) => `${code} ${subgraph}`))).toEqual(
      new Set(['SUBGRAPH_UNAVAILABLE finance']),
    );
    expect(body.errors?.[0]?.extensions).toMatchObject({ retryable: true, requestId: expect.stringMatching(/^req_/) });
  });

  it('says nothing of its address', async () => {
    graph.links.finance.answer = unreachable('finance');

    const { body } = await ask(FLAGSHIP);

    expect(JSON.stringify(body)).not.toMatch(/10\.0\.0|ECONN|4004/);
    expect(JSON.stringify(graph.log.lines)).toContain('ECONNREFUSED');
  });

  it('does not take away what another subgraph answered under the same key', async () => {
    graph.links.finance.answer = unreachable('finance');

    const { body } = await ask('{ me { name wallet { currency amount } } }');

    expect(body.data).toEqual({ me: { name: 'Sarah', wallet: null } });
    expect(errorsOf(body)).toEqual([{ code: 'SUBGRAPH_UNAVAILABLE', path: 'me.wallet', subgraph: 'finance' }]);
  });

  it('adds no error where null is the answer anyway', async () => {
    graph.links.finance.answer = unreachable('finance');

    const { body } = await graph.gateway.execute({ query: '{ me { name balance } jobProfile(slug: "x") { id } }' });

    expect(body).toEqual({ data: { me: null, jobProfile: { id: 'p1' } } });
  });

  it('loses the whole field when it answers the root, with one error', async () => {
    graph.links.organization.answer = async (request, call, real) =>
      request.query.includes('membershipFacts') ? real(request, call) : unreachable('organization')();

    const { body } = await ask('{ parties { ... on OrgEmployee { role earnings } } }');

    expect(body.data).toEqual({ parties: null });
    expect(errorsOf(body)).toEqual([{ code: 'SUBGRAPH_UNAVAILABLE', path: 'parties', subgraph: 'organization' }]);
  });

  it('is told apart from one that is too slow', async () => {
    graph.links.finance.answer = async () => {
      throw new LinkFault('finance', 'timeout', 'HeadersTimeoutError');
    };

    const { body } = await ask('{ me { name balance } }');

    expect(errorsOf(body)).toEqual([{ code: 'DOWNSTREAM_TIMEOUT', path: 'me.balance', subgraph: 'finance' }]);
  });

  it('names fields by the keys the client chose, and only fields the client asked', async () => {
    graph.links.finance.answer = unreachable('finance');
    const query = `query ($off: Boolean!) {
      jobProfile(slug: "x") { employments { money: earnings payouts @skip(if: $off) } }
    }`;

    const { body } = await ask(query, { off: true });

    expect(errorsOf(body).map(({ path }) => path)).toEqual([0, 1, 2].map((at) => `jobProfile.employments.${at}.money`));
  });

  it('is back as soon as it answers again', async () => {
    graph.links.finance.answer = unreachable('finance');
    expect((await ask('{ me { balance } }')).body.errors).toHaveLength(1);

    graph.links.finance.answer = undefined;

    expect((await ask('{ me { balance } }')).body).toEqual({ data: { me: { balance: 17640 } } });
  });
});

describe('an error of a subgraph', () => {
  it('stands where the client asked, in lists of several types too', async () => {
    graph.state.earningsFault = { id: 'e3', error: new CodedError('FORBIDDEN', 'Not yours.') };

    const { body } = await ask('{ parties { ... on User { name } ... on OrgEmployee { title earnings } } }');

    expect(body.data).toEqual({
      parties: [{ name: 'Sarah' }, { title: 'title of e2', earnings: 200 }, { title: 'title of e3', earnings: null }],
    });
    expect(body.errors).toEqual([
      {
        message: 'Not yours.',
        path: ['parties', 2, 'earnings'],
        extensions: { code: 'FORBIDDEN', requestId: expect.any(String), retryable: false },
      },
    ]);
  });

  it('is masked when its code is not in the catalogue, and kept for the log', async () => {
    graph.state.earningsFault = { id: 'e1', error: new Error('duplicate key in "org_employee" at /srv/app.ts:12') };

    const { body } = await ask('{ jobProfile(slug: "x") { employments { earnings } } }');

    expect(errorsOf(body)).toEqual([
      { code: 'INTERNAL_SERVER_ERROR', path: 'jobProfile.employments.0.earnings', subgraph: 'finance' },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/org_employee|app\.ts/);
    expect(JSON.stringify(graph.log.lines)).toContain('org_employee');
  });

  it('about a whole entity is told by each of its missing fields', async () => {
    graph.state.referenceFault = { id: 'e2', error: new CodedError('FORBIDDEN') };

    const { body } = await ask('{ jobProfile(slug: "x") { employments { id earnings payouts } } }');

    expect(body.data).toMatchObject({
      jobProfile: { employments: [{ earnings: 100 }, { id: 'e2', earnings: null }, {}] },
    });
    expect(errorsOf(body)).toEqual([
      { code: 'FORBIDDEN', path: 'jobProfile.employments.1.earnings' },
      { code: 'FORBIDDEN', path: 'jobProfile.employments.1.payouts' },
    ]);
  });

  it('without a place is told by each missing field', async () => {
    graph.links.finance.answer = async () => ({ errors: [{ message: 'relation "x" does not exist' } as never] });

    const { body } = await ask('{ jobProfile(slug: "x") { employments { id earnings } } }');

    expect(errorsOf(body)).toEqual(
      [0, 1, 2].map((at) => ({
        code: 'INTERNAL_SERVER_ERROR',
        path: `jobProfile.employments.${at}.earnings`,
        subgraph: 'finance',
      })),
    );
    expect(JSON.stringify(body)).not.toContain('relation');
  });
});

describe('a link that breaks in a way nobody foresaw', () => {
  it('leaks neither SQL nor addresses nor stacks', async () => {
    graph.links.finance.answer = async () => {
      throw new Error(
        'SELECT secret FROM account -- postgres://finance:pw@10.0.0.5:5432/finance http://finance.internal',
      );
    };

    const { body } = await ask(FLAGSHIP);

    expect(JSON.stringify(body)).not.toMatch(/SELECT|postgres|10\.0\.0|\.internal|stack|at async/);
    expect(errorsOf(body).every(({ code }) => code === 'INTERNAL_SERVER_ERROR')).toBe(true);
    expect(body.data).toMatchObject({ jobProfile: { displayName: 'Sarah J.' }, me: { name: 'Sarah' } });
  });

  it.each([
    ['too few entities', { data: { _entities: [] } }],
    ['entities that are no list', { data: { _entities: 7 } }],
    ['no object', { data: 'html' }],
    ['nothing', {}],
  ])('answers %s: the fields are unavailable', async (_what, answer) => {
    graph.links.finance.answer = async () => answer as never;

    const { body } = await ask('{ jobProfile(slug: "x") { employments { id earnings } } }');

    expect(body.data).toMatchObject({ jobProfile: { employments: [{ id: 'e1', earnings: null }, {}, {}] } });
    expect(errorsOf(body).map(({ code }) => code)).toEqual(Array(3).fill('SUBGRAPH_UNAVAILABLE'));
  });

  it('answers a value of the wrong type: null and one error at that place', async () => {
    graph.links.finance.answer = async (request, call, real) => {
      const answer = await real(request, call);
      const entities = (answer.data as { _entities: Record<string, unknown>[] })._entities;
      return {
        data: { _entities: entities.map((entity, at) => (at === 1 ? { ...entity, earnings: 'much' } : entity)) },
      };
    };

    const { body } = await ask('{ jobProfile(slug: "x") { employments { earnings } } }');

    expect(body.data).toEqual({
      jobProfile: { employments: [{ earnings: 100 }, { earnings: null }, { earnings: 300 }] },
    });
    expect(errorsOf(body)).toEqual([{ code: 'INTERNAL_SERVER_ERROR', path: 'jobProfile.employments.1.earnings' }]);
    expect(body).not.toHaveProperty('extensions');
  });
});

describe('an entity that is hidden', () => {
  it('is null without an error, even where a field of it may not be null', async () => {
    const { body } = await ask('{ jobProfile(slug: "x") { attributions { shareBps employee { role } } } }');

    expect(body).toEqual({
      data: {
        jobProfile: {
          attributions: [
            { shareBps: 7000, employee: { role: 'STAFF' } },
            { shareBps: 8000, employee: null },
          ],
        },
      },
    });
  });
});

describe('a mutation', () => {
  it('runs its fields one after the other and keeps what succeeded', async () => {
    graph.state.paid.length = 0;

    const { body } = await ask('mutation { pay(amount: 5) { amount payer { name } } payBack(amount: 2) { amount } }');

    expect(body).toEqual({ data: { pay: { amount: 5, payer: { name: 'Sarah' } }, payBack: { amount: -2 } } });
    expect(graph.state.paid).toEqual([5]);
  });

  it('is called once even when its subgraph fails', async () => {
    graph.links.finance.calls = 0;
    graph.links.finance.answer = unreachable('finance');

    const { body } = await ask('mutation { pay(amount: 5) { amount } }');

    expect(body.data).toEqual({ pay: null });
    expect(errorsOf(body)).toEqual([{ code: 'SUBGRAPH_UNAVAILABLE', path: 'pay', subgraph: 'finance' }]);
    expect(graph.links.finance.calls).toBe(1);
  });
});
