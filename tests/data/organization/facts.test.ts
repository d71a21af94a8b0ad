import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { createWriting, type Node } from './writing.ts';

let world: TestWorld;
let kit: ReturnType<typeof createWriting>;
beforeAll(async () => {
  world = await openWorld();
  kit = createWriting(world);
});
afterAll(() => world?.close());

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: { readonly slug: string } }[];
}

/** Slugs of a list of Lumen Academy in its order, or the codes of the errors. */
async function slugs(who: string, list: 'members' | 'employees' | 'teams', args: string): Promise<unknown> {
  const total = list === 'teams' ? '' : 'totalCount';
  const query = `{ org(slug: "lumen-academy") { ${list}(${args}) { ${total} asOf edges { node { slug } } } } }`;
  const answer = await world.executeIn('organization', who, query);
  if (answer.errors) return answer.errors.map((error) => error.extensions['code']);
  const org = answer.data?.['org'] as Record<string, Node & { edges: { node: { slug: string } }[] }> | undefined;
  const connection = org?.[list];
  if (!connection) throw new Error('no list was answered');
  if (list !== 'teams') expect(connection['totalCount']).toBe(connection.edges.length);
  return connection.edges.map((edge) => edge.node.slug);
}
const filtered = (who: string, list: 'members' | 'employees' | 'teams', filter: string) =>
  slugs(who, list, `filter: { ${filter} }`);

/** Everything the projector keeps, row by row. */
const stored = () =>
  kit.rowsOf(`SELECT 'member' AS kind, to_jsonb(f) AS row FROM member_facts f
    UNION ALL SELECT 'enrollment', to_jsonb(f) FROM member_enrollment_fact f
    UNION ALL SELECT 'employee', to_jsonb(f) FROM employee_facts f
    UNION ALL SELECT 'team', to_jsonb(f) FROM team_facts f
    UNION ALL SELECT 'progress', to_jsonb(f) FROM facts_progress f ORDER BY 1, 2`);
const onceMore = (name: 'catalog' | 'finance') =>
  withClient(world.databases[name].superuserUrl, (client) =>
    client.query('UPDATE outbox_event SET published_at = NULL'),
  );

describe('lists of people by what other subgraphs know (DSH-01, DSH-03, DSH-06)', () => {
  it('filter members by learning, purchases and gift cards, in the last 90 days, before, or never', async () => {
    expect(await filtered('adam', 'members', 'enrollmentStatus: ACTIVE')).toEqual(['sven', 'nina', 'lena', 'dora']);
    expect(await filtered('adam', 'members', 'enrollmentStatus: COMPLETED')).toEqual([]);
    expect(await filtered('adam', 'members', 'purchaseActivity: ACTIVE')).toEqual(['lena']);
    expect(await filtered('adam', 'members', 'purchaseActivity: INACTIVE')).toEqual(['sven', 'nina', 'dora']);
    expect(await filtered('adam', 'members', 'purchaseActivity: NEVER, isEmployee: false')).toEqual(['olga']);
    expect(await filtered('adam', 'members', 'giftCardActivity: INACTIVE')).toEqual(['nina', 'dora']);
    expect(await filtered('adam', 'members', 'learningActivity: ACTIVE')).toEqual(['dora']);
    expect(await filtered('adam', 'members', 'learningActivity: INACTIVE, status: ACTIVE')).toEqual(['nina', 'lena']);
  });

  it('sort members by purchases, page by page', async () => {
    const sort = 'sort: { key: TOTAL_PURCHASES, direction: DESC }';
    const all = (await slugs('adam', 'members', sort)) as string[];
    expect(all.slice(0, 4)).toEqual(['lena', 'nina', 'sven', 'dora']);
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const answer = await world.executeIn(
        'organization',
        'adam',
        `{ org(slug: "lumen-academy") { members(first: 3, ${sort}${after}) {
           pageInfo { hasNextPage endCursor } edges { node { slug } } } } }`,
      );
      const page = (answer.data?.['org'] as Record<string, Page> | undefined)?.['members'];
      if (!page) throw new Error('no list was answered');
      paged.push(...page.edges.map((edge) => edge.node.slug));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(paged).toEqual(all);
  });

  it('filter and sort employees by earnings, attributions and authority', async () => {
    expect(await slugs('adam', 'employees', 'sort: { key: EARNINGS, direction: DESC }')).toEqual([
      'mona',
      'ivan',
      'john',
      'sarah',
      'dora',
      'adam',
    ]);
    const usd = (minor: number) => `{ amountMinor: "${minor}", currency: "USD" }`;
    expect(
      await filtered('adam', 'employees', `earningsAtLeast: ${usd(5880)}, earningsAtMost: ${usd(18970)}`),
    ).toHaveLength(2);
    expect(await filtered('adam', 'employees', 'attributionActivity: NEVER')).toEqual(['mona', 'adam']);
    expect(await filtered('adam', 'employees', 'attributionActivity: ACTIVE')).toEqual(['dora']);
    const funded = (await filtered('adam', 'employees', `budgetAuthorityAtLeast: ${usd(2500001)}`)) as string[];
    expect([...funded].sort()).toEqual(['adam', 'dora', 'mona', 'sarah']);
  });

  it('filter teams by the budget of their lead, productivity and attributions', async () => {
    const usd = (minor: number) => `{ amountMinor: "${minor}", currency: "USD" }`;
    expect(await filtered('adam', 'teams', `budgetAtLeast: ${usd(2500000)}`)).toEqual(['launch-crew']);
    expect(await filtered('adam', 'teams', `budgetAtMost: ${usd(2000000)}`)).toEqual(['studio']);
    // Two teams stand at a quarter and at three quarters of the ranking.
    expect(await filtered('adam', 'teams', 'productivity: HIGH')).toEqual(['studio']);
    expect(await filtered('adam', 'teams', 'productivity: MEDIUM')).toEqual([]);
    expect(await filtered('adam', 'teams', 'productivity: LOW')).toEqual(['launch-crew']);
    expect(await filtered('adam', 'teams', 'attributionActivity: ACTIVE')).toEqual(['launch-crew']);
  });

  it('say how far the facts go, and compare amounts in one currency', async () => {
    const answer = await world.executeIn('organization', 'adam', '{ org(slug: "lumen-academy") { members { asOf } } }');
    expect(answer.data?.['org']).toEqual({ members: { asOf: '2026-06-26T09:00:00.000Z' } });
    const foreign = 'earningsAtLeast: { amountMinor: "1", currency: "EUR" }';
    expect(await filtered('adam', 'employees', foreign)).toEqual(['BAD_USER_INPUT']);
  });

  it('are refused to whoever may not read those facts of everybody', async () => {
    const bound = '{ amountMinor: "1", currency: "USD" }';
    for (const filter of [
      `earningsAtLeast: ${bound}`,
      'attributionActivity: ACTIVE',
      `budgetAuthorityAtLeast: ${bound}`,
    ]) {
      for (const who of ['john', 'mona']) expect(await filtered(who, 'employees', filter)).toEqual(['FORBIDDEN']);
    }
    expect(await slugs('john', 'employees', 'sort: { key: EARNINGS, direction: ASC }')).toEqual(['FORBIDDEN']);
    for (const filter of ['enrollmentStatus: NONE', 'purchaseActivity: NEVER', 'giftCardActivity: NEVER']) {
      expect(await filtered('lena', 'members', filter)).toEqual(['FORBIDDEN']);
    }
    for (const filter of ['productivity: HIGH', `budgetAtMost: ${bound}`]) {
      expect(await filtered('john', 'teams', filter)).toEqual(['FORBIDDEN']);
    }
  });
});

describe('the facts of others', () => {
  it('are applied once however often they are told, and are the same when told anew from nothing', async () => {
    const before = await stored();
    expect(before.length).toBeGreaterThan(30);
    await onceMore('catalog');
    await onceMore('finance');
    expect(await world.drainEvents()).toBeGreaterThan(100);
    expect(await stored()).toEqual(before);

    await kit.rowsOf(`UPDATE member_facts SET purchased = 7, last_purchase_at = NULL, last_gift_card_at = NULL,
      last_learning_at = NULL, active_enrollments = 3, completed_enrollments = 0`);
    await kit.rowsOf('UPDATE employee_facts SET earned = 0, attributed = 0, last_attribution_at = NULL');
    await kit.rowsOf('UPDATE member_facts SET purchased = 0, active_enrollments = 0');
    await kit.rowsOf('DELETE FROM member_enrollment_fact');
    await kit.rowsOf('DELETE FROM facts_progress');
    await kit.rowsOf("DELETE FROM inbox_event WHERE consumer = 'organization.facts'");
    await onceMore('catalog');
    await onceMore('finance');
    await world.drainEvents();
    expect(await stored()).toEqual(before);
  });

  it('follow an enrolment to its latest word, whatever order the words come in', async () => {
    const enrollment = await withClient(world.databases.catalog.superuserUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT payload, org_id, aggregate_id FROM outbox_event WHERE type = 'catalog.enrollment.changed'
          AND payload->>'memberId' = '${world.world.uuidOf('lumen-academy/member/sven')}'`,
      );
      for (const [sequence, status] of [
        [3, 'COMPLETED'],
        [2, 'REVOKED'],
      ] as const) {
        await client.query(
          `INSERT INTO outbox_event (event_id, type, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
           VALUES (gen_random_uuid(), 'catalog.enrollment.changed', 'enrollment', $1, $2, $3, '2026-06-29', $4)`,
          [
            rows[0].aggregate_id,
            sequence,
            rows[0].org_id,
            { ...rows[0].payload, status, previousStatus: 'IN_PROGRESS' },
          ],
        );
      }
      return rows[0].aggregate_id as string;
    });
    await world.drainEvents();
    expect(await kit.rowsOf(`SELECT status FROM member_enrollment_fact WHERE enrollment_id = '${enrollment}'`)).toEqual(
      [{ status: 'COMPLETED' }],
    );
    expect(await filtered('adam', 'members', 'enrollmentStatus: COMPLETED')).toEqual(['sven']);
  });

  it('of a team follow its members', async () => {
    const teamId = kit.idOf('Team', 'lumen-academy/team/studio');
    const add = { teamId, employeeId: kit.idOf('OrgEmployee', 'lumen-academy/employee/adam') };
    const facts = () =>
      kit.rowsOf(`SELECT f.members, f.productivity::int FROM team_facts f JOIN org_team t ON t.id = f.team_id
        WHERE t.slug = 'studio'`);
    expect(await facts()).toEqual([{ members: 2, productivity: 12425 }]);
    await kit.act('adam', 'addEmployeeToTeam', add);
    expect(await facts()).toEqual([{ members: 3, productivity: 8283 }]);
    await kit.act('adam', 'removeEmployeeFromTeam', add);
    expect(await facts()).toEqual([{ members: 2, productivity: 12425 }]);
  });
});
