-- The product itself writes the next set of shares when an employee leaves (CAT-27): such a set has no author.
ALTER TABLE attribution_set ADD COLUMN origin text NOT NULL DEFAULT 'STAFF',
  ADD CONSTRAINT attribution_set_origin_check CHECK (origin IN ('STAFF', 'TERMINATION')),
  DROP CONSTRAINT attribution_set_author_check,
  ADD CONSTRAINT attribution_set_author_check CHECK (
    num_nonnulls(created_by_employee_id, created_by_owner_user_id) = CASE origin WHEN 'STAFF' THEN 1 ELSE 0 END);
