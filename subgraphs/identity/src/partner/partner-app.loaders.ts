import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { PartnerAppRepository } from './partner-app.repository.ts';
import type { PartnerApp, PartnerConsent, PartnerKey } from './partner-app.ts';

/** Apps, their keys and the consents they were given. */
export const createPartnerAppLoaders = (apps: PartnerAppRepository) => ({
  partnerApp: new DataLoader<Id<'PartnerApp'>, PartnerApp | null>((ids) =>
    orderByKey(ids, apps.findByIds(ids), (row) => row.id),
  ),
  keysOfPartnerApp: new DataLoader<Id<'PartnerApp'>, PartnerKey[]>((ids) =>
    groupByKey(ids, apps.keysOfApps(ids), (row) => row.appId),
  ),
  consentsOfPartnerApp: new DataLoader<Id<'PartnerApp'>, PartnerConsent[]>((ids) =>
    groupByKey(ids, apps.consentsOfApps(ids), (row) => row.appId),
  ),
});
