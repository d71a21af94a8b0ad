import { expect, test } from 'vitest';
import { readRefusals } from './answer.reader.ts';

const forbidden = (...path: (string | number)[]) => ({
  message: 'not for you',
  path,
  extensions: { code: 'FORBIDDEN', requestId: 'req_1' },
});

test('errors of one code are told once, with their places and list positions folded', () => {
  const refusals = readRefusals({
    data: null,
    errors: [
      forbidden('profile', 'jobs', 0, 'earnings'),
      { message: 'late', path: ['me'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
      forbidden('profile', 'jobs', 1, 'earnings'),
      forbidden('profile', 'shares'),
    ],
  });

  expect(refusals).toEqual([
    {
      code: 'FORBIDDEN',
      places: [
        { path: 'profile.jobs[].earnings', count: 2 },
        { path: 'profile.shares', count: 1 },
      ],
      message: 'not for you',
      requestId: 'req_1',
      count: 3,
    },
    { code: 'SUBGRAPH_UNAVAILABLE', places: [{ path: 'me', count: 1 }], message: 'late', requestId: '', count: 1 },
  ]);
});

test('an error without path or code is told as one about the whole request', () => {
  expect(readRefusals({ errors: [{ message: 'no' }] })).toEqual([
    { code: '', places: [], message: 'no', requestId: '', count: 1 },
  ]);
});

test('an answer without errors, and anything that is no answer, tells nothing', () => {
  expect([{ data: {} }, { errors: 'no list' }, null, 'text', 7].map(readRefusals)).toEqual([[], [], [], [], []]);
});
