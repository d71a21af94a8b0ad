import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type { RetentionPolicy } from './retention.ts';

/** Retention policies of the organizations whose settings one reader manages. */
export class RetentionRepository {
  constructor(
    private readonly sql: Sql,
    private readonly reader: OrganizationReader,
  ) {}

  /** Policies of many organizations by kind; one statement. */
  listByOrgs(orgs: readonly Uuid[]): Promise<readonly RetentionPolicy[]> {
    return this.sql.query<RetentionPolicy>(
      `SELECT p.org_id AS "orgUuid", p.entity_type AS "entityType", p.retention_days AS "retentionDays", p.action,
              p.legal_basis AS "legalBasis", p.is_active AS "isActive", p.last_run_at AS "lastRunAt",
              (SELECT r.affected FROM retention_run r WHERE r.org_id = p.org_id AND r.policy_id = p.id
                ORDER BY r.started_at DESC LIMIT 1) AS "lastAffected"
         FROM system_data_retention_policy p
        WHERE p.org_id = ANY ($1::uuid[]) AND ($2::boolean OR p.org_id = ANY ($3::uuid[])) ORDER BY p.entity_type`,
      [orgs, this.reader.isPlatform, this.reader.managedOrgs],
    );
  }
}
