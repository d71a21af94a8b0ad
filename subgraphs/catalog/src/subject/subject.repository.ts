import type { SubjectStatements } from '@volmify/shared/subject';

/** What catalog keeps of a person, and how it forgets: a learner's words go, progress and stars stay under the id. */
export const SUBJECT_STATEMENTS: SubjectStatements = {
  records: {
    enrollments: `
      SELECT jsonb_build_object('orgId', e.org_id, 'courseId', e.course_id, 'status', e.status, 'progressBps', e.progress_bps,
        'createdAt', e.created_at, 'completedAt', e.completed_at) AS record
        FROM org_member_product_course_enrollment e WHERE e.user_id = $1::uuid ORDER BY e.id`,
    learningProfiles: `
      SELECT jsonb_build_object('orgId', p.org_id, 'preferences', p.preferences,
        'totalCoursesCompleted', p.total_courses_completed, 'totalLearningSeconds', p.total_learning_seconds) AS record
        FROM org_member_learning_profile p WHERE p.user_id = $1::uuid ORDER BY p.member_id`,
    ratings: `
      SELECT jsonb_build_object('orgId', r.org_id, 'courseId', r.course_id, 'stars', r.stars, 'feedback', r.feedback,
        'createdAt', r.created_at) AS record
        FROM org_member_course_rating r WHERE r.user_id = $1::uuid ORDER BY r.id`,
    shares: `
      SELECT jsonb_build_object('orgId', a.org_id, 'productId', a.product_id, 'shareBps', a.revenue_share_bps,
        'effectiveFrom', a.effective_from, 'effectiveTo', a.effective_to) AS record
        FROM org_employee_product_attribution a WHERE a.user_id = $1::uuid ORDER BY a.id`,
  },
  erasures: [
    {
      sql: `UPDATE org_member_course_rating SET feedback = NULL, version = version + 1
             WHERE user_id = $1::uuid AND feedback IS NOT NULL`,
    },
    {
      sql: `UPDATE org_member_course_rating_history SET previous = previous - 'feedback' WHERE user_id = $1::uuid`,
    },
    {
      sql: `UPDATE org_member_learning_profile SET preferences = NULL, version = version + 1
             WHERE user_id = $1::uuid AND preferences IS NOT NULL`,
    },
  ],
};
