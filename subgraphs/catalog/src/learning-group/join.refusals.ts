import { invalidStateError, notFoundError } from '@volmify/shared/errors';
import { memberNotActive } from '../enrollment/learning.refusals.ts';
import type { JoinOutcome } from './join.service.ts';

/** The named refusal of joining; `subject` is the input field of what was to be joined. */
export function joinRefusal(outcome: Exclude<JoinOutcome, { type: 'joined' }>, subject: string): object {
  switch (outcome.type) {
    case 'not_found':
      return notFoundError('input', subject);
    case 'invalid_state':
      return invalidStateError(outcome.state, 'input', subject);
    case 'member_not_active':
      return memberNotActive(outcome.memberId, 'input', subject);
  }
}
