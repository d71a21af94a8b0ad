import type { ContactType } from './contact.ts';

/** `AddProfileContactInput`. */
export interface AddContactInput {
  readonly profileId: string;
  readonly type: ContactType;
  readonly value: string;
  readonly label?: string | null;
  readonly region?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly isSharedWithOrgs?: boolean | null;
}

/** `UpdateProfileContactInput`. */
export interface UpdateContactInput {
  readonly contactId: string;
  readonly value?: string | null;
  readonly region?: string | null;
  readonly label?: string | null;
  readonly isSharedWithOrgs?: boolean | null;
}
