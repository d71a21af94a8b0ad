import { type IdKind, requireId } from '@volmify/shared/ids';
import type { FinanceContext } from './subgraph.context.ts';

interface Entity {
  readonly id: string;
}

/** An entity of another subgraph: finance knows its id alone; each field added to it asks what the viewer may see. */
const foreign = (kind: IdKind) => ({
  async __resolveReference({ id }: Entity) {
    return { id: requireId(kind, id) };
  },
});

export const entityResolvers = {
  Query: {
    me: (_root: unknown, _args: unknown, { viewer }: FinanceContext) =>
      viewer.kind === 'person' && viewer.userId ? { id: viewer.userId } : null,
  },
  User: foreign('User'),
  JobProfile: foreign('JobProfile'),
  OrgMember: foreign('OrgMember'),
  OrgEmployee: foreign('OrgEmployee'),
  Org: foreign('Org'),
  Attribution: foreign('Attribution'),
  Product: foreign('Product'),
};
