-- Money in: orders, payments, refunds, disputes, gift cards, subscriptions. These rows say what was agreed and how far it
-- got; the books say what it did. A row that claims money names the posting that moved it, and both are committed
-- together. Guarantees here, whatever a service does: amounts add up, states move only as domain 5.5 to 5.10 draws them,
-- what left the cart keeps its prices, no line, order, payment or card gives back or pays more than it holds.

CREATE TABLE org_member_order (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  display_id varchar(32) NOT NULL,
  member_id uuid NOT NULL,
  user_id uuid NOT NULL,
  kind varchar(12) NOT NULL,
  status varchar(20) NOT NULL,
  currency char(3) NOT NULL,
  subtotal bigint NOT NULL DEFAULT 0,
  discount bigint NOT NULL DEFAULT 0,
  tax bigint NOT NULL DEFAULT 0,
  tax_included bigint NOT NULL DEFAULT 0,
  total bigint NOT NULL DEFAULT 0,
  gift_card_applied bigint NOT NULL DEFAULT 0,
  refunded bigint NOT NULL DEFAULT 0,
  jurisdiction varchar(16),
  quote_version text,
  subscription_id uuid,
  transaction_id uuid,
  cancel_reason text,
  ordered_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  paid_at timestamptz(3),
  fulfilled_at timestamptz(3),
  version int NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE org_member_order_item (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  position smallint NOT NULL,
  product_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  bundle_id uuid,
  attribution_set_id uuid,
  tax_category_id uuid,
  title text NOT NULL,
  access_tier smallint NOT NULL DEFAULT 1,
  unit_price bigint NOT NULL,
  quantity int NOT NULL,
  subtotal bigint NOT NULL,
  discount bigint NOT NULL DEFAULT 0,
  tax bigint NOT NULL DEFAULT 0,
  tax_included bigint NOT NULL DEFAULT 0,
  total bigint NOT NULL,
  refunded bigint NOT NULL DEFAULT 0,
  currency char(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE org_member_order_discount (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  offer_id uuid,
  coupon_id uuid,
  amount bigint NOT NULL,
  discount_type varchar(16) NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE org_member_order_payment (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  order_id uuid NOT NULL,
  gateway varchar(12) NOT NULL,
  method varchar(16) NOT NULL,
  gateway_transaction_id varchar(128),
  gross bigint NOT NULL,
  processing_fee bigint NOT NULL DEFAULT 0,
  net bigint NOT NULL,
  refunded bigint NOT NULL DEFAULT 0,
  currency char(3) NOT NULL,
  status varchar(20) NOT NULL,
  decline_reason text,
  can_retry boolean NOT NULL DEFAULT true,
  request_key varchar(128),
  authorized_at timestamptz(3),
  captured_at timestamptz(3),
  settled_at timestamptz(3),
  disputed_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE refund (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  display_id varchar(32) NOT NULL,
  order_id uuid NOT NULL,
  member_id uuid NOT NULL,
  user_id uuid NOT NULL,
  status varchar(12) NOT NULL,
  amount bigint NOT NULL,
  currency char(3) NOT NULL,
  to_card bigint NOT NULL,
  to_gift_card bigint NOT NULL,
  reason text NOT NULL,
  requested_by_user_id uuid,
  approved_by_employee_id uuid,
  approved_by_owner_user_id uuid,
  transaction_id uuid,
  processed_at timestamptz(3),
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE refund_item (
  org_id uuid NOT NULL,
  refund_id uuid NOT NULL,
  order_item_id uuid NOT NULL,
  amount bigint NOT NULL,
  gross bigint NOT NULL,
  PRIMARY KEY (org_id, refund_id, order_item_id)
);

CREATE TABLE dispute (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  payment_id uuid NOT NULL,
  order_id uuid NOT NULL,
  member_id uuid NOT NULL,
  user_id uuid NOT NULL,
  status varchar(8) NOT NULL,
  amount bigint NOT NULL,
  fee bigint NOT NULL,
  currency char(3) NOT NULL,
  reason text NOT NULL,
  opened_transaction_id uuid NOT NULL,
  resolved_transaction_id uuid,
  opened_at timestamptz(3) NOT NULL,
  resolved_at timestamptz(3),
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE org_gift_card (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  code_hash bytea NOT NULL,
  code_last4 char(4) NOT NULL,
  display_id varchar(32) NOT NULL,
  initial_amount bigint NOT NULL,
  balance bigint NOT NULL,
  currency char(3) NOT NULL,
  funding varchar(12) NOT NULL,
  status varchar(8) NOT NULL,
  issued_by_employee_id uuid NOT NULL,
  issued_to_member_id uuid,
  issued_to_user_id uuid,
  order_id uuid,
  issued_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3),
  version int NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE org_member_gift_card_usage (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  gift_card_id uuid NOT NULL,
  member_id uuid NOT NULL,
  user_id uuid NOT NULL,
  order_id uuid NOT NULL,
  amount_used bigint NOT NULL,
  refunded bigint NOT NULL DEFAULT 0,
  currency char(3) NOT NULL,
  used_at timestamptz(3) NOT NULL,
  reversed_at timestamptz(3),
  transaction_id uuid,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE gift_card_guess (
  principal_id uuid NOT NULL,
  hour timestamptz(3) NOT NULL,
  misses int NOT NULL,
  PRIMARY KEY (principal_id, hour)
);

CREATE TABLE org_member_product_variant_payment_plan_subscription (
  org_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  user_id uuid NOT NULL,
  product_id uuid NOT NULL,
  variant_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  status varchar(20) NOT NULL,
  price bigint NOT NULL,
  currency char(3) NOT NULL,
  interval_months smallint NOT NULL,
  trial_ends_at timestamptz(3),
  current_period_start timestamptz(3),
  current_period_end timestamptz(3),
  access_expires_at timestamptz(3),
  cancel_at_period_end boolean NOT NULL DEFAULT false,
  canceled_at timestamptz(3),
  paused_at timestamptz(3),
  cycles_completed int NOT NULL DEFAULT 0,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz(3) NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE INDEX org_member_order_id_idx ON org_member_order (id);
CREATE INDEX org_member_order_member ON org_member_order (member_id, ordered_at DESC, id DESC);
CREATE INDEX org_member_order_member_status ON org_member_order (member_id, status, ordered_at DESC, id DESC);
CREATE INDEX org_member_order_org ON org_member_order (org_id, ordered_at DESC, id DESC);
CREATE INDEX org_member_order_org_status ON org_member_order (org_id, status, ordered_at DESC, id DESC);
CREATE INDEX org_member_order_subscription ON org_member_order (org_id, subscription_id, ordered_at DESC);
CREATE UNIQUE INDEX org_member_order_org_id_id_currency_key ON org_member_order (org_id, id, currency);
CREATE UNIQUE INDEX org_member_order_org_id_display_id_key ON org_member_order (org_id, display_id);
CREATE INDEX org_member_order_item_id_idx ON org_member_order_item (id);
CREATE INDEX org_member_order_item_product_id_idx ON org_member_order_item (product_id);
CREATE UNIQUE INDEX org_member_order_item_org_id_order_id_position_key
  ON org_member_order_item (org_id, order_id, position);
CREATE INDEX org_member_order_discount_org_id_order_id_idx ON org_member_order_discount (org_id, order_id);
CREATE INDEX org_member_order_payment_id_idx ON org_member_order_payment (id);
CREATE INDEX org_member_order_payment_org_id_order_id_idx ON org_member_order_payment (org_id, order_id);
CREATE UNIQUE INDEX org_member_order_payment_org_id_gateway_gateway_transaction_key
  ON org_member_order_payment (org_id, gateway, gateway_transaction_id);
CREATE INDEX refund_id_idx ON refund (id);
CREATE INDEX refund_member ON refund (member_id, created_at DESC, id DESC);
CREATE INDEX refund_org_id_order_id_idx ON refund (org_id, order_id);
CREATE UNIQUE INDEX refund_org_id_display_id_key ON refund (org_id, display_id);
CREATE INDEX refund_item_org_id_order_item_id_idx ON refund_item (org_id, order_item_id);
CREATE INDEX dispute_id_idx ON dispute (id);
CREATE INDEX dispute_org ON dispute (org_id, opened_at DESC, id DESC);
CREATE INDEX dispute_org_status ON dispute (org_id, status, opened_at DESC, id DESC);
CREATE INDEX dispute_org_id_order_id_idx ON dispute (org_id, order_id);
CREATE INDEX org_gift_card_id_idx ON org_gift_card (id);
CREATE INDEX org_gift_card_code_hash_idx ON org_gift_card (code_hash);
CREATE INDEX org_gift_card_org ON org_gift_card (org_id, issued_at DESC, id DESC);
CREATE INDEX org_gift_card_org_status ON org_gift_card (org_id, status, issued_at DESC, id DESC);
CREATE INDEX org_gift_card_issuer ON org_gift_card (issued_by_employee_id, issued_at DESC, id DESC);
CREATE UNIQUE INDEX org_gift_card_org_id_id_currency_key ON org_gift_card (org_id, id, currency);
CREATE UNIQUE INDEX org_gift_card_org_id_code_hash_key ON org_gift_card (org_id, code_hash);
CREATE UNIQUE INDEX org_gift_card_org_id_display_id_key ON org_gift_card (org_id, display_id);
CREATE INDEX org_member_gift_card_usage_id_idx ON org_member_gift_card_usage (id);
CREATE INDEX org_member_gift_card_usage_member ON org_member_gift_card_usage (member_id, used_at DESC, id DESC);
CREATE INDEX org_member_gift_card_usage_org_id_gift_card_id_idx ON org_member_gift_card_usage (org_id, gift_card_id);
CREATE INDEX org_member_gift_card_usage_org_id_order_id_idx ON org_member_gift_card_usage (org_id, order_id);
CREATE INDEX org_member_product_variant_payment_plan_subscription_id_idx
  ON org_member_product_variant_payment_plan_subscription (id);
CREATE INDEX member_subscription_member_status
  ON org_member_product_variant_payment_plan_subscription (member_id, status);
CREATE INDEX member_subscription_period
  ON org_member_product_variant_payment_plan_subscription (status, current_period_end);

ALTER TABLE org_member_order
  ADD CONSTRAINT org_member_order_org_id_subscription_id_fkey
    FOREIGN KEY (org_id, subscription_id) REFERENCES org_member_product_variant_payment_plan_subscription(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT org_member_order_org_id_transaction_id_fkey
    FOREIGN KEY (org_id, transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE org_member_order_item
  ADD CONSTRAINT org_member_order_item_org_id_order_id_currency_fkey
    FOREIGN KEY (org_id, order_id, currency) REFERENCES org_member_order(org_id, id, currency) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE org_member_order_discount
  ADD CONSTRAINT org_member_order_discount_org_id_order_id_fkey
    FOREIGN KEY (org_id, order_id) REFERENCES org_member_order(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE org_member_order_payment
  ADD CONSTRAINT org_member_order_payment_org_id_order_id_currency_fkey
    FOREIGN KEY (org_id, order_id, currency) REFERENCES org_member_order(org_id, id, currency) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE refund
  ADD CONSTRAINT refund_org_id_order_id_currency_fkey
    FOREIGN KEY (org_id, order_id, currency) REFERENCES org_member_order(org_id, id, currency) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT refund_org_id_transaction_id_fkey
    FOREIGN KEY (org_id, transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE refund_item
  ADD CONSTRAINT refund_item_org_id_refund_id_fkey
    FOREIGN KEY (org_id, refund_id) REFERENCES refund(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT refund_item_org_id_order_item_id_fkey
    FOREIGN KEY (org_id, order_item_id) REFERENCES org_member_order_item(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE dispute
  ADD CONSTRAINT dispute_org_id_payment_id_fkey
    FOREIGN KEY (org_id, payment_id) REFERENCES org_member_order_payment(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT dispute_org_id_order_id_currency_fkey
    FOREIGN KEY (org_id, order_id, currency) REFERENCES org_member_order(org_id, id, currency) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT dispute_org_id_opened_transaction_id_fkey
    FOREIGN KEY (org_id, opened_transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT dispute_org_id_resolved_transaction_id_fkey
    FOREIGN KEY (org_id, resolved_transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE org_gift_card
  ADD CONSTRAINT org_gift_card_org_id_order_id_fkey
    FOREIGN KEY (org_id, order_id) REFERENCES org_member_order(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE org_member_gift_card_usage
  ADD CONSTRAINT org_member_gift_card_usage_org_id_gift_card_id_currency_fkey
    FOREIGN KEY (org_id, gift_card_id, currency) REFERENCES org_gift_card(org_id, id, currency) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT org_member_gift_card_usage_org_id_order_id_currency_fkey
    FOREIGN KEY (org_id, order_id, currency) REFERENCES org_member_order(org_id, id, currency) ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT org_member_gift_card_usage_org_id_transaction_id_fkey
    FOREIGN KEY (org_id, transaction_id) REFERENCES account_transaction(org_id, id) ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Amounts.
ALTER TABLE org_member_order
  ADD CHECK (kind IN ('PURCHASE', 'RENEWAL', 'GIFT_CARD')),
  ADD CHECK (status IN ('CART', 'PENDING', 'PROCESSING', 'CONFIRMED', 'FULFILLED', 'PARTIALLY_REFUNDED', 'CANCELLED',
    'REFUNDED', 'FAILED', 'EXPIRED')),
  ADD CHECK (discount BETWEEN 0 AND subtotal AND tax_included BETWEEN 0 AND tax),
  ADD CHECK (total = subtotal - discount + tax - tax_included AND total <= 9000000000000000),
  ADD CHECK (gift_card_applied BETWEEN 0 AND total),
  ADD CHECK (refunded BETWEEN 0 AND total),
  -- A paid order stands in the books; a free one has nothing to stand there.
  ADD CHECK ((status IN ('CONFIRMED', 'FULFILLED', 'PARTIALLY_REFUNDED', 'REFUNDED')) = (paid_at IS NOT NULL)),
  ADD CHECK ((paid_at IS NOT NULL AND total > 0) = (transaction_id IS NOT NULL)),
  ADD CHECK (CASE status WHEN 'REFUNDED' THEN refunded = total
    WHEN 'PARTIALLY_REFUNDED' THEN refunded BETWEEN 1 AND total - 1 ELSE refunded = 0 END);
ALTER TABLE org_member_order_item
  ADD CHECK (quantity > 0 AND unit_price >= 0),
  ADD CHECK (subtotal = unit_price * quantity),
  ADD CHECK (discount BETWEEN 0 AND subtotal AND tax_included BETWEEN 0 AND tax),
  ADD CHECK (total = subtotal - discount + tax - tax_included AND total <= 9000000000000000),
  ADD CHECK (refunded BETWEEN 0 AND total);
ALTER TABLE org_member_order_discount
  ADD CHECK (num_nonnulls(offer_id, coupon_id) = 1),
  ADD CHECK (amount > 0),
  ADD CHECK (discount_type IN ('PERCENTAGE', 'FIXED', 'FREE_SHIPPING', 'BUY_X_GET_Y'));
ALTER TABLE org_member_order_payment
  ADD CHECK (gateway IN ('PAYMOB', 'SANDBOX')),
  ADD CHECK (method IN ('CREDIT_CARD', 'DEBIT_CARD', 'PAYPAL', 'APPLE_PAY', 'GOOGLE_PAY', 'BANK_TRANSFER', 'CRYPTO',
    'GIFT_CARD', 'STORE_CREDIT')),
  ADD CHECK (status IN ('PENDING', 'CANCELLED', 'PROCESSING', 'PAID', 'FAILED', 'REFUNDED', 'PARTIALLY_REFUNDED',
    'DISPUTED')),
  ADD CHECK (gross > 0 AND net = gross - processing_fee AND processing_fee BETWEEN 0 AND gross),
  ADD CHECK (refunded BETWEEN 0 AND gross),
  ADD CHECK (status IN ('PENDING', 'CANCELLED', 'PROCESSING', 'FAILED') OR gateway_transaction_id IS NOT NULL);
-- One payment of an order is under way or done: a second capture cannot be written.
CREATE UNIQUE INDEX org_member_order_payment_one_live ON org_member_order_payment (org_id, order_id)
  WHERE status NOT IN ('FAILED', 'CANCELLED');
ALTER TABLE refund
  ADD CHECK (status IN ('REQUESTED', 'APPROVED', 'PROCESSED', 'REJECTED', 'FAILED')),
  ADD CHECK (amount > 0 AND to_card >= 0 AND to_gift_card >= 0 AND amount = to_card + to_gift_card),
  -- What was given back was approved by one person, and stands in the books.
  ADD CHECK ((status = 'PROCESSED') = (transaction_id IS NOT NULL)),
  ADD CHECK (status <> 'PROCESSED' OR num_nonnulls(approved_by_employee_id, approved_by_owner_user_id) = 1),
  ADD CHECK (approved_by_owner_user_id IS DISTINCT FROM user_id);
ALTER TABLE refund_item ADD CHECK (gross > 0 AND amount >= gross);
ALTER TABLE dispute
  ADD CHECK (status IN ('OPEN', 'WON', 'LOST')),
  ADD CHECK (amount > 0 AND fee >= 0),
  ADD CHECK ((status = 'OPEN') = (resolved_at IS NULL)),
  ADD CHECK ((status = 'OPEN') = (resolved_transaction_id IS NULL));
CREATE UNIQUE INDEX dispute_one_open ON dispute (org_id, payment_id) WHERE status = 'OPEN';
ALTER TABLE org_gift_card
  ADD CHECK (octet_length(code_hash) = 32),
  ADD CHECK (initial_amount > 0 AND balance BETWEEN 0 AND initial_amount),
  ADD CHECK (funding IN ('SOLD', 'PROMOTIONAL')),
  ADD CHECK (status IN ('ACTIVE', 'DEPLETED', 'EXPIRED', 'VOIDED')),
  ADD CHECK (CASE status WHEN 'ACTIVE' THEN balance > 0 ELSE balance = 0 END),
  ADD CHECK (expires_at > issued_at);
CREATE INDEX org_gift_card_expiring ON org_gift_card (expires_at) WHERE status = 'ACTIVE';
ALTER TABLE org_member_gift_card_usage
  ADD CHECK (amount_used > 0 AND refunded BETWEEN 0 AND amount_used);
ALTER TABLE gift_card_guess ADD CHECK (misses > 0);
ALTER TABLE org_member_product_variant_payment_plan_subscription
  ADD CHECK (status IN ('INCOMPLETE', 'INCOMPLETE_EXPIRED', 'TRIALING', 'ACTIVE', 'PAST_DUE', 'CANCELED', 'UNPAID',
    'PAUSED')),
  ADD CHECK (price >= 0 AND interval_months > 0 AND cycles_completed >= 0),
  ADD CHECK (current_period_end > current_period_start);

-- States. Guarantee: an order moves only along domain 5.5. Error: 23514.
CREATE FUNCTION keep_order_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY['CART>PENDING', 'CART>CANCELLED', 'PENDING>PROCESSING',
    'PENDING>CONFIRMED', 'PENDING>CANCELLED', 'PENDING>EXPIRED', 'PENDING>FAILED', 'PROCESSING>CONFIRMED',
    'PROCESSING>FAILED', 'FAILED>PENDING', 'FAILED>CANCELLED', 'FAILED>EXPIRED', 'CONFIRMED>FULFILLED',
    'CONFIRMED>PARTIALLY_REFUNDED', 'CONFIRMED>REFUNDED', 'FULFILLED>PARTIALLY_REFUNDED', 'FULFILLED>REFUNDED',
    'PARTIALLY_REFUNDED>REFUNDED']) THEN
    RAISE EXCEPTION 'an order does not move from % to %', OLD.status, NEW.status USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_state BEFORE UPDATE OF status ON org_member_order
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION keep_order_state();

-- Guarantee: what was checked out keeps its prices; only what is given back of it grows. Errors: 23514.
CREATE FUNCTION keep_order_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.refunded < OLD.refunded
     OR (NEW.member_id, NEW.user_id, NEW.currency, NEW.kind, NEW.org_id)
        IS DISTINCT FROM (OLD.member_id, OLD.user_id, OLD.currency, OLD.kind, OLD.org_id)
     OR OLD.status <> 'CART' AND (NEW.subtotal, NEW.discount, NEW.tax, NEW.tax_included, NEW.total)
        IS DISTINCT FROM (OLD.subtotal, OLD.discount, OLD.tax, OLD.tax_included, OLD.total) THEN
    RAISE EXCEPTION 'an order keeps its buyer and, once checked out, its prices' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER order_prices BEFORE UPDATE ON org_member_order
  FOR EACH ROW EXECUTE FUNCTION keep_order_prices();
CREATE FUNCTION keep_item_prices() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  line org_member_order_item;
  changing CONSTANT text[] := ARRAY['refunded', 'attribution_set_id'];
BEGIN
  IF TG_OP = 'DELETE' THEN line := OLD; ELSE line := NEW; END IF;
  -- What is taken back only grows, and the set of shares is the one in force at capture (GAP-49).
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - changing = to_jsonb(OLD) - changing AND NEW.refunded >= OLD.refunded THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (SELECT FROM org_member_order o
                  WHERE o.org_id = line.org_id AND o.id = line.order_id AND o.status = 'CART') THEN
    RAISE EXCEPTION 'the lines of an order change in its cart only' USING ERRCODE = '23514';
  END IF;
  RETURN line;
END $$;
CREATE TRIGGER item_prices BEFORE UPDATE OR DELETE ON org_member_order_item
  FOR EACH ROW EXECUTE FUNCTION keep_item_prices();

-- Guarantee: an empty card is depleted, and one that gets something back is not; a lapsed or voided card never spends
-- again. Error: 23514.
CREATE FUNCTION keep_gift_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status IN ('EXPIRED', 'VOIDED') AND (NEW.status <> OLD.status OR NEW.balance <> OLD.balance) THEN
    RAISE EXCEPTION 'a lapsed gift card stays as it is' USING ERRCODE = '23514';
  END IF;
  IF NEW.status IN ('ACTIVE', 'DEPLETED') THEN
    NEW.status := CASE WHEN NEW.balance = 0 THEN 'DEPLETED' ELSE 'ACTIVE' END;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER gift_card_state BEFORE UPDATE ON org_gift_card FOR EACH ROW EXECUTE FUNCTION keep_gift_card();

-- Row-level security: a customer's rows for the customer and the organization's staff, lines and payments with their
-- order. The product itself writes, inside the organization of its scope, after the service asked for the right.
DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['org_member_order', 'refund', 'dispute', 'org_member_gift_card_usage',
    'org_member_product_variant_payment_plan_subscription', 'org_gift_card', 'org_member_order_item',
    'org_member_order_discount', 'org_member_order_payment', 'refund_item']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY service ON %I TO finance_app
      USING ((SELECT app_service()) <> '''' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))
      WITH CHECK ((SELECT app_service()) <> '''' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))', walled);
    EXECUTE format('REVOKE ALL ON %I FROM PUBLIC', walled);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO finance_app', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['org_member_order', 'refund', 'dispute', 'org_member_gift_card_usage',
    'org_member_product_variant_payment_plan_subscription']
  LOOP
    EXECUTE format('CREATE POLICY own_or_staff ON %I FOR SELECT TO finance_app
      USING (user_id = (SELECT app_user_id()) OR org_id = ANY ((SELECT app_staff_orgs())::uuid[])
        OR (SELECT app_platform()))', walled);
  END LOOP;
  FOREACH walled IN ARRAY ARRAY['org_member_order_item', 'org_member_order_discount', 'org_member_order_payment']
  LOOP
    EXECUTE format('CREATE POLICY with_order ON %1$I FOR SELECT TO finance_app
      USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()) OR EXISTS (
        SELECT FROM org_member_order o WHERE o.org_id = %1$I.org_id AND o.id = %1$I.order_id))', walled);
  END LOOP;
END $$;
CREATE POLICY with_refund ON refund_item FOR SELECT TO finance_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()) OR EXISTS (
    SELECT FROM refund r WHERE r.org_id = refund_item.org_id AND r.id = refund_item.refund_id));
CREATE POLICY holder_or_staff ON org_gift_card FOR SELECT TO finance_app
  USING (issued_to_user_id = (SELECT app_user_id()) OR org_id = ANY ((SELECT app_staff_orgs())::uuid[])
    OR (SELECT app_platform()));
-- A card is a bearer's: whoever knows the code finds the card, and the hash says who knows it.
CREATE POLICY bearer ON org_gift_card FOR SELECT TO finance_app
  USING (code_hash = (SELECT decode(nullif(current_setting('app.gift_card_hash', true), ''), 'hex')));
-- Whose card a customer used is shown with the use.
CREATE POLICY user_of ON org_gift_card FOR SELECT TO finance_app
  USING (EXISTS (SELECT FROM org_member_gift_card_usage u WHERE u.org_id = org_gift_card.org_id
    AND u.gift_card_id = org_gift_card.id AND u.user_id = (SELECT app_user_id())));
ALTER TABLE gift_card_guess ENABLE ROW LEVEL SECURITY;
ALTER TABLE gift_card_guess FORCE ROW LEVEL SECURITY;
CREATE POLICY service ON gift_card_guess TO finance_app
  USING ((SELECT app_service()) <> '') WITH CHECK ((SELECT app_service()) <> '');

REVOKE ALL ON gift_card_guess FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON gift_card_guess TO finance_app;
GRANT UPDATE (status, subtotal, discount, tax, tax_included, total, gift_card_applied, refunded, jurisdiction,
  quote_version, transaction_id, cancel_reason, ordered_at, expires_at, paid_at, fulfilled_at, version, updated_at)
  ON org_member_order TO finance_app;
GRANT UPDATE, DELETE ON org_member_order_item TO finance_app;
GRANT DELETE ON org_member_order_discount TO finance_app;
GRANT UPDATE (gateway_transaction_id, processing_fee, net, refunded, status, decline_reason, can_retry, authorized_at,
  captured_at, settled_at, disputed_at, updated_at) ON org_member_order_payment TO finance_app;
GRANT UPDATE (status, resolved_transaction_id, resolved_at, updated_at) ON dispute TO finance_app;
GRANT UPDATE (status, balance, version, updated_at) ON org_gift_card TO finance_app;
GRANT UPDATE (refunded, reversed_at, transaction_id) ON org_member_gift_card_usage TO finance_app;
GRANT UPDATE (status, price, trial_ends_at, current_period_start, current_period_end, access_expires_at,
  cancel_at_period_end, canceled_at, paused_at, cycles_completed, version, updated_at)
  ON org_member_product_variant_payment_plan_subscription TO finance_app;
