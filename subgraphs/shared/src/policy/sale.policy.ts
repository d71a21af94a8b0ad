import type { PolicyRow } from './policy.row.ts';
import { row } from './policy.row.ts';
import { allow, need } from './policy.rules.ts';

const whole = (type: string, reason: string): PolicyRow => row(`${type}.*`, allow.whoSeesParent, reason);

/** Rights of finance's deeds of buying, subscribing and giving back, one row a field. */
export const salePolicy: readonly PolicyRow[] = [
  ...['createCart', 'addToCart', 'removeFromCart', 'checkoutOrder', 'payOrder', 'redeemGiftCard'].map((name) =>
    row(`Mutation.${name}`, need.signedIn, 'the service finds own orders only, of an active membership (domain 6)'),
  ),
  row('Mutation.cancelOrder', need.signedIn, 'the service lets the buyer, and staff with order.manage (domain 6)'),
  row('Mutation.refundOrder', need.heldAnywhere('refund.approve'), 'refunds are approved by staff (domain 6)'),
  ...['openDispute', 'resolveDispute'].map((name) =>
    row(
      `Mutation.${name}`,
      need.heldAnywhere('refund.approve'),
      'contested payments are for who gives money back (domain 6)',
    ),
  ),
  ...['startSubscription', 'resumeSubscription'].map((name) =>
    row(
      `Mutation.${name}`,
      need.signedIn,
      'the service finds own subscriptions only, of an active membership (domain 6)',
    ),
  ),
  ...['pauseSubscription', 'cancelSubscription'].map((name) =>
    row(`Mutation.${name}`, need.signedIn, 'the service lets the subscriber, and staff with order.manage (domain 6)'),
  ),
  ...['Start', 'Resume', 'Pause', 'Cancel'].map((verb) =>
    whole(`${verb}SubscriptionSuccess`, 'whoever did it sees what was done'),
  ),
  row('Mutation.issueGiftCard', need.heldAnywhere('gift_card.issue'), 'only employees issue cards (FIN-25, N4)'),
  row(
    'Mutation.voidGiftCard',
    need.heldAnywhere('gift_card.void'),
    'cards are taken back by administrators (domain 6)',
  ),
  ...[
    'CreateCart',
    'AddToCart',
    'RemoveFromCart',
    'CheckoutOrder',
    'PayOrder',
    'CancelOrder',
    'RefundOrder',
    'OpenDispute',
    'ResolveDispute',
  ].map((name) => whole(`${name}Success`, 'whoever did it sees what was done')),
  ...['IssueGiftCard', 'RedeemGiftCard', 'VoidGiftCard'].map((name) =>
    whole(`${name}Success`, 'whoever did it sees what was done'),
  ),
  ...['PaymentDeclinedError', 'GiftCardExpiredError', 'RefundExceedsRemainingError', 'AlreadyReversedError'].map(
    (name) => whole(name, 'whoever was refused learns why'),
  ),
];
