import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDemoWorld } from '@volmify/cli';
import { toId } from '@volmify/shared/ids';
import getPort, { portNumbers } from 'get-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openGraph, type TestGraph } from '../kit/graph.ts';
import { until } from '../live/live.reader.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CREATE = `mutation ($input: CreatePartnerAppInput!) { createPartnerApp(input: $input) {
  ... on CreatePartnerAppSuccess { apiKey partnerApp { id } } ... on UserError { message } } }`;
const SET = `mutation ($input: SetProductAttributionsInput!) { setProductAttributions(input: $input) {
  ... on SetProductAttributionsSuccess { set { versionNo } } ... on UserError { message } } }`;
const DELIVERIES = `query ($id: ID!) { partnerApp(id: $id) { endpoints { status deliveries { edges { node { status log { outcome detail } } } } } } }`;

describe('a partner that follows the example from nothing', { timeout: 90_000 }, () => {
  const world = readDemoWorld();
  const orgId = toId('Org', world.uuidOf('lumen-academy'));
  const folder = mkdtempSync(join(tmpdir(), 'volmify-partner-'));
  const children: ChildProcess[] = [];
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await graph?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs one of the programs; its lines as they come. */
  async function run(program: string, ...args: string[]) {
    const child = spawn(process.execPath, ['--import', 'tsx', `docs/examples/partner/${program}`, graph.url, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += String(chunk);
    });
    const lines = (start: string) => text.split('\n').filter((line) => line.startsWith(start));
    await until(() => lines('listening').length > 0, 30_000);
    return { child, lines };
  }

  async function changeShares(): Promise<number> {
    const employeeId = toId('OrgEmployee', world.uuidOf('lumen-academy/employee/sarah'));
    const share = { employeeId, shareBps: 7_000, compensationType: 'REVENUE_SHARE', attributionType: 'CREATOR' };
    const productId = toId('Product', world.uuidOf('lumen-academy/product/fullstack-foundations'));
    const input = { productId, shares: [share], orgRetainedBps: 3_000, idempotencyKey: randomUUID() };
    const { body } = await graph.ask('adam', SET, { input });
    const done = body.data?.['setProductAttributions'] as { set: { versionNo: number } } | undefined;
    if (!done?.set) throw new Error(JSON.stringify(body));
    return done.set.versionNo;
  }

  it('has a verified webhook with its own answer in it, and hears what it missed when it comes back', async () => {
    const { body } = await graph.ask('olga', CREATE, {
      input: { orgId, name: 'Acme CRM', subgraphs: ['identity', 'catalog'] },
    });
    const made = body.data?.['createPartnerApp'] as { apiKey: string; partnerApp: { id: string } };
    expect(made.apiKey).toMatch(/^vk_test_/);
    const port = await getPort({ port: portNumbers(21_000, 29_999), host: '127.0.0.1' });
    const receiver = await run('receive.ts', made.apiKey, String(port));
    expect(receiver.lines('listening')).toEqual([`listening for ${made.partnerApp.id}`]);
    const place = join(folder, 'place.txt');
    const live = await run('live.ts', made.apiKey, orgId, place);

    // Nothing tells when a stream has been planned: changes are made until the first is heard of.
    let first = 0;
    await until(async () => {
      first = live.lines('event').length > 0 ? first : await changeShares();
      return live.lines('event').length > 0;
    }, 20_000);
    live.child.kill('SIGKILL');
    await once(live.child, 'exit');
    const missed = [await changeShares(), await changeShares()];
    const back = await run('live.ts', made.apiKey, orgId, place);
    const last = await changeShares();
    await until(() => back.lines('event').some((line) => line.includes(`"versionNo":${last}}`)), 10_000);
    const heard = [...live.lines('event'), ...back.lines('event')].map((line) =>
      Number(/"versionNo":(\d+)/.exec(line)?.[1]),
    );
    expect(heard.slice(-3)).toEqual([...missed, last]);
    expect(heard).toEqual(heard.map((_version, at) => (heard[0] ?? 0) + at));

    const told = () => receiver.lines('verified').map((line) => JSON.parse(line.slice(line.indexOf('{'))));
    await until(() => told().length >= last - first, 20_000).catch(async () => {
      const answer = await graph.ask('olga', DELIVERIES, { id: made.partnerApp.id });
      throw new Error(JSON.stringify(answer.body));
    });
    expect(told()[0]).toMatchObject({
      type: 'catalog.attribution.changed',
      data: { product: { slug: 'fullstack-foundations', attributions: [{ sharePercentage: { bps: 7_000 } }] } },
    });
  });
});
