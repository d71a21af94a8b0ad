-- How the tax of every line was found (FIN-27, FIN-28): which version of which rate, on what base. Written at checkout,
-- never changed: what an order was charged stays explained whatever happens to the rate.
CREATE TABLE org_member_order_tax_calculation (
  org_id               uuid NOT NULL,
  id                   uuid NOT NULL,
  order_id             uuid NOT NULL,
  order_item_id        uuid NOT NULL,
  tax_rate_snapshot_id uuid NOT NULL,
  method               varchar(9) NOT NULL,
  applied_rate_bps     int,
  taxable              bigint NOT NULL,
  tax                  bigint NOT NULL,
  currency             char(3) NOT NULL,
  created_at           timestamptz(3) NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX org_member_order_tax_calculation_org_id_order_item_id_key
  ON org_member_order_tax_calculation (org_id, order_item_id);
CREATE INDEX org_member_order_tax_calculation_org_id_order_id_idx
  ON org_member_order_tax_calculation (org_id, order_id);
CREATE INDEX org_member_order_tax_calculation_snapshot
  ON org_member_order_tax_calculation (org_id, tax_rate_snapshot_id);
ALTER TABLE org_member_order_tax_calculation
  ADD CONSTRAINT org_member_order_tax_calculation_org_id_order_id_currency_fkey
    FOREIGN KEY (org_id, order_id, currency) REFERENCES org_member_order(org_id, id, currency)
    ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT org_member_order_tax_calculation_org_id_order_item_id_fkey
    FOREIGN KEY (org_id, order_item_id) REFERENCES org_member_order_item(org_id, id)
    ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT org_member_order_tax_calculation_org_id_tax_rate_snapshot__fkey
    FOREIGN KEY (org_id, tax_rate_snapshot_id) REFERENCES org_tax_rate_snapshot(org_id, id)
    ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CHECK (method IN ('INCLUSIVE', 'EXCLUSIVE')),
  ADD CHECK (taxable >= 0 AND tax >= 0 AND applied_rate_bps BETWEEN 0 AND 10000);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON org_member_order_tax_calculation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Guarantee: the tax of a line is the one its calculation found, and inside its price where the rate says so. Error: 23514.
CREATE FUNCTION check_line_tax() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM org_member_order_item i
                  WHERE i.org_id = NEW.org_id AND i.id = NEW.order_item_id AND i.order_id = NEW.order_id
                    AND i.currency = NEW.currency AND i.tax = NEW.tax
                    AND i.tax_included = CASE NEW.method WHEN 'INCLUSIVE' THEN NEW.tax ELSE 0 END
                    AND i.total - i.tax = NEW.taxable) THEN
    RAISE EXCEPTION 'a line does not bear the tax of its calculation' USING ERRCODE = '23514', CONSTRAINT = 'line_tax';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER line_tax AFTER INSERT ON org_member_order_tax_calculation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_line_tax();
REVOKE ALL ON FUNCTION check_line_tax() FROM PUBLIC;

ALTER TABLE org_member_order_tax_calculation ENABLE ROW LEVEL SECURITY;
ALTER TABLE org_member_order_tax_calculation FORCE ROW LEVEL SECURITY;
CREATE POLICY service ON org_member_order_tax_calculation TO finance_app
  USING ((SELECT app_service()) <> '' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]))
  WITH CHECK ((SELECT app_service()) <> '' AND org_id = ANY ((SELECT app_scope_orgs())::uuid[]));
CREATE POLICY with_order ON org_member_order_tax_calculation FOR SELECT TO finance_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()) OR EXISTS (
    SELECT FROM org_member_order o WHERE o.org_id = org_member_order_tax_calculation.org_id
      AND o.id = org_member_order_tax_calculation.order_id));
-- Who bought under a version of a rate may read that version.
CREATE POLICY sold_under ON org_tax_rate_snapshot FOR SELECT TO finance_app
  USING (EXISTS (SELECT FROM org_member_order_tax_calculation c
    WHERE c.org_id = org_tax_rate_snapshot.org_id AND c.tax_rate_snapshot_id = org_tax_rate_snapshot.id));
REVOKE ALL ON org_member_order_tax_calculation FROM PUBLIC;
GRANT SELECT, INSERT ON org_member_order_tax_calculation TO finance_app;
