import { attributionRevenuePosted } from '@volmify/shared/events/catalogue';
import type { Uuid } from '@volmify/shared/ids';
import type { AccountCode } from './chart.ts';
import {
  CREDIT,
  DEBIT,
  type PostingContext,
  type PostingLine,
  type PostingNote,
  type TransactionKind,
} from './posting.event.ts';

/** Gives the rows of one posting their ids; `part` names the row within the posting. */
export type EntryIds = (part: string) => Uuid;

/** A customer of the organization. */
export interface Customer {
  readonly userId: Uuid;
  readonly memberId: Uuid;
}

/** Somebody who works for the organization, with the professional identity the work is done under, if any. */
export interface Worker {
  readonly employeeId: Uuid;
  readonly userId: Uuid;
  readonly jobProfileId: Uuid | null;
}

/** The second person of what needs two: an employee, or the owner, who has no employment and so no context. */
export type Approver = Worker | { readonly ownerUserId: Uuid };

type Sides = { readonly subjectId?: Uuid; readonly memo?: string };

const line =
  (side: PostingLine['side']) =>
  (account: AccountCode, amount: bigint, sides: Sides = {}): PostingLine => ({
    account,
    side,
    amount,
    subjectId: sides.subjectId ?? null,
    ...(sides.memo ? { memo: sides.memo } : {}),
  });

export const debit = line(DEBIT);
export const credit = line(CREDIT);

/** Leaves out lines of nothing: a free part of a sale is no line. */
export const withoutZeros = (lines: readonly PostingLine[]): PostingLine[] =>
  lines.filter(({ amount }) => amount !== 0n);

type Stance = Pick<PostingContext, 'role' | 'contextType' | 'relationshipType' | 'amount'> &
  Partial<Pick<PostingContext, 'accessLevel' | 'accessSource' | 'shareBps' | 'departmentId'>>;

const directionOf = (amount: bigint): 'IN' | 'OUT' => (amount < 0n ? 'OUT' : 'IN');

/** Builds the contexts of one posting (domain 4.10). */
export function contextsOf(ids: EntryIds) {
  const make = (
    subject: Pick<PostingContext, 'subjectType' | 'subjectId'>,
    stance: Stance,
    links: Partial<PostingContext> = {},
  ): PostingContext => ({
    ...subject,
    ...stance,
    ...links,
    id: ids(`context/${subject.subjectType}/${subject.subjectId}/${stance.role}`),
    direction: directionOf(stance.amount),
  });
  return {
    customerUser: (customer: Customer, stance: Stance) =>
      make({ subjectType: 'USER', subjectId: customer.userId }, { accessSource: 'MEMBER_ACTIVITY', ...stance }),
    workerUser: (worker: Worker, stance: Stance) =>
      make(
        { subjectType: 'USER', subjectId: worker.userId },
        { accessSource: 'EMPLOYEE_ROLE', ...stance },
        { employeeId: worker.employeeId, ...(worker.jobProfileId ? { jobProfileId: worker.jobProfileId } : {}) },
      ),
    member: (customer: Customer, stance: Stance) =>
      make({ subjectType: 'MEMBER', subjectId: customer.memberId }, stance, { userId: customer.userId }),
    employee: (worker: Worker, stance: Stance) =>
      make({ subjectType: 'EMPLOYEE', subjectId: worker.employeeId }, stance, {
        userId: worker.userId,
        ...(worker.jobProfileId ? { jobProfileId: worker.jobProfileId } : {}),
      }),
    org: (orgId: Uuid, stance: Omit<Stance, 'contextType' | 'relationshipType'>) =>
      make(
        { subjectType: 'ORG', subjectId: orgId },
        {
          contextType: 'PRIMARY',
          relationshipType: stance.role === 'REVENUE' ? 'BENEFICIARY' : 'ADMINISTRATOR',
          ...stance,
        },
      ),
  };
}

/** The usual ways to stand to a posting; amounts are added by the entry. */
export const STANCE = {
  /** The professional who gets a share. */
  creator: { role: 'BENEFICIARY', contextType: 'SECONDARY', relationshipType: 'BENEFICIARY' },
  /** The person whom the posting pays. */
  payee: { role: 'BENEFICIARY', contextType: 'PRIMARY', relationshipType: 'BENEFICIARY' },
  purchaser: { role: 'PURCHASER', contextType: 'PRIMARY', relationshipType: 'PARTICIPANT' },
  refunded: { role: 'REFUND_RECIPIENT', contextType: 'PRIMARY', relationshipType: 'PARTICIPANT' },
  participant: { role: 'PARTICIPANT', contextType: 'PRIMARY', relationshipType: 'PARTICIPANT' },
  onlooker: { role: 'PARTICIPANT', contextType: 'SECONDARY', relationshipType: 'VIEWER' },
  poster: { role: 'CREATOR', contextType: 'PRIMARY', relationshipType: 'CREATOR' },
  approver: { role: 'APPROVER', contextType: 'ADMINISTRATIVE', relationshipType: 'ADMINISTRATOR', amount: 0n },
  processor: { role: 'PROCESSOR', contextType: 'ADMINISTRATIVE', relationshipType: 'ADMINISTRATOR', amount: 0n },
} as const;

/** Tells followers what professionals earned, gave back or were paid; nothing when no professional identity is touched. */
export function attributionNotes(
  ids: EntryIds,
  posting: { readonly kind: TransactionKind; readonly occurredAt: Date; readonly currency: string },
  moved: {
    readonly shares?: readonly { readonly worker: Worker; readonly amount: bigint }[];
    readonly payouts?: readonly { readonly worker: Worker; readonly amount: bigint }[];
  },
): PostingNote[] {
  const known = (entries: readonly { readonly worker: Worker; readonly amount: bigint }[] = []) =>
    entries.flatMap(({ worker, amount }) =>
      worker.jobProfileId === null ? [] : [{ jobProfileId: worker.jobProfileId, amount: amount.toString() }],
    );
  const shares = known(moved.shares).map(({ jobProfileId, amount }) => ({ jobProfileId, attributedMinor: amount }));
  const payouts = known(moved.payouts).map(({ jobProfileId, amount }) => ({ jobProfileId, amountMinor: amount }));
  if (shares.length + payouts.length === 0) return [];
  const payload = {
    transactionId: ids('transaction'),
    kind: posting.kind,
    occurredAt: posting.occurredAt.toISOString(),
    currency: posting.currency,
    shares,
    payouts,
  };
  const { type, version, model } = attributionRevenuePosted;
  return [{ eventId: ids('note/attribution-revenue'), type, version, payload: model.parse(payload) }];
}
