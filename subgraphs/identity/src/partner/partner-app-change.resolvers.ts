import { answersWith, commonRefusalView } from '@volmify/shared/refusal';
import type { PartnerTier } from '@volmify/shared/viewer';
import type { IdentityContext } from '../subgraph.context.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import {
  type AppOutcome,
  approvePartnerApp,
  createPartnerApp,
  revokePartnerApp,
  suspendPartnerApp,
} from './partner-app.service.ts';
import { grantPartnerConsent, revokePartnerConsent } from './partner-consent.service.ts';
import { createPartnerKey, revokePartnerKey, rotatePartnerKey } from './partner-key.service.ts';

interface Input<Fields> {
  readonly input: Fields;
}

const answers = answersWith(commonRefusalView);

const answer = (context: IdentityContext, mutation: string, outcome: AppOutcome) =>
  answers(mutation, outcome, async ({ appId, apiKey }) => ({
    partnerApp: await context.loaders.partnerApp.load(appId),
    clientId: appId,
    apiKey,
  }));

/** A mutation that is one write of the person who asks. */
const written =
  <Fields>(mutation: string, work: (room: WriteRoom, input: Fields, context: IdentityContext) => Promise<AppOutcome>) =>
  async (_root: unknown, { input }: Input<Fields>, context: IdentityContext) =>
    answer(context, mutation, await context.write((room) => work(room, input, context)));

/** Resolvers of partner apps, their keys and consents as they change. */
export const partnerAppChangeResolvers = {
  Mutation: {
    createPartnerApp: written<Parameters<typeof createPartnerApp>[2]>('createPartnerApp', (room, input, { vault }) =>
      createPartnerApp(room, vault, input),
    ),
    approvePartnerApp: written<{ partnerAppId: string; tier: PartnerTier }>('approvePartnerApp', (room, input) =>
      approvePartnerApp(room, input.partnerAppId, input.tier),
    ),
    suspendPartnerApp: written<{ partnerAppId: string; suspended: boolean }>('suspendPartnerApp', (room, input) =>
      suspendPartnerApp(room, input.partnerAppId, input.suspended),
    ),
    revokePartnerApp: written<{ partnerAppId: string }>('revokePartnerApp', (room, { partnerAppId }) =>
      revokePartnerApp(room, partnerAppId),
    ),
    createPartnerKey: written<Parameters<typeof createPartnerKey>[2]>('createPartnerKey', (room, input, { vault }) =>
      createPartnerKey(room, vault, input),
    ),
    rotatePartnerKey: written<Parameters<typeof rotatePartnerKey>[2]>('rotatePartnerKey', (room, input, { vault }) =>
      rotatePartnerKey(room, vault, input),
    ),
    revokePartnerKey: written<{ partnerKeyId: string }>('revokePartnerKey', (room, { partnerKeyId }) =>
      revokePartnerKey(room, partnerKeyId),
    ),
    grantPartnerConsent: async (
      _root: unknown,
      { input }: Input<{ partnerAppId: string; orgId: string }>,
      context: IdentityContext,
    ) => answer(context, 'grantPartnerConsent', await grantPartnerConsent(context.accounts, context.viewer, input)),
    revokePartnerConsent: written<{ partnerAppId: string; orgId: string }>('revokePartnerConsent', (room, input) =>
      revokePartnerConsent(room, input),
    ),
  },
};
