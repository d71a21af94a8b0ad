import type { PolicyRow } from './policy.row.ts';
import { row } from './policy.row.ts';
import { allow, need } from './policy.rules.ts';

const MUTATIONS = [
  'setFeatureFlag',
  'setOrgLocale',
  'setOrgCurrency',
  'setOrgBrand',
  'removeOrgBrand',
  'setOrgRegion',
  'removeOrgRegion',
  'setFunnel',
  'removeFunnel',
  'addFunnelDomain',
  'removeFunnelDomain',
  'setRetentionPolicy',
  'setWorkflowDefinition',
  'completeWorkflowStep',
  'cancelWorkflow',
] as const;

const OBJECTS = [
  'OrgLocale',
  'OrgCurrency',
  'OrgBrand',
  'OrgRegion',
  'Funnel',
  'FunnelDomain',
  'FeatureFlag',
  'RetentionPolicy',
  'WorkflowDefinition',
  'WorkflowStep',
  'WorkflowInstance',
  'WorkflowEvent',
  'WorkflowInstanceConnection',
  'WorkflowInstanceEdge',
] as const;

const BY_OBJECT = 'the visibility of the object decides';

/** Rights over what an organization sets for itself, and how its house is kept. */
export const settingPolicy: readonly PolicyRow[] = [
  row(
    'Org.funnels',
    need.permissionIn('id', 'org.settings.read', 'all'),
    'store fronts that are being built are for staff',
    'null',
  ),
  row('Org.featureFlags', need.permissionIn('id', 'org.settings.read', 'all'), 'switches are for staff', 'null'),
  ...(['retentionPolicies', 'workflowDefinitions', 'workflows'] as const).map((field) =>
    row(
      `Org.${field}`,
      need.permissionIn('id', 'org.settings.manage', 'all'),
      'how the house is kept belongs to administration',
      'null',
    ),
  ),
  ...OBJECTS.map((type) => row(`${type}.*`, allow.whoSeesParent, BY_OBJECT)),
  ...MUTATIONS.flatMap((name) => [
    row(
      `Mutation.${name}`,
      need.heldAnywhere('org.settings.manage', 'all'),
      'the service asks in which organization, over what, and in which state',
    ),
    row(`${name[0]?.toUpperCase()}${name.slice(1)}Success.*`, allow.whoSeesParent, BY_OBJECT),
  ]),
];
