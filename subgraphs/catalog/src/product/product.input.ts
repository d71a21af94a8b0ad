import { badUserInput } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import type { ProductFilter, ProductSearch, ProductStatus, ProductType } from './product.repository.ts';
import type { SearchText } from './product-search.repository.ts';

/** `ProductFilter` as GraphQL hands it in. */
export interface FilterInput {
  readonly text?: string | null;
  readonly type?: ProductType | null;
  readonly status?: ProductStatus | null;
  readonly collectionId?: string | null;
}

/** Arguments of `searchProducts` beside the page. */
export interface SearchArguments {
  readonly text?: string | null;
  readonly locale?: string | null;
  readonly type?: ProductType | null;
  readonly orgId?: string | null;
}

const TEXT_MAX = 100;

/** @throws BAD_USER_INPUT when the text is too long or the id is none of a collection */
export function parseFilter(input: FilterInput | null | undefined): ProductFilter {
  return {
    words: parseWords(input?.text),
    type: input?.type ?? null,
    status: input?.status ?? null,
    collectionId: input?.collectionId == null ? null : requireId('Collection', input.collectionId),
  };
}

/** @throws BAD_USER_INPUT when the id is none of an organization */
export function parseSearch(args: SearchArguments): ProductSearch {
  return { type: args.type ?? null, orgId: args.orgId == null ? null : requireId('Org', args.orgId) };
}

/**
 * What to look for; null when nothing was typed. A locale brings its language with it.
 * @throws BAD_USER_INPUT when the text is too long
 */
export function parseSearchText({ text, locale }: SearchArguments): SearchText | null {
  const words = parseWords(text);
  if (words.length === 0) return null;
  const [language = ''] = (locale ?? '').split('-');
  return { text: words.join(' '), locales: locale == null ? null : [...new Set([locale, language])] };
}

function parseWords(text: string | null | undefined): string[] {
  if (text != null && text.length > TEXT_MAX)
    throw badUserInput(`A text to search for has at most ${TEXT_MAX} characters.`);
  return (text ?? '').split(/\s+/).filter((word) => word.length > 0);
}
