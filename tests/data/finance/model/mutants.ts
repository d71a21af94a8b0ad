import type pg from 'pg';
import type { Wiring } from './ledger.rig.ts';

/** A posting function, or a wiring around it, that lacks one wall. */
export interface Mutant {
  readonly name: string;
  /** Functions that are replaced, each with what of its text becomes what. */
  readonly edits: readonly { readonly function: string; readonly from: string; readonly to: string }[];
  readonly wiring: Wiring;
  /** What shows the wall best. */
  readonly focus?: 'expense' | 'refund' | 'redeem';
}

const edit = (fn: string, from: string, to: string): Mutant['edits'][number] => ({ function: fn, from, to });

/** Leaves the first write out where its rows are there: writing them again is what takes the lock. */
const unlocked = (fn: string, table: string, isThere: string): Mutant['edits'] => [
  edit(fn, `INSERT INTO ${table}`, `IF NOT EXISTS (SELECT FROM ${table} b WHERE ${isThere}) THEN INSERT INTO ${table}`),
];

const BUDGETS = 'ledger_apply_budgets';
const REMAINDERS = 'ledger_apply_remainders';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'no key: what was asked before is booked again',
    edits: [edit('ledger_take_keys', 'FROM wanted JOIN taken USING (operation, key)', 'FROM wanted')],
    wiring: {},
  },
  {
    name: 'no lock: a spend looks at the budget without holding it',
    edits: [
      ...unlocked(BUDGETS, 'budget_usage', `b.org_id = org AND b.currency = wanted->0->>'currency'`),
      edit(BUDGETS, 'ON CONFLICT DO NOTHING;', 'ON CONFLICT DO NOTHING; END IF;'),
      edit(BUDGETS, 'FOR UPDATE OF usage', ''),
    ],
    wiring: {},
    focus: 'expense',
  },
  {
    name: 'no check: an account may pass its floor',
    edits: [edit('ledger_apply_balances', 'standing < min_balance', 'false')],
    wiring: {},
    focus: 'redeem',
  },
  {
    name: 'a refund that looks at what remains without holding it',
    edits: [
      ...unlocked(
        REMAINDERS,
        'order_item_remainder',
        `b.org_id = org AND b.order_item_id = (wanted->0->>'order_item_id')::uuid`,
      ),
      edit(REMAINDERS, '+ excluded.remaining;', '+ excluded.remaining; END IF;'),
    ],
    wiring: {},
    focus: 'refund',
  },
  {
    name: 'events outside the transaction',
    edits: [edit('ledger_append_outbox', 'BEGIN', 'BEGIN RETURN;')],
    wiring: { isOutboxApart: true },
  },
  { name: 'a reader of two snapshots', edits: [], wiring: { isReadTwice: true } },
];

/** Installs a mutant's functions; what comes back puts the true ones back. */
export async function install(superuser: pg.Client, mutant: Mutant): Promise<() => Promise<void>> {
  const originals: string[] = [];
  for (const name of new Set(mutant.edits.map((one) => one.function))) {
    const { rows } = await superuser.query<{ text: string }>(
      'SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE proname = $1',
      [name],
    );
    const original = rows[0]?.text ?? '';
    let text = original;
    for (const { from, to } of mutant.edits.filter((one) => one.function === name)) {
      if (!text.includes(from)) throw new Error(`${name} has no "${from}" to take away`);
      text = text.replace(from, () => to);
    }
    originals.push(original);
    await superuser.query(text);
  }
  return async () => {
    for (const text of originals) await superuser.query(text);
  };
}
