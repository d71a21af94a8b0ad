import type pg from 'pg';
import type { Wiring } from './ledger.rig.ts';

/** A posting function, or a wiring around it, that lacks one wall. */
export interface Mutant {
  readonly name: string;
  /** Functions that are replaced, each with what of its text becomes what. */
  readonly edits: readonly { readonly function: string; readonly from: string; readonly to: string }[];
  readonly wiring: Wiring;
}

const edit = (name: string, fn: string, from: string, to: string): Mutant => ({
  name,
  edits: [{ function: fn, from, to }],
  wiring: {},
});

export const MUTANTS: readonly Mutant[] = [
  edit(
    'no key: what was asked before is booked again',
    'ledger_take_keys',
    'FROM wanted JOIN taken USING (operation, key)',
    'FROM wanted',
  ),
  edit('no lock: a spend looks at the budget without holding it', 'ledger_apply_budgets', 'FOR UPDATE OF usage', ''),
  edit('no check: an account may pass its floor', 'ledger_apply_balances', 'standing < min_balance', 'false'),
  edit(
    'a refund that looks at what remains without holding it',
    'ledger_apply_remainders',
    'DO UPDATE SET remaining = item.remaining + excluded.remaining',
    'DO NOTHING',
  ),
  {
    ...edit('events outside the transaction', 'ledger_append_outbox', 'BEGIN', 'BEGIN RETURN;'),
    wiring: { isOutboxApart: true },
  },
  { name: 'a reader of two snapshots', edits: [], wiring: { isReadTwice: true } },
];

/** Installs a mutant's functions; what comes back puts the true ones back. */
export async function install(superuser: pg.Client, mutant: Mutant): Promise<() => Promise<void>> {
  const originals: string[] = [];
  for (const { function: name, from, to } of mutant.edits) {
    const { rows } = await superuser.query<{ text: string }>(
      `SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE proname = $1`,
      [name],
    );
    const text = rows[0]?.text ?? '';
    if (!text.includes(from)) throw new Error(`${name} has no "${from}" to take away`);
    originals.push(text);
    await superuser.query(text.replace(from, to));
  }
  return async () => {
    for (const text of originals) await superuser.query(text);
  };
}
