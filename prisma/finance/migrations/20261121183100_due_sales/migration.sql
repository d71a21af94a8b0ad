-- What is due: orders that were not paid in time and gift cards whose time is over. The product looks for them over all
-- organizations, under a name of its own and at these rows alone; it writes inside one organization at a time.
CREATE INDEX org_member_order_due ON org_member_order (expires_at) WHERE status IN ('PENDING', 'FAILED');
CREATE POLICY due ON org_member_order FOR SELECT TO finance_app
  USING ((SELECT app_service()) = 'due-sales' AND status IN ('PENDING', 'FAILED'));
CREATE POLICY due ON org_gift_card FOR SELECT TO finance_app
  USING ((SELECT app_service()) = 'due-sales' AND status = 'ACTIVE');
