import type { Uuid } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { FactsAsOfRepository } from './facts-as-of.repository.ts';

/** By organization uuid: the instant of the newest fact of others; null before the first and for outsiders. */
export const createFactsAsOfLoader = (facts: FactsAsOfRepository) =>
  new DataLoader<Uuid, Date | null>(async (uuids) => {
    const rows = await orderByKey(uuids, facts.findByOrgs(uuids), (row) => row.orgUuid);
    return rows.map((row) => row?.asOf ?? null);
  });
