-- The organization's own limit is set here too, and decides whether the limits below one limit may together exceed it
-- (GAP-15); amounts delegated to employees stay within what they inherit (ORG-40). Every step leaves its history.

ALTER TABLE org ADD COLUMN strict_budget_sum boolean NOT NULL DEFAULT false;
GRANT UPDATE (budget_authority, budget_period, strict_budget_sum, updated_by, version) ON org TO organization_app;

-- Limits that stand directly under one limit: those of departments between which and it no other limit lies. Null is the
-- organization. One range of the tree's paths.
CREATE FUNCTION org_budget_sum_below(checked_org_id uuid, upper_id uuid) RETURNS numeric LANGUAGE sql STABLE AS $$
    WITH upper AS (
        SELECT d.path, d.depth FROM org_department d WHERE d.org_id = checked_org_id AND d.id = upper_id
        UNION ALL SELECT '', -1 WHERE upper_id IS NULL)
    SELECT coalesce(sum(c.budget_authority), 0)
      FROM upper u
      JOIN org_department c ON c.org_id = checked_org_id AND c.path > u.path AND (upper_id IS NULL OR c.path < u.path || '/')
     WHERE c.budget_authority IS NOT NULL AND c.deleted_at IS NULL
       AND NOT EXISTS (SELECT FROM org_department b
                        WHERE b.org_id = checked_org_id AND b.id = ANY (string_to_array(c.path, '.')::uuid[])
                          AND b.id <> c.id AND b.depth > u.depth AND b.budget_authority IS NOT NULL
                          AND b.deleted_at IS NULL)
$$;

-- Guarantee: no limit exceeds the nearest one above, the organization's included (ORG-33, ORG-37); where the organization
-- is strict, the limits directly below one limit do not exceed it together (GAP-15); limits of one organization are in
-- its default currency. The rows are read as they stand, so the check may be deferred to the end of a transaction that
-- changes several limits.
-- Locks: the structure of one organization. Raises: 23514, DETAIL names the offending pair (lower, upper).
CREATE OR REPLACE FUNCTION org_budget_check(checked_org_id uuid, checked_department_id uuid) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    tenant    record;
    unit      record;
    above     record;
    below     record;
    ceiling   bigint;
    upper_id  uuid;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(checked_org_id::text, 27));
    SELECT o.budget_authority, o.default_currency, o.strict_budget_sum INTO tenant FROM org o WHERE o.id = checked_org_id;
    SELECT d.id, d.path, d.budget_authority, d.budget_currency INTO unit
      FROM org_department d WHERE d.org_id = checked_org_id AND d.id = checked_department_id AND d.deleted_at IS NULL;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF unit.budget_currency <> tenant.default_currency THEN
        RAISE EXCEPTION 'a limit is in another currency than the organization''s own'
            USING ERRCODE = '23514', CONSTRAINT = 'org_department_budget_currency', DETAIL = unit.id::text;
    END IF;
    SELECT d.id, d.budget_authority INTO above
      FROM org_department d
     WHERE d.org_id = checked_org_id AND d.id = ANY (string_to_array(unit.path, '.')::uuid[]) AND d.id <> unit.id
       AND d.budget_authority IS NOT NULL AND d.deleted_at IS NULL
     ORDER BY d.depth DESC LIMIT 1;
    ceiling := coalesce(above.budget_authority, tenant.budget_authority);
    upper_id := coalesce(above.id, checked_org_id);
    IF unit.budget_authority > ceiling THEN
        RAISE EXCEPTION 'a limit exceeds the one above it'
            USING ERRCODE = '23514', CONSTRAINT = 'org_department_budget_within_parent',
                  DETAIL = unit.id::text || ',' || upper_id::text;
    END IF;
    IF tenant.strict_budget_sum AND org_budget_sum_below(checked_org_id, above.id) > ceiling THEN
        RAISE EXCEPTION 'limits together exceed the one above them'
            USING ERRCODE = '23514', CONSTRAINT = 'org_department_budget_sum_within_parent',
                  DETAIL = unit.id::text || ',' || upper_id::text;
    END IF;
    IF unit.budget_authority IS NOT NULL THEN
        ceiling := unit.budget_authority;
        upper_id := unit.id;
        IF tenant.strict_budget_sum AND org_budget_sum_below(checked_org_id, unit.id) > ceiling THEN
            RAISE EXCEPTION 'limits together exceed the one above them'
                USING ERRCODE = '23514', CONSTRAINT = 'org_department_budget_sum_within_parent',
                      DETAIL = unit.id::text || ',' || upper_id::text;
        END IF;
    END IF;
    SELECT d.id INTO below
      FROM org_department d
     WHERE d.org_id = checked_org_id AND d.path > unit.path AND d.path < unit.path || '/'
       AND d.budget_authority > ceiling AND d.deleted_at IS NULL
     ORDER BY d.depth, d.id LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'a limit below exceeds this one'
            USING ERRCODE = '23514', CONSTRAINT = 'org_department_budget_within_parent',
                  DETAIL = below.id::text || ',' || upper_id::text;
    END IF;
END $$;

-- Guarantee: the same, for all departments at once, when the organization's own limit, strictness or currency changes.
-- Each limit lies within the one above it already, so that the organization's is broken by a single one above it.
-- Locks: the structure of one organization. Raises: 23514, DETAIL names the offending pair (lower, upper).
CREATE OR REPLACE FUNCTION org_keep_budget() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    bad record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.id::text, 27));
    SELECT d.id INTO bad FROM org_department d
     WHERE d.org_id = NEW.id AND d.deleted_at IS NULL AND d.budget_currency <> NEW.default_currency LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'a limit is in another currency than the organization''s own'
            USING ERRCODE = '23514', CONSTRAINT = 'org_department_budget_currency', DETAIL = bad.id::text;
    END IF;
    SELECT d.id INTO bad FROM org_department d
     WHERE d.org_id = NEW.id AND d.deleted_at IS NULL AND d.budget_authority > NEW.budget_authority
     ORDER BY d.depth, d.id LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'a limit below exceeds this one'
            USING ERRCODE = '23514', CONSTRAINT = 'org_department_budget_within_parent',
                  DETAIL = bad.id::text || ',' || NEW.id::text;
    END IF;
    IF NOT NEW.strict_budget_sum THEN
        RETURN NULL;
    END IF;
    SELECT c.upper_id, min(c.id::text) AS id INTO bad
      FROM (SELECT d.id, d.budget_authority AS own, above.id AS upper_id,
                   CASE WHEN above.id IS NULL THEN NEW.budget_authority ELSE above.budget_authority END AS ceiling
              FROM org_department d
              LEFT JOIN LATERAL (
                SELECT a.id, a.budget_authority FROM org_department a
                 WHERE a.org_id = d.org_id AND a.id = ANY (string_to_array(d.path, '.')::uuid[]) AND a.id <> d.id
                   AND a.budget_authority IS NOT NULL AND a.deleted_at IS NULL
                 ORDER BY a.depth DESC LIMIT 1) above ON true
             WHERE d.org_id = NEW.id AND d.budget_authority IS NOT NULL AND d.deleted_at IS NULL) c
     GROUP BY c.upper_id, c.ceiling HAVING sum(c.own) > c.ceiling LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'limits together exceed the one above them'
            USING ERRCODE = '23514', CONSTRAINT = 'org_department_budget_sum_within_parent',
                  DETAIL = bad.id || ',' || coalesce(bad.upper_id, NEW.id)::text;
    END IF;
    RETURN NULL;
END $$;

DROP TRIGGER org_keep_budget ON org;
CREATE CONSTRAINT TRIGGER org_keep_budget
    AFTER UPDATE OF budget_authority, default_currency, strict_budget_sum ON org
    DEFERRABLE INITIALLY IMMEDIATE
    FOR EACH ROW EXECUTE FUNCTION org_keep_budget();

-- Guarantee: an amount is delegated within what its employee inherits at that moment (ORG-40); a limit lowered later
-- binds by itself. Locks: the structure of one organization. Raises: 23514.
CREATE FUNCTION org_employee_keep_delegated() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    inherited bigint;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.org_id::text, 27));
    SELECT least(o.budget_authority, min(up.budget_authority)) INTO inherited
      FROM org o
      LEFT JOIN (org_employee_department_membership m
                 JOIN org_department d ON d.id = m.department_id
                 JOIN org_department up ON up.org_id = d.org_id AND up.id = ANY (string_to_array(d.path, '.')::uuid[]))
        ON m.employee_id = NEW.id AND m.is_primary AND m.removed_at IS NULL
     WHERE o.id = NEW.org_id GROUP BY o.budget_authority;
    IF NEW.delegated_budget > inherited THEN
        RAISE EXCEPTION 'more is delegated than is inherited'
            USING ERRCODE = '23514', CONSTRAINT = 'org_employee_delegated_within_inherited', DETAIL = inherited::text;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER org_employee_keep_delegated
    AFTER UPDATE OF delegated_budget ON org_employee
    DEFERRABLE INITIALLY IMMEDIATE
    FOR EACH ROW WHEN (NEW.delegated_budget IS NOT NULL AND NEW.delegated_budget IS DISTINCT FROM OLD.delegated_budget)
    EXECUTE FUNCTION org_employee_keep_delegated();
