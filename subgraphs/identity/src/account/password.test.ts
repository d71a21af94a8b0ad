import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

test('a password makes its own hash and no other; one without an account never fits', async () => {
  const [one, two] = await Promise.all([hashPassword('correct horse battery'), hashPassword('correct horse battery')]);
  expect(one).not.toBe(two);
  expect(one).toMatch(/^scrypt\$15\$/);
  expect(await isPassword('correct horse battery', one)).toBe(true);
  expect(await isPassword('correct horse batterY', one)).toBe(false);
  expect(await isPassword('', null)).toBe(false);
  expect(await isPassword('correct horse battery', null)).toBe(false);
});
