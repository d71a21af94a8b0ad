import { type Id, toUuid, type Uuid } from '@volmify/shared/ids';
import type { CatalogScope } from '../database.ts';
import type { ContentSnapshot } from './content-version.repository.ts';

/** A save ready to be written; its number is the next one of the product. */
export interface NewContentVersion extends ContentSnapshot {
  readonly id: Uuid;
  readonly changeNote: string | null;
  readonly byEmployeeId: Id<'OrgEmployee'> | null;
  readonly byUserId: Id<'User'> | null;
  readonly at: Date;
}

/** A saved version as writers read it. */
export interface SavedVersion extends ContentSnapshot {
  readonly id: Uuid;
  readonly versionNumber: number;
}

/** Writes versions of one organization; the product is held by whoever calls, so numbers have no gaps. */
export class ContentVersionWriteRepository {
  constructor(
    private readonly scope: CatalogScope,
    private readonly orgId: Id<'Org'>,
  ) {}

  /** Keeps a save under the next number, which is returned. */
  async insert(productId: Id<'Product'>, version: NewContentVersion): Promise<number> {
    const { title, description } = version;
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<{ version_number: number }[]>`
        INSERT INTO system_content_version (id, org_id, content_type, content_id, version_number, snapshot, change_note,
          created_by_employee_id, created_by_user_id, created_at)
        SELECT ${version.id}::uuid, ${toUuid(this.orgId)}::uuid, 'PRODUCT', ${toUuid(productId)}::uuid,
               1 + coalesce(max(v.version_number), 0), ${JSON.stringify({ title, description })}::jsonb,
               ${version.changeNote}::text, ${version.byEmployeeId ? toUuid(version.byEmployeeId) : null}::uuid,
               ${version.byUserId ? toUuid(version.byUserId) : null}::uuid, ${version.at}::timestamptz
          FROM system_content_version v
         WHERE v.content_type = 'PRODUCT' AND v.content_id = ${toUuid(productId)}::uuid
        RETURNING version_number`,
    );
    return row?.version_number ?? 1;
  }

  /** The newest save of a product; undefined before the first. */
  async findLatest(productId: Id<'Product'>): Promise<SavedVersion | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<(ContentSnapshot & SavedVersion)[]>`
        SELECT id, version_number AS "versionNumber", snapshot ->> 'title' AS title, snapshot ->> 'description' AS description
          FROM system_content_version
         WHERE content_type = 'PRODUCT' AND content_id = ${toUuid(productId)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid
         ORDER BY version_number DESC LIMIT 1`,
    );
    return row;
  }

  /** A save by its row; undefined when there is none here. */
  async find(productId: Id<'Product'>, id: Uuid): Promise<SavedVersion | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<SavedVersion[]>`
        SELECT id, version_number AS "versionNumber", snapshot ->> 'title' AS title, snapshot ->> 'description' AS description
          FROM system_content_version
         WHERE id = ${id}::uuid AND content_id = ${toUuid(productId)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid`,
    );
    return row;
  }

  /** A save by its number; undefined when there is none. */
  async findByNumber(productId: Id<'Product'>, versionNumber: number): Promise<SavedVersion | undefined> {
    const [row] = await this.scope.query(
      (tx) => tx.$queryRaw<SavedVersion[]>`
        SELECT id, version_number AS "versionNumber", snapshot ->> 'title' AS title, snapshot ->> 'description' AS description
          FROM system_content_version
         WHERE content_type = 'PRODUCT' AND content_id = ${toUuid(productId)}::uuid AND org_id = ${toUuid(this.orgId)}::uuid
           AND version_number = ${versionNumber}::int`,
    );
    return row;
  }
}
