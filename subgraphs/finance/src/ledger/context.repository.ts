import { type Id, toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { FinanceScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { FinanceReader } from '../subgraph.reader.ts';
import type { ContextFilter, ContextRequest } from './context.input.ts';
import { type KeysetRange, pagesStatement } from './keyset.repository.ts';

export type ContextTypename = 'UserContext' | 'EmployeeContext' | 'MemberContext' | 'OrgContext';

/** How somebody stands to a transaction; fields that a kind does not have are null. */
export interface TransactionContextView {
  readonly __typename: ContextTypename;
  readonly id: Id<'TransactionContext'>;
  readonly transactionId: Id<'Transaction'>;
  readonly orgId: Id<'Org'>;
  readonly occurredAt: Date;
  readonly kind: string;
  readonly role: string;
  readonly direction: string;
  /** Signed from the side of the one it belongs to. */
  readonly amount: MoneyView;
  readonly contextType: string;
  readonly relationship: string;
  readonly accessLevel: string | null;
  readonly accessSource: string | null;
  readonly userId: Id<'User'> | null;
  readonly employeeId: Id<'OrgEmployee'> | null;
  readonly jobProfileId: Id<'JobProfile'> | null;
  readonly shareBps: number | null;
  readonly memberId: Id<'OrgMember'> | null;
  readonly departmentId: Id<'Department'> | null;
}

interface ContextRow {
  readonly typename: ContextTypename;
  readonly subject_id: Uuid;
  readonly context_id: Uuid;
  readonly transaction_id: Uuid;
  readonly org_id: Uuid;
  readonly occurred_at: Date;
  readonly kind: string;
  readonly role: string;
  readonly direction: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly context_type: string;
  readonly relationship_type: string;
  readonly access_level: string | null;
  readonly access_source: string | null;
  readonly user_id: Uuid | null;
  readonly employee_id: Uuid | null;
  readonly job_profile_id: Uuid | null;
  readonly share_bps: number | null;
  readonly member_id: Uuid | null;
  readonly department_id: Uuid | null;
}

/** Every context list is ordered by these, newest first. */
const CONTEXTS = {
  keyset: [
    { column: 'occurred_at', type: 'timestamptz' },
    { column: 'transaction_id', type: 'uuid' },
    { column: 'context_id', type: 'uuid' },
  ],
} as const;

const SHARED_COLUMNS =
  'context_id, transaction_id, org_id, occurred_at, kind, role, direction, currency, amount, context_type, relationship_type';
const OWN_COLUMNS = {
  access_level: 'text',
  access_source: 'text',
  user_id: 'uuid',
  employee_id: 'uuid',
  job_profile_id: 'uuid',
  share_bps: 'int',
  member_id: 'uuid',
  department_id: 'uuid',
} as const;

/** The select list of one kind in the shape of all kinds: what a kind lacks is null. */
function columns(typename: ContextTypename, present: readonly (keyof typeof OWN_COLUMNS)[]): Prisma.Sql {
  const own = Object.entries(OWN_COLUMNS).map(([column, type]) =>
    present.some((name) => name === column) ? column : `NULL::${type} AS ${column}`,
  );
  return Prisma.raw(`'${typename}' AS typename, ${SHARED_COLUMNS}, ${own.join(', ')}`);
}

const USER = {
  table: Prisma.raw('account_transaction_user_context'),
  columns: columns('UserContext', ['access_level', 'access_source', 'user_id']),
};
/** The person's own copy of what was done as a professional, over all organizations. */
const OWN_WORK = {
  table: Prisma.raw('account_transaction_user_context'),
  columns: columns('EmployeeContext', ['user_id', 'employee_id', 'job_profile_id', 'share_bps']),
};
const EMPLOYEE = {
  table: Prisma.raw('account_transaction_employee_context'),
  columns: columns('EmployeeContext', ['user_id', 'employee_id', 'job_profile_id', 'share_bps']),
};
const MEMBER = {
  table: Prisma.raw('account_transaction_member_context'),
  columns: columns('MemberContext', ['user_id', 'member_id']),
};
const ORG = {
  table: Prisma.raw('account_transaction_org_context'),
  columns: columns('OrgContext', ['department_id']),
};

/** Contexts as far as one reader may see them. Every list is one statement, however many subjects. */
export class ContextRepository {
  readonly #own: Prisma.Sql;
  readonly #employee: Prisma.Sql;
  readonly #member: Prisma.Sql;
  readonly #org: Prisma.Sql;

  constructor(
    private readonly scope: FinanceScope,
    private readonly reader: FinanceReader,
  ) {
    const own = reader.userUuid === null ? Prisma.sql`FALSE` : Prisma.sql`user_id = ${reader.userUuid}::uuid`;
    const orgs = (permission: Parameters<FinanceReader['orgUuidsWith']>[0]): Prisma.Sql =>
      Prisma.sql`org_id = ANY (${[...reader.orgUuidsWith(permission)]}::uuid[])`;
    const unless = (condition: Prisma.Sql): Prisma.Sql => (reader.isPlatform ? Prisma.sql`TRUE` : condition);
    this.#own = unless(own);
    this.#employee = unless(Prisma.sql`(${own} OR ${orgs('context.employee.read')})`);
    this.#member = unless(Prisma.sql`(${own} OR ${orgs('context.member.read')})`);
    this.#org = unless(orgs('context.org.read'));
  }

  /** A person's list over all organizations. */
  listOfUsers(users: readonly Uuid[], request: ContextRequest): Promise<OfSubject<TransactionContextView>[]> {
    return this.#list(users, request, [{ ...USER, where: [Prisma.sql`user_id = s.id`, this.#own] }]);
  }

  /** A person's purchases and refunds: one range per own membership, so the list costs the same at every size. */
  listOfCustomers(users: readonly Uuid[], request: ContextRequest): Promise<OfSubject<TransactionContextView>[]> {
    const memberships = [...this.reader.memberships.keys()];
    const ranges = this.reader.isPlatform
      ? [{ ...MEMBER, where: [Prisma.sql`user_id = s.id`] }]
      : memberships.map((member) => ({
          ...MEMBER,
          where: [Prisma.sql`member_id = ${member}::uuid`, Prisma.sql`user_id = s.id`, this.#own],
        }));
    return this.#list(users, request, ranges);
  }

  listOfEmployees(employees: readonly Uuid[], request: ContextRequest): Promise<OfSubject<TransactionContextView>[]> {
    return this.#list(employees, request, [{ ...EMPLOYEE, where: [Prisma.sql`employee_id = s.id`, this.#employee] }]);
  }

  listOfMembers(members: readonly Uuid[], request: ContextRequest): Promise<OfSubject<TransactionContextView>[]> {
    return this.#list(members, request, [{ ...MEMBER, where: [Prisma.sql`member_id = s.id`, this.#member] }]);
  }

  listOfOrgs(orgs: readonly Uuid[], request: ContextRequest): Promise<OfSubject<TransactionContextView>[]> {
    return this.#list(orgs, request, [{ ...ORG, where: [Prisma.sql`org_id = s.id`, this.#org] }]);
  }

  /** The professional's own list over all organizations; for staff, the rows of their organizations (ledger 15). */
  listOfJobProfiles(profiles: readonly Uuid[], request: ContextRequest): Promise<OfSubject<TransactionContextView>[]> {
    const own = [...this.reader.jobProfileUuids];
    const isOwn = Prisma.sql`s.id = ANY (${own}::uuid[])`;
    const ofProfile = Prisma.sql`job_profile_id = s.id`;
    const ownRange = { ...OWN_WORK, where: [ofProfile, isOwn, this.#own, Prisma.sql`employee_id IS NOT NULL`] };
    const staffRanges = this.reader.isPlatform
      ? [{ ...OWN_WORK, where: [ofProfile, Prisma.sql`NOT ${isOwn}`, Prisma.sql`employee_id IS NOT NULL`] }]
      : this.reader.orgUuidsWith('context.employee.read').map((org) => ({
          ...EMPLOYEE,
          where: [Prisma.sql`org_id = ${org}::uuid`, ofProfile, Prisma.sql`NOT ${isOwn}`],
        }));
    const ranges = [
      ...(profiles.some((profile) => own.includes(profile)) ? [ownRange] : []),
      ...(profiles.some((profile) => !own.includes(profile)) ? staffRanges : []),
    ];
    return this.#list(profiles, request, ranges);
  }

  /** Contexts by id, of one kind. */
  async findByIds(typename: ContextTypename, ids: readonly Uuid[]): Promise<TransactionContextView[]> {
    const wanted = Prisma.sql`context_id = ANY (${[...ids]}::uuid[])`;
    const sources = {
      UserContext: [{ ...USER, where: [this.#own] }],
      EmployeeContext: [
        { ...EMPLOYEE, where: [this.#employee] },
        { ...OWN_WORK, where: [this.#own, Prisma.sql`employee_id IS NOT NULL`] },
      ],
      MemberContext: [{ ...MEMBER, where: [this.#member] }],
      OrgContext: [{ ...ORG, where: [this.#org] }],
    }[typename];
    const parts = sources.map(
      ({ columns: list, table, where }) =>
        Prisma.sql`SELECT NULL::uuid AS subject_id, ${list} FROM ${table} WHERE ${Prisma.join([wanted, ...where], ' AND ')}`,
    );
    return (await this.#rows(Prisma.join(parts, ' UNION ALL '))).map(({ row }) => row);
  }

  /** The contexts through which the reader sees each transaction: the own ones, and the organization's for its staff. */
  findOfTransactions(
    transactions: readonly { orgUuid: Uuid; uuid: Uuid }[],
  ): Promise<OfSubject<TransactionContextView>[]> {
    const own = this.reader.userUuid === null ? Prisma.sql`FALSE` : Prisma.sql`user_id = ${this.reader.userUuid}::uuid`;
    const asked = Prisma.sql`(SELECT * FROM unnest(${transactions.map(({ orgUuid }) => orgUuid)}::uuid[],
      ${transactions.map(({ uuid }) => uuid)}::uuid[]) AS s(org_id, transaction_id)) AS s`;
    const parts = [
      { ...USER, where: own },
      { ...EMPLOYEE, where: own },
      { ...MEMBER, where: own },
      { ...ORG, where: this.#org },
    ].map(
      ({ columns: list, table, where }) => Prisma.sql`SELECT transaction_id AS subject_id, ${list}
        FROM ${asked} JOIN ${table} USING (org_id, transaction_id) WHERE ${where}`,
    );
    return this.#rows(Prisma.sql`${Prisma.join(parts, ' UNION ALL ')} ORDER BY typename DESC, context_id`);
  }

  async #list(
    subjects: readonly Uuid[],
    { page, filter }: ContextRequest,
    ranges: readonly KeysetRange[],
  ): Promise<OfSubject<TransactionContextView>[]> {
    if (ranges.length === 0) return [];
    const filters = filterConditions(filter);
    const narrowed = ranges.map((range) => ({ ...range, where: [...range.where, ...filters] }));
    return this.#rows(pagesStatement(CONTEXTS, subjects, narrowed, page));
  }

  async #rows(statement: Prisma.Sql): Promise<OfSubject<TransactionContextView>[]> {
    const rows = await this.scope.query((tx) => tx.$queryRaw<ContextRow[]>(statement));
    return rows.map((row) => ({ subject: row.subject_id, row: toContext(row) }));
  }
}

function filterConditions(filter: ContextFilter): Prisma.Sql[] {
  return [
    ...(filter.orgUuid ? [Prisma.sql`org_id = ${filter.orgUuid}::uuid`] : []),
    ...(filter.kind ? [Prisma.sql`kind = ${filter.kind}`] : []),
    ...(filter.direction ? [Prisma.sql`direction = ${filter.direction}`] : []),
    ...(filter.from ? [Prisma.sql`occurred_at >= ${filter.from}::timestamptz`] : []),
    ...(filter.before ? [Prisma.sql`occurred_at < ${filter.before}::timestamptz`] : []),
  ];
}

function toContext(row: ContextRow): TransactionContextView {
  return {
    __typename: row.typename,
    id: toId('TransactionContext', row.context_id),
    transactionId: toId('Transaction', row.transaction_id),
    orgId: toId('Org', row.org_id),
    occurredAt: row.occurred_at,
    kind: row.kind,
    role: row.role,
    direction: row.direction,
    amount: toMoney(row.amount, row.currency),
    contextType: row.context_type,
    relationship: row.relationship_type,
    accessLevel: row.access_level,
    accessSource: row.access_source,
    userId: toIdOrNull('User', row.user_id),
    employeeId: toIdOrNull('OrgEmployee', row.employee_id),
    jobProfileId: toIdOrNull('JobProfile', row.job_profile_id),
    shareBps: row.share_bps,
    memberId: toIdOrNull('OrgMember', row.member_id),
    departmentId: toIdOrNull('Department', row.department_id),
  };
}
