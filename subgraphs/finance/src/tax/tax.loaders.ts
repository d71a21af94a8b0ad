import { type Id, toUuid, toUuids, type Uuid } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader, type PagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { SnapshotSubject, TaxRepository } from './tax.repository.ts';
import type { TaxCalculationView, TaxRateView, TaxSnapshotView } from './tax.ts';

/** Sales taxes and their versions; every batch is one statement. */
export function createTaxLoaders(taxes: TaxRepository) {
  const list = (subject: SnapshotSubject): PagedLoader<PageRequest, TaxSnapshotView> =>
    createPagedLoader((subjects, page) => taxes.listSnapshots(subject, subjects, page));
  return {
    taxRate: new DataLoader<Id<'TaxRate'>, TaxRateView | null>((ids) =>
      orderByKey(ids, taxes.findRates(toUuids(ids)), (rate) => rate.id),
    ),
    taxRatesOfOrg: new DataLoader<Uuid, TaxRateView[]>((uuids) =>
      groupByKey(uuids, taxes.findRatesOfOrgs(uuids), ({ orgId }) => toUuid(orgId)),
    ),
    taxSnapshot: new DataLoader<Id<'TaxRateSnapshot'>, TaxSnapshotView | null>((ids) =>
      orderByKey(ids, taxes.findSnapshots(toUuids(ids)), (snapshot) => snapshot.id),
    ),
    taxCalculationsOfOrder: new DataLoader<Id<'Order'>, TaxCalculationView[]>((ids) =>
      groupByKey(ids, taxes.findCalculations(toUuids(ids)), ({ orderId }) => orderId),
    ),
    taxSnapshotsOf: { rate: list('rate_id'), employee: list('by_employee_id') },
  };
}
