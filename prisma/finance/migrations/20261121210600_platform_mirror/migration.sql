-- The platform's side of a seller's posting is posted once, whoever tells of it and however often (E23).
CREATE UNIQUE INDEX account_transaction_one_mirror ON account_transaction (org_id, correlation_id)
  WHERE kind = 'PLATFORM_FEE';
-- The mirror finds the platform's books by its chart: no other organization has such an account.
CREATE POLICY platform_books ON account FOR SELECT TO finance_app
  USING ((SELECT app_service()) = 'platform-fees' AND code = 'P1110');
