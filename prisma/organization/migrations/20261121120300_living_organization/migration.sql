-- Organizations that live: invitations, mails to send, the history of authorities, keys of repeated requests, an audit
-- log, and the right of the serving role to change the rows of people and structure.

-- What invitations refer to inside one organization.
ALTER TABLE org_member ADD CONSTRAINT org_member_org_id_id_key UNIQUE (org_id, id);

-- ---------------------------------------------------------------------------------------------------------------
-- Invitations. The token stands here as its SHA-256 alone; the mail carries the token itself.
-- ---------------------------------------------------------------------------------------------------------------

CREATE TABLE org_member_invitation (
    id                       uuid PRIMARY KEY,
    org_id                   uuid           NOT NULL,
    email                    varchar(320)   NOT NULL,
    display_name             varchar(256),
    invitation_type          varchar(24)    NOT NULL,
    invited_by_employee_id   uuid,
    invited_by_owner_user_id uuid,
    course_grants            uuid[]         NOT NULL DEFAULT ARRAY[]::uuid[],
    token_hash               varchar(64)    NOT NULL,
    status                   varchar(16)    NOT NULL DEFAULT 'PENDING',
    welcome_message          varchar(2000),
    expires_at               timestamptz(3) NOT NULL,
    accepted_at              timestamptz(3),
    declined_at              timestamptz(3),
    member_id                uuid,
    created_at               timestamptz(3) NOT NULL DEFAULT now(),
    created_by               uuid,
    updated_at               timestamptz(3) NOT NULL DEFAULT now(),
    updated_by               uuid,
    version                  integer        NOT NULL DEFAULT 1,
    CONSTRAINT org_member_invitation_token_hash_key UNIQUE (token_hash),
    CONSTRAINT org_member_invitation_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_member_invitation_org_id_member_id_fkey FOREIGN KEY (org_id, member_id)
        REFERENCES org_member (org_id, id),
    CONSTRAINT org_member_invitation_org_id_invited_by_employee_id_fkey FOREIGN KEY (org_id, invited_by_employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT org_member_invitation_type_known CHECK (
        invitation_type IN ('LEARNER', 'CUSTOMER', 'COMMUNITY_MEMBER')
    ),
    CONSTRAINT org_member_invitation_status_known CHECK (
        status IN ('PENDING', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'REVOKED', 'EXPIRED')
    ),
    CONSTRAINT org_member_invitation_email_form CHECK (email = lower(email) AND email ~ '^[^@\s]+@[^@\s]+$'),
    CONSTRAINT org_member_invitation_one_inviter CHECK (
        num_nonnulls(invited_by_employee_id, invited_by_owner_user_id) = 1
    ),
    CONSTRAINT org_member_invitation_accepted_complete CHECK (
        (status = 'ACCEPTED') = (accepted_at IS NOT NULL) AND (accepted_at IS NULL) = (member_id IS NULL)
    ),
    CONSTRAINT org_member_invitation_declined_dated CHECK ((status = 'DECLINED') = (declined_at IS NOT NULL))
);
CREATE UNIQUE INDEX org_member_invitation_open_key ON org_member_invitation (org_id, email) WHERE status = 'PENDING';
CREATE INDEX org_member_invitation_org_id_created_at_id_idx ON org_member_invitation (org_id, created_at, id);
CREATE INDEX org_member_invitation_org_id_status_created_at_id_idx
    ON org_member_invitation (org_id, status, created_at, id);

CREATE TABLE org_employee_invitation (
    id                        uuid PRIMARY KEY,
    org_id                    uuid           NOT NULL,
    email                     varchar(320)   NOT NULL,
    role                      varchar(16)    NOT NULL,
    compensation_type         varchar(16)    NOT NULL,
    -- Per year, minor units of salary_currency.
    proposed_salary           bigint,
    salary_currency           char(3),
    start_date                date,
    job_profile_id            uuid,
    department_id             uuid,
    promoted_member_id        uuid,
    invited_by_employee_id    uuid,
    invited_by_owner_user_id  uuid,
    approved_by_employee_id   uuid,
    approved_by_owner_user_id uuid,
    approved_at               timestamptz(3),
    rejected_at               timestamptz(3),
    rejection_reason          varchar(512),
    declined_at               timestamptz(3),
    accepted_at               timestamptz(3),
    accepted_by_user_id       uuid,
    -- Main profile and name of who accepted, as identity told them then: the member row is made of them.
    accepted_profile_id       uuid,
    accepted_name             varchar(256),
    token_hash                varchar(64)    NOT NULL,
    status                    varchar(16)    NOT NULL DEFAULT 'PENDING',
    expires_at                timestamptz(3) NOT NULL,
    employee_id               uuid,
    created_at                timestamptz(3) NOT NULL DEFAULT now(),
    created_by                uuid,
    updated_at                timestamptz(3) NOT NULL DEFAULT now(),
    updated_by                uuid,
    version                   integer        NOT NULL DEFAULT 1,
    CONSTRAINT org_employee_invitation_token_hash_key UNIQUE (token_hash),
    CONSTRAINT org_employee_invitation_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT org_employee_invitation_org_id_department_id_fkey FOREIGN KEY (org_id, department_id)
        REFERENCES org_department (org_id, id),
    CONSTRAINT org_employee_invitation_org_id_promoted_member_id_fkey FOREIGN KEY (org_id, promoted_member_id)
        REFERENCES org_member (org_id, id),
    CONSTRAINT org_employee_invitation_org_id_invited_by_employee_id_fkey FOREIGN KEY (org_id, invited_by_employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT org_employee_invitation_org_id_approved_by_employee_id_fkey
        FOREIGN KEY (org_id, approved_by_employee_id) REFERENCES org_employee (org_id, id),
    CONSTRAINT org_employee_invitation_org_id_employee_id_fkey FOREIGN KEY (org_id, employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT org_employee_invitation_role_known CHECK (role IN ('ADMIN', 'MANAGER', 'INSTRUCTOR', 'CREATOR', 'STAFF')),
    CONSTRAINT org_employee_invitation_compensation_known CHECK (
        compensation_type IN ('SALARIED', 'COMMISSION', 'MIXED')
    ),
    CONSTRAINT org_employee_invitation_salary_fits CHECK (
        (compensation_type = 'COMMISSION') = (proposed_salary IS NULL)
        AND (proposed_salary IS NULL) = (salary_currency IS NULL) AND proposed_salary > 0 IS NOT FALSE
    ),
    CONSTRAINT org_employee_invitation_status_known CHECK (
        status IN ('PENDING', 'UNDER_REVIEW', 'APPROVED', 'COMPLETED', 'DECLINED', 'REJECTED', 'CANCELLED', 'REVOKED',
                   'EXPIRED')
    ),
    CONSTRAINT org_employee_invitation_email_form CHECK (email = lower(email) AND email ~ '^[^@\s]+@[^@\s]+$'),
    CONSTRAINT org_employee_invitation_one_inviter CHECK (
        num_nonnulls(invited_by_employee_id, invited_by_owner_user_id) = 1
    ),
    CONSTRAINT org_employee_invitation_approved_once CHECK (
        num_nonnulls(approved_by_employee_id, approved_by_owner_user_id)
        = CASE WHEN approved_at IS NULL THEN 0 ELSE 1 END
    ),
    -- Four eyes (ORG-22). The owner stands outside: nobody else can approve the first employee.
    CONSTRAINT org_employee_invitation_four_eyes CHECK (approved_by_employee_id <> invited_by_employee_id),
    CONSTRAINT org_employee_invitation_not_by_invitee CHECK (
        accepted_by_user_id <> approved_by_owner_user_id AND approved_by_employee_id <> employee_id
    ),
    CONSTRAINT org_employee_invitation_accepted_complete CHECK (
        num_nonnulls(accepted_at, accepted_by_user_id, accepted_profile_id, accepted_name) IN (0, 4)
    ),
    -- An employee exists after acceptance AND approval, in either order (ORG-19, 5.4).
    CONSTRAINT org_employee_invitation_completed_twice_agreed CHECK (
        (status = 'COMPLETED') = (employee_id IS NOT NULL)
        AND (employee_id IS NULL OR (accepted_at IS NOT NULL AND approved_at IS NOT NULL))
    ),
    CONSTRAINT org_employee_invitation_state_fits_dates CHECK (
        (status <> 'PENDING' OR (accepted_at IS NULL AND approved_at IS NULL))
        AND (status <> 'UNDER_REVIEW' OR (accepted_at IS NOT NULL AND approved_at IS NULL))
        AND (status <> 'APPROVED' OR (accepted_at IS NULL AND approved_at IS NOT NULL))
    ),
    CONSTRAINT org_employee_invitation_rejected_with_reason CHECK (
        (status = 'REJECTED') = (rejected_at IS NOT NULL) AND (rejected_at IS NULL) = (rejection_reason IS NULL)
    ),
    CONSTRAINT org_employee_invitation_declined_dated CHECK ((status = 'DECLINED') = (declined_at IS NOT NULL))
);
CREATE UNIQUE INDEX org_employee_invitation_open_key ON org_employee_invitation (org_id, email)
    WHERE status IN ('PENDING', 'UNDER_REVIEW', 'APPROVED');
CREATE INDEX org_employee_invitation_org_id_created_at_id_idx ON org_employee_invitation (org_id, created_at, id);
CREATE INDEX org_employee_invitation_org_id_status_created_at_id_idx
    ON org_employee_invitation (org_id, status, created_at, id);
CREATE INDEX org_employee_invitation_department_id_status_idx ON org_employee_invitation (department_id, status);

-- Mails that wait to be sent; they carry tokens, so the serving role writes them and never reads them back.
CREATE TABLE email_queue (
    id         uuid PRIMARY KEY,
    org_id     uuid           NOT NULL,
    template   varchar(64)    NOT NULL,
    to_email   varchar(320)   NOT NULL,
    payload    jsonb          NOT NULL,
    status     varchar(16)    NOT NULL DEFAULT 'QUEUED',
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    sent_at    timestamptz(3),
    attempts   integer        NOT NULL DEFAULT 0,
    CONSTRAINT email_queue_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT email_queue_status_known CHECK (status IN ('QUEUED', 'SENT', 'FAILED')),
    CONSTRAINT email_queue_sent_is_dated CHECK ((status = 'SENT') = (sent_at IS NOT NULL))
);
CREATE INDEX email_queue_waiting_idx ON email_queue (created_at, id) WHERE status = 'QUEUED';

-- Every change of an authority: who, when, from what to what (ORG-38).
CREATE TABLE budget_authority_change (
    id               uuid PRIMARY KEY,
    org_id           uuid           NOT NULL,
    subject_type     varchar(16)    NOT NULL,
    subject_id       uuid           NOT NULL,
    -- Minor units of currency; null inherits.
    old_amount       bigint,
    new_amount       bigint,
    currency         char(3)        NOT NULL,
    by_employee_id   uuid,
    by_owner_user_id uuid,
    reason           varchar(512),
    at               timestamptz(3) NOT NULL,
    CONSTRAINT budget_authority_change_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT budget_authority_change_org_id_by_employee_id_fkey FOREIGN KEY (org_id, by_employee_id)
        REFERENCES org_employee (org_id, id),
    CONSTRAINT budget_authority_change_subject_known CHECK (subject_type IN ('ORG', 'DEPARTMENT', 'EMPLOYEE')),
    CONSTRAINT budget_authority_change_one_author CHECK (num_nonnulls(by_employee_id, by_owner_user_id) = 1)
);
CREATE INDEX budget_authority_change_org_id_subject_id_at_id_idx
    ON budget_authority_change (org_id, subject_id, at, id);

-- ---------------------------------------------------------------------------------------------------------------
-- Plumbing: keys of repeated requests, and the audit log.
-- ---------------------------------------------------------------------------------------------------------------

CREATE TABLE idempotency_key (
    principal_id uuid           NOT NULL,
    operation    text           NOT NULL,
    key          text           NOT NULL,
    request_hash text           NOT NULL,
    response     jsonb          NOT NULL,
    created_at   timestamptz(3) NOT NULL,
    expires_at   timestamptz(3) NOT NULL,
    CONSTRAINT idempotency_key_pkey PRIMARY KEY (principal_id, operation, key)
);
CREATE INDEX idempotency_key_expires_at_idx ON idempotency_key (expires_at);

CREATE TABLE audit_log (
    id                uuid PRIMARY KEY,
    at                timestamptz(3) NOT NULL,
    actor_user_id     uuid,
    actor_employee_id uuid,
    actor_app_id      uuid,
    org_id            uuid,
    action            text           NOT NULL,
    entity_type       text           NOT NULL,
    entity_id         uuid           NOT NULL,
    before            jsonb,
    after             jsonb,
    request_id        text           NOT NULL,
    ip                text,
    seq               bigint,
    hash              bytea,
    prev_hash         bytea,
    CONSTRAINT audit_log_action_check CHECK (length(action) <= 64)
);
CREATE INDEX audit_log_org_id_at_id_idx ON audit_log (org_id, at, id);
CREATE INDEX audit_log_entity_id_at_id_idx ON audit_log (entity_id, at, id);
CREATE INDEX audit_log_actor_user_id_at_idx ON audit_log (actor_user_id, at);
CREATE UNIQUE INDEX audit_log_org_id_seq_key ON audit_log (org_id, seq) WHERE seq IS NOT NULL;

-- Guarantee: what was written stays; a row of the audit log is chained once. Raises 23514.
CREATE FUNCTION keep_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    chain text[] := ARRAY['seq', 'hash', 'prev_hash'];
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.seq IS NULL AND OLD.hash IS NULL AND OLD.prev_hash IS NULL
       AND NEW.seq IS NOT NULL AND NEW.hash IS NOT NULL
       AND to_jsonb(NEW) - chain = to_jsonb(OLD) - chain THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the audit log is append-only'
        USING ERRCODE = '23514', CONSTRAINT = 'audit_log_append_only';
END $$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION keep_audit_log();

CREATE FUNCTION keep_budget_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history of authorities is append-only'
        USING ERRCODE = '23514', CONSTRAINT = 'budget_authority_change_append_only';
END $$;
CREATE TRIGGER budget_authority_change_append_only BEFORE UPDATE OR DELETE ON budget_authority_change
    FOR EACH ROW EXECUTE FUNCTION keep_budget_history();

-- Guarantee: an organization that has administrators at work keeps one (5.2). Checked when the transaction ends, under
-- a lock of the organization, so that two administrators cannot end each other at once. Raises 23514.
CREATE FUNCTION org_employee_keep_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.org_id::text, 28));
    IF NOT EXISTS (SELECT FROM org_employee e
                    WHERE e.org_id = NEW.org_id AND e.role = 'ADMIN' AND e.status = 'ACTIVE' AND e.deleted_at IS NULL) THEN
        RAISE EXCEPTION 'the last administrator cannot go'
            USING ERRCODE = '23514', CONSTRAINT = 'org_employee_last_admin';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER org_employee_keep_admin
    AFTER UPDATE OF role, status, deleted_at ON org_employee
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (
        OLD.role = 'ADMIN' AND OLD.status = 'ACTIVE' AND OLD.deleted_at IS NULL
        AND (NEW.role <> 'ADMIN' OR NEW.status <> 'ACTIVE' OR NEW.deleted_at IS NOT NULL)
    ) EXECUTE FUNCTION org_employee_keep_admin();

-- ---------------------------------------------------------------------------------------------------------------
-- Row-level security, with the ways in of the foundation: staff, platform, service.
-- ---------------------------------------------------------------------------------------------------------------

DO $$
DECLARE
    scoped text;
BEGIN
    FOREACH scoped IN ARRAY ARRAY['org_member_invitation', 'org_employee_invitation', 'budget_authority_change'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', scoped);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', scoped);
        EXECUTE format(
            'CREATE POLICY %I ON %I TO organization_app
                USING      (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
                WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))',
            scoped || '_staff', scoped);
        EXECUTE format(
            'CREATE POLICY %I ON %I FOR SELECT TO organization_app USING ((SELECT app_platform()))',
            scoped || '_platform', scoped);
        EXECUTE format('GRANT SELECT, INSERT ON %I TO organization_app', scoped);
    END LOOP;
END $$;

-- Whoever holds a token is answered by a service that does not know the organization yet.
CREATE POLICY org_member_invitation_token ON org_member_invitation FOR SELECT TO organization_app
    USING ((SELECT app_service()) = 'invitation');
CREATE POLICY org_employee_invitation_token ON org_employee_invitation FOR SELECT TO organization_app
    USING ((SELECT app_service()) = 'invitation');

ALTER TABLE email_queue ENABLE ROW LEVEL SECURITY;
ALTER TABLE email_queue FORCE ROW LEVEL SECURITY;
CREATE POLICY email_queue_staff ON email_queue FOR INSERT TO organization_app
    WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY email_queue_jobs ON email_queue TO organization_jobs USING (true) WITH CHECK (true);
GRANT INSERT ON email_queue TO organization_app;
GRANT USAGE ON SCHEMA public TO organization_jobs;
GRANT SELECT, UPDATE (status, sent_at, attempts) ON email_queue TO organization_jobs;

ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_log_staff ON audit_log TO organization_app
    USING      (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
    WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY audit_log_platform ON audit_log FOR SELECT TO organization_app USING ((SELECT app_platform()));
-- What happened to oneself, as a member and as an employee.
CREATE POLICY audit_log_own ON audit_log FOR SELECT TO organization_app
    USING (entity_id = ANY (ARRAY(
        SELECT m.id FROM org_member m WHERE m.user_id = (SELECT app_user_id())
        UNION ALL SELECT e.id FROM org_employee e WHERE e.user_id = (SELECT app_user_id()))));

GRANT SELECT, INSERT ON audit_log TO organization_app;
GRANT SELECT, INSERT, DELETE ON idempotency_key TO organization_app;
-- The lock that writes of one organization queue at.
GRANT UPDATE (updated_at) ON org TO organization_app;
-- Rows are changed, but never carried to another organization, given another id, or made at another time.
DO $$
DECLARE
    written text;
    columns text;
BEGIN
    FOREACH written IN ARRAY ARRAY[
        'org_member', 'org_employee', 'org_department', 'org_team', 'org_employee_department_membership',
        'org_employee_team_membership', 'org_member_invitation', 'org_employee_invitation'
    ] LOOP
        SELECT string_agg(quote_ident(a.attname), ', ') INTO columns
          FROM pg_attribute a
         WHERE a.attrelid = written::regclass AND a.attnum > 0 AND NOT a.attisdropped
           AND a.attname NOT IN ('id', 'org_id', 'created_at', 'created_by');
        EXECUTE format('GRANT UPDATE (%s) ON %I TO organization_app', columns, written);
    END LOOP;
END $$;
