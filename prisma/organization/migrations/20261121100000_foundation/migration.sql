-- The tables of the organization subgraph.
-- Runs as organization_owner, which owns the database; organization_app, the serving role, owns nothing and cannot
-- bypass row-level security. Organizations are the tenants: every scoped table carries org_id, references inside one
-- organization are composite with it, and every policy compares it.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO organization_app;

-- ---------------------------------------------------------------------------------------------------------------
-- Scope: transaction-local settings of the request. Missing or empty means nobody and nothing.
-- ---------------------------------------------------------------------------------------------------------------

CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

CREATE FUNCTION app_scope_orgs() RETURNS uuid[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('app.org_ids', true), '')::uuid[], '{}') $$;

CREATE FUNCTION app_staff_orgs() RETURNS uuid[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('app.staff_org_ids', true), '')::uuid[], '{}') $$;

CREATE FUNCTION app_public_rows() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('app.public_rows', true), '') = 'on' $$;

CREATE FUNCTION app_platform() RETURNS boolean LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('app.platform', true), '') = 'on' $$;

CREATE FUNCTION app_service() RETURNS text LANGUAGE sql STABLE AS
$$ SELECT coalesce(current_setting('app.service', true), '') $$;

-- ---------------------------------------------------------------------------------------------------------------
-- Organizations
-- ---------------------------------------------------------------------------------------------------------------

CREATE TABLE org (
    id               uuid PRIMARY KEY,
    kind             varchar(16)   NOT NULL DEFAULT 'SELLER',
    name             varchar(256)  NOT NULL,
    slug             varchar(128)  NOT NULL,
    description      text,
    logo_url         varchar(2048),
    settings         jsonb         NOT NULL DEFAULT '{}',
    owner_user_id    uuid          NOT NULL,
    is_private       boolean       NOT NULL DEFAULT false,
    is_active        boolean       NOT NULL DEFAULT true,
    default_currency char(3)       NOT NULL,
    budget_authority bigint,
    budget_period    varchar(16)   NOT NULL DEFAULT 'YEAR',
    created_at       timestamptz(3) NOT NULL DEFAULT now(),
    created_by       uuid,
    updated_at       timestamptz(3) NOT NULL DEFAULT now(),
    updated_by       uuid,
    version          integer       NOT NULL DEFAULT 1,
    deleted_at       timestamptz(3),
    deleted_by       uuid,
    CONSTRAINT org_kind_known CHECK (kind IN ('SELLER', 'PLATFORM')),
    CONSTRAINT org_name_said CHECK (btrim(name) <> ''),
    CONSTRAINT org_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT org_default_currency_form CHECK (default_currency ~ '^[A-Z]{3}$'),
    CONSTRAINT org_budget_authority_positive CHECK (budget_authority >= 0),
    CONSTRAINT org_budget_period_known CHECK (budget_period IN ('MONTH', 'QUARTER', 'YEAR'))
);
CREATE UNIQUE INDEX org_slug_live_key ON org (slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX org_one_platform_key ON org (kind) WHERE kind = 'PLATFORM' AND deleted_at IS NULL;
CREATE INDEX org_owner_user_id_idx ON org (owner_user_id);

CREATE TABLE org_locale (
    id               uuid PRIMARY KEY,
    org_id           uuid          NOT NULL,
    locale_key       varchar(10)   NOT NULL,
    is_default       boolean       NOT NULL DEFAULT false,
    is_active        boolean       NOT NULL DEFAULT true,
    content_strategy varchar(32),
    created_at       timestamptz(3) NOT NULL DEFAULT now(),
    created_by       uuid,
    updated_at       timestamptz(3) NOT NULL DEFAULT now(),
    updated_by       uuid,
    version          integer       NOT NULL DEFAULT 1,
    CONSTRAINT org_locale_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_locale_org_id_locale_key_key UNIQUE (org_id, locale_key),
    CONSTRAINT org_locale_default_is_active CHECK (is_active OR NOT is_default)
);
CREATE UNIQUE INDEX org_locale_one_default_key ON org_locale (org_id) WHERE is_default;

CREATE TABLE org_currency_setting (
    org_id             uuid        NOT NULL,
    currency_code      char(3)     NOT NULL,
    is_default         boolean     NOT NULL DEFAULT false,
    display_format     varchar(64),
    rounding_mode      varchar(16) NOT NULL DEFAULT 'HALF_EVEN',
    rounding_increment bigint,
    CONSTRAINT org_currency_setting_pkey PRIMARY KEY (org_id, currency_code),
    CONSTRAINT org_currency_setting_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_currency_setting_code_form CHECK (currency_code ~ '^[A-Z]{3}$'),
    CONSTRAINT org_currency_setting_mode_known CHECK (rounding_mode IN ('HALF_EVEN', 'HALF_UP', 'UP', 'DOWN')),
    CONSTRAINT org_currency_setting_increment_positive CHECK (rounding_increment > 0)
);
CREATE UNIQUE INDEX org_currency_setting_one_default_key ON org_currency_setting (org_id) WHERE is_default;

-- ---------------------------------------------------------------------------------------------------------------
-- People
-- ---------------------------------------------------------------------------------------------------------------

CREATE TABLE org_member (
    id                 uuid PRIMARY KEY,
    org_id             uuid          NOT NULL,
    slug               varchar(128)  NOT NULL,
    user_id            uuid          NOT NULL,
    user_profile_id    uuid          NOT NULL,
    display_name       varchar(256)  NOT NULL,
    status             varchar(16)   NOT NULL,
    customer_type      varchar(16)   NOT NULL DEFAULT 'REGULAR',
    customer_since     timestamptz(3),
    -- A row appears when an invitation is accepted (GAP-27), so it always has a day on which it began.
    joined_at          timestamptz(3) NOT NULL,
    left_at            timestamptz(3),
    removed_at         timestamptz(3),
    suspended_at       timestamptz(3),
    suspended_reason   varchar(512),
    last_active_at     timestamptz(3),
    access_permissions jsonb,
    created_at         timestamptz(3) NOT NULL DEFAULT now(),
    created_by         uuid,
    updated_at         timestamptz(3) NOT NULL DEFAULT now(),
    updated_by         uuid,
    version            integer       NOT NULL DEFAULT 1,
    deleted_at         timestamptz(3),
    deleted_by         uuid,
    CONSTRAINT org_member_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    -- What employee rows refer to, so that their user and slug are always the member's.
    CONSTRAINT org_member_org_id_id_user_id_slug_key UNIQUE (org_id, id, user_id, slug),
    CONSTRAINT org_member_org_id_user_id_key UNIQUE (org_id, user_id),
    CONSTRAINT org_member_org_id_user_profile_id_key UNIQUE (org_id, user_profile_id),
    CONSTRAINT org_member_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT org_member_display_name_said CHECK (btrim(display_name) <> ''),
    CONSTRAINT org_member_status_known CHECK (status IN ('INVITED', 'ACTIVE', 'SUSPENDED', 'LEFT', 'REMOVED')),
    CONSTRAINT org_member_customer_type_known CHECK (customer_type IN ('REGULAR', 'PREMIUM', 'ENTERPRISE')),
    CONSTRAINT org_member_suspension_has_reason CHECK (
        status <> 'SUSPENDED'
        OR (suspended_at IS NOT NULL AND suspended_reason IS NOT NULL AND btrim(suspended_reason) <> '')
    ),
    CONSTRAINT org_member_end_is_dated CHECK (
        (status <> 'LEFT' OR left_at IS NOT NULL) AND (status <> 'REMOVED' OR removed_at IS NOT NULL)
    ),
    CONSTRAINT org_member_dates_in_order CHECK (
        left_at >= joined_at AND removed_at >= joined_at AND suspended_at >= joined_at
        AND customer_since >= joined_at AND last_active_at >= joined_at
    )
);
CREATE UNIQUE INDEX org_member_slug_live_key ON org_member (org_id, slug) WHERE deleted_at IS NULL;
CREATE INDEX org_member_org_id_joined_at_id_idx ON org_member (org_id, joined_at, id);
CREATE INDEX org_member_org_id_status_joined_at_id_idx ON org_member (org_id, status, joined_at, id);
CREATE INDEX org_member_org_id_display_name_id_idx ON org_member (org_id, display_name, id);
-- CASE and not coalesce, here and below: the planner takes it to leak nothing, so the index may be asked past the policies.
CREATE INDEX org_member_last_active_idx
    ON org_member (org_id, (CASE WHEN last_active_at IS NULL THEN joined_at ELSE last_active_at END), id);
CREATE INDEX org_member_user_id_idx ON org_member (user_id);

CREATE TABLE org_employee (
    id                        uuid PRIMARY KEY,
    org_id                    uuid          NOT NULL,
    member_id                 uuid          NOT NULL,
    user_id                   uuid          NOT NULL,
    slug                      varchar(128)  NOT NULL,
    job_profile_id            uuid,
    role                      varchar(16)   NOT NULL,
    professional_display_name varchar(256)  NOT NULL,
    compensation_type         varchar(16)   NOT NULL DEFAULT 'COMMISSION',
    -- Per year, minor units of salary_currency.
    salary                    bigint,
    salary_currency           char(3),
    hired_at                  timestamptz(3),
    terminated_at             timestamptz(3),
    termination_reason        varchar(16),
    status                    varchar(16)   NOT NULL,
    approved_at               timestamptz(3),
    approved_by_employee_id   uuid,
    approved_by_owner_user_id uuid,
    invited_by_employee_id    uuid,
    permissions               text[]        NOT NULL DEFAULT ARRAY[]::text[],
    -- Minor units of the organization's default currency.
    delegated_budget          bigint,
    created_at                timestamptz(3) NOT NULL DEFAULT now(),
    created_by                uuid,
    updated_at                timestamptz(3) NOT NULL DEFAULT now(),
    updated_by                uuid,
    version                   integer       NOT NULL DEFAULT 1,
    deleted_at                timestamptz(3),
    deleted_by                uuid,
    CONSTRAINT org_employee_org_id_id_key UNIQUE (org_id, id),
    CONSTRAINT org_employee_org_id_member_id_key UNIQUE (org_id, member_id),
    CONSTRAINT org_employee_org_id_member_id_user_id_slug_fkey FOREIGN KEY (org_id, member_id, user_id, slug)
        REFERENCES org_member (org_id, id, user_id, slug) ON UPDATE CASCADE,
    CONSTRAINT org_employee_org_id_approved_by_employee_id_fkey FOREIGN KEY (org_id, approved_by_employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT org_employee_org_id_invited_by_employee_id_fkey FOREIGN KEY (org_id, invited_by_employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT org_employee_role_known CHECK (role IN ('ADMIN', 'MANAGER', 'INSTRUCTOR', 'CREATOR', 'STAFF')),
    CONSTRAINT org_employee_name_said CHECK (btrim(professional_display_name) <> ''),
    CONSTRAINT org_employee_status_known CHECK (
        status IN ('PENDING', 'APPROVED', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'TERMINATED')
    ),
    CONSTRAINT org_employee_compensation_known CHECK (compensation_type IN ('SALARIED', 'COMMISSION', 'MIXED')),
    CONSTRAINT org_employee_salary_fits_compensation CHECK ((compensation_type = 'COMMISSION') = (salary IS NULL)),
    CONSTRAINT org_employee_salary_has_currency CHECK ((salary IS NULL) = (salary_currency IS NULL)),
    CONSTRAINT org_employee_salary_positive CHECK (salary > 0),
    CONSTRAINT org_employee_delegated_budget_positive CHECK (delegated_budget >= 0),
    CONSTRAINT org_employee_working_is_hired CHECK (
        status NOT IN ('ACTIVE', 'ON_LEAVE', 'SUSPENDED') OR hired_at IS NOT NULL
    ),
    -- Approved by one employee, or by the owner (ORG-20, GAP-04), never by both and never by oneself (ORG-22).
    CONSTRAINT org_employee_approved_once CHECK (
        num_nonnulls(approved_by_employee_id, approved_by_owner_user_id)
        = CASE WHEN approved_at IS NULL THEN 0 ELSE 1 END
    ),
    CONSTRAINT org_employee_working_is_approved CHECK (status IN ('PENDING', 'TERMINATED') OR approved_at IS NOT NULL),
    CONSTRAINT org_employee_not_self_approved CHECK (approved_by_employee_id <> id),
    CONSTRAINT org_employee_not_self_invited CHECK (invited_by_employee_id <> id),
    CONSTRAINT org_employee_termination_complete CHECK (
        (status = 'TERMINATED') = (terminated_at IS NOT NULL)
        AND (terminated_at IS NULL) = (termination_reason IS NULL)
    ),
    CONSTRAINT org_employee_termination_known CHECK (
        termination_reason IN ('RESIGNED', 'FIRED', 'RETIRED', 'CONTRACT_END', 'OTHER')
    ),
    CONSTRAINT org_employee_dates_in_order CHECK (terminated_at >= hired_at AND hired_at >= approved_at)
);
CREATE UNIQUE INDEX org_employee_job_profile_live_key ON org_employee (org_id, job_profile_id)
    WHERE job_profile_id IS NOT NULL AND status <> 'TERMINATED';
CREATE INDEX org_employee_job_profile_id_status_idx ON org_employee (job_profile_id, status);
CREATE INDEX org_employee_user_id_idx ON org_employee (user_id);
CREATE INDEX org_employee_org_id_role_idx ON org_employee (org_id, role);
CREATE INDEX org_employee_org_id_professional_display_name_id_idx
    ON org_employee (org_id, professional_display_name, id);
CREATE INDEX org_employee_hired_idx
    ON org_employee (org_id, (CASE WHEN hired_at IS NULL THEN created_at ELSE hired_at END), id);
CREATE INDEX org_employee_status_hired_idx
    ON org_employee (org_id, status, (CASE WHEN hired_at IS NULL THEN created_at ELSE hired_at END), id);

-- ---------------------------------------------------------------------------------------------------------------
-- Structure
-- ---------------------------------------------------------------------------------------------------------------

CREATE TABLE org_department (
    id                                uuid PRIMARY KEY,
    org_id                            uuid          NOT NULL,
    slug                              varchar(128)  NOT NULL,
    name                              varchar(256)  NOT NULL,
    description                       text,
    parent_department_id              uuid,
    department_type                   varchar(16)   NOT NULL,
    -- Minor units of budget_currency for one budget_period; null inherits the nearest limit above.
    budget_authority                  bigint,
    budget_currency                   char(3)       NOT NULL,
    budget_period                     varchar(16)   NOT NULL DEFAULT 'YEAR',
    -- Ids from the root down, joined by dots. The subtree of p is the range p <= path < p || '/', for '/' follows '.'.
    path                              text COLLATE "C" NOT NULL DEFAULT '',
    depth                             integer       NOT NULL DEFAULT 0,
    allows_cross_department_employees boolean       NOT NULL DEFAULT true,
    created_at                        timestamptz(3) NOT NULL DEFAULT now(),
    created_by                        uuid,
    updated_at                        timestamptz(3) NOT NULL DEFAULT now(),
    updated_by                        uuid,
    version                           integer       NOT NULL DEFAULT 1,
    deleted_at                        timestamptz(3),
    deleted_by                        uuid,
    CONSTRAINT org_department_org_id_id_key UNIQUE (org_id, id),
    CONSTRAINT org_department_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_department_org_id_parent_department_id_fkey FOREIGN KEY (org_id, parent_department_id)
        REFERENCES org_department (org_id, id),
    CONSTRAINT org_department_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT org_department_name_said CHECK (btrim(name) <> ''),
    CONSTRAINT org_department_type_known CHECK (
        department_type IN ('DEPARTMENT', 'DIVISION', 'BUSINESS_UNIT', 'OFFICE', 'REGION')
    ),
    CONSTRAINT org_department_budget_positive CHECK (budget_authority >= 0),
    CONSTRAINT org_department_period_known CHECK (budget_period IN ('MONTH', 'QUARTER', 'YEAR')),
    -- 64 levels: a path must fit into an index entry of 2,700 bytes.
    CONSTRAINT org_department_depth_bounded CHECK (depth BETWEEN 0 AND 63)
);
CREATE UNIQUE INDEX org_department_slug_live_key ON org_department (org_id, slug) WHERE deleted_at IS NULL;
CREATE INDEX org_department_org_id_parent_department_id_idx ON org_department (org_id, parent_department_id);
CREATE INDEX org_department_org_id_path_idx ON org_department (org_id, path);

CREATE TABLE org_team (
    id                                uuid PRIMARY KEY,
    org_id                            uuid          NOT NULL,
    slug                              varchar(128)  NOT NULL,
    name                              varchar(256)  NOT NULL,
    description                       text,
    type                              varchar(16)   NOT NULL,
    lead_employee_id                  uuid          NOT NULL,
    project_status                    varchar(16),
    is_active                         boolean       NOT NULL DEFAULT true,
    allows_cross_department_employees boolean       NOT NULL DEFAULT true,
    created_at                        timestamptz(3) NOT NULL DEFAULT now(),
    created_by                        uuid,
    updated_at                        timestamptz(3) NOT NULL DEFAULT now(),
    updated_by                        uuid,
    version                           integer       NOT NULL DEFAULT 1,
    deleted_at                        timestamptz(3),
    deleted_by                        uuid,
    CONSTRAINT org_team_org_id_id_key UNIQUE (org_id, id),
    CONSTRAINT org_team_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_team_org_id_lead_employee_id_fkey FOREIGN KEY (org_id, lead_employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT org_team_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    CONSTRAINT org_team_name_said CHECK (btrim(name) <> ''),
    CONSTRAINT org_team_type_known CHECK (type IN ('DEPARTMENTAL', 'CROSS_FUNCTIONAL', 'PROJECT', 'PERMANENT')),
    CONSTRAINT org_team_project_status_known CHECK (project_status IN ('PLANNED', 'ACTIVE', 'COMPLETED'))
);
CREATE UNIQUE INDEX org_team_slug_live_key ON org_team (org_id, slug) WHERE deleted_at IS NULL;
CREATE INDEX org_team_org_id_type_idx ON org_team (org_id, type);
CREATE INDEX org_team_lead_employee_id_idx ON org_team (lead_employee_id);

CREATE TABLE org_employee_department_membership (
    id                  uuid PRIMARY KEY,
    org_id              uuid          NOT NULL,
    employee_id         uuid          NOT NULL,
    department_id       uuid          NOT NULL,
    role                varchar(16)   NOT NULL DEFAULT 'MEMBER',
    is_primary          boolean       NOT NULL DEFAULT false,
    job_profile_context jsonb,
    assigned_at         timestamptz(3) NOT NULL,
    removed_at          timestamptz(3),
    created_at          timestamptz(3) NOT NULL DEFAULT now(),
    created_by          uuid,
    updated_at          timestamptz(3) NOT NULL DEFAULT now(),
    updated_by          uuid,
    version             integer       NOT NULL DEFAULT 1,
    CONSTRAINT org_employee_department_membership_org_id_employee_id_fkey FOREIGN KEY (org_id, employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT org_employee_department_membership_org_id_department_id_fkey FOREIGN KEY (org_id, department_id)
        REFERENCES org_department (org_id, id),
    CONSTRAINT org_employee_department_membership_role_known CHECK (role IN ('HEAD', 'MANAGER', 'LEAD', 'MEMBER')),
    CONSTRAINT org_employee_department_membership_dates_in_order CHECK (removed_at >= assigned_at)
);
CREATE UNIQUE INDEX org_employee_department_membership_live_key
    ON org_employee_department_membership (employee_id, department_id) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX org_employee_department_membership_primary_key
    ON org_employee_department_membership (employee_id) WHERE is_primary AND removed_at IS NULL;
CREATE UNIQUE INDEX org_employee_department_membership_head_key
    ON org_employee_department_membership (department_id) WHERE role = 'HEAD' AND removed_at IS NULL;
CREATE INDEX org_employee_department_membership_department_id_removed_at_idx
    ON org_employee_department_membership (department_id, removed_at, assigned_at, id);
CREATE INDEX org_employee_department_membership_employee_id_removed_at_idx
    ON org_employee_department_membership (employee_id, removed_at);

CREATE TABLE org_employee_team_membership (
    id          uuid PRIMARY KEY,
    org_id      uuid          NOT NULL,
    employee_id uuid          NOT NULL,
    team_id     uuid          NOT NULL,
    role        varchar(16)   NOT NULL DEFAULT 'MEMBER',
    joined_at   timestamptz(3) NOT NULL,
    left_at     timestamptz(3),
    created_at  timestamptz(3) NOT NULL DEFAULT now(),
    created_by  uuid,
    updated_at  timestamptz(3) NOT NULL DEFAULT now(),
    updated_by  uuid,
    version     integer       NOT NULL DEFAULT 1,
    CONSTRAINT org_employee_team_membership_org_id_employee_id_fkey FOREIGN KEY (org_id, employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT org_employee_team_membership_org_id_team_id_fkey FOREIGN KEY (org_id, team_id)
        REFERENCES org_team (org_id, id),
    CONSTRAINT org_employee_team_membership_role_known CHECK (role IN ('ADMIN', 'MEMBER')),
    CONSTRAINT org_employee_team_membership_dates_in_order CHECK (left_at >= joined_at)
);
CREATE UNIQUE INDEX org_employee_team_membership_live_key
    ON org_employee_team_membership (employee_id, team_id) WHERE left_at IS NULL;
CREATE INDEX org_employee_team_membership_team_id_left_at_idx ON org_employee_team_membership (team_id, left_at);
CREATE INDEX org_employee_team_membership_employee_id_left_at_idx
    ON org_employee_team_membership (employee_id, left_at);

-- ---------------------------------------------------------------------------------------------------------------
-- Rules that one row cannot say. They run with the rights of the writer: what the writer may not see does not exist.
-- ---------------------------------------------------------------------------------------------------------------

-- Guarantee: path and depth follow from the parent, whatever the writer said; a cycle is refused (ORG-27).
-- Locks: the structure of one organization, so that two moves cannot close a circle together.
-- Raises: 23514 org_department_no_cycle, 23503 when the parent is not there.
CREATE FUNCTION org_department_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    above record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.org_id::text, 27));
    IF NEW.parent_department_id IS NULL THEN
        NEW.path := NEW.id::text;
        NEW.depth := 0;
        RETURN NEW;
    END IF;
    SELECT d.path, d.depth INTO above
      FROM org_department d WHERE d.org_id = NEW.org_id AND d.id = NEW.parent_department_id;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the department above is not there'
            USING ERRCODE = '23503', CONSTRAINT = 'org_department_org_id_parent_department_id_fkey';
    END IF;
    IF NEW.id::text = ANY (string_to_array(above.path, '.')) THEN
        RAISE EXCEPTION 'a department cannot lie below itself'
            USING ERRCODE = '23514', CONSTRAINT = 'org_department_no_cycle';
    END IF;
    NEW.path := above.path || '.' || NEW.id::text;
    NEW.depth := above.depth + 1;
    RETURN NEW;
END $$;

CREATE TRIGGER org_department_place
    BEFORE INSERT OR UPDATE OF org_id, parent_department_id, path, depth ON org_department
    FOR EACH ROW EXECUTE FUNCTION org_department_place();

-- Guarantee: what lies below a moved department moves with it, level by level.
CREATE FUNCTION org_department_carry_subtree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE org_department SET parent_department_id = NEW.id
     WHERE org_id = NEW.org_id AND parent_department_id = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER org_department_carry_subtree
    AFTER UPDATE ON org_department
    FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path) EXECUTE FUNCTION org_department_carry_subtree();

-- Guarantee: no limit exceeds the nearest one above, the organization's included (ORG-33, ORG-37); limits of one
-- organization are in its default currency. The rows are read as they stand, so the check may be deferred to the end
-- of a transaction that changes several limits.
-- Locks: the structure of one organization. Raises: 23514, DETAIL names the offending pair (lower, upper).
CREATE FUNCTION org_budget_check(checked_org_id uuid, checked_department_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    tenant    record;
    unit      record;
    above     record;
    below     record;
    ceiling   bigint;
    upper_id  uuid;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(checked_org_id::text, 27));
    SELECT o.budget_authority, o.default_currency INTO tenant FROM org o WHERE o.id = checked_org_id;
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
    IF unit.budget_authority IS NOT NULL THEN
        ceiling := unit.budget_authority;
        upper_id := unit.id;
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

CREATE FUNCTION org_department_keep_budget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM org_budget_check(NEW.org_id, NEW.id);
    RETURN NULL;
END $$;

-- Fires after org_department_carry_subtree, whose name sorts before it: the paths below are already the new ones.
CREATE CONSTRAINT TRIGGER org_department_keep_budget
    AFTER INSERT OR UPDATE OF budget_authority, budget_currency, parent_department_id, deleted_at ON org_department
    DEFERRABLE INITIALLY IMMEDIATE
    FOR EACH ROW EXECUTE FUNCTION org_department_keep_budget();

CREATE FUNCTION org_keep_budget() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM org_budget_check(NEW.id, d.id)
       FROM org_department d WHERE d.org_id = NEW.id AND d.deleted_at IS NULL;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER org_keep_budget
    AFTER UPDATE OF budget_authority, default_currency ON org
    DEFERRABLE INITIALLY IMMEDIATE
    FOR EACH ROW EXECUTE FUNCTION org_keep_budget();

-- Guarantee: an employee with live departments has exactly one primary among them (ORG-31); at most one is a unique
-- index, at least one is checked here when the transaction ends. Raises: 23514.
CREATE FUNCTION org_employee_keep_primary() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    employee uuid;
    touched  uuid[] := CASE TG_OP
        WHEN 'DELETE' THEN ARRAY[OLD.employee_id]
        WHEN 'INSERT' THEN ARRAY[NEW.employee_id]
        ELSE ARRAY[OLD.employee_id, NEW.employee_id]
    END;
BEGIN
    FOREACH employee IN ARRAY touched LOOP
        IF EXISTS (SELECT FROM org_employee_department_membership m WHERE m.employee_id = employee AND m.removed_at IS NULL)
           AND NOT EXISTS (SELECT FROM org_employee_department_membership m
                            WHERE m.employee_id = employee AND m.removed_at IS NULL AND m.is_primary) THEN
            RAISE EXCEPTION 'an employee in departments has no primary one'
                USING ERRCODE = '23514', CONSTRAINT = 'org_employee_department_membership_one_primary',
                      DETAIL = employee::text;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER org_employee_keep_primary
    AFTER INSERT OR DELETE OR UPDATE OF employee_id, is_primary, removed_at ON org_employee_department_membership
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION org_employee_keep_primary();

-- ---------------------------------------------------------------------------------------------------------------
-- Plumbing: no rows of the domain, no policies, no repository.
-- ---------------------------------------------------------------------------------------------------------------

CREATE TABLE outbox_event (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id       uuid           NOT NULL,
    type           text           NOT NULL,
    version        integer        NOT NULL DEFAULT 1,
    aggregate_type text           NOT NULL,
    aggregate_id   uuid           NOT NULL,
    sequence       bigint         NOT NULL,
    org_id         uuid,
    occurred_at    timestamptz(3) NOT NULL,
    payload        jsonb          NOT NULL,
    xid            xid8           NOT NULL DEFAULT pg_current_xact_id(),
    created_at     timestamptz(3) NOT NULL DEFAULT now(),
    published_at   timestamptz(3),
    CONSTRAINT outbox_event_event_id_key UNIQUE (event_id),
    CONSTRAINT outbox_event_aggregate_type_aggregate_id_sequence_key UNIQUE (aggregate_type, aggregate_id, sequence)
);
CREATE INDEX outbox_event_waiting_idx ON outbox_event (xid, id) WHERE published_at IS NULL;

CREATE TABLE inbox_event (
    event_id     uuid           NOT NULL,
    consumer     text           NOT NULL,
    processed_at timestamptz(3) NOT NULL DEFAULT now(),
    CONSTRAINT inbox_event_pkey PRIMARY KEY (event_id, consumer)
);

-- ---------------------------------------------------------------------------------------------------------------
-- Row-level security. Each policy is one way in; the scope functions stand in subselects, so they run once a statement.
--   staff     active employees and owners: rows of their organizations (also the way in of a service that works for
--             named organizations, such as the seed); the only way to write
--   tie       anybody with a live tie to the organization
--   own       the person of the row
--   public    rows anyone may see, in requests only
--   platform  platform administrators read
--   service   an internal operation that names no organization reads across them (membership facts)
-- ---------------------------------------------------------------------------------------------------------------

DO $$
DECLARE
    scoped text;
    org_column text;
BEGIN
    FOREACH scoped IN ARRAY ARRAY[
        'org', 'org_locale', 'org_currency_setting', 'org_member', 'org_employee', 'org_department', 'org_team',
        'org_employee_department_membership', 'org_employee_team_membership'
    ] LOOP
        org_column := CASE scoped WHEN 'org' THEN 'id' ELSE 'org_id' END;
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
        EXECUTE format(
            'CREATE POLICY %I ON %I TO organization_app
                USING      (%I = ANY ((SELECT app_staff_orgs())::uuid[]))
                WITH CHECK (%I = ANY ((SELECT app_staff_orgs())::uuid[]))',
            scoped || '_staff', scoped, org_column, org_column);
        EXECUTE format(
            'CREATE POLICY %I ON %I FOR SELECT TO organization_app USING ((SELECT app_platform()))',
            scoped || '_platform', scoped);
        EXECUTE format(
            'CREATE POLICY %I ON %I FOR SELECT TO organization_app
                USING ((SELECT app_service() <> '''' AND cardinality(app_scope_orgs()) = 0))',
            scoped || '_service', scoped);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO organization_app', scoped);
    END LOOP;
END $$;

CREATE POLICY org_tie ON org FOR SELECT TO organization_app
    USING (id = ANY ((SELECT app_scope_orgs())::uuid[]));
CREATE POLICY org_public ON org FOR SELECT TO organization_app
    USING ((SELECT app_public_rows()) AND is_active AND NOT is_private AND deleted_at IS NULL);
-- A person's own memberships name their organization, also a private one that suspended them.
CREATE POLICY org_own ON org FOR SELECT TO organization_app
    USING (id = ANY (ARRAY(SELECT m.org_id FROM org_member m WHERE m.user_id = (SELECT app_user_id()))));

CREATE POLICY org_locale_tie ON org_locale FOR SELECT TO organization_app
    USING (org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
CREATE POLICY org_currency_setting_tie ON org_currency_setting FOR SELECT TO organization_app
    USING (org_id = ANY ((SELECT app_scope_orgs())::uuid[]));

CREATE POLICY org_member_own ON org_member FOR SELECT TO organization_app
    USING (user_id = (SELECT app_user_id()));

CREATE POLICY org_employee_own ON org_employee FOR SELECT TO organization_app
    USING (user_id = (SELECT app_user_id()));
-- Whoever works in the open under a professional identity is visible, in organizations that are visible themselves;
-- which columns are open is the policy table's business. A scalar subselect, because the planner would turn EXISTS into
-- a scan of all organizations.
CREATE POLICY org_employee_public ON org_employee FOR SELECT TO organization_app
    USING ((SELECT app_public_rows()) AND status = 'ACTIVE' AND job_profile_id IS NOT NULL AND deleted_at IS NULL
           AND (SELECT true FROM org o WHERE o.id = org_employee.org_id));

GRANT SELECT, INSERT, UPDATE ON outbox_event TO organization_app;
GRANT SELECT, INSERT ON inbox_event TO organization_app;
