import { type Id, toId, toUuid } from '@volmify/shared/ids';
import type { Money } from '@volmify/shared/money';
import { conflict, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import { takeSlug } from '../product/slug.ts';
import { brokenRule, type Outcome, type Rule } from '../subgraph.refusal.ts';
import { asStaff, type Deed, type StaffRoom } from '../subgraph.writing.ts';
import type { Bundle, BundleItem, BundleStatus } from './bundle.repository.ts';
import type { BundleWriteRepository, LockedBundle } from './bundle-write.repository.ts';

/** What writes bundles. */
export interface BundleDesk {
  readonly bundles: BundleWriteRepository;
}
type Room = StaffRoom<BundleDesk>;

/** A plan and its part of the price against the other weights. */
export type ProposedItem = Pick<BundleItem, 'planId' | 'weight'>;

export type BundleOutcome = Outcome<{ readonly bundleId: Id<'Bundle'> }>;

const ITEMS_MAX = 20;
const WEIGHT_MAX = 1_000_000;
const PERMISSION = 'product.publish';

const itemRules = (items: readonly ProposedItem[]): readonly Rule[] => [
  [items.length < 2 || items.length > ITEMS_MAX, 'items', `A bundle has 2 to ${ITEMS_MAX} plans.`],
  [new Set(items.map(({ planId }) => planId)).size < items.length, 'items', 'Each plan is named once.'],
  [items.some(({ weight }) => weight < 1 || weight > WEIGHT_MAX), 'items', 'A weight is 1 to a million.'],
];
const titleRule = (title: string): Rule => [
  title.trim().length === 0 || title.length > 200,
  'title',
  'A title has 1 to 200 characters.',
];
const priceRule = (priceMinor: bigint): Rule => [priceMinor < 0n, 'price', 'No price is below nothing.'];

/** Staff put a bundle together, as a draft (CAT-06): plans that are paid once, for the price is split over them. */
export function createBundle(
  room: Room,
  orgId: Id<'Org'>,
  wish: {
    readonly title: string;
    readonly slug: string | null;
    readonly price: Money;
    readonly items: readonly ProposedItem[];
  },
): Promise<BundleOutcome> {
  return asStaff(room, { orgId, permission: PERMISSION, field: 'orgId' }, async (deed) => {
    const broken = brokenRule([titleRule(wish.title), priceRule(wish.price.amountMinor), ...itemRules(wish.items)]);
    if (broken) return broken;
    if (!(await fits(deed, wish.items))) return notFound('items');
    const [id, { at, author }] = [deed.ids.newUuid(), deed];
    const choice = await takeSlug(wish, (slug) =>
      deed.desk.bundles.insert({ ...wish, id, slug, byUserId: author.userId, at }),
    );
    if (choice.type === 'conflict') return conflict('slug');
    if (choice.type === 'invalid') return invalid('slug', choice.message);
    const bundleId = toId('Bundle', id);
    await deed.desk.bundles.setItems(bundleId, wish.items);
    await deed.audit({
      action: 'bundle.create',
      entityUuid: id,
      before: null,
      after: { slug: choice.slug, price: wish.price, items: wish.items },
    });
    return { type: 'done', bundleId };
  });
}

/** Changes a draft; what is left out stays. */
export function updateBundle(
  room: Room,
  seen: Bundle | null,
  change: {
    readonly title: string | null;
    readonly price: Money | null;
    readonly items: readonly ProposedItem[] | null;
    readonly expectedVersion: number | null;
  },
): Promise<BundleOutcome> {
  return onLocked(room, seen, async (deed, bundle, bundleId) => {
    if (change.expectedVersion !== null && change.expectedVersion !== bundle.version)
      return conflict('expectedVersion');
    if (bundle.status !== 'DRAFT') return invalidState('bundleId', bundle.status);
    const to = {
      ...bundle,
      title: change.title ?? bundle.title,
      priceMinor: change.price?.amountMinor ?? bundle.priceMinor,
    };
    const broken = brokenRule([
      titleRule(to.title),
      priceRule(to.priceMinor),
      [(change.price?.currency ?? bundle.currency) !== bundle.currency, 'price', 'A bundle keeps its currency.'],
      ...(change.items === null ? [] : itemRules(change.items)),
    ]);
    if (broken) return broken;
    if (change.items !== null) {
      if (!(await fits(deed, change.items))) return notFound('items');
      await deed.desk.bundles.setItems(bundleId, change.items);
    }
    await deed.desk.bundles.change(bundleId, to, deed.at);
    await deed.audit({
      action: 'bundle.update',
      entityUuid: toUuid(bundleId),
      before: { title: bundle.title, price: bundle.priceMinor, items: seen?.items },
      after: { title: to.title, price: to.priceMinor, items: change.items ?? seen?.items },
    });
    return { type: 'done', bundleId };
  });
}

const NEXT: Readonly<Record<BundleStatus, readonly BundleStatus[]>> = {
  DRAFT: ['PUBLISHED', 'ARCHIVED'],
  PUBLISHED: ['ARCHIVED'],
  ARCHIVED: ['DRAFT'],
};

/** Puts a bundle on sale, takes it off, or makes an archived one a draft again; on sale, every plan in it is on sale. */
export function moveBundle(room: Room, seen: Bundle | null, status: BundleStatus): Promise<BundleOutcome> {
  return onLocked(room, seen, async (deed, bundle, bundleId) => {
    if (!NEXT[bundle.status].includes(status)) return invalidState('bundleId', bundle.status);
    const plans = (seen?.items ?? []).map(({ planId }) => planId);
    if (status === 'PUBLISHED' && (await deed.desk.bundles.countPlans(plans, deed.at)).onSale < plans.length) {
      return invalid('bundleId', 'Every plan in a bundle on sale is on sale.');
    }
    await deed.desk.bundles.change(bundleId, { ...bundle, status }, deed.at);
    await deed.audit({
      action: 'bundle.move',
      entityUuid: toUuid(bundleId),
      before: { status: bundle.status },
      after: { status },
    });
    return { type: 'done', bundleId };
  });
}

const fits = async (deed: Deed<BundleDesk>, items: readonly ProposedItem[]): Promise<boolean> => {
  const plans = items.map(({ planId }) => planId);
  return (await deed.desk.bundles.countPlans(plans, deed.at)).fitting === plans.length;
};

function onLocked(
  room: Room,
  seen: Bundle | null,
  work: (deed: Deed<BundleDesk>, bundle: LockedBundle, bundleId: Id<'Bundle'>) => Promise<BundleOutcome>,
): Promise<BundleOutcome> {
  return asStaff(room, { orgId: seen?.orgId, permission: PERMISSION, field: 'bundleId' }, async (deed) => {
    const bundle = seen && (await deed.desk.bundles.lock(seen.id));
    return bundle ? work(deed, bundle, seen.id) : notFound('bundleId');
  });
}
