import type { Clock } from '@volmify/shared/clock';
import { AccessGrantRepository } from './access-grant/access-grant.repository.ts';
import { createApprovalLoaders } from './approval/approval.loaders.ts';
import { ApprovalRepository } from './approval/approval.repository.ts';
import { ApprovalChainRepository } from './approval/approval-chain.repository.ts';
import { createAttributionLoaders } from './attribution/attribution.loaders.ts';
import { AttributionRepository } from './attribution/attribution.repository.ts';
import { createBundleLoaders } from './bundle/bundle.loaders.ts';
import { BundleRepository } from './bundle/bundle.repository.ts';
import { createCohortLoaders } from './cohort/cohort.loaders.ts';
import { CohortRepository } from './cohort/cohort.repository.ts';
import { createCollectionLoaders } from './collection/collection.loaders.ts';
import { CollectionRepository } from './collection/collection.repository.ts';
import { CollectionProductRepository } from './collection/collection-product.repository.ts';
import { createContentVersionLoaders } from './content-version/content-version.loaders.ts';
import { ContentVersionRepository } from './content-version/content-version.repository.ts';
import { createCourseLoaders } from './course/course.loaders.ts';
import { CourseRepository } from './course/course.repository.ts';
import type { CatalogScope } from './database.ts';
import { createEnrollmentLoaders } from './enrollment/enrollment.loaders.ts';
import { EnrollmentRepository } from './enrollment/enrollment.repository.ts';
import { createLearningGroupLoaders } from './learning-group/learning-group.loaders.ts';
import { LearningGroupRepository } from './learning-group/learning-group.repository.ts';
import { LearningProfileRepository } from './learning-profile/learning-profile.repository.ts';
import { createLessonLoaders } from './lesson/lesson.loaders.ts';
import { LessonRepository } from './lesson/lesson.repository.ts';
import { createMemberLoaders } from './member/member.loaders.ts';
import { createOfferLoaders } from './offer/offer.loaders.ts';
import { OfferRepository } from './offer/offer.repository.ts';
import { createPaymentPlanLoaders } from './payment-plan/payment-plan.loaders.ts';
import { PaymentPlanRepository } from './payment-plan/payment-plan.repository.ts';
import { createPriceBookLoaders } from './price-book/price-book.loaders.ts';
import { PriceBookRepository } from './price-book/price-book.repository.ts';
import { createProductLoaders } from './product/product.loaders.ts';
import { ProductRepository } from './product/product.repository.ts';
import { createRatingLoaders } from './rating/rating.loaders.ts';
import { RatingRepository } from './rating/rating.repository.ts';
import type { CatalogReader } from './subgraph.reader.ts';
import { createVariantLoaders } from './variant/variant.loaders.ts';
import { VariantRepository } from './variant/variant.repository.ts';

/** Every loader of one request, bound to what the reader may see and to one transaction. */
export function createCatalogLoaders(scope: CatalogScope, reader: CatalogReader, clock: Clock) {
  return {
    ...createProductLoaders(new ProductRepository(scope, reader)),
    ...createVariantLoaders(new VariantRepository(scope, reader)),
    ...createPaymentPlanLoaders(new PaymentPlanRepository(scope, reader)),
    ...createOfferLoaders(new OfferRepository(scope, reader), clock),
    ...createPriceBookLoaders(new PriceBookRepository(scope, reader)),
    ...createBundleLoaders(new BundleRepository(scope, reader)),
    ...createCollectionLoaders(new CollectionRepository(scope, reader), new CollectionProductRepository(scope, reader)),
    ...createAttributionLoaders(new AttributionRepository(scope, reader)),
    ...createApprovalLoaders(new ApprovalRepository(scope, reader), new ApprovalChainRepository(scope, reader)),
    ...createContentVersionLoaders(new ContentVersionRepository(scope, reader)),
    ...createCourseLoaders(new CourseRepository(scope, reader)),
    ...createLessonLoaders(new LessonRepository(scope, reader), clock),
    ...createEnrollmentLoaders(new EnrollmentRepository(scope, reader)),
    ...createMemberLoaders(new LearningProfileRepository(scope, reader), new AccessGrantRepository(scope, reader)),
    ...createLearningGroupLoaders(new LearningGroupRepository(scope, reader)),
    ...createCohortLoaders(new CohortRepository(scope, reader)),
    ...createRatingLoaders(new RatingRepository(scope, reader)),
  };
}

export type CatalogLoaders = ReturnType<typeof createCatalogLoaders>;
