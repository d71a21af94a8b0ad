import type { PolicyRow } from './policy.row.ts';
import { row } from './policy.row.ts';
import { allow, need } from './policy.rules.ts';

const whole = (type: string, reason: string): PolicyRow => row(`${type}.*`, allow.whoSeesParent, reason);

const IN_LIST = 'parts of a list are as visible as the list';
const REFERENCE = 'a reference carries nothing but the id';
const REFUSAL = 'the named refusal of a mutation, for whoever asked';
const VALUE = 'a value, visible with what holds it';

const sharesOfOrg = need.permissionIn('orgId', 'attribution.read', 'own');
const learner = need.ownMemberOr('id', 'learning.read', 'own');
const giver = need.heldAnywhere('member.enroll', 'all');
const setter = need.heldAnywhere('attribution.set', 'subtree');

/** Mutations by which staff say how things are sold. */
const SELLING = [
  ...['createOffer', 'updateOffer', 'endOffer'],
  ...['createPriceBook', 'updatePriceBook', 'setPriceBookPrices'],
  ...['createBundle', 'updateBundle', 'publishBundle', 'archiveBundle', 'reopenBundle'],
  ...['createCollection', 'updateCollection', 'setCollectionProducts'],
];

/** Mutations by which staff write content. */
const WRITING = [
  ...['createProduct', 'updateProduct', 'reopenProduct', 'restoreContentVersion'],
  ...['submitContentForApproval', 'withdrawSubmission'],
];

/** Rights of the catalog subgraph, one row a field. */
export const catalogPolicy: readonly PolicyRow[] = [
  row(
    'Query._entities',
    allow.anyone,
    'references arrive only inside a verified context; each loader is bound to its tenant',
  ),
  row('Query.catalogRecords', need.service('catalogRecords'), 'identity gathers what a person asks for (IDN-43)'),
  row('Query._service', allow.anyone, 'the SDL is public; the port answers nobody without a verified context'),
  row('Query.me', allow.anyone, 'the verified person, null for nobody'),
  row('Query.product', allow.anyone, 'products on sale are public; others are found by staff and by who has a share'),
  row('Query.searchProducts', allow.anyone, 'products on sale are public (domain 6)'),
  row('Query.attribution', allow.anyone, 'found by the person and by staff who see every share; else absent'),
  row('Query.course', allow.anyone, 'the outline of a product on sale is public; others as the product'),
  row('Query.enrollment', allow.anyone, 'found by the learner and by staff who see learners; else absent'),
  row('Mutation.reserveOrder', need.service('reserveOrder'), 'finance holds uses of offers at checkout (CAT-04)'),
  row('Query.quoteOrder', need.service('quoteOrder'), 'finance prices a cart before it takes the order'),
  row('Query.validateProductAttributions', setter, 'a dry run is for who may set shares somewhere (CAT-32)'),
  row('Mutation.setProductAttributions', setter, 'shares are set by staff alone; the service asks where (CAT-32)'),
  row(
    'Subscription.attributionChanged',
    sharesOfOrg,
    'as the shares themselves: staff; an event is left out below full reach unless the viewer has a share in it',
  ),

  ...WRITING.map((field) =>
    row(`Mutation.${field}`, need.heldAnywhere('product.write', 'own'), 'only staff write content (CAT-17)'),
  ),
  ...['publishProduct', 'archiveProduct'].map((field) =>
    row(`Mutation.${field}`, need.heldAnywhere('product.publish', 'all'), 'staff decide what is on sale (domain 6)'),
  ),
  row('Mutation.setApprovalChain', need.heldAnywhere('product.publish', 'all'), 'staff say who reviews (CAT-14)'),
  row('Mutation.reviewContent', need.signedIn, 'employees whom the step is for; the service asks (CAT-15, API-36)'),
  ...SELLING.map((field) =>
    row(`Mutation.${field}`, need.heldAnywhere('product.publish', 'all'), 'staff decide what is sold how (domain 6)'),
  ),
  row('Mutation.enrollMember', giver, 'staff enrol; the service asks where (API-09)'),
  row('Mutation.grantCourseAccess', giver, 'staff give access; the service asks where (CAT-34)'),
  ...['completeLesson', 'rateCourse', 'joinLearningGroup', 'joinCohort'].map((field) =>
    row(`Mutation.${field}`, need.signedIn, 'learners for themselves; the service asks for the active membership (6)'),
  ),

  row('Product.attributions', sharesOfOrg, 'staff; the loader keeps to own shares below full reach (domain 6)'),
  row(
    'Product.approvals',
    need.permissionIn('orgId', 'product.read.unpublished', 'own'),
    'decisions are for staff; the loader keeps to own submissions below full reach',
  ),
  row(
    'Product.versions',
    need.permissionIn('orgId', 'product.read.unpublished', 'own'),
    'drafts are for staff; the loader keeps to own products below full reach (CAT-12)',
  ),
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
  whole('AttributionChanged', 'whoever is told of the change may read it'),
  whole('AttributionSet', 'reached through a visible share; its shares are filtered by the loader'),
  whole('RevenuePool', 'the pool itself is for staff'),
  whole('AttributionMetrics', 'the field that leads here decides'),
  whole('AttributionValidation', 'the field that leads here decides'),

  row('User.id', allow.whoSeesParent, REFERENCE),
  row(
    'User.enrollments',
    need.signedIn,
    'the learner all, staff the rows of their organizations; the loader filters (API-08)',
  ),
  row('Org.id', allow.whoSeesParent, REFERENCE),
  row('Org.product', allow.whoSeesParent, 'the loader finds what the viewer may see'),
  row('Org.products', allow.whoSeesParent, 'the loader finds what the viewer may see'),
  row('Org.courses', allow.whoSeesParent, 'the loader finds what the viewer may see'),
  row(
    'Org.learningMetrics',
    need.permissionIn('id', 'learning.read', 'all'),
    'a total over every learner, for who sees every learner (DSH-01)',
  ),
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
    'OrgEmployee.contentApprovalsGiven',
    need.ownEmployeeOr('id', 'product.read.unpublished', 'all'),
    'the employee in person, staff who see what is not on sale yet (API-36)',
  ),
  row(
    'OrgEmployee.attributionCount',
    need.ownEmployeeOr('id', 'attribution.read', 'subtree'),
    'the employee in person, staff the rows of their organizations (API-25)',
  ),

  row('Department.id', allow.whoSeesParent, REFERENCE),
  row(
    'Department.attributionCount',
    need.permissionAnywhere('attribution.read'),
    'staff who see every share of the subtree or of all (API-51); the loader asks which subtree',
  ),
  row('Team.id', allow.whoSeesParent, REFERENCE),
  row(
    'Team.attributions',
    need.permissionAnywhere('attribution.read'),
    'staff who see shares of a subtree or of all (API-62); the loader keeps to those',
  ),

  row('OrgMember.id', allow.whoSeesParent, REFERENCE),
  ...[
    'enrollments',
    'activeEnrollmentCount',
    'learningProfile',
    'learningProgress',
    'learningGroups',
    'cohorts',
    'ratings',
    'accessGrants',
  ].map((field) => row(`OrgMember.${field}`, learner, 'the learner in person, staff as far as they see learners (6)')),

  whole('Course', 'as visible as its product'),
  whole('CourseModule', 'part of a visible outline'),
  whole('CourseSection', 'part of a visible outline'),
  whole('Lesson', 'part of a visible outline; the loader opens the content to whom access opens it (CAT-35)'),
  whole('Enrollment', 'found by the learner and by staff who see learners'),
  whole('Order', REFERENCE),
  whole('LearningProfile', 'the field that leads here decides'),
  whole('LearningMetrics', 'the field that leads here decides'),
  whole('Rating', 'the field that leads here decides'),
  whole('RatingHistory', 'visible with its rating'),
  ...['OrderQuote', 'QuotedItem', 'QuotedShare', 'QuotedDiscount', 'QuoteProblem'].map((type) =>
    whole(type, 'the field that leads here decides'),
  ),
  ...['coupons', 'usedCount', 'usageLimit'].map((field) =>
    row(
      `Offer.${field}`,
      need.permissionIn('orgId', 'product.read.unpublished', 'all'),
      'codes and counts are the business of staff',
      'null',
    ),
  ),
  whole('Offer', 'running offers are public; others are found by staff'),
  whole('OfferEligibility', 'visible with its offer'),
  whole('Coupon', 'the field that leads here decides'),
  row('Org.offers', allow.whoSeesParent, 'the loader finds what the viewer may see'),
  row(
    'Org.approvalChains',
    need.permissionIn('id', 'product.read.unpublished', 'all'),
    'who reviews is the business of staff (CAT-14)',
  ),
  row(
    'Org.priceBooks',
    need.permissionIn('id', 'product.read.unpublished', 'all'),
    'what others pay is the business of staff (CAT-05)',
  ),
  ...['bundles', 'collections'].map((field) =>
    row(`Org.${field}`, allow.whoSeesParent, 'the loader finds what the viewer may see'),
  ),
  whole('PriceBook', 'found by staff alone'),
  whole('PriceBookEntry', 'visible with its list'),
  whole('OrgRegion', REFERENCE),
  whole('Bundle', 'what is on sale is public; others are found by staff'),
  whole('BundleItem', 'visible with its bundle'),
  whole('Collection', 'live ones are public; others are found by staff'),
  ...SELLING.map((field) => whole(`${field[0]?.toUpperCase()}${field.slice(1)}Success`, 'what the writer wrote')),
  whole('AccessGrant', 'the field that leads here decides'),
  whole('LearningGroup', 'open ones are seen by who belongs to the organization, others by members and staff'),
  whole('GroupMembership', 'the loader finds the own one, and all for staff'),
  whole('Approval', 'the field that leads here decides'),
  whole('ApprovalChain', 'the field that leads here decides'),
  whole('ApprovalStep', 'visible with its chain'),
  whole('ContentVersion', 'the field that leads here decides'),
  whole('ContentChange', 'visible with its version'),
  ...[...WRITING.slice(2), 'setApprovalChain', 'reviewContent'].map((field) =>
    whole(`${field[0]?.toUpperCase()}${field.slice(1)}Success`, 'what the writer wrote'),
  ),
  whole('Cohort', 'seen by who belongs to the organization'),

  ...[
    'Product',
    'Attribution',
    'Course',
    'Enrollment',
    'Rating',
    'GroupMembership',
    'PriceBookEntry',
    'ContentVersion',
  ].flatMap((type) => [whole(`${type}Connection`, IN_LIST), whole(`${type}Edge`, IN_LIST)]),
  whole('SetProductAttributionsSuccess', 'what the writer wrote'),
  ...['CreateProduct', 'UpdateProduct', 'PublishProduct', 'ArchiveProduct'].map((name) =>
    whole(`${name}Success`, 'what the writer wrote'),
  ),
  ...['EnrollMember', 'GrantCourseAccess', 'CompleteLesson', 'RateCourse', 'JoinLearningGroup', 'JoinCohort'].map(
    (name) => whole(`${name}Success`, 'what the writer wrote'),
  ),
  ...['AttributionTotalError', 'EmployeeNotActiveError', 'LessonLockedError'].map((type) => whole(type, REFUSAL)),
];
