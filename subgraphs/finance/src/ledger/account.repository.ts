import { type Id, toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { FinanceReader } from '../subgraph.reader.ts';

/** An account of an organization's chart. */
export interface AccountView {
  readonly id: Id<'Account'>;
  readonly orgId: Id<'Org'>;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly normalBalance: 'DEBIT' | 'CREDIT';
  readonly currency: string;
  readonly managedByEmployeeId: Id<'OrgEmployee'> | null;
}

/** Columns an account is made of. */
export interface AccountRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly normal_balance: string;
  readonly currency: string;
  readonly managed_by_employee_id: Uuid | null;
}

export function toAccount(row: AccountRow): AccountView {
  return {
    id: toId('Account', row.id),
    orgId: toId('Org', row.org_id),
    code: row.code,
    name: row.name,
    type: row.type,
    normalBalance: row.normal_balance === 'DEBIT' ? 'DEBIT' : 'CREDIT',
    currency: row.currency,
    managedByEmployeeId: toIdOrNull('OrgEmployee', row.managed_by_employee_id),
  };
}

const COLUMNS = Prisma.sql`a.id, a.org_id, a.code, a.name, a.type, a.normal_balance, a.currency, a.managed_by_employee_id`;

/** Accounts as far as one reader may see them: by `account.read` in the organization, the own subledger, the own charge. */
export class AccountRepository {
  constructor(
    private readonly scope: FinanceScope,
    private readonly reader: FinanceReader,
  ) {}

  async findByIds(ids: readonly Uuid[]): Promise<AccountView[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<AccountRow[]>`
        SELECT ${COLUMNS} FROM account a WHERE a.id = ANY (${[...ids]}::uuid[]) AND ${this.#visible()}`,
    );
    return rows.map(toAccount);
  }

  /** The whole chart of organizations, in the order of numbers, then currencies. */
  async findOfOrgs(orgs: readonly Uuid[]): Promise<OfSubject<AccountView>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<AccountRow[]>`
        SELECT ${COLUMNS} FROM account a WHERE a.org_id = ANY (${[...orgs]}::uuid[]) AND ${this.#visible()}
         ORDER BY a.org_id, a.code, a.currency, a.id`,
    );
    return rows.map((row) => ({ subject: row.org_id, row: toAccount(row) }));
  }

  /** Accounts in the charge of employees. */
  async findOfManagers(employees: readonly Uuid[]): Promise<OfSubject<AccountView>[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<AccountRow[]>`
        SELECT ${COLUMNS} FROM account a
         WHERE a.managed_by_employee_id = ANY (${[...employees]}::uuid[]) AND ${this.#visible()}
         ORDER BY a.org_id, a.code, a.currency, a.id`,
    );
    return rows.flatMap((row) =>
      row.managed_by_employee_id ? [{ subject: row.managed_by_employee_id, row: toAccount(row) }] : [],
    );
  }

  /** Balances now, positive on the account's normal side. */
  async findBalances(
    accounts: readonly AccountView[],
    uuids: readonly { orgUuid: Uuid; uuid: Uuid }[],
  ): Promise<MoneyView[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<{ account_id: Uuid; debits: bigint }[]>`
        SELECT b.account_id, sum(b.debits - b.credits)::bigint AS debits
          FROM unnest(${uuids.map(({ orgUuid }) => orgUuid)}::uuid[], ${uuids.map(({ uuid }) => uuid)}::uuid[]) AS s(org_id, account_id)
          JOIN account_balance b USING (org_id, account_id) GROUP BY b.account_id`,
    );
    const debits = new Map(rows.map((row) => [row.account_id, row.debits]));
    return accounts.map((account, index) => {
      const balance = debits.get(uuids[index]?.uuid ?? '') ?? 0n;
      return toMoney(account.normalBalance === 'DEBIT' ? balance : -balance, account.currency);
    });
  }

  #visible(): Prisma.Sql {
    const { reader } = this;
    if (reader.isPlatform) return Prisma.sql`TRUE`;
    const own = [...reader.employments.keys()];
    return Prisma.sql`(a.org_id = ANY (${[...reader.orgUuidsWith('account.read')]}::uuid[])
      OR (a.org_id = ANY (${[...reader.employments.values()]}::uuid[])
        AND (a.subject_id = ANY (${own}::uuid[]) OR a.managed_by_employee_id = ANY (${own}::uuid[]))))`;
  }
}
