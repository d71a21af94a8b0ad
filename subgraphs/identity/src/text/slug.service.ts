/** Longest slug made from a name: room is left for a suffix. */
const SLUG_LENGTH_MAX = 100;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NUMBERED_MAX = 9;

/** A name as a slug: accents taken off, words joined by hyphens; `profile` when nothing of it can be written so. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const slug = (words ?? []).join('-').slice(0, SLUG_LENGTH_MAX).replace(/-+$/, '');
  return slug === '' ? 'profile' : slug;
}

/** True for what may stand in an address: 3 to 100 lower-case letters and digits in hyphenated words. */
export const isSlug = (text: string): boolean => text.length >= 3 && text.length <= SLUG_LENGTH_MAX && SLUG.test(text);

/** Slugs to try one after the other (IDN-08): the bare one, numbered ones, then one that nobody else makes. */
export function* slugCandidates(base: string, unique: string): Generator<string> {
  yield base;
  for (let number = 2; number <= NUMBERED_MAX; number++) yield `${base}-${number}`;
  yield `${base}-${unique}`;
}

/** Slugs to try: the wished one alone, else those made from the name. */
export const slugsToTry = (wished: string | null | undefined, base: string, uuid: string): Iterable<string> =>
  wished == null ? slugCandidates(base, uuid.slice(-12)) : [wished];
