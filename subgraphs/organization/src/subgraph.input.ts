import { badUserInput } from '@volmify/shared/errors';

const TEXT_MAX = 256;
const WORDS_MAX = 10;

/**
 * The words of a search text.
 * @throws BAD_USER_INPUT beyond 256 characters or ten words
 */
export function requireWords(text: string | null | undefined): readonly string[] {
  if (text == null) return [];
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (text.length > TEXT_MAX || words.length > WORDS_MAX || text.includes('\u0000')) {
    throw badUserInput(`Search for at most ${WORDS_MAX} words in ${TEXT_MAX} characters.`);
  }
  return words;
}
