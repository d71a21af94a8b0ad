import { expect, it } from 'vitest';
import { type Block, differing, hashOf, marksOf } from './seal.ts';

const print = (digit: string, byte: number) => ({
  id: `0000000${digit}-0000-7000-8000-000000000000`,
  digest: Buffer.alloc(32, byte),
});
const prints = [print('1', 1), print('2', 2), print('3', 3)];
const block: Block = { orgUuid: 'o', seq: 2n, prints, previous: Buffer.alloc(32, 9) };

it('a block’s hash follows from every posting, their order, its place and the block before', () => {
  const others: Block[] = [
    { ...block, seq: 3n },
    { ...block, previous: null },
    { ...block, prints: prints.slice(1) },
    { ...block, prints: [...prints].reverse() },
    { ...block, prints: [print('1', 7), ...prints.slice(1)] },
  ];
  const hashes = [block, ...others].map((other) => hashOf(other).toString('hex'));

  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashOf({ ...block })).toEqual(hashOf(block));
});

it('marks name the posting that was changed, taken away or put in', () => {
  const marks = marksOf(prints);

  expect(differing(marks, prints)).toEqual([]);
  expect(
    differing(
      marks,
      [prints[0], print('2', 8), prints[2]].flatMap((one) => one ?? []),
    ),
  ).toEqual([print('2', 2).id]);
  expect(differing(marks, prints.slice(0, 2))).toEqual([print('3', 3).id]);
  expect(differing(marks, [...prints, print('4', 4)])).toEqual([print('4', 4).id]);
});
