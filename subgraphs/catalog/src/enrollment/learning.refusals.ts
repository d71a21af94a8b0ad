import {
  conflictError,
  forbiddenError,
  invalidStateError,
  notFoundError,
  type UserErrorView,
  validationError,
} from '@volmify/shared/errors';
import type { Id } from '@volmify/shared/ids';
import type { AccessRefusal } from './enrollment.service.ts';

/** The refusal of somebody whose membership is not active, as the contract's unions hold it. */
export const memberNotActive = (memberId: Id<'OrgMember'>, ...field: string[]): object => ({
  __typename: 'MemberNotActiveError',
  code: 'MEMBER_NOT_ACTIVE',
  message: 'Only an active member may do this.',
  field,
  memberId,
});

/** The refusal of a lesson that is not open yet. */
export const lessonLocked = (message: string, ...field: string[]): UserErrorView => ({
  __typename: 'LessonLockedError',
  code: 'LESSON_LOCKED',
  message,
  field,
});

/** The named refusal of giving access; `subject` is the input field of the course or product. */
export function accessRefusal(outcome: AccessRefusal, subject: 'courseId' | 'productId'): object {
  switch (outcome.type) {
    case 'not_found':
      return notFoundError('input', outcome.of);
    case 'forbidden':
      return forbiddenError('input', subject);
    case 'conflict':
      return conflictError('input', 'memberId');
    case 'invalid_state':
      return invalidStateError(outcome.state, 'input', subject);
    case 'invalid':
      return validationError(outcome.message, 'input', outcome.of);
    case 'member_not_active':
      return memberNotActive(outcome.memberId, 'input', 'memberId');
  }
}
