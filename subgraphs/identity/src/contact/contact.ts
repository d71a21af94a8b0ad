import type { Id } from '@volmify/shared/ids';

export type ContactType = 'EMAIL' | 'PHONE' | 'SOCIAL' | 'ADDRESS';

/** A way to reach a person, opened for a reader who may see it. */
export interface Contact {
  readonly id: Id<'ContactInfo'>;
  readonly profileId: Id<'UserProfile'>;
  readonly type: ContactType;
  readonly label: string | null;
  readonly value: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly isVerified: boolean;
  readonly isDefault: boolean;
  readonly isSharedWithOrgs: boolean;
}

/** What of a contact is sealed. */
export interface SealedValue {
  readonly value: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Where a sealed contact belongs. */
export const placeOfContact = (uuid: string): string => `contact/${uuid}`;
