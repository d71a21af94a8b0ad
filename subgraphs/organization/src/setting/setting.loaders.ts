import type { Id, Uuid } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { SettingRepository } from './setting.repository.ts';
import type { Brand, Region } from './setting.ts';

/** What organizations set for themselves. */
export type SettingLoaders = ReturnType<typeof createSettingLoaders>;

/** A list of each organization, by its uuid. */
const listOf = <Row extends { readonly orgUuid: Uuid }>(list: (orgs: readonly Uuid[]) => Promise<readonly Row[]>) =>
  new DataLoader<Uuid, Row[]>((orgs) => groupByKey(orgs, list(orgs), (row) => row.orgUuid));

/** Loaders of one request over what the reader may see. */
export const createSettingLoaders = (settings: SettingRepository) => ({
  localesOfOrg: listOf((orgs) => settings.listLocales(orgs)),
  currenciesOfOrg: listOf((orgs) => settings.listCurrencies(orgs)),
  brandsOfOrg: listOf((orgs) => settings.listBrands(orgs)),
  regionsOfOrg: listOf((orgs) => settings.listRegions(orgs)),
  funnelsOfOrg: listOf((orgs) => settings.listFunnels(orgs)),
  flagsOfOrg: listOf((orgs) => settings.listFlags(orgs)),
  brand: new DataLoader<Id<'OrgBrand'>, Brand | null>((ids) =>
    orderByKey(ids, settings.findBrands(ids), (brand) => brand.id),
  ),
  region: new DataLoader<Id<'OrgRegion'>, Region | null>((ids) =>
    orderByKey(ids, settings.findRegions(ids), (region) => region.id),
  ),
});
