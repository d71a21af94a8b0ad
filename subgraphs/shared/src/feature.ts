import { CodedError } from './errors.ts';
import type { Id } from './ids.ts';
import { membershipIn, type Viewer } from './viewer.ts';

/** Capabilities that an organization can switch off; what no switch names is on (ORG-41). */
export type Feature =
  | 'learning_groups'
  | 'cohorts'
  | 'funnels'
  | 'member_invitations'
  | 'employee_invitations'
  | 'teams';

/**
 * Ends a request for what the organization switched off; nothing is written.
 * @throws FEATURE_DISABLED
 */
export function requireFeature(viewer: Viewer, orgId: Id<'Org'>, feature: Feature): void {
  if (membershipIn(viewer, orgId)?.featuresOff?.includes(feature)) throw new CodedError('FEATURE_DISABLED');
}
