-- Offers with their coupons and uses, price lists, bundles, collections (CAT-04 to CAT-07).

CREATE TABLE org_product_offer (
  id                  uuid PRIMARY KEY,
  org_id              uuid NOT NULL,
  name                text NOT NULL,
  type                text NOT NULL,
  discount_type       text NOT NULL,
  percent_bps         integer,
  amount              bigint,
  currency            char(3),
  buy_quantity        integer,
  get_quantity        integer,
  valid_from          timestamptz(3) NOT NULL,
  valid_to            timestamptz(3),
  max_uses            integer,
  current_uses        integer NOT NULL DEFAULT 0,
  max_uses_per_member integer,
  stackable           boolean NOT NULL DEFAULT false,
  is_active           boolean NOT NULL DEFAULT true,
  created_at          timestamptz(3) NOT NULL,
  created_by          uuid,
  updated_at          timestamptz(3) NOT NULL,
  updated_by          uuid,
  version             integer NOT NULL DEFAULT 1,
  CONSTRAINT offer_name_check CHECK (length(name) BETWEEN 1 AND 100),
  CONSTRAINT offer_type_check CHECK (type IN ('PRODUCT_SPECIFIC', 'COLLECTION_WIDE', 'SITE_WIDE', 'FIRST_PURCHASE')),
  CONSTRAINT offer_discount_check CHECK (
    CASE discount_type
      WHEN 'PERCENTAGE' THEN percent_bps IS NOT NULL AND percent_bps BETWEEN 1 AND 10000
        AND num_nonnulls(amount, currency, buy_quantity, get_quantity) = 0
      WHEN 'FIXED' THEN amount IS NOT NULL AND amount > 0 AND currency IS NOT NULL AND currency ~ '^[A-Z]{3}$'
        AND num_nonnulls(percent_bps, buy_quantity, get_quantity) = 0
      WHEN 'BUY_X_GET_Y' THEN buy_quantity IS NOT NULL AND buy_quantity >= 1 AND get_quantity IS NOT NULL
        AND get_quantity >= 1 AND num_nonnulls(percent_bps, amount, currency) = 0
      WHEN 'FREE_SHIPPING' THEN num_nonnulls(percent_bps, amount, currency, buy_quantity, get_quantity) = 0
      ELSE false END),
  CONSTRAINT offer_window_check CHECK (valid_to > valid_from),
  CONSTRAINT offer_uses_check CHECK (current_uses >= 0 AND current_uses <= coalesce(max_uses, current_uses)),
  CONSTRAINT offer_max_check CHECK (max_uses >= 1 AND max_uses_per_member >= 1)
);
CREATE UNIQUE INDEX org_product_offer_org_id_id_key ON org_product_offer (org_id, id);
CREATE INDEX org_product_offer_org_id_is_active_valid_from_valid_to_idx
  ON org_product_offer (org_id, is_active, valid_from, valid_to);

CREATE TABLE org_product_offer_eligibility (
  org_id      uuid NOT NULL,
  offer_id    uuid NOT NULL,
  target_type text NOT NULL,
  target_id   text NOT NULL,
  PRIMARY KEY (offer_id, target_type, target_id),
  CONSTRAINT offer_target_check CHECK (
    CASE target_type WHEN 'MEMBER_TIER' THEN target_id ~ '^[A-Z][A-Z0-9_]{0,31}$'
      ELSE target_type IN ('PRODUCT', 'VARIANT', 'COLLECTION')
        AND target_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' END),
  CONSTRAINT org_product_offer_eligibility_org_id_offer_id_fkey FOREIGN KEY (org_id, offer_id)
    REFERENCES org_product_offer (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

-- Codes are kept in capitals, so that one code is one row without regard to case.
CREATE TABLE org_coupon (
  id          uuid PRIMARY KEY,
  org_id      uuid NOT NULL,
  offer_id    uuid NOT NULL,
  code        text NOT NULL,
  usage_limit integer,
  used_count  integer NOT NULL DEFAULT 0,
  starts_at   timestamptz(3),
  ends_at     timestamptz(3),
  is_active   boolean NOT NULL DEFAULT true,
  created_at  timestamptz(3) NOT NULL,
  created_by  uuid,
  updated_at  timestamptz(3) NOT NULL,
  CONSTRAINT coupon_code_check CHECK (code ~ '^[A-Z0-9][A-Z0-9_-]{2,39}$'),
  CONSTRAINT coupon_uses_check CHECK (used_count >= 0 AND used_count <= coalesce(usage_limit, used_count)),
  CONSTRAINT coupon_limit_check CHECK (usage_limit >= 1),
  CONSTRAINT coupon_window_check CHECK (ends_at > starts_at),
  CONSTRAINT org_coupon_org_id_offer_id_fkey FOREIGN KEY (org_id, offer_id)
    REFERENCES org_product_offer (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_coupon_org_id_code_key ON org_coupon (org_id, code);
CREATE UNIQUE INDEX org_coupon_org_id_offer_id_id_key ON org_coupon (org_id, offer_id, id);
CREATE INDEX org_coupon_offer_id_idx ON org_coupon (offer_id);

-- One order's use of one offer: held from checkout, kept when the order is paid, given back when it is not.
CREATE TABLE org_offer_use (
  org_id      uuid NOT NULL,
  offer_id    uuid NOT NULL,
  order_id    uuid NOT NULL,
  coupon_id   uuid,
  member_id   uuid NOT NULL,
  state       text NOT NULL,
  reserved_at timestamptz(3) NOT NULL,
  expires_at  timestamptz(3) NOT NULL,
  settled_at  timestamptz(3),
  PRIMARY KEY (offer_id, order_id),
  CONSTRAINT offer_use_state_check CHECK (state IN ('RESERVED', 'USED', 'RELEASED')),
  CONSTRAINT offer_use_settled_check CHECK ((state = 'RESERVED') = (settled_at IS NULL)),
  CONSTRAINT offer_use_expiry_check CHECK (expires_at > reserved_at),
  CONSTRAINT org_offer_use_org_id_offer_id_fkey FOREIGN KEY (org_id, offer_id)
    REFERENCES org_product_offer (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT org_offer_use_org_id_offer_id_coupon_id_fkey FOREIGN KEY (org_id, offer_id, coupon_id)
    REFERENCES org_coupon (org_id, offer_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX org_offer_use_order_id_idx ON org_offer_use (order_id);
CREATE INDEX org_offer_use_offer_id_member_id_idx ON org_offer_use (offer_id, member_id);
CREATE INDEX org_offer_use_expiring_idx ON org_offer_use (offer_id, expires_at) WHERE state = 'RESERVED';

-- Guarantee: current_uses and used_count are the uses that are not given back, and no member has more than the offer
-- allows. The count locks the offer, so however many check out at once, its CHECK refuses the one too many (CAT-04).
CREATE FUNCTION count_offer_uses() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  change integer := (NEW.state <> 'RELEASED')::int - CASE WHEN TG_OP = 'UPDATE' THEN (OLD.state <> 'RELEASED')::int ELSE 0 END;
  allowed integer;
BEGIN
  IF change = 0 THEN
    RETURN NULL;
  END IF;
  UPDATE org_product_offer SET current_uses = current_uses + change
   WHERE org_id = NEW.org_id AND id = NEW.offer_id RETURNING max_uses_per_member INTO allowed;
  UPDATE org_coupon SET used_count = used_count + change WHERE org_id = NEW.org_id AND id = NEW.coupon_id;
  IF change > 0 AND allowed < (SELECT count(*) FROM org_offer_use
                                WHERE offer_id = NEW.offer_id AND member_id = NEW.member_id AND state <> 'RELEASED') THEN
    RAISE EXCEPTION 'this member has used the offer as often as it allows'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_uses_per_member';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER offer_uses_counted AFTER INSERT OR UPDATE OF state ON org_offer_use
  FOR EACH ROW EXECUTE FUNCTION count_offer_uses();

-- Guarantee: a use that was paid for stays used.
CREATE FUNCTION keep_offer_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'USED' OR NEW.coupon_id IS DISTINCT FROM OLD.coupon_id AND NEW.state <> 'RESERVED' THEN
    RAISE EXCEPTION 'a settled use of an offer never changes'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'org_offer_use_final';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER org_offer_use_final BEFORE UPDATE ON org_offer_use FOR EACH ROW EXECUTE FUNCTION keep_offer_use();

-- References to a plan that do not know its kind need a key without it.
CREATE UNIQUE INDEX org_product_variant_payment_plan_org_id_id_key ON org_product_variant_payment_plan (org_id, id);

CREATE TABLE org_price_book (
  id            uuid PRIMARY KEY,
  org_id        uuid NOT NULL,
  name          text NOT NULL,
  slug          text NOT NULL,
  region_id     uuid,
  customer_type text,
  currency      char(3) NOT NULL,
  priority      integer NOT NULL DEFAULT 0,
  valid_from    timestamptz(3) NOT NULL,
  valid_to      timestamptz(3),
  is_active     boolean NOT NULL DEFAULT true,
  created_at    timestamptz(3) NOT NULL,
  created_by    uuid,
  updated_at    timestamptz(3) NOT NULL,
  version       integer NOT NULL DEFAULT 1,
  CONSTRAINT price_book_name_check CHECK (length(name) BETWEEN 1 AND 100),
  CONSTRAINT price_book_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  CONSTRAINT price_book_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT price_book_customer_check CHECK (customer_type ~ '^[A-Z][A-Z0-9_]{0,31}$'),
  CONSTRAINT price_book_window_check CHECK (valid_to > valid_from)
);
CREATE UNIQUE INDEX org_price_book_org_id_id_key ON org_price_book (org_id, id);
CREATE UNIQUE INDEX org_price_book_org_id_slug_key ON org_price_book (org_id, slug);
CREATE INDEX org_price_book_org_id_is_active_priority_idx ON org_price_book (org_id, is_active, priority);

CREATE TABLE org_price_book_entry (
  id            uuid PRIMARY KEY,
  org_id        uuid NOT NULL,
  price_book_id uuid NOT NULL,
  plan_id       uuid NOT NULL,
  price         bigint NOT NULL,
  min_quantity  integer NOT NULL DEFAULT 1,
  created_at    timestamptz(3) NOT NULL,
  CONSTRAINT price_book_entry_price_check CHECK (price >= 0),
  CONSTRAINT price_book_entry_quantity_check CHECK (min_quantity >= 1),
  CONSTRAINT org_price_book_entry_org_id_price_book_id_fkey FOREIGN KEY (org_id, price_book_id)
    REFERENCES org_price_book (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT org_price_book_entry_org_id_plan_id_fkey FOREIGN KEY (org_id, plan_id)
    REFERENCES org_product_variant_payment_plan (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE UNIQUE INDEX org_price_book_entry_price_book_id_plan_id_min_quantity_key
  ON org_price_book_entry (price_book_id, plan_id, min_quantity);
CREATE INDEX org_price_book_entry_price_book_id_id_idx ON org_price_book_entry (price_book_id, id);
CREATE INDEX org_price_book_entry_plan_id_idx ON org_price_book_entry (plan_id);

CREATE TABLE org_product_bundle (
  id         uuid PRIMARY KEY,
  org_id     uuid NOT NULL,
  slug       text NOT NULL,
  title      text NOT NULL,
  price      bigint NOT NULL,
  currency   char(3) NOT NULL,
  status     text NOT NULL DEFAULT 'DRAFT',
  created_at timestamptz(3) NOT NULL,
  created_by uuid,
  updated_at timestamptz(3) NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  deleted_at timestamptz(3),
  CONSTRAINT bundle_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  CONSTRAINT bundle_title_check CHECK (length(title) BETWEEN 1 AND 200),
  CONSTRAINT bundle_price_check CHECK (price >= 0),
  CONSTRAINT bundle_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
  CONSTRAINT bundle_status_check CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED'))
);
CREATE UNIQUE INDEX org_product_bundle_org_id_id_key ON org_product_bundle (org_id, id);
CREATE UNIQUE INDEX org_product_bundle_slug_live_key ON org_product_bundle (org_id, slug) WHERE deleted_at IS NULL;

CREATE TABLE org_product_bundle_item (
  bundle_id  uuid NOT NULL,
  plan_id    uuid NOT NULL,
  org_id     uuid NOT NULL,
  product_id uuid NOT NULL,
  weight     integer NOT NULL,
  sort_order integer NOT NULL DEFAULT 0,
  PRIMARY KEY (bundle_id, plan_id),
  CONSTRAINT bundle_item_weight_check CHECK (weight BETWEEN 1 AND 1000000),
  CONSTRAINT bundle_item_sort_check CHECK (sort_order >= 0),
  CONSTRAINT org_product_bundle_item_org_id_bundle_id_fkey FOREIGN KEY (org_id, bundle_id)
    REFERENCES org_product_bundle (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT org_product_bundle_item_org_id_plan_id_fkey FOREIGN KEY (org_id, plan_id)
    REFERENCES org_product_variant_payment_plan (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT org_product_bundle_item_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);

CREATE TABLE org_product_collection (
  id         uuid PRIMARY KEY,
  org_id     uuid NOT NULL,
  slug       text NOT NULL,
  title      text NOT NULL,
  type       text NOT NULL,
  is_active  boolean NOT NULL DEFAULT true,
  created_at timestamptz(3) NOT NULL,
  created_by uuid,
  updated_at timestamptz(3) NOT NULL,
  version    integer NOT NULL DEFAULT 1,
  deleted_at timestamptz(3),
  CONSTRAINT collection_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
  CONSTRAINT collection_title_check CHECK (length(title) BETWEEN 1 AND 200),
  CONSTRAINT collection_type_check CHECK (type IN ('CATEGORY', 'BUNDLE', 'FEATURED', 'PATHWAY'))
);
CREATE UNIQUE INDEX org_product_collection_org_id_id_key ON org_product_collection (org_id, id);
CREATE UNIQUE INDEX org_product_collection_slug_live_key ON org_product_collection (org_id, slug)
  WHERE deleted_at IS NULL;

CREATE TABLE org_product_collection_product (
  collection_id uuid NOT NULL,
  product_id    uuid NOT NULL,
  org_id        uuid NOT NULL,
  sort_order    integer NOT NULL DEFAULT 0,
  PRIMARY KEY (collection_id, product_id),
  CONSTRAINT collection_product_sort_check CHECK (sort_order >= 0),
  CONSTRAINT org_product_collection_product_org_id_collection_id_fkey FOREIGN KEY (org_id, collection_id)
    REFERENCES org_product_collection (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  CONSTRAINT org_product_collection_product_org_id_product_id_fkey FOREIGN KEY (org_id, product_id)
    REFERENCES org_product (org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX org_product_collection_product_product_id_idx ON org_product_collection_product (product_id);

-- Walls: staff of the organization (finer rights: the policy table) and the platform; anybody reads running offers
-- without their codes, bundles on sale and live collections.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['org_product_offer', 'org_product_offer_eligibility', 'org_coupon', 'org_offer_use',
    'org_price_book', 'org_price_book_entry', 'org_product_bundle', 'org_product_bundle_item', 'org_product_collection',
    'org_product_collection_product'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY %I ON %I TO catalog_app
      USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))
      WITH CHECK (org_id = ANY ((SELECT app_staff_orgs())::uuid[]))', name || '_3_staff', name);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT TO catalog_app
      USING ((SELECT app_platform()))', name || '_1_platform', name);
  END LOOP;
END $$;
CREATE POLICY org_product_offer_2_public ON org_product_offer FOR SELECT TO catalog_app
  USING ((SELECT app_public_rows()) AND is_active);
CREATE POLICY org_product_offer_eligibility_2_offer ON org_product_offer_eligibility FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_offer o WHERE o.id = org_product_offer_eligibility.offer_id));
CREATE POLICY org_product_bundle_2_public ON org_product_bundle FOR SELECT TO catalog_app
  USING ((SELECT app_public_rows()) AND status = 'PUBLISHED' AND deleted_at IS NULL);
CREATE POLICY org_product_bundle_item_2_bundle ON org_product_bundle_item FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_bundle b WHERE b.id = org_product_bundle_item.bundle_id));
CREATE POLICY org_product_collection_2_public ON org_product_collection FOR SELECT TO catalog_app
  USING ((SELECT app_public_rows()) AND is_active AND deleted_at IS NULL);
CREATE POLICY org_product_collection_product_2_collection ON org_product_collection_product FOR SELECT TO catalog_app
  USING (EXISTS (SELECT 1 FROM org_product_collection c WHERE c.id = org_product_collection_product.collection_id));

REVOKE EXECUTE ON FUNCTION count_offer_uses(), keep_offer_use() FROM PUBLIC;
GRANT SELECT, INSERT ON org_product_offer, org_product_offer_eligibility, org_coupon, org_offer_use, org_price_book,
  org_price_book_entry, org_product_bundle, org_product_bundle_item, org_product_collection,
  org_product_collection_product TO catalog_app;
GRANT UPDATE (current_uses, is_active, updated_at, updated_by, version) ON org_product_offer TO catalog_app;
GRANT UPDATE (used_count, is_active, updated_at) ON org_coupon TO catalog_app;
GRANT UPDATE (coupon_id, state, reserved_at, expires_at, settled_at) ON org_offer_use TO catalog_app;
