import { type Id, toUuids } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import { createPagedLoader, type PagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { RevenueRequest } from './attribution-revenue.input.ts';
import type {
  AttributionRevenueRepository,
  AttributionRevenueView,
  RevenueSubject,
} from './attribution-revenue.repository.ts';

/** Revenue rows by id and by whose they are; every batch is one statement. */
export function createAttributionRevenueLoaders(revenues: AttributionRevenueRepository) {
  const list = (subject: RevenueSubject): PagedLoader<RevenueRequest, AttributionRevenueView> =>
    createPagedLoader((subjects, request) => revenues.list(subject, subjects, request));
  return {
    attributionRevenue: new DataLoader<Id<'AttributionRevenue'>, AttributionRevenueView | null>((ids) =>
      orderByKey(ids, revenues.findByIds(toUuids(ids)), (revenue) => revenue.id),
    ),
    revenuesOf: {
      employee: list('employee'),
      job_profile: list('job_profile'),
      attribution: list('attribution'),
      product: list('product'),
    },
  };
}

export type AttributionRevenueLoaders = ReturnType<typeof createAttributionRevenueLoaders>;
