import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { forbidden, notFound } from '@volmify/shared/refusal';
import { brokenSpend, budgetPathOf, departmentOf, pathOf, type Spend } from '../expense/spend.service.ts';
import type { Approver } from '../ledger/entry.parts.ts';
import { bonusEntry, feeEntry, type PayFact, salaryEntry, salaryPaymentEntry } from '../ledger/pay.entries.ts';
import type { PostingEvent } from '../ledger/posting.event.ts';
import { refusalOf } from '../ledger/posting.refusals.ts';
import type { Outcome } from '../subgraph.refusal.ts';
import { entryIdsFrom, type WriteRoom } from '../subgraph.writing.ts';
import type { CompensationKind } from './money-out.repository.ts';

/** Pay of the employee that the authority is about. */
export interface PostSalary extends Spend {
  readonly kind: CompensationKind;
  readonly period: { readonly from: Date; readonly to: Date } | null;
  readonly attributionId: Id<'Attribution'> | null;
}

/** What is kept under the key. */
export interface PostedPay {
  readonly paymentUuid: Uuid;
  readonly transactionUuid: Uuid;
}

/**
 * Posts pay outside revenue shares (FIN-34): a salary is due and paid at once (E19), a bonus (E20) or a fee (E21) joins
 * the payable and is paid by a payout. Fees count as spend of the payee's department. Nobody pays the own self.
 */
export async function postSalary(room: WriteRoom, wish: PostSalary): Promise<Outcome<PostedPay>> {
  const { authority, amountMinor, currency, kind } = wish;
  const payee = await room.structure.findWorker(toUuid(authority.employeeId));
  if (!payee) return notFound('employeeId');
  const mayPay = holds(room.viewer, room.orgId, 'compensation.manage', pathOf(authority));
  if (!room.author || !mayPay || payee.userId === room.userUuid) return forbidden('employeeId');
  const broken = brokenSpend(wish);
  if (broken) return broken;
  const processor: Approver =
    room.author.employeeUuid === null
      ? { ownerUserId: room.userUuid }
      : { employeeId: room.author.employeeUuid, userId: room.userUuid, jobProfileId: null };
  const uuid = room.ids.newUuid();
  const fact: PayFact = {
    orgId: room.orgUuid,
    compensationId: uuid,
    reference: referenceOf(kind, uuid),
    occurredAt: room.at,
    currency,
    payee,
    processor,
    amount: amountMinor,
  };
  const events = eventsOf(room, wish, fact);
  for (const event of events) await post(room, wish, event);
  const [due, paid] = events;
  if (!due) throw new Error(`pay of kind ${kind} posts nothing`);
  await room.money.insertCompensation({
    uuid,
    employeeUuid: payee.employeeId,
    userUuid: payee.userId,
    kind,
    amountMinor,
    currency,
    period: wish.period,
    attributionUuid: wish.attributionId && toUuid(wish.attributionId),
    transactionUuid: due.id,
    paidTransactionUuid: paid?.id ?? null,
    by: room.author,
  });
  await room.audit({
    action: 'compensation.post',
    entityType: 'compensation_payment',
    entityUuid: uuid,
    after: { kind, amountMinor: amountMinor.toString(), currency, employeeId: payee.employeeId },
  });
  return { type: 'done', paymentUuid: uuid, transactionUuid: due.id };
}

/** The postings of a kind of pay, in their order. */
function eventsOf(room: WriteRoom, { kind, authority }: PostSalary, fact: PayFact): PostingEvent[] {
  const ids = () => entryIdsFrom(room.ids);
  if (kind === 'SALARY') return [salaryEntry(fact, ids()), salaryPaymentEntry(fact, ids())];
  if (kind === 'BONUS') return [bonusEntry(fact, ids())];
  const budgetPath = budgetPathOf({ ...authority, delegatedMinor: null }, room.orgUuid, room.at);
  return [feeEntry({ ...fact, departmentId: departmentOf(authority), budgetPath }, ids())];
}

async function post(room: WriteRoom, wish: PostSalary, event: PostingEvent): Promise<void> {
  const { amountMinor, currency } = wish;
  await room.post({
    operation: event.kind,
    key: event.businessEntityId,
    request: { compensationId: event.businessEntityId },
    event,
    refuse: (refusal) =>
      refusalOf(refusal, { orgUuid: room.orgUuid, amount: { amountMinor, currency }, field: 'amount' }),
  });
}

const referenceOf = (kind: CompensationKind, uuid: Uuid): string =>
  `${kind}-${uuid.replaceAll('-', '').slice(-8).toUpperCase()}`;
