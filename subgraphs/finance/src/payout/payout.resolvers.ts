import { requireId, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { type Connection, toConnection } from '@volmify/shared/page';
import { notFound } from '@volmify/shared/refusal';
import type { AttributionRevenueView } from '../revenue/attribution-revenue.repository.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf, type Outcome, refusalView } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import {
  type PayoutInput,
  type PayoutListArguments,
  parsePayoutList,
  parsePayoutMove,
  parseRequestPayout,
  type RequestPayoutInput,
  requireText,
} from './payout.input.ts';
import {
  approvePayout,
  cancelPayout,
  failPayout,
  rejectPayout,
  requestPayout,
  settlePayout,
} from './payout.service.ts';
import type { PayoutItemView, PayoutView } from './payout.ts';

interface Entity {
  readonly id: string;
}

interface Input<Fields> {
  readonly input: Fields;
}

const reference = (id: string | null) => (id === null ? null : { id });

const listOf =
  (kind: 'OrgEmployee' | 'Org', subject: 'employee' | 'org') =>
  async (parent: Entity, args: PayoutListArguments, { loaders }: FinanceContext): Promise<Connection<PayoutView>> => {
    const request = parsePayoutList(args);
    const rows = await loaders.payoutsOf[subject].load(toUuid(requireId(kind, parent.id)), request);
    return toConnection(rows, request.page, (row) => [row.createdAt.toISOString(), toUuid(row.id)]);
  };

/** A move of a payout: a hidden one and an absent one answer alike. */
async function moved<Fields extends PayoutInput>(
  mutation: string,
  input: Fields,
  context: FinanceContext,
  work: (room: WriteRoom, uuid: Uuid) => Promise<Outcome<{ readonly payoutUuid: Uuid }>>,
): Promise<object> {
  const { payoutId, ...keyed } = parsePayoutMove(input);
  const payout = await context.loaders.payout.load(payoutId);
  if (!payout) return refusalView(notFound('payoutId'));
  const outcome = await context.writeOnce({ orgId: payout.orgId, operation: mutation, ...keyed }, (room) =>
    work(room, toUuid(payoutId)),
  );
  return answerOf(mutation, outcome, (done) => success(done, context));
}

const success = async (
  { payoutUuid, replayed }: { readonly payoutUuid: Uuid; readonly replayed: boolean },
  { loaders }: FinanceContext,
) => ({ payout: await loaders.payout.load(toId('Payout', payoutUuid)), replayed });

export const payoutResolvers = {
  Query: {
    payout: (_root: unknown, { id }: Entity, { loaders }: FinanceContext) =>
      loaders.payout.load(requireId('Payout', id)),
  },
  Payout: {
    async __resolveReference({ id }: Entity, { loaders }: FinanceContext) {
      return loaders.payout.load(requireId('Payout', id));
    },
    employee: ({ employeeId }: PayoutView) => ({ id: employeeId }),
    approvedBy: ({ approvedById }: PayoutView) => reference(approvedById),
    items: (payout: PayoutView, _args: unknown, { loaders }: FinanceContext) => loaders.itemsOfPayout.load(payout),
  },
  PayoutItem: {
    revenue: ({ revenueId }: PayoutItemView, _args: unknown, { loaders }: FinanceContext) =>
      loaders.attributionRevenue.load(revenueId),
  },
  AttributionRevenue: {
    payout: ({ payoutId }: AttributionRevenueView, _args: unknown, { loaders }: FinanceContext) =>
      payoutId === null ? null : loaders.payout.load(payoutId),
  },
  OrgEmployee: { payouts: listOf('OrgEmployee', 'employee') },
  Org: { payouts: listOf('Org', 'org') },
  Mutation: {
    async requestPayout(_root: unknown, { input }: Input<RequestPayoutInput>, context: FinanceContext) {
      const { employeeId, currency, ...keyed } = parseRequestPayout(input);
      const employment = await context.loaders.employment.load(employeeId);
      if (!employment) return refusalView(notFound('employeeId'));
      const wish = { orgId: employment.orgId, operation: 'requestPayout', ...keyed };
      const outcome = await context.writeOnce(wish, (room) =>
        requestPayout(room, { employeeUuid: toUuid(employeeId), currency }),
      );
      return answerOf('requestPayout', outcome, (done) => success(done, context));
    },
    approvePayout: (_root: unknown, { input }: Input<PayoutInput>, context: FinanceContext) =>
      moved('approvePayout', input, context, approvePayout),
    settlePayout(
      _root: unknown,
      { input }: Input<PayoutInput & { readonly externalRef: string }>,
      context: FinanceContext,
    ) {
      const externalRef = requireText(input.externalRef, 128);
      return moved('settlePayout', input, context, (room, uuid) => settlePayout(room, { uuid, externalRef }));
    },
    failPayout(_root: unknown, { input }: Input<PayoutInput & { readonly reason: string }>, context: FinanceContext) {
      const reason = requireText(input.reason, 500);
      return moved('failPayout', input, context, (room, uuid) => failPayout(room, { uuid, reason }));
    },
    rejectPayout(_root: unknown, { input }: Input<PayoutInput & { readonly reason: string }>, context: FinanceContext) {
      const reason = requireText(input.reason, 500);
      return moved('rejectPayout', input, context, (room, uuid) => rejectPayout(room, { uuid, reason }));
    },
    cancelPayout(_root: unknown, { input }: Input<PayoutInput & { readonly reason: string }>, context: FinanceContext) {
      const reason = requireText(input.reason, 500);
      return moved('cancelPayout', input, context, (room, uuid) => cancelPayout(room, { uuid, reason }));
    },
  },
};
