import type { PolicyRow } from './policy.row.ts';
import { row } from './policy.row.ts';
import { allow, need } from './policy.rules.ts';
import { salePolicy } from './sale.policy.ts';

const whole = (type: string, reason: string): PolicyRow => row(`${type}.*`, allow.whoSeesParent, reason);

const IN_LIST = 'parts of a list are as visible as the list';
const IN_SUM = 'the field that leads here decides';
const DONE = 'the answer to who asked';
const REFERENCE = 'a reference carries nothing but the id';

const ownMoney = need.self('id');
const professional = need.ownJobProfileOr('id', 'context.employee.read', 'all');
const employee = need.ownEmployeeOr('id', 'context.employee.read', 'all');
const member = need.ownMemberOr('id', 'context.member.read', 'all');
const orders = need.permissionIn('id', 'context.member.read', 'all');
const cards = need.ownEmployeeOr('id', 'gift_card.issue', 'all');
const staffOfPayment = need.permissionIn('orgId', 'context.member.read', 'all');
const ownSums = need.ownJobProfile('id');
const orgBooks = need.permissionIn('id', 'context.org.read', 'all');

/** Rights of the finance subgraph, one row a field. */
export const financePolicy: readonly PolicyRow[] = [
  row(
    'Query._entities',
    allow.anyone,
    'references arrive only inside a verified context; each loader is bound to its tenant',
  ),
  row('Query.financeRecords', need.service('financeRecords'), 'identity gathers what a person asks for (IDN-43)'),
  row('Query._service', allow.anyone, 'the SDL is public; the port answers nobody without a verified context'),
  row('Query.me', allow.anyone, 'the verified person, null for nobody'),
  row(
    'Query.order',
    allow.anyone,
    'the loader finds own orders, those of reach, and those that pay the viewer; else absent',
  ),
  row('Query.transaction', allow.anyone, 'found only through a context of the viewer (FIN-13); else absent'),
  row(
    'Subscription.transactionPosted',
    need.selfOr('userId', 'orgId', 'context.org.read', 'all'),
    'the person in person, or finance analytics read of the organization (domain 6)',
  ),

  row(
    'Subscription.orderStatusChanged',
    need.permissionIn('orgId', 'context.member.read', 'all'),
    'orders are read by who reads members’ purchases (domain 6)',
  ),
  row(
    'Subscription.payoutStatusChanged',
    need.permissionIn('orgId', 'context.employee.read', 'all'),
    'employee context read (domain 6)',
  ),
  ...['OrderStatusChanged', 'PayoutStatusChanged'].map((type) =>
    whole(type, 'whoever is told of the change may read it'),
  ),
  row('Query.giftCard', need.signedIn, 'a card is its bearer’s: whoever knows the code sees it; guesses are counted'),
  ...salePolicy,

  row('User.id', allow.whoSeesParent, REFERENCE),
  row('User.transactionContexts', ownMoney, 'user contexts are the person’s own (domain 6)'),
  row('User.customerActivity', ownMoney, 'purchases over all organizations are the person’s own (API-16)'),
  row('User.finances', ownMoney, 'sums over all organizations are the person’s own'),
  row('User.earnings', ownMoney, 'sums over all organizations are the person’s own'),

  row('User.professionalIncome', ownMoney, 'the person’s own, for the tax declaration (FIN-44)'),

  row('JobProfile.id', allow.whoSeesParent, REFERENCE),
  row(
    'JobProfile.transactionContexts',
    professional,
    'the professional all, staff the rows of their organization (SEC-05)',
  ),
  row(
    'JobProfile.attributionRevenues',
    need.ownJobProfileOr('id', 'attribution.read', 'all'),
    'the professional all, staff the rows of their organization (SEC-05)',
  ),
  row('JobProfile.earnings', ownSums, 'sums over organizations are the professional’s own; staff read the employee’s'),
  row('JobProfile.professionalActivity', ownSums, 'sums over organizations are the professional’s own'),

  row('OrgMember.id', allow.whoSeesParent, REFERENCE),
  row('OrgMember.transactionContexts', member, 'member context read (domain 6)'),
  row('OrgMember.totalPurchases', member, 'member context read (domain 6)'),
  row('OrgMember.giftCardUsageTotal', member, 'member context read (domain 6)'),
  row('OrgMember.lifetimeValue', member, 'member context read (domain 6)'),

  row('OrgMember.orders', member, 'member context read (domain 6)'),
  row('OrgMember.refunds', member, 'member context read (domain 6, FIN-46)'),
  row('OrgMember.giftCardUsages', member, 'member context read (domain 6)'),
  row('OrgMember.subscriptions', member, 'member context read (domain 6)'),

  row('OrgEmployee.id', allow.whoSeesParent, REFERENCE),
  row('OrgEmployee.giftCardsIssued', cards, 'who issues cards sees them; an issuer the own ones (domain 6)'),
  row('OrgEmployee.giftCardsIssuedCount', cards, 'who issues cards sees them; an issuer the own ones (domain 6)'),
  row('OrgEmployee.totalEarnings', employee, 'employee context read (domain 6)'),
  row('OrgEmployee.earnings', employee, 'employee context read (domain 6)'),
  row('OrgEmployee.transactionContexts', employee, 'employee context read (domain 6)'),
  row('OrgEmployee.attributionRevenues', need.ownEmployeeOr('id', 'attribution.read'), 'attribution read (domain 6)'),
  row('OrgEmployee.accountsManaged', need.ownEmployeeOr('id', 'account.read', 'all'), 'chart of accounts (domain 6)'),

  row(
    'OrgEmployee.budgetUsage',
    need.ownEmployeeOr('id', 'budget.read', 'subtree'),
    'budget read: own, a subtree, or all (domain 6)',
  ),
  row(
    'OrgEmployee.taxManagementActivity',
    need.ownEmployeeOr('id', 'tax.manage', 'all'),
    'own acts, or who manages taxes (domain 6)',
  ),
  row('OrgEmployee.payouts', employee, 'employee context read (domain 6)'),

  row('Org.id', allow.whoSeesParent, REFERENCE),
  row('Org.transactionContexts', orgBooks, 'organization context read (domain 6)'),
  row('Org.orders', orders, 'orders are read by who reads members’ purchases (domain 6)'),
  row('Org.disputes', orders, 'orders are read by who reads members’ purchases (domain 6)'),
  row('Org.giftCards', need.permissionIn('id', 'gift_card.issue', 'all'), 'who issues cards sees them (domain 6)'),
  row('Org.accounts', need.permissionIn('id', 'account.read', 'all'), 'chart of accounts (domain 6)'),
  row('Org.finances', orgBooks, 'finance analytics read (domain 6)'),
  row('Org.analytics', orgBooks, 'finance analytics read (domain 6)'),
  row('Org.memberMetrics', orgBooks, 'finance analytics read (domain 6)'),
  row('Org.employeeMetrics', orgBooks, 'finance analytics read (domain 6)'),

  row(
    'Org.taxRates',
    need.permissionIn('id', 'tax.manage', 'all'),
    'tax rates are read by who manages them (domain 6)',
  ),
  row('Org.payouts', need.permissionIn('id', 'context.employee.read', 'all'), 'employee context read (domain 6)'),

  row('Attribution.id', allow.whoSeesParent, REFERENCE),
  row(
    'Attribution.revenues',
    need.professionalOr('attribution.read'),
    'own share, or staff of the organization (FIN-43)',
  ),
  row(
    'Attribution.totalAttributed',
    need.professionalOr('attribution.read'),
    'own share, or staff of the organization',
  ),

  row('Product.id', allow.whoSeesParent, REFERENCE),
  row('Product.revenueSummary', need.permissionAnywhere('context.org.read', 'all'), 'sums of own organizations only'),
  row(
    'Product.attributionRevenues',
    need.professionalOr('attribution.read'),
    'own share, or staff of the organization',
  ),

  whole('Order', 'the loader finds own orders, those of reach, and those that pay the viewer'),
  whole('TaxCalculation', 'whoever sees the order sees how its taxes were found'),
  whole('OrderItem', 'found with its order, or by the share that it pays'),
  row('Payment.processingFee', staffOfPayment, 'what the gateway costs is the organization’s own'),
  row('Payment.net', staffOfPayment, 'what the gateway costs is the organization’s own'),
  whole('Payment', 'the loader lists payments of own orders and those of reach'),
  whole('Refund', 'the loader finds own refunds and those of reach'),
  whole('Dispute', 'the loader finds own disputes and those of reach'),
  whole('GiftCard', 'the loader finds cards given to, issued by or used by the viewer, and those of reach'),
  whole('GiftCardUsage', 'the loader finds own uses and those of reach'),
  whole('MemberSubscription', 'the loader finds own subscriptions and those of reach'),
  whole('ProductVariant', REFERENCE),
  whole('PaymentPlan', REFERENCE),
  row('Query.payout', allow.anyone, 'found by the payee and by whoever reads or approves payouts; else absent'),
  row(
    'Mutation.requestPayout',
    need.heldAnywhere('payout.request', 'own'),
    'own pay, or administration for somebody (domain 6)',
  ),
  ...['approvePayout', 'settlePayout', 'failPayout', 'rejectPayout', 'cancelPayout'].map((mutation) =>
    row(
      `Mutation.${mutation}`,
      need.heldAnywhere('payout.request', 'own'),
      'staff; who may approve what, and never the own, is a rule about this payout (domain 6)',
    ),
  ),
  ...['createTaxRate', 'updateTaxRate'].map((mutation) =>
    row(`Mutation.${mutation}`, need.heldAnywhere('tax.manage'), 'administration, or by grant (domain 6)'),
  ),
  whole('TaxRate', 'the loader finds rates of organizations whose taxes the viewer manages'),
  whole(
    'TaxRateSnapshot',
    'the loader finds versions of managed taxes, those the viewer made, and those of orders it sees',
  ),
  ...['TaxRateSnapshotConnection', 'TaxRateSnapshotEdge'].map((type) => whole(type, IN_LIST)),
  ...['CreateTaxRateSuccess', 'UpdateTaxRateSuccess'].map((type) => whole(type, DONE)),
  whole('Payout', 'found by the payee and by whoever reads or approves payouts'),
  whole('PayoutItem', 'whoever sees the payout sees what it pays'),
  ...['PayoutConnection', 'PayoutEdge'].map((type) => whole(type, IN_LIST)),
  ...[
    'RequestPayoutSuccess',
    'ApprovePayoutSuccess',
    'SettlePayoutSuccess',
    'FailPayoutSuccess',
    'RejectPayoutSuccess',
    'CancelPayoutSuccess',
  ].map((type) => whole(type, DONE)),
  ...['InsufficientBalanceError', 'PeriodClosedError'].map((type) => whole(type, DONE)),
  row('Department.id', allow.whoSeesParent, REFERENCE),
  row('Department.budgetUsage', need.permissionAnywhere('budget.read'), 'budget read of the subtree or all (domain 6)'),
  ...['totalRevenue', 'financials'].map((field) =>
    row(`Department.${field}`, need.permissionAnywhere('context.org.read'), 'finance analytics of the subtree or all'),
  ),
  row('Team.id', allow.whoSeesParent, REFERENCE),
  ...['revenue', 'performance'].map((field) =>
    row(`Team.${field}`, need.permissionAnywhere('context.org.read'), 'finance analytics of the lead’s department'),
  ),
  row(
    'Query.validateEmployeeExpense',
    need.heldAnywhere('expense.post', 'own'),
    'who may post asks what would be answered; colleagues only',
  ),
  row('Mutation.postExpense', need.heldAnywhere('expense.post', 'own'), 'post expense within budget (domain 6)'),
  row(
    'Mutation.postSalary',
    need.heldAnywhere('compensation.manage', 'subtree'),
    'who decides pay posts it, never the own (domain 6)',
  ),
  ...['BudgetUsage', 'DepartmentFinancials', 'TeamPerformance', 'DepartmentBudgetUse', 'ExpenseValidation'].map(
    (type) => whole(type, IN_SUM),
  ),
  ...['PostExpenseSuccess', 'PostSalarySuccess', 'CompensationPayment', 'BudgetExceededError'].map((type) =>
    whole(type, DONE),
  ),
  whole('Account', 'the loader finds accounts of own organizations by account.read, and the viewer’s own subledgers'),
  whole(
    'Transaction',
    'found only through a visible context; lines and total are cut to the viewer by the loader (FIN-13)',
  ),
  whole('TransactionPosted', 'whoever is told of the posting may read it'),
  whole('TransactionLine', IN_LIST),
  whole('UserContext', IN_LIST),
  whole('EmployeeContext', IN_LIST),
  whole('MemberContext', IN_LIST),
  whole('OrgContext', IN_LIST),
  whole('AttributionRevenue', 'the recipient sees the whole way from gross (FIN-43), nobody else’s share'),
  ...[
    'UserContext',
    'EmployeeContext',
    'MemberContext',
    'OrgContext',
    'AttributionRevenue',
    'Order',
    'Refund',
    'Dispute',
    'GiftCard',
    'GiftCardUsage',
  ].flatMap((type) => [whole(`${type}Connection`, IN_LIST), whole(`${type}Edge`, IN_LIST)]),
  ...[
    'ProfessionalActivity',
    'EmployeeEarnings',
    'Waterfall',
    'RevenueSummary',
    'UserFinances',
    'UserFinanceSummary',
    'OrgPosition',
    'MemberMetrics',
    'EmployeeMetrics',
    'OrgFinances',
    'OrgFinanceSummary',
    'EmployeeFinanceSummary',
    'MemberFinanceSummary',
    'OrgAnalytics',
    'RevenueAttributionAnalysis',
    'EmployeePerformance',
    'EmployeePerformanceConnection',
    'EmployeePerformanceEdge',
    'CustomerValue',
    'CustomerValueConnection',
    'CustomerValueEdge',
    'ProfessionalIncome',
  ].map((type) => whole(type, IN_SUM)),
];
