import type { Id } from '@volmify/shared/ids';
import { groupByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { ContactRepository } from './contact.repository.ts';
import type { Contact } from './contact.ts';

/** Contacts of profiles, as far as the reader may see them. */
export const createContactLoaders = (contacts: ContactRepository) => ({
  contactsByProfile: new DataLoader<Id<'UserProfile'>, Contact[]>((ids) =>
    groupByKey(ids, contacts.findByProfiles(ids), (contact) => contact.profileId),
  ),
});
