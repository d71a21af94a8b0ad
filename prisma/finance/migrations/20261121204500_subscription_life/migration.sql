-- The life of a subscription (5.6, 4.8): terms as they were agreed, what the next charge needs, and when somebody must look
-- at it again. A period is so many months and so many days.
ALTER TABLE org_member_product_variant_payment_plan_subscription
  ADD COLUMN interval_days smallint NOT NULL DEFAULT 0,
  ADD COLUMN grace_days smallint NOT NULL DEFAULT 3,
  ADD COLUMN max_cycles int,
  ADD COLUMN payment_method varchar(16) NOT NULL DEFAULT 'CREDIT_CARD',
  ADD COLUMN payment_token text,
  ADD COLUMN next_attempt_at timestamptz(3),
  ADD COLUMN access_ended_at timestamptz(3);
DO $$
DECLARE held text;
BEGIN
  SELECT conname INTO STRICT held FROM pg_constraint
   WHERE conrelid = 'org_member_product_variant_payment_plan_subscription'::regclass AND contype = 'c'
     AND pg_get_constraintdef(oid) LIKE '%interval_months%';
  EXECUTE format('ALTER TABLE org_member_product_variant_payment_plan_subscription DROP CONSTRAINT %I', held);
END $$;
ALTER TABLE org_member_product_variant_payment_plan_subscription
  ADD CONSTRAINT member_subscription_terms CHECK (price >= 0 AND cycles_completed >= 0 AND grace_days >= 0
    AND interval_months >= 0 AND interval_days >= 0 AND interval_months + interval_days > 0 AND max_cycles > 0);
-- One living subscription of a member to a plan.
CREATE UNIQUE INDEX member_subscription_one_live ON org_member_product_variant_payment_plan_subscription
  (org_id, member_id, plan_id) WHERE status NOT IN ('CANCELED', 'INCOMPLETE_EXPIRED');
CREATE INDEX member_subscription_due ON org_member_product_variant_payment_plan_subscription (next_attempt_at)
  WHERE next_attempt_at IS NOT NULL;
-- What was agreed before this change is looked at when its period ends.
UPDATE org_member_product_variant_payment_plan_subscription SET next_attempt_at = current_period_end
 WHERE status IN ('TRIALING', 'ACTIVE', 'PAST_DUE');

ALTER TABLE org_member_order ADD COLUMN period_no int CHECK (period_no >= 0);
-- A period is paid by one order: a second charge for it cannot be written.
CREATE UNIQUE INDEX org_member_order_one_period ON org_member_order (org_id, subscription_id, period_no)
  WHERE status NOT IN ('CANCELLED', 'EXPIRED');

-- Guarantee: a subscription moves only along domain 5.6 and keeps whose it is. Error: 23514.
CREATE FUNCTION keep_subscription() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.member_id, NEW.user_id, NEW.product_id, NEW.variant_id, NEW.plan_id, NEW.currency)
     IS DISTINCT FROM (OLD.member_id, OLD.user_id, OLD.product_id, OLD.variant_id, OLD.plan_id, OLD.currency)
     OR OLD.status <> NEW.status AND NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY['INCOMPLETE>TRIALING',
       'INCOMPLETE>ACTIVE', 'INCOMPLETE>INCOMPLETE_EXPIRED', 'TRIALING>ACTIVE', 'TRIALING>PAST_DUE', 'TRIALING>CANCELED',
       'ACTIVE>PAST_DUE', 'ACTIVE>PAUSED', 'ACTIVE>CANCELED', 'PAST_DUE>ACTIVE', 'PAST_DUE>UNPAID', 'PAST_DUE>CANCELED',
       'UNPAID>ACTIVE', 'UNPAID>CANCELED', 'PAUSED>ACTIVE', 'PAUSED>CANCELED']) THEN
    RAISE EXCEPTION 'a subscription does not move from % to %', OLD.status, NEW.status
      USING ERRCODE = '23514', CONSTRAINT = 'subscription_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER subscription_state BEFORE UPDATE ON org_member_product_variant_payment_plan_subscription
  FOR EACH ROW EXECUTE FUNCTION keep_subscription();
REVOKE ALL ON FUNCTION keep_subscription() FROM PUBLIC;
GRANT UPDATE (payment_method, payment_token, next_attempt_at, access_ended_at)
  ON org_member_product_variant_payment_plan_subscription TO finance_app;
-- The product looks for what is due in all organizations at once, and changes it inside the one it found.
CREATE POLICY due ON org_member_product_variant_payment_plan_subscription FOR SELECT TO finance_app
  USING ((SELECT app_service()) = 'due-subscriptions');
