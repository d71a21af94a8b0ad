import type { Id } from '@volmify/shared/ids';
import type { SubjectRecords } from '@volmify/shared/subject';
import type { AskGraph } from './webhook/partner.caller.ts';

/** The parts that keep something of a person besides identity. */
export const OTHER_SUBGRAPHS = ['organization', 'catalog', 'finance'] as const;
export type OtherSubgraph = (typeof OTHER_SUBGRAPHS)[number];

/** What identity asks of the other parts. */
export interface IdentityPeers {
  /** Asks the graph as a partner app, by its token, for the payload of a webhook. */
  readonly askGraph: AskGraph;
  /** Everything a part keeps of a person in the organizations named. @throws when it cannot be asked */
  listRecords(
    subgraph: OtherSubgraph,
    person: { readonly userId: Id<'User'>; readonly orgIds: readonly Id<'Org'>[] },
    requestId: string,
  ): Promise<SubjectRecords>;
}
