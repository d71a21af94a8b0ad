import type { SubgraphName } from '../subgraph.ts';
import { catalogPolicy } from './catalog.policy.ts';
import { financePolicy } from './finance.policy.ts';
import { identityPolicy } from './identity.policy.ts';
import { organizationPolicy } from './organization.policy.ts';
import type { PolicyRow } from './policy.row.ts';
import { sharedPolicy } from './shared.policy.ts';

/** THE policy table: shields, the gateway's check and the access tests are all made from it. */
export const POLICY_TABLE: Readonly<Record<SubgraphName, readonly PolicyRow[]>> = {
  identity: [...sharedPolicy, ...identityPolicy],
  organization: [...sharedPolicy, ...organizationPolicy],
  catalog: [...sharedPolicy, ...catalogPolicy],
  finance: [...sharedPolicy, ...financePolicy],
};
