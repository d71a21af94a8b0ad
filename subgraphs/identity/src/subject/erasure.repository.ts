import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** What ties a person to an organization that must be ended by hand before the person can go. */
export type BindingTie = 'OWNER' | 'EMPLOYEE';

/** What others see in the place of a person who is gone. */
const DELETED_NAME = 'Deleted user';

/**
 * In order, `$1` the person: what hangs on a row goes before the row. Profiles and the account stay as pseudonymous rows,
 * because others' rows name them; facts and metrics stay, because they carry no word of the person.
 */
const ERASURES = [
  `WITH texts AS (
     DELETE FROM user_profile_i18n t USING user_profile p
      WHERE p.id = t.user_profile_id AND p.user_id = $1::uuid RETURNING t.seo_metadata_id AS id),
   cards AS (DELETE FROM seo_open_graph g USING texts WHERE g.seo_metadata_id = texts.id),
   markup AS (DELETE FROM seo_structured_data d USING texts WHERE d.seo_metadata_id = texts.id)
   SELECT id::text FROM texts WHERE id IS NOT NULL`,
  `DELETE FROM user_job_profile_skill s USING user_profile p WHERE p.id = s.job_profile_id AND p.user_id = $1::uuid`,
  `UPDATE dim_job_profile d SET headline = '', skills = '{}' FROM user_profile p
    WHERE p.id = d.job_profile_id AND p.user_id = $1::uuid`,
  `DELETE FROM contact_verification v USING contact_info c WHERE c.id = v.contact_info_id AND c.user_id = $1::uuid`,
  `DELETE FROM user_profile_contact_info l USING contact_info c WHERE c.id = l.contact_info_id AND c.user_id = $1::uuid`,
  'DELETE FROM contact_info WHERE user_id = $1::uuid',
  'DELETE FROM message_queue WHERE user_id = $1::uuid',
  'DELETE FROM user_locale WHERE user_id = $1::uuid',
  'DELETE FROM user_external_account WHERE user_id = $1::uuid',
  'DELETE FROM user_second_factor WHERE user_id = $1::uuid',
  'DELETE FROM account_token WHERE user_id = $1::uuid',
  'DELETE FROM user_credential WHERE user_id = $1::uuid',
  'DELETE FROM user_session WHERE user_id = $1::uuid',
  'DELETE FROM org_user WHERE user_id = $1::uuid',
  'UPDATE user_profile_org_membership SET application_notes = NULL WHERE user_id = $1::uuid AND application_notes IS NOT NULL',
  `UPDATE user_job_profile j
      SET slug = 'deleted-' || right(j.user_profile_id::text, 12), display_name = '${DELETED_NAME}', headline = '', bio = '',
          experience_level = NULL, deleted_at = $2::timestamptz, version = j.version + 1
     FROM user_profile p WHERE p.id = j.user_profile_id AND p.user_id = $1::uuid`,
  `DELETE FROM job_profile_word w USING user_profile p WHERE p.id = w.job_profile_id AND p.user_id = $1::uuid`,
  `UPDATE user_profile
      SET slug = 'deleted-' || right(id::text, 12), display_name = '${DELETED_NAME}', profile_picture_url = NULL,
          is_active = false, visibility = 'PRIVATE', deleted_at = $2::timestamptz, version = version + 1
    WHERE user_id = $1::uuid`,
  `UPDATE subject_data_key SET wrapped_key = NULL, destroyed_at = $2::timestamptz
    WHERE subject_id = $1::uuid AND wrapped_key IS NOT NULL`,
] as const;

/** Forgets one person, in the transaction it was given, under the scope of the service of accounts. */
export class ErasureRepository {
  constructor(private readonly sql: Sql) {}

  /** Holds the account until the transaction ends; its address, undefined for one that is gone. */
  async lock(userUuid: Uuid): Promise<string | undefined> {
    const [row] = await this.sql.query<{ email: string }>(
      'SELECT email FROM "user" WHERE id = $1::uuid AND deleted_at IS NULL FOR UPDATE',
      [userUuid],
    );
    return row?.email;
  }

  /** An open tie that binds the person; undefined when nothing does. */
  async findBindingTie(userUuid: Uuid): Promise<BindingTie | undefined> {
    const [row] = await this.sql.query<{ tie: BindingTie }>(
      `SELECT affiliation_type::text AS tie FROM user_profile_org_membership
        WHERE user_id = $1::uuid AND ended_at IS NULL AND affiliation_type IN ('OWNER', 'EMPLOYEE')
        ORDER BY affiliation_type LIMIT 1`,
      [userUuid],
    );
    return row?.tie;
  }

  /** Every organization the person ever had a tie to. */
  async listOrgs(userUuid: Uuid): Promise<readonly Uuid[]> {
    const rows = await this.sql.query<{ uuid: Uuid }>(
      `SELECT org_id::text AS uuid FROM user_profile_org_membership WHERE user_id = $1::uuid
       UNION SELECT org_id::text FROM org_user WHERE user_id = $1::uuid ORDER BY 1`,
      [userUuid],
    );
    return rows.map(({ uuid }) => uuid);
  }

  /** Takes everything of the person away and destroys the data key: what was sealed with it opens nowhere any more. */
  async erase(userUuid: Uuid, orgUuids: readonly Uuid[], at: Date): Promise<void> {
    const instant = at.toISOString();
    const [texts, ...rest] = ERASURES;
    const seo = await this.sql.query<{ id: Uuid }>(texts, [userUuid]);
    await this.sql.query('DELETE FROM seo_metadata WHERE id = ANY ($1::uuid[])', [seo.map(({ id }) => id)]);
    for (const statement of rest) {
      await this.sql.query(statement, statement.includes('$2') ? [userUuid, instant] : [userUuid]);
    }
    await this.sql.query(
      'INSERT INTO user_erasure (user_id, org_ids, erased_at) VALUES ($1::uuid, $2::uuid[], $3::timestamptz)',
      [userUuid, [...orgUuids], instant],
    );
    await this.sql.query(
      `UPDATE "user"
          SET name = 'deleted-' || right(id::text, 12), display_name = '${DELETED_NAME}',
              email = 'deleted-' || right(id::text, 12) || '@erased.invalid', email_verified_at = NULL, image = NULL,
              last_login_at = NULL, status = 'ERASED', deleted_at = $2::timestamptz, deleted_by = $1::uuid,
              updated_at = $2::timestamptz, updated_by = $1::uuid, version = version + 1
        WHERE id = $1::uuid`,
      [userUuid, instant],
    );
  }

  async insertReceipt(userUuid: Uuid, subgraph: string): Promise<void> {
    await this.sql.query(
      'INSERT INTO user_erasure_receipt (user_id, subgraph) VALUES ($1::uuid, $2) ON CONFLICT DO NOTHING',
      [userUuid, subgraph],
    );
  }
}
