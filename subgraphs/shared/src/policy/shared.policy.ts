import { row } from './policy.row.ts';
import { allow } from './policy.rules.ts';

const VALUE_TYPES = [
  '_Service',
  'Money',
  'Percentage',
  'PageInfo',
  'NotFoundError',
  'ForbiddenError',
  'ValidationError',
  'ConflictError',
  'InvalidStateError',
  'IdempotencyMismatchError',
  'MemberNotActiveError',
  'SelfApprovalError',
] as const;

/** Value types and refusals that every subgraph shares: whoever got the object may read all of it. */
export const sharedPolicy = VALUE_TYPES.map((type) =>
  row(`${type}.*`, allow.whoSeesParent, 'a value has no rights of its own; the field that gives it has'),
);
