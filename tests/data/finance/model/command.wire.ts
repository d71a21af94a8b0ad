import { createHash, randomUUID } from 'node:crypto';
import { line, type RawEvent, sha256 } from '../posting.call.ts';
import { BUDGET_LIMIT, type Command, contentOf, movesOf, partsOfRefund, partsOfSale } from './ledger.model.ts';

const KIND = {
  sale: 'SALE',
  refund: 'REFUND',
  card_sale: 'GIFT_CARD_SALE',
  redeem: 'SALE',
  payout: 'PAYOUT_APPROVED',
  expense: 'EXPENSE',
  fee: 'FEE',
  reverse: 'REVERSAL',
  unbalanced: 'FEE',
} as const;
const ENTITY = {
  sale: 'ORG_MEMBER_ORDER',
  refund: 'ORG_MEMBER_REFUND',
  card_sale: 'GIFT_CARD',
  redeem: 'ORG_MEMBER_ORDER',
  payout: 'ORG_EMPLOYEE_PAYOUT',
  expense: 'EXPENSE',
  fee: 'COMPENSATION',
  reverse: 'ADJUSTMENT',
  unbalanced: 'COMPENSATION',
} as const;

/** A uuid that is the same for the same name. */
export function named(org: string, name: string): string {
  const hex = createHash('sha256').update(`${org}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const TYPES: Readonly<Record<string, readonly [type: string, normal: string, floor?: 'floor']>> = {
  '1': ['ASSET', 'DEBIT'],
  '2': ['LIABILITY', 'CREDIT'],
  '4': ['REVENUE', 'CREDIT'],
  '5': ['EXPENSE', 'DEBIT'],
};

/** What a fee is about: the books know it by this. */
export const feeEntity = (org: string, { subject, currency }: Command): string =>
  named(org, `fee/${subject}/${currency}`);

/**
 * A command as the posting function takes it: fresh ids each time, the key and the facts those of the command.
 * @param reversesId transaction that a reversal reverses
 */
export function toEvent(org: string, command: Command, reversesId?: string): RawEvent {
  const { type, currency, key, subject } = command;
  const id = randomUUID();
  const isOnce = type === 'sale' || type === 'fee';
  const moves = movesOf(command).filter(([, by]) => by !== 0n);
  return {
    id,
    key: `${key}`,
    operation: 'model',
    request_hash: sha256(contentOf(command)),
    kind: KIND[type],
    business_entity_type: ENTITY[type],
    business_entity_id: isOnce ? named(org, `${type}/${subject}/${currency}`) : randomUUID(),
    occurred_at: command.isEarly ? '2026-05-10T12:00:00.000Z' : '2026-06-10T12:00:00.000Z',
    currency,
    reference: type,
    posted_by_employee_id: named(org, 'employee/0'),
    ...(reversesId === undefined ? {} : { reverses_id: reversesId, reversal_kind: 'FULL' }),
    // A sale opens what its refunds need: refunds that meet then meet at what remains, not at a new account.
    accounts: [...moves.map(([account]) => account), ...(type === 'sale' ? ['4010'] : [])].map((account) =>
      openingOf(org, account, currency),
    ),
    lines: moves.map(([account, by]) => {
      const [code = '', owner] = account.split('/');
      const ownedBy = owner === undefined ? {} : { subject_id: named(org, account) };
      return line(code, by > 0n ? 1 : -1, (by > 0n ? by : -by).toString(), { currency, ...ownedBy });
    }),
    contexts: contextsOf(org, command),
    guards: guardsOf(org, command),
    revenue: revenueOf(org, command),
    outbox: [],
  };
}

function openingOf(org: string, account: string, currency: string): object {
  const [code = '', owner] = account.split('/');
  const [type, normal] = TYPES[code.charAt(0)] ?? ['ASSET', 'DEBIT'];
  return {
    id: named(org, `account/${account}/${currency}`),
    code,
    name: code,
    type,
    normal_balance: code === '4010' ? 'DEBIT' : normal,
    currency,
    ...(owner === undefined ? {} : { subject_id: named(org, account), min_balance: '0' }),
    ...(code === '2130' ? { floor_exempt_kinds: ['REFUND'] } : {}),
  };
}

function contextsOf(org: string, { type, currency, amount, subject }: Command): object[] {
  const context = (subjectType: string, who: string, role: string, by: bigint, more: object = {}) => ({
    id: randomUUID(),
    subject_type: subjectType,
    subject_id: subjectType === 'ORG' ? org : named(org, who),
    role,
    context_type: 'PRIMARY',
    relationship_type: 'PARTICIPANT',
    direction: by < 0n ? 'OUT' : 'IN',
    currency,
    amount: by.toString(),
    ...more,
  });
  const buyer = { access_level: 'FULL', access_source: 'MEMBER_ACTIVITY' };
  const creator = `employee/${subject % 2}`;
  const worker = { user_id: named(org, `user/${creator}`) };
  const sides = (by: bigint, role: string, share: bigint) => [
    context('USER', 'user/buyer', role, by, buyer),
    context('MEMBER', 'member/buyer', role, by, { user_id: named(org, 'user/buyer') }),
    context('EMPLOYEE', creator, 'BENEFICIARY', share, worker),
    context('ORG', org, 'REVENUE', -by),
  ];
  if (type === 'sale') return sides(-amount, 'PURCHASER', partsOfSale(amount).creator);
  if (type === 'redeem') return sides(-amount, 'PURCHASER', 0n);
  if (type === 'refund') return sides(amount, 'REFUND_RECIPIENT', -partsOfRefund(amount).creator);
  return [context('EMPLOYEE', creator, 'PROCESSOR', 0n, worker)];
}

function guardsOf(org: string, { type, currency, amount, subject }: Command): object[] {
  if (type === 'expense') {
    const level = { counter: 'budget', depth: 0, department_id: org, currency, period_key: '2026', limit_version: 1 };
    return [{ ...level, delta: amount.toString(), spend_limit: BUDGET_LIMIT.toString() }];
  }
  const parts: Readonly<Record<string, bigint>> =
    type === 'sale' ? partsOfSale(amount) : type === 'refund' ? partsOfRefund(amount) : {};
  return Object.entries(parts)
    .filter(([, by]) => by !== 0n)
    .map(([component, by]) => ({
      counter: 'remainder',
      order_item_id: named(org, `item/${subject}/${currency}`),
      component,
      delta: (type === 'refund' ? -by : by).toString(),
    }));
}

function revenueOf(org: string, { type, currency, amount, subject }: Command): object | undefined {
  const item = named(org, `item/${subject}/${currency}`);
  const rowId = (recipient: string) => named(org, `revenue/${item}/${recipient}`);
  if (type === 'refund') {
    const taken = partsOfRefund(amount);
    const parts = [
      { id: rowId('JOB'), amount: taken.creator },
      { id: rowId('ORGANIZATION'), amount: taken.organization },
    ];
    return {
      reversals: parts.filter(({ amount: by }) => by > 0n).map((part) => ({ ...part, amount: `${part.amount}` })),
    };
  }
  if (type !== 'sale') return undefined;
  const { platform, creator, organization } = partsOfSale(amount);
  const row = (recipient: string, basis: string, attributed: bigint, who: object = {}) => ({
    id: rowId(recipient),
    order_id: named(org, `order/${subject}`),
    order_item_id: item,
    product_id: named(org, 'product'),
    recipient_type: recipient,
    attribution_basis: basis,
    gross: `${amount}`,
    platform_fee: `${platform}`,
    processing_fee: '0',
    withholding: '0',
    net: `${amount - platform}`,
    attributed: `${attributed}`,
    ...who,
  });
  const employee = `employee/${subject % 2}`;
  return {
    rows: [
      row('PLATFORM', 'PLATFORM_FEE', platform),
      row('ORGANIZATION', 'PRODUCT_OWNERSHIP', organization),
      row('JOB', 'JOB_ATTRIBUTION', creator, {
        employee_id: named(org, employee),
        user_id: named(org, `user/${employee}`),
        attribution_id: named(org, `attribution/${employee}`),
      }),
    ],
  };
}
