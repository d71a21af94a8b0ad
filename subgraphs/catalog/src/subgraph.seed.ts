import { type Id, toId } from '@volmify/shared/ids';
import { serviceScope } from '@volmify/shared/scope';
import type { DemoRow, DemoWorld } from '@volmify/shared/subgraph';
import { seedApprovals } from './approval/approval.seed.ts';
import { AttributionSetRepository } from './attribution/attribution-set.repository.ts';
import { establishSet, type SetRoom } from './attribution/attribution-set.service.ts';
import type { AttributionType, CompensationType } from './attribution/shares.ts';
import { seedCourses } from './course/course.seed.ts';
import { type CatalogDatabase, sqlOf } from './database.ts';
import { seedLearning } from './enrollment/learning.seed.ts';
import { LearningFactRepository } from './enrollment/learning-fact.repository.ts';
import { seedOffers } from './offer/offer.seed.ts';
import type { ProductStatus, ProductType } from './product/product.repository.ts';
import { ProductFactRepository } from './product/product-fact.repository.ts';
import { seedStructure } from './structure/structure.seed.ts';
import type { CatalogPeers } from './subgraph.peers.ts';
import { createServiceReader } from './subgraph.reader.ts';

interface ProductRow extends DemoRow {
  readonly org: string;
  readonly slug: string;
  readonly type: ProductType;
  readonly status: ProductStatus;
  readonly title: string;
  readonly description: string | null;
  readonly publishedAt: string | null;
  readonly createdBy: string;
}

interface TranslationRow extends DemoRow {
  readonly product: string;
  readonly locale: string;
  readonly title: string;
  readonly description: string | null;
}

interface VariantRow extends DemoRow {
  readonly product: string;
  readonly slug: string;
  readonly title: string;
  readonly accessTier: number;
  readonly isDefault: boolean;
  readonly taxCategoryCode?: string;
}

interface PlanRow extends DemoRow {
  readonly variant: string;
  readonly type: 'ONE_TIME' | 'SUBSCRIPTION';
  readonly slug: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly priceMinor: string;
  readonly currency: string;
  readonly billingInterval?: string;
}

interface SetRow extends DemoRow {
  readonly product: string;
  readonly orgRetainedBps: number;
  readonly authorUser: string;
  /** Absent when the owner acts without an employee row. */
  readonly authorEmployee?: string;
  readonly approvedByEmployee?: string;
}

interface ShareRow extends DemoRow {
  readonly set: string;
  readonly employee: string;
  readonly shareBps: number;
  readonly compensationType: CompensationType;
  readonly attributionType: AttributionType;
}

const SEED_MS_MAX = 60_000;
const byKey = <Row extends DemoRow>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.key, row]));

/**
 * Writes the demo products in one transaction, as the serving role: reference rows as they are, sets of shares by the
 * service that any set goes through. Rows that stand already stay as they are.
 */
export function createSeed(parts: {
  readonly database: CatalogDatabase;
  readonly peers: CatalogPeers;
}): (world: DemoWorld) => Promise<void> {
  return async (world) => {
    const products = world.rows<ProductRow>('catalog', 'org_product');
    const orgUuids = [...new Set(products.map((row) => world.uuidOf(row.org)))];
    const scope = parts.database.createScope(serviceScope('seed', orgUuids), SEED_MS_MAX);
    const sets = new AttributionSetRepository(scope, createServiceReader(orgUuids));
    try {
      await seedProducts(new ProductFactRepository(scope), world);
      for (const row of world.rows<SetRow>('catalog', 'attribution_set')) {
        await seedSet({ sets, peers: parts.peers }, world, row);
      }
      const facts = new LearningFactRepository(scope);
      await seedCourses(facts, world);
      await seedLearning(facts, world);
      await seedApprovals(facts, world);
      await seedOffers(scope, facts, world);
      await seedStructure(sqlOf(scope), world);
      await scope.close();
    } catch (cause) {
      await scope.close(cause);
      throw cause;
    }
  };
}

async function seedProducts(facts: ProductFactRepository, world: DemoWorld): Promise<void> {
  const products = world.rows<ProductRow>('catalog', 'org_product');
  const orgOf = new Map(products.map((row) => [row.key, world.uuidOf(row.org)]));
  const org = (product: string): string => orgOf.get(product) ?? world.uuidOf(product);
  const variants = world.rows<VariantRow>('catalog', 'org_product_variant');
  const productOf = byKey(variants);
  const common = (row: DemoRow) => ({ id: world.uuidOf(row.key), createdAt: new Date(row.createdAt) });
  await facts.insertProducts(
    products.map((row) => ({
      ...row,
      ...common(row),
      orgId: world.uuidOf(row.org),
      publishedAt: row.publishedAt === null ? null : new Date(row.publishedAt),
      createdBy: world.uuidOf(row.createdBy),
    })),
  );
  await facts.insertTranslations(
    world.rows<TranslationRow>('catalog', 'org_product_i18n').map((row) => ({
      ...row,
      localeKey: row.locale,
      productId: world.uuidOf(row.product),
      orgId: org(row.product),
      createdAt: new Date(row.createdAt),
    })),
  );
  await facts.insertVariants(
    variants.map((row) => ({
      ...row,
      ...common(row),
      productId: world.uuidOf(row.product),
      orgId: org(row.product),
      taxCategoryCode: row.taxCategoryCode ?? null,
    })),
  );
  await facts.insertPlans(
    world.rows<PlanRow>('catalog', 'org_product_variant_payment_plan').map((row) => ({
      ...row,
      ...common(row),
      variantId: world.uuidOf(row.variant),
      orgId: org(productOf.get(row.variant)?.product ?? row.variant),
      priceMinor: BigInt(row.priceMinor),
      billingInterval: row.billingInterval ?? null,
    })),
  );
}

async function seedSet(room: SetRoom, world: DemoWorld, row: SetRow): Promise<void> {
  if (await room.sets.hasSet(world.uuidOf(row.key))) return;
  const at = new Date(row.createdAt);
  const shares = world
    .rows<ShareRow>('catalog', 'org_employee_product_attribution')
    .filter((share) => share.set === row.key);
  const employee = (key: string): Id<'OrgEmployee'> => toId('OrgEmployee', world.uuidOf(key));
  const authorUserId = toId('User', world.uuidOf(row.authorUser));
  const outcome = await establishSet(
    room,
    {
      productId: toId('Product', world.uuidOf(row.product)),
      orgRetainedBps: row.orgRetainedBps,
      shares: shares.map((share) => ({ ...share, employeeId: employee(share.employee), compensation: null })),
    },
    {
      author: row.authorEmployee ? { employeeId: employee(row.authorEmployee) } : { ownerUserId: authorUserId },
      authorUserId,
      approvedByEmployeeId: row.approvedByEmployee ? employee(row.approvedByEmployee) : null,
      at,
      ids: {
        set: world.uuidOf(row.key),
        event: world.makeUuid(`${row.key}/event`, at),
        shares: shares.map((share) => world.uuidOf(share.key)),
      },
      shareTimes: shares.map((share) => new Date(share.createdAt)),
    },
    `seed:${row.key}`,
  );
  if (outcome.type !== 'set') throw new Error(`the demo set ${row.key} is refused: ${JSON.stringify(outcome)}`);
}
