import { clawbackEntry } from '../ledger/clawback.entries.ts';
import type { Worker } from '../ledger/entry.parts.ts';
import { refusalOf } from '../ledger/posting.refusals.ts';
import { type BooksRoom, entryIdsFrom } from '../subgraph.writing.ts';

/** Makes what somebody who left owes a receivable, one posting a currency (E27); nothing where nothing is owed. */
export async function claimBack(held: BooksRoom, worker: Worker): Promise<void> {
  for (const { currency, amount } of await held.payouts.findOwed(worker.employeeId)) {
    const clawbackId = held.ids.newUuid();
    await held.post({
      operation: 'clawback',
      key: clawbackId,
      request: { clawbackId },
      event: clawbackEntry(
        {
          orgId: held.orgUuid,
          clawbackId,
          reference: `CB-${clawbackId.slice(-10)}`.toUpperCase(),
          occurredAt: held.at,
          currency,
          worker,
          amount,
        },
        entryIdsFrom(held.ids),
      ),
      refuse: (refusal) =>
        refusalOf(refusal, { orgUuid: held.orgUuid, amount: { amountMinor: amount, currency }, field: 'employeeId' }),
    });
    await held.audit({
      action: 'payable.claim_back',
      entityType: 'employee',
      entityUuid: worker.employeeId,
      after: { amount, currency },
    });
  }
}
