import type { ResolversOf } from '@volmify/shared/resolver.map';
import { accessGrantResolvers } from './access-grant/access-grant.resolvers.ts';
import { approvalResolvers } from './approval/approval.resolvers.ts';
import { approvalLifeResolvers } from './approval/approval-life.resolvers.ts';
import { attributionResolvers } from './attribution/attribution.resolvers.ts';
import { bundleResolvers } from './bundle/bundle.resolvers.ts';
import { cohortResolvers } from './cohort/cohort.resolvers.ts';
import { collectionResolvers } from './collection/collection.resolvers.ts';
import { contentVersionResolvers } from './content-version/content-version.resolvers.ts';
import { courseResolvers } from './course/course.resolvers.ts';
import { departmentResolvers } from './department/department.resolvers.ts';
import { employeeResolvers } from './employee/employee.resolvers.ts';
import { enrollmentResolvers } from './enrollment/enrollment.resolvers.ts';
import { learningResolvers } from './enrollment/learning.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { jobProfileResolvers } from './job-profile/job-profile.resolvers.ts';
import { learningGroupResolvers } from './learning-group/learning-group.resolvers.ts';
import { lessonResolvers } from './lesson/lesson.resolvers.ts';
import { memberResolvers } from './member/member.resolvers.ts';
import { offerResolvers } from './offer/offer.resolvers.ts';
import { orgResolvers } from './org/org.resolvers.ts';
import { paymentPlanResolvers } from './payment-plan/payment-plan.resolvers.ts';
import { priceBookResolvers } from './price-book/price-book.resolvers.ts';
import { productResolvers } from './product/product.resolvers.ts';
import { productLifeResolvers } from './product/product-life.resolvers.ts';
import { quoteResolvers } from './quote/quote.resolvers.ts';
import { ratingResolvers } from './rating/rating.resolvers.ts';
import type { CatalogContext } from './subgraph.context.ts';
import { teamResolvers } from './team/team.resolvers.ts';
import { variantResolvers } from './variant/variant.resolvers.ts';

const rootResolvers = {
  Query: {
    me: (_root: unknown, _args: unknown, { viewer }: CatalogContext) =>
      viewer.kind === 'person' && viewer.userId ? { id: viewer.userId } : null,
  },
} as const;

/** Resolvers of the nouns of the catalog subgraph. */
export const catalogResolvers = [
  rootResolvers,
  accessGrantResolvers,
  approvalLifeResolvers,
  approvalResolvers,
  attributionResolvers,
  bundleResolvers,
  cohortResolvers,
  collectionResolvers,
  contentVersionResolvers,
  courseResolvers,
  departmentResolvers,
  employeeResolvers,
  enrollmentResolvers,
  jobProfileResolvers,
  learningGroupResolvers,
  learningResolvers,
  lessonResolvers,
  memberResolvers,
  offerResolvers,
  orgResolvers,
  paymentPlanResolvers,
  priceBookResolvers,
  productLifeResolvers,
  productResolvers,
  quoteResolvers,
  ratingResolvers,
  teamResolvers,
  variantResolvers,
] satisfies readonly ResolversOf<Resolvers>[];
