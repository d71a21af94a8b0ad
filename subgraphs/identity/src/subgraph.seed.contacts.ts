import type { Sql } from '@volmify/shared/events/sql';
import type { DemoWorld } from '@volmify/shared/subgraph';
import { placeOfContact, type SealedValue } from './contact/contact.ts';
import { seal } from './secrecy/cipher.ts';
import { SubjectKeyRepository } from './secrecy/subject-key.repository.ts';
import type { Vault } from './secrecy/vault.ts';
import type { ContactFact } from './subgraph.seed.facts.ts';
import { insertRows } from './subgraph.seed.rows.ts';

/** Contacts, each sealed with its person's key; a second run writes none. */
export async function seedContacts(sql: Sql, world: DemoWorld, vault: Vault): Promise<void> {
  const subjects = new SubjectKeyRepository(sql, vault);
  for (const fact of world.rows<ContactFact>('identity', 'contact_info')) {
    const [uuid, userUuid] = [world.uuidOf(fact.key), world.uuidOf(fact.user)];
    const key = await subjects.keyOf(userUuid, new Date(fact.createdAt));
    const value: SealedValue = { value: fact.value, latitude: null, longitude: null };
    const times = { created_at: fact.createdAt, updated_at: fact.createdAt };
    const row = {
      id: uuid,
      user_id: userUuid,
      type: fact.type,
      value_enc: `\\x${seal(key, Buffer.from(JSON.stringify(value)), placeOfContact(uuid)).toString('hex')}`,
      value_hash: `\\x${vault.fingerprint('contact', `${fact.type}:${fact.value}`).toString('hex')}`,
      is_verified: fact.verifiedAt !== undefined,
      verified_at: fact.verifiedAt ?? null,
      version: 1,
      ...times,
    };
    await insertRows(sql, 'contact_info', [row]);
    const link = {
      id: world.makeUuid(`${fact.key}/link`, new Date(fact.createdAt)),
      user_profile_id: world.uuidOf(fact.profile),
      contact_info_id: uuid,
      is_default: fact.isDefault ?? false,
      shared_with_orgs: fact.isSharedWithOrgs ?? false,
      ...times,
    };
    await insertRows(sql, 'user_profile_contact_info', [link]);
  }
}
