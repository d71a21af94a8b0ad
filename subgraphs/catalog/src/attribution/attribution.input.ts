import { hashRequest, requireIdempotencyKey } from '@volmify/shared/idempotency';
import { requireId } from '@volmify/shared/ids';
import type { SetAttributions } from './attribution.service.ts';
import type { ProposedSet } from './attribution-set.service.ts';
import type { AttributionType, CompensationType, ProposedShare } from './shares.ts';

/** `AttributionShareInput` as GraphQL hands it in. */
export interface ShareInput {
  readonly employeeId: string;
  readonly shareBps: number;
  readonly compensationType: CompensationType;
  readonly attributionType?: AttributionType | null;
  readonly compensation?: { readonly amountMinor: bigint; readonly currency: string } | null;
}

/** Arguments of `validateProductAttributions`. */
export interface ValidateArguments {
  readonly productId: string;
  readonly shares: readonly ShareInput[];
  readonly orgRetainedBps: number;
}

/** `SetProductAttributionsInput`. */
export interface SetInput extends ValidateArguments {
  readonly expectedSetVersion?: number | null;
  readonly idempotencyKey: string;
}

/** @throws BAD_USER_INPUT when an id is none of its kind */
export function parseProposal(input: ValidateArguments): ProposedSet {
  return {
    productId: requireId('Product', input.productId),
    shares: input.shares.map(parseShare),
    orgRetainedBps: input.orgRetainedBps,
  };
}

/** @throws BAD_USER_INPUT when an id is none of its kind or the key is too short or too long */
export function parseSetAttributions(input: SetInput): SetAttributions {
  const proposal = parseProposal(input);
  const expectedSetVersion = input.expectedSetVersion ?? null;
  return {
    ...proposal,
    expectedSetVersion,
    idempotencyKey: requireIdempotencyKey(input.idempotencyKey),
    requestHash: hashRequest({ ...proposal, expectedSetVersion }),
  };
}

const parseShare = (input: ShareInput): ProposedShare => ({
  employeeId: requireId('OrgEmployee', input.employeeId),
  shareBps: input.shareBps,
  compensationType: input.compensationType,
  attributionType: input.attributionType ?? null,
  compensation: input.compensation
    ? { amountMinor: input.compensation.amountMinor, currency: input.compensation.currency }
    : null,
});
