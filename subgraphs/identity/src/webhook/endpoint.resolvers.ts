import { isId, toUuid } from '@volmify/shared/ids';
import { type KeysetPart, type PageArguments, requirePage, toConnection } from '@volmify/shared/page';
import { commonRefusalView } from '@volmify/shared/refusal';
import type { PartnerApp } from '../partner/partner-app.ts';
import type { IdentityContext } from '../subgraph.context.ts';
import { type ReplayWish, replayDeliveries, sendTestEvent } from './delivery-sending.service.ts';
import {
  type EndpointOutcome,
  removePartnerEndpoint,
  rotateEndpointSecret,
  subscribePartnerEvent,
  updatePartnerEndpoint,
} from './endpoint.service.ts';
import type { Delivery, DeliveryStatus, Endpoint } from './endpoint.ts';
import { WEBHOOK_EVENTS } from './webhook.event.ts';

const KEYSET: readonly KeysetPart[] = ['time', 'uuid'];

interface Given<Input> {
  readonly input: Input;
}
type Of<Write extends (...args: never[]) => unknown> = Parameters<Write>[2];

/** The endpoint as it is after the write, with what the write made. */
async function answer(typename: string, outcome: EndpointOutcome, context: IdentityContext) {
  if (outcome.type !== 'done') return commonRefusalView(outcome);
  context.readAnew();
  const endpoint = await context.loaders.partnerEndpoint.load(outcome.endpointId);
  return { ...outcome, __typename: typename, endpoint };
}

/** Resolvers of endpoints, deliveries and their log (GW-07). */
export const endpointResolvers = {
  Query: {
    partnerEndpoint: (_root: unknown, { id }: { id: string }, { loaders }: IdentityContext) =>
      isId('PartnerEndpoint', id) ? loaders.partnerEndpoint.load(id) : null,
  },
  Mutation: {
    subscribePartnerEvent: async (
      _root: unknown,
      { input }: Given<Of<typeof subscribePartnerEvent>>,
      context: IdentityContext,
    ) =>
      answer(
        'SubscribePartnerEventSuccess',
        await subscribePartnerEvent(context.webhooks, context.viewer, input),
        context,
      ),
    updatePartnerEndpoint: async (
      _root: unknown,
      { input }: Given<Of<typeof updatePartnerEndpoint>>,
      context: IdentityContext,
    ) =>
      answer(
        'UpdatePartnerEndpointSuccess',
        await updatePartnerEndpoint(context.webhooks, context.viewer, input),
        context,
      ),
    rotatePartnerEndpointSecret: async (
      _root: unknown,
      { input }: Given<Of<typeof rotateEndpointSecret>>,
      context: IdentityContext,
    ) =>
      answer(
        'RotatePartnerEndpointSecretSuccess',
        await rotateEndpointSecret(context.webhooks, context.viewer, input),
        context,
      ),
    async removePartnerEndpoint(
      _root: unknown,
      { input }: Given<{ readonly endpointId: string }>,
      context: IdentityContext,
    ) {
      const outcome = await removePartnerEndpoint(context.webhooks, context.viewer, input.endpointId);
      if (outcome.type !== 'done') return commonRefusalView(outcome);
      context.readAnew();
      const partnerApp = await context.loaders.partnerApp.load(outcome.appId);
      return { __typename: 'RemovePartnerEndpointSuccess', partnerApp };
    },
    sendPartnerTestEvent: async (
      _root: unknown,
      { input }: Given<{ readonly endpointId: string }>,
      context: IdentityContext,
    ) =>
      answer(
        'SendPartnerTestEventSuccess',
        await sendTestEvent(context.webhooks, context.viewer, input.endpointId),
        context,
      ),
    replayPartnerDeliveries: async (_root: unknown, { input }: Given<ReplayWish>, context: IdentityContext) =>
      answer(
        'ReplayPartnerDeliveriesSuccess',
        await replayDeliveries(context.webhooks, context.viewer, input),
        context,
      ),
  },
  PartnerApp: {
    endpoints: ({ id }: PartnerApp, _args: unknown, { loaders }: IdentityContext) =>
      loaders.endpointsOfPartnerApp.load(id),
    eventTypes: ({ grantedSubgraphs }: PartnerApp) =>
      [...WEBHOOK_EVENTS.values()]
        .filter(({ subgraph }) => grantedSubgraphs.includes(subgraph))
        .map(({ eventType, kind }) => ({ name: eventType.type, subject: kind })),
  },
  PartnerEndpoint: {
    async deliveries(
      { id }: Endpoint,
      { status, ...args }: PageArguments & { readonly status?: DeliveryStatus | null },
      { loaders }: IdentityContext,
    ) {
      const page = requirePage(args, KEYSET);
      const rows = await loaders.deliveriesOfEndpoint.load(toUuid(id), { ...page, status: status ?? null });
      return toConnection(rows, page, (row) => [row.createdAt.toISOString(), toUuid(row.id)]);
    },
  },
  PartnerDelivery: {
    log: ({ id }: Delivery, _args: unknown, { loaders }: IdentityContext) => loaders.attemptsOfDelivery.load(id),
  },
};
