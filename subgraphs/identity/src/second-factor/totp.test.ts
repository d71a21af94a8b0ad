import { expect, test } from 'vitest';
import { createTotpSecret, stepOfCode } from './totp.ts';

// RFC 6238, appendix B: secret "12345678901234567890", SHA-1; the last six of the eight digits.
const SECRET = Buffer.from('12345678901234567890');

test.each([
  [59, '287082', 1n],
  [1_111_111_109, '081804', 37_037_036n],
  [1_234_567_890, '005924', 41_152_263n],
])('at second %i the code is %s', (second, code, step) => {
  expect(stepOfCode(SECRET, code, second * 1000)).toBe(step);
});

test('a code is good one step before and after its own, and no longer', () => {
  expect([-60, -30, 0, 30, 60].map((seconds) => stepOfCode(SECRET, '287082', (59 + seconds) * 1000))).toEqual([
    undefined,
    1n,
    1n,
    1n,
    undefined,
  ]);
});

test('a fresh secret has 160 bits and is named for the authenticator', () => {
  const { bytes, uri } = createTotpSecret('ada@example.test');
  expect(bytes).toHaveLength(20);
  expect(uri).toMatch(/^otpauth:\/\/totp\/Volmify:ada%40example\.test\?/);
});
