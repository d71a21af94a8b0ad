-- The walls around the books: scope functions, triggers that keep the journal balanced, late-proof and append-only,
-- row-level security on every table of an organization or a person, and the grants of the two roles.
-- finance_app reads and executes; finance_posting (no login) is what the posting function runs as.

-- Functions of these books are executable by name only.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Scope: transaction-local settings; a missing or empty one means "none".
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
-- The organization whose books the posting function is writing; set by that function alone, for its own duration.
CREATE FUNCTION app_posting_org() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('app.posting_org_id', true), '')::uuid $$;

-- The ledger's clock: the database's own, or the instant at which a demo database stands still.
CREATE FUNCTION ledger_clock() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT date_trunc('milliseconds', coalesce((SELECT fixed_at FROM ledger_time), clock_timestamp())) $$;

-- Stops the ledger's clock for a demo database. Runs as the owner; refused once anything was posted.
-- Error: 42501.
CREATE FUNCTION fix_ledger_clock(instant timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM ledger_time WHERE fixed_at = instant) THEN RETURN; END IF;
  IF EXISTS (SELECT FROM outbox_event) THEN
    RAISE EXCEPTION 'the clock of books in use is never moved' USING ERRCODE = '42501';
  END IF;
  INSERT INTO ledger_time (fixed_at) VALUES (instant) ON CONFLICT (only_row) DO UPDATE SET fixed_at = instant;
END $$;

-- Balance and late lines. Guarantee: every INSERT statement leaves each transaction and currency it touches at zero
-- with at least two lines, and lines join only a header made by the same database transaction. Error: 23514.
CREATE FUNCTION refuse_unbalanced_lines() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE bad record;
BEGIN
  SELECT transaction_id, currency, sum(side * amount::numeric) AS difference, count(*) AS line_count INTO bad
    FROM new_line GROUP BY org_id, transaction_id, currency
  HAVING sum(side * amount::numeric) <> 0 OR count(*) < 2 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'transaction % does not balance in %: % line(s), difference %',
      bad.transaction_id, bad.currency, bad.line_count, bad.difference USING ERRCODE = '23514';
  END IF;
  SELECT line.transaction_id INTO bad
    FROM (SELECT DISTINCT org_id, transaction_id FROM new_line) line
    JOIN account_transaction header ON header.org_id = line.org_id AND header.id = line.transaction_id
   WHERE header.sealed_xid <> pg_current_xact_id() LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'transaction % is sealed: no line joins it later', bad.transaction_id USING ERRCODE = '23514';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER line_balance AFTER INSERT ON account_transaction_line
  REFERENCING NEW TABLE AS new_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_unbalanced_lines();

-- Append-only. Error: 42501, also for the owner.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: corrections are reversals', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;
DO $$
DECLARE journal text;
BEGIN
  FOREACH journal IN ARRAY ARRAY['account_transaction', 'account_transaction_line', 'account_transaction_context',
    'account_transaction_user_context', 'account_transaction_employee_context', 'account_transaction_member_context',
    'account_transaction_org_context', 'posting_key', 'ledger_seal']
  LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', journal);
  END LOOP;
END $$;

-- Row-level security. Scope functions stand in subselects, so they run once per statement.
DO $$
DECLARE walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['account', 'accounting_period', 'account_transaction', 'account_transaction_line',
    'account_transaction_context', 'account_transaction_user_context', 'account_transaction_employee_context',
    'account_transaction_member_context', 'account_transaction_org_context', 'posting_key', 'ledger_seal',
    'account_balance', 'account_balance_snapshot', 'context_rollup', 'user_rollup',
    'org_employee_product_attribution_revenue', 'order_item_remainder', 'budget_usage', 'fee_policy',
    'tax_withholding_rule']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
  END LOOP;
  -- The posting function touches rows of the organization it posts for, and no other.
  FOREACH walled IN ARRAY ARRAY['account', 'accounting_period', 'account_transaction', 'account_transaction_line',
    'account_transaction_context', 'account_transaction_user_context', 'account_transaction_employee_context',
    'account_transaction_member_context', 'account_transaction_org_context', 'posting_key', 'account_balance',
    'context_rollup', 'user_rollup', 'org_employee_product_attribution_revenue', 'order_item_remainder',
    'budget_usage']
  LOOP
    EXECUTE format('CREATE POLICY posting ON %I TO finance_posting
      USING (org_id = (SELECT app_posting_org())) WITH CHECK (org_id = (SELECT app_posting_org()))', walled);
  END LOOP;
  -- Books of an organization: its staff, and the platform administrator.
  FOREACH walled IN ARRAY ARRAY['account', 'account_transaction_org_context', 'ledger_seal', 'account_balance',
    'account_balance_snapshot', 'context_rollup', 'order_item_remainder', 'budget_usage', 'accounting_period']
  LOOP
    EXECUTE format('CREATE POLICY staff ON %I FOR SELECT TO finance_app
      USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()))', walled);
  END LOOP;
  -- A posting and its parts: whoever is tied to the organization, and whoever has a context of it (also after leaving).
  FOREACH walled IN ARRAY ARRAY['account_transaction_line', 'org_employee_product_attribution_revenue']
  LOOP
    EXECUTE format('CREATE POLICY involved ON %1$I FOR SELECT TO finance_app
      USING (org_id = ANY ((SELECT app_scope_orgs())::uuid[]) OR (SELECT app_platform()) OR (SELECT app_user_id()) IN (
        SELECT own.user_id FROM account_transaction_user_context own
         WHERE own.org_id = %1$I.org_id AND own.transaction_id = %1$I.transaction_id
        UNION ALL SELECT own.user_id FROM account_transaction_employee_context own
         WHERE own.org_id = %1$I.org_id AND own.transaction_id = %1$I.transaction_id
        UNION ALL SELECT own.user_id FROM account_transaction_member_context own
         WHERE own.org_id = %1$I.org_id AND own.transaction_id = %1$I.transaction_id))', walled);
  END LOOP;
  -- Reading copies: the person's own rows, and the organization's staff.
  FOREACH walled IN ARRAY ARRAY['account_transaction_user_context', 'account_transaction_employee_context',
    'account_transaction_member_context']
  LOOP
    EXECUTE format('CREATE POLICY own_or_staff ON %I FOR SELECT TO finance_app
      USING (user_id = (SELECT app_user_id()) OR org_id = ANY ((SELECT app_staff_orgs())::uuid[])
        OR (SELECT app_platform()) OR (SELECT app_service()) <> '''')', walled);
  END LOOP;
  -- Rates: the platform's defaults for every request, an organization's own for its staff; services write them.
  FOREACH walled IN ARRAY ARRAY['fee_policy', 'tax_withholding_rule']
  LOOP
    EXECUTE format('CREATE POLICY rates ON %I FOR SELECT TO finance_app
      USING (CASE WHEN org_id IS NULL THEN (SELECT app_public_rows()) OR (SELECT app_service()) <> ''''
        ELSE org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform()) END)', walled);
    EXECUTE format('CREATE POLICY rates_written ON %I FOR INSERT TO finance_app
      WITH CHECK ((SELECT app_service()) <> ''''
        AND (org_id IS NULL OR org_id = ANY ((SELECT app_scope_orgs())::uuid[])))', walled);
  END LOOP;
END $$;
CREATE POLICY involved ON account_transaction FOR SELECT TO finance_app
  USING (org_id = ANY ((SELECT app_scope_orgs())::uuid[]) OR (SELECT app_platform()) OR (SELECT app_user_id()) IN (
    SELECT own.user_id FROM account_transaction_user_context own
     WHERE own.org_id = account_transaction.org_id AND own.transaction_id = account_transaction.id
    UNION ALL SELECT own.user_id FROM account_transaction_employee_context own
     WHERE own.org_id = account_transaction.org_id AND own.transaction_id = account_transaction.id
    UNION ALL SELECT own.user_id FROM account_transaction_member_context own
     WHERE own.org_id = account_transaction.org_id AND own.transaction_id = account_transaction.id));
CREATE POLICY own_or_staff ON account_transaction_context FOR SELECT TO finance_app
  USING (org_id = ANY ((SELECT app_staff_orgs())::uuid[]) OR (SELECT app_platform())
    OR (subject_type = 'USER' AND subject_id = (SELECT app_user_id())));
-- Sums of a membership, an employment or a share: also the person's own, where the organization's books are closed to
-- them. A scalar subquery is one index probe; each of the three belongs to one person for good.
CREATE POLICY own ON context_rollup FOR SELECT TO finance_app
  USING (CASE subject_type
    WHEN 'MEMBER' THEN (SELECT own.user_id FROM account_transaction_member_context own
      WHERE own.member_id = context_rollup.subject_id LIMIT 1) = (SELECT app_user_id())
    WHEN 'EMPLOYEE' THEN (SELECT own.user_id FROM account_transaction_employee_context own
      WHERE own.employee_id = context_rollup.subject_id LIMIT 1) = (SELECT app_user_id())
    WHEN 'ATTRIBUTION' THEN (SELECT own.user_id FROM org_employee_product_attribution_revenue own
      WHERE own.attribution_id = context_rollup.subject_id LIMIT 1) = (SELECT app_user_id())
    ELSE false END);
CREATE POLICY own ON user_rollup FOR SELECT TO finance_app
  USING (user_id = (SELECT app_user_id()) OR (SELECT app_platform()) OR (SELECT app_service()) <> '');

-- Grants: nothing to everybody, reading to the serving role, writing to the posting function's owner.
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO finance_app, finance_posting;
GRANT EXECUTE ON FUNCTION app_user_id(), app_scope_orgs(), app_staff_orgs(), app_public_rows(), app_platform(),
  app_service(), app_posting_org(), ledger_clock() TO finance_app, finance_posting;
GRANT EXECUTE ON FUNCTION fix_ledger_clock(timestamptz) TO finance_app;

GRANT SELECT ON currency, account, accounting_period, account_transaction, account_transaction_line,
  account_transaction_context, account_transaction_user_context, account_transaction_employee_context,
  account_transaction_member_context, account_transaction_org_context, ledger_seal, account_balance,
  account_balance_snapshot, context_rollup, user_rollup, rollup_rule, org_employee_product_attribution_revenue,
  order_item_remainder, budget_usage, fee_policy, tax_withholding_rule, ledger_time TO finance_app;
GRANT INSERT ON fee_policy, tax_withholding_rule TO finance_app;
GRANT SELECT, INSERT, UPDATE ON outbox_event TO finance_app;
GRANT SELECT, INSERT ON inbox_event TO finance_app;

GRANT SELECT ON currency, accounting_period, rollup_rule, ledger_time TO finance_posting;
GRANT SELECT, INSERT ON account, account_transaction, account_transaction_line, account_transaction_context,
  account_transaction_user_context, account_transaction_employee_context, account_transaction_member_context,
  account_transaction_org_context, posting_key, outbox_event TO finance_posting;
GRANT SELECT, INSERT, UPDATE ON account_balance, context_rollup, user_rollup, order_item_remainder, budget_usage
  TO finance_posting;
GRANT SELECT, INSERT, UPDATE (reversed, payout_id) ON org_employee_product_attribution_revenue TO finance_posting;
