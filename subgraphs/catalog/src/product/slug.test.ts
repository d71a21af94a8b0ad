import { expect, it } from 'vitest';
import { slugOf } from './slug.ts';

it.each([
  ['Data Basics', 'data-basics'],
  ['  Éclairs & Crème: an Intro! ', 'eclairs-creme-an-intro'],
  ['漢字', ''],
  ['a'.repeat(200), 'a'.repeat(80)],
  ['ready-made', 'ready-made'],
])('%j becomes %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});
