import { type Id, toId, type Uuid } from '@volmify/shared/ids';
import type { FinanceScope } from '../database.ts';
import type { FinanceReader } from '../subgraph.reader.ts';

/** An employment as far as finance knows it. */
export interface EmploymentView {
  readonly employeeId: Id<'OrgEmployee'>;
  readonly orgId: Id<'Org'>;
  readonly userId: Id<'User'>;
}

/** Who works where, as far as one reader may see it: staff their organization, everybody the own employments. */
export class StructureReadRepository {
  constructor(
    private readonly scope: FinanceScope,
    private readonly reader: FinanceReader,
  ) {}

  async findEmployments(employees: readonly Uuid[]): Promise<EmploymentView[]> {
    const { reader } = this;
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ employee_id: Uuid; org_id: Uuid; user_id: Uuid }[]>`
        SELECT employee_id, org_id, user_id FROM employee_scope
         WHERE employee_id = ANY (${[...employees]}::uuid[]) AND user_id IS NOT NULL
           AND (${reader.isPlatform} OR user_id = ${reader.userUuid}::uuid
             OR org_id = ANY (${[...reader.orgUuidsWith('employee.read')]}::uuid[]))`,
    );
    return rows.map((row) => ({
      employeeId: toId('OrgEmployee', row.employee_id),
      orgId: toId('Org', row.org_id),
      userId: toId('User', row.user_id),
    }));
  }
}
