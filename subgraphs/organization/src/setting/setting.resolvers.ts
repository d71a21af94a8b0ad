import { requireId, toId, toUuid } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { chooseText } from '@volmify/shared/localized-text';
import type { Org } from '../org/org.ts';
import type { OrganizationContext } from '../subgraph.context.ts';
import type { Brand, Funnel, Name, Region } from './setting.ts';

type InLocale = { readonly locale?: string | null };
type Named = { readonly names: readonly Name[] };

const name = ({ names }: Named, { locale }: InLocale): string | undefined => chooseText(names, locale)?.name;

/** What organizations set for themselves. */
export const settingResolvers = {
  Org: {
    locales: (org: Org, _args: unknown, { loaders }: OrganizationContext) => loaders.localesOfOrg.load(toUuid(org.id)),
    currencies: (org: Org, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.currenciesOfOrg.load(toUuid(org.id)),
    brands: (org: Org, _args: unknown, { loaders }: OrganizationContext) => loaders.brandsOfOrg.load(toUuid(org.id)),
    regions: (org: Org, _args: unknown, { loaders }: OrganizationContext) => loaders.regionsOfOrg.load(toUuid(org.id)),
    funnels: (org: Org, _args: unknown, { loaders }: OrganizationContext) => loaders.funnelsOfOrg.load(toUuid(org.id)),
    featureFlags: (org: Org, _args: unknown, { loaders }: OrganizationContext) =>
      loaders.flagsOfOrg.load(toUuid(org.id)),
  },
  OrgBrand: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) =>
      fresh(await loaders.brand.load(requireId('OrgBrand', id))),
    name,
    description: (brand: Brand, { locale }: InLocale) =>
      chooseText(brand.names, locale, (text) => text.description != null)?.description ?? null,
    org: (brand: Brand, _args: unknown, { loaders }: OrganizationContext) => loaders.org.load(brand.orgId),
  },
  OrgRegion: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: OrganizationContext) =>
      fresh(await loaders.region.load(requireId('OrgRegion', id))),
    name,
    org: (region: Region, _args: unknown, { loaders }: OrganizationContext) => loaders.org.load(region.orgId),
  },
  Funnel: {
    name,
    async regions(funnel: Funnel, _args: unknown, { loaders }: OrganizationContext) {
      const regions = await loaders.region.loadMany(funnel.regionUuids.map((uuid) => toId('OrgRegion', uuid)));
      return regions.filter((region) => region !== null);
    },
  },
};
