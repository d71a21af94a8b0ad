import { randomUUID } from 'node:crypto';
import { keepHouse } from '@volmify/organization';
import { attributionSetCommitted, productChanged, transactionPosted } from '@volmify/shared/events/catalogue';
import type { EventType } from '@volmify/shared/events/event';
import { appendNextEvent } from '@volmify/shared/events/outbox';
import { createIdSource, type Uuid } from '@volmify/shared/ids';
import { createPool, scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type { SubgraphName } from '@volmify/shared/subgraph';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { createWriting, type Node } from './writing.ts';

const DAY_MS = 86_400_000;

let world: TestWorld;
let kit: ReturnType<typeof createWriting>;
let pool: pg.Pool;
let lumen: Uuid;
beforeAll(async () => {
  world = await openWorld();
  kit = createWriting(world);
  pool = createPool({ databaseUrl: world.databases.organization.appUrl });
  lumen = world.world.uuidOf('lumen-academy');
});
afterAll(async () => {
  await pool?.end();
  await world?.close();
});

const org = () => kit.idOf('Org', 'lumen-academy');
const keep = () => keepHouse({ pool, clock: world.clock, ids: createIdSource(() => world.clock.nowMs()) });
const settingsOf = async (who: string, fields: string) => {
  const answer = await world.executeIn('organization', who, `{ org(slug: "lumen-academy") { ${fields} } }`);
  return (answer.data?.['org'] ?? answer) as Node;
};

describe('the house', () => {
  it('lets invitations lapse when their time is over, once, with a line in the audit log', async () => {
    const invited = await kit.act(
      'adam',
      'inviteMember',
      { orgId: org(), email: 'late@example.test', invitationType: 'LEARNER' },
      'invitation { status }',
    );
    expect(invited).toMatchObject({ invitation: { status: 'PENDING' } });
    const before = await keep();
    world.clock.advance(8 * DAY_MS);

    const rounds = await Promise.all([keep(), keep()]);

    expect(rounds[0].lapsed + rounds[1].lapsed).toBeGreaterThan(0);
    expect(await keep()).toEqual({ lapsed: 0, kept: 0 });
    expect(before.kept).toBe(0);
    expect(await kit.rowsOf(`SELECT status FROM org_member_invitation WHERE email = 'late@example.test'`)).toEqual([
      { status: 'EXPIRED' },
    ]);
    const audited = await kit.rowsOf(
      `SELECT count(*)::int AS n FROM audit_log a JOIN org_member_invitation i ON i.id = a.entity_id
        WHERE a.action = 'member_invitation.expire' AND i.email = 'late@example.test'`,
    );
    expect(audited).toEqual([{ n: 1 }]);
  });

  it('keeps rows as long as administration says, does its work once, and says what it did (ORG-44)', async () => {
    const policy = (who: string, input: Node) =>
      kit.act(who, 'setRetentionPolicy', { orgId: org(), retentionDays: 1, ...input });
    const days = { entityType: 'MEMBER_INVITATION', action: 'ANONYMISE' };
    expect(await policy('lena', days)).toEqual({ errors: ['FORBIDDEN'] });
    expect(await policy('bruno', days)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await policy('adam', { ...days, retentionDays: 0 })).toMatchObject({ code: 'VALIDATION' });
    expect(await policy('adam', { entityType: 'EMAIL', action: 'ANONYMISE' })).toMatchObject({
      code: 'VALIDATION',
      field: ['input', 'action'],
    });
    expect(await policy('adam', days)).toMatchObject({ __typename: 'SetRetentionPolicySuccess' });
    expect(await settingsOf('john', 'retentionPolicies { entityType } workflows { edges { cursor } }')).toEqual({
      retentionPolicies: null,
      workflows: null,
    });

    const counts = async () =>
      (
        await kit.rowsOf(`SELECT count(*) FILTER (WHERE email LIKE '%@erased.invalid')::int AS anonymous,
          count(*) FILTER (WHERE status = 'PENDING')::int AS open FROM org_member_invitation WHERE org_id = '${lumen}'`)
      )[0];
    world.clock.advance(2 * DAY_MS);
    const before = await counts();
    const rounds = await Promise.all([keep(), keep()]);
    const after = await counts();
    expect(rounds[0].kept + rounds[1].kept).toBe(Number(after?.['anonymous']) - Number(before?.['anonymous']));
    expect(Number(after?.['anonymous'])).toBeGreaterThan(Number(before?.['anonymous']));
    expect(after?.['open']).toBe(before?.['open']);
    expect(await kit.rowsOf(`SELECT 1 FROM org_member_invitation WHERE email = 'late@example.test'`)).toEqual([]);

    world.clock.advance(2 * DAY_MS);
    expect((await keep()).kept).toBe(0);
    expect(await settingsOf('adam', 'retentionPolicies { entityType action isActive lastAffected }')).toEqual({
      retentionPolicies: [{ ...days, isActive: true, lastAffected: 0 }],
    });
    expect(await kit.rowsOf('SELECT affected > 0 AS did FROM retention_run ORDER BY started_at')).toEqual([
      { did: true },
      { did: false },
    ]);

    expect(await policy('olga', { ...days, action: 'HARD_DELETE' })).toMatchObject({
      __typename: 'SetRetentionPolicySuccess',
    });
    expect((await keep()).kept).toBeGreaterThan(0);
    expect(await counts()).toMatchObject({ anonymous: 0 });
  });
});

describe('workflows (ORG-42, ORG-43, ORG-50)', () => {
  /** A fact of another part, told the way it tells it. */
  const tell = async <Payload>(name: SubgraphName, type: EventType<Payload>, payload: Payload): Promise<void> => {
    world.clock.advance(1);
    const sender = createPool({ databaseUrl: world.databases[name].appUrl, poolSize: 1 });
    const parts = { eventId: randomUUID(), aggregateType: 'test', aggregateId: randomUUID(), orgId: lumen };
    await scopedSql(sender, serviceScope('deed', [lumen])).transaction((sql) =>
      appendNextEvent(sql, type, { ...parts, occurredAt: world.clock.now(), payload }),
    );
    await sender.end();
    await world.drainEvents();
  };
  const workflows = async (status?: string) => {
    const found = await settingsOf(
      'adam',
      `workflows${status ? `(status: ${status})` : ''} { edges { node { id definitionKey status currentStep doneSteps history { action step note actor { id } } } } }`,
    );
    return (found['workflows'] as { edges: { node: Node }[] }).edges.map(({ node }) => node);
  };
  const product = () => world.world.uuidOf('lumen-academy/product/motion-basics');
  const content = (status: 'PENDING_APPROVAL' | 'APPROVED' | 'PUBLISHED' | 'REJECTED') =>
    tell('catalog', productChanged, {
      ...{ productId: product(), orgId: lumen, slug: 'motion-basics', status },
      previousStatus: 'DRAFT',
    });

  it('follow content from submission to publication, and break off when it is rejected', async () => {
    await content('PENDING_APPROVAL');
    await content('PENDING_APPROVAL');
    expect(await workflows()).toMatchObject([
      { definitionKey: 'content_approval', status: 'RUNNING', currentStep: 'reviewed', doneSteps: [] },
    ]);
    await content('REJECTED');
    expect(await workflows('FAILED')).toMatchObject([
      { currentStep: null, history: [{ action: 'START' }, { action: 'FAIL', step: 'reviewed' }] },
    ]);
    await content('PENDING_APPROVAL');
    await content('APPROVED');
    expect(await workflows('RUNNING')).toMatchObject([{ currentStep: 'published', doneSteps: ['reviewed'] }]);
    await content('PUBLISHED');
    expect(await workflows('COMPLETED')).toMatchObject([{ doneSteps: ['reviewed', 'published'] }]);
  });

  it('follow a new employee by what happens in three parts of the graph, in whatever order, and wait for people', async () => {
    const steps = [
      { key: 'profile_linked', name: 'Profile', by: 'EVENT' },
      { key: 'department_assigned', name: 'Department', by: 'EVENT' },
      { key: 'badge', name: 'Badge handed over', by: 'PERSON' },
      { key: 'attributed', name: 'Share', by: 'EVENT' },
      { key: 'paid_for', name: 'Posting', by: 'EVENT' },
    ];
    const define = (who: string, own: readonly Node[]) =>
      kit.act(
        who,
        'setWorkflowDefinition',
        { orgId: org(), key: 'employee_onboarding', steps: own },
        'org { workflowDefinitions { key version isOwn } }',
      );
    expect(await define('john', steps)).toEqual({ errors: ['FORBIDDEN'] });
    expect(await define('adam', [...steps, ...steps.slice(0, 1)])).toEqual({ errors: ['BAD_USER_INPUT'] });
    expect(await define('adam', steps)).toMatchObject({
      org: {
        workflowDefinitions: [
          { key: 'content_approval', version: 1, isOwn: false },
          { key: 'employee_onboarding', version: 1, isOwn: true },
        ],
      },
    });
    const employeeUuid = world.world.uuidOf('lumen-academy/employee/dora');
    await kit.rowsOf(
      `INSERT INTO outbox_event (event_id, type, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
       SELECT gen_random_uuid(), 'organization.employee.activated', 'test', gen_random_uuid(), 1, org_id, now(),
              jsonb_build_object('employeeId', id, 'memberId', member_id, 'orgId', org_id, 'userId', user_id,
                'jobProfileId', NULL, 'role', role, 'activatedAt', '2026-06-30T12:00:00.000Z')
         FROM org_employee WHERE id = '${employeeUuid}'`,
    );
    await world.drainEvents();
    const [begun] = await workflows('RUNNING');
    expect(begun).toMatchObject({ currentStep: 'profile_linked', doneSteps: ['department_assigned'] });
    const complete = (who: string, step: string) =>
      kit.act(
        who,
        'completeWorkflowStep',
        { orgId: org(), workflowId: begun?.['id'], step, note: 'done' },
        'workflow { status currentStep }',
      );
    expect(await complete('adam', 'badge')).toMatchObject({ code: 'INVALID_STATE', state: 'profile_linked' });

    await tell('catalog', attributionSetCommitted, {
      ...{ productId: product(), setId: randomUUID(), versionNo: 9, orgRetainedBps: 0 },
      shares: [{ attributionId: randomUUID(), employeeId: employeeUuid, jobProfileId: null, shareBps: 10_000 }],
    });
    await kit.rowsOf(
      `INSERT INTO outbox_event (event_id, type, aggregate_type, aggregate_id, sequence, org_id, occurred_at, payload)
       SELECT gen_random_uuid(), 'organization.employee.job_profile_linked', 'test', gen_random_uuid(), 1, org_id, now(),
              jsonb_build_object('employeeId', id, 'memberId', member_id, 'orgId', org_id, 'userId', user_id,
                'jobProfileId', gen_random_uuid()) FROM org_employee WHERE id = '${employeeUuid}'`,
    );
    await world.drainEvents();
    expect(await workflows('WAITING')).toMatchObject([
      { currentStep: 'badge', doneSteps: ['profile_linked', 'department_assigned', 'attributed'] },
    ]);
    expect(await complete('john', 'badge')).toEqual({ errors: ['FORBIDDEN'] });
    expect(await complete('bruno', 'badge')).toMatchObject({ code: 'NOT_FOUND' });
    const both = await Promise.all([complete('adam', 'badge'), complete('olga', 'badge')]);
    expect(both.map((payload) => payload['code'] ?? 'done').sort()).toEqual(['INVALID_STATE', 'done']);
    await tell('finance', transactionPosted, {
      ...{ transactionId: randomUUID(), orgId: lumen, kind: 'SALE', businessEntityType: 'order' },
      ...{ businessEntityId: randomUUID(), occurredAt: world.clock.now().toISOString(), currency: 'USD' },
      parties: [{ type: 'EMPLOYEE', id: employeeUuid, amountMinor: '100' }],
    });
    const done = (await workflows('COMPLETED')).find(({ definitionKey }) => definitionKey === 'employee_onboarding');
    expect(done).toMatchObject({ currentStep: null, doneSteps: steps.map(({ key }) => key) });
    expect(((done?.['history'] ?? []) as Node[]).filter(({ actor }) => actor !== null)).toMatchObject([
      { action: 'DONE', step: 'badge', note: 'done' },
    ]);
    const cancel = { orgId: org(), workflowId: begun?.['id'] };
    expect(await kit.act('adam', 'cancelWorkflow', cancel)).toMatchObject({
      code: 'INVALID_STATE',
      state: 'COMPLETED',
    });
  });
});
