import { type Id, toId, toIdOrNull, toUuids, type Uuid } from '@volmify/shared/ids';
import { type MoneyView, toMoney } from '@volmify/shared/money';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import { beyondId, type CatalogScope, directionOf, pageLimit, readsUpwards } from '../database.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { CatalogReader } from '../subgraph.reader.ts';

/** A price list for a market or a class of customers. */
export interface PriceBook {
  readonly id: Id<'PriceBook'>;
  readonly orgId: Id<'Org'>;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly priority: number;
  readonly regionId: Id<'OrgRegion'> | null;
  readonly customerType: string | null;
  readonly validFrom: Date;
  readonly validTo: Date | null;
  readonly isActive: boolean;
  readonly version: number;
}

/** One price of a list, from a number of pieces on. */
export interface PriceBookEntry {
  readonly uuid: Uuid;
  readonly planId: Id<'PaymentPlan'>;
  readonly price: MoneyView;
  readonly minQuantity: number;
}

interface BookRow {
  readonly id: Uuid;
  readonly org_id: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly priority: number;
  readonly region_id: Uuid | null;
  readonly customer_type: string | null;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
  readonly is_active: boolean;
  readonly version: number;
}

interface EntryRow {
  readonly id: Uuid;
  readonly price_book_id: Uuid;
  readonly plan_id: Uuid;
  readonly price: bigint;
  readonly currency: string;
  readonly min_quantity: number;
}

/** Price lists of an organization that are told at most. */
const BOOKS_MAX = 100;

/** The price lists one reader may see: those of organizations whose drafts the reader sees. */
export class PriceBookRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly reader: CatalogReader,
  ) {}

  /** Price lists by id. One statement. */
  async findByIds(ids: readonly Id<'PriceBook'>[]): Promise<PriceBook[]> {
    return this.select(Prisma.sql`b.id = ANY (${toUuids(ids)}::uuid[])`);
  }

  /** The lists of many organizations, the one that wins first. One statement. */
  async findByOrgs(orgIds: readonly Id<'Org'>[]): Promise<PriceBook[]> {
    return this.select(
      Prisma.sql`b.id IN (SELECT n.id FROM unnest(${toUuids(orgIds)}::uuid[]) AS k(org_id) CROSS JOIN LATERAL (
        SELECT b.id FROM org_price_book b WHERE b.org_id = k.org_id ORDER BY b.priority DESC, b.id
         LIMIT ${BOOKS_MAX}::int) n)`,
    );
  }

  /** One page of the prices of each list, in the order in which they were written. One statement. */
  async listEntries(bookIds: readonly string[], page: PageRequest): Promise<OfSubject<PriceBookEntry>[]> {
    const isUpwards = readsUpwards('ascending', page);
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<EntryRow[]>`
        SELECT e.*
          FROM unnest(${toUuids(bookIds as Id<'PriceBook'>[])}::uuid[]) AS k(subject)
         CROSS JOIN LATERAL (
           SELECT e.id, e.price_book_id, e.plan_id, e.price, b.currency::text, e.min_quantity
             FROM org_price_book_entry e JOIN org_price_book b ON b.id = e.price_book_id
            WHERE e.price_book_id = k.subject AND ${this.visible()}
              AND ${beyondId(Prisma.sql`e.price_book_id`, Prisma.sql`e.id`, isUpwards, page)}
            ORDER BY e.id ${directionOf(isUpwards)} ${pageLimit(page)}) AS e`,
    );
    rows.sort((a, b) => (a.id < b.id === isUpwards ? -1 : 1));
    return rows.map((row) => ({ subject: toId('PriceBook', row.price_book_id), row: toEntry(row) }));
  }

  private async select(where: Prisma.Sql): Promise<PriceBook[]> {
    const rows = await this.scope.query(
      (tx) => tx.$queryRaw<BookRow[]>`
        SELECT b.id, b.org_id, b.slug, b.name, b.currency::text, b.priority, b.region_id, b.customer_type, b.valid_from,
               b.valid_to, b.is_active, b.version
          FROM org_price_book b WHERE ${where} AND ${this.visible()} ORDER BY b.priority DESC, b.id`,
    );
    return rows.map(toBook);
  }

  private visible(): Prisma.Sql {
    return Prisma.sql`(${this.reader.isPlatform} OR b.org_id = ANY (${this.reader.unpublishedOrgs}::uuid[]))`;
  }
}

const toBook = (row: BookRow): PriceBook => ({
  id: toId('PriceBook', row.id),
  orgId: toId('Org', row.org_id),
  slug: row.slug,
  name: row.name,
  currency: row.currency,
  priority: row.priority,
  regionId: toIdOrNull('OrgRegion', row.region_id),
  customerType: row.customer_type,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  isActive: row.is_active,
  version: row.version,
});

const toEntry = (row: EntryRow): PriceBookEntry => ({
  uuid: row.id,
  planId: toId('PaymentPlan', row.plan_id),
  price: toMoney(row.price, row.currency),
  minQuantity: row.min_quantity,
});
