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

/** Access to a product without purchase. */
export type AccessGrant = {
  /** Row id, prefix `grant`. */
  readonly id: Scalars['ID']['output'];
  /** The product. */
  readonly product: Product;
  /** Tier opened. */
  readonly tier: Scalars['Int']['output'];
  /** When it ends. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who gave it; null when the owner did so without being an employee. */
  readonly grantedBy?: Maybe<OrgEmployee>;
};

export type Mutation = {
  /** Gives access without purchase; where the product has a course, the member is in it from then on (CAT-34). */
  readonly grantCourseAccess?: Maybe<GrantCourseAccessResult>;
  /** Says which steps submitted content goes through from now on; submissions under way keep the steps they began with. */
  readonly setApprovalChain?: Maybe<SetApprovalChainResult>;
  /** Freezes the newest version and starts its approval (5.7). */
  readonly submitContentForApproval?: Maybe<SubmitContentForApprovalResult>;
  /** The author takes back what waits for approval. */
  readonly withdrawSubmission?: Maybe<WithdrawSubmissionResult>;
  /** Decides one step of an approval (API-36). */
  readonly reviewContent?: Maybe<ReviewContentResult>;
  /** Replaces the whole set of shares at once (API-26, CAT-25, CAT-32). */
  readonly setProductAttributions?: Maybe<SetProductAttributionsResult>;
  /** Puts a bundle together, as a draft. */
  readonly createBundle?: Maybe<CreateBundleResult>;
  /** Changes a draft. */
  readonly updateBundle?: Maybe<UpdateBundleResult>;
  /** Puts a bundle on sale; every plan in it must be on sale. */
  readonly publishBundle?: Maybe<PublishBundleResult>;
  /** Takes a bundle off sale. */
  readonly archiveBundle?: Maybe<ArchiveBundleResult>;
  /** Makes an archived bundle a draft again. */
  readonly reopenBundle?: Maybe<ReopenBundleResult>;
  /** The caller joins a class section while it is open and places last; who is in already stays in. */
  readonly joinCohort?: Maybe<JoinCohortResult>;
  /** Makes a curated set, empty at first. */
  readonly createCollection?: Maybe<CreateCollectionResult>;
  /** Renames a curated set, hides or shows it. */
  readonly updateCollection?: Maybe<UpdateCollectionResult>;
  /** Says what is in a curated set, in order. */
  readonly setCollectionProducts?: Maybe<SetCollectionProductsResult>;
  /** Saves an older version again as the newest one; history is never rewritten (CAT-12). */
  readonly restoreContentVersion?: Maybe<RestoreContentVersionResult>;
  /** The caller joins a study group while places last; who is in already stays in. */
  readonly joinLearningGroup?: Maybe<JoinLearningGroupResult>;
  /** Staff enrol a member (API-09). An enrolment that was revoked or has expired comes back to life. */
  readonly enrollMember?: Maybe<EnrollMemberResult>;
  /** The learner finishes a lesson; progress follows (CAT-19, CAT-37). A lesson done before changes nothing. */
  readonly completeLesson?: Maybe<CompleteLessonResult>;
  /** Makes an offer with its targets and codes (CAT-04). */
  readonly createOffer?: Maybe<CreateOfferResult>;
  /** Changes an offer's name, end, limits and codes; what it takes off, and from what, stays. Uses that were taken stay taken. */
  readonly updateOffer?: Maybe<UpdateOfferResult>;
  /** Ends an offer now; orders that hold a use of it keep it. */
  readonly endOffer?: Maybe<EndOfferResult>;
  /** Makes a price list, without prices. */
  readonly createPriceBook?: Maybe<CreatePriceBookResult>;
  /** Renames a price list, moves it in the order, ends it or switches it off. */
  readonly updatePriceBook?: Maybe<UpdatePriceBookResult>;
  /** Writes prices into a list, over those that stand; all of them or none. */
  readonly setPriceBookPrices?: Maybe<SetPriceBookPricesResult>;
  /** Makes a draft (CAT-01, CAT-17). */
  readonly createProduct?: Maybe<CreateProductResult>;
  /** Saves texts in the default locale as a new version: a draft shows them at once, a product on sale when they were approved and published. */
  readonly updateProduct?: Maybe<UpdateProductResult>;
  /** Puts an approved product, or the approved next version of one, on sale; needs shares of exactly 10000 bps and an active default plan (5.7). */
  readonly publishProduct?: Maybe<PublishProductResult>;
  /** Takes a product off sale; who learns with it goes on. */
  readonly archiveProduct?: Maybe<ArchiveProductResult>;
  /** Makes what was rejected, archived or approved a draft again (5.7). */
  readonly reopenProduct?: Maybe<ReopenProductResult>;
  /** Finance takes a cart to checkout: the same quote, and a use of every offer in it is held for the order. */
  readonly reserveOrder?: Maybe<OrderQuote>;
  /** A learner rates a course; a second rating replaces the first and keeps it in the history (CAT-21). */
  readonly rateCourse?: Maybe<RateCourseResult>;
};


export type MutationGrantCourseAccessArgs = {
  input: GrantCourseAccessInput;
};


export type MutationSetApprovalChainArgs = {
  input: SetApprovalChainInput;
};


export type MutationSubmitContentForApprovalArgs = {
  input: SubmitContentForApprovalInput;
};


export type MutationWithdrawSubmissionArgs = {
  input: WithdrawSubmissionInput;
};


export type MutationReviewContentArgs = {
  input: ReviewContentInput;
};


export type MutationSetProductAttributionsArgs = {
  input: SetProductAttributionsInput;
};


export type MutationCreateBundleArgs = {
  input: CreateBundleInput;
};


export type MutationUpdateBundleArgs = {
  input: UpdateBundleInput;
};


export type MutationPublishBundleArgs = {
  input: PublishBundleInput;
};


export type MutationArchiveBundleArgs = {
  input: ArchiveBundleInput;
};


export type MutationReopenBundleArgs = {
  input: ReopenBundleInput;
};


export type MutationJoinCohortArgs = {
  input: JoinCohortInput;
};


export type MutationCreateCollectionArgs = {
  input: CreateCollectionInput;
};


export type MutationUpdateCollectionArgs = {
  input: UpdateCollectionInput;
};


export type MutationSetCollectionProductsArgs = {
  input: SetCollectionProductsInput;
};


export type MutationRestoreContentVersionArgs = {
  input: RestoreContentVersionInput;
};


export type MutationJoinLearningGroupArgs = {
  input: JoinLearningGroupInput;
};


export type MutationEnrollMemberArgs = {
  input: EnrollMemberInput;
};


export type MutationCompleteLessonArgs = {
  input: CompleteLessonInput;
};


export type MutationCreateOfferArgs = {
  input: CreateOfferInput;
};


export type MutationUpdateOfferArgs = {
  input: UpdateOfferInput;
};


export type MutationEndOfferArgs = {
  input: EndOfferInput;
};


export type MutationCreatePriceBookArgs = {
  input: CreatePriceBookInput;
};


export type MutationUpdatePriceBookArgs = {
  input: UpdatePriceBookInput;
};


export type MutationSetPriceBookPricesArgs = {
  input: SetPriceBookPricesInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


export type MutationPublishProductArgs = {
  input: PublishProductInput;
};


export type MutationArchiveProductArgs = {
  input: ArchiveProductInput;
};


export type MutationReopenProductArgs = {
  input: ReopenProductInput;
};


export type MutationReserveOrderArgs = {
  input: ReserveOrderInput;
};


export type MutationRateCourseArgs = {
  input: RateCourseInput;
};

/** Input of grantCourseAccess. */
export type GrantCourseAccessInput = {
  /** The member, prefix `mem`. */
  readonly memberId: Scalars['ID']['input'];
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
  /** Tier that is opened; the default variant's own when left out. */
  readonly tier?: InputMaybe<Scalars['Int']['input']>;
  /** When access ends; never when left out. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What grantCourseAccess answers: done, or one named refusal. */
export type GrantCourseAccessResult = GrantCourseAccessSuccess | NotFoundError | ForbiddenError | ValidationError | InvalidStateError | MemberNotActiveError;

/** grantCourseAccess was done. */
export type GrantCourseAccessSuccess = {
  /** The grant. */
  readonly grant: AccessGrant;
};

/** One decision on a submitted product (CAT-15). */
export type Approval = {
  /** Row id, prefix `appr`. */
  readonly id: Scalars['ID']['output'];
  /** Step of the chain, from 1. */
  readonly stepOrder: Scalars['Int']['output'];
  /** Decision. */
  readonly status: ApprovalStatus;
  /** Words of the reviewer. */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** Words of the author for the reviewers. */
  readonly submissionNote?: Maybe<Scalars['String']['output']>;
  /** The author. */
  readonly submittedBy?: Maybe<OrgEmployee>;
  /** The reviewer; null while it waits. */
  readonly reviewedBy?: Maybe<OrgEmployee>;
  /** When it was decided; null while it waits. */
  readonly reviewedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The version that was submitted; null when the viewer may not see it, and for submissions from before versions were kept. */
  readonly version?: Maybe<ContentVersion>;
  /** The product. */
  readonly product: Product;
};

/** Decision on a submitted product. */
export type ApprovalStatus =
  /** Waits for the reviewer. */
  | 'PENDING'
  /** Good as it is. */
  | 'APPROVED'
  /** Not to be sold. */
  | 'REJECTED'
  /** Good after changes. */
  | 'CHANGES_REQUESTED';

/** Something an organization sells or gives: a course, a digital good, a service, a physical good (CAT-01). */
export type Product = Node & {
  /** Decisions on the product, in the order of submission; staff only. */
  readonly approvals?: Maybe<ReadonlyArray<Approval>>;
  /** True while a newer version waits for approval. */
  readonly hasPendingApproval: Scalars['Boolean']['output'];
  /** Saved versions, newest first; staff only (CAT-12). */
  readonly versions?: Maybe<ContentVersionConnection>;
  /** The course behind it, for products of type COURSE; null while there is none. */
  readonly course?: Maybe<Course>;
  /** Global id, prefix `prod`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Title in the asked locale, else in its language, else in the default one. */
  readonly title: Scalars['String']['output'];
  /** Text in the asked locale, else in its language, else in the default one. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Kind of product. */
  readonly type: ProductType;
  /** State (5.7). */
  readonly status: ProductStatus;
  /** Picture. */
  readonly thumbnailUrl?: Maybe<Scalars['String']['output']>;
  /** When it went live. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The selling organization. */
  readonly org?: Maybe<Org>;
  /** What can be bought, default first; staff see inactive ones too. */
  readonly variants: ReadonlyArray<ProductVariant>;
  /** The live shares that the viewer may see: staff by the reach of `attribution.read`, an employee the own one; null without that right. */
  readonly attributions?: Maybe<ReadonlyArray<Attribution>>;
  /** How much of the whole is decided on; null without the right to see shares. */
  readonly revenuePool?: Maybe<RevenuePool>;
};


/** Something an organization sells or gives: a course, a digital good, a service, a physical good (CAT-01). */
export type ProductVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** Something an organization sells or gives: a course, a digital good, a service, a physical good (CAT-01). */
export type ProductTitleArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};


/** Something an organization sells or gives: a course, a digital good, a service, a physical good (CAT-01). */
export type ProductDescriptionArgs = {
  locale?: InputMaybe<Scalars['String']['input']>;
};

export type OrgEmployee = {
  /** Number of products, step by step, that the employee approved (API-36). */
  readonly contentApprovalsGiven?: Maybe<Scalars['Int']['output']>;
  readonly id: Scalars['ID']['output'];
  /** Live shares of the employee, oldest first (API-25). */
  readonly attributions?: Maybe<AttributionConnection>;
  /** Number of live shares. */
  readonly attributionCount?: Maybe<Scalars['Int']['output']>;
};


export type OrgEmployeeAttributionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Steps that submitted content goes through (CAT-14). */
export type ApprovalChain = {
  /** Row id. */
  readonly id: Scalars['ID']['output'];
  /** Kind of content. */
  readonly contentType: ContentType;
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Steps in order. */
  readonly steps: ReadonlyArray<ApprovalStep>;
};

/** One step of a chain; for whoever may review when it names nobody. */
export type ApprovalStep = {
  /** Place, from 1. */
  readonly stepOrder: Scalars['Int']['output'];
  /** Named approver. */
  readonly approver?: Maybe<OrgEmployee>;
  /** Department whose head approves. */
  readonly department?: Maybe<Department>;
  /** Role that approves. */
  readonly requiredRole?: Maybe<ReviewerRole>;
};

/** Role of the employees who may decide a step. */
export type ReviewerRole =
  /** Those who run the organization. */
  | 'ADMIN'
  /** Those who run a part of it. */
  | 'MANAGER'
  /** Those who teach. */
  | 'INSTRUCTOR'
  /** Those who make products and content. */
  | 'CREATOR'
  /** Those who do other work. */
  | 'STAFF';

export type Org = {
  /** Steps a submitted content goes through; empty when one review by anybody who may is enough; staff only. */
  readonly approvalChains?: Maybe<ReadonlyArray<ApprovalChain>>;
  /** Bundles on sale, newest first, at most 100; staff see drafts and archived ones too. */
  readonly bundles?: Maybe<ReadonlyArray<Bundle>>;
  /** Curated sets, newest first, at most 100; staff see hidden ones too. */
  readonly collections?: Maybe<ReadonlyArray<Collection>>;
  /** Courses the viewer may see, newest first. */
  readonly courses?: Maybe<CourseConnection>;
  /** Totals of the member list (DSH-01); null without the right to see every learner. */
  readonly learningMetrics?: Maybe<LearningMetrics>;
  /** Discounts that run now, newest first; staff see coming and ended ones too, at most 100. */
  readonly offers?: Maybe<ReadonlyArray<Offer>>;
  /** Price lists, the one that wins first, at most 100; staff only. */
  readonly priceBooks?: Maybe<ReadonlyArray<PriceBook>>;
  readonly id: Scalars['ID']['output'];
  /** One product of the organization by slug; null when there is none or it is hidden. */
  readonly product?: Maybe<Product>;
  /** Products the viewer may see, newest first. */
  readonly products?: Maybe<ProductConnection>;
  /** Totals of the employee list (DSH-03); null without the right to see every share. */
  readonly attributionMetrics?: Maybe<AttributionMetrics>;
};


export type OrgCoursesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgProductArgs = {
  slug: Scalars['String']['input'];
};


export type OrgProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Input of setApprovalChain. */
export type SetApprovalChainInput = {
  /** The organization, prefix `org`. */
  readonly orgId: Scalars['ID']['input'];
  /** Name, 1..100 characters. */
  readonly name: Scalars['String']['input'];
  /** Every step in order, at most 10; none for one review by anybody who may. */
  readonly steps: ReadonlyArray<ApprovalStepInput>;
};

/** One step: for an employee, for the head of a department, or for a role; for whoever may review when all are left out. */
export type ApprovalStepInput = {
  /** Named approver, prefix `emp`. */
  readonly approverEmployeeId?: InputMaybe<Scalars['ID']['input']>;
  /** Department whose head approves, prefix `dept`. */
  readonly departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Role that approves. */
  readonly requiredRole?: InputMaybe<ReviewerRole>;
};

/** What setApprovalChain answers: done, or one named refusal. */
export type SetApprovalChainResult = SetApprovalChainSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** setApprovalChain was done. */
export type SetApprovalChainSuccess = {
  /** The chain in force; null when one review is enough. */
  readonly chain?: Maybe<ApprovalChain>;
};

/** Input of submitContentForApproval. */
export type SubmitContentForApprovalInput = {
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
  /** Words for the reviewers, at most 1000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What submitContentForApproval answers: done, or one named refusal. */
export type SubmitContentForApprovalResult = SubmitContentForApprovalSuccess | NotFoundError | ForbiddenError | ValidationError | InvalidStateError;

/** submitContentForApproval was done. */
export type SubmitContentForApprovalSuccess = {
  /** The product, pending. */
  readonly product: Product;
};

/** Input of withdrawSubmission. */
export type WithdrawSubmissionInput = {
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
};

/** What withdrawSubmission answers: done, or one named refusal. */
export type WithdrawSubmissionResult = WithdrawSubmissionSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** withdrawSubmission was done. */
export type WithdrawSubmissionSuccess = {
  /** The product as it was before. */
  readonly product: Product;
};

/** Input of reviewContent. */
export type ReviewContentInput = {
  /** The step, prefix `appr`. */
  readonly approvalId: Scalars['ID']['input'];
  /** The decision. */
  readonly decision: ReviewDecision;
  /** Words, at most 4000 characters; required unless approved. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
};

/** What a reviewer decides. */
export type ReviewDecision =
  /** Good as it is. */
  | 'APPROVE'
  /** Not to be sold. */
  | 'REJECT'
  /** Good after changes. */
  | 'REQUEST_CHANGES';

/** What reviewContent answers: done, or one named refusal. */
export type ReviewContentResult = ReviewContentSuccess | NotFoundError | ForbiddenError | InvalidStateError | ValidationError | SelfApprovalError;

/** reviewContent was done. */
export type ReviewContentSuccess = {
  /** The decided step. */
  readonly approval: Approval;
  /** The product; null when the viewer sees it no longer, now that it waits for nobody. */
  readonly product?: Maybe<Product>;
};

/** An employee's share in a product (CAT-24). */
export type Attribution = Node & {
  /** Global id, prefix `attr`. */
  readonly id: Scalars['ID']['output'];
  /** How the work is paid. */
  readonly compensationType: AttributionCompensationType;
  /** Part played. */
  readonly attributionType?: Maybe<AttributionType>;
  /** Share of the net revenue; 0 when the work is paid otherwise (CAT-29). */
  readonly sharePercentage: Percentage;
  /** In force since. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** In force until; null while live. */
  readonly effectiveTo?: Maybe<Scalars['DateTime']['output']>;
  /** The product. */
  readonly product: Product;
  /** The employee. */
  readonly employee?: Maybe<OrgEmployee>;
  /** The professional identity the work was done under. */
  readonly jobProfile?: Maybe<JobProfile>;
  /** The whole set it belongs to. */
  readonly set: AttributionSet;
};

/** All shares of a product at one time; together with the retained part exactly 10000 bps (CAT-25). */
export type AttributionSet = {
  /** Row id, prefix `aset`. */
  readonly id: Scalars['ID']['output'];
  /** Number of the set, from 1. */
  readonly versionNo: Scalars['Int']['output'];
  /** Share the organization keeps. */
  readonly orgRetained: Percentage;
  /** Who set it, for staff of the organization; null when the owner did so without being an employee. */
  readonly createdBy?: Maybe<OrgEmployee>;
  /** In force since. */
  readonly effectiveFrom: Scalars['DateTime']['output'];
  /** In force until; null while live. */
  readonly effectiveTo?: Maybe<Scalars['DateTime']['output']>;
  /** Its shares, as far as the viewer may see them, in the order in which a remainder is dealt out. */
  readonly attributions: ReadonlyArray<Attribution>;
};

/** How attributed work is paid. */
export type AttributionCompensationType =
  /** A share of the net revenue of each sale. */
  | 'REVENUE_SHARE'
  /** One amount for the whole work. */
  | 'FLAT_FEE'
  /** An amount for each hour. */
  | 'HOURLY'
  /** Through the salary. */
  | 'SALARY'
  /** An amount for each course. */
  | 'PER_COURSE'
  /** Not paid. */
  | 'NONE';

/** Part played in a product. */
export type AttributionType =
  /** Made it. */
  | 'CREATOR'
  /** Worked on it. */
  | 'COLLABORATOR'
  /** Led the work. */
  | 'MANAGER'
  /** Checked it. */
  | 'REVIEWER';

/** How much of a product's net is decided on (CAT-28). */
export type RevenuePool = {
  /** Decided by the live set: the employees' shares and the part the organization keeps, 10000 bps together. */
  readonly totalAllocated: Percentage;
  /** Not decided yet: 10000 bps while there is no live set, else 0. */
  readonly remaining: Percentage;
  /** Who changed it last; null when nobody did or the owner did so without being an employee. */
  readonly lastAllocationBy?: Maybe<OrgEmployee>;
};

/** Totals of the employee list. */
export type AttributionMetrics = {
  /** Live shares in the organization. */
  readonly activeAttributions: Scalars['Int']['output'];
};

export type Department = {
  readonly id: Scalars['ID']['output'];
  /** Number of live shares of employees whose primary department lies in the subtree (API-51); null when the subtree is hidden. */
  readonly attributionCount?: Maybe<Scalars['Int']['output']>;
};

export type Team = {
  readonly id: Scalars['ID']['output'];
  /** Live shares of the team's members as far as the viewer sees them, oldest first (API-62). */
  readonly attributions?: Maybe<AttributionConnection>;
};


export type TeamAttributionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** One share of a proposed set. */
export type AttributionShareInput = {
  /** The employee, prefix `emp`. */
  readonly employeeId: Scalars['ID']['input'];
  /** Share in basis points, 0..10000. */
  readonly shareBps: Scalars['Int']['input'];
  /** How the work is paid. */
  readonly compensationType: AttributionCompensationType;
  /** Part played. */
  readonly attributionType?: InputMaybe<AttributionType>;
  /** Amount, for other kinds of pay than a share. */
  readonly compensation?: InputMaybe<MoneyInput>;
};

/** Result of a dry run. */
export type AttributionValidation = {
  /** True when the set may be committed. */
  readonly valid: Scalars['Boolean']['output'];
  /** Sum of the shares and the retained part. */
  readonly totalBps: Scalars['Int']['output'];
  /** A sentence per broken rule. */
  readonly problems: ReadonlyArray<Scalars['String']['output']>;
};

export type Query = {
  /** One share by id. */
  readonly attribution?: Maybe<Attribution>;
  /** Dry run of a set; writes nothing. Null when there is no such product or it is hidden. */
  readonly validateProductAttributions?: Maybe<AttributionValidation>;
  /** One course by id. */
  readonly course?: Maybe<Course>;
  /** The signed-in user; null for an anonymous caller or a partner app. Every subgraph answers it alike from the verified context, so the planner may start in any of them. */
  readonly me?: Maybe<User>;
  /** One enrolment by id. */
  readonly enrollment?: Maybe<Enrollment>;
  /** One product by id. */
  readonly product?: Maybe<Product>;
  /** Published products over all organizations. With words, best first: a title as typed, one that begins so, words in the title, words in the text; words match by their beginning and stem, and a word that no title knows stands for those written alike. Without words, the latest to go live first. */
  readonly searchProducts?: Maybe<ProductConnection>;
  /** Finance asks what a cart costs before it takes an order: prices, tax categories, discounts and the shares in force, one call for the whole cart. */
  readonly quoteOrder?: Maybe<OrderQuote>;
  /** Identity asks what is kept here of a person, for the person's own export (IDN-43). */
  readonly catalogRecords?: Maybe<Scalars['JSON']['output']>;
};


export type QueryAttributionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryValidateProductAttributionsArgs = {
  productId: Scalars['ID']['input'];
  shares: ReadonlyArray<AttributionShareInput>;
  orgRetainedBps: Scalars['Int']['input'];
};


export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryEnrollmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchProductsArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  type?: InputMaybe<ProductType>;
  orgId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type QueryQuoteOrderArgs = {
  orgId: Scalars['ID']['input'];
  memberId: Scalars['ID']['input'];
  items: ReadonlyArray<QuoteItemInput>;
  couponCodes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  regionId?: InputMaybe<Scalars['ID']['input']>;
  customerType?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCatalogRecordsArgs = {
  userId: Scalars['ID']['input'];
  orgIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** Input of setProductAttributions. */
export type SetProductAttributionsInput = {
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
  /** All shares of the new set, in the order in which a remainder is dealt out. */
  readonly shares: ReadonlyArray<AttributionShareInput>;
  /** Share the organization keeps, in basis points. */
  readonly orgRetainedBps: Scalars['Int']['input'];
  /** Refuse when the set in force is another one; 0 means none. */
  readonly expectedSetVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Chosen by the caller, 8..128 characters; the same key with the same input returns the first result and posts nothing (FIN-47). */
  readonly idempotencyKey: Scalars['String']['input'];
};

/** What setProductAttributions answers: done, or one named refusal. */
export type SetProductAttributionsResult = SetProductAttributionsSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError | AttributionTotalError | EmployeeNotActiveError | SelfApprovalError | IdempotencyMismatchError;

/** setProductAttributions was done. */
export type SetProductAttributionsSuccess = {
  /** The product. */
  readonly product: Product;
  /** The new set. */
  readonly set: AttributionSet;
  /** True when this answer was given before under the same key. */
  readonly replayed: Scalars['Boolean']['output'];
};

/** Shares and retained part do not make exactly 10000 bps. */
export type AttributionTotalError = UserError & {
  /** `ATTRIBUTION_TOTAL`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the shares. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What they make. */
  readonly totalBps: Scalars['Int']['output'];
};

/** A named person is not an active employee of the product's organization (CAT-27). */
export type EmployeeNotActiveError = UserError & {
  /** `EMPLOYEE_NOT_ACTIVE`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the share. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The person, prefix `emp`. */
  readonly employeeId: Scalars['ID']['output'];
};

/** One page of Attribution. */
export type AttributionConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<AttributionEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Attribution and its place in the list. */
export type AttributionEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Attribution;
};

export type Subscription = {
  /** Sets of shares that change in one organization, or of one product; an event is left out when its set is hidden. */
  readonly attributionChanged?: Maybe<AttributionChanged>;
};


export type SubscriptionAttributionChangedArgs = {
  orgId: Scalars['ID']['input'];
  productId?: InputMaybe<Scalars['ID']['input']>;
};

/** Event: a product got a new set of shares. */
export type AttributionChanged = {
  /** Id of the event, prefix `evt`; the same for everybody who is told. */
  readonly eventId: Scalars['ID']['output'];
  /** When the set came into force. */
  readonly occurredAt: Scalars['DateTime']['output'];
  /** The product; null when it is hidden. */
  readonly product?: Maybe<Product>;
  /** The new set, as far as the viewer may see its shares. */
  readonly set?: Maybe<AttributionSet>;
};

/** Products sold together at one price, which is split over them by weight (CAT-06). */
export type Bundle = Node & {
  /** Global id, prefix `bundle`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Price of the whole. */
  readonly price: Money;
  /** State. */
  readonly status: BundleStatus;
  /** Number of the row's version, for `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What is in it, in order. */
  readonly items: ReadonlyArray<BundleItem>;
};

/** State of a bundle. */
export type BundleStatus =
  /** Being put together; seen by staff alone. */
  | 'DRAFT'
  /** On sale, seen by anyone. */
  | 'PUBLISHED'
  /** Taken off sale. */
  | 'ARCHIVED';

/** One plan of a bundle. */
export type BundleItem = {
  /** The product; null when the viewer may not see it, for example after it went off sale. */
  readonly product?: Maybe<Product>;
  /** The plan that is bought; null when the viewer may not see it. */
  readonly plan?: Maybe<PaymentPlan>;
  /** Part of the price, against the other weights. */
  readonly weight: Scalars['Int']['output'];
};

/** Input of createBundle. */
export type CreateBundleInput = {
  /** The organization, prefix `org`. */
  readonly orgId: Scalars['ID']['input'];
  /** Title, 1..200 characters. */
  readonly title: Scalars['String']['input'];
  /** Wished slug; made from the title when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Price of the whole. */
  readonly price: MoneyInput;
  /** What is in it, 2..20 plans that are paid once. */
  readonly items: ReadonlyArray<BundleItemInput>;
};

/** One plan of a new bundle. */
export type BundleItemInput = {
  /** The plan, prefix `plan`. */
  readonly planId: Scalars['ID']['input'];
  /** Part of the price, against the other weights: 1..1000000. */
  readonly weight: Scalars['Int']['input'];
};

/** What createBundle answers: done, or one named refusal. */
export type CreateBundleResult = CreateBundleSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** createBundle was done. */
export type CreateBundleSuccess = {
  /** The draft. */
  readonly bundle: Bundle;
};

/** Input of updateBundle; what is left out stays. */
export type UpdateBundleInput = {
  /** The bundle, prefix `bundle`. */
  readonly bundleId: Scalars['ID']['input'];
  /** New title, 1..200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** New price of the whole, in the bundle's currency. */
  readonly price?: InputMaybe<MoneyInput>;
  /** Everything that is in it from now on, 2..20 plans that are paid once. */
  readonly items?: InputMaybe<ReadonlyArray<BundleItemInput>>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateBundle answers: done, or one named refusal. */
export type UpdateBundleResult = UpdateBundleSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError | InvalidStateError;

/** updateBundle was done. */
export type UpdateBundleSuccess = {
  /** The bundle after the change. */
  readonly bundle: Bundle;
};

/** Input of publishBundle. */
export type PublishBundleInput = {
  /** The bundle, prefix `bundle`. */
  readonly bundleId: Scalars['ID']['input'];
};

/** What publishBundle answers: done, or one named refusal. */
export type PublishBundleResult = PublishBundleSuccess | NotFoundError | ForbiddenError | ValidationError | InvalidStateError;

/** publishBundle was done. */
export type PublishBundleSuccess = {
  /** The bundle on sale. */
  readonly bundle: Bundle;
};

/** Input of archiveBundle. */
export type ArchiveBundleInput = {
  /** The bundle, prefix `bundle`. */
  readonly bundleId: Scalars['ID']['input'];
};

/** What archiveBundle answers: done, or one named refusal. */
export type ArchiveBundleResult = ArchiveBundleSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** archiveBundle was done. */
export type ArchiveBundleSuccess = {
  /** The archived bundle. */
  readonly bundle: Bundle;
};

/** Input of reopenBundle. */
export type ReopenBundleInput = {
  /** The bundle, prefix `bundle`. */
  readonly bundleId: Scalars['ID']['input'];
};

/** What reopenBundle answers: done, or one named refusal. */
export type ReopenBundleResult = ReopenBundleSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** reopenBundle was done. */
export type ReopenBundleSuccess = {
  /** The draft. */
  readonly bundle: Bundle;
};

/** A class section of a course (CAT-23). */
export type Cohort = Node & {
  /** Global id, prefix `cohort`. */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** State. */
  readonly status: CohortStatus;
  /** First day. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Last day. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** The course. */
  readonly course: Course;
  /** Who leads it. */
  readonly instructor?: Maybe<OrgEmployee>;
};

/** State of a cohort. */
export type CohortStatus =
  /** Announced, not open yet. */
  | 'PLANNED'
  /** Places may be taken. */
  | 'OPEN'
  /** Under way. */
  | 'RUNNING'
  /** Over. */
  | 'FINISHED'
  /** Does not take place. */
  | 'CANCELLED';

/** Input of joinCohort. */
export type JoinCohortInput = {
  /** The class section, prefix `cohort`. */
  readonly cohortId: Scalars['ID']['input'];
};

/** What joinCohort answers: done, or one named refusal. */
export type JoinCohortResult = JoinCohortSuccess | NotFoundError | InvalidStateError | MemberNotActiveError;

/** joinCohort was done. */
export type JoinCohortSuccess = {
  /** The class section. */
  readonly cohort: Cohort;
};

/** A curated set of products (CAT-07). */
export type Collection = Node & {
  /** Global id, prefix `coll`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Kind of set. */
  readonly type: CollectionType;
  /** False hides it from buyers. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Number of the row's version, for `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What is in it and seen by the viewer, in the order staff gave. */
  readonly products?: Maybe<ProductConnection>;
};


/** A curated set of products (CAT-07). */
export type CollectionProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Kind of a collection. */
export type CollectionType =
  /** A shelf of the shop. */
  | 'CATEGORY'
  /** Things that go together. */
  | 'BUNDLE'
  /** Shown first. */
  | 'FEATURED'
  /** One after the other. */
  | 'PATHWAY';

/** Input of createCollection. */
export type CreateCollectionInput = {
  /** The organization, prefix `org`. */
  readonly orgId: Scalars['ID']['input'];
  /** Title, 1..200 characters. */
  readonly title: Scalars['String']['input'];
  /** Wished slug; made from the title when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Kind of set. */
  readonly type: CollectionType;
};

/** What createCollection answers: done, or one named refusal. */
export type CreateCollectionResult = CreateCollectionSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** createCollection was done. */
export type CreateCollectionSuccess = {
  /** The new set. */
  readonly collection: Collection;
};

/** Input of updateCollection; what is left out stays. */
export type UpdateCollectionInput = {
  /** The set, prefix `coll`. */
  readonly collectionId: Scalars['ID']['input'];
  /** New title, 1..200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** False hides it from buyers. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateCollection answers: done, or one named refusal. */
export type UpdateCollectionResult = UpdateCollectionSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** updateCollection was done. */
export type UpdateCollectionSuccess = {
  /** The set after the change. */
  readonly collection: Collection;
};

/** Input of setCollectionProducts. */
export type SetCollectionProductsInput = {
  /** The set, prefix `coll`. */
  readonly collectionId: Scalars['ID']['input'];
  /** Everything that is in it from now on, in order; at most 500. */
  readonly productIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What setCollectionProducts answers: done, or one named refusal. */
export type SetCollectionProductsResult = SetCollectionProductsSuccess | NotFoundError | ForbiddenError | ValidationError;

/** setCollectionProducts was done. */
export type SetCollectionProductsSuccess = {
  /** The set with its products. */
  readonly collection: Collection;
};

/** An immutable saved version (CAT-12). */
export type ContentVersion = {
  /** Row id, prefix `ver`. */
  readonly id: Scalars['ID']['output'];
  /** Kind of content. */
  readonly contentType: ContentType;
  /** Number, from 1. */
  readonly versionNumber: Scalars['Int']['output'];
  /** Title in the default locale as it was saved. */
  readonly title: Scalars['String']['output'];
  /** Text in the default locale as it was saved. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Words of the author. */
  readonly changeNote?: Maybe<Scalars['String']['output']>;
  /** The author; null for an owner without an employee row. */
  readonly createdBy?: Maybe<OrgEmployee>;
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What differs from another version. */
  readonly changes: ReadonlyArray<ContentChange>;
};


/** An immutable saved version (CAT-12). */
export type ContentVersionChangesArgs = {
  against?: InputMaybe<Scalars['Int']['input']>;
};

/** Kind of content. */
export type ContentType =
  /** The texts of a product. */
  | 'PRODUCT';

/** One field in which two versions differ. */
export type ContentChange = {
  /** Name of the field. */
  readonly field: Scalars['String']['output'];
  /** What it was; null when it was empty. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** What it is; null when it is empty. */
  readonly after?: Maybe<Scalars['String']['output']>;
};

/** Input of restoreContentVersion. */
export type RestoreContentVersionInput = {
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
  /** Number of the version. */
  readonly versionNumber: Scalars['Int']['input'];
};

/** What restoreContentVersion answers: done, or one named refusal. */
export type RestoreContentVersionResult = RestoreContentVersionSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError | InvalidStateError;

/** restoreContentVersion was done. */
export type RestoreContentVersionSuccess = {
  /** The product with its new version. */
  readonly product: Product;
};

/** One page of ContentVersion. */
export type ContentVersionConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ContentVersionEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One ContentVersion and its place in the list. */
export type ContentVersionEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: ContentVersion;
};

/** The learning side of a product (CAT-08). */
export type Course = Node & {
  /** Global id, prefix `course`. */
  readonly id: Scalars['ID']['output'];
  /** The product it belongs to. */
  readonly product: Product;
  /** Level. */
  readonly level: CourseLevel;
  /** How hard it is, 1..10. */
  readonly difficulty: Scalars['Int']['output'];
  /** Minutes to complete. */
  readonly estimatedDurationMinutes?: Maybe<Scalars['Int']['output']>;
  /** Employees who teach it; an entry that the viewer may not see is null (CAT-38). */
  readonly instructors?: Maybe<ReadonlyArray<Maybe<OrgEmployee>>>;
  /** Modules in order. */
  readonly modules: ReadonlyArray<CourseModule>;
  /** Mean of 1..5 stars with two digits; null without ratings. */
  readonly ratingAvg?: Maybe<Scalars['Float']['output']>;
};

/** Level of a course. */
export type CourseLevel =
  /** Nothing is taken for granted. */
  | 'BEGINNER'
  /** The basics are. */
  | 'INTERMEDIATE'
  /** Practice is. */
  | 'ADVANCED'
  /** Mastery is. */
  | 'EXPERT';

/** A part of a course (CAT-09). */
export type CourseModule = {
  /** Row id, prefix `module`. */
  readonly id: Scalars['ID']['output'];
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Sections in order. */
  readonly sections: ReadonlyArray<CourseSection>;
};

/** A part of a module. */
export type CourseSection = {
  /** Row id, prefix `section`. */
  readonly id: Scalars['ID']['output'];
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Lessons in order. */
  readonly lessons: ReadonlyArray<Lesson>;
};

/** One lesson (CAT-10). */
export type Lesson = Node & {
  /** Global id, prefix `lesson`. */
  readonly id: Scalars['ID']['output'];
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Kind of lesson. */
  readonly type: LessonType;
  /** Tier that opens it; 0 is free. */
  readonly requiredAccessTier: Scalars['Int']['output'];
  /** Length. */
  readonly durationSeconds?: Maybe<Scalars['Int']['output']>;
  /** The content; null unless the viewer's access opens it (CAT-35). */
  readonly content?: Maybe<Scalars['JSON']['output']>;
};

/** Kind of a lesson. */
export type LessonType =
  /** Something to watch. */
  | 'VIDEO'
  /** Something to read. */
  | 'TEXT'
  /** Questions to answer. */
  | 'QUIZ'
  /** Work to hand in. */
  | 'ASSIGNMENT';

/** One page of Course. */
export type CourseConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<CourseEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Course and its place in the list. */
export type CourseEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Course;
};

/** A study group (CAT-22). */
export type LearningGroup = Node & {
  /** Global id, prefix `group`. */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Course it is about. */
  readonly course?: Maybe<Course>;
  /** True when it must be joined by invitation. */
  readonly isPrivate: Scalars['Boolean']['output'];
  /** People in it whom the viewer may see: staff everybody, a learner the own membership; in the order of joining. */
  readonly members?: Maybe<GroupMembershipConnection>;
};


/** A study group (CAT-22). */
export type LearningGroupMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A person in a study group. */
export type GroupMembership = {
  /** The person. */
  readonly member?: Maybe<OrgMember>;
  /** Role. */
  readonly role: GroupRole;
  /** Since when. */
  readonly joinedAt: Scalars['DateTime']['output'];
};

/** Role in a study group. */
export type GroupRole =
  /** Made it. */
  | 'OWNER'
  /** Keeps order. */
  | 'MODERATOR'
  /** Takes part. */
  | 'MEMBER';

/** One page of GroupMembership. */
export type GroupMembershipConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<GroupMembershipEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One GroupMembership and its place in the list. */
export type GroupMembershipEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: GroupMembership;
};

/** Input of joinLearningGroup. */
export type JoinLearningGroupInput = {
  /** The group, prefix `group`. */
  readonly groupId: Scalars['ID']['input'];
};

/** What joinLearningGroup answers: done, or one named refusal. */
export type JoinLearningGroupResult = JoinLearningGroupSuccess | NotFoundError | InvalidStateError | MemberNotActiveError;

/** joinLearningGroup was done. */
export type JoinLearningGroupSuccess = {
  /** The group. */
  readonly group: LearningGroup;
};

/** A member in a course (CAT-18). */
export type Enrollment = Node & {
  /** Global id, prefix `enr`. */
  readonly id: Scalars['ID']['output'];
  /** State (5.8). */
  readonly status: EnrollmentStatus;
  /** Part of the required lessons done (CAT-19). */
  readonly progress: Percentage;
  /** How it came about. */
  readonly source: EnrollmentSource;
  /** Since when. */
  readonly enrolledAt: Scalars['DateTime']['output'];
  /** When it was completed. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When access ends. */
  readonly accessExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The course. */
  readonly course: Course;
  /** The learner. */
  readonly member?: Maybe<OrgMember>;
  /** The order that paid for it, if any. */
  readonly order?: Maybe<Order>;
};

/** State of an enrolment (5.8). */
export type EnrollmentStatus =
  /** No lesson done yet. */
  | 'NOT_STARTED'
  /** On the way. */
  | 'IN_PROGRESS'
  /** Everything required is done; never goes back. */
  | 'COMPLETED'
  /** Taken back, for example by a full refund. */
  | 'REVOKED'
  /** Access has ended. */
  | 'EXPIRED';

/** How an enrolment came about. */
export type EnrollmentSource =
  /** Bought. */
  | 'PURCHASE'
  /** Given by staff. */
  | 'GRANT'
  /** Part of a subscription. */
  | 'SUBSCRIPTION'
  /** Came with an invitation. */
  | 'INVITATION';

export type Order = {
  readonly id: Scalars['ID']['output'];
};

export type User = {
  readonly id: Scalars['ID']['output'];
  /** Enrolments over all organizations that the viewer may see, newest first. */
  readonly enrollments?: Maybe<EnrollmentConnection>;
};


export type UserEnrollmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type OrgMember = {
  readonly id: Scalars['ID']['output'];
  /** Enrolments of the member, newest first (API-08). */
  readonly enrollments?: Maybe<EnrollmentConnection>;
  /** Not started and in progress. */
  readonly activeEnrollmentCount?: Maybe<Scalars['Int']['output']>;
  /** Totals and preferences; null before anything was learnt (CAT-20). */
  readonly learningProfile?: Maybe<LearningProfile>;
  /** Mean progress of the enrolments that are neither revoked nor expired; null without any. */
  readonly learningProgress?: Maybe<Percentage>;
  /** Study groups the member is in (API-10). */
  readonly learningGroups?: Maybe<ReadonlyArray<LearningGroup>>;
  /** Class sections the member is in (API-11). */
  readonly cohorts?: Maybe<ReadonlyArray<Cohort>>;
  /** Ratings given, newest first. */
  readonly ratings?: Maybe<RatingConnection>;
  /** Access given without purchase (CAT-34). */
  readonly accessGrants?: Maybe<ReadonlyArray<AccessGrant>>;
};


export type OrgMemberEnrollmentsArgs = {
  status?: InputMaybe<EnrollmentStatus>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type OrgMemberRatingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** A member's learning as a whole. */
export type LearningProfile = {
  /** Courses completed. */
  readonly totalCoursesCompleted: Scalars['Int']['output'];
  /** Minutes spent. */
  readonly totalLearningMinutes: Scalars['Int']['output'];
  /** Certificates. */
  readonly totalCertificates: Scalars['Int']['output'];
  /** Learning preferences as the member set them (CAT-43). */
  readonly preferences?: Maybe<Scalars['JSON']['output']>;
};

/** Learning totals of an organization. */
export type LearningMetrics = {
  /** Not started and in progress. */
  readonly activeEnrollments: Scalars['Int']['output'];
  /** Completed over all that are not revoked or expired; null without any. */
  readonly completionRate?: Maybe<Percentage>;
};

/** One page of Enrollment. */
export type EnrollmentConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<EnrollmentEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Enrollment and its place in the list. */
export type EnrollmentEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Enrollment;
};

/** Input of enrollMember. */
export type EnrollMemberInput = {
  /** The member, prefix `mem`. */
  readonly memberId: Scalars['ID']['input'];
  /** The course, prefix `course`. */
  readonly courseId: Scalars['ID']['input'];
};

/** What enrollMember answers: done, or one named refusal. */
export type EnrollMemberResult = EnrollMemberSuccess | NotFoundError | ForbiddenError | ConflictError | InvalidStateError | MemberNotActiveError;

/** enrollMember was done. */
export type EnrollMemberSuccess = {
  /** The enrolment. */
  readonly enrollment: Enrollment;
};

/** Input of completeLesson. */
export type CompleteLessonInput = {
  /** The enrolment, prefix `enr`. */
  readonly enrollmentId: Scalars['ID']['input'];
  /** The lesson, prefix `lesson`. */
  readonly lessonId: Scalars['ID']['input'];
  /** Time spent, 0..86400. */
  readonly secondsSpent?: InputMaybe<Scalars['Int']['input']>;
};

/** What completeLesson answers: done, or one named refusal. */
export type CompleteLessonResult = CompleteLessonSuccess | NotFoundError | ValidationError | InvalidStateError | LessonLockedError | MemberNotActiveError;

/** completeLesson was done. */
export type CompleteLessonSuccess = {
  /** The enrolment with its new progress. */
  readonly enrollment: Enrollment;
};

/** A prerequisite is missing or the tier is too low. */
export type LessonLockedError = UserError & {
  /** `LESSON_LOCKED`. */
  readonly code: Scalars['String']['output'];
  /** A sentence for people. */
  readonly message: Scalars['String']['output'];
  /** Input path of the lesson. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** A discount within a time window (CAT-04). */
export type Offer = Node & {
  /** Global id, prefix `offer`. */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Reach of the offer. */
  readonly type: OfferType;
  /** Kind of discount. */
  readonly discountType: DiscountType;
  /** Discount share; null for other kinds. */
  readonly percent?: Maybe<Percentage>;
  /** Discount amount; null for other kinds. */
  readonly amount?: Maybe<Money>;
  /** Pieces to buy before some are free; null for other kinds. */
  readonly buyQuantity?: Maybe<Scalars['Int']['output']>;
  /** Pieces that are then free; null for other kinds. */
  readonly getQuantity?: Maybe<Scalars['Int']['output']>;
  /** First moment. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Moment from which it no longer applies; null while none is set. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
  /** True when it may be combined with other such offers. */
  readonly isStackable: Scalars['Boolean']['output'];
  /** False once it was ended. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Number of the row's version, for `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What it applies to; empty for everything its type names. */
  readonly targets: ReadonlyArray<OfferEligibility>;
  /** Codes that open it, without those that were ended; staff only. */
  readonly coupons?: Maybe<ReadonlyArray<Coupon>>;
  /** Uses that are held or made; staff only. */
  readonly usedCount?: Maybe<Scalars['Int']['output']>;
  /** Uses at most; staff only, null without a limit. */
  readonly usageLimit?: Maybe<Scalars['Int']['output']>;
};

/** One target of an offer. */
export type OfferEligibility = {
  /** Kind of target. */
  readonly targetType: OfferTarget;
  /** Id of the target; for a class of members its name. */
  readonly targetId: Scalars['ID']['output'];
};

/** A code that opens an offer. */
export type Coupon = {
  /** Row id, prefix `coupon`. */
  readonly id: Scalars['ID']['output'];
  /** The code, without regard to case. */
  readonly code: Scalars['String']['output'];
  /** Uses so far. */
  readonly usedCount: Scalars['Int']['output'];
  /** Uses at most; null without a limit. */
  readonly usageLimit?: Maybe<Scalars['Int']['output']>;
};

/** Reach of an offer. */
export type OfferType =
  /** Named products or variants. */
  | 'PRODUCT_SPECIFIC'
  /** Everything in named collections. */
  | 'COLLECTION_WIDE'
  /** Everything. */
  | 'SITE_WIDE'
  /** The first purchase of a member. */
  | 'FIRST_PURCHASE';

/** Kind of a discount. */
export type DiscountType =
  /** A part of the price. */
  | 'PERCENTAGE'
  /** An amount off the price. */
  | 'FIXED'
  /** No charge for sending. */
  | 'FREE_SHIPPING'
  /** Some for nothing when enough are bought. */
  | 'BUY_X_GET_Y';

/** Kind of an offer's target. */
export type OfferTarget =
  /** A product, by id. */
  | 'PRODUCT'
  /** A variant, by id. */
  | 'VARIANT'
  /** A collection, by id. */
  | 'COLLECTION'
  /** A class of members, by its name. */
  | 'MEMBER_TIER';

/** Input of createOffer. */
export type CreateOfferInput = {
  /** The organization, prefix `org`. */
  readonly orgId: Scalars['ID']['input'];
  /** Name, 1..100 characters. */
  readonly name: Scalars['String']['input'];
  /** Reach. */
  readonly type: OfferType;
  /** Kind of discount. */
  readonly discountType: DiscountType;
  /** Discount share in basis points, 1..10000; for PERCENTAGE alone. */
  readonly percentBps?: InputMaybe<Scalars['Int']['input']>;
  /** Discount amount; for FIXED alone. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** Pieces to buy; for BUY_X_GET_Y alone. */
  readonly buyQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Pieces that are then free; for BUY_X_GET_Y alone. */
  readonly getQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** First moment. */
  readonly validFrom: Scalars['DateTime']['input'];
  /** Moment from which it no longer applies. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Uses at most; any number when left out. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Uses of one member at most; any number when left out. */
  readonly usageLimitPerMember?: InputMaybe<Scalars['Int']['input']>;
  /** True when it may be combined with other such offers; false when left out. */
  readonly isStackable?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it applies to, at most 50; required for PRODUCT_SPECIFIC and COLLECTION_WIDE. */
  readonly targets?: InputMaybe<ReadonlyArray<OfferEligibilityInput>>;
  /** Codes that open it, at most 20; open to all when left out. */
  readonly coupons?: InputMaybe<ReadonlyArray<CouponInput>>;
};

/** One target of a new offer. */
export type OfferEligibilityInput = {
  /** Kind of target. */
  readonly targetType: OfferTarget;
  /** Id of the target; for a class of members its name. */
  readonly targetId: Scalars['ID']['input'];
};

/** One code of a new offer. */
export type CouponInput = {
  /** The code: 3..40 letters, digits, hyphens or underscores; unique in the organization without regard to case. */
  readonly code: Scalars['String']['input'];
  /** Uses at most; any number when left out. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
};

/** What createOffer answers: done, or one named refusal. */
export type CreateOfferResult = CreateOfferSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** createOffer was done. */
export type CreateOfferSuccess = {
  /** The new offer. */
  readonly offer: Offer;
};

/** Input of updateOffer; what is left out stays. */
export type UpdateOfferInput = {
  /** The offer, prefix `offer`. */
  readonly offerId: Scalars['ID']['input'];
  /** New name, 1..100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Moment from which it no longer applies; null takes the end away. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Uses at most, not below those that were taken; null takes the limit away. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Uses of one member at most; null takes the limit away. */
  readonly usageLimitPerMember?: InputMaybe<Scalars['Int']['input']>;
  /** True when it may be combined with other such offers. */
  readonly isStackable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Further codes that open it; an offer has at most 20. */
  readonly addedCoupons?: InputMaybe<ReadonlyArray<CouponInput>>;
  /** Codes that open it no longer, prefix `coupon`. */
  readonly endedCouponIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateOffer answers: done, or one named refusal. */
export type UpdateOfferResult = UpdateOfferSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError | InvalidStateError;

/** updateOffer was done. */
export type UpdateOfferSuccess = {
  /** The offer after the change. */
  readonly offer: Offer;
};

/** Input of endOffer. */
export type EndOfferInput = {
  /** The offer, prefix `offer`. */
  readonly offerId: Scalars['ID']['input'];
};

/** What endOffer answers: done, or one named refusal. */
export type EndOfferResult = EndOfferSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** endOffer was done. */
export type EndOfferSuccess = {
  /** The ended offer. */
  readonly offer: Offer;
};

/** A way to pay for a variant (CAT-03). */
export type PaymentPlan = Node & {
  /** Global id, prefix `plan`. */
  readonly id: Scalars['ID']['output'];
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Once or by subscription. */
  readonly type: PaymentPlanType;
  /** Price of one purchase or period. */
  readonly price?: Maybe<Money>;
  /** True for the one chosen first. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** The variant. */
  readonly variant: ProductVariant;
  /** Terms of a subscription plan; null for other plans. */
  readonly subscription?: Maybe<SubscriptionTerms>;
};

/** How a plan is charged. */
export type PaymentPlanType =
  /** Paid once. */
  | 'ONE_TIME'
  /** Paid period by period. */
  | 'SUBSCRIPTION';

/** Length of a billing period. */
export type BillingInterval =
  /** A day. */
  | 'DAILY'
  /** Seven days. */
  | 'WEEKLY'
  /** A calendar month. */
  | 'MONTHLY'
  /** Three calendar months. */
  | 'QUARTERLY'
  /** A calendar year. */
  | 'YEARLY'
  /** As many units as the plan says. */
  | 'CUSTOM';

/** Unit of a custom period. */
export type IntervalUnit =
  /** Sixty minutes. */
  | 'HOURS'
  /** A day. */
  | 'DAYS'
  /** Seven days. */
  | 'WEEKS'
  /** A calendar month. */
  | 'MONTHS'
  /** Three calendar months. */
  | 'QUARTERS'
  /** A calendar year. */
  | 'YEARS';

/** Terms of a subscription plan. */
export type SubscriptionTerms = {
  /** Length of a period. */
  readonly billingInterval: BillingInterval;
  /** Units in a custom period. */
  readonly customCount?: Maybe<Scalars['Int']['output']>;
  /** Unit of a custom period. */
  readonly customUnit?: Maybe<IntervalUnit>;
  /** Days without charge at the start. */
  readonly trialPeriodDays: Scalars['Int']['output'];
  /** Days of access after a failed renewal. */
  readonly gracePeriodDays: Scalars['Int']['output'];
  /** Periods after which it ends; null when it runs until it is cancelled. */
  readonly maxBillingCycles?: Maybe<Scalars['Int']['output']>;
};

/** A price list for a market or a class of customers (CAT-05): of those that fit the buyer, the one with the highest priority wins over the prices of plans. */
export type PriceBook = Node & {
  /** Global id, prefix `book`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the organization. */
  readonly slug: Scalars['String']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Currency of its prices. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** The higher one wins. */
  readonly priority: Scalars['Int']['output'];
  /** Market it applies to; null for all. */
  readonly region?: Maybe<OrgRegion>;
  /** Class of customers it applies to, as organization names it; null for all. */
  readonly customerType?: Maybe<Scalars['String']['output']>;
  /** First moment. */
  readonly validFrom: Scalars['DateTime']['output'];
  /** Moment from which it no longer applies; null while none is set. */
  readonly validTo?: Maybe<Scalars['DateTime']['output']>;
  /** False while it is switched off. */
  readonly isActive: Scalars['Boolean']['output'];
  /** Number of the row's version, for `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** Its prices, in the order in which they were written. */
  readonly entries?: Maybe<PriceBookEntryConnection>;
};


/** A price list for a market or a class of customers (CAT-05): of those that fit the buyer, the one with the highest priority wins over the prices of plans. */
export type PriceBookEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

export type OrgRegion = {
  readonly id: Scalars['ID']['output'];
};

/** One price of a list. */
export type PriceBookEntry = {
  /** The plan it replaces the price of; null when the plan is gone. */
  readonly plan?: Maybe<PaymentPlan>;
  /** The price of one. */
  readonly price: Money;
  /** From this number of pieces on. */
  readonly minQuantity: Scalars['Int']['output'];
};

/** Input of createPriceBook. */
export type CreatePriceBookInput = {
  /** The organization, prefix `org`. */
  readonly orgId: Scalars['ID']['input'];
  /** Name, 1..100 characters. */
  readonly name: Scalars['String']['input'];
  /** Wished slug; made from the name when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Currency of its prices. */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** Market it applies to, prefix `region`; all when left out. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Class of customers it applies to, in capitals; all when left out. */
  readonly customerType?: InputMaybe<Scalars['String']['input']>;
  /** The higher one wins; 0 when left out. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** First moment. */
  readonly validFrom: Scalars['DateTime']['input'];
  /** Moment from which it no longer applies. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What createPriceBook answers: done, or one named refusal. */
export type CreatePriceBookResult = CreatePriceBookSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** createPriceBook was done. */
export type CreatePriceBookSuccess = {
  /** The new list. */
  readonly priceBook: PriceBook;
};

/** Input of updatePriceBook; what is left out stays. */
export type UpdatePriceBookInput = {
  /** The list, prefix `book`. */
  readonly priceBookId: Scalars['ID']['input'];
  /** New name, 1..100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** New place in the order. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** Moment from which it no longer applies; null takes the end away. */
  readonly validTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** False switches it off. */
  readonly isActive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updatePriceBook answers: done, or one named refusal. */
export type UpdatePriceBookResult = UpdatePriceBookSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** updatePriceBook was done. */
export type UpdatePriceBookSuccess = {
  /** The list after the change. */
  readonly priceBook: PriceBook;
};

/** Input of setPriceBookPrices. */
export type SetPriceBookPricesInput = {
  /** The list, prefix `book`. */
  readonly priceBookId: Scalars['ID']['input'];
  /** The prices, 1..200. */
  readonly prices: ReadonlyArray<PriceBookPriceInput>;
};

/** One price to write. */
export type PriceBookPriceInput = {
  /** The plan it replaces the price of, prefix `plan`. */
  readonly planId: Scalars['ID']['input'];
  /** From this number of pieces on; 1 when left out. */
  readonly minQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** The price of one in minor units of the list's currency; null takes the price out of the list. */
  readonly amountMinor?: InputMaybe<Scalars['BigInt']['input']>;
};

/** What setPriceBookPrices answers: done, or one named refusal. */
export type SetPriceBookPricesResult = SetPriceBookPricesSuccess | NotFoundError | ForbiddenError | ValidationError;

/** setPriceBookPrices was done. */
export type SetPriceBookPricesSuccess = {
  /** The list with its prices. */
  readonly priceBook: PriceBook;
};

/** One page of PriceBookEntry. */
export type PriceBookEntryConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<PriceBookEntryEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One PriceBookEntry and its place in the list. */
export type PriceBookEntryEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: PriceBookEntry;
};

/** Kind of a product. */
export type ProductType =
  /** Lessons to work through. */
  | 'COURSE'
  /** Something to download or to enter. */
  | 'DIGITAL'
  /** Work done for the buyer. */
  | 'SERVICE'
  /** A thing that is sent. */
  | 'PHYSICAL';

/** State of a product (5.7). */
export type ProductStatus =
  /** Being written; seen by staff alone. */
  | 'DRAFT'
  /** Submitted, waiting for a decision. */
  | 'PENDING_APPROVAL'
  /** Decided well, not yet on sale. */
  | 'APPROVED'
  /** On sale, seen by anyone. */
  | 'PUBLISHED'
  /** Decided against. */
  | 'REJECTED'
  /** Taken off sale. */
  | 'ARCHIVED';

export type JobProfile = {
  readonly id: Scalars['ID']['output'];
  /** Live shares of the professional over all organizations that the viewer may see, oldest first (CAT-33). */
  readonly attributions?: Maybe<AttributionConnection>;
  /** Published products the professional has a part in, newest first. */
  readonly products?: Maybe<ProductConnection>;
};


export type JobProfileAttributionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


export type JobProfileProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};

/** Which products to list. */
export type ProductFilter = {
  /** Words in the title; every one of them must stand there. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Kind of product. */
  readonly type?: InputMaybe<ProductType>;
  /** State; others than PUBLISHED for staff only. */
  readonly status?: InputMaybe<ProductStatus>;
  /** In this collection, prefix `coll`. */
  readonly collectionId?: InputMaybe<Scalars['ID']['input']>;
};

/** One page of Product. */
export type ProductConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Product and its place in the list. */
export type ProductEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Product;
};

/** Input of createProduct. */
export type CreateProductInput = {
  /** The organization, prefix `org`. */
  readonly orgId: Scalars['ID']['input'];
  /** Kind of product. */
  readonly type: ProductType;
  /** Title in the default locale, 1..200 characters. */
  readonly title: Scalars['String']['input'];
  /** Wished slug; made from the title when left out. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
};

/** What createProduct answers: done, or one named refusal. */
export type CreateProductResult = CreateProductSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError;

/** createProduct was done. */
export type CreateProductSuccess = {
  /** The draft. */
  readonly product: Product;
};

/** Input of updateProduct. */
export type UpdateProductInput = {
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
  /** New title, 1..200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** New text, at most 20,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Words about the change, at most 1000 characters. */
  readonly changeNote?: InputMaybe<Scalars['String']['input']>;
  /** Refuse when the row changed since. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What updateProduct answers: done, or one named refusal. */
export type UpdateProductResult = UpdateProductSuccess | NotFoundError | ForbiddenError | ValidationError | ConflictError | InvalidStateError;

/** updateProduct was done. */
export type UpdateProductSuccess = {
  /** The product after the change. */
  readonly product: Product;
};

/** Input of publishProduct. */
export type PublishProductInput = {
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
};

/** What publishProduct answers: done, or one named refusal. */
export type PublishProductResult = PublishProductSuccess | NotFoundError | ForbiddenError | InvalidStateError | AttributionTotalError;

/** publishProduct was done. */
export type PublishProductSuccess = {
  /** The published product. */
  readonly product: Product;
};

/** Input of archiveProduct. */
export type ArchiveProductInput = {
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
};

/** What archiveProduct answers: done, or one named refusal. */
export type ArchiveProductResult = ArchiveProductSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** archiveProduct was done. */
export type ArchiveProductSuccess = {
  /** The archived product. */
  readonly product: Product;
};

/** Input of reopenProduct. */
export type ReopenProductInput = {
  /** The product, prefix `prod`. */
  readonly productId: Scalars['ID']['input'];
};

/** What reopenProduct answers: done, or one named refusal. */
export type ReopenProductResult = ReopenProductSuccess | NotFoundError | ForbiddenError | InvalidStateError;

/** reopenProduct was done. */
export type ReopenProductSuccess = {
  /** The draft. */
  readonly product: Product;
};

/** Input of reserveOrder. */
export type ReserveOrderInput = {
  /** The order that holds the uses; asking again for it gives back what it held before. */
  readonly orderId: Scalars['ID']['input'];
  /** When the uses are given back unless the order was paid. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** The organization that sells. */
  readonly orgId: Scalars['ID']['input'];
  /** The member who buys. */
  readonly memberId: Scalars['ID']['input'];
  /** What is bought, at most 100 lines. */
  readonly items: ReadonlyArray<QuoteItemInput>;
  /** Codes that the buyer gave, at most 10; without regard to case. */
  readonly couponCodes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Market of the buyer; none when left out. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Class of the buyer, as organization names it; none when left out. */
  readonly customerType?: InputMaybe<Scalars['String']['input']>;
};

/** One line to price: a plan or a bundle. */
export type QuoteItemInput = {
  /** The plan; this or the bundle. */
  readonly planId?: InputMaybe<Scalars['ID']['input']>;
  /** The bundle; this or the plan. */
  readonly bundleId?: InputMaybe<Scalars['ID']['input']>;
  /** How many, from 1. */
  readonly quantity: Scalars['Int']['input'];
};

/** A cart with its prices; without items when there is a problem. */
export type OrderQuote = {
  /** Priced lines in the order asked; a bundle becomes one line for each plan in it. */
  readonly items: ReadonlyArray<QuotedItem>;
  /** Which offers made the discounts. */
  readonly discounts: ReadonlyArray<QuotedDiscount>;
  /** Why the cart cannot be sold as it is; empty when it can. */
  readonly problems: ReadonlyArray<QuoteProblem>;
  /** Stamp of everything above, for finance to store with the order: equal while nothing has changed. */
  readonly version: Scalars['String']['output'];
};

/** One priced line. */
export type QuotedItem = {
  /** Place in the cart that was asked about, from 0. */
  readonly position: Scalars['Int']['output'];
  /** The bundle it was bought in; null when bought alone. */
  readonly bundleId?: Maybe<Scalars['ID']['output']>;
  /** The product. */
  readonly productId: Scalars['ID']['output'];
  /** The variant. */
  readonly variantId: Scalars['ID']['output'];
  /** The plan. */
  readonly planId: Scalars['ID']['output'];
  /** How the plan is charged. */
  readonly planType: PaymentPlanType;
  /** Terms of a subscription plan; null for other plans. */
  readonly subscription?: Maybe<SubscriptionTerms>;
  /** Title to keep on the order. */
  readonly title: Scalars['String']['output'];
  /** Tier that the purchase opens. */
  readonly accessTier: Scalars['Int']['output'];
  /** Code of the tax category of the variant; null for the organization's default. */
  readonly taxCategoryCode?: Maybe<Scalars['String']['output']>;
  /** True when a gift card may pay for it. */
  readonly giftCardsAllowed: Scalars['Boolean']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** Price of one. */
  readonly unitPrice: Money;
  /** Discount of the whole line. */
  readonly discount: Money;
  /** The shares in force. */
  readonly attributionSetId: Scalars['ID']['output'];
  /** Number of that version of the shares, from 1. */
  readonly attributionVersion: Scalars['Int']['output'];
  /** Part of the net that the organization keeps, in basis points. */
  readonly orgRetainedBps: Scalars['Int']['output'];
  /** The shares, in the order that breaks ties of rounding. */
  readonly shares: ReadonlyArray<QuotedShare>;
};

/** One share of a priced line. */
export type QuotedShare = {
  /** The attribution, prefix `attr`. */
  readonly attributionId: Scalars['ID']['output'];
  /** The employee. */
  readonly employeeId: Scalars['ID']['output'];
  /** The person. */
  readonly userId: Scalars['ID']['output'];
  /** The professional identity, if one is linked. */
  readonly jobProfileId?: Maybe<Scalars['ID']['output']>;
  /** Part of the net in basis points. */
  readonly shareBps: Scalars['Int']['output'];
};

/** An offer that applies to the cart. */
export type QuotedDiscount = {
  /** The offer. */
  readonly offerId: Scalars['ID']['output'];
  /** The coupon that opened it; null for an offer open to all. */
  readonly couponId?: Maybe<Scalars['ID']['output']>;
  /** Kind of discount. */
  readonly discountType: DiscountType;
  /** What it takes off the cart. */
  readonly amount: Money;
};

/** One reason why a cart cannot be sold. */
export type QuoteProblem = {
  /** Kind of reason. */
  readonly code: QuoteProblemCode;
  /** Sentence for the buyer. */
  readonly message: Scalars['String']['output'];
  /** The line, from 0; null when it is about the cart. */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /** The code that the buyer gave, when it is about that. */
  readonly couponCode?: Maybe<Scalars['String']['output']>;
};

/** Why a cart cannot be sold. */
export type QuoteProblemCode =
  /** There is no such plan or bundle on sale. */
  | 'NOT_ON_SALE'
  /** The plan is not sold in that number. */
  | 'QUANTITY'
  /** One order has one currency. */
  | 'CURRENCY'
  /** There is no such code, or not now, or not for this cart. */
  | 'COUPON_UNKNOWN'
  /** Every use of the code or of its offer is taken. */
  | 'COUPON_EXHAUSTED';

/** A learner's rating. */
export type Rating = {
  /** Row id, prefix `rating`. */
  readonly id: Scalars['ID']['output'];
  /** The course. */
  readonly course: Course;
  /** 1..5. */
  readonly stars?: Maybe<Scalars['Int']['output']>;
  /** Words. */
  readonly feedback?: Maybe<Scalars['String']['output']>;
  /** Older values, newest first. */
  readonly history: ReadonlyArray<RatingHistory>;
};

/** An older value of a rating. */
export type RatingHistory = {
  /** Why it was kept. */
  readonly reason: RatingHistoryReason;
  /** When it was replaced. */
  readonly at: Scalars['DateTime']['output'];
};

/** Why an older rating was kept. */
export type RatingHistoryReason =
  /** It was the first one. */
  | 'INITIAL'
  /** The learner changed it. */
  | 'UPDATED'
  /** Staff corrected it. */
  | 'CORRECTED';

/** One page of Rating. */
export type RatingConnection = {
  /** The rows of this page, each with its cursor. */
  readonly edges: ReadonlyArray<RatingEdge>;
  /** Where this page lies in the whole list. */
  readonly pageInfo: PageInfo;
};

/** One Rating and its place in the list. */
export type RatingEdge = {
  /** Opaque keyset cursor. */
  readonly cursor: Scalars['String']['output'];
  /** The row. */
  readonly node: Rating;
};

/** Input of rateCourse. */
export type RateCourseInput = {
  /** The course, prefix `course`. */
  readonly courseId: Scalars['ID']['input'];
  /** 1..5. */
  readonly stars?: InputMaybe<Scalars['Int']['input']>;
  /** Perceived level, 1..10. */
  readonly level?: InputMaybe<Scalars['Int']['input']>;
  /** Perceived difficulty, 1..10. */
  readonly difficulty?: InputMaybe<Scalars['Int']['input']>;
  /** Words, at most 4,000 characters. */
  readonly feedback?: InputMaybe<Scalars['String']['input']>;
};

/** What rateCourse answers: done, or one named refusal. */
export type RateCourseResult = RateCourseSuccess | NotFoundError | ForbiddenError | ValidationError | MemberNotActiveError;

/** rateCourse was done. */
export type RateCourseSuccess = {
  /** The course with its new mean. */
  readonly course: Course;
};

/** A buyable form of a product with an access tier (CAT-02). */
export type ProductVariant = Node & {
  /** Global id, prefix `pvar`. */
  readonly id: Scalars['ID']['output'];
  /** Slug, unique within the product. */
  readonly slug: Scalars['String']['output'];
  /** Title. */
  readonly title: Scalars['String']['output'];
  /** Tier it opens; 0 is free. */
  readonly accessTier: Scalars['Int']['output'];
  /** True for the one shown first. */
  readonly isDefault: Scalars['Boolean']['output'];
  /** False hides it from buyers. */
  readonly isActive: Scalars['Boolean']['output'];
  /** The product. */
  readonly product: Product;
  /** Ways to pay, default first; staff see inactive ones too. */
  readonly paymentPlans: ReadonlyArray<PaymentPlan>;
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
  Product: Product;
  OrgEmployee: OrgEmployee;
  Org: Org;
  Attribution: Attribution;
  Department: Department;
  Team: Team;
  Bundle: Bundle;
  Cohort: Cohort;
  Collection: Collection;
  Course: Course;
  Lesson: Lesson;
  LearningGroup: LearningGroup;
  Enrollment: Enrollment;
  User: User;
  OrgMember: OrgMember;
  Offer: Offer;
  PaymentPlan: PaymentPlan;
  PriceBook: PriceBook;
  JobProfile: JobProfile;
  ProductVariant: ProductVariant;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  OrgEmployee:
    ( { __typename: 'OrgEmployee' }
    & GraphQLRecursivePick<FederationTypes['OrgEmployee'], {"id":true}> );
  Org:
    ( { __typename: 'Org' }
    & GraphQLRecursivePick<FederationTypes['Org'], {"id":true}> );
  Attribution:
    ( { __typename: 'Attribution' }
    & GraphQLRecursivePick<FederationTypes['Attribution'], {"id":true}> );
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
  Bundle:
    ( { __typename: 'Bundle' }
    & GraphQLRecursivePick<FederationTypes['Bundle'], {"id":true}> );
  Cohort:
    ( { __typename: 'Cohort' }
    & GraphQLRecursivePick<FederationTypes['Cohort'], {"id":true}> );
  Collection:
    ( { __typename: 'Collection' }
    & GraphQLRecursivePick<FederationTypes['Collection'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  Lesson:
    ( { __typename: 'Lesson' }
    & GraphQLRecursivePick<FederationTypes['Lesson'], {"id":true}> );
  LearningGroup:
    ( { __typename: 'LearningGroup' }
    & GraphQLRecursivePick<FederationTypes['LearningGroup'], {"id":true}> );
  Enrollment:
    ( { __typename: 'Enrollment' }
    & GraphQLRecursivePick<FederationTypes['Enrollment'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  OrgMember:
    ( { __typename: 'OrgMember' }
    & GraphQLRecursivePick<FederationTypes['OrgMember'], {"id":true}> );
  Offer:
    ( { __typename: 'Offer' }
    & GraphQLRecursivePick<FederationTypes['Offer'], {"id":true}> );
  PaymentPlan:
    ( { __typename: 'PaymentPlan' }
    & GraphQLRecursivePick<FederationTypes['PaymentPlan'], {"id":true}> );
  PriceBook:
    ( { __typename: 'PriceBook' }
    & GraphQLRecursivePick<FederationTypes['PriceBook'], {"id":true}> );
  JobProfile:
    ( { __typename: 'JobProfile' }
    & GraphQLRecursivePick<FederationTypes['JobProfile'], {"id":true}> );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GrantCourseAccessResult:
    | ( GrantCourseAccessSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( InvalidStateError )
    | ( MemberNotActiveError )
  ;
  SetApprovalChainResult:
    | ( SetApprovalChainSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  SubmitContentForApprovalResult:
    | ( SubmitContentForApprovalSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( InvalidStateError )
  ;
  WithdrawSubmissionResult:
    | ( WithdrawSubmissionSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  ReviewContentResult:
    | ( ReviewContentSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( ValidationError )
    | ( SelfApprovalError )
  ;
  SetProductAttributionsResult:
    | ( SetProductAttributionsSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
    | ( AttributionTotalError )
    | ( EmployeeNotActiveError )
    | ( SelfApprovalError )
    | ( IdempotencyMismatchError )
  ;
  CreateBundleResult:
    | ( CreateBundleSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateBundleResult:
    | ( UpdateBundleSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
    | ( InvalidStateError )
  ;
  PublishBundleResult:
    | ( PublishBundleSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( InvalidStateError )
  ;
  ArchiveBundleResult:
    | ( ArchiveBundleSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  ReopenBundleResult:
    | ( ReopenBundleSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  JoinCohortResult:
    | ( JoinCohortSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
    | ( MemberNotActiveError )
  ;
  CreateCollectionResult:
    | ( CreateCollectionSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateCollectionResult:
    | ( UpdateCollectionSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  SetCollectionProductsResult:
    | ( SetCollectionProductsSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  RestoreContentVersionResult:
    | ( RestoreContentVersionSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
    | ( InvalidStateError )
  ;
  JoinLearningGroupResult:
    | ( JoinLearningGroupSuccess )
    | ( NotFoundError )
    | ( InvalidStateError )
    | ( MemberNotActiveError )
  ;
  EnrollMemberResult:
    | ( EnrollMemberSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ConflictError )
    | ( InvalidStateError )
    | ( MemberNotActiveError )
  ;
  CompleteLessonResult:
    | ( CompleteLessonSuccess )
    | ( NotFoundError )
    | ( ValidationError )
    | ( InvalidStateError )
    | ( LessonLockedError )
    | ( MemberNotActiveError )
  ;
  CreateOfferResult:
    | ( CreateOfferSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateOfferResult:
    | ( UpdateOfferSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
    | ( InvalidStateError )
  ;
  EndOfferResult:
    | ( EndOfferSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  CreatePriceBookResult:
    | ( CreatePriceBookSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdatePriceBookResult:
    | ( UpdatePriceBookSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  SetPriceBookPricesResult:
    | ( SetPriceBookPricesSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
  ;
  CreateProductResult:
    | ( CreateProductSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
  ;
  UpdateProductResult:
    | ( UpdateProductSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( ConflictError )
    | ( InvalidStateError )
  ;
  PublishProductResult:
    | ( PublishProductSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
    | ( AttributionTotalError )
  ;
  ArchiveProductResult:
    | ( ArchiveProductSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  ReopenProductResult:
    | ( ReopenProductSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( InvalidStateError )
  ;
  RateCourseResult:
    | ( RateCourseSuccess )
    | ( NotFoundError )
    | ( ForbiddenError )
    | ( ValidationError )
    | ( MemberNotActiveError )
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
    | ( AttributionTotalError )
    | ( EmployeeNotActiveError )
    | ( LessonLockedError )
  ;
  Node:
    | ( Product )
    | ( Attribution )
    | ( Bundle )
    | ( Cohort )
    | ( Collection )
    | ( Course )
    | ( Lesson )
    | ( LearningGroup )
    | ( Enrollment )
    | ( Offer )
    | ( PaymentPlan )
    | ( PriceBook )
    | ( ProductVariant )
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
  AccessGrant: ResolverTypeWrapper<AccessGrant>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  GrantCourseAccessInput: GrantCourseAccessInput;
  GrantCourseAccessResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GrantCourseAccessResult']>;
  GrantCourseAccessSuccess: ResolverTypeWrapper<GrantCourseAccessSuccess>;
  Approval: ResolverTypeWrapper<Approval>;
  ApprovalStatus: ApprovalStatus;
  Product: ResolverTypeWrapper<Product>;
  OrgEmployee: ResolverTypeWrapper<OrgEmployee>;
  ApprovalChain: ResolverTypeWrapper<ApprovalChain>;
  ApprovalStep: ResolverTypeWrapper<ApprovalStep>;
  ReviewerRole: ReviewerRole;
  Org: ResolverTypeWrapper<Org>;
  SetApprovalChainInput: SetApprovalChainInput;
  ApprovalStepInput: ApprovalStepInput;
  SetApprovalChainResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetApprovalChainResult']>;
  SetApprovalChainSuccess: ResolverTypeWrapper<SetApprovalChainSuccess>;
  SubmitContentForApprovalInput: SubmitContentForApprovalInput;
  SubmitContentForApprovalResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SubmitContentForApprovalResult']>;
  SubmitContentForApprovalSuccess: ResolverTypeWrapper<SubmitContentForApprovalSuccess>;
  WithdrawSubmissionInput: WithdrawSubmissionInput;
  WithdrawSubmissionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['WithdrawSubmissionResult']>;
  WithdrawSubmissionSuccess: ResolverTypeWrapper<WithdrawSubmissionSuccess>;
  ReviewContentInput: ReviewContentInput;
  ReviewDecision: ReviewDecision;
  ReviewContentResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReviewContentResult']>;
  ReviewContentSuccess: ResolverTypeWrapper<ReviewContentSuccess>;
  Attribution: ResolverTypeWrapper<Attribution>;
  AttributionSet: ResolverTypeWrapper<AttributionSet>;
  AttributionCompensationType: AttributionCompensationType;
  AttributionType: AttributionType;
  RevenuePool: ResolverTypeWrapper<RevenuePool>;
  AttributionMetrics: ResolverTypeWrapper<AttributionMetrics>;
  Department: ResolverTypeWrapper<Department>;
  Team: ResolverTypeWrapper<Team>;
  AttributionShareInput: AttributionShareInput;
  AttributionValidation: ResolverTypeWrapper<AttributionValidation>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetProductAttributionsInput: SetProductAttributionsInput;
  SetProductAttributionsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetProductAttributionsResult']>;
  SetProductAttributionsSuccess: ResolverTypeWrapper<SetProductAttributionsSuccess>;
  AttributionTotalError: ResolverTypeWrapper<AttributionTotalError>;
  EmployeeNotActiveError: ResolverTypeWrapper<EmployeeNotActiveError>;
  AttributionConnection: ResolverTypeWrapper<AttributionConnection>;
  AttributionEdge: ResolverTypeWrapper<AttributionEdge>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AttributionChanged: ResolverTypeWrapper<AttributionChanged>;
  Bundle: ResolverTypeWrapper<Bundle>;
  BundleStatus: BundleStatus;
  BundleItem: ResolverTypeWrapper<BundleItem>;
  CreateBundleInput: CreateBundleInput;
  BundleItemInput: BundleItemInput;
  CreateBundleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateBundleResult']>;
  CreateBundleSuccess: ResolverTypeWrapper<CreateBundleSuccess>;
  UpdateBundleInput: UpdateBundleInput;
  UpdateBundleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateBundleResult']>;
  UpdateBundleSuccess: ResolverTypeWrapper<UpdateBundleSuccess>;
  PublishBundleInput: PublishBundleInput;
  PublishBundleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishBundleResult']>;
  PublishBundleSuccess: ResolverTypeWrapper<PublishBundleSuccess>;
  ArchiveBundleInput: ArchiveBundleInput;
  ArchiveBundleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveBundleResult']>;
  ArchiveBundleSuccess: ResolverTypeWrapper<ArchiveBundleSuccess>;
  ReopenBundleInput: ReopenBundleInput;
  ReopenBundleResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReopenBundleResult']>;
  ReopenBundleSuccess: ResolverTypeWrapper<ReopenBundleSuccess>;
  Cohort: ResolverTypeWrapper<Cohort>;
  CohortStatus: CohortStatus;
  JoinCohortInput: JoinCohortInput;
  JoinCohortResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JoinCohortResult']>;
  JoinCohortSuccess: ResolverTypeWrapper<JoinCohortSuccess>;
  Collection: ResolverTypeWrapper<Collection>;
  CollectionType: CollectionType;
  CreateCollectionInput: CreateCollectionInput;
  CreateCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCollectionResult']>;
  CreateCollectionSuccess: ResolverTypeWrapper<CreateCollectionSuccess>;
  UpdateCollectionInput: UpdateCollectionInput;
  UpdateCollectionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCollectionResult']>;
  UpdateCollectionSuccess: ResolverTypeWrapper<UpdateCollectionSuccess>;
  SetCollectionProductsInput: SetCollectionProductsInput;
  SetCollectionProductsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetCollectionProductsResult']>;
  SetCollectionProductsSuccess: ResolverTypeWrapper<SetCollectionProductsSuccess>;
  ContentVersion: ResolverTypeWrapper<ContentVersion>;
  ContentType: ContentType;
  ContentChange: ResolverTypeWrapper<ContentChange>;
  RestoreContentVersionInput: RestoreContentVersionInput;
  RestoreContentVersionResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RestoreContentVersionResult']>;
  RestoreContentVersionSuccess: ResolverTypeWrapper<RestoreContentVersionSuccess>;
  ContentVersionConnection: ResolverTypeWrapper<ContentVersionConnection>;
  ContentVersionEdge: ResolverTypeWrapper<ContentVersionEdge>;
  Course: ResolverTypeWrapper<Course>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CourseLevel: CourseLevel;
  CourseModule: ResolverTypeWrapper<CourseModule>;
  CourseSection: ResolverTypeWrapper<CourseSection>;
  Lesson: ResolverTypeWrapper<Lesson>;
  LessonType: LessonType;
  CourseConnection: ResolverTypeWrapper<CourseConnection>;
  CourseEdge: ResolverTypeWrapper<CourseEdge>;
  LearningGroup: ResolverTypeWrapper<LearningGroup>;
  GroupMembership: ResolverTypeWrapper<GroupMembership>;
  GroupRole: GroupRole;
  GroupMembershipConnection: ResolverTypeWrapper<GroupMembershipConnection>;
  GroupMembershipEdge: ResolverTypeWrapper<GroupMembershipEdge>;
  JoinLearningGroupInput: JoinLearningGroupInput;
  JoinLearningGroupResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['JoinLearningGroupResult']>;
  JoinLearningGroupSuccess: ResolverTypeWrapper<JoinLearningGroupSuccess>;
  Enrollment: ResolverTypeWrapper<Enrollment>;
  EnrollmentStatus: EnrollmentStatus;
  EnrollmentSource: EnrollmentSource;
  Order: ResolverTypeWrapper<Order>;
  User: ResolverTypeWrapper<User>;
  OrgMember: ResolverTypeWrapper<OrgMember>;
  LearningProfile: ResolverTypeWrapper<LearningProfile>;
  LearningMetrics: ResolverTypeWrapper<LearningMetrics>;
  EnrollmentConnection: ResolverTypeWrapper<EnrollmentConnection>;
  EnrollmentEdge: ResolverTypeWrapper<EnrollmentEdge>;
  EnrollMemberInput: EnrollMemberInput;
  EnrollMemberResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EnrollMemberResult']>;
  EnrollMemberSuccess: ResolverTypeWrapper<EnrollMemberSuccess>;
  CompleteLessonInput: CompleteLessonInput;
  CompleteLessonResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CompleteLessonResult']>;
  CompleteLessonSuccess: ResolverTypeWrapper<CompleteLessonSuccess>;
  LessonLockedError: ResolverTypeWrapper<LessonLockedError>;
  Offer: ResolverTypeWrapper<Offer>;
  OfferEligibility: ResolverTypeWrapper<OfferEligibility>;
  Coupon: ResolverTypeWrapper<Coupon>;
  OfferType: OfferType;
  DiscountType: DiscountType;
  OfferTarget: OfferTarget;
  CreateOfferInput: CreateOfferInput;
  OfferEligibilityInput: OfferEligibilityInput;
  CouponInput: CouponInput;
  CreateOfferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateOfferResult']>;
  CreateOfferSuccess: ResolverTypeWrapper<CreateOfferSuccess>;
  UpdateOfferInput: UpdateOfferInput;
  UpdateOfferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateOfferResult']>;
  UpdateOfferSuccess: ResolverTypeWrapper<UpdateOfferSuccess>;
  EndOfferInput: EndOfferInput;
  EndOfferResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['EndOfferResult']>;
  EndOfferSuccess: ResolverTypeWrapper<EndOfferSuccess>;
  PaymentPlan: ResolverTypeWrapper<PaymentPlan>;
  PaymentPlanType: PaymentPlanType;
  BillingInterval: BillingInterval;
  IntervalUnit: IntervalUnit;
  SubscriptionTerms: ResolverTypeWrapper<SubscriptionTerms>;
  PriceBook: ResolverTypeWrapper<PriceBook>;
  OrgRegion: ResolverTypeWrapper<OrgRegion>;
  PriceBookEntry: ResolverTypeWrapper<PriceBookEntry>;
  CreatePriceBookInput: CreatePriceBookInput;
  CreatePriceBookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreatePriceBookResult']>;
  CreatePriceBookSuccess: ResolverTypeWrapper<CreatePriceBookSuccess>;
  UpdatePriceBookInput: UpdatePriceBookInput;
  UpdatePriceBookResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdatePriceBookResult']>;
  UpdatePriceBookSuccess: ResolverTypeWrapper<UpdatePriceBookSuccess>;
  SetPriceBookPricesInput: SetPriceBookPricesInput;
  PriceBookPriceInput: PriceBookPriceInput;
  SetPriceBookPricesResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetPriceBookPricesResult']>;
  SetPriceBookPricesSuccess: ResolverTypeWrapper<SetPriceBookPricesSuccess>;
  PriceBookEntryConnection: ResolverTypeWrapper<PriceBookEntryConnection>;
  PriceBookEntryEdge: ResolverTypeWrapper<PriceBookEntryEdge>;
  ProductType: ProductType;
  ProductStatus: ProductStatus;
  JobProfile: ResolverTypeWrapper<JobProfile>;
  ProductFilter: ProductFilter;
  ProductConnection: ResolverTypeWrapper<ProductConnection>;
  ProductEdge: ResolverTypeWrapper<ProductEdge>;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductResult']>;
  CreateProductSuccess: ResolverTypeWrapper<CreateProductSuccess>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductResult']>;
  UpdateProductSuccess: ResolverTypeWrapper<UpdateProductSuccess>;
  PublishProductInput: PublishProductInput;
  PublishProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PublishProductResult']>;
  PublishProductSuccess: ResolverTypeWrapper<PublishProductSuccess>;
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ArchiveProductResult']>;
  ArchiveProductSuccess: ResolverTypeWrapper<ArchiveProductSuccess>;
  ReopenProductInput: ReopenProductInput;
  ReopenProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReopenProductResult']>;
  ReopenProductSuccess: ResolverTypeWrapper<ReopenProductSuccess>;
  ReserveOrderInput: ReserveOrderInput;
  QuoteItemInput: QuoteItemInput;
  OrderQuote: ResolverTypeWrapper<OrderQuote>;
  QuotedItem: ResolverTypeWrapper<QuotedItem>;
  QuotedShare: ResolverTypeWrapper<QuotedShare>;
  QuotedDiscount: ResolverTypeWrapper<QuotedDiscount>;
  QuoteProblem: ResolverTypeWrapper<QuoteProblem>;
  QuoteProblemCode: QuoteProblemCode;
  Rating: ResolverTypeWrapper<Rating>;
  RatingHistory: ResolverTypeWrapper<RatingHistory>;
  RatingHistoryReason: RatingHistoryReason;
  RatingConnection: ResolverTypeWrapper<RatingConnection>;
  RatingEdge: ResolverTypeWrapper<RatingEdge>;
  RateCourseInput: RateCourseInput;
  RateCourseResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RateCourseResult']>;
  RateCourseSuccess: ResolverTypeWrapper<RateCourseSuccess>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
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
  AccessGrant: AccessGrant;
  Mutation: Record<PropertyKey, never>;
  GrantCourseAccessInput: GrantCourseAccessInput;
  GrantCourseAccessResult: ResolversUnionTypes<ResolversParentTypes>['GrantCourseAccessResult'];
  GrantCourseAccessSuccess: GrantCourseAccessSuccess;
  Approval: Approval;
  Product: Product | FederationReferenceTypes['Product'];
  OrgEmployee: OrgEmployee | FederationReferenceTypes['OrgEmployee'];
  ApprovalChain: ApprovalChain;
  ApprovalStep: ApprovalStep;
  Org: Org | FederationReferenceTypes['Org'];
  SetApprovalChainInput: SetApprovalChainInput;
  ApprovalStepInput: ApprovalStepInput;
  SetApprovalChainResult: ResolversUnionTypes<ResolversParentTypes>['SetApprovalChainResult'];
  SetApprovalChainSuccess: SetApprovalChainSuccess;
  SubmitContentForApprovalInput: SubmitContentForApprovalInput;
  SubmitContentForApprovalResult: ResolversUnionTypes<ResolversParentTypes>['SubmitContentForApprovalResult'];
  SubmitContentForApprovalSuccess: SubmitContentForApprovalSuccess;
  WithdrawSubmissionInput: WithdrawSubmissionInput;
  WithdrawSubmissionResult: ResolversUnionTypes<ResolversParentTypes>['WithdrawSubmissionResult'];
  WithdrawSubmissionSuccess: WithdrawSubmissionSuccess;
  ReviewContentInput: ReviewContentInput;
  ReviewContentResult: ResolversUnionTypes<ResolversParentTypes>['ReviewContentResult'];
  ReviewContentSuccess: ReviewContentSuccess;
  Attribution: Attribution | FederationReferenceTypes['Attribution'];
  AttributionSet: AttributionSet;
  RevenuePool: RevenuePool;
  AttributionMetrics: AttributionMetrics;
  Department: Department | FederationReferenceTypes['Department'];
  Team: Team | FederationReferenceTypes['Team'];
  AttributionShareInput: AttributionShareInput;
  AttributionValidation: AttributionValidation;
  Query: Record<PropertyKey, never>;
  SetProductAttributionsInput: SetProductAttributionsInput;
  SetProductAttributionsResult: ResolversUnionTypes<ResolversParentTypes>['SetProductAttributionsResult'];
  SetProductAttributionsSuccess: SetProductAttributionsSuccess;
  AttributionTotalError: AttributionTotalError;
  EmployeeNotActiveError: EmployeeNotActiveError;
  AttributionConnection: AttributionConnection;
  AttributionEdge: AttributionEdge;
  Subscription: Record<PropertyKey, never>;
  AttributionChanged: AttributionChanged;
  Bundle: Bundle | FederationReferenceTypes['Bundle'];
  BundleItem: BundleItem;
  CreateBundleInput: CreateBundleInput;
  BundleItemInput: BundleItemInput;
  CreateBundleResult: ResolversUnionTypes<ResolversParentTypes>['CreateBundleResult'];
  CreateBundleSuccess: CreateBundleSuccess;
  UpdateBundleInput: UpdateBundleInput;
  UpdateBundleResult: ResolversUnionTypes<ResolversParentTypes>['UpdateBundleResult'];
  UpdateBundleSuccess: UpdateBundleSuccess;
  PublishBundleInput: PublishBundleInput;
  PublishBundleResult: ResolversUnionTypes<ResolversParentTypes>['PublishBundleResult'];
  PublishBundleSuccess: PublishBundleSuccess;
  ArchiveBundleInput: ArchiveBundleInput;
  ArchiveBundleResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveBundleResult'];
  ArchiveBundleSuccess: ArchiveBundleSuccess;
  ReopenBundleInput: ReopenBundleInput;
  ReopenBundleResult: ResolversUnionTypes<ResolversParentTypes>['ReopenBundleResult'];
  ReopenBundleSuccess: ReopenBundleSuccess;
  Cohort: Cohort | FederationReferenceTypes['Cohort'];
  JoinCohortInput: JoinCohortInput;
  JoinCohortResult: ResolversUnionTypes<ResolversParentTypes>['JoinCohortResult'];
  JoinCohortSuccess: JoinCohortSuccess;
  Collection: Collection | FederationReferenceTypes['Collection'];
  CreateCollectionInput: CreateCollectionInput;
  CreateCollectionResult: ResolversUnionTypes<ResolversParentTypes>['CreateCollectionResult'];
  CreateCollectionSuccess: CreateCollectionSuccess;
  UpdateCollectionInput: UpdateCollectionInput;
  UpdateCollectionResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCollectionResult'];
  UpdateCollectionSuccess: UpdateCollectionSuccess;
  SetCollectionProductsInput: SetCollectionProductsInput;
  SetCollectionProductsResult: ResolversUnionTypes<ResolversParentTypes>['SetCollectionProductsResult'];
  SetCollectionProductsSuccess: SetCollectionProductsSuccess;
  ContentVersion: ContentVersion;
  ContentChange: ContentChange;
  RestoreContentVersionInput: RestoreContentVersionInput;
  RestoreContentVersionResult: ResolversUnionTypes<ResolversParentTypes>['RestoreContentVersionResult'];
  RestoreContentVersionSuccess: RestoreContentVersionSuccess;
  ContentVersionConnection: ContentVersionConnection;
  ContentVersionEdge: ContentVersionEdge;
  Course: Course | FederationReferenceTypes['Course'];
  Float: Scalars['Float']['output'];
  CourseModule: CourseModule;
  CourseSection: CourseSection;
  Lesson: Lesson | FederationReferenceTypes['Lesson'];
  CourseConnection: CourseConnection;
  CourseEdge: CourseEdge;
  LearningGroup: LearningGroup | FederationReferenceTypes['LearningGroup'];
  GroupMembership: GroupMembership;
  GroupMembershipConnection: GroupMembershipConnection;
  GroupMembershipEdge: GroupMembershipEdge;
  JoinLearningGroupInput: JoinLearningGroupInput;
  JoinLearningGroupResult: ResolversUnionTypes<ResolversParentTypes>['JoinLearningGroupResult'];
  JoinLearningGroupSuccess: JoinLearningGroupSuccess;
  Enrollment: Enrollment | FederationReferenceTypes['Enrollment'];
  Order: Order;
  User: User | FederationReferenceTypes['User'];
  OrgMember: OrgMember | FederationReferenceTypes['OrgMember'];
  LearningProfile: LearningProfile;
  LearningMetrics: LearningMetrics;
  EnrollmentConnection: EnrollmentConnection;
  EnrollmentEdge: EnrollmentEdge;
  EnrollMemberInput: EnrollMemberInput;
  EnrollMemberResult: ResolversUnionTypes<ResolversParentTypes>['EnrollMemberResult'];
  EnrollMemberSuccess: EnrollMemberSuccess;
  CompleteLessonInput: CompleteLessonInput;
  CompleteLessonResult: ResolversUnionTypes<ResolversParentTypes>['CompleteLessonResult'];
  CompleteLessonSuccess: CompleteLessonSuccess;
  LessonLockedError: LessonLockedError;
  Offer: Offer | FederationReferenceTypes['Offer'];
  OfferEligibility: OfferEligibility;
  Coupon: Coupon;
  CreateOfferInput: CreateOfferInput;
  OfferEligibilityInput: OfferEligibilityInput;
  CouponInput: CouponInput;
  CreateOfferResult: ResolversUnionTypes<ResolversParentTypes>['CreateOfferResult'];
  CreateOfferSuccess: CreateOfferSuccess;
  UpdateOfferInput: UpdateOfferInput;
  UpdateOfferResult: ResolversUnionTypes<ResolversParentTypes>['UpdateOfferResult'];
  UpdateOfferSuccess: UpdateOfferSuccess;
  EndOfferInput: EndOfferInput;
  EndOfferResult: ResolversUnionTypes<ResolversParentTypes>['EndOfferResult'];
  EndOfferSuccess: EndOfferSuccess;
  PaymentPlan: PaymentPlan | FederationReferenceTypes['PaymentPlan'];
  SubscriptionTerms: SubscriptionTerms;
  PriceBook: PriceBook | FederationReferenceTypes['PriceBook'];
  OrgRegion: OrgRegion;
  PriceBookEntry: PriceBookEntry;
  CreatePriceBookInput: CreatePriceBookInput;
  CreatePriceBookResult: ResolversUnionTypes<ResolversParentTypes>['CreatePriceBookResult'];
  CreatePriceBookSuccess: CreatePriceBookSuccess;
  UpdatePriceBookInput: UpdatePriceBookInput;
  UpdatePriceBookResult: ResolversUnionTypes<ResolversParentTypes>['UpdatePriceBookResult'];
  UpdatePriceBookSuccess: UpdatePriceBookSuccess;
  SetPriceBookPricesInput: SetPriceBookPricesInput;
  PriceBookPriceInput: PriceBookPriceInput;
  SetPriceBookPricesResult: ResolversUnionTypes<ResolversParentTypes>['SetPriceBookPricesResult'];
  SetPriceBookPricesSuccess: SetPriceBookPricesSuccess;
  PriceBookEntryConnection: PriceBookEntryConnection;
  PriceBookEntryEdge: PriceBookEntryEdge;
  JobProfile: JobProfile | FederationReferenceTypes['JobProfile'];
  ProductFilter: ProductFilter;
  ProductConnection: ProductConnection;
  ProductEdge: ProductEdge;
  CreateProductInput: CreateProductInput;
  CreateProductResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductResult'];
  CreateProductSuccess: CreateProductSuccess;
  UpdateProductInput: UpdateProductInput;
  UpdateProductResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductResult'];
  UpdateProductSuccess: UpdateProductSuccess;
  PublishProductInput: PublishProductInput;
  PublishProductResult: ResolversUnionTypes<ResolversParentTypes>['PublishProductResult'];
  PublishProductSuccess: PublishProductSuccess;
  ArchiveProductInput: ArchiveProductInput;
  ArchiveProductResult: ResolversUnionTypes<ResolversParentTypes>['ArchiveProductResult'];
  ArchiveProductSuccess: ArchiveProductSuccess;
  ReopenProductInput: ReopenProductInput;
  ReopenProductResult: ResolversUnionTypes<ResolversParentTypes>['ReopenProductResult'];
  ReopenProductSuccess: ReopenProductSuccess;
  ReserveOrderInput: ReserveOrderInput;
  QuoteItemInput: QuoteItemInput;
  OrderQuote: OrderQuote;
  QuotedItem: QuotedItem;
  QuotedShare: QuotedShare;
  QuotedDiscount: QuotedDiscount;
  QuoteProblem: QuoteProblem;
  Rating: Rating;
  RatingHistory: RatingHistory;
  RatingConnection: RatingConnection;
  RatingEdge: RatingEdge;
  RateCourseInput: RateCourseInput;
  RateCourseResult: ResolversUnionTypes<ResolversParentTypes>['RateCourseResult'];
  RateCourseSuccess: RateCourseSuccess;
  ProductVariant: ProductVariant | FederationReferenceTypes['ProductVariant'];
};

export type UserErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError' | 'IdempotencyMismatchError' | 'MemberNotActiveError' | 'SelfApprovalError' | 'AttributionTotalError' | 'EmployeeNotActiveError' | 'LessonLockedError', ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Product' | 'Attribution' | 'Bundle' | 'Cohort' | 'Collection' | 'Course' | 'Lesson' | 'LearningGroup' | 'Enrollment' | 'Offer' | 'PaymentPlan' | 'PriceBook' | 'ProductVariant', ParentType, ContextType>;
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

export type AccessGrantResolvers<ContextType = any, ParentType extends ResolversParentTypes['AccessGrant'] = ResolversParentTypes['AccessGrant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grantedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = any, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  grantCourseAccess?: Resolver<Maybe<ResolversTypes['GrantCourseAccessResult']>, ParentType, ContextType, RequireFields<MutationGrantCourseAccessArgs, 'input'>>;
  setApprovalChain?: Resolver<Maybe<ResolversTypes['SetApprovalChainResult']>, ParentType, ContextType, RequireFields<MutationSetApprovalChainArgs, 'input'>>;
  submitContentForApproval?: Resolver<Maybe<ResolversTypes['SubmitContentForApprovalResult']>, ParentType, ContextType, RequireFields<MutationSubmitContentForApprovalArgs, 'input'>>;
  withdrawSubmission?: Resolver<Maybe<ResolversTypes['WithdrawSubmissionResult']>, ParentType, ContextType, RequireFields<MutationWithdrawSubmissionArgs, 'input'>>;
  reviewContent?: Resolver<Maybe<ResolversTypes['ReviewContentResult']>, ParentType, ContextType, RequireFields<MutationReviewContentArgs, 'input'>>;
  setProductAttributions?: Resolver<Maybe<ResolversTypes['SetProductAttributionsResult']>, ParentType, ContextType, RequireFields<MutationSetProductAttributionsArgs, 'input'>>;
  createBundle?: Resolver<Maybe<ResolversTypes['CreateBundleResult']>, ParentType, ContextType, RequireFields<MutationCreateBundleArgs, 'input'>>;
  updateBundle?: Resolver<Maybe<ResolversTypes['UpdateBundleResult']>, ParentType, ContextType, RequireFields<MutationUpdateBundleArgs, 'input'>>;
  publishBundle?: Resolver<Maybe<ResolversTypes['PublishBundleResult']>, ParentType, ContextType, RequireFields<MutationPublishBundleArgs, 'input'>>;
  archiveBundle?: Resolver<Maybe<ResolversTypes['ArchiveBundleResult']>, ParentType, ContextType, RequireFields<MutationArchiveBundleArgs, 'input'>>;
  reopenBundle?: Resolver<Maybe<ResolversTypes['ReopenBundleResult']>, ParentType, ContextType, RequireFields<MutationReopenBundleArgs, 'input'>>;
  joinCohort?: Resolver<Maybe<ResolversTypes['JoinCohortResult']>, ParentType, ContextType, RequireFields<MutationJoinCohortArgs, 'input'>>;
  createCollection?: Resolver<Maybe<ResolversTypes['CreateCollectionResult']>, ParentType, ContextType, RequireFields<MutationCreateCollectionArgs, 'input'>>;
  updateCollection?: Resolver<Maybe<ResolversTypes['UpdateCollectionResult']>, ParentType, ContextType, RequireFields<MutationUpdateCollectionArgs, 'input'>>;
  setCollectionProducts?: Resolver<Maybe<ResolversTypes['SetCollectionProductsResult']>, ParentType, ContextType, RequireFields<MutationSetCollectionProductsArgs, 'input'>>;
  restoreContentVersion?: Resolver<Maybe<ResolversTypes['RestoreContentVersionResult']>, ParentType, ContextType, RequireFields<MutationRestoreContentVersionArgs, 'input'>>;
  joinLearningGroup?: Resolver<Maybe<ResolversTypes['JoinLearningGroupResult']>, ParentType, ContextType, RequireFields<MutationJoinLearningGroupArgs, 'input'>>;
  enrollMember?: Resolver<Maybe<ResolversTypes['EnrollMemberResult']>, ParentType, ContextType, RequireFields<MutationEnrollMemberArgs, 'input'>>;
  completeLesson?: Resolver<Maybe<ResolversTypes['CompleteLessonResult']>, ParentType, ContextType, RequireFields<MutationCompleteLessonArgs, 'input'>>;
  createOffer?: Resolver<Maybe<ResolversTypes['CreateOfferResult']>, ParentType, ContextType, RequireFields<MutationCreateOfferArgs, 'input'>>;
  updateOffer?: Resolver<Maybe<ResolversTypes['UpdateOfferResult']>, ParentType, ContextType, RequireFields<MutationUpdateOfferArgs, 'input'>>;
  endOffer?: Resolver<Maybe<ResolversTypes['EndOfferResult']>, ParentType, ContextType, RequireFields<MutationEndOfferArgs, 'input'>>;
  createPriceBook?: Resolver<Maybe<ResolversTypes['CreatePriceBookResult']>, ParentType, ContextType, RequireFields<MutationCreatePriceBookArgs, 'input'>>;
  updatePriceBook?: Resolver<Maybe<ResolversTypes['UpdatePriceBookResult']>, ParentType, ContextType, RequireFields<MutationUpdatePriceBookArgs, 'input'>>;
  setPriceBookPrices?: Resolver<Maybe<ResolversTypes['SetPriceBookPricesResult']>, ParentType, ContextType, RequireFields<MutationSetPriceBookPricesArgs, 'input'>>;
  createProduct?: Resolver<Maybe<ResolversTypes['CreateProductResult']>, ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  updateProduct?: Resolver<Maybe<ResolversTypes['UpdateProductResult']>, ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  publishProduct?: Resolver<Maybe<ResolversTypes['PublishProductResult']>, ParentType, ContextType, RequireFields<MutationPublishProductArgs, 'input'>>;
  archiveProduct?: Resolver<Maybe<ResolversTypes['ArchiveProductResult']>, ParentType, ContextType, RequireFields<MutationArchiveProductArgs, 'input'>>;
  reopenProduct?: Resolver<Maybe<ResolversTypes['ReopenProductResult']>, ParentType, ContextType, RequireFields<MutationReopenProductArgs, 'input'>>;
  reserveOrder?: Resolver<Maybe<ResolversTypes['OrderQuote']>, ParentType, ContextType, RequireFields<MutationReserveOrderArgs, 'input'>>;
  rateCourse?: Resolver<Maybe<ResolversTypes['RateCourseResult']>, ParentType, ContextType, RequireFields<MutationRateCourseArgs, 'input'>>;
};

export type GrantCourseAccessResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['GrantCourseAccessResult'] = ResolversParentTypes['GrantCourseAccessResult']> = {
  __resolveType: TypeResolveFn<'GrantCourseAccessSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'InvalidStateError' | 'MemberNotActiveError', ParentType, ContextType>;
};

export type GrantCourseAccessSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['GrantCourseAccessSuccess'] = ResolversParentTypes['GrantCourseAccessSuccess']> = {
  grant?: Resolver<ResolversTypes['AccessGrant'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = any, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stepOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ApprovalStatus'], ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submissionNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  reviewedBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  reviewedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ContentVersion']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = any, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvals?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Approval']>>, ParentType, ContextType>;
  hasPendingApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  versions?: Resolver<Maybe<ResolversTypes['ContentVersionConnection']>, ParentType, ContextType, Partial<ProductVersionsArgs>>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ProductTitleArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<ProductDescriptionArgs>>;
  type?: Resolver<ResolversTypes['ProductType'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  thumbnailUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  org?: Resolver<Maybe<ResolversTypes['Org']>, ParentType, ContextType>;
  variants?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  attributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Attribution']>>, ParentType, ContextType>;
  revenuePool?: Resolver<Maybe<ResolversTypes['RevenuePool']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrgEmployeeResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgEmployee'] = ResolversParentTypes['OrgEmployee'], FederationReferenceType extends FederationReferenceTypes['OrgEmployee'] = FederationReferenceTypes['OrgEmployee']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgEmployee']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contentApprovalsGiven?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  attributions?: Resolver<Maybe<ResolversTypes['AttributionConnection']>, ParentType, ContextType, Partial<OrgEmployeeAttributionsArgs>>;
  attributionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApprovalChainResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalChain'] = ResolversParentTypes['ApprovalChain']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['ContentType'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ApprovalStep']>, ParentType, ContextType>;
};

export type ApprovalStepResolvers<ContextType = any, ParentType extends ResolversParentTypes['ApprovalStep'] = ResolversParentTypes['ApprovalStep']> = {
  stepOrder?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  approver?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  requiredRole?: Resolver<Maybe<ResolversTypes['ReviewerRole']>, ParentType, ContextType>;
};

export type OrgResolvers<ContextType = any, ParentType extends ResolversParentTypes['Org'] = ResolversParentTypes['Org'], FederationReferenceType extends FederationReferenceTypes['Org'] = FederationReferenceTypes['Org']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Org']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvalChains?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApprovalChain']>>, ParentType, ContextType>;
  bundles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Bundle']>>, ParentType, ContextType>;
  collections?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Collection']>>, ParentType, ContextType>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, Partial<OrgCoursesArgs>>;
  learningMetrics?: Resolver<Maybe<ResolversTypes['LearningMetrics']>, ParentType, ContextType>;
  offers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Offer']>>, ParentType, ContextType>;
  priceBooks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PriceBook']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<OrgProductArgs, 'slug'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, Partial<OrgProductsArgs>>;
  attributionMetrics?: Resolver<Maybe<ResolversTypes['AttributionMetrics']>, ParentType, ContextType>;
};

export type SetApprovalChainResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetApprovalChainResult'] = ResolversParentTypes['SetApprovalChainResult']> = {
  __resolveType: TypeResolveFn<'SetApprovalChainSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type SetApprovalChainSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetApprovalChainSuccess'] = ResolversParentTypes['SetApprovalChainSuccess']> = {
  chain?: Resolver<Maybe<ResolversTypes['ApprovalChain']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubmitContentForApprovalResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubmitContentForApprovalResult'] = ResolversParentTypes['SubmitContentForApprovalResult']> = {
  __resolveType: TypeResolveFn<'SubmitContentForApprovalSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'InvalidStateError', ParentType, ContextType>;
};

export type SubmitContentForApprovalSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubmitContentForApprovalSuccess'] = ResolversParentTypes['SubmitContentForApprovalSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WithdrawSubmissionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawSubmissionResult'] = ResolversParentTypes['WithdrawSubmissionResult']> = {
  __resolveType: TypeResolveFn<'WithdrawSubmissionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type WithdrawSubmissionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['WithdrawSubmissionSuccess'] = ResolversParentTypes['WithdrawSubmissionSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewContentResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReviewContentResult'] = ResolversParentTypes['ReviewContentResult']> = {
  __resolveType: TypeResolveFn<'ReviewContentSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'ValidationError' | 'SelfApprovalError', ParentType, ContextType>;
};

export type ReviewContentSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReviewContentSuccess'] = ResolversParentTypes['ReviewContentSuccess']> = {
  approval?: Resolver<ResolversTypes['Approval'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Attribution'] = ResolversParentTypes['Attribution'], FederationReferenceType extends FederationReferenceTypes['Attribution'] = FederationReferenceTypes['Attribution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Attribution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  compensationType?: Resolver<ResolversTypes['AttributionCompensationType'], ParentType, ContextType>;
  attributionType?: Resolver<Maybe<ResolversTypes['AttributionType']>, ParentType, ContextType>;
  sharePercentage?: Resolver<ResolversTypes['Percentage'], ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  employee?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  jobProfile?: Resolver<Maybe<ResolversTypes['JobProfile']>, ParentType, ContextType>;
  set?: Resolver<ResolversTypes['AttributionSet'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributionSetResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionSet'] = ResolversParentTypes['AttributionSet']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  versionNo?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orgRetained?: Resolver<ResolversTypes['Percentage'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attributions?: Resolver<ReadonlyArray<ResolversTypes['Attribution']>, ParentType, ContextType>;
};

export type RevenuePoolResolvers<ContextType = any, ParentType extends ResolversParentTypes['RevenuePool'] = ResolversParentTypes['RevenuePool']> = {
  totalAllocated?: Resolver<ResolversTypes['Percentage'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Percentage'], ParentType, ContextType>;
  lastAllocationBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
};

export type AttributionMetricsResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionMetrics'] = ResolversParentTypes['AttributionMetrics']> = {
  activeAttributions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  attributionCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = any, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  attributions?: Resolver<Maybe<ResolversTypes['AttributionConnection']>, ParentType, ContextType, Partial<TeamAttributionsArgs>>;
};

export type AttributionValidationResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionValidation'] = ResolversParentTypes['AttributionValidation']> = {
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  totalBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = any, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  attribution?: Resolver<Maybe<ResolversTypes['Attribution']>, ParentType, ContextType, RequireFields<QueryAttributionArgs, 'id'>>;
  validateProductAttributions?: Resolver<Maybe<ResolversTypes['AttributionValidation']>, ParentType, ContextType, RequireFields<QueryValidateProductAttributionsArgs, 'productId' | 'shares' | 'orgRetainedBps'>>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  enrollment?: Resolver<Maybe<ResolversTypes['Enrollment']>, ParentType, ContextType, RequireFields<QueryEnrollmentArgs, 'id'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  searchProducts?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, Partial<QuerySearchProductsArgs>>;
  quoteOrder?: Resolver<Maybe<ResolversTypes['OrderQuote']>, ParentType, ContextType, RequireFields<QueryQuoteOrderArgs, 'orgId' | 'memberId' | 'items'>>;
  catalogRecords?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType, RequireFields<QueryCatalogRecordsArgs, 'userId' | 'orgIds'>>;
};

export type SetProductAttributionsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetProductAttributionsResult'] = ResolversParentTypes['SetProductAttributionsResult']> = {
  __resolveType: TypeResolveFn<'SetProductAttributionsSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'AttributionTotalError' | 'EmployeeNotActiveError' | 'SelfApprovalError' | 'IdempotencyMismatchError', ParentType, ContextType>;
};

export type SetProductAttributionsSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetProductAttributionsSuccess'] = ResolversParentTypes['SetProductAttributionsSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  set?: Resolver<ResolversTypes['AttributionSet'], ParentType, ContextType>;
  replayed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributionTotalErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionTotalError'] = ResolversParentTypes['AttributionTotalError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  totalBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EmployeeNotActiveErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['EmployeeNotActiveError'] = ResolversParentTypes['EmployeeNotActiveError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  employeeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AttributionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionConnection'] = ResolversParentTypes['AttributionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AttributionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttributionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionEdge'] = ResolversParentTypes['AttributionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Attribution'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  attributionChanged?: SubscriptionResolver<Maybe<ResolversTypes['AttributionChanged']>, "attributionChanged", ParentType, ContextType, RequireFields<SubscriptionAttributionChangedArgs, 'orgId'>>;
};

export type AttributionChangedResolvers<ContextType = any, ParentType extends ResolversParentTypes['AttributionChanged'] = ResolversParentTypes['AttributionChanged']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  set?: Resolver<Maybe<ResolversTypes['AttributionSet']>, ParentType, ContextType>;
};

export type BundleResolvers<ContextType = any, ParentType extends ResolversParentTypes['Bundle'] = ResolversParentTypes['Bundle'], FederationReferenceType extends FederationReferenceTypes['Bundle'] = FederationReferenceTypes['Bundle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Bundle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BundleStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ReadonlyArray<ResolversTypes['BundleItem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BundleItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['BundleItem'] = ResolversParentTypes['BundleItem']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['PaymentPlan']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateBundleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateBundleResult'] = ResolversParentTypes['CreateBundleResult']> = {
  __resolveType: TypeResolveFn<'CreateBundleSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateBundleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateBundleSuccess'] = ResolversParentTypes['CreateBundleSuccess']> = {
  bundle?: Resolver<ResolversTypes['Bundle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateBundleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateBundleResult'] = ResolversParentTypes['UpdateBundleResult']> = {
  __resolveType: TypeResolveFn<'UpdateBundleSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError', ParentType, ContextType>;
};

export type UpdateBundleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateBundleSuccess'] = ResolversParentTypes['UpdateBundleSuccess']> = {
  bundle?: Resolver<ResolversTypes['Bundle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishBundleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PublishBundleResult'] = ResolversParentTypes['PublishBundleResult']> = {
  __resolveType: TypeResolveFn<'PublishBundleSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'InvalidStateError', ParentType, ContextType>;
};

export type PublishBundleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['PublishBundleSuccess'] = ResolversParentTypes['PublishBundleSuccess']> = {
  bundle?: Resolver<ResolversTypes['Bundle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveBundleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArchiveBundleResult'] = ResolversParentTypes['ArchiveBundleResult']> = {
  __resolveType: TypeResolveFn<'ArchiveBundleSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ArchiveBundleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArchiveBundleSuccess'] = ResolversParentTypes['ArchiveBundleSuccess']> = {
  bundle?: Resolver<ResolversTypes['Bundle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReopenBundleResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReopenBundleResult'] = ResolversParentTypes['ReopenBundleResult']> = {
  __resolveType: TypeResolveFn<'ReopenBundleSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ReopenBundleSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReopenBundleSuccess'] = ResolversParentTypes['ReopenBundleSuccess']> = {
  bundle?: Resolver<ResolversTypes['Bundle'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CohortResolvers<ContextType = any, ParentType extends ResolversParentTypes['Cohort'] = ResolversParentTypes['Cohort'], FederationReferenceType extends FederationReferenceTypes['Cohort'] = FederationReferenceTypes['Cohort']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cohort']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CohortStatus'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  instructor?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JoinCohortResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['JoinCohortResult'] = ResolversParentTypes['JoinCohortResult']> = {
  __resolveType: TypeResolveFn<'JoinCohortSuccess' | 'NotFoundError' | 'InvalidStateError' | 'MemberNotActiveError', ParentType, ContextType>;
};

export type JoinCohortSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['JoinCohortSuccess'] = ResolversParentTypes['JoinCohortSuccess']> = {
  cohort?: Resolver<ResolversTypes['Cohort'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['Collection'] = ResolversParentTypes['Collection'], FederationReferenceType extends FederationReferenceTypes['Collection'] = FederationReferenceTypes['Collection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Collection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['CollectionType'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, Partial<CollectionProductsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCollectionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateCollectionResult'] = ResolversParentTypes['CreateCollectionResult']> = {
  __resolveType: TypeResolveFn<'CreateCollectionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateCollectionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateCollectionSuccess'] = ResolversParentTypes['CreateCollectionSuccess']> = {
  collection?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCollectionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateCollectionResult'] = ResolversParentTypes['UpdateCollectionResult']> = {
  __resolveType: TypeResolveFn<'UpdateCollectionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type UpdateCollectionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateCollectionSuccess'] = ResolversParentTypes['UpdateCollectionSuccess']> = {
  collection?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetCollectionProductsResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetCollectionProductsResult'] = ResolversParentTypes['SetCollectionProductsResult']> = {
  __resolveType: TypeResolveFn<'SetCollectionProductsSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetCollectionProductsSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetCollectionProductsSuccess'] = ResolversParentTypes['SetCollectionProductsSuccess']> = {
  collection?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContentVersionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContentVersion'] = ResolversParentTypes['ContentVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contentType?: Resolver<ResolversTypes['ContentType'], ParentType, ContextType>;
  versionNumber?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changeNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['OrgEmployee']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ReadonlyArray<ResolversTypes['ContentChange']>, ParentType, ContextType, Partial<ContentVersionChangesArgs>>;
};

export type ContentChangeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContentChange'] = ResolversParentTypes['ContentChange']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RestoreContentVersionResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RestoreContentVersionResult'] = ResolversParentTypes['RestoreContentVersionResult']> = {
  __resolveType: TypeResolveFn<'RestoreContentVersionSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError', ParentType, ContextType>;
};

export type RestoreContentVersionSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RestoreContentVersionSuccess'] = ResolversParentTypes['RestoreContentVersionSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContentVersionConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContentVersionConnection'] = ResolversParentTypes['ContentVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContentVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContentVersionEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ContentVersionEdge'] = ResolversParentTypes['ContentVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContentVersion'], ParentType, ContextType>;
};

export type CourseResolvers<ContextType = any, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['CourseLevel'], ParentType, ContextType>;
  difficulty?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  estimatedDurationMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  instructors?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['OrgEmployee']>>>, ParentType, ContextType>;
  modules?: Resolver<ReadonlyArray<ResolversTypes['CourseModule']>, ParentType, ContextType>;
  ratingAvg?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CourseModuleResolvers<ContextType = any, ParentType extends ResolversParentTypes['CourseModule'] = ResolversParentTypes['CourseModule']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['CourseSection']>, ParentType, ContextType>;
};

export type CourseSectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CourseSection'] = ResolversParentTypes['CourseSection']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lessons?: Resolver<ReadonlyArray<ResolversTypes['Lesson']>, ParentType, ContextType>;
};

export type LessonResolvers<ContextType = any, ParentType extends ResolversParentTypes['Lesson'] = ResolversParentTypes['Lesson'], FederationReferenceType extends FederationReferenceTypes['Lesson'] = FederationReferenceTypes['Lesson']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Lesson']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['LessonType'], ParentType, ContextType>;
  requiredAccessTier?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  durationSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CourseConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['CourseConnection'] = ResolversParentTypes['CourseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CourseEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['CourseEdge'] = ResolversParentTypes['CourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
};

export type LearningGroupResolvers<ContextType = any, ParentType extends ResolversParentTypes['LearningGroup'] = ResolversParentTypes['LearningGroup'], FederationReferenceType extends FederationReferenceTypes['LearningGroup'] = FederationReferenceTypes['LearningGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['LearningGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  isPrivate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['GroupMembershipConnection']>, ParentType, ContextType, Partial<LearningGroupMembersArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GroupMembershipResolvers<ContextType = any, ParentType extends ResolversParentTypes['GroupMembership'] = ResolversParentTypes['GroupMembership']> = {
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['GroupRole'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GroupMembershipConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['GroupMembershipConnection'] = ResolversParentTypes['GroupMembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GroupMembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GroupMembershipEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['GroupMembershipEdge'] = ResolversParentTypes['GroupMembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GroupMembership'], ParentType, ContextType>;
};

export type JoinLearningGroupResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['JoinLearningGroupResult'] = ResolversParentTypes['JoinLearningGroupResult']> = {
  __resolveType: TypeResolveFn<'JoinLearningGroupSuccess' | 'NotFoundError' | 'InvalidStateError' | 'MemberNotActiveError', ParentType, ContextType>;
};

export type JoinLearningGroupSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['JoinLearningGroupSuccess'] = ResolversParentTypes['JoinLearningGroupSuccess']> = {
  group?: Resolver<ResolversTypes['LearningGroup'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EnrollmentResolvers<ContextType = any, ParentType extends ResolversParentTypes['Enrollment'] = ResolversParentTypes['Enrollment'], FederationReferenceType extends FederationReferenceTypes['Enrollment'] = FederationReferenceTypes['Enrollment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enrollment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['EnrollmentStatus'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Percentage'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['EnrollmentSource'], ParentType, ContextType>;
  enrolledAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  accessExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['OrgMember']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = any, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = any, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ResolversTypes['EnrollmentConnection']>, ParentType, ContextType, Partial<UserEnrollmentsArgs>>;
};

export type OrgMemberResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgMember'] = ResolversParentTypes['OrgMember'], FederationReferenceType extends FederationReferenceTypes['OrgMember'] = FederationReferenceTypes['OrgMember']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrgMember']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  enrollments?: Resolver<Maybe<ResolversTypes['EnrollmentConnection']>, ParentType, ContextType, Partial<OrgMemberEnrollmentsArgs>>;
  activeEnrollmentCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  learningProfile?: Resolver<Maybe<ResolversTypes['LearningProfile']>, ParentType, ContextType>;
  learningProgress?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
  learningGroups?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LearningGroup']>>, ParentType, ContextType>;
  cohorts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Cohort']>>, ParentType, ContextType>;
  ratings?: Resolver<Maybe<ResolversTypes['RatingConnection']>, ParentType, ContextType, Partial<OrgMemberRatingsArgs>>;
  accessGrants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AccessGrant']>>, ParentType, ContextType>;
};

export type LearningProfileResolvers<ContextType = any, ParentType extends ResolversParentTypes['LearningProfile'] = ResolversParentTypes['LearningProfile']> = {
  totalCoursesCompleted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalLearningMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCertificates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  preferences?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type LearningMetricsResolvers<ContextType = any, ParentType extends ResolversParentTypes['LearningMetrics'] = ResolversParentTypes['LearningMetrics']> = {
  activeEnrollments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completionRate?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
};

export type EnrollmentConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['EnrollmentConnection'] = ResolversParentTypes['EnrollmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EnrollmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EnrollmentEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['EnrollmentEdge'] = ResolversParentTypes['EnrollmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Enrollment'], ParentType, ContextType>;
};

export type EnrollMemberResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['EnrollMemberResult'] = ResolversParentTypes['EnrollMemberResult']> = {
  __resolveType: TypeResolveFn<'EnrollMemberSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ConflictError' | 'InvalidStateError' | 'MemberNotActiveError', ParentType, ContextType>;
};

export type EnrollMemberSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['EnrollMemberSuccess'] = ResolversParentTypes['EnrollMemberSuccess']> = {
  enrollment?: Resolver<ResolversTypes['Enrollment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CompleteLessonResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompleteLessonResult'] = ResolversParentTypes['CompleteLessonResult']> = {
  __resolveType: TypeResolveFn<'CompleteLessonSuccess' | 'NotFoundError' | 'ValidationError' | 'InvalidStateError' | 'LessonLockedError' | 'MemberNotActiveError', ParentType, ContextType>;
};

export type CompleteLessonSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CompleteLessonSuccess'] = ResolversParentTypes['CompleteLessonSuccess']> = {
  enrollment?: Resolver<ResolversTypes['Enrollment'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LessonLockedErrorResolvers<ContextType = any, ParentType extends ResolversParentTypes['LessonLockedError'] = ResolversParentTypes['LessonLockedError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfferResolvers<ContextType = any, ParentType extends ResolversParentTypes['Offer'] = ResolversParentTypes['Offer'], FederationReferenceType extends FederationReferenceTypes['Offer'] = FederationReferenceTypes['Offer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Offer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['OfferType'], ParentType, ContextType>;
  discountType?: Resolver<ResolversTypes['DiscountType'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Percentage']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  buyQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  getQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isStackable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ResolversTypes['OfferEligibility']>, ParentType, ContextType>;
  coupons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Coupon']>>, ParentType, ContextType>;
  usedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OfferEligibilityResolvers<ContextType = any, ParentType extends ResolversParentTypes['OfferEligibility'] = ResolversParentTypes['OfferEligibility']> = {
  targetType?: Resolver<ResolversTypes['OfferTarget'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CouponResolvers<ContextType = any, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  usedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CreateOfferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateOfferResult'] = ResolversParentTypes['CreateOfferResult']> = {
  __resolveType: TypeResolveFn<'CreateOfferSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateOfferSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateOfferSuccess'] = ResolversParentTypes['CreateOfferSuccess']> = {
  offer?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateOfferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateOfferResult'] = ResolversParentTypes['UpdateOfferResult']> = {
  __resolveType: TypeResolveFn<'UpdateOfferSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError', ParentType, ContextType>;
};

export type UpdateOfferSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateOfferSuccess'] = ResolversParentTypes['UpdateOfferSuccess']> = {
  offer?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndOfferResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['EndOfferResult'] = ResolversParentTypes['EndOfferResult']> = {
  __resolveType: TypeResolveFn<'EndOfferSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type EndOfferSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['EndOfferSuccess'] = ResolversParentTypes['EndOfferSuccess']> = {
  offer?: Resolver<ResolversTypes['Offer'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentPlanResolvers<ContextType = any, ParentType extends ResolversParentTypes['PaymentPlan'] = ResolversParentTypes['PaymentPlan'], FederationReferenceType extends FederationReferenceTypes['PaymentPlan'] = FederationReferenceTypes['PaymentPlan']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PaymentPlan']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['PaymentPlanType'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['SubscriptionTerms']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionTermsResolvers<ContextType = any, ParentType extends ResolversParentTypes['SubscriptionTerms'] = ResolversParentTypes['SubscriptionTerms']> = {
  billingInterval?: Resolver<ResolversTypes['BillingInterval'], ParentType, ContextType>;
  customCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  customUnit?: Resolver<Maybe<ResolversTypes['IntervalUnit']>, ParentType, ContextType>;
  trialPeriodDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gracePeriodDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxBillingCycles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PriceBookResolvers<ContextType = any, ParentType extends ResolversParentTypes['PriceBook'] = ResolversParentTypes['PriceBook'], FederationReferenceType extends FederationReferenceTypes['PriceBook'] = FederationReferenceTypes['PriceBook']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PriceBook']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['OrgRegion']>, ParentType, ContextType>;
  customerType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entries?: Resolver<Maybe<ResolversTypes['PriceBookEntryConnection']>, ParentType, ContextType, Partial<PriceBookEntriesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrgRegionResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrgRegion'] = ResolversParentTypes['OrgRegion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PriceBookEntryResolvers<ContextType = any, ParentType extends ResolversParentTypes['PriceBookEntry'] = ResolversParentTypes['PriceBookEntry']> = {
  plan?: Resolver<Maybe<ResolversTypes['PaymentPlan']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreatePriceBookResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePriceBookResult'] = ResolversParentTypes['CreatePriceBookResult']> = {
  __resolveType: TypeResolveFn<'CreatePriceBookSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreatePriceBookSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreatePriceBookSuccess'] = ResolversParentTypes['CreatePriceBookSuccess']> = {
  priceBook?: Resolver<ResolversTypes['PriceBook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdatePriceBookResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdatePriceBookResult'] = ResolversParentTypes['UpdatePriceBookResult']> = {
  __resolveType: TypeResolveFn<'UpdatePriceBookSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type UpdatePriceBookSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdatePriceBookSuccess'] = ResolversParentTypes['UpdatePriceBookSuccess']> = {
  priceBook?: Resolver<ResolversTypes['PriceBook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetPriceBookPricesResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetPriceBookPricesResult'] = ResolversParentTypes['SetPriceBookPricesResult']> = {
  __resolveType: TypeResolveFn<'SetPriceBookPricesSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError', ParentType, ContextType>;
};

export type SetPriceBookPricesSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['SetPriceBookPricesSuccess'] = ResolversParentTypes['SetPriceBookPricesSuccess']> = {
  priceBook?: Resolver<ResolversTypes['PriceBook'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriceBookEntryConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['PriceBookEntryConnection'] = ResolversParentTypes['PriceBookEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PriceBookEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PriceBookEntryEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['PriceBookEntryEdge'] = ResolversParentTypes['PriceBookEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PriceBookEntry'], ParentType, ContextType>;
};

export type JobProfileResolvers<ContextType = any, ParentType extends ResolversParentTypes['JobProfile'] = ResolversParentTypes['JobProfile'], FederationReferenceType extends FederationReferenceTypes['JobProfile'] = FederationReferenceTypes['JobProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['JobProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  attributions?: Resolver<Maybe<ResolversTypes['AttributionConnection']>, ParentType, ContextType, Partial<JobProfileAttributionsArgs>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, Partial<JobProfileProductsArgs>>;
};

export type ProductConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type CreateProductResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateProductResult'] = ResolversParentTypes['CreateProductResult']> = {
  __resolveType: TypeResolveFn<'CreateProductSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError', ParentType, ContextType>;
};

export type CreateProductSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['CreateProductSuccess'] = ResolversParentTypes['CreateProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProductResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateProductResult'] = ResolversParentTypes['UpdateProductResult']> = {
  __resolveType: TypeResolveFn<'UpdateProductSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'ConflictError' | 'InvalidStateError', ParentType, ContextType>;
};

export type UpdateProductSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['UpdateProductSuccess'] = ResolversParentTypes['UpdateProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PublishProductResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['PublishProductResult'] = ResolversParentTypes['PublishProductResult']> = {
  __resolveType: TypeResolveFn<'PublishProductSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError' | 'AttributionTotalError', ParentType, ContextType>;
};

export type PublishProductSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['PublishProductSuccess'] = ResolversParentTypes['PublishProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArchiveProductResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArchiveProductResult'] = ResolversParentTypes['ArchiveProductResult']> = {
  __resolveType: TypeResolveFn<'ArchiveProductSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ArchiveProductSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ArchiveProductSuccess'] = ResolversParentTypes['ArchiveProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReopenProductResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReopenProductResult'] = ResolversParentTypes['ReopenProductResult']> = {
  __resolveType: TypeResolveFn<'ReopenProductSuccess' | 'NotFoundError' | 'ForbiddenError' | 'InvalidStateError', ParentType, ContextType>;
};

export type ReopenProductSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['ReopenProductSuccess'] = ResolversParentTypes['ReopenProductSuccess']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderQuoteResolvers<ContextType = any, ParentType extends ResolversParentTypes['OrderQuote'] = ResolversParentTypes['OrderQuote']> = {
  items?: Resolver<ReadonlyArray<ResolversTypes['QuotedItem']>, ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['QuotedDiscount']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['QuoteProblem']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QuotedItemResolvers<ContextType = any, ParentType extends ResolversParentTypes['QuotedItem'] = ResolversParentTypes['QuotedItem']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bundleId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  planId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  planType?: Resolver<ResolversTypes['PaymentPlanType'], ParentType, ContextType>;
  subscription?: Resolver<Maybe<ResolversTypes['SubscriptionTerms']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTier?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  taxCategoryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  giftCardsAllowed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  attributionSetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  attributionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orgRetainedBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['QuotedShare']>, ParentType, ContextType>;
};

export type QuotedShareResolvers<ContextType = any, ParentType extends ResolversParentTypes['QuotedShare'] = ResolversParentTypes['QuotedShare']> = {
  attributionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  employeeId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  jobProfileId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shareBps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QuotedDiscountResolvers<ContextType = any, ParentType extends ResolversParentTypes['QuotedDiscount'] = ResolversParentTypes['QuotedDiscount']> = {
  offerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  couponId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  discountType?: Resolver<ResolversTypes['DiscountType'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type QuoteProblemResolvers<ContextType = any, ParentType extends ResolversParentTypes['QuoteProblem'] = ResolversParentTypes['QuoteProblem']> = {
  code?: Resolver<ResolversTypes['QuoteProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  couponCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RatingResolvers<ContextType = any, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  stars?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  feedback?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['RatingHistory']>, ParentType, ContextType>;
};

export type RatingHistoryResolvers<ContextType = any, ParentType extends ResolversParentTypes['RatingHistory'] = ResolversParentTypes['RatingHistory']> = {
  reason?: Resolver<ResolversTypes['RatingHistoryReason'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RatingConnectionResolvers<ContextType = any, ParentType extends ResolversParentTypes['RatingConnection'] = ResolversParentTypes['RatingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RatingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RatingEdgeResolvers<ContextType = any, ParentType extends ResolversParentTypes['RatingEdge'] = ResolversParentTypes['RatingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Rating'], ParentType, ContextType>;
};

export type RateCourseResultResolvers<ContextType = any, ParentType extends ResolversParentTypes['RateCourseResult'] = ResolversParentTypes['RateCourseResult']> = {
  __resolveType: TypeResolveFn<'RateCourseSuccess' | 'NotFoundError' | 'ForbiddenError' | 'ValidationError' | 'MemberNotActiveError', ParentType, ContextType>;
};

export type RateCourseSuccessResolvers<ContextType = any, ParentType extends ResolversParentTypes['RateCourseSuccess'] = ResolversParentTypes['RateCourseSuccess']> = {
  course?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = any, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTier?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  paymentPlans?: Resolver<ReadonlyArray<ResolversTypes['PaymentPlan']>, ParentType, ContextType>;
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
  AccessGrant?: AccessGrantResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  GrantCourseAccessResult?: GrantCourseAccessResultResolvers<ContextType>;
  GrantCourseAccessSuccess?: GrantCourseAccessSuccessResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  OrgEmployee?: OrgEmployeeResolvers<ContextType>;
  ApprovalChain?: ApprovalChainResolvers<ContextType>;
  ApprovalStep?: ApprovalStepResolvers<ContextType>;
  Org?: OrgResolvers<ContextType>;
  SetApprovalChainResult?: SetApprovalChainResultResolvers<ContextType>;
  SetApprovalChainSuccess?: SetApprovalChainSuccessResolvers<ContextType>;
  SubmitContentForApprovalResult?: SubmitContentForApprovalResultResolvers<ContextType>;
  SubmitContentForApprovalSuccess?: SubmitContentForApprovalSuccessResolvers<ContextType>;
  WithdrawSubmissionResult?: WithdrawSubmissionResultResolvers<ContextType>;
  WithdrawSubmissionSuccess?: WithdrawSubmissionSuccessResolvers<ContextType>;
  ReviewContentResult?: ReviewContentResultResolvers<ContextType>;
  ReviewContentSuccess?: ReviewContentSuccessResolvers<ContextType>;
  Attribution?: AttributionResolvers<ContextType>;
  AttributionSet?: AttributionSetResolvers<ContextType>;
  RevenuePool?: RevenuePoolResolvers<ContextType>;
  AttributionMetrics?: AttributionMetricsResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  AttributionValidation?: AttributionValidationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SetProductAttributionsResult?: SetProductAttributionsResultResolvers<ContextType>;
  SetProductAttributionsSuccess?: SetProductAttributionsSuccessResolvers<ContextType>;
  AttributionTotalError?: AttributionTotalErrorResolvers<ContextType>;
  EmployeeNotActiveError?: EmployeeNotActiveErrorResolvers<ContextType>;
  AttributionConnection?: AttributionConnectionResolvers<ContextType>;
  AttributionEdge?: AttributionEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  AttributionChanged?: AttributionChangedResolvers<ContextType>;
  Bundle?: BundleResolvers<ContextType>;
  BundleItem?: BundleItemResolvers<ContextType>;
  CreateBundleResult?: CreateBundleResultResolvers<ContextType>;
  CreateBundleSuccess?: CreateBundleSuccessResolvers<ContextType>;
  UpdateBundleResult?: UpdateBundleResultResolvers<ContextType>;
  UpdateBundleSuccess?: UpdateBundleSuccessResolvers<ContextType>;
  PublishBundleResult?: PublishBundleResultResolvers<ContextType>;
  PublishBundleSuccess?: PublishBundleSuccessResolvers<ContextType>;
  ArchiveBundleResult?: ArchiveBundleResultResolvers<ContextType>;
  ArchiveBundleSuccess?: ArchiveBundleSuccessResolvers<ContextType>;
  ReopenBundleResult?: ReopenBundleResultResolvers<ContextType>;
  ReopenBundleSuccess?: ReopenBundleSuccessResolvers<ContextType>;
  Cohort?: CohortResolvers<ContextType>;
  JoinCohortResult?: JoinCohortResultResolvers<ContextType>;
  JoinCohortSuccess?: JoinCohortSuccessResolvers<ContextType>;
  Collection?: CollectionResolvers<ContextType>;
  CreateCollectionResult?: CreateCollectionResultResolvers<ContextType>;
  CreateCollectionSuccess?: CreateCollectionSuccessResolvers<ContextType>;
  UpdateCollectionResult?: UpdateCollectionResultResolvers<ContextType>;
  UpdateCollectionSuccess?: UpdateCollectionSuccessResolvers<ContextType>;
  SetCollectionProductsResult?: SetCollectionProductsResultResolvers<ContextType>;
  SetCollectionProductsSuccess?: SetCollectionProductsSuccessResolvers<ContextType>;
  ContentVersion?: ContentVersionResolvers<ContextType>;
  ContentChange?: ContentChangeResolvers<ContextType>;
  RestoreContentVersionResult?: RestoreContentVersionResultResolvers<ContextType>;
  RestoreContentVersionSuccess?: RestoreContentVersionSuccessResolvers<ContextType>;
  ContentVersionConnection?: ContentVersionConnectionResolvers<ContextType>;
  ContentVersionEdge?: ContentVersionEdgeResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  CourseModule?: CourseModuleResolvers<ContextType>;
  CourseSection?: CourseSectionResolvers<ContextType>;
  Lesson?: LessonResolvers<ContextType>;
  CourseConnection?: CourseConnectionResolvers<ContextType>;
  CourseEdge?: CourseEdgeResolvers<ContextType>;
  LearningGroup?: LearningGroupResolvers<ContextType>;
  GroupMembership?: GroupMembershipResolvers<ContextType>;
  GroupMembershipConnection?: GroupMembershipConnectionResolvers<ContextType>;
  GroupMembershipEdge?: GroupMembershipEdgeResolvers<ContextType>;
  JoinLearningGroupResult?: JoinLearningGroupResultResolvers<ContextType>;
  JoinLearningGroupSuccess?: JoinLearningGroupSuccessResolvers<ContextType>;
  Enrollment?: EnrollmentResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  OrgMember?: OrgMemberResolvers<ContextType>;
  LearningProfile?: LearningProfileResolvers<ContextType>;
  LearningMetrics?: LearningMetricsResolvers<ContextType>;
  EnrollmentConnection?: EnrollmentConnectionResolvers<ContextType>;
  EnrollmentEdge?: EnrollmentEdgeResolvers<ContextType>;
  EnrollMemberResult?: EnrollMemberResultResolvers<ContextType>;
  EnrollMemberSuccess?: EnrollMemberSuccessResolvers<ContextType>;
  CompleteLessonResult?: CompleteLessonResultResolvers<ContextType>;
  CompleteLessonSuccess?: CompleteLessonSuccessResolvers<ContextType>;
  LessonLockedError?: LessonLockedErrorResolvers<ContextType>;
  Offer?: OfferResolvers<ContextType>;
  OfferEligibility?: OfferEligibilityResolvers<ContextType>;
  Coupon?: CouponResolvers<ContextType>;
  CreateOfferResult?: CreateOfferResultResolvers<ContextType>;
  CreateOfferSuccess?: CreateOfferSuccessResolvers<ContextType>;
  UpdateOfferResult?: UpdateOfferResultResolvers<ContextType>;
  UpdateOfferSuccess?: UpdateOfferSuccessResolvers<ContextType>;
  EndOfferResult?: EndOfferResultResolvers<ContextType>;
  EndOfferSuccess?: EndOfferSuccessResolvers<ContextType>;
  PaymentPlan?: PaymentPlanResolvers<ContextType>;
  SubscriptionTerms?: SubscriptionTermsResolvers<ContextType>;
  PriceBook?: PriceBookResolvers<ContextType>;
  OrgRegion?: OrgRegionResolvers<ContextType>;
  PriceBookEntry?: PriceBookEntryResolvers<ContextType>;
  CreatePriceBookResult?: CreatePriceBookResultResolvers<ContextType>;
  CreatePriceBookSuccess?: CreatePriceBookSuccessResolvers<ContextType>;
  UpdatePriceBookResult?: UpdatePriceBookResultResolvers<ContextType>;
  UpdatePriceBookSuccess?: UpdatePriceBookSuccessResolvers<ContextType>;
  SetPriceBookPricesResult?: SetPriceBookPricesResultResolvers<ContextType>;
  SetPriceBookPricesSuccess?: SetPriceBookPricesSuccessResolvers<ContextType>;
  PriceBookEntryConnection?: PriceBookEntryConnectionResolvers<ContextType>;
  PriceBookEntryEdge?: PriceBookEntryEdgeResolvers<ContextType>;
  JobProfile?: JobProfileResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  CreateProductResult?: CreateProductResultResolvers<ContextType>;
  CreateProductSuccess?: CreateProductSuccessResolvers<ContextType>;
  UpdateProductResult?: UpdateProductResultResolvers<ContextType>;
  UpdateProductSuccess?: UpdateProductSuccessResolvers<ContextType>;
  PublishProductResult?: PublishProductResultResolvers<ContextType>;
  PublishProductSuccess?: PublishProductSuccessResolvers<ContextType>;
  ArchiveProductResult?: ArchiveProductResultResolvers<ContextType>;
  ArchiveProductSuccess?: ArchiveProductSuccessResolvers<ContextType>;
  ReopenProductResult?: ReopenProductResultResolvers<ContextType>;
  ReopenProductSuccess?: ReopenProductSuccessResolvers<ContextType>;
  OrderQuote?: OrderQuoteResolvers<ContextType>;
  QuotedItem?: QuotedItemResolvers<ContextType>;
  QuotedShare?: QuotedShareResolvers<ContextType>;
  QuotedDiscount?: QuotedDiscountResolvers<ContextType>;
  QuoteProblem?: QuoteProblemResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  RatingHistory?: RatingHistoryResolvers<ContextType>;
  RatingConnection?: RatingConnectionResolvers<ContextType>;
  RatingEdge?: RatingEdgeResolvers<ContextType>;
  RateCourseResult?: RateCourseResultResolvers<ContextType>;
  RateCourseSuccess?: RateCourseSuccessResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
};

