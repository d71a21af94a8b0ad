-- Money that leaves an organization: payouts with what they pay, compensation, expense claims; and finance's own copy
-- of who works where and which department may spend how much, fed by organization's events.

-- 1. Copies of organization's structure

CREATE TABLE budget_limit_cache (
  department_id uuid NOT NULL,
  org_id        uuid NOT NULL,
  path          text NOT NULL,
  parent_id     uuid,
  limit_amount  bigint,
  currency      char(3),
  period        varchar(8) NOT NULL DEFAULT 'YEAR',
  version       int NOT NULL DEFAULT 1,
  updated_at    timestamptz(3) NOT NULL,
  PRIMARY KEY (department_id)
);
CREATE INDEX budget_limit_cache_org_id_path_idx ON budget_limit_cache (org_id, path);
ALTER TABLE budget_limit_cache
  ADD CHECK (limit_amount IS NULL OR (limit_amount >= 0 AND currency IS NOT NULL)),
  ADD CHECK (period IN ('MONTH', 'QUARTER', 'YEAR')),
  -- The organization itself stands under its own id, above every path.
  ADD CHECK ((department_id = org_id) = (path = ''));

CREATE TABLE employee_scope (
  employee_id    uuid NOT NULL,
  org_id         uuid NOT NULL,
  member_id      uuid,
  user_id        uuid,
  job_profile_id uuid,
  status         varchar(12) NOT NULL,
  department_id  uuid,
  updated_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (employee_id)
);
CREATE INDEX employee_scope_org_id_department_id_idx ON employee_scope (org_id, department_id);
CREATE INDEX employee_scope_user_id_idx ON employee_scope (user_id);
ALTER TABLE employee_scope
  ADD CHECK (status IN ('PENDING', 'APPROVED', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'TERMINATED'));

CREATE TABLE team_scope (
  team_id     uuid NOT NULL,
  employee_id uuid NOT NULL,
  org_id      uuid NOT NULL,
  is_member   boolean NOT NULL,
  is_lead     boolean NOT NULL,
  updated_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (team_id, employee_id)
);
CREATE INDEX team_scope_employee_id_idx ON team_scope (employee_id);
CREATE INDEX team_scope_org_id_team_id_idx ON team_scope (org_id, team_id);
ALTER TABLE team_scope ADD CHECK (is_member OR is_lead);

-- 2. Payouts

CREATE TABLE payout (
  org_id                 uuid NOT NULL,
  id                     uuid NOT NULL,
  display_id             varchar(24) NOT NULL,
  employee_id            uuid NOT NULL,
  user_id                uuid NOT NULL,
  status                 varchar(12) NOT NULL,
  amount                 bigint NOT NULL,
  withheld               bigint NOT NULL,
  net_amount             bigint NOT NULL,
  currency               char(3) NOT NULL,
  requested_at           timestamptz(3),
  requested_by_user_id   uuid,
  approved_at            timestamptz(3),
  approved_by_employee_id   uuid,
  approved_by_owner_user_id uuid,
  paid_at                timestamptz(3),
  external_ref           varchar(128),
  failed_at              timestamptz(3),
  failure_reason         varchar(500),
  created_at             timestamptz(3) NOT NULL,
  updated_at             timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX payout_org_id_display_id_key ON payout (org_id, display_id);
CREATE INDEX payout_id_idx ON payout (id);
CREATE INDEX payout_employee ON payout (employee_id, created_at DESC, id DESC);
CREATE INDEX payout_employee_status ON payout (employee_id, status, created_at DESC, id DESC);
CREATE INDEX payout_org ON payout (org_id, created_at DESC, id DESC);
CREATE INDEX payout_org_status ON payout (org_id, status, created_at DESC, id DESC);
ALTER TABLE payout
  ADD CONSTRAINT payout_currency_fkey
    FOREIGN KEY (currency) REFERENCES currency(code) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (status IN ('DRAFT', 'REQUESTED', 'APPROVED', 'PROCESSING', 'PAID', 'FAILED', 'REJECTED', 'CANCELLED')),
  ADD CHECK (amount > 0 AND amount <= 9000000000000000),
  ADD CHECK (withheld BETWEEN 0 AND amount AND net_amount = amount - withheld),
  -- Nobody approves the own payout.
  ADD CHECK (approved_by_employee_id IS DISTINCT FROM employee_id OR approved_by_employee_id IS NULL),
  ADD CHECK (approved_by_owner_user_id IS DISTINCT FROM user_id OR approved_by_owner_user_id IS NULL),
  ADD CHECK (num_nonnulls(approved_by_employee_id, approved_by_owner_user_id) = (approved_at IS NOT NULL)::int),
  ADD CHECK (status IN ('DRAFT', 'REQUESTED', 'REJECTED', 'CANCELLED') OR approved_at IS NOT NULL),
  ADD CHECK ((status = 'PAID') = (paid_at IS NOT NULL)),
  ADD CHECK ((status = 'FAILED') = (failed_at IS NOT NULL));

CREATE TABLE payout_item (
  org_id                 uuid NOT NULL,
  payout_id              uuid NOT NULL,
  attribution_revenue_id uuid NOT NULL,
  user_id                uuid NOT NULL,
  amount                 bigint NOT NULL,
  is_live                boolean NOT NULL DEFAULT true,
  PRIMARY KEY (org_id, payout_id, attribution_revenue_id)
);
CREATE INDEX payout_item_org_id_attribution_revenue_id_idx ON payout_item (org_id, attribution_revenue_id);
-- A revenue row is paid by at most one payout that did not fail.
CREATE UNIQUE INDEX payout_item_one_live ON payout_item (org_id, attribution_revenue_id) WHERE is_live;
ALTER TABLE payout_item
  ADD CONSTRAINT payout_item_org_id_payout_id_fkey
    FOREIGN KEY (org_id, payout_id) REFERENCES payout(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT payout_item_org_id_attribution_revenue_id_fkey
    FOREIGN KEY (org_id, attribution_revenue_id)
    REFERENCES org_employee_product_attribution_revenue(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (amount > 0);

-- 3. Pay outside revenue shares

CREATE TABLE compensation_payment (
  org_id                   uuid NOT NULL,
  id                       uuid NOT NULL,
  employee_id              uuid NOT NULL,
  user_id                  uuid NOT NULL,
  kind                     varchar(12) NOT NULL,
  amount                   bigint NOT NULL,
  currency                 char(3) NOT NULL,
  period_start             date,
  period_end               date,
  attribution_id           uuid,
  transaction_id           uuid NOT NULL,
  paid_transaction_id      uuid,
  payout_id                uuid,
  processed_by_employee_id uuid,
  processed_by_owner_user_id uuid,
  created_at               timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX compensation_payment_id_idx ON compensation_payment (id);
CREATE INDEX compensation_payment_employee ON compensation_payment (employee_id, created_at DESC, id DESC);
CREATE INDEX compensation_payment_org_id_payout_id_idx ON compensation_payment (org_id, payout_id);
ALTER TABLE compensation_payment
  ADD CONSTRAINT compensation_payment_org_id_transaction_id_fkey
    FOREIGN KEY (org_id, transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT compensation_payment_org_id_paid_transaction_id_fkey
    FOREIGN KEY (org_id, paid_transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT compensation_payment_org_id_payout_id_fkey
    FOREIGN KEY (org_id, payout_id) REFERENCES payout(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (kind IN ('SALARY', 'BONUS', 'FLAT_FEE', 'HOURLY', 'PER_COURSE')),
  ADD CHECK (amount > 0 AND amount <= 9000000000000000),
  ADD CHECK (period_end >= period_start),
  -- A salary is paid by itself; everything else joins the payable and is paid by a payout.
  ADD CHECK (kind = 'SALARY' OR paid_transaction_id IS NULL),
  ADD CHECK (kind <> 'SALARY' OR payout_id IS NULL),
  -- Nobody processes the own pay.
  ADD CHECK (processed_by_employee_id IS DISTINCT FROM employee_id OR processed_by_employee_id IS NULL),
  ADD CHECK (num_nonnulls(processed_by_employee_id, processed_by_owner_user_id) = 1);

-- 4. Expenses

CREATE TABLE expense_claim (
  org_id             uuid NOT NULL,
  id                 uuid NOT NULL,
  display_id         varchar(24) NOT NULL,
  employee_id        uuid NOT NULL,
  posted_by_employee_id uuid NOT NULL,
  department_id      uuid,
  team_id            uuid,
  category           varchar(40) NOT NULL,
  amount             bigint NOT NULL,
  currency           char(3) NOT NULL,
  description        varchar(500) NOT NULL,
  status             varchar(8) NOT NULL,
  transaction_id     uuid NOT NULL,
  created_at         timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX expense_claim_org_id_display_id_key ON expense_claim (org_id, display_id);
CREATE INDEX expense_claim_posted_by_employee_id_created_at_idx ON expense_claim (posted_by_employee_id, created_at DESC);
ALTER TABLE expense_claim
  ADD CONSTRAINT expense_claim_org_id_transaction_id_fkey
    FOREIGN KEY (org_id, transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (amount > 0 AND amount <= 9000000000000000),
  ADD CHECK (status = 'POSTED');

-- 5. Guards

-- Guarantee: a payout moves only along its states (5.9), and what it pays, to whom and how much never changes. One that
-- ended without paying frees its revenue rows and its pay for the next. Error: 23514.
CREATE FUNCTION guard_payout_move() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  moving CONSTANT text[] := ARRAY['status', 'approved_at', 'approved_by_employee_id', 'approved_by_owner_user_id',
    'paid_at', 'external_ref', 'failed_at', 'failure_reason', 'updated_at'];
BEGIN
  IF to_jsonb(NEW) - moving <> to_jsonb(OLD) - moving THEN
    RAISE EXCEPTION 'a payout pays what it was made for' USING ERRCODE = '23514', CONSTRAINT = 'payout_fixed';
  END IF;
  IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('DRAFT', 'REQUESTED'), ('REQUESTED', 'APPROVED'),
      ('REQUESTED', 'REJECTED'), ('REQUESTED', 'CANCELLED'), ('APPROVED', 'PROCESSING'), ('APPROVED', 'PAID'),
      ('APPROVED', 'FAILED'), ('PROCESSING', 'PAID'), ('PROCESSING', 'FAILED')) THEN
    RAISE EXCEPTION 'a payout does not move from % to %', OLD.status, NEW.status
      USING ERRCODE = '23514', CONSTRAINT = 'payout_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payout_move BEFORE UPDATE ON payout FOR EACH ROW EXECUTE FUNCTION guard_payout_move();

CREATE FUNCTION free_payout_parts() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE payout_item SET is_live = false WHERE org_id = NEW.org_id AND payout_id = NEW.id AND is_live;
  UPDATE compensation_payment SET payout_id = NULL WHERE org_id = NEW.org_id AND payout_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER payout_freed AFTER UPDATE OF status ON payout FOR EACH ROW
  WHEN (NEW.status IN ('FAILED', 'REJECTED', 'CANCELLED') AND OLD.status <> NEW.status)
  EXECUTE FUNCTION free_payout_parts();

-- Guarantee: at commit a new payout is exactly the sum of its revenue rows and its pay. Error: 23514.
CREATE FUNCTION check_payout_sum() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE parts numeric;
BEGIN
  SELECT coalesce((SELECT sum(amount) FROM payout_item WHERE org_id = NEW.org_id AND payout_id = NEW.id), 0)
       + coalesce((SELECT sum(amount) FROM compensation_payment WHERE org_id = NEW.org_id AND payout_id = NEW.id), 0)
    INTO parts;
  IF parts <> NEW.amount THEN
    RAISE EXCEPTION 'payout % of % pays parts of %', NEW.id, NEW.amount, parts
      USING ERRCODE = '23514', CONSTRAINT = 'payout_sum';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER payout_sum AFTER INSERT ON payout
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_payout_sum();
REVOKE ALL ON FUNCTION guard_payout_move(), free_payout_parts(), check_payout_sum() FROM PUBLIC;

-- 6. Row-level security: the person's own rows and the organization's staff read; the product writes for the
-- organization it acts in.

DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['budget_limit_cache', 'employee_scope', 'team_scope', 'payout', 'payout_item',
    'compensation_payment', 'expense_claim']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY staff ON %I FOR SELECT TO finance_app
      USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()))', walled);
    EXECUTE format('CREATE POLICY written ON %I FOR INSERT TO finance_app
      WITH CHECK ((SELECT app_service()) <> '''' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['budget_limit_cache', 'employee_scope', 'team_scope', 'payout', 'payout_item',
    'compensation_payment']
  LOOP
    EXECUTE format('CREATE POLICY changed ON %I FOR UPDATE TO finance_app
      USING ((SELECT app_service()) <> '''' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))
      WITH CHECK ((SELECT app_service()) <> '''' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['payout', 'payout_item', 'compensation_payment', 'employee_scope']
  LOOP
    EXECUTE format('CREATE POLICY own ON %I FOR SELECT TO finance_app USING (user_id = (SELECT app_user_id()))', walled);
  END LOOP;
END $$;
CREATE POLICY removed ON team_scope FOR DELETE TO finance_app
  USING ((SELECT app_service()) <> '' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));

REVOKE ALL ON budget_limit_cache, employee_scope, team_scope, payout, payout_item, compensation_payment, expense_claim
  FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON budget_limit_cache, employee_scope TO finance_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON team_scope TO finance_app;
GRANT SELECT, INSERT ON payout, payout_item, compensation_payment, expense_claim TO finance_app;
GRANT UPDATE (status, approved_at, approved_by_employee_id, approved_by_owner_user_id, paid_at, external_ref, failed_at,
  failure_reason, updated_at) ON payout TO finance_app;
GRANT UPDATE (is_live) ON payout_item TO finance_app;
GRANT UPDATE (payout_id) ON compensation_payment TO finance_app;

-- 7. Sums: a fee counts as spend of its department; every settled payout of an employee is already in PAYOUTS.
INSERT INTO rollup_rule (source, kind, subject_type, discriminator, target_type, metric, factor) VALUES
  ('CONTEXT', 'FEE', 'ORG', 'EXPENSE', 'DEPARTMENT', 'CONTRACT_FEES', -1),
  ('CONTEXT', 'FEE', 'ORG', 'EXPENSE', 'ORG', 'CONTRACT_FEES', -1);
