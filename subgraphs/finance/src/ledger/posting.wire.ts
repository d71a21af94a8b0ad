import type { Uuid } from '@volmify/shared/ids';
import { type AccountCode, CHART } from './chart.ts';
import type { PostingContext, PostingEvent, PostingGuard, PostingRevenue } from './posting.event.ts';

/** An account that a posting opens when it does not exist yet. */
export interface AccountOpening {
  readonly id: Uuid;
  readonly code: AccountCode;
  readonly subjectId: Uuid | null;
  readonly currency: string;
  readonly managerId: Uuid | null;
}

/** A command ready for the posting function. */
export interface PostingRequest {
  readonly operation: string;
  readonly key: string;
  /** sha256 of the canonical request, hex. */
  readonly requestHash: string;
  readonly event: PostingEvent;
  readonly openings: readonly AccountOpening[];
}

/** The events as the posting function reads them: snake_case, exact amounts as text, no field that is absent. */
export function toWire(requests: readonly PostingRequest[]): string {
  return JSON.stringify(requests.map(eventToWire), (_name, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : (value ?? undefined),
  );
}

function eventToWire({ operation, key, requestHash, event, openings }: PostingRequest): object {
  return {
    operation,
    key,
    request_hash: requestHash,
    id: event.id,
    kind: event.kind,
    business_entity_type: event.businessEntityType,
    business_entity_id: event.businessEntityId,
    occurred_at: event.occurredAt,
    currency: event.currency,
    reference: event.reference,
    description: event.description,
    reverses_id: event.reversesId,
    reversal_kind: event.reversalKind,
    correlation_id: event.correlationId,
    posted_by_employee_id: event.postedByEmployeeId,
    posted_by_owner_user_id: event.postedByOwnerUserId,
    department_id: event.departmentId,
    metadata: event.metadata,
    accounts: openings.length > 0 ? openings.map(openingToWire) : undefined,
    lines: event.lines.map(({ account, subjectId, side, amount, memo }) => ({
      account,
      subject_id: subjectId,
      currency: event.currency,
      side,
      amount,
      memo,
    })),
    contexts: event.contexts.map((context) => contextToWire(context, event.currency)),
    guards: event.guards?.map((guard) => guardToWire(guard, event.currency)),
    revenue: event.revenue && revenueToWire(event.revenue),
    outbox: event.notes?.map(({ eventId, type, version, payload }) => ({ event_id: eventId, type, version, payload })),
  };
}

function openingToWire({ id, code, subjectId, currency, managerId }: AccountOpening): object {
  const row = CHART[code];
  return {
    id,
    code,
    subject_id: subjectId,
    currency,
    name: row.name,
    type: row.type,
    normal_balance: row.normalBalance,
    min_balance: row.minBalance,
    floor_exempt_kinds: row.floorExemptKinds,
    managed_by_employee_id: managerId,
  };
}

function contextToWire(context: PostingContext, currency: string): object {
  return {
    id: context.id,
    subject_type: context.subjectType,
    subject_id: context.subjectId,
    role: context.role,
    context_type: context.contextType,
    relationship_type: context.relationshipType,
    direction: context.direction,
    currency,
    amount: context.amount,
    share_bps: context.shareBps,
    access_level: context.accessLevel,
    access_source: context.subjectType === 'USER' ? context.accessSource : undefined,
    user_id: context.userId,
    employee_id: context.employeeId,
    job_profile_id: context.jobProfileId,
    department_id: context.departmentId,
  };
}

function guardToWire(guard: PostingGuard, currency: string): object {
  if (guard.counter === 'remainder') {
    const { counter, orderItemId, component, delta } = guard;
    return { counter, order_item_id: orderItemId, component, delta };
  }
  return {
    counter: guard.counter,
    depth: guard.depth,
    department_id: guard.departmentId,
    currency,
    period_key: guard.periodKey,
    delta: guard.delta,
    spend_limit: guard.limit,
    limit_version: guard.limitVersion,
  };
}

function revenueToWire(revenue: PostingRevenue): object {
  return {
    rows: revenue.rows?.map((row) => ({
      id: row.id,
      order_id: row.orderId,
      order_item_id: row.orderItemId,
      product_id: row.productId,
      attribution_set_id: row.attributionSetId,
      attribution_id: row.attributionId,
      employee_id: row.employeeId,
      user_id: row.userId,
      job_profile_id: row.jobProfileId,
      recipient_type: row.recipientType,
      attribution_basis: row.attributionBasis,
      share_bps: row.shareBps,
      gross: row.gross,
      platform_fee: row.platformFee,
      processing_fee: row.processingFee,
      withholding: row.withholding,
      net: row.net,
      attributed: row.attributed,
      payable_at: row.payableAt,
    })),
    reversals: revenue.reversals,
    payouts: revenue.payouts?.map(({ id, payoutId, isFreed }) => ({ id, payout_id: payoutId, is_freed: isFreed })),
  };
}
