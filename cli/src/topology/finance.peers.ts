import type { FinancePeers, OrderQuote, QuotedDiscount, QuotedItem } from '@volmify/finance';
import { requireId } from '@volmify/shared/ids';
import type { Link } from '@volmify/shared/link/link';
import type { Money } from '@volmify/shared/money';
import { serviceViewer } from '@volmify/shared/viewer';
import { createSpendAuthorityPeer } from './spend-authority.peer.ts';

const QUOTE = `query Quote($orgId: ID!, $memberId: ID!, $items: [QuoteItemInput!]!, $couponCodes: [String!],
  $regionId: ID, $customerType: String) {
  quoteOrder(orgId: $orgId, memberId: $memberId, items: $items, couponCodes: $couponCodes, regionId: $regionId,
    customerType: $customerType) {
    items { position bundleId productId variantId planId planType title accessTier taxCategoryCode giftCardsAllowed
      subscription { billingInterval customCount customUnit trialPeriodDays gracePeriodDays maxBillingCycles }
      quantity unitPrice { amountMinor currency } discount { amountMinor currency }
      attributionSetId attributionVersion orgRetainedBps
      shares { attributionId employeeId userId jobProfileId shareBps } }
    discounts { offerId couponId discountType amount { amountMinor currency } }
    problems { code message position couponCode }
    version
  }
}`;

/** Money as it travels: minor units as text. */
interface WireMoney {
  readonly amountMinor: string;
  readonly currency: Money['currency'];
}
type Wire<Row, Amounts extends keyof Row> = Omit<Row, Amounts> & Readonly<Record<Amounts, WireMoney>>;

interface QuoteAnswer {
  readonly quoteOrder:
    | (Omit<OrderQuote, 'items' | 'discounts'> & {
        readonly items: readonly Wire<QuotedItem, 'unitPrice' | 'discount'>[];
        readonly discounts: readonly Wire<QuotedDiscount, 'amount'>[];
      })
    | null;
}

const toMoney = ({ amountMinor, currency }: WireMoney): Money => ({ amountMinor: BigInt(amountMinor), currency });

/** What finance asks of catalog and of organization, over whichever links this topology has. */
export function createFinancePeers(catalog: () => Link, organization: () => Link): FinancePeers {
  return {
    ...createSpendAuthorityPeer(organization),
    async quoteOrder(cart, requestId) {
      const answer = await catalog().fetch(
        { query: QUOTE, variables: { ...cart } },
        { viewer: serviceViewer('finance', ['quoteOrder'], requestId), isQuery: true },
      );
      if (answer.errors?.[0]) throw answer.errors[0];
      const quote = (answer.data as QuoteAnswer | null | undefined)?.quoteOrder;
      if (!quote) throw new Error('catalog answered no quote');
      return {
        ...quote,
        items: quote.items.map((item) => ({
          ...item,
          productId: requireId('Product', item.productId),
          unitPrice: toMoney(item.unitPrice),
          discount: toMoney(item.discount),
        })),
        discounts: quote.discounts.map((discount) => ({ ...discount, amount: toMoney(discount.amount) })),
      };
    },
  };
}
