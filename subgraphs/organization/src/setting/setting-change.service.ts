import { randomBytes } from 'node:crypto';
import { requireFeature } from '@volmify/shared/feature';
import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalid, notFound } from '@volmify/shared/refusal';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { Name } from './setting.ts';
import type { NamedTable } from './setting-writing.repository.ts';

export interface LocaleWish {
  readonly locale: string;
  readonly isDefault: boolean;
  readonly isActive: boolean;
}

export interface CurrencyWish {
  readonly currency: string;
  readonly displayFormat: string | null;
  readonly roundingMode: string;
  /** Minor units; null rounds to one. */
  readonly roundingIncrement: bigint | null;
}

export interface BrandWish {
  readonly slug: string;
  readonly names: readonly Name[];
  readonly logoUrl: string | null;
}

export interface RegionWish {
  readonly currency: string;
  readonly names: readonly Name[];
  readonly includesTax: boolean;
  readonly jurisdiction: string | null;
  readonly countryCode: string | null;
}

export interface FunnelWish {
  readonly slug: string;
  readonly names: readonly Name[];
  readonly regionUuids: readonly Uuid[];
}

export interface DomainWish {
  readonly funnelUuid: Uuid;
  readonly domain: string;
  readonly isCanonical: boolean;
}

/** The row that a setting stands in. */
export type SettingOutcome = Outcome<{ readonly uuid: Uuid }>;

const mayManage = (room: WriteRoom): boolean =>
  room.author !== undefined && holds(room.viewer, room.orgId, 'org.settings.manage');

/** Turns a switch: what it names is refused from the next request on (ORG-41). */
export async function setFeatureFlag(room: WriteRoom, key: string, enabled: boolean): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  const before = await room.settings.setFlag(room.ids.newUuid(), key, enabled);
  await told(room, { action: 'org.flag', uuid: room.orgUuid, before: { [key]: before }, after: { [key]: enabled } });
  return { type: 'done', uuid: room.orgUuid };
}

/** Adds or changes a language; making one the default ends the former default (ORG-03). */
export async function setOrgLocale(room: WriteRoom, wish: LocaleWish): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  const known = await room.settings.findLocale(wish.locale);
  const isDefault = wish.isDefault || known?.isDefault === true;
  if (isDefault && !wish.isActive) return invalid('isActive', 'The default language stays active: name another first.');
  if (wish.isDefault) await room.settings.clearDefaultLocale();
  const columns = { is_default: isDefault, is_active: wish.isActive };
  if (known) await room.rows.change('org_locale', known.uuid, columns);
  else await room.rows.insert('org_locale', { id: room.ids.newUuid(), locale_key: wish.locale, ...columns });
  await told(room, { action: 'org.locale', uuid: room.orgUuid, after: wish });
  return { type: 'done', uuid: room.orgUuid };
}

/** Adds or changes a currency (ORG-51); which one is the default follows from the organization. */
export async function setOrgCurrency(room: WriteRoom, wish: CurrencyWish): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  await room.settings.setCurrency(wish.currency, [wish.displayFormat, wish.roundingMode, wish.roundingIncrement]);
  await told(room, { action: 'org.currency', uuid: room.orgUuid, after: wish });
  return { type: 'done', uuid: room.orgUuid };
}

/** Adds the brand of a slug, or changes it (ORG-02). */
export async function setOrgBrand(room: WriteRoom, wish: BrandWish): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  const uuid = await put(room, { table: 'org_brand', column: 'slug', value: wish.slug }, { logo_url: wish.logoUrl });
  await room.settings.replaceNames('org_brand', uuid, wish.names);
  await told(room, { action: 'brand.set', uuid, after: wish });
  return { type: 'done', uuid };
}

/** Adds the region of a currency, or changes it (ORG-04). */
export async function setOrgRegion(room: WriteRoom, wish: RegionWish): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  const uuid = await put(
    room,
    { table: 'org_region', column: 'currency_code', value: wish.currency },
    { includes_tax: wish.includesTax, jurisdiction: wish.jurisdiction, country_code: wish.countryCode },
  );
  await room.settings.replaceNames('org_region', uuid, wish.names);
  await told(room, { action: 'region.set', uuid, after: wish });
  return { type: 'done', uuid };
}

/** Adds the store front of a slug, or changes it (ORG-45). @throws FEATURE_DISABLED where they are switched off */
export async function setFunnel(room: WriteRoom, wish: FunnelWish): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  requireFeature(room.viewer, room.orgId, 'funnels');
  if ((await room.settings.countRegions(wish.regionUuids)) !== wish.regionUuids.length) return notFound('regionIds');
  const uuid = await put(room, { table: 'org_funnel', column: 'slug', value: wish.slug }, {});
  await room.settings.replaceNames('org_funnel', uuid, wish.names);
  await room.settings.replaceRegions(uuid, wish.regionUuids);
  await told(room, { action: 'funnel.set', uuid, after: wish });
  return { type: 'done', uuid };
}

/** Leads a host name to a store front. @throws FEATURE_DISABLED where they are switched off */
export async function addFunnelDomain(room: WriteRoom, wish: DomainWish): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  requireFeature(room.viewer, room.orgId, 'funnels');
  if (!(await room.settings.findLive('org_funnel', 'id', wish.funnelUuid))) return notFound('funnelId');
  const uuid = room.ids.newUuid();
  const token = `volmify-${randomBytes(16).toString('hex')}`;
  const isAdded = await room.settings.addDomain({ uuid, funnelUuid: wish.funnelUuid, domain: wish.domain, token });
  if (!isAdded) return conflict('domain');
  if (wish.isCanonical) await room.settings.makeCanonical(wish.funnelUuid, uuid);
  await told(room, { action: 'funnel.add_domain', uuid: wish.funnelUuid, after: wish });
  return { type: 'done', uuid: wish.funnelUuid };
}

/** Frees a host name. @throws FEATURE_DISABLED where store fronts are switched off */
export async function removeFunnelDomain(room: WriteRoom, domain: string): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden('orgId');
  requireFeature(room.viewer, room.orgId, 'funnels');
  const found = await room.settings.findLive('org_funnel_domain', 'domain', domain);
  if (!found?.funnelUuid) return notFound('domain');
  await room.rows.change('org_funnel_domain', found.uuid, goneNow(room));
  await told(room, { action: 'funnel.remove_domain', uuid: found.funnelUuid, before: { domain } });
  return { type: 'done', uuid: found.funnelUuid };
}

/** Takes a brand, a region where nothing is sold, or a store front with its host names away. */
export async function removeSetting(
  room: WriteRoom,
  { table, uuid, field }: { readonly table: NamedTable; readonly uuid: Uuid; readonly field: string },
): Promise<SettingOutcome> {
  if (!mayManage(room)) return forbidden(field);
  if (table === 'org_funnel') requireFeature(room.viewer, room.orgId, 'funnels');
  if (!(await room.settings.findLive(table, 'id', uuid))) return notFound(field);
  if (table === 'org_region' && (await room.settings.isSoldIn(uuid))) return conflict(field);
  if (table === 'org_funnel') await room.settings.freeDomains(uuid, goneNow(room));
  await room.rows.change(table, uuid, goneNow(room));
  await told(room, { action: `${table.slice('org_'.length)}.remove`, uuid });
  return { type: 'done', uuid };
}

const goneNow = (room: WriteRoom) => ({ deleted_at: room.at, deleted_by: room.userUuid });

/** The live row with that value, changed, or a new one; its uuid. */
async function put(
  room: WriteRoom,
  key: { readonly table: NamedTable; readonly column: 'slug' | 'currency_code'; readonly value: string },
  columns: Readonly<Record<string, unknown>>,
): Promise<Uuid> {
  const known = await room.settings.findLive(key.table, key.column, key.value);
  if (known) {
    await room.rows.change(key.table, known.uuid, columns);
    return known.uuid;
  }
  const uuid = room.ids.newUuid();
  await room.rows.insert(key.table, { id: uuid, [key.column]: key.value, ...columns });
  return uuid;
}

const told = (
  room: WriteRoom,
  { action, uuid, before, after }: { action: string; uuid: Uuid; before?: object; after?: object },
): Promise<void> =>
  room.audit({
    action,
    entityType: action.split('.')[0] ?? action,
    entityUuid: uuid,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  });
