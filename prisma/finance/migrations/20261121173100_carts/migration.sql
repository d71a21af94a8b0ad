-- A cart takes the currency of what is put into it, and a line keeps the shares that were in force at checkout: they are
-- what is posted when a payment is confirmed after the product has left the catalog.
ALTER TABLE org_member_order_item ADD COLUMN quoted_shares jsonb;
GRANT UPDATE (currency) ON org_member_order TO finance_app;

-- Guarantee: what was checked out keeps its buyer, its currency and its prices; only what is given back of it grows.
-- Error: 23514.
CREATE OR REPLACE FUNCTION keep_order_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.refunded < OLD.refunded
     OR (NEW.member_id, NEW.user_id, NEW.kind, NEW.org_id)
        IS DISTINCT FROM (OLD.member_id, OLD.user_id, OLD.kind, OLD.org_id)
     OR OLD.status <> 'CART' AND (NEW.currency, NEW.subtotal, NEW.discount, NEW.tax, NEW.tax_included, NEW.total)
        IS DISTINCT FROM (OLD.currency, OLD.subtotal, OLD.discount, OLD.tax, OLD.tax_included, OLD.total) THEN
    RAISE EXCEPTION 'an order keeps its buyer and, once checked out, its prices' USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;

-- A lost dispute is taken back from the professionals like a refund (4.5): their earnings fall when it is lost, not when
-- it is opened.
INSERT INTO rollup_rule (source, kind, subject_type, discriminator, target_type, metric, factor)
SELECT 'CONTEXT', 'DISPUTE_LOST', subject_type, 'BENEFICIARY', subject_type, metric, 1
  FROM unnest(ARRAY['EMPLOYEE', 'USER']) subject_type, unnest(ARRAY['TOTAL_EARNINGS', 'ATTRIBUTION_REVENUE']) metric;
