import type { FinancePeers, OrderQuote, QuotedDiscount, QuotedItem } from '@volmify/finance';
import type { Link } from '@volmify/shared/link/link';
import type { Money } from '@volmify/shared/money';
import type { SubgraphRequest } from '@volmify/shared/subgraph';
import { serviceViewer } from '@volmify/shared/viewer';
import { createSpendAuthorityPeer } from './spend-authority.peer.ts';

const PARTS = `{
  items { position bundleId productId variantId planId planType title accessTier taxCategoryCode giftCardsAllowed
    subscription { billingInterval customCount customUnit trialPeriodDays gracePeriodDays maxBillingCycles }
    quantity unitPrice { amountMinor currency } discount { amountMinor currency }
    attributionSetId attributionVersion orgRetainedBps
    shares { attributionId employeeId userId jobProfileId shareBps } }
  discounts { offerId couponId discountType amount { amountMinor currency } }
  problems { code message position couponCode }
  version
}`;
const QUOTE = `query Quote($orgId: ID!, $memberId: ID!, $items: [QuoteItemInput!]!, $couponCodes: [String!],
  $regionId: ID, $customerType: String) {
  quote: quoteOrder(orgId: $orgId, memberId: $memberId, items: $items, couponCodes: $couponCodes, regionId: $regionId,
    customerType: $customerType) ${PARTS}
}`;
const RESERVE = `mutation Reserve($input: ReserveOrderInput!) { quote: reserveOrder(input: $input) ${PARTS} }`;

/** Money as it travels: minor units as text. */
interface WireMoney {
  readonly amountMinor: string;
  readonly currency: Money['currency'];
}
type Wire<Row, Amounts extends keyof Row> = Omit<Row, Amounts> & Readonly<Record<Amounts, WireMoney>>;

interface QuoteAnswer {
  readonly quote:
    | (Omit<OrderQuote, 'items' | 'discounts'> & {
        readonly items: readonly Wire<QuotedItem, 'unitPrice' | 'discount'>[];
        readonly discounts: readonly Wire<QuotedDiscount, 'amount'>[];
      })
    | null;
}

const toMoney = ({ amountMinor, currency }: WireMoney): Money => ({ amountMinor: BigInt(amountMinor), currency });

/** What finance asks of catalog and of organization, over whichever links this topology has. */
export function createFinancePeers(catalog: () => Link, organization: () => Link): FinancePeers {
  async function ask(request: SubgraphRequest, operation: string, requestId: string): Promise<OrderQuote> {
    const viewer = serviceViewer('finance', [operation], requestId);
    const answer = await catalog().fetch(request, { viewer, isQuery: operation === 'quoteOrder' });
    if (answer.errors?.[0]) throw answer.errors[0];
    const quote = (answer.data as QuoteAnswer | null | undefined)?.quote;
    if (!quote) throw new Error('catalog answered no quote');
    return {
      ...quote,
      items: quote.items.map((item) => ({
        ...item,
        unitPrice: toMoney(item.unitPrice),
        discount: toMoney(item.discount),
      })),
      discounts: quote.discounts.map((discount) => ({ ...discount, amount: toMoney(discount.amount) })),
    };
  }
  return {
    ...createSpendAuthorityPeer(organization),
    quoteOrder: (cart, requestId) => ask({ query: QUOTE, variables: { ...cart } }, 'quoteOrder', requestId),
    reserveOrder(cart, { orderId, expiresAt }, requestId) {
      const input = { ...cart, orderId, expiresAt: expiresAt.toISOString() };
      return ask({ query: RESERVE, variables: { input } }, 'reserveOrder', requestId);
    },
  };
}
