import { type Id, requireId, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { type CommonRefusal, invalid } from '@volmify/shared/refusal';
import { open, seal } from '../secrecy/cipher.ts';
import type { Vault } from '../secrecy/vault.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { AddContactInput, UpdateContactInput } from './contact.input.ts';
import { type ContactType, placeOfContact, type SealedValue } from './contact.ts';
import type { ContactWriter, LockedContact } from './contact-writing.repository.ts';
import { normalForm } from './normal-form.ts';
import { sendCode } from './verification.service.ts';

export type ContactOutcome =
  | { readonly type: 'done'; readonly profileId: Id<'UserProfile'>; readonly contactId: Id<'ContactInfo'> }
  | CommonRefusal;

const CONTACTS_MAX = 50;
const LABEL_LENGTH_MAX = 128;

const done = (profileUuid: Uuid, contactUuid: Uuid): ContactOutcome => ({
  type: 'done',
  profileId: toId('UserProfile', profileUuid),
  contactId: toId('ContactInfo', contactUuid),
});

/** Adds a contact to an own profile, not verified; the first is the default; addresses and numbers are sent a code. */
export async function addContact(room: WriteRoom, vault: Vault, input: AddContactInput): Promise<ContactOutcome> {
  const profileUuid = toUuid(requireId('UserProfile', input.profileId));
  const broken = placeProblem(input) ?? labelProblem(input.label);
  if (broken) return broken;
  const { contacts } = room;
  const normal = await normalised(contacts, input.type, { typed: input.value, region: input.region ?? null });
  if ('type' in normal) return normal;
  // The lock holds both the number of contacts and the one default.
  if (!(await room.profiles.lock(profileUuid))) return { type: 'not_found', field: 'profileId' };
  if ((await contacts.countLive()) >= CONTACTS_MAX) return invalid('profileId', `At most ${CONTACTS_MAX} contacts.`);
  const uuid = room.ids.newUuid();
  const value = { value: normal.value, latitude: input.latitude ?? null, longitude: input.longitude ?? null };
  const sealed = await sealedValue(room, vault, { uuid, type: input.type, value });
  const meta = { label: input.label ?? null, region: normal.region, at: room.at };
  if (!(await contacts.insert({ uuid, type: input.type, ...sealed, ...meta })))
    return { type: 'conflict', field: 'value' };
  const ids = { link: room.ids.newUuid(), profile: profileUuid, contact: uuid };
  await contacts.link(ids, input.isSharedWithOrgs ?? false, room.at);
  if (input.type === 'EMAIL' || input.type === 'PHONE') {
    await sendCode(room, vault, { uuid, channel: input.type === 'EMAIL' ? 'EMAIL' : 'SMS', recipient: normal.value });
  }
  await audit(room, 'add', uuid);
  return done(profileUuid, uuid);
}

/** Changes an own contact; a new value has to be verified anew (IDN-27). */
export async function updateContact(room: WriteRoom, vault: Vault, input: UpdateContactInput): Promise<ContactOutcome> {
  const uuid = toUuid(requireId('ContactInfo', input.contactId));
  const broken = labelProblem(input.label);
  if (broken) return broken;
  const { contacts } = room;
  const locked = await contacts.lock(uuid);
  if (!locked) return { type: 'not_found', field: 'contactId' };
  if (input.value != null) {
    const refusal = await replaceValue(room, vault, { uuid, locked, typed: input.value, region: input.region ?? null });
    if (refusal) return refusal;
  }
  if (input.label != null) await contacts.relabel(uuid, input.label, room.at);
  if (input.isSharedWithOrgs != null) await contacts.share(uuid, input.isSharedWithOrgs, room.at);
  await audit(room, 'update', uuid);
  return done(locked.profileUuid, uuid);
}

async function replaceValue(
  room: WriteRoom,
  vault: Vault,
  { uuid, locked, typed, region }: { uuid: Uuid; locked: LockedContact; typed: string; region: string | null },
): Promise<CommonRefusal | undefined> {
  const { contacts } = room;
  const normal = await normalised(contacts, locked.type, { typed, region: region ?? locked.region });
  if ('type' in normal) return normal;
  const key = await room.subjects.keyOf(room.userUuid, room.at);
  const before = JSON.parse(open(key, locked.sealed, placeOfContact(uuid)).toString('utf8')) as SealedValue;
  if (before.value === normal.value) return undefined;
  const value = { value: normal.value, latitude: null, longitude: null };
  const sealed = await sealedValue(room, vault, { uuid, type: locked.type, value });
  if (!(await contacts.changeValue(uuid, { ...sealed, region: normal.region }, room.at))) {
    return { type: 'conflict', field: 'value' };
  }
  if (locked.type === 'EMAIL' || locked.type === 'PHONE') {
    await sendCode(room, vault, { uuid, channel: locked.type === 'EMAIL' ? 'EMAIL' : 'SMS', recipient: normal.value });
  }
  return undefined;
}

/** Takes a contact off; what it said is gone at once. */
export async function removeContact(room: WriteRoom, contactId: Id<'ContactInfo'>): Promise<ContactOutcome> {
  const uuid = toUuid(contactId);
  const { contacts } = room;
  const locked = await contacts.lock(uuid);
  if (!locked) return { type: 'not_found', field: 'contactId' };
  await contacts.remove(uuid, room.at);
  await audit(room, 'remove', uuid);
  return done(locked.profileUuid, uuid);
}

/** Makes one contact the default of its profile and clears the old one in the same step (IDN-25). */
export async function setDefaultContact(
  room: WriteRoom,
  ids: { readonly profileId: Id<'UserProfile'>; readonly contactId: Id<'ContactInfo'> },
): Promise<ContactOutcome> {
  const [profileUuid, uuid] = [toUuid(ids.profileId), toUuid(ids.contactId)];
  if (!(await room.profiles.lock(profileUuid))) return { type: 'not_found', field: 'profileId' };
  const isSet = await room.contacts.setDefault(profileUuid, uuid, room.at);
  if (!isSet) return { type: 'not_found', field: 'contactId' };
  await audit(room, 'set_default', uuid);
  return done(profileUuid, uuid);
}

async function normalised(
  contacts: ContactWriter,
  type: ContactType,
  { typed, region }: { typed: string; region: string | null },
): Promise<{ readonly value: string; readonly region: string | null } | CommonRefusal> {
  const phoneCode = region === null ? null : await contacts.phoneCodeOf(region);
  if (region !== null && phoneCode === null) return invalid('region', 'This is no country of the platform.');
  const normal = normalForm(type, typed, phoneCode);
  return 'problem' in normal ? invalid('value', normal.problem) : { value: normal.value, region };
}

async function sealedValue(
  room: WriteRoom,
  vault: Vault,
  { uuid, type, value }: { uuid: Uuid; type: ContactType; value: SealedValue },
): Promise<{ sealed: Buffer; hash: Buffer }> {
  const key = await room.subjects.keyOf(room.userUuid, room.at);
  return {
    sealed: seal(key, Buffer.from(JSON.stringify(value)), placeOfContact(uuid)),
    hash: vault.fingerprint('contact', `${type}:${value.value}`),
  };
}

function placeProblem({ type, latitude, longitude }: AddContactInput): CommonRefusal | undefined {
  if (latitude == null && longitude == null) return undefined;
  const isPlace =
    type === 'ADDRESS' &&
    latitude != null &&
    longitude != null &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180;
  return isPlace ? undefined : invalid('latitude', 'A place is an address with both its latitude and its longitude.');
}

const labelProblem = (label: string | null | undefined): CommonRefusal | undefined =>
  label != null && label.length > LABEL_LENGTH_MAX
    ? invalid('label', `A label has at most ${LABEL_LENGTH_MAX} characters.`)
    : undefined;

const audit = (room: WriteRoom, deed: string, uuid: Uuid): Promise<void> =>
  room.audit({ action: `contact.${deed}`, entityType: 'contact_info', entityUuid: uuid });
