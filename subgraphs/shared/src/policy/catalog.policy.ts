import type { PolicyRow } from './policy.row.ts';
import { row } from './policy.row.ts';
import { allow, need } from './policy.rules.ts';

const whole = (type: string, reason: string): PolicyRow => row(`${type}.*`, allow.whoSeesParent, reason);

const IN_LIST = 'parts of a list are as visible as the list';
const REFERENCE = 'a reference carries nothing but the id';
const REFUSAL = 'the named refusal of a mutation, for whoever asked';
const VALUE = 'a value, visible with what holds it';

const sharesOfOrg = need.permissionIn('orgId', 'attribution.read', 'own');
const setter = need.heldAnywhere('attribution.set', 'subtree');

/** Rights of the catalog subgraph, one row a field. */
export const catalogPolicy: readonly PolicyRow[] = [
  row(
    'Query._entities',
    allow.anyone,
    'references arrive only inside a verified context; each loader is bound to its tenant',
  ),
  row('Query._service', allow.anyone, 'the SDL is public; the port answers nobody without a verified context'),
  row('Query.me', allow.anyone, 'the verified person, null for nobody'),
  row('Query.product', allow.anyone, 'products on sale are public; others are found by staff and by who has a share'),
  row('Query.searchProducts', allow.anyone, 'products on sale are public (domain 6)'),
  row('Query.attribution', allow.anyone, 'found by the person and by staff who see every share; else absent'),
  row('Query.validateProductAttributions', setter, 'a dry run is for who may set shares somewhere (CAT-32)'),
  row('Mutation.setProductAttributions', setter, 'shares are set by staff alone; the service asks where (CAT-32)'),

  row('Product.attributions', sharesOfOrg, 'staff; the loader keeps to own shares below full reach (domain 6)'),
  row('Product.revenuePool', sharesOfOrg, 'staff of the organization (domain 6)'),
  whole('Product', 'the loader finds what is on sale, drafts for staff, and what the viewer has a share in'),
  whole('ProductVariant', 'found together with its product'),
  whole('PaymentPlan', 'found together with its variant'),
  whole('SubscriptionTerms', VALUE),

  whole('Attribution', 'found by the person and by staff who see every share'),
  row(
    'AttributionSet.createdBy',
    need.permissionIn('orgId', 'attribution.read', 'own'),
    'who sets shares is the business of staff (CAT-31)',
  ),
  whole('AttributionSet', 'reached through a visible share; its shares are filtered by the loader'),
  whole('RevenuePool', 'the pool itself is for staff'),
  whole('AttributionMetrics', 'the field that leads here decides'),
  whole('AttributionValidation', 'the field that leads here decides'),

  whole('User', REFERENCE),
  row('Org.id', allow.whoSeesParent, REFERENCE),
  row('Org.product', allow.whoSeesParent, 'the loader finds what the viewer may see'),
  row('Org.products', allow.whoSeesParent, 'the loader finds what the viewer may see'),
  row(
    'Org.attributionMetrics',
    need.permissionIn('id', 'attribution.read', 'all'),
    'a total over every share, for who sees every share (DSH-03)',
  ),
  row('JobProfile.id', allow.whoSeesParent, REFERENCE),
  row(
    'JobProfile.attributions',
    need.ownJobProfileOr('id', 'attribution.read', 'subtree'),
    'the professional all, staff the rows of their organizations (SEC-05, CAT-33)',
  ),
  row('JobProfile.products', allow.whoSeesParent, 'published products with the names of their makers are public'),
  row('OrgEmployee.id', allow.whoSeesParent, REFERENCE),
  row(
    'OrgEmployee.attributions',
    need.ownEmployeeOr('id', 'attribution.read', 'subtree'),
    'the employee in person, staff the rows of their organizations (API-25)',
  ),
  row(
    'OrgEmployee.attributionCount',
    need.ownEmployeeOr('id', 'attribution.read', 'subtree'),
    'the employee in person, staff the rows of their organizations (API-25)',
  ),

  ...['Product', 'Attribution'].flatMap((type) => [whole(`${type}Connection`, IN_LIST), whole(`${type}Edge`, IN_LIST)]),
  whole('SetProductAttributionsSuccess', 'what the writer wrote'),
  ...['AttributionTotalError', 'EmployeeNotActiveError'].map((type) => whole(type, REFUSAL)),
];
