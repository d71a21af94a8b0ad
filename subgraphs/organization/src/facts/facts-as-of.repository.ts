import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { OrganizationReader } from '../subgraph.reader.ts';

/** How far the facts of others have been followed in organizations whose lists one reader sees. */
export class FactsAsOfRepository {
  constructor(
    private readonly sql: Sql,
    private readonly reader: OrganizationReader,
  ) {}

  /** The newest fact of each organization, one statement; organizations without one are left out. */
  findByOrgs(orgUuids: readonly Uuid[]): Promise<readonly { readonly orgUuid: Uuid; readonly asOf: Date }[]> {
    return this.sql.query(
      `SELECT p.org_id AS "orgUuid", p.as_of AS "asOf" FROM facts_progress p
        WHERE p.org_id = ANY ($1::uuid[]) AND ($2::boolean OR p.org_id = ANY ($3::uuid[]))`,
      [orgUuids, this.reader.isPlatform, this.reader.employeeOrgs],
    );
  }
}
