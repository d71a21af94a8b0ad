import { requireId } from '@volmify/shared/ids';
import { type PageArguments, requirePage } from '@volmify/shared/page';
import type { DepartmentPage } from './department.ts';

/** @throws BAD_USER_INPUT on a page, cursor or id out of bounds */
export const parseDepartmentList = (args: PageArguments & { readonly parentId?: string | null }): DepartmentPage => ({
  parentId: args.parentId == null ? null : requireId('Department', args.parentId),
  page: requirePage(args, ['uuid']),
});
