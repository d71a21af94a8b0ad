import { describe, expect, it } from 'vitest';
import { ExplainRecorder } from './explanation.ts';

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe('an explained request', () => {
  it('has each call with its time, its objects and how it went, in the order in which the calls began', async () => {
    const recorder = new ExplainRecorder(performance.now());
    const first = recorder.began('identity', () => ({ query: '{ me { id } }' }));
    await wait(20);
    first({ data: { me: { id: '1' } } });
    const representations = [{ id: '1' }, { id: '2' }];
    const answer = { data: { _entities: [{ id: '1' }, null] }, errors: [] };
    const second = recorder.began('finance', () => ({ query: '{ slow }', variables: { representations } }));
    const third = recorder.began('catalog', () => ({ query: '{ gone }' }));
    await wait(40);
    third(undefined);
    await wait(20);
    second(answer);
    const { fetches, slowest, timing } = recorder.report(undefined);

    expect(fetches.map(({ subgraph, representations: sent, rows, status }) => [subgraph, sent, rows, status])).toEqual([
      ['identity', 0, 0, 'ok'],
      ['finance', 2, 1, 'ok'],
      ['catalog', 0, 0, 'failed'],
    ]);
    expect(fetches[1]?.startMs).toBeGreaterThanOrEqual(fetches[0]?.durationMs ?? Number.POSITIVE_INFINITY);
    expect(timing['totalMs']).toBeGreaterThanOrEqual(75);
    expect(slowest).toMatch(/^finance took \d+(\.\d)? of \d+(\.\d)? ms, for 2 objects, after waiting for identity\.$/);
  });

  it('says so when no subgraph was asked', () => {
    expect(new ExplainRecorder(performance.now()).report(undefined).slowest).toMatch(/^No subgraph was asked/);
  });
});
