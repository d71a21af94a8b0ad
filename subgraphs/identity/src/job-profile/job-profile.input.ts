import { type Id, requireId } from '@volmify/shared/ids';
import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import { nameProblem, slugProblem, type Visibility } from '../profile/profile.input.ts';
import type { ProfileSection } from './sections.ts';

/** Language of texts that name none. */
export const DEFAULT_LOCALE = 'en';
const HEADLINE_LENGTH_MAX = 384;
const BIO_LENGTH_MAX = 1_536;
const SKILLS_MAX = 50;

export type ExperienceLevel = 'JUNIOR' | 'MID' | 'SENIOR' | 'LEAD' | 'PRINCIPAL';

/** `CreateJobProfileInput`. */
export interface CreateJobProfileInput {
  readonly displayName: string;
  readonly headline: string;
  readonly bio?: string | null;
  readonly slug?: string | null;
  readonly experienceLevel?: ExperienceLevel | null;
  readonly skillIds?: readonly string[] | null;
  readonly locale?: string | null;
}

/** `UpdateJobProfileInput`. */
export interface UpdateJobProfileInput {
  readonly jobProfileId: string;
  readonly locale?: string | null;
  readonly headline?: string | null;
  readonly bio?: string | null;
  readonly experienceLevel?: ExperienceLevel | null;
  readonly sections?: readonly { readonly section: ProfileSection; readonly visibility: Visibility }[] | null;
  readonly expectedVersion?: number | null;
}

/** `AddSkillInput` and `RemoveSkillInput`. */
export interface SkillInput {
  readonly jobProfileId: string;
  readonly skillId: string;
}

/** The first rule that the texts break; undefined for good ones and for texts left out. */
export function textProblem(texts: { headline?: string | null; bio?: string | null }): CommonRefusal | undefined {
  if (texts.headline != null && (texts.headline.trim() === '' || texts.headline.length > HEADLINE_LENGTH_MAX)) {
    return invalid('headline', `A headline has 1 to ${HEADLINE_LENGTH_MAX} characters.`);
  }
  if (texts.bio != null && texts.bio.length > BIO_LENGTH_MAX) {
    return invalid('bio', `A text has at most ${BIO_LENGTH_MAX} characters.`);
  }
  return undefined;
}

/** The first rule a new job profile breaks by itself. */
export function creationProblem(input: CreateJobProfileInput): CommonRefusal | undefined {
  if ((input.skillIds?.length ?? 0) > SKILLS_MAX) return invalid('skillIds', `At most ${SKILLS_MAX} skills.`);
  return nameProblem(input.displayName) ?? slugProblem(input.slug) ?? textProblem(input);
}

/** The skills named, each once. @throws BAD_USER_INPUT when an id is none of a skill */
export const parseSkillIds = (ids: readonly string[] | null | undefined): Id<'Skill'>[] => [
  ...new Set((ids ?? []).map((id) => requireId('Skill', id))),
];
