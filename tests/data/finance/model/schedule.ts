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
const command: fc.Arbitrary<Command> = fc
  .record({
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
  })
  .map((one) => sized(one));

/** Several refunds fit into one sale. */
const sized = (one: Command): Command => (one.type === 'refund' ? { ...one, amount: one.amount / 4n + 2n } : one);

const CONTESTED = ['refund', 'expense', 'redeem', 'payout', 'sale'] as const;
type Contested = (typeof CONTESTED)[number];

/** Two that want the same thing: what locks are for. */
const rivalsFor = (type: fc.Arbitrary<Contested>) =>
  fc
    .tuple(type, command, command)
    .map(([kind, first, second]): readonly [Command, Command] => [
      sized({ ...first, type: kind }),
      sized({ ...second, type: kind, subject: first.subject, currency: first.currency }),
    ]);

/** Something to give back, of every item. */
const SOLD: readonly Step[] = [0, 1, 2].map((subject) => ({
  type: 'one',
  command: { type: 'sale', key: 100 + subject, amount: 200n, subject, currency: 'USD', isEarly: false },
}));

/** What may happen to the books of one organization; with a focus, mostly that and its like at the same moment. */
export function schedulesOf(focus?: Contested): fc.Arbitrary<Step[]> {
  const rivals = rivalsFor(focus === undefined ? fc.constantFrom(...CONTESTED) : fc.constant(focus));
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('one' as const), command }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constantFrom('twin', 'kill', 'lost', 'read'), command }) },
    { weight: focus ? 12 : 4, arbitrary: fc.record({ type: fc.constant('overlap' as const), commands: rivals }) },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('batch' as const),
        commands: fc.array(command, { minLength: 2, maxLength: 4 }),
      }),
    },
    { weight: focus ? 0 : 1, arbitrary: fc.constant({ type: 'close' as const }) },
  );
  const steps = fc.array(step, { minLength: 6, maxLength: 14 });
  return focus === 'refund' ? steps.map((later) => [...SOLD, ...later]) : steps;
}
