import type { Id } from '@volmify/shared/ids';

/** A person as identity tells it to an organization that the person is about to join. */
export interface Person {
  readonly userId: Id<'User'>;
  /** The main profile; a person without one cannot join. */
  readonly profileId: Id<'UserProfile'>;
  readonly displayName: string;
  readonly email: string;
}

/** What organization asks of other subgraphs; the composition root hands it in. */
export interface OrganizationPeers {
  /**
   * The person behind an account; null for an unknown account or one without a main profile.
   * @throws when identity cannot be asked
   */
  findPerson(userId: Id<'User'>, requestId: string): Promise<Person | null>;
  /**
   * True when the job profile is live and belongs to the person (IDN-07).
   * @throws when identity cannot be asked
   */
  ownsJobProfile(jobProfileId: Id<'JobProfile'>, userId: Id<'User'>, requestId: string): Promise<boolean>;
}
