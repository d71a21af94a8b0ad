import { expect, test } from 'vitest';
import { isSlug, slugCandidates, slugOf } from './slug.service.ts';

test.each([
  ['Sarah Johnson', 'sarah-johnson'],
  ['  Ingénieure  Zoë  ', 'ingenieure-zoe'],
  ['C++ & Rust', 'c-rust'],
  ['山田', 'profile'],
  ['x'.repeat(300), 'x'.repeat(100)],
])('%s becomes %s', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a taken slug is numbered, and the last candidate is nobody else’s', () => {
  const candidates = [...slugCandidates('ada', '7f3a')];
  expect(candidates.slice(0, 3)).toEqual(['ada', 'ada-2', 'ada-3']);
  expect(candidates.at(-1)).toBe('ada-7f3a');
});

test('wished slugs are words of letters and digits', () => {
  expect(['ada', 'ada-2', 'Ada', 'a', '-ada', 'ada--b', 'ada b'].map(isSlug)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
