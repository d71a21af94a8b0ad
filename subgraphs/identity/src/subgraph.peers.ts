import type { Id } from '@volmify/shared/ids';
import type { SubjectRecords } from '@volmify/shared/subject';

/** The parts that keep something of a person besides identity. */
export const OTHER_SUBGRAPHS = ['organization', 'catalog', 'finance'] as const;
export type OtherSubgraph = (typeof OTHER_SUBGRAPHS)[number];

/** What identity asks of the other parts. */
export interface IdentityPeers {
  /** Everything a part keeps of a person in the organizations named. @throws when it cannot be asked */
  listRecords(
    subgraph: OtherSubgraph,
    person: { readonly userId: Id<'User'>; readonly orgIds: readonly Id<'Org'>[] },
    requestId: string,
  ): Promise<SubjectRecords>;
}
