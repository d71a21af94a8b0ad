-- Decisions on submitted products, one row a step (CAT-15). Only employees decide, and nobody on what is their own
-- submission. A decided step never changes.

CREATE TABLE org_product_approval (
  id                       uuid PRIMARY KEY,
  org_id                   uuid NOT NULL,
  product_id               uuid NOT NULL,
  step_order               integer NOT NULL,
  status                   text NOT NULL DEFAULT 'PENDING',
  submitted_by_employee_id uuid NOT NULL,
  reviewed_by_employee_id  uuid,
  notes                    text,
  reviewed_at              timestamptz(3),
  created_at               timestamptz(3) NOT NULL,
  CONSTRAINT org_product_approval_step_check CHECK (step_order >= 1),
  CONSTRAINT org_product_approval_status_check
    CHECK (status IN ('PENDING', 'APPROVED', 'REJECTED', 'CHANGES_REQUESTED')),
  CONSTRAINT org_product_approval_decided_check CHECK (
    (status = 'PENDING') = (reviewed_by_employee_id IS NULL) AND (status = 'PENDING') = (reviewed_at IS NULL)),
  CONSTRAINT org_product_approval_other_check CHECK (reviewed_by_employee_id <> submitted_by_employee_id),
  CONSTRAINT org_product_approval_notes_check CHECK (length(notes) <= 4000),
  CONSTRAINT org_product_approval_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_product_approval_pending_key ON org_product_approval (product_id, step_order)
  WHERE status = 'PENDING';
CREATE INDEX org_product_approval_product_id_id_idx ON org_product_approval (product_id, id);
CREATE INDEX org_product_approval_reviewed_by_employee_id_status_idx
  ON org_product_approval (reviewed_by_employee_id, status);
CREATE INDEX org_product_approval_org_id_status_idx ON org_product_approval (org_id, status);

-- Guarantee: what was decided stays decided. Raises check_violation.
CREATE FUNCTION keep_product_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'PENDING' THEN
    RAISE EXCEPTION 'a decided approval never changes'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'org_product_approval_final';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER org_product_approval_final BEFORE UPDATE ON org_product_approval
  FOR EACH ROW EXECUTE FUNCTION keep_product_approval();

ALTER TABLE org_product_approval ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_approval FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_approval_2_staff ON org_product_approval TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_approval_1_platform ON org_product_approval FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));

REVOKE EXECUTE ON FUNCTION keep_product_approval() FROM PUBLIC;
GRANT SELECT, INSERT ON org_product_approval TO catalog_app;
