import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import { placeOfContact, type SealedValue } from '../contact/contact.ts';
import { open } from '../secrecy/cipher.ts';

/** By kind: one statement that gives a column `record`; `$1` is the person. */
const RECORDS = {
  account: `SELECT jsonb_build_object('email', u.email, 'name', u.name, 'displayName', u.display_name, 'image', u.image,
      'emailVerifiedAt', u.email_verified_at, 'createdAt', u.created_at, 'lastLoginAt', u.last_login_at) AS record
      FROM "user" u WHERE u.id = $1::uuid`,
  profiles: `SELECT jsonb_build_object('type', p.type, 'slug', p.slug, 'displayName', p.display_name,
      'pictureUrl', p.profile_picture_url, 'isActive', p.is_active, 'visibility', p.visibility, 'createdAt', p.created_at) AS record
      FROM user_profile p WHERE p.user_id = $1::uuid AND p.deleted_at IS NULL ORDER BY p.type, p.id`,
  jobProfiles: `SELECT jsonb_build_object('slug', j.slug, 'displayName', j.display_name, 'headline', j.headline, 'bio', j.bio,
      'experienceLevel', j.experience_level, 'sections', j.visibility, 'verifiedAt', j.verified_at,
      'skills', (SELECT coalesce(jsonb_agg(s.slug ORDER BY s.slug), '[]') FROM user_job_profile_skill h
                   JOIN skill s ON s.id = h.skill_id WHERE h.job_profile_id = j.user_profile_id)) AS record
      FROM user_job_profile j JOIN user_profile p ON p.id = j.user_profile_id
     WHERE p.user_id = $1::uuid AND j.deleted_at IS NULL ORDER BY j.user_profile_id`,
  texts: `SELECT jsonb_build_object('profile', p.slug, 'locale', t.locale_key, 'headline', t.headline, 'bio', t.bio,
      'isDefault', t.is_default) AS record
      FROM user_profile_i18n t JOIN user_profile p ON p.id = t.user_profile_id
     WHERE p.user_id = $1::uuid ORDER BY p.id, t.locale_key`,
  locales: `SELECT jsonb_build_object('locale', l.locale_key, 'proficiency', l.proficiency, 'isDefault', l.is_default) AS record
      FROM user_locale l WHERE l.user_id = $1::uuid ORDER BY l.locale_key`,
  orgMemberships: `SELECT jsonb_build_object('orgId', m.org_id, 'affiliationType', m.affiliation_type,
      'connectionMethod', m.connection_method, 'applicationNotes', m.application_notes, 'joinedAt', m.joined_at,
      'endedAt', m.ended_at) AS record
      FROM user_profile_org_membership m WHERE m.user_id = $1::uuid ORDER BY m.joined_at, m.id`,
  externalAccounts: `SELECT jsonb_build_object('issuer', e.issuer, 'subject', e.subject, 'linkedAt', e.linked_at) AS record
      FROM user_external_account e WHERE e.user_id = $1::uuid ORDER BY e.linked_at, e.id`,
  sessions: `SELECT jsonb_build_object('createdAt', s.created_at, 'lastUsedAt', s.last_used_at, 'expiresAt', s.expires_at,
      'revokedAt', s.revoked_at, 'strategy', s.auth_strategy, 'ip', s.ip, 'userAgent', s.user_agent) AS record
      FROM user_session s WHERE s.user_id = $1::uuid ORDER BY s.created_at, s.id`,
} as const;

interface SealedContact {
  readonly uuid: Uuid;
  readonly record: Readonly<Record<string, unknown>>;
  readonly sealed: Buffer;
}

/** Everything identity keeps of one person, in the transaction it was given. */
export class SubjectRepository {
  constructor(private readonly sql: Sql) {}

  /** By kind; contacts opened with the person's key. */
  async listRecords(userUuid: Uuid, key: Buffer): Promise<Readonly<Record<string, readonly unknown[]>>> {
    const found: Record<string, unknown[]> = {};
    for (const [kind, statement] of Object.entries(RECORDS)) {
      const rows = await this.sql.query<{ record: unknown }>(statement, [userUuid]);
      found[kind] = rows.map(({ record }) => record);
    }
    const contacts = await this.sql.query<SealedContact>(
      `SELECT c.id::text AS uuid, c.value_enc AS sealed,
              jsonb_build_object('type', c.type, 'label', c.label, 'isVerified', c.is_verified, 'createdAt', c.created_at) AS record
         FROM contact_info c WHERE c.user_id = $1::uuid AND c.deleted_at IS NULL ORDER BY c.id`,
      [userUuid],
    );
    found['contacts'] = contacts.map(({ uuid, sealed, record }) => ({
      ...record,
      ...(JSON.parse(open(key, sealed, placeOfContact(uuid)).toString('utf8')) as SealedValue),
    }));
    return found;
  }
}
