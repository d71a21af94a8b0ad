/** Something somebody wants booked. Amounts are minor units; small numbers name items, cards, creators. */
export interface Command {
  readonly type: 'sale' | 'refund' | 'card_sale' | 'redeem' | 'payout' | 'expense' | 'fee' | 'reverse' | 'unbalanced';
  /** Idempotency key; the same key with other content is another request. */
  readonly key: number;
  readonly amount: bigint;
  /** Item, gift card, creator or fee that it is about. */
  readonly subject: number;
  readonly currency: 'USD' | 'JPY';
  /** Business time lies in the month that may be closed. */
  readonly isEarly: boolean;
}

/** What the books answer: booked, known already, or why not (an outcome of the posting function or a SQLSTATE). */
export type Answer =
  | 'posted'
  | 'replayed'
  | 'conflict'
  | 'duplicate_fact'
  | 'insufficient'
  | 'guard_exceeded'
  | 'period_closed'
  | 'already_reversed'
  | '23514';

export const BUDGET_LIMIT = 300n;

/** How a sale is shared out, to the unit. */
export function partsOfSale(amount: bigint): Readonly<Record<'platform' | 'creator' | 'organization', bigint>> {
  const platform = amount / 10n;
  const creator = (amount - platform) / 2n;
  return { platform, creator, organization: amount - platform - creator };
}

/** How a refund is taken back. */
export function partsOfRefund(amount: bigint): Readonly<Record<'creator' | 'organization', bigint>> {
  const creator = amount / 3n;
  return { creator, organization: amount - creator };
}

/** Debits less credits by account (and its owner), as the command moves them; none when it moves nothing. */
export function movesOf({ type, amount, subject }: Command): readonly (readonly [account: string, by: bigint])[] {
  switch (type) {
    case 'sale': {
      const { creator, platform } = partsOfSale(amount);
      return [
        ['1010', amount],
        ['4000', -amount],
        ['5040', creator],
        [`2130/${subject % 2}`, -creator],
        ['5010', platform],
        ['2110', -platform],
      ];
    }
    case 'refund': {
      const { creator } = partsOfRefund(amount);
      return [
        ['4010', amount],
        ['1010', -amount],
        [`2130/${subject % 2}`, creator],
        ['5040', -creator],
      ];
    }
    case 'card_sale':
      return [
        ['1010', amount],
        [`2200/${subject}`, -amount],
      ];
    case 'redeem':
      return [
        [`2200/${subject}`, amount],
        ['4000', -amount],
      ];
    case 'payout':
      return [
        [`2130/${subject % 2}`, amount],
        ['2140', -amount],
      ];
    case 'expense':
      return [
        ['5200', amount],
        ['1000', -amount],
      ];
    case 'fee':
      return [
        ['5060', amount],
        ['2000', -amount],
      ];
    case 'reverse':
      return [
        ['5060', -amount],
        ['2000', amount],
      ];
    case 'unbalanced':
      return [
        ['1010', amount],
        ['4000', 1n - amount],
      ];
  }
}

/** Two requests are the same when everything but the key is. */
export const contentOf = ({ key: _key, amount, ...rest }: Command): string =>
  JSON.stringify({ ...rest, amount: amount.toString() });

/** A booked command, as later ones refer to it. */
interface Booked {
  readonly command: Command;
  readonly number: number;
}

/**
 * What the books of one organization must do, in memory: keys, facts, floors, what may be given back, a budget, a closed
 * month, reversals. Pure: no ids, no dates, no database.
 */
export class LedgerModel {
  readonly keys = new Map<number, string>();
  readonly balances = new Map<string, bigint>();
  readonly remaining = new Map<string, bigint>();
  readonly spent = new Map<string, bigint>();
  readonly fees = new Map<string, Booked>();
  isClosed = false;
  bookedCount = 0;
  readonly #facts = new Set<string>();
  readonly #reversed = new Set<string>();

  clone(): LedgerModel {
    const copy = new LedgerModel();
    for (const name of ['keys', 'balances', 'remaining', 'spent', 'fees'] as const) {
      for (const [key, value] of this[name]) (copy[name] as Map<unknown, unknown>).set(key, value);
    }
    copy.isClosed = this.isClosed;
    copy.bookedCount = this.bookedCount;
    for (const fact of this.#facts) copy.#facts.add(fact);
    for (const fee of this.#reversed) copy.#reversed.add(fee);
    return copy;
  }

  /** Books a command, or says why not and changes nothing. */
  apply(command: Command): Answer {
    const content = contentOf(command);
    const known = this.keys.get(command.key);
    if (known !== undefined) return known === content ? 'replayed' : 'conflict';
    const refusal = this.#refusalOf(command);
    if (refusal) return refusal;
    this.keys.set(command.key, content);
    this.#book(command);
    return 'posted';
  }

  /** The fee that a reversal undoes; it mirrors its amount. */
  feeOf({ subject, currency }: Command): Booked | undefined {
    return this.fees.get(`${subject}/${currency}`);
  }

  #refusalOf(command: Command): Answer | undefined {
    const { type, subject, currency, amount } = command;
    if (this.isClosed && command.isEarly) return 'period_closed';
    if (['sale', 'fee'].includes(type) && this.#facts.has(`${type}/${subject}/${currency}`)) return 'duplicate_fact';
    if (type === 'reverse' && this.#reversed.has(`${subject}/${currency}`)) return 'already_reversed';
    if (type === 'unbalanced') return '23514';
    if (type === 'expense' && (this.spent.get(currency) ?? 0n) + amount > BUDGET_LIMIT) return 'guard_exceeded';
    if (type === 'refund') {
      for (const [part, taken] of Object.entries(partsOfRefund(amount))) {
        if (taken > (this.remaining.get(`${subject}/${currency}/${part}`) ?? 0n)) return 'guard_exceeded';
      }
    }
    if (type === 'redeem' || type === 'payout') {
      const [account] = movesOf(command)[0] ?? [''];
      if (-(this.balances.get(`${account} ${currency}`) ?? 0n) < amount) return 'insufficient';
    }
    return undefined;
  }

  #book(command: Command): void {
    const { type, subject, currency, amount } = command;
    this.bookedCount++;
    for (const [account, by] of movesOf(command)) add(this.balances, `${account} ${currency}`, by);
    if (type === 'sale' || type === 'fee') this.#facts.add(`${type}/${subject}/${currency}`);
    if (type === 'fee') this.fees.set(`${subject}/${currency}`, { command, number: this.bookedCount });
    if (type === 'reverse') this.#reversed.add(`${subject}/${currency}`);
    if (type === 'expense') add(this.spent, currency, amount);
    const parts: Readonly<Record<string, bigint>> =
      type === 'sale' ? partsOfSale(amount) : type === 'refund' ? partsOfRefund(amount) : {};
    for (const [part, by] of Object.entries(parts)) {
      add(this.remaining, `${subject}/${currency}/${part}`, type === 'refund' ? -by : by);
    }
  }
}

const add = (sums: Map<string, bigint>, key: string, by: bigint): void => {
  if (by !== 0n) sums.set(key, (sums.get(key) ?? 0n) + by);
};
