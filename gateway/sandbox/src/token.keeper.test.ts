import { expect, test } from 'vitest';
import type { Token } from './dev.client.ts';
import { createTokenKeeper } from './token.keeper.ts';

const LIFE_MS = 900_000;

function setUp() {
  const clock = { nowMs: 0 };
  const asked: string[] = [];
  const request = async (persona: string): Promise<Token> => {
    asked.push(persona);
    return { token: `${persona}-${asked.length}`, expiresAtMs: clock.nowMs + LIFE_MS };
  };
  return { clock, asked, keeper: createTokenKeeper(request, () => clock.nowMs) };
}

test('a token is used until a minute before its end and replaced then', async () => {
  const { clock, keeper } = setUp();
  const first = await keeper.tokenOf('sarah');

  clock.nowMs = LIFE_MS - 60_001;
  const kept = await keeper.tokenOf('sarah');
  clock.nowMs = LIFE_MS - 60_000;
  const replaced = await keeper.tokenOf('sarah');

  expect([first, kept, replaced]).toEqual(['sarah-1', 'sarah-1', 'sarah-2']);
});

test('callers at the same time share one request, and each persona has a token of its own', async () => {
  const { asked, keeper } = setUp();

  const tokens = await Promise.all([keeper.tokenOf('sarah'), keeper.tokenOf('sarah'), keeper.tokenOf('lena')]);

  expect(tokens).toEqual(['sarah-1', 'sarah-1', 'lena-2']);
  expect(asked).toEqual(['sarah', 'lena']);
});

test('a forgotten token is asked for again', async () => {
  const { keeper } = setUp();
  await keeper.tokenOf('sarah');

  keeper.forget('sarah');

  expect(await keeper.tokenOf('sarah')).toBe('sarah-2');
});

test('a failed request reaches the caller and is not remembered', async () => {
  let isDown = true;
  const keeper = createTokenKeeper(
    async () => {
      if (isDown) throw new Error('down');
      return { token: 'good', expiresAtMs: LIFE_MS };
    },
    () => 0,
  );
  await expect(keeper.tokenOf('sarah')).rejects.toThrow('down');

  isDown = false;

  expect(await keeper.tokenOf('sarah')).toBe('good');
});
