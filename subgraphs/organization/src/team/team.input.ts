import { requireId } from '@volmify/shared/ids';
import { type PageArguments, requirePage } from '@volmify/shared/page';
import { requireWords } from '../subgraph.input.ts';
import type { ProjectStatus, TeamPage, TeamType } from './team.ts';

/** Arguments of `Org.teams` as GraphQL hands them in; enums are checked by then. */
export interface TeamListArguments extends PageArguments {
  readonly filter?: {
    readonly text?: string | null;
    readonly type?: TeamType | null;
    readonly departmentId?: string | null;
    readonly projectStatus?: ProjectStatus | null;
  } | null;
}

/** @throws BAD_USER_INPUT on a page, cursor, id or text out of bounds */
export const parseTeamList = (args: TeamListArguments): TeamPage => ({
  filter: {
    words: requireWords(args.filter?.text),
    type: args.filter?.type ?? null,
    departmentId: args.filter?.departmentId == null ? null : requireId('Department', args.filter.departmentId),
    projectStatus: args.filter?.projectStatus ?? null,
  },
  page: requirePage(args, ['uuid']),
});
