import { type Id, toId, toUuid } from '@volmify/shared/ids';
import { conflict, invalid, notFound } from '@volmify/shared/refusal';
import { takeSlug } from '../product/slug.ts';
import { brokenRule, type Outcome, type Rule } from '../subgraph.refusal.ts';
import { asStaff, type Deed, type StaffRoom } from '../subgraph.writing.ts';
import type { Collection, CollectionType } from './collection.repository.ts';
import type { CollectionWriteRepository, LockedCollection } from './collection-write.repository.ts';

/** What writes collections. */
export interface CollectionDesk {
  readonly collections: CollectionWriteRepository;
}
type Room = StaffRoom<CollectionDesk>;

export type CollectionOutcome = Outcome<{ readonly collectionId: Id<'Collection'> }>;

/** Products of one collection at most. */
const PRODUCTS_MAX = 500;
const PERMISSION = 'product.publish';

const titleRule = (title: string): Rule => [
  title.trim().length === 0 || title.length > 200,
  'title',
  'A title has 1 to 200 characters.',
];

/** Staff make a collection (CAT-07), empty at first. */
export function createCollection(
  room: Room,
  orgId: Id<'Org'>,
  wish: { readonly title: string; readonly slug: string | null; readonly type: CollectionType },
): Promise<CollectionOutcome> {
  return asStaff(room, { orgId, permission: PERMISSION, field: 'orgId' }, async (deed) => {
    const broken = brokenRule([titleRule(wish.title)]);
    if (broken) return broken;
    const [id, { at, author }] = [deed.ids.newUuid(), deed];
    const choice = await takeSlug(wish, (slug) =>
      deed.desk.collections.insert({ ...wish, id, slug, byUserId: author.userId, at }),
    );
    if (choice.type === 'conflict') return conflict('slug');
    if (choice.type === 'invalid') return invalid('slug', choice.message);
    await deed.audit({
      action: 'collection.create',
      entityUuid: id,
      before: null,
      after: { slug: choice.slug, type: wish.type },
    });
    return { type: 'done', collectionId: toId('Collection', id) };
  });
}

/** Renames a collection, hides or shows it; what is left out stays. */
export function updateCollection(
  room: Room,
  seen: Collection | null,
  change: { readonly title: string | null; readonly isActive: boolean | null; readonly expectedVersion: number | null },
): Promise<CollectionOutcome> {
  return onLocked(room, seen, async (deed, before, collectionId) => {
    if (change.expectedVersion !== null && change.expectedVersion !== before.version)
      return conflict('expectedVersion');
    const after = { title: change.title ?? before.title, isActive: change.isActive ?? before.isActive };
    const broken = brokenRule([titleRule(after.title)]);
    if (broken) return broken;
    await deed.desk.collections.change(collectionId, after, deed.at);
    await deed.audit({ action: 'collection.update', entityUuid: toUuid(collectionId), before, after });
    return { type: 'done', collectionId };
  });
}

/** Says what is in a collection, in order: the whole list, which replaces the one before. */
export function setCollectionProducts(
  room: Room,
  seen: Collection | null,
  productIds: readonly Id<'Product'>[],
): Promise<CollectionOutcome> {
  return onLocked(room, seen, async (deed, before, collectionId) => {
    const broken = brokenRule([
      [productIds.length > PRODUCTS_MAX, 'productIds', `A collection has at most ${PRODUCTS_MAX} products.`],
      [new Set(productIds).size < productIds.length, 'productIds', 'Each product is named once.'],
    ]);
    if (broken) return broken;
    if ((await deed.desk.collections.countOwn(productIds)) < productIds.length) return notFound('productIds');
    await deed.desk.collections.setProducts(collectionId, productIds);
    await deed.desk.collections.change(collectionId, before, deed.at);
    await deed.audit({
      action: 'collection.set_products',
      entityUuid: toUuid(collectionId),
      before: null,
      after: { productIds },
    });
    return { type: 'done', collectionId };
  });
}

function onLocked(
  room: Room,
  seen: Collection | null,
  work: (deed: Deed<CollectionDesk>, collection: LockedCollection, id: Id<'Collection'>) => Promise<CollectionOutcome>,
): Promise<CollectionOutcome> {
  return asStaff(room, { orgId: seen?.orgId, permission: PERMISSION, field: 'collectionId' }, async (deed) => {
    const collection = seen && (await deed.desk.collections.lock(seen.id));
    return collection ? work(deed, collection, seen.id) : notFound('collectionId');
  });
}
