import type { Uuid } from '@volmify/shared/ids';
import { holds } from '@volmify/shared/policy/author';
import { conflict, forbidden, invalid, notFound } from '@volmify/shared/refusal';
import type { Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { NewTaxRate } from './tax-writing.repository.ts';

/** A new rate as it is asked for. */
export interface TaxRateWish extends Omit<NewTaxRate, 'categoryUuid'> {
  /** Null = every category of goods. */
  readonly categoryCode: string | null;
}

/** A place where taxes are due: country, or country and subdivision, by ISO 3166. */
export const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
export const PLACE_RULE = 'A place is a country, or a country and its part, such as DE or US-TX.';

type Done = Outcome<{ readonly rateUuid: Uuid; readonly snapshotUuid: Uuid }>;

/** Makes a sales tax with its first version (FIN-26, FIN-27). */
export async function createTaxRate(room: WriteRoom, wish: TaxRateWish): Promise<Done> {
  const { categoryCode, ...rate } = wish;
  if (!room.author || !holds(room.viewer, room.orgId, 'tax.manage')) return forbidden('orgId');
  const isShare = rate.type === 'PERCENT';
  if (isShare !== (rate.rateBps !== null) || isShare === (rate.amountMinor !== null)) {
    return invalid('type', 'A percentage needs a share, a fixed tax an amount, and never both.');
  }
  if (rate.rateBps !== null && (rate.rateBps < 0 || rate.rateBps > 10_000)) {
    return invalid('rateBps', 'A share lies between 0 and 10000 basis points.');
  }
  if (rate.jurisdiction !== null && !PLACE.test(rate.jurisdiction)) return invalid('jurisdiction', PLACE_RULE);
  const categoryUuid = categoryCode === null ? null : await room.taxes.findCategory(categoryCode);
  if (categoryUuid === undefined) return notFound('categoryCode');
  if (!(await room.taxes.insertRate({ ...rate, categoryUuid }, room.author.employeeUuid))) return conflict('code');
  return keepVersion(room, rate.uuid, { action: 'tax_rate.create', after: { code: rate.code, rateBps: rate.rateBps } });
}

/** Ends the version in force and makes the next one; what was sold keeps the version it was sold under. */
export async function updateTaxRate(
  room: WriteRoom,
  wish: { readonly rateUuid: Uuid; readonly rateBps: number | null; readonly effectiveFrom: Date },
): Promise<Done> {
  if (!room.author || !holds(room.viewer, room.orgId, 'tax.manage')) return forbidden('taxRateId');
  const rate = await room.taxes.lockRate(wish.rateUuid);
  if (!rate) return notFound('taxRateId');
  const { rateBps, effectiveFrom } = wish;
  if (rate.type !== 'PERCENT' || rateBps === null || rateBps < 0 || rateBps > 10_000) {
    return invalid('rateBps', 'A share lies between 0 and 10000 basis points.');
  }
  if (effectiveFrom <= rate.effectiveFrom) {
    return invalid('effectiveFrom', 'The next version begins after the one in force.');
  }
  await room.taxes.changeRate(wish.rateUuid, { version: rate.version + 1, rateBps, effectiveFrom });
  return keepVersion(room, wish.rateUuid, { action: 'tax_rate.update', after: { version: rate.version + 1, rateBps } });
}

async function keepVersion(
  room: WriteRoom,
  rateUuid: Uuid,
  deed: { readonly action: string; readonly after: unknown },
): Promise<Done> {
  const snapshotUuid = room.ids.newUuid();
  if (!room.author) return forbidden('orgId');
  await room.taxes.addSnapshot(snapshotUuid, rateUuid, room.author);
  await room.audit({ ...deed, entityType: 'org_tax_rate', entityUuid: rateUuid });
  return { type: 'done', rateUuid, snapshotUuid };
}
