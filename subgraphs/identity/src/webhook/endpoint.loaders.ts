import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type { DeliveryPage, EndpointRepository } from './endpoint.repository.ts';
import type { Delivery, Endpoint, LoggedAttempt } from './endpoint.ts';

/** Endpoints, their deliveries and the calls of these. */
export const createEndpointLoaders = (endpoints: EndpointRepository) => ({
  partnerEndpoint: new DataLoader<Id<'PartnerEndpoint'>, Endpoint | null>((ids) =>
    orderByKey(ids, endpoints.findByIds(ids), (row) => row.id),
  ),
  endpointsOfPartnerApp: new DataLoader<Id<'PartnerApp'>, Endpoint[]>((ids) =>
    groupByKey(ids, endpoints.listByApps(ids), (row) => row.appId),
  ),
  deliveriesOfEndpoint: createPagedLoader<DeliveryPage, Delivery>((uuids, page) =>
    endpoints.listDeliveries(uuids, page),
  ),
  attemptsOfDelivery: new DataLoader<Id<'PartnerDelivery'>, LoggedAttempt[]>((ids) =>
    groupByKey(ids, endpoints.listAttempts(ids), (row) => row.deliveryId),
  ),
});
