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

/**
 * A text without blanks around it.
 * @throws BAD_USER_INPUT when nothing is left, or more than `max` characters
 */
export function requireText(text: string, max: number): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > max || trimmed.includes('\u0000')) {
    throw badUserInput(`A text of 1 to ${max} characters is wanted.`);
  }
  return trimmed;
}

/** The same for a text that may be missing; blanks alone count as missing. @throws BAD_USER_INPUT beyond `max` */
export const optionalText = (text: string | null | undefined, max: number): string | null =>
  text == null || text.trim() === '' ? null : requireText(text, max);
