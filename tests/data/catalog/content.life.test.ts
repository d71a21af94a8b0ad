import { toId } from '@volmify/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.close());

const uuid = (key: string): string => world.world.uuidOf(key);
const org = () => toId('Org', uuid('lumen-academy'));
const product = (slug: string) => toId('Product', uuid(`lumen-academy/product/${slug}`));
const employee = (person: string) => toId('OrgEmployee', uuid(`lumen-academy/employee/${person}`));
const sql = <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  withClient(world.databases.catalog.superuserUrl, async (client) => (await client.query<Row>(text, values)).rows);

const PRODUCT = 'product { id title description status hasPendingApproval }';
const STATE = '... on InvalidStateError { state }';
const PARTS: Readonly<Record<string, readonly [success: string, more: string]>> = {
  createProduct: [PRODUCT, ''],
  updateProduct: [PRODUCT, STATE],
  restoreContentVersion: [PRODUCT, STATE],
  publishProduct: [PRODUCT, STATE],
  archiveProduct: [PRODUCT, STATE],
  reopenProduct: [PRODUCT, STATE],
  submitContentForApproval: [PRODUCT, STATE],
  withdrawSubmission: [PRODUCT, STATE],
  reviewContent: [`approval { id status stepOrder } ${PRODUCT}`, STATE],
  setApprovalChain: ['chain { name steps { stepOrder requiredRole approver { id } department { id } } }', ''],
};
interface Answer {
  readonly code?: string;
  readonly state?: string;
  readonly field?: string[];
  readonly product?: { id: string; title: string; status: string; hasPendingApproval: boolean };
  readonly approval?: { status: string; stepOrder: number };
  readonly chain?: { steps: unknown[] } | null;
}
async function run(name: string, who: string, input: Record<string, unknown>): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const [success, more] = PARTS[name] ?? ['', ''];
  const { data, errors } = await world.executeIn(
    'catalog',
    who,
    `mutation ($input: ${type}Input!) { ${name}(input: $input) {
       ... on ${type}Success { ${success} } ... on UserError { code field } ${more} } }`,
    { input },
  );
  const error = errors?.[0];
  if (error) return { code: String(error.extensions['code'] ?? error.message) };
  return (data as Record<string, Answer>)[name] ?? {};
}
const statusAfter = async (name: string, who: string, input: Record<string, unknown>) => {
  const { product: it, ...refusal } = await run(name, who, input);
  return it ? it.status : (refusal.state ?? refusal.code);
};
interface Read {
  readonly title: string;
  readonly hasPendingApproval: boolean;
  readonly approvals: { id: string; stepOrder: number; status: string; submissionNote: string | null }[];
  readonly versions: {
    edges: { node: { versionNumber: number; title: string; changeNote: string | null; changes: object[] } }[];
  };
}
async function read(productId: string, who = 'adam', against?: number): Promise<Read> {
  const { data, errors } = await world.executeIn(
    'catalog',
    who,
    `query ($id: ID!, $against: Int) { product(id: $id) { title hasPendingApproval
       approvals { id stepOrder status submissionNote }
       versions { edges { node { versionNumber title changeNote changes(against: $against) { field before after } } } } } }`,
    { id: productId, against },
  );
  expect(errors).toBeUndefined();
  return (data as { product: Read }).product;
}
const numbersOf = (it: Read) => it.versions.edges.map(({ node }) => [node.versionNumber, node.title]);
const waiting = async (productId: string) =>
  (await read(productId)).approvals.findLast(({ status }) => status === 'PENDING')?.id;
const draft = async (title: string, who = 'sarah'): Promise<string> =>
  (await run('createProduct', who, { orgId: org(), type: 'DIGITAL', title })).product?.id ?? '';

describe('versions (CAT-12)', () => {
  it('number every save, tell what changed, and come back as a new version', async () => {
    const productId = await draft('First');
    await run('updateProduct', 'sarah', { productId, title: 'Second', changeNote: 'A better name' });
    await run('updateProduct', 'sarah', { productId, description: 'Words' });
    const three = await read(productId);
    expect(numbersOf(three)).toEqual([
      [3, 'Second'],
      [2, 'Second'],
      [1, 'First'],
    ]);
    expect(three.versions.edges.map(({ node }) => node.changes)).toEqual([
      [{ field: 'description', before: null, after: 'Words' }],
      [{ field: 'title', before: 'First', after: 'Second' }],
      [{ field: 'title', before: null, after: 'First' }],
    ]);
    expect((await read(productId, 'sarah', 1)).versions.edges[0]?.node.changes).toHaveLength(2);
    const restored = await run('restoreContentVersion', 'sarah', { productId, versionNumber: 1 });
    expect(restored.product).toMatchObject({ title: 'First', description: null, status: 'DRAFT' });
    expect(numbersOf(await read(productId))[0]).toEqual([4, 'First']);
    expect(await run('restoreContentVersion', 'sarah', { productId, versionNumber: 9 })).toMatchObject({
      code: 'NOT_FOUND',
      field: ['input', 'versionNumber'],
    });
  });

  it('have no gaps and no doubles when many save at once', async () => {
    const productId = await draft('Rush');
    const saves = Array.from({ length: 8 }, (_, n) => run('updateProduct', 'sarah', { productId, title: `Rush ${n}` }));
    const done = (await Promise.all(saves)).filter((answer) => answer.product).length;
    const rows = await sql<{ n: number; most: number }>(
      `SELECT count(*)::int AS n, max(version_number)::int AS most FROM system_content_version v
         JOIN org_product p ON p.id = v.content_id WHERE p.slug = 'rush'`,
    );
    expect(rows).toEqual([{ n: done + 1, most: done + 1 }]);
  });

  it('never change: neither row nor scope of another organization can write them', async () => {
    const rights = await sql<{ privilege_type: string }>(
      `SELECT DISTINCT privilege_type FROM information_schema.role_column_grants
        WHERE table_name = 'system_content_version' AND grantee = 'catalog_app' ORDER BY 1`,
    );
    expect(rights.map((row) => row.privilege_type)).toEqual(['INSERT', 'SELECT']);
    expect(await run('updateProduct', 'bruno', { productId: product('data-basics'), title: 'X' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('approval (CAT-14 to CAT-16)', () => {
  it('without a chain is one review by an employee who may, never the author', async () => {
    const productId = await draft('One Review');
    const note = 'Please look';
    expect(await statusAfter('submitContentForApproval', 'sarah', { productId, note })).toBe('PENDING_APPROVAL');
    expect(await statusAfter('updateProduct', 'sarah', { productId, title: 'Late' })).toBe('PENDING_APPROVAL');
    expect((await read(productId)).approvals).toMatchObject([
      { stepOrder: 1, status: 'PENDING', submissionNote: note },
    ]);
    const approvalId = await waiting(productId);
    const review = (who: string, more = {}) => run('reviewContent', who, { approvalId, decision: 'APPROVE', ...more });
    expect((await review('sarah')).code).toBe('SELF_APPROVAL');
    expect((await review('lena')).code).toBe('NOT_FOUND');
    expect((await review('ivan')).code).toBe('FORBIDDEN');
    expect((await review('mona', { decision: 'REJECT' })).field).toEqual(['input', 'notes']);
    const both = await Promise.all(['mona', 'adam'].map((who) => review(who)));
    expect(both.map(({ approval, state }) => approval?.status ?? state).sort()).toEqual(['APPROVED', 'APPROVED']);
    expect(both.filter(({ approval }) => approval)).toHaveLength(1);
    expect((await run('reopenProduct', 'sarah', { productId })).product?.status).toBe('DRAFT');
    await expect(sql(`UPDATE org_product_approval SET status = 'REJECTED'`)).rejects.toThrow(/never changes/);
    await expect(sql(`DELETE FROM org_product_approval`)).rejects.toThrow(/decided approval stays/);
  });

  it('goes through the chain step by step, each for whom it names', async () => {
    const head = (await world.viewerOf('ivan')).memberships.flatMap(({ headOf }) => headOf)[0]?.departmentId;
    const steps = [
      { approverEmployeeId: employee('ivan') },
      { requiredRole: 'MANAGER' },
      ...(head ? [{ departmentId: head }] : []),
    ];
    const set = await run('setApprovalChain', 'adam', {
      orgId: org(),
      name: 'Two eyes more',
      steps: steps.slice(0, 2),
    });
    expect(set.chain?.steps).toEqual([
      { stepOrder: 1, requiredRole: null, approver: { id: employee('ivan') }, department: null },
      { stepOrder: 2, requiredRole: 'MANAGER', approver: null, department: null },
    ]);
    const productId = await draft('Two Steps');
    await run('submitContentForApproval', 'sarah', { productId });
    const decide = async (who: string, decision = 'APPROVE', notes?: string) =>
      run('reviewContent', who, { approvalId: await waiting(productId), decision, notes });
    expect((await decide('mona')).code).toBe('FORBIDDEN');
    expect((await decide('ivan')).approval).toMatchObject({ status: 'APPROVED', stepOrder: 1 });
    await run('setApprovalChain', 'adam', { orgId: org(), name: 'None', steps: [] });
    expect((await decide('adam')).code).toBe('FORBIDDEN');
    expect((await decide('mona', 'REQUEST_CHANGES', 'Shorter')).product?.status).toBe('DRAFT');
    await run('submitContentForApproval', 'sarah', { productId });
    expect((await decide('mona', 'REJECT', 'No')).product?.status).toBe('REJECTED');
    expect(await statusAfter('submitContentForApproval', 'sarah', { productId })).toBe('REJECTED');
    expect(await statusAfter('reopenProduct', 'sarah', { productId })).toBe('DRAFT');
    await run('submitContentForApproval', 'sarah', { productId });
    expect(await statusAfter('withdrawSubmission', 'adam', { productId })).toBe('FORBIDDEN');
    expect(await statusAfter('withdrawSubmission', 'sarah', { productId })).toBe('DRAFT');
    // The clock of this world stands still: what happened at one instant has no order.
    expect((await read(productId)).approvals.map(({ stepOrder, status }) => `${stepOrder} ${status}`).sort()).toEqual([
      '1 APPROVED',
      '1 REJECTED',
      '2 CHANGES_REQUESTED',
    ]);
  });

  it('of the next version leaves what is on sale as it is until it is published again', async () => {
    const productId = product('data-basics');
    const before = (await read(productId)).title;
    expect(await statusAfter('submitContentForApproval', 'john', { productId })).toBe('FORBIDDEN');
    expect(await statusAfter('submitContentForApproval', 'adam', { productId })).toBe('PUBLISHED');
    expect((await run('updateProduct', 'adam', { productId, title: 'Data, Better' })).product?.title).toBe(before);
    const submitted = await run('submitContentForApproval', 'adam', { productId });
    expect(submitted.product).toMatchObject({ status: 'PUBLISHED', hasPendingApproval: true, title: before });
    expect(await statusAfter('archiveProduct', 'mona', { productId })).toBe('PENDING_APPROVAL');
    await run('reviewContent', 'mona', { approvalId: await waiting(productId), decision: 'APPROVE' });
    expect(await read(productId)).toMatchObject({ title: before, hasPendingApproval: false });
    expect((await run('publishProduct', 'mona', { productId })).product?.title).toBe('Data, Better');
    expect(await statusAfter('publishProduct', 'mona', { productId })).toBe('PUBLISHED');
    expect(numbersOf(await read(productId))).toEqual([
      [2, 'Data, Better'],
      [1, before],
    ]);
  });

  it('is set up by those who publish alone, for employees at work', async () => {
    const chain = (who: string, steps: object[]) => run('setApprovalChain', who, { orgId: org(), name: 'X', steps });
    expect((await chain('sarah', [])).code).toBe('FORBIDDEN');
    expect((await chain('bruno', [])).code).toBe('NOT_FOUND');
    expect((await chain('adam', [{ approverEmployeeId: toId('OrgEmployee', uuid('sarah')) }])).field).toEqual([
      'input',
      'steps',
    ]);
    expect((await chain('adam', [{ approverEmployeeId: employee('ivan'), requiredRole: 'ADMIN' }])).code).toBe(
      'VALIDATION',
    );
  });
});
