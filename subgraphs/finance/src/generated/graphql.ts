// Made by "pnpm generate" from the files in schema/; never edited by hand.
import type { CurrencyCode } from '@volmify/shared/currency';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type ResolverFn<TResult, TParent, TContext, TArgs> = (parent: never, args: TArgs, context: never, info: never) => unknown
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Instant in UTC, ISO 8601 with milliseconds. */
  DateTime: { input: Date; output: unknown; }
  /** Calendar day without time, `yyyy-mm-dd`. */
  Date: { input: Date; output: unknown; }
  /** Whole number of up to 63 bits, written as a JSON string so that no client loses digits. */
  BigInt: { input: bigint; output: bigint; }
  /** ISO 4217 code in capitals, for example `USD`; the number of minor units comes from the currency table. */
  CurrencyCode: { input: CurrencyCode; output: CurrencyCode; }
  /** Structured value whose shape belongs to its owner; never used where a typed field is possible. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An expected refusal of a mutation; unexpected faults are top-level errors instead. */
export type UserError = {
  /** Code from the closed catalogue, for machines. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Path inside the input that caused the refusal; null when it is the whole input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The thing named in the input does not exist or is hidden from the caller; both answer alike. */
export type NotFoundError = UserError & {
  /** `NOT_FOUND`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the id that was not found. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The caller may know that the thing exists but may not do this to it. */
export type ForbiddenError = UserError & {
  /** `FORBIDDEN`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path that was refused, if any. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A value of the input breaks a rule of the domain. */
export type ValidationError = UserError & {
  /** `VALIDATION`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the offending value. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The row changed since the caller read it, or a unique name is taken. */
export type ConflictError = UserError & {
  /** `CONFLICT`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the clash, if any. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The row is in a state from which this move does not exist (domain section 5). */
export type InvalidStateError = UserError & {
  /** `INVALID_STATE`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the row. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** State the row is in now. */
  readonly state: Scalars['String']['output'];
};

/** The key was used before with another input. */
export type IdempotencyMismatchError = UserError & {
  /** `IDEMPOTENCY_MISMATCH`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Always the key. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** The member is suspended or has left, and only an active one may do this (ORG-48). */
export type MemberNotActiveError = UserError & {
  /** `MEMBER_NOT_ACTIVE`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path that leads to the member. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The member. */
  readonly memberId: Scalars['ID']['output'];
};

/** Nobody approves what is their own: invitation, content, payout, refund, adjustment, rise of a share (domain section 6). */
export type SelfApprovalError = UserError & {
  /** `SELF_APPROVAL`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of what was to be approved. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** An exact amount in one currency; amounts of different currencies are never added. */
export type Money = {
  /** Amount in minor units (cents for USD); negative means money going out on signed fields. */
  readonly amountMinor: Scalars['BigInt']['output'];
  /** Currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The same amount as a decimal text with the currency's number of digits, for display. */
  readonly decimal: Scalars['String']['output'];
};

/** A share or ratio in basis points, so that 100 % is exactly 10000. */
export type Percentage = {
  /** Basis points, 0..10000 for shares; ratios such as budget use may exceed 10000. */
  readonly bps: Scalars['Int']['output'];
  /** The same figure in percent with two digits, for display. */
  readonly decimal: Scalars['String']['output'];
};

/** An exact amount given by the caller. */
export type MoneyInput = {
  /** Amount in minor units of the currency, as a string. */
  readonly amountMinor: Scalars['BigInt']['input'];
  /** Currency of the amount. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** A closed range of calendar days in the organization's time. */
export type PeriodInput = {
  /** First day that counts. */
  readonly from: Scalars['Date']['input'];
  /** Last day that counts; not before `from`. */
  readonly to: Scalars['Date']['input'];
};

/** Anything that can be fetched again by its global id. */
export type Node = {
  /** Global id: a prefix that names the type and 26 characters of a time-ordered UUID. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page lies in its list. */
export type PageInfo = {
  /** True when rows follow the last one of this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when rows precede the first one of this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last row; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** An account of an organization's chart (FIN-01, 4.9). */
export type Account = Node & {
  /** Global id, prefix `acct`. */
  readonly id: Scalars['ID']['output'];
  /** Number in the chart, for example `2130`; the accounts of one subledger share it. */
  readonly code: Scalars['String']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Class of account. */
  readonly type: AccountType;
  /** Side that raises it. */
  readonly normalBalance: BalanceSide;
  /** Currency of every line on it. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Balance now, positive on the normal side; null when hidden. */
  readonly balance?: Maybe<Money>;
  /** The employee in charge. */
  readonly managedBy?: Maybe<OrgEmployee>;
};

/** Class of an account. */
export type AccountType =
  /** What the organization owns or may claim. */
  | 'ASSET'
  /** What the organization owes. */
  | 'LIABILITY'
  /** What belongs to the owner. */
  | 'EQUITY'
  /** What comes in from the business. */
  | 'REVENUE'
  /** What the business costs. */
  | 'EXPENSE';

/** Side of a booking. */
export type BalanceSide =
  /** The left side: raises assets and expenses. */
  | 'DEBIT'
  /** The right side: raises liabilities, equity and revenue. */
  | 'CREDIT';

export type Department = {
  readonly id: Scalars['ID']['output'];
  /** Use of the authority in the current period (API-49). */
  readonly budgetUsage?: Maybe<BudgetUsage>;
  /** Attributed revenue of the subtree per currency (4.12). */
  readonly totalRevenue?: Maybe<ReadonlyArray<Money>>;
  /** Revenue and expense of the subtree (API-52). */
  readonly financials?: Maybe<DepartmentFinancials>;
};


export type DepartmentFinancialsArgs = {
  period?: InputMaybe<PeriodInput>;
};

export type Team = {
  readonly id: Scalars['ID']['output'];
  /** Attributed revenue of the members per currency (API-63). */
  readonly revenue?: Maybe<ReadonlyArray<Money>>;
  /** Productivity and its parts (API-64). */
  readonly performance?: Maybe<TeamPerformance>;
};

/** Use of a budget in its current period. */
export type BudgetUsage = {
  /** Posted so far. */
  readonly used: Money;
  /** Held for expenses under way. */
  readonly reserved: Money;
  /** The limit it is measured against, from finance's own copy; null without one. */
  readonly limit?: Maybe<Money>;
  /** What is left; null without a limit. */
  readonly remaining?: Maybe<Money>;
  /** Used over limit; null without a limit. */
  readonly utilisation?: Maybe<Percentage>;
  /** The period, for example `2026` or `2026-Q2`. */
  readonly periodKey: Scalars['String']['output'];
};

/** A department's money over a period. */
export type DepartmentFinancials = {
  /** Attributed revenue per currency. */
  readonly revenue: ReadonlyArray<Money>;
  /** Expenses per currency. */
  readonly expenses: ReadonlyArray<Money>;
};

/** A team's productivity (GAP-21, 4.12). */
export type TeamPerformance = {
  /** Revenue per member and currency. */
  readonly productivity: ReadonlyArray<Money>;
  /** Third of the ranking. */
  readonly productivityLevel: ProductivityLevel;
  /** 0..1, by the spread over departments. */
  readonly crossFunctionalIndex: Scalars['Float']['output'];
  /** Revenue over budget used; null without use. */
  readonly budgetEfficiency?: Maybe<Scalars['Float']['output']>;
};

/** Third of the ranking a team stands in. */
export type ProductivityLevel =
  /** Above two thirds of the teams. */
  | 'HIGH'
  /** Between. */
  | 'MEDIUM'
  /** Below a third of the teams. */
  | 'LOW';

/** Result of a dry run of an expense. */
export type ExpenseValidation = {
  /** True when it would pass. */
  readonly allowed: Scalars['Boolean']['output'];
  /** Department whose limit is in the way; null for a limit of the organization itself. */
  readonly limitedBy?: Maybe<Department>;
  /** What may still be spent. */
  readonly remaining?: Maybe<Money>;
};

export type Query = {
  /** Dry run of an expense; posts nothing. */
  readonly validateEmployeeExpense?: Maybe<ExpenseValidation>;
  /** The signed-in user; null for an anonymous caller or a partner app. Every subgraph answers it alike from the verified context, so the planner may start in any of them. */
  readonly me?: Maybe<User>;
  /** One gift card by its full code; guesses are rate-limited. */
  readonly giftCard?: Maybe<GiftCard>;
  /** One order by id; null when it is hidden or absent. */
  readonly order?: Maybe<Order>;
  /** One payout by id. */
  readonly payout?: Maybe<Payout>;
  /** Identity asks what is kept here of a person, for the person's own export (IDN-43). */
  readonly financeRecords?: Maybe<Scalars['JSON']['output']>;
  /** One transaction by id, as far as a context of the viewer reaches; null when it does not exist or is hidden. */
  readonly transaction?: Maybe<Transaction>;
};


export type QueryValidateEmployeeExpenseArgs = {
  employeeId: Scalars['ID']['input'];
  amount: MoneyInput;
};


export type QueryGiftCardArgs = {
  code: Scalars['String']['input'];
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPayoutArgs = {
  id: Scalars['ID']['input'];
};


export type QueryFinanceRecordsArgs = {
  userId: Scalars['ID']['input'];
  orgIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryTransactionArgs = {
  id: Scalars['ID']['input'];
};

/** One department's budget use. */
export type DepartmentBudgetUse = {
  /** The department. */
  readonly department?: Maybe<Department>;
  /** Its use. */
  readonly usage: BudgetUsage;
  /** True when more is posted or held than a limit allows. */
  readonly isExceeded: Scalars['Boolean']['output'];
};

/** How one viewer stands to a transaction; lists of contexts are one index range (FIN-05, FIN-10). */
export type TransactionContext = {
  /** Global id, prefix `ctx`. */
  readonly id: Scalars['ID']['output'];
  /** The transaction. */
  readonly transaction: Transaction;
  /** What happened. */
  readonly kind: TransactionKind;
  /** In or out, seen from this viewer. */
  readonly direction: Direction;
  /** Signed amount from this viewer's side. */
  readonly amount: Money;
  /** Business time. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why the context exists. */
  readonly contextType: ContextType;
  /** What this viewer is to it. */
  readonly relationship: RelationshipType;
  /** The organization of the transaction. */
  readonly org?: Maybe<Org>;
};

/** A transaction as the person sees it, over all organizations (FIN-06). */
export type UserContext = Node & TransactionContext & {
  /** Global id, prefix `ctx`. */
  readonly id: Scalars['ID']['output'];
  /** The transaction. */
  readonly transaction: Transaction;
  /** What happened. */
  readonly kind: TransactionKind;
  /** In or out, seen from the person. */
  readonly direction: Direction;
  /** Signed amount from the person's side. */
  readonly amount: Money;
  /** Business time. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why the context exists. */
  readonly contextType: ContextType;
  /** What the person is to it. */
  readonly relationship: RelationshipType;
  /** The organization of the transaction. */
  readonly org?: Maybe<Org>;
  /** How much the person may see. */
  readonly accessLevel: UserAccessLevel;
  /** Where the right comes from. */
  readonly accessSource: AccessSource;
  /** The person. */
  readonly user?: Maybe<User>;
};

/** A transaction as an employee sees it (FIN-07). */
export type EmployeeContext = Node & TransactionContext & {
  /** Global id, prefix `ctx`. */
  readonly id: Scalars['ID']['output'];
  /** The transaction. */
  readonly transaction: Transaction;
  /** What happened. */
  readonly kind: TransactionKind;
  /** In or out, seen from the employee. */
  readonly direction: Direction;
  /** Signed amount from the employee's side. */
  readonly amount: Money;
  /** Business time. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why the context exists. */
  readonly contextType: ContextType;
  /** What the employee is to it. */
  readonly relationship: RelationshipType;
  /** The organization of the transaction. */
  readonly org?: Maybe<Org>;
  /** Part played. */
  readonly employeeRole: EmployeeTxnRole;
  /** Share that gave the amount, if a share did. */
  readonly attributionPercentage?: Maybe<Percentage>;
  /** The employee. */
  readonly employee?: Maybe<OrgEmployee>;
  /** The professional identity the work was done under. */
  readonly jobProfile?: Maybe<JobProfile>;
};

/** A transaction as a customer sees it (FIN-08). */
export type MemberContext = Node & TransactionContext & {
  /** Global id, prefix `ctx`. */
  readonly id: Scalars['ID']['output'];
  /** The transaction. */
  readonly transaction: Transaction;
  /** What happened. */
  readonly kind: TransactionKind;
  /** In or out, seen from the customer. */
  readonly direction: Direction;
  /** Signed amount from the customer's side. */
  readonly amount: Money;
  /** Business time. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why the context exists. */
  readonly contextType: ContextType;
  /** What the customer is to it. */
  readonly relationship: RelationshipType;
  /** The organization of the transaction. */
  readonly org?: Maybe<Org>;
  /** Part played. */
  readonly memberRole: MemberTxnRole;
  /** The member. */
  readonly member?: Maybe<OrgMember>;
};

/** A transaction as the organization sees it (FIN-09). */
export type OrgContext = Node & TransactionContext & {
  /** Global id, prefix `ctx`. */
  readonly id: Scalars['ID']['output'];
  /** The transaction. */
  readonly transaction: Transaction;
  /** What happened. */
  readonly kind: TransactionKind;
  /** In or out, seen from the organization. */
  readonly direction: Direction;
  /** Signed amount from the organization's side. */
  readonly amount: Money;
  /** Business time. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Why the context exists. */
  readonly contextType: ContextType;
  /** What the organization is to it. */
  readonly relationship: RelationshipType;
  /** The organization of the transaction. */
  readonly org?: Maybe<Org>;
  /** Part played. */
  readonly orgRole: OrgTxnRole;
  /** Department that bears it, if any. */
  readonly department?: Maybe<Department>;
};

/** Whether money comes or goes, seen from one viewer. */
export type Direction =
  /** Money comes, or nothing moves. */
  | 'IN'
  /** Money goes. */
  | 'OUT';

/** Why a context exists. */
export type ContextType =
  /** The purchaser, the payee or the organization of the event. */
  | 'PRIMARY'
  /** Somebody whose share follows from the event. */
  | 'SECONDARY'
  /** It follows from an earlier transaction, month by month. */
  | 'DERIVED'
  /** Somebody who approved or processed it. */
  | 'ADMINISTRATIVE';

/** What a viewer is to a transaction. */
export type RelationshipType =
  /** Receives from it. */
  | 'BENEFICIARY'
  /** Takes part as a customer. */
  | 'PARTICIPANT'
  /** Brought it about. */
  | 'CREATOR'
  /** May look at it. */
  | 'VIEWER'
  /** Approves or administers it. */
  | 'ADMINISTRATOR';

/** How much of a transaction a person may see. */
export type UserAccessLevel =
  /** The own side of it in full. */
  | 'FULL'
  /** The own amount and what it is about. */
  | 'SUMMARY'
  /** That it happened. */
  | 'VIEWER'
  /** That it concerns the person, and no more until it is decided. */
  | 'RESTRICTED';

/** Where a person's right to see a transaction comes from. */
export type AccessSource =
  /** Something the person did as a customer. */
  | 'MEMBER_ACTIVITY'
  /** The person's work as an employee. */
  | 'EMPLOYEE_ROLE'
  /** A grant by an administrator. */
  | 'ADMIN_GRANT';

/** Part of an employee in a transaction. */
export type EmployeeTxnRole =
  /** Brought it about: issued the card, posted the expense. */
  | 'CREATOR'
  /** Earns or is paid. */
  | 'BENEFICIARY'
  /** Carried it out. */
  | 'PROCESSOR'
  /** Approved it. */
  | 'APPROVER';

/** Part of a member in a transaction. */
export type MemberTxnRole =
  /** Bought. */
  | 'PURCHASER'
  /** Got money back. */
  | 'REFUND_RECIPIENT'
  /** Is concerned by it, without paying or being paid. */
  | 'PARTICIPANT';

/** Part of an organization in a transaction. */
export type OrgTxnRole =
  /** It earns, or gives back what it earned. */
  | 'REVENUE'
  /** It spends. */
  | 'EXPENSE'
  /** Money changes place and nothing is earned or spent. */
  | 'ADMINISTRATIVE';

/** Which contexts to list. Kind and organization have an index of their own where a list is long, the period bounds the index range, the direction is checked row by row. */
export type ContextFilter = {
  /** What happened. */
  readonly kind?: InputMaybe<TransactionKind>;
  /** In or out. */
  readonly direction?: InputMaybe<Direction>;
  /** One organization only. */
  readonly orgId?: InputMaybe<Scalars['ID']['input']>;
  /** Business time, any days (UTC). */
  readonly period?: InputMaybe<PeriodInput>;
};

export type User = {
  readonly id: Scalars['ID']['output'];
  /** The person's transactions over all organizations, newest first; the person only. */
  readonly transactionContexts?: Maybe<UserContextConnection>;
  /** Purchases and refunds over all organizations, newest first; the person only (API-16). */
  readonly customerActivity?: Maybe<MemberContextConnection>;
  /** Summaries over all organizations; the person only. */
  readonly finances?: Maybe<UserFinances>;
  /** Earnings over all organizations, one entry per currency; the person only (FIN-42). */
  readonly earnings?: Maybe<ReadonlyArray<Money>>;
  /** What the person earned by shares in a year, by organization and place of the buyers, for the person's tax declaration (FIN-44); the person only. */
  readonly professionalIncome?: Maybe<ReadonlyArray<ProfessionalIncome>>;
};


export type UserTransactionContextsArgs = {
  filter?: InputMaybe<ContextFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type UserCustomerActivityArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type UserEarningsArgs = {
  period?: InputMaybe<PeriodInput>;
};


export type UserProfessionalIncomeArgs = {
  year: Scalars['Int']['input'];
};

export type JobProfile = {
  readonly id: Scalars['ID']['output'];
  /** Professional transactions over the organizations the viewer may see, newest first. */
  readonly transactionContexts?: Maybe<EmployeeContextConnection>;
  /** Revenue rows under this identity, newest first. */
  readonly attributionRevenues?: Maybe<AttributionRevenueConnection>;
  /** Earnings under this identity, one entry per currency. */
  readonly earnings?: Maybe<ReadonlyArray<Money>>;
  /** Work and earnings in figures (API-40). */
  readonly professionalActivity?: Maybe<ProfessionalActivity>;
};


export type JobProfileTransactionContextsArgs = {
  filter?: InputMaybe<ContextFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type JobProfileAttributionRevenuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type JobProfileEarningsArgs = {
  period?: InputMaybe<PeriodInput>;
};


export type JobProfileProfessionalActivityArgs = {
  period?: InputMaybe<PeriodInput>;
};

/** A professional's activity in figures. */
export type ProfessionalActivity = {
  /** Attributed revenue per currency. */
  readonly attributedRevenue: ReadonlyArray<Money>;
  /** Paid out per currency. */
  readonly payouts: ReadonlyArray<Money>;
};

export type OrgMember = {
  readonly id: Scalars['ID']['output'];
  /** Transactions of the member, newest first (API-12). */
  readonly transactionContexts?: Maybe<MemberContextConnection>;
  /** Order totals with tax per currency, by any tender; buying a gift card does not count (4.12). */
  readonly totalPurchases?: Maybe<ReadonlyArray<Money>>;
  /** Gift-card money spent per currency. */
  readonly giftCardUsageTotal?: Maybe<ReadonlyArray<Money>>;
  /** Purchases less refunds per currency. */
  readonly lifetimeValue?: Maybe<ReadonlyArray<Money>>;
  /** Gift-card uses of the member, newest first (API-15). */
  readonly giftCardUsages?: Maybe<GiftCardUsageConnection>;
  /** Orders of the member, newest first (API-13). */
  readonly orders?: Maybe<OrderConnection>;
  /** Refunds of the member, newest first (API-14). */
  readonly refunds?: Maybe<RefundConnection>;
  /** Subscriptions of the member, newest first. */
  readonly subscriptions?: Maybe<ReadonlyArray<MemberSubscription>>;
};


export type OrgMemberTransactionContextsArgs = {
  filter?: InputMaybe<ContextFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgMemberGiftCardUsagesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgMemberOrdersArgs = {
  status?: InputMaybe<OrderStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgMemberRefundsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type OrgEmployee = {
  readonly id: Scalars['ID']['output'];
  /** Earnings in this organization per currency (4.12). */
  readonly totalEarnings?: Maybe<ReadonlyArray<Money>>;
  /** Earnings by kind (API-37). */
  readonly earnings?: Maybe<EmployeeEarnings>;
  /** Transactions of the employee, newest first (API-38). */
  readonly transactionContexts?: Maybe<EmployeeContextConnection>;
  /** Revenue rows, newest first (API-39). */
  readonly attributionRevenues?: Maybe<AttributionRevenueConnection>;
  /** Accounts in the employee's charge. */
  readonly accountsManaged?: Maybe<ReadonlyArray<Account>>;
  /** Payouts, newest first. */
  readonly payouts?: Maybe<PayoutConnection>;
  /** Spend posted by the employee in the current year, against the smallest limit above (API-33). */
  readonly budgetUsage?: Maybe<BudgetUsage>;
  /** Versions of tax rates made by the employee, newest first (API-35). */
  readonly taxManagementActivity?: Maybe<TaxRateSnapshotConnection>;
  /** Gift cards that the employee issued, newest first (API-36). */
  readonly giftCardsIssued?: Maybe<GiftCardConnection>;
  /** How many gift cards the employee issued. */
  readonly giftCardsIssuedCount?: Maybe<Scalars['Int']['output']>;
};


export type OrgEmployeeEarningsArgs = {
  period?: InputMaybe<PeriodInput>;
};


export type OrgEmployeeTransactionContextsArgs = {
  filter?: InputMaybe<ContextFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgEmployeeAttributionRevenuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgEmployeePayoutsArgs = {
  status?: InputMaybe<PayoutStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgEmployeeTaxManagementActivityArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgEmployeeGiftCardsIssuedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Earnings of an employee by kind, per currency. */
export type EmployeeEarnings = {
  /** Revenue shares less reversals. */
  readonly attributionRevenue: ReadonlyArray<Money>;
  /** Salary. */
  readonly salary: ReadonlyArray<Money>;
  /** Bonuses. */
  readonly bonuses: ReadonlyArray<Money>;
  /** Flat, hourly and per-course fees. */
  readonly fees: ReadonlyArray<Money>;
};

/** One page of UserContext. */
export type UserContextConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<UserContextEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One UserContext and its place in the list. */
export type UserContextEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: UserContext;
};

/** One page of MemberContext. */
export type MemberContextConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<MemberContextEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One MemberContext and its place in the list. */
export type MemberContextEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: MemberContext;
};

/** One page of EmployeeContext. */
export type EmployeeContextConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<EmployeeContextEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One EmployeeContext and its place in the list. */
export type EmployeeContextEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: EmployeeContext;
};

/** One page of OrgContext. */
export type OrgContextConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<OrgContextEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One OrgContext and its place in the list. */
export type OrgContextEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: OrgContext;
};

export type Mutation = {
  /** An employee posts an operating expense within the budget (FIN-35, E22). */
  readonly postExpense?: Maybe<PostExpenseResult>;
  /** Posts salary, a bonus or a fee for an employee (FIN-34, E19 to E21). */
  readonly postSalary?: Maybe<PostSalaryResult>;
  /** An employee issues a promotional card (API-34, FIN-25, E05). */
  readonly issueGiftCard?: Maybe<IssueGiftCardResult>;
  /** Applies a card to a pending order of the caller (E03). */
  readonly redeemGiftCard?: Maybe<RedeemGiftCardResult>;
  /** Voids a card; what is left of it leaves the books. */
  readonly voidGiftCard?: Maybe<VoidGiftCardResult>;
  /** Opens a cart for the caller's membership. */
  readonly createCart?: Maybe<CreateCartResult>;
  /** Puts a plan into the caller's cart. */
  readonly addToCart?: Maybe<AddToCartResult>;
  /** Takes a line out of the caller's cart. */
  readonly removeFromCart?: Maybe<RemoveFromCartResult>;
  /** Freezes prices, discounts, shares and gift cards of the caller's cart. */
  readonly checkoutOrder?: Maybe<CheckoutOrderResult>;
  /** Pays a pending order of the caller's and posts the sale (E01 to E03). */
  readonly payOrder?: Maybe<PayOrderResult>;
  /** Gives up an order that is not paid: the buyer, or staff that manages orders. */
  readonly cancelOrder?: Maybe<CancelOrderResult>;
  /** A professional asks for what is payable (4.7); administration may ask for somebody. */
  readonly requestPayout?: Maybe<RequestPayoutResult>;
  /** Somebody other than the payee approves (E14). */
  readonly approvePayout?: Maybe<ApprovePayoutResult>;
  /** Books that the bank paid (E15). */
  readonly settlePayout?: Maybe<SettlePayoutResult>;
  /** Books that the bank refused (E16). */
  readonly failPayout?: Maybe<FailPayoutResult>;
  /** Somebody who may approve declines a requested payout; never the payee. */
  readonly rejectPayout?: Maybe<RejectPayoutResult>;
  /** Takes a requested payout back: the payee, or staff that asks for others. */
  readonly cancelPayout?: Maybe<CancelPayoutResult>;
  /** Refunds an order or some of its lines, approved by whoever asks: never the buyer (E08 to E10). */
  readonly refundOrder?: Maybe<RefundOrderResult>;
  /** Records a contested payment and holds the shares behind it; staff, never the buyer (E11). */
  readonly openDispute?: Maybe<OpenDisputeResult>;
  /** Books what the bank decided of a dispute (E12, E13). */
  readonly resolveDispute?: Maybe<ResolveDisputeResult>;
  /** Starts a subscription of the caller: its trial, or its first period, charged at once. */
  readonly startSubscription?: Maybe<StartSubscriptionResult>;
  /** Ends a subscription now or with the period; the member, or staff that manages orders. */
  readonly cancelSubscription?: Maybe<CancelSubscriptionResult>;
  /** Stops renewals for a while; what was paid may be used to its end. */
  readonly pauseSubscription?: Maybe<PauseSubscriptionResult>;
  /** Takes renewals up again; a new period is charged where the old one is over. */
  readonly resumeSubscription?: Maybe<ResumeSubscriptionResult>;
  /** Makes a tax rate with its first version. */
  readonly createTaxRate?: Maybe<CreateTaxRateResult>;
  /** Ends the version in force and makes the next one. */
  readonly updateTaxRate?: Maybe<UpdateTaxRateResult>;
};


export type MutationPostExpenseArgs = {
  input: PostExpenseInput;
};


export type MutationPostSalaryArgs = {
  input: PostSalaryInput;
};


export type MutationIssueGiftCardArgs = {
  input: IssueGiftCardInput;
};


export type MutationRedeemGiftCardArgs = {
  input: RedeemGiftCardInput;
};


export type MutationVoidGiftCardArgs = {
  input: VoidGiftCardInput;
};


export type MutationCreateCartArgs = {
  input: CreateCartInput;
};


export type MutationAddToCartArgs = {
  input: AddToCartInput;
};


export type MutationRemoveFromCartArgs = {
  input: RemoveFromCartInput;
};


export type MutationCheckoutOrderArgs = {
  input: CheckoutOrderInput;
};


export type MutationPayOrderArgs = {
  input: PayOrderInput;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationRequestPayoutArgs = {
  input: RequestPayoutInput;
};


export type MutationApprovePayoutArgs = {
  input: ApprovePayoutInput;
};


export type MutationSettlePayoutArgs = {
  input: SettlePayoutInput;
};


export type MutationFailPayoutArgs = {
  input: FailPayoutInput;
};


export type MutationRejectPayoutArgs = {
  input: RejectPayoutInput;
};


export type MutationCancelPayoutArgs = {
  input: CancelPayoutInput;
};


export type MutationRefundOrderArgs = {
  input: RefundOrderInput;
};


export type MutationOpenDisputeArgs = {
  input: OpenDisputeInput;
};


export type MutationResolveDisputeArgs = {
  input: ResolveDisputeInput;
};


export type MutationStartSubscriptionArgs = {
  input: StartSubscriptionInput;
};


export type MutationCancelSubscriptionArgs = {
  input: CancelSubscriptionInput;
};


export type MutationPauseSubscriptionArgs = {
  input: PauseSubscriptionInput;
};


export type MutationResumeSubscriptionArgs = {
  input: ResumeSubscriptionInput;
};


export type MutationCreateTaxRateArgs = {
  input: CreateTaxRateInput;
};


export type MutationUpdateTaxRateArgs = {
  input: UpdateTaxRateInput;
};

/** Input of postExpense. */
export type PostExpenseInput = {
  /** The spending employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** Spend on behalf of a team. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Amount. */
  readonly amount: MoneyInput;
  /** Category. */
  readonly category: Scalars['String']['input'];
  /** Words. */
  readonly description: Scalars['String']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What postExpense answers: done, or one named refusal. */
export type PostExpenseResult = PostExpenseSuccess | NotFoundError | ForbiddenError | ValidationError | BudgetExceededError | ConflictError | PeriodClosedError | IdempotencyMismatchError;

/** postExpense was done. */
export type PostExpenseSuccess = {
  /** The posting; null for who may not see it. */
  readonly transaction?: Maybe<Transaction>;
  /** Budget use after it; null for who posts without reading budgets. */
  readonly usage?: Maybe<BudgetUsage>;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The spend would pass a limit on the way up (4.11). */
export type BudgetExceededError = UserError & {
  /** `BUDGET_EXCEEDED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the amount. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Where the limit is; null for the organization's own and a personal one. */
  readonly department?: Maybe<Department>;
  /** What may still be spent there. */
  readonly remaining: Money;
};

/** Input of postSalary. */
export type PostSalaryInput = {
  /** The paid employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** Kind of pay. */
  readonly kind: CompensationKind;
  /** Amount. */
  readonly amount: MoneyInput;
  /** Period it is for. */
  readonly period?: InputMaybe<PeriodInput>;
  /** Share the fee is for. */
  readonly attributionId?: InputMaybe<Scalars['ID']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What postSalary answers: done, or one named refusal. */
export type PostSalaryResult = PostSalarySuccess | NotFoundError | ForbiddenError | ValidationError | BudgetExceededError | ConflictError | PeriodClosedError | IdempotencyMismatchError;

/** postSalary was done. */
export type PostSalarySuccess = {
  /** The payment. */
  readonly payment: CompensationPayment;
  /** The posting; null for who may not see it. */
  readonly transaction?: Maybe<Transaction>;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Kind of a payment to an employee. */
export type CompensationKind =
  /** Pay of a period, paid at once. */
  | 'SALARY'
  /** Joins the payable. */
  | 'BONUS'
  /** A fee for a piece of work; joins the payable. */
  | 'FLAT_FEE'
  /** A fee by the hour; joins the payable. */
  | 'HOURLY'
  /** A fee for a course; joins the payable. */
  | 'PER_COURSE';

/** Pay of an employee outside revenue shares. */
export type CompensationPayment = {
  /** Row id, prefix `comp`. */
  readonly id: Scalars['ID']['output'];
  /** Kind of pay. */
  readonly kind: CompensationKind;
  /** Amount. */
  readonly amount: Money;
  /** The paid employee. */
  readonly employee?: Maybe<OrgEmployee>;
};

/** A person's money over all organizations. */
export type UserFinances = {
  /** Totals. */
  readonly summary?: Maybe<UserFinanceSummary>;
  /** Position in each organization (API-70). */
  readonly crossOrg?: Maybe<ReadonlyArray<OrgPosition>>;
};


/** A person's money over all organizations. */
export type UserFinancesSummaryArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** A person's money over all organizations. */
export type UserFinancesCrossOrgArgs = {
  period?: InputMaybe<PeriodInput>;
};

/** Totals of a person per currency (4.12). */
export type UserFinanceSummary = {
  /** Earned. */
  readonly totalEarnings: ReadonlyArray<Money>;
  /** Spent, refunds taken off. */
  readonly totalSpending: ReadonlyArray<Money>;
  /** Earned less spent. */
  readonly netPosition: ReadonlyArray<Money>;
};

/** A person's money in one organization. */
export type OrgPosition = {
  /** The organization. */
  readonly org?: Maybe<Org>;
  /** Earned there. */
  readonly earnings: ReadonlyArray<Money>;
  /** Spent there. */
  readonly spending: ReadonlyArray<Money>;
};

export type Org = {
  readonly id: Scalars['ID']['output'];
  /** Transactions of the organization, newest first (FIN-09). */
  readonly transactionContexts?: Maybe<OrgContextConnection>;
  /** Chart of accounts, subledgers included, in the order of their numbers. */
  readonly accounts?: Maybe<ReadonlyArray<Account>>;
  /** Views of the organization's money. */
  readonly finances?: Maybe<OrgFinances>;
  /** Analyses over a period. */
  readonly analytics?: Maybe<OrgAnalytics>;
  /** Totals of the member list (DSH-01). */
  readonly memberMetrics?: Maybe<MemberMetrics>;
  /** Totals of the employee list (DSH-03). */
  readonly employeeMetrics?: Maybe<EmployeeMetrics>;
  /** Payouts, newest first. */
  readonly payouts?: Maybe<PayoutConnection>;
  /** Sales taxes, in the order of their codes. */
  readonly taxRates?: Maybe<ReadonlyArray<TaxRate>>;
  /** Gift cards of the organization, newest first; staff only. */
  readonly giftCards?: Maybe<GiftCardConnection>;
  /** Orders of the organization, newest first; staff only. */
  readonly orders?: Maybe<OrderConnection>;
  /** Disputes of the organization, newest first; staff only. */
  readonly disputes?: Maybe<DisputeConnection>;
};


export type OrgTransactionContextsArgs = {
  filter?: InputMaybe<ContextFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgPayoutsArgs = {
  status?: InputMaybe<PayoutStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgGiftCardsArgs = {
  status?: InputMaybe<GiftCardStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgOrdersArgs = {
  status?: InputMaybe<OrderStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgDisputesArgs = {
  status?: InputMaybe<DisputeStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Money totals of the member list. */
export type MemberMetrics = {
  /** Sales less refunds per currency (4.12). */
  readonly totalRevenue: ReadonlyArray<Money>;
  /** Gift cards used per currency. */
  readonly giftCardRedemption: ReadonlyArray<Money>;
};

/** Money totals of the employee list. */
export type EmployeeMetrics = {
  /** Paid out per currency. */
  readonly totalPayouts: ReadonlyArray<Money>;
  /** Attribution revenue over active employees, per currency. */
  readonly avgRevenuePerEmployee: ReadonlyArray<Money>;
  /** Budget used over authority in the current period; null without a budget. */
  readonly budgetUtilization?: Maybe<Percentage>;
};

/** The organization's money from each side (DSH-07). */
export type OrgFinances = {
  /** The organization's own side (API-69). */
  readonly organization?: Maybe<OrgFinanceSummary>;
  /** All employees together. */
  readonly employeeSummary?: Maybe<EmployeeFinanceSummary>;
  /** All members together. */
  readonly memberSummary?: Maybe<MemberFinanceSummary>;
};


/** The organization's money from each side (DSH-07). */
export type OrgFinancesOrganizationArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** The organization's money from each side (DSH-07). */
export type OrgFinancesEmployeeSummaryArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** The organization's money from each side (DSH-07). */
export type OrgFinancesMemberSummaryArgs = {
  period?: InputMaybe<PeriodInput>;
};

/** An organization's side. */
export type OrgFinanceSummary = {
  /** Sales less refunds. */
  readonly totalRevenue: ReadonlyArray<Money>;
  /** Paid out to employees. */
  readonly employeePayouts: ReadonlyArray<Money>;
  /** Operating expenses. */
  readonly operationalExpenses: ReadonlyArray<Money>;
  /** Budget used over authority in the current period; null without a budget. */
  readonly budgetUtilization?: Maybe<Percentage>;
};

/** The employees' side. */
export type EmployeeFinanceSummary = {
  /** Revenue shares less reversals. */
  readonly attributionRevenue: ReadonlyArray<Money>;
  /** Salaries. */
  readonly salaryPayments: ReadonlyArray<Money>;
  /** Bonuses. */
  readonly bonuses: ReadonlyArray<Money>;
  /** Attribution revenue less payout withholding. */
  readonly postPlatformFeeEarnings: ReadonlyArray<Money>;
};

/** The customers' side. */
export type MemberFinanceSummary = {
  /** Purchases with tax. */
  readonly totalPurchases: ReadonlyArray<Money>;
  /** Refunds. */
  readonly refundsReceived: ReadonlyArray<Money>;
  /** Gift cards used. */
  readonly giftCardUsage: ReadonlyArray<Money>;
};

/** Analyses of an organization. */
export type OrgAnalytics = {
  /** Where gross revenue went (API-73). */
  readonly revenueAttribution?: Maybe<RevenueAttributionAnalysis>;
  /** Platform fees (API-74). */
  readonly platformFees?: Maybe<ReadonlyArray<Money>>;
  /** Employees by attributed revenue less reversals, the largest amount of any one currency first (API-75). */
  readonly employeePerformance?: Maybe<EmployeePerformanceConnection>;
  /** Customers by purchases less refunds, the largest amount of any one currency first (API-76). */
  readonly customerLifetimeValue?: Maybe<CustomerValueConnection>;
  /** Departments and the budget use of their current period, in the order of the tree (API-77). */
  readonly budgetUtilization?: Maybe<ReadonlyArray<DepartmentBudgetUse>>;
  /** The same against the smallest limit from each department up to the organization (API-78). */
  readonly budgetHierarchyAnalysis?: Maybe<ReadonlyArray<DepartmentBudgetUse>>;
};


/** Analyses of an organization. */
export type OrgAnalyticsRevenueAttributionArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** Analyses of an organization. */
export type OrgAnalyticsPlatformFeesArgs = {
  period?: InputMaybe<PeriodInput>;
};


/** Analyses of an organization. */
export type OrgAnalyticsEmployeePerformanceArgs = {
  period?: InputMaybe<PeriodInput>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Analyses of an organization. */
export type OrgAnalyticsCustomerLifetimeValueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One employee's revenue over a period. */
export type EmployeePerformance = {
  /** The employee. */
  readonly employee?: Maybe<OrgEmployee>;
  /** Attributed revenue per currency. */
  readonly attributed: ReadonlyArray<Money>;
};

/** One customer's value. */
export type CustomerValue = {
  /** The customer. */
  readonly member?: Maybe<OrgMember>;
  /** Purchases less refunds per currency. */
  readonly value: ReadonlyArray<Money>;
};

/** One page of employees by revenue. */
export type EmployeePerformanceConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<EmployeePerformanceEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One EmployeePerformance and its place in the list. */
export type EmployeePerformanceEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: EmployeePerformance;
};

/** One page of customers by value. */
export type CustomerValueConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<CustomerValueEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One CustomerValue and its place in the list. */
export type CustomerValueEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: CustomerValue;
};

/** Income of a person from one organization and one place of buyers over a year. */
export type ProfessionalIncome = {
  /** The organization that paid. */
  readonly org?: Maybe<Org>;
  /** Where the buyers were taxed; null where nobody asked. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** Orders with a share. */
  readonly salesCount: Scalars['Int']['output'];
  /** Shares less what refunds and lost disputes took back. */
  readonly earned: Money;
};

/** Where gross revenue went, per currency; gross is the sum of the four parts. */
export type RevenueAttributionAnalysis = {
  /** Gross after reversals. */
  readonly gross: ReadonlyArray<Money>;
  /** Platform fees. */
  readonly platformFees: ReadonlyArray<Money>;
  /** Fees of the payment gateway. */
  readonly processingFees: ReadonlyArray<Money>;
  /** Tax withheld. */
  readonly taxWithholding: ReadonlyArray<Money>;
  /** Shared out. */
  readonly net: ReadonlyArray<Money>;
  /** Of that, to employees. */
  readonly attributed: ReadonlyArray<Money>;
};

/** Input of issueGiftCard. */
export type IssueGiftCardInput = {
  /** The issuing employee: an employment of the caller's own. */
  readonly employeeId: Scalars['ID']['input'];
  /** Amount. */
  readonly amount: MoneyInput;
  /** Member it is for, known from an earlier purchase. */
  readonly memberId?: InputMaybe<Scalars['ID']['input']>;
  /** When it lapses. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What issueGiftCard answers: done, or one named refusal. */
export type IssueGiftCardResult = IssueGiftCardSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError | PeriodClosedError | IdempotencyMismatchError;

/** issueGiftCard was done. */
export type IssueGiftCardSuccess = {
  /** The card. */
  readonly giftCard: GiftCard;
  /** The full code, shown this once; when the answer was given before only the last four characters, for it is stored nowhere. */
  readonly code: Scalars['String']['output'];
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of redeemGiftCard. */
export type RedeemGiftCardInput = {
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** Full code. */
  readonly code: Scalars['String']['input'];
  /** At most this; all that fits when left out. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What redeemGiftCard answers: done, or one named refusal. */
export type RedeemGiftCardResult = RedeemGiftCardSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError | InsufficientBalanceError | GiftCardExpiredError | MemberNotActiveError | IdempotencyMismatchError;

/** redeemGiftCard was done. */
export type RedeemGiftCardSuccess = {
  /** The use. */
  readonly usage: GiftCardUsage;
  /** The order after it. */
  readonly order: Order;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The card lapsed before it was used (5.10). */
export type GiftCardExpiredError = UserError & {
  /** `GIFT_CARD_EXPIRED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the code. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When it lapsed. */
  readonly expiredAt: Scalars['DateTime']['output'];
};

/** Input of voidGiftCard. */
export type VoidGiftCardInput = {
  /** The card. */
  readonly giftCardId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What voidGiftCard answers: done, or one named refusal. */
export type VoidGiftCardResult = VoidGiftCardSuccess | NotFoundError | ForbiddenError | InvalidStateError | ConflictError | PeriodClosedError | InsufficientBalanceError | IdempotencyMismatchError;

/** voidGiftCard was done. */
export type VoidGiftCardSuccess = {
  /** The voided card. */
  readonly giftCard: GiftCard;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Prepaid credit, a liability until it is used (FIN-23, 4.6). */
export type GiftCard = Node & {
  /** Global id, prefix `gift`. */
  readonly id: Scalars['ID']['output'];
  /** Last four characters of the code; the rest is never stored. */
  readonly codeLast4: Scalars['String']['output'];
  /** Amount at issue. */
  readonly initialAmount: Money;
  /** What is left. */
  readonly balance: Money;
  /** Sold or promotional. */
  readonly funding: GiftCardFunding;
  /** State (5.10). */
  readonly status: GiftCardStatus;
  /** When it was issued. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** When it lapses. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The issuing employee. */
  readonly issuedBy?: Maybe<OrgEmployee>;
  /** The member it was meant for. */
  readonly issuedTo?: Maybe<OrgMember>;
  /** Its uses. */
  readonly usages: ReadonlyArray<GiftCardUsage>;
};

/** One use of a gift card (FIN-24). */
export type GiftCardUsage = Node & {
  /** Global id, prefix `guse`. */
  readonly id: Scalars['ID']['output'];
  /** Amount. */
  readonly amountUsed: Money;
  /** When. */
  readonly usedAt: Scalars['DateTime']['output'];
  /** When a refund gave it back. */
  readonly reversedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The card. */
  readonly giftCard: GiftCard;
  /** The order it paid. */
  readonly order: Order;
};

/** State of a gift card (5.10). */
export type GiftCardStatus =
  /** Something is left. */
  | 'ACTIVE'
  /** Nothing is left. */
  | 'DEPLETED'
  /** Lapsed; what was left is breakage. */
  | 'EXPIRED'
  /** Taken back by the organization. */
  | 'VOIDED';

/** Who paid for a gift card. */
export type GiftCardFunding =
  /** Bought by a member. */
  | 'SOLD'
  /** Given away by the organization. */
  | 'PROMOTIONAL';

/** One page of gift cards. */
export type GiftCardConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<GiftCardEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One GiftCard and its place in the list. */
export type GiftCardEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: GiftCard;
};

/** One page of gift-card uses. */
export type GiftCardUsageConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<GiftCardUsageEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One GiftCardUsage and its place in the list. */
export type GiftCardUsageEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: GiftCardUsage;
};

/** Input of createCart. */
export type CreateCartInput = {
  /** The seller. */
  readonly orgId: Scalars['ID']['input'];
};

/** What createCart answers: done, or one named refusal. */
export type CreateCartResult = CreateCartSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** createCart was done. */
export type CreateCartSuccess = {
  /** The cart. */
  readonly order: Order;
};

/** Input of addToCart. */
export type AddToCartInput = {
  /** The cart. */
  readonly orderId: Scalars['ID']['input'];
  /** The plan. */
  readonly planId: Scalars['ID']['input'];
  /** How many, 1 to 1000. */
  readonly quantity: Scalars['Int']['input'];
};

/** What addToCart answers: done, or one named refusal. */
export type AddToCartResult = AddToCartSuccess | NotFoundError | InvalidStateError | ValidationError;

/** addToCart was done. */
export type AddToCartSuccess = {
  /** The cart. */
  readonly order: Order;
};

/** Input of removeFromCart. */
export type RemoveFromCartInput = {
  /** The cart. */
  readonly orderId: Scalars['ID']['input'];
  /** The line. */
  readonly orderItemId: Scalars['ID']['input'];
};

/** What removeFromCart answers: done, or one named refusal. */
export type RemoveFromCartResult = RemoveFromCartSuccess | NotFoundError | InvalidStateError;

/** removeFromCart was done. */
export type RemoveFromCartSuccess = {
  /** The cart. */
  readonly order: Order;
};

/** Input of checkoutOrder. */
export type CheckoutOrderInput = {
  /** The cart. */
  readonly orderId: Scalars['ID']['input'];
  /** Gift cards to use first, at most 5. */
  readonly giftCardCodes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Coupons, at most 10. */
  readonly couponCodes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Where the buyer is taxed: a country or its part, such as DE or US-TX; the place of the last order when left out. */
  readonly jurisdiction?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What checkoutOrder answers: done, or one named refusal. */
export type CheckoutOrderResult = CheckoutOrderSuccess | NotFoundError | InvalidStateError | ValidationError | InsufficientBalanceError | GiftCardExpiredError | MemberNotActiveError | IdempotencyMismatchError;

/** checkoutOrder was done. */
export type CheckoutOrderSuccess = {
  /** The pending order. */
  readonly order: Order;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of payOrder. */
export type PayOrderInput = {
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** How. */
  readonly method: PaymentMethod;
  /** Token of the payment gateway. */
  readonly paymentToken?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What payOrder answers: done, or one named refusal. */
export type PayOrderResult = PayOrderSuccess | NotFoundError | InvalidStateError | ConflictError | PaymentDeclinedError | GiftCardExpiredError | MemberNotActiveError | IdempotencyMismatchError;

/** payOrder was done. */
export type PayOrderSuccess = {
  /** The confirmed order. */
  readonly order: Order;
  /** The posting; null when payment is still under way, and for an order that costs nothing. */
  readonly transaction?: Maybe<Transaction>;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The payment gateway declined. */
export type PaymentDeclinedError = UserError & {
  /** `PAYMENT_DECLINED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the token. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** True when another try may pass. */
  readonly canRetry: Scalars['Boolean']['output'];
};

/** Input of cancelOrder. */
export type CancelOrderInput = {
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What cancelOrder answers: done, or one named refusal. */
export type CancelOrderResult = CancelOrderSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** cancelOrder was done. */
export type CancelOrderSuccess = {
  /** The cancelled order. */
  readonly order: Order;
};

/** A member's purchase from cart to fulfilment (FIN-18, 5.5). */
export type Order = Node & {
  /** Global id, prefix `order`. */
  readonly id: Scalars['ID']['output'];
  /** Readable number, unique within the organization. */
  readonly displayId: Scalars['String']['output'];
  /** State (5.5). */
  readonly status: OrderStatus;
  /** Purchase, renewal or gift card. */
  readonly kind: OrderKind;
  /** Sum of the lines. */
  readonly subtotal: Money;
  /** Discounts. */
  readonly discount: Money;
  /** Sales tax. */
  readonly tax: Money;
  /** Subtotal less discount plus tax (FIN-20). */
  readonly total: Money;
  /** Part paid by gift card. */
  readonly giftCardApplied: Money;
  /** Part left to pay otherwise. */
  readonly amountDue: Money;
  /** When it was placed. */
  readonly orderedAt: Scalars['DateTime']['output'];
  /** When it was paid. */
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was fulfilled. */
  readonly fulfilledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The buyer. */
  readonly member?: Maybe<OrgMember>;
  /** The seller. */
  readonly org?: Maybe<Org>;
  /** Lines. */
  readonly items: ReadonlyArray<OrderItem>;
  /** Payments. */
  readonly payments: ReadonlyArray<Payment>;
  /** Refunds. */
  readonly refunds: ReadonlyArray<Refund>;
  /** How the tax was found, line by line, with the versions of the rates used. */
  readonly taxCalculations: ReadonlyArray<TaxCalculation>;
  /** Where the buyer was taxed; null where nobody asked. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** The subscription it renews. */
  readonly subscription?: Maybe<MemberSubscription>;
};

/** One line of an order with prices frozen at purchase (FIN-19, FIN-38). */
export type OrderItem = Node & {
  /** Global id, prefix `item`. */
  readonly id: Scalars['ID']['output'];
  /** Title at purchase. */
  readonly title: Scalars['String']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** Price of one. */
  readonly unitPrice: Money;
  /** Discount of the line. */
  readonly discount: Money;
  /** Tax of the line. */
  readonly tax: Money;
  /** Total of the line. */
  readonly total: Money;
  /** Refunded so far. */
  readonly refunded: Money;
  /** The order. */
  readonly order: Order;
  /** The product. */
  readonly product?: Maybe<Product>;
  /** The variant. */
  readonly variant?: Maybe<ProductVariant>;
  /** The plan. */
  readonly plan?: Maybe<PaymentPlan>;
};

export type ProductVariant = {
  readonly id: Scalars['ID']['output'];
};

export type PaymentPlan = {
  readonly id: Scalars['ID']['output'];
};

/** One payment of an order (FIN-21). */
export type Payment = {
  /** Row id, prefix `pay`. */
  readonly id: Scalars['ID']['output'];
  /** Who took it. */
  readonly gateway: PaymentGateway;
  /** How it was paid. */
  readonly method: PaymentMethod;
  /** State. */
  readonly status: PaymentStatus;
  /** Amount taken. */
  readonly gross: Money;
  /** Fee; staff only. */
  readonly processingFee?: Maybe<Money>;
  /** Gross less fee; staff only. */
  readonly net?: Maybe<Money>;
};

/** State of an order (5.5). */
export type OrderStatus =
  /** Being put together; nothing is agreed yet. */
  | 'CART'
  /** Checked out: prices, taxes and gift cards are held until it is paid. */
  | 'PENDING'
  /** The payment is under way. */
  | 'PROCESSING'
  /** Paid and posted. */
  | 'CONFIRMED'
  /** Paid and delivered. */
  | 'FULFILLED'
  /** Paid, and given back in part. */
  | 'PARTIALLY_REFUNDED'
  /** Given up before it was paid. */
  | 'CANCELLED'
  /** Given back in full. */
  | 'REFUNDED'
  /** The payment failed; it may be tried again. */
  | 'FAILED'
  /** Not paid in time. */
  | 'EXPIRED';

/** Kind of an order. */
export type OrderKind =
  /** Bought by a member. */
  | 'PURCHASE'
  /** A period of a subscription. */
  | 'RENEWAL'
  /** A gift card bought by a member. */
  | 'GIFT_CARD';

/** State of a payment. */
export type PaymentStatus =
  /** Not begun. */
  | 'PENDING'
  /** Given up. */
  | 'CANCELLED'
  /** Asked of the gateway, not answered yet. */
  | 'PROCESSING'
  /** Taken. */
  | 'PAID'
  /** Declined. */
  | 'FAILED'
  /** Given back in full. */
  | 'REFUNDED'
  /** Given back in part. */
  | 'PARTIALLY_REFUNDED'
  /** Contested at the bank. */
  | 'DISPUTED';

/** Who takes a payment. */
export type PaymentGateway =
  /** Paymob. */
  | 'PAYMOB'
  /** The gateway of this installation that moves no real money. */
  | 'SANDBOX';

/** How a payment is made. */
export type PaymentMethod =
  /** Credit card. */
  | 'CREDIT_CARD'
  /** Debit card. */
  | 'DEBIT_CARD'
  /** PayPal. */
  | 'PAYPAL'
  /** Apple Pay. */
  | 'APPLE_PAY'
  /** Google Pay. */
  | 'GOOGLE_PAY'
  /** Bank transfer. */
  | 'BANK_TRANSFER'
  /** Crypto currency. */
  | 'CRYPTO'
  /** Gift cards alone: nothing is left for the gateway. */
  | 'GIFT_CARD'
  /** Credit with the seller. */
  | 'STORE_CREDIT';

/** What one share earned on one order line, with the whole way from gross (FIN-16, FIN-43). */
export type AttributionRevenue = Node & {
  /** The order line the amount comes from; null when the sale was taken over from another system. */
  readonly orderItem?: Maybe<OrderItem>;
  /** Global id, prefix `arev`. */
  readonly id: Scalars['ID']['output'];
  /** From gross to net (4.1). */
  readonly waterfall: Waterfall;
  /** Share applied; null for rows that are not by share. */
  readonly share?: Maybe<Percentage>;
  /** Amount of this recipient when the sale was made. */
  readonly attributed: Money;
  /** Taken back by refunds and lost disputes since. */
  readonly reversed: Money;
  /** Kind of recipient. */
  readonly recipientType: RecipientType;
  /** Why the amount is due. */
  readonly basis: AttributionBasis;
  /** When. */
  readonly calculatedAt: Scalars['DateTime']['output'];
  /** The share it was paid for. */
  readonly attribution?: Maybe<Attribution>;
  /** The posting. */
  readonly transaction: Transaction;
  /** The payout that pays it, from approval on; null before. */
  readonly payout?: Maybe<Payout>;
  /** The employee. */
  readonly employee?: Maybe<OrgEmployee>;
  /** The professional identity. */
  readonly jobProfile?: Maybe<JobProfile>;
  /** The product. */
  readonly product?: Maybe<Product>;
};

/** One page of orders. */
export type OrderConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<OrderEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Order and its place in the list. */
export type OrderEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Order;
};

export type Subscription = {
  /** Orders of one organization that change state; for whoever reads its members' purchases. */
  readonly orderStatusChanged?: Maybe<OrderStatusChanged>;
  /** Payouts of one organization that change state; for whoever reads its employees' money. */
  readonly payoutStatusChanged?: Maybe<PayoutStatusChanged>;
  /** Postings of one organization, or those that touch the viewer in person; exactly one argument. */
  readonly transactionPosted?: Maybe<TransactionPosted>;
};


export type SubscriptionOrderStatusChangedArgs = {
  orgId: Scalars['ID']['input'];
};


export type SubscriptionPayoutStatusChangedArgs = {
  orgId: Scalars['ID']['input'];
};


export type SubscriptionTransactionPostedArgs = {
  orgId?: InputMaybe<Scalars['ID']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Event: an order changed state. */
export type OrderStatusChanged = {
  /** Id of the event, prefix `evt`; the same for everybody who is told. */
  readonly eventId: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The order as it is now. */
  readonly order?: Maybe<Order>;
};

/** Money paid out to a professional (FIN-33, 5.9). */
export type Payout = Node & {
  /** Global id, prefix `payout`. */
  readonly id: Scalars['ID']['output'];
  /** Readable number. */
  readonly displayId: Scalars['String']['output'];
  /** State (5.9). */
  readonly status: PayoutStatus;
  /** Amount before withholding. */
  readonly amount: Money;
  /** Tax withheld. */
  readonly withheld: Money;
  /** Amount sent. */
  readonly net: Money;
  /** When it was asked for. */
  readonly requestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was settled. */
  readonly paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it failed. */
  readonly failureReason?: Maybe<Scalars['String']['output']>;
  /** The professional. */
  readonly employee?: Maybe<OrgEmployee>;
  /** Who approved; null before, and when the owner did. */
  readonly approvedBy?: Maybe<OrgEmployee>;
  /** The revenue rows it pays (FIN-45); what is left of the amount pays bonuses and fees. */
  readonly items: ReadonlyArray<PayoutItem>;
};

/** One revenue row inside a payout. */
export type PayoutItem = {
  /** Part paid. */
  readonly amount: Money;
  /** The revenue row; null for readers who may not see shares. */
  readonly revenue?: Maybe<AttributionRevenue>;
};

/** State of a payout (5.9). */
export type PayoutStatus =
  /** Prepared, not asked for. */
  | 'DRAFT'
  /** Asked for; nothing is posted. */
  | 'REQUESTED'
  /** Approved by somebody else; the amount is in transit. */
  | 'APPROVED'
  /** Sent to the bank. */
  | 'PROCESSING'
  /** The bank paid. */
  | 'PAID'
  /** The bank refused; everything is payable again. */
  | 'FAILED'
  /** Not approved. */
  | 'REJECTED'
  /** Taken back by who asked. */
  | 'CANCELLED';

/** Input of requestPayout. */
export type RequestPayoutInput = {
  /** The creator. */
  readonly employeeId: Scalars['ID']['input'];
  /** Currency. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What requestPayout answers: done, or one named refusal. */
export type RequestPayoutResult = RequestPayoutSuccess | NotFoundError | ForbiddenError | InsufficientBalanceError | IdempotencyMismatchError;

/** requestPayout was done. */
export type RequestPayoutSuccess = {
  /** The requested payout. */
  readonly payout: Payout;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of approvePayout. */
export type ApprovePayoutInput = {
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What approvePayout answers: done, or one named refusal. */
export type ApprovePayoutResult = ApprovePayoutSuccess | NotFoundError | ForbiddenError | InvalidStateError | SelfApprovalError | InsufficientBalanceError | ConflictError | PeriodClosedError | IdempotencyMismatchError;

/** approvePayout was done. */
export type ApprovePayoutSuccess = {
  /** The approved payout. */
  readonly payout: Payout;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of settlePayout. */
export type SettlePayoutInput = {
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** Reference of the bank. */
  readonly externalRef: Scalars['String']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What settlePayout answers: done, or one named refusal. */
export type SettlePayoutResult = SettlePayoutSuccess | NotFoundError | ForbiddenError | InvalidStateError | ConflictError | PeriodClosedError | IdempotencyMismatchError;

/** settlePayout was done. */
export type SettlePayoutSuccess = {
  /** The paid payout. */
  readonly payout: Payout;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of failPayout. */
export type FailPayoutInput = {
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What failPayout answers: done, or one named refusal. */
export type FailPayoutResult = FailPayoutSuccess | NotFoundError | ForbiddenError | InvalidStateError | ConflictError | PeriodClosedError | IdempotencyMismatchError;

/** failPayout was done. */
export type FailPayoutSuccess = {
  /** The failed payout. */
  readonly payout: Payout;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** One page of Payout. */
export type PayoutConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<PayoutEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Payout and its place in the list. */
export type PayoutEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Payout;
};

/** Input of rejectPayout. */
export type RejectPayoutInput = {
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What rejectPayout answers: done, or one named refusal. */
export type RejectPayoutResult = RejectPayoutSuccess | NotFoundError | ForbiddenError | InvalidStateError | ConflictError | IdempotencyMismatchError;

/** rejectPayout was done. */
export type RejectPayoutSuccess = {
  /** The rejected payout. */
  readonly payout: Payout;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of cancelPayout. */
export type CancelPayoutInput = {
  /** The payout. */
  readonly payoutId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What cancelPayout answers: done, or one named refusal. */
export type CancelPayoutResult = CancelPayoutSuccess | NotFoundError | ForbiddenError | InvalidStateError | ConflictError | IdempotencyMismatchError;

/** cancelPayout was done. */
export type CancelPayoutSuccess = {
  /** The cancelled payout. */
  readonly payout: Payout;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Event: a payout changed state. */
export type PayoutStatusChanged = {
  /** Id of the event, prefix `evt`; the same for everybody who is told. */
  readonly eventId: Scalars['ID']['output'];
  /** When. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The payout as it is now. */
  readonly payout?: Maybe<Payout>;
};

/** Input of refundOrder. */
export type RefundOrderInput = {
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** Lines and amounts; the whole remainder when left out. */
  readonly items?: InputMaybe<ReadonlyArray<RefundItemInput>>;
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** Part of one line to refund. */
export type RefundItemInput = {
  /** The line. */
  readonly orderItemId: Scalars['ID']['input'];
  /** Amount, with tax. */
  readonly amount: MoneyInput;
};

/** What refundOrder answers: done, or one named refusal. */
export type RefundOrderResult = RefundOrderSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError | ConflictError | PeriodClosedError | InsufficientBalanceError | RefundExceedsRemainingError | AlreadyReversedError | SelfApprovalError | IdempotencyMismatchError;

/** refundOrder was done. */
export type RefundOrderSuccess = {
  /** The refund. */
  readonly refund: Refund;
  /** The order after it. */
  readonly order: Order;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** More than what is left of a line. */
export type RefundExceedsRemainingError = UserError & {
  /** `REFUND_EXCEEDS_REMAINING`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the amount. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What is left. */
  readonly remaining: Money;
};

/** It was taken back before. */
export type AlreadyReversedError = UserError & {
  /** `ALREADY_REVERSED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of what was to be taken back. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The posting that took it back. */
  readonly reversedBy?: Maybe<Transaction>;
};

/** Input of openDispute. */
export type OpenDisputeInput = {
  /** The payment. */
  readonly paymentId: Scalars['ID']['input'];
  /** Contested amount, with tax. */
  readonly amount: MoneyInput;
  /** Why. */
  readonly reason: Scalars['String']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What openDispute answers: done, or one named refusal. */
export type OpenDisputeResult = OpenDisputeSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError | ConflictError | PeriodClosedError | InsufficientBalanceError | IdempotencyMismatchError;

/** openDispute was done. */
export type OpenDisputeSuccess = {
  /** The open dispute. */
  readonly dispute: Dispute;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of resolveDispute. */
export type ResolveDisputeInput = {
  /** The dispute. */
  readonly disputeId: Scalars['ID']['input'];
  /** True when the bank decided for the seller. */
  readonly won: Scalars['Boolean']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What resolveDispute answers: done, or one named refusal. */
export type ResolveDisputeResult = ResolveDisputeSuccess | NotFoundError | ForbiddenError | InvalidStateError | ConflictError | PeriodClosedError | InsufficientBalanceError | AlreadyReversedError | IdempotencyMismatchError;

/** resolveDispute was done. */
export type ResolveDisputeSuccess = {
  /** The closed dispute. */
  readonly dispute: Dispute;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Money given back, all or in part; shares are taken back by remaining parts (FIN-31, 4.4). */
export type Refund = Node & {
  /** Global id, prefix `refund`. */
  readonly id: Scalars['ID']['output'];
  /** State. */
  readonly status: RefundStatus;
  /** Amount. */
  readonly amount: Money;
  /** Part to the payment card. */
  readonly toCard: Money;
  /** Part to gift cards. */
  readonly toGiftCard: Money;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was booked. */
  readonly processedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The order. */
  readonly order: Order;
  /** Who asked. */
  readonly requestedBy?: Maybe<User>;
  /** Who approved. */
  readonly approvedBy?: Maybe<OrgEmployee>;
};

/** State of a refund. */
export type RefundStatus =
  /** Asked for. */
  | 'REQUESTED'
  /** Approved, not booked yet. */
  | 'APPROVED'
  /** Booked and given back. */
  | 'PROCESSED'
  /** Refused. */
  | 'REJECTED'
  /** The gateway could not give it back. */
  | 'FAILED';

/** A payment contested at the bank (FIN-32, 4.5). */
export type Dispute = Node & {
  /** Global id, prefix `disp`. */
  readonly id: Scalars['ID']['output'];
  /** State. */
  readonly status: DisputeStatus;
  /** Contested amount. */
  readonly amount: Money;
  /** Fee of the bank. */
  readonly fee: Money;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Since when. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** The order. */
  readonly order: Order;
};

/** State of a dispute. */
export type DisputeStatus =
  /** The bank has not decided. */
  | 'OPEN'
  /** Decided for the seller. */
  | 'WON'
  /** Decided for the buyer. */
  | 'LOST';

/** One page of refunds. */
export type RefundConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<RefundEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Refund and its place in the list. */
export type RefundEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Refund;
};

/** One page of disputes. */
export type DisputeConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<DisputeEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Dispute and its place in the list. */
export type DisputeEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Dispute;
};

/** There is not enough left: on the card, in the payable, of the minimum. */
export type InsufficientBalanceError = UserError & {
  /** `INSUFFICIENT_BALANCE`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the card, the amount or the person. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What it holds. */
  readonly available: Money;
};

/** The period of the posting is closed or sealed. */
export type PeriodClosedError = UserError & {
  /** `PERIOD_CLOSED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the date, if any. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** From gross to net in minor units; the parts add up exactly (FIN-14, 4.2). */
export type Waterfall = {
  /** Line total after discount, before added tax. */
  readonly gross: Money;
  /** Platform fee. */
  readonly platformFee: Money;
  /** Fee of the payment gateway. */
  readonly processingFee: Money;
  /** Tax withheld. */
  readonly taxWithholding: Money;
  /** What is shared out. */
  readonly net: Money;
};

/** Kind of a recipient. */
export type RecipientType =
  /** The organization that sells. */
  | 'ORGANIZATION'
  /** A professional with a share. */
  | 'JOB'
  /** The platform. */
  | 'PLATFORM'
  /** The payment gateway. */
  | 'PAYMENT_PROCESSOR'
  /** The authority for which tax is withheld. */
  | 'TAX_AUTHORITY';

/** Why an amount is due. */
export type AttributionBasis =
  /** The organization keeps its part of its product. */
  | 'PRODUCT_OWNERSHIP'
  /** A share of a professional. */
  | 'JOB_ATTRIBUTION'
  /** A commission of the organization. */
  | 'ORG_COMMISSION'
  /** The platform's fee. */
  | 'PLATFORM_FEE'
  /** The payment gateway's fee. */
  | 'PROCESSING_FEE'
  /** Tax withheld. */
  | 'TAX_WITHHOLDING'
  /** A commission for a referral. */
  | 'REFERRAL_COMMISSION';

/** Sums of revenue rows per currency after reversals. */
export type RevenueSummary = {
  /** Gross. */
  readonly gross: ReadonlyArray<Money>;
  /** Net. */
  readonly net: ReadonlyArray<Money>;
  /** Attributed to employees. */
  readonly attributed: ReadonlyArray<Money>;
};

export type Attribution = {
  readonly id: Scalars['ID']['output'];
  /** Revenue rows of the share, newest first. */
  readonly revenues?: Maybe<AttributionRevenueConnection>;
  /** Their sum less reversals, per currency. */
  readonly totalAttributed?: Maybe<ReadonlyArray<Money>>;
};


export type AttributionRevenuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type Product = {
  readonly id: Scalars['ID']['output'];
  /** Revenue of the product; staff of its organization only. */
  readonly revenueSummary?: Maybe<RevenueSummary>;
  /** Revenue rows of the product, newest first. */
  readonly attributionRevenues?: Maybe<AttributionRevenueConnection>;
};


export type ProductRevenueSummaryArgs = {
  period?: InputMaybe<PeriodInput>;
};


export type ProductAttributionRevenuesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One page of AttributionRevenue. */
export type AttributionRevenueConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<AttributionRevenueEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One AttributionRevenue and its place in the list. */
export type AttributionRevenueEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: AttributionRevenue;
};

/** Input of startSubscription. */
export type StartSubscriptionInput = {
  /** The membership. */
  readonly memberId: Scalars['ID']['input'];
  /** The plan. */
  readonly planId: Scalars['ID']['input'];
  /** Token of the payment gateway; kept for the renewals. */
  readonly paymentToken?: InputMaybe<Scalars['String']['input']>;
  /** Where the buyer is taxed: a country or its part, such as DE or US-TX; the place of the last order when left out. */
  readonly jurisdiction?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What startSubscription answers: done, or one named refusal. */
export type StartSubscriptionResult = StartSubscriptionSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError | ConflictError | PeriodClosedError | InsufficientBalanceError | PaymentDeclinedError | MemberNotActiveError | IdempotencyMismatchError;

/** startSubscription was done. */
export type StartSubscriptionSuccess = {
  /** The subscription. */
  readonly subscription: MemberSubscription;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of cancelSubscription. */
export type CancelSubscriptionInput = {
  /** The subscription. */
  readonly subscriptionId: Scalars['ID']['input'];
  /** True lets the period run out. */
  readonly atPeriodEnd: Scalars['Boolean']['input'];
};

/** What cancelSubscription answers: done, or one named refusal. */
export type CancelSubscriptionResult = CancelSubscriptionSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** cancelSubscription was done. */
export type CancelSubscriptionSuccess = {
  /** The subscription. */
  readonly subscription: MemberSubscription;
};

/** Input of pauseSubscription. */
export type PauseSubscriptionInput = {
  /** The subscription. */
  readonly subscriptionId: Scalars['ID']['input'];
};

/** What pauseSubscription answers: done, or one named refusal. */
export type PauseSubscriptionResult = PauseSubscriptionSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** pauseSubscription was done. */
export type PauseSubscriptionSuccess = {
  /** The paused subscription. */
  readonly subscription: MemberSubscription;
};

/** Input of resumeSubscription. */
export type ResumeSubscriptionInput = {
  /** The subscription. */
  readonly subscriptionId: Scalars['ID']['input'];
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What resumeSubscription answers: done, or one named refusal. */
export type ResumeSubscriptionResult = ResumeSubscriptionSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError | ConflictError | PeriodClosedError | InsufficientBalanceError | PaymentDeclinedError | MemberNotActiveError | IdempotencyMismatchError;

/** resumeSubscription was done. */
export type ResumeSubscriptionSuccess = {
  /** The active subscription. */
  readonly subscription: MemberSubscription;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A member's recurring purchase (FIN-22, 5.6). */
export type MemberSubscription = Node & {
  /** Global id, prefix `sub`. */
  readonly id: Scalars['ID']['output'];
  /** State (5.6). */
  readonly status: SubscriptionStatus;
  /** Price of a period. */
  readonly price: Money;
  /** Period under way, first moment. */
  readonly currentPeriodStart?: Maybe<Scalars['DateTime']['output']>;
  /** Period under way, last moment. */
  readonly currentPeriodEnd?: Maybe<Scalars['DateTime']['output']>;
  /** End of the trial. */
  readonly trialEndsAt?: Maybe<Scalars['DateTime']['output']>;
  /** True when it ends with the period. */
  readonly cancelAtPeriodEnd: Scalars['Boolean']['output'];
  /** When access ends. */
  readonly accessExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The member. */
  readonly member?: Maybe<OrgMember>;
  /** The plan. */
  readonly plan?: Maybe<PaymentPlan>;
  /** Renewal orders. */
  readonly orders: ReadonlyArray<Order>;
};

/** State of a subscription (5.6). */
export type SubscriptionStatus =
  /** Begun, not paid yet. */
  | 'INCOMPLETE'
  /** Begun and never paid. */
  | 'INCOMPLETE_EXPIRED'
  /** In its trial. */
  | 'TRIALING'
  /** Paid. */
  | 'ACTIVE'
  /** A renewal failed; access goes on for a few days. */
  | 'PAST_DUE'
  /** Ended. */
  | 'CANCELED'
  /** A renewal failed and the days of grace are over. */
  | 'UNPAID'
  /** Renewals are stopped for a while. */
  | 'PAUSED';

/** A tax rate with its time of validity (FIN-26). */
export type TaxRate = Node & {
  /** Global id, prefix `tax`. */
  readonly id: Scalars['ID']['output'];
  /** Code, unique within the organization. */
  readonly code: Scalars['String']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Share or fixed amount. */
  readonly type: TaxRateType;
  /** The share. */
  readonly rate?: Maybe<Percentage>;
  /** The fixed amount. */
  readonly amount?: Maybe<Money>;
  /** True when prices include it. */
  readonly isInclusive: Scalars['Boolean']['output'];
  /** Jurisdiction code. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** First moment. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** Last moment. */
  readonly effectiveTo?: Maybe<Scalars['DateTime']['output']>;
  /** The employee in charge. */
  readonly managedBy?: Maybe<OrgEmployee>;
  /** Its versions. */
  readonly snapshots?: Maybe<TaxRateSnapshotConnection>;
};


/** A tax rate with its time of validity (FIN-26). */
export type TaxRateSnapshotsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** An immutable version of a tax rate (FIN-27). */
export type TaxRateSnapshot = Node & {
  /** Global id, prefix `tsnap`. */
  readonly id: Scalars['ID']['output'];
  /** Number of the version. */
  readonly version: Scalars['Int']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it came into force. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** The rate; null for readers who do not manage taxes. */
  readonly rate?: Maybe<TaxRate>;
  /** The share this version says; null for a fixed amount. */
  readonly share?: Maybe<Percentage>;
  /** Who made it. */
  readonly by?: Maybe<OrgEmployee>;
};

/** Kind of a tax rate. */
export type TaxRateType =
  /** A share of the taxable amount. */
  | 'PERCENT'
  /** An amount per item. */
  | 'FIXED';

/** Input of createTaxRate. */
export type CreateTaxRateInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Code. */
  readonly code: Scalars['String']['input'];
  /** Name. */
  readonly name: Scalars['String']['input'];
  /** Kind. */
  readonly type: TaxRateType;
  /** The share; this or the amount. */
  readonly rateBps?: InputMaybe<Scalars['Int']['input']>;
  /** The amount; this or the share. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** True when prices include it; false when left out. */
  readonly isInclusive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it holds: a country or its part, such as DE or US-TX; everywhere when left out. */
  readonly jurisdiction?: InputMaybe<Scalars['String']['input']>;
  /** Category of goods it is for; every category when left out. */
  readonly categoryCode?: InputMaybe<Scalars['String']['input']>;
  /** First moment. */
  readonly effectiveFrom: Scalars['DateTime']['input'];
};

/** What createTaxRate answers: done, or one named refusal. */
export type CreateTaxRateResult = CreateTaxRateSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** createTaxRate was done. */
export type CreateTaxRateSuccess = {
  /** The rate. */
  readonly taxRate: TaxRate;
};

/** Input of updateTaxRate. */
export type UpdateTaxRateInput = {
  /** The rate. */
  readonly taxRateId: Scalars['ID']['input'];
  /** New share. */
  readonly rateBps?: InputMaybe<Scalars['Int']['input']>;
  /** From when. */
  readonly effectiveFrom: Scalars['DateTime']['input'];
};

/** What updateTaxRate answers: done, or one named refusal. */
export type UpdateTaxRateResult = UpdateTaxRateSuccess | NotFoundError | ForbiddenError | ValidationError;

/** updateTaxRate was done. */
export type UpdateTaxRateSuccess = {
  /** The rate. */
  readonly taxRate: TaxRate;
  /** The new version. */
  readonly snapshot: TaxRateSnapshot;
};

/** One page of TaxRateSnapshot. */
export type TaxRateSnapshotConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<TaxRateSnapshotEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One TaxRateSnapshot and its place in the list. */
export type TaxRateSnapshotEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: TaxRateSnapshot;
};

/** Tax of one line by one rate (FIN-28). */
export type TaxCalculation = {
  /** The line. */
  readonly orderItem: OrderItem;
  /** Version of the rate used (FIN-27). */
  readonly rateSnapshot: TaxRateSnapshot;
  /** Included or added. */
  readonly method: TaxMethod;
  /** Base, without the tax. */
  readonly taxable: Money;
  /** Tax. */
  readonly tax: Money;
};

/** How tax stands to a price. */
export type TaxMethod =
  /** The price has it inside. */
  | 'INCLUSIVE'
  /** It comes on top of the price. */
  | 'EXCLUSIVE'
  /** Nothing is taken. */
  | 'EXEMPT';

/** One balanced posting in an organization's journal; never changed, only reversed (FIN-02, FIN-50). */
export type Transaction = Node & {
  /** Global id, prefix `txn`. */
  readonly id: Scalars['ID']['output'];
  /** Readable number, unique within the organization (FIN-04). */
  readonly transactionNumber: Scalars['String']['output'];
  /** What happened (4.10). */
  readonly kind: TransactionKind;
  /** Business time. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** Time of the posting. */
  readonly postedAt: Scalars['DateTime']['output'];
  /** Reference text. */
  readonly reference: Scalars['String']['output'];
  /** What it is about. */
  readonly businessEntityType: BusinessEntityType;
  /** Sum of one side; null for viewers who may not see the whole. */
  readonly totalAmount?: Maybe<Money>;
  /** Debits and credits; null for viewers who may not see them, a creator sees the lines of the own subledger only (FIN-13). */
  readonly lines?: Maybe<ReadonlyArray<TransactionLine>>;
  /** The contexts through which this viewer sees it (FIN-12). */
  readonly contexts: ReadonlyArray<TransactionContext>;
  /** The employee who posted it by hand, if any. */
  readonly postedBy?: Maybe<OrgEmployee>;
  /** The posting that this one reverses; null when there is none or it is hidden. */
  readonly reverses?: Maybe<Transaction>;
  /** The organization. */
  readonly org?: Maybe<Org>;
};

/** One side of a posting (FIN-03). */
export type TransactionLine = {
  /** The account. */
  readonly account: Account;
  /** Debit or credit. */
  readonly side: BalanceSide;
  /** Positive amount. */
  readonly amount: Money;
  /** Words. */
  readonly memo?: Maybe<Scalars['String']['output']>;
};

/** What a posting records (4.10). */
export type TransactionKind =
  /** A sale was paid (E01 to E03, E06). */
  | 'SALE'
  /** A gift card was sold (E04). */
  | 'GIFT_CARD_SALE'
  /** A gift card was given away (E05). */
  | 'GIFT_CARD_PROMOTION'
  /** A gift card ran out with money on it (E07). */
  | 'GIFT_CARD_EXPIRY'
  /** A sale was given back in full or in part (E08 to E10). */
  | 'REFUND'
  /** A buyer's bank took a payment back until it is decided (E11). */
  | 'DISPUTE_OPENED'
  /** A dispute was decided for the organization (E12). */
  | 'DISPUTE_WON'
  /** A dispute was decided for the buyer (E13). */
  | 'DISPUTE_LOST'
  /** A payout was approved and waits for the bank (E14). */
  | 'PAYOUT_APPROVED'
  /** A payout reached its payee (E15). */
  | 'PAYOUT_SETTLED'
  /** A payout came back (E16). */
  | 'PAYOUT_FAILED'
  /** A subscription period was paid ahead (E17). */
  | 'SUBSCRIPTION_DEFERRAL'
  /** A month of a period paid ahead was earned (E18). */
  | 'REVENUE_RECOGNITION'
  /** Salary was earned (E19). */
  | 'SALARY'
  /** Salary was paid (E19). */
  | 'SALARY_PAYMENT'
  /** A bonus was granted (E20). */
  | 'BONUS'
  /** A flat, hourly or per-course fee was granted (E21). */
  | 'FEE'
  /** An employee spent money of the organization (E22). */
  | 'EXPENSE'
  /** The platform's fee in the platform's own book (E23). */
  | 'PLATFORM_FEE'
  /** The platform's fee was paid (E24). */
  | 'PLATFORM_FEE_SETTLEMENT'
  /** Taxes were handed to the authority (E25). */
  | 'TAX_REMITTANCE'
  /** An entry made by hand and approved by a second person (E26). */
  | 'ADJUSTMENT'
  /** A negative creator payable became a claim (E27). */
  | 'CLAWBACK'
  /** An earlier posting was taken back whole. */
  | 'REVERSAL';

/** What a posting is about. */
export type BusinessEntityType =
  /** A member's order. */
  | 'ORG_MEMBER_ORDER'
  /** An employee's payout. */
  | 'ORG_EMPLOYEE_PAYOUT'
  /** A refund to a member. */
  | 'ORG_MEMBER_REFUND'
  /** A fee of the platform. */
  | 'PLATFORM_FEE'
  /** A settlement with the payment processor. */
  | 'PAYMENT_PROCESSOR'
  /** A manual adjustment. */
  | 'ADJUSTMENT'
  /** A gift card. */
  | 'GIFT_CARD'
  /** A subscription. */
  | 'SUBSCRIPTION'
  /** A dispute of a payment. */
  | 'DISPUTE'
  /** Salary, a bonus or a fee. */
  | 'COMPENSATION'
  /** An operating expense. */
  | 'EXPENSE'
  /** Taxes handed to the authority. */
  | 'TAX_REMITTANCE';

/** Event: something was posted. */
export type TransactionPosted = {
  /** Id of the event, prefix `evt`; the same for everybody who is told. */
  readonly eventId: Scalars['ID']['output'];
  /** Business time of the posting. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The transaction; null when it is hidden. */
  readonly transaction?: Maybe<Transaction>;
  /** The viewer's own context in a stream of a person, the organization's in a stream of an organization. */
  readonly context?: Maybe<TransactionContext>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Account: Account;
  Department: Department;
  Team: Team;
  UserContext: UserContext;
  EmployeeContext: EmployeeContext;
  MemberContext: MemberContext;
  OrgContext: OrgContext;
  User: User;
  JobProfile: JobProfile;
  OrgMember: OrgMember;
  OrgEmployee: OrgEmployee;
  Org: Org;
  GiftCard: GiftCard;
  GiftCardUsage: GiftCardUsage;
  Order: Order;
  OrderItem: OrderItem;
  AttributionRevenue: AttributionRevenue;
  Payout: Payout;
  Refund: Refund;
  Dispute: Dispute;
  Attribution: Attribution;
  Product: Product;
  MemberSubscription: MemberSubscription;
  TaxRate: TaxRate;
  TaxRateSnapshot: TaxRateSnapshot;
  Transaction: Transaction;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Account:
    ( { __typename: 'Account' }
    & GraphQLRecursivePick<FederationTypes['Account'], {"id":true}> );
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
  UserContext:
    ( { __typename: 'UserContext' }
    & GraphQLRecursivePick<FederationTypes['UserContext'], {"id":true}> );
  EmployeeContext:
    ( { __typename: 'EmployeeContext' }
    & GraphQLRecursivePick<FederationTypes['EmployeeContext'], {"id":true}> );
  MemberContext:
    ( { __typename: 'MemberContext' }
    & GraphQLRecursivePick<FederationTypes['MemberContext'], {"id":true}> );
  OrgContext:
    ( { __typename: 'OrgContext' }
    & GraphQLRecursivePick<FederationTypes['OrgContext'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  JobProfile:
    ( { __typename: 'JobProfile' }
    & GraphQLRecursivePick<FederationTypes['JobProfile'], {"id":true}> );
  OrgMember:
    ( { __typename: 'OrgMember' }
    & GraphQLRecursivePick<FederationTypes['OrgMember'], {"id":true}> );
  OrgEmployee:
    ( { __typename: 'OrgEmployee' }
    & GraphQLRecursivePick<FederationTypes['OrgEmployee'], {"id":true}> );
  Org:
    ( { __typename: 'Org' }
    & GraphQLRecursivePick<FederationTypes['Org'], {"id":true}> );
  GiftCard:
    ( { __typename: 'GiftCard' }
    & GraphQLRecursivePick<FederationTypes['GiftCard'], {"id":true}> );
  GiftCardUsage:
    ( { __typename: 'GiftCardUsage' }
    & GraphQLRecursivePick<FederationTypes['GiftCardUsage'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderItem:
    ( { __typename: 'OrderItem' }
    & GraphQLRecursivePick<FederationTypes['OrderItem'], {"id":true}> );
  AttributionRevenue:
    ( { __typename: 'AttributionRevenue' }
    & GraphQLRecursivePick<FederationTypes['AttributionRevenue'], {"id":true}> );
  Payout:
    ( { __typename: 'Payout' }
    & GraphQLRecursivePick<FederationTypes['Payout'], {"id":true}> );
  Refund:
    ( { __typename: 'Refund' }
    & GraphQLRecursivePick<FederationTypes['Refund'], {"id":true}> );
  Dispute:
    ( { __typename: 'Dispute' }
    & GraphQLRecursivePick<FederationTypes['Dispute'], {"id":true}> );
  Attribution:
    ( { __typename: 'Attribution' }
    & GraphQLRecursivePick<FederationTypes['Attribution'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  MemberSubscription:
    ( { __typename: 'MemberSubscription' }
    & GraphQLRecursivePick<FederationTypes['MemberSubscription'], {"id":true}> );
  TaxRate:
    ( { __typename: 'TaxRate' }
    & GraphQLRecursivePick<FederationTypes['TaxRate'], {"id":true}> );
  TaxRateSnapshot:
    ( { __typename: 'TaxRateSnapshot' }
    & GraphQLRecursivePick<FederationTypes['TaxRateSnapshot'], {"id":true}> );
  Transaction:
    ( { __typename: 'Transaction' }
    & GraphQLRecursivePick<FederationTypes['Transaction'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  PostExpenseResult:
    | ( Omit<PostExpenseSuccess, 'transaction'> & { transaction?: Maybe<_RefType['Transaction']> } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( BudgetExceededError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( IdempotencyMismatchError )
  ;
  PostSalaryResult:
    | ( Omit<PostSalarySuccess, 'payment' | 'transaction'> & { payment: _RefType['CompensationPayment'], transaction?: Maybe<_RefType['Transaction']> } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( BudgetExceededError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( IdempotencyMismatchError )
  ;
  IssueGiftCardResult:
    | ( Omit<IssueGiftCardSuccess, 'giftCard'> & { giftCard: _RefType['GiftCard'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( IdempotencyMismatchError )
  ;
  RedeemGiftCardResult:
    | ( Omit<RedeemGiftCardSuccess, 'usage' | 'order'> & { usage: _RefType['GiftCardUsage'], order: _RefType['Order'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( InsufficientBalanceError )
    | ( GiftCardExpiredError )
    | ( MemberNotActiveError )
    | ( IdempotencyMismatchError )
  ;
  VoidGiftCardResult:
    | ( Omit<VoidGiftCardSuccess, 'giftCard'> & { giftCard: _RefType['GiftCard'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( InsufficientBalanceError )
    | ( IdempotencyMismatchError )
  ;
  CreateCartResult:
    | ( Omit<CreateCartSuccess, 'order'> & { order: _RefType['Order'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  AddToCartResult:
    | ( Omit<AddToCartSuccess, 'order'> & { order: _RefType['Order'] } )
    | ( NotFoundError )
    | ( InvalidStateError )
    | ( ValidationError )
  ;
  RemoveFromCartResult:
    | ( Omit<RemoveFromCartSuccess, 'order'> & { order: _RefType['Order'] } )
    | ( NotFoundError )
    | ( InvalidStateError )
  ;
  CheckoutOrderResult:
    | ( Omit<CheckoutOrderSuccess, 'order'> & { order: _RefType['Order'] } )
    | ( NotFoundError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( InsufficientBalanceError )
    | ( GiftCardExpiredError )
    | ( MemberNotActiveError )
    | ( IdempotencyMismatchError )
  ;
  PayOrderResult:
    | ( Omit<PayOrderSuccess, 'order' | 'transaction'> & { order: _RefType['Order'], transaction?: Maybe<_RefType['Transaction']> } )
    | ( NotFoundError )
    | ( InvalidStateError )
    | ( ConflictError )
    | ( PaymentDeclinedError )
    | ( GiftCardExpiredError )
    | ( MemberNotActiveError )
    | ( IdempotencyMismatchError )
  ;
  CancelOrderResult:
    | ( Omit<CancelOrderSuccess, 'order'> & { order: _RefType['Order'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  RequestPayoutResult:
    | ( Omit<RequestPayoutSuccess, 'payout'> & { payout: _RefType['Payout'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InsufficientBalanceError )
    | ( IdempotencyMismatchError )
  ;
  ApprovePayoutResult:
    | ( Omit<ApprovePayoutSuccess, 'payout'> & { payout: _RefType['Payout'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( SelfApprovalError )
    | ( InsufficientBalanceError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( IdempotencyMismatchError )
  ;
  SettlePayoutResult:
    | ( Omit<SettlePayoutSuccess, 'payout'> & { payout: _RefType['Payout'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( IdempotencyMismatchError )
  ;
  FailPayoutResult:
    | ( Omit<FailPayoutSuccess, 'payout'> & { payout: _RefType['Payout'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( IdempotencyMismatchError )
  ;
  RejectPayoutResult:
    | ( Omit<RejectPayoutSuccess, 'payout'> & { payout: _RefType['Payout'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ConflictError )
    | ( IdempotencyMismatchError )
  ;
  CancelPayoutResult:
    | ( Omit<CancelPayoutSuccess, 'payout'> & { payout: _RefType['Payout'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ConflictError )
    | ( IdempotencyMismatchError )
  ;
  RefundOrderResult:
    | ( Omit<RefundOrderSuccess, 'refund' | 'order'> & { refund: _RefType['Refund'], order: _RefType['Order'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( InsufficientBalanceError )
    | ( RefundExceedsRemainingError )
    | ( Omit<AlreadyReversedError, 'reversedBy'> & { reversedBy?: Maybe<_RefType['Transaction']> } )
    | ( SelfApprovalError )
    | ( IdempotencyMismatchError )
  ;
  OpenDisputeResult:
    | ( Omit<OpenDisputeSuccess, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( InsufficientBalanceError )
    | ( IdempotencyMismatchError )
  ;
  ResolveDisputeResult:
    | ( Omit<ResolveDisputeSuccess, 'dispute'> & { dispute: _RefType['Dispute'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( InsufficientBalanceError )
    | ( Omit<AlreadyReversedError, 'reversedBy'> & { reversedBy?: Maybe<_RefType['Transaction']> } )
    | ( IdempotencyMismatchError )
  ;
  StartSubscriptionResult:
    | ( Omit<StartSubscriptionSuccess, 'subscription'> & { subscription: _RefType['MemberSubscription'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( InsufficientBalanceError )
    | ( PaymentDeclinedError )
    | ( MemberNotActiveError )
    | ( IdempotencyMismatchError )
  ;
  CancelSubscriptionResult:
    | ( Omit<CancelSubscriptionSuccess, 'subscription'> & { subscription: _RefType['MemberSubscription'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  PauseSubscriptionResult:
    | ( Omit<PauseSubscriptionSuccess, 'subscription'> & { subscription: _RefType['MemberSubscription'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  ResumeSubscriptionResult:
    | ( Omit<ResumeSubscriptionSuccess, 'subscription'> & { subscription: _RefType['MemberSubscription'] } )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( ConflictError )
    | ( PeriodClosedError )
    | ( InsufficientBalanceError )
    | ( PaymentDeclinedError )
    | ( MemberNotActiveError )
    | ( IdempotencyMismatchError )
  ;
  CreateTaxRateResult:
    | ( CreateTaxRateSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateTaxRateResult:
    | ( UpdateTaxRateSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
    | ( InvalidStateError )
    | ( IdempotencyMismatchError )
    | ( MemberNotActiveError )
    | ( SelfApprovalError )
    | ( BudgetExceededError )
    | ( GiftCardExpiredError )
    | ( PaymentDeclinedError )
    | ( RefundExceedsRemainingError )
    | ( Omit<AlreadyReversedError, 'reversedBy'> & { reversedBy?: Maybe<_RefType['Transaction']> } )
    | ( InsufficientBalanceError )
    | ( PeriodClosedError )
  ;
  Node:
    | ( Omit<Account, 'managedBy'> & { managedBy?: Maybe<_RefType['OrgEmployee']> } )
    | ( Omit<UserContext, 'transaction' | 'org' | 'user'> & { transaction: _RefType['Transaction'], org?: Maybe<_RefType['Org']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<EmployeeContext, 'transaction' | 'org' | 'employee'> & { transaction: _RefType['Transaction'], org?: Maybe<_RefType['Org']>, employee?: Maybe<_RefType['OrgEmployee']> } )
    | ( Omit<MemberContext, 'transaction' | 'org' | 'member'> & { transaction: _RefType['Transaction'], org?: Maybe<_RefType['Org']>, member?: Maybe<_RefType['OrgMember']> } )
    | ( Omit<OrgContext, 'transaction' | 'org'> & { transaction: _RefType['Transaction'], org?: Maybe<_RefType['Org']> } )
    | ( Omit<GiftCard, 'issuedBy' | 'issuedTo' | 'usages'> & { issuedBy?: Maybe<_RefType['OrgEmployee']>, issuedTo?: Maybe<_RefType['OrgMember']>, usages: ReadonlyArray<_RefType['GiftCardUsage']> } )
    | ( Omit<GiftCardUsage, 'giftCard' | 'order'> & { giftCard: _RefType['GiftCard'], order: _RefType['Order'] } )
    | ( Omit<Order, 'member' | 'org' | 'items' | 'refunds' | 'taxCalculations' | 'subscription'> & { member?: Maybe<_RefType['OrgMember']>, org?: Maybe<_RefType['Org']>, items: ReadonlyArray<_RefType['OrderItem']>, refunds: ReadonlyArray<_RefType['Refund']>, taxCalculations: ReadonlyArray<_RefType['TaxCalculation']>, subscription?: Maybe<_RefType['MemberSubscription']> } )
    | ( Omit<OrderItem, 'order' | 'product'> & { order: _RefType['Order'], product?: Maybe<_RefType['Product']> } )
    | ( Omit<AttributionRevenue, 'orderItem' | 'transaction' | 'payout' | 'employee' | 'product'> & { orderItem?: Maybe<_RefType['OrderItem']>, transaction: _RefType['Transaction'], payout?: Maybe<_RefType['Payout']>, employee?: Maybe<_RefType['OrgEmployee']>, product?: Maybe<_RefType['Product']> } )
    | ( Omit<Payout, 'employee' | 'approvedBy' | 'items'> & { employee?: Maybe<_RefType['OrgEmployee']>, approvedBy?: Maybe<_RefType['OrgEmployee']>, items: ReadonlyArray<_RefType['PayoutItem']> } )
    | ( Omit<Refund, 'order' | 'requestedBy' | 'approvedBy'> & { order: _RefType['Order'], requestedBy?: Maybe<_RefType['User']>, approvedBy?: Maybe<_RefType['OrgEmployee']> } )
    | ( Omit<Dispute, 'order'> & { order: _RefType['Order'] } )
    | ( Omit<MemberSubscription, 'member' | 'orders'> & { member?: Maybe<_RefType['OrgMember']>, orders: ReadonlyArray<_RefType['Order']> } )
    | ( Omit<TaxRate, 'managedBy'> & { managedBy?: Maybe<_RefType['OrgEmployee']> } )
    | ( Omit<TaxRateSnapshot, 'by'> & { by?: Maybe<_RefType['OrgEmployee']> } )
    | ( Omit<Transaction, 'contexts' | 'postedBy' | 'reverses' | 'org'> & { contexts: ReadonlyArray<_RefType['TransactionContext']>, postedBy?: Maybe<_RefType['OrgEmployee']>, reverses?: Maybe<_RefType['Transaction']>, org?: Maybe<_RefType['Org']> } )
  ;
  TransactionContext:
    | ( Omit<UserContext, 'transaction' | 'org' | 'user'> & { transaction: _RefType['Transaction'], org?: Maybe<_RefType['Org']>, user?: Maybe<_RefType['User']> } )
    | ( Omit<EmployeeContext, 'transaction' | 'org' | 'employee'> & { transaction: _RefType['Transaction'], org?: Maybe<_RefType['Org']>, employee?: Maybe<_RefType['OrgEmployee']> } )
    | ( Omit<MemberContext, 'transaction' | 'org' | 'member'> & { transaction: _RefType['Transaction'], org?: Maybe<_RefType['Org']>, member?: Maybe<_RefType['OrgMember']> } )
    | ( Omit<OrgContext, 'transaction' | 'org'> & { transaction: _RefType['Transaction'], org?: Maybe<_RefType['Org']> } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  ForbiddenError: ResolverTypeWrapper<ForbiddenError>;
  ValidationError: ResolverTypeWrapper<ValidationError>;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  InvalidStateError: ResolverTypeWrapper<InvalidStateError>;
  IdempotencyMismatchError: ResolverTypeWrapper<IdempotencyMismatchError>;
  MemberNotActiveError: ResolverTypeWrapper<MemberNotActiveError>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SelfApprovalError: ResolverTypeWrapper<SelfApprovalError>;
  Money: ResolverTypeWrapper<Money>;
  Percentage: ResolverTypeWrapper<Percentage>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  MoneyInput: MoneyInput;
  PeriodInput: PeriodInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Account: ResolverTypeWrapper<Omit<Account, 'managedBy'> & { managedBy?: Maybe<ResolversTypes['OrgEmployee']> }>;
  AccountType: AccountType;
  BalanceSide: BalanceSide;
  Department: ResolverTypeWrapper<Department>;
  Team: ResolverTypeWrapper<Team>;
  BudgetUsage: ResolverTypeWrapper<BudgetUsage>;
  DepartmentFinancials: ResolverTypeWrapper<DepartmentFinancials>;
  TeamPerformance: ResolverTypeWrapper<TeamPerformance>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ProductivityLevel: ProductivityLevel;
  ExpenseValidation: ResolverTypeWrapper<ExpenseValidation>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DepartmentBudgetUse: ResolverTypeWrapper<DepartmentBudgetUse>;
  TransactionContext: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['TransactionContext']>;
  UserContext: ResolverTypeWrapper<Omit<UserContext, 'transaction' | 'org' | 'user'> & { transaction: ResolversTypes['Transaction'], org?: Maybe<ResolversTypes['Org']>, user?: Maybe<ResolversTypes['User']> }>;
  EmployeeContext: ResolverTypeWrapper<Omit<EmployeeContext, 'transaction' | 'org' | 'employee'> & { transaction: ResolversTypes['Transaction'], org?: Maybe<ResolversTypes['Org']>, employee?: Maybe<ResolversTypes['OrgEmployee']> }>;
  MemberContext: ResolverTypeWrapper<Omit<MemberContext, 'transaction' | 'org' | 'member'> & { transaction: ResolversTypes['Transaction'], org?: Maybe<ResolversTypes['Org']>, member?: Maybe<ResolversTypes['OrgMember']> }>;
  OrgContext: ResolverTypeWrapper<Omit<OrgContext, 'transaction' | 'org'> & { transaction: ResolversTypes['Transaction'], org?: Maybe<ResolversTypes['Org']> }>;
  Direction: Direction;
  ContextType: ContextType;
  RelationshipType: RelationshipType;
  UserAccessLevel: UserAccessLevel;
  AccessSource: AccessSource;
  EmployeeTxnRole: EmployeeTxnRole;
  MemberTxnRole: MemberTxnRole;
  OrgTxnRole: OrgTxnRole;
  ContextFilter: ContextFilter;
  User: ResolverTypeWrapper<Omit<User, 'transactionContexts' | 'customerActivity' | 'finances' | 'professionalIncome'> & { transactionContexts?: Maybe<ResolversTypes['UserContextConnection']>, customerActivity?: Maybe<ResolversTypes['MemberContextConnection']>, finances?: Maybe<ResolversTypes['UserFinances']>, professionalIncome?: Maybe<ReadonlyArray<ResolversTypes['ProfessionalIncome']>> }>;
  JobProfile: ResolverTypeWrapper<Omit<JobProfile, 'transactionContexts' | 'attributionRevenues'> & { transactionContexts?: Maybe<ResolversTypes['EmployeeContextConnection']>, attributionRevenues?: Maybe<ResolversTypes['AttributionRevenueConnection']> }>;
  ProfessionalActivity: ResolverTypeWrapper<ProfessionalActivity>;
  OrgMember: ResolverTypeWrapper<Omit<OrgMember, 'transactionContexts' | 'giftCardUsages' | 'orders' | 'refunds' | 'subscriptions'> & { transactionContexts?: Maybe<ResolversTypes['MemberContextConnection']>, giftCardUsages?: Maybe<ResolversTypes['GiftCardUsageConnection']>, orders?: Maybe<ResolversTypes['OrderConnection']>, refunds?: Maybe<ResolversTypes['RefundConnection']>, subscriptions?: Maybe<ReadonlyArray<ResolversTypes['MemberSubscription']>> }>;
  OrgEmployee: ResolverTypeWrapper<Omit<OrgEmployee, 'earnings' | 'transactionContexts' | 'attributionRevenues' | 'payouts' | 'giftCardsIssued'> & { earnings?: Maybe<ResolversTypes['EmployeeEarnings']>, transactionContexts?: Maybe<ResolversTypes['EmployeeContextConnection']>, attributionRevenues?: Maybe<ResolversTypes['AttributionRevenueConnection']>, payouts?: Maybe<ResolversTypes['PayoutConnection']>, giftCardsIssued?: Maybe<ResolversTypes['GiftCardConnection']> }>;
  EmployeeEarnings: ResolverTypeWrapper<EmployeeEarnings>;
  UserContextConnection: ResolverTypeWrapper<Omit<UserContextConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['UserContextEdge']> }>;
  UserContextEdge: ResolverTypeWrapper<Omit<UserContextEdge, 'node'> & { node: ResolversTypes['UserContext'] }>;
  MemberContextConnection: ResolverTypeWrapper<Omit<MemberContextConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MemberContextEdge']> }>;
  MemberContextEdge: ResolverTypeWrapper<Omit<MemberContextEdge, 'node'> & { node: ResolversTypes['MemberContext'] }>;
  EmployeeContextConnection: ResolverTypeWrapper<Omit<EmployeeContextConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EmployeeContextEdge']> }>;
  EmployeeContextEdge: ResolverTypeWrapper<Omit<EmployeeContextEdge, 'node'> & { node: ResolversTypes['EmployeeContext'] }>;
  OrgContextConnection: ResolverTypeWrapper<Omit<OrgContextConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['OrgContextEdge']> }>;
  OrgContextEdge: ResolverTypeWrapper<Omit<OrgContextEdge, 'node'> & { node: ResolversTypes['OrgContext'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PostExpenseInput: PostExpenseInput;
  PostExpenseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PostExpenseResult']>;
  PostExpenseSuccess: ResolverTypeWrapper<Omit<PostExpenseSuccess, 'transaction'> & { transaction?: Maybe<ResolversTypes['Transaction']> }>;
  BudgetExceededError: ResolverTypeWrapper<BudgetExceededError>;
  PostSalaryInput: PostSalaryInput;
  PostSalaryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PostSalaryResult']>;
  PostSalarySuccess: ResolverTypeWrapper<Omit<PostSalarySuccess, 'payment' | 'transaction'> & { payment: ResolversTypes['CompensationPayment'], transaction?: Maybe<ResolversTypes['Transaction']> }>;
  CompensationKind: CompensationKind;
  CompensationPayment: ResolverTypeWrapper<Omit<CompensationPayment, 'employee'> & { employee?: Maybe<ResolversTypes['OrgEmployee']> }>;
  UserFinances: ResolverTypeWrapper<Omit<UserFinances, 'summary' | 'crossOrg'> & { summary?: Maybe<ResolversTypes['UserFinanceSummary']>, crossOrg?: Maybe<ReadonlyArray<ResolversTypes['OrgPosition']>> }>;
  UserFinanceSummary: ResolverTypeWrapper<UserFinanceSummary>;
  OrgPosition: ResolverTypeWrapper<Omit<OrgPosition, 'org'> & { org?: Maybe<ResolversTypes['Org']> }>;
  Org: ResolverTypeWrapper<Omit<Org, 'transactionContexts' | 'analytics' | 'payouts' | 'giftCards' | 'orders' | 'disputes'> & { transactionContexts?: Maybe<ResolversTypes['OrgContextConnection']>, analytics?: Maybe<ResolversTypes['OrgAnalytics']>, payouts?: Maybe<ResolversTypes['PayoutConnection']>, giftCards?: Maybe<ResolversTypes['GiftCardConnection']>, orders?: Maybe<ResolversTypes['OrderConnection']>, disputes?: Maybe<ResolversTypes['DisputeConnection']> }>;
  MemberMetrics: ResolverTypeWrapper<MemberMetrics>;
  EmployeeMetrics: ResolverTypeWrapper<EmployeeMetrics>;
  OrgFinances: ResolverTypeWrapper<OrgFinances>;
  OrgFinanceSummary: ResolverTypeWrapper<OrgFinanceSummary>;
  EmployeeFinanceSummary: ResolverTypeWrapper<EmployeeFinanceSummary>;
  MemberFinanceSummary: ResolverTypeWrapper<MemberFinanceSummary>;
  OrgAnalytics: ResolverTypeWrapper<Omit<OrgAnalytics, 'revenueAttribution' | 'customerLifetimeValue'> & { revenueAttribution?: Maybe<ResolversTypes['RevenueAttributionAnalysis']>, customerLifetimeValue?: Maybe<ResolversTypes['CustomerValueConnection']> }>;
  EmployeePerformance: ResolverTypeWrapper<Omit<EmployeePerformance, 'employee'> & { employee?: Maybe<ResolversTypes['OrgEmployee']> }>;
  CustomerValue: ResolverTypeWrapper<Omit<CustomerValue, 'member'> & { member?: Maybe<ResolversTypes['OrgMember']> }>;
  EmployeePerformanceConnection: ResolverTypeWrapper<EmployeePerformanceConnection>;
  EmployeePerformanceEdge: ResolverTypeWrapper<EmployeePerformanceEdge>;
  CustomerValueConnection: ResolverTypeWrapper<Omit<CustomerValueConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CustomerValueEdge']> }>;
  CustomerValueEdge: ResolverTypeWrapper<Omit<CustomerValueEdge, 'node'> & { node: ResolversTypes['CustomerValue'] }>;
  ProfessionalIncome: ResolverTypeWrapper<Omit<ProfessionalIncome, 'org'> & { org?: Maybe<ResolversTypes['Org']> }>;
  RevenueAttributionAnalysis: ResolverTypeWrapper<RevenueAttributionAnalysis>;
  IssueGiftCardInput: IssueGiftCardInput;
  IssueGiftCardResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IssueGiftCardResult']>;
  IssueGiftCardSuccess: ResolverTypeWrapper<Omit<IssueGiftCardSuccess, 'giftCard'> & { giftCard: ResolversTypes['GiftCard'] }>;
  RedeemGiftCardInput: RedeemGiftCardInput;
  RedeemGiftCardResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RedeemGiftCardResult']>;
  RedeemGiftCardSuccess: ResolverTypeWrapper<Omit<RedeemGiftCardSuccess, 'usage' | 'order'> & { usage: ResolversTypes['GiftCardUsage'], order: ResolversTypes['Order'] }>;
  GiftCardExpiredError: ResolverTypeWrapper<GiftCardExpiredError>;
  VoidGiftCardInput: VoidGiftCardInput;
  VoidGiftCardResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['VoidGiftCardResult']>;
  VoidGiftCardSuccess: ResolverTypeWrapper<Omit<VoidGiftCardSuccess, 'giftCard'> & { giftCard: ResolversTypes['GiftCard'] }>;
  GiftCard: ResolverTypeWrapper<Omit<GiftCard, 'issuedBy' | 'issuedTo' | 'usages'> & { issuedBy?: Maybe<ResolversTypes['OrgEmployee']>, issuedTo?: Maybe<ResolversTypes['OrgMember']>, usages: ReadonlyArray<ResolversTypes['GiftCardUsage']> }>;
  GiftCardUsage: ResolverTypeWrapper<Omit<GiftCardUsage, 'giftCard' | 'order'> & { giftCard: ResolversTypes['GiftCard'], order: ResolversTypes['Order'] }>;
  GiftCardStatus: GiftCardStatus;
  GiftCardFunding: GiftCardFunding;
  GiftCardConnection: ResolverTypeWrapper<Omit<GiftCardConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['GiftCardEdge']> }>;
  GiftCardEdge: ResolverTypeWrapper<Omit<GiftCardEdge, 'node'> & { node: ResolversTypes['GiftCard'] }>;
  GiftCardUsageConnection: ResolverTypeWrapper<Omit<GiftCardUsageConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['GiftCardUsageEdge']> }>;
  GiftCardUsageEdge: ResolverTypeWrapper<Omit<GiftCardUsageEdge, 'node'> & { node: ResolversTypes['GiftCardUsage'] }>;
  CreateCartInput: CreateCartInput;
  CreateCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCartResult']>;
  CreateCartSuccess: ResolverTypeWrapper<Omit<CreateCartSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  AddToCartInput: AddToCartInput;
  AddToCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddToCartResult']>;
  AddToCartSuccess: ResolverTypeWrapper<Omit<AddToCartSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  RemoveFromCartInput: RemoveFromCartInput;
  RemoveFromCartResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveFromCartResult']>;
  RemoveFromCartSuccess: ResolverTypeWrapper<Omit<RemoveFromCartSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  CheckoutOrderInput: CheckoutOrderInput;
  CheckoutOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CheckoutOrderResult']>;
  CheckoutOrderSuccess: ResolverTypeWrapper<Omit<CheckoutOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  PayOrderInput: PayOrderInput;
  PayOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PayOrderResult']>;
  PayOrderSuccess: ResolverTypeWrapper<Omit<PayOrderSuccess, 'order' | 'transaction'> & { order: ResolversTypes['Order'], transaction?: Maybe<ResolversTypes['Transaction']> }>;
  PaymentDeclinedError: ResolverTypeWrapper<PaymentDeclinedError>;
  CancelOrderInput: CancelOrderInput;
  CancelOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelOrderResult']>;
  CancelOrderSuccess: ResolverTypeWrapper<Omit<CancelOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  Order: ResolverTypeWrapper<Omit<Order, 'member' | 'org' | 'items' | 'refunds' | 'taxCalculations' | 'subscription'> & { member?: Maybe<ResolversTypes['OrgMember']>, org?: Maybe<ResolversTypes['Org']>, items: ReadonlyArray<ResolversTypes['OrderItem']>, refunds: ReadonlyArray<ResolversTypes['Refund']>, taxCalculations: ReadonlyArray<ResolversTypes['TaxCalculation']>, subscription?: Maybe<ResolversTypes['MemberSubscription']> }>;
  OrderItem: ResolverTypeWrapper<Omit<OrderItem, 'order' | 'product'> & { order: ResolversTypes['Order'], product?: Maybe<ResolversTypes['Product']> }>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  PaymentPlan: ResolverTypeWrapper<PaymentPlan>;
  Payment: ResolverTypeWrapper<Payment>;
  OrderStatus: OrderStatus;
  OrderKind: OrderKind;
  PaymentStatus: PaymentStatus;
  PaymentGateway: PaymentGateway;
  PaymentMethod: PaymentMethod;
  AttributionRevenue: ResolverTypeWrapper<Omit<AttributionRevenue, 'orderItem' | 'transaction' | 'payout' | 'employee' | 'product'> & { orderItem?: Maybe<ResolversTypes['OrderItem']>, transaction: ResolversTypes['Transaction'], payout?: Maybe<ResolversTypes['Payout']>, employee?: Maybe<ResolversTypes['OrgEmployee']>, product?: Maybe<ResolversTypes['Product']> }>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['OrderEdge']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OrderStatusChanged: ResolverTypeWrapper<Omit<OrderStatusChanged, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  Payout: ResolverTypeWrapper<Omit<Payout, 'employee' | 'approvedBy' | 'items'> & { employee?: Maybe<ResolversTypes['OrgEmployee']>, approvedBy?: Maybe<ResolversTypes['OrgEmployee']>, items: ReadonlyArray<ResolversTypes['PayoutItem']> }>;
  PayoutItem: ResolverTypeWrapper<Omit<PayoutItem, 'revenue'> & { revenue?: Maybe<ResolversTypes['AttributionRevenue']> }>;
  PayoutStatus: PayoutStatus;
  RequestPayoutInput: RequestPayoutInput;
  RequestPayoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RequestPayoutResult']>;
  RequestPayoutSuccess: ResolverTypeWrapper<Omit<RequestPayoutSuccess, 'payout'> & { payout: ResolversTypes['Payout'] }>;
  ApprovePayoutInput: ApprovePayoutInput;
  ApprovePayoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApprovePayoutResult']>;
  ApprovePayoutSuccess: ResolverTypeWrapper<Omit<ApprovePayoutSuccess, 'payout'> & { payout: ResolversTypes['Payout'] }>;
  SettlePayoutInput: SettlePayoutInput;
  SettlePayoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SettlePayoutResult']>;
  SettlePayoutSuccess: ResolverTypeWrapper<Omit<SettlePayoutSuccess, 'payout'> & { payout: ResolversTypes['Payout'] }>;
  FailPayoutInput: FailPayoutInput;
  FailPayoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['FailPayoutResult']>;
  FailPayoutSuccess: ResolverTypeWrapper<Omit<FailPayoutSuccess, 'payout'> & { payout: ResolversTypes['Payout'] }>;
  PayoutConnection: ResolverTypeWrapper<Omit<PayoutConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PayoutEdge']> }>;
  PayoutEdge: ResolverTypeWrapper<Omit<PayoutEdge, 'node'> & { node: ResolversTypes['Payout'] }>;
  RejectPayoutInput: RejectPayoutInput;
  RejectPayoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectPayoutResult']>;
  RejectPayoutSuccess: ResolverTypeWrapper<Omit<RejectPayoutSuccess, 'payout'> & { payout: ResolversTypes['Payout'] }>;
  CancelPayoutInput: CancelPayoutInput;
  CancelPayoutResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelPayoutResult']>;
  CancelPayoutSuccess: ResolverTypeWrapper<Omit<CancelPayoutSuccess, 'payout'> & { payout: ResolversTypes['Payout'] }>;
  PayoutStatusChanged: ResolverTypeWrapper<Omit<PayoutStatusChanged, 'payout'> & { payout?: Maybe<ResolversTypes['Payout']> }>;
  RefundOrderInput: RefundOrderInput;
  RefundItemInput: RefundItemInput;
  RefundOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RefundOrderResult']>;
  RefundOrderSuccess: ResolverTypeWrapper<Omit<RefundOrderSuccess, 'refund' | 'order'> & { refund: ResolversTypes['Refund'], order: ResolversTypes['Order'] }>;
  RefundExceedsRemainingError: ResolverTypeWrapper<RefundExceedsRemainingError>;
  AlreadyReversedError: ResolverTypeWrapper<Omit<AlreadyReversedError, 'reversedBy'> & { reversedBy?: Maybe<ResolversTypes['Transaction']> }>;
  OpenDisputeInput: OpenDisputeInput;
  OpenDisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['OpenDisputeResult']>;
  OpenDisputeSuccess: ResolverTypeWrapper<Omit<OpenDisputeSuccess, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  ResolveDisputeInput: ResolveDisputeInput;
  ResolveDisputeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResolveDisputeResult']>;
  ResolveDisputeSuccess: ResolverTypeWrapper<Omit<ResolveDisputeSuccess, 'dispute'> & { dispute: ResolversTypes['Dispute'] }>;
  Refund: ResolverTypeWrapper<Omit<Refund, 'order' | 'requestedBy' | 'approvedBy'> & { order: ResolversTypes['Order'], requestedBy?: Maybe<ResolversTypes['User']>, approvedBy?: Maybe<ResolversTypes['OrgEmployee']> }>;
  RefundStatus: RefundStatus;
  Dispute: ResolverTypeWrapper<Omit<Dispute, 'order'> & { order: ResolversTypes['Order'] }>;
  DisputeStatus: DisputeStatus;
  RefundConnection: ResolverTypeWrapper<Omit<RefundConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RefundEdge']> }>;
  RefundEdge: ResolverTypeWrapper<Omit<RefundEdge, 'node'> & { node: ResolversTypes['Refund'] }>;
  DisputeConnection: ResolverTypeWrapper<Omit<DisputeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DisputeEdge']> }>;
  DisputeEdge: ResolverTypeWrapper<Omit<DisputeEdge, 'node'> & { node: ResolversTypes['Dispute'] }>;
  InsufficientBalanceError: ResolverTypeWrapper<InsufficientBalanceError>;
  PeriodClosedError: ResolverTypeWrapper<PeriodClosedError>;
  Waterfall: ResolverTypeWrapper<Waterfall>;
  RecipientType: RecipientType;
  AttributionBasis: AttributionBasis;
  RevenueSummary: ResolverTypeWrapper<RevenueSummary>;
  Attribution: ResolverTypeWrapper<Omit<Attribution, 'revenues'> & { revenues?: Maybe<ResolversTypes['AttributionRevenueConnection']> }>;
  Product: ResolverTypeWrapper<Omit<Product, 'revenueSummary' | 'attributionRevenues'> & { revenueSummary?: Maybe<ResolversTypes['RevenueSummary']>, attributionRevenues?: Maybe<ResolversTypes['AttributionRevenueConnection']> }>;
  AttributionRevenueConnection: ResolverTypeWrapper<Omit<AttributionRevenueConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AttributionRevenueEdge']> }>;
  AttributionRevenueEdge: ResolverTypeWrapper<Omit<AttributionRevenueEdge, 'node'> & { node: ResolversTypes['AttributionRevenue'] }>;
  StartSubscriptionInput: StartSubscriptionInput;
  StartSubscriptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['StartSubscriptionResult']>;
  StartSubscriptionSuccess: ResolverTypeWrapper<Omit<StartSubscriptionSuccess, 'subscription'> & { subscription: ResolversTypes['MemberSubscription'] }>;
  CancelSubscriptionInput: CancelSubscriptionInput;
  CancelSubscriptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelSubscriptionResult']>;
  CancelSubscriptionSuccess: ResolverTypeWrapper<Omit<CancelSubscriptionSuccess, 'subscription'> & { subscription: ResolversTypes['MemberSubscription'] }>;
  PauseSubscriptionInput: PauseSubscriptionInput;
  PauseSubscriptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PauseSubscriptionResult']>;
  PauseSubscriptionSuccess: ResolverTypeWrapper<Omit<PauseSubscriptionSuccess, 'subscription'> & { subscription: ResolversTypes['MemberSubscription'] }>;
  ResumeSubscriptionInput: ResumeSubscriptionInput;
  ResumeSubscriptionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ResumeSubscriptionResult']>;
  ResumeSubscriptionSuccess: ResolverTypeWrapper<Omit<ResumeSubscriptionSuccess, 'subscription'> & { subscription: ResolversTypes['MemberSubscription'] }>;
  MemberSubscription: ResolverTypeWrapper<Omit<MemberSubscription, 'member' | 'orders'> & { member?: Maybe<ResolversTypes['OrgMember']>, orders: ReadonlyArray<ResolversTypes['Order']> }>;
  SubscriptionStatus: SubscriptionStatus;
  TaxRate: ResolverTypeWrapper<Omit<TaxRate, 'managedBy'> & { managedBy?: Maybe<ResolversTypes['OrgEmployee']> }>;
  TaxRateSnapshot: ResolverTypeWrapper<Omit<TaxRateSnapshot, 'by'> & { by?: Maybe<ResolversTypes['OrgEmployee']> }>;
  TaxRateType: TaxRateType;
  CreateTaxRateInput: CreateTaxRateInput;
  CreateTaxRateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateTaxRateResult']>;
  CreateTaxRateSuccess: ResolverTypeWrapper<CreateTaxRateSuccess>;
  UpdateTaxRateInput: UpdateTaxRateInput;
  UpdateTaxRateResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateTaxRateResult']>;
  UpdateTaxRateSuccess: ResolverTypeWrapper<UpdateTaxRateSuccess>;
  TaxRateSnapshotConnection: ResolverTypeWrapper<TaxRateSnapshotConnection>;
  TaxRateSnapshotEdge: ResolverTypeWrapper<TaxRateSnapshotEdge>;
  TaxCalculation: ResolverTypeWrapper<Omit<TaxCalculation, 'orderItem'> & { orderItem: ResolversTypes['OrderItem'] }>;
  TaxMethod: TaxMethod;
  Transaction: ResolverTypeWrapper<Omit<Transaction, 'contexts' | 'postedBy' | 'reverses' | 'org'> & { contexts: ReadonlyArray<ResolversTypes['TransactionContext']>, postedBy?: Maybe<ResolversTypes['OrgEmployee']>, reverses?: Maybe<ResolversTypes['Transaction']>, org?: Maybe<ResolversTypes['Org']> }>;
  TransactionLine: ResolverTypeWrapper<TransactionLine>;
  TransactionKind: TransactionKind;
  BusinessEntityType: BusinessEntityType;
  TransactionPosted: ResolverTypeWrapper<Omit<TransactionPosted, 'transaction' | 'context'> & { transaction?: Maybe<ResolversTypes['Transaction']>, context?: Maybe<ResolversTypes['TransactionContext']> }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  NotFoundError: NotFoundError;
  ForbiddenError: ForbiddenError;
  ValidationError: ValidationError;
  ConflictError: ConflictError;
  InvalidStateError: InvalidStateError;
  IdempotencyMismatchError: IdempotencyMismatchError;
  MemberNotActiveError: MemberNotActiveError;
  ID: Scalars['ID']['output'];
  SelfApprovalError: SelfApprovalError;
  Money: Money;
  Percentage: Percentage;
  Int: Scalars['Int']['output'];
  MoneyInput: MoneyInput;
  PeriodInput: PeriodInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  BigInt: Scalars['BigInt']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  JSON: Scalars['JSON']['output'];
  Account: Omit<Account, 'managedBy'> & { managedBy?: Maybe<ResolversParentTypes['OrgEmployee']> } | FederationReferenceTypes['Account'];
  Department: Department | FederationReferenceTypes['Department'];
  Team: Team | FederationReferenceTypes['Team'];
  BudgetUsage: BudgetUsage;
  DepartmentFinancials: DepartmentFinancials;
  TeamPerformance: TeamPerformance;
  Float: Scalars['Float']['output'];
  ExpenseValidation: ExpenseValidation;
  Query: Record<PropertyKey, never>;
  DepartmentBudgetUse: DepartmentBudgetUse;
  TransactionContext: ResolversInterfaceTypes<ResolversParentTypes>['TransactionContext'];
  UserContext: Omit<UserContext, 'transaction' | 'org' | 'user'> & { transaction: ResolversParentTypes['Transaction'], org?: Maybe<ResolversParentTypes['Org']>, user?: Maybe<ResolversParentTypes['User']> } | FederationReferenceTypes['UserContext'];
  EmployeeContext: Omit<EmployeeContext, 'transaction' | 'org' | 'employee'> & { transaction: ResolversParentTypes['Transaction'], org?: Maybe<ResolversParentTypes['Org']>, employee?: Maybe<ResolversParentTypes['OrgEmployee']> } | FederationReferenceTypes['EmployeeContext'];
  MemberContext: Omit<MemberContext, 'transaction' | 'org' | 'member'> & { transaction: ResolversParentTypes['Transaction'], org?: Maybe<ResolversParentTypes['Org']>, member?: Maybe<ResolversParentTypes['OrgMember']> } | FederationReferenceTypes['MemberContext'];
  OrgContext: Omit<OrgContext, 'transaction' | 'org'> & { transaction: ResolversParentTypes['Transaction'], org?: Maybe<ResolversParentTypes['Org']> } | FederationReferenceTypes['OrgContext'];
  ContextFilter: ContextFilter;
  User: Omit<User, 'transactionContexts' | 'customerActivity' | 'finances' | 'professionalIncome'> & { transactionContexts?: Maybe<ResolversParentTypes['UserContextConnection']>, customerActivity?: Maybe<ResolversParentTypes['MemberContextConnection']>, finances?: Maybe<ResolversParentTypes['UserFinances']>, professionalIncome?: Maybe<ReadonlyArray<ResolversParentTypes['ProfessionalIncome']>> } | FederationReferenceTypes['User'];
  JobProfile: Omit<JobProfile, 'transactionContexts' | 'attributionRevenues'> & { transactionContexts?: Maybe<ResolversParentTypes['EmployeeContextConnection']>, attributionRevenues?: Maybe<ResolversParentTypes['AttributionRevenueConnection']> } | FederationReferenceTypes['JobProfile'];
  ProfessionalActivity: ProfessionalActivity;
  OrgMember: Omit<OrgMember, 'transactionContexts' | 'giftCardUsages' | 'orders' | 'refunds' | 'subscriptions'> & { transactionContexts?: Maybe<ResolversParentTypes['MemberContextConnection']>, giftCardUsages?: Maybe<ResolversParentTypes['GiftCardUsageConnection']>, orders?: Maybe<ResolversParentTypes['OrderConnection']>, refunds?: Maybe<ResolversParentTypes['RefundConnection']>, subscriptions?: Maybe<ReadonlyArray<ResolversParentTypes['MemberSubscription']>> } | FederationReferenceTypes['OrgMember'];
  OrgEmployee: Omit<OrgEmployee, 'earnings' | 'transactionContexts' | 'attributionRevenues' | 'payouts' | 'giftCardsIssued'> & { earnings?: Maybe<ResolversParentTypes['EmployeeEarnings']>, transactionContexts?: Maybe<ResolversParentTypes['EmployeeContextConnection']>, attributionRevenues?: Maybe<ResolversParentTypes['AttributionRevenueConnection']>, payouts?: Maybe<ResolversParentTypes['PayoutConnection']>, giftCardsIssued?: Maybe<ResolversParentTypes['GiftCardConnection']> } | FederationReferenceTypes['OrgEmployee'];
  EmployeeEarnings: EmployeeEarnings;
  UserContextConnection: Omit<UserContextConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['UserContextEdge']> };
  UserContextEdge: Omit<UserContextEdge, 'node'> & { node: ResolversParentTypes['UserContext'] };
  MemberContextConnection: Omit<MemberContextConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MemberContextEdge']> };
  MemberContextEdge: Omit<MemberContextEdge, 'node'> & { node: ResolversParentTypes['MemberContext'] };
  EmployeeContextConnection: Omit<EmployeeContextConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EmployeeContextEdge']> };
  EmployeeContextEdge: Omit<EmployeeContextEdge, 'node'> & { node: ResolversParentTypes['EmployeeContext'] };
  OrgContextConnection: Omit<OrgContextConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['OrgContextEdge']> };
  OrgContextEdge: Omit<OrgContextEdge, 'node'> & { node: ResolversParentTypes['OrgContext'] };
  Mutation: Record<PropertyKey, never>;
  PostExpenseInput: PostExpenseInput;
  PostExpenseResult: ResolversUnionTypes<ResolversParentTypes>['PostExpenseResult'];
  PostExpenseSuccess: Omit<PostExpenseSuccess, 'transaction'> & { transaction?: Maybe<ResolversParentTypes['Transaction']> };
  BudgetExceededError: BudgetExceededError;
  PostSalaryInput: PostSalaryInput;
  PostSalaryResult: ResolversUnionTypes<ResolversParentTypes>['PostSalaryResult'];
  PostSalarySuccess: Omit<PostSalarySuccess, 'payment' | 'transaction'> & { payment: ResolversParentTypes['CompensationPayment'], transaction?: Maybe<ResolversParentTypes['Transaction']> };
  CompensationPayment: Omit<CompensationPayment, 'employee'> & { employee?: Maybe<ResolversParentTypes['OrgEmployee']> };
  UserFinances: Omit<UserFinances, 'summary' | 'crossOrg'> & { summary?: Maybe<ResolversParentTypes['UserFinanceSummary']>, crossOrg?: Maybe<ReadonlyArray<ResolversParentTypes['OrgPosition']>> };
  UserFinanceSummary: UserFinanceSummary;
  OrgPosition: Omit<OrgPosition, 'org'> & { org?: Maybe<ResolversParentTypes['Org']> };
  Org: Omit<Org, 'transactionContexts' | 'analytics' | 'payouts' | 'giftCards' | 'orders' | 'disputes'> & { transactionContexts?: Maybe<ResolversParentTypes['OrgContextConnection']>, analytics?: Maybe<ResolversParentTypes['OrgAnalytics']>, payouts?: Maybe<ResolversParentTypes['PayoutConnection']>, giftCards?: Maybe<ResolversParentTypes['GiftCardConnection']>, orders?: Maybe<ResolversParentTypes['OrderConnection']>, disputes?: Maybe<ResolversParentTypes['DisputeConnection']> } | FederationReferenceTypes['Org'];
  MemberMetrics: MemberMetrics;
  EmployeeMetrics: EmployeeMetrics;
  OrgFinances: OrgFinances;
  OrgFinanceSummary: OrgFinanceSummary;
  EmployeeFinanceSummary: EmployeeFinanceSummary;
  MemberFinanceSummary: MemberFinanceSummary;
  OrgAnalytics: Omit<OrgAnalytics, 'revenueAttribution' | 'customerLifetimeValue'> & { revenueAttribution?: Maybe<ResolversParentTypes['RevenueAttributionAnalysis']>, customerLifetimeValue?: Maybe<ResolversParentTypes['CustomerValueConnection']> };
  EmployeePerformance: Omit<EmployeePerformance, 'employee'> & { employee?: Maybe<ResolversParentTypes['OrgEmployee']> };
  CustomerValue: Omit<CustomerValue, 'member'> & { member?: Maybe<ResolversParentTypes['OrgMember']> };
  EmployeePerformanceConnection: EmployeePerformanceConnection;
  EmployeePerformanceEdge: EmployeePerformanceEdge;
  CustomerValueConnection: Omit<CustomerValueConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CustomerValueEdge']> };
  CustomerValueEdge: Omit<CustomerValueEdge, 'node'> & { node: ResolversParentTypes['CustomerValue'] };
  ProfessionalIncome: Omit<ProfessionalIncome, 'org'> & { org?: Maybe<ResolversParentTypes['Org']> };
  RevenueAttributionAnalysis: RevenueAttributionAnalysis;
  IssueGiftCardInput: IssueGiftCardInput;
  IssueGiftCardResult: ResolversUnionTypes<ResolversParentTypes>['IssueGiftCardResult'];
  IssueGiftCardSuccess: Omit<IssueGiftCardSuccess, 'giftCard'> & { giftCard: ResolversParentTypes['GiftCard'] };
  RedeemGiftCardInput: RedeemGiftCardInput;
  RedeemGiftCardResult: ResolversUnionTypes<ResolversParentTypes>['RedeemGiftCardResult'];
  RedeemGiftCardSuccess: Omit<RedeemGiftCardSuccess, 'usage' | 'order'> & { usage: ResolversParentTypes['GiftCardUsage'], order: ResolversParentTypes['Order'] };
  GiftCardExpiredError: GiftCardExpiredError;
  VoidGiftCardInput: VoidGiftCardInput;
  VoidGiftCardResult: ResolversUnionTypes<ResolversParentTypes>['VoidGiftCardResult'];
  VoidGiftCardSuccess: Omit<VoidGiftCardSuccess, 'giftCard'> & { giftCard: ResolversParentTypes['GiftCard'] };
  GiftCard: Omit<GiftCard, 'issuedBy' | 'issuedTo' | 'usages'> & { issuedBy?: Maybe<ResolversParentTypes['OrgEmployee']>, issuedTo?: Maybe<ResolversParentTypes['OrgMember']>, usages: ReadonlyArray<ResolversParentTypes['GiftCardUsage']> } | FederationReferenceTypes['GiftCard'];
  GiftCardUsage: Omit<GiftCardUsage, 'giftCard' | 'order'> & { giftCard: ResolversParentTypes['GiftCard'], order: ResolversParentTypes['Order'] } | FederationReferenceTypes['GiftCardUsage'];
  GiftCardConnection: Omit<GiftCardConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['GiftCardEdge']> };
  GiftCardEdge: Omit<GiftCardEdge, 'node'> & { node: ResolversParentTypes['GiftCard'] };
  GiftCardUsageConnection: Omit<GiftCardUsageConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['GiftCardUsageEdge']> };
  GiftCardUsageEdge: Omit<GiftCardUsageEdge, 'node'> & { node: ResolversParentTypes['GiftCardUsage'] };
  CreateCartInput: CreateCartInput;
  CreateCartResult: ResolversUnionTypes<ResolversParentTypes>['CreateCartResult'];
  CreateCartSuccess: Omit<CreateCartSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  AddToCartInput: AddToCartInput;
  AddToCartResult: ResolversUnionTypes<ResolversParentTypes>['AddToCartResult'];
  AddToCartSuccess: Omit<AddToCartSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  RemoveFromCartInput: RemoveFromCartInput;
  RemoveFromCartResult: ResolversUnionTypes<ResolversParentTypes>['RemoveFromCartResult'];
  RemoveFromCartSuccess: Omit<RemoveFromCartSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  CheckoutOrderInput: CheckoutOrderInput;
  CheckoutOrderResult: ResolversUnionTypes<ResolversParentTypes>['CheckoutOrderResult'];
  CheckoutOrderSuccess: Omit<CheckoutOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  PayOrderInput: PayOrderInput;
  PayOrderResult: ResolversUnionTypes<ResolversParentTypes>['PayOrderResult'];
  PayOrderSuccess: Omit<PayOrderSuccess, 'order' | 'transaction'> & { order: ResolversParentTypes['Order'], transaction?: Maybe<ResolversParentTypes['Transaction']> };
  PaymentDeclinedError: PaymentDeclinedError;
  CancelOrderInput: CancelOrderInput;
  CancelOrderResult: ResolversUnionTypes<ResolversParentTypes>['CancelOrderResult'];
  CancelOrderSuccess: Omit<CancelOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  Order: Omit<Order, 'member' | 'org' | 'items' | 'refunds' | 'taxCalculations' | 'subscription'> & { member?: Maybe<ResolversParentTypes['OrgMember']>, org?: Maybe<ResolversParentTypes['Org']>, items: ReadonlyArray<ResolversParentTypes['OrderItem']>, refunds: ReadonlyArray<ResolversParentTypes['Refund']>, taxCalculations: ReadonlyArray<ResolversParentTypes['TaxCalculation']>, subscription?: Maybe<ResolversParentTypes['MemberSubscription']> } | FederationReferenceTypes['Order'];
  OrderItem: Omit<OrderItem, 'order' | 'product'> & { order: ResolversParentTypes['Order'], product?: Maybe<ResolversParentTypes['Product']> } | FederationReferenceTypes['OrderItem'];
  ProductVariant: ProductVariant;
  PaymentPlan: PaymentPlan;
  Payment: Payment;
  AttributionRevenue: Omit<AttributionRevenue, 'orderItem' | 'transaction' | 'payout' | 'employee' | 'product'> & { orderItem?: Maybe<ResolversParentTypes['OrderItem']>, transaction: ResolversParentTypes['Transaction'], payout?: Maybe<ResolversParentTypes['Payout']>, employee?: Maybe<ResolversParentTypes['OrgEmployee']>, product?: Maybe<ResolversParentTypes['Product']> } | FederationReferenceTypes['AttributionRevenue'];
  OrderConnection: Omit<OrderConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  Subscription: Record<PropertyKey, never>;
  OrderStatusChanged: Omit<OrderStatusChanged, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  Payout: Omit<Payout, 'employee' | 'approvedBy' | 'items'> & { employee?: Maybe<ResolversParentTypes['OrgEmployee']>, approvedBy?: Maybe<ResolversParentTypes['OrgEmployee']>, items: ReadonlyArray<ResolversParentTypes['PayoutItem']> } | FederationReferenceTypes['Payout'];
  PayoutItem: Omit<PayoutItem, 'revenue'> & { revenue?: Maybe<ResolversParentTypes['AttributionRevenue']> };
  RequestPayoutInput: RequestPayoutInput;
  RequestPayoutResult: ResolversUnionTypes<ResolversParentTypes>['RequestPayoutResult'];
  RequestPayoutSuccess: Omit<RequestPayoutSuccess, 'payout'> & { payout: ResolversParentTypes['Payout'] };
  ApprovePayoutInput: ApprovePayoutInput;
  ApprovePayoutResult: ResolversUnionTypes<ResolversParentTypes>['ApprovePayoutResult'];
  ApprovePayoutSuccess: Omit<ApprovePayoutSuccess, 'payout'> & { payout: ResolversParentTypes['Payout'] };
  SettlePayoutInput: SettlePayoutInput;
  SettlePayoutResult: ResolversUnionTypes<ResolversParentTypes>['SettlePayoutResult'];
  SettlePayoutSuccess: Omit<SettlePayoutSuccess, 'payout'> & { payout: ResolversParentTypes['Payout'] };
  FailPayoutInput: FailPayoutInput;
  FailPayoutResult: ResolversUnionTypes<ResolversParentTypes>['FailPayoutResult'];
  FailPayoutSuccess: Omit<FailPayoutSuccess, 'payout'> & { payout: ResolversParentTypes['Payout'] };
  PayoutConnection: Omit<PayoutConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PayoutEdge']> };
  PayoutEdge: Omit<PayoutEdge, 'node'> & { node: ResolversParentTypes['Payout'] };
  RejectPayoutInput: RejectPayoutInput;
  RejectPayoutResult: ResolversUnionTypes<ResolversParentTypes>['RejectPayoutResult'];
  RejectPayoutSuccess: Omit<RejectPayoutSuccess, 'payout'> & { payout: ResolversParentTypes['Payout'] };
  CancelPayoutInput: CancelPayoutInput;
  CancelPayoutResult: ResolversUnionTypes<ResolversParentTypes>['CancelPayoutResult'];
  CancelPayoutSuccess: Omit<CancelPayoutSuccess, 'payout'> & { payout: ResolversParentTypes['Payout'] };
  PayoutStatusChanged: Omit<PayoutStatusChanged, 'payout'> & { payout?: Maybe<ResolversParentTypes['Payout']> };
  RefundOrderInput: RefundOrderInput;
  RefundItemInput: RefundItemInput;
  RefundOrderResult: ResolversUnionTypes<ResolversParentTypes>['RefundOrderResult'];
  RefundOrderSuccess: Omit<RefundOrderSuccess, 'refund' | 'order'> & { refund: ResolversParentTypes['Refund'], order: ResolversParentTypes['Order'] };
  RefundExceedsRemainingError: RefundExceedsRemainingError;
  AlreadyReversedError: Omit<AlreadyReversedError, 'reversedBy'> & { reversedBy?: Maybe<ResolversParentTypes['Transaction']> };
  OpenDisputeInput: OpenDisputeInput;
  OpenDisputeResult: ResolversUnionTypes<ResolversParentTypes>['OpenDisputeResult'];
  OpenDisputeSuccess: Omit<OpenDisputeSuccess, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  ResolveDisputeInput: ResolveDisputeInput;
  ResolveDisputeResult: ResolversUnionTypes<ResolversParentTypes>['ResolveDisputeResult'];
  ResolveDisputeSuccess: Omit<ResolveDisputeSuccess, 'dispute'> & { dispute: ResolversParentTypes['Dispute'] };
  Refund: Omit<Refund, 'order' | 'requestedBy' | 'approvedBy'> & { order: ResolversParentTypes['Order'], requestedBy?: Maybe<ResolversParentTypes['User']>, approvedBy?: Maybe<ResolversParentTypes['OrgEmployee']> } | FederationReferenceTypes['Refund'];
  Dispute: Omit<Dispute, 'order'> & { order: ResolversParentTypes['Order'] } | FederationReferenceTypes['Dispute'];
  RefundConnection: Omit<RefundConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RefundEdge']> };
  RefundEdge: Omit<RefundEdge, 'node'> & { node: ResolversParentTypes['Refund'] };
  DisputeConnection: Omit<DisputeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DisputeEdge']> };
  DisputeEdge: Omit<DisputeEdge, 'node'> & { node: ResolversParentTypes['Dispute'] };
  InsufficientBalanceError: InsufficientBalanceError;
  PeriodClosedError: PeriodClosedError;
  Waterfall: Waterfall;
  RevenueSummary: RevenueSummary;
  Attribution: Omit<Attribution, 'revenues'> & { revenues?: Maybe<ResolversParentTypes['AttributionRevenueConnection']> } | FederationReferenceTypes['Attribution'];
  Product: Omit<Product, 'revenueSummary' | 'attributionRevenues'> & { revenueSummary?: Maybe<ResolversParentTypes['RevenueSummary']>, attributionRevenues?: Maybe<ResolversParentTypes['AttributionRevenueConnection']> } | FederationReferenceTypes['Product'];
  AttributionRevenueConnection: Omit<AttributionRevenueConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AttributionRevenueEdge']> };
  AttributionRevenueEdge: Omit<AttributionRevenueEdge, 'node'> & { node: ResolversParentTypes['AttributionRevenue'] };
  StartSubscriptionInput: StartSubscriptionInput;
  StartSubscriptionResult: ResolversUnionTypes<ResolversParentTypes>['StartSubscriptionResult'];
  StartSubscriptionSuccess: Omit<StartSubscriptionSuccess, 'subscription'> & { subscription: ResolversParentTypes['MemberSubscription'] };
  CancelSubscriptionInput: CancelSubscriptionInput;
  CancelSubscriptionResult: ResolversUnionTypes<ResolversParentTypes>['CancelSubscriptionResult'];
  CancelSubscriptionSuccess: Omit<CancelSubscriptionSuccess, 'subscription'> & { subscription: ResolversParentTypes['MemberSubscription'] };
  PauseSubscriptionInput: PauseSubscriptionInput;
  PauseSubscriptionResult: ResolversUnionTypes<ResolversParentTypes>['PauseSubscriptionResult'];
  PauseSubscriptionSuccess: Omit<PauseSubscriptionSuccess, 'subscription'> & { subscription: ResolversParentTypes['MemberSubscription'] };
  ResumeSubscriptionInput: ResumeSubscriptionInput;
  ResumeSubscriptionResult: ResolversUnionTypes<ResolversParentTypes>['ResumeSubscriptionResult'];
  ResumeSubscriptionSuccess: Omit<ResumeSubscriptionSuccess, 'subscription'> & { subscription: ResolversParentTypes['MemberSubscription'] };
  MemberSubscription: Omit<MemberSubscription, 'member' | 'orders'> & { member?: Maybe<ResolversParentTypes['OrgMember']>, orders: ReadonlyArray<ResolversParentTypes['Order']> } | FederationReferenceTypes['MemberSubscription'];
  TaxRate: Omit<TaxRate, 'managedBy'> & { managedBy?: Maybe<ResolversParentTypes['OrgEmployee']> } | FederationReferenceTypes['TaxRate'];
  TaxRateSnapshot: Omit<TaxRateSnapshot, 'by'> & { by?: Maybe<ResolversParentTypes['OrgEmployee']> } | FederationReferenceTypes['TaxRateSnapshot'];
  CreateTaxRateInput: CreateTaxRateInput;
  CreateTaxRateResult: ResolversUnionTypes<ResolversParentTypes>['CreateTaxRateResult'];
  CreateTaxRateSuccess: CreateTaxRateSuccess;
  UpdateTaxRateInput: UpdateTaxRateInput;
  UpdateTaxRateResult: ResolversUnionTypes<ResolversParentTypes>['UpdateTaxRateResult'];
  UpdateTaxRateSuccess: UpdateTaxRateSuccess;
  TaxRateSnapshotConnection: TaxRateSnapshotConnection;
  TaxRateSnapshotEdge: TaxRateSnapshotEdge;
  TaxCalculation: Omit<TaxCalculation, 'orderItem'> & { orderItem: ResolversParentTypes['OrderItem'] };
  Transaction: Omit<Transaction, 'contexts' | 'postedBy' | 'reverses' | 'org'> & { contexts: ReadonlyArray<ResolversParentTypes['TransactionContext']>, postedBy?: Maybe<ResolversParentTypes['OrgEmployee']>, reverses?: Maybe<ResolversParentTypes['Transaction']>, org?: Maybe<ResolversParentTypes['Org']> } | FederationReferenceTypes['Transaction'];
  TransactionLine: TransactionLine;
  TransactionPosted: Omit<TransactionPosted, 'transaction' | 'context'> & { transaction?: Maybe<ResolversParentTypes['Transaction']>, context?: Maybe<ResolversParentTypes['TransactionContext']> };
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError' | 'IdempotencyMismatchError' | 'MemberNotActiveError' | 'SelfApprovalError' | 'BudgetExceededError' | 'GiftCardExpiredError' | 'PaymentDeclinedError' | 'RefundExceedsRemainingError' | 'AlreadyReversedError' | 'InsufficientBalanceError' | 'PeriodClosedError', ParentType, ContextType>;
};

export type NotFoundErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ForbiddenErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ForbiddenError'] = ResolversParentTypes['ForbiddenError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ValidationErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ValidationError'] = ResolversParentTypes['ValidationError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvalidStateErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['InvalidStateError'] = ResolversParentTypes['InvalidStateError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyMismatchErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['IdempotencyMismatchError'] = ResolversParentTypes['IdempotencyMismatchError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberNotActiveErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberNotActiveError'] = ResolversParentTypes['MemberNotActiveError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SelfApprovalErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['SelfApprovalError'] = ResolversParentTypes['SelfApprovalError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = any, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PercentageResolvers<ContextType = any, ParentType extends ResolversParentTypes['Percentage'] = ResolversParentTypes['Percentage']> = {
  bps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  decimal?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Account' | 'UserContext' | 'EmployeeContext' | 'MemberContext' | 'OrgContext' | 'GiftCard' | 'GiftCardUsage' | 'Order' | 'OrderItem' | 'AttributionRevenue' | 'Payout' | 'Refund' | 'Dispute' | 'MemberSubscription' | 'TaxRate' | 'TaxRateSnapshot' | 'Transaction', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = any, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type AccountResolvers<ContextType = any, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account'], FederationReferenceType extends FederationReferenceTypes['Account'] = FederationReferenceTypes['Account']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Account']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AccountType'], ParentType, ContextType>;
  normalBalance?: Resolver<ResolversTypes['BalanceSide'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  balance?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  managedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  budgetUsage?: Resolver<Maybe<ResolversTypes['BudgetUsage']>, ParentType, ContextType>;
  totalRevenue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  financials?: Resolver<Maybe<ResolversTypes['DepartmentFinancials']>, ParentType, ContextType, Partial<DepartmentFinancialsArgs>>;
};

export type TeamResolvers<ContextType = any, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revenue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  performance?: Resolver<Maybe<ResolversTypes['TeamPerformance']>, ParentType, ContextType>;
};

export type BudgetUsageResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetUsage'] = ResolversParentTypes['BudgetUsage']> = {
  used?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  utilisation?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
  periodKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DepartmentFinancialsResolvers<ContextType = any, ParentType extends ResolversParentTypes['DepartmentFinancials'] = ResolversParentTypes['DepartmentFinancials']> = {
  revenue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  expenses?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type TeamPerformanceResolvers<ContextType = any, ParentType extends ResolversParentTypes['TeamPerformance'] = ResolversParentTypes['TeamPerformance']> = {
  productivity?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  productivityLevel?: Resolver<ResolversTypes['ProductivityLevel'], ParentType, ContextType>;
  crossFunctionalIndex?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  budgetEfficiency?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ExpenseValidationResolvers<ContextType = any, ParentType extends ResolversParentTypes['ExpenseValidation'] = ResolversParentTypes['ExpenseValidation']> = {
  allowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  limitedBy?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  validateEmployeeExpense?: Resolver<Maybe<ResolversTypes['ExpenseValidation']>, ParentType, ContextType, RequireFields<QueryValidateEmployeeExpenseArgs, 'employeeId' | 'amount'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  giftCard?: Resolver<Maybe<ResolversTypes['GiftCard']>, ParentType, ContextType, RequireFields<QueryGiftCardArgs, 'code'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  payout?: Resolver<Maybe<ResolversTypes['Payout']>, ParentType, ContextType, RequireFields<QueryPayoutArgs, 'id'>>;
  financeRecords?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryFinanceRecordsArgs, 'userId' | 'orgIds'>>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType, RequireFields<QueryTransactionArgs, 'id'>>;
};

export type DepartmentBudgetUseResolvers<ContextType = any, ParentType extends ResolversParentTypes['DepartmentBudgetUse'] = ResolversParentTypes['DepartmentBudgetUse']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  usage?: Resolver<ResolversTypes['BudgetUsage'], ParentType, ContextType>;
  isExceeded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TransactionContextResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionContext'] = ResolversParentTypes['TransactionContext']> = {
  __resolveType: TypeResolveFn<'UserContext' | 'EmployeeContext' | 'MemberContext' | 'OrgContext', ParentType, ContextType>;
};

export type UserContextResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserContext'] = ResolversParentTypes['UserContext'], FederationReferenceType extends FederationReferenceTypes['UserContext'] = FederationReferenceTypes['UserContext']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserContext']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transaction?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransactionKind'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contextType?: Resolver<ResolversTypes['ContextType'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  accessLevel?: Resolver<ResolversTypes['UserAccessLevel'], ParentType, ContextType>;
  accessSource?: Resolver<ResolversTypes['AccessSource'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmployeeContextResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeContext'] = ResolversParentTypes['EmployeeContext'], FederationReferenceType extends FederationReferenceTypes['EmployeeContext'] = FederationReferenceTypes['EmployeeContext']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EmployeeContext']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transaction?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransactionKind'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contextType?: Resolver<ResolversTypes['ContextType'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  employeeRole?: Resolver<ResolversTypes['EmployeeTxnRole'], ParentType, ContextType>;
  attributionPercentage?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  jobProfile?: Resolver<Maybe<ResolversTypes['JobProfile']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberContextResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberContext'] = ResolversParentTypes['MemberContext'], FederationReferenceType extends FederationReferenceTypes['MemberContext'] = FederationReferenceTypes['MemberContext']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MemberContext']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transaction?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransactionKind'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contextType?: Resolver<ResolversTypes['ContextType'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  memberRole?: Resolver<ResolversTypes['MemberTxnRole'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrgContextResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgContext'] = ResolversParentTypes['OrgContext'], FederationReferenceType extends FederationReferenceTypes['OrgContext'] = FederationReferenceTypes['OrgContext']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgContext']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transaction?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransactionKind'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  contextType?: Resolver<ResolversTypes['ContextType'], ParentType, ContextType>;
  relationship?: Resolver<ResolversTypes['RelationshipType'], ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  orgRole?: Resolver<ResolversTypes['OrgTxnRole'], ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactionContexts?: Resolver<Maybe<ResolversTypes['UserContextConnection']>, ParentType, ContextType, Partial<UserTransactionContextsArgs>>;
  customerActivity?: Resolver<Maybe<ResolversTypes['MemberContextConnection']>, ParentType, ContextType, Partial<UserCustomerActivityArgs>>;
  finances?: Resolver<Maybe<ResolversTypes['UserFinances']>, ParentType, ContextType>;
  earnings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType, Partial<UserEarningsArgs>>;
  professionalIncome?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProfessionalIncome']>>, ParentType, ContextType, RequireFields<UserProfessionalIncomeArgs, 'year'>>;
};

export type JobProfileResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfile'] = ResolversParentTypes['JobProfile'], FederationReferenceType extends FederationReferenceTypes['JobProfile'] = FederationReferenceTypes['JobProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactionContexts?: Resolver<Maybe<ResolversTypes['EmployeeContextConnection']>, ParentType, ContextType, Partial<JobProfileTransactionContextsArgs>>;
  attributionRevenues?: Resolver<Maybe<ResolversTypes['AttributionRevenueConnection']>, ParentType, ContextType, Partial<JobProfileAttributionRevenuesArgs>>;
  earnings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType, Partial<JobProfileEarningsArgs>>;
  professionalActivity?: Resolver<Maybe<ResolversTypes['ProfessionalActivity']>, ParentType, ContextType, Partial<JobProfileProfessionalActivityArgs>>;
};

export type ProfessionalActivityResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfessionalActivity'] = ResolversParentTypes['ProfessionalActivity']> = {
  attributedRevenue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  payouts?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OrgMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgMember'] = ResolversParentTypes['OrgMember'], FederationReferenceType extends FederationReferenceTypes['OrgMember'] = FederationReferenceTypes['OrgMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactionContexts?: Resolver<Maybe<ResolversTypes['MemberContextConnection']>, ParentType, ContextType, Partial<OrgMemberTransactionContextsArgs>>;
  totalPurchases?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  giftCardUsageTotal?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  lifetimeValue?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  giftCardUsages?: Resolver<Maybe<ResolversTypes['GiftCardUsageConnection']>, ParentType, ContextType, Partial<OrgMemberGiftCardUsagesArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<OrgMemberOrdersArgs>>;
  refunds?: Resolver<Maybe<ResolversTypes['RefundConnection']>, ParentType, ContextType, Partial<OrgMemberRefundsArgs>>;
  subscriptions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MemberSubscription']>>, ParentType, ContextType>;
};

export type OrgEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgEmployee'] = ResolversParentTypes['OrgEmployee'], FederationReferenceType extends FederationReferenceTypes['OrgEmployee'] = FederationReferenceTypes['OrgEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  totalEarnings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
  earnings?: Resolver<Maybe<ResolversTypes['EmployeeEarnings']>, ParentType, ContextType, Partial<OrgEmployeeEarningsArgs>>;
  transactionContexts?: Resolver<Maybe<ResolversTypes['EmployeeContextConnection']>, ParentType, ContextType, Partial<OrgEmployeeTransactionContextsArgs>>;
  attributionRevenues?: Resolver<Maybe<ResolversTypes['AttributionRevenueConnection']>, ParentType, ContextType, Partial<OrgEmployeeAttributionRevenuesArgs>>;
  accountsManaged?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Account']>>, ParentType, ContextType>;
  payouts?: Resolver<Maybe<ResolversTypes['PayoutConnection']>, ParentType, ContextType, Partial<OrgEmployeePayoutsArgs>>;
  budgetUsage?: Resolver<Maybe<ResolversTypes['BudgetUsage']>, ParentType, ContextType>;
  taxManagementActivity?: Resolver<Maybe<ResolversTypes['TaxRateSnapshotConnection']>, ParentType, ContextType, Partial<OrgEmployeeTaxManagementActivityArgs>>;
  giftCardsIssued?: Resolver<Maybe<ResolversTypes['GiftCardConnection']>, ParentType, ContextType, Partial<OrgEmployeeGiftCardsIssuedArgs>>;
  giftCardsIssuedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EmployeeEarningsResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeEarnings'] = ResolversParentTypes['EmployeeEarnings']> = {
  attributionRevenue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  salary?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  bonuses?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  fees?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type UserContextConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserContextConnection'] = ResolversParentTypes['UserContextConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserContextEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserContextEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserContextEdge'] = ResolversParentTypes['UserContextEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UserContext'], ParentType, ContextType>;
};

export type MemberContextConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberContextConnection'] = ResolversParentTypes['MemberContextConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberContextEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MemberContextEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberContextEdge'] = ResolversParentTypes['MemberContextEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MemberContext'], ParentType, ContextType>;
};

export type EmployeeContextConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeContextConnection'] = ResolversParentTypes['EmployeeContextConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmployeeContextEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EmployeeContextEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeContextEdge'] = ResolversParentTypes['EmployeeContextEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmployeeContext'], ParentType, ContextType>;
};

export type OrgContextConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgContextConnection'] = ResolversParentTypes['OrgContextConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrgContextEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrgContextEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgContextEdge'] = ResolversParentTypes['OrgContextEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrgContext'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  postExpense?: Resolver<Maybe<ResolversTypes['PostExpenseResult']>, ParentType, ContextType, RequireFields<MutationPostExpenseArgs, 'input'>>;
  postSalary?: Resolver<Maybe<ResolversTypes['PostSalaryResult']>, ParentType, ContextType, RequireFields<MutationPostSalaryArgs, 'input'>>;
  issueGiftCard?: Resolver<Maybe<ResolversTypes['IssueGiftCardResult']>, ParentType, ContextType, RequireFields<MutationIssueGiftCardArgs, 'input'>>;
  redeemGiftCard?: Resolver<Maybe<ResolversTypes['RedeemGiftCardResult']>, ParentType, ContextType, RequireFields<MutationRedeemGiftCardArgs, 'input'>>;
  voidGiftCard?: Resolver<Maybe<ResolversTypes['VoidGiftCardResult']>, ParentType, ContextType, RequireFields<MutationVoidGiftCardArgs, 'input'>>;
  createCart?: Resolver<Maybe<ResolversTypes['CreateCartResult']>, ParentType, ContextType, RequireFields<MutationCreateCartArgs, 'input'>>;
  addToCart?: Resolver<Maybe<ResolversTypes['AddToCartResult']>, ParentType, ContextType, RequireFields<MutationAddToCartArgs, 'input'>>;
  removeFromCart?: Resolver<Maybe<ResolversTypes['RemoveFromCartResult']>, ParentType, ContextType, RequireFields<MutationRemoveFromCartArgs, 'input'>>;
  checkoutOrder?: Resolver<Maybe<ResolversTypes['CheckoutOrderResult']>, ParentType, ContextType, RequireFields<MutationCheckoutOrderArgs, 'input'>>;
  payOrder?: Resolver<Maybe<ResolversTypes['PayOrderResult']>, ParentType, ContextType, RequireFields<MutationPayOrderArgs, 'input'>>;
  cancelOrder?: Resolver<Maybe<ResolversTypes['CancelOrderResult']>, ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  requestPayout?: Resolver<Maybe<ResolversTypes['RequestPayoutResult']>, ParentType, ContextType, RequireFields<MutationRequestPayoutArgs, 'input'>>;
  approvePayout?: Resolver<Maybe<ResolversTypes['ApprovePayoutResult']>, ParentType, ContextType, RequireFields<MutationApprovePayoutArgs, 'input'>>;
  settlePayout?: Resolver<Maybe<ResolversTypes['SettlePayoutResult']>, ParentType, ContextType, RequireFields<MutationSettlePayoutArgs, 'input'>>;
  failPayout?: Resolver<Maybe<ResolversTypes['FailPayoutResult']>, ParentType, ContextType, RequireFields<MutationFailPayoutArgs, 'input'>>;
  rejectPayout?: Resolver<Maybe<ResolversTypes['RejectPayoutResult']>, ParentType, ContextType, RequireFields<MutationRejectPayoutArgs, 'input'>>;
  cancelPayout?: Resolver<Maybe<ResolversTypes['CancelPayoutResult']>, ParentType, ContextType, RequireFields<MutationCancelPayoutArgs, 'input'>>;
  refundOrder?: Resolver<Maybe<ResolversTypes['RefundOrderResult']>, ParentType, ContextType, RequireFields<MutationRefundOrderArgs, 'input'>>;
  openDispute?: Resolver<Maybe<ResolversTypes['OpenDisputeResult']>, ParentType, ContextType, RequireFields<MutationOpenDisputeArgs, 'input'>>;
  resolveDispute?: Resolver<Maybe<ResolversTypes['ResolveDisputeResult']>, ParentType, ContextType, RequireFields<MutationResolveDisputeArgs, 'input'>>;
  startSubscription?: Resolver<Maybe<ResolversTypes['StartSubscriptionResult']>, ParentType, ContextType, RequireFields<MutationStartSubscriptionArgs, 'input'>>;
  cancelSubscription?: Resolver<Maybe<ResolversTypes['CancelSubscriptionResult']>, ParentType, ContextType, RequireFields<MutationCancelSubscriptionArgs, 'input'>>;
  pauseSubscription?: Resolver<Maybe<ResolversTypes['PauseSubscriptionResult']>, ParentType, ContextType, RequireFields<MutationPauseSubscriptionArgs, 'input'>>;
  resumeSubscription?: Resolver<Maybe<ResolversTypes['ResumeSubscriptionResult']>, ParentType, ContextType, RequireFields<MutationResumeSubscriptionArgs, 'input'>>;
  createTaxRate?: Resolver<Maybe<ResolversTypes['CreateTaxRateResult']>, ParentType, ContextType, RequireFields<MutationCreateTaxRateArgs, 'input'>>;
  updateTaxRate?: Resolver<Maybe<ResolversTypes['UpdateTaxRateResult']>, ParentType, ContextType, RequireFields<MutationUpdateTaxRateArgs, 'input'>>;
};

export type PostExpenseResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PostExpenseResult'] = ResolversParentTypes['PostExpenseResult']> = {
  __resolveType: TypeResolveFn<'PostExpenseSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'BudgetExceededError' | 'ConflictError' | 'PeriodClosedError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type PostExpenseSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['PostExpenseSuccess'] = ResolversParentTypes['PostExpenseSuccess']> = {
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  usage?: Resolver<Maybe<ResolversTypes['BudgetUsage']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetExceededErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetExceededError'] = ResolversParentTypes['BudgetExceededError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostSalaryResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PostSalaryResult'] = ResolversParentTypes['PostSalaryResult']> = {
  __resolveType: TypeResolveFn<'PostSalarySuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'BudgetExceededError' | 'ConflictError' | 'PeriodClosedError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type PostSalarySuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['PostSalarySuccess'] = ResolversParentTypes['PostSalarySuccess']> = {
  payment?: Resolver<ResolversTypes['CompensationPayment'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompensationPaymentResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompensationPayment'] = ResolversParentTypes['CompensationPayment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CompensationKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
};

export type UserFinancesResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserFinances'] = ResolversParentTypes['UserFinances']> = {
  summary?: Resolver<Maybe<ResolversTypes['UserFinanceSummary']>, ParentType, ContextType, Partial<UserFinancesSummaryArgs>>;
  crossOrg?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrgPosition']>>, ParentType, ContextType, Partial<UserFinancesCrossOrgArgs>>;
};

export type UserFinanceSummaryResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserFinanceSummary'] = ResolversParentTypes['UserFinanceSummary']> = {
  totalEarnings?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  totalSpending?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  netPosition?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OrgPositionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgPosition'] = ResolversParentTypes['OrgPosition']> = {
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  earnings?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  spending?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OrgResolvers<ContextType = any, ParentType extends ResolversParentTypes['Org'] = ResolversParentTypes['Org'], FederationReferenceType extends FederationReferenceTypes['Org'] = FederationReferenceTypes['Org']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Org']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactionContexts?: Resolver<Maybe<ResolversTypes['OrgContextConnection']>, ParentType, ContextType, Partial<OrgTransactionContextsArgs>>;
  accounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Account']>>, ParentType, ContextType>;
  finances?: Resolver<Maybe<ResolversTypes['OrgFinances']>, ParentType, ContextType>;
  analytics?: Resolver<Maybe<ResolversTypes['OrgAnalytics']>, ParentType, ContextType>;
  memberMetrics?: Resolver<Maybe<ResolversTypes['MemberMetrics']>, ParentType, ContextType>;
  employeeMetrics?: Resolver<Maybe<ResolversTypes['EmployeeMetrics']>, ParentType, ContextType>;
  payouts?: Resolver<Maybe<ResolversTypes['PayoutConnection']>, ParentType, ContextType, Partial<OrgPayoutsArgs>>;
  taxRates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TaxRate']>>, ParentType, ContextType>;
  giftCards?: Resolver<Maybe<ResolversTypes['GiftCardConnection']>, ParentType, ContextType, Partial<OrgGiftCardsArgs>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, Partial<OrgOrdersArgs>>;
  disputes?: Resolver<Maybe<ResolversTypes['DisputeConnection']>, ParentType, ContextType, Partial<OrgDisputesArgs>>;
};

export type MemberMetricsResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberMetrics'] = ResolversParentTypes['MemberMetrics']> = {
  totalRevenue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  giftCardRedemption?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type EmployeeMetricsResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeMetrics'] = ResolversParentTypes['EmployeeMetrics']> = {
  totalPayouts?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  avgRevenuePerEmployee?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetUtilization?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
};

export type OrgFinancesResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgFinances'] = ResolversParentTypes['OrgFinances']> = {
  organization?: Resolver<Maybe<ResolversTypes['OrgFinanceSummary']>, ParentType, ContextType, Partial<OrgFinancesOrganizationArgs>>;
  employeeSummary?: Resolver<Maybe<ResolversTypes['EmployeeFinanceSummary']>, ParentType, ContextType, Partial<OrgFinancesEmployeeSummaryArgs>>;
  memberSummary?: Resolver<Maybe<ResolversTypes['MemberFinanceSummary']>, ParentType, ContextType, Partial<OrgFinancesMemberSummaryArgs>>;
};

export type OrgFinanceSummaryResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgFinanceSummary'] = ResolversParentTypes['OrgFinanceSummary']> = {
  totalRevenue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  employeePayouts?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  operationalExpenses?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  budgetUtilization?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
};

export type EmployeeFinanceSummaryResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeFinanceSummary'] = ResolversParentTypes['EmployeeFinanceSummary']> = {
  attributionRevenue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  salaryPayments?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  bonuses?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  postPlatformFeeEarnings?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type MemberFinanceSummaryResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberFinanceSummary'] = ResolversParentTypes['MemberFinanceSummary']> = {
  totalPurchases?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  refundsReceived?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  giftCardUsage?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OrgAnalyticsResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgAnalytics'] = ResolversParentTypes['OrgAnalytics']> = {
  revenueAttribution?: Resolver<Maybe<ResolversTypes['RevenueAttributionAnalysis']>, ParentType, ContextType, Partial<OrgAnalyticsRevenueAttributionArgs>>;
  platformFees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType, Partial<OrgAnalyticsPlatformFeesArgs>>;
  employeePerformance?: Resolver<Maybe<ResolversTypes['EmployeePerformanceConnection']>, ParentType, ContextType, Partial<OrgAnalyticsEmployeePerformanceArgs>>;
  customerLifetimeValue?: Resolver<Maybe<ResolversTypes['CustomerValueConnection']>, ParentType, ContextType, Partial<OrgAnalyticsCustomerLifetimeValueArgs>>;
  budgetUtilization?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DepartmentBudgetUse']>>, ParentType, ContextType>;
  budgetHierarchyAnalysis?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DepartmentBudgetUse']>>, ParentType, ContextType>;
};

export type EmployeePerformanceResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeePerformance'] = ResolversParentTypes['EmployeePerformance']> = {
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  attributed?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CustomerValueResolvers<ContextType = any, ParentType extends ResolversParentTypes['CustomerValue'] = ResolversParentTypes['CustomerValue']> = {
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  value?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type EmployeePerformanceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeePerformanceConnection'] = ResolversParentTypes['EmployeePerformanceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmployeePerformanceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EmployeePerformanceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeePerformanceEdge'] = ResolversParentTypes['EmployeePerformanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmployeePerformance'], ParentType, ContextType>;
};

export type CustomerValueConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CustomerValueConnection'] = ResolversParentTypes['CustomerValueConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerValueEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerValueEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CustomerValueEdge'] = ResolversParentTypes['CustomerValueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerValue'], ParentType, ContextType>;
};

export type ProfessionalIncomeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfessionalIncome'] = ResolversParentTypes['ProfessionalIncome']> = {
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  salesCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  earned?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type RevenueAttributionAnalysisResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevenueAttributionAnalysis'] = ResolversParentTypes['RevenueAttributionAnalysis']> = {
  gross?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  platformFees?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  processingFees?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  taxWithholding?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  net?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  attributed?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type IssueGiftCardResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['IssueGiftCardResult'] = ResolversParentTypes['IssueGiftCardResult']> = {
  __resolveType: TypeResolveFn<'IssueGiftCardSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'PeriodClosedError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type IssueGiftCardSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['IssueGiftCardSuccess'] = ResolversParentTypes['IssueGiftCardSuccess']> = {
  giftCard?: Resolver<ResolversTypes['GiftCard'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RedeemGiftCardResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RedeemGiftCardResult'] = ResolversParentTypes['RedeemGiftCardResult']> = {
  __resolveType: TypeResolveFn<'RedeemGiftCardSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError' | 'InsufficientBalanceError' | 'GiftCardExpiredError' | 'MemberNotActiveError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type RedeemGiftCardSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RedeemGiftCardSuccess'] = ResolversParentTypes['RedeemGiftCardSuccess']> = {
  usage?: Resolver<ResolversTypes['GiftCardUsage'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiftCardExpiredErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['GiftCardExpiredError'] = ResolversParentTypes['GiftCardExpiredError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  expiredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VoidGiftCardResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['VoidGiftCardResult'] = ResolversParentTypes['VoidGiftCardResult']> = {
  __resolveType: TypeResolveFn<'VoidGiftCardSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ConflictError' | 'PeriodClosedError' | 'InsufficientBalanceError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type VoidGiftCardSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['VoidGiftCardSuccess'] = ResolversParentTypes['VoidGiftCardSuccess']> = {
  giftCard?: Resolver<ResolversTypes['GiftCard'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiftCardResolvers<ContextType = any, ParentType extends ResolversParentTypes['GiftCard'] = ResolversParentTypes['GiftCard'], FederationReferenceType extends FederationReferenceTypes['GiftCard'] = FederationReferenceTypes['GiftCard']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GiftCard']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  codeLast4?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  initialAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  funding?: Resolver<ResolversTypes['GiftCardFunding'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GiftCardStatus'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  issuedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  issuedTo?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  usages?: Resolver<ReadonlyArray<ResolversTypes['GiftCardUsage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiftCardUsageResolvers<ContextType = any, ParentType extends ResolversParentTypes['GiftCardUsage'] = ResolversParentTypes['GiftCardUsage'], FederationReferenceType extends FederationReferenceTypes['GiftCardUsage'] = FederationReferenceTypes['GiftCardUsage']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['GiftCardUsage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amountUsed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  usedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reversedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  giftCard?: Resolver<ResolversTypes['GiftCard'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GiftCardConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['GiftCardConnection'] = ResolversParentTypes['GiftCardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GiftCardEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GiftCardEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['GiftCardEdge'] = ResolversParentTypes['GiftCardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GiftCard'], ParentType, ContextType>;
};

export type GiftCardUsageConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['GiftCardUsageConnection'] = ResolversParentTypes['GiftCardUsageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GiftCardUsageEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GiftCardUsageEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['GiftCardUsageEdge'] = ResolversParentTypes['GiftCardUsageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GiftCardUsage'], ParentType, ContextType>;
};

export type CreateCartResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateCartResult'] = ResolversParentTypes['CreateCartResult']> = {
  __resolveType: TypeResolveFn<'CreateCartSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type CreateCartSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateCartSuccess'] = ResolversParentTypes['CreateCartSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddToCartResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddToCartResult'] = ResolversParentTypes['AddToCartResult']> = {
  __resolveType: TypeResolveFn<'AddToCartSuccess' | 'NotFoundError' | 'InvalidStateError' | 'ValidationError', ParentType, ContextType>;
};

export type AddToCartSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddToCartSuccess'] = ResolversParentTypes['AddToCartSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveFromCartResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveFromCartResult'] = ResolversParentTypes['RemoveFromCartResult']> = {
  __resolveType: TypeResolveFn<'RemoveFromCartSuccess' | 'NotFoundError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RemoveFromCartSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveFromCartSuccess'] = ResolversParentTypes['RemoveFromCartSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CheckoutOrderResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckoutOrderResult'] = ResolversParentTypes['CheckoutOrderResult']> = {
  __resolveType: TypeResolveFn<'CheckoutOrderSuccess' | 'NotFoundError' | 'InvalidStateError' | 'ValidationError' | 'InsufficientBalanceError' | 'GiftCardExpiredError' | 'MemberNotActiveError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type CheckoutOrderSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CheckoutOrderSuccess'] = ResolversParentTypes['CheckoutOrderSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayOrderResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayOrderResult'] = ResolversParentTypes['PayOrderResult']> = {
  __resolveType: TypeResolveFn<'PayOrderSuccess' | 'NotFoundError' | 'InvalidStateError' | 'ConflictError' | 'PaymentDeclinedError' | 'GiftCardExpiredError' | 'MemberNotActiveError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type PayOrderSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayOrderSuccess'] = ResolversParentTypes['PayOrderSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentDeclinedErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentDeclinedError'] = ResolversParentTypes['PaymentDeclinedError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  canRetry?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelOrderResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelOrderResult'] = ResolversParentTypes['CancelOrderResult']> = {
  __resolveType: TypeResolveFn<'CancelOrderSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type CancelOrderSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelOrderSuccess'] = ResolversParentTypes['CancelOrderSuccess']> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = any, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrderKind'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  giftCardApplied?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  amountDue?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orderedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fulfilledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['OrderItem']>, ParentType, ContextType>;
  payments?: Resolver<ReadonlyArray<ResolversTypes['Payment']>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  taxCalculations?: Resolver<ReadonlyArray<ResolversTypes['TaxCalculation']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['MemberSubscription']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrderItem'] = ResolversParentTypes['OrderItem'], FederationReferenceType extends FederationReferenceTypes['OrderItem'] = FederationReferenceTypes['OrderItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['PaymentPlan']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PaymentPlanResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentPlan'] = ResolversParentTypes['PaymentPlan']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gateway?: Resolver<ResolversTypes['PaymentGateway'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  processingFee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  net?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type AttributionRevenueResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionRevenue'] = ResolversParentTypes['AttributionRevenue'], FederationReferenceType extends FederationReferenceTypes['AttributionRevenue'] = FederationReferenceTypes['AttributionRevenue']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AttributionRevenue']> | FederationReferenceType, FederationReferenceType, ContextType>;
  orderItem?: Resolver<Maybe<ResolversTypes['OrderItem']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  waterfall?: Resolver<ResolversTypes['Waterfall'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
  attributed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reversed?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  recipientType?: Resolver<ResolversTypes['RecipientType'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['AttributionBasis'], ParentType, ContextType>;
  calculatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  attribution?: Resolver<Maybe<ResolversTypes['Attribution']>, ParentType, ContextType>;
  transaction?: Resolver<ResolversTypes['Transaction'], ParentType, ContextType>;
  payout?: Resolver<Maybe<ResolversTypes['Payout']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  jobProfile?: Resolver<Maybe<ResolversTypes['JobProfile']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  orderStatusChanged?: SubscriptionResolver<Maybe<ResolversTypes['OrderStatusChanged']>, "orderStatusChanged", ParentType, ContextType, RequireFields<SubscriptionOrderStatusChangedArgs, 'orgId'>>;
  payoutStatusChanged?: SubscriptionResolver<Maybe<ResolversTypes['PayoutStatusChanged']>, "payoutStatusChanged", ParentType, ContextType, RequireFields<SubscriptionPayoutStatusChangedArgs, 'orgId'>>;
  transactionPosted?: SubscriptionResolver<Maybe<ResolversTypes['TransactionPosted']>, "transactionPosted", ParentType, ContextType, Partial<SubscriptionTransactionPostedArgs>>;
};

export type OrderStatusChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrderStatusChanged'] = ResolversParentTypes['OrderStatusChanged']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
};

export type PayoutResolvers<ContextType = any, ParentType extends ResolversParentTypes['Payout'] = ResolversParentTypes['Payout'], FederationReferenceType extends FederationReferenceTypes['Payout'] = FederationReferenceTypes['Payout']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payout']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  displayId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PayoutStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  withheld?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['PayoutItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutItem'] = ResolversParentTypes['PayoutItem']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  revenue?: Resolver<Maybe<ResolversTypes['AttributionRevenue']>, ParentType, ContextType>;
};

export type RequestPayoutResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestPayoutResult'] = ResolversParentTypes['RequestPayoutResult']> = {
  __resolveType: TypeResolveFn<'RequestPayoutSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InsufficientBalanceError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type RequestPayoutSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RequestPayoutSuccess'] = ResolversParentTypes['RequestPayoutSuccess']> = {
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovePayoutResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovePayoutResult'] = ResolversParentTypes['ApprovePayoutResult']> = {
  __resolveType: TypeResolveFn<'ApprovePayoutSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'SelfApprovalError' | 'InsufficientBalanceError' | 'ConflictError' | 'PeriodClosedError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type ApprovePayoutSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovePayoutSuccess'] = ResolversParentTypes['ApprovePayoutSuccess']> = {
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SettlePayoutResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettlePayoutResult'] = ResolversParentTypes['SettlePayoutResult']> = {
  __resolveType: TypeResolveFn<'SettlePayoutSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ConflictError' | 'PeriodClosedError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type SettlePayoutSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SettlePayoutSuccess'] = ResolversParentTypes['SettlePayoutSuccess']> = {
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FailPayoutResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['FailPayoutResult'] = ResolversParentTypes['FailPayoutResult']> = {
  __resolveType: TypeResolveFn<'FailPayoutSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ConflictError' | 'PeriodClosedError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type FailPayoutSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['FailPayoutSuccess'] = ResolversParentTypes['FailPayoutSuccess']> = {
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutConnection'] = ResolversParentTypes['PayoutConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PayoutEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PayoutEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutEdge'] = ResolversParentTypes['PayoutEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
};

export type RejectPayoutResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RejectPayoutResult'] = ResolversParentTypes['RejectPayoutResult']> = {
  __resolveType: TypeResolveFn<'RejectPayoutSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ConflictError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type RejectPayoutSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RejectPayoutSuccess'] = ResolversParentTypes['RejectPayoutSuccess']> = {
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelPayoutResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelPayoutResult'] = ResolversParentTypes['CancelPayoutResult']> = {
  __resolveType: TypeResolveFn<'CancelPayoutSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ConflictError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type CancelPayoutSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelPayoutSuccess'] = ResolversParentTypes['CancelPayoutSuccess']> = {
  payout?: Resolver<ResolversTypes['Payout'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PayoutStatusChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['PayoutStatusChanged'] = ResolversParentTypes['PayoutStatusChanged']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payout?: Resolver<Maybe<ResolversTypes['Payout']>, ParentType, ContextType>;
};

export type RefundOrderResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundOrderResult'] = ResolversParentTypes['RefundOrderResult']> = {
  __resolveType: TypeResolveFn<'RefundOrderSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError' | 'ConflictError' | 'PeriodClosedError' | 'InsufficientBalanceError' | 'RefundExceedsRemainingError' | 'AlreadyReversedError' | 'SelfApprovalError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type RefundOrderSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundOrderSuccess'] = ResolversParentTypes['RefundOrderSuccess']> = {
  refund?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundExceedsRemainingErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundExceedsRemainingError'] = ResolversParentTypes['RefundExceedsRemainingError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AlreadyReversedErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AlreadyReversedError'] = ResolversParentTypes['AlreadyReversedError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenDisputeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenDisputeResult'] = ResolversParentTypes['OpenDisputeResult']> = {
  __resolveType: TypeResolveFn<'OpenDisputeSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError' | 'ConflictError' | 'PeriodClosedError' | 'InsufficientBalanceError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type OpenDisputeSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['OpenDisputeSuccess'] = ResolversParentTypes['OpenDisputeSuccess']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResolveDisputeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResolveDisputeResult'] = ResolversParentTypes['ResolveDisputeResult']> = {
  __resolveType: TypeResolveFn<'ResolveDisputeSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ConflictError' | 'PeriodClosedError' | 'InsufficientBalanceError' | 'AlreadyReversedError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type ResolveDisputeSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResolveDisputeSuccess'] = ResolversParentTypes['ResolveDisputeSuccess']> = {
  dispute?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundResolvers<ContextType = any, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund'], FederationReferenceType extends FederationReferenceTypes['Refund'] = FederationReferenceTypes['Refund']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Refund']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toCard?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  toGiftCard?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeResolvers<ContextType = any, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'], FederationReferenceType extends FederationReferenceTypes['Dispute'] = FederationReferenceTypes['Dispute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dispute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DisputeStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundConnection'] = ResolversParentTypes['RefundConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RefundEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RefundEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RefundEdge'] = ResolversParentTypes['RefundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Refund'], ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type InsufficientBalanceErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['InsufficientBalanceError'] = ResolversParentTypes['InsufficientBalanceError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PeriodClosedErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['PeriodClosedError'] = ResolversParentTypes['PeriodClosedError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WaterfallResolvers<ContextType = any, ParentType extends ResolversParentTypes['Waterfall'] = ResolversParentTypes['Waterfall']> = {
  gross?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  platformFee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  processingFee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxWithholding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type RevenueSummaryResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevenueSummary'] = ResolversParentTypes['RevenueSummary']> = {
  gross?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  net?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  attributed?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type AttributionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Attribution'] = ResolversParentTypes['Attribution'], FederationReferenceType extends FederationReferenceTypes['Attribution'] = FederationReferenceTypes['Attribution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Attribution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revenues?: Resolver<Maybe<ResolversTypes['AttributionRevenueConnection']>, ParentType, ContextType, Partial<AttributionRevenuesArgs>>;
  totalAttributed?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Money']>>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = any, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  revenueSummary?: Resolver<Maybe<ResolversTypes['RevenueSummary']>, ParentType, ContextType, Partial<ProductRevenueSummaryArgs>>;
  attributionRevenues?: Resolver<Maybe<ResolversTypes['AttributionRevenueConnection']>, ParentType, ContextType, Partial<ProductAttributionRevenuesArgs>>;
};

export type AttributionRevenueConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionRevenueConnection'] = ResolversParentTypes['AttributionRevenueConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AttributionRevenueEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttributionRevenueEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionRevenueEdge'] = ResolversParentTypes['AttributionRevenueEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AttributionRevenue'], ParentType, ContextType>;
};

export type StartSubscriptionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['StartSubscriptionResult'] = ResolversParentTypes['StartSubscriptionResult']> = {
  __resolveType: TypeResolveFn<'StartSubscriptionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError' | 'ConflictError' | 'PeriodClosedError' | 'InsufficientBalanceError' | 'PaymentDeclinedError' | 'MemberNotActiveError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type StartSubscriptionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['StartSubscriptionSuccess'] = ResolversParentTypes['StartSubscriptionSuccess']> = {
  subscription?: Resolver<ResolversTypes['MemberSubscription'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelSubscriptionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelSubscriptionResult'] = ResolversParentTypes['CancelSubscriptionResult']> = {
  __resolveType: TypeResolveFn<'CancelSubscriptionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type CancelSubscriptionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelSubscriptionSuccess'] = ResolversParentTypes['CancelSubscriptionSuccess']> = {
  subscription?: Resolver<ResolversTypes['MemberSubscription'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PauseSubscriptionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PauseSubscriptionResult'] = ResolversParentTypes['PauseSubscriptionResult']> = {
  __resolveType: TypeResolveFn<'PauseSubscriptionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type PauseSubscriptionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['PauseSubscriptionSuccess'] = ResolversParentTypes['PauseSubscriptionSuccess']> = {
  subscription?: Resolver<ResolversTypes['MemberSubscription'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResumeSubscriptionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResumeSubscriptionResult'] = ResolversParentTypes['ResumeSubscriptionResult']> = {
  __resolveType: TypeResolveFn<'ResumeSubscriptionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError' | 'ConflictError' | 'PeriodClosedError' | 'InsufficientBalanceError' | 'PaymentDeclinedError' | 'MemberNotActiveError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type ResumeSubscriptionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ResumeSubscriptionSuccess'] = ResolversParentTypes['ResumeSubscriptionSuccess']> = {
  subscription?: Resolver<ResolversTypes['MemberSubscription'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberSubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberSubscription'] = ResolversParentTypes['MemberSubscription'], FederationReferenceType extends FederationReferenceTypes['MemberSubscription'] = FederationReferenceTypes['MemberSubscription']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MemberSubscription']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SubscriptionStatus'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  currentPeriodStart?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  currentPeriodEnd?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  trialEndsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  cancelAtPeriodEnd?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  accessExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['PaymentPlan']>, ParentType, ContextType>;
  orders?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxRateResolvers<ContextType = any, ParentType extends ResolversParentTypes['TaxRate'] = ResolversParentTypes['TaxRate'], FederationReferenceType extends FederationReferenceTypes['TaxRate'] = FederationReferenceTypes['TaxRate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TaxRate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TaxRateType'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isInclusive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  managedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  snapshots?: Resolver<Maybe<ResolversTypes['TaxRateSnapshotConnection']>, ParentType, ContextType, Partial<TaxRateSnapshotsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxRateSnapshotResolvers<ContextType = any, ParentType extends ResolversParentTypes['TaxRateSnapshot'] = ResolversParentTypes['TaxRateSnapshot'], FederationReferenceType extends FederationReferenceTypes['TaxRateSnapshot'] = FederationReferenceTypes['TaxRateSnapshot']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TaxRateSnapshot']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['TaxRate']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateTaxRateResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateTaxRateResult'] = ResolversParentTypes['CreateTaxRateResult']> = {
  __resolveType: TypeResolveFn<'CreateTaxRateSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateTaxRateSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateTaxRateSuccess'] = ResolversParentTypes['CreateTaxRateSuccess']> = {
  taxRate?: Resolver<ResolversTypes['TaxRate'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateTaxRateResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateTaxRateResult'] = ResolversParentTypes['UpdateTaxRateResult']> = {
  __resolveType: TypeResolveFn<'UpdateTaxRateSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type UpdateTaxRateSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateTaxRateSuccess'] = ResolversParentTypes['UpdateTaxRateSuccess']> = {
  taxRate?: Resolver<ResolversTypes['TaxRate'], ParentType, ContextType>;
  snapshot?: Resolver<ResolversTypes['TaxRateSnapshot'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaxRateSnapshotConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TaxRateSnapshotConnection'] = ResolversParentTypes['TaxRateSnapshotConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TaxRateSnapshotEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaxRateSnapshotEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TaxRateSnapshotEdge'] = ResolversParentTypes['TaxRateSnapshotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TaxRateSnapshot'], ParentType, ContextType>;
};

export type TaxCalculationResolvers<ContextType = any, ParentType extends ResolversParentTypes['TaxCalculation'] = ResolversParentTypes['TaxCalculation']> = {
  orderItem?: Resolver<ResolversTypes['OrderItem'], ParentType, ContextType>;
  rateSnapshot?: Resolver<ResolversTypes['TaxRateSnapshot'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['TaxMethod'], ParentType, ContextType>;
  taxable?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type TransactionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Transaction'] = ResolversParentTypes['Transaction'], FederationReferenceType extends FederationReferenceTypes['Transaction'] = FederationReferenceTypes['Transaction']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Transaction']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transactionNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TransactionKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  postedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  businessEntityType?: Resolver<ResolversTypes['BusinessEntityType'], ParentType, ContextType>;
  totalAmount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lines?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TransactionLine']>>, ParentType, ContextType>;
  contexts?: Resolver<ReadonlyArray<ResolversTypes['TransactionContext']>, ParentType, ContextType>;
  postedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  reverses?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TransactionLineResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionLine'] = ResolversParentTypes['TransactionLine']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['BalanceSide'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  memo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransactionPostedResolvers<ContextType = any, ParentType extends ResolversParentTypes['TransactionPosted'] = ResolversParentTypes['TransactionPosted']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  transaction?: Resolver<Maybe<ResolversTypes['Transaction']>, ParentType, ContextType>;
  context?: Resolver<Maybe<ResolversTypes['TransactionContext']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = any> = {
  UserError?: UserErrorResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  ForbiddenError?: ForbiddenErrorResolvers<ContextType>;
  ValidationError?: ValidationErrorResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  InvalidStateError?: InvalidStateErrorResolvers<ContextType>;
  IdempotencyMismatchError?: IdempotencyMismatchErrorResolvers<ContextType>;
  MemberNotActiveError?: MemberNotActiveErrorResolvers<ContextType>;
  SelfApprovalError?: SelfApprovalErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Percentage?: PercentageResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  BigInt?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Account?: AccountResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  BudgetUsage?: BudgetUsageResolvers<ContextType>;
  DepartmentFinancials?: DepartmentFinancialsResolvers<ContextType>;
  TeamPerformance?: TeamPerformanceResolvers<ContextType>;
  ExpenseValidation?: ExpenseValidationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  DepartmentBudgetUse?: DepartmentBudgetUseResolvers<ContextType>;
  TransactionContext?: TransactionContextResolvers<ContextType>;
  UserContext?: UserContextResolvers<ContextType>;
  EmployeeContext?: EmployeeContextResolvers<ContextType>;
  MemberContext?: MemberContextResolvers<ContextType>;
  OrgContext?: OrgContextResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  JobProfile?: JobProfileResolvers<ContextType>;
  ProfessionalActivity?: ProfessionalActivityResolvers<ContextType>;
  OrgMember?: OrgMemberResolvers<ContextType>;
  OrgEmployee?: OrgEmployeeResolvers<ContextType>;
  EmployeeEarnings?: EmployeeEarningsResolvers<ContextType>;
  UserContextConnection?: UserContextConnectionResolvers<ContextType>;
  UserContextEdge?: UserContextEdgeResolvers<ContextType>;
  MemberContextConnection?: MemberContextConnectionResolvers<ContextType>;
  MemberContextEdge?: MemberContextEdgeResolvers<ContextType>;
  EmployeeContextConnection?: EmployeeContextConnectionResolvers<ContextType>;
  EmployeeContextEdge?: EmployeeContextEdgeResolvers<ContextType>;
  OrgContextConnection?: OrgContextConnectionResolvers<ContextType>;
  OrgContextEdge?: OrgContextEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PostExpenseResult?: PostExpenseResultResolvers<ContextType>;
  PostExpenseSuccess?: PostExpenseSuccessResolvers<ContextType>;
  BudgetExceededError?: BudgetExceededErrorResolvers<ContextType>;
  PostSalaryResult?: PostSalaryResultResolvers<ContextType>;
  PostSalarySuccess?: PostSalarySuccessResolvers<ContextType>;
  CompensationPayment?: CompensationPaymentResolvers<ContextType>;
  UserFinances?: UserFinancesResolvers<ContextType>;
  UserFinanceSummary?: UserFinanceSummaryResolvers<ContextType>;
  OrgPosition?: OrgPositionResolvers<ContextType>;
  Org?: OrgResolvers<ContextType>;
  MemberMetrics?: MemberMetricsResolvers<ContextType>;
  EmployeeMetrics?: EmployeeMetricsResolvers<ContextType>;
  OrgFinances?: OrgFinancesResolvers<ContextType>;
  OrgFinanceSummary?: OrgFinanceSummaryResolvers<ContextType>;
  EmployeeFinanceSummary?: EmployeeFinanceSummaryResolvers<ContextType>;
  MemberFinanceSummary?: MemberFinanceSummaryResolvers<ContextType>;
  OrgAnalytics?: OrgAnalyticsResolvers<ContextType>;
  EmployeePerformance?: EmployeePerformanceResolvers<ContextType>;
  CustomerValue?: CustomerValueResolvers<ContextType>;
  EmployeePerformanceConnection?: EmployeePerformanceConnectionResolvers<ContextType>;
  EmployeePerformanceEdge?: EmployeePerformanceEdgeResolvers<ContextType>;
  CustomerValueConnection?: CustomerValueConnectionResolvers<ContextType>;
  CustomerValueEdge?: CustomerValueEdgeResolvers<ContextType>;
  ProfessionalIncome?: ProfessionalIncomeResolvers<ContextType>;
  RevenueAttributionAnalysis?: RevenueAttributionAnalysisResolvers<ContextType>;
  IssueGiftCardResult?: IssueGiftCardResultResolvers<ContextType>;
  IssueGiftCardSuccess?: IssueGiftCardSuccessResolvers<ContextType>;
  RedeemGiftCardResult?: RedeemGiftCardResultResolvers<ContextType>;
  RedeemGiftCardSuccess?: RedeemGiftCardSuccessResolvers<ContextType>;
  GiftCardExpiredError?: GiftCardExpiredErrorResolvers<ContextType>;
  VoidGiftCardResult?: VoidGiftCardResultResolvers<ContextType>;
  VoidGiftCardSuccess?: VoidGiftCardSuccessResolvers<ContextType>;
  GiftCard?: GiftCardResolvers<ContextType>;
  GiftCardUsage?: GiftCardUsageResolvers<ContextType>;
  GiftCardConnection?: GiftCardConnectionResolvers<ContextType>;
  GiftCardEdge?: GiftCardEdgeResolvers<ContextType>;
  GiftCardUsageConnection?: GiftCardUsageConnectionResolvers<ContextType>;
  GiftCardUsageEdge?: GiftCardUsageEdgeResolvers<ContextType>;
  CreateCartResult?: CreateCartResultResolvers<ContextType>;
  CreateCartSuccess?: CreateCartSuccessResolvers<ContextType>;
  AddToCartResult?: AddToCartResultResolvers<ContextType>;
  AddToCartSuccess?: AddToCartSuccessResolvers<ContextType>;
  RemoveFromCartResult?: RemoveFromCartResultResolvers<ContextType>;
  RemoveFromCartSuccess?: RemoveFromCartSuccessResolvers<ContextType>;
  CheckoutOrderResult?: CheckoutOrderResultResolvers<ContextType>;
  CheckoutOrderSuccess?: CheckoutOrderSuccessResolvers<ContextType>;
  PayOrderResult?: PayOrderResultResolvers<ContextType>;
  PayOrderSuccess?: PayOrderSuccessResolvers<ContextType>;
  PaymentDeclinedError?: PaymentDeclinedErrorResolvers<ContextType>;
  CancelOrderResult?: CancelOrderResultResolvers<ContextType>;
  CancelOrderSuccess?: CancelOrderSuccessResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderItem?: OrderItemResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  PaymentPlan?: PaymentPlanResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  AttributionRevenue?: AttributionRevenueResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  OrderStatusChanged?: OrderStatusChangedResolvers<ContextType>;
  Payout?: PayoutResolvers<ContextType>;
  PayoutItem?: PayoutItemResolvers<ContextType>;
  RequestPayoutResult?: RequestPayoutResultResolvers<ContextType>;
  RequestPayoutSuccess?: RequestPayoutSuccessResolvers<ContextType>;
  ApprovePayoutResult?: ApprovePayoutResultResolvers<ContextType>;
  ApprovePayoutSuccess?: ApprovePayoutSuccessResolvers<ContextType>;
  SettlePayoutResult?: SettlePayoutResultResolvers<ContextType>;
  SettlePayoutSuccess?: SettlePayoutSuccessResolvers<ContextType>;
  FailPayoutResult?: FailPayoutResultResolvers<ContextType>;
  FailPayoutSuccess?: FailPayoutSuccessResolvers<ContextType>;
  PayoutConnection?: PayoutConnectionResolvers<ContextType>;
  PayoutEdge?: PayoutEdgeResolvers<ContextType>;
  RejectPayoutResult?: RejectPayoutResultResolvers<ContextType>;
  RejectPayoutSuccess?: RejectPayoutSuccessResolvers<ContextType>;
  CancelPayoutResult?: CancelPayoutResultResolvers<ContextType>;
  CancelPayoutSuccess?: CancelPayoutSuccessResolvers<ContextType>;
  PayoutStatusChanged?: PayoutStatusChangedResolvers<ContextType>;
  RefundOrderResult?: RefundOrderResultResolvers<ContextType>;
  RefundOrderSuccess?: RefundOrderSuccessResolvers<ContextType>;
  RefundExceedsRemainingError?: RefundExceedsRemainingErrorResolvers<ContextType>;
  AlreadyReversedError?: AlreadyReversedErrorResolvers<ContextType>;
  OpenDisputeResult?: OpenDisputeResultResolvers<ContextType>;
  OpenDisputeSuccess?: OpenDisputeSuccessResolvers<ContextType>;
  ResolveDisputeResult?: ResolveDisputeResultResolvers<ContextType>;
  ResolveDisputeSuccess?: ResolveDisputeSuccessResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  RefundConnection?: RefundConnectionResolvers<ContextType>;
  RefundEdge?: RefundEdgeResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  InsufficientBalanceError?: InsufficientBalanceErrorResolvers<ContextType>;
  PeriodClosedError?: PeriodClosedErrorResolvers<ContextType>;
  Waterfall?: WaterfallResolvers<ContextType>;
  RevenueSummary?: RevenueSummaryResolvers<ContextType>;
  Attribution?: AttributionResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  AttributionRevenueConnection?: AttributionRevenueConnectionResolvers<ContextType>;
  AttributionRevenueEdge?: AttributionRevenueEdgeResolvers<ContextType>;
  StartSubscriptionResult?: StartSubscriptionResultResolvers<ContextType>;
  StartSubscriptionSuccess?: StartSubscriptionSuccessResolvers<ContextType>;
  CancelSubscriptionResult?: CancelSubscriptionResultResolvers<ContextType>;
  CancelSubscriptionSuccess?: CancelSubscriptionSuccessResolvers<ContextType>;
  PauseSubscriptionResult?: PauseSubscriptionResultResolvers<ContextType>;
  PauseSubscriptionSuccess?: PauseSubscriptionSuccessResolvers<ContextType>;
  ResumeSubscriptionResult?: ResumeSubscriptionResultResolvers<ContextType>;
  ResumeSubscriptionSuccess?: ResumeSubscriptionSuccessResolvers<ContextType>;
  MemberSubscription?: MemberSubscriptionResolvers<ContextType>;
  TaxRate?: TaxRateResolvers<ContextType>;
  TaxRateSnapshot?: TaxRateSnapshotResolvers<ContextType>;
  CreateTaxRateResult?: CreateTaxRateResultResolvers<ContextType>;
  CreateTaxRateSuccess?: CreateTaxRateSuccessResolvers<ContextType>;
  UpdateTaxRateResult?: UpdateTaxRateResultResolvers<ContextType>;
  UpdateTaxRateSuccess?: UpdateTaxRateSuccessResolvers<ContextType>;
  TaxRateSnapshotConnection?: TaxRateSnapshotConnectionResolvers<ContextType>;
  TaxRateSnapshotEdge?: TaxRateSnapshotEdgeResolvers<ContextType>;
  TaxCalculation?: TaxCalculationResolvers<ContextType>;
  Transaction?: TransactionResolvers<ContextType>;
  TransactionLine?: TransactionLineResolvers<ContextType>;
  TransactionPosted?: TransactionPostedResolvers<ContextType>;
};

