/** The four subgraphs in reading order; each has a colour of its own (`--subgraph-<name>` in style/theme.css). */
export const SUBGRAPHS = [
  { name: 'identity', owns: 'people, profiles, skills, reputation' },
  { name: 'organization', owns: 'organizations, members, employees, departments, teams' },
  { name: 'catalog', owns: 'products, courses, creators’ shares' },
  { name: 'finance', owns: 'orders, ledger, earnings, payouts' },
] as const;

/** The CSS colour of a subgraph; an unknown one is drawn neutral. */
export function subgraphColour(name: string): string {
  return SUBGRAPHS.some((subgraph) => subgraph.name === name) ? `var(--subgraph-${name})` : 'var(--ink-soft)';
}
