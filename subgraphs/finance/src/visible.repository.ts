import type { Permission } from '@volmify/shared/policy/permission';
import { Prisma } from './generated/prisma/client.ts';
import type { FinanceReader } from './subgraph.reader.ts';

/**
 * Condition on rows with `user_id` and `org_id`: the reader's own, and those of organizations where the reader holds one
 * of the permissions for all rows; a platform administrator's condition is none.
 * @param alias of the table in its statement, where another has the same columns
 */
export function visibleRows(reader: FinanceReader, permissions: readonly Permission[], alias?: string): Prisma.Sql {
  if (reader.isPlatform) return Prisma.sql`TRUE`;
  const of = Prisma.raw(alias ? `${alias}.` : '');
  const orgs = [...new Set(permissions.flatMap((permission) => [...reader.orgUuidsWith(permission)]))];
  return Prisma.sql`(${of}user_id = ${reader.userUuid}::uuid OR ${of}org_id = ANY (${orgs}::uuid[]))`;
}
