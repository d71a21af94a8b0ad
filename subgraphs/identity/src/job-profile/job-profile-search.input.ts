import { badUserInput } from '@volmify/shared/errors';
import { type Id, toUuid } from '@volmify/shared/ids';
import { type PageArguments, type PageRequest, requirePage } from '@volmify/shared/page';
import { type ExperienceLevel, parseSkillIds } from './job-profile.input.ts';

export type JobProfileSort = 'RELEVANCE' | 'RATING' | 'STUDENTS' | 'NAME';

/** Arguments of `Query.searchJobProfiles`. */
export interface SearchArguments extends PageArguments {
  readonly filter?: {
    readonly text?: string | null;
    readonly skillIds?: readonly string[] | null;
    readonly verified?: boolean | null;
    readonly minRating?: number | null;
    readonly experienceLevel?: ExperienceLevel | null;
  } | null;
  readonly sort?: JobProfileSort | null;
}

/** What to find; null asks nothing. */
export interface JobProfileSearch {
  readonly text: string | null;
  readonly skillIds: readonly Id<'Skill'>[];
  readonly isVerified: boolean | null;
  readonly minRating: number | null;
  readonly experienceLevel: ExperienceLevel | null;
  readonly sort: JobProfileSort;
}

/** One profile found and its place. */
export interface SearchHit {
  readonly id: Id<'JobProfile'>;
  /** What the list is sorted by, as text. */
  readonly sortKey: string;
}

const TEXT_LENGTH_MAX = 200;
const SKILLS_MAX = 10;
const NUMBER = /^-?\d{1,10}(\.\d{1,4})?$/;

/**
 * What to find and which page; a cursor belongs to one sort.
 * @throws BAD_USER_INPUT on long texts, too many skills, a mean no stars make, or a cursor of another list or sort
 */
export function parseSearch(args: SearchArguments): JobProfileSearch & { readonly page: PageRequest } {
  const filter = args.filter ?? {};
  const sort = args.sort ?? 'RELEVANCE';
  if ((filter.text?.length ?? 0) > TEXT_LENGTH_MAX) {
    throw badUserInput(`A text has at most ${TEXT_LENGTH_MAX} characters.`);
  }
  if ((filter.skillIds?.length ?? 0) > SKILLS_MAX) throw badUserInput(`At most ${SKILLS_MAX} skills.`);
  if (filter.minRating != null && !(filter.minRating >= 0 && filter.minRating <= 5)) {
    throw badUserInput('A mean lies between 0 and 5 stars.');
  }
  const page = requirePage(args, ['text', 'text', 'uuid']);
  const [cursorSort, key = ''] = page.cursor ?? [];
  if (cursorSort !== undefined && (cursorSort !== sort || (sort !== 'NAME' && !NUMBER.test(key)))) {
    throw badUserInput('This cursor does not belong to this list.');
  }
  return {
    text: filter.text ?? null,
    skillIds: parseSkillIds(filter.skillIds),
    isVerified: filter.verified ?? null,
    minRating: filter.minRating ?? null,
    experienceLevel: filter.experienceLevel ?? null,
    sort,
    page,
  };
}

/** The keyset of a hit. */
export const cursorOf = (sort: JobProfileSort, hit: SearchHit): string[] => [sort, hit.sortKey, toUuid(hit.id)];
