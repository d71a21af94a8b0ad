import { describe, expect, it } from 'vitest';
import { CodedError } from './errors.ts';
import { encodeCursor, requirePage, toConnection } from './page.ts';

const KEYSET = ['time', 'uuid'] as const;
const POSITION = ['2026-01-12T10:00:00.000Z', '01890a5d-ac96-774b-bcce-b302099a8057'];
const rowsFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${first + index}`);

describe('a page request', () => {
  it('takes 20 rows when nothing is asked', () => {
    expect(requirePage({}, KEYSET)).toEqual({ size: 20, direction: 'forward' });
  });

  it.each([[{ first: 0 }], [{ first: 101 }], [{ first: -1 }], [{ first: 1.5 }], [{ first: 1, last: 1 }]])(
    'refuses %o',
    (args) => {
      expect(() => requirePage(args, KEYSET)).toThrow(CodedError);
    },
  );

  it.each([
    ['noise', 'not a cursor!'],
    ['a cursor of another list', encodeCursor(['x'])],
    ['a time that is none', encodeCursor(['yesterday', POSITION[1] as string])],
    ['a number where text belongs', Buffer.from('[1,2]').toString('base64url')],
  ])('refuses %s', (_what, after) => {
    expect(() => requirePage({ after }, KEYSET)).toThrow('This cursor does not belong to this list.');
  });

  it('gives back the position it was handed', () => {
    expect(requirePage({ first: 5, after: encodeCursor(POSITION) }, KEYSET).cursor).toEqual(POSITION);
  });
});

describe('a connection', () => {
  it('knows from one row too many that there is more', () => {
    const connection = toConnection(rowsFrom(1, 4), { size: 3, direction: 'forward' }, (row) => [row]);

    expect(connection.edges.map((edge) => edge.node)).toEqual(['1', '2', '3']);
    expect(connection.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('read backwards stands in the order of the list', () => {
    const connection = toConnection(['9', '8', '7'], { size: 2, direction: 'backward', cursor: ['10'] }, (row) => [
      row,
    ]);

    expect(connection.edges.map((edge) => edge.node)).toEqual(['8', '9']);
    expect(connection.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('without rows has no cursors', () => {
    expect(toConnection([], { size: 2, direction: 'forward' }, () => []).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });
});
