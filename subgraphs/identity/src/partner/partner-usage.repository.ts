import { createHash } from 'node:crypto';
import type { Sql } from '@volmify/shared/events/sql';
import { type Id, toUuid } from '@volmify/shared/ids';
import type { IdentityScope } from '../database.ts';
import type { Reader } from '../subgraph.reader.ts';
import type { UsageRow } from './partner-usage.ts';

/** Figures that the gateway adds. */
export interface UsageEntry {
  readonly appId: Id<'PartnerApp'>;
  /** Midnight of the day in UTC. */
  readonly day: Date;
  readonly operation: string;
  readonly requests: number;
  readonly cost: number;
  readonly errors: number;
  readonly latencyBuckets: readonly number[];
  readonly errorCodes: Readonly<Record<string, number>>;
  readonly deprecatedFields: readonly string[];
  readonly document?: string | null;
}

const DOCUMENTS_KEPT = 1_000;

/** Figures of apps that one reader may see. */
export class PartnerUsageRepository {
  constructor(
    private readonly scope: IdentityScope,
    private readonly reader: Reader,
  ) {}

  /** Rows of the last days, today included. */
  listOfApp(appId: Id<'PartnerApp'>, days: number): Promise<readonly UsageRow[]> {
    const { partnerOrgUuids, partnerAppUuid, isPlatform } = this.reader;
    return this.scope.query(
      (tx) => tx.$queryRaw<UsageRow[]>`
        SELECT to_char(u.day, 'YYYY-MM-DD') AS day, u.operation, u.requests, u.cost, u.errors,
               u.latency_buckets AS "latencyBuckets", u.error_codes AS "errorCodes",
               u.deprecated_fields::text[] AS "deprecatedFields"
          FROM partner_usage u
         WHERE u.app_id = ${toUuid(appId)}::uuid
           AND u.day > (clock_timestamp() AT TIME ZONE 'UTC')::date - ${days}::int
           AND (${isPlatform}::boolean OR u.app_id = ${partnerAppUuid}::uuid
                OR u.org_id = ANY (${[...partnerOrgUuids]}::uuid[]))
         ORDER BY u.day DESC, u.operation`,
    );
  }
}

/** Adds figures and documents under the scope of the service of partners. */
export class PartnerUsageWriter {
  constructor(private readonly sql: Sql) {}

  /** Adds to the row of app, day and operation; figures of an unknown app are dropped. */
  async add(entry: UsageEntry): Promise<void> {
    await this.sql.query(
      `INSERT INTO partner_usage AS u (app_id, org_id, day, operation, requests, cost, errors, latency_buckets, error_codes, deprecated_fields)
       SELECT a.id, a.org_id, $2::date, $3, $4::bigint, $5::bigint, $6::bigint, $7::bigint[], $8::jsonb, $9::text[]
         FROM partner_app a WHERE a.id = $1::uuid
       ON CONFLICT (app_id, day, operation) DO UPDATE SET
         requests = u.requests + excluded.requests, cost = u.cost + excluded.cost, errors = u.errors + excluded.errors,
         latency_buckets = ARRAY (SELECT x + y FROM unnest(u.latency_buckets, excluded.latency_buckets)
                                    WITH ORDINALITY AS t(x, y, place) ORDER BY place),
         error_codes = (SELECT coalesce(jsonb_object_agg(code, count), '{}')
                          FROM (SELECT key AS code, sum(value::bigint) AS count
                                  FROM (SELECT * FROM jsonb_each_text(u.error_codes)
                                        UNION ALL SELECT * FROM jsonb_each_text(excluded.error_codes)) AS both_sides
                                 GROUP BY key) AS summed),
         deprecated_fields = ARRAY (SELECT DISTINCT field FROM unnest(u.deprecated_fields || excluded.deprecated_fields) AS field
                                     ORDER BY field LIMIT 100)`,
      [
        toUuid(entry.appId),
        entry.day.toISOString().slice(0, 10),
        entry.operation,
        entry.requests,
        entry.cost,
        entry.errors,
        entry.latencyBuckets,
        JSON.stringify(entry.errorCodes),
        entry.deprecatedFields,
      ],
    );
  }

  /** Remembers a document, and forgets those beyond the number kept that were not used for longest. */
  async keepDocument({ appId, operation }: UsageEntry, document: string): Promise<void> {
    await this.sql.query(
      `INSERT INTO partner_document AS d (app_id, org_id, sha256, operation, document, first_used_at, last_used_at)
       SELECT a.id, a.org_id, $2, $3, $4, clock_timestamp(), clock_timestamp() FROM partner_app a WHERE a.id = $1::uuid
       ON CONFLICT (app_id, sha256) DO UPDATE SET last_used_at = clock_timestamp()`,
      [toUuid(appId), createHash('sha256').update(document).digest(), operation, document],
    );
    await this.sql.query(
      `DELETE FROM partner_document d USING (
         SELECT sha256 FROM partner_document WHERE app_id = $1::uuid ORDER BY last_used_at DESC OFFSET $2) AS old
        WHERE d.app_id = $1::uuid AND d.sha256 = old.sha256`,
      [toUuid(appId), DOCUMENTS_KEPT],
    );
  }
}
