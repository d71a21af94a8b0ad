import { type IdKind, requireId, toId, toUuid } from '@volmify/shared/ids';
import { type Connection, type KeysetPart, type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { toPercentage } from '@volmify/shared/percentage';
import { notFound } from '@volmify/shared/refusal';
import { requireText } from '../payout/payout.input.ts';
import type { FinanceContext } from '../subgraph.context.ts';
import { answerOf, refusalView } from '../subgraph.refusal.ts';
import { createTaxRate, updateTaxRate } from './tax.service.ts';
import type { TaxCalculationView, TaxRateView, TaxSnapshotView } from './tax.ts';

interface Entity {
  readonly id: string;
}

interface CreateInput {
  readonly orgId: string;
  readonly code: string;
  readonly name: string;
  readonly type: 'PERCENT' | 'FIXED';
  readonly rateBps?: number | null;
  readonly amount?: { readonly amountMinor: bigint; readonly currency: string } | null;
  readonly isInclusive?: boolean | null;
  readonly jurisdiction?: string | null;
  readonly categoryCode?: string | null;
  readonly effectiveFrom: Date;
}

interface UpdateInput {
  readonly taxRateId: string;
  readonly rateBps?: number | null;
  readonly effectiveFrom: Date;
}

/** What a cursor of a list of versions holds: time it was made, version. */
const KEYSET: readonly KeysetPart[] = ['time', 'uuid'];
const reference = (id: string | null) => (id === null ? null : { id });

const versionsOf =
  (kind: IdKind, subject: 'rate' | 'employee') =>
  async (parent: Entity, args: PageArguments, { loaders }: FinanceContext): Promise<Connection<TaxSnapshotView>> => {
    const page = requirePage(args, KEYSET);
    const rows = await loaders.taxSnapshotsOf[subject].load(toUuid(requireId(kind, parent.id)), page);
    return toConnection(rows, page, (row) => [row.createdAt.toISOString(), toUuid(row.id)]);
  };

export const taxResolvers = {
  TaxRate: {
    async __resolveReference({ id }: Entity, { loaders }: FinanceContext) {
      return loaders.taxRate.load(requireId('TaxRate', id));
    },
    rate: ({ rateBps }: TaxRateView) => (rateBps === null ? null : toPercentage(rateBps)),
    managedBy: ({ managedById }: TaxRateView) => reference(managedById),
    snapshots: versionsOf('TaxRate', 'rate'),
  },
  TaxRateSnapshot: {
    async __resolveReference({ id }: Entity, { loaders }: FinanceContext) {
      return loaders.taxSnapshot.load(requireId('TaxRateSnapshot', id));
    },
    rate: ({ rateId }: TaxSnapshotView, _args: unknown, { loaders }: FinanceContext) => loaders.taxRate.load(rateId),
    share: ({ rateBps }: TaxSnapshotView) => (rateBps === null ? null : toPercentage(rateBps)),
    by: ({ byId }: TaxSnapshotView) => reference(byId),
  },
  Order: {
    taxCalculations: ({ id }: Entity, _args: unknown, { loaders }: FinanceContext) =>
      loaders.taxCalculationsOfOrder.load(requireId('Order', id)),
  },
  TaxCalculation: {
    rateSnapshot: ({ snapshotId }: TaxCalculationView, _args: unknown, { loaders }: FinanceContext) =>
      loaders.taxSnapshot.load(snapshotId),
    orderItem: ({ orderItemId }: TaxCalculationView, _args: unknown, { loaders }: FinanceContext) =>
      loaders.orderItem.load(orderItemId),
  },
  Org: {
    taxRates: ({ id }: Entity, _args: unknown, { loaders }: FinanceContext) =>
      loaders.taxRatesOfOrg.load(toUuid(requireId('Org', id))),
  },
  OrgEmployee: { taxManagementActivity: versionsOf('OrgEmployee', 'employee') },
  Mutation: {
    async createTaxRate(_root: unknown, { input }: { readonly input: CreateInput }, context: FinanceContext) {
      const orgId = requireId('Org', input.orgId);
      const outcome = await context.write(orgId, (room) =>
        createTaxRate(room, {
          uuid: room.ids.newUuid(),
          code: requireText(input.code, 64),
          name: requireText(input.name, 200),
          type: input.type,
          rateBps: input.rateBps ?? null,
          amountMinor: input.amount?.amountMinor ?? null,
          currency: input.amount?.currency ?? null,
          isInclusive: input.isInclusive ?? false,
          jurisdiction: input.jurisdiction ?? null,
          categoryCode: input.categoryCode ?? null,
          effectiveFrom: input.effectiveFrom,
        }),
      );
      return answerOf('createTaxRate', outcome, async ({ rateUuid }) => ({
        taxRate: await context.loaders.taxRate.load(toId('TaxRate', rateUuid)),
      }));
    },
    async updateTaxRate(_root: unknown, { input }: { readonly input: UpdateInput }, context: FinanceContext) {
      const rateId = requireId('TaxRate', input.taxRateId);
      const rate = await context.loaders.taxRate.load(rateId);
      if (!rate) return refusalView(notFound('taxRateId'));
      const { effectiveFrom, rateBps = null } = input;
      const outcome = await context.write(rate.orgId, (room) =>
        updateTaxRate(room, { rateUuid: toUuid(rateId), rateBps, effectiveFrom }),
      );
      return answerOf('updateTaxRate', outcome, async ({ rateUuid, snapshotUuid }) => ({
        taxRate: await context.loaders.taxRate.load(toId('TaxRate', rateUuid)),
        snapshot: await context.loaders.taxSnapshot.load(toId('TaxRateSnapshot', snapshotUuid)),
      }));
    },
  },
};
