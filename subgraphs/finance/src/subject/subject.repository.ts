import type { SubjectStatements } from '@volmify/shared/subject';

/**
 * What finance keeps of a person, and how it forgets: words around orders go. The books name people by id alone and stay
 * as they are (GAP-34).
 */
export const SUBJECT_STATEMENTS: SubjectStatements = {
  records: {
    orders: `
      SELECT jsonb_build_object('orgId', o.org_id, 'displayId', o.display_id, 'status', o.status, 'currency', o.currency,
        'totalMinor', o.total::text, 'orderedAt', o.ordered_at) AS record
        FROM org_member_order o WHERE o.user_id = $1::uuid ORDER BY o.id`,
    refunds: `
      SELECT jsonb_build_object('orgId', r.org_id, 'displayId', r.display_id, 'status', r.status, 'reason', r.reason) AS record
        FROM refund r WHERE r.user_id = $1::uuid ORDER BY r.id`,
    transactions: `
      SELECT jsonb_build_object('transactionId', c.transaction_id, 'kind', c.kind, 'role', c.role,
        'direction', c.direction, 'amountMinor', c.amount::text, 'currency', c.currency,
        'occurredAt', c.occurred_at) AS record
        FROM account_transaction_user_context c WHERE c.user_id = $1::uuid ORDER BY c.occurred_at, c.transaction_id`,
  },
  erasures: [
    { sql: `UPDATE org_member_order SET cancel_reason = NULL WHERE user_id = $1::uuid AND cancel_reason IS NOT NULL` },
    { sql: `UPDATE refund SET reason = 'erased' WHERE user_id = $1::uuid` },
    { sql: `UPDATE dispute SET reason = 'erased' WHERE user_id = $1::uuid` },
  ],
};
