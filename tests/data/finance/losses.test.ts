import { requireId, toId, toUuid } from '@volmify/shared/ids';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withClient } from '../../kit/database.ts';
import { openWorld, type TestWorld } from '../../kit/world.ts';
import { deed, freshKey } from './deeds.ts';
import { fingerprint, line, post, rawEvent } from './posting.call.ts';

let world: TestWorld;
let lumen: string;
beforeAll(async () => {
  world = await openWorld();
  lumen = world.world.uuidOf('lumen-academy');
});
afterAll(() => world?.close());

const asSuperuser = <Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> =>
  withClient(world.databases.finance.superuserUrl, work);
const employee = (person: string): string =>
  toId('OrgEmployee', world.world.uuidOf(`lumen-academy/employee/${person}`));

it('a backend killed before commit leaves nothing, and the retry posts once (case 15)', async () => {
  const event = rawEvent({ accounts: [], lines: [line('1000', 1, '7'), line('1010', -1, '7')] });
  const before = await asSuperuser(fingerprint);
  const doomed = new pg.Client({ connectionString: world.databases.finance.appUrl });
  doomed.on('error', () => undefined);
  await doomed.connect();
  await doomed.query('BEGIN');
  await doomed.query("SELECT set_config('app.org_ids', $1, true), pg_backend_pid()", [`{${lumen}}`]);
  const { rows } = await doomed.query(
    'SELECT pg_backend_pid() AS pid, p.status FROM post_transactions($1, $2::jsonb, 16) p',
    [lumen, JSON.stringify([event])],
  );
  expect(rows[0]?.status).toBe('posted');
  await asSuperuser((client) => client.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]));
  await expect(doomed.query('COMMIT')).rejects.toThrow();
  expect(await asSuperuser(fingerprint)).toBe(before);

  const again = await withClient(world.databases.finance.appUrl, (client) => post(client, lumen, [event]));
  const twice = await withClient(world.databases.finance.appUrl, (client) => post(client, lumen, [event]));
  expect([again[0]?.status, twice[0]?.status]).toEqual(['posted', 'replayed']);
});

it('a deed whose connection dies inside leaves no row, no posting and no kept answer; the same key then does it', async () => {
  const key = freshKey();
  const request = () =>
    deed(world, 'john', {
      name: 'requestPayout',
      input: { employeeId: employee('john'), currency: 'USD', idempotencyKey: key },
      done: 'replayed payout { id }',
    });
  const before = await asSuperuser(fingerprint);
  // The payout's sum is checked at commit: by then every row was written.
  await asSuperuser((client) =>
    client.query(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      ALTER FUNCTION die() SECURITY DEFINER;
      CREATE TRIGGER dies AFTER INSERT ON payout_item FOR EACH ROW EXECUTE FUNCTION die()`),
  );
  const lost = await request();
  await asSuperuser((client) => client.query('DROP TRIGGER dies ON payout_item; DROP FUNCTION die()'));
  expect(lost.codes).toEqual(['INTERNAL_SERVER_ERROR']);
  expect(await asSuperuser(fingerprint)).toBe(before);
  const rows = await asSuperuser((client) =>
    client.query(`SELECT FROM payout WHERE employee_id = $1 AND status = 'REQUESTED'`, [
      toUuid(requireId('OrgEmployee', employee('john'))),
    ]),
  );
  expect(rows.rowCount).toBe(0);

  const done = await request();
  const answerLost = await request();
  expect(done.answer).toMatchObject({ replayed: false });
  // The client never saw the first answer: asking again gives it, and makes nothing (case 19).
  expect(answerLost.answer).toEqual({ ...done.answer, replayed: true });
});

it('events delivered again, late or after a consumer died are applied once (case 22)', async () => {
  const department = toId('Department', world.world.uuidOf('lumen-academy/department/video-production'));
  const setLimit = async (amountMinor: string) => {
    const answer = await world.executeIn(
      'organization',
      'adam',
      `mutation ($input: SetDepartmentBudgetInput!) { setDepartmentBudget(input: $input) { __typename } }`,
      { input: { departmentId: department, idempotencyKey: freshKey(), limit: { amountMinor, currency: 'USD' } } },
    );
    expect(answer.data?.['setDepartmentBudget']).toEqual({ __typename: 'SetDepartmentBudgetSuccess' });
  };
  const copy = () =>
    asSuperuser(async (client) => {
      const { rows } = await client.query<{ limit_amount: string; version: number }>(
        'SELECT limit_amount, version FROM budget_limit_cache WHERE department_id = $1',
        [world.world.uuidOf('lumen-academy/department/video-production')],
      );
      return rows[0];
    });
  const first = (await copy())?.version ?? 0;
  await setLimit('1900000');
  await setLimit('1800000');
  // The consumer dies between applying and acknowledging: its transaction is undone with the mark.
  await asSuperuser((client) => client.query('REVOKE INSERT ON inbox_event FROM finance_app'));
  await world.drainEvents().catch(() => undefined);
  expect(await copy()).toMatchObject({ version: first });
  await asSuperuser((client) => client.query('GRANT INSERT ON inbox_event TO finance_app'));
  await world.drainEvents();
  expect(await copy()).toEqual({ limit_amount: '1800000', version: first + 2 });

  await withClient(world.databases.organization.superuserUrl, (client) =>
    client.query(`UPDATE outbox_event SET published_at = NULL WHERE type = 'organization.budget.limit_changed'`),
  );
  await world.drainEvents();
  expect(await copy()).toEqual({ limit_amount: '1800000', version: first + 2 });
});
