import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/**
 * The wall behind the contract: every subgraph that a plan asks is granted.
 * @throws when one is not, which a contract's own supergraph makes impossible
 */
export function checkPlan({ node }: QueryPlan, granted: readonly string[]): void {
  const foreign = servicesOf(node).filter((name) => !granted.includes(name));
  if (foreign.length > 0) throw new Error(`a plan asks ${foreign.join(', ')}, which the contract does not hold`);
}

function servicesOf(node: PlanNode | SubscriptionNode | undefined): string[] {
  if (!node) return [];
  switch (node.kind) {
    case 'Fetch':
      return [node.serviceName];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(servicesOf);
    case 'Flatten':
      return servicesOf(node.node);
    case 'Condition':
      return [...servicesOf(node.ifClause), ...servicesOf(node.elseClause)];
    case 'Defer':
      return [...servicesOf(node.primary.node), ...node.deferred.flatMap((part) => servicesOf(part.node))];
    case 'Subscription':
      return [...servicesOf(node.primary), ...servicesOf(node.rest)];
  }
}
