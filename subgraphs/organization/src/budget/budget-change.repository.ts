import type { Sql } from '@volmify/shared/events/sql';
import { toIdOrNull, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { OrganizationReader } from '../subgraph.reader.ts';
import type { BudgetChangeEntry } from './budget-change.ts';

interface ChangeRow {
  readonly id: Uuid;
  readonly subject_id: Uuid;
  readonly old_amount: string | null;
  readonly new_amount: string | null;
  readonly currency: string;
  readonly by_employee_id: Uuid | null;
  readonly reason: string | null;
  readonly at: Date;
}

const minorOrNull = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

/** The history of authorities in the organizations whose structure one reader sees; the policy table asks for more. */
export class BudgetChangeRepository {
  constructor(
    private readonly sql: Sql,
    private readonly reader: OrganizationReader,
  ) {}

  /** One page of the changes of each organization, department or employee, newest first; one statement. */
  async listBySubjects(uuids: readonly Uuid[], page: PageRequest): Promise<OfSubject<BudgetChangeEntry>[]> {
    const isForward = page.direction === 'forward';
    const direction = isForward ? 'DESC' : 'ASC';
    const [at, uuid] = page.cursor ?? [];
    const beyond = at === undefined ? 'TRUE' : `(c.at, c.id) ${isForward ? '<' : '>'} ($5::timestamptz, $6::uuid)`;
    const rows = await this.sql.query<ChangeRow>(
      `SELECT listed.* FROM unnest($1::uuid[]) AS asked (id)
         JOIN (SELECT id, org_id FROM org_department WHERE id = ANY ($1)
               UNION ALL SELECT id, org_id FROM org_employee WHERE id = ANY ($1)
               UNION ALL SELECT id, id FROM org WHERE id = ANY ($1)) d ON d.id = asked.id
         CROSS JOIN LATERAL (
         SELECT c.id, c.subject_id, c.old_amount::text, c.new_amount::text, c.currency::text, c.by_employee_id,
                c.reason, c.at
           FROM budget_authority_change c
          WHERE c.org_id = d.org_id AND c.subject_id = d.id AND ${beyond}
            AND ($2::boolean OR c.org_id = ANY ($3::uuid[]))
          ORDER BY c.at ${direction}, c.id ${direction} LIMIT $4::int) AS listed`,
      [
        uuids,
        this.reader.isPlatform,
        this.reader.structureOrgs,
        page.size + 1,
        ...(at === undefined ? [] : [at, uuid]),
      ],
    );
    return rows.map((row) => ({ subject: row.subject_id, row: toEntry(row) }));
  }
}

const toEntry = (row: ChangeRow): BudgetChangeEntry => ({
  uuid: row.id,
  subjectUuid: row.subject_id,
  oldMinor: minorOrNull(row.old_amount),
  newMinor: minorOrNull(row.new_amount),
  currency: row.currency,
  byId: toIdOrNull('OrgEmployee', row.by_employee_id),
  reason: row.reason,
  at: row.at,
});
