import { productChanged } from '@volmify/shared/events/catalogue';
import { appendEvent } from '@volmify/shared/events/outbox';
import { type Id, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import type { Permission } from '@volmify/shared/policy/permission';
import { conflict, forbidden, invalid, invalidState, notFound } from '@volmify/shared/refusal';
import type { ContentSnapshot } from '../content-version/content-version.repository.ts';
import type {
  ContentVersionWriteRepository,
  SavedVersion,
} from '../content-version/content-version-write.repository.ts';
import { brokenRule, type Outcome, type Rule } from '../subgraph.refusal.ts';
import { asStaff, type Deed, type StaffRoom } from '../subgraph.writing.ts';
import type { Product, ProductStatus, ProductType } from './product.repository.ts';
import type { LockedProduct, ProductMove, ProductWriteRepository } from './product-write.repository.ts';
import { takeSlug } from './slug.ts';

/** What writes products and the versions of their content. */
export interface ProductDesk {
  readonly products: ProductWriteRepository;
  readonly versions: ContentVersionWriteRepository;
}
type Room = StaffRoom<ProductDesk>;

export type ProductOutcome = Outcome<{ readonly productId: Id<'Product'> }> | { readonly type: 'no_shares' };

const TEXT_MAX = 20_000;
const NOTE_MAX = 1_000;

/** What words of an author must keep to. */
export const noteRule = (field: string, note: string | null): Rule => [
  (note?.length ?? 0) > NOTE_MAX,
  field,
  `A note has at most ${NOTE_MAX} characters.`,
];
const contentRules = ({ title, description }: ContentSnapshot): readonly Rule[] => [
  [title.trim().length === 0 || title.length > 200, 'title', 'A title has 1 to 200 characters.'],
  [(description?.length ?? 0) > TEXT_MAX, 'description', `A text has at most ${TEXT_MAX} characters.`],
];

/** Staff make a draft; a slug made from the title gives way to one that is taken, a wished one does not. */
export function createProduct(
  room: Room,
  wish: {
    readonly orgId: Id<'Org'>;
    readonly type: ProductType;
    readonly title: string;
    readonly slug: string | null;
  },
): Promise<ProductOutcome> {
  const place = { orgId: wish.orgId, permission: 'product.write', field: 'orgId', isOwnEnough: true } as const;
  return asStaff(room, place, async (deed) => {
    const broken = brokenRule(contentRules({ title: wish.title, description: null }));
    if (broken) return broken;
    const [id, { at, author }] = [deed.ids.newUuid(), deed];
    const choice = await takeSlug(wish, (slug) =>
      deed.desk.products.insert({ ...wish, id, slug, byUserId: author.userId, at }),
    );
    if (choice.type === 'conflict') return conflict('slug');
    if (choice.type === 'invalid') return invalid('slug', choice.message);
    const productId = toId('Product', id);
    await saveVersion(deed, productId, { title: wish.title, description: null }, null);
    await tell(deed, { id: productId, slug: choice.slug, version: 0 }, [null, 'DRAFT']);
    return { type: 'done', productId };
  });
}

/** What an author wants the content to be; null keeps what is. */
export interface ContentChange {
  readonly title: string | null;
  readonly description: string | null;
  readonly changeNote: string | null;
  readonly expectedVersion: number | null;
}

/**
 * Saves content as the next version (CAT-12): a draft shows it at once, a product on sale when it was approved and
 * published again. Who writes own content alone changes what they made.
 */
export function updateProduct(room: Room, seen: Product | null, change: ContentChange): Promise<ProductOutcome> {
  return onLocked(room, { seen, permission: 'product.write' }, async (deed, product) => {
    if (change.expectedVersion !== null && change.expectedVersion !== product.version)
      return conflict('expectedVersion');
    const latest = await latestVersion(deed, product);
    const content = {
      title: change.title ?? latest.title,
      description: change.description ?? latest.description,
    };
    const broken = brokenRule([...contentRules(content), noteRule('changeNote', change.changeNote)]);
    return broken ?? save(deed, product, content, change.changeNote);
  });
}

/** Saves an older version again as the newest one: history is never rewritten (CAT-12). */
export function restoreContentVersion(
  room: Room,
  seen: Product | null,
  versionNumber: number,
): Promise<ProductOutcome> {
  return onLocked(room, { seen, permission: 'product.write' }, async (deed, product) => {
    const version = await deed.desk.versions.findByNumber(product.id, versionNumber);
    if (!version) return notFound('versionNumber');
    return save(deed, product, version, `Version ${versionNumber} again.`);
  });
}

/** Puts approved content on sale: the product needs a live set of shares and an active default plan (5.7). */
export function publishProduct(room: Room, seen: Product | null): Promise<ProductOutcome> {
  return onLocked(room, { seen, permission: 'product.publish' }, async (deed, product) => {
    const isRenewal = product.status === 'PUBLISHED' && product.approvedVersionUuid !== null;
    const { hasShares, hasPlan } = await deed.desk.products.findSellable(product.id);
    if (product.status === 'APPROVED' && !hasShares) return { type: 'no_shares' };
    if ((product.status !== 'APPROVED' && !isRenewal) || !hasPlan) return invalidState('productId', product.status);
    const approved = product.approvedVersionUuid;
    const content = approved ? await deed.desk.versions.find(product.id, approved) : product;
    return moveProduct(deed, product, {
      ...{ status: 'PUBLISHED', title: content?.title ?? product.title },
      description: content ? content.description : product.description,
      approvedVersionUuid: null,
      publishedVersionUuid: approved ?? product.publishedVersionUuid,
    });
  });
}

/** Takes a product off sale (5.7). */
export function archiveProduct(room: Room, seen: Product | null): Promise<ProductOutcome> {
  return onLocked(room, { seen, permission: 'product.publish' }, async (deed, product) =>
    product.status === 'PUBLISHED' && !product.hasPendingApproval
      ? moveProduct(deed, product, { status: 'ARCHIVED' })
      : invalidState('productId', product.hasPendingApproval ? 'PENDING_APPROVAL' : product.status),
  );
}

const REOPENED: readonly ProductStatus[] = ['REJECTED', 'ARCHIVED', 'APPROVED'];

/** Makes what was rejected, archived or approved a draft again (5.7). */
export function reopenProduct(room: Room, seen: Product | null): Promise<ProductOutcome> {
  return onLocked(room, { seen, permission: 'product.write' }, async (deed, product) =>
    REOPENED.includes(product.status)
      ? moveProduct(deed, product, { status: 'DRAFT', approvedVersionUuid: null })
      : invalidState('productId', product.status),
  );
}

/** One change of one product under its lock, by its author or by who may change any. */
export function onLocked<Desk extends ProductDesk, Done>(
  room: StaffRoom<Desk>,
  place: { readonly seen: Product | null; readonly permission: Permission },
  work: (deed: Deed<Desk>, product: LockedProduct) => Promise<Done>,
): Promise<Done | ReturnType<typeof notFound>> {
  const { seen, permission } = place;
  return asStaff(room, { orgId: seen?.orgId, permission, field: 'productId', isOwnEnough: true }, async (deed) => {
    const product = seen && (await deed.desk.products.lock(seen.id));
    if (!product) return notFound('productId');
    if (!deed.author.isEverywhere && product.createdById !== deed.author.userId) return forbidden('productId');
    return work(deed, product);
  });
}

/** Moves a locked product, with its fact and its line in the log. */
export async function moveProduct(
  deed: Deed<ProductDesk>,
  product: LockedProduct,
  to: Partial<Omit<ProductMove, 'byUserId' | 'at'>>,
): Promise<ProductOutcome> {
  const move = { ...product, ...to, byUserId: deed.author.userId, at: deed.at };
  await deed.desk.products.move(product, move);
  await tell(deed, product, [product.status, move.status]);
  return { type: 'done', productId: product.id };
}

/** The newest save; texts from before saves were kept become the first one. */
export async function latestVersion(deed: Deed<ProductDesk>, product: LockedProduct): Promise<SavedVersion> {
  const latest = await deed.desk.versions.findLatest(product.id);
  if (latest) return latest;
  const [id, { title, description }] = [deed.ids.newUuid(), product];
  const by = { byEmployeeId: null, byUserId: product.createdById };
  await deed.desk.versions.insert(product.id, { id, title, description, changeNote: null, ...by, at: deed.at });
  return { id, versionNumber: 1, title, description };
}

async function save(
  deed: Deed<ProductDesk>,
  product: LockedProduct,
  content: ContentSnapshot,
  note: string | null,
): Promise<ProductOutcome> {
  const { title, description } = content;
  const isDraft = product.status === 'DRAFT';
  if (product.hasPendingApproval) return invalidState('productId', 'PENDING_APPROVAL');
  if (!isDraft && product.status !== 'PUBLISHED') return invalidState('productId', product.status);
  await latestVersion(deed, product);
  await saveVersion(deed, product.id, { title, description }, note);
  return moveProduct(deed, product, isDraft ? { title, description } : {});
}

const saveVersion = (
  deed: Deed<ProductDesk>,
  productId: Id<'Product'>,
  content: ContentSnapshot,
  changeNote: string | null,
): Promise<number> =>
  deed.desk.versions.insert(productId, {
    ...{ ...content, id: deed.ids.newUuid(), changeNote, at: deed.at },
    byEmployeeId: deed.author.employeeId,
    byUserId: deed.author.userId,
  });

async function tell(
  deed: Deed<ProductDesk>,
  product: Pick<LockedProduct, 'id' | 'slug' | 'version'>,
  [from, to]: readonly [from: ProductStatus | null, to: ProductStatus],
): Promise<void> {
  const [productId, orgId]: readonly [Uuid, Uuid] = [toUuid(product.id), toUuid(deed.orgId)];
  await appendEvent(deed.desk.sql, productChanged, {
    ...{ eventId: deed.ids.newUuid(), aggregateType: 'product', aggregateId: productId, orgId, occurredAt: deed.at },
    sequence: product.version + 1,
    payload: { productId, orgId, slug: product.slug, status: to, previousStatus: from },
  });
  await deed.audit({
    action: from === null ? 'product.create' : from === to ? 'product.update' : `product.${to.toLowerCase()}`,
    entityUuid: productId,
    before: from === null ? null : { status: from },
    after: { status: to, slug: product.slug },
  });
}
