-- What the organization's house keeps by itself: how long rows of each kind are kept, workflows that go on where they
-- stood, invitations that lapse, mails that wait for another attempt.

CREATE TABLE system_data_retention_policy (
    id             uuid PRIMARY KEY,
    org_id         uuid           NOT NULL,
    entity_type    varchar(32)    NOT NULL,
    retention_days integer        NOT NULL,
    action         varchar(16)    NOT NULL,
    legal_basis    varchar(512),
    is_active      boolean        NOT NULL DEFAULT true,
    last_run_at    timestamptz(3),
    created_at     timestamptz(3) NOT NULL DEFAULT now(),
    created_by     uuid,
    updated_at     timestamptz(3) NOT NULL DEFAULT now(),
    updated_by     uuid,
    version        integer        NOT NULL DEFAULT 1,
    CONSTRAINT system_data_retention_policy_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT system_data_retention_policy_org_id_id_key UNIQUE (org_id, id),
    CONSTRAINT system_data_retention_policy_org_id_entity_type_key UNIQUE (org_id, entity_type),
    CONSTRAINT system_data_retention_policy_days_positive CHECK (retention_days BETWEEN 1 AND 36500),
    -- What can be done to rows of which kind; books and audit are kept for ever.
    CONSTRAINT system_data_retention_policy_action_known CHECK (
        (entity_type, action) IN (
            ('MEMBER', 'ANONYMISE'), ('MEMBER', 'SOFT_DELETE'),
            ('MEMBER_INVITATION', 'ANONYMISE'), ('MEMBER_INVITATION', 'HARD_DELETE'),
            ('EMPLOYEE_INVITATION', 'ANONYMISE'), ('EMAIL', 'HARD_DELETE')))
);

-- Every run of a policy, also one that found nothing.
CREATE TABLE retention_run (
    id          uuid PRIMARY KEY,
    org_id      uuid           NOT NULL,
    policy_id   uuid           NOT NULL,
    started_at  timestamptz(3) NOT NULL,
    finished_at timestamptz(3) NOT NULL,
    affected    integer        NOT NULL,
    CONSTRAINT retention_run_org_id_policy_id_fkey FOREIGN KEY (org_id, policy_id)
        REFERENCES system_data_retention_policy (org_id, id),
    CONSTRAINT retention_run_counted CHECK (affected >= 0 AND finished_at >= started_at)
);
CREATE INDEX retention_run_org_id_policy_id_started_at_idx ON retention_run (org_id, policy_id, started_at);

-- A version of a template; templates of the product itself belong to no organization.
CREATE TABLE system_workflow_definition (
    id         uuid PRIMARY KEY,
    org_id     uuid,
    key        varchar(64)    NOT NULL,
    version_no integer        NOT NULL,
    -- Steps in their order: [{ "key", "name", "by" }], by EVENT or PERSON.
    steps      jsonb          NOT NULL,
    created_at timestamptz(3) NOT NULL DEFAULT now(),
    created_by uuid,
    updated_at timestamptz(3) NOT NULL DEFAULT now(),
    updated_by uuid,
    version    integer        NOT NULL DEFAULT 1,
    CONSTRAINT system_workflow_definition_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT system_workflow_definition_key_form CHECK (key ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'),
    CONSTRAINT system_workflow_definition_version_positive CHECK (version_no > 0),
    CONSTRAINT system_workflow_definition_has_steps CHECK (jsonb_typeof(steps) = 'array' AND jsonb_array_length(steps) > 0)
);
CREATE UNIQUE INDEX system_workflow_definition_version_key
    ON system_workflow_definition (org_id, key, version_no) NULLS NOT DISTINCT;

CREATE TABLE system_workflow_instance (
    id            uuid PRIMARY KEY,
    org_id        uuid           NOT NULL,
    definition_id uuid           NOT NULL,
    definition_key varchar(64)   NOT NULL,
    entity_type   varchar(32)    NOT NULL,
    entity_id     uuid           NOT NULL,
    status        varchar(16)    NOT NULL,
    current_step  varchar(64),
    done_steps    varchar(64)[]  NOT NULL DEFAULT '{}',
    started_by    uuid,
    started_at    timestamptz(3) NOT NULL,
    finished_at   timestamptz(3),
    CONSTRAINT system_workflow_instance_org_id_fkey FOREIGN KEY (org_id) REFERENCES org (id),
    CONSTRAINT system_workflow_instance_definition_id_fkey FOREIGN KEY (definition_id)
        REFERENCES system_workflow_definition (id),
    CONSTRAINT system_workflow_instance_org_id_id_key UNIQUE (org_id, id),
    CONSTRAINT system_workflow_instance_status_known CHECK (
        status IN ('RUNNING', 'WAITING', 'COMPLETED', 'FAILED', 'CANCELLED')),
    CONSTRAINT system_workflow_instance_finished CHECK (
        (status IN ('RUNNING', 'WAITING')) = (finished_at IS NULL)
        AND (status IN ('RUNNING', 'WAITING')) = (current_step IS NOT NULL))
);
-- One of a kind at a time for one thing.
CREATE UNIQUE INDEX system_workflow_instance_live_key ON system_workflow_instance (org_id, definition_key, entity_id)
    WHERE status IN ('RUNNING', 'WAITING');
CREATE INDEX system_workflow_instance_org_id_started_at_id_idx ON system_workflow_instance (org_id, started_at, id);
CREATE INDEX system_workflow_instance_org_id_status_started_at_id_idx
    ON system_workflow_instance (org_id, status, started_at, id);

CREATE TABLE system_workflow_event (
    id          uuid PRIMARY KEY,
    org_id      uuid           NOT NULL,
    instance_id uuid           NOT NULL,
    step        varchar(64),
    action      varchar(16)    NOT NULL,
    actor_user_id uuid,
    at          timestamptz(3) NOT NULL,
    note        varchar(512),
    CONSTRAINT system_workflow_event_org_id_instance_id_fkey FOREIGN KEY (org_id, instance_id)
        REFERENCES system_workflow_instance (org_id, id),
    CONSTRAINT system_workflow_event_action_known CHECK (action IN ('START', 'DONE', 'COMPLETE', 'FAIL', 'CANCEL'))
);
CREATE INDEX system_workflow_event_instance_id_at_id_idx ON system_workflow_event (instance_id, at, id);

-- Templates of the product: what a new employee goes through (ORG-50), what content goes through (5.7).
INSERT INTO system_workflow_definition (id, org_id, key, version_no, steps) VALUES
    ('01890a5d-ac00-7000-8000-00000000f101', NULL, 'employee_onboarding', 1,
     '[{"key": "profile_linked", "name": "Job profile linked", "by": "EVENT"},
       {"key": "department_assigned", "name": "Department assigned", "by": "EVENT"},
       {"key": "attributed", "name": "Share in a product", "by": "EVENT"},
       {"key": "paid_for", "name": "First posting in the own context", "by": "EVENT"}]'),
    ('01890a5d-ac00-7000-8000-00000000f102', NULL, 'content_approval', 1,
     '[{"key": "reviewed", "name": "Approved by every reviewer", "by": "EVENT"},
       {"key": "published", "name": "Published", "by": "EVENT"}]');

DO $$
DECLARE
    scoped text;
    columns text;
BEGIN
    FOREACH scoped IN ARRAY ARRAY[
        'system_data_retention_policy', 'retention_run', 'system_workflow_definition', 'system_workflow_instance',
        'system_workflow_event'
    ] LOOP
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
    -- The keeper looks across organizations for what is due, and works inside one.
    FOREACH scoped IN ARRAY ARRAY[
        'system_data_retention_policy', 'org_member_invitation', 'org_employee_invitation', 'email_queue'
    ] LOOP
        EXECUTE format(
            'CREATE POLICY %I ON %I FOR SELECT TO organization_app USING ((SELECT app_service()) IN (''keeper'', ''mailer''))',
            scoped || '_due', scoped);
    END LOOP;
    -- Rows go for good by the keeper's hand alone.
    FOREACH scoped IN ARRAY ARRAY['org_member_invitation', 'email_queue'] LOOP
        EXECUTE format(
            'CREATE POLICY %I ON %I FOR DELETE TO organization_app
                USING ((SELECT app_service()) = ''keeper'' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))',
            scoped || '_kept_long_enough', scoped);
        EXECUTE format('GRANT DELETE ON %I TO organization_app', scoped);
    END LOOP;
END $$;
CREATE POLICY org_member_invitation_keeper_alone ON org_member_invitation AS RESTRICTIVE FOR DELETE TO organization_app
    USING ((SELECT app_service()) = 'keeper');
CREATE POLICY system_workflow_definition_product ON system_workflow_definition FOR SELECT TO organization_app
    USING (org_id IS NULL AND (cardinality(app_staff_orgs()) > 0 OR app_service() <> ''));
GRANT UPDATE (retention_days, action, legal_basis, is_active, last_run_at, updated_at, updated_by, version)
    ON system_data_retention_policy TO organization_app;
GRANT UPDATE (status, current_step, done_steps, finished_at) ON system_workflow_instance TO organization_app;

CREATE INDEX org_member_invitation_lapse_idx ON org_member_invitation (expires_at) WHERE status = 'PENDING';
CREATE INDEX org_employee_invitation_lapse_idx ON org_employee_invitation (expires_at)
    WHERE status IN ('PENDING', 'APPROVED');

-- A mail that could not be handed over waits longer after every attempt. Its payload holds a token: the sender alone
-- reads it, and it is emptied once it is sent.
ALTER TABLE email_queue
    ADD COLUMN next_attempt_at timestamptz(3),
    ADD COLUMN last_error      varchar(512);
CREATE POLICY email_queue_mailer ON email_queue FOR UPDATE TO organization_app
    USING ((SELECT app_service()) = 'mailer') WITH CHECK ((SELECT app_service()) = 'mailer');
GRANT SELECT, UPDATE (status, sent_at, attempts, next_attempt_at, last_error, payload) ON email_queue TO organization_app;
