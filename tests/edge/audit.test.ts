import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeGraph, openFakeGraph } from '../gateway/fake-graph.ts';

const PORT = 20_960;
/** GET without the header no form can send is refused by choice: these ask for it. */
const REFUSED_BY_CHOICE = 3;

describe('the public audit of GraphQL over HTTP', () => {
  let graph: FakeGraph;
  beforeAll(async () => {
    graph = await openFakeGraph({ port: PORT });
    await graph.gateway.listen();
  });
  afterAll(() => graph.gateway.close());

  async function audit(headers: Record<string, string>) {
    const audits = serverAudits({
      url: `http://127.0.0.1:${PORT}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...headers, ...(init.headers as Record<string, string>) } }),
    });
    const failed: string[] = [];
    for (const each of audits) {
      const result = await each.fn();
      if (result.status !== 'ok') failed.push(`${each.id} ${each.name}: ${result.reason}`);
    }
    return { count: audits.length, failed };
  }

  it('is passed whole with the preflight header', async () => {
    const { count, failed } = await audit({ 'apollo-require-preflight': 'true' });

    expect(failed).toEqual([]);
    expect(count).toBe(61);
  });

  it('is passed bare, but for reading by GET', async () => {
    const { failed } = await audit({});

    expect(failed.filter((line) => !/GET/.test(line))).toEqual([]);
    expect(failed).toHaveLength(REFUSED_BY_CHOICE);
  });
});
