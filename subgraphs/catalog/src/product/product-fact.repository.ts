import type { Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { ProductStatus, ProductType } from './product.repository.ts';

/** A product as a reference row: everything about it is decided already. */
export interface ProductFact {
  readonly id: Uuid;
  readonly orgId: Uuid;
  readonly slug: string;
  readonly type: ProductType;
  readonly status: ProductStatus;
  readonly title: string;
  readonly description: string | null;
  readonly publishedAt: Date | null;
  readonly createdBy: Uuid | null;
  readonly createdAt: Date;
}

/** A product's text in one further locale. */
export interface TranslationFact {
  readonly productId: Uuid;
  readonly orgId: Uuid;
  readonly localeKey: string;
  readonly title: string;
  readonly description: string | null;
  readonly createdAt: Date;
}

export interface VariantFact {
  readonly id: Uuid;
  readonly orgId: Uuid;
  readonly productId: Uuid;
  readonly slug: string;
  readonly title: string;
  readonly accessTier: number;
  readonly isDefault: boolean;
  readonly taxCategoryCode: string | null;
  readonly createdAt: Date;
}

/** A plan with its terms; `billingInterval` for subscriptions alone. */
export interface PlanFact {
  readonly id: Uuid;
  readonly orgId: Uuid;
  readonly variantId: Uuid;
  readonly type: 'ONE_TIME' | 'SUBSCRIPTION';
  readonly slug: string;
  readonly title: string;
  readonly isDefault: boolean;
  readonly priceMinor: bigint;
  readonly currency: string;
  readonly billingInterval: string | null;
  readonly createdAt: Date;
}

/** Inserts reference rows; rows that stand already stay as they are. One statement a table. */
export class ProductFactRepository {
  constructor(private readonly scope: CatalogScope) {}

  async insertProducts(facts: readonly ProductFact[]): Promise<void> {
    const rows = facts.map(
      (f) => Prisma.sql`(${f.id}::uuid, ${f.orgId}::uuid, ${f.slug}, ${f.type}, ${f.status}, ${f.title},
        ${f.description}::text, ${f.publishedAt}::timestamptz, ${f.createdBy}::uuid, ${f.createdAt}::timestamptz,
        ${f.createdAt}::timestamptz)`,
    );
    await this.insert(
      Prisma.sql`org_product (id, org_id, slug, type, status, title, description, published_at, created_by,
        created_at, updated_at)`,
      rows,
    );
  }

  async insertTranslations(facts: readonly TranslationFact[]): Promise<void> {
    const rows = facts.map(
      (f) => Prisma.sql`(${f.productId}::uuid, ${f.orgId}::uuid, ${f.localeKey}, ${f.title}, ${f.description}::text,
        ${f.createdAt}::timestamptz, ${f.createdAt}::timestamptz)`,
    );
    await this.insert(
      Prisma.sql`org_product_i18n (product_id, org_id, locale_key, title, description, created_at, updated_at)`,
      rows,
    );
  }

  async insertVariants(facts: readonly VariantFact[]): Promise<void> {
    const rows = facts.map(
      (f) => Prisma.sql`(${f.id}::uuid, ${f.orgId}::uuid, ${f.productId}::uuid, ${f.slug}, ${f.title},
        ${f.accessTier}::int, ${f.isDefault}, ${f.taxCategoryCode}::text, ${f.createdAt}::timestamptz, ${f.createdAt}::timestamptz)`,
    );
    await this.insert(
      Prisma.sql`org_product_variant (id, org_id, product_id, slug, title, access_tier, is_default, tax_category_code,
        created_at, updated_at)`,
      rows,
    );
  }

  async insertPlans(facts: readonly PlanFact[]): Promise<void> {
    const rows = facts.map(
      (f) => Prisma.sql`(${f.id}::uuid, ${f.orgId}::uuid, ${f.variantId}::uuid, ${f.type}, ${f.title}, ${f.slug},
        ${f.isDefault}, ${f.createdAt}::timestamptz, ${f.createdAt}::timestamptz, ${f.createdAt}::timestamptz)`,
    );
    await this.insert(
      Prisma.sql`org_product_variant_payment_plan (id, org_id, variant_id, type, title, slug, is_default, valid_from,
        created_at, updated_at)`,
      rows,
    );
    const oneTime = facts.filter((f) => f.type === 'ONE_TIME');
    await this.insert(
      Prisma.sql`payment_plan_one_time (plan_id, org_id, price, currency)`,
      oneTime.map((f) => Prisma.sql`(${f.id}::uuid, ${f.orgId}::uuid, ${f.priceMinor}::bigint, ${f.currency})`),
    );
    const subscriptions = facts.filter((f) => f.type === 'SUBSCRIPTION');
    await this.insert(
      Prisma.sql`payment_plan_subscription (plan_id, org_id, price, currency, billing_interval)`,
      subscriptions.map(
        (f) =>
          Prisma.sql`(${f.id}::uuid, ${f.orgId}::uuid, ${f.priceMinor}::bigint, ${f.currency}, ${f.billingInterval})`,
      ),
    );
  }

  private async insert(into: Prisma.Sql, rows: readonly Prisma.Sql[]): Promise<void> {
    if (rows.length === 0) return;
    await this.scope.query(
      (tx) => tx.$executeRaw`INSERT INTO ${into} VALUES ${Prisma.join([...rows])} ON CONFLICT DO NOTHING`,
    );
  }
}
