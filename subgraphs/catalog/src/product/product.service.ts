import type { Clock } from '@volmify/shared/clock';
import { productChanged } from '@volmify/shared/events/catalogue';
import { type Id, type IdSource, toId, toUuid } from '@volmify/shared/ids';
import type { Permission } from '@volmify/shared/policy/permission';
import { membershipIn, type Viewer } from '@volmify/shared/viewer';
import { type Author, authorIn } from '../subgraph.rights.ts';
import type { Product, ProductStatus, ProductType } from './product.repository.ts';
import type { LockedProduct, ProductMove, ProductWriteRepository } from './product-write.repository.ts';
import { takeSlug } from './slug.ts';

/** What the product service needs of a request. */
export interface ProductRoom {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The product as the viewer sees it; null when hidden or absent. */
  findProduct(id: Id<'Product'>): Promise<Product | null>;
  /** Writes as the viewer, in a transaction of its own that is committed before the answer. */
  write<Result>(orgId: Id<'Org'>, work: (products: ProductWriteRepository) => Promise<Result>): Promise<Result>;
}

export type ProductOutcome =
  | { readonly type: 'done'; readonly productId: Id<'Product'> }
  | { readonly type: 'not_found' }
  | { readonly type: 'forbidden' }
  | { readonly type: 'conflict'; readonly of: 'slug' | 'expectedVersion' }
  | { readonly type: 'invalid'; readonly message: string; readonly of: 'title' | 'slug' | 'description' }
  | { readonly type: 'invalid_state'; readonly state: ProductStatus }
  | { readonly type: 'no_shares' };

const TEXT_MAX = 20_000;
const isTitle = (title: string): boolean => title.trim().length > 0 && title.length <= 200;

/** Staff make a draft; a slug made from the title gives way to one that is taken, a wished one does not. */
export async function createProduct(
  room: ProductRoom,
  command: {
    readonly orgId: Id<'Org'>;
    readonly type: ProductType;
    readonly title: string;
    readonly slug: string | null;
  },
): Promise<ProductOutcome> {
  const author = authorIn(room.viewer, command.orgId, 'product.write');
  if (!author) return { type: membershipIn(room.viewer, command.orgId) ? 'forbidden' : 'not_found' };
  if (!isTitle(command.title)) return { type: 'invalid', message: 'A title has 1 to 200 characters.', of: 'title' };
  return room.write(command.orgId, async (products) => {
    const [id, at] = [room.ids.newUuid(), room.clock.now()];
    const choice = await takeSlug(command, (slug) =>
      products.insert({ ...command, id, slug, byUserId: author.userId, at }),
    );
    if (choice.type !== 'taken') return { ...choice, of: 'slug' };
    const made = { id: toId('Product', id), orgId: command.orgId, slug: choice.slug, version: 0 };
    await tell(room, products, { author, product: made, from: null, to: 'DRAFT', at });
    return { type: 'done', productId: made.id };
  });
}

/** Changes the texts of a draft; who writes own content alone changes what they made. */
export async function updateProduct(
  room: ProductRoom,
  command: {
    readonly productId: Id<'Product'>;
    readonly title: string | null;
    readonly description: string | null;
    readonly expectedVersion: number | null;
  },
): Promise<ProductOutcome> {
  if (command.title !== null && !isTitle(command.title)) {
    return { type: 'invalid', message: 'A title has 1 to 200 characters.', of: 'title' };
  }
  if ((command.description?.length ?? 0) > TEXT_MAX) {
    return { type: 'invalid', message: `A text has at most ${TEXT_MAX} characters.`, of: 'description' };
  }
  return change(room, command.productId, 'product.write', async (product) => {
    if (product.status !== 'DRAFT') return { type: 'invalid_state', state: product.status };
    if (command.expectedVersion !== null && command.expectedVersion !== product.version) {
      return { type: 'conflict', of: 'expectedVersion' };
    }
    return {
      status: product.status,
      title: command.title ?? product.title,
      description: command.description ?? product.description,
    };
  });
}

/** Puts an approved product on sale: it needs a live set of shares and an active default plan (5.7). */
export function publishProduct(room: ProductRoom, productId: Id<'Product'>): Promise<ProductOutcome> {
  return change(room, productId, 'product.publish', async (product, products) => {
    const { hasShares, hasPlan } = await products.findSellable(product.id);
    if (product.status === 'APPROVED' && !hasShares) return { type: 'no_shares' };
    if (product.status !== 'APPROVED' || !hasPlan) return { type: 'invalid_state', state: product.status };
    return { status: 'PUBLISHED', title: product.title, description: product.description };
  });
}

/** Takes a product off sale (5.7). */
export function archiveProduct(room: ProductRoom, productId: Id<'Product'>): Promise<ProductOutcome> {
  return change(room, productId, 'product.publish', async (product) =>
    product.status === 'PUBLISHED'
      ? { status: 'ARCHIVED', title: product.title, description: product.description }
      : { type: 'invalid_state', state: product.status },
  );
}

type Decision = Pick<ProductMove, 'status' | 'title' | 'description'> | Exclude<ProductOutcome, { type: 'done' }>;

/** One change of one product under its lock, with its fact and its line in the log. */
async function change(
  room: ProductRoom,
  productId: Id<'Product'>,
  permission: Permission,
  decide: (product: LockedProduct, products: ProductWriteRepository) => Promise<Decision>,
): Promise<ProductOutcome> {
  const seen = await room.findProduct(productId);
  if (!seen) return { type: 'not_found' };
  const author = authorIn(room.viewer, seen.orgId, permission);
  if (!author) return { type: 'forbidden' };
  return room.write(seen.orgId, async (products) => {
    const product = await products.lock(productId);
    if (!product) return { type: 'not_found' };
    if (!author.isEverywhere && product.createdById !== author.userId) return { type: 'forbidden' };
    const decision = await decide(product, products);
    if ('type' in decision) return decision;
    const at = room.clock.now();
    await products.move(product, { ...decision, byUserId: author.userId, at });
    await tell(room, products, { author, product, from: product.status, to: decision.status, at });
    return { type: 'done', productId };
  });
}

async function tell(
  room: ProductRoom,
  products: ProductWriteRepository,
  step: {
    readonly author: Author;
    readonly product: Pick<LockedProduct, 'id' | 'orgId' | 'slug' | 'version'>;
    readonly from: ProductStatus | null;
    readonly to: ProductStatus;
    readonly at: Date;
  },
): Promise<void> {
  const { author, product, from, to, at } = step;
  const [productId, orgId] = [toUuid(product.id), toUuid(product.orgId)];
  await products.appendEvent(productChanged, {
    eventId: room.ids.newUuid(),
    aggregateType: 'product',
    aggregateId: productId,
    sequence: product.version + 1,
    orgId,
    occurredAt: at,
    payload: { productId, orgId, slug: product.slug, status: to, previousStatus: from },
  });
  await products.writeAudit({
    id: room.ids.newUuid(),
    at,
    actorUserId: toUuid(author.userId),
    actorEmployeeId: author.employeeId ? toUuid(author.employeeId) : null,
    orgId,
    action: from === null ? 'product.create' : from === to ? 'product.update' : `product.${to.toLowerCase()}`,
    entityType: 'product',
    entityId: productId,
    before: from === null ? null : { status: from },
    after: { status: to, slug: product.slug },
    requestId: room.viewer.requestId,
  });
}
