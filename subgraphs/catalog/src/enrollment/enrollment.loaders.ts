import type { Id } from '@volmify/shared/ids';
import { orderByKey } from '@volmify/shared/loader';
import type { PageRequest } from '@volmify/shared/page';
import { createPagedLoader } from '@volmify/shared/page.loader';
import DataLoader from 'dataloader';
import type {
  Enrollment,
  EnrollmentRepository,
  EnrollmentStatus,
  LearningTotals,
  OrgLearning,
} from './enrollment.repository.ts';

/** Which enrolments of a subject. */
interface EnrollmentRequest {
  readonly status: EnrollmentStatus | null;
  readonly page: PageRequest;
}

/** Loaders of enrolments; missing and hidden are both null. */
export function createEnrollmentLoaders(enrollments: EnrollmentRepository) {
  return {
    enrollment: new DataLoader<Id<'Enrollment'>, Enrollment | null>((ids) =>
      orderByKey(ids, enrollments.findByIds(ids), (row) => row.id),
    ),
    enrollmentsByMember: createPagedLoader<EnrollmentRequest, Enrollment>((ids, request) =>
      enrollments.list('OrgMember', ids, request),
    ),
    enrollmentsByUser: createPagedLoader<EnrollmentRequest, Enrollment>((ids, request) =>
      enrollments.list('User', ids, request),
    ),
    learningTotalsByMember: new DataLoader<Id<'OrgMember'>, LearningTotals | null>((ids) =>
      orderByKey(ids, enrollments.sumByMembers(ids), (row) => row.memberId),
    ),
    learningByOrg: new DataLoader<Id<'Org'>, OrgLearning | null>((ids) =>
      orderByKey(ids, enrollments.sumByOrgs(ids), (row) => row.orgId),
    ),
  };
}
