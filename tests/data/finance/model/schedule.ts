import fc from 'fast-check';
import type { Command } from './ledger.model.ts';

/** What happens next: a command alone, or with something in its way. */
export type Step =
  | { readonly type: 'one' | 'twin' | 'kill' | 'lost' | 'read'; readonly command: Command }
  /** The second begins while the first has done everything but commit. */
  | { readonly type: 'overlap'; readonly commands: readonly [Command, Command] }
  /** In one call, all or none; what was refused together is sent again one by one. */
  | { readonly type: 'batch'; readonly commands: readonly Command[] }
  | { readonly type: 'close' };

/** Few names and small amounts: commands meet each other. */
const command: fc.Arbitrary<Command> = fc.record({
  type: fc.constantFrom(
    'sale',
    'sale',
    'refund',
    'refund',
    'card_sale',
    'redeem',
    'redeem',
    'payout',
    'expense',
    'expense',
    'fee',
    'reverse',
    'unbalanced',
  ),
  key: fc.nat(40),
  amount: fc.integer({ min: 10, max: 250 }).map(BigInt),
  subject: fc.nat(2),
  currency: fc.constantFrom('USD', 'USD', 'USD', 'JPY'),
  isEarly: fc.integer({ min: 0, max: 4 }).map((at) => at === 0),
});

/** Two that want the same thing: what locks are for. */
const rivals = fc
  .tuple(fc.constantFrom('refund', 'expense', 'redeem', 'payout', 'sale'), command, command)
  .map(([type, first, second]): readonly [Command, Command] => [
    { ...first, type },
    { ...second, type, subject: first.subject, currency: first.currency },
  ]);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('one' as const), command }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('twin', 'kill', 'lost', 'read'), command }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('overlap' as const), commands: rivals }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('batch' as const),
      commands: fc.array(command, { minLength: 2, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'close' as const }) },
);

export const schedules: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 6, maxLength: 14 });
