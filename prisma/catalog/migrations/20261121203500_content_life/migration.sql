-- Every save of a product's content is an immutable numbered version (CAT-12); what is submitted is one of them, and it
-- passes the steps of the organization's chain, each decided by an employee (CAT-14 to CAT-16).

CREATE TABLE system_content_version (
  id                     uuid PRIMARY KEY,
  org_id                 uuid NOT NULL,
  content_type           text NOT NULL,
  content_id             uuid NOT NULL,
  version_number         integer NOT NULL,
  snapshot               jsonb NOT NULL,
  change_note            text,
  created_by_employee_id uuid,
  created_by_user_id     uuid,
  created_at             timestamptz(3) NOT NULL,
  CONSTRAINT system_content_version_type_check CHECK (content_type = 'PRODUCT'),
  CONSTRAINT system_content_version_number_check CHECK (version_number >= 1),
  CONSTRAINT system_content_version_snapshot_check CHECK (jsonb_typeof(snapshot) = 'object'),
  CONSTRAINT system_content_version_note_check CHECK (length(change_note) <= 1000),
  CONSTRAINT system_content_version_org_id_content_id_fkey FOREIGN KEY (org_id, content_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX system_content_version_number_key
  ON system_content_version (content_type, content_id, version_number);
CREATE UNIQUE INDEX system_content_version_org_id_content_id_id_key ON system_content_version (org_id, content_id, id);

-- A chain never changes: another one takes its place, and submissions under way keep the one they began with.
CREATE TABLE org_content_approval_chain (
  id           uuid PRIMARY KEY,
  org_id       uuid NOT NULL,
  content_type text NOT NULL,
  name         text NOT NULL,
  is_active    boolean NOT NULL DEFAULT true,
  created_at   timestamptz(3) NOT NULL,
  created_by   uuid,
  CONSTRAINT approval_chain_type_check CHECK (content_type = 'PRODUCT'),
  CONSTRAINT approval_chain_name_check CHECK (length(name) BETWEEN 1 AND 100)
);
CREATE UNIQUE INDEX org_content_approval_chain_org_id_id_key ON org_content_approval_chain (org_id, id);
CREATE UNIQUE INDEX org_content_approval_chain_active_key ON org_content_approval_chain (org_id, content_type)
  WHERE is_active;

-- A step is for one named employee, for the head of a department, for a role, or for whoever may review.
CREATE TABLE org_content_approval_chain_step (
  chain_id             uuid NOT NULL,
  step_order           integer NOT NULL,
  org_id               uuid NOT NULL,
  required_role        text,
  approver_employee_id uuid,
  department_id        uuid,
  PRIMARY KEY (chain_id, step_order),
  CONSTRAINT approval_chain_step_order_check CHECK (step_order BETWEEN 1 AND 10),
  CONSTRAINT approval_chain_step_role_check CHECK (required_role IN ('ADMIN', 'MANAGER', 'INSTRUCTOR', 'CREATOR', 'STAFF')),
  CONSTRAINT approval_chain_step_one_check CHECK (num_nonnulls(required_role, approver_employee_id, department_id) <= 1),
  CONSTRAINT org_content_approval_chain_step_org_id_chain_id_fkey FOREIGN KEY (org_id, chain_id)
    REFERENCES org_content_approval_chain (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

ALTER TABLE org_product_approval
  ADD COLUMN version_id uuid,
  ADD COLUMN chain_id uuid,
  ADD COLUMN submission_note text,
  ADD CONSTRAINT org_product_approval_submission_check CHECK (length(submission_note) <= 1000),
  ADD CONSTRAINT org_product_approval_org_id_product_id_version_id_fkey FOREIGN KEY (org_id, product_id, version_id)
    REFERENCES system_content_version (org_id, content_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT org_product_approval_org_id_chain_id_fkey FOREIGN KEY (org_id, chain_id)
    REFERENCES org_content_approval_chain (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE org_product
  ADD COLUMN approved_version_id uuid,
  ADD COLUMN published_version_id uuid,
  ADD CONSTRAINT org_product_org_id_id_approved_version_id_fkey FOREIGN KEY (org_id, id, approved_version_id)
    REFERENCES system_content_version (org_id, content_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT org_product_org_id_id_published_version_id_fkey FOREIGN KEY (org_id, id, published_version_id)
    REFERENCES system_content_version (org_id, content_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Guarantee: what was decided is never taken away; a step that waits may be, when the author takes the content back.
CREATE FUNCTION keep_decided_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'PENDING' THEN
    RAISE EXCEPTION 'a decided approval stays'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'org_product_approval_kept';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER org_product_approval_kept BEFORE DELETE ON org_product_approval
  FOR EACH ROW EXECUTE FUNCTION keep_decided_approval();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['system_content_version', 'org_content_approval_chain', 'org_content_approval_chain_step'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO catalog_app
      USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
      WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))', name || '_2_staff', name);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO catalog_app
      USING ((SELECT app_platform()))', name || '_1_platform', name);
  END LOOP;
END $$;

REVOKE EXECUTE ON FUNCTION keep_decided_approval() FROM PUBLIC;
GRANT SELECT, INSERT ON system_content_version, org_content_approval_chain, org_content_approval_chain_step TO catalog_app;
GRANT UPDATE (is_active) ON org_content_approval_chain TO catalog_app;
GRANT UPDATE (status, reviewed_by_employee_id, notes, reviewed_at), DELETE ON org_product_approval TO catalog_app;
GRANT UPDATE (has_pending_approval, approved_at, rejected_at, approved_version_id, published_version_id)
  ON org_product TO catalog_app;
