import { expect, test } from 'vitest';
import { chooseText } from './localized-text.ts';

const texts = [
  { localeKey: 'en', isDefault: true, bio: 'English' },
  { localeKey: 'es', isDefault: false, bio: 'español' },
  { localeKey: 'de', isDefault: false, bio: null },
];

test('a text is given in the asked locale, and its accents stay', () => {
  expect(chooseText(texts, 'es')?.bio).toBe('español');
});

test('a regional locale is answered by its language before the default', () => {
  expect(chooseText(texts, 'es-MX')?.bio).toBe('español');
});

test('a locale without a row, and no locale, fall back to the default', () => {
  expect(chooseText(texts, 'ja')?.bio).toBe('English');
  expect(chooseText(texts, null)?.bio).toBe('English');
});

test('a row that lacks the asked text falls back as if it were not there', () => {
  expect(chooseText(texts, 'de', (text) => text.bio !== null)?.bio).toBe('English');
});

test('without any default there is no text', () => {
  expect(chooseText(texts.slice(1), 'ja')).toBeUndefined();
});
