import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** What the public may read of a professional in one language, and where its search texts lie. */
export interface PublicTexts {
  readonly slug: string;
  readonly displayName: string;
  readonly headline: string;
  /** Empty where the section is kept from the public. */
  readonly bio: string;
  readonly localeKey: string;
  readonly keywords: readonly string[];
  readonly seoUuid: Uuid | null;
}

/** Search texts ready to be written. */
export interface WrittenSeo {
  readonly uuid: Uuid;
  readonly title: string;
  readonly description: string | null;
  readonly keywords: readonly string[];
  readonly markup: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** Writes the search texts of one person's professional pages, in the transaction it was given. */
export class SeoWriter {
  constructor(
    private readonly sql: Sql,
    private readonly userUuid: Uuid,
  ) {}

  /** One row a language; search words that were chosen stay, else the skills are the words. */
  findTexts(jobProfileUuid: Uuid): Promise<readonly PublicTexts[]> {
    return this.sql.query<PublicTexts>(
      `SELECT j.slug, j.display_name AS "displayName", coalesce(t.headline, j.headline) AS headline,
              CASE WHEN coalesce(j.visibility->>'BIO', 'PUBLIC') = 'PUBLIC' THEN coalesce(t.bio, j.bio) ELSE '' END AS bio,
              t.locale_key AS "localeKey", t.seo_metadata_id::text AS "seoUuid",
              CASE WHEN coalesce(j.visibility->>'SKILLS', 'PUBLIC') <> 'PUBLIC' THEN '{}'::text[]
                   WHEN cardinality(m.keywords) > 0 THEN m.keywords::text[]
                   ELSE ARRAY (SELECT s.slug FROM user_job_profile_skill h JOIN skill s ON s.id = h.skill_id
                                WHERE h.job_profile_id = j.user_profile_id ORDER BY s.slug)::text[] END AS keywords
         FROM user_job_profile j
         JOIN user_profile_i18n t ON t.user_profile_id = j.user_profile_id
         LEFT JOIN seo_metadata m ON m.id = t.seo_metadata_id
        WHERE j.user_profile_id = $1::uuid`,
      [jobProfileUuid],
    );
  }

  async insert(jobProfileUuid: Uuid, localeKey: string, seo: WrittenSeo): Promise<void> {
    await this.sql.query(
      `INSERT INTO seo_metadata (id, status, title, description, keywords, change_freq, created_at, created_by, updated_at, updated_by)
       VALUES ($1::uuid, 'PUBLISHED', $2, $3, $4::text[], 'MONTHLY', $5::timestamptz, $6::uuid, $5::timestamptz, $6::uuid)`,
      [seo.uuid, seo.title, seo.description, seo.keywords, seo.at.toISOString(), this.userUuid],
    );
    await this.sql.query(
      'UPDATE user_profile_i18n SET seo_metadata_id = $3::uuid WHERE user_profile_id = $1::uuid AND locale_key = $2',
      [jobProfileUuid, localeKey, seo.uuid],
    );
    await this.sql.query('INSERT INTO seo_open_graph (seo_metadata_id, title, description) VALUES ($1::uuid, $2, $3)', [
      seo.uuid,
      seo.title,
      seo.description,
    ]);
    await this.sql.query(
      `INSERT INTO seo_structured_data (seo_metadata_id, schema_type, data) VALUES ($1::uuid, 'Person', $2::jsonb)`,
      [seo.uuid, JSON.stringify(seo.markup)],
    );
  }

  async update(seo: WrittenSeo): Promise<void> {
    await this.sql.query(
      `UPDATE seo_metadata SET title = $2, description = $3, keywords = $4::text[], updated_at = $5::timestamptz,
              updated_by = $6::uuid, version = version + 1
        WHERE id = $1::uuid AND (title, description, keywords::text[]) IS DISTINCT FROM ($2, $3, $4::text[])`,
      [seo.uuid, seo.title, seo.description, seo.keywords, seo.at.toISOString(), this.userUuid],
    );
    await this.sql.query('UPDATE seo_open_graph SET title = $2, description = $3 WHERE seo_metadata_id = $1::uuid', [
      seo.uuid,
      seo.title,
      seo.description,
    ]);
    await this.sql.query('UPDATE seo_structured_data SET data = $2::jsonb WHERE seo_metadata_id = $1::uuid', [
      seo.uuid,
      JSON.stringify(seo.markup),
    ]);
  }
}
