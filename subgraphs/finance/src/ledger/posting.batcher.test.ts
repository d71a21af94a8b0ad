import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BatcherSettings, PostingBatcher } from './posting.batcher.ts';
import type { BatchOutcome, PostedTransaction } from './posting.repository.ts';
import type { PostingRequest } from './posting.wire.ts';

const ORG = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';

interface Call {
  readonly org: string;
  readonly keys: string[];
}

const request = (key: string, entity: string = key): PostingRequest =>
  ({
    operation: 'test',
    key,
    requestHash: '',
    openings: [],
    event: { businessEntityType: 'ORG_MEMBER_ORDER', businessEntityId: entity, lines: [], contexts: [] },
  }) as unknown as PostingRequest;

const posted = (key: string): PostedTransaction =>
  ({ type: 'posted', transactionId: key, transactionNumber: key }) as unknown as PostedTransaction;

/** A posting function in memory: keys that begin with `bad` are refused, with `broken` they fail. */
function fakeLedger(delayMs = 1) {
  const calls: Call[] = [];
  const books: string[] = [];
  const running = new Set<string>();
  let most = 0;
  let isEntityShared = false;
  async function post(org: string, requests: readonly PostingRequest[]): Promise<BatchOutcome> {
    const entities = requests.map(({ event }) => event.businessEntityId);
    isEntityShared ||= entities.some((entity) => running.has(entity));
    const mark = `call ${calls.length}`;
    for (const name of [mark, ...entities]) running.add(name);
    most = Math.max(most, [...running].filter((name) => name.startsWith('call')).length);
    calls.push({ org, keys: requests.map(({ key }) => key) });
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    for (const name of [mark, ...entities]) running.delete(name);
    const index = requests.findIndex(({ key }) => key.startsWith('bad'));
    if (requests.some(({ key }) => key.startsWith('broken'))) throw new Error('fault');
    if (index >= 0) return { type: 'refused', index, refusal: { type: 'conflict' } };
    books.push(...requests.map(({ key }) => key));
    return { type: 'done', results: requests.map(({ key }) => posted(key)) };
  }
  return { post, calls, books, most: () => most, isEntityShared: () => isEntityShared };
}

const batcherOf = (ledger: ReturnType<typeof fakeLedger>, settings: Partial<BatcherSettings> = {}) =>
  new PostingBatcher(ledger.post, settings);

describe('the batcher', () => {
  test('commands of one moment go in one call, one organization a call, in order', async () => {
    const ledger = fakeLedger();
    const batcher = batcherOf(ledger);

    await Promise.all([
      batcher.submit(ORG, request('a')),
      batcher.submit(OTHER, request('b')),
      batcher.submit(ORG, request('c')),
    ]);

    expect(ledger.calls).toEqual([
      { org: ORG, keys: ['a', 'c'] },
      { org: OTHER, keys: ['b'] },
    ]);
  });

  test('one refused command fails alone, and so does one that breaks', async () => {
    const ledger = fakeLedger();
    const batcher = batcherOf(ledger);

    const answers = await Promise.allSettled(
      ['a', 'bad', 'b', 'broken', 'c'].map((key) => batcher.submit(ORG, request(key))),
    );

    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.type : 'fault'))).toEqual([
      'posted',
      'conflict',
      'posted',
      'fault',
      'posted',
    ]);
    expect(ledger.books).toEqual(['a', 'b', 'c']);
  });

  test('at most 100 events a call and 4 calls at once', async () => {
    const ledger = fakeLedger(5);
    const batcher = batcherOf(ledger);

    await Promise.all(Array.from({ length: 950 }, (_, index) => batcher.submit(ORG, request(`k${index}`))));

    expect(Math.max(...ledger.calls.map(({ keys }) => keys.length))).toBe(100);
    expect(ledger.most()).toBe(4);
  });

  test('events of one business entity are never in two calls at once', async () => {
    const ledger = fakeLedger(5);
    const batcher = batcherOf(ledger, { sizeMax: 2 });

    await Promise.all(
      Array.from({ length: 12 }, (_, index) => batcher.submit(ORG, request(`k${index}`, `entity ${index % 2}`))),
    );

    expect(ledger.isEntityShared()).toBe(false);
    const order = (entity: number) => ledger.books.map((key) => Number(key.slice(1))).filter((n) => n % 2 === entity);
    expect(order(0)).toEqual([0, 2, 4, 6, 8, 10]);
    expect(order(1)).toEqual([1, 3, 5, 7, 9, 11]);
  });

  test('a full queue refuses at once; past the deadline the outcome is unknown and the caller is told', async () => {
    const ledger = fakeLedger(60);
    const full = batcherOf(ledger, { queueMax: 1 });
    const first = full.submit(ORG, request('a'));
    await expect(full.submit(ORG, request('b'))).rejects.toMatchObject({ code: 'OVERLOADED' });
    await first;

    const late = batcherOf(ledger, { deadlineMs: 10 });
    await expect(late.submit(ORG, request('c'))).rejects.toMatchObject({ code: 'DOWNSTREAM_TIMEOUT' });
  });

  test('any interleaving gives each command the answer it would get alone', async () => {
    const key = fc.constantFrom('a', 'b', 'bad', 'c', 'broken', 'd');
    const commands = fc.array(fc.tuple(key, fc.constantFrom(ORG, OTHER), fc.integer({ min: 0, max: 2 })), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(commands, fc.integer({ min: 1, max: 5 }), async (list, sizeMax) => {
        const ledger = fakeLedger(0);
        const batcher = batcherOf(ledger, { sizeMax, windowMs: 1 });
        const answers = await Promise.all(
          list.map(async ([name, org, pause], index) => {
            if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
            return batcher.submit(org, request(`${name}${index}`)).then(
              ({ type }) => type,
              () => 'fault',
            );
          }),
        );
        const alone = list.map(([name]) => (name === 'bad' ? 'conflict' : name === 'broken' ? 'fault' : 'posted'));
        expect(answers).toEqual(alone);
        expect(new Set(ledger.books).size).toBe(ledger.books.length);
      }),
      { numRuns: 60 },
    );
  });
});
