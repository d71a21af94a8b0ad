import type { Uuid } from '@volmify/shared/ids';
import type { WriteRoom } from '../subgraph.writing.ts';
import { type PortfolioTexts, portfolioMarkup, portfolioTitle } from './seo.service.ts';

interface TextRow extends PortfolioTexts {
  readonly seoUuid: Uuid | null;
}

/**
 * Makes the search texts of a professional's page follow name, headline and text, language by language (IDN-22, IDN-50).
 * What a section hides from the public stands in none of them; chosen search words stay.
 */
export async function refreshSeo(room: WriteRoom, jobProfileUuid: Uuid): Promise<void> {
  const texts = await room.sql.query<TextRow>(
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
  for (const text of texts) {
    if (text.seoUuid === null) await insertSeo(room, jobProfileUuid, text);
    else await updateSeo(room, text.seoUuid, text);
  }
}

async function insertSeo(room: WriteRoom, jobProfileUuid: Uuid, text: TextRow): Promise<void> {
  const uuid = room.ids.newUuid();
  const [at, by] = [room.at.toISOString(), room.userUuid];
  await room.sql.query(
    `INSERT INTO seo_metadata (id, status, title, description, keywords, change_freq, created_at, created_by, updated_at, updated_by)
     VALUES ($1::uuid, 'PUBLISHED', $2, $3, $4::text[], 'MONTHLY', $5::timestamptz, $6::uuid, $5::timestamptz, $6::uuid)`,
    [uuid, portfolioTitle(text), text.bio || null, text.keywords, at, by],
  );
  await room.sql.query(
    `UPDATE user_profile_i18n SET seo_metadata_id = $3::uuid WHERE user_profile_id = $1::uuid AND locale_key = $2`,
    [jobProfileUuid, text.localeKey, uuid],
  );
  await room.sql.query('INSERT INTO seo_open_graph (seo_metadata_id, title, description) VALUES ($1::uuid, $2, $3)', [
    uuid,
    portfolioTitle(text),
    text.bio || null,
  ]);
  await room.sql.query(
    `INSERT INTO seo_structured_data (seo_metadata_id, schema_type, data) VALUES ($1::uuid, 'Person', $2::jsonb)`,
    [uuid, JSON.stringify(portfolioMarkup(text))],
  );
}

async function updateSeo(room: WriteRoom, uuid: Uuid, text: TextRow): Promise<void> {
  await room.sql.query(
    `UPDATE seo_metadata SET title = $2, description = $3, keywords = $4::text[], updated_at = $5::timestamptz,
            updated_by = $6::uuid, version = version + 1
      WHERE id = $1::uuid AND (title, description, keywords::text[]) IS DISTINCT FROM ($2, $3, $4::text[])`,
    [uuid, portfolioTitle(text), text.bio || null, text.keywords, room.at.toISOString(), room.userUuid],
  );
  await room.sql.query('UPDATE seo_open_graph SET title = $2, description = $3 WHERE seo_metadata_id = $1::uuid', [
    uuid,
    portfolioTitle(text),
    text.bio || null,
  ]);
  await room.sql.query('UPDATE seo_structured_data SET data = $2::jsonb WHERE seo_metadata_id = $1::uuid', [
    uuid,
    JSON.stringify(portfolioMarkup(text)),
  ]);
}
