import { badUserInput } from '@volmify/shared/errors';
import { type Id, requireId } from '@volmify/shared/ids';
import { type PageArguments, type PageRequest, requirePage } from '@volmify/shared/page';

/** Arguments of `Query.skills` as GraphQL hands them in. */
export interface SkillsArguments extends PageArguments {
  readonly text?: string | null;
  readonly parentId?: string | null;
}

const TEXT_LENGTH_MAX = 200;

/**
 * Words, level and page of a skill list; the keyset is the slug.
 * @throws BAD_USER_INPUT on a text of more than 200 characters, a foreign id, or a page that does not exist
 */
export function parseSkills(args: SkillsArguments): {
  readonly words: readonly string[];
  readonly parentId: Id<'Skill'> | null;
  readonly page: PageRequest;
} {
  const text = args.text ?? '';
  if (text.length > TEXT_LENGTH_MAX) throw badUserInput(`A text has at most ${TEXT_LENGTH_MAX} characters.`);
  return {
    words: text.split(/\s+/).filter((word) => word !== ''),
    parentId: args.parentId == null ? null : requireId('Skill', args.parentId),
    page: requirePage(args, ['text']),
  };
}
