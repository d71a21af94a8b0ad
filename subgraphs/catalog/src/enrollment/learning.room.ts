import type { Clock } from '@volmify/shared/clock';
import type { Id, IdSource } from '@volmify/shared/ids';
import { membershipIn, type Viewer } from '@volmify/shared/viewer';
import type { AccessGrantWriteRepository } from '../access-grant/access-grant-write.repository.ts';
import type { Cohort } from '../cohort/cohort.repository.ts';
import type { Course } from '../course/course.repository.ts';
import type { LearningGroup } from '../learning-group/learning-group.repository.ts';
import type { PlaceRepository } from '../learning-group/place.repository.ts';
import type { Product } from '../product/product.repository.ts';
import type { RatingWriteRepository } from '../rating/rating-write.repository.ts';
import type { CatalogPeers } from '../subgraph.peers.ts';
import type { Enrollment } from './enrollment.repository.ts';
import type { EnrollmentWriteRepository } from './enrollment-write.repository.ts';

/** What a write inside one organization works with; all of it lies in one transaction. */
export interface LearningDesk {
  readonly enrollments: EnrollmentWriteRepository;
  readonly grants: AccessGrantWriteRepository;
  readonly ratings: RatingWriteRepository;
  readonly places: PlaceRepository;
}

/** What the learning services need of a request: looks as the viewer, writes as the product. */
export interface LearningRoom {
  readonly viewer: Viewer;
  readonly peers: CatalogPeers;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Things as the viewer sees them; null when hidden or absent. */
  findCourse(id: Id<'Course'>): Promise<Course | null>;
  findProduct(id: Id<'Product'>): Promise<Product | null>;
  findCourseOf(productId: Id<'Product'>): Promise<Course | null>;
  findEnrollment(id: Id<'Enrollment'>): Promise<Enrollment | null>;
  findGroup(id: Id<'LearningGroup'>): Promise<LearningGroup | null>;
  findCohort(id: Id<'Cohort'>): Promise<Cohort | null>;
  /**
   * Writes inside one organization as the product itself, in a transaction of its own, committed before the answer:
   * learners may write no row, so the service asks first whether the viewer may do what it does.
   */
  write<Result>(orgId: Id<'Org'>, work: (desk: LearningDesk) => Promise<Result>): Promise<Result>;
}

/** The viewer as a learner of one organization. */
export type LearnerTie =
  | { readonly type: 'active'; readonly memberId: Id<'OrgMember'>; readonly userId: Id<'User'> }
  | { readonly type: 'member_not_active'; readonly memberId: Id<'OrgMember'> }
  | { readonly type: 'none' };

/** How the viewer belongs to an organization as a learner; only an ACTIVE membership learns (ORG-48). */
export function learnerTie(viewer: Viewer, orgId: Id<'Org'>): LearnerTie {
  const tie = membershipIn(viewer, orgId);
  if (!tie?.memberId || !viewer.userId) return { type: 'none' };
  if (tie.memberStatus !== 'ACTIVE') return { type: 'member_not_active', memberId: tie.memberId };
  return { type: 'active', memberId: tie.memberId, userId: viewer.userId };
}
