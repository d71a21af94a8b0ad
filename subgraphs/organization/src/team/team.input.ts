import { requireId } from '@volmify/shared/ids';
import { type PageArguments, requirePage } from '@volmify/shared/page';
import { type BoundArgument, parseBound } from '../facts/facts.input.ts';
import type { Activity, ProductivityBand } from '../facts/facts.ts';
import { requireWords } from '../subgraph.input.ts';
import type { ProjectStatus, TeamPage, TeamType } from './team.ts';

/** Arguments of `Org.teams` as GraphQL hands them in; enums are checked by then. */
export interface TeamListArguments extends PageArguments {
  readonly filter?: {
    readonly text?: string | null;
    readonly type?: TeamType | null;
    readonly departmentId?: string | null;
    readonly projectStatus?: ProjectStatus | null;
    readonly budgetAtLeast?: BoundArgument | null;
    readonly budgetAtMost?: BoundArgument | null;
    readonly productivity?: ProductivityBand | null;
    readonly attributionActivity?: Activity | null;
  } | null;
}

/** @throws BAD_USER_INPUT on a page, cursor, id or text out of bounds */
export const parseTeamList = (args: TeamListArguments): TeamPage => ({
  filter: {
    words: requireWords(args.filter?.text),
    type: args.filter?.type ?? null,
    departmentId: args.filter?.departmentId == null ? null : requireId('Department', args.filter.departmentId),
    projectStatus: args.filter?.projectStatus ?? null,
    budgetAtLeast: parseBound(args.filter?.budgetAtLeast),
    budgetAtMost: parseBound(args.filter?.budgetAtMost),
    productivity: args.filter?.productivity ?? null,
    attributionActivity: args.filter?.attributionActivity ?? null,
  },
  page: requirePage(args, ['uuid']),
});
