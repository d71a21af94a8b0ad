import { type Id, toId, toUuids, type Uuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import { visibleProfile } from '../profile/profile.repository.ts';
import type { Reader } from '../subgraph.reader.ts';

/** Search and share texts of one profile in one language. */
export interface Seo {
  readonly profileId: Id<'JobProfile'>;
  readonly localeKey: string;
  readonly isDefault: boolean;
  readonly title: string | null;
  readonly description: string | null;
  readonly keywords: readonly string[];
  readonly canonicalUrl: string | null;
  readonly status: string;
  readonly changeFrequency: string | null;
  readonly openGraph: {
    readonly title: string | null;
    readonly description: string | null;
    readonly image: string | null;
  } | null;
  readonly structuredData: unknown;
}

interface SeoRow extends Omit<Seo, 'profileId'> {
  readonly profileUuid: Uuid;
}

/** Search texts one reader may see: the own ones in every state, of others those that are published. */
export class SeoRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** The versions in the given locales and the default ones; one statement however many profiles and locales. */
  async findByProfiles(ids: readonly Id<'JobProfile'>[], locales: readonly string[]): Promise<readonly Seo[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<SeoRow[]>`
        SELECT p.id::text AS "profileUuid", t.locale_key AS "localeKey", t.is_default AS "isDefault",
               s.title, s.description, s.keywords, s.canonical_url AS "canonicalUrl", s.status::text,
               s.change_freq::text AS "changeFrequency", d.data AS "structuredData",
               CASE WHEN g.seo_metadata_id IS NOT NULL
                    THEN jsonb_build_object('title', g.title, 'description', g.description, 'image', g.image)
               END AS "openGraph"
          FROM user_profile p
          JOIN user_profile_i18n t ON t.user_profile_id = p.id
          JOIN seo_metadata s ON s.id = t.seo_metadata_id
          LEFT JOIN seo_open_graph g ON g.seo_metadata_id = s.id
          LEFT JOIN seo_structured_data d ON d.seo_metadata_id = s.id
         WHERE p.id = ANY (${toUuids(ids)}::uuid[])
           AND (t.is_default OR t.locale_key = ANY (${[...locales]}::text[]))
           AND ${visibleProfile(this.reader)}
           AND (s.status IN ('PUBLISHED', 'NEEDS_UPDATE')
                OR p.user_id = ${this.reader.userUuid}::uuid
                OR ${this.reader.isPlatform}::boolean)`,
    );
    return rows.map(({ profileUuid, ...row }) => ({ ...row, profileId: toId('JobProfile', profileUuid) }));
  }
}
