import { type IdKind, toId } from '@volmify/shared/ids';
import type { Viewer } from '@volmify/shared/viewer';
import { withClient } from '../../kit/database.ts';
import type { TestWorld } from '../../kit/world.ts';

/** A row or an object of an answer. */
export type Node = Record<string, unknown>;

/** What tests of mutations do over and over, on one world. */
export function createWriting(world: TestWorld) {
  return {
    idOf: (kind: IdKind, key: string): string => toId(kind, world.world.uuidOf(key)),
    toIdOf: (kind: IdKind, uuid: unknown): string => toId(kind, String(uuid)),
    /** Rows past every wall. */
    rowsOf: async (sql: string): Promise<Node[]> =>
      (await withClient(world.databases.organization.superuserUrl, (client) => client.query(sql))).rows as Node[],
    /** Runs a mutation as somebody; the payload, or the codes of the errors. */
    async act(who: string | Viewer, mutation: string, input: Node, fields = '__typename'): Promise<Node> {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
      const document = `mutation ($input: ${type}Input!) { ${mutation}(input: $input) {
        __typename ... on ${type}Success { ${fields} }
        ... on UserError { code field ... on InvalidStateError { state }
          ... on BudgetHierarchyError { violations { department { slug } against { slug } } } } } }`;
      const answer = await world.executeIn('organization', who, document, { input });
      if (answer.errors) return { errors: answer.errors.map((error) => error.extensions['code'] ?? error.message) };
      return answer.data?.[mutation] as Node;
    },
  };
}
