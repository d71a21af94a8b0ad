/**
 * The flagship question as somebody would write it by hand for one process that owns all four databases: six
 * statements with joins, each one round trip. `$1` and further are uuids, page sizes one row more than asked.
 */
export const PROFILE = {
  name: 'profile',
  text: `SELECT p.id::text, j.slug, j.display_name, j.headline, j.verified_at IS NOT NULL AS verified,
      (SELECT jsonb_build_object('studentsCount', students_count, 'ratingAvg', rating_avg)
         FROM user_job_profile_metrics WHERE job_profile_id = p.id AND currency = 'XXX') AS counters,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('amount', revenue_generated_total::text, 'currency', currency) ORDER BY currency), '[]')
         FROM user_job_profile_metrics WHERE job_profile_id = p.id AND currency <> 'XXX') AS revenue,
      u.display_name AS my_name
    FROM user_job_profile j JOIN user_profile p ON p.id = j.user_profile_id JOIN "user" u ON u.id = $2
   WHERE j.slug = $1 AND j.deleted_at IS NULL`,
} as const;

export const EMPLOYMENTS = {
  name: 'employments',
  text: `SELECT e.id::text, e.role, e.status, e.professional_display_name, e.hired_at, o.id::text AS org_id, o.slug AS org_slug,
      o.name AS org_name,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('isPrimary', m.is_primary, 'id', d.id, 'slug', d.slug, 'name', d.name)
                ORDER BY m.is_primary DESC, m.assigned_at, m.id), '[]')
         FROM org_employee_department_membership m JOIN org_department d ON d.org_id = m.org_id AND d.id = m.department_id
        WHERE m.employee_id = e.id AND m.removed_at IS NULL) AS departments
    FROM org_employee e JOIN org o ON o.id = e.org_id
   WHERE e.job_profile_id = $1 AND e.status = 'ACTIVE' ORDER BY e.id`,
} as const;

export const ATTRIBUTIONS = {
  name: 'attributions',
  text: `SELECT a.id::text, a.revenue_share_bps AS bps, a.compensation_type, a.employee_id::text, p.id::text AS product_id,
      p.slug, p.title, p.type
    FROM org_employee_product_attribution a JOIN org_product p ON p.org_id = a.org_id AND p.id = a.product_id
   WHERE a.job_profile_id = $1 AND a.effective_to IS NULL ORDER BY a.id LIMIT $2`,
} as const;

export const CONTEXTS = {
  name: 'contexts',
  text: `(SELECT 'work' AS list, c.context_id::text, c.occurred_at, c.kind, c.direction, c.role, c.access_level, c.share_bps,
      c.amount::text, c.currency, c.org_id::text, t.id::text AS transaction_id, t.transaction_number, t.reference,
      t.business_entity_type
    FROM account_transaction_user_context c JOIN account_transaction t ON t.org_id = c.org_id AND t.id = c.transaction_id
   WHERE c.job_profile_id = $1 AND c.user_id = $2
   ORDER BY c.occurred_at DESC, c.transaction_id DESC, c.context_id DESC LIMIT $3)
  UNION ALL
  (SELECT 'mine', c.context_id::text, c.occurred_at, c.kind, c.direction, c.role, c.access_level, c.share_bps,
      c.amount::text, c.currency, c.org_id::text, c.transaction_id::text, NULL, NULL, NULL
    FROM account_transaction_user_context c WHERE c.user_id = $2
   ORDER BY c.occurred_at DESC, c.transaction_id DESC, c.context_id DESC LIMIT $3)`,
} as const;

export const SUMS = {
  name: 'sums',
  text: `SELECT subject_type, subject_id::text, currency, sum(amount)::text AS amount FROM context_rollup
   WHERE (subject_type = 'EMPLOYEE' AND subject_id = ANY ($1) AND metric = 'TOTAL_EARNINGS')
      OR (subject_type = 'ATTRIBUTION' AND subject_id = ANY ($2) AND metric = 'ATTRIBUTED_REVENUE')
   GROUP BY 1, 2, 3 ORDER BY 3`,
} as const;

export const ORGS = {
  name: 'orgs',
  text: 'SELECT id::text, slug, name FROM org WHERE id = ANY ($1)',
} as const;
