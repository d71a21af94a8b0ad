import type {
  attributionSetCommitted,
  enrollmentChanged,
  ratingChanged,
  transactionPosted,
} from '@volmify/shared/events/catalogue';
import type { EventEnvelope, EventType } from '@volmify/shared/events/event';
import type { FactsRepository } from './facts.repository.ts';

type PayloadOf<Type> = Type extends EventType<infer Payload> ? Payload : never;

/** Kinds of postings whose amounts are earnings of an employee (4.12). */
const EARNINGS: readonly string[] = ['SALE', 'REFUND', 'BONUS', 'SALARY', 'FEE'];
const ATTRIBUTIONS: readonly string[] = ['SALE', 'REFUND'];
const LEARNING: readonly string[] = ['IN_PROGRESS', 'COMPLETED'];

/** Money moved: purchases of members, earnings of employees. */
export async function followPosting(
  facts: FactsRepository,
  posting: PayloadOf<typeof transactionPosted>,
  { occurredAt: at }: EventEnvelope,
): Promise<void> {
  const { kind, currency, parties = [], hasGiftCard = false } = posting;
  const members = parties.filter(({ type }) => type === 'MEMBER');
  const employees = parties.filter(({ type }) => type === 'EMPLOYEE');
  const isPurchase = kind === 'SALE';
  if (members.length > 0 && (isPurchase || hasGiftCard)) {
    await facts.addMemberPosting({ parties: members, at, currency, isPurchase, hasGiftCard });
  }
  if (employees.length > 0 && EARNINGS.includes(kind)) {
    await facts.addEmployeePosting({ parties: employees, at, currency, isAttribution: ATTRIBUTIONS.includes(kind) });
  }
  await facts.noteProgress(at);
}

/** Shares of a product were agreed. */
export async function followShares(
  facts: FactsRepository,
  { shares }: PayloadOf<typeof attributionSetCommitted>,
  { occurredAt: at }: EventEnvelope,
): Promise<void> {
  await facts.noteShares([...new Set(shares.map(({ employeeId }) => employeeId))], at);
  await facts.noteProgress(at);
}

/** A member moved in a course. */
export async function followEnrollment(
  facts: FactsRepository,
  { enrollmentId, memberId, status }: PayloadOf<typeof enrollmentChanged>,
  { occurredAt: at, sequence }: EventEnvelope,
): Promise<void> {
  await facts.noteEnrollment({ enrollmentId, memberId, status, sequence, at, isLearning: LEARNING.includes(status) });
  await facts.noteProgress(at);
}

/** A member rated a course: who rates, learns. */
export async function followRating(
  facts: FactsRepository,
  { memberId }: PayloadOf<typeof ratingChanged>,
  { occurredAt: at }: EventEnvelope,
): Promise<void> {
  await facts.noteLearning(memberId, at);
  await facts.noteProgress(at);
}
