import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import { open } from '../secrecy/cipher.ts';
import type { Vault } from '../secrecy/vault.ts';
import type { Reader } from '../subgraph.reader.ts';
import { type Contact, type ContactType, placeOfContact, type SealedValue } from './contact.ts';

interface ContactRow {
  readonly uuid: Uuid;
  readonly userUuid: Uuid;
  readonly profileUuid: Uuid;
  readonly type: ContactType;
  readonly label: string | null;
  readonly sealed: Uint8Array;
  readonly wrapped: Uint8Array;
  readonly masterKeyId: string;
  readonly isVerified: boolean;
  readonly isDefault: boolean;
  readonly isSharedWithOrgs: boolean;
}

/** Contacts one reader may see: the own ones; shared ones of the people whose organization's members the reader reads. */
export class ContactRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
    private readonly vault: Vault,
  ) {}

  /** The default first, then oldest first; one statement however many profiles. */
  async findByProfiles(ids: readonly Id<'UserProfile'>[]): Promise<readonly Contact[]> {
    const { reader } = this;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<ContactRow[]>`
        SELECT c.id::text AS uuid, c.user_id::text AS "userUuid", l.user_profile_id::text AS "profileUuid", c.type::text,
               c.label, c.value_enc AS sealed, k.wrapped_key AS wrapped, k.master_key_id AS "masterKeyId",
               c.is_verified AS "isVerified", l.is_default AS "isDefault", l.shared_with_orgs AS "isSharedWithOrgs"
          FROM user_profile_contact_info l
          JOIN contact_info c ON c.id = l.contact_info_id
          JOIN subject_data_key k ON k.subject_id = c.user_id AND k.wrapped_key IS NOT NULL
         WHERE l.user_profile_id = ANY (${toUuids(ids)}::uuid[]) AND l.deleted_at IS NULL AND c.deleted_at IS NULL
           AND (c.user_id = ${reader.userUuid}::uuid
                OR ${reader.isPlatform}::boolean
                OR (l.shared_with_orgs AND EXISTS (
                     SELECT 1 FROM org_user o
                      WHERE o.user_id = c.user_id AND o.org_id = ANY (${[...reader.memberOrgUuids]}::uuid[]))))
         ORDER BY l.is_default DESC, l.id`,
    );
    return rows.map((row) => this.opened(row));
  }

  private opened({ uuid, userUuid, profileUuid, sealed, wrapped, masterKeyId, ...row }: ContactRow): Contact {
    const key = this.vault.unwrap(userUuid, { wrapped: Buffer.from(wrapped), masterKeyId });
    const value = JSON.parse(open(key, Buffer.from(sealed), placeOfContact(uuid)).toString('utf8')) as SealedValue;
    return { ...row, ...value, id: toId('ContactInfo', uuid), profileId: toId('UserProfile', profileUuid) };
  }
}
