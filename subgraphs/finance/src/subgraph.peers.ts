import type { Id } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';

/** One line of a cart: a plan or a bundle, and how many. */
export type CartItem =
  | { readonly planId: Id<'PaymentPlan'>; readonly quantity: number }
  | { readonly bundleId: Id<'Bundle'>; readonly quantity: number };

/** A cart that catalog prices. */
export interface Cart {
  readonly orgId: Id<'Org'>;
  readonly memberId: Id<'OrgMember'>;
  readonly items: readonly CartItem[];
  readonly couponCodes?: readonly string[];
  /** Market of the buyer. */
  readonly regionId?: Id<'OrgRegion'>;
  /** Class of the buyer, as organization names it. */
  readonly customerType?: string;
}

/** A share of a priced line, as the set in force says. */
export interface QuotedShare {
  readonly attributionId: Id<'Attribution'>;
  readonly employeeId: Id<'OrgEmployee'>;
  readonly userId: Id<'User'>;
  readonly jobProfileId: Id<'JobProfile'> | null;
  readonly shareBps: number;
}

/** Terms of a subscription plan. */
export interface QuotedTerms {
  readonly billingInterval: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | 'CUSTOM';
  readonly customCount: number | null;
  readonly customUnit: 'HOURS' | 'DAYS' | 'WEEKS' | 'MONTHS' | 'QUARTERS' | 'YEARS' | null;
  readonly trialPeriodDays: number;
  readonly gracePeriodDays: number;
  readonly maxBillingCycles: number | null;
}

/** A priced line with everything an order keeps of it. */
export interface QuotedItem {
  /** Place in the cart, from 0; a bundle makes several lines of one place. */
  readonly position: number;
  readonly bundleId: Id<'Bundle'> | null;
  readonly productId: Id<'Product'>;
  readonly variantId: Id<'ProductVariant'>;
  readonly planId: Id<'PaymentPlan'>;
  readonly planType: 'ONE_TIME' | 'SUBSCRIPTION';
  readonly subscription: QuotedTerms | null;
  readonly title: string;
  readonly accessTier: number;
  /** Null for the organization's default. */
  readonly taxCategoryCode: string | null;
  readonly giftCardsAllowed: boolean;
  readonly quantity: number;
  readonly unitPrice: Money;
  /** Of the whole line. */
  readonly discount: Money;
  readonly attributionSetId: Id<'AttributionSet'>;
  readonly attributionVersion: number;
  readonly orgRetainedBps: number;
  /** In the order that breaks ties of rounding. */
  readonly shares: readonly QuotedShare[];
}

/** An offer that applies to the cart. */
export interface QuotedDiscount {
  readonly offerId: Id<'Offer'>;
  readonly couponId: Id<'Coupon'> | null;
  readonly discountType: 'PERCENTAGE' | 'FIXED' | 'FREE_SHIPPING' | 'BUY_X_GET_Y';
  readonly amount: Money;
}

/** One reason why a cart cannot be sold as it is. */
export interface QuoteProblem {
  readonly code: 'NOT_ON_SALE' | 'QUANTITY' | 'CURRENCY' | 'COUPON_UNKNOWN' | 'COUPON_EXHAUSTED';
  /** Sentence for the buyer. */
  readonly message: string;
  readonly position: number | null;
  readonly couponCode: string | null;
}

/** A cart with its prices and the shares in force; no items where there is a problem. */
export interface OrderQuote {
  readonly items: readonly QuotedItem[];
  readonly discounts: readonly QuotedDiscount[];
  readonly problems: readonly QuoteProblem[];
  /** Stored with the order. */
  readonly version: string;
}

/** Why limits refuse to spend, whatever was spent before. */
export type SpendRefusal = 'NOT_ACTIVE' | 'NO_PRIMARY_DEPARTMENT' | 'FOREIGN_CURRENCY' | 'ABOVE_LIMIT';

type Period = 'MONTH' | 'QUARTER' | 'YEAR';

/** The chain of limits over one spender as organization tells it (4.11); minor units of `currency`. */
export interface SpendAuthority {
  readonly orgId: Id<'Org'>;
  /** The employee asked about, or the lead of the team. */
  readonly employeeId: Id<'OrgEmployee'>;
  /** Grows with every change of what may be spent in the organization: an older one than the last used is stale. */
  readonly version: number;
  /** From the primary department up to the root; a null limit inherits. */
  readonly departments: readonly {
    readonly departmentId: Id<'Department'>;
    readonly limitMinor: bigint | null;
    readonly period: Period;
  }[];
  /** The organization's own limit; null without one. */
  readonly orgLimitMinor: bigint | null;
  readonly orgPeriod: Period;
  /** What the employee may spend in person; null without such an amount, and for teams. */
  readonly delegatedMinor: bigint | null;
  readonly currency: string;
  readonly refusal: SpendRefusal | null;
}

/** What finance asks of other subgraphs; the composition root hands it in. */
export interface FinancePeers {
  /**
   * What a whole cart costs right now (domain 3.2 rule 3): one call, one reading.
   * @throws when catalog cannot be asked
   */
  quoteOrder(cart: Cart, requestId: string): Promise<OrderQuote>;

  /**
   * The limits over an employee, or over a team by its lead; null for an unknown one.
   * @throws when organization cannot be asked
   */
  findSpendAuthority(
    spender: { readonly employeeId: Id<'OrgEmployee'> } | { readonly teamId: Id<'Team'> },
    amount: { readonly amountMinor: bigint; readonly currency: string },
    requestId: string,
  ): Promise<SpendAuthority | null>;

  /**
   * The same quote at checkout: catalog holds a use of every offer in it for the order until `expiresAt`, for good once
   * the order is paid, and gives it back when the order is cancelled, fails or expires. May be asked again.
   * @throws when catalog cannot be asked
   */
  reserveOrder(
    cart: Cart,
    order: { readonly orderId: Id<'Order'>; readonly expiresAt: Date },
    requestId: string,
  ): Promise<OrderQuote>;
}
