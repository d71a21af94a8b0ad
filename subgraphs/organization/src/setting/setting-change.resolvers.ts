import { type Id, requireId, toId, toUuid } from '@volmify/shared/ids';
import { forbidden, notFound } from '@volmify/shared/refusal';
import type { OrganizationContext } from '../subgraph.context.ts';
import { answerOf } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import {
  parseBrand,
  parseCurrency,
  parseDomain,
  parseFunnel,
  parseLocale,
  parseRegion,
  requireDomain,
  requireKey,
} from './setting.input.ts';
import {
  addFunnelDomain,
  removeFunnelDomain,
  removeSetting,
  type SettingOutcome,
  setFeatureFlag,
  setFunnel,
  setOrgBrand,
  setOrgCurrency,
  setOrgLocale,
  setOrgRegion,
} from './setting-change.service.ts';

type Write = (room: WriteRoom) => Promise<SettingOutcome>;
type Show = (context: OrganizationContext, orgId: Id<'Org'>, uuid: string) => Promise<object>;

const showOrg: Show = async ({ loaders }, orgId) => ({ org: await loaders.org.load(orgId) });
const showBrand: Show = async ({ loaders }, _orgId, uuid) => ({
  brand: await loaders.brand.load(toId('OrgBrand', uuid)),
});
const showRegion: Show = async ({ loaders }, _orgId, uuid) => ({
  region: await loaders.region.load(toId('OrgRegion', uuid)),
});
const showFunnel: Show = async ({ loaders }, orgId, uuid) => {
  const funnels = await loaders.funnelsOfOrg.load(toUuid(orgId));
  return { funnel: funnels.find(({ id }) => id === toId('Funnel', uuid)) };
};

/** A mutation whose input names the organization. */
const inOrg =
  <Input extends { readonly orgId: string }>(name: string, prepare: (input: Input) => Write, show: Show) =>
  async (_root: unknown, { input }: { input: Input }, context: OrganizationContext) => {
    const orgId = requireId('Org', input.orgId);
    const outcome = (await context.writeAsStaff(orgId, prepare(input))) ?? notFound('orgId');
    return answerOf<{ readonly uuid: string }>(name, outcome, ({ uuid }) => show(context, orgId, uuid));
  };

/** A mutation that takes a brand or region away, wherever it lies; hidden and absent answer alike. */
const removing =
  (name: string, kind: 'OrgBrand' | 'OrgRegion') =>
  async (_root: unknown, { input }: { input: Readonly<Record<string, string>> }, context: OrganizationContext) => {
    const field = kind === 'OrgBrand' ? 'brandId' : 'regionId';
    const text = input[field] ?? '';
    const found =
      kind === 'OrgBrand'
        ? await context.loaders.brand.load(requireId('OrgBrand', text))
        : await context.loaders.region.load(requireId('OrgRegion', text));
    const wish = { table: kind === 'OrgBrand' ? 'org_brand' : 'org_region', field } as const;
    const outcome = found
      ? ((await context.writeAsStaff(found.orgId, (room) =>
          removeSetting(room, { ...wish, uuid: toUuid(found.id) }),
        )) ?? forbidden(field))
      : notFound(field);
    return answerOf(name, outcome, () => (found ? showOrg(context, found.orgId, '') : {}));
  };

/** Mutations of what an organization sets for itself. */
export const settingChangeResolvers = {
  Mutation: {
    setFeatureFlag: inOrg<{ orgId: string; key: string; enabled: boolean }>(
      'setFeatureFlag',
      ({ key, enabled }) => {
        const name = requireKey(key);
        return (room) => setFeatureFlag(room, name, enabled);
      },
      showOrg,
    ),
    setOrgLocale: inOrg<{ orgId: string } & Parameters<typeof parseLocale>[0]>(
      'setOrgLocale',
      (input) => {
        const wish = parseLocale(input);
        return (room) => setOrgLocale(room, wish);
      },
      showOrg,
    ),
    setOrgCurrency: inOrg<{ orgId: string } & Parameters<typeof parseCurrency>[0]>(
      'setOrgCurrency',
      ({ orgId: _orgId, ...input }) => {
        const wish = parseCurrency(input);
        return (room) => setOrgCurrency(room, wish);
      },
      showOrg,
    ),
    setOrgBrand: inOrg<{ orgId: string } & Parameters<typeof parseBrand>[0]>(
      'setOrgBrand',
      (input) => {
        const wish = parseBrand(input);
        return (room) => setOrgBrand(room, wish);
      },
      showBrand,
    ),
    removeOrgBrand: removing('removeOrgBrand', 'OrgBrand'),
    setOrgRegion: inOrg<{ orgId: string } & Parameters<typeof parseRegion>[0]>(
      'setOrgRegion',
      (input) => {
        const wish = parseRegion(input);
        return (room) => setOrgRegion(room, wish);
      },
      showRegion,
    ),
    removeOrgRegion: removing('removeOrgRegion', 'OrgRegion'),
    setFunnel: inOrg<{ orgId: string } & Parameters<typeof parseFunnel>[0]>(
      'setFunnel',
      (input) => {
        const wish = parseFunnel(input);
        return (room) => setFunnel(room, wish);
      },
      showFunnel,
    ),
    removeFunnel: inOrg<{ orgId: string; funnelId: string }>(
      'removeFunnel',
      ({ funnelId }) => {
        const uuid = toUuid(requireId('Funnel', funnelId));
        return (room) => removeSetting(room, { table: 'org_funnel', uuid, field: 'funnelId' });
      },
      showOrg,
    ),
    addFunnelDomain: inOrg<{ orgId: string } & Parameters<typeof parseDomain>[0]>(
      'addFunnelDomain',
      (input) => {
        const wish = parseDomain(input);
        return (room) => addFunnelDomain(room, wish);
      },
      showFunnel,
    ),
    removeFunnelDomain: inOrg<{ orgId: string; domain: string }>(
      'removeFunnelDomain',
      ({ domain }) => {
        const host = requireDomain(domain);
        return (room) => removeFunnelDomain(room, host);
      },
      showFunnel,
    ),
  },
};
