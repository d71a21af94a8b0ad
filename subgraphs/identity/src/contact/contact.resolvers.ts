import { requireId } from '@volmify/shared/ids';
import { commonRefusalView } from '@volmify/shared/refusal';
import type { Profile } from '../profile/profile.loaders.ts';
import type { IdentityContext } from '../subgraph.context.ts';
import type { AddContactInput, UpdateContactInput } from './contact.input.ts';
import type { ContactType } from './contact.ts';
import {
  addContact,
  type ContactOutcome,
  removeContact,
  setDefaultContact,
  updateContact,
} from './contact-writing.service.ts';
import { resendCode, verifyContact } from './verification.service.ts';

/** Runs a write and gives contact and profile as they are afterwards, or the named refusal. */
async function answer(context: IdentityContext, typename: string, write: () => Promise<ContactOutcome>) {
  const outcome = await write();
  if (outcome.type !== 'done') return commonRefusalView(outcome);
  const contacts = await context.loaders.contactsByProfile.load(outcome.profileId);
  return {
    __typename: typename,
    contact: contacts.find((contact) => contact.id === outcome.contactId) ?? null,
    profile: await context.loaders.profile.load(outcome.profileId),
  };
}

const contactIdOf = ({ contactId }: { contactId: string }) => requireId('ContactInfo', contactId);

/** Resolvers of contacts and of a profile's look at them. */
export const contactResolvers = {
  Mutation: {
    addProfileContact: (_root: unknown, { input }: { input: AddContactInput }, context: IdentityContext) =>
      answer(context, 'AddProfileContactSuccess', () =>
        context.write((room) => addContact(room, context.vault, input)),
      ),
    updateProfileContact: (_root: unknown, { input }: { input: UpdateContactInput }, context: IdentityContext) =>
      answer(context, 'UpdateProfileContactSuccess', () =>
        context.write((room) => updateContact(room, context.vault, input)),
      ),
    removeProfileContact: (_root: unknown, { input }: { input: { contactId: string } }, context: IdentityContext) =>
      answer(context, 'RemoveProfileContactSuccess', () =>
        context.write((room) => removeContact(room, contactIdOf(input))),
      ),
    setDefaultContact: (
      _root: unknown,
      { input }: { input: { profileId: string; contactId: string } },
      context: IdentityContext,
    ) => {
      const ids = { profileId: requireId('UserProfile', input.profileId), contactId: contactIdOf(input) };
      return answer(context, 'SetDefaultContactSuccess', () => context.write((room) => setDefaultContact(room, ids)));
    },
    resendContactCode: (_root: unknown, { input }: { input: { contactId: string } }, context: IdentityContext) =>
      answer(context, 'ResendContactCodeSuccess', () =>
        context.write((room) => resendCode(room, context.vault, contactIdOf(input))),
      ),
    verifyContact: (
      _root: unknown,
      { input }: { input: { contactId: string; code: string } },
      context: IdentityContext,
    ) => {
      const proof = { contactId: contactIdOf(input), code: input.code };
      return answer(context, 'VerifyContactSuccess', () =>
        context.write((room) => verifyContact(room, context.vault, proof)),
      );
    },
  },
  UserProfile: {
    contacts: ({ id }: Profile, _args: unknown, { loaders }: IdentityContext) => loaders.contactsByProfile.load(id),
    async defaultContact({ id }: Profile, { type }: { type?: ContactType | null }, { loaders }: IdentityContext) {
      const found = (await loaders.contactsByProfile.load(id)).find((contact) => contact.isDefault);
      return found && (type == null || found.type === type) ? found : null;
    },
  },
};
