-- The stamp of what may be spent: a number per organization that grows with every change of a limit, of the tree that
-- limits are inherited along, of whose primary department is which, and of who leads which team (4.11, GAP-13). Whoever
-- was told a chain of limits with an older stamp than the one already used asks again.

ALTER TABLE org ADD COLUMN authority_version integer NOT NULL DEFAULT 1;
ALTER TABLE org ADD CONSTRAINT org_authority_version_positive CHECK (authority_version > 0);
GRANT UPDATE (authority_version) ON org TO organization_app;

-- Guarantee: one step of the stamp per statement and organization, however many rows the statement wrote.
-- Locks: the row of the organization, at which its writes queue anyway. Raises: nothing of its own.
-- TG_ARGV names the columns whose change counts; an insert always counts.
CREATE FUNCTION org_authority_stamp() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE org o SET authority_version = o.authority_version + 1
         WHERE o.id IN (SELECT n.org_id FROM written n);
    ELSE
        UPDATE org o SET authority_version = o.authority_version + 1
         WHERE o.id IN (SELECT n.org_id FROM written n JOIN former f ON f.id = n.id
                         WHERE EXISTS (SELECT FROM unnest(TG_ARGV) AS counted (name)
                                        WHERE to_jsonb(n) -> counted.name IS DISTINCT FROM to_jsonb(f) -> counted.name));
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER org_department_stamp_insert AFTER INSERT ON org_department
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION org_authority_stamp();
CREATE TRIGGER org_department_stamp_update AFTER UPDATE ON org_department
    REFERENCING NEW TABLE AS written OLD TABLE AS former FOR EACH STATEMENT
    EXECUTE FUNCTION org_authority_stamp('budget_authority', 'budget_period', 'path', 'deleted_at');
CREATE TRIGGER org_department_membership_stamp_insert AFTER INSERT ON org_employee_department_membership
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION org_authority_stamp();
CREATE TRIGGER org_department_membership_stamp_update AFTER UPDATE ON org_employee_department_membership
    REFERENCING NEW TABLE AS written OLD TABLE AS former FOR EACH STATEMENT
    EXECUTE FUNCTION org_authority_stamp('is_primary', 'removed_at');
CREATE TRIGGER org_employee_stamp_update AFTER UPDATE ON org_employee
    REFERENCING NEW TABLE AS written OLD TABLE AS former FOR EACH STATEMENT
    EXECUTE FUNCTION org_authority_stamp('delegated_budget', 'status');
CREATE TRIGGER org_team_stamp_update AFTER UPDATE ON org_team
    REFERENCING NEW TABLE AS written OLD TABLE AS former FOR EACH STATEMENT
    EXECUTE FUNCTION org_authority_stamp('lead_employee_id', 'is_active');

CREATE FUNCTION org_stamp_own_limit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.authority_version := OLD.authority_version + 1;
    RETURN NEW;
END $$;

CREATE TRIGGER org_stamp_own_limit BEFORE UPDATE OF budget_authority, budget_period, default_currency ON org
    FOR EACH ROW WHEN ((OLD.budget_authority, OLD.budget_period, OLD.default_currency)
        IS DISTINCT FROM (NEW.budget_authority, NEW.budget_period, NEW.default_currency))
    EXECUTE FUNCTION org_stamp_own_limit();
