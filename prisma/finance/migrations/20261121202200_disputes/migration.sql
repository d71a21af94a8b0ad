-- Contested payments (4.5): how the gateway names a dispute, so that its news is applied once, and walls around the states
-- of disputes and payments.
ALTER TABLE dispute ADD COLUMN gateway_dispute_id varchar(128);
CREATE UNIQUE INDEX dispute_org_id_gateway_dispute_id_key ON dispute (org_id, gateway_dispute_id);

-- Guarantee: a dispute is decided once, and keeps what it is about. Error: 23514.
CREATE FUNCTION keep_dispute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> 'OPEN' OR (to_jsonb(NEW) - ARRAY['status', 'resolved_transaction_id', 'resolved_at', 'updated_at'])
      IS DISTINCT FROM (to_jsonb(OLD) - ARRAY['status', 'resolved_transaction_id', 'resolved_at', 'updated_at']) THEN
    RAISE EXCEPTION 'a dispute is decided once' USING ERRCODE = '23514', CONSTRAINT = 'dispute_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER dispute_state BEFORE UPDATE ON dispute FOR EACH ROW EXECUTE FUNCTION keep_dispute();

-- Guarantee: a payment moves only along domain 5.5. Error: 23514.
CREATE FUNCTION keep_payment_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY['PENDING>PROCESSING', 'PENDING>CANCELLED', 'PENDING>FAILED',
    'PROCESSING>PAID', 'PROCESSING>FAILED', 'PROCESSING>CANCELLED', 'PAID>PARTIALLY_REFUNDED', 'PAID>REFUNDED',
    'PAID>DISPUTED', 'PARTIALLY_REFUNDED>REFUNDED', 'PARTIALLY_REFUNDED>DISPUTED', 'DISPUTED>PAID',
    'DISPUTED>PARTIALLY_REFUNDED', 'DISPUTED>REFUNDED']) THEN
    RAISE EXCEPTION 'a payment does not move from % to %', OLD.status, NEW.status USING ERRCODE = '23514';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER payment_state BEFORE UPDATE OF status ON org_member_order_payment
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION keep_payment_state();

-- Guarantee: a payment is contested exactly while a dispute about it is open, and for no more than is left of it.
-- Checked at commit. Error: 23514.
CREATE FUNCTION check_disputed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  payment org_member_order_payment;
BEGIN
  SELECT * INTO payment FROM org_member_order_payment p WHERE p.org_id = NEW.org_id AND p.id = NEW.payment_id;
  IF EXISTS (SELECT FROM dispute d WHERE d.org_id = NEW.org_id AND d.payment_id = NEW.payment_id AND d.status = 'OPEN')
      IS DISTINCT FROM (payment.status = 'DISPUTED') THEN
    RAISE EXCEPTION 'payment and dispute disagree' USING ERRCODE = '23514', CONSTRAINT = 'disputed_payment';
  END IF;
  IF NEW.status = 'OPEN' AND NEW.amount > payment.gross - payment.refunded THEN
    RAISE EXCEPTION 'more is contested than is left' USING ERRCODE = '23514', CONSTRAINT = 'disputed_amount';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER disputed_payment AFTER INSERT OR UPDATE ON dispute
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_disputed();
REVOKE ALL ON FUNCTION keep_dispute(), keep_payment_state(), check_disputed() FROM PUBLIC;
