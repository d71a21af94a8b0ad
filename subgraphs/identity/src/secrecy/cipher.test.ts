import { expect, test } from 'vitest';
import { fingerprint, isSame, newKey, open, seal } from './cipher.ts';

test('what was sealed opens with its key at its place, and nowhere else', () => {
  const key = newKey();
  const sealed = seal(key, Buffer.from('sarah@example.test'), 'contact/1');
  expect(open(key, sealed, 'contact/1').toString()).toBe('sarah@example.test');
  expect(() => open(key, sealed, 'contact/2')).toThrow();
  expect(() => open(newKey(), sealed, 'contact/1')).toThrow();
  for (const index of [0, 5, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => open(key, changed, 'contact/1')).toThrow();
  }
});

test('two seals of one text differ, two fingerprints do not', () => {
  const key = newKey();
  expect(isSame(seal(key, Buffer.from('a'), 'x'), seal(key, Buffer.from('a'), 'x'))).toBe(false);
  expect(isSame(fingerprint(key, 'p', 'a'), fingerprint(key, 'p', 'a'))).toBe(true);
  expect(isSame(fingerprint(key, 'p', 'a'), fingerprint(key, 'q', 'a'))).toBe(false);
  expect(isSame(Buffer.from('a'), Buffer.from('ab'))).toBe(false);
});
