// Made by "pnpm generate" from the files in schema/; never edited by hand.
import type { CurrencyCode } from '@volmify/shared/currency';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type ResolverFn<TResult, TParent, TContext, TArgs> = (parent: never, args: TArgs, context: never, info: never) => unknown
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

/** Budget authority of an organization or department. */
export type Budget = {
  /** Authority for one period; null inherits the nearest one above. */
  readonly limit?: Maybe<Money>;
  /** Length of a period. */
  readonly period: BudgetPeriod;
};

/** Length of a budget period. */
export type BudgetPeriod =
  /** A calendar month. */
  | 'MONTH'
  /** Three calendar months. */
  | 'QUARTER'
  /** A calendar year. */
  | 'YEAR';

/** A unit's authority against the one above. */
export type ParentBudgetRelation = {
  /** Authority above, the organization's at the root; null when none is set. */
  readonly parentLimit?: Maybe<Money>;
  /** True when own authority does not exceed it (ORG-33). */
  readonly withinParent: Scalars['Boolean']['output'];
};

/** How much an employee may spend, and why (4.11). */
export type BudgetAuthority = {
  /** The smallest limit of the chain; null without any. */
  readonly limit?: Maybe<Money>;
  /** Which link sets it. */
  readonly source: BudgetAuthoritySource;
  /** From the nearest limit up to the organization. */
  readonly chain: ReadonlyArray<BudgetChainLink>;
};

/** Where an employee's limit comes from. */
export type BudgetAuthoritySource =
  /** An amount delegated to the person (ORG-40). */
  | 'DELEGATED'
  /** The primary department. */
  | 'PRIMARY_DEPARTMENT'
  /** A department above the primary one. */
  | 'ANCESTOR_DEPARTMENT'
  /** The organization itself. */
  | 'ORGANIZATION'
  /** Nothing sets a limit. */
  | 'NONE';

/** One limit on the way up. */
export type BudgetChainLink = {
  /** The department; null for the organization itself. */
  readonly department?: Maybe<Department>;
  /** Its limit. */
  readonly limit?: Maybe<Money>;
};

/** The department whose authority a team spends. */
export type BudgetSource = {
  /** The lead's primary department; null when the lead has none (GAP-37). */
  readonly department?: Maybe<Department>;
  /** Its effective limit. */
  readonly limit?: Maybe<Money>;
};

/** One proposed authority. */
export type DepartmentBudgetChange = {
  /** The department. */
  readonly departmentId: Scalars['ID']['input'];
  /** Proposed limit in the organization's currency; null inherits. */
  readonly limit?: InputMaybe<MoneyInput>;
};

/** A rule that a proposed change would break. */
export type BudgetViolation = {
  /** The department that breaks it. */
  readonly department: Department;
  /** The department it is measured against; null for the organization. */
  readonly against?: Maybe<Department>;
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
};

/** Result of a dry run (API-54). */
export type BudgetValidation = {
  /** True without violations. */
  readonly valid: Scalars['Boolean']['output'];
  /** Broken rules. */
  readonly violations: ReadonlyArray<BudgetViolation>;
  /** Sums above the parent, where the organization allows them (GAP-15). */
  readonly warnings: ReadonlyArray<BudgetViolation>;
};

export type Query = {
  /** Dry run of new authorities; writes nothing (ORG-39). Null for an organization or departments whose budget the viewer may not read. */
  readonly validateBudgetChanges?: Maybe<BudgetValidation>;
  /** Finance asks for the chain of limits before it posts an expense (4.11); exactly one of the two ids. Null for an unknown one. */
  readonly authorizeSpend?: Maybe<SpendAuthority>;
  /** One department by id. */
  readonly department?: Maybe<Department>;
  /** One employee by id (API-18). */
  readonly orgEmployee?: Maybe<OrgEmployee>;
  /** Catalog asks which of these are ACTIVE employees of one organization before it commits shares (CAT-27). */
  readonly assertActiveEmployees?: Maybe<ReadonlyArray<ActiveEmployee>>;
  /** One member by id (API-02). */
  readonly orgMember?: Maybe<OrgMember>;
  /** What ties one person to each organization: the gateway builds the viewer from it, asked per request (security 5.1). */
  readonly membershipFacts?: Maybe<MembershipFacts>;
  /** How people stand as members of one organization, for what another subgraph does to members by name; exactly one of the two lists. Unknown ones are left out. */
  readonly memberStandings?: Maybe<ReadonlyArray<MemberStanding>>;
  /** The signed-in user; null for an anonymous caller or a partner app. Every subgraph answers it alike from the verified context, so the planner may start in any of them. */
  readonly me?: Maybe<User>;
  /** One organization; exactly one of the two arguments. */
  readonly org?: Maybe<Org>;
  /** Identity asks what is kept here of a person, for the person's own export (IDN-43). */
  readonly organizationRecords?: Maybe<Scalars['JSON']['output']>;
  /** One team by id. */
  readonly team?: Maybe<Team>;
};


export type QueryValidateBudgetChangesArgs = {
  orgId: Scalars['ID']['input'];
  changes: ReadonlyArray<DepartmentBudgetChange>;
};


export type QueryAuthorizeSpendArgs = {
  employeeId?: InputMaybe<Scalars['ID']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  amount: MoneyInput;
};


export type QueryDepartmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrgEmployeeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAssertActiveEmployeesArgs = {
  orgId: Scalars['ID']['input'];
  employeeIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryOrgMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembershipFactsArgs = {
  userId: Scalars['ID']['input'];
};


export type QueryMemberStandingsArgs = {
  orgId: Scalars['ID']['input'];
  memberIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  userIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryOrgArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganizationRecordsArgs = {
  userId: Scalars['ID']['input'];
  orgIds: ReadonlyArray<Scalars['ID']['input']>;
};


export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  /** Sets an authority inside the one above (API-48, ORG-33). */
  readonly setDepartmentBudget?: Maybe<SetDepartmentBudgetResult>;
  /** Sets the organization's own limit, and whether the limits below one limit may together exceed it (ORG-37, GAP-15); by the owner, and by administrators to whom that was granted. */
  readonly setOrgBudget?: Maybe<SetOrgBudgetResult>;
  /** Delegates an amount to an employee within what is inherited, or takes it back (ORG-40). */
  readonly setDelegatedBudget?: Maybe<SetDelegatedBudgetResult>;
  /** Makes a department (API-42). */
  readonly createDepartment?: Maybe<CreateDepartmentResult>;
  /** Renames or moves a department, or gives it a head; a cycle is refused (API-43, ORG-27). */
  readonly updateDepartment?: Maybe<UpdateDepartmentResult>;
  /** Closes an empty department. */
  readonly archiveDepartment?: Maybe<ArchiveDepartmentResult>;
  /** Puts an employee into a department, or changes the role there (API-30, API-45). */
  readonly assignEmployeeToDepartment?: Maybe<AssignEmployeeToDepartmentResult>;
  /** Ends a department membership (API-46). */
  readonly removeEmployeeFromDepartment?: Maybe<RemoveEmployeeFromDepartmentResult>;
  /** Changes an employee's name, role, pay or state (API-19). */
  readonly updateEmployee?: Maybe<UpdateEmployeeResult>;
  /** Ends an employment; the member row stays (API-20, ORG-46). */
  readonly terminateEmployee?: Maybe<TerminateEmployeeResult>;
  /** Links the own employee row to a job profile of the same person (API-28, IDN-07). */
  readonly linkEmployeeJobProfile?: Maybe<LinkEmployeeJobProfileResult>;
  /** Takes the link away, in person; past rows keep it (GAP-30). */
  readonly unlinkEmployeeJobProfile?: Maybe<UnlinkEmployeeJobProfileResult>;
  /** Invites a member by mail (API-05). */
  readonly inviteMember?: Maybe<InviteMemberResult>;
  /** The invitee accepts and becomes a member at once (API-07). */
  readonly acceptMemberInvitation?: Maybe<AcceptMemberInvitationResult>;
  /** The invitee declines; the token is dead (ORG-17). */
  readonly declineMemberInvitation?: Maybe<DeclineMemberInvitationResult>;
  /** The inviter takes an invitation back. */
  readonly cancelMemberInvitation?: Maybe<CancelMemberInvitationResult>;
  /** An administrator or the owner withdraws somebody's invitation. */
  readonly revokeMemberInvitation?: Maybe<RevokeMemberInvitationResult>;
  /** Invites an employee by mail (API-21). */
  readonly inviteEmployee?: Maybe<InviteEmployeeResult>;
  /** Starts an employee invitation on an existing member (ORG-23). */
  readonly promoteMember?: Maybe<PromoteMemberResult>;
  /** An authority other than the inviter approves (API-23, ORG-19 to 22). */
  readonly approveEmployeeInvitation?: Maybe<ApproveEmployeeInvitationResult>;
  /** An authority rejects with a reason. */
  readonly rejectEmployeeInvitation?: Maybe<RejectEmployeeInvitationResult>;
  /** The invitee accepts (API-24). */
  readonly acceptEmployeeInvitation?: Maybe<AcceptEmployeeInvitationResult>;
  /** The invitee declines. */
  readonly declineEmployeeInvitation?: Maybe<DeclineEmployeeInvitationResult>;
  /** The inviter takes an invitation back. */
  readonly cancelEmployeeInvitation?: Maybe<CancelEmployeeInvitationResult>;
  /** An administrator or the owner withdraws somebody's invitation. */
  readonly revokeEmployeeInvitation?: Maybe<RevokeEmployeeInvitationResult>;
  /** Says how long rows of one kind are kept (ORG-44); carried out within a day. */
  readonly setRetentionPolicy?: Maybe<SetRetentionPolicyResult>;
  /** Writes the organization's own next version of a template (ORG-42); what runs goes on in its version. */
  readonly setWorkflowDefinition?: Maybe<SetWorkflowDefinitionResult>;
  /** Says that the step at which a workflow waits for somebody is done (ORG-43). */
  readonly completeWorkflowStep?: Maybe<CompleteWorkflowStepResult>;
  /** Calls a workflow off. */
  readonly cancelWorkflow?: Maybe<CancelWorkflowResult>;
  /** Changes a member's name or class (API-03); members change the own name. */
  readonly updateMember?: Maybe<UpdateMemberResult>;
  /** Suspends a member with a reason (ORG-48). */
  readonly suspendMember?: Maybe<SuspendMemberResult>;
  /** Lifts a suspension. */
  readonly reactivateMember?: Maybe<ReactivateMemberResult>;
  /** Ends a membership; orders and books stay (API-04, ORG-47). */
  readonly removeMember?: Maybe<RemoveMemberResult>;
  /** The caller ends the own membership; the employment ends first, and the owner stays (5.1). */
  readonly leaveOrganization?: Maybe<LeaveOrganizationResult>;
  /** Turns a switch of the organization (ORG-41). */
  readonly setFeatureFlag?: Maybe<SetFeatureFlagResult>;
  /** Adds or changes a language that the organization publishes in (ORG-03). */
  readonly setOrgLocale?: Maybe<SetOrgLocaleResult>;
  /** Adds or changes a currency that the organization sells in (ORG-51). */
  readonly setOrgCurrency?: Maybe<SetOrgCurrencyResult>;
  /** Adds the brand of a slug, or changes it (ORG-02). */
  readonly setOrgBrand?: Maybe<SetOrgBrandResult>;
  /** Takes a brand away; its slug is free again. */
  readonly removeOrgBrand?: Maybe<RemoveOrgBrandResult>;
  /** Adds the market region of a currency, or changes it (ORG-04). */
  readonly setOrgRegion?: Maybe<SetOrgRegionResult>;
  /** Takes a market region away where no store front sells. */
  readonly removeOrgRegion?: Maybe<RemoveOrgRegionResult>;
  /** Adds the store front of a slug, or changes it (ORG-45). */
  readonly setFunnel?: Maybe<SetFunnelResult>;
  /** Takes a store front away; its host names are free again. */
  readonly removeFunnel?: Maybe<RemoveFunnelResult>;
  /** Leads a host name to a store front; a host name leads to one of all organizations. */
  readonly addFunnelDomain?: Maybe<AddFunnelDomainResult>;
  /** Frees a host name. */
  readonly removeFunnelDomain?: Maybe<RemoveFunnelDomainResult>;
  /** Makes a team with its lead (API-56). */
  readonly createTeam?: Maybe<CreateTeamResult>;
  /** Changes a team (API-57). */
  readonly updateTeam?: Maybe<UpdateTeamResult>;
  /** Closes a team; history stays. */
  readonly archiveTeam?: Maybe<ArchiveTeamResult>;
  /** Adds an employee to a team (API-32, API-59). */
  readonly addEmployeeToTeam?: Maybe<AddEmployeeToTeamResult>;
  /** Changes the role inside a team (API-60). */
  readonly updateTeamRole?: Maybe<UpdateTeamRoleResult>;
  /** Ends a team membership (API-61). */
  readonly removeEmployeeFromTeam?: Maybe<RemoveEmployeeFromTeamResult>;
};


export type MutationSetDepartmentBudgetArgs = {
  input: SetDepartmentBudgetInput;
};


export type MutationSetOrgBudgetArgs = {
  input: SetOrgBudgetInput;
};


export type MutationSetDelegatedBudgetArgs = {
  input: SetDelegatedBudgetInput;
};


export type MutationCreateDepartmentArgs = {
  input: CreateDepartmentInput;
};


export type MutationUpdateDepartmentArgs = {
  input: UpdateDepartmentInput;
};


export type MutationArchiveDepartmentArgs = {
  input: ArchiveDepartmentInput;
};


export type MutationAssignEmployeeToDepartmentArgs = {
  input: AssignEmployeeToDepartmentInput;
};


export type MutationRemoveEmployeeFromDepartmentArgs = {
  input: RemoveEmployeeFromDepartmentInput;
};


export type MutationUpdateEmployeeArgs = {
  input: UpdateEmployeeInput;
};


export type MutationTerminateEmployeeArgs = {
  input: TerminateEmployeeInput;
};


export type MutationLinkEmployeeJobProfileArgs = {
  input: LinkEmployeeJobProfileInput;
};


export type MutationUnlinkEmployeeJobProfileArgs = {
  input: UnlinkEmployeeJobProfileInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationAcceptMemberInvitationArgs = {
  input: AcceptMemberInvitationInput;
};


export type MutationDeclineMemberInvitationArgs = {
  input: DeclineMemberInvitationInput;
};


export type MutationCancelMemberInvitationArgs = {
  input: CancelMemberInvitationInput;
};


export type MutationRevokeMemberInvitationArgs = {
  input: RevokeMemberInvitationInput;
};


export type MutationInviteEmployeeArgs = {
  input: InviteEmployeeInput;
};


export type MutationPromoteMemberArgs = {
  input: PromoteMemberInput;
};


export type MutationApproveEmployeeInvitationArgs = {
  input: ApproveEmployeeInvitationInput;
};


export type MutationRejectEmployeeInvitationArgs = {
  input: RejectEmployeeInvitationInput;
};


export type MutationAcceptEmployeeInvitationArgs = {
  input: AcceptEmployeeInvitationInput;
};


export type MutationDeclineEmployeeInvitationArgs = {
  input: DeclineEmployeeInvitationInput;
};


export type MutationCancelEmployeeInvitationArgs = {
  input: CancelEmployeeInvitationInput;
};


export type MutationRevokeEmployeeInvitationArgs = {
  input: RevokeEmployeeInvitationInput;
};


export type MutationSetRetentionPolicyArgs = {
  input: SetRetentionPolicyInput;
};


export type MutationSetWorkflowDefinitionArgs = {
  input: SetWorkflowDefinitionInput;
};


export type MutationCompleteWorkflowStepArgs = {
  input: CompleteWorkflowStepInput;
};


export type MutationCancelWorkflowArgs = {
  input: CancelWorkflowInput;
};


export type MutationUpdateMemberArgs = {
  input: UpdateMemberInput;
};


export type MutationSuspendMemberArgs = {
  input: SuspendMemberInput;
};


export type MutationReactivateMemberArgs = {
  input: ReactivateMemberInput;
};


export type MutationRemoveMemberArgs = {
  input: RemoveMemberInput;
};


export type MutationLeaveOrganizationArgs = {
  input: LeaveOrganizationInput;
};


export type MutationSetFeatureFlagArgs = {
  input: SetFeatureFlagInput;
};


export type MutationSetOrgLocaleArgs = {
  input: SetOrgLocaleInput;
};


export type MutationSetOrgCurrencyArgs = {
  input: SetOrgCurrencyInput;
};


export type MutationSetOrgBrandArgs = {
  input: SetOrgBrandInput;
};


export type MutationRemoveOrgBrandArgs = {
  input: RemoveOrgBrandInput;
};


export type MutationSetOrgRegionArgs = {
  input: SetOrgRegionInput;
};


export type MutationRemoveOrgRegionArgs = {
  input: RemoveOrgRegionInput;
};


export type MutationSetFunnelArgs = {
  input: SetFunnelInput;
};


export type MutationRemoveFunnelArgs = {
  input: RemoveFunnelInput;
};


export type MutationAddFunnelDomainArgs = {
  input: AddFunnelDomainInput;
};


export type MutationRemoveFunnelDomainArgs = {
  input: RemoveFunnelDomainInput;
};


export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};


export type MutationUpdateTeamArgs = {
  input: UpdateTeamInput;
};


export type MutationArchiveTeamArgs = {
  input: ArchiveTeamInput;
};


export type MutationAddEmployeeToTeamArgs = {
  input: AddEmployeeToTeamInput;
};


export type MutationUpdateTeamRoleArgs = {
  input: UpdateTeamRoleInput;
};


export type MutationRemoveEmployeeFromTeamArgs = {
  input: RemoveEmployeeFromTeamInput;
};

/** Input of setDepartmentBudget. */
export type SetDepartmentBudgetInput = {
  /** The department. */
  readonly departmentId: Scalars['ID']['input'];
  /** New limit; null inherits. */
  readonly limit?: InputMaybe<MoneyInput>;
  /** New period length. */
  readonly period?: InputMaybe<BudgetPeriod>;
  /** Words for the audit (ORG-38). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and changes nothing. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What setDepartmentBudget answers: done, or one named refusal. */
export type SetDepartmentBudgetResult = SetDepartmentBudgetSuccess | NotFoundError | ForbiddenError | ValidationError | BudgetHierarchyError | IdempotencyMismatchError;

/** setDepartmentBudget was done. */
export type SetDepartmentBudgetSuccess = {
  /** The department after the change. */
  readonly department: Department;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** The limit would exceed the one above or fall below one beneath. */
export type BudgetHierarchyError = UserError & {
  /** `BUDGET_HIERARCHY`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the limit. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The offending pairs. */
  readonly violations: ReadonlyArray<BudgetViolation>;
};

/** One change of an authority (ORG-38). */
export type BudgetChange = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Limit before; null inherited. */
  readonly oldLimit?: Maybe<Money>;
  /** Limit after; null inherits. */
  readonly newLimit?: Maybe<Money>;
  /** Who changed it; null when the owner did. */
  readonly by?: Maybe<OrgEmployee>;
  /** Words of whoever changed it. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** One page of BudgetChange. */
export type BudgetChangeConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<BudgetChangeEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One BudgetChange and its place in the list. */
export type BudgetChangeEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: BudgetChange;
};

/** The chain of limits over one spender as it stands, with a stamp; what was spent already is finance's own knowledge. */
export type SpendAuthority = {
  /** The organization. */
  readonly orgId: Scalars['ID']['output'];
  /** The employee who spends: the one named, or the lead of the team. */
  readonly employeeId: Scalars['ID']['output'];
  /** Grows with every change of a limit, the tree, a primary department or a team's lead: an older stamp is stale (GAP-13). */
  readonly version: Scalars['Int']['output'];
  /** Departments from the primary one up to the root. */
  readonly departmentIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Their limits in the same order, minor units; null inherits. */
  readonly limitsMinor: ReadonlyArray<Maybe<Scalars['BigInt']['output']>>;
  /** Their periods in the same order. */
  readonly periods: ReadonlyArray<BudgetPeriod>;
  /** Limit of the organization itself, minor units; null without one. */
  readonly orgLimitMinor?: Maybe<Scalars['BigInt']['output']>;
  /** Period of the organization's limit. */
  readonly orgPeriod: BudgetPeriod;
  /** Amount delegated to the employee in person, minor units; null without one, and for teams. */
  readonly delegatedMinor?: Maybe<Scalars['BigInt']['output']>;
  /** Currency of all limits. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Why it may not be spent whatever was spent before; null when the limits allow it. */
  readonly refusal?: Maybe<SpendRefusal>;
};

/** Why limits refuse to spend. */
export type SpendRefusal =
  /** The employee, the member or the team is not active. */
  | 'NOT_ACTIVE'
  /** The lead of the team has no primary department (GAP-37). */
  | 'NO_PRIMARY_DEPARTMENT'
  /** The amount is in another currency than the limits. */
  | 'FOREIGN_CURRENCY'
  /** The amount alone is more than the smallest limit. */
  | 'ABOVE_LIMIT';

/** Input of setOrgBudget. */
export type SetOrgBudgetInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** New limit of all root departments; null for none. */
  readonly limit?: InputMaybe<MoneyInput>;
  /** New period length; stays when left out. */
  readonly period?: InputMaybe<BudgetPeriod>;
  /** True refuses limits that together exceed the one above them; stays when left out. */
  readonly strictSum?: InputMaybe<Scalars['Boolean']['input']>;
  /** Words for the audit (ORG-38). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and changes nothing. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What setOrgBudget answers: done, or one named refusal. */
export type SetOrgBudgetResult = SetOrgBudgetSuccess | NotFoundError | ForbiddenError | ValidationError | BudgetHierarchyError | IdempotencyMismatchError;

/** setOrgBudget was done. */
export type SetOrgBudgetSuccess = {
  /** The organization after the change. */
  readonly org: Org;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Input of setDelegatedBudget. */
export type SetDelegatedBudgetInput = {
  /** The employee; nobody delegates to themselves. */
  readonly employeeId: Scalars['ID']['input'];
  /** New amount; null takes it back. */
  readonly limit?: InputMaybe<MoneyInput>;
  /** Words for the audit (ORG-38). */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and changes nothing. */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What setDelegatedBudget answers: done, or one named refusal. */
export type SetDelegatedBudgetResult = SetDelegatedBudgetSuccess | NotFoundError | ForbiddenError | ValidationError | InvalidStateError | SelfApprovalError | IdempotencyMismatchError;

/** setDelegatedBudget was done. */
export type SetDelegatedBudgetSuccess = {
  /** The employee after the change. */
  readonly employee: OrgEmployee;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** A unit of an organization with its own budget authority (ORG-25). */
export type Department = Node & {
  /** Global id, prefix `dept`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Text about it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Kind of unit. */
  readonly type: DepartmentType;
  /** 0 at the root. */
  readonly depth: Scalars['Int']['output'];
  /** The organization. */
  readonly org: Org;
  /** The unit above; null at the root. */
  readonly parent?: Maybe<Department>;
  /** Units directly below. */
  readonly children: ReadonlyArray<Department>;
  /** The live head; null while vacant (GAP-18). */
  readonly head?: Maybe<OrgEmployee>;
  /** Own authority; null when hidden. */
  readonly budget?: Maybe<Budget>;
  /** How the authority stands to the one above; null when hidden. */
  readonly parentBudgetRelation?: Maybe<ParentBudgetRelation>;
  /** Changes of the own authority, newest first (ORG-38); null when hidden. */
  readonly budgetChanges?: Maybe<BudgetChangeConnection>;
  /** Live memberships of this unit, longest-standing first (API-44). */
  readonly employees?: Maybe<DepartmentMembershipConnection>;
  /** Professional identities of the employees of this unit; an entry that the viewer may not see is null (API-50). */
  readonly jobProfiles?: Maybe<ReadonlyArray<Maybe<JobProfile>>>;
  /** Distinct employees with a live membership in the subtree. */
  readonly employeeCount: Scalars['Int']['output'];
  /** Teams whose lead's primary department lies in the subtree. */
  readonly teamCount: Scalars['Int']['output'];
};


/** A unit of an organization with its own budget authority (ORG-25). */
export type DepartmentBudgetChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A unit of an organization with its own budget authority (ORG-25). */
export type DepartmentEmployeesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of a unit (ORG-26). */
export type DepartmentType =
  /** Unit for one field of work. */
  | 'DEPARTMENT'
  /** Large unit that spans fields of work. */
  | 'DIVISION'
  /** Unit that is run like a business of its own. */
  | 'BUSINESS_UNIT'
  /** Unit at one place, or a small unit within another. */
  | 'OFFICE'
  /** Unit for one area of the world. */
  | 'REGION';

/** Role inside a department. */
export type DepartmentRole =
  /** Answers for it; approves hiring and spending in its subtree. */
  | 'HEAD'
  /** Runs day-to-day work. */
  | 'MANAGER'
  /** Leads a part of the work. */
  | 'LEAD'
  /** Works in it. */
  | 'MEMBER';

/** An employee in a department (ORG-30). */
export type DepartmentMembership = {
  /** The department. */
  readonly department: Department;
  /** The employee. */
  readonly employee: OrgEmployee;
  /** Role inside it. */
  readonly role: DepartmentRole;
  /** True for the one department that gives the budget authority (ORG-31). */
  readonly isPrimary: Scalars['Boolean']['output'];
  /** Since when. */
  readonly assignedAt: Scalars['DateTime']['output'];
};

/** One page of DepartmentMembership. */
export type DepartmentMembershipConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<DepartmentMembershipEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One DepartmentMembership and its place in the list. */
export type DepartmentMembershipEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: DepartmentMembership;
};

/** Input of createDepartment. */
export type CreateDepartmentInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** The unit above; none makes a root. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Name. */
  readonly name: Scalars['String']['input'];
  /** Text about it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Kind of unit. */
  readonly type: DepartmentType;
};

/** What createDepartment answers: done, or one named refusal. */
export type CreateDepartmentResult = CreateDepartmentSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** createDepartment was done. */
export type CreateDepartmentSuccess = {
  /** The new department. */
  readonly department: Department;
};

/** Input of updateDepartment. */
export type UpdateDepartmentInput = {
  /** The department. */
  readonly departmentId: Scalars['ID']['input'];
  /** New name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** New text; null takes it away. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** New unit above; null makes it a root. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** New head. */
  readonly headEmployeeId?: InputMaybe<Scalars['ID']['input']>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateDepartment answers: done, or one named refusal. */
export type UpdateDepartmentResult = UpdateDepartmentSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** updateDepartment was done. */
export type UpdateDepartmentSuccess = {
  /** The department after the change. */
  readonly department: Department;
};

/** Input of archiveDepartment. */
export type ArchiveDepartmentInput = {
  /** The department. */
  readonly departmentId: Scalars['ID']['input'];
};

/** What archiveDepartment answers: done, or one named refusal. */
export type ArchiveDepartmentResult = ArchiveDepartmentSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** archiveDepartment was done. */
export type ArchiveDepartmentSuccess = {
  /** The department as it was closed. */
  readonly department: Department;
};

/** Input of assignEmployeeToDepartment. */
export type AssignEmployeeToDepartmentInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** The department. */
  readonly departmentId: Scalars['ID']['input'];
  /** Role inside it; MEMBER when left out. */
  readonly role?: InputMaybe<DepartmentRole>;
  /** Make it the primary one; the first department is it anyway. */
  readonly isPrimary?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What assignEmployeeToDepartment answers: done, or one named refusal. */
export type AssignEmployeeToDepartmentResult = AssignEmployeeToDepartmentSuccess | NotFoundError | ForbiddenError | ConflictError;

/** assignEmployeeToDepartment was done. */
export type AssignEmployeeToDepartmentSuccess = {
  /** The live membership. */
  readonly membership: DepartmentMembership;
};

/** Input of removeEmployeeFromDepartment. */
export type RemoveEmployeeFromDepartmentInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** The department. */
  readonly departmentId: Scalars['ID']['input'];
};

/** What removeEmployeeFromDepartment answers: done, or one named refusal. */
export type RemoveEmployeeFromDepartmentResult = RemoveEmployeeFromDepartmentSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** removeEmployeeFromDepartment was done. */
export type RemoveEmployeeFromDepartmentSuccess = {
  /** The department. */
  readonly department: Department;
};

/** A person's administrative side in one organization, on top of a member row (ORG-09). */
export type OrgEmployee = Node & {
  /** Global id, prefix `emp`. */
  readonly id: Scalars['ID']['output'];
  /** Slug of the member row. */
  readonly slug: Scalars['String']['output'];
  /** Name at work. */
  readonly professionalDisplayName: Scalars['String']['output'];
  /** Role. */
  readonly role: EmployeeRole;
  /** State (5.2). */
  readonly status: EmployeeStatus;
  /** Kind of pay (ORG-15); staff of the organization and the person only. */
  readonly compensationType?: Maybe<EmployeeCompensationType>;
  /** Pay in figures; null without the right to see it. */
  readonly compensation?: Maybe<Compensation>;
  /** When work began. */
  readonly hiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; staff of the organization and the person only. */
  readonly terminatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it ended; staff of the organization and the person only. */
  readonly terminationReason?: Maybe<TerminationReason>;
  /** The organization. */
  readonly org: Org;
  /** The member row of the same person; null for whoever may not see it. */
  readonly member?: Maybe<OrgMember>;
  /** The linked professional identity, if any (ORG-12). */
  readonly jobProfile?: Maybe<JobProfile>;
  /** Live department memberships that the viewer may see, primary first. */
  readonly departmentMemberships: ReadonlyArray<DepartmentMembership>;
  /** Live team memberships that the viewer may see. */
  readonly teamMemberships: ReadonlyArray<TeamMembership>;
  /** How much may be spent and where that comes from (ORG-34); null when hidden. */
  readonly budgetAuthority?: Maybe<BudgetAuthority>;
  /** Changes of the delegated amount, newest first (ORG-38); null when hidden. */
  readonly budgetChanges?: Maybe<BudgetChangeConnection>;
  /** Permission codes held, role defaults and grants together, sorted; null when hidden. */
  readonly capabilities?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What the viewer may do with this row (SEC-03). */
  readonly allowedActions: ReadonlyArray<EmployeeAction>;
  /** What happened, newest first (ORG-52); null when hidden. */
  readonly timeline?: Maybe<TimelineEntryConnection>;
  /** Changes with old and new values; staff only, null when hidden. */
  readonly auditLog?: Maybe<AuditEntryConnection>;
};


/** A person's administrative side in one organization, on top of a member row (ORG-09). */
export type OrgEmployeeBudgetChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person's administrative side in one organization, on top of a member row (ORG-09). */
export type OrgEmployeeTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person's administrative side in one organization, on top of a member row (ORG-09). */
export type OrgEmployeeAuditLogArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Role of an employee (ORG-11). */
export type EmployeeRole =
  /** Runs the organization. */
  | 'ADMIN'
  /** Runs a part of it. */
  | 'MANAGER'
  /** Teaches, and sees the progress of students. */
  | 'INSTRUCTOR'
  /** Makes products and content. */
  | 'CREATOR'
  /** Does other work; rights by explicit grant. */
  | 'STAFF';

/** State of an employee (5.2). */
export type EmployeeStatus =
  /** Accepted the invitation; waits for approval. */
  | 'PENDING'
  /** Approved; has not begun. */
  | 'APPROVED'
  /** Works, with every right of the role. */
  | 'ACTIVE'
  /** Away for a while; rights rest. */
  | 'ON_LEAVE'
  /** Rights are withdrawn for a while. */
  | 'SUSPENDED'
  /** Work has ended; history stays. */
  | 'TERMINATED';

/** Why an employment ended. */
export type TerminationReason =
  /** The employee left. */
  | 'RESIGNED'
  /** The organization ended it. */
  | 'FIRED'
  /** The employee retired. */
  | 'RETIRED'
  /** The contract ran out. */
  | 'CONTRACT_END'
  /** Anything else. */
  | 'OTHER';

/** Kind of pay. */
export type EmployeeCompensationType =
  /** A salary. */
  | 'SALARIED'
  /** Shares of sales only. */
  | 'COMMISSION'
  /** A salary and shares of sales. */
  | 'MIXED';

/** Pay of an employee. */
export type Compensation = {
  /** Kind of pay. */
  readonly type: EmployeeCompensationType;
  /** Salary per year; null for commission only. */
  readonly salary?: Maybe<Money>;
};

/** Which employees to list (DSH-03). */
export type EmployeeFilter = {
  /** Words that all occur in the professional name. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Role. */
  readonly role?: InputMaybe<EmployeeRole>;
  /** State. */
  readonly status?: InputMaybe<EmployeeStatus>;
  /** In this department or below. */
  readonly departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** In this team. */
  readonly teamId?: InputMaybe<Scalars['ID']['input']>;
  /** Kind of pay. */
  readonly compensationType?: InputMaybe<EmployeeCompensationType>;
  /** With or without a linked job profile. */
  readonly hasJobProfile?: InputMaybe<Scalars['Boolean']['input']>;
  /** Effective authority at least this, in the organization's currency; whoever has no limit is among them. For whoever may read all budgets. */
  readonly budgetAuthorityAtLeast?: InputMaybe<MoneyInput>;
  /** Earnings in the organization's currency at least this; for whoever may read all earnings, as its facts stand (`asOf`). */
  readonly earningsAtLeast?: InputMaybe<MoneyInput>;
  /** Earnings in the organization's currency at most this; for whoever may read all earnings, as its facts stand (`asOf`). */
  readonly earningsAtMost?: InputMaybe<MoneyInput>;
  /** By shares in products, agreed or earned; for whoever may read all attributions, as the facts of others stand (`asOf`). */
  readonly attributionActivity?: InputMaybe<ActivityFilter>;
};

/** Order of the employee list. */
export type EmployeeSort = {
  /** Sort key. */
  readonly key: EmployeeSortKey;
  /** Direction. */
  readonly direction: SortDirection;
};

/** Sort key of the employee list. */
export type EmployeeSortKey =
  /** When work began; who has not begun counts from the day of the row. */
  | 'HIRED_AT'
  /** Name at work. */
  | 'NAME'
  /** Earnings in the organization's currency; for whoever may read all earnings, as its facts stand. */
  | 'EARNINGS';

/** One employee that passed the check. */
export type ActiveEmployee = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['output'];
  /** The person. */
  readonly userId: Scalars['ID']['output'];
  /** The linked job profile. */
  readonly jobProfileId?: Maybe<Scalars['ID']['output']>;
  /** Version of the row that was checked. */
  readonly version: Scalars['Int']['output'];
};

/** An act on an employee that the viewer may start. */
export type EmployeeAction =
  /** Change name or state. */
  | 'UPDATE'
  /** End the employment; for oneself by resigning. */
  | 'TERMINATE'
  /** Put into a department. */
  | 'ASSIGN_TO_DEPARTMENT'
  /** Put into a team. */
  | 'ASSIGN_TO_TEAM'
  /** Change role and pay. */
  | 'MANAGE_COMPENSATION'
  /** Link a job profile, in person. */
  | 'LINK_JOB_PROFILE'
  /** Delegate an amount to spend. */
  | 'SET_BUDGET_AUTHORITY';

/** Input of updateEmployee. */
export type UpdateEmployeeInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** New name at work. */
  readonly professionalDisplayName?: InputMaybe<Scalars['String']['input']>;
  /** New role. */
  readonly role?: InputMaybe<EmployeeRole>;
  /** New kind of pay. */
  readonly compensationType?: InputMaybe<EmployeeCompensationType>;
  /** New salary per year. */
  readonly salary?: InputMaybe<MoneyInput>;
  /** New state, if the move exists (5.2). */
  readonly status?: InputMaybe<EmployeeStatus>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateEmployee answers: done, or one named refusal. */
export type UpdateEmployeeResult = UpdateEmployeeSuccess | NotFoundError | ForbiddenError | ValidationError | InvalidStateError | ConflictError | LastAdminError;

/** updateEmployee was done. */
export type UpdateEmployeeSuccess = {
  /** The employee after the change. */
  readonly employee: OrgEmployee;
};

/** Input of terminateEmployee. */
export type TerminateEmployeeInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** Why; oneself may only resign. */
  readonly reason: TerminationReason;
  /** Words for the record. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What terminateEmployee answers: done, or one named refusal. */
export type TerminateEmployeeResult = TerminateEmployeeSuccess | NotFoundError | ForbiddenError | InvalidStateError | LastAdminError;

/** terminateEmployee was done. */
export type TerminateEmployeeSuccess = {
  /** The terminated employee. */
  readonly employee: OrgEmployee;
};

/** The last administrator of an organization cannot go. */
export type LastAdminError = UserError & {
  /** `LAST_ADMIN`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the employee. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Input of linkEmployeeJobProfile. */
export type LinkEmployeeJobProfileInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** The job profile. */
  readonly jobProfileId: Scalars['ID']['input'];
};

/** What linkEmployeeJobProfile answers: done, or one named refusal. */
export type LinkEmployeeJobProfileResult = LinkEmployeeJobProfileSuccess | NotFoundError | ForbiddenError | ConflictError | ProfileNotOwnedError;

/** linkEmployeeJobProfile was done. */
export type LinkEmployeeJobProfileSuccess = {
  /** The linked employee. */
  readonly employee: OrgEmployee;
};

/** Input of unlinkEmployeeJobProfile. */
export type UnlinkEmployeeJobProfileInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
};

/** What unlinkEmployeeJobProfile answers: done, or one named refusal. */
export type UnlinkEmployeeJobProfileResult = UnlinkEmployeeJobProfileSuccess | NotFoundError | ForbiddenError;

/** unlinkEmployeeJobProfile was done. */
export type UnlinkEmployeeJobProfileSuccess = {
  /** The employee without a link. */
  readonly employee: OrgEmployee;
};

/** An invitation to become a member (ORG-16, 5.3). */
export type MemberInvitation = Node & {
  /** Global id, prefix `minv`. */
  readonly id: Scalars['ID']['output'];
  /** Where it was sent. */
  readonly email: Scalars['String']['output'];
  /** Name suggested. */
  readonly displayName?: Maybe<Scalars['String']['output']>;
  /** In what capacity. */
  readonly invitationType: MemberInvitationType;
  /** State; what nobody answered in time is EXPIRED. */
  readonly status: MemberInvitationStatus;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it lapses. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Who invited; null when the owner did. */
  readonly invitedBy?: Maybe<OrgEmployee>;
  /** The owner who invited; null when an employee did. */
  readonly invitedByOwner?: Maybe<User>;
  /** The member that came of it. */
  readonly member?: Maybe<OrgMember>;
  /** The organization. */
  readonly org: Org;
};

/** State of a member invitation (5.3). */
export type MemberInvitationStatus =
  /** Waits for the invitee. */
  | 'PENDING'
  /** Accepted: the invitee is a member. */
  | 'ACCEPTED'
  /** The invitee said no. */
  | 'DECLINED'
  /** Taken back by the inviter. */
  | 'CANCELLED'
  /** Withdrawn by administration. */
  | 'REVOKED'
  /** Nobody answered in time. */
  | 'EXPIRED';

/** Capacity of an invited member. */
export type MemberInvitationType =
  /** To learn. */
  | 'LEARNER'
  /** To buy. */
  | 'CUSTOMER'
  /** To take part. */
  | 'COMMUNITY_MEMBER';

/** An invitation to become an employee: needs acceptance and approval, in either order (ORG-18, 5.4). */
export type EmployeeInvitation = Node & {
  /** Global id, prefix `einv`. */
  readonly id: Scalars['ID']['output'];
  /** Where it was sent. */
  readonly email: Scalars['String']['output'];
  /** Offered role. */
  readonly role: EmployeeRole;
  /** Offered kind of pay. */
  readonly compensationType: EmployeeCompensationType;
  /** Offered salary per year; null without the right to see it. */
  readonly proposedSalary?: Maybe<Money>;
  /** First day at work; null for at once. */
  readonly startDate?: Maybe<Scalars['Date']['output']>;
  /** Department whose head approves. */
  readonly department?: Maybe<Department>;
  /** The member who is to be promoted, if any (ORG-23). */
  readonly promotedMember?: Maybe<OrgMember>;
  /** State; what nobody answered in time is EXPIRED. */
  readonly status: EmployeeInvitationStatus;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it lapses. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Who invited; null when the owner did. */
  readonly invitedBy?: Maybe<OrgEmployee>;
  /** Who approved; null when the owner did or nobody yet. */
  readonly approvedBy?: Maybe<OrgEmployee>;
  /** When it was approved. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the invitee accepted. */
  readonly acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was rejected. */
  readonly rejectionReason?: Maybe<Scalars['String']['output']>;
  /** The employee that came of it. */
  readonly employee?: Maybe<OrgEmployee>;
  /** The organization. */
  readonly org: Org;
};

/** State of an employee invitation (5.4). */
export type EmployeeInvitationStatus =
  /** Waits for both sides. */
  | 'PENDING'
  /** Accepted by the invitee, waits for approval. */
  | 'UNDER_REVIEW'
  /** Approved, waits for the invitee. */
  | 'APPROVED'
  /** Both agreed: the employee exists. */
  | 'COMPLETED'
  /** The invitee said no. */
  | 'DECLINED'
  /** An authority said no. */
  | 'REJECTED'
  /** Taken back by the inviter. */
  | 'CANCELLED'
  /** Withdrawn by administration. */
  | 'REVOKED'
  /** Nobody answered in time. */
  | 'EXPIRED';

/** Input of inviteMember. */
export type InviteMemberInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Address. */
  readonly email: Scalars['String']['input'];
  /** Name suggested. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** Capacity. */
  readonly invitationType: MemberInvitationType;
  /** Courses opened on acceptance (CAT-34). */
  readonly courseIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Words in the mail. */
  readonly welcomeMessage?: InputMaybe<Scalars['String']['input']>;
};

/** What inviteMember answers: done, or one named refusal. */
export type InviteMemberResult = InviteMemberSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** inviteMember was done. */
export type InviteMemberSuccess = {
  /** The pending invitation. */
  readonly invitation: MemberInvitation;
};

/** Input of acceptMemberInvitation. */
export type AcceptMemberInvitationInput = {
  /** Token of the mail. */
  readonly token: Scalars['String']['input'];
};

/** What acceptMemberInvitation answers: done, or one named refusal. */
export type AcceptMemberInvitationResult = AcceptMemberInvitationSuccess | NotFoundError | InvalidStateError | ValidationError;

/** acceptMemberInvitation was done. */
export type AcceptMemberInvitationSuccess = {
  /** The active member. */
  readonly member: OrgMember;
};

/** Input of declineMemberInvitation. */
export type DeclineMemberInvitationInput = {
  /** Token of the mail. */
  readonly token: Scalars['String']['input'];
};

/** What declineMemberInvitation answers: done, or one named refusal. */
export type DeclineMemberInvitationResult = DeclineMemberInvitationSuccess | NotFoundError | InvalidStateError;

/** declineMemberInvitation was done. */
export type DeclineMemberInvitationSuccess = {
  /** The declined invitation. */
  readonly invitation: MemberInvitation;
};

/** Input of cancelMemberInvitation. */
export type CancelMemberInvitationInput = {
  /** The invitation. */
  readonly invitationId: Scalars['ID']['input'];
};

/** What cancelMemberInvitation answers: done, or one named refusal. */
export type CancelMemberInvitationResult = CancelMemberInvitationSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** cancelMemberInvitation was done. */
export type CancelMemberInvitationSuccess = {
  /** The cancelled invitation. */
  readonly invitation: MemberInvitation;
};

/** Input of revokeMemberInvitation. */
export type RevokeMemberInvitationInput = {
  /** The invitation. */
  readonly invitationId: Scalars['ID']['input'];
};

/** What revokeMemberInvitation answers: done, or one named refusal. */
export type RevokeMemberInvitationResult = RevokeMemberInvitationSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** revokeMemberInvitation was done. */
export type RevokeMemberInvitationSuccess = {
  /** The revoked invitation. */
  readonly invitation: MemberInvitation;
};

/** Input of inviteEmployee. */
export type InviteEmployeeInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Address. */
  readonly email: Scalars['String']['input'];
  /** Offered role. */
  readonly role: EmployeeRole;
  /** Offered kind of pay. */
  readonly compensationType: EmployeeCompensationType;
  /** Offered salary per year; with salaried and mixed pay, and with these alone. */
  readonly proposedSalary?: InputMaybe<MoneyInput>;
  /** Department; its head approves (ORG-21). */
  readonly departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** First day at work; at once when left out. */
  readonly startDate?: InputMaybe<Scalars['Date']['input']>;
};

/** What inviteEmployee answers: done, or one named refusal. */
export type InviteEmployeeResult = InviteEmployeeSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** inviteEmployee was done. */
export type InviteEmployeeSuccess = {
  /** The pending invitation. */
  readonly invitation: EmployeeInvitation;
};

/** Input of promoteMember. */
export type PromoteMemberInput = {
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** Offered role. */
  readonly role: EmployeeRole;
  /** Offered kind of pay. */
  readonly compensationType: EmployeeCompensationType;
  /** Offered salary per year; with salaried and mixed pay, and with these alone. */
  readonly proposedSalary?: InputMaybe<MoneyInput>;
  /** Department; its head approves. */
  readonly departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** First day at work; at once when left out. */
  readonly startDate?: InputMaybe<Scalars['Date']['input']>;
};

/** What promoteMember answers: done, or one named refusal. */
export type PromoteMemberResult = PromoteMemberSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError | ConflictError;

/** promoteMember was done. */
export type PromoteMemberSuccess = {
  /** The pending invitation. */
  readonly invitation: EmployeeInvitation;
};

/** Input of approveEmployeeInvitation. */
export type ApproveEmployeeInvitationInput = {
  /** The invitation. */
  readonly invitationId: Scalars['ID']['input'];
};

/** What approveEmployeeInvitation answers: done, or one named refusal. */
export type ApproveEmployeeInvitationResult = ApproveEmployeeInvitationSuccess | NotFoundError | ForbiddenError | InvalidStateError | SelfApprovalError;

/** approveEmployeeInvitation was done. */
export type ApproveEmployeeInvitationSuccess = {
  /** The invitation after approval. */
  readonly invitation: EmployeeInvitation;
  /** The employee, when the invitee had accepted before. */
  readonly employee?: Maybe<OrgEmployee>;
};

/** Input of rejectEmployeeInvitation. */
export type RejectEmployeeInvitationInput = {
  /** The invitation. */
  readonly invitationId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** What rejectEmployeeInvitation answers: done, or one named refusal. */
export type RejectEmployeeInvitationResult = RejectEmployeeInvitationSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError | SelfApprovalError;

/** rejectEmployeeInvitation was done. */
export type RejectEmployeeInvitationSuccess = {
  /** The rejected invitation. */
  readonly invitation: EmployeeInvitation;
};

/** Input of acceptEmployeeInvitation. */
export type AcceptEmployeeInvitationInput = {
  /** Token of the mail. */
  readonly token: Scalars['String']['input'];
  /** Job profile to link. */
  readonly jobProfileId?: InputMaybe<Scalars['ID']['input']>;
};

/** What acceptEmployeeInvitation answers: done, or one named refusal. */
export type AcceptEmployeeInvitationResult = AcceptEmployeeInvitationSuccess | NotFoundError | InvalidStateError | ValidationError | SelfApprovalError | ProfileNotOwnedError;

/** acceptEmployeeInvitation was done. */
export type AcceptEmployeeInvitationSuccess = {
  /** The invitation after acceptance. */
  readonly invitation: EmployeeInvitation;
  /** The employee, when it was approved before. */
  readonly employee?: Maybe<OrgEmployee>;
};

/** Input of declineEmployeeInvitation. */
export type DeclineEmployeeInvitationInput = {
  /** Token of the mail. */
  readonly token: Scalars['String']['input'];
};

/** What declineEmployeeInvitation answers: done, or one named refusal. */
export type DeclineEmployeeInvitationResult = DeclineEmployeeInvitationSuccess | NotFoundError | InvalidStateError;

/** declineEmployeeInvitation was done. */
export type DeclineEmployeeInvitationSuccess = {
  /** The declined invitation. */
  readonly invitation: EmployeeInvitation;
};

/** Input of cancelEmployeeInvitation. */
export type CancelEmployeeInvitationInput = {
  /** The invitation. */
  readonly invitationId: Scalars['ID']['input'];
};

/** What cancelEmployeeInvitation answers: done, or one named refusal. */
export type CancelEmployeeInvitationResult = CancelEmployeeInvitationSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** cancelEmployeeInvitation was done. */
export type CancelEmployeeInvitationSuccess = {
  /** The cancelled invitation. */
  readonly invitation: EmployeeInvitation;
};

/** Input of revokeEmployeeInvitation. */
export type RevokeEmployeeInvitationInput = {
  /** The invitation. */
  readonly invitationId: Scalars['ID']['input'];
};

/** What revokeEmployeeInvitation answers: done, or one named refusal. */
export type RevokeEmployeeInvitationResult = RevokeEmployeeInvitationSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** revokeEmployeeInvitation was done. */
export type RevokeEmployeeInvitationSuccess = {
  /** The revoked invitation. */
  readonly invitation: EmployeeInvitation;
};

/** The job profile belongs to somebody else. */
export type ProfileNotOwnedError = UserError & {
  /** `PROFILE_NOT_OWNED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the job profile. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** One page of MemberInvitation. */
export type MemberInvitationConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<MemberInvitationEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
  /** Number of rows behind the filter, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One MemberInvitation and its place in the list. */
export type MemberInvitationEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: MemberInvitation;
};

/** One page of EmployeeInvitation. */
export type EmployeeInvitationConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<EmployeeInvitationEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
  /** Number of rows behind the filter, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One EmployeeInvitation and its place in the list. */
export type EmployeeInvitationEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: EmployeeInvitation;
};

/** One event in the life of a member or employee (ORG-52). */
export type TimelineEntry = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Kind of event, for example `member.status_changed`. */
  readonly kind: Scalars['String']['output'];
  /** One sentence. */
  readonly summary: Scalars['String']['output'];
};

/** One recorded change. */
export type AuditEntry = {
  /** Row id, prefix `audit`. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What was done, for example `employee.update`. */
  readonly action: Scalars['String']['output'];
  /** Who did it. */
  readonly actor?: Maybe<User>;
  /** Values before. */
  readonly before?: Maybe<Scalars['JSON']['output']>;
  /** Values after. */
  readonly after?: Maybe<Scalars['JSON']['output']>;
};

/** One page of TimelineEntry. */
export type TimelineEntryConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<TimelineEntryEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One TimelineEntry and its place in the list. */
export type TimelineEntryEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: TimelineEntry;
};

/** One page of AuditEntry. */
export type AuditEntryConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One AuditEntry and its place in the list. */
export type AuditEntryEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: AuditEntry;
};

/** How long rows of one kind are kept (ORG-44). */
export type RetentionPolicy = {
  /** Kind of row. */
  readonly entityType: RetentionEntity;
  /** Days after their end. */
  readonly retentionDays: Scalars['Int']['output'];
  /** What happens after. */
  readonly action: RetentionAction;
  /** Why. */
  readonly legalBasis?: Maybe<Scalars['String']['output']>;
  /** False when it is not carried out. */
  readonly isActive: Scalars['Boolean']['output'];
  /** When it was last carried out. */
  readonly lastRunAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rows that the last run changed. */
  readonly lastAffected?: Maybe<Scalars['Int']['output']>;
};

/** Kind of row that a retention policy speaks of; books and audit are kept for ever. */
export type RetentionEntity =
  /** Members who left or were removed, from the day they went. */
  | 'MEMBER'
  /** Invitations of members that are answered or over, from their last change. */
  | 'MEMBER_INVITATION'
  /** Invitations of employees that are answered or over, from their last change. */
  | 'EMPLOYEE_INVITATION'
  /** Mails that were sent or given up, from the day they were queued. */
  | 'EMAIL';

/** What happens to rows whose time is over. */
export type RetentionAction =
  /** They are no longer shown. */
  | 'SOFT_DELETE'
  /** What names the person is replaced. */
  | 'ANONYMISE'
  /** They are deleted. */
  | 'HARD_DELETE';

/** A template of workflows in its version in force (ORG-42). */
export type WorkflowDefinition = {
  /** Name of the template. */
  readonly key: Scalars['String']['output'];
  /** From 1; workflows go on in the version they began with. */
  readonly version: Scalars['Int']['output'];
  /** True for a version of the organization's own. */
  readonly isOwn: Scalars['Boolean']['output'];
  /** Steps in their order. */
  readonly steps: ReadonlyArray<WorkflowStep>;
};

/** One step of a workflow. */
export type WorkflowStep = {
  /** Name for machines, unique in the template. */
  readonly key: Scalars['String']['output'];
  /** Name for people. */
  readonly name: Scalars['String']['output'];
  /** What ends it. */
  readonly by: WorkflowStepEnd;
};

/** What ends a step. */
export type WorkflowStepEnd =
  /** A fact: the product ends the step when it hears of it. */
  | 'EVENT'
  /** Somebody who says that it is done. */
  | 'PERSON';

/** A running or past workflow (ORG-43). */
export type WorkflowInstance = {
  /** Row id, prefix `flow`. */
  readonly id: Scalars['ID']['output'];
  /** Which template. */
  readonly definitionKey: Scalars['String']['output'];
  /** State. */
  readonly status: WorkflowStatus;
  /** Step it stands at; null when it ended. */
  readonly currentStep?: Maybe<Scalars['String']['output']>;
  /** Steps that are done, in the order of the template. */
  readonly doneSteps: ReadonlyArray<Scalars['String']['output']>;
  /** Kind of the thing it is about, for example `employee`. */
  readonly entityType: Scalars['String']['output'];
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it ended. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What happened in it, oldest first. */
  readonly history: ReadonlyArray<WorkflowEvent>;
};

/** Something that happened in a workflow. */
export type WorkflowEvent = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What. */
  readonly action: WorkflowAction;
  /** Which step; null for the workflow as a whole. */
  readonly step?: Maybe<Scalars['String']['output']>;
  /** What was said to it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who did it; null for the product itself. */
  readonly actor?: Maybe<User>;
};

/** What can happen in a workflow. */
export type WorkflowAction =
  /** It began. */
  | 'START'
  /** A step ended. */
  | 'DONE'
  /** Its last step ended. */
  | 'COMPLETE'
  /** It cannot go on. */
  | 'FAIL'
  /** It was called off. */
  | 'CANCEL';

/** State of a workflow. */
export type WorkflowStatus =
  /** The product waits for a fact. */
  | 'RUNNING'
  /** It waits for somebody. */
  | 'WAITING'
  /** All its steps are done. */
  | 'COMPLETED'
  /** It could not go on. */
  | 'FAILED'
  /** It was called off. */
  | 'CANCELLED';

/** One page of WorkflowInstance. */
export type WorkflowInstanceConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<WorkflowInstanceEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One WorkflowInstance and its place in the list. */
export type WorkflowInstanceEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: WorkflowInstance;
};

/** Input of setRetentionPolicy. */
export type SetRetentionPolicyInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Kind of row. */
  readonly entityType: RetentionEntity;
  /** Days after their end, 1 to 36500. */
  readonly retentionDays: Scalars['Int']['input'];
  /** What happens after; each kind takes its own. */
  readonly action: RetentionAction;
  /** Why. */
  readonly legalBasis?: InputMaybe<Scalars['String']['input']>;
  /** False to keep for ever again. */
  readonly isActive: Scalars['Boolean']['input'];
};

/** What setRetentionPolicy answers: done, or one named refusal. */
export type SetRetentionPolicyResult = SetRetentionPolicySuccess | NotFoundError | ForbiddenError | ValidationError;

/** setRetentionPolicy was done. */
export type SetRetentionPolicySuccess = {
  /** The organization after the change. */
  readonly org: Org;
};

/** Input of setWorkflowDefinition. */
export type SetWorkflowDefinitionInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Name of the template, for example `employee_onboarding`. */
  readonly key: Scalars['String']['input'];
  /** Steps in their order, 1 to 20. */
  readonly steps: ReadonlyArray<WorkflowStepInput>;
};

/** One step of a template. */
export type WorkflowStepInput = {
  /** Name for machines, unique in the template. */
  readonly key: Scalars['String']['input'];
  /** Name for people. */
  readonly name: Scalars['String']['input'];
  /** What ends it. */
  readonly by: WorkflowStepEnd;
};

/** What setWorkflowDefinition answers: done, or one named refusal. */
export type SetWorkflowDefinitionResult = SetWorkflowDefinitionSuccess | NotFoundError | ForbiddenError | ValidationError;

/** setWorkflowDefinition was done. */
export type SetWorkflowDefinitionSuccess = {
  /** The organization after the change. */
  readonly org: Org;
};

/** Input of completeWorkflowStep. */
export type CompleteWorkflowStepInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** The workflow. */
  readonly workflowId: Scalars['ID']['input'];
  /** The step, so that nobody ends one that others ended meanwhile. */
  readonly step: Scalars['String']['input'];
  /** What is said to it. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What completeWorkflowStep answers: done, or one named refusal. */
export type CompleteWorkflowStepResult = CompleteWorkflowStepSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** completeWorkflowStep was done. */
export type CompleteWorkflowStepSuccess = {
  /** The workflow after the change. */
  readonly workflow: WorkflowInstance;
};

/** Input of cancelWorkflow. */
export type CancelWorkflowInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** The workflow. */
  readonly workflowId: Scalars['ID']['input'];
  /** Why. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What cancelWorkflow answers: done, or one named refusal. */
export type CancelWorkflowResult = CancelWorkflowSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** cancelWorkflow was done. */
export type CancelWorkflowSuccess = {
  /** The workflow after the change. */
  readonly workflow: WorkflowInstance;
};

/** A person's customer-side membership in one organization (ORG-05). */
export type OrgMember = Node & {
  /** Global id, prefix `mem`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Name inside the organization. */
  readonly displayName: Scalars['String']['output'];
  /** State (5.1). */
  readonly status: MemberStatus;
  /** Customer class (GAP-16). */
  readonly customerType: CustomerType;
  /** When the membership began. */
  readonly joinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended. */
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it is suspended; staff and the member only. */
  readonly suspendedReason?: Maybe<Scalars['String']['output']>;
  /** Last seen; staff and the member only. */
  readonly lastActiveAt?: Maybe<Scalars['DateTime']['output']>;
  /** The organization. */
  readonly org: Org;
  /** The person. */
  readonly user?: Maybe<User>;
  /** The person's main profile. */
  readonly userProfile?: Maybe<UserProfile>;
  /** The employee row of the same person here, if any (ORG-13). */
  readonly employee?: Maybe<OrgEmployee>;
  /** True with a live employee row. */
  readonly isEmployee: Scalars['Boolean']['output'];
  /** What to show beside the name (UX-02). */
  readonly roleBadge: RoleBadge;
  /** What the viewer may do with this row (SEC-03). */
  readonly allowedActions: ReadonlyArray<MemberAction>;
  /** What happened, newest first (ORG-52); null when hidden. */
  readonly timeline?: Maybe<TimelineEntryConnection>;
  /** Changes with old and new values; staff only, null when hidden. */
  readonly auditLog?: Maybe<AuditEntryConnection>;
};


/** A person's customer-side membership in one organization (ORG-05). */
export type OrgMemberTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A person's customer-side membership in one organization (ORG-05). */
export type OrgMemberAuditLogArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** State of a membership (5.1). */
export type MemberStatus =
  /** Asked to join and not yet there. */
  | 'INVITED'
  /** Has every right of a customer. */
  | 'ACTIVE'
  /** Rights rest for a stated reason. */
  | 'SUSPENDED'
  /** Ended by the member. */
  | 'LEFT'
  /** Ended by the organization. */
  | 'REMOVED';

/** Class of a customer. */
export type CustomerType =
  /** Ordinary customer. */
  | 'REGULAR'
  /** Customer with privileges. */
  | 'PREMIUM'
  /** Customer that stands for a company. */
  | 'ENTERPRISE';

/** Badge beside a name: on which side a person stands. */
export type RoleBadge =
  /** Customer only, or an owner without an employee row. */
  | 'MEMBER'
  /** Employee who never bought. */
  | 'EMPLOYEE'
  /** Employee and customer at once (ORG-13). */
  | 'DUAL';

/** Which members to list (DSH-01). */
export type MemberFilter = {
  /** Words that all occur in the name. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** State. */
  readonly status?: InputMaybe<MemberStatus>;
  /** Customer class. */
  readonly customerType?: InputMaybe<CustomerType>;
  /** With or without a live employee row. */
  readonly isEmployee?: InputMaybe<Scalars['Boolean']['input']>;
  /** By learning state; for whoever may read the learning of all members, as its facts stand (`asOf`). */
  readonly enrollmentStatus?: InputMaybe<MemberEnrollmentFilter>;
  /** By purchases; for whoever may read the money of all members, as its facts stand (`asOf`). */
  readonly purchaseActivity?: InputMaybe<ActivityFilter>;
  /** By learning; for whoever may read the learning of all members, as its facts stand (`asOf`). */
  readonly learningActivity?: InputMaybe<ActivityFilter>;
  /** By gift-card use; for whoever may read the money of all members, as its facts stand (`asOf`). */
  readonly giftCardActivity?: InputMaybe<ActivityFilter>;
};

/** Whether something happened in the last 90 days (GAP-14). */
export type ActivityFilter =
  /** It did. */
  | 'ACTIVE'
  /** It did before, not in the last 90 days. */
  | 'INACTIVE'
  /** It never did. */
  | 'NEVER';

/** Learning state of a member as a whole. */
export type MemberEnrollmentFilter =
  /** In no course, and none completed. */
  | 'NONE'
  /** In a course that is not completed. */
  | 'ACTIVE'
  /** In no course, and at least one completed. */
  | 'COMPLETED';

/** Order of the member list. */
export type MemberSort = {
  /** Sort key. */
  readonly key: MemberSortKey;
  /** Direction. */
  readonly direction: SortDirection;
};

/** Direction of a sort key; the id breaks ties in the same direction. */
export type SortDirection =
  /** Smallest, oldest, first letter first. */
  | 'ASC'
  /** Largest, newest, last letter first. */
  | 'DESC';

/** Sort key of the member list. */
export type MemberSortKey =
  /** When the membership began. */
  | 'JOINED_AT'
  /** Name inside the organization. */
  | 'DISPLAY_NAME'
  /** Orders paid in the organization's currency; for whoever may read the money of all members, as its facts stand. */
  | 'TOTAL_PURCHASES'
  /** Last seen; who was never seen counts from the day of joining. */
  | 'LAST_ACTIVE_AT';

/** An act on a member that the viewer may start. */
export type MemberAction =
  /** Change name or class. */
  | 'UPDATE'
  /** Suspend with a reason. */
  | 'SUSPEND'
  /** Lift the suspension. */
  | 'REACTIVATE'
  /** End the membership. */
  | 'REMOVE'
  /** Offer employment. */
  | 'PROMOTE'
  /** Leave, in person. */
  | 'LEAVE';

/** Input of updateMember. */
export type UpdateMemberInput = {
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** New name. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** New class. */
  readonly customerType?: InputMaybe<CustomerType>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateMember answers: done, or one named refusal. */
export type UpdateMemberResult = UpdateMemberSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** updateMember was done. */
export type UpdateMemberSuccess = {
  /** The member after the change. */
  readonly member: OrgMember;
};

/** Input of suspendMember. */
export type SuspendMemberInput = {
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** Why; shown to staff and the member. */
  readonly reason: Scalars['String']['input'];
};

/** What suspendMember answers: done, or one named refusal. */
export type SuspendMemberResult = SuspendMemberSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError;

/** suspendMember was done. */
export type SuspendMemberSuccess = {
  /** The suspended member. */
  readonly member: OrgMember;
};

/** Input of reactivateMember. */
export type ReactivateMemberInput = {
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
};

/** What reactivateMember answers: done, or one named refusal. */
export type ReactivateMemberResult = ReactivateMemberSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** reactivateMember was done. */
export type ReactivateMemberSuccess = {
  /** The active member. */
  readonly member: OrgMember;
};

/** Input of removeMember. */
export type RemoveMemberInput = {
  /** The member. */
  readonly memberId: Scalars['ID']['input'];
  /** Why. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** What removeMember answers: done, or one named refusal. */
export type RemoveMemberResult = RemoveMemberSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** removeMember was done. */
export type RemoveMemberSuccess = {
  /** The removed member. */
  readonly member: OrgMember;
};

/** Input of leaveOrganization. */
export type LeaveOrganizationInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
};

/** What leaveOrganization answers: done, or one named refusal. */
export type LeaveOrganizationResult = LeaveOrganizationSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** leaveOrganization was done. */
export type LeaveOrganizationSuccess = {
  /** The member row that was left. */
  readonly member: OrgMember;
};

/** All ties of one person. */
export type MembershipFacts = {
  /** Hash of the facts: equal while no right has changed. */
  readonly version: Scalars['String']['output'];
  /** One entry per organization, oldest organization first. */
  readonly memberships: ReadonlyArray<MembershipFact>;
};

/** The tie to one organization; an owner needs no member row. */
export type MembershipFact = {
  /** The organization. */
  readonly orgId: Scalars['ID']['output'];
  /** The member row, if any. */
  readonly memberId?: Maybe<Scalars['ID']['output']>;
  /** State of the member row. */
  readonly memberStatus?: Maybe<MemberStatus>;
  /** True for the owner. */
  readonly isOwner: Scalars['Boolean']['output'];
  /** The employee row, if any. */
  readonly employeeId?: Maybe<Scalars['ID']['output']>;
  /** Role of the employee. */
  readonly employeeRole?: Maybe<EmployeeRole>;
  /** State of the employee row. */
  readonly employeeStatus?: Maybe<EmployeeStatus>;
  /** Grants beyond the defaults of the role. */
  readonly permissions: ReadonlyArray<Scalars['String']['output']>;
  /** Capabilities that the organization switched off (ORG-41). */
  readonly featuresOff: ReadonlyArray<Scalars['String']['output']>;
  /** Departments headed. */
  readonly headOf: ReadonlyArray<DepartmentReachFact>;
  /** The live primary department. */
  readonly primaryDepartment?: Maybe<DepartmentReachFact>;
};

/** A department and its place in the tree. */
export type DepartmentReachFact = {
  /** The department. */
  readonly departmentId: Scalars['ID']['output'];
  /** Materialised path; every department below has a path that continues it. */
  readonly path: Scalars['String']['output'];
};

/** How a person stands as a member. */
export type MemberStanding = {
  /** The member row. */
  readonly memberId: Scalars['ID']['output'];
  /** The person. */
  readonly userId: Scalars['ID']['output'];
  /** State of the member row. */
  readonly status: MemberStatus;
  /** Name in this organization. */
  readonly displayName: Scalars['String']['output'];
  /** The employee row, while the employment has begun and not ended. */
  readonly employeeId?: Maybe<Scalars['ID']['output']>;
};

/** A tenant: the home of members, employees, products and books (ORG-01). */
export type Org = Node & {
  /** Global id, prefix `org`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique among live organizations. */
  readonly slug: Scalars['String']['output'];
  /** Name of the organization. */
  readonly name: Scalars['String']['output'];
  /** Text about it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Logo. */
  readonly logoUrl?: Maybe<Scalars['String']['output']>;
  /** Seller, or the platform's own organization. */
  readonly kind: OrgKind;
  /** The owning user; null where that is not public. */
  readonly owner?: Maybe<User>;
  /** Currency of new prices and budgets. */
  readonly defaultCurrency: Scalars['CurrencyCode']['output'];
  /** Ceiling of all root departments (ORG-37); null when hidden. */
  readonly budget?: Maybe<Budget>;
  /** True where limits below one limit may not exceed it together (GAP-15); null when hidden. */
  readonly strictBudgetSum?: Maybe<Scalars['Boolean']['output']>;
  /** Changes of the organization's own limit, newest first (ORG-38); null when hidden. */
  readonly budgetChanges?: Maybe<BudgetChangeConnection>;
  /** Departments with authorities, parents before children (API-53); null when hidden. */
  readonly budgetHierarchy?: Maybe<ReadonlyArray<Department>>;
  /** Members the viewer may see (API-01). */
  readonly members?: Maybe<OrgMemberConnection>;
  /** One member by slug. */
  readonly member?: Maybe<OrgMember>;
  /** Employees the viewer may see (API-17). */
  readonly employees?: Maybe<OrgEmployeeConnection>;
  /** One employee by the slug of its member row. */
  readonly employee?: Maybe<OrgEmployee>;
  /** Invitations to members (API-06). */
  readonly memberInvitations?: Maybe<MemberInvitationConnection>;
  /** Invitations to employees (API-22). */
  readonly employeeInvitations?: Maybe<EmployeeInvitationConnection>;
  /** Who did what in this organization; null when hidden. */
  readonly auditLog?: Maybe<AuditEntryConnection>;
  /** Departments by slug, one level when a parent is given (API-41). */
  readonly departments?: Maybe<DepartmentConnection>;
  /** All departments the viewer may see, depth first (DSH-05). */
  readonly departmentTree?: Maybe<ReadonlyArray<Department>>;
  /** Teams by slug (API-55). */
  readonly teams?: Maybe<TeamConnection>;
  /** Languages it publishes in, the default one first (ORG-03). */
  readonly locales: ReadonlyArray<OrgLocale>;
  /** Currencies it sells in, the default one first (ORG-51). */
  readonly currencies: ReadonlyArray<OrgCurrency>;
  /** Brands by slug (ORG-02). */
  readonly brands: ReadonlyArray<OrgBrand>;
  /** Market regions by currency (ORG-04). */
  readonly regions: ReadonlyArray<OrgRegion>;
  /** Store fronts by slug (ORG-45); null when hidden. */
  readonly funnels?: Maybe<ReadonlyArray<Funnel>>;
  /** Switches of this organization by name (ORG-41); null when hidden. */
  readonly featureFlags?: Maybe<ReadonlyArray<FeatureFlag>>;
  /** How long each kind of row is kept (ORG-44); null when hidden. */
  readonly retentionPolicies?: Maybe<ReadonlyArray<RetentionPolicy>>;
  /** Templates in force by name: the organization's own versions, else the product's (ORG-42); null when hidden. */
  readonly workflowDefinitions?: Maybe<ReadonlyArray<WorkflowDefinition>>;
  /** Running and past workflows, newest first (ORG-43); null when hidden. */
  readonly workflows?: Maybe<WorkflowInstanceConnection>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgBudgetChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgMembersArgs = {
  filter?: InputMaybe<MemberFilter>;
  sort?: InputMaybe<MemberSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgMemberArgs = {
  slug: Scalars['String']['input'];
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgEmployeesArgs = {
  filter?: InputMaybe<EmployeeFilter>;
  sort?: InputMaybe<EmployeeSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgEmployeeArgs = {
  slug: Scalars['String']['input'];
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgMemberInvitationsArgs = {
  status?: InputMaybe<MemberInvitationStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgEmployeeInvitationsArgs = {
  status?: InputMaybe<EmployeeInvitationStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgAuditLogArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgDepartmentsArgs = {
  parentId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgTeamsArgs = {
  filter?: InputMaybe<TeamFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** A tenant: the home of members, employees, products and books (ORG-01). */
export type OrgWorkflowsArgs = {
  status?: InputMaybe<WorkflowStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of an organization. */
export type OrgKind =
  /** Sells products and pays the people behind them. */
  | 'SELLER'
  /** The platform's own organization, which keeps the platform book. */
  | 'PLATFORM';

export type User = {
  readonly id: Scalars['ID']['output'];
  /** Member rows of the user that the viewer may see (ORG-07). */
  readonly memberships?: Maybe<ReadonlyArray<OrgMember>>;
  /** Employee rows of the user that the viewer may see. */
  readonly employments?: Maybe<ReadonlyArray<OrgEmployee>>;
};

export type UserProfile = {
  readonly id: Scalars['ID']['output'];
  /** The member row that this profile has in one organization. */
  readonly member?: Maybe<OrgMember>;
};


export type UserProfileMemberArgs = {
  orgId: Scalars['ID']['input'];
};

export type JobProfile = {
  readonly id: Scalars['ID']['output'];
  /** Employee rows under this professional identity (IDN-37): all to the professional, those of their own organizations to staff. */
  readonly employments?: Maybe<ReadonlyArray<OrgEmployee>>;
  /** Organizations in which the professional is active and that are public. */
  readonly orgs?: Maybe<ReadonlyArray<Org>>;
};

/** One page of OrgMember. */
export type OrgMemberConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<OrgMemberEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
  /** Number of rows behind the filter, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
  /** Instant of the newest fact of other subgraphs that filters and sorting rest on; null before the first. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
};

/** One OrgMember and its place in the list. */
export type OrgMemberEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: OrgMember;
};

/** One page of OrgEmployee. */
export type OrgEmployeeConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<OrgEmployeeEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
  /** Number of rows behind the filter, whatever the page. */
  readonly totalCount: Scalars['Int']['output'];
  /** Instant of the newest fact of other subgraphs that filters and sorting rest on; null before the first. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
};

/** One OrgEmployee and its place in the list. */
export type OrgEmployeeEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: OrgEmployee;
};

/** One page of Department. */
export type DepartmentConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<DepartmentEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Department and its place in the list. */
export type DepartmentEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Department;
};

/** One page of Team. */
export type TeamConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<TeamEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
  /** Instant of the newest fact of other subgraphs that filters and sorting rest on; null before the first. */
  readonly asOf?: Maybe<Scalars['DateTime']['output']>;
};

/** One Team and its place in the list. */
export type TeamEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Team;
};

/** A language an organization publishes in (ORG-03). */
export type OrgLocale = {
  /** Locale key, for example `en` or `pt-BR`. */
  readonly locale: Scalars['String']['output'];
  /** True for the one that answers when no other fits. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** False when nothing new is published in it. */
  readonly isActive: Scalars['Boolean']['output'];
};

/** A currency an organization sells in (ORG-51). */
export type OrgCurrency = {
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** True for the currency of new prices and budgets. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** How amounts are written, for example `¤#,##0.00`; the reader's own way when left out. */
  readonly displayFormat?: Maybe<Scalars['String']['output']>;
  /** How amounts between two minor units are rounded. */
  readonly roundingMode: RoundingMode;
  /** Amounts are rounded to a multiple of so many minor units; 1 when left out. */
  readonly roundingIncrement?: Maybe<Scalars['BigInt']['output']>;
};

/** How an amount between two minor units is rounded. */
export type RoundingMode =
  /** To the nearer one, halves to the even one. */
  | 'HALF_EVEN'
  /** To the nearer one, halves away from zero. */
  | 'HALF_UP'
  /** Away from zero. */
  | 'UP'
  /** Towards zero. */
  | 'DOWN';

/** A brand of an organization (ORG-02). */
export type OrgBrand = Node & {
  /** Global id, prefix `brand`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Name in the asked locale, else in the default one. */
  readonly name: Scalars['String']['output'];
  /** Text about it in the asked locale, else in the default one. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Logo. */
  readonly logoUrl?: Maybe<Scalars['String']['output']>;
  /** The organization. */
  readonly org: Org;
};


/** A brand of an organization (ORG-02). */
export type OrgBrandNameArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};


/** A brand of an organization (ORG-02). */
export type OrgBrandDescriptionArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** A market region with its currency (ORG-04). */
export type OrgRegion = Node & {
  /** Global id, prefix `region`. */
  readonly id: Scalars['ID']['output'];
  /** Name in the asked locale, else in the default one. */
  readonly name: Scalars['String']['output'];
  /** Currency of prices there. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** True when prices there include tax. */
  readonly includesTax: Scalars['Boolean']['output'];
  /** Tax jurisdiction code. */
  readonly jurisdiction?: Maybe<Scalars['String']['output']>;
  /** Country, two letters; null for a region of several. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** The organization. */
  readonly org: Org;
};


/** A market region with its currency (ORG-04). */
export type OrgRegionNameArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** A store front (ORG-45). */
export type Funnel = {
  /** Row id, prefix `funnel`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Name in the asked locale, else in the default one. */
  readonly name: Scalars['String']['output'];
  /** Regions it sells in. */
  readonly regions: ReadonlyArray<OrgRegion>;
  /** Host names that lead to it, the canonical one first. */
  readonly domains: ReadonlyArray<FunnelDomain>;
};


/** A store front (ORG-45). */
export type FunnelNameArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

/** A host name that leads to a store front. */
export type FunnelDomain = {
  /** The host name, in lower case. */
  readonly domain: Scalars['String']['output'];
  /** True for the one that the others lead to. */
  readonly isCanonical: Scalars['Boolean']['output'];
  /** True when the owner of the host name was proven. */
  readonly isVerified: Scalars['Boolean']['output'];
  /** Text that the TXT record of the host name has to hold as proof. */
  readonly verificationToken: Scalars['String']['output'];
};

/** A switch of one organization (ORG-41). */
export type FeatureFlag = {
  /** Name of the switch. */
  readonly key: Scalars['String']['output'];
  /** State; what no switch names is on. */
  readonly enabled: Scalars['Boolean']['output'];
};

/** A name in one language. */
export type LocalizedNameInput = {
  /** Locale key, for example `en` or `pt-BR`. */
  readonly locale: Scalars['String']['input'];
  /** The name, 1 to 256 characters. */
  readonly name: Scalars['String']['input'];
  /** Text about it; brands alone have one. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** True for the one that answers when no other fits; exactly one of a list. */
  readonly isDefault: Scalars['Boolean']['input'];
};

/** Input of setFeatureFlag. */
export type SetFeatureFlagInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Name of the switch. */
  readonly key: Scalars['String']['input'];
  /** New state. */
  readonly enabled: Scalars['Boolean']['input'];
};

/** What setFeatureFlag answers: done, or one named refusal. */
export type SetFeatureFlagResult = SetFeatureFlagSuccess | NotFoundError | ForbiddenError | ValidationError;

/** setFeatureFlag was done. */
export type SetFeatureFlagSuccess = {
  /** The organization after the change. */
  readonly org: Org;
};

/** Input of setOrgLocale. */
export type SetOrgLocaleInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Locale key, for example `en` or `pt-BR`. */
  readonly locale: Scalars['String']['input'];
  /** True to make it the default; the former default is none then. */
  readonly isDefault: Scalars['Boolean']['input'];
  /** False to publish nothing new in it; the default stays active. */
  readonly isActive: Scalars['Boolean']['input'];
};

/** What setOrgLocale answers: done, or one named refusal. */
export type SetOrgLocaleResult = SetOrgLocaleSuccess | NotFoundError | ForbiddenError | ValidationError;

/** setOrgLocale was done. */
export type SetOrgLocaleSuccess = {
  /** The organization after the change. */
  readonly org: Org;
};

/** Input of setOrgCurrency. */
export type SetOrgCurrencyInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** How amounts are written; the reader's own way when left out. */
  readonly displayFormat?: InputMaybe<Scalars['String']['input']>;
  /** How amounts between two minor units are rounded. */
  readonly roundingMode: RoundingMode;
  /** Amounts are rounded to a multiple of so many minor units, 1 or more. */
  readonly roundingIncrement?: InputMaybe<Scalars['BigInt']['input']>;
};

/** What setOrgCurrency answers: done, or one named refusal. */
export type SetOrgCurrencyResult = SetOrgCurrencySuccess | NotFoundError | ForbiddenError | ValidationError;

/** setOrgCurrency was done. */
export type SetOrgCurrencySuccess = {
  /** The organization after the change. */
  readonly org: Org;
};

/** Input of setOrgBrand. */
export type SetOrgBrandInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['input'];
  /** Names, one a locale, exactly one the default; they replace the former ones. */
  readonly names: ReadonlyArray<LocalizedNameInput>;
  /** Logo. */
  readonly logoUrl?: InputMaybe<Scalars['String']['input']>;
};

/** What setOrgBrand answers: done, or one named refusal. */
export type SetOrgBrandResult = SetOrgBrandSuccess | NotFoundError | ForbiddenError | ValidationError;

/** setOrgBrand was done. */
export type SetOrgBrandSuccess = {
  /** The brand. */
  readonly brand: OrgBrand;
};

/** Input of removeOrgBrand. */
export type RemoveOrgBrandInput = {
  /** The brand. */
  readonly brandId: Scalars['ID']['input'];
};

/** What removeOrgBrand answers: done, or one named refusal. */
export type RemoveOrgBrandResult = RemoveOrgBrandSuccess | NotFoundError | ForbiddenError;

/** removeOrgBrand was done. */
export type RemoveOrgBrandSuccess = {
  /** The organization after the change. */
  readonly org: Org;
};

/** Input of setOrgRegion. */
export type SetOrgRegionInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Currency of prices there; one live region each. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Names, one a locale, exactly one the default; they replace the former ones. */
  readonly names: ReadonlyArray<LocalizedNameInput>;
  /** True when prices there include tax. */
  readonly includesTax: Scalars['Boolean']['input'];
  /** Tax jurisdiction code. */
  readonly jurisdiction?: InputMaybe<Scalars['String']['input']>;
  /** Country, two letters. */
  readonly countryCode?: InputMaybe<Scalars['String']['input']>;
};

/** What setOrgRegion answers: done, or one named refusal. */
export type SetOrgRegionResult = SetOrgRegionSuccess | NotFoundError | ForbiddenError | ValidationError;

/** setOrgRegion was done. */
export type SetOrgRegionSuccess = {
  /** The region. */
  readonly region: OrgRegion;
};

/** Input of removeOrgRegion. */
export type RemoveOrgRegionInput = {
  /** The region. */
  readonly regionId: Scalars['ID']['input'];
};

/** What removeOrgRegion answers: done, or one named refusal. */
export type RemoveOrgRegionResult = RemoveOrgRegionSuccess | NotFoundError | ForbiddenError | ConflictError;

/** removeOrgRegion was done. */
export type RemoveOrgRegionSuccess = {
  /** The organization after the change. */
  readonly org: Org;
};

/** Input of setFunnel. */
export type SetFunnelInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['input'];
  /** Names, one a locale, exactly one the default; they replace the former ones. */
  readonly names: ReadonlyArray<LocalizedNameInput>;
  /** Regions it sells in; they replace the former ones. */
  readonly regionIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What setFunnel answers: done, or one named refusal. */
export type SetFunnelResult = SetFunnelSuccess | NotFoundError | ForbiddenError | ValidationError;

/** setFunnel was done. */
export type SetFunnelSuccess = {
  /** The store front. */
  readonly funnel: Funnel;
};

/** Input of removeFunnel. */
export type RemoveFunnelInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** The store front. */
  readonly funnelId: Scalars['ID']['input'];
};

/** What removeFunnel answers: done, or one named refusal. */
export type RemoveFunnelResult = RemoveFunnelSuccess | NotFoundError | ForbiddenError;

/** removeFunnel was done. */
export type RemoveFunnelSuccess = {
  /** The organization after the change. */
  readonly org: Org;
};

/** Input of addFunnelDomain. */
export type AddFunnelDomainInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** The store front. */
  readonly funnelId: Scalars['ID']['input'];
  /** Host name. */
  readonly domain: Scalars['String']['input'];
  /** True for the one that the others lead to. */
  readonly isCanonical: Scalars['Boolean']['input'];
};

/** What addFunnelDomain answers: done, or one named refusal. */
export type AddFunnelDomainResult = AddFunnelDomainSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** addFunnelDomain was done. */
export type AddFunnelDomainSuccess = {
  /** The store front. */
  readonly funnel: Funnel;
};

/** Input of removeFunnelDomain. */
export type RemoveFunnelDomainInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Host name. */
  readonly domain: Scalars['String']['input'];
};

/** What removeFunnelDomain answers: done, or one named refusal. */
export type RemoveFunnelDomainResult = RemoveFunnelDomainSuccess | NotFoundError | ForbiddenError;

/** removeFunnelDomain was done. */
export type RemoveFunnelDomainSuccess = {
  /** The store front it led to. */
  readonly funnel: Funnel;
};

/** People who work together, across departments or within one (ORG-28). */
export type Team = Node & {
  /** Global id, prefix `team`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Text about it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Kind of team. */
  readonly type: TeamType;
  /** State of its project, for project teams. */
  readonly projectStatus?: Maybe<ProjectStatus>;
  /** False when archived. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Since when. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The organization. */
  readonly org: Org;
  /** The lead, whose primary department gives the budget. */
  readonly lead: OrgEmployee;
  /** Live members. */
  readonly employeeCount: Scalars['Int']['output'];
  /** Live members with their roles, administrators first (API-58). */
  readonly memberships: ReadonlyArray<TeamMembership>;
  /** Primary departments of the members, each once. */
  readonly departmentSpread: ReadonlyArray<Department>;
  /** Where the budget comes from (ORG-35); null when hidden. */
  readonly budgetSource?: Maybe<BudgetSource>;
};

/** Kind of a team (ORG-29). */
export type TeamType =
  /** Within one department. */
  | 'DEPARTMENTAL'
  /** Across departments. */
  | 'CROSS_FUNCTIONAL'
  /** For one project. */
  | 'PROJECT'
  /** Stays whatever the project. */
  | 'PERMANENT';

/** State of a project. */
export type ProjectStatus =
  /** Not begun. */
  | 'PLANNED'
  /** Under way. */
  | 'ACTIVE'
  /** Done. */
  | 'COMPLETED';

/** Role inside a team. */
export type TeamRole =
  /** Runs the team. */
  | 'ADMIN'
  /** Works in it. */
  | 'MEMBER';

/** An employee in a team (ORG-32). */
export type TeamMembership = {
  /** The team. */
  readonly team: Team;
  /** The employee. */
  readonly employee: OrgEmployee;
  /** Role inside it. */
  readonly role: TeamRole;
  /** Since when. */
  readonly joinedAt: Scalars['DateTime']['output'];
};

/** Which teams to list (DSH-06). */
export type TeamFilter = {
  /** Words that all occur in the name. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Kind of team. */
  readonly type?: InputMaybe<TeamType>;
  /** With a live member from this department. */
  readonly departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** State of the project. */
  readonly projectStatus?: InputMaybe<ProjectStatus>;
  /** Effective budget at least this, in the organization's currency; for whoever may read all budgets. Teams whose lead has no primary department have none. */
  readonly budgetAtLeast?: InputMaybe<MoneyInput>;
  /** Effective budget at most this, in the organization's currency; for whoever may read all budgets. */
  readonly budgetAtMost?: InputMaybe<MoneyInput>;
  /** Productivity; for whoever may read all earnings, as its facts stand (`asOf`). */
  readonly productivity?: InputMaybe<ProductivityBand>;
  /** By the members' shares in products; for whoever may read all attributions, as the facts of others stand (`asOf`). */
  readonly attributionActivity?: InputMaybe<ActivityFilter>;
};

/** Third of the ranking in which a team stands by attributed revenue per member (4.12). */
export type ProductivityBand =
  /** The upper third. */
  | 'HIGH'
  /** The middle third. */
  | 'MEDIUM'
  /** The lower third. */
  | 'LOW';

/** Input of createTeam. */
export type CreateTeamInput = {
  /** The organization. */
  readonly orgId: Scalars['ID']['input'];
  /** Name. */
  readonly name: Scalars['String']['input'];
  /** Text about it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Kind of team. */
  readonly type: TeamType;
  /** The lead, whose primary department gives the budget. */
  readonly leadEmployeeId: Scalars['ID']['input'];
};

/** What createTeam answers: done, or one named refusal. */
export type CreateTeamResult = CreateTeamSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** createTeam was done. */
export type CreateTeamSuccess = {
  /** The new team. */
  readonly team: Team;
};

/** Input of updateTeam. */
export type UpdateTeamInput = {
  /** The team. */
  readonly teamId: Scalars['ID']['input'];
  /** New name. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** New lead. */
  readonly leadEmployeeId?: InputMaybe<Scalars['ID']['input']>;
  /** New state of the project. */
  readonly projectStatus?: InputMaybe<ProjectStatus>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateTeam answers: done, or one named refusal. */
export type UpdateTeamResult = UpdateTeamSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** updateTeam was done. */
export type UpdateTeamSuccess = {
  /** The team after the change. */
  readonly team: Team;
};

/** Input of archiveTeam. */
export type ArchiveTeamInput = {
  /** The team. */
  readonly teamId: Scalars['ID']['input'];
};

/** What archiveTeam answers: done, or one named refusal. */
export type ArchiveTeamResult = ArchiveTeamSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** archiveTeam was done. */
export type ArchiveTeamSuccess = {
  /** The archived team. */
  readonly team: Team;
};

/** Input of addEmployeeToTeam. */
export type AddEmployeeToTeamInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** The team. */
  readonly teamId: Scalars['ID']['input'];
  /** Role inside it; MEMBER when left out. */
  readonly role?: InputMaybe<TeamRole>;
};

/** What addEmployeeToTeam answers: done, or one named refusal. */
export type AddEmployeeToTeamResult = AddEmployeeToTeamSuccess | NotFoundError | ForbiddenError | ConflictError;

/** addEmployeeToTeam was done. */
export type AddEmployeeToTeamSuccess = {
  /** The live membership. */
  readonly membership: TeamMembership;
};

/** Input of updateTeamRole. */
export type UpdateTeamRoleInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** The team. */
  readonly teamId: Scalars['ID']['input'];
  /** New role. */
  readonly role: TeamRole;
};

/** What updateTeamRole answers: done, or one named refusal. */
export type UpdateTeamRoleResult = UpdateTeamRoleSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** updateTeamRole was done. */
export type UpdateTeamRoleSuccess = {
  /** The membership after the change. */
  readonly membership: TeamMembership;
};

/** Input of removeEmployeeFromTeam. */
export type RemoveEmployeeFromTeamInput = {
  /** The employee. */
  readonly employeeId: Scalars['ID']['input'];
  /** The team. */
  readonly teamId: Scalars['ID']['input'];
};

/** What removeEmployeeFromTeam answers: done, or one named refusal. */
export type RemoveEmployeeFromTeamResult = RemoveEmployeeFromTeamSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** removeEmployeeFromTeam was done. */
export type RemoveEmployeeFromTeamSuccess = {
  /** The team. */
  readonly team: Team;
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
  Department: Department;
  OrgEmployee: OrgEmployee;
  MemberInvitation: MemberInvitation;
  EmployeeInvitation: EmployeeInvitation;
  OrgMember: OrgMember;
  Org: Org;
  User: User;
  UserProfile: UserProfile;
  JobProfile: JobProfile;
  OrgBrand: OrgBrand;
  OrgRegion: OrgRegion;
  Team: Team;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  OrgEmployee:
    ( { __typename: 'OrgEmployee' }
    & GraphQLRecursivePick<FederationTypes['OrgEmployee'], {"id":true}> );
  MemberInvitation:
    ( { __typename: 'MemberInvitation' }
    & GraphQLRecursivePick<FederationTypes['MemberInvitation'], {"id":true}> );
  EmployeeInvitation:
    ( { __typename: 'EmployeeInvitation' }
    & GraphQLRecursivePick<FederationTypes['EmployeeInvitation'], {"id":true}> );
  OrgMember:
    ( { __typename: 'OrgMember' }
    & GraphQLRecursivePick<FederationTypes['OrgMember'], {"id":true}> );
  Org:
    ( { __typename: 'Org' }
    & GraphQLRecursivePick<FederationTypes['Org'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  UserProfile:
    ( { __typename: 'UserProfile' }
    & GraphQLRecursivePick<FederationTypes['UserProfile'], {"id":true}> );
  JobProfile:
    ( { __typename: 'JobProfile' }
    & GraphQLRecursivePick<FederationTypes['JobProfile'], {"id":true}> );
  OrgBrand:
    ( { __typename: 'OrgBrand' }
    & GraphQLRecursivePick<FederationTypes['OrgBrand'], {"id":true}> );
  OrgRegion:
    ( { __typename: 'OrgRegion' }
    & GraphQLRecursivePick<FederationTypes['OrgRegion'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  SetDepartmentBudgetResult:
    | ( SetDepartmentBudgetSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( BudgetHierarchyError )
    | ( IdempotencyMismatchError )
  ;
  SetOrgBudgetResult:
    | ( SetOrgBudgetSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( BudgetHierarchyError )
    | ( IdempotencyMismatchError )
  ;
  SetDelegatedBudgetResult:
    | ( SetDelegatedBudgetSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( InvalidStateError )
    | ( SelfApprovalError )
    | ( IdempotencyMismatchError )
  ;
  CreateDepartmentResult:
    | ( CreateDepartmentSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateDepartmentResult:
    | ( UpdateDepartmentSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  ArchiveDepartmentResult:
    | ( ArchiveDepartmentSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  AssignEmployeeToDepartmentResult:
    | ( AssignEmployeeToDepartmentSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ConflictError )
  ;
  RemoveEmployeeFromDepartmentResult:
    | ( RemoveEmployeeFromDepartmentSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  UpdateEmployeeResult:
    | ( UpdateEmployeeSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( InvalidStateError )
    | ( ConflictError )
    | ( LastAdminError )
  ;
  TerminateEmployeeResult:
    | ( TerminateEmployeeSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( LastAdminError )
  ;
  LinkEmployeeJobProfileResult:
    | ( LinkEmployeeJobProfileSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ConflictError )
    | ( ProfileNotOwnedError )
  ;
  UnlinkEmployeeJobProfileResult:
    | ( UnlinkEmployeeJobProfileSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
  ;
  InviteMemberResult:
    | ( InviteMemberSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  AcceptMemberInvitationResult:
    | ( AcceptMemberInvitationSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
    | ( ValidationError )
  ;
  DeclineMemberInvitationResult:
    | ( DeclineMemberInvitationSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
  ;
  CancelMemberInvitationResult:
    | ( CancelMemberInvitationSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  RevokeMemberInvitationResult:
    | ( RevokeMemberInvitationSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  InviteEmployeeResult:
    | ( InviteEmployeeSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  PromoteMemberResult:
    | ( PromoteMemberSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  ApproveEmployeeInvitationResult:
    | ( ApproveEmployeeInvitationSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( SelfApprovalError )
  ;
  RejectEmployeeInvitationResult:
    | ( RejectEmployeeInvitationSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( SelfApprovalError )
  ;
  AcceptEmployeeInvitationResult:
    | ( AcceptEmployeeInvitationSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( SelfApprovalError )
    | ( ProfileNotOwnedError )
  ;
  DeclineEmployeeInvitationResult:
    | ( DeclineEmployeeInvitationSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
  ;
  CancelEmployeeInvitationResult:
    | ( CancelEmployeeInvitationSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  RevokeEmployeeInvitationResult:
    | ( RevokeEmployeeInvitationSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  SetRetentionPolicyResult:
    | ( SetRetentionPolicySuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  SetWorkflowDefinitionResult:
    | ( SetWorkflowDefinitionSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  CompleteWorkflowStepResult:
    | ( CompleteWorkflowStepSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  CancelWorkflowResult:
    | ( CancelWorkflowSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  UpdateMemberResult:
    | ( UpdateMemberSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  SuspendMemberResult:
    | ( SuspendMemberSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
  ;
  ReactivateMemberResult:
    | ( ReactivateMemberSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  RemoveMemberResult:
    | ( RemoveMemberSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  LeaveOrganizationResult:
    | ( LeaveOrganizationSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  SetFeatureFlagResult:
    | ( SetFeatureFlagSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  SetOrgLocaleResult:
    | ( SetOrgLocaleSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  SetOrgCurrencyResult:
    | ( SetOrgCurrencySuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  SetOrgBrandResult:
    | ( SetOrgBrandSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  RemoveOrgBrandResult:
    | ( RemoveOrgBrandSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
  ;
  SetOrgRegionResult:
    | ( SetOrgRegionSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  RemoveOrgRegionResult:
    | ( RemoveOrgRegionSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ConflictError )
  ;
  SetFunnelResult:
    | ( SetFunnelSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  RemoveFunnelResult:
    | ( RemoveFunnelSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
  ;
  AddFunnelDomainResult:
    | ( AddFunnelDomainSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  RemoveFunnelDomainResult:
    | ( RemoveFunnelDomainSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
  ;
  CreateTeamResult:
    | ( CreateTeamSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateTeamResult:
    | ( UpdateTeamSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  ArchiveTeamResult:
    | ( ArchiveTeamSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  AddEmployeeToTeamResult:
    | ( AddEmployeeToTeamSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ConflictError )
  ;
  UpdateTeamRoleResult:
    | ( UpdateTeamRoleSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  RemoveEmployeeFromTeamResult:
    | ( RemoveEmployeeFromTeamSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
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
    | ( BudgetHierarchyError )
    | ( LastAdminError )
    | ( ProfileNotOwnedError )
  ;
  Node:
    | ( Department )
    | ( OrgEmployee )
    | ( MemberInvitation )
    | ( EmployeeInvitation )
    | ( OrgMember )
    | ( Org )
    | ( OrgBrand )
    | ( OrgRegion )
    | ( Team )
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
  Budget: ResolverTypeWrapper<Budget>;
  BudgetPeriod: BudgetPeriod;
  ParentBudgetRelation: ResolverTypeWrapper<ParentBudgetRelation>;
  BudgetAuthority: ResolverTypeWrapper<BudgetAuthority>;
  BudgetAuthoritySource: BudgetAuthoritySource;
  BudgetChainLink: ResolverTypeWrapper<BudgetChainLink>;
  BudgetSource: ResolverTypeWrapper<BudgetSource>;
  DepartmentBudgetChange: DepartmentBudgetChange;
  BudgetViolation: ResolverTypeWrapper<BudgetViolation>;
  BudgetValidation: ResolverTypeWrapper<BudgetValidation>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetDepartmentBudgetInput: SetDepartmentBudgetInput;
  SetDepartmentBudgetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetDepartmentBudgetResult']>;
  SetDepartmentBudgetSuccess: ResolverTypeWrapper<SetDepartmentBudgetSuccess>;
  BudgetHierarchyError: ResolverTypeWrapper<BudgetHierarchyError>;
  BudgetChange: ResolverTypeWrapper<BudgetChange>;
  BudgetChangeConnection: ResolverTypeWrapper<BudgetChangeConnection>;
  BudgetChangeEdge: ResolverTypeWrapper<BudgetChangeEdge>;
  SpendAuthority: ResolverTypeWrapper<SpendAuthority>;
  SpendRefusal: SpendRefusal;
  SetOrgBudgetInput: SetOrgBudgetInput;
  SetOrgBudgetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOrgBudgetResult']>;
  SetOrgBudgetSuccess: ResolverTypeWrapper<SetOrgBudgetSuccess>;
  SetDelegatedBudgetInput: SetDelegatedBudgetInput;
  SetDelegatedBudgetResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetDelegatedBudgetResult']>;
  SetDelegatedBudgetSuccess: ResolverTypeWrapper<SetDelegatedBudgetSuccess>;
  Department: ResolverTypeWrapper<Department>;
  DepartmentType: DepartmentType;
  DepartmentRole: DepartmentRole;
  DepartmentMembership: ResolverTypeWrapper<DepartmentMembership>;
  DepartmentMembershipConnection: ResolverTypeWrapper<DepartmentMembershipConnection>;
  DepartmentMembershipEdge: ResolverTypeWrapper<DepartmentMembershipEdge>;
  CreateDepartmentInput: CreateDepartmentInput;
  CreateDepartmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateDepartmentResult']>;
  CreateDepartmentSuccess: ResolverTypeWrapper<CreateDepartmentSuccess>;
  UpdateDepartmentInput: UpdateDepartmentInput;
  UpdateDepartmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateDepartmentResult']>;
  UpdateDepartmentSuccess: ResolverTypeWrapper<UpdateDepartmentSuccess>;
  ArchiveDepartmentInput: ArchiveDepartmentInput;
  ArchiveDepartmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveDepartmentResult']>;
  ArchiveDepartmentSuccess: ResolverTypeWrapper<ArchiveDepartmentSuccess>;
  AssignEmployeeToDepartmentInput: AssignEmployeeToDepartmentInput;
  AssignEmployeeToDepartmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AssignEmployeeToDepartmentResult']>;
  AssignEmployeeToDepartmentSuccess: ResolverTypeWrapper<AssignEmployeeToDepartmentSuccess>;
  RemoveEmployeeFromDepartmentInput: RemoveEmployeeFromDepartmentInput;
  RemoveEmployeeFromDepartmentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveEmployeeFromDepartmentResult']>;
  RemoveEmployeeFromDepartmentSuccess: ResolverTypeWrapper<RemoveEmployeeFromDepartmentSuccess>;
  OrgEmployee: ResolverTypeWrapper<OrgEmployee>;
  EmployeeRole: EmployeeRole;
  EmployeeStatus: EmployeeStatus;
  TerminationReason: TerminationReason;
  EmployeeCompensationType: EmployeeCompensationType;
  Compensation: ResolverTypeWrapper<Compensation>;
  EmployeeFilter: EmployeeFilter;
  EmployeeSort: EmployeeSort;
  EmployeeSortKey: EmployeeSortKey;
  ActiveEmployee: ResolverTypeWrapper<ActiveEmployee>;
  EmployeeAction: EmployeeAction;
  UpdateEmployeeInput: UpdateEmployeeInput;
  UpdateEmployeeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateEmployeeResult']>;
  UpdateEmployeeSuccess: ResolverTypeWrapper<UpdateEmployeeSuccess>;
  TerminateEmployeeInput: TerminateEmployeeInput;
  TerminateEmployeeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TerminateEmployeeResult']>;
  TerminateEmployeeSuccess: ResolverTypeWrapper<TerminateEmployeeSuccess>;
  LastAdminError: ResolverTypeWrapper<LastAdminError>;
  LinkEmployeeJobProfileInput: LinkEmployeeJobProfileInput;
  LinkEmployeeJobProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkEmployeeJobProfileResult']>;
  LinkEmployeeJobProfileSuccess: ResolverTypeWrapper<LinkEmployeeJobProfileSuccess>;
  UnlinkEmployeeJobProfileInput: UnlinkEmployeeJobProfileInput;
  UnlinkEmployeeJobProfileResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UnlinkEmployeeJobProfileResult']>;
  UnlinkEmployeeJobProfileSuccess: ResolverTypeWrapper<UnlinkEmployeeJobProfileSuccess>;
  MemberInvitation: ResolverTypeWrapper<MemberInvitation>;
  MemberInvitationStatus: MemberInvitationStatus;
  MemberInvitationType: MemberInvitationType;
  EmployeeInvitation: ResolverTypeWrapper<EmployeeInvitation>;
  EmployeeInvitationStatus: EmployeeInvitationStatus;
  InviteMemberInput: InviteMemberInput;
  InviteMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteMemberResult']>;
  InviteMemberSuccess: ResolverTypeWrapper<InviteMemberSuccess>;
  AcceptMemberInvitationInput: AcceptMemberInvitationInput;
  AcceptMemberInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptMemberInvitationResult']>;
  AcceptMemberInvitationSuccess: ResolverTypeWrapper<AcceptMemberInvitationSuccess>;
  DeclineMemberInvitationInput: DeclineMemberInvitationInput;
  DeclineMemberInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclineMemberInvitationResult']>;
  DeclineMemberInvitationSuccess: ResolverTypeWrapper<DeclineMemberInvitationSuccess>;
  CancelMemberInvitationInput: CancelMemberInvitationInput;
  CancelMemberInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelMemberInvitationResult']>;
  CancelMemberInvitationSuccess: ResolverTypeWrapper<CancelMemberInvitationSuccess>;
  RevokeMemberInvitationInput: RevokeMemberInvitationInput;
  RevokeMemberInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeMemberInvitationResult']>;
  RevokeMemberInvitationSuccess: ResolverTypeWrapper<RevokeMemberInvitationSuccess>;
  InviteEmployeeInput: InviteEmployeeInput;
  InviteEmployeeResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InviteEmployeeResult']>;
  InviteEmployeeSuccess: ResolverTypeWrapper<InviteEmployeeSuccess>;
  PromoteMemberInput: PromoteMemberInput;
  PromoteMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PromoteMemberResult']>;
  PromoteMemberSuccess: ResolverTypeWrapper<PromoteMemberSuccess>;
  ApproveEmployeeInvitationInput: ApproveEmployeeInvitationInput;
  ApproveEmployeeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApproveEmployeeInvitationResult']>;
  ApproveEmployeeInvitationSuccess: ResolverTypeWrapper<ApproveEmployeeInvitationSuccess>;
  RejectEmployeeInvitationInput: RejectEmployeeInvitationInput;
  RejectEmployeeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectEmployeeInvitationResult']>;
  RejectEmployeeInvitationSuccess: ResolverTypeWrapper<RejectEmployeeInvitationSuccess>;
  AcceptEmployeeInvitationInput: AcceptEmployeeInvitationInput;
  AcceptEmployeeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AcceptEmployeeInvitationResult']>;
  AcceptEmployeeInvitationSuccess: ResolverTypeWrapper<AcceptEmployeeInvitationSuccess>;
  DeclineEmployeeInvitationInput: DeclineEmployeeInvitationInput;
  DeclineEmployeeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeclineEmployeeInvitationResult']>;
  DeclineEmployeeInvitationSuccess: ResolverTypeWrapper<DeclineEmployeeInvitationSuccess>;
  CancelEmployeeInvitationInput: CancelEmployeeInvitationInput;
  CancelEmployeeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelEmployeeInvitationResult']>;
  CancelEmployeeInvitationSuccess: ResolverTypeWrapper<CancelEmployeeInvitationSuccess>;
  RevokeEmployeeInvitationInput: RevokeEmployeeInvitationInput;
  RevokeEmployeeInvitationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RevokeEmployeeInvitationResult']>;
  RevokeEmployeeInvitationSuccess: ResolverTypeWrapper<RevokeEmployeeInvitationSuccess>;
  ProfileNotOwnedError: ResolverTypeWrapper<ProfileNotOwnedError>;
  MemberInvitationConnection: ResolverTypeWrapper<MemberInvitationConnection>;
  MemberInvitationEdge: ResolverTypeWrapper<MemberInvitationEdge>;
  EmployeeInvitationConnection: ResolverTypeWrapper<EmployeeInvitationConnection>;
  EmployeeInvitationEdge: ResolverTypeWrapper<EmployeeInvitationEdge>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntry>;
  AuditEntry: ResolverTypeWrapper<AuditEntry>;
  TimelineEntryConnection: ResolverTypeWrapper<TimelineEntryConnection>;
  TimelineEntryEdge: ResolverTypeWrapper<TimelineEntryEdge>;
  AuditEntryConnection: ResolverTypeWrapper<AuditEntryConnection>;
  AuditEntryEdge: ResolverTypeWrapper<AuditEntryEdge>;
  RetentionPolicy: ResolverTypeWrapper<RetentionPolicy>;
  RetentionEntity: RetentionEntity;
  RetentionAction: RetentionAction;
  WorkflowDefinition: ResolverTypeWrapper<WorkflowDefinition>;
  WorkflowStep: ResolverTypeWrapper<WorkflowStep>;
  WorkflowStepEnd: WorkflowStepEnd;
  WorkflowInstance: ResolverTypeWrapper<WorkflowInstance>;
  WorkflowEvent: ResolverTypeWrapper<WorkflowEvent>;
  WorkflowAction: WorkflowAction;
  WorkflowStatus: WorkflowStatus;
  WorkflowInstanceConnection: ResolverTypeWrapper<WorkflowInstanceConnection>;
  WorkflowInstanceEdge: ResolverTypeWrapper<WorkflowInstanceEdge>;
  SetRetentionPolicyInput: SetRetentionPolicyInput;
  SetRetentionPolicyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetRetentionPolicyResult']>;
  SetRetentionPolicySuccess: ResolverTypeWrapper<SetRetentionPolicySuccess>;
  SetWorkflowDefinitionInput: SetWorkflowDefinitionInput;
  WorkflowStepInput: WorkflowStepInput;
  SetWorkflowDefinitionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetWorkflowDefinitionResult']>;
  SetWorkflowDefinitionSuccess: ResolverTypeWrapper<SetWorkflowDefinitionSuccess>;
  CompleteWorkflowStepInput: CompleteWorkflowStepInput;
  CompleteWorkflowStepResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteWorkflowStepResult']>;
  CompleteWorkflowStepSuccess: ResolverTypeWrapper<CompleteWorkflowStepSuccess>;
  CancelWorkflowInput: CancelWorkflowInput;
  CancelWorkflowResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelWorkflowResult']>;
  CancelWorkflowSuccess: ResolverTypeWrapper<CancelWorkflowSuccess>;
  OrgMember: ResolverTypeWrapper<OrgMember>;
  MemberStatus: MemberStatus;
  CustomerType: CustomerType;
  RoleBadge: RoleBadge;
  MemberFilter: MemberFilter;
  ActivityFilter: ActivityFilter;
  MemberEnrollmentFilter: MemberEnrollmentFilter;
  MemberSort: MemberSort;
  SortDirection: SortDirection;
  MemberSortKey: MemberSortKey;
  MemberAction: MemberAction;
  UpdateMemberInput: UpdateMemberInput;
  UpdateMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateMemberResult']>;
  UpdateMemberSuccess: ResolverTypeWrapper<UpdateMemberSuccess>;
  SuspendMemberInput: SuspendMemberInput;
  SuspendMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SuspendMemberResult']>;
  SuspendMemberSuccess: ResolverTypeWrapper<SuspendMemberSuccess>;
  ReactivateMemberInput: ReactivateMemberInput;
  ReactivateMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReactivateMemberResult']>;
  ReactivateMemberSuccess: ResolverTypeWrapper<ReactivateMemberSuccess>;
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveMemberResult']>;
  RemoveMemberSuccess: ResolverTypeWrapper<RemoveMemberSuccess>;
  LeaveOrganizationInput: LeaveOrganizationInput;
  LeaveOrganizationResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LeaveOrganizationResult']>;
  LeaveOrganizationSuccess: ResolverTypeWrapper<LeaveOrganizationSuccess>;
  MembershipFacts: ResolverTypeWrapper<MembershipFacts>;
  MembershipFact: ResolverTypeWrapper<MembershipFact>;
  DepartmentReachFact: ResolverTypeWrapper<DepartmentReachFact>;
  MemberStanding: ResolverTypeWrapper<MemberStanding>;
  Org: ResolverTypeWrapper<Org>;
  OrgKind: OrgKind;
  User: ResolverTypeWrapper<User>;
  UserProfile: ResolverTypeWrapper<UserProfile>;
  JobProfile: ResolverTypeWrapper<JobProfile>;
  OrgMemberConnection: ResolverTypeWrapper<OrgMemberConnection>;
  OrgMemberEdge: ResolverTypeWrapper<OrgMemberEdge>;
  OrgEmployeeConnection: ResolverTypeWrapper<OrgEmployeeConnection>;
  OrgEmployeeEdge: ResolverTypeWrapper<OrgEmployeeEdge>;
  DepartmentConnection: ResolverTypeWrapper<DepartmentConnection>;
  DepartmentEdge: ResolverTypeWrapper<DepartmentEdge>;
  TeamConnection: ResolverTypeWrapper<TeamConnection>;
  TeamEdge: ResolverTypeWrapper<TeamEdge>;
  OrgLocale: ResolverTypeWrapper<OrgLocale>;
  OrgCurrency: ResolverTypeWrapper<OrgCurrency>;
  RoundingMode: RoundingMode;
  OrgBrand: ResolverTypeWrapper<OrgBrand>;
  OrgRegion: ResolverTypeWrapper<OrgRegion>;
  Funnel: ResolverTypeWrapper<Funnel>;
  FunnelDomain: ResolverTypeWrapper<FunnelDomain>;
  FeatureFlag: ResolverTypeWrapper<FeatureFlag>;
  LocalizedNameInput: LocalizedNameInput;
  SetFeatureFlagInput: SetFeatureFlagInput;
  SetFeatureFlagResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetFeatureFlagResult']>;
  SetFeatureFlagSuccess: ResolverTypeWrapper<SetFeatureFlagSuccess>;
  SetOrgLocaleInput: SetOrgLocaleInput;
  SetOrgLocaleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOrgLocaleResult']>;
  SetOrgLocaleSuccess: ResolverTypeWrapper<SetOrgLocaleSuccess>;
  SetOrgCurrencyInput: SetOrgCurrencyInput;
  SetOrgCurrencyResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOrgCurrencyResult']>;
  SetOrgCurrencySuccess: ResolverTypeWrapper<SetOrgCurrencySuccess>;
  SetOrgBrandInput: SetOrgBrandInput;
  SetOrgBrandResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOrgBrandResult']>;
  SetOrgBrandSuccess: ResolverTypeWrapper<SetOrgBrandSuccess>;
  RemoveOrgBrandInput: RemoveOrgBrandInput;
  RemoveOrgBrandResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveOrgBrandResult']>;
  RemoveOrgBrandSuccess: ResolverTypeWrapper<RemoveOrgBrandSuccess>;
  SetOrgRegionInput: SetOrgRegionInput;
  SetOrgRegionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetOrgRegionResult']>;
  SetOrgRegionSuccess: ResolverTypeWrapper<SetOrgRegionSuccess>;
  RemoveOrgRegionInput: RemoveOrgRegionInput;
  RemoveOrgRegionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveOrgRegionResult']>;
  RemoveOrgRegionSuccess: ResolverTypeWrapper<RemoveOrgRegionSuccess>;
  SetFunnelInput: SetFunnelInput;
  SetFunnelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetFunnelResult']>;
  SetFunnelSuccess: ResolverTypeWrapper<SetFunnelSuccess>;
  RemoveFunnelInput: RemoveFunnelInput;
  RemoveFunnelResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveFunnelResult']>;
  RemoveFunnelSuccess: ResolverTypeWrapper<RemoveFunnelSuccess>;
  AddFunnelDomainInput: AddFunnelDomainInput;
  AddFunnelDomainResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddFunnelDomainResult']>;
  AddFunnelDomainSuccess: ResolverTypeWrapper<AddFunnelDomainSuccess>;
  RemoveFunnelDomainInput: RemoveFunnelDomainInput;
  RemoveFunnelDomainResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveFunnelDomainResult']>;
  RemoveFunnelDomainSuccess: ResolverTypeWrapper<RemoveFunnelDomainSuccess>;
  Team: ResolverTypeWrapper<Team>;
  TeamType: TeamType;
  ProjectStatus: ProjectStatus;
  TeamRole: TeamRole;
  TeamMembership: ResolverTypeWrapper<TeamMembership>;
  TeamFilter: TeamFilter;
  ProductivityBand: ProductivityBand;
  CreateTeamInput: CreateTeamInput;
  CreateTeamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateTeamResult']>;
  CreateTeamSuccess: ResolverTypeWrapper<CreateTeamSuccess>;
  UpdateTeamInput: UpdateTeamInput;
  UpdateTeamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateTeamResult']>;
  UpdateTeamSuccess: ResolverTypeWrapper<UpdateTeamSuccess>;
  ArchiveTeamInput: ArchiveTeamInput;
  ArchiveTeamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveTeamResult']>;
  ArchiveTeamSuccess: ResolverTypeWrapper<ArchiveTeamSuccess>;
  AddEmployeeToTeamInput: AddEmployeeToTeamInput;
  AddEmployeeToTeamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AddEmployeeToTeamResult']>;
  AddEmployeeToTeamSuccess: ResolverTypeWrapper<AddEmployeeToTeamSuccess>;
  UpdateTeamRoleInput: UpdateTeamRoleInput;
  UpdateTeamRoleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateTeamRoleResult']>;
  UpdateTeamRoleSuccess: ResolverTypeWrapper<UpdateTeamRoleSuccess>;
  RemoveEmployeeFromTeamInput: RemoveEmployeeFromTeamInput;
  RemoveEmployeeFromTeamResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RemoveEmployeeFromTeamResult']>;
  RemoveEmployeeFromTeamSuccess: ResolverTypeWrapper<RemoveEmployeeFromTeamSuccess>;
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
  Budget: Budget;
  ParentBudgetRelation: ParentBudgetRelation;
  BudgetAuthority: BudgetAuthority;
  BudgetChainLink: BudgetChainLink;
  BudgetSource: BudgetSource;
  DepartmentBudgetChange: DepartmentBudgetChange;
  BudgetViolation: BudgetViolation;
  BudgetValidation: BudgetValidation;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  SetDepartmentBudgetInput: SetDepartmentBudgetInput;
  SetDepartmentBudgetResult: ResolversUnionTypes<ResolversParentTypes>['SetDepartmentBudgetResult'];
  SetDepartmentBudgetSuccess: SetDepartmentBudgetSuccess;
  BudgetHierarchyError: BudgetHierarchyError;
  BudgetChange: BudgetChange;
  BudgetChangeConnection: BudgetChangeConnection;
  BudgetChangeEdge: BudgetChangeEdge;
  SpendAuthority: SpendAuthority;
  SetOrgBudgetInput: SetOrgBudgetInput;
  SetOrgBudgetResult: ResolversUnionTypes<ResolversParentTypes>['SetOrgBudgetResult'];
  SetOrgBudgetSuccess: SetOrgBudgetSuccess;
  SetDelegatedBudgetInput: SetDelegatedBudgetInput;
  SetDelegatedBudgetResult: ResolversUnionTypes<ResolversParentTypes>['SetDelegatedBudgetResult'];
  SetDelegatedBudgetSuccess: SetDelegatedBudgetSuccess;
  Department: Department | FederationReferenceTypes['Department'];
  DepartmentMembership: DepartmentMembership;
  DepartmentMembershipConnection: DepartmentMembershipConnection;
  DepartmentMembershipEdge: DepartmentMembershipEdge;
  CreateDepartmentInput: CreateDepartmentInput;
  CreateDepartmentResult: ResolversUnionTypes<ResolversParentTypes>['CreateDepartmentResult'];
  CreateDepartmentSuccess: CreateDepartmentSuccess;
  UpdateDepartmentInput: UpdateDepartmentInput;
  UpdateDepartmentResult: ResolversUnionTypes<ResolversParentTypes>['UpdateDepartmentResult'];
  UpdateDepartmentSuccess: UpdateDepartmentSuccess;
  ArchiveDepartmentInput: ArchiveDepartmentInput;
  ArchiveDepartmentResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveDepartmentResult'];
  ArchiveDepartmentSuccess: ArchiveDepartmentSuccess;
  AssignEmployeeToDepartmentInput: AssignEmployeeToDepartmentInput;
  AssignEmployeeToDepartmentResult: ResolversUnionTypes<ResolversParentTypes>['AssignEmployeeToDepartmentResult'];
  AssignEmployeeToDepartmentSuccess: AssignEmployeeToDepartmentSuccess;
  RemoveEmployeeFromDepartmentInput: RemoveEmployeeFromDepartmentInput;
  RemoveEmployeeFromDepartmentResult: ResolversUnionTypes<ResolversParentTypes>['RemoveEmployeeFromDepartmentResult'];
  RemoveEmployeeFromDepartmentSuccess: RemoveEmployeeFromDepartmentSuccess;
  OrgEmployee: OrgEmployee | FederationReferenceTypes['OrgEmployee'];
  Compensation: Compensation;
  EmployeeFilter: EmployeeFilter;
  EmployeeSort: EmployeeSort;
  ActiveEmployee: ActiveEmployee;
  UpdateEmployeeInput: UpdateEmployeeInput;
  UpdateEmployeeResult: ResolversUnionTypes<ResolversParentTypes>['UpdateEmployeeResult'];
  UpdateEmployeeSuccess: UpdateEmployeeSuccess;
  TerminateEmployeeInput: TerminateEmployeeInput;
  TerminateEmployeeResult: ResolversUnionTypes<ResolversParentTypes>['TerminateEmployeeResult'];
  TerminateEmployeeSuccess: TerminateEmployeeSuccess;
  LastAdminError: LastAdminError;
  LinkEmployeeJobProfileInput: LinkEmployeeJobProfileInput;
  LinkEmployeeJobProfileResult: ResolversUnionTypes<ResolversParentTypes>['LinkEmployeeJobProfileResult'];
  LinkEmployeeJobProfileSuccess: LinkEmployeeJobProfileSuccess;
  UnlinkEmployeeJobProfileInput: UnlinkEmployeeJobProfileInput;
  UnlinkEmployeeJobProfileResult: ResolversUnionTypes<ResolversParentTypes>['UnlinkEmployeeJobProfileResult'];
  UnlinkEmployeeJobProfileSuccess: UnlinkEmployeeJobProfileSuccess;
  MemberInvitation: MemberInvitation | FederationReferenceTypes['MemberInvitation'];
  EmployeeInvitation: EmployeeInvitation | FederationReferenceTypes['EmployeeInvitation'];
  InviteMemberInput: InviteMemberInput;
  InviteMemberResult: ResolversUnionTypes<ResolversParentTypes>['InviteMemberResult'];
  InviteMemberSuccess: InviteMemberSuccess;
  AcceptMemberInvitationInput: AcceptMemberInvitationInput;
  AcceptMemberInvitationResult: ResolversUnionTypes<ResolversParentTypes>['AcceptMemberInvitationResult'];
  AcceptMemberInvitationSuccess: AcceptMemberInvitationSuccess;
  DeclineMemberInvitationInput: DeclineMemberInvitationInput;
  DeclineMemberInvitationResult: ResolversUnionTypes<ResolversParentTypes>['DeclineMemberInvitationResult'];
  DeclineMemberInvitationSuccess: DeclineMemberInvitationSuccess;
  CancelMemberInvitationInput: CancelMemberInvitationInput;
  CancelMemberInvitationResult: ResolversUnionTypes<ResolversParentTypes>['CancelMemberInvitationResult'];
  CancelMemberInvitationSuccess: CancelMemberInvitationSuccess;
  RevokeMemberInvitationInput: RevokeMemberInvitationInput;
  RevokeMemberInvitationResult: ResolversUnionTypes<ResolversParentTypes>['RevokeMemberInvitationResult'];
  RevokeMemberInvitationSuccess: RevokeMemberInvitationSuccess;
  InviteEmployeeInput: InviteEmployeeInput;
  InviteEmployeeResult: ResolversUnionTypes<ResolversParentTypes>['InviteEmployeeResult'];
  InviteEmployeeSuccess: InviteEmployeeSuccess;
  PromoteMemberInput: PromoteMemberInput;
  PromoteMemberResult: ResolversUnionTypes<ResolversParentTypes>['PromoteMemberResult'];
  PromoteMemberSuccess: PromoteMemberSuccess;
  ApproveEmployeeInvitationInput: ApproveEmployeeInvitationInput;
  ApproveEmployeeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['ApproveEmployeeInvitationResult'];
  ApproveEmployeeInvitationSuccess: ApproveEmployeeInvitationSuccess;
  RejectEmployeeInvitationInput: RejectEmployeeInvitationInput;
  RejectEmployeeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['RejectEmployeeInvitationResult'];
  RejectEmployeeInvitationSuccess: RejectEmployeeInvitationSuccess;
  AcceptEmployeeInvitationInput: AcceptEmployeeInvitationInput;
  AcceptEmployeeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['AcceptEmployeeInvitationResult'];
  AcceptEmployeeInvitationSuccess: AcceptEmployeeInvitationSuccess;
  DeclineEmployeeInvitationInput: DeclineEmployeeInvitationInput;
  DeclineEmployeeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['DeclineEmployeeInvitationResult'];
  DeclineEmployeeInvitationSuccess: DeclineEmployeeInvitationSuccess;
  CancelEmployeeInvitationInput: CancelEmployeeInvitationInput;
  CancelEmployeeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['CancelEmployeeInvitationResult'];
  CancelEmployeeInvitationSuccess: CancelEmployeeInvitationSuccess;
  RevokeEmployeeInvitationInput: RevokeEmployeeInvitationInput;
  RevokeEmployeeInvitationResult: ResolversUnionTypes<ResolversParentTypes>['RevokeEmployeeInvitationResult'];
  RevokeEmployeeInvitationSuccess: RevokeEmployeeInvitationSuccess;
  ProfileNotOwnedError: ProfileNotOwnedError;
  MemberInvitationConnection: MemberInvitationConnection;
  MemberInvitationEdge: MemberInvitationEdge;
  EmployeeInvitationConnection: EmployeeInvitationConnection;
  EmployeeInvitationEdge: EmployeeInvitationEdge;
  TimelineEntry: TimelineEntry;
  AuditEntry: AuditEntry;
  TimelineEntryConnection: TimelineEntryConnection;
  TimelineEntryEdge: TimelineEntryEdge;
  AuditEntryConnection: AuditEntryConnection;
  AuditEntryEdge: AuditEntryEdge;
  RetentionPolicy: RetentionPolicy;
  WorkflowDefinition: WorkflowDefinition;
  WorkflowStep: WorkflowStep;
  WorkflowInstance: WorkflowInstance;
  WorkflowEvent: WorkflowEvent;
  WorkflowInstanceConnection: WorkflowInstanceConnection;
  WorkflowInstanceEdge: WorkflowInstanceEdge;
  SetRetentionPolicyInput: SetRetentionPolicyInput;
  SetRetentionPolicyResult: ResolversUnionTypes<ResolversParentTypes>['SetRetentionPolicyResult'];
  SetRetentionPolicySuccess: SetRetentionPolicySuccess;
  SetWorkflowDefinitionInput: SetWorkflowDefinitionInput;
  WorkflowStepInput: WorkflowStepInput;
  SetWorkflowDefinitionResult: ResolversUnionTypes<ResolversParentTypes>['SetWorkflowDefinitionResult'];
  SetWorkflowDefinitionSuccess: SetWorkflowDefinitionSuccess;
  CompleteWorkflowStepInput: CompleteWorkflowStepInput;
  CompleteWorkflowStepResult: ResolversUnionTypes<ResolversParentTypes>['CompleteWorkflowStepResult'];
  CompleteWorkflowStepSuccess: CompleteWorkflowStepSuccess;
  CancelWorkflowInput: CancelWorkflowInput;
  CancelWorkflowResult: ResolversUnionTypes<ResolversParentTypes>['CancelWorkflowResult'];
  CancelWorkflowSuccess: CancelWorkflowSuccess;
  OrgMember: OrgMember | FederationReferenceTypes['OrgMember'];
  MemberFilter: MemberFilter;
  MemberSort: MemberSort;
  UpdateMemberInput: UpdateMemberInput;
  UpdateMemberResult: ResolversUnionTypes<ResolversParentTypes>['UpdateMemberResult'];
  UpdateMemberSuccess: UpdateMemberSuccess;
  SuspendMemberInput: SuspendMemberInput;
  SuspendMemberResult: ResolversUnionTypes<ResolversParentTypes>['SuspendMemberResult'];
  SuspendMemberSuccess: SuspendMemberSuccess;
  ReactivateMemberInput: ReactivateMemberInput;
  ReactivateMemberResult: ResolversUnionTypes<ResolversParentTypes>['ReactivateMemberResult'];
  ReactivateMemberSuccess: ReactivateMemberSuccess;
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberResult: ResolversUnionTypes<ResolversParentTypes>['RemoveMemberResult'];
  RemoveMemberSuccess: RemoveMemberSuccess;
  LeaveOrganizationInput: LeaveOrganizationInput;
  LeaveOrganizationResult: ResolversUnionTypes<ResolversParentTypes>['LeaveOrganizationResult'];
  LeaveOrganizationSuccess: LeaveOrganizationSuccess;
  MembershipFacts: MembershipFacts;
  MembershipFact: MembershipFact;
  DepartmentReachFact: DepartmentReachFact;
  MemberStanding: MemberStanding;
  Org: Org | FederationReferenceTypes['Org'];
  User: User | FederationReferenceTypes['User'];
  UserProfile: UserProfile | FederationReferenceTypes['UserProfile'];
  JobProfile: JobProfile | FederationReferenceTypes['JobProfile'];
  OrgMemberConnection: OrgMemberConnection;
  OrgMemberEdge: OrgMemberEdge;
  OrgEmployeeConnection: OrgEmployeeConnection;
  OrgEmployeeEdge: OrgEmployeeEdge;
  DepartmentConnection: DepartmentConnection;
  DepartmentEdge: DepartmentEdge;
  TeamConnection: TeamConnection;
  TeamEdge: TeamEdge;
  OrgLocale: OrgLocale;
  OrgCurrency: OrgCurrency;
  OrgBrand: OrgBrand | FederationReferenceTypes['OrgBrand'];
  OrgRegion: OrgRegion | FederationReferenceTypes['OrgRegion'];
  Funnel: Funnel;
  FunnelDomain: FunnelDomain;
  FeatureFlag: FeatureFlag;
  LocalizedNameInput: LocalizedNameInput;
  SetFeatureFlagInput: SetFeatureFlagInput;
  SetFeatureFlagResult: ResolversUnionTypes<ResolversParentTypes>['SetFeatureFlagResult'];
  SetFeatureFlagSuccess: SetFeatureFlagSuccess;
  SetOrgLocaleInput: SetOrgLocaleInput;
  SetOrgLocaleResult: ResolversUnionTypes<ResolversParentTypes>['SetOrgLocaleResult'];
  SetOrgLocaleSuccess: SetOrgLocaleSuccess;
  SetOrgCurrencyInput: SetOrgCurrencyInput;
  SetOrgCurrencyResult: ResolversUnionTypes<ResolversParentTypes>['SetOrgCurrencyResult'];
  SetOrgCurrencySuccess: SetOrgCurrencySuccess;
  SetOrgBrandInput: SetOrgBrandInput;
  SetOrgBrandResult: ResolversUnionTypes<ResolversParentTypes>['SetOrgBrandResult'];
  SetOrgBrandSuccess: SetOrgBrandSuccess;
  RemoveOrgBrandInput: RemoveOrgBrandInput;
  RemoveOrgBrandResult: ResolversUnionTypes<ResolversParentTypes>['RemoveOrgBrandResult'];
  RemoveOrgBrandSuccess: RemoveOrgBrandSuccess;
  SetOrgRegionInput: SetOrgRegionInput;
  SetOrgRegionResult: ResolversUnionTypes<ResolversParentTypes>['SetOrgRegionResult'];
  SetOrgRegionSuccess: SetOrgRegionSuccess;
  RemoveOrgRegionInput: RemoveOrgRegionInput;
  RemoveOrgRegionResult: ResolversUnionTypes<ResolversParentTypes>['RemoveOrgRegionResult'];
  RemoveOrgRegionSuccess: RemoveOrgRegionSuccess;
  SetFunnelInput: SetFunnelInput;
  SetFunnelResult: ResolversUnionTypes<ResolversParentTypes>['SetFunnelResult'];
  SetFunnelSuccess: SetFunnelSuccess;
  RemoveFunnelInput: RemoveFunnelInput;
  RemoveFunnelResult: ResolversUnionTypes<ResolversParentTypes>['RemoveFunnelResult'];
  RemoveFunnelSuccess: RemoveFunnelSuccess;
  AddFunnelDomainInput: AddFunnelDomainInput;
  AddFunnelDomainResult: ResolversUnionTypes<ResolversParentTypes>['AddFunnelDomainResult'];
  AddFunnelDomainSuccess: AddFunnelDomainSuccess;
  RemoveFunnelDomainInput: RemoveFunnelDomainInput;
  RemoveFunnelDomainResult: ResolversUnionTypes<ResolversParentTypes>['RemoveFunnelDomainResult'];
  RemoveFunnelDomainSuccess: RemoveFunnelDomainSuccess;
  Team: Team | FederationReferenceTypes['Team'];
  TeamMembership: TeamMembership;
  TeamFilter: TeamFilter;
  CreateTeamInput: CreateTeamInput;
  CreateTeamResult: ResolversUnionTypes<ResolversParentTypes>['CreateTeamResult'];
  CreateTeamSuccess: CreateTeamSuccess;
  UpdateTeamInput: UpdateTeamInput;
  UpdateTeamResult: ResolversUnionTypes<ResolversParentTypes>['UpdateTeamResult'];
  UpdateTeamSuccess: UpdateTeamSuccess;
  ArchiveTeamInput: ArchiveTeamInput;
  ArchiveTeamResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveTeamResult'];
  ArchiveTeamSuccess: ArchiveTeamSuccess;
  AddEmployeeToTeamInput: AddEmployeeToTeamInput;
  AddEmployeeToTeamResult: ResolversUnionTypes<ResolversParentTypes>['AddEmployeeToTeamResult'];
  AddEmployeeToTeamSuccess: AddEmployeeToTeamSuccess;
  UpdateTeamRoleInput: UpdateTeamRoleInput;
  UpdateTeamRoleResult: ResolversUnionTypes<ResolversParentTypes>['UpdateTeamRoleResult'];
  UpdateTeamRoleSuccess: UpdateTeamRoleSuccess;
  RemoveEmployeeFromTeamInput: RemoveEmployeeFromTeamInput;
  RemoveEmployeeFromTeamResult: ResolversUnionTypes<ResolversParentTypes>['RemoveEmployeeFromTeamResult'];
  RemoveEmployeeFromTeamSuccess: RemoveEmployeeFromTeamSuccess;
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError' | 'IdempotencyMismatchError' | 'MemberNotActiveError' | 'SelfApprovalError' | 'BudgetHierarchyError' | 'LastAdminError' | 'ProfileNotOwnedError', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Department' | 'OrgEmployee' | 'MemberInvitation' | 'EmployeeInvitation' | 'OrgMember' | 'Org' | 'OrgBrand' | 'OrgRegion' | 'Team', ParentType, ContextType>;
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

export type BudgetResolvers<ContextType = any, ParentType extends ResolversParentTypes['Budget'] = ResolversParentTypes['Budget']> = {
  limit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  period?: Resolver<ResolversTypes['BudgetPeriod'], ParentType, ContextType>;
};

export type ParentBudgetRelationResolvers<ContextType = any, ParentType extends ResolversParentTypes['ParentBudgetRelation'] = ResolversParentTypes['ParentBudgetRelation']> = {
  parentLimit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  withinParent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BudgetAuthorityResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetAuthority'] = ResolversParentTypes['BudgetAuthority']> = {
  limit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['BudgetAuthoritySource'], ParentType, ContextType>;
  chain?: Resolver<ReadonlyArray<ResolversTypes['BudgetChainLink']>, ParentType, ContextType>;
};

export type BudgetChainLinkResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetChainLink'] = ResolversParentTypes['BudgetChainLink']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type BudgetSourceResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetSource'] = ResolversParentTypes['BudgetSource']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  limit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type BudgetViolationResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetViolation'] = ResolversParentTypes['BudgetViolation']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  against?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BudgetValidationResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetValidation'] = ResolversParentTypes['BudgetValidation']> = {
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  violations?: Resolver<ReadonlyArray<ResolversTypes['BudgetViolation']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['BudgetViolation']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  validateBudgetChanges?: Resolver<Maybe<ResolversTypes['BudgetValidation']>, ParentType, ContextType, RequireFields<QueryValidateBudgetChangesArgs, 'orgId' | 'changes'>>;
  authorizeSpend?: Resolver<Maybe<ResolversTypes['SpendAuthority']>, ParentType, ContextType, RequireFields<QueryAuthorizeSpendArgs, 'amount'>>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<QueryDepartmentArgs, 'id'>>;
  orgEmployee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType, RequireFields<QueryOrgEmployeeArgs, 'id'>>;
  assertActiveEmployees?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ActiveEmployee']>>, ParentType, ContextType, RequireFields<QueryAssertActiveEmployeesArgs, 'orgId' | 'employeeIds'>>;
  orgMember?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType, RequireFields<QueryOrgMemberArgs, 'id'>>;
  membershipFacts?: Resolver<Maybe<ResolversTypes['MembershipFacts']>, ParentType, ContextType, RequireFields<QueryMembershipFactsArgs, 'userId'>>;
  memberStandings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['MemberStanding']>>, ParentType, ContextType, RequireFields<QueryMemberStandingsArgs, 'orgId'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType, Partial<QueryOrgArgs>>;
  organizationRecords?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryOrganizationRecordsArgs, 'userId' | 'orgIds'>>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  setDepartmentBudget?: Resolver<Maybe<ResolversTypes['SetDepartmentBudgetResult']>, ParentType, ContextType, RequireFields<MutationSetDepartmentBudgetArgs, 'input'>>;
  setOrgBudget?: Resolver<Maybe<ResolversTypes['SetOrgBudgetResult']>, ParentType, ContextType, RequireFields<MutationSetOrgBudgetArgs, 'input'>>;
  setDelegatedBudget?: Resolver<Maybe<ResolversTypes['SetDelegatedBudgetResult']>, ParentType, ContextType, RequireFields<MutationSetDelegatedBudgetArgs, 'input'>>;
  createDepartment?: Resolver<Maybe<ResolversTypes['CreateDepartmentResult']>, ParentType, ContextType, RequireFields<MutationCreateDepartmentArgs, 'input'>>;
  updateDepartment?: Resolver<Maybe<ResolversTypes['UpdateDepartmentResult']>, ParentType, ContextType, RequireFields<MutationUpdateDepartmentArgs, 'input'>>;
  archiveDepartment?: Resolver<Maybe<ResolversTypes['ArchiveDepartmentResult']>, ParentType, ContextType, RequireFields<MutationArchiveDepartmentArgs, 'input'>>;
  assignEmployeeToDepartment?: Resolver<Maybe<ResolversTypes['AssignEmployeeToDepartmentResult']>, ParentType, ContextType, RequireFields<MutationAssignEmployeeToDepartmentArgs, 'input'>>;
  removeEmployeeFromDepartment?: Resolver<Maybe<ResolversTypes['RemoveEmployeeFromDepartmentResult']>, ParentType, ContextType, RequireFields<MutationRemoveEmployeeFromDepartmentArgs, 'input'>>;
  updateEmployee?: Resolver<Maybe<ResolversTypes['UpdateEmployeeResult']>, ParentType, ContextType, RequireFields<MutationUpdateEmployeeArgs, 'input'>>;
  terminateEmployee?: Resolver<Maybe<ResolversTypes['TerminateEmployeeResult']>, ParentType, ContextType, RequireFields<MutationTerminateEmployeeArgs, 'input'>>;
  linkEmployeeJobProfile?: Resolver<Maybe<ResolversTypes['LinkEmployeeJobProfileResult']>, ParentType, ContextType, RequireFields<MutationLinkEmployeeJobProfileArgs, 'input'>>;
  unlinkEmployeeJobProfile?: Resolver<Maybe<ResolversTypes['UnlinkEmployeeJobProfileResult']>, ParentType, ContextType, RequireFields<MutationUnlinkEmployeeJobProfileArgs, 'input'>>;
  inviteMember?: Resolver<Maybe<ResolversTypes['InviteMemberResult']>, ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  acceptMemberInvitation?: Resolver<Maybe<ResolversTypes['AcceptMemberInvitationResult']>, ParentType, ContextType, RequireFields<MutationAcceptMemberInvitationArgs, 'input'>>;
  declineMemberInvitation?: Resolver<Maybe<ResolversTypes['DeclineMemberInvitationResult']>, ParentType, ContextType, RequireFields<MutationDeclineMemberInvitationArgs, 'input'>>;
  cancelMemberInvitation?: Resolver<Maybe<ResolversTypes['CancelMemberInvitationResult']>, ParentType, ContextType, RequireFields<MutationCancelMemberInvitationArgs, 'input'>>;
  revokeMemberInvitation?: Resolver<Maybe<ResolversTypes['RevokeMemberInvitationResult']>, ParentType, ContextType, RequireFields<MutationRevokeMemberInvitationArgs, 'input'>>;
  inviteEmployee?: Resolver<Maybe<ResolversTypes['InviteEmployeeResult']>, ParentType, ContextType, RequireFields<MutationInviteEmployeeArgs, 'input'>>;
  promoteMember?: Resolver<Maybe<ResolversTypes['PromoteMemberResult']>, ParentType, ContextType, RequireFields<MutationPromoteMemberArgs, 'input'>>;
  approveEmployeeInvitation?: Resolver<Maybe<ResolversTypes['ApproveEmployeeInvitationResult']>, ParentType, ContextType, RequireFields<MutationApproveEmployeeInvitationArgs, 'input'>>;
  rejectEmployeeInvitation?: Resolver<Maybe<ResolversTypes['RejectEmployeeInvitationResult']>, ParentType, ContextType, RequireFields<MutationRejectEmployeeInvitationArgs, 'input'>>;
  acceptEmployeeInvitation?: Resolver<Maybe<ResolversTypes['AcceptEmployeeInvitationResult']>, ParentType, ContextType, RequireFields<MutationAcceptEmployeeInvitationArgs, 'input'>>;
  declineEmployeeInvitation?: Resolver<Maybe<ResolversTypes['DeclineEmployeeInvitationResult']>, ParentType, ContextType, RequireFields<MutationDeclineEmployeeInvitationArgs, 'input'>>;
  cancelEmployeeInvitation?: Resolver<Maybe<ResolversTypes['CancelEmployeeInvitationResult']>, ParentType, ContextType, RequireFields<MutationCancelEmployeeInvitationArgs, 'input'>>;
  revokeEmployeeInvitation?: Resolver<Maybe<ResolversTypes['RevokeEmployeeInvitationResult']>, ParentType, ContextType, RequireFields<MutationRevokeEmployeeInvitationArgs, 'input'>>;
  setRetentionPolicy?: Resolver<Maybe<ResolversTypes['SetRetentionPolicyResult']>, ParentType, ContextType, RequireFields<MutationSetRetentionPolicyArgs, 'input'>>;
  setWorkflowDefinition?: Resolver<Maybe<ResolversTypes['SetWorkflowDefinitionResult']>, ParentType, ContextType, RequireFields<MutationSetWorkflowDefinitionArgs, 'input'>>;
  completeWorkflowStep?: Resolver<Maybe<ResolversTypes['CompleteWorkflowStepResult']>, ParentType, ContextType, RequireFields<MutationCompleteWorkflowStepArgs, 'input'>>;
  cancelWorkflow?: Resolver<Maybe<ResolversTypes['CancelWorkflowResult']>, ParentType, ContextType, RequireFields<MutationCancelWorkflowArgs, 'input'>>;
  updateMember?: Resolver<Maybe<ResolversTypes['UpdateMemberResult']>, ParentType, ContextType, RequireFields<MutationUpdateMemberArgs, 'input'>>;
  suspendMember?: Resolver<Maybe<ResolversTypes['SuspendMemberResult']>, ParentType, ContextType, RequireFields<MutationSuspendMemberArgs, 'input'>>;
  reactivateMember?: Resolver<Maybe<ResolversTypes['ReactivateMemberResult']>, ParentType, ContextType, RequireFields<MutationReactivateMemberArgs, 'input'>>;
  removeMember?: Resolver<Maybe<ResolversTypes['RemoveMemberResult']>, ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'input'>>;
  leaveOrganization?: Resolver<Maybe<ResolversTypes['LeaveOrganizationResult']>, ParentType, ContextType, RequireFields<MutationLeaveOrganizationArgs, 'input'>>;
  setFeatureFlag?: Resolver<Maybe<ResolversTypes['SetFeatureFlagResult']>, ParentType, ContextType, RequireFields<MutationSetFeatureFlagArgs, 'input'>>;
  setOrgLocale?: Resolver<Maybe<ResolversTypes['SetOrgLocaleResult']>, ParentType, ContextType, RequireFields<MutationSetOrgLocaleArgs, 'input'>>;
  setOrgCurrency?: Resolver<Maybe<ResolversTypes['SetOrgCurrencyResult']>, ParentType, ContextType, RequireFields<MutationSetOrgCurrencyArgs, 'input'>>;
  setOrgBrand?: Resolver<Maybe<ResolversTypes['SetOrgBrandResult']>, ParentType, ContextType, RequireFields<MutationSetOrgBrandArgs, 'input'>>;
  removeOrgBrand?: Resolver<Maybe<ResolversTypes['RemoveOrgBrandResult']>, ParentType, ContextType, RequireFields<MutationRemoveOrgBrandArgs, 'input'>>;
  setOrgRegion?: Resolver<Maybe<ResolversTypes['SetOrgRegionResult']>, ParentType, ContextType, RequireFields<MutationSetOrgRegionArgs, 'input'>>;
  removeOrgRegion?: Resolver<Maybe<ResolversTypes['RemoveOrgRegionResult']>, ParentType, ContextType, RequireFields<MutationRemoveOrgRegionArgs, 'input'>>;
  setFunnel?: Resolver<Maybe<ResolversTypes['SetFunnelResult']>, ParentType, ContextType, RequireFields<MutationSetFunnelArgs, 'input'>>;
  removeFunnel?: Resolver<Maybe<ResolversTypes['RemoveFunnelResult']>, ParentType, ContextType, RequireFields<MutationRemoveFunnelArgs, 'input'>>;
  addFunnelDomain?: Resolver<Maybe<ResolversTypes['AddFunnelDomainResult']>, ParentType, ContextType, RequireFields<MutationAddFunnelDomainArgs, 'input'>>;
  removeFunnelDomain?: Resolver<Maybe<ResolversTypes['RemoveFunnelDomainResult']>, ParentType, ContextType, RequireFields<MutationRemoveFunnelDomainArgs, 'input'>>;
  createTeam?: Resolver<Maybe<ResolversTypes['CreateTeamResult']>, ParentType, ContextType, RequireFields<MutationCreateTeamArgs, 'input'>>;
  updateTeam?: Resolver<Maybe<ResolversTypes['UpdateTeamResult']>, ParentType, ContextType, RequireFields<MutationUpdateTeamArgs, 'input'>>;
  archiveTeam?: Resolver<Maybe<ResolversTypes['ArchiveTeamResult']>, ParentType, ContextType, RequireFields<MutationArchiveTeamArgs, 'input'>>;
  addEmployeeToTeam?: Resolver<Maybe<ResolversTypes['AddEmployeeToTeamResult']>, ParentType, ContextType, RequireFields<MutationAddEmployeeToTeamArgs, 'input'>>;
  updateTeamRole?: Resolver<Maybe<ResolversTypes['UpdateTeamRoleResult']>, ParentType, ContextType, RequireFields<MutationUpdateTeamRoleArgs, 'input'>>;
  removeEmployeeFromTeam?: Resolver<Maybe<ResolversTypes['RemoveEmployeeFromTeamResult']>, ParentType, ContextType, RequireFields<MutationRemoveEmployeeFromTeamArgs, 'input'>>;
};

export type SetDepartmentBudgetResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetDepartmentBudgetResult'] = ResolversParentTypes['SetDepartmentBudgetResult']> = {
  __resolveType: TypeResolveFn<'SetDepartmentBudgetSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'BudgetHierarchyError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type SetDepartmentBudgetSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetDepartmentBudgetSuccess'] = ResolversParentTypes['SetDepartmentBudgetSuccess']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetHierarchyErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetHierarchyError'] = ResolversParentTypes['BudgetHierarchyError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  violations?: Resolver<ReadonlyArray<ResolversTypes['BudgetViolation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BudgetChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetChange'] = ResolversParentTypes['BudgetChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  oldLimit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  newLimit?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type BudgetChangeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetChangeConnection'] = ResolversParentTypes['BudgetChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BudgetChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BudgetChangeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['BudgetChangeEdge'] = ResolversParentTypes['BudgetChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BudgetChange'], ParentType, ContextType>;
};

export type SpendAuthorityResolvers<ContextType = any, ParentType extends ResolversParentTypes['SpendAuthority'] = ResolversParentTypes['SpendAuthority']> = {
  orgId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  employeeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  departmentIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  limitsMinor?: Resolver<ReadonlyArray<Maybe<ResolversTypes['BigInt']>>, ParentType, ContextType>;
  periods?: Resolver<ReadonlyArray<ResolversTypes['BudgetPeriod']>, ParentType, ContextType>;
  orgLimitMinor?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  orgPeriod?: Resolver<ResolversTypes['BudgetPeriod'], ParentType, ContextType>;
  delegatedMinor?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['SpendRefusal']>, ParentType, ContextType>;
};

export type SetOrgBudgetResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgBudgetResult'] = ResolversParentTypes['SetOrgBudgetResult']> = {
  __resolveType: TypeResolveFn<'SetOrgBudgetSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'BudgetHierarchyError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type SetOrgBudgetSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgBudgetSuccess'] = ResolversParentTypes['SetOrgBudgetSuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetDelegatedBudgetResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetDelegatedBudgetResult'] = ResolversParentTypes['SetDelegatedBudgetResult']> = {
  __resolveType: TypeResolveFn<'SetDelegatedBudgetSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'InvalidStateError' | 'SelfApprovalError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type SetDelegatedBudgetSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetDelegatedBudgetSuccess'] = ResolversParentTypes['SetDelegatedBudgetSuccess']> = {
  employee?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['DepartmentType'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  head?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
  parentBudgetRelation?: Resolver<Maybe<ResolversTypes['ParentBudgetRelation']>, ParentType, ContextType>;
  budgetChanges?: Resolver<Maybe<ResolversTypes['BudgetChangeConnection']>, ParentType, ContextType, Partial<DepartmentBudgetChangesArgs>>;
  employees?: Resolver<Maybe<ResolversTypes['DepartmentMembershipConnection']>, ParentType, ContextType, Partial<DepartmentEmployeesArgs>>;
  jobProfiles?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['JobProfile']>>>, ParentType, ContextType>;
  employeeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  teamCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepartmentMembershipResolvers<ContextType = any, ParentType extends ResolversParentTypes['DepartmentMembership'] = ResolversParentTypes['DepartmentMembership']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['DepartmentRole'], ParentType, ContextType>;
  isPrimary?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  assignedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DepartmentMembershipConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['DepartmentMembershipConnection'] = ResolversParentTypes['DepartmentMembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DepartmentMembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DepartmentMembershipEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['DepartmentMembershipEdge'] = ResolversParentTypes['DepartmentMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DepartmentMembership'], ParentType, ContextType>;
};

export type CreateDepartmentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateDepartmentResult'] = ResolversParentTypes['CreateDepartmentResult']> = {
  __resolveType: TypeResolveFn<'CreateDepartmentSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateDepartmentSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateDepartmentSuccess'] = ResolversParentTypes['CreateDepartmentSuccess']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateDepartmentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateDepartmentResult'] = ResolversParentTypes['UpdateDepartmentResult']> = {
  __resolveType: TypeResolveFn<'UpdateDepartmentSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type UpdateDepartmentSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateDepartmentSuccess'] = ResolversParentTypes['UpdateDepartmentSuccess']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveDepartmentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArchiveDepartmentResult'] = ResolversParentTypes['ArchiveDepartmentResult']> = {
  __resolveType: TypeResolveFn<'ArchiveDepartmentSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ArchiveDepartmentSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArchiveDepartmentSuccess'] = ResolversParentTypes['ArchiveDepartmentSuccess']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AssignEmployeeToDepartmentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AssignEmployeeToDepartmentResult'] = ResolversParentTypes['AssignEmployeeToDepartmentResult']> = {
  __resolveType: TypeResolveFn<'AssignEmployeeToDepartmentSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ConflictError', ParentType, ContextType>;
};

export type AssignEmployeeToDepartmentSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['AssignEmployeeToDepartmentSuccess'] = ResolversParentTypes['AssignEmployeeToDepartmentSuccess']> = {
  membership?: Resolver<ResolversTypes['DepartmentMembership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveEmployeeFromDepartmentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveEmployeeFromDepartmentResult'] = ResolversParentTypes['RemoveEmployeeFromDepartmentResult']> = {
  __resolveType: TypeResolveFn<'RemoveEmployeeFromDepartmentSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RemoveEmployeeFromDepartmentSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveEmployeeFromDepartmentSuccess'] = ResolversParentTypes['RemoveEmployeeFromDepartmentSuccess']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrgEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgEmployee'] = ResolversParentTypes['OrgEmployee'], FederationReferenceType extends FederationReferenceTypes['OrgEmployee'] = FederationReferenceTypes['OrgEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  professionalDisplayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['EmployeeRole'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmployeeStatus'], ParentType, ContextType>;
  compensationType?: Resolver<Maybe<ResolversTypes['EmployeeCompensationType']>, ParentType, ContextType>;
  compensation?: Resolver<Maybe<ResolversTypes['Compensation']>, ParentType, ContextType>;
  hiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  terminatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  terminationReason?: Resolver<Maybe<ResolversTypes['TerminationReason']>, ParentType, ContextType>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  jobProfile?: Resolver<Maybe<ResolversTypes['JobProfile']>, ParentType, ContextType>;
  departmentMemberships?: Resolver<ReadonlyArray<ResolversTypes['DepartmentMembership']>, ParentType, ContextType>;
  teamMemberships?: Resolver<ReadonlyArray<ResolversTypes['TeamMembership']>, ParentType, ContextType>;
  budgetAuthority?: Resolver<Maybe<ResolversTypes['BudgetAuthority']>, ParentType, ContextType>;
  budgetChanges?: Resolver<Maybe<ResolversTypes['BudgetChangeConnection']>, ParentType, ContextType, Partial<OrgEmployeeBudgetChangesArgs>>;
  capabilities?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  allowedActions?: Resolver<ReadonlyArray<ResolversTypes['EmployeeAction']>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineEntryConnection']>, ParentType, ContextType, Partial<OrgEmployeeTimelineArgs>>;
  auditLog?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<OrgEmployeeAuditLogArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompensationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Compensation'] = ResolversParentTypes['Compensation']> = {
  type?: Resolver<ResolversTypes['EmployeeCompensationType'], ParentType, ContextType>;
  salary?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type ActiveEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ActiveEmployee'] = ResolversParentTypes['ActiveEmployee']> = {
  employeeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobProfileId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpdateEmployeeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateEmployeeResult'] = ResolversParentTypes['UpdateEmployeeResult']> = {
  __resolveType: TypeResolveFn<'UpdateEmployeeSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'InvalidStateError' | 'ConflictError' | 'LastAdminError', ParentType, ContextType>;
};

export type UpdateEmployeeSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateEmployeeSuccess'] = ResolversParentTypes['UpdateEmployeeSuccess']> = {
  employee?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TerminateEmployeeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['TerminateEmployeeResult'] = ResolversParentTypes['TerminateEmployeeResult']> = {
  __resolveType: TypeResolveFn<'TerminateEmployeeSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'LastAdminError', ParentType, ContextType>;
};

export type TerminateEmployeeSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['TerminateEmployeeSuccess'] = ResolversParentTypes['TerminateEmployeeSuccess']> = {
  employee?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LastAdminErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['LastAdminError'] = ResolversParentTypes['LastAdminError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkEmployeeJobProfileResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkEmployeeJobProfileResult'] = ResolversParentTypes['LinkEmployeeJobProfileResult']> = {
  __resolveType: TypeResolveFn<'LinkEmployeeJobProfileSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ConflictError' | 'ProfileNotOwnedError', ParentType, ContextType>;
};

export type LinkEmployeeJobProfileSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['LinkEmployeeJobProfileSuccess'] = ResolversParentTypes['LinkEmployeeJobProfileSuccess']> = {
  employee?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnlinkEmployeeJobProfileResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnlinkEmployeeJobProfileResult'] = ResolversParentTypes['UnlinkEmployeeJobProfileResult']> = {
  __resolveType: TypeResolveFn<'UnlinkEmployeeJobProfileSuccess' | 'NotFoundError' | 'ForbiddenError', ParentType, ContextType>;
};

export type UnlinkEmployeeJobProfileSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UnlinkEmployeeJobProfileSuccess'] = ResolversParentTypes['UnlinkEmployeeJobProfileSuccess']> = {
  employee?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberInvitationResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberInvitation'] = ResolversParentTypes['MemberInvitation'], FederationReferenceType extends FederationReferenceTypes['MemberInvitation'] = FederationReferenceTypes['MemberInvitation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MemberInvitation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invitationType?: Resolver<ResolversTypes['MemberInvitationType'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MemberInvitationStatus'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  invitedByOwner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmployeeInvitationResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeInvitation'] = ResolversParentTypes['EmployeeInvitation'], FederationReferenceType extends FederationReferenceTypes['EmployeeInvitation'] = FederationReferenceTypes['EmployeeInvitation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['EmployeeInvitation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['EmployeeRole'], ParentType, ContextType>;
  compensationType?: Resolver<ResolversTypes['EmployeeCompensationType'], ParentType, ContextType>;
  proposedSalary?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  promotedMember?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EmployeeInvitationStatus'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteMemberResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['InviteMemberResult'] = ResolversParentTypes['InviteMemberResult']> = {
  __resolveType: TypeResolveFn<'InviteMemberSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type InviteMemberSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['InviteMemberSuccess'] = ResolversParentTypes['InviteMemberSuccess']> = {
  invitation?: Resolver<ResolversTypes['MemberInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AcceptMemberInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AcceptMemberInvitationResult'] = ResolversParentTypes['AcceptMemberInvitationResult']> = {
  __resolveType: TypeResolveFn<'AcceptMemberInvitationSuccess' | 'NotFoundError' | 'InvalidStateError' | 'ValidationError', ParentType, ContextType>;
};

export type AcceptMemberInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['AcceptMemberInvitationSuccess'] = ResolversParentTypes['AcceptMemberInvitationSuccess']> = {
  member?: Resolver<ResolversTypes['OrgMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeclineMemberInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['DeclineMemberInvitationResult'] = ResolversParentTypes['DeclineMemberInvitationResult']> = {
  __resolveType: TypeResolveFn<'DeclineMemberInvitationSuccess' | 'NotFoundError' | 'InvalidStateError', ParentType, ContextType>;
};

export type DeclineMemberInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['DeclineMemberInvitationSuccess'] = ResolversParentTypes['DeclineMemberInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['MemberInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelMemberInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelMemberInvitationResult'] = ResolversParentTypes['CancelMemberInvitationResult']> = {
  __resolveType: TypeResolveFn<'CancelMemberInvitationSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type CancelMemberInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelMemberInvitationSuccess'] = ResolversParentTypes['CancelMemberInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['MemberInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeMemberInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeMemberInvitationResult'] = ResolversParentTypes['RevokeMemberInvitationResult']> = {
  __resolveType: TypeResolveFn<'RevokeMemberInvitationSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RevokeMemberInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeMemberInvitationSuccess'] = ResolversParentTypes['RevokeMemberInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['MemberInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteEmployeeResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['InviteEmployeeResult'] = ResolversParentTypes['InviteEmployeeResult']> = {
  __resolveType: TypeResolveFn<'InviteEmployeeSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type InviteEmployeeSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['InviteEmployeeSuccess'] = ResolversParentTypes['InviteEmployeeSuccess']> = {
  invitation?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromoteMemberResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PromoteMemberResult'] = ResolversParentTypes['PromoteMemberResult']> = {
  __resolveType: TypeResolveFn<'PromoteMemberSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type PromoteMemberSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['PromoteMemberSuccess'] = ResolversParentTypes['PromoteMemberSuccess']> = {
  invitation?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveEmployeeInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveEmployeeInvitationResult'] = ResolversParentTypes['ApproveEmployeeInvitationResult']> = {
  __resolveType: TypeResolveFn<'ApproveEmployeeInvitationSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'SelfApprovalError', ParentType, ContextType>;
};

export type ApproveEmployeeInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApproveEmployeeInvitationSuccess'] = ResolversParentTypes['ApproveEmployeeInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectEmployeeInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RejectEmployeeInvitationResult'] = ResolversParentTypes['RejectEmployeeInvitationResult']> = {
  __resolveType: TypeResolveFn<'RejectEmployeeInvitationSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError' | 'SelfApprovalError', ParentType, ContextType>;
};

export type RejectEmployeeInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RejectEmployeeInvitationSuccess'] = ResolversParentTypes['RejectEmployeeInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AcceptEmployeeInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AcceptEmployeeInvitationResult'] = ResolversParentTypes['AcceptEmployeeInvitationResult']> = {
  __resolveType: TypeResolveFn<'AcceptEmployeeInvitationSuccess' | 'NotFoundError' | 'InvalidStateError' | 'ValidationError' | 'SelfApprovalError' | 'ProfileNotOwnedError', ParentType, ContextType>;
};

export type AcceptEmployeeInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['AcceptEmployeeInvitationSuccess'] = ResolversParentTypes['AcceptEmployeeInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeclineEmployeeInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['DeclineEmployeeInvitationResult'] = ResolversParentTypes['DeclineEmployeeInvitationResult']> = {
  __resolveType: TypeResolveFn<'DeclineEmployeeInvitationSuccess' | 'NotFoundError' | 'InvalidStateError', ParentType, ContextType>;
};

export type DeclineEmployeeInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['DeclineEmployeeInvitationSuccess'] = ResolversParentTypes['DeclineEmployeeInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelEmployeeInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelEmployeeInvitationResult'] = ResolversParentTypes['CancelEmployeeInvitationResult']> = {
  __resolveType: TypeResolveFn<'CancelEmployeeInvitationSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type CancelEmployeeInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelEmployeeInvitationSuccess'] = ResolversParentTypes['CancelEmployeeInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeEmployeeInvitationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeEmployeeInvitationResult'] = ResolversParentTypes['RevokeEmployeeInvitationResult']> = {
  __resolveType: TypeResolveFn<'RevokeEmployeeInvitationSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RevokeEmployeeInvitationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevokeEmployeeInvitationSuccess'] = ResolversParentTypes['RevokeEmployeeInvitationSuccess']> = {
  invitation?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProfileNotOwnedErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProfileNotOwnedError'] = ResolversParentTypes['ProfileNotOwnedError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberInvitationConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberInvitationConnection'] = ResolversParentTypes['MemberInvitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberInvitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberInvitationEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberInvitationEdge'] = ResolversParentTypes['MemberInvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MemberInvitation'], ParentType, ContextType>;
};

export type EmployeeInvitationConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeInvitationConnection'] = ResolversParentTypes['EmployeeInvitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EmployeeInvitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EmployeeInvitationEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeInvitationEdge'] = ResolversParentTypes['EmployeeInvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EmployeeInvitation'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type TimelineEntryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineEntryConnection'] = ResolversParentTypes['TimelineEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimelineEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEntryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TimelineEntryEdge'] = ResolversParentTypes['TimelineEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type RetentionPolicyResolvers<ContextType = any, ParentType extends ResolversParentTypes['RetentionPolicy'] = ResolversParentTypes['RetentionPolicy']> = {
  entityType?: Resolver<ResolversTypes['RetentionEntity'], ParentType, ContextType>;
  retentionDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['RetentionAction'], ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastRunAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastAffected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorkflowDefinitionResolvers<ContextType = any, ParentType extends ResolversParentTypes['WorkflowDefinition'] = ResolversParentTypes['WorkflowDefinition']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isOwn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['WorkflowStep']>, ParentType, ContextType>;
};

export type WorkflowStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['WorkflowStep'] = ResolversParentTypes['WorkflowStep']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['WorkflowStepEnd'], ParentType, ContextType>;
};

export type WorkflowInstanceResolvers<ContextType = any, ParentType extends ResolversParentTypes['WorkflowInstance'] = ResolversParentTypes['WorkflowInstance']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  definitionKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkflowStatus'], ParentType, ContextType>;
  currentStep?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  doneSteps?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  entityType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['WorkflowEvent']>, ParentType, ContextType>;
};

export type WorkflowEventResolvers<ContextType = any, ParentType extends ResolversParentTypes['WorkflowEvent'] = ResolversParentTypes['WorkflowEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['WorkflowAction'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type WorkflowInstanceConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['WorkflowInstanceConnection'] = ResolversParentTypes['WorkflowInstanceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkflowInstanceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WorkflowInstanceEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['WorkflowInstanceEdge'] = ResolversParentTypes['WorkflowInstanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkflowInstance'], ParentType, ContextType>;
};

export type SetRetentionPolicyResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetRetentionPolicyResult'] = ResolversParentTypes['SetRetentionPolicyResult']> = {
  __resolveType: TypeResolveFn<'SetRetentionPolicySuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetRetentionPolicySuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetRetentionPolicySuccess'] = ResolversParentTypes['SetRetentionPolicySuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetWorkflowDefinitionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetWorkflowDefinitionResult'] = ResolversParentTypes['SetWorkflowDefinitionResult']> = {
  __resolveType: TypeResolveFn<'SetWorkflowDefinitionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetWorkflowDefinitionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetWorkflowDefinitionSuccess'] = ResolversParentTypes['SetWorkflowDefinitionSuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompleteWorkflowStepResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompleteWorkflowStepResult'] = ResolversParentTypes['CompleteWorkflowStepResult']> = {
  __resolveType: TypeResolveFn<'CompleteWorkflowStepSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type CompleteWorkflowStepSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompleteWorkflowStepSuccess'] = ResolversParentTypes['CompleteWorkflowStepSuccess']> = {
  workflow?: Resolver<ResolversTypes['WorkflowInstance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelWorkflowResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelWorkflowResult'] = ResolversParentTypes['CancelWorkflowResult']> = {
  __resolveType: TypeResolveFn<'CancelWorkflowSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type CancelWorkflowSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CancelWorkflowSuccess'] = ResolversParentTypes['CancelWorkflowSuccess']> = {
  workflow?: Resolver<ResolversTypes['WorkflowInstance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrgMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgMember'] = ResolversParentTypes['OrgMember'], FederationReferenceType extends FederationReferenceTypes['OrgMember'] = FederationReferenceTypes['OrgMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MemberStatus'], ParentType, ContextType>;
  customerType?: Resolver<ResolversTypes['CustomerType'], ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  suspendedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastActiveAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userProfile?: Resolver<Maybe<ResolversTypes['UserProfile']>, ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  isEmployee?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  roleBadge?: Resolver<ResolversTypes['RoleBadge'], ParentType, ContextType>;
  allowedActions?: Resolver<ReadonlyArray<ResolversTypes['MemberAction']>, ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineEntryConnection']>, ParentType, ContextType, Partial<OrgMemberTimelineArgs>>;
  auditLog?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<OrgMemberAuditLogArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateMemberResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateMemberResult'] = ResolversParentTypes['UpdateMemberResult']> = {
  __resolveType: TypeResolveFn<'UpdateMemberSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type UpdateMemberSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateMemberSuccess'] = ResolversParentTypes['UpdateMemberSuccess']> = {
  member?: Resolver<ResolversTypes['OrgMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SuspendMemberResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SuspendMemberResult'] = ResolversParentTypes['SuspendMemberResult']> = {
  __resolveType: TypeResolveFn<'SuspendMemberSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError', ParentType, ContextType>;
};

export type SuspendMemberSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SuspendMemberSuccess'] = ResolversParentTypes['SuspendMemberSuccess']> = {
  member?: Resolver<ResolversTypes['OrgMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReactivateMemberResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReactivateMemberResult'] = ResolversParentTypes['ReactivateMemberResult']> = {
  __resolveType: TypeResolveFn<'ReactivateMemberSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ReactivateMemberSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReactivateMemberSuccess'] = ResolversParentTypes['ReactivateMemberSuccess']> = {
  member?: Resolver<ResolversTypes['OrgMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveMemberResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveMemberResult'] = ResolversParentTypes['RemoveMemberResult']> = {
  __resolveType: TypeResolveFn<'RemoveMemberSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RemoveMemberSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveMemberSuccess'] = ResolversParentTypes['RemoveMemberSuccess']> = {
  member?: Resolver<ResolversTypes['OrgMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LeaveOrganizationResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['LeaveOrganizationResult'] = ResolversParentTypes['LeaveOrganizationResult']> = {
  __resolveType: TypeResolveFn<'LeaveOrganizationSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type LeaveOrganizationSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['LeaveOrganizationSuccess'] = ResolversParentTypes['LeaveOrganizationSuccess']> = {
  member?: Resolver<ResolversTypes['OrgMember'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipFactsResolvers<ContextType = any, ParentType extends ResolversParentTypes['MembershipFacts'] = ResolversParentTypes['MembershipFacts']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['MembershipFact']>, ParentType, ContextType>;
};

export type MembershipFactResolvers<ContextType = any, ParentType extends ResolversParentTypes['MembershipFact'] = ResolversParentTypes['MembershipFact']> = {
  orgId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  memberStatus?: Resolver<Maybe<ResolversTypes['MemberStatus']>, ParentType, ContextType>;
  isOwner?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  employeeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  employeeRole?: Resolver<Maybe<ResolversTypes['EmployeeRole']>, ParentType, ContextType>;
  employeeStatus?: Resolver<Maybe<ResolversTypes['EmployeeStatus']>, ParentType, ContextType>;
  permissions?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  featuresOff?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  headOf?: Resolver<ReadonlyArray<ResolversTypes['DepartmentReachFact']>, ParentType, ContextType>;
  primaryDepartment?: Resolver<Maybe<ResolversTypes['DepartmentReachFact']>, ParentType, ContextType>;
};

export type DepartmentReachFactResolvers<ContextType = any, ParentType extends ResolversParentTypes['DepartmentReachFact'] = ResolversParentTypes['DepartmentReachFact']> = {
  departmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberStandingResolvers<ContextType = any, ParentType extends ResolversParentTypes['MemberStanding'] = ResolversParentTypes['MemberStanding']> = {
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MemberStatus'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  employeeId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type OrgResolvers<ContextType = any, ParentType extends ResolversParentTypes['Org'] = ResolversParentTypes['Org'], FederationReferenceType extends FederationReferenceTypes['Org'] = FederationReferenceTypes['Org']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Org']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  logoUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrgKind'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  defaultCurrency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['Budget']>, ParentType, ContextType>;
  strictBudgetSum?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  budgetChanges?: Resolver<Maybe<ResolversTypes['BudgetChangeConnection']>, ParentType, ContextType, Partial<OrgBudgetChangesArgs>>;
  budgetHierarchy?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Department']>>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['OrgMemberConnection']>, ParentType, ContextType, Partial<OrgMembersArgs>>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType, RequireFields<OrgMemberArgs, 'slug'>>;
  employees?: Resolver<Maybe<ResolversTypes['OrgEmployeeConnection']>, ParentType, ContextType, Partial<OrgEmployeesArgs>>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType, RequireFields<OrgEmployeeArgs, 'slug'>>;
  memberInvitations?: Resolver<Maybe<ResolversTypes['MemberInvitationConnection']>, ParentType, ContextType, Partial<OrgMemberInvitationsArgs>>;
  employeeInvitations?: Resolver<Maybe<ResolversTypes['EmployeeInvitationConnection']>, ParentType, ContextType, Partial<OrgEmployeeInvitationsArgs>>;
  auditLog?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<OrgAuditLogArgs>>;
  departments?: Resolver<Maybe<ResolversTypes['DepartmentConnection']>, ParentType, ContextType, Partial<OrgDepartmentsArgs>>;
  departmentTree?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Department']>>, ParentType, ContextType>;
  teams?: Resolver<Maybe<ResolversTypes['TeamConnection']>, ParentType, ContextType, Partial<OrgTeamsArgs>>;
  locales?: Resolver<ReadonlyArray<ResolversTypes['OrgLocale']>, ParentType, ContextType>;
  currencies?: Resolver<ReadonlyArray<ResolversTypes['OrgCurrency']>, ParentType, ContextType>;
  brands?: Resolver<ReadonlyArray<ResolversTypes['OrgBrand']>, ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['OrgRegion']>, ParentType, ContextType>;
  funnels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Funnel']>>, ParentType, ContextType>;
  featureFlags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FeatureFlag']>>, ParentType, ContextType>;
  retentionPolicies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RetentionPolicy']>>, ParentType, ContextType>;
  workflowDefinitions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkflowDefinition']>>, ParentType, ContextType>;
  workflows?: Resolver<Maybe<ResolversTypes['WorkflowInstanceConnection']>, ParentType, ContextType, Partial<OrgWorkflowsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrgMember']>>, ParentType, ContextType>;
  employments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrgEmployee']>>, ParentType, ContextType>;
};

export type UserProfileResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserProfile'] = ResolversParentTypes['UserProfile'], FederationReferenceType extends FederationReferenceTypes['UserProfile'] = FederationReferenceTypes['UserProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['UserProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType, RequireFields<UserProfileMemberArgs, 'orgId'>>;
};

export type JobProfileResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfile'] = ResolversParentTypes['JobProfile'], FederationReferenceType extends FederationReferenceTypes['JobProfile'] = FederationReferenceTypes['JobProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  employments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrgEmployee']>>, ParentType, ContextType>;
  orgs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Org']>>, ParentType, ContextType>;
};

export type OrgMemberConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgMemberConnection'] = ResolversParentTypes['OrgMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrgMemberEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OrgMemberEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgMemberEdge'] = ResolversParentTypes['OrgMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrgMember'], ParentType, ContextType>;
};

export type OrgEmployeeConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgEmployeeConnection'] = ResolversParentTypes['OrgEmployeeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrgEmployeeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OrgEmployeeEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgEmployeeEdge'] = ResolversParentTypes['OrgEmployeeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
};

export type DepartmentConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['DepartmentConnection'] = ResolversParentTypes['DepartmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DepartmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DepartmentEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['DepartmentEdge'] = ResolversParentTypes['DepartmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type OrgLocaleResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgLocale'] = ResolversParentTypes['OrgLocale']> = {
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrgCurrencyResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgCurrency'] = ResolversParentTypes['OrgCurrency']> = {
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  displayFormat?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roundingMode?: Resolver<ResolversTypes['RoundingMode'], ParentType, ContextType>;
  roundingIncrement?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type OrgBrandResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgBrand'] = ResolversParentTypes['OrgBrand'], FederationReferenceType extends FederationReferenceTypes['OrgBrand'] = FederationReferenceTypes['OrgBrand']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgBrand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OrgBrandNameArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<OrgBrandDescriptionArgs>>;
  logoUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrgRegionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgRegion'] = ResolversParentTypes['OrgRegion'], FederationReferenceType extends FederationReferenceTypes['OrgRegion'] = FederationReferenceTypes['OrgRegion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgRegion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<OrgRegionNameArgs>>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  includesTax?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FunnelResolvers<ContextType = any, ParentType extends ResolversParentTypes['Funnel'] = ResolversParentTypes['Funnel']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<FunnelNameArgs>>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['OrgRegion']>, ParentType, ContextType>;
  domains?: Resolver<ReadonlyArray<ResolversTypes['FunnelDomain']>, ParentType, ContextType>;
};

export type FunnelDomainResolvers<ContextType = any, ParentType extends ResolversParentTypes['FunnelDomain'] = ResolversParentTypes['FunnelDomain']> = {
  domain?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isCanonical?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isVerified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verificationToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FeatureFlagResolvers<ContextType = any, ParentType extends ResolversParentTypes['FeatureFlag'] = ResolversParentTypes['FeatureFlag']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SetFeatureFlagResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetFeatureFlagResult'] = ResolversParentTypes['SetFeatureFlagResult']> = {
  __resolveType: TypeResolveFn<'SetFeatureFlagSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetFeatureFlagSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetFeatureFlagSuccess'] = ResolversParentTypes['SetFeatureFlagSuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOrgLocaleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgLocaleResult'] = ResolversParentTypes['SetOrgLocaleResult']> = {
  __resolveType: TypeResolveFn<'SetOrgLocaleSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetOrgLocaleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgLocaleSuccess'] = ResolversParentTypes['SetOrgLocaleSuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOrgCurrencyResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgCurrencyResult'] = ResolversParentTypes['SetOrgCurrencyResult']> = {
  __resolveType: TypeResolveFn<'SetOrgCurrencySuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetOrgCurrencySuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgCurrencySuccess'] = ResolversParentTypes['SetOrgCurrencySuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOrgBrandResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgBrandResult'] = ResolversParentTypes['SetOrgBrandResult']> = {
  __resolveType: TypeResolveFn<'SetOrgBrandSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetOrgBrandSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgBrandSuccess'] = ResolversParentTypes['SetOrgBrandSuccess']> = {
  brand?: Resolver<ResolversTypes['OrgBrand'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveOrgBrandResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveOrgBrandResult'] = ResolversParentTypes['RemoveOrgBrandResult']> = {
  __resolveType: TypeResolveFn<'RemoveOrgBrandSuccess' | 'NotFoundError' | 'ForbiddenError', ParentType, ContextType>;
};

export type RemoveOrgBrandSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveOrgBrandSuccess'] = ResolversParentTypes['RemoveOrgBrandSuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetOrgRegionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgRegionResult'] = ResolversParentTypes['SetOrgRegionResult']> = {
  __resolveType: TypeResolveFn<'SetOrgRegionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetOrgRegionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetOrgRegionSuccess'] = ResolversParentTypes['SetOrgRegionSuccess']> = {
  region?: Resolver<ResolversTypes['OrgRegion'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveOrgRegionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveOrgRegionResult'] = ResolversParentTypes['RemoveOrgRegionResult']> = {
  __resolveType: TypeResolveFn<'RemoveOrgRegionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ConflictError', ParentType, ContextType>;
};

export type RemoveOrgRegionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveOrgRegionSuccess'] = ResolversParentTypes['RemoveOrgRegionSuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetFunnelResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetFunnelResult'] = ResolversParentTypes['SetFunnelResult']> = {
  __resolveType: TypeResolveFn<'SetFunnelSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetFunnelSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetFunnelSuccess'] = ResolversParentTypes['SetFunnelSuccess']> = {
  funnel?: Resolver<ResolversTypes['Funnel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveFunnelResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveFunnelResult'] = ResolversParentTypes['RemoveFunnelResult']> = {
  __resolveType: TypeResolveFn<'RemoveFunnelSuccess' | 'NotFoundError' | 'ForbiddenError', ParentType, ContextType>;
};

export type RemoveFunnelSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveFunnelSuccess'] = ResolversParentTypes['RemoveFunnelSuccess']> = {
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddFunnelDomainResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddFunnelDomainResult'] = ResolversParentTypes['AddFunnelDomainResult']> = {
  __resolveType: TypeResolveFn<'AddFunnelDomainSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type AddFunnelDomainSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddFunnelDomainSuccess'] = ResolversParentTypes['AddFunnelDomainSuccess']> = {
  funnel?: Resolver<ResolversTypes['Funnel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveFunnelDomainResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveFunnelDomainResult'] = ResolversParentTypes['RemoveFunnelDomainResult']> = {
  __resolveType: TypeResolveFn<'RemoveFunnelDomainSuccess' | 'NotFoundError' | 'ForbiddenError', ParentType, ContextType>;
};

export type RemoveFunnelDomainSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveFunnelDomainSuccess'] = ResolversParentTypes['RemoveFunnelDomainSuccess']> = {
  funnel?: Resolver<ResolversTypes['Funnel'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamResolvers<ContextType = any, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['TeamType'], ParentType, ContextType>;
  projectStatus?: Resolver<Maybe<ResolversTypes['ProjectStatus']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  org?: Resolver<ResolversTypes['Org'], ParentType, ContextType>;
  lead?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
  employeeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['TeamMembership']>, ParentType, ContextType>;
  departmentSpread?: Resolver<ReadonlyArray<ResolversTypes['Department']>, ParentType, ContextType>;
  budgetSource?: Resolver<Maybe<ResolversTypes['BudgetSource']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamMembershipResolvers<ContextType = any, ParentType extends ResolversParentTypes['TeamMembership'] = ResolversParentTypes['TeamMembership']> = {
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  employee?: Resolver<ResolversTypes['OrgEmployee'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['TeamRole'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CreateTeamResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateTeamResult'] = ResolversParentTypes['CreateTeamResult']> = {
  __resolveType: TypeResolveFn<'CreateTeamSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateTeamSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateTeamSuccess'] = ResolversParentTypes['CreateTeamSuccess']> = {
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateTeamResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateTeamResult'] = ResolversParentTypes['UpdateTeamResult']> = {
  __resolveType: TypeResolveFn<'UpdateTeamSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type UpdateTeamSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateTeamSuccess'] = ResolversParentTypes['UpdateTeamSuccess']> = {
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveTeamResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArchiveTeamResult'] = ResolversParentTypes['ArchiveTeamResult']> = {
  __resolveType: TypeResolveFn<'ArchiveTeamSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ArchiveTeamSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArchiveTeamSuccess'] = ResolversParentTypes['ArchiveTeamSuccess']> = {
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AddEmployeeToTeamResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddEmployeeToTeamResult'] = ResolversParentTypes['AddEmployeeToTeamResult']> = {
  __resolveType: TypeResolveFn<'AddEmployeeToTeamSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ConflictError', ParentType, ContextType>;
};

export type AddEmployeeToTeamSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['AddEmployeeToTeamSuccess'] = ResolversParentTypes['AddEmployeeToTeamSuccess']> = {
  membership?: Resolver<ResolversTypes['TeamMembership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateTeamRoleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateTeamRoleResult'] = ResolversParentTypes['UpdateTeamRoleResult']> = {
  __resolveType: TypeResolveFn<'UpdateTeamRoleSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type UpdateTeamRoleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateTeamRoleSuccess'] = ResolversParentTypes['UpdateTeamRoleSuccess']> = {
  membership?: Resolver<ResolversTypes['TeamMembership'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveEmployeeFromTeamResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveEmployeeFromTeamResult'] = ResolversParentTypes['RemoveEmployeeFromTeamResult']> = {
  __resolveType: TypeResolveFn<'RemoveEmployeeFromTeamSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RemoveEmployeeFromTeamSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RemoveEmployeeFromTeamSuccess'] = ResolversParentTypes['RemoveEmployeeFromTeamSuccess']> = {
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  Budget?: BudgetResolvers<ContextType>;
  ParentBudgetRelation?: ParentBudgetRelationResolvers<ContextType>;
  BudgetAuthority?: BudgetAuthorityResolvers<ContextType>;
  BudgetChainLink?: BudgetChainLinkResolvers<ContextType>;
  BudgetSource?: BudgetSourceResolvers<ContextType>;
  BudgetViolation?: BudgetViolationResolvers<ContextType>;
  BudgetValidation?: BudgetValidationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  SetDepartmentBudgetResult?: SetDepartmentBudgetResultResolvers<ContextType>;
  SetDepartmentBudgetSuccess?: SetDepartmentBudgetSuccessResolvers<ContextType>;
  BudgetHierarchyError?: BudgetHierarchyErrorResolvers<ContextType>;
  BudgetChange?: BudgetChangeResolvers<ContextType>;
  BudgetChangeConnection?: BudgetChangeConnectionResolvers<ContextType>;
  BudgetChangeEdge?: BudgetChangeEdgeResolvers<ContextType>;
  SpendAuthority?: SpendAuthorityResolvers<ContextType>;
  SetOrgBudgetResult?: SetOrgBudgetResultResolvers<ContextType>;
  SetOrgBudgetSuccess?: SetOrgBudgetSuccessResolvers<ContextType>;
  SetDelegatedBudgetResult?: SetDelegatedBudgetResultResolvers<ContextType>;
  SetDelegatedBudgetSuccess?: SetDelegatedBudgetSuccessResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  DepartmentMembership?: DepartmentMembershipResolvers<ContextType>;
  DepartmentMembershipConnection?: DepartmentMembershipConnectionResolvers<ContextType>;
  DepartmentMembershipEdge?: DepartmentMembershipEdgeResolvers<ContextType>;
  CreateDepartmentResult?: CreateDepartmentResultResolvers<ContextType>;
  CreateDepartmentSuccess?: CreateDepartmentSuccessResolvers<ContextType>;
  UpdateDepartmentResult?: UpdateDepartmentResultResolvers<ContextType>;
  UpdateDepartmentSuccess?: UpdateDepartmentSuccessResolvers<ContextType>;
  ArchiveDepartmentResult?: ArchiveDepartmentResultResolvers<ContextType>;
  ArchiveDepartmentSuccess?: ArchiveDepartmentSuccessResolvers<ContextType>;
  AssignEmployeeToDepartmentResult?: AssignEmployeeToDepartmentResultResolvers<ContextType>;
  AssignEmployeeToDepartmentSuccess?: AssignEmployeeToDepartmentSuccessResolvers<ContextType>;
  RemoveEmployeeFromDepartmentResult?: RemoveEmployeeFromDepartmentResultResolvers<ContextType>;
  RemoveEmployeeFromDepartmentSuccess?: RemoveEmployeeFromDepartmentSuccessResolvers<ContextType>;
  OrgEmployee?: OrgEmployeeResolvers<ContextType>;
  Compensation?: CompensationResolvers<ContextType>;
  ActiveEmployee?: ActiveEmployeeResolvers<ContextType>;
  UpdateEmployeeResult?: UpdateEmployeeResultResolvers<ContextType>;
  UpdateEmployeeSuccess?: UpdateEmployeeSuccessResolvers<ContextType>;
  TerminateEmployeeResult?: TerminateEmployeeResultResolvers<ContextType>;
  TerminateEmployeeSuccess?: TerminateEmployeeSuccessResolvers<ContextType>;
  LastAdminError?: LastAdminErrorResolvers<ContextType>;
  LinkEmployeeJobProfileResult?: LinkEmployeeJobProfileResultResolvers<ContextType>;
  LinkEmployeeJobProfileSuccess?: LinkEmployeeJobProfileSuccessResolvers<ContextType>;
  UnlinkEmployeeJobProfileResult?: UnlinkEmployeeJobProfileResultResolvers<ContextType>;
  UnlinkEmployeeJobProfileSuccess?: UnlinkEmployeeJobProfileSuccessResolvers<ContextType>;
  MemberInvitation?: MemberInvitationResolvers<ContextType>;
  EmployeeInvitation?: EmployeeInvitationResolvers<ContextType>;
  InviteMemberResult?: InviteMemberResultResolvers<ContextType>;
  InviteMemberSuccess?: InviteMemberSuccessResolvers<ContextType>;
  AcceptMemberInvitationResult?: AcceptMemberInvitationResultResolvers<ContextType>;
  AcceptMemberInvitationSuccess?: AcceptMemberInvitationSuccessResolvers<ContextType>;
  DeclineMemberInvitationResult?: DeclineMemberInvitationResultResolvers<ContextType>;
  DeclineMemberInvitationSuccess?: DeclineMemberInvitationSuccessResolvers<ContextType>;
  CancelMemberInvitationResult?: CancelMemberInvitationResultResolvers<ContextType>;
  CancelMemberInvitationSuccess?: CancelMemberInvitationSuccessResolvers<ContextType>;
  RevokeMemberInvitationResult?: RevokeMemberInvitationResultResolvers<ContextType>;
  RevokeMemberInvitationSuccess?: RevokeMemberInvitationSuccessResolvers<ContextType>;
  InviteEmployeeResult?: InviteEmployeeResultResolvers<ContextType>;
  InviteEmployeeSuccess?: InviteEmployeeSuccessResolvers<ContextType>;
  PromoteMemberResult?: PromoteMemberResultResolvers<ContextType>;
  PromoteMemberSuccess?: PromoteMemberSuccessResolvers<ContextType>;
  ApproveEmployeeInvitationResult?: ApproveEmployeeInvitationResultResolvers<ContextType>;
  ApproveEmployeeInvitationSuccess?: ApproveEmployeeInvitationSuccessResolvers<ContextType>;
  RejectEmployeeInvitationResult?: RejectEmployeeInvitationResultResolvers<ContextType>;
  RejectEmployeeInvitationSuccess?: RejectEmployeeInvitationSuccessResolvers<ContextType>;
  AcceptEmployeeInvitationResult?: AcceptEmployeeInvitationResultResolvers<ContextType>;
  AcceptEmployeeInvitationSuccess?: AcceptEmployeeInvitationSuccessResolvers<ContextType>;
  DeclineEmployeeInvitationResult?: DeclineEmployeeInvitationResultResolvers<ContextType>;
  DeclineEmployeeInvitationSuccess?: DeclineEmployeeInvitationSuccessResolvers<ContextType>;
  CancelEmployeeInvitationResult?: CancelEmployeeInvitationResultResolvers<ContextType>;
  CancelEmployeeInvitationSuccess?: CancelEmployeeInvitationSuccessResolvers<ContextType>;
  RevokeEmployeeInvitationResult?: RevokeEmployeeInvitationResultResolvers<ContextType>;
  RevokeEmployeeInvitationSuccess?: RevokeEmployeeInvitationSuccessResolvers<ContextType>;
  ProfileNotOwnedError?: ProfileNotOwnedErrorResolvers<ContextType>;
  MemberInvitationConnection?: MemberInvitationConnectionResolvers<ContextType>;
  MemberInvitationEdge?: MemberInvitationEdgeResolvers<ContextType>;
  EmployeeInvitationConnection?: EmployeeInvitationConnectionResolvers<ContextType>;
  EmployeeInvitationEdge?: EmployeeInvitationEdgeResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  TimelineEntryConnection?: TimelineEntryConnectionResolvers<ContextType>;
  TimelineEntryEdge?: TimelineEntryEdgeResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  RetentionPolicy?: RetentionPolicyResolvers<ContextType>;
  WorkflowDefinition?: WorkflowDefinitionResolvers<ContextType>;
  WorkflowStep?: WorkflowStepResolvers<ContextType>;
  WorkflowInstance?: WorkflowInstanceResolvers<ContextType>;
  WorkflowEvent?: WorkflowEventResolvers<ContextType>;
  WorkflowInstanceConnection?: WorkflowInstanceConnectionResolvers<ContextType>;
  WorkflowInstanceEdge?: WorkflowInstanceEdgeResolvers<ContextType>;
  SetRetentionPolicyResult?: SetRetentionPolicyResultResolvers<ContextType>;
  SetRetentionPolicySuccess?: SetRetentionPolicySuccessResolvers<ContextType>;
  SetWorkflowDefinitionResult?: SetWorkflowDefinitionResultResolvers<ContextType>;
  SetWorkflowDefinitionSuccess?: SetWorkflowDefinitionSuccessResolvers<ContextType>;
  CompleteWorkflowStepResult?: CompleteWorkflowStepResultResolvers<ContextType>;
  CompleteWorkflowStepSuccess?: CompleteWorkflowStepSuccessResolvers<ContextType>;
  CancelWorkflowResult?: CancelWorkflowResultResolvers<ContextType>;
  CancelWorkflowSuccess?: CancelWorkflowSuccessResolvers<ContextType>;
  OrgMember?: OrgMemberResolvers<ContextType>;
  UpdateMemberResult?: UpdateMemberResultResolvers<ContextType>;
  UpdateMemberSuccess?: UpdateMemberSuccessResolvers<ContextType>;
  SuspendMemberResult?: SuspendMemberResultResolvers<ContextType>;
  SuspendMemberSuccess?: SuspendMemberSuccessResolvers<ContextType>;
  ReactivateMemberResult?: ReactivateMemberResultResolvers<ContextType>;
  ReactivateMemberSuccess?: ReactivateMemberSuccessResolvers<ContextType>;
  RemoveMemberResult?: RemoveMemberResultResolvers<ContextType>;
  RemoveMemberSuccess?: RemoveMemberSuccessResolvers<ContextType>;
  LeaveOrganizationResult?: LeaveOrganizationResultResolvers<ContextType>;
  LeaveOrganizationSuccess?: LeaveOrganizationSuccessResolvers<ContextType>;
  MembershipFacts?: MembershipFactsResolvers<ContextType>;
  MembershipFact?: MembershipFactResolvers<ContextType>;
  DepartmentReachFact?: DepartmentReachFactResolvers<ContextType>;
  MemberStanding?: MemberStandingResolvers<ContextType>;
  Org?: OrgResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserProfile?: UserProfileResolvers<ContextType>;
  JobProfile?: JobProfileResolvers<ContextType>;
  OrgMemberConnection?: OrgMemberConnectionResolvers<ContextType>;
  OrgMemberEdge?: OrgMemberEdgeResolvers<ContextType>;
  OrgEmployeeConnection?: OrgEmployeeConnectionResolvers<ContextType>;
  OrgEmployeeEdge?: OrgEmployeeEdgeResolvers<ContextType>;
  DepartmentConnection?: DepartmentConnectionResolvers<ContextType>;
  DepartmentEdge?: DepartmentEdgeResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  OrgLocale?: OrgLocaleResolvers<ContextType>;
  OrgCurrency?: OrgCurrencyResolvers<ContextType>;
  OrgBrand?: OrgBrandResolvers<ContextType>;
  OrgRegion?: OrgRegionResolvers<ContextType>;
  Funnel?: FunnelResolvers<ContextType>;
  FunnelDomain?: FunnelDomainResolvers<ContextType>;
  FeatureFlag?: FeatureFlagResolvers<ContextType>;
  SetFeatureFlagResult?: SetFeatureFlagResultResolvers<ContextType>;
  SetFeatureFlagSuccess?: SetFeatureFlagSuccessResolvers<ContextType>;
  SetOrgLocaleResult?: SetOrgLocaleResultResolvers<ContextType>;
  SetOrgLocaleSuccess?: SetOrgLocaleSuccessResolvers<ContextType>;
  SetOrgCurrencyResult?: SetOrgCurrencyResultResolvers<ContextType>;
  SetOrgCurrencySuccess?: SetOrgCurrencySuccessResolvers<ContextType>;
  SetOrgBrandResult?: SetOrgBrandResultResolvers<ContextType>;
  SetOrgBrandSuccess?: SetOrgBrandSuccessResolvers<ContextType>;
  RemoveOrgBrandResult?: RemoveOrgBrandResultResolvers<ContextType>;
  RemoveOrgBrandSuccess?: RemoveOrgBrandSuccessResolvers<ContextType>;
  SetOrgRegionResult?: SetOrgRegionResultResolvers<ContextType>;
  SetOrgRegionSuccess?: SetOrgRegionSuccessResolvers<ContextType>;
  RemoveOrgRegionResult?: RemoveOrgRegionResultResolvers<ContextType>;
  RemoveOrgRegionSuccess?: RemoveOrgRegionSuccessResolvers<ContextType>;
  SetFunnelResult?: SetFunnelResultResolvers<ContextType>;
  SetFunnelSuccess?: SetFunnelSuccessResolvers<ContextType>;
  RemoveFunnelResult?: RemoveFunnelResultResolvers<ContextType>;
  RemoveFunnelSuccess?: RemoveFunnelSuccessResolvers<ContextType>;
  AddFunnelDomainResult?: AddFunnelDomainResultResolvers<ContextType>;
  AddFunnelDomainSuccess?: AddFunnelDomainSuccessResolvers<ContextType>;
  RemoveFunnelDomainResult?: RemoveFunnelDomainResultResolvers<ContextType>;
  RemoveFunnelDomainSuccess?: RemoveFunnelDomainSuccessResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamMembership?: TeamMembershipResolvers<ContextType>;
  CreateTeamResult?: CreateTeamResultResolvers<ContextType>;
  CreateTeamSuccess?: CreateTeamSuccessResolvers<ContextType>;
  UpdateTeamResult?: UpdateTeamResultResolvers<ContextType>;
  UpdateTeamSuccess?: UpdateTeamSuccessResolvers<ContextType>;
  ArchiveTeamResult?: ArchiveTeamResultResolvers<ContextType>;
  ArchiveTeamSuccess?: ArchiveTeamSuccessResolvers<ContextType>;
  AddEmployeeToTeamResult?: AddEmployeeToTeamResultResolvers<ContextType>;
  AddEmployeeToTeamSuccess?: AddEmployeeToTeamSuccessResolvers<ContextType>;
  UpdateTeamRoleResult?: UpdateTeamRoleResultResolvers<ContextType>;
  UpdateTeamRoleSuccess?: UpdateTeamRoleSuccessResolvers<ContextType>;
  RemoveEmployeeFromTeamResult?: RemoveEmployeeFromTeamResultResolvers<ContextType>;
  RemoveEmployeeFromTeamSuccess?: RemoveEmployeeFromTeamSuccessResolvers<ContextType>;
};

