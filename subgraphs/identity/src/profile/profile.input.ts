import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import { isSlug } from '../text/slug.service.ts';

const NAME_LENGTH_MAX = 256;
const URL_LENGTH_MAX = 2_048;

export type Visibility = 'PUBLIC' | 'ORGS' | 'PRIVATE';

/** `CreateMainProfileInput`. */
export interface CreateMainProfileInput {
  readonly displayName: string;
  readonly slug?: string | null;
}

/** `UpdateProfileInput`. */
export interface UpdateProfileInput {
  readonly profileId: string;
  readonly displayName?: string | null;
  readonly pictureUrl?: string | null;
  readonly visibility?: Visibility | null;
  readonly isActive?: boolean | null;
  readonly expectedVersion?: number | null;
}

/** The first rule a name breaks; undefined for a good one. */
export const nameProblem = (name: string): CommonRefusal | undefined =>
  name.trim() === '' || name.length > NAME_LENGTH_MAX
    ? invalid('displayName', `A name has 1 to ${NAME_LENGTH_MAX} characters.`)
    : undefined;

/** The first rule a wished slug breaks; undefined for a good one and for none. */
export const slugProblem = (slug: string | null | undefined): CommonRefusal | undefined =>
  slug == null || isSlug(slug)
    ? undefined
    : invalid('slug', 'A slug has 3 to 100 lower-case letters and digits in words joined by hyphens.');

/** The first rule a picture's address breaks (IDN-11). */
export function pictureProblem(url: string | null | undefined): CommonRefusal | undefined {
  if (url == null) return undefined;
  const isPicture = url.length <= URL_LENGTH_MAX && /^https?:\/\//.test(url) && URL.canParse(url);
  return isPicture ? undefined : invalid('pictureUrl', 'A picture is named by an http or https address.');
}
