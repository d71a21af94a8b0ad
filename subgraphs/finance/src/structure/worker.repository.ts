import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';
import type { Worker } from '../ledger/entry.parts.ts';

/** Who works for one organization, read in the transaction of a deed. */
export class WorkerRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  /** An employment with the person behind it; undefined when the organization has none of that id. */
  async findWorker(employeeUuid: Uuid): Promise<(Worker & { readonly status: string }) | undefined> {
    const [row] = await this.sql.query<{ user_id: Uuid; job_profile_id: Uuid | null; status: string }>(
      `SELECT user_id, job_profile_id, status FROM employee_scope
        WHERE org_id = $1::uuid AND employee_id = $2::uuid AND user_id IS NOT NULL`,
      [this.orgUuid, employeeUuid],
    );
    if (!row) return undefined;
    return { employeeId: employeeUuid, userId: row.user_id, jobProfileId: row.job_profile_id, status: row.status };
  }
}
