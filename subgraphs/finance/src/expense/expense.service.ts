import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { forbidden, notFound } from '@volmify/shared/refusal';
import { expenseEntry } from '../ledger/expense.entries.ts';
import { refusalOf } from '../ledger/posting.refusals.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import { entryIdsFrom, type WriteRoom } from '../subgraph.writing.ts';
import { brokenSpend, budgetPathOf, departmentOf, mayPost, pathOf, type Spend } from './spend.service.ts';

/** An operating expense of an employee, or of a team by its lead. */
export interface PostExpense extends Spend {
  readonly teamId: Id<'Team'> | null;
  /** Upper-case word, for example `EQUIPMENT`. */
  readonly category: string;
  readonly description: string;
}

/** What is kept under the key. */
export interface PostedExpense {
  readonly transactionUuid: Uuid;
  /** Department whose budget was used; the organization's own id without one. */
  readonly budgetUuid: Uuid;
}

/**
 * Posts an operating expense (FIN-35, E22): every limit from the organization down is checked and used under its lock,
 * in the transaction of the posting, so that two spends can never pass one limit together.
 */
export async function postExpense(room: WriteRoom, wish: PostExpense): Promise<Outcome<PostedExpense>> {
  const { authority, amountMinor, currency } = wish;
  const path = pathOf(authority);
  if (!room.author?.employeeUuid || !mayPost(room, path)) return forbidden('employeeId');
  const broken = brokenSpend(wish);
  if (broken) return broken;
  const spender = await room.structure.findWorker(toUuid(authority.employeeId));
  const poster = await room.structure.findWorker(room.author.employeeUuid);
  if (!spender || !poster) return notFound('employeeId');
  const uuid = room.ids.newUuid();
  const departmentUuid = departmentOf(authority);
  const event = expenseEntry(
    {
      orgId: room.orgUuid,
      expenseId: uuid,
      reference: displayIdOf(uuid, room.at),
      description: wish.description,
      occurredAt: room.at,
      currency,
      poster,
      departmentId: departmentUuid,
      amount: amountMinor,
      budgetPath: budgetPathOf(authority, room.orgUuid, room.at),
    },
    entryIdsFrom(room.ids),
  );
  await room.post({
    operation: 'EXPENSE',
    key: uuid,
    request: { expenseId: uuid },
    event,
    refuse: (refusal) =>
      refusalOf(refusal, { orgUuid: room.orgUuid, amount: { amountMinor, currency }, field: 'amount' }),
  });
  await room.money.insertExpense({
    uuid,
    displayId: event.reference,
    employeeUuid: spender.employeeId,
    posterUuid: poster.employeeId,
    departmentUuid,
    teamUuid: wish.teamId && toUuid(wish.teamId),
    category: wish.category,
    description: wish.description,
    amountMinor,
    currency,
    transactionUuid: event.id,
  });
  await room.audit({
    action: 'expense.post',
    entityType: 'expense_claim',
    entityUuid: uuid,
    after: { amountMinor: amountMinor.toString(), currency, departmentId: departmentUuid },
  });
  return { type: 'done', transactionUuid: event.id, budgetUuid: departmentUuid ?? room.orgUuid };
}

/** Readable number of an expense: its year and digits of its id. */
function displayIdOf(uuid: Uuid, at: Date): string {
  const digits = uuid.replaceAll('-', '').slice(-12).toUpperCase();
  return `X-${at.getUTCFullYear()}-${digits.slice(0, 6)}-${digits.slice(6)}`;
}
