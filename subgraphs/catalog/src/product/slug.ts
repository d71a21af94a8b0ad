const SLUG_MAX = 80;

/** A slug of a title: lower-case words of plain letters and digits joined by hyphens; empty when nothing is left. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replaceAll(/^-+|-+$/g, '');
}

/** What came of looking for a slug: the one that was taken, or why none was. */
export type SlugChoice =
  | { readonly type: 'taken'; readonly slug: string }
  | { readonly type: 'conflict' }
  | { readonly type: 'invalid'; readonly message: string };

const SLUG_TRIES = 20;

/**
 * Takes a slug: the wished one or none, else one made of the title, which gives way to those that are taken.
 * @param insert writes the row under the slug; false when it is taken
 */
export async function takeSlug(
  wish: { readonly title: string; readonly slug: string | null },
  insert: (slug: string) => Promise<boolean>,
): Promise<SlugChoice> {
  const base = slugOf(wish.slug ?? wish.title);
  if (wish.slug !== null && base !== wish.slug) {
    return { type: 'invalid', message: 'A slug is lower-case words joined by hyphens.' };
  }
  if (base === '') return { type: 'invalid', message: 'This title gives no slug; name one.' };
  const tries = wish.slug === null ? SLUG_TRIES : 1;
  for (let n = 1; n <= tries; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (await insert(slug)) return { type: 'taken', slug };
  }
  return { type: 'conflict' };
}
