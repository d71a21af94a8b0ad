import type { IdentityPeers, OtherSubgraph } from '@volmify/identity';
import type { Link } from '@volmify/shared/link/link';
import type { SubjectRecords } from '@volmify/shared/subject';
import { serviceViewer } from '@volmify/shared/viewer';
import { createGraphAsker } from './graph.asker.ts';

/** What identity asks of the other parts, over whichever links this topology has. */
export function createIdentityPeers(linkTo: (peer: OtherSubgraph) => Link, gatewayUrl?: string): IdentityPeers {
  return {
    askGraph: gatewayUrl === undefined ? noGraph : createGraphAsker(gatewayUrl),
    async listRecords(subgraph, { userId, orgIds }, requestId) {
      const operation = `${subgraph}Records`;
      const query = `query Records($userId: ID!, $orgIds: [ID!]!) { records: ${operation}(userId: $userId, orgIds: $orgIds) }`;
      const answer = await linkTo(subgraph).fetch(
        { query, variables: { userId, orgIds } },
        { viewer: serviceViewer('identity', [operation], requestId), isQuery: true },
      );
      if (answer.errors?.[0]) throw answer.errors[0];
      return (answer.data as { records: SubjectRecords }).records;
    },
  };
}

const noGraph = async (): Promise<never> => {
  throw new Error('no gateway is known here');
};
