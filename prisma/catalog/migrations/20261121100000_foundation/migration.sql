-- The catalog's tables. Text columns with a CHECK stand where an enum might: text equality is leakproof, so that
-- filters reach the index under row-level security. Unique keys inside an organization begin with org_id, and foreign
-- keys inside one organization carry it, because neither asks a policy.

-- 1. Scope: what row-level policies ask. Transaction-local settings; missing or empty means nobody, nothing, no.

CREATE FUNCTION app_user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

CREATE FUNCTION app_scope_orgs() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.org_ids', true), '')::uuid[], '{}') $$;

CREATE FUNCTION app_staff_orgs() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(nullif(current_setting('app.staff_org_ids', true), '')::uuid[], '{}') $$;

CREATE FUNCTION app_public_rows() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.public_rows', true), '') = 'on' $$;

CREATE FUNCTION app_platform() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.platform', true), '') = 'on' $$;

CREATE FUNCTION app_service() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT coalesce(current_setting('app.service', true), '') $$;

-- 2. Products, variants, plans

CREATE TABLE org_product (
  id                   uuid PRIMARY KEY,
  org_id               uuid NOT NULL,
  slug                 text NOT NULL,
  type                 text NOT NULL,
  status               text NOT NULL DEFAULT 'DRAFT',
  title                text NOT NULL,
  description          text,
  thumbnail_url        text,
  has_pending_approval boolean NOT NULL DEFAULT false,
  required_skill_ids   uuid[] DEFAULT ARRAY[]::uuid[],
  difficulty_level     integer,
  published_at         timestamptz(3),
  approved_at          timestamptz(3),
  rejected_at          timestamptz(3),
  created_at           timestamptz(3) NOT NULL,
  created_by           uuid,
  updated_at           timestamptz(3) NOT NULL,
  updated_by           uuid,
  version              integer NOT NULL DEFAULT 1,
  deleted_at           timestamptz(3),
  deleted_by           uuid,
  CONSTRAINT org_product_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  CONSTRAINT org_product_title_check CHECK (length(title) BETWEEN 1 AND 200),
  CONSTRAINT org_product_type_check CHECK (type IN ('COURSE', 'DIGITAL', 'SERVICE', 'PHYSICAL')),
  CONSTRAINT org_product_status_check
    CHECK (status IN ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'PUBLISHED', 'REJECTED', 'ARCHIVED')),
  CONSTRAINT org_product_difficulty_check CHECK (difficulty_level BETWEEN 1 AND 10),
  CONSTRAINT org_product_published_check
    CHECK (status <> 'PUBLISHED' OR (published_at IS NOT NULL AND deleted_at IS NULL))
);
CREATE UNIQUE INDEX org_product_org_id_id_key ON org_product (org_id, id);
CREATE UNIQUE INDEX org_product_org_id_slug_live_key ON org_product (org_id, slug) WHERE deleted_at IS NULL;
CREATE INDEX org_product_org_id_status_id_idx ON org_product (org_id, status, id);
CREATE INDEX org_product_org_id_type_idx ON org_product (org_id, type);
CREATE INDEX org_product_published_idx ON org_product (published_at, id)
  WHERE status = 'PUBLISHED' AND deleted_at IS NULL;
CREATE INDEX org_product_org_published_idx ON org_product (org_id, published_at, id)
  WHERE status = 'PUBLISHED' AND deleted_at IS NULL;

CREATE TABLE org_product_i18n (
  product_id  uuid NOT NULL,
  locale_key  text NOT NULL,
  org_id      uuid NOT NULL,
  title       text NOT NULL,
  description text,
  created_at  timestamptz(3) NOT NULL,
  updated_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (product_id, locale_key),
  CONSTRAINT org_product_i18n_locale_check CHECK (locale_key ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  CONSTRAINT org_product_i18n_title_check CHECK (length(title) BETWEEN 1 AND 200),
  CONSTRAINT org_product_i18n_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE org_product_variant (
  id          uuid PRIMARY KEY,
  org_id      uuid NOT NULL,
  product_id  uuid NOT NULL,
  slug        text NOT NULL,
  title       text NOT NULL,
  description text,
  access_tier integer NOT NULL DEFAULT 1,
  is_active   boolean NOT NULL DEFAULT true,
  is_default  boolean NOT NULL DEFAULT false,
  is_featured boolean NOT NULL DEFAULT false,
  sort_order  integer NOT NULL DEFAULT 0,
  features    jsonb,
  starts_at   timestamptz(3),
  ends_at     timestamptz(3),
  created_at  timestamptz(3) NOT NULL,
  created_by  uuid,
  updated_at  timestamptz(3) NOT NULL,
  updated_by  uuid,
  version     integer NOT NULL DEFAULT 1,
  deleted_at  timestamptz(3),
  deleted_by  uuid,
  CONSTRAINT org_product_variant_tier_check CHECK (access_tier >= 0),
  CONSTRAINT org_product_variant_sort_check CHECK (sort_order >= 0),
  CONSTRAINT org_product_variant_window_check CHECK (ends_at IS NULL OR starts_at IS NULL OR ends_at > starts_at),
  CONSTRAINT org_product_variant_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_product_variant_org_id_id_key ON org_product_variant (org_id, id);
CREATE UNIQUE INDEX org_product_variant_slug_live_key ON org_product_variant (org_id, product_id, slug)
  WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX org_product_variant_default_key ON org_product_variant (org_id, product_id)
  WHERE is_default AND deleted_at IS NULL;
CREATE INDEX org_product_variant_product_id_is_active_idx ON org_product_variant (product_id, is_active);

CREATE TABLE org_product_variant_payment_plan (
  id              uuid PRIMARY KEY,
  org_id          uuid NOT NULL,
  variant_id      uuid NOT NULL,
  type            text NOT NULL,
  title           text NOT NULL,
  slug            text NOT NULL,
  is_default      boolean NOT NULL DEFAULT false,
  is_featured     boolean NOT NULL DEFAULT false,
  is_active       boolean NOT NULL DEFAULT true,
  is_transferable boolean NOT NULL DEFAULT false,
  allow_gifting   boolean NOT NULL DEFAULT false,
  access_tier     integer NOT NULL DEFAULT 1,
  min_quantity    integer NOT NULL DEFAULT 1,
  max_quantity    integer,
  valid_from      timestamptz(3) NOT NULL,
  valid_to        timestamptz(3),
  sort_order      integer NOT NULL DEFAULT 0,
  created_at      timestamptz(3) NOT NULL,
  created_by      uuid,
  updated_at      timestamptz(3) NOT NULL,
  updated_by      uuid,
  version         integer NOT NULL DEFAULT 1,
  deleted_at      timestamptz(3),
  deleted_by      uuid,
  CONSTRAINT payment_plan_type_check CHECK (type IN ('ONE_TIME', 'SUBSCRIPTION')),
  CONSTRAINT payment_plan_tier_check CHECK (access_tier >= 0),
  CONSTRAINT payment_plan_quantity_check CHECK (min_quantity >= 1 AND (max_quantity IS NULL OR max_quantity >= min_quantity)),
  CONSTRAINT payment_plan_validity_check CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT org_product_variant_payment_plan_org_id_variant_id_fkey FOREIGN KEY (org_id, variant_id)
    REFERENCES org_product_variant (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_product_variant_payment_plan_org_id_id_type_key
  ON org_product_variant_payment_plan (org_id, id, type);
CREATE UNIQUE INDEX payment_plan_slug_live_key ON org_product_variant_payment_plan (org_id, variant_id, slug)
  WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX payment_plan_default_key ON org_product_variant_payment_plan (org_id, variant_id)
  WHERE is_default AND deleted_at IS NULL;
CREATE INDEX org_product_variant_payment_plan_variant_id_is_active_idx
  ON org_product_variant_payment_plan (variant_id, is_active);

-- The terms carry the plan's type in their key, so a subscription's terms cannot hang on a one-time plan.
CREATE TABLE payment_plan_one_time (
  plan_id                uuid PRIMARY KEY,
  org_id                 uuid NOT NULL,
  type                   text NOT NULL DEFAULT 'ONE_TIME',
  price                  bigint NOT NULL,
  currency               char(3) NOT NULL,
  max_purchases_per_user integer,
  allow_gift_cards       boolean NOT NULL DEFAULT true,
  CONSTRAINT payment_plan_one_time_type_check CHECK (type = 'ONE_TIME'),
  CONSTRAINT payment_plan_one_time_price_check CHECK (price >= 0),
  CONSTRAINT payment_plan_one_time_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT payment_plan_one_time_purchases_check CHECK (max_purchases_per_user >= 1),
  CONSTRAINT payment_plan_one_time_org_id_plan_id_type_fkey FOREIGN KEY (org_id, plan_id, type)
    REFERENCES org_product_variant_payment_plan (org_id, id, type) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX payment_plan_one_time_org_id_plan_id_type_key ON payment_plan_one_time (org_id, plan_id, type);

CREATE TABLE payment_plan_subscription (
  plan_id            uuid PRIMARY KEY,
  org_id             uuid NOT NULL,
  type               text NOT NULL DEFAULT 'SUBSCRIPTION',
  price              bigint NOT NULL,
  currency           char(3) NOT NULL,
  billing_interval   text NOT NULL,
  custom_count       integer,
  custom_unit        text,
  trial_period_days  integer NOT NULL DEFAULT 0,
  grace_period_days  integer NOT NULL DEFAULT 3,
  max_billing_cycles integer,
  CONSTRAINT payment_plan_subscription_type_check CHECK (type = 'SUBSCRIPTION'),
  CONSTRAINT payment_plan_subscription_price_check CHECK (price >= 0),
  CONSTRAINT payment_plan_subscription_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT payment_plan_subscription_interval_check
    CHECK (billing_interval IN ('DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'YEARLY', 'CUSTOM')),
  CONSTRAINT payment_plan_subscription_custom_check CHECK (
    CASE WHEN billing_interval = 'CUSTOM'
      THEN custom_count IS NOT NULL AND custom_count >= 1 AND custom_unit IS NOT NULL
        AND custom_unit IN ('HOURS', 'DAYS', 'WEEKS', 'MONTHS', 'QUARTERS', 'YEARS')
      ELSE custom_count IS NULL AND custom_unit IS NULL END),
  CONSTRAINT payment_plan_subscription_days_check CHECK (trial_period_days >= 0 AND grace_period_days >= 0),
  CONSTRAINT payment_plan_subscription_cycles_check CHECK (max_billing_cycles >= 1),
  CONSTRAINT payment_plan_subscription_org_id_plan_id_type_fkey FOREIGN KEY (org_id, plan_id, type)
    REFERENCES org_product_variant_payment_plan (org_id, id, type) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX payment_plan_subscription_org_id_plan_id_type_key
  ON payment_plan_subscription (org_id, plan_id, type);

-- 3. Shares

CREATE TABLE attribution_set (
  id                       uuid PRIMARY KEY,
  org_id                   uuid NOT NULL,
  product_id               uuid NOT NULL,
  version_no               integer NOT NULL,
  org_retained_bps         integer NOT NULL,
  total_bps                integer NOT NULL DEFAULT 10000,
  share_count              integer NOT NULL,
  created_by_employee_id   uuid,
  created_by_owner_user_id uuid,
  approved_by_employee_id  uuid,
  effective_from           timestamptz(3) NOT NULL,
  effective_to             timestamptz(3),
  created_at               timestamptz(3) NOT NULL,
  CONSTRAINT attribution_set_version_check CHECK (version_no >= 1),
  CONSTRAINT attribution_set_retained_check CHECK (org_retained_bps BETWEEN 0 AND 10000),
  CONSTRAINT attribution_set_total_check CHECK (total_bps = 10000),
  CONSTRAINT attribution_set_count_check CHECK (share_count BETWEEN 0 AND 100),
  CONSTRAINT attribution_set_author_check CHECK (num_nonnulls(created_by_employee_id, created_by_owner_user_id) = 1),
  CONSTRAINT attribution_set_approver_check CHECK (approved_by_employee_id <> created_by_employee_id),
  CONSTRAINT attribution_set_window_check CHECK (effective_to >= effective_from),
  CONSTRAINT attribution_set_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX attribution_set_org_id_product_id_id_key ON attribution_set (org_id, product_id, id);
CREATE UNIQUE INDEX attribution_set_org_id_product_id_version_no_key ON attribution_set (org_id, product_id, version_no);
CREATE UNIQUE INDEX attribution_set_live_key ON attribution_set (org_id, product_id) WHERE effective_to IS NULL;

CREATE TABLE org_employee_product_attribution (
  id                  uuid PRIMARY KEY,
  org_id              uuid NOT NULL,
  employee_id         uuid NOT NULL,
  user_id             uuid NOT NULL,
  job_profile_id      uuid,
  product_id          uuid NOT NULL,
  set_id              uuid NOT NULL,
  compensation_type   text NOT NULL,
  attribution_type    text,
  revenue_share_bps   integer NOT NULL,
  compensation_amount bigint,
  currency            char(3),
  effective_from      timestamptz(3) NOT NULL,
  effective_to        timestamptz(3),
  created_at          timestamptz(3) NOT NULL,
  created_by          uuid,
  updated_at          timestamptz(3) NOT NULL,
  updated_by          uuid,
  version             integer NOT NULL DEFAULT 1,
  CONSTRAINT attribution_share_check CHECK (revenue_share_bps BETWEEN 0 AND 10000),
  CONSTRAINT attribution_type_check CHECK (attribution_type IN ('CREATOR', 'COLLABORATOR', 'MANAGER', 'REVIEWER')),
  CONSTRAINT attribution_compensation_type_check
    CHECK (compensation_type IN ('REVENUE_SHARE', 'FLAT_FEE', 'HOURLY', 'SALARY', 'PER_COURSE', 'NONE')),
  CONSTRAINT attribution_compensation_check CHECK (
    CASE WHEN compensation_type IN ('REVENUE_SHARE', 'NONE')
      THEN compensation_amount IS NULL
      ELSE compensation_amount IS NOT NULL AND compensation_amount >= 0 END),
  CONSTRAINT attribution_other_pay_check CHECK (compensation_type = 'REVENUE_SHARE' OR revenue_share_bps = 0),
  CONSTRAINT attribution_currency_check
    CHECK ((compensation_amount IS NULL) = (currency IS NULL) AND currency ~ '^[A-Z]{3}$'),
  CONSTRAINT attribution_window_check CHECK (effective_to >= effective_from),
  CONSTRAINT org_employee_product_attribution_org_id_product_id_set_id_fkey FOREIGN KEY (org_id, product_id, set_id)
    REFERENCES attribution_set (org_id, product_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX attribution_live_key ON org_employee_product_attribution (org_id, employee_id, product_id)
  WHERE effective_to IS NULL;
CREATE UNIQUE INDEX org_employee_product_attribution_set_id_employee_id_key
  ON org_employee_product_attribution (set_id, employee_id);
-- The two lists of live shares: one index range a page, oldest first.
CREATE INDEX attribution_live_by_job_profile_idx ON org_employee_product_attribution (job_profile_id, id)
  WHERE effective_to IS NULL;
CREATE INDEX attribution_live_by_employee_idx ON org_employee_product_attribution (employee_id, id)
  WHERE effective_to IS NULL;
CREATE INDEX org_employee_product_attribution_employee_id_idx ON org_employee_product_attribution (employee_id);
CREATE INDEX org_employee_product_attribution_product_id_effective_to_id_idx
  ON org_employee_product_attribution (product_id, effective_to, id);
CREATE INDEX org_employee_product_attribution_org_id_effective_to_idx
  ON org_employee_product_attribution (org_id, effective_to);
CREATE INDEX org_employee_product_attribution_user_id_product_id_idx
  ON org_employee_product_attribution (user_id, product_id);

CREATE TABLE org_product_revenue_pool (
  product_id                       uuid PRIMARY KEY,
  org_id                           uuid NOT NULL,
  total_allocated_bps              integer NOT NULL DEFAULT 0,
  remaining_bps                    integer NOT NULL DEFAULT 10000,
  current_set_id                   uuid,
  allocation_history               jsonb NOT NULL DEFAULT '[]',
  last_allocation_by_employee_id   uuid,
  last_allocation_by_owner_user_id uuid,
  last_allocation_at               timestamptz(3),
  created_at                       timestamptz(3) NOT NULL,
  updated_at                       timestamptz(3) NOT NULL,
  version                          integer NOT NULL DEFAULT 1,
  CONSTRAINT org_product_revenue_pool_whole_check CHECK (total_allocated_bps + remaining_bps = 10000),
  CONSTRAINT org_product_revenue_pool_allocated_check CHECK (total_allocated_bps BETWEEN 0 AND 10000),
  CONSTRAINT org_product_revenue_pool_remaining_check CHECK (remaining_bps BETWEEN 0 AND 10000),
  CONSTRAINT org_product_revenue_pool_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT org_product_revenue_pool_org_id_product_id_current_set_id_fkey
    FOREIGN KEY (org_id, product_id, current_set_id)
    REFERENCES attribution_set (org_id, product_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_product_revenue_pool_org_id_product_id_key ON org_product_revenue_pool (org_id, product_id);
CREATE UNIQUE INDEX org_product_revenue_pool_org_id_product_id_current_set_id_key
  ON org_product_revenue_pool (org_id, product_id, current_set_id);

CREATE TABLE org_product_professional (
  job_profile_id uuid NOT NULL,
  product_id     uuid NOT NULL,
  org_id         uuid NOT NULL,
  PRIMARY KEY (job_profile_id, product_id),
  CONSTRAINT org_product_professional_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- 4. Plumbing

CREATE TABLE outbox_event (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id       uuid NOT NULL,
  type           text NOT NULL,
  version        integer NOT NULL DEFAULT 1,
  aggregate_type text NOT NULL,
  aggregate_id   uuid NOT NULL,
  sequence       bigint NOT NULL,
  org_id         uuid,
  occurred_at    timestamptz(3) NOT NULL,
  payload        jsonb NOT NULL,
  xid            xid8 NOT NULL DEFAULT pg_current_xact_id(),
  created_at     timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  published_at   timestamptz(3)
);
CREATE UNIQUE INDEX outbox_event_event_id_key ON outbox_event (event_id);
CREATE UNIQUE INDEX outbox_event_aggregate_type_aggregate_id_sequence_key
  ON outbox_event (aggregate_type, aggregate_id, sequence);
CREATE INDEX outbox_event_waiting_idx ON outbox_event (xid, id) WHERE published_at IS NULL;

CREATE TABLE inbox_event (
  event_id     uuid NOT NULL,
  consumer     text NOT NULL,
  processed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (event_id, consumer)
);

CREATE TABLE idempotency_key (
  principal_id uuid NOT NULL,
  operation    text NOT NULL,
  key          text NOT NULL,
  request_hash text NOT NULL,
  response     jsonb NOT NULL,
  created_at   timestamptz(3) NOT NULL,
  expires_at   timestamptz(3) NOT NULL,
  PRIMARY KEY (principal_id, operation, key)
);
CREATE INDEX idempotency_key_expires_at_idx ON idempotency_key (expires_at);

CREATE TABLE audit_log (
  id                uuid PRIMARY KEY,
  at                timestamptz(3) NOT NULL,
  actor_user_id     uuid,
  actor_employee_id uuid,
  actor_app_id      uuid,
  org_id            uuid,
  action            text NOT NULL,
  entity_type       text NOT NULL,
  entity_id         uuid NOT NULL,
  before            jsonb,
  after             jsonb,
  request_id        text NOT NULL,
  ip                text,
  seq               bigint,
  hash              bytea,
  prev_hash         bytea,
  CONSTRAINT audit_log_action_check CHECK (length(action) <= 64)
);
CREATE INDEX audit_log_org_id_at_id_idx ON audit_log (org_id, at DESC, id);
CREATE INDEX audit_log_entity_type_entity_id_at_idx ON audit_log (entity_type, entity_id, at DESC);
CREATE INDEX audit_log_actor_user_id_at_idx ON audit_log (actor_user_id, at DESC);
CREATE UNIQUE INDEX audit_log_org_id_seq_key ON audit_log (org_id, seq) WHERE seq IS NOT NULL;

-- 5. Guards. Triggers run with the rights and the scope of whoever writes: a writer whose scope hides a row of the
-- set is refused, never waved through.

-- Guarantee: a committed set and its shares make exactly 10000 basis points, count what the set says they count, and
-- end together. Shares of a committed set cannot be added (the count would differ), changed or deleted (next triggers),
-- so two writers at once cannot break it either. Deferred to commit. Raises check_violation.
CREATE FUNCTION check_attribution_set() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  wanted uuid;
  whole attribution_set%ROWTYPE;
  shares record;
BEGIN
  IF TG_TABLE_NAME = 'attribution_set' THEN
    wanted := NEW.id;
  ELSE
    wanted := NEW.set_id;
  END IF;
  SELECT * INTO whole FROM attribution_set WHERE id = wanted;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the set of these shares is not in scope'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'attribution_set_whole';
  END IF;
  SELECT count(*) AS counted,
         coalesce(sum(revenue_share_bps), 0) AS summed,
         count(*) FILTER (WHERE effective_from <> whole.effective_from
                             OR effective_to IS DISTINCT FROM whole.effective_to) AS strays
    INTO shares
    FROM org_employee_product_attribution
   WHERE set_id = wanted;
  IF shares.summed + whole.org_retained_bps <> whole.total_bps THEN
    RAISE EXCEPTION 'shares and retained part make % instead of 10000 basis points', shares.summed + whole.org_retained_bps
      USING ERRCODE = 'check_violation', CONSTRAINT = 'attribution_set_whole';
  END IF;
  IF shares.counted <> whole.share_count OR shares.strays > 0 THEN
    RAISE EXCEPTION 'a set is written whole and closed whole'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'attribution_set_whole';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER attribution_set_whole AFTER INSERT OR UPDATE ON attribution_set
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_attribution_set();
CREATE CONSTRAINT TRIGGER attribution_whole AFTER INSERT OR UPDATE OF effective_from, effective_to, set_id, revenue_share_bps
  ON org_employee_product_attribution
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_attribution_set();

-- Guarantee: a set never changes but for being closed, once.
CREATE FUNCTION keep_attribution_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.effective_to IS NULL AND NEW.effective_to IS NOT NULL
     AND to_jsonb(NEW) - 'effective_to' = to_jsonb(OLD) - 'effective_to' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a set of shares is never changed; write the next version'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'attribution_set_immutable';
END $$;
CREATE TRIGGER attribution_set_immutable BEFORE UPDATE OR DELETE ON attribution_set
  FOR EACH ROW EXECUTE FUNCTION keep_attribution_set();

-- Guarantee: a share never changes but for being closed once and for the professional identity that is linked later
-- (an identity once noted stays: the work was done under it).
CREATE FUNCTION keep_attribution() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := ARRAY['effective_to', 'job_profile_id', 'updated_at', 'updated_by', 'version'];
BEGIN
  IF TG_OP = 'UPDATE'
     AND (OLD.effective_to IS NULL OR NEW.effective_to IS NOT DISTINCT FROM OLD.effective_to)
     AND (OLD.job_profile_id IS NULL OR NEW.job_profile_id IS NOT DISTINCT FROM OLD.job_profile_id)
     AND to_jsonb(NEW) - may_change = to_jsonb(OLD) - may_change THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a share is never changed; write the next set'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'attribution_immutable';
END $$;
CREATE TRIGGER attribution_immutable BEFORE UPDATE OR DELETE ON org_employee_product_attribution
  FOR EACH ROW EXECUTE FUNCTION keep_attribution();

-- Guarantee: a product has its pool from its first moment. The pool's row is what writers of shares lock.
CREATE FUNCTION create_revenue_pool() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO org_product_revenue_pool (product_id, org_id, created_at, updated_at)
  VALUES (NEW.id, NEW.org_id, NEW.created_at, NEW.created_at);
  RETURN NULL;
END $$;
CREATE TRIGGER org_product_revenue_pool_exists AFTER INSERT ON org_product
  FOR EACH ROW EXECUTE FUNCTION create_revenue_pool();

-- Guarantee: the pool says what the live set says. A set decides about the whole, so the pool is allocated wholly
-- while there is one and not at all while there is none. Raises check_violation when the pool is not in scope.
CREATE FUNCTION follow_attribution_set() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.effective_to IS NULL THEN
    UPDATE org_product_revenue_pool
       SET total_allocated_bps = NEW.total_bps, remaining_bps = 10000 - NEW.total_bps, current_set_id = NEW.id,
           last_allocation_by_employee_id = NEW.created_by_employee_id,
           last_allocation_by_owner_user_id = NEW.created_by_owner_user_id,
           last_allocation_at = NEW.effective_from, updated_at = NEW.created_at, version = version + 1,
           allocation_history = allocation_history || jsonb_build_object(
             'setId', NEW.id, 'versionNo', NEW.version_no, 'orgRetainedBps', NEW.org_retained_bps,
             'byEmployeeId', NEW.created_by_employee_id, 'byOwnerUserId', NEW.created_by_owner_user_id,
             'at', NEW.effective_from)
     WHERE org_id = NEW.org_id AND product_id = NEW.product_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the pool of this product is not in scope'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'org_product_revenue_pool_follows';
    END IF;
  ELSIF TG_OP = 'UPDATE' AND NEW.effective_to IS NOT NULL THEN
    UPDATE org_product_revenue_pool
       SET total_allocated_bps = 0, remaining_bps = 10000, current_set_id = NULL,
           updated_at = NEW.effective_to, version = version + 1
     WHERE org_id = NEW.org_id AND product_id = NEW.product_id AND current_set_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER org_product_revenue_pool_follows AFTER INSERT OR UPDATE ON attribution_set
  FOR EACH ROW EXECUTE FUNCTION follow_attribution_set();

-- Guarantee: org_product_professional names exactly the professional identities with a live share in the product.
CREATE FUNCTION follow_attribution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.job_profile_id IS NULL THEN
    RETURN NULL;
  END IF;
  IF NEW.effective_to IS NULL THEN
    INSERT INTO org_product_professional (job_profile_id, product_id, org_id)
    VALUES (NEW.job_profile_id, NEW.product_id, NEW.org_id) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM org_product_professional p
     WHERE p.job_profile_id = NEW.job_profile_id AND p.product_id = NEW.product_id
       AND NOT EXISTS (SELECT 1 FROM org_employee_product_attribution a
                        WHERE a.job_profile_id = p.job_profile_id AND a.product_id = p.product_id
                          AND a.effective_to IS NULL);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER org_product_professional_follows AFTER INSERT OR UPDATE OF effective_to, job_profile_id
  ON org_employee_product_attribution FOR EACH ROW EXECUTE FUNCTION follow_attribution();

-- Guarantee: what is on sale has a live set of shares and an active default plan with its terms (domain 5.7). Deferred
-- to commit, asked whenever a product, its shares, variants or plans change. Raises check_violation.
CREATE FUNCTION check_published_product(wanted uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM org_product WHERE id = wanted AND status = 'PUBLISHED') THEN
    RETURN;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM attribution_set WHERE product_id = wanted AND effective_to IS NULL) THEN
    RAISE EXCEPTION 'a product on sale needs a live set of shares'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'org_product_sellable';
  END IF;
  IF NOT EXISTS (
    SELECT 1
      FROM org_product_variant v
      JOIN org_product_variant_payment_plan p ON p.variant_id = v.id
     WHERE v.product_id = wanted AND v.is_default AND v.is_active AND v.deleted_at IS NULL
       AND p.is_default AND p.is_active AND p.deleted_at IS NULL
       AND (EXISTS (SELECT 1 FROM payment_plan_one_time t WHERE t.plan_id = p.id)
         OR EXISTS (SELECT 1 FROM payment_plan_subscription t WHERE t.plan_id = p.id))
  ) THEN
    RAISE EXCEPTION 'a product on sale needs an active default plan'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'org_product_sellable';
  END IF;
END $$;

CREATE FUNCTION check_product_sellable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_published_product(NEW.id);
  RETURN NULL;
END $$;
CREATE FUNCTION check_part_sellable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_published_product(OLD.product_id);
  RETURN NULL;
END $$;
CREATE FUNCTION check_plan_sellable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_published_product(product_id) FROM org_product_variant WHERE id = OLD.variant_id;
  RETURN NULL;
END $$;
CREATE FUNCTION check_terms_sellable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_published_product(v.product_id)
     FROM org_product_variant v JOIN org_product_variant_payment_plan p ON p.variant_id = v.id
    WHERE p.id = OLD.plan_id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER org_product_sellable AFTER INSERT OR UPDATE ON org_product
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.status = 'PUBLISHED') EXECUTE FUNCTION check_product_sellable();
CREATE CONSTRAINT TRIGGER attribution_set_sellable AFTER UPDATE OR DELETE ON attribution_set
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_part_sellable();
CREATE CONSTRAINT TRIGGER org_product_variant_sellable AFTER UPDATE OR DELETE ON org_product_variant
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_part_sellable();
CREATE CONSTRAINT TRIGGER payment_plan_sellable AFTER UPDATE OR DELETE ON org_product_variant_payment_plan
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_plan_sellable();
CREATE CONSTRAINT TRIGGER payment_plan_one_time_sellable AFTER DELETE ON payment_plan_one_time
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_terms_sellable();
CREATE CONSTRAINT TRIGGER payment_plan_subscription_sellable AFTER DELETE ON payment_plan_subscription
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_terms_sellable();

-- Guarantee: an audit row never changes, except that the sealing job chains it once.
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
    USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_log_append_only';
END $$;
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION keep_audit_log();

-- 6. Row-level security. Staff of the organization read and write its rows (finer rights: the policy table); anybody
-- reads what is on sale; a person reads the own shares and what they are shares of; the platform reads. PostgreSQL
-- tries the policies of a table from the last name to the first, so the numbers put the cheap and frequent ones first.

ALTER TABLE org_product ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_5_public ON org_product FOR SELECT TO catalog_app
  USING ((SELECT app_public_rows()) AND status = 'PUBLISHED' AND deleted_at IS NULL);
CREATE POLICY org_product_4_staff ON org_product TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_3_platform ON org_product FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));
CREATE POLICY org_product_1_own ON org_product FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_employee_product_attribution a
                  WHERE a.user_id = (SELECT app_user_id()) AND a.product_id = org_product.id));

-- The seed asks whether anything stands here before it writes, without knowing any organization.
CREATE POLICY org_product_2_seed ON org_product FOR SELECT TO catalog_app
  USING ((SELECT app_service()) = 'seed');

ALTER TABLE org_product_i18n ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_i18n FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_i18n_2_staff ON org_product_i18n TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_i18n_1_product ON org_product_i18n FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product p WHERE p.id = org_product_i18n.product_id));

ALTER TABLE org_product_variant ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_variant FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_variant_3_staff ON org_product_variant TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_variant_1_product ON org_product_variant FOR SELECT TO catalog_app
  USING (is_active AND deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM org_product p WHERE p.id = org_product_variant.product_id));
CREATE POLICY org_product_variant_2_platform ON org_product_variant FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));

ALTER TABLE org_product_variant_payment_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_variant_payment_plan FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_plan_3_staff ON org_product_variant_payment_plan TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY payment_plan_1_variant ON org_product_variant_payment_plan FOR SELECT TO catalog_app
  USING (is_active AND deleted_at IS NULL
    AND EXISTS (SELECT 1 FROM org_product_variant v WHERE v.id = org_product_variant_payment_plan.variant_id));
CREATE POLICY payment_plan_2_platform ON org_product_variant_payment_plan FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));

ALTER TABLE payment_plan_one_time ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_plan_one_time FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_plan_one_time_2_staff ON payment_plan_one_time TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY payment_plan_one_time_1_plan ON payment_plan_one_time FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_variant_payment_plan p WHERE p.id = payment_plan_one_time.plan_id));

ALTER TABLE payment_plan_subscription ENABLE ROW LEVEL SECURITY;
ALTER TABLE payment_plan_subscription FORCE ROW LEVEL SECURITY;
CREATE POLICY payment_plan_subscription_2_staff ON payment_plan_subscription TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY payment_plan_subscription_1_plan ON payment_plan_subscription FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_variant_payment_plan p WHERE p.id = payment_plan_subscription.plan_id));

ALTER TABLE attribution_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE attribution_set FORCE ROW LEVEL SECURITY;
CREATE POLICY attribution_set_3_staff ON attribution_set TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY attribution_set_2_platform ON attribution_set FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));
CREATE POLICY attribution_set_1_own ON attribution_set FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_employee_product_attribution a
                  WHERE a.user_id = (SELECT app_user_id()) AND a.product_id = attribution_set.product_id
                    AND a.set_id = attribution_set.id));

ALTER TABLE org_employee_product_attribution ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_employee_product_attribution FORCE ROW LEVEL SECURITY;
CREATE POLICY attribution_3_staff ON org_employee_product_attribution TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY attribution_2_own ON org_employee_product_attribution FOR SELECT TO catalog_app
  USING (user_id = (SELECT app_user_id()));
CREATE POLICY attribution_1_platform ON org_employee_product_attribution FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));

ALTER TABLE org_product_revenue_pool ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_revenue_pool FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_revenue_pool_2_staff ON org_product_revenue_pool TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_revenue_pool_1_platform ON org_product_revenue_pool FOR SELECT TO catalog_app
  USING ((SELECT app_platform()));

ALTER TABLE org_product_professional ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_product_professional FORCE ROW LEVEL SECURITY;
CREATE POLICY org_product_professional_2_staff ON org_product_professional TO catalog_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));
CREATE POLICY org_product_professional_1_product ON org_product_professional FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product p WHERE p.id = org_product_professional.product_id));

-- Written by whoever acts inside the organization; nobody serves it yet, so nobody reads it here.
ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_log FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_log_staff ON audit_log FOR INSERT TO catalog_app
  WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]));

-- 7. Privileges of the serving role: what it writes, column by column where it closes rows.

REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_user_id(), app_scope_orgs(), app_staff_orgs(), app_public_rows(), app_platform(),
  app_service(), check_published_product(uuid) TO catalog_app;
GRANT SELECT, INSERT ON org_product, org_product_i18n, org_product_variant, org_product_variant_payment_plan,
  payment_plan_one_time, payment_plan_subscription TO catalog_app;
GRANT SELECT, INSERT, UPDATE (effective_to) ON attribution_set TO catalog_app;
GRANT SELECT, INSERT, UPDATE (effective_to, job_profile_id, updated_at, updated_by, version)
  ON org_employee_product_attribution TO catalog_app;
GRANT SELECT, INSERT, UPDATE ON org_product_revenue_pool TO catalog_app;
GRANT SELECT, INSERT, DELETE ON org_product_professional TO catalog_app;
GRANT SELECT, INSERT, UPDATE ON outbox_event TO catalog_app;
GRANT SELECT, INSERT ON inbox_event TO catalog_app;
GRANT SELECT, INSERT, DELETE ON idempotency_key TO catalog_app;
GRANT INSERT ON audit_log TO catalog_app;
